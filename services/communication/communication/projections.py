"""Handlers of events: names, classes, ties and appointments decide who an announcement is for."""

from collections.abc import Sequence

from sqlalchemy import delete, insert
from sqlalchemy.ext.asyncio import AsyncSession

from bus import Envelope, on_many
from communication.tables import (
    KnownClass,
    KnownConsentSetting,
    KnownGroup,
    KnownHolder,
    KnownMember,
    KnownPerson,
    KnownSegment,
    KnownTie,
)
from contracts.events.academic import TeachingGroupChanged
from contracts.events.identity import AppointmentChanged
from contracts.events.movement import MembershipChanged
from contracts.events.registry import (
    ClassChanged,
    ConsentSettingChanged,
    PersonChanged,
    SegmentChanged,
    TieChanged,
)
from store import remember
from store.days import multirange


@on_many(PersonChanged)
async def remember_people(tx: AsyncSession, events: Sequence[Envelope[PersonChanged]]) -> None:
    """The names of authors and readers."""
    facts = {"person_id", "last_name", "first_name", "middle_name"}
    await remember(tx, KnownPerson, [event.data.model_dump(include=facts) for event in events])


@on_many(SegmentChanged)
async def remember_segments(tx: AsyncSession, events: Sequence[Envelope[SegmentChanged]]) -> None:
    """The name under which an announcement of above is shown."""
    facts = {"segment", "short_name"}
    await remember(tx, KnownSegment, [event.data.model_dump(include=facts) for event in events])


@on_many(AppointmentChanged)
async def remember_holders(tx: AsyncSession, events: Sequence[Envelope[AppointmentChanged]]) -> None:
    """Who belongs to an audience of roles."""
    left_out = {"order_number", "order_on"}
    await remember(tx, KnownHolder, [event.data.model_dump(exclude=left_out) for event in events])


@on_many(TieChanged)
async def remember_ties(tx: AsyncSession, events: Sequence[Envelope[TieChanged]]) -> None:
    """Parents read what is written to the class of a child they see, and count as told of it when they are notified."""
    rows = [
        e.data.model_dump(include={"tie_id", "parent_id", "student_id"})
        | {"sees": multirange(e.data.days("sees")), "notified": multirange(e.data.days("notified"))}
        for e in events
    ]
    await remember(tx, KnownTie, rows)


@on_many(ClassChanged)
async def remember_classes(tx: AsyncSession, events: Sequence[Envelope[ClassChanged]]) -> None:
    """A class and who leads it."""
    facts = {"class_id", "segment", "name", "class_teacher_id", "removed"}
    await remember(tx, KnownClass, [event.data.model_dump(include=facts) for event in events])


@on_many(TeachingGroupChanged)
async def remember_groups(tx: AsyncSession, events: Sequence[Envelope[TeachingGroupChanged]]) -> None:
    """A teacher may write to the classes he teaches."""
    facts = {"group_id", "segment", "teacher_id", "class_ids", "removed"}
    await remember(tx, KnownGroup, [event.data.model_dump(include=facts) for event in events])


@on_many(MembershipChanged)
async def remember_members(tx: AsyncSession, events: Sequence[Envelope[MembershipChanged]]) -> None:
    """In which classes students were and are."""
    students = [event.data.student_id for event in events]
    await tx.execute(delete(KnownMember).where(KnownMember.student_id.in_(students)))
    rows = [
        {"student_id": e.data.student_id, **spell.model_dump()} for e in events for spell in e.data.spells
    ]
    if rows:
        await tx.execute(insert(KnownMember), rows)


@on_many(ConsentSettingChanged)
async def remember_settings(tx: AsyncSession, events: Sequence[Envelope[ConsentSettingChanged]]) -> None:
    """Whether a school hides the names of those who have not consented."""
    facts = {"segment", "kind", "hides"}
    await remember(tx, KnownConsentSetting, [event.data.model_dump(include=facts) for event in events])
