"""What registry and movement tell, remembered here. Each handler writes by natural key and may run again (replay)."""

from collections.abc import Sequence

from sqlalchemy import delete, select, text, true, tuple_
from sqlalchemy.ext.asyncio import AsyncSession

from academic import carrying, rosters
from academic.merging.handlers import settle
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
from bus import Envelope, on_many
from contracts.events.movement import MembershipChanged
from contracts.events.registry import (
    ClassChanged,
    PersonChanged,
    PlacementChanged,
    SegmentChanged,
    TieChanged,
)
from store import remember
from store.days import multirange

CARRY = text("select carry_marks(cast(:students as uuid[]))")


@on_many(SegmentChanged)
async def remember_segments(tx: AsyncSession, events: Sequence[Envelope[SegmentChanged]]) -> None:
    """A school is called so and lives in this time zone."""
    left_out = {"segment_id", "level", "state"}
    await remember(tx, KnownSegment, [event.data.model_dump(exclude=left_out) for event in events])


@on_many(PersonChanged)
async def remember_people(tx: AsyncSession, events: Sequence[Envelope[PersonChanged]]) -> None:
    """A student, parent or teacher is called so."""
    await remember(tx, KnownPerson, [event.data.model_dump(exclude={"birth_on", "sex"}) for event in events])


@on_many(PlacementChanged)
async def remember_staff(tx: AsyncSession, events: Sequence[Envelope[PlacementChanged]]) -> None:
    """A person works at a school: may be named as a teacher. Students and parents are known by other events."""
    wanted = {"placement_id", "person_id", "segment", "post", "from_on", "until_on", "removed"}
    staff = [event.data.model_dump(include=wanted) for event in events if event.data.kind == "staff"]
    await remember(tx, KnownStaff, staff)


@on_many(ClassChanged)
async def remember_classes(tx: AsyncSession, events: Sequence[Envelope[ClassChanged]]) -> None:
    """A class has this grade, name and class teacher."""
    await remember(tx, KnownClass, [event.data.model_dump(exclude={"room", "set_id"}) for event in events])


@on_many(TieChanged)
async def remember_ties(tx: AsyncSession, events: Sequence[Envelope[TieChanged]]) -> None:
    """On which days a parent may see this student's diary."""
    facts = {"tie_id", "parent_id", "student_id"}
    rows = [e.data.model_dump(include=facts) | {"sees": multirange(e.data.days("sees"))} for e in events]
    await remember(tx, KnownTie, rows)


@on_many(MembershipChanged)
async def remember_memberships(tx: AsyncSession, events: Sequence[Envelope[MembershipChanged]]) -> None:
    """The students' spells are these: their groups follow, and their marks follow to another school (D2)."""
    students = [event.data.student_id for event in events]
    spells = [(e.data.student_id, n, spell) for e in events for n, spell in enumerate(e.data.spells)]
    await rosters.lock(tx, {e.segment for e in events} | {spell.segment for _, _, spell in spells})
    await tx.execute(delete(KnownMembership).where(KnownMembership.student_id.in_(students)))
    rows = [{"student_id": student, "ordinal": n, **spell.model_dump()} for student, n, spell in spells]
    await remember(tx, KnownMembership, rows)
    travelling = set(
        (await tx.execute(select(Carrying.student_id).where(Carrying.student_id.in_(students)))).scalars()
    )
    carried = []
    for event in events:
        schools = {spell.segment for spell in event.data.spells}
        may_travel = len(schools) > 1 or event.data.student_id in travelling
        if may_travel and await _set_out(tx, event.data):
            carried.append(event.data.student_id)
    await rosters.derive_for_students(tx, students)
    if carried:
        await tx.execute(CARRY, {"students": carried})
    await settle(tx, students)


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
    await remember(tx, Carrying, rows)
    return bool(routes)
