"""Cells that a person has put right on the page: laid over the file whenever it is read again (B7)."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sheets.table import NoTable, Sheet


@dataclass(slots=True)
class Edit:
    """A new text of one cell; `row` is Excel's number. `column` (0-based) None: the row is left out."""

    sheet: str
    row: int
    column: int | None
    value: str = ""


def merged(kept: Iterable[Edit], more: Iterable[Edit]) -> list[Edit]:
    """The later one of two about the same cell holds."""
    return list({(one.sheet, one.row, one.column): one for one in (*kept, *more)}.values())


def lay_over(sheets: Sequence[Sheet], edits: Iterable[Edit]) -> None:
    """Write them into the cells. Raises `NoTable` where the file has no such row."""
    named = {sheet.name: sheet for sheet in sheets}
    for edit in edits:
        sheet = named.get(edit.sheet)
        if sheet is None or not 0 < edit.row <= len(sheet.rows):
            raise NoTable(f"В файле нет строки {edit.row} на листе «{edit.sheet}»: загрузите файл снова.")
        cells = sheet.rows[edit.row - 1]
        if edit.column is None:
            cells[:] = [None] * len(cells)
            continue
        cells.extend([None] * (edit.column + 1 - len(cells)))
        cells[edit.column] = edit.value.strip() or None
