"""What the diary gives."""

from datetime import date
from typing import Any
from uuid import UUID

from pydantic import BaseModel, Field


class DiaryMark(BaseModel):
    """Отметка урока: число или долг, вид работы, вес, примечание учителя."""

    kind: str = Field(examples=["number"])
    value: int | None
    type: str = Field(examples=["control"])
    letter: str = Field(examples=["К"])
    type_name: str = Field(examples=["Контрольная работа"])
    weight: int
    comment: str | None


class DiaryLesson(BaseModel):
    """Урок дня."""

    lesson_id: UUID
    number: int
    starts: str | None = Field(examples=["08:30"])
    ends: str | None
    subject_id: UUID
    subject: str
    teacher: str | None
    room: str | None
    state: str
    topic: str | None
    homework: str | None
    attendance: str | None = Field(examples=["ill"])
    minutes_late: int | None
    marks: list[DiaryMark]


class DiaryDay(BaseModel):
    """День недели с уроками."""

    on: date
    holiday: str | None
    lessons: list[DiaryLesson]


class SubjectMean(BaseModel):
    """Предмет: средний за текущий период; отметки прежней школы и средний вместе с ними — отдельно."""

    subject_id: UUID
    subject: str
    mean: float | None
    count: int
    debts: int
    carried: list[dict[str, Any]]
    mean_with_carried: float | None
    period_marks: list[dict[str, Any]]


class Debt(BaseModel):
    """Несданная работа."""

    subject: str
    held_on: date
    type: str
    type_name: str
    weight: int
    topic: str | None
    comment: str | None


class DiaryView(BaseModel):
    """Дневник ученика за неделю."""

    student_id: UUID
    name: str
    class_name: str | None
    monday: date
    period: dict[str, Any] | None
    days: list[DiaryDay]
    subjects: list[SubjectMean]
    debts: list[Debt]


class OwnStudent(BaseModel):
    """Чей дневник может открыть семья в этой школе."""

    student_id: UUID
    name: str = Field(examples=["Белова Дарья"])
    class_name: str | None = Field(examples=["7Б"])
    class_id: UUID
    from_on: date
    until_on: date | None


class WhatIfView(BaseModel):
    """Расчёт, решает учитель: mean = Σ(m·w)/Σ(w) с добавленными отметками; needed — сколько таких отметок до цели."""

    mean_now: float | None
    mean: float | None
    likely: int | None = Field(description="Что получится по округлению школы")
    needed: dict[str, int | None] = Field(description="Сколько пятёрок и четвёрок каждого веса до цели")


class MissingView(BaseModel):
    """Несданные работы ученика."""

    student_id: UUID
    name: str
    debts: list[Debt]
