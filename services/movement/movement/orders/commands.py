"""Changing orders."""

from collections.abc import Sequence
from datetime import UTC, datetime
from uuid import UUID

from sqlalchemy import and_, delete, or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from access import Actor, require
from movement import book, policy, rules
from movement.orders import checks
from movement.orders.views import Counter, LineDraft, OrderDraft
from movement.rules import Kind, OrderState, TransferState
from movement.tables import KnownClass, KnownPlacement, Movement, Order, SpellRow, Transfer
from problems import FieldError, InvalidInput, RuleViolated
from store import expect_version, load, new_id

WITH_PLACE_FROM = (Kind.ARRIVAL, Kind.ARRIVAL_FOREIGN)
NO_PLACE_TO = frozenset(
    {
        "long-illness",
        "expelled",
        "died",
        "graduated",
        "enrolled-by-mistake",
        "family-education",
        "part-time-form",
    }
)
"""Departure reasons that lead to no other organisation."""


async def create(tx: AsyncSession, actor: Actor, draft: OrderDraft) -> Order:
    """A draft in the actor's school; InvalidInput names each wrong line."""
    require(policy.may_write_orders(actor))
    order = Order(
        id=new_id(),
        segment=actor.segment,
        state=OrderState.DRAFT,
        students=0,
        created_by=actor.id,
        created_at=datetime.now(UTC),
        version=1,
    )
    await _fill(tx, actor, order, draft)
    tx.add(order)
    await tx.flush()
    _add_lines(tx, order, draft.lines)
    return order


async def replace(
    tx: AsyncSession, actor: Actor, order_id: UUID, draft: OrderDraft, version: int | None
) -> Order:
    """The draft becomes this; RuleViolated once it is signed, Stale when somebody else changed it."""
    order = await _draft(tx, actor, order_id)
    expect_version(order, version)
    await _fill(tx, actor, order, draft)
    await _drop_lines(tx, actor, order)
    _add_lines(tx, order, draft.lines)
    return order


async def discard(tx: AsyncSession, actor: Actor, order_id: UUID, version: int | None) -> None:
    """Delete a draft: it has no number yet and has changed nothing."""
    order = await _draft(tx, actor, order_id)
    expect_version(order, version)
    await _drop_lines(tx, actor, order)
    await tx.delete(order)


async def sign(tx: AsyncSession, actor: Actor, order_id: UUID, version: int | None) -> None:
    """Number the order and let it act; RuleViolated lists every student whom it may not move, with the reason."""
    require(policy.may_write_orders(actor))
    order = await load(tx, Order, order_id, policy.visible_orders(actor), lock=True, what="Приказ")
    expect_version(order, version)
    rules.step(OrderState(order.state), OrderState.SIGNED)
    movements = await checks.movements_of(tx, actor, order)
    books = await book.open_books(tx, [one.student_id for one in movements])
    refused = await checks.refusals(tx, actor, order, movements, books)
    if refused:
        errors = await book.named(tx, refused)
        raise RuleViolated(
            f"Приказ нельзя подписать: {errors[0]['student']} — {errors[0]['detail']}"
            + (f" (и ещё у {len(errors) - 1})" if len(errors) > 1 else ""),
            errors=errors,
        )
    await book.sign(tx, order, movements, books, actor.id)


async def annul(
    tx: AsyncSession, actor: Actor, order_id: UUID, counter: Counter, version: int | None
) -> Order:
    """Cancel a signed order by a counter-entry, which is returned; a transfer goes the step back with its order."""
    require(policy.may_write_orders(actor))
    transfer = await _transfer_of(tx, actor, order_id)
    order = await load(tx, Order, order_id, policy.visible_orders(actor), lock=True, what="Приказ")
    expect_version(order, version)
    rules.step(OrderState(order.state), OrderState.ANNULLED)
    if order.kind == Kind.ANNULMENT:
        raise RuleViolated("Приказ об отмене не отменяют: оформите новый приказ")
    made = await _counter_order(tx, actor, order, counter)
    await book.annul(tx, order, made, actor.id, transfer)
    if transfer is not None:
        _step_back(transfer, Kind(order.kind))
    return made


async def _transfer_of(tx: AsyncSession, actor: Actor, order_id: UUID) -> Transfer | None:
    """The transfer that an order belongs to, locked before the order as everywhere."""
    own = or_(Transfer.departure_order_id == order_id, Transfer.arrival_order_id == order_id)
    query = select(Transfer).where(own, policy.visible_transfers(actor)).with_for_update()
    return (await tx.scalars(query)).one_or_none()


def _step_back(transfer: Transfer, kind: Kind) -> None:
    """Without its arrival order a transfer waits again; without its departure order it is off."""
    if kind is Kind.TRANSFER_IN:
        transfer.state = rules.step(TransferState(transfer.state), TransferState.CONFIRMED)
        transfer.effective_on = transfer.to_class_id = transfer.completed_at = transfer.completed_by = None
        transfer.arrival_order_id = transfer.arrival_order_number = transfer.arrival_order_on = None
        transfer.closed_at = None
    elif transfer.state == TransferState.CONFIRMED:
        transfer.state = rules.step(TransferState.CONFIRMED, TransferState.WITHDRAWN)
        transfer.closed_at = datetime.now(UTC)
    transfer.version += 1


async def _counter_order(tx: AsyncSession, actor: Actor, order: Order, counter: Counter) -> Order:
    order_on = counter.order_on or await book.today(tx, order.segment)
    if order_on < order.order_on:
        raise InvalidInput(
            "Проверьте отмеченные поля",
            [{"pointer": "/body/order_on", "detail": "раньше даты отменяемого приказа"}],
        )
    made = Order(
        id=new_id(),
        segment=order.segment,
        kind=Kind.ANNULMENT,
        state=OrderState.DRAFT,
        school_year=rules.school_year(order_on),
        order_on=order_on,
        effective_on=order.effective_on,
        basis=counter.basis,
        annuls=order.id,
        students=order.students,
        created_by=actor.id,
        created_at=datetime.now(UTC),
        version=1,
    )
    tx.add(made)
    return made


async def _draft(tx: AsyncSession, actor: Actor, order_id: UUID) -> Order:
    require(policy.may_write_orders(actor))
    order = await load(tx, Order, order_id, policy.visible_orders(actor), lock=True, what="Приказ")
    if order.state != OrderState.DRAFT:
        raise RuleViolated("Приказ подписан: изменить его можно только приказом об отмене", state=order.state)
    return order


async def _fill(tx: AsyncSession, actor: Actor, order: Order, draft: OrderDraft) -> None:
    """Put the draft's words into the order after checking every line."""
    errors = _wrong_fields(draft) or await _unknown(tx, actor, draft)
    if errors:
        raise InvalidInput("Проверьте отмеченные поля", errors)
    order.kind, order.basis = Kind(draft.kind), draft.basis
    order.effective_on = draft.effective_on
    order.order_on = draft.order_on or await book.today(tx, actor.segment)
    order.school_year = rules.school_year(order.order_on)
    order.students = len(draft.lines)


def _wrong_fields(draft: OrderDraft) -> list[FieldError]:
    """What the kind of order needs of each line and does not find."""
    kind = Kind(draft.kind)
    errors: list[FieldError] = []
    seen: set[UUID] = set()
    for number, line in enumerate(draft.lines):
        wanted: dict[str, str] = {}
        if line.student_id in seen:
            wanted["student_id"] = "ученик указан в приказе дважды"
        seen.add(line.student_id)
        if kind is Kind.DEPARTURE:
            if line.reason is None:
                wanted["reason"] = "укажите причину выбытия"
            elif not line.went_to and line.reason not in NO_PLACE_TO:
                wanted["went_to"] = "укажите, куда выбыл ученик"
        elif line.to_class_id is None:
            wanted["to_class_id"] = "укажите класс"
        if kind in WITH_PLACE_FROM and not line.came_from:
            wanted["came_from"] = "укажите, откуда прибыл ученик"
        errors += [
            {"pointer": f"/body/lines/{number}/{field}", "detail": why} for field, why in wanted.items()
        ]
    return errors


async def _unknown(tx: AsyncSession, actor: Actor, draft: OrderDraft) -> list[FieldError]:
    """Students and classes that are not this school's; a foreign one and an absent one look the same."""
    students = [line.student_id for line in draft.lines]
    placed = and_(
        KnownPlacement.person_id.in_(students),
        KnownPlacement.kind == "student",
        ~KnownPlacement.removed,
        policy.visible_placements(actor),
    )
    been = and_(SpellRow.student_id.in_(students), policy.visible_spells(actor))
    either = select(KnownPlacement.person_id).where(placed).union(select(SpellRow.student_id).where(been))
    ours = set((await tx.scalars(either)).all())
    wanted = {line.to_class_id for line in draft.lines if line.to_class_id}
    found = select(KnownClass.class_id).where(
        KnownClass.class_id.in_(wanted), ~KnownClass.removed, policy.visible_classes(actor)
    )
    classes = set((await tx.scalars(found)).all())
    errors: list[FieldError] = []
    for number, line in enumerate(draft.lines):
        if line.student_id not in ours:
            errors.append({"pointer": f"/body/lines/{number}/student_id", "detail": "ученик не найден"})
        if line.to_class_id and line.to_class_id not in classes:
            errors.append({"pointer": f"/body/lines/{number}/to_class_id", "detail": "класс не найден"})
    return errors


def _add_lines(tx: AsyncSession, order: Order, lines: Sequence[LineDraft]) -> None:
    for line in lines:
        tx.add(
            Movement(
                id=new_id(),
                order_id=order.id,
                segment=order.segment,
                student_id=line.student_id,
                kind=order.kind,
                state=OrderState.DRAFT,
                effective_on=order.effective_on,
                to_segment=order.segment if line.to_class_id and order.kind != Kind.DEPARTURE else None,
                to_class_id=None if order.kind == Kind.DEPARTURE else line.to_class_id,
                reason=line.reason if order.kind == Kind.DEPARTURE else None,
                came_from=line.came_from,
                went_to=line.went_to,
            )
        )


async def _drop_lines(tx: AsyncSession, actor: Actor, order: Order) -> None:
    await tx.execute(delete(Movement).where(Movement.order_id == order.id, policy.visible_movements(actor)))
