"""Handlers of events: people become accounts, placements become appointments, segments switch them on and off."""

from collections import Counter
from collections.abc import Sequence
from uuid import UUID

import structlog
from sqlalchemy import delete, select, text
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncSession

from bus import Envelope, on, on_many
from contracts.events.movement import MembershipChanged
from contracts.events.registry import (
    ClassChanged,
    PersonChanged,
    PlacementChanged,
    SegmentChanged,
    TieChanged,
)
from identity import rules
from identity.tables import (
    Account,
    Appointment,
    KnownClass,
    KnownMember,
    KnownPerson,
    KnownPlacement,
    KnownSegment,
    KnownTie,
)
from identity.telling import ask_keycloak, suspended, tell_account, tell_appointment
from store import remember
from store.days import multirange

log = structlog.get_logger()


_CLAIM = text("""
    insert into username_stems as u (stem, taken)
    select * from unnest(cast(:stems as text[]), cast(:counts as int[])) order by 1
    on conflict (stem) do update set taken = u.taken + excluded.taken returning stem, taken
""")


async def claim_usernames(tx: AsyncSession, stems: Sequence[str]) -> list[str]:
    """A free username for each of these stems, in their order; the stems' rows order concurrent claims."""
    counts = Counter(stems)
    claimed = await tx.execute(_CLAIM, {"stems": list(counts), "counts": list(counts.values())})
    following = {row.stem: row.taken - counts[row.stem] for row in claimed}
    names = []
    for letters in stems:
        following[letters] += 1
        names.append(rules.username(letters, following[letters]))
    taken = set((await tx.execute(select(Account.username).where(Account.username.in_(names)))).scalars())
    again = [number for number, name in enumerate(names) if name in taken]
    if again:  # a stem like «ivanov.a2» meets the second «ivanov.a»: rare, so one more round
        for number, name in zip(again, await claim_usernames(tx, [stems[n] for n in again]), strict=True):
            names[number] = name
    return names


@on_many(PersonChanged)
async def keep_accounts(tx: AsyncSession, events: Sequence[Envelope[PersonChanged]]) -> None:
    """New people get accounts, removed ones' are closed; the username stays, whatever the name becomes."""
    facts = {"person_id", "last_name", "first_name", "middle_name", "removed"}
    await remember(tx, KnownPerson, [event.data.model_dump(include=facts) for event in events])
    ids = [event.data.person_id for event in events]
    held = select(Account).where(Account.person_id.in_(ids)).order_by(Account.person_id).with_for_update()
    accounts = {one.person_id: one for one in (await tx.execute(held)).scalars()}
    fresh = [event for event in events if event.data.person_id not in accounts and not event.data.removed]
    stems = [rules.stem(e.data.last_name, e.data.first_name, e.data.middle_name) for e in fresh]
    for event, name in zip(fresh, await claim_usernames(tx, stems) if stems else [], strict=True):
        tx.add(Account(person_id=event.data.person_id, username=name, state="active"))
    for event in events:
        known = accounts.get(event.data.person_id)
        if known is None:
            continue
        state = "closed" if event.data.removed else "blocked" if known.blocked_reason else "active"
        if state != known.state:
            known.state = state
            known.version += 1
            tell_account(tx, known, event.segment)
    ask_keycloak(tx, [*accounts, *(event.data.person_id for event in fresh)])


def _follow(one: Appointment, placement: PlacementChanged, removed: bool) -> bool:
    """Bring an appointment to its placement; whether anything changed."""
    facts = {
        "person_id": placement.person_id,
        "segment": placement.segment,
        "order_number": placement.order_number,
        "order_on": placement.order_on,
        "from_on": placement.from_on,
        "until_on": placement.until_on,
        "removed": removed,
    }
    changed = {name: value for name, value in facts.items() if getattr(one, name) != value}
    for name, value in changed.items():
        setattr(one, name, value)
    return bool(changed)


@on_many(PlacementChanged)
async def follow_placements(tx: AsyncSession, events: Sequence[Envelope[PlacementChanged]]) -> None:
    """The roles of a placement are appointments with its dates and order; a role no longer named ends at once."""
    left_out = {"roles", "order_number", "order_on"}
    await remember(tx, KnownPlacement, [event.data.model_dump(exclude=left_out) for event in events])
    ids = [event.data.placement_id for event in events]
    mine = select(Appointment).where(Appointment.placement_id.in_(ids)).order_by(Appointment.appointment_id)
    held: dict[UUID, dict[str, Appointment]] = {}
    for one in (await tx.execute(mine.with_for_update())).scalars():
        if one.placement_id is not None:
            held.setdefault(one.placement_id, {})[one.role] = one
    stopped = await suspended(tx)
    people: set[UUID] = set()
    for event in events:
        people |= _bring(tx, event.data, held.get(event.data.placement_id, {}), stopped)
    ask_keycloak(tx, people)


def _bring(
    tx: AsyncSession, placement: PlacementChanged, held: dict[str, Appointment], stopped: Sequence[str]
) -> set[UUID]:
    """Bring the appointments of one placement to it; the people whom it concerns."""
    wanted = [role for role in dict.fromkeys(placement.roles) if rules.fits(role, placement.segment)]
    if strange := set(placement.roles) - set(wanted):
        log.warning(
            "placement.role_does_not_fit", placement=str(placement.placement_id), roles=sorted(strange)
        )
    people = {one.person_id for one in held.values()}
    for role in {*wanted, *held}:
        one = held.get(role)
        if one is None:
            one = Appointment(
                appointment_id=rules.appointment_id(placement.placement_id, role),
                placement_id=placement.placement_id,
                role=role,
            )
            tx.add(one)
        if not _follow(one, placement, placement.removed or role not in wanted):
            continue
        one.version = (one.version or 0) + 1
        tell_appointment(tx, one, stopped)
        people.add(one.person_id)
    return people


@on(SegmentChanged)
async def switch_segment(tx: AsyncSession, event: Envelope[SegmentChanged]) -> None:
    """A suspended segment's appointments, and those below it, stop working; active again, they work as before (A5)."""
    segment = event.data
    before = await tx.get(KnownSegment, segment.segment)
    was = before is None or before.state == "active"
    facts = segment.model_dump(include={"segment", "level", "name", "short_name", "state"})
    await remember(tx, KnownSegment, [facts])
    if before is not None:
        await tx.refresh(before)
    if was == (segment.state == "active"):
        return
    tx.info.pop("suspended", None)
    stopped = await suspended(tx)
    below = (Appointment.segment == segment.segment) | Appointment.segment.startswith(
        segment.segment + "/", autoescape=True
    )
    touched = list(
        (await tx.execute(select(Appointment).where(below, Appointment.removed.is_(False)))).scalars()
    )
    for one in touched:
        tell_appointment(tx, one, stopped)
    ask_keycloak(tx, (one.person_id for one in touched))


@on_many(TieChanged)
async def remember_ties(tx: AsyncSession, events: Sequence[Envelope[TieChanged]]) -> None:
    """Whose parent a person is, on the days on which he sees the child: cards, visits and measures of a class."""
    facts = {"tie_id", "parent_id", "student_id"}
    rows = [e.data.model_dump(include=facts) | {"sees": multirange(e.data.days("sees"))} for e in events]
    await remember(tx, KnownTie, rows)


@on_many(ClassChanged)
async def remember_classes(tx: AsyncSession, events: Sequence[Envelope[ClassChanged]]) -> None:
    """A class and its teacher, who may give passwords to it."""
    facts = {"class_id", "segment", "school_year", "name", "class_teacher_id", "removed"}
    await remember(tx, KnownClass, [event.data.model_dump(include=facts) for event in events])


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
