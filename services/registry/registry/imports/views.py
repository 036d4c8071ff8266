"""What the page gets about an import."""

from datetime import date, datetime
from typing import Literal
from uuid import UUID

from pydantic import BaseModel, Field

from registry.imports.later import What
from sheets.views import RemarkView


class ImportLine(BaseModel):
    """A line of the list of imports."""

    id: UUID
    file_name: str
    state: Literal["dry-run", "applied", "undone"] = Field(
        description="dry-run — проверен, applied — применён, undone — отменён"
    )
    school_year: int
    errors: int
    warnings: int
    created_at: datetime
    applied_at: datetime | None
    undone_at: datetime | None


class ImportView(ImportLine):
    """An import with its report."""

    segment: str
    sha256: str = Field(description="Контрольная сумма файла")
    effective_on: date = Field(description="С какой даты зачисляются ученики и открываются места")
    counts: dict[str, dict[str, int]] = Field(
        description="По видам записей: created — появятся, changed — изменятся, same — уже есть",
        examples=[{"students": {"created": 896, "same": 0}, "people": {"created": 2299, "changed": 0}}],
    )
    applicable: bool = Field(description="Можно применить: ошибок нет и новее файла не загружали")
    mappable: bool = Field(
        description="Столбцы ещё можно выбрать: файл хранится до применения, не дольше недели"
    )
    unsure: int = Field(description="Сколько столбцов и листов не распознано или угадано")
    mappings: list[str] = Field(description="Какие запомненные соответствия столбцов подошли")
    undo_until: datetime | None = Field(description="До какого времени загрузку можно отменить")
    undoable: bool = Field(description="Это время ещё не прошло")
    left_people: int = Field(description="Сколько человек оставлено при отмене: их записи меняли")
    report: list[RemarkView] = Field(description="Не больше 2000 строк; сколько всего — errors и warnings")


class LaterView(BaseModel):
    """Что изменилось после загрузки."""

    what: What = Field(description="Вид изменения", examples=["person-changed"])
    person_id: UUID | None
    class_id: UUID | None
    name: str = Field(description="С кем, с каким классом", examples=["Петров Иван Ильич"])
    fields: list[str] = Field(description="Что изменили, если известно", examples=[["телефон"]])
    by: str | None = Field(
        description="Кто изменил; null — не человек этой школы (приказ, другая организация)"
    )
    at: datetime | None


class ChangedSince(BaseModel):
    """Изменённое после загрузки и то, что останется, если отменить остальное."""

    total: int = Field(description="Сколько всего изменений; в списке не больше 300")
    items: list[LaterView]
    reasons: list[str] = Field(examples=[["2 личных дела изменены"]])
    stay_people: int = Field(description="Сколько человек останется: изменённые и их семьи")
    stay_classes: int


class Undoing(BaseModel):
    """Как отменять."""

    leave_changed: bool = Field(
        False,
        description="Да — отменить остальное, а изменённое после загрузки (с семьями) оставить как есть",
    )
