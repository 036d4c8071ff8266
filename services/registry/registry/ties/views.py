"""What is asked and answered about the rights of representatives."""

from datetime import date, datetime
from typing import Annotated, Literal
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from registry.ties.rules import Custody

Relation = Literal["mother", "father", "guardian", "trustee", "other"]
What = Literal["diary", "notices", "take", "act", "contacts"]
_WHAT = "diary — дневник и личное дело; contacts — адрес, телефоны ребёнка и связь со вторым родителем"


class RightsView(BaseModel):
    """What a representative may."""

    may_see: bool = Field(description="Видит дневник и личное дело")
    may_notify: bool = Field(description="Получает уведомления: то, что пишут классу")
    may_take: bool = Field(description="Забирает ребёнка")
    may_act: bool = Field(description="Действует за ребёнка: предлагает изменения, даёт согласия")


class Basis(BaseModel):
    """The decision that the rights stand on: sealed, opened under `registry:special:read` only."""

    number: Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=100)]
    on: date = Field(description="Дата решения", ge=date(1950, 1, 1), le=date(2100, 12, 31))
    issued_by: Annotated[str, StringConstraints(strip_whitespace=True, min_length=3, max_length=300)]


class TieEdit(RightsView):
    """Rights from a day on, until a day or for good; afterwards what held before holds again."""

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {
                    "custody": "limited", "may_see": True, "may_notify": True, "may_take": False, "may_act": False,
                    "from_on": "2027-01-11", "until_on": "2027-06-30",
                    "basis": {"number": "2-1034/2026", "on": "2026-11-20", "issued_by": "Северский городской суд"},
                }
            ]
        }
    )  # fmt: skip
    custody: Custody = Field(
        description="usual — обычный порядок; split — родители живут раздельно; limited — права ограничены;"
        " no-contact — не общаться"
    )
    from_on: date | None = Field(default=None, description="По умолчанию сегодня")
    until_on: date | None = Field(default=None, description="Последний день; null — без срока")
    basis: Basis | None = Field(default=None, description="Решение суда или другой документ")


class RecordView(RightsView):
    """A record of the story: never changed; of those that cover a day the newest decides."""

    id: UUID
    by_student: bool = Field(description="Так решил сам совершеннолетний ученик")
    custody: Custody
    from_on: date
    until_on: date | None
    has_basis: bool
    at: datetime
    by: str | None = Field(description="Кто внёс; null — человек другой организации")


class RepresentativeView(BaseModel):
    """A representative of the student, what he may today, and the story of it."""

    tie_id: UUID
    person_id: UUID
    name: str
    relation: Relation
    rights: RightsView
    custody: Custody
    until_on: date | None = Field(description="По какой день так; null — без срока")
    next_on: date | None = Field(description="Когда права сами изменятся")
    closed_by_student: bool
    records: list[RecordView] = Field(description="Новые сверху")
    version: int


class Consequence(BaseModel):
    """One thing that the representative begins or ceases to have."""

    what: What = Field(description=_WHAT)
    gains: bool
    on: date
    until_on: date | None = Field(description="Потом снова как прежде; null — без срока")


class Preview(BaseModel):
    """Whom and what a change touches, before it is made (X25)."""

    name: str = Field(description="Чьи права")
    student: str
    changes: list[Consequence]
    others_see: int = Field(description="Сколько других представителей видят ребёнка в этот день")
    other_children: int = Field(description="Сколько других детей этого представителя учится здесь")


class EndingView(BaseModel):
    """Rights that change by themselves soon: those who give the child out should know."""

    tie_id: UUID
    student_id: UUID
    student: str
    relation: Relation
    custody: Custody
    until_on: date = Field(description="Последний день")


class OpenedBasis(BaseModel):
    """The papers behind the records; that they were looked at is written down."""

    tie_id: UUID
    bases: dict[UUID, Basis] = Field(description="По номеру записи")


class OwnRepresentative(BaseModel):
    """Who sees the adult student's own data."""

    tie_id: UUID
    name: str
    relation: Relation
    sees: bool
    closed_by_me: bool = Field(description="Закрыто самим учеником: вернуть может он же")


class WhoSees(BaseModel):
    """The student's representatives, named and changed by him when he is of age."""

    adult: bool
    people: list[OwnRepresentative]


class Choice(BaseModel):
    """Whether the representative may see."""

    model_config = ConfigDict(json_schema_extra={"examples": [{"sees": False}]})
    sees: bool
