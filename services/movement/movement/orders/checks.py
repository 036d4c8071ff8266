"""What stands in the way of signing or annulling an order: by student, in Russian."""

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from access import Actor
from movement import book, policy, rules
from movement.book import Book
from movement.rules import Kind, OrderState
from movement.tables import KnownClass, Movement, Order


async def movements_of(tx: AsyncSession, actor: Actor, order: Order) -> Sequence[Movement]:
    """All rows of the order."""
    query = select(Movement).where(Movement.order_id == order.id, policy.visible_movements(actor))
    return (await tx.scalars(query.order_by(Movement.id))).all()


async def blockers(tx: AsyncSession, actor: Actor, order: Order) -> dict[UUID, str]:
    """Why the draft may not be signed, or the signed order not annulled, as things stand now; nothing is locked."""
    movements = await movements_of(tx, actor, order)
    books = await book.open_books(tx, [one.student_id for one in movements], holding=False)
    if order.state == OrderState.DRAFT:
        return await refusals(tx, actor, order, movements, books)
    last = {one.student_id: books[one.student_id].rows[-1:] for one in movements}
    return {
        one.student_id: "после этого приказа у ученика есть более поздняя запись"
        for one in movements
        if not books[one.student_id].reach or not last[one.student_id] or last[one.student_id][0].id != one.id
    }


async def refusals(
    tx: AsyncSession, actor: Actor, order: Order, movements: Sequence[Movement], books: dict[UUID, Book]
) -> dict[UUID, str]:
    """Why whose row may not be signed: the rules of the book, then the class that he would enter."""
    found = book.refusals(books, movements)
    wanted = {one.to_class_id for one in movements if one.to_class_id}
    classes = {
        one.class_id: one
        for one in await tx.execute(
            select(
                KnownClass.class_id,
                KnownClass.segment,
                KnownClass.name,
                KnownClass.grade,
                KnownClass.school_year,
                KnownClass.removed,
            ).where(KnownClass.class_id.in_(wanted), policy.visible_classes(actor))
        )
    }
    for one in movements:
        if one.to_class_id is None or one.student_id in found:
            continue
        target = classes.get(one.to_class_id)
        if target is None or target.removed or target.segment != order.segment:
            found[one.student_id] = "класса больше нет"
            continue
        wrong = rules.wrong_class(
            Kind(order.kind),
            order.effective_on,
            grade=target.grade,
            class_year=target.school_year,
            name=target.name,
        )
        if wrong:
            found[one.student_id] = wrong
    return found
