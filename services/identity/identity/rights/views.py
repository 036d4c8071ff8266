"""What the operations on rights take and answer."""

from datetime import date, datetime
from typing import Annotated, Literal
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from contracts.rights import Role
from store.days import Day

Right = Annotated[str, StringConstraints(min_length=3, max_length=80)]
Note = Annotated[str, StringConstraints(strip_whitespace=True, max_length=300)]
Reason = Annotated[str, StringConstraints(strip_whitespace=True, min_length=3, max_length=300)]
MOST_CELLS = 1000
"""More than the whole matrix has."""


class RoleTitle(BaseModel):
    """A column of the matrix."""

    role: str = Field(examples=["teacher"])
    title: str = Field(examples=["Учитель"])
    holders: int = Field(description="Сколько человек сегодня в этой роли", examples=[14])


class Cell(BaseModel):
    """One role's answer for one function."""

    allowed: bool = Field(description="Как действует сейчас")
    default: bool = Field(description="По умолчанию")
    inherited: bool = Field(description="Как действовало бы без изменения вашей организации")
    changed_at: str | None = Field(
        default=None, description="Организация, чьё изменение действует", examples=["tomsk/seversk"]
    )
    version: int | None = Field(default=None, description="Номер этого изменения")
    may_change: bool = Field(description="Можете ли вы переключить")
    refusal: str | None = Field(
        default=None,
        description="Почему переключить нельзя",
        examples=["Права своей роли меняет вышестоящая организация"],
    )


class RightRow(BaseModel):
    """A row of the matrix."""

    right: str = Field(examples=["academic:journal:write"])
    name: str = Field(examples=["Журнал: изменение"])
    noun: str = Field(examples=["Журнал"])
    section: str = Field(examples=["Учёба"])
    opens: str = Field(examples=["Ставит отметки и посещаемость, пишет тему и задание."])
    cells: dict[str, Cell]


class Matrix(BaseModel):
    """The matrix of the acting segment."""

    segment: str
    version: int = Field(description="Сколько раз матрицу этой организации меняли; её ETag")
    changed_on: datetime | None = Field(default=None, description="Когда её меняли в последний раз")
    segments: dict[str, str] = Field(
        description="Названия организаций, чьи изменения действуют", examples=[{"tomsk/seversk": "Северск"}]
    )
    roles: list[RoleTitle]
    rights: list[RightRow]


class RightAnswer(BaseModel):
    """null takes the segment's own change back."""

    allowed: bool | None = Field(examples=[False])


class CellChange(BaseModel):
    """One cell to be switched."""

    role: Role = Field(examples=["teacher"])
    right: Right = Field(examples=["registry:person:read"])
    allowed: bool | None = Field(
        description="null – вернуть, как у вышестоящей организации", examples=[False]
    )


class MatrixChange(BaseModel):
    """Cells switched together: one version, all or nothing."""

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {
                    "changes": [{"role": "teacher", "right": "registry:person:read", "allowed": False}],
                    "note": "Приказ 71-од: личные карточки ведёт канцелярия",
                }
            ]
        }
    )
    changes: Annotated[list[CellChange], Field(min_length=1, max_length=MOST_CELLS)]
    note: Note | None = Field(default=None, description="Почему: приказ, договорённость")


class Restoration(BaseModel):
    """Why an earlier version is taken up again."""

    note: Note | None = Field(default=None, examples=["Вернули как было в начале года"])


class RightState(BaseModel):
    """The change as it was recorded."""

    segment: str
    role: str
    right: str
    allowed: bool | None
    version: int
    author_id: UUID
    at: datetime


class RightHistory(BaseModel):
    """Who changed what and when, newest first."""

    items: list[RightState]


class VersionedCell(BaseModel):
    """A cell as a version set it; null: as above."""

    role: str
    right: str
    name: str = Field(examples=["Журнал: изменение"])
    allowed: bool | None


class MatrixVersion(BaseModel):
    """A version of the organisation's own changes."""

    number: int
    at: datetime
    author: str | None = Field(
        description="null: изменение вышестоящей организации", examples=["Смирнов Андрей Павлович"]
    )
    note: str | None
    restored: int | None = Field(description="Какую версию вернули")
    changes: list[VersionedCell]


class MatrixVersions(BaseModel):
    """Versions, newest first."""

    items: list[MatrixVersion]
    next: int | None = Field(default=None, description="Передайте в before, чтобы получить более ранние")


class Difference(BaseModel):
    """A cell in which two versions differ; null: as above, that is `inherited`."""

    role: str
    right: str
    name: str
    before: bool | None
    after: bool | None
    inherited: bool


class Comparison(BaseModel):
    """How the organisation's changes differ between two versions; version 0 is the state without any."""

    before: int
    after: int
    differences: list[Difference]


class PersonAnswer(BaseModel):
    """Whether a person may, and why."""

    right: str = Field(examples=["academic:journal:write"])
    name: str = Field(examples=["Журнал: изменение"])
    noun: str
    section: str
    opens: str
    allowed: bool
    matrix: bool = Field(description="Что говорит матрица без исключения")
    cause: Literal["default", "matrix", "exception"]
    segment_name: str | None = Field(default=None, description="Чьё изменение", examples=["Школа № 198"])
    author: str | None = None
    at: datetime | None = None
    until_on: date | None = None
    reason: str | None = None
    refusal: str | None = Field(description="Почему вы не можете сделать исключение; null – можете")


class Ground(BaseModel):
    """An appointment behind a role."""

    appointment_id: UUID
    order_number: str | None
    order_on: date | None
    basis: str | None
    from_on: date
    until_on: date | None
    replaces: str | None = Field(description="Кого замещает", examples=["Смирнов Андрей Павлович"])


class PersonRole(BaseModel):
    """One role of a person at one organisation: by which appointments, with which rights."""

    segment: str
    segment_name: str
    role: str
    title: str
    grounds: list[Ground]
    rights: list[PersonAnswer]


class PersonRights(BaseModel):
    """What a person may and why, by role."""

    person_id: UUID
    last_name: str
    first_name: str
    middle_name: str | None
    login: Literal["active", "blocked", "closed"] = Field(description="Закрытый вход не даёт ничего")
    roles: list[PersonRole]


class ExceptionAnswer(BaseModel):
    """What one person is to be allowed or refused, whatever his role; null takes the exception back."""

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {
                    "allowed": True,
                    "until_on": "2027-05-31",
                    "reason": "Готовит приказы на время отпуска секретаря",
                }
            ]
        }
    )
    allowed: bool | None
    until_on: Day | None = Field(default=None, description="Последний день; null – без срока")
    reason: Reason


class ExceptionRow(BaseModel):
    """An exception in force."""

    id: UUID
    person_id: UUID
    last_name: str
    first_name: str
    middle_name: str | None
    segment: str
    segment_name: str
    role: str
    title: str = ""
    right: str
    name: str = ""
    allowed: bool
    until_on: date | None
    reason: str
    author: str | None
    at: datetime
