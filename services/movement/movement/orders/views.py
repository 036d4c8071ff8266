"""What the page sends and gets about orders."""

from datetime import date, datetime
from typing import Annotated, Literal
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field

from store import Page
from store.days import SchoolDay

ByHand = Literal[
    "enrolment-grade-1",
    "enrolment-grade-10",
    "arrival",
    "arrival-foreign",
    "restoration",
    "departure",
    "class-transfer",
]
OrderKind = Literal[
    "enrolment-import",
    "enrolment-grade-1",
    "enrolment-grade-10",
    "arrival",
    "arrival-foreign",
    "restoration",
    "departure",
    "class-transfer",
    "transfer-out",
    "transfer-in",
    "annulment",
]
State = Literal["draft", "signed", "annulled"]
Reason = Literal[
    "moved-away",
    "other-school",
    "other-school-region",
    "other-region",
    "abroad",
    "vocational",
    "part-time-form",
    "family-education",
    "special-school",
    "long-illness",
    "expelled",
    "died",
    "graduated",
    "enrolled-by-mistake",
]
Words = Annotated[str, Field(max_length=500)]


class LineDraft(BaseModel):
    """Один ученик приказа."""

    model_config = ConfigDict(extra="forbid")
    student_id: UUID
    to_class_id: UUID | None = Field(
        default=None, description="Куда: для зачисления, прибытия, перевода в класс"
    )
    reason: Reason | None = Field(default=None, description="Причина выбытия")
    came_from: Words | None = Field(
        default=None, description="Откуда прибыл", examples=["г. Томск, МАОУ СОШ № 4"]
    )
    went_to: Words | None = Field(default=None, description="Куда выбыл", examples=["г. Новосибирск"])


class OrderDraft(BaseModel):
    """Проект приказа. Дата действия: первый день в классе, для выбытия — последний день в школе."""

    model_config = ConfigDict(
        extra="forbid",
        json_schema_extra={
            "examples": [
                {
                    "kind": "class-transfer",
                    "effective_on": "2026-10-05",
                    "order_on": "2026-10-02",
                    "basis": "Заявление родителей",
                    "lines": [
                        {
                            "student_id": "0192e4a0-5b1e-7c3a-9f00-3c1d2e4f5a6b",
                            "to_class_id": "0192e4a0-5b1e-7c3a-9f00-3c1d2e4f5a6c",
                        }
                    ],
                }
            ]
        },
    )
    kind: ByHand
    effective_on: SchoolDay
    order_on: SchoolDay | None = Field(default=None, description="Дата приказа; без неё — сегодня")
    basis: str = Field(min_length=3, max_length=500, description="Основание")
    lines: list[LineDraft] = Field(min_length=1, max_length=2000)


class Counter(BaseModel):
    """Приказ об отмене."""

    model_config = ConfigDict(
        extra="forbid", json_schema_extra={"examples": [{"basis": "Ошибочно указан класс"}]}
    )
    basis: str = Field(min_length=3, max_length=500, description="Основание отмены")
    order_on: SchoolDay | None = Field(default=None, description="Дата приказа об отмене; без неё — сегодня")


class OrderInList(BaseModel):
    """Строка журнала приказов."""

    id: UUID
    segment: str
    kind: OrderKind
    title: str = Field(examples=["О переводе из класса в класс"])
    state: State
    school_year: int = Field(examples=[2026])
    number: str | None = Field(examples=["12-у"], description="Присваивается при подписании")
    order_on: date
    effective_on: date
    basis: str
    students: int = Field(description="Сколько учеников в приказе")
    version: int


class Counts(BaseModel):
    """Сколько приказов в каждом состоянии."""

    draft: int = 0
    signed: int = 0
    annulled: int = 0


class Register(Page[OrderInList]):
    """Страница журнала приказов."""

    counts: Counts | None = Field(
        default=None, description="По состояниям, без фильтра по ним; только на первой странице"
    )


class Line(BaseModel):
    """Ученик приказа: откуда и куда."""

    movement_id: UUID
    student_id: UUID
    student: str = Field(examples=["Иванов Пётр Сергеевич"])
    from_class_id: UUID | None
    from_class: str | None = Field(examples=["5А"])
    to_class_id: UUID | None
    to_class: str | None = Field(examples=["5Б"])
    reason: str | None
    reason_title: str | None
    came_from: str | None
    went_to: str | None
    transfer_id: UUID | None


class Blocker(BaseModel):
    """Почему с этим учеником приказ нельзя подписать (или отменить)."""

    student_id: UUID
    student: str
    detail: str = Field(examples=["ученик уже числится в классе: нужен перевод, а не зачисление"])


class OrderCard(OrderInList):
    """Приказ целиком: кого и что он изменит, и что этому мешает (X25)."""

    annuls: UUID | None = Field(description="Какой приказ отменяет")
    annulled_by: UUID | None = Field(description="Каким приказом отменён")
    import_id: UUID | None
    created_at: datetime
    signed_at: datetime | None
    lines: list[Line]
    refused: list[Blocker] = Field(description="Кого загрузка списка не зачислила и почему")
    blockers: list[Blocker] = Field(description="У проекта — что мешает подписать, у подписанного — отменить")
