"""The movement book as every slice uses it: open students' books, sign rows, annul an order, tell what changed.

A student's book is one whole over all schools; requests reach it only through the data base's `open_book` (locks the
students) and `close_book` (writes the spells), which let a school touch its own students and those released to it.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

import orjson
from sqlalchemy import select, text
from sqlalchemy.ext.asyncio import AsyncSession

from bus import EventData, emit
from contracts.events import movement as told
from movement import rules
from movement.rules import Kind, OrderState, Row
from movement.tables import KnownPerson, KnownSegment, Movement, Order, Transfer
from problems import RuleViolated
from store.clock import ZONE

ELSEWHERE = "ученик числится в другой школе: оформите перевод между школами"

_OPEN = text("select student_id, reach, book from open_book(cast(:wanted as uuid[]), :holding)")
_CLOSE = text("select close_book(cast(:changed as jsonb))")
_NUMBER = text("""
    insert into order_numbers as n (segment, school_year, last) values (:segment, :school_year, 1)
    on conflict (segment, school_year) do update set last = n.last + 1 returning last
""")
_ACT_FOR = text("select set_config('app.segment', :segment, true)")


@dataclass(slots=True)
class Book:
    """One student's signed rows, oldest first; `reach` False: he is another school's, `rows` are not shown."""

    student_id: UUID
    reach: bool
    rows: list[Row]


async def act_for(tx: AsyncSession, segment: str) -> None:
    """Give a handler's transaction the row-level scope of the school whose event it handles."""
    await tx.execute(_ACT_FOR, {"segment": segment})


async def open_books(
    tx: AsyncSession, students: Collection[UUID], *, holding: bool = True
) -> dict[UUID, Book]:
    """The books of these students; `holding` keeps everybody else out of them until the transaction ends."""
    found = await tx.execute(_OPEN, {"wanted": list(students), "holding": holding})
    return {one.student_id: Book(one.student_id, one.reach, _rows(one.book or [])) for one in found}


def _rows(entries: Iterable[Mapping[str, Any]]) -> list[Row]:
    return [
        Row(
            id=UUID(entry["id"]),
            kind=Kind(entry["kind"]),
            segment=entry["segment"],
            class_id=UUID(entry["class_id"]) if entry["class_id"] else None,
            effective_on=date.fromisoformat(entry["effective_on"]),
            order_id=UUID(entry["order_id"]),
            transfer_id=UUID(entry["transfer_id"]) if entry["transfer_id"] else None,
        )
        for entry in entries
    ]


def row_of(movement: Movement) -> Row:
    """A movement as the rules see it."""
    return Row(
        id=movement.id,
        kind=Kind(movement.kind),
        segment=movement.segment,
        class_id=movement.to_class_id,
        effective_on=movement.effective_on,
        order_id=movement.order_id,
        transfer_id=movement.transfer_id,
    )


def refusals(books: Mapping[UUID, Book], movements: Iterable[Movement]) -> dict[UUID, str]:
    """Why which student's row may not be signed, by student."""
    found: dict[UUID, str] = {}
    for movement in movements:
        book = books[movement.student_id]
        reason = rules.refusal(book.rows, row_of(movement)) if book.reach else ELSEWHERE
        if reason:
            found[movement.student_id] = reason
    return found


async def sign(
    tx: AsyncSession,
    order: Order,
    movements: Sequence[Movement],
    books: Mapping[UUID, Book],
    by: UUID,
    transfer: Transfer | None = None,
) -> None:
    """Number the order and enter its rows; the rows were examined (`refusals`) in these open books."""
    with tx.no_autoflush:  # new rows are inserted once, as they end up
        await _put_number(tx, order, by)
    for movement in movements:
        book = books[movement.student_id]
        here = rules.current(book.rows)
        if here is not None:
            movement.from_segment, movement.from_class_id = here.segment, here.class_id
        movement.state = OrderState.SIGNED
        book.rows.append(row_of(movement))
        movement.ordinal = len(book.rows)
    if order.kind != Kind.TRANSFER_OUT:  # which alone moves nobody
        await close(tx, [books[movement.student_id] for movement in movements], order.segment)
    tell(tx, order, movements, transfer, annulled=False)


async def _put_number(tx: AsyncSession, order: Order, by: UUID) -> None:
    order.state = rules.step(OrderState(order.state), OrderState.SIGNED)
    order.school_year = rules.school_year(order.order_on)
    wanted = {"segment": order.segment, "school_year": order.school_year}
    order.ordinal = (await tx.execute(_NUMBER, wanted)).scalar_one()
    order.number = rules.order_number(order.ordinal)
    order.signed_by, order.signed_at = by, datetime.now(UTC)


async def annul(
    tx: AsyncSession,
    order: Order,
    counter: Order,
    by: UUID,
    transfer: Transfer | None = None,
    spare: Collection[UUID] = (),
) -> None:
    """Sign the counter-entry and take the order's rows back; only while they are their students' last ones.

    The rows of `spare` students stay, and with them the order.
    """
    signed = (
        await tx.scalars(
            # segment: the caller has loaded the order within the actor's segment
            select(Movement).where(
                Movement.order_id == order.id,
                Movement.segment == order.segment,
                Movement.state == OrderState.SIGNED,
            )
        )
    ).all()
    movements = [one for one in signed if one.student_id not in spare]
    if len(movements) == len(signed):
        order.state = rules.step(OrderState(order.state), OrderState.ANNULLED)
        order.annulled_by = counter.id
    counter.students = len(movements)
    books = await open_books(tx, [movement.student_id for movement in movements])
    await _check_last(tx, order, movements, books)
    await _put_number(tx, counter, by)
    for movement in movements:
        movement.state = OrderState.ANNULLED
        books[movement.student_id].rows.pop()
    if order.kind != Kind.TRANSFER_OUT:
        await close(tx, books.values(), order.segment)
    tell(tx, order, movements, transfer, annulled=True)


async def _check_last(
    tx: AsyncSession, order: Order, movements: Sequence[Movement], books: Mapping[UUID, Book]
) -> None:
    in_the_way: dict[UUID, UUID] = {}
    away: list[UUID] = []
    for movement in movements:
        book = books[movement.student_id]
        if not book.reach:
            away.append(movement.student_id)
        elif book.rows[-1].id != movement.id:
            in_the_way[movement.student_id] = book.rows[-1].order_id
    if not in_the_way and not away:
        return
    later = {
        one.id: f"приказ {one.number} от {rules.day(one.order_on)}"
        for one in await tx.execute(
            # segment: orders of the same school as the order that the caller has loaded
            select(Order.id, Order.number, Order.order_on).where(
                Order.id.in_(set(in_the_way.values())), Order.segment == order.segment
            )
        )
    }
    reasons = {student: later.get(by, "запись другой школы") for student, by in in_the_way.items()}
    reasons |= dict.fromkeys(away, "запись другой школы")
    errors = await named(tx, {student: f"после него есть {reason}" for student, reason in reasons.items()})
    first = errors[0]
    raise RuleViolated(
        f"Приказ {order.number} нельзя отменить: {first['student']} — {first['detail']}. "
        "Сначала отмените более поздний приказ",
        errors=errors,
        orders=[str(one) for one in later],
    )


async def close(tx: AsyncSession, books: Collection[Book], segment: str) -> None:
    """Write the students' spells anew and tell them."""
    changed = []
    for book in books:
        found = rules.spells(book.rows)
        here = rules.current(book.rows)
        home = here.segment if here else book.rows[-1].segment if book.rows else None
        spells = [
            told.Spell(segment=s.segment, class_id=s.class_id, from_on=s.from_on, until_on=s.until_on)
            for s in found
        ]
        changed.append(
            {
                "student_id": book.student_id,
                "segment": home,
                "present": here is not None,
                "spells": [spell.model_dump() for spell in spells],
            }
        )
        emit(
            tx,
            told.MembershipChanged(student_id=book.student_id, spells=spells),
            subject=book.student_id,
            segment=home or segment,
        )
    await tx.flush()
    await tx.execute(_CLOSE, {"changed": orjson.dumps(changed, default=str).decode()})


def tell(
    tx: AsyncSession,
    order: Order,
    movements: Iterable[Movement],
    transfer: Transfer | None,
    *,
    annulled: bool,
) -> None:
    """One public fact per row; a transfer is told once, by the receiving school's row."""
    for movement in movements:
        fact = _fact(order, movement, transfer, annulled)
        if fact is not None:
            emit(tx, fact, subject=movement.id, segment=order.segment)


def _fact(order: Order, movement: Movement, transfer: Transfer | None, annulled: bool) -> EventData | None:
    kind = Kind(movement.kind)
    facts: dict[str, Any] = {
        "movement_id": movement.id,
        "student_id": movement.student_id,
        "segment": movement.segment,
        "effective_on": movement.effective_on,
        "order_id": order.id,
        "order_number": order.number,
        "order_on": order.order_on,
        "annulled": annulled,
    }
    if kind in rules.ENTERING:
        return told.StudentEnrolled(
            **facts, class_id=movement.to_class_id, kind=kind.value, came_from=movement.came_from
        )
    if kind is Kind.DEPARTURE:
        return told.StudentDeparted(
            **facts, class_id=movement.from_class_id, reason=movement.reason or "", went_to=movement.went_to
        )
    if kind is Kind.CLASS_TRANSFER:
        return told.StudentMoved(
            **facts, from_class_id=movement.from_class_id, to_class_id=movement.to_class_id
        )
    if kind is Kind.TRANSFER_IN and transfer is not None:
        return told.StudentTransferred(
            **facts,
            transfer_id=transfer.id,
            from_segment=transfer.from_segment,
            from_class_id=movement.from_class_id,
            to_segment=transfer.to_segment,
            to_class_id=movement.to_class_id,
            left_on=movement.effective_on - rules.DAY,
            departure_order_number=transfer.departure_order_number,
        )
    return None


async def named(tx: AsyncSession, reasons: Mapping[UUID, str]) -> list[dict[str, str]]:
    """Errors by student for a problem document: [{student_id, student, detail}], names as far as they are visible."""
    names = await names_of(tx, reasons)
    return [
        {"student_id": str(student), "student": names.get(student, "ученик"), "detail": detail}
        for student, detail in sorted(reasons.items(), key=lambda one: names.get(one[0], ""))
    ]


async def names_of(tx: AsyncSession, people: Collection[UUID]) -> dict[UUID, str]:
    """«Фамилия Имя Отчество» of those whom the scope may name."""
    found = await tx.execute(
        select(
            KnownPerson.person_id, KnownPerson.last_name, KnownPerson.first_name, KnownPerson.middle_name
        ).where(KnownPerson.person_id.in_(list(people)))
    )
    return {
        one.person_id: " ".join(part for part in (one.last_name, one.first_name, one.middle_name) if part)
        for one in found
    }


async def today(tx: AsyncSession, segment: str) -> date:
    """The date at a school now."""
    zone = await tx.scalar(select(KnownSegment.timezone).where(KnownSegment.segment == segment))
    return datetime.now(ZoneInfo(zone) if zone else ZONE).date()
