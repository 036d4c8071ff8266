"""The students of a school's list enter the book by one signed order; an undone import is taken back (B7, D1)."""

from datetime import UTC, datetime
from typing import Any
from uuid import UUID

import structlog
from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from bus import Envelope, on
from contracts.events.registry import ImportApplied, ImportUndone
from movement import book, rules
from movement.rules import Kind, OrderState
from movement.tables import Movement, Order
from service import merging
from store import new_id

log = structlog.get_logger()


@on(ImportApplied)
async def enrol_imported(tx: AsyncSession, event: Envelope[ImportApplied]) -> None:
    """Sign one enrolment order for the whole list; whoever is in a class already is left there and named in it.

    The import's id is the natural key: told again, nothing happens.
    """
    applied = event.data
    await book.act_for(tx, applied.segment)
    # segment: a handler's transaction, for the event's own school
    known = select(Order.id).where(Order.import_id == applied.import_id, Order.segment == applied.segment)
    if await tx.scalar(known):
        return
    order = await _import_order(tx, applied)
    kept = await merging.kept_ids(tx, [student.student_id for student in applied.students])
    class_of = {kept[student.student_id]: student.class_id for student in applied.students}
    movements = [_enrolment(order, student, class_id) for student, class_id in class_of.items()]
    books = await book.open_books(tx, class_of)
    refused = book.refusals(books, movements)
    accepted = [movement for movement in movements if movement.student_id not in refused]
    order.refused = [{"student_id": str(student), "detail": detail} for student, detail in refused.items()]
    order.students = len(accepted)
    if refused:
        log.warning("import.students_refused", import_id=str(applied.import_id), students=len(refused))
    if not accepted:
        return
    tx.add(order)
    await tx.flush()
    tx.add_all(accepted)
    await book.sign(tx, order, accepted, books, applied.applied_by)


async def _import_order(tx: AsyncSession, applied: ImportApplied) -> Order:
    order_on = await book.today(tx, applied.segment)
    return Order(
        id=new_id(),
        segment=applied.segment,
        kind=Kind.ENROLMENT_IMPORT,
        state=OrderState.DRAFT,
        school_year=rules.school_year(order_on),
        order_on=order_on,
        effective_on=applied.effective_on,
        basis="Список учащихся, загруженный школой",
        import_id=applied.import_id,
        created_by=applied.applied_by,
        created_at=datetime.now(UTC),
        version=1,
    )


def _enrolment(order: Order, student_id: UUID, class_id: UUID) -> Movement:
    facts: dict[str, Any] = {"segment": order.segment, "to_segment": order.segment, "to_class_id": class_id}
    return Movement(
        id=new_id(),
        order_id=order.id,
        student_id=student_id,
        kind=order.kind,
        state=OrderState.DRAFT,
        effective_on=order.effective_on,
        **facts,
    )


@on(ImportUndone)
async def annul_imported(tx: AsyncSession, event: Envelope[ImportUndone]) -> None:
    """Annul the import's order by a counter-entry, but for the students whom the school leaves.

    RuleViolated (a dead message with the order in the way) when something later hangs on a student of the list.
    """
    undone = event.data
    await book.act_for(tx, undone.segment)
    # segment: a handler's transaction, for the event's own school
    found = select(Order).where(Order.import_id == undone.import_id, Order.segment == undone.segment)
    order = await tx.scalar(found.with_for_update())
    if order is None or order.state == OrderState.ANNULLED:
        return
    spare = set((await merging.kept_ids(tx, undone.left)).values())
    # segment: a handler's transaction, rows of the order loaded above
    signed = select(func.count()).where(Movement.order_id == order.id, Movement.state == OrderState.SIGNED)
    if not await tx.scalar(signed.where(Movement.student_id.not_in(spare))):
        return
    order_on = await book.today(tx, undone.segment)
    counter = Order(
        id=new_id(),
        segment=order.segment,
        kind=Kind.ANNULMENT,
        state=OrderState.DRAFT,
        school_year=rules.school_year(order_on),
        order_on=order_on,
        effective_on=order.effective_on,
        basis="Загрузка списка отменена школой",
        annuls=order.id,
        students=order.students,
        created_by=undone.undone_by,
        created_at=datetime.now(UTC),
        version=1,
    )
    tx.add(counter)
    order.version += 1
    await book.annul(tx, order, counter, undone.undone_by, spare=spare)
