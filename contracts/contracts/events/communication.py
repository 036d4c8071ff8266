"""What communication tells."""

from datetime import date
from typing import ClassVar
from uuid import UUID

from bus.event import EventData
from contracts.events.parts import Erased, SealedPart


class AnnouncementPosted(EventData):
    """An announcement stands on the board of a segment. Subject: announcement_id."""

    type: ClassVar[str] = "communication.announcement.posted.v1"
    announcement_id: UUID
    segment: str
    title: str
    author_id: UUID
    from_on: date
    until_on: date | None = None
    removed: bool = False


class CopyGiven(SealedPart):
    """What communication keeps about the person who was asked for."""

    type: ClassVar[str] = "communication.copy.given.v1"


class ErasureCounted(Erased):
    """What communication would erase by an act of destruction."""

    type: ClassVar[str] = "communication.erasure.counted.v1"


class ErasureDone(Erased):
    """What communication has erased by an act of destruction."""

    type: ClassVar[str] = "communication.erasure.done.v1"
