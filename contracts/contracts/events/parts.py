"""What services answer alike: parts of the copy of everything kept about a person (ADR 0017)."""

from uuid import UUID

from bus.event import EventData


class SealedPart(EventData):
    """A piece of one service's part, readable only by who asked. Subject: `<request_id>|<part>`.

    `sealed` is a piece of Base64 text; all `parts` of them put together are the sealed part (service.personal).
    """

    request_id: UUID
    segment: str
    part: int
    parts: int
    sealed: str


class Erased(EventData):
    """How many rows a service would erase, or has erased, by kind of data. Subject: act_id; nobody is named."""

    act_id: UUID
    segment: str
    rows: dict[str, int]
