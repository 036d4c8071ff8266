"""Handlers of events: people become accounts, placements become appointments, segments switch them on and off."""

from typing import Any
from uuid import UUID

import structlog
from sqlalchemy import delete, select
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncSession

from bus import Envelope, on
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
    Table,
    UsernameStem,
)
from identity.telling import ask_keycloak, suspended, tell_account, tell_appointment

log = structlog.get_logger()


async def _remember(tx: AsyncSession, table: type[Table], key: str, facts: dict[str, Any]) -> None:
    rest = {name: value for name, value in facts.items() if name != key}
    await tx.execute(insert(table).values(**facts).on_conflict_do_update(index_elements=[key], set_=rest))


async def claim_username(tx: AsyncSession, last_name: str, first_name: str, middle_name: str | None) -> str:
    """The next free username of the person's stem; the stem's row orders concurrent claims."""
    letters = rules.stem(last_name, first_name, middle_name)
    claim = insert(UsernameStem).values(stem=letters, taken=1)
    claim = claim.on_conflict_do_update(index_elements=["stem"], set_={"taken": UsernameStem.taken + 1})
    while True:
        number = (await tx.execute(claim.returning(UsernameStem.taken))).scalar_one()
        found = rules.username(letters, number)
        if not (await tx.execute(select(Account.person_id).where(Account.username == found))).first():
            return found


@on(PersonChanged)
async def keep_account(tx: AsyncSession, event: Envelope[PersonChanged]) -> None:
    """A new person gets an account, a removed one's is closed; the username stays, whatever the name becomes."""
    person = event.data
    names = (person.last_name, person.first_name, person.middle_name)
    facts = person.model_dump(include={"person_id", "last_name", "first_name", "middle_name", "removed"})
    await _remember(tx, KnownPerson, "person_id", facts)
    account = await tx.get(Account, person.person_id, with_for_update=True)
    if account is None:
        if person.removed:
            return
        name = await claim_username(tx, *names)
        account = Account(person_id=person.person_id, username=name, state="active")
        tx.add(account)
        tell_account(tx, account, event.segment)
    else:
        state = "closed" if person.removed else "blocked" if account.blocked_reason else "active"
        if state != account.state:
            account.state = state
            account.version += 1
            tell_account(tx, account, event.segment)
    await ask_keycloak(tx, [person.person_id])


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


@on(PlacementChanged)
async def follow_placement(tx: AsyncSession, event: Envelope[PlacementChanged]) -> None:
    """The roles of a placement are appointments with its dates and order; a role no longer named ends at once."""
    placement = event.data
    facts = placement.model_dump(exclude={"roles", "order_number", "order_on"})
    await _remember(tx, KnownPlacement, "placement_id", facts)
    mine = select(Appointment).where(Appointment.placement_id == placement.placement_id).with_for_update()
    held = {one.role: one for one in (await tx.execute(mine)).scalars()}
    wanted = [role for role in dict.fromkeys(placement.roles) if rules.fits(role, placement.segment)]
    if strange := set(placement.roles) - set(wanted):
        log.warning(
            "placement.role_does_not_fit", placement=str(placement.placement_id), roles=sorted(strange)
        )
    stopped = await suspended(tx)
    people: set[UUID] = set()
    for role in {*wanted, *held}:
        one = held.get(role)
        people |= {one.person_id} if one else set()
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
    await ask_keycloak(tx, people)


@on(SegmentChanged)
async def switch_segment(tx: AsyncSession, event: Envelope[SegmentChanged]) -> None:
    """A suspended segment's appointments, and those below it, stop working; active again, they work as before (A5)."""
    segment = event.data
    before = await tx.get(KnownSegment, segment.segment)
    was = before is None or before.state == "active"
    facts = segment.model_dump(include={"segment", "level", "name", "short_name", "state"})
    await _remember(tx, KnownSegment, "segment", facts)
    if before is not None:
        await tx.refresh(before)
    if was == (segment.state == "active"):
        return
    stopped = await suspended(tx)
    below = (Appointment.segment == segment.segment) | Appointment.segment.startswith(
        segment.segment + "/", autoescape=True
    )
    touched = list(
        (await tx.execute(select(Appointment).where(below, Appointment.removed.is_(False)))).scalars()
    )
    for one in touched:
        tell_appointment(tx, one, stopped)
    await ask_keycloak(tx, (one.person_id for one in touched))


@on(TieChanged)
async def remember_tie(tx: AsyncSession, event: Envelope[TieChanged]) -> None:
    """Whose parent a person is: for the cards of a class."""
    facts = event.data.model_dump(include={"tie_id", "parent_id", "student_id", "removed"})
    await _remember(tx, KnownTie, "tie_id", facts)


@on(ClassChanged)
async def remember_class(tx: AsyncSession, event: Envelope[ClassChanged]) -> None:
    """A class and its teacher, who may give passwords to it."""
    facts = event.data.model_dump(
        include={"class_id", "segment", "school_year", "name", "class_teacher_id", "removed"}
    )
    await _remember(tx, KnownClass, "class_id", facts)


@on(MembershipChanged)
async def remember_members(tx: AsyncSession, event: Envelope[MembershipChanged]) -> None:
    """In which classes a student was and is."""
    await tx.execute(delete(KnownMember).where(KnownMember.student_id == event.data.student_id))
    rows = [{"student_id": event.data.student_id, **spell.model_dump()} for spell in event.data.spells]
    if rows:
        await tx.execute(insert(KnownMember), rows)
