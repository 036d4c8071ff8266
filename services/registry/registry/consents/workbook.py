"""Who has not consented, as a workbook: one row a person, one column a kind, what is missing marked."""

from collections.abc import Mapping, Sequence
from typing import Any

from registry.consents.catalogue import KINDS
from registry.consents.rules import State
from registry.consents.views import ConsentCell, ConsentRow
from service.exports import Field, body
from service.sheets import Cell, Column, Lacking, Sheet, Table
from store.clock import ZONE, now

WORDS: dict[State, str] = {
    "none": "нет", "asked": "спросили", "partial": "ждёт второй подписи", "given": "дано", "expired": "истекло",
    "lapsed": "нужно новое", "refused": "отказ", "withdrawn": "отозвано",
}  # fmt: skip


def in_words(cell: ConsentCell | None) -> Cell:
    """«дано до 31.08.2027»; whatever is not given is lacking."""
    if cell is None:
        return Lacking(WORDS["none"])
    if cell.remove_by:
        return Lacking(f"{WORDS[cell.state]}, удалить до {cell.remove_by:%d.%m.%Y}")
    until = f" до {cell.until_on:%d.%m.%Y}" if cell.state == "given" and cell.until_on else ""
    return WORDS["given"] + until if cell.state == "given" else Lacking(WORDS[cell.state])


def _kind(code: str) -> Any:
    def value(row: Mapping[str, Any]) -> Cell:
        found = next((one for one in row["cells"] if one["kind"] == code), None)
        return in_words(ConsentCell.model_validate(found) if found else None)

    return value


def _others(row: Mapping[str, Any]) -> str:
    """Kinds that the level has added of its own."""
    known = {one.code for one in KINDS}
    told = [one for one in row["cells"] if one["kind"] not in known]
    return "; ".join(f"{one['kind']}: {WORDS[one['state']]}" for one in told)


COLUMNS = (
    Field("class", "Класс", lambda row: row["class_name"], only="student"),
    Field("name", "ФИО"),
    *(
        Field(f"kind.{one.code}", one.title, _kind(one.code), shown=one.whom == "student", only=one.whom)
        for one in KINDS
    ),
    Field("others", "Другие согласия", _others, shown=False),
)
"""The kinds that every school knows, and the level's own ones in a column together."""


def book(title: str, kinds: Sequence[tuple[str, str]], rows: Sequence[ConsentRow], staff: bool) -> bytes:
    """`kinds`: code and title of the columns."""
    first = [] if staff else [Column("class", "Класс")]
    columns = [*first, Column("name", "ФИО"), *(Column(f"kind.{code}", words) for code, words in kinds)]
    told = [
        {"class": row.class_name, "name": row.name, **_cells(kinds, {one.kind: one for one in row.cells})}
        for row in rows
    ]
    sheet = Sheet(
        title=title, place="", parameters=(), tables=[Table(title, columns, told)], generated_at=now(),
        timezone=ZONE.key,
    )  # fmt: skip
    return body(sheet, "xlsx", bare=True)


def _cells(kinds: Sequence[tuple[str, str]], cells: Mapping[str, ConsentCell]) -> dict[str, Cell]:
    return {f"kind.{code}": in_words(cells.get(code)) for code, _ in kinds}
