"""What a report is: words, parameters, who may, and one function that fills a `Sheet`. One module of `reports` each."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any, Generic, Literal, TypeVar

from pydantic import BaseModel, ConfigDict, Field
from sqlalchemy.ext.asyncio import AsyncSession

from access import Actor, Verdict
from reporting.sheets import Sheet

SEGMENT_PATTERN = r"^[a-z0-9-]+(/[a-z0-9-]+){0,2}$"


class Parameters(BaseModel):
    """Parameters that every report has; those of a report add their own. Unknown ones are refused by name."""

    model_config = ConfigDict(extra="forbid")

    format: Literal["json", "xlsx", "csv", "pdf"] | None = Field(
        default=None, description="Вид ответа; без него решает заголовок Accept, иначе JSON"
    )


P = TypeVar("P", bound=Parameters)


@dataclass(frozen=True, slots=True)
class Report(Generic[P]):
    """A report of the catalogue. `may_run` answers for the role alone; `run` checks the object as well."""

    name: str
    number: int
    title: str
    purpose: str
    right: str
    parameters: type[P]
    may_run: Callable[[Actor], Verdict]
    run: Callable[[AsyncSession, Actor, P], Awaitable[Sheet]]


AnyReport = Report[Any]
