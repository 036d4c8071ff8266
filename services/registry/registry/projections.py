"""What movement tells about membership: class lists, and where students and their parents are placed because
of it.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import Any
from uuid import UUID

from sqlalchemy import delete, insert, select
from sqlalchemy.dialects.postgresql import Range
from sqlalchemy.ext.asyncio import AsyncSession

from bus import Envelope, on, on_many
from contracts.events.movement import MembershipChanged, MergeRefused, Spell
from registry.duplicates import parting
from registry.imports.facts import tell_placement
from registry.tables import ClassMember, Human, Placement, Tie
from store import new_id
from store.clock import today
from store.days import DAY

_FIELDS = (
    "id", "segment", "version", "person_id", "kind", "post", "roles", "order_number", "order_on", "from_on", "until_on",
)  # fmt: skip


@on_many(MembershipChanged)
async def remember_memberships(tx: AsyncSession, events: Sequence[Envelope[MembershipChanged]]) -> None:
    """Replace the students' spells; open and close the placements of the students and of those tied to them.

    Every effect is computed from the whole state, so a replay changes nothing. A person whom an undone import has
    removed is not missed. A school's list is one such batch after another: the statements do not grow with it.
    """
    stays = {event.data.student_id: runs(event.data.spells) for event in events}
    mine = ClassMember.student_id.in_(stays)
    await tx.execute(delete(ClassMember).where(mine).execution_options(synchronize_session=False))
    rows = [
        {"student_id": e.data.student_id, **spell.model_dump()} for e in events for spell in e.data.spells
    ]
    if rows:
        await tx.execute(insert(ClassMember), rows)
    known = (
        select(Human.id)
        .where(Human.id.in_(stays), Human.merged_into.is_(None))
        .order_by(Human.id)
        .with_for_update(key_share=True)
    )
    students = list((await tx.execute(known)).scalars())
    placed = await _placements(tx, students, "student")
    for student in students:
        _place_student(tx, student, placed.get(student, []), stays[student])
    await tx.flush()
    parents = select(Tie.parent_id).where(Tie.student_id.in_(students)).distinct().order_by(Tie.parent_id)
    await place_parents(tx, list((await tx.execute(parents)).scalars()))


@on(MergeRefused)
async def take_apart(tx: AsyncSession, event: Envelope[MergeRefused]) -> None:
    """The movement book could not make one of two records: both are again what they were."""
    await parting.refuse(tx, event.data.merge_id, event.data.reason)


def runs(spells: list[Spell]) -> list[tuple[str, date, date | None]]:
    """Unbroken stays at one school: (segment, first day, last day or None), oldest first."""
    found = []
    for segment, group in groupby(sorted(spells, key=lambda one: one.from_on), key=lambda one: one.segment):
        stay = list(group)
        found.append((segment, stay[0].from_on, stay[-1].until_on))
    return found


async def _placements(tx: AsyncSession, people: list[UUID], kind: str) -> dict[UUID, list[Placement]]:
    rows = select(Placement).where(Placement.person_id.in_(people), Placement.kind == kind)
    rows = rows.order_by(Placement.person_id, Placement.from_on, Placement.id).with_for_update()
    found: dict[UUID, list[Placement]] = {}
    for row in (await tx.execute(rows.execution_options(populate_existing=True))).scalars():
        found.setdefault(row.person_id, []).append(row)
    return found


def _place_student(
    tx: AsyncSession, student: UUID, free: list[Placement], stays: list[tuple[str, date, date | None]]
) -> None:
    """One placement per stay; a placement without a stay was an enrolment that is annulled."""
    for segment, from_on, until_on in stays:
        row = next((one for one in free if one.segment == segment), None)
        if row is None:
            _open(tx, student, segment, "student", from_on, until_on)
        else:
            free.remove(row)
            _set(tx, row, from_on, until_on)
    for row in free:
        _remove(tx, row)


async def place_parents(tx: AsyncSession, parents: list[UUID]) -> None:
    """At each school of the children: open while any child is there, ended with the last of them.

    A parent kept apart from a child gets no role at a school that the child goes to meanwhile: it would tell him where
    the child is. The school knows of him by a placement without roles; his own begins with the day after, by itself.
    """
    children = (
        select(Tie.parent_id, Tie.apart, Placement.segment, Placement.from_on, Placement.until_on)
        .join(Placement, Placement.person_id == Tie.student_id)
        .where(Tie.parent_id.in_(parents), Placement.kind == "student")
    )
    stays: dict[UUID, dict[str, list[Stay]]] = {}
    for one in await tx.execute(children):
        near = together_from(one.apart, one.from_on)
        stay = Stay(one.from_on, one.until_on, near if near and near <= (one.until_on or near) else None)
        stays.setdefault(one.parent_id, {}).setdefault(one.segment, []).append(stay)
    placed = await _placements(tx, parents, "parent")
    for parent in parents:
        free = {(row.segment, bool(row.roles)): row for row in placed.get(parent, [])}
        for segment, found in sorted(stays.get(parent, {}).items()):
            _place_parent(tx, parent, segment, found, free)
        for row in free.values():
            _remove(tx, row)


def _place_parent(
    tx: AsyncSession, parent: UUID, segment: str, found: list["Stay"], free: dict[tuple[str, bool], Placement]
) -> None:
    """One parent at one school; what is settled is taken out of `free`."""
    row = free.get((segment, True))
    if row is not None and row.from_on <= today():
        _set(tx, free.pop((segment, True)), row.from_on, _last([one.until_on for one in found]))
        return
    begins = [(one.near_from, one.until_on) for one in found if one.near_from]
    if begins:
        spell = min(first for first, _ in begins), _last([last for _, last in begins])
        _keep(tx, parent, segment, free.pop((segment, True), None), spell, ["parent"])
    barred = [one for one in found if one.near_from != one.from_on]
    if barred:
        spell = min(one.from_on for one in barred), _last([one.barred_until() for one in barred])
        _keep(tx, parent, segment, free.pop((segment, False), None), spell, [])


def _keep(
    tx: AsyncSession,
    parent: UUID,
    segment: str,
    row: Placement | None,
    spell: tuple[date, date | None],
    roles: list[str],
) -> None:
    if row is None:
        _open(tx, parent, segment, "parent", *spell, roles)
    else:
        _set(tx, row, *spell)


@dataclass(frozen=True, slots=True)
class Stay:
    """A child's time at a school; `near_from`: the first day of it on which the parent is not kept apart, if any."""

    from_on: date
    until_on: date | None
    near_from: date | None

    def barred_until(self) -> date | None:
        """The last day on which he is kept apart at this school; None = open."""
        return self.near_from - DAY if self.near_from else self.until_on


def together_from(apart: Sequence[Range[date]], from_on: date) -> date | None:
    """The first day from `from_on` on which a parent is not kept apart; None = never again."""
    for one in apart:
        if (one.lower is None or one.lower <= from_on) and (one.upper is None or from_on < one.upper):
            return one.upper
    return from_on


def _last(days: list[date | None]) -> date | None:
    """The latest of these last days; None = open, if any is."""
    ends = [one for one in days if one]
    return max(ends) if len(ends) == len(days) else None


def _open(
    tx: AsyncSession,
    person: UUID,
    segment: str,
    kind: str,
    from_on: date,
    until_on: date | None,
    roles: list[str] | None = None,
) -> None:
    given = [kind] if roles is None else roles
    row = Placement(id=new_id(), segment=segment, person_id=person, kind=kind, roles=given, version=1)
    row.from_on, row.until_on = from_on, until_on
    tx.add(row)
    tell_placement(tx, _facts(row))


def _set(tx: AsyncSession, row: Placement, from_on: date, until_on: date | None) -> None:
    if (row.from_on, row.until_on) != (from_on, until_on):
        row.from_on, row.until_on = from_on, until_on
        row.version += 1
        tell_placement(tx, _facts(row))


def _remove(tx: AsyncSession, row: Placement) -> None:
    tell_placement(tx, _facts(row), removed=True)
    tx.sync_session.delete(row)


def _facts(row: Placement) -> dict[str, Any]:
    return {name: getattr(row, name) for name in _FIELDS}
