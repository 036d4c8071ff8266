"""Handlers every service has: its copy of appointments, rights, account states, measures, as identity tells them."""

from collections.abc import Sequence

from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession

from bus import Envelope, on, on_many
from contracts.events.identity import (
    AccountChanged,
    AppointmentChanged,
    RightChanged,
    RightExceptionChanged,
    SanctionChanged,
)

_APPOINTMENT = text("""
    insert into known_appointments (appointment_id, person_id, segment, role, from_on, until_on, removed)
    values (:appointment_id, :person_id, :segment, :role, :from_on, :until_on, :removed)
    on conflict (appointment_id) do update set person_id = excluded.person_id, segment = excluded.segment,
        role = excluded.role, from_on = excluded.from_on, until_on = excluded.until_on, removed = excluded.removed
""")
_RIGHT = text("""
    insert into known_rights (segment, role, "right", allowed) values (:segment, :role, :right, :allowed)
    on conflict (segment, role, "right") do update set allowed = excluded.allowed
""")
_RIGHT_BACK = text('delete from known_rights where segment = :segment and role = :role and "right" = :right')
_EXCEPTION = text("""
    insert into known_exceptions (person_id, segment, role, "right", allowed, until_on)
    values (:person_id, :segment, :role, :right, :allowed, :until_on)
    on conflict (person_id, segment, role, "right")
    do update set allowed = excluded.allowed, until_on = excluded.until_on
""")
_EXCEPTION_BACK = text("""
    delete from known_exceptions
    where person_id = :person_id and segment = :segment and role = :role and "right" = :right
""")
_SANCTION = text("""
    insert into known_sanctions (sanction_id, person_id, segment, kind, from_at, until_at)
    values (:sanction_id, :person_id, :segment, :kind, :from_at, :until_at)
    on conflict (sanction_id) do update set person_id = excluded.person_id, kind = excluded.kind,
        from_at = excluded.from_at, until_at = excluded.until_at
""")
_ACCOUNT = text("""
    insert into known_accounts (person_id, username, state) values (:person_id, :username, :state)
    on conflict (person_id) do update set username = excluded.username, state = excluded.state
""")


@on_many(AppointmentChanged)
async def remember_appointments(tx: AsyncSession, events: Sequence[Envelope[AppointmentChanged]]) -> None:
    """People may act under these pairs from–to; requests notice within FRESH_SECONDS."""
    await tx.execute(_APPOINTMENT, [e.data.model_dump(exclude={"order_number", "order_on"}) for e in events])


@on(RightChanged)
async def remember_right(tx: AsyncSession, event: Envelope[RightChanged]) -> None:
    """A segment's own answer stands before the default matrix; None takes it back."""
    await tx.execute(_RIGHT_BACK if event.data.allowed is None else _RIGHT, event.data.model_dump())


@on(RightExceptionChanged)
async def remember_exception(tx: AsyncSession, event: Envelope[RightExceptionChanged]) -> None:
    """A person's own answer stands before the matrix until its last day; None takes it back."""
    told = event.data
    if told.allowed is None:
        await tx.execute(_EXCEPTION_BACK, told.model_dump(exclude={"allowed", "until_on"}))
    else:
        await tx.execute(_EXCEPTION, told.model_dump())


@on_many(AccountChanged)
async def remember_accounts(tx: AsyncSession, events: Sequence[Envelope[AccountChanged]]) -> None:
    """A blocked or closed account may do nothing."""
    await tx.execute(_ACCOUNT, [event.data.model_dump() for event in events])


@on(SanctionChanged)
async def remember_sanction(tx: AsyncSession, event: Envelope[SanctionChanged]) -> None:
    """A measure holds its person from–until; lifted early, it ends at that moment."""
    await tx.execute(_SANCTION, event.data.model_dump())
