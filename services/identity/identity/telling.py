"""What every change of access does besides its row: the event for the services and the job for Keycloak."""

from collections.abc import Iterable, Sequence
from uuid import UUID

from sqlalchemy import event, select, text
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import Session

from bus import emit
from contracts.events.identity import AccountChanged, AppointmentChanged
from identity import rules
from identity.tables import Account, Appointment, KnownSegment

_ASK = text("select ask_keycloak(cast(:people as uuid[]))")


def ask_keycloak(tx: AsyncSession, people: Iterable[UUID]) -> None:
    """Have these people brought to their wanted state in Keycloak: one statement when the transaction commits."""
    tx.info.setdefault("keycloak", set()).update(people)


@event.listens_for(Session, "before_commit")
def _ask(session: Session) -> None:
    """In the order of ids, so that two transactions never wait for each other's jobs."""
    people: set[UUID] = session.info.pop("keycloak", set())
    if people:
        session.flush()
        session.execute(_ASK, {"people": sorted(people)})


async def suspended(tx: AsyncSession) -> list[str]:
    """Segments whose appointments, and those below, do not work now (few, if any); asked once per transaction."""
    known: list[str] | None = tx.info.get("suspended")
    if known is None:
        rows = await tx.execute(select(KnownSegment.segment).where(KnownSegment.state != "active"))
        known = tx.info["suspended"] = list(rows.scalars())
    return known


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
