"""What routes of the journal take and give. The grid itself is arrays, described here for the reader of OpenAPI."""

from datetime import date, datetime
from typing import Annotated, Any, Literal
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field, model_validator

AttendanceCode = Literal["excused", "ill", "unexcused", "absent", "late", "exempt"]
Comment = Annotated[str, Field(max_length=500)]
Reason = Annotated[str, Field(min_length=3, max_length=500)]


class NewMark(BaseModel):
    """Отметка клетки: число или долг («точка»), вид работы, примечание для семьи."""

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {"kind": "number", "value": 5, "type": "control", "comment": "Отличная работа"},
                {"kind": "debt", "type": "homework"},
            ]
        }
    )
    kind: Literal["number", "debt"] = "number"
    value: int | None = Field(None, ge=1, le=5)
    type: str = Field("answer", max_length=40, description="Код вида работы (GET /mark-types)")
    comment: Comment | None = None
    reason: Reason | None = Field(None, description="Почему исправлено; попадает в историю")

    @model_validator(mode="after")
    def _whole(self) -> "NewMark":
        if (self.kind == "number") == (self.value is None):
            raise ValueError("у отметки есть число, у долга его нет")
        return self


class ColumnMark(NewMark):
    """Отметка одной клетки столбца; version — версия, которую вы видели (0 — клетка пуста)."""

    student_id: UUID
    lesson_id: UUID
    slot: int = Field(0, ge=0, le=3)
    version: int = Field(0, ge=0)
    removed: bool = Field(False, description="Снять отметку")

    @model_validator(mode="after")
    def _whole(self) -> "ColumnMark":
        if not self.removed and (self.kind == "number") == (self.value is None):
            raise ValueError("у отметки есть число, у долга его нет")
        return self


class Column(BaseModel):
    """Много клеток сразу: записываются все или ни одна."""

    cells: list[ColumnMark] = Field(min_length=1, max_length=400)
    reason: Reason | None = None

    @model_validator(mode="after")
    def _once(self) -> "Column":
        places = {(cell.student_id, cell.lesson_id, cell.slot) for cell in self.cells}
        if len(places) < len(self.cells):
            raise ValueError("одна клетка названа дважды")
        return self


class MarkWritten(BaseModel):
    """Как клетка записана; warning — например, отметка при пропуске."""

    mark_id: UUID
    student_id: UUID
    lesson_id: UUID
    slot: int
    kind: Literal["number", "debt"]
    value: int | None
    type: str
    weight: int
    removed: bool
    version: int
    warning: str | None = None


class ColumnWritten(BaseModel):
    """Все записанные клетки в порядке запроса."""

    cells: list[MarkWritten]


class Absence(BaseModel):
    """Код посещаемости ученика."""

    student_id: UUID
    code: AttendanceCode
    minutes_late: int | None = Field(None, ge=1, le=60, description="Только для опоздания")

    @model_validator(mode="after")
    def _late_only(self) -> "Absence":
        if self.minutes_late is not None and self.code != "late":
            raise ValueError("минуты указывают только для опоздания")
        return self


class NewAttendance(BaseModel):
    """Посещаемость урока целиком: кого нет в списке, тот был."""

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {"students": [{"student_id": "018f0000-0000-7000-8000-000000000011", "code": "ill"}]}
            ]
        }
    )
    students: list[Absence] = Field(max_length=200)
    reason: Reason | None = None

    @model_validator(mode="after")
    def _once(self) -> "NewAttendance":
        if len({student.student_id for student in self.students}) < len(self.students):
            raise ValueError("ученик назван дважды")
        return self


class AttendanceWritten(BaseModel):
    """Новая версия посещаемости; warnings — ученики с отметкой, которых отметили отсутствующими."""

    lesson_id: UUID
    attendance_version: int
    warnings: list[UUID]


class LessonText(BaseModel):
    """Тема и домашнее задание урока."""

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [{"topic": "Формулы сокращённого умножения", "homework": "№ 345, 347"}]
        }
    )
    topic: Annotated[str, Field(max_length=1000)] | None = None
    homework: Annotated[str, Field(max_length=4000)] | None = None
    reason: Reason | None = None


class LessonWritten(BaseModel):
    """Урок после записи."""

    id: UUID
    topic: str | None
    homework: str | None
    state: Literal["planned", "held", "cancelled"]
    version: int


class HistoryLine(BaseModel):
    """Одна правка: когда, кто, в какой роли, было → стало, почему. state: number, debt, removed."""

    at: datetime
    author_id: UUID
    author: str | None
    role: str
    version: int
    old_state: str | None
    old_value: int | None
    old_type: str | None
    new_state: str
    new_value: int | None
    new_type: str
    comment: str | None
    reason: str | None
    student_id: UUID
    lesson_id: UUID
    slot: int


class GridView(BaseModel):
    """Журнал за период. Клетки — массивы: students и lessons названы номером строки в своих списках.

    marks: [ученик, урок, место, число или null (долг), вес, вид, версия, примечание];
    attendance: [ученик, урок, код, минуты опоздания].
    Средний = Σ(отметка·вес) / Σ(вес) по показанным числам; долги и посещаемость не входят
    (если школа не решила считать долг двойкой).
    openings: свои просьбы открыть этот журнал (waiting, open до until_at, refused; lesson_id null — весь журнал).
    """

    group: dict[str, Any]
    period: dict[str, Any] | None
    from_on: date
    until_on: date
    today: date
    may_write: bool
    openings: list[dict[str, Any]]
    students: list[dict[str, Any]]
    lessons: list[dict[str, Any]]
    marks: list[list[Any]]
    attendance: list[list[Any]]
