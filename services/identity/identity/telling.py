"""What every change of access does besides its row: the event for the services and the job for Keycloak."""

from collections.abc import Iterable, Sequence
from uuid import UUID

from sqlalchemy import select, text
from sqlalchemy.ext.asyncio import AsyncSession

from bus import emit
from contracts.events.identity import AccountChanged, AppointmentChanged
from identity import rules
from identity.tables import Account, Appointment, KnownSegment

_ASK = text("select ask_keycloak(cast(:people as uuid[]))")


async def ask_keycloak(tx: AsyncSession, people: Iterable[UUID]) -> None:
    """Have these people brought to their wanted state in Keycloak once this transaction commits."""
    wanted = sorted(set(people))
    if wanted:
        await tx.flush()
        await tx.execute(_ASK, {"people": wanted})


async def suspended(tx: AsyncSession) -> list[str]:
    """Segments whose appointments, and those below, do not work now (few, if any)."""
    return list(
        (await tx.execute(select(KnownSegment.segment).where(KnownSegment.state != "active"))).scalars()
    )


def tell_account(tx: AsyncSession, account: Account, segment: str) -> None:
    """The services learn the account's state."""
    told = AccountChanged.model_validate(
        {"person_id": account.person_id, "username": account.username, "state": account.state}
    )
    emit(tx, told, subject=account.person_id, segment=segment)


def tell_appointment(tx: AsyncSession, one: Appointment, suspended_: Sequence[str]) -> None:
    """The services learn the appointment; one of a suspended segment counts as removed until that is active again."""
    stopped = any(rules.covers(segment, one.segment) for segment in suspended_)
    emit(
        tx,
        AppointmentChanged(
            appointment_id=one.appointment_id,
            person_id=one.person_id,
            segment=one.segment,
            role=one.role,
            from_on=one.from_on,
            until_on=one.until_on,
            order_number=one.order_number,
            order_on=one.order_on,
            removed=one.removed or one.withdrawn_at is not None or stopped,
        ),
        subject=one.appointment_id,
        segment=one.segment,
    )
