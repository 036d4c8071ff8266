"""What identity tells: accounts, appointments, changes to the rights matrix, exceptions of one person, measures."""

from datetime import date, datetime
from typing import ClassVar, Literal
from uuid import UUID

from bus.event import EventData
from contracts.events.parts import Erased, SealedPart


class AccountChanged(EventData):
    """An account's state changed. Subject: person_id. `blocked` and `closed` accounts may do nothing anywhere.

    A new account is active and told of by nobody: thousands come with a school's list and open nothing by themselves.
    """

    type: ClassVar[str] = "identity.account.changed.v1"
    person_id: UUID
    username: str
    state: Literal["active", "blocked", "closed"]


class AppointmentChanged(EventData):
    """A person holds a role at a segment from–to (both inclusive; until_on None = open). Subject: appointment_id."""

    type: ClassVar[str] = "identity.appointment.changed.v1"
    appointment_id: UUID
    person_id: UUID
    segment: str
    role: str
    from_on: date
    until_on: date | None = None
    order_number: str | None = None
    order_on: date | None = None
    removed: bool = False


class RightChanged(EventData):
    """A segment grants or takes away a right of a role; `allowed` None = back to the default matrix.

    Subject: `<segment>|<role>|<right>`.
    """

    type: ClassVar[str] = "identity.right.changed.v1"
    segment: str
    role: str
    right: str
    allowed: bool | None


class RightExceptionChanged(EventData):
    """One person under one role at one segment is granted or refused a right, whatever the matrix says.

    `allowed` None = back to the matrix; `until_on` is the last day (None = open). Subject:
    `<person>|<segment>|<role>|<right>`.
    """

    type: ClassVar[str] = "identity.right-exception.changed.v1"
    person_id: UUID
    segment: str
    role: str
    right: str
    allowed: bool | None
    until_on: date | None = None


class SanctionChanged(EventData):
    """A measure against a violator of the rules of use (A11). Subject: sanction_id.

    It holds at the segment and below from `from_at` to `until_at` (instants; None = open) and is over by the clock; one
    lifted early is told again with the moment of lifting. `warning` keeps nothing from anybody.
    """

    type: ClassVar[str] = "identity.sanction.changed.v1"
    sanction_id: UUID
    person_id: UUID
    segment: str
    kind: Literal["warning", "no-forum", "no-mail", "read-only", "no-entry"]
    from_at: datetime
    until_at: datetime | None = None


class CopyGiven(SealedPart):
    """What identity keeps about the person who was asked for."""

    type: ClassVar[str] = "identity.copy.given.v1"


class ErasureCounted(Erased):
    """What identity would erase by an act of destruction."""

    type: ClassVar[str] = "identity.erasure.counted.v1"


class ErasureDone(Erased):
    """What identity has erased by an act of destruction."""

    type: ClassVar[str] = "identity.erasure.done.v1"
