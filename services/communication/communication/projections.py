"""Handlers of events: names, classes, ties and appointments decide who an announcement is for."""

from typing import Any

from sqlalchemy import delete
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncSession

from bus import Envelope, on
from communication.tables import (
    KnownClass,
    KnownGroup,
    KnownHolder,
    KnownMember,
    KnownPerson,
    KnownSegment,
    KnownTie,
    Table,
)
from contracts.events.academic import TeachingGroupChanged
from contracts.events.identity import AppointmentChanged
from contracts.events.movement import MembershipChanged
from contracts.events.registry import ClassChanged, PersonChanged, SegmentChanged, TieChanged


async def _remember(tx: AsyncSession, table: type[Table], key: str, facts: dict[str, Any]) -> None:
    rest = {name: value for name, value in facts.items() if name != key}
    await tx.execute(insert(table).values(**facts).on_conflict_do_update(index_elements=[key], set_=rest))


@on(PersonChanged)
async def remember_person(tx: AsyncSession, event: Envelope[PersonChanged]) -> None:
    """The names of authors and readers."""
    facts = event.data.model_dump(include={"person_id", "last_name", "first_name", "middle_name"})
    await _remember(tx, KnownPerson, "person_id", facts)


@on(SegmentChanged)
async def remember_segment(tx: AsyncSession, event: Envelope[SegmentChanged]) -> None:
    """The name under which an announcement of above is shown."""
    await _remember(tx, KnownSegment, "segment", event.data.model_dump(include={"segment", "short_name"}))


@on(AppointmentChanged)
async def remember_holder(tx: AsyncSession, event: Envelope[AppointmentChanged]) -> None:
    """Who belongs to an audience of roles."""
    facts = event.data.model_dump(exclude={"order_number", "order_on"})
    await _remember(tx, KnownHolder, "appointment_id", facts)


@on(TieChanged)
async def remember_tie(tx: AsyncSession, event: Envelope[TieChanged]) -> None:
    """Parents get what is written to the class of their child, as long as they may see the child."""
    tie = event.data
    facts = {"tie_id": tie.tie_id, "parent_id": tie.parent_id, "student_id": tie.student_id}
    await _remember(tx, KnownTie, "tie_id", {**facts, "active": tie.may_see and not tie.removed})


@on(ClassChanged)
async def remember_class(tx: AsyncSession, event: Envelope[ClassChanged]) -> None:
    """A class and who leads it."""
    facts = event.data.model_dump(include={"class_id", "segment", "name", "class_teacher_id", "removed"})
    await _remember(tx, KnownClass, "class_id", facts)


@on(TeachingGroupChanged)
async def remember_group(tx: AsyncSession, event: Envelope[TeachingGroupChanged]) -> None:
    """A teacher may write to the classes he teaches."""
    facts = event.data.model_dump(include={"group_id", "segment", "teacher_id", "class_ids", "removed"})
    await _remember(tx, KnownGroup, "group_id", facts)


@on(MembershipChanged)
async def remember_members(tx: AsyncSession, event: Envelope[MembershipChanged]) -> None:
    """In which classes a student was and is."""
    await tx.execute(delete(KnownMember).where(KnownMember.student_id == event.data.student_id))
    rows = [{"student_id": event.data.student_id, **spell.model_dump()} for spell in event.data.spells]
    if rows:
        await tx.execute(insert(KnownMember), rows)
