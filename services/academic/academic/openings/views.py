"""What the routes of openings take and give."""

from datetime import date, datetime
from typing import Annotated, Literal
from uuid import UUID

from pydantic import AwareDatetime, BaseModel, ConfigDict, Field

Words = Annotated[str, Field(min_length=3, max_length=500)]


class NewOpening(BaseModel):
    """Просьба открыть журнал группы; lesson_id — только этот урок."""

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [{"group_id": "018f0000-0000-7000-8000-000000000012", "reason": "пересдача"}]
        }
    )
    group_id: UUID
    lesson_id: UUID | None = Field(None, description="Один урок; без него — все уроки группы")
    reason: Words


class Grant(BaseModel):
    """До какого момента открыть; без него — на сутки."""

    until_at: AwareDatetime | None = Field(None, description="Не дальше 31 дня; по умолчанию через сутки")


class Refusal(BaseModel):
    """Отказ; answer увидит учитель."""

    answer: Words | None = None


class OpeningView(BaseModel):
    """Просьба и решение: кто, когда, до какого момента."""

    id: UUID
    group_id: UUID
    group_name: str
    subject_name: str
    school_year: int
    lesson_id: UUID | None
    held_on: date | None
    number: int | None
    teacher_id: UUID
    teacher: str | None
    reason: str
    asked_at: datetime
    state: Literal["waiting", "open", "refused", "ended"]
    until_at: datetime | None
    decided_at: datetime | None
    decided_by: str | None
    answer: str | None
    ended_at: datetime | None
