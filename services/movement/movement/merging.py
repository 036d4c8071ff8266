"""Two records that turned out to be one person have one movement book, two again when parted (B2, D1, X11).

The rows of both books are put in the order of their dates; if the rules would not have allowed them in that order (two
schools on one day), nothing is changed and registry is told, which takes the merge back. Rows are told again with
their student: a row's fact is its newest news.

# segment-module: handlers of events, under their own role
"""

from collections.abc import Mapping, Sequence
from datetime import date
from uuid import UUID

from sqlalchemy import select, text
from sqlalchemy.ext.asyncio import AsyncSession

from bus import Envelope, emit, on
from contracts.events.movement import MergeRefused
from contracts.events.registry import PersonMerged
from movement import book, rules
from movement.rules import Kind, OrderState, Row
from movement.tables import Movement, Order, Transfer
from service import merging
from service.merging import Held

ROWS = "movements.place"
TRANSFERS = Held("transfers", "student_id", ("id",), also="version = t.version + 1")
DRAFTS = Held("movements", "student_id", ("id",), only="t.state <> 'signed'")
TWO_TRANSFERS = "по обеим записям идёт перевод в другую школу: сначала завершите или отзовите один из них"
_PLACE = text("""
    update movements m set student_id = w.student_id, ordinal = w.ordinal
    from unnest(cast(:ids as uuid[]), cast(:students as uuid[]), cast(:ordinals as smallint[]))
        w(id, student_id, ordinal)
    where m.id = w.id
""")
_NOTE = text("""
    insert into merge_moves (merge_id, noun, key, was)
    select :merge, :noun, jsonb_build_object('id', m.id),
        jsonb_build_object('student_id', m.student_id, 'ordinal', m.ordinal)
    from movements m where m.student_id = any(cast(:pair as uuid[])) and m.state = 'signed'
    on conflict do nothing
""")
_TAKE = text("delete from merge_moves where merge_id = :merge and noun = :noun returning key, was")
_RELEASED = text("""
    select count(*) from transfers where student_id = any(cast(:pair as uuid[])) and state = 'confirmed'
""")
FAR = 10_000
"""Ordinals are first set beyond all others: two rows of one student may not have the same one in between."""


@on(PersonMerged)
async def follow_merge(tx: AsyncSession, event: Envelope[PersonMerged]) -> None:
    """Make one book of two, or two of one again."""
    await merging.remember(tx, event)
    await book.act_for(tx, event.segment.split("/")[0])
    if event.data.undone:
        await _part(tx, event.data, event.segment)
    else:
        await _join(tx, event.data, event.segment)


async def _rows(tx: AsyncSession, pair: Sequence[UUID]) -> list[Movement]:
    await book.open_books(tx, pair)
    signed = select(Movement).where(Movement.student_id.in_(pair), Movement.state == OrderState.SIGNED)
    found = await tx.execute(signed.order_by(Movement.ordinal).execution_options(populate_existing=True))
    return list(found.scalars())


def in_order(one: Sequence[Movement], other: Sequence[Movement]) -> list[Movement]:
    """Both books' rows by date, each book's own order kept; of one day first who ends a stay, then who begins one."""
    left, right, found = list(one), list(other), []
    while left and right:
        found.append((left if _when(left[0]) <= _when(right[0]) else right).pop(0))
    return [*found, *left, *right]


def _when(row: Movement) -> tuple[date, bool]:
    return row.effective_on, Kind(row.kind) not in (Kind.DEPARTURE, Kind.TRANSFER_OUT)


def misfit(rows: Sequence[Row]) -> str | None:
    """Why these rows in this order are no book, in Russian; None when they are one."""
    for place, row in enumerate(rows):
        if reason := rules.refusal(rows[:place], row):
            return reason
    return None


async def _join(tx: AsyncSession, merge: PersonMerged, segment: str) -> None:
    pair = (merge.kept_id, merge.merged_id)
    if (await tx.execute(_RELEASED, {"pair": list(pair)})).scalar_one() > 1:
        return _refuse(tx, merge, segment, TWO_TRANSFERS)
    rows = await _rows(tx, pair)
    theirs = [one for one in rows if one.student_id == merge.merged_id]
    ordered = in_order([one for one in rows if one.student_id == merge.kept_id], theirs)
    if theirs and (reason := misfit([book.row_of(one) for one in ordered])):
        return _refuse(tx, merge, segment, reason)
    await merging.go(tx, merge, TRANSFERS)
    await merging.go(tx, merge, DRAFTS)
    if not theirs:
        return None
    await tx.execute(_NOTE, {"merge": merge.merge_id, "noun": ROWS, "pair": list(pair)})
    await _place(tx, {merge.kept_id: ordered})
    await _close(tx, {merge.merged_id: [], merge.kept_id: ordered}, segment)
    await _tell_rows(tx, theirs)
    return None


def _refuse(tx: AsyncSession, merge: PersonMerged, segment: str, reason: str) -> None:
    emit(tx, MergeRefused(merge_id=merge.merge_id, reason=reason), subject=merge.merge_id, segment=segment)


async def _place(tx: AsyncSession, books: Mapping[UUID, Sequence[Movement]]) -> None:
    """Give the rows their students and ordinals."""
    rows = [(one.id, student, place) for student, own in books.items() for place, one in enumerate(own, 1)]
    given = {"ids": [row[0] for row in rows], "students": [row[1] for row in rows]}
    for beyond in (FAR, 0):
        await tx.execute(_PLACE, {**given, "ordinals": [beyond + row[2] for row in rows]})
    for own in books.values():
        for one in own:
            await tx.refresh(one)


async def _close(tx: AsyncSession, books: Mapping[UUID, Sequence[Movement]], segment: str) -> None:
    """Spells and memberships of both records."""
    held = [book.Book(student, True, [book.row_of(one) for one in own]) for student, own in books.items()]
    await book.close(tx, held, segment)


async def _tell_rows(tx: AsyncSession, rows: Sequence[Movement]) -> None:
    """The facts of the rows that changed hands, each with its student as he is now."""
    orders = {
        one.id: one
        for one in await tx.scalars(select(Order).where(Order.id.in_({row.order_id for row in rows})))
    }
    wanted = {row.transfer_id for row in rows if row.transfer_id}
    transfers = {one.id: one for one in await tx.scalars(select(Transfer).where(Transfer.id.in_(wanted)))}
    for row in rows:
        transfer = transfers.get(row.transfer_id) if row.transfer_id else None
        book.tell(tx, orders[row.order_id], [row], transfer, annulled=False)


async def _part(tx: AsyncSession, merge: PersonMerged, segment: str) -> None:
    """Every row back to its book; rows signed since go to whichever book takes them."""
    pair = (merge.kept_id, merge.merged_id)
    taken = (await tx.execute(_TAKE, {"merge": merge.merge_id, "noun": ROWS})).all()
    was = {UUID(one.key["id"]): (UUID(one.was["student_id"]), int(one.was["ordinal"])) for one in taken}
    rows = await _rows(tx, pair)
    await merging.go(tx, merge, TRANSFERS)
    await merging.go(tx, merge, DRAFTS)
    if not was:
        return
    books: dict[UUID, list[Movement]] = {
        student: sorted(
            (one for one in rows if was.get(one.id, (None,))[0] == student), key=lambda one: was[one.id][1]
        )
        for student in pair
    }
    for one in (row for row in rows if row.id not in was):
        books[_owner(one, books, merge)].append(one)
    changed = [one for student, own in books.items() for one in own if one.student_id != student]
    await _place(tx, books)
    await _close(tx, books, segment)
    await _tell_rows(tx, changed)


def _owner(row: Movement, books: Mapping[UUID, Sequence[Movement]], merge: PersonMerged) -> UUID:
    """Whose book a later row continues: the kept one's unless only the other one's takes it."""
    fits = {
        student: rules.refusal([book.row_of(one) for one in own], book.row_of(row)) is None
        for student, own in books.items()
    }
    return merge.merged_id if fits[merge.merged_id] and not fits[merge.kept_id] else merge.kept_id
