"""What is asked and answered about destruction."""

from datetime import date, datetime
from typing import Annotated, Literal
from uuid import UUID

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, StringConstraints

from registry.rules import tidy

State = Literal["draft", "approved", "done", "cancelled"]
Years = Annotated[int, Field(ge=3, le=75)]
Member = Annotated[
    str,
    StringConstraints(max_length=200),
    AfterValidator(tidy),
    StringConstraints(min_length=3, max_length=150),
]


class Candidate(BaseModel):
    """Somebody whose term is over."""

    person_id: UUID
    name: str
    kinds: list[str]
    left_on: date
    whole: bool = Field(description="Нигде больше не числится: уничтожается и то, что не относится к школе")


class Candidates(BaseModel):
    """Who would be in an act today."""

    years: int
    people: list[Candidate]
    more: bool = Field(description="Есть ещё: они войдут в следующий акт")


class NewAct(BaseModel):
    """An act over everybody whose term is over today."""

    model_config = ConfigDict(extra="forbid")
    years: Years = Field(default=3, description="Сколько лет после выбытия")
    commission: list[Member] = Field(
        min_length=2, max_length=9, description="Кто уничтожает: фамилия, должность"
    )


class Approval(BaseModel):
    """Typed by the director: for how many people."""

    model_config = ConfigDict(extra="forbid")
    people: int = Field(description="Число людей в акте, набранное рукой")


class ServiceRows(BaseModel):
    """One section of the system."""

    service: str
    title: str
    counted: dict[str, int] | None = Field(description="Сколько будет уничтожено; null — ещё не ответил")
    done: dict[str, int] | None = Field(description="Сколько уничтожено; null — ещё не подтвердил")


class ActLine(BaseModel):
    """An act in the list."""

    id: UUID
    version: int
    number: int | None
    state: State
    years: int
    people: int
    drafted_at: datetime
    approved_at: datetime | None
    done_at: datetime | None


class ActView(ActLine):
    """An act with whom and what it concerns."""

    commission: list[str]
    whom: list[Candidate]
    services: list[ServiceRows]
    stays: list[str] = Field(description="Что остаётся по закону, под условным именем")
