"""What registry and movement tell, remembered here. Each handler writes by natural key and may run again (replay)."""

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import delete, inspect, text, true, tuple_
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncSession

from academic import carrying, rosters
from academic.tables import (
    CarriedMark,
    Carrying,
    KnownClass,
    KnownMembership,
    KnownPerson,
    KnownSegment,
    KnownStaff,
    KnownTie,
)
from bus import Envelope, on
from contracts.events.movement import MembershipChanged
from contracts.events.registry import (
    ClassChanged,
    PersonChanged,
    PlacementChanged,
    SegmentChanged,
    TieChanged,
)
from store import Table

CARRY = text("select carry_marks(cast(:students as uuid[]))")


async def _remember(tx: AsyncSession, table: type[Table], rows: Sequence[Mapping[str, Any]]) -> None:
    """Insert or overwrite rows by the table's primary key; all rows have the same columns."""
    if not rows:
        return
    keys = [column.name for column in inspect(table).primary_key]
    statement = insert(table).values([dict(row) for row in rows])
    changed = {name: statement.excluded[name] for name in rows[0] if name not in keys}
    await tx.execute(
        statement.on_conflict_do_update(index_elements=keys, set_=changed)
        if changed
        else statement.on_conflict_do_nothing()
    )


@on(SegmentChanged)
async def remember_segment(tx: AsyncSession, event: Envelope[SegmentChanged]) -> None:
    """A school is called so and lives in this time zone."""
    await _remember(tx, KnownSegment, [event.data.model_dump(exclude={"segment_id", "level", "state"})])


@on(PersonChanged)
async def remember_person(tx: AsyncSession, event: Envelope[PersonChanged]) -> None:
    """A student, parent or teacher is called so."""
    await _remember(tx, KnownPerson, [event.data.model_dump(exclude={"birth_on", "sex"})])


@on(PlacementChanged)
async def remember_staff(tx: AsyncSession, event: Envelope[PlacementChanged]) -> None:
    """A person works at a school: may be named as a teacher. Students and parents are known by other events."""
    if event.data.kind == "staff":
        wanted = {"placement_id", "person_id", "segment", "post", "from_on", "until_on", "removed"}
        await _remember(tx, KnownStaff, [event.data.model_dump(include=wanted)])


@on(ClassChanged)
async def remember_class(tx: AsyncSession, event: Envelope[ClassChanged]) -> None:
    """A class has this grade, name and class teacher."""
    await _remember(tx, KnownClass, [event.data.model_dump(exclude={"room"})])


@on(TieChanged)
async def remember_tie(tx: AsyncSession, event: Envelope[TieChanged]) -> None:
    """A parent may or may not see this student's diary."""
    await _remember(tx, KnownTie, [event.data.model_dump(exclude={"relation"})])


@on(MembershipChanged)
async def remember_membership(tx: AsyncSession, event: Envelope[MembershipChanged]) -> None:
    """The student's spells are these: his groups follow, and his marks follow him to another school (D2)."""
    student_id, spells = event.data.student_id, event.data.spells
    await rosters.lock(tx, [event.segment, *(spell.segment for spell in spells)])
    await tx.execute(delete(KnownMembership).where(KnownMembership.student_id == student_id))
    await _remember(
        tx,
        KnownMembership,
        [
            {"student_id": student_id, "ordinal": ordinal, **spell.model_dump()}
            for ordinal, spell in enumerate(spells)
        ],
    )
    travels = await _set_out(tx, event.data)
    await rosters.derive_for_student(tx, student_id)
    if travels:
        await tx.execute(CARRY, {"students": [student_id]})


async def _set_out(tx: AsyncSession, membership: MembershipChanged) -> bool:
    """Which marks go where: from the spells alone, so that an annulled transfer takes the copies back."""
    student_id = membership.student_id
    stays = [carrying.Stay(spell.segment, spell.from_on, spell.until_on) for spell in membership.spells]
    routes = carrying.routes(stays)
    ways = tuple_(CarriedMark.school_year, CarriedMark.from_segment, CarriedMark.segment)
    stale = ways.not_in(routes) if routes else true()
    await tx.execute(delete(CarriedMark).where(CarriedMark.student_id == student_id, stale))
    await tx.execute(delete(Carrying).where(Carrying.student_id == student_id))
    rows = [
        {"student_id": student_id, "school_year": year, "from_segment": source, "to_segment": target}
        for year, source, target in sorted(routes)
    ]
    await _remember(tx, Carrying, rows)
    return bool(routes)
