"""What routes of period marks take and give."""

from datetime import date
from typing import Annotated, Any
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field, model_validator

from contracts.events.academic import PeriodValue

Reason = Annotated[str, Field(min_length=3, max_length=500)]


class Decision(BaseModel):
    """Отметка за период: 5–1, н/а, осв, зч, нзч; null — снять. version — версия, которую вы видели (0 — не было)."""

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [{"student_id": "018f0000-0000-7000-8000-000000000011", "value": "4", "version": 0}]
        }
    )
    student_id: UUID
    value: PeriodValue | None
    version: int = Field(0, ge=0)
    reason: Reason | None = None


class Decisions(BaseModel):
    """Отметки одного или всех учеников; записываются все или ни одна."""

    marks: list[Decision] = Field(min_length=1, max_length=200)
    reason: Reason | None = Field(None, description="Для всех, у кого своей причины нет")

    @model_validator(mode="after")
    def _once(self) -> "Decisions":
        if len({mark.student_id for mark in self.marks}) < len(self.marks):
            raise ValueError("ученик назван дважды")
        return self


class OneDecision(BaseModel):
    """Отметка одного ученика."""

    value: PeriodValue | None
    reason: Reason | None = None


class Acceptance(BaseModel):
    """Принять предложенное всем, у кого решать нечего (достаточно отметок, дробь не спорная, отметки ещё нет)."""

    reason: Reason | None = None


class CarriedView(BaseModel):
    """Отметка прежней школы."""

    held_on: date
    value: int | None
    weight: int
    type: str
    school: str


class ProposalRow(BaseModel):
    """Ученик: средний, что он означает, решение учителя рядом."""

    student_id: UUID
    name: str
    mean: float | None = Field(description="Σ(отметка·вес)/Σ(вес), два знака", examples=[4.63])
    count: int
    debts: int
    missed: int
    held: int
    suggested: str | None = Field(examples=["5"])
    lacking: int = Field(description="Сколько отметок не хватает до минимума")
    disputed: bool = Field(description="Дробь .40–.60: решите сами")
    offer_not_certified: bool = Field(description="Можно поставить н/а; само не ставится")
    carried: list[CarriedView]
    mean_with_carried: float | None
    suggested_with_carried: str | None
    value: PeriodValue | None
    version: int
    differs: bool = Field(description="Решение отличается от предложенного на балл и больше")


class ProposalView(BaseModel):
    """Предложение отметок за период по группе."""

    group_id: UUID
    group_name: str
    period_id: UUID
    period_name: str
    closed: bool
    minimum_marks: int
    round_up_from: float
    students: list[ProposalRow]
    missing: list[UUID] = Field(description="У кого отметки ещё нет")


class DecidedView(BaseModel):
    """Что записано; flagged — отличается от предложенного на балл и больше."""

    decided: list[dict[str, Any]]
    skipped: list[UUID] = Field(description="Кого пропустило принятие предложенного: решите сами")
