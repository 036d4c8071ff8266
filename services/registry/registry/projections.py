"""What movement tells about membership: class lists, and where students and their parents are placed because
of it.
"""

from datetime import date
from itertools import groupby
from typing import Any
from uuid import UUID

from sqlalchemy import delete, insert, select
from sqlalchemy.ext.asyncio import AsyncSession

from bus import Envelope, on
from contracts.events.movement import MembershipChanged, Spell
from registry.imports.facts import tell_placement
from registry.tables import ClassMember, Human, Placement, Tie
from store import new_id

_FIELDS = (
    "id", "segment", "version", "person_id", "kind", "post", "roles", "order_number", "order_on", "from_on", "until_on",
)  # fmt: skip


@on(MembershipChanged)
async def remember_membership(tx: AsyncSession, event: Envelope[MembershipChanged]) -> None:
    """Replace the student's spells; open and close the placements of the student and of those tied to him.

    Every effect is computed from the whole state, so a replay changes nothing. A person whom an undone
    import has
    removed is not missed.
    """
    student, spells = event.data.student_id, event.data.spells
    mine = ClassMember.student_id == student
    await tx.execute(delete(ClassMember).where(mine).execution_options(synchronize_session=False))
    if spells:
        rows = [{"student_id": student, **spell.model_dump()} for spell in spells]
        await tx.execute(insert(ClassMember), rows)
    known = select(Human.id).where(Human.id == student).with_for_update(key_share=True)
    if (await tx.execute(known)).first() is None:
        return
    await _place_student(tx, student, runs(spells))
    parents = select(Tie.parent_id).where(Tie.student_id == student).order_by(Tie.parent_id)
    for parent in (await tx.execute(parents)).scalars().all():
        await _place_parent(tx, parent)


def runs(spells: list[Spell]) -> list[tuple[str, date, date | None]]:
    """Unbroken stays at one school: (segment, first day, last day or None), oldest first."""
    found = []
    for segment, group in groupby(sorted(spells, key=lambda one: one.from_on), key=lambda one: one.segment):
        stay = list(group)
        found.append((segment, stay[0].from_on, stay[-1].until_on))
    return found


async def _placements(tx: AsyncSession, person: UUID, kind: str) -> list[Placement]:
    rows = select(Placement).where(Placement.person_id == person, Placement.kind == kind)
    rows = rows.order_by(Placement.from_on, Placement.id).with_for_update()
    return list((await tx.execute(rows.execution_options(populate_existing=True))).scalars())


async def _place_student(tx: AsyncSession, student: UUID, stays: list[tuple[str, date, date | None]]) -> None:
    """One placement per stay; a placement without a stay was an enrolment that is annulled."""
    free = await _placements(tx, student, "student")
    for segment, from_on, until_on in stays:
        row = next((one for one in free if one.segment == segment), None)
        if row is None:
            await _open(tx, student, segment, "student", from_on, until_on)
        else:
            free.remove(row)
            await _set(tx, row, from_on, until_on)
    for row in free:
        await _remove(tx, row)


async def _place_parent(tx: AsyncSession, parent: UUID) -> None:
    """At each school of the children: open while any child is there, ended with the last of them."""
    children = select(Placement.segment, Placement.from_on, Placement.until_on).join(
        Tie, Tie.student_id == Placement.person_id
    )
    children = children.where(Tie.parent_id == parent, Placement.kind == "student")
    stays: dict[str, list[tuple[date, date | None]]] = {}
    for one in await tx.execute(children):
        stays.setdefault(one.segment, []).append((one.from_on, one.until_on))
    free = {row.segment: row for row in await _placements(tx, parent, "parent")}
    for segment, spans in sorted(stays.items()):
        ends = [until_on for _, until_on in spans]
        until_on = None if None in ends else max(end for end in ends if end)
        row = free.pop(segment, None)
        if row is None:
            await _open(tx, parent, segment, "parent", min(start for start, _ in spans), until_on)
        else:
            await _set(tx, row, row.from_on, until_on)
    for row in free.values():
        await _remove(tx, row)


async def _open(
    tx: AsyncSession, person: UUID, segment: str, kind: str, from_on: date, until_on: date | None
) -> None:
    row = Placement(id=new_id(), segment=segment, person_id=person, kind=kind, roles=[kind], version=1)
    row.from_on, row.until_on = from_on, until_on
    tx.add(row)
    await tx.flush()
    tell_placement(tx, _facts(row))


async def _set(tx: AsyncSession, row: Placement, from_on: date, until_on: date | None) -> None:
    if (row.from_on, row.until_on) != (from_on, until_on):
        row.from_on, row.until_on = from_on, until_on
        row.version += 1
        await tx.flush()
        tell_placement(tx, _facts(row))


async def _remove(tx: AsyncSession, row: Placement) -> None:
    told = _facts(row)
    await tx.delete(row)
    await tx.flush()
    tell_placement(tx, told, removed=True)


def _facts(row: Placement) -> dict[str, Any]:
    return {name: getattr(row, name) for name in _FIELDS}
