"""What is asked and answered about dictionaries."""

from datetime import datetime
from typing import Annotated
from uuid import UUID

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, StringConstraints

from registry.dictionaries.catalogue import Code
from registry.rules import tidy
from registry.segments import Level

Tidy = AfterValidator(tidy)
Title = Annotated[
    str, StringConstraints(max_length=400), Tidy, StringConstraints(min_length=1, max_length=200)
]
Note = Annotated[str, StringConstraints(max_length=500), Tidy]


class EntryView(BaseModel):
    """A value of a dictionary at the level that owns it."""

    id: UUID
    title: str
    note: str | None = None
    active: bool = Field(description="false — больше не предлагается, остаётся в прежних записях")


class HeldView(EntryView):
    """A value as it holds at the segment that is looked at."""

    segment: str = Field(description="Чьё значение")
    own: bool = Field(description="Значение этого сегмента: его можно менять")
    offered: bool = Field(description="Предлагается при выборе сегодня")


class LevelView(BaseModel):
    """What one level has done with the dictionary."""

    segment: str
    name: str
    level: Level
    own: int = Field(description="Сколько у него своих значений")
    locked: bool = Field(description="Закрыт для уровней ниже")
    version: int


class DictionaryLine(BaseModel):
    """A dictionary in the list."""

    code: Code
    title: str
    purpose: str
    offered: int = Field(description="Сколько значений предлагается здесь")
    own: int
    locked_by: str | None = Field(description="Кто выше закрыл справочник; null — можно добавлять свои")
    locked: bool = Field(description="Закрыт отсюда для уровней ниже")


class DictionaryView(DictionaryLine):
    """A dictionary as it holds at a segment."""

    segment: str
    version: int = Field(description="Версия своих значений; 0 — их ещё не было")
    entries: list[HeldView]
    above: list[LevelView] = Field(description="Уровни выше и свой, от региона вниз")
    below: list[LevelView] = Field(description="Уровни ниже, у которых есть свои значения")
    may_write: bool
    may_lock: bool = Field(description="Есть кому закрывать: ниже есть уровни")
    example: str


class EntryEdit(BaseModel):
    """A row of the own entries; a new one comes without an id."""

    model_config = ConfigDict(extra="forbid")
    id: UUID | None = None
    title: Title
    note: Note | None = None
    active: bool = True


class DictionaryEdit(BaseModel):
    """The own entries as a whole, in their order."""

    model_config = ConfigDict(
        extra="forbid",
        json_schema_extra={
            "examples": [
                {
                    "entries": [{"title": "тьютор"}, {"title": "вожатый", "active": False}],
                    "note": "Новый штат",
                }
            ]
        },
    )
    entries: list[EntryEdit] = Field(max_length=500)
    locked: bool = Field(default=False, description="Уровни ниже не добавляют своих значений")
    note: Note | None = Field(default=None, description="Почему изменили")


class VersionLine(BaseModel):
    """A version of one level's own entries."""

    number: int
    at: datetime
    by: str | None = Field(description="Кто изменил; null — человек другой организации")
    role: str
    note: str | None
    locked: bool
    count: int


class VersionView(VersionLine):
    """A version with its entries."""

    entries: list[EntryView]


class Reworded(BaseModel):
    """One entry in two versions."""

    before: EntryView
    after: EntryView


class ComparisonView(BaseModel):
    """How one version differs from another."""

    older: int
    newer: int
    added: list[EntryView]
    removed: list[EntryView]
    changed: list[Reworded]
    locked_before: bool
    locked_after: bool
