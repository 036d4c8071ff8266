"""What routes of the timetable take and give."""

from datetime import date
from typing import Annotated, Literal
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field, model_validator

Weeks = Literal["all", "odd", "even"]
Room = Annotated[str, Field(min_length=1, max_length=40)]


class NewEntry(BaseModel):
    """Урок недели: группа, день, номер, кабинет, с какого по какое число."""

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {
                    "group_id": "018f0000-0000-7000-8000-000000000001",
                    "weekday": 2,
                    "number": 3,
                    "room": "214",
                    "from_on": "2026-09-01",
                    "until_on": "2027-05-26",
                }
            ]
        }
    )
    group_id: UUID
    weekday: int = Field(ge=1, le=7, description="1 — понедельник")
    number: int = Field(ge=0, le=14)
    room: Room | None = None
    weeks: Weeks = Field("all", description="Все недели, нечётные или чётные (неделя 1 сентября — нечётная)")
    from_on: date | None = Field(None, description="По умолчанию с начала учебного года")
    until_on: date | None = Field(None, description="По умолчанию до конца учебного года")
    note: Annotated[str, Field(min_length=3, max_length=200)] | None = Field(
        None, description="Примечание: почему кабинет общий"
    )


class NewEntries(BaseModel):
    """Один или много уроков недели; всё или ничего."""

    entries: list[NewEntry] = Field(min_length=1, max_length=2000)


class ChangedEntry(BaseModel):
    """Куда переставить урок недели начиная с from_on; прошлое остаётся как было."""

    weekday: int = Field(ge=1, le=7)
    number: int = Field(ge=0, le=14)
    room: Room | None = None
    weeks: Weeks = "all"
    from_on: date
    note: Annotated[str, Field(min_length=3, max_length=200)] | None = None


class EntryView(BaseModel):
    """Урок недели."""

    id: UUID
    group_id: UUID
    group_name: str = Field(examples=["7Б Алгебра"])
    subject_name: str = Field(examples=["Алгебра"])
    class_names: list[str]
    teacher_id: UUID | None
    teacher_name: str | None
    weekday: int
    number: int
    room: str | None
    weeks: Weeks
    from_on: date
    until_on: date
    note: str | None
    version: int


class Range(BaseModel):
    """За какие дни создать уроки: учебный период или даты."""

    model_config = ConfigDict(
        json_schema_extra={"examples": [{"from_on": "2026-11-05", "until_on": "2026-12-30"}]}
    )
    school_year: int | None = Field(None, ge=2015, le=2100, description="По умолчанию год даты начала")
    period_id: UUID | None = None
    from_on: date | None = None
    until_on: date | None = None

    @model_validator(mode="after")
    def _complete(self) -> "Range":
        if self.period_id is None and (self.from_on is None or self.until_on is None):
            raise ValueError("укажите период или обе даты")
        if self.from_on and self.until_on and self.from_on > self.until_on:
            raise ValueError("дата окончания раньше даты начала")
        return self


class Made(BaseModel):
    """Сколько уроков создано; те, что уже были, не тронуты."""

    created: int
    already: int


class Changed(BaseModel):
    """Что стало с уроками после перестановки."""

    entry: EntryView
    cancelled: int = Field(description="Будущие уроки прежнего места, отменены")
    created: int = Field(description="Уроки нового места")
    kept: int = Field(description="Уроки с записями, оставлены как есть")


class Cancellation(BaseModel):
    """Почему урок отменён."""

    reason: str = Field(min_length=3, max_length=300, examples=["Карантин"])


class Move(BaseModel):
    """Куда перенести урок."""

    held_on: date
    number: int = Field(ge=0, le=14)
    room: Room | None = None
    reason: str = Field(min_length=3, max_length=300, examples=["Обмен уроками"])


class ExtraLesson(BaseModel):
    """Урок вне расписания недели."""

    group_id: UUID
    held_on: date
    number: int = Field(ge=0, le=14)
    room: Room | None = None


class LessonView(BaseModel):
    """Урок в определённый день."""

    id: UUID
    school_year: int
    group_id: UUID
    group_name: str
    subject_name: str
    teacher_id: UUID | None
    teacher_name: str | None
    held_on: date
    number: int
    room: str | None
    state: Literal["planned", "held", "cancelled"]
    topic: str | None
    homework: str | None
    version: int
    attendance_version: int
