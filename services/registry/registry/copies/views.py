"""What is asked and answered about copies."""

from datetime import date, datetime
from typing import Annotated, Literal
from uuid import UUID

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, StringConstraints

from registry.rules import tidy

State = Literal["gathering", "ready", "dropped"]
Format = Literal["json", "pdf", "zip"]
Number = Annotated[
    str,
    StringConstraints(max_length=120),
    AfterValidator(tidy),
    StringConstraints(min_length=1, max_length=100),
]


class CopyWanted(BaseModel):
    """Of whom the school gathers everything, on which written request."""

    model_config = ConfigDict(extra="forbid")
    person_id: UUID
    letter_number: Number = Field(description="Номер письменного запроса", examples=["12-п"])
    letter_on: date = Field(description="День запроса")


class OwnCopyWanted(BaseModel):
    """Of whom: oneself or the own child."""

    model_config = ConfigDict(extra="forbid")
    person_id: UUID


class ServicePart(BaseModel):
    """How far one section of the system is."""

    service: str
    title: str
    ready: bool


class CopyDownloadView(BaseModel):
    """Who took it."""

    at: datetime
    format: Format
    by: str | None
    role: str


class CopyView(BaseModel):
    """A request and what became of it."""

    id: UUID
    person_id: UUID
    person: str
    own: bool
    letter_number: str | None
    letter_on: date | None
    state: State
    asked_at: datetime
    asked_by: str | None
    ready_at: datetime | None
    drop_at: datetime | None = Field(description="Когда собранное удалится")
    services: list[ServicePart]
    downloads: list[CopyDownloadView]
