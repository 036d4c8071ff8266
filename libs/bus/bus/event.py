"""What an event is: the payload class a publisher declares, and the envelope it travels in (CloudEvents 1.0)."""

from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar, Generic, TypeVar
from uuid import UUID

from pydantic import BaseModel, ConfigDict


class EventData(BaseModel):
    """The payload of one event type; `type` is `<service>.<noun>.<past verb>.v<n>` and also the routing key.

    Events of one noun and subject carry the whole state after the change, so that the newest alone is enough.
    Within a version only fields with a default may be added; consumers ignore what they do not know.
    """

    model_config = ConfigDict(extra="ignore", frozen=True)
    type: ClassVar[str]


D = TypeVar("D", bound=EventData)


@dataclass(frozen=True, slots=True)
class Envelope(Generic[D]):
    """One event as a consumer gets it.

    `subject` names the aggregate, `sequence` rises per (service, noun, subject), `segment` is the code path the
    event belongs to, `time` the moment of the change (UTC), `replay` the id of the replay run that re-sent it.
    """

    id: UUID
    type: str
    source: str
    subject: str
    sequence: int
    segment: str
    time: datetime
    data: D
    traceparent: str | None = None
    replay: str | None = None

    @property
    def stream(self) -> str:
        """`<service>.<noun>`: events of one stream and subject form one ordered sequence."""
        return self.type.rsplit(".", 2)[0]
