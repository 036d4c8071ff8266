"""What the page sends and gets about transfers between schools."""

from datetime import date, datetime
from typing import Annotated, Literal
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field

from store.days import Day, SchoolDay

State = Literal["requested", "confirmed", "completed", "declined", "withdrawn"]
Side = Literal["sending", "receiving"]
Item = Literal["departure-application", "personal-file", "marks-extract", "arrival-application"]
Name = Annotated[str, Field(min_length=1, max_length=100)]
Text = Annotated[str, Field(max_length=500)]
Reason = Annotated[str, Field(min_length=3, max_length=500)]
Code = Annotated[str, Field(min_length=3, max_length=200, examples=["tomsk/seversk/school-198"])]


class TransferRequest(BaseModel):
    """Заявка принимающей школы: что сказали родители. Списков других школ она не видит."""

    model_config = ConfigDict(
        extra="forbid",
        json_schema_extra={
            "examples": [
                {
                    "from_segment": "tomsk/seversk/orlovka",
                    "last_name": "Иванов",
                    "first_name": "Пётр",
                    "birth_on": "2015-03-14",
                    "grade": 5,
                }
            ]
        },
    )
    from_segment: Code = Field(description="Школа, из которой переводится ученик")
    last_name: Name
    first_name: Name | None = None
    middle_name: Name | None = None
    birth_on: Day
    grade: int | None = Field(default=None, ge=1, le=12, description="В какой класс, параллель")
    note: Text | None = None


class TransferOffer(BaseModel):
    """Предложение отправляющей школы: ученик и школа, которую выбрали родители."""

    model_config = ConfigDict(
        extra="forbid",
        json_schema_extra={
            "examples": [
                {"to_segment": "tomsk/seversk/orlovka", "student_id": "0192e4a0-5b1e-7c3a-9f00-3c1d2e4f5a6b"}
            ]
        },
    )
    to_segment: Code = Field(description="Школа, которая примет ученика")
    student_id: UUID
    note: Text | None = None


class Tick(BaseModel):
    """Отметка в перечне."""

    model_config = ConfigDict(
        extra="forbid", json_schema_extra={"examples": [{"done": True, "note": "курьером"}]}
    )
    done: bool
    note: Text | None = None


class Confirmation(BaseModel):
    """Отправляющая школа подтверждает: приказ о выбытии подписывается тут же."""

    model_config = ConfigDict(
        extra="forbid",
        json_schema_extra={"examples": [{"leaves_on": "2026-10-05", "basis": "Заявление родителей"}]},
    )
    student_id: UUID | None = Field(default=None, description="Не нужен, если подходит один ученик")
    leaves_on: SchoolDay = Field(description="По какой день ученик числится в школе")
    order_on: SchoolDay | None = Field(default=None, description="Дата приказа; без неё — сегодня")
    basis: Reason = "Заявление родителей об отчислении в порядке перевода"


class Acceptance(BaseModel):
    """Принимающая школа зачисляет: приказ подписывается тут же."""

    model_config = ConfigDict(
        extra="forbid",
        json_schema_extra={
            "examples": [{"class_id": "0192e4a0-5b1e-7c3a-9f00-3c1d2e4f5a6b", "effective_on": "2026-10-06"}]
        },
    )
    class_id: UUID
    effective_on: SchoolDay = Field(description="Первый день в новой школе; в прежней — по день перед ним")
    order_on: SchoolDay | None = Field(default=None, description="Дата приказа; без неё — сегодня")
    basis: Reason = "Заявление родителей о приёме в порядке перевода"
    override_reason: Reason | None = Field(
        default=None, description="Почему принимаем без недостающих документов"
    )


class Refusal(BaseModel):
    """Отказ или отзыв."""

    model_config = ConfigDict(
        extra="forbid", json_schema_extra={"examples": [{"reason": "Родители передумали"}]}
    )
    reason: Reason


class School(BaseModel):
    """Школа региона, которую можно назвать второй стороной."""

    segment: str
    name: str


class ChecklistItem(BaseModel):
    """Строка перечня: что передано, кем и когда отмечено."""

    item: str = Field(examples=["personal-file"])
    title: str = Field(examples=["Личное дело передано"])
    done: bool
    side: Side | None = Field(description="Какая школа отметила")
    at: datetime | None
    by: UUID | None
    by_name: str | None = Field(description="Кто отметил; сотрудников другой школы не называем")
    note: str | None


class Candidate(BaseModel):
    """Ученик отправляющей школы, который подходит к заявке; видит только она."""

    student_id: UUID
    student: str
    class_id: UUID
    class_name: str | None


class TransferInList(BaseModel):
    """Строка списка переводов."""

    id: UUID
    state: State
    initiated_by: Side
    from_segment: str
    from_school: str | None
    to_segment: str
    to_school: str | None
    last_name: str | None
    first_name: str | None
    middle_name: str | None
    birth_on: date | None
    grade: int | None
    requested_at: datetime
    confirmed_at: datetime | None
    leaves_on: date | None
    effective_on: date | None
    departure_order_number: str | None
    arrival_order_number: str | None
    waits_for: Side | None = Field(description="За какой школой ход")
    missing: list[str] = Field(description="Чего не хватает в перечне")
    version: int


class TransferCard(TransferInList):
    """Перевод целиком."""

    student_id: UUID | None
    from_class_id: UUID | None
    from_class: str | None = Field(description="Видит только отправляющая школа")
    to_class_id: UUID | None
    to_class: str | None = Field(description="Видит только принимающая школа")
    note: str | None
    checklist: list[ChecklistItem]
    candidates: list[Candidate]
    departure_order_id: UUID | None
    departure_order_on: date | None
    arrival_order_id: UUID | None
    arrival_order_on: date | None
    override_reason: str | None
    refusal_reason: str | None
    completed_at: datetime | None
    closed_at: datetime | None
