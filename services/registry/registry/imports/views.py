"""What the page gets about an import."""

from datetime import date, datetime
from typing import Annotated, Literal
from uuid import UUID

from pydantic import BaseModel, Field

from registry.imports.alike import NEW, SAME
from registry.imports.later import What
from sheets.views import ChosenColumns, ChosenSheet, RemarkView


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


class AlikePerson(BaseModel):
    """Человек школы, на которого похожа строка."""

    person_id: UUID
    name: str
    birth_on: date | None
    about: str = Field(description="Класс, должности, дети", examples=["5А"])
    certainty: int = Field(description="Насколько вероятно, что это он, %")
    reason: str = Field(examples=["имя и дата рождения, опечатка в фамилии"])


class AlikeView(BaseModel):
    """Строка файла, похожая на человека, который в школе уже есть."""

    sheet: str
    row: int = Field(description="Номер строки, как в Excel")
    kind: Literal["staff", "student", "parent"]
    name: str
    birth_on: date | None
    about: str = Field(description="Класс, должность, дети из файла")
    people: list[AlikePerson] = Field(description="Не больше трёх, сначала вероятнее")
    who: str | None = Field(description=f"Кто это: id человека, {NEW} — другой человек, null — не решено")


class ImportView(ImportLine):
    """An import with its report."""

    segment: str
    sha256: str = Field(description="Контрольная сумма файла")
    effective_on: date = Field(description="С какой даты зачисляются ученики и открываются места")
    counts: dict[str, dict[str, int]] = Field(
        description="По видам записей: created — появятся, changed — изменятся, same — уже есть",
        examples=[{"students": {"created": 896, "same": 0}, "people": {"created": 2299, "changed": 0}}],
    )
    applicable: bool = Field(
        description="Можно применить: ошибок нет, о похожих решено, новее файла не загружали"
    )
    mappable: bool = Field(
        description="Столбцы и ячейки ещё можно исправить здесь: таблица хранится до применения, не дольше недели"
    )
    unsure: int = Field(description="Сколько столбцов и листов не распознано или угадано")
    alike: list[AlikeView] = Field(description="Похожие на имеющихся; не больше 300 строк")
    undecided: int = Field(description="О скольких из них ещё не решено, кто это; до этого загрузить нельзя")
    mappings: list[str] = Field(description="Какие запомненные соответствия столбцов подошли")
    undo_until: datetime | None = Field(description="До какого времени загрузку можно отменить")
    undoable: bool = Field(description="Это время ещё не прошло")
    left_people: int = Field(description="Сколько человек оставлено при отмене: их записи меняли")
    report: list[RemarkView] = Field(description="Не больше 2000 строк; сколько всего — errors и warnings")


class CellEdit(BaseModel):
    """Новый текст ячейки."""

    sheet: str = Field(min_length=1, max_length=300)
    row: int = Field(ge=1, le=60_000, description="Номер строки, как в Excel")
    column: Annotated[int, Field(ge=0, lt=200)] | None = Field(
        description="Место с нуля; null — строку не загружать"
    )
    value: str = Field("", max_length=500)


class Decided(BaseModel):
    """Кто этот человек. Без sheet и row — обо всех, о ком не сказано отдельно."""

    sheet: Annotated[str, Field(min_length=1, max_length=300)] | None = None
    row: Annotated[int, Field(ge=1, le=60_000)] | None = None
    who: str = Field(
        pattern=rf"^({SAME}|{NEW}|[0-9a-f]{{8}}(-[0-9a-f]{{4}}){{3}}-[0-9a-f]{{12}})$",
        description=f"id похожего человека; {SAME} — единственный похожий, {NEW} — другой человек",
    )


class ToldAgain(ChosenColumns):
    """Что человек исправил: столбцы, ячейки, кто есть кто. Сказанное раньше остаётся, если не сказано иначе."""

    sheets: list[ChosenSheet] = Field(default=[], max_length=100)
    edits: list[CellEdit] = Field(default=[], max_length=2_000)
    decided: list[Decided] = Field(default=[], max_length=500)


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
