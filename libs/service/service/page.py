"""A sheet as a printed page: the template is `sheet.typ`, its words and figures come as JSON, never as template text.

Typst brings its own Cyrillic letters (Libertinus Serif), so a page looks the same on every machine.
"""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from service.paper import Template
from service.sheets import WORDS, Cell, Column, Lacking, Row, Sheet, Table, words

FONT = "Libertinus Serif"
WIDE = 9
"""More columns than this, or upright headings, lie the page on its side."""
BROAD = 110
"""Letters of a line above which the page lies on its side."""
LONG = 46
"""Letters after which a column of names breaks its lines."""
EMPTY: dict[str, Any] = {
    "landscape": False, "title": "", "place": "", "parameters": [], "formed": "", "tables": [], "chart": None,
    "notes": [], "signatures": [], "nothing": "",
}  # fmt: skip
_TEMPLATE = Template(Path(__file__).with_name("sheet.typ"), "sheet", EMPTY)
Shown = Callable[[Column, Cell], str]


def shown(_column: Column, value: Cell) -> str:
    """A cell of a list."""
    return words(value)


def many(table: Table) -> bool:
    """Whether the table has more columns than a standing page takes."""
    return len(table.columns) > WIDE or any(column.upright for column in table.columns)


def _broad(table: Table) -> bool:
    line = sum(min(LONG, max(_length(table, one), len(one.title) // 2)) for one in table.columns)
    return many(table) or (len(table.columns) > 3 and line > BROAD)


def _length(table: Table, column: Column) -> int:
    """Letters of the longest cell among the first rows: enough to lay a page out."""
    if column.kind == "day":
        return 10
    return max((len(str(row.get(column.key) or "")) for row in table.rows[:500]), default=0)


def content(sheet: Sheet, shape: Shown = shown) -> dict[str, Any]:
    """What the template takes."""
    return {
        **EMPTY,
        "landscape": any(_broad(table) for table in sheet.tables),
        "title": sheet.title,
        "place": sheet.place,
        "parameters": [[name, value] for name, value in sheet.parameters],
        "formed": sheet.formed(),
        "tables": [_table(sheet, table, shape) for table in sheet.tables],
        "notes": list(sheet.notes),
        "signatures": [[post, name] for post, name in sheet.signatures],
        "nothing": "По этим условиям никого и ничего нет.",
    }


def draw(page: dict[str, Any]) -> bytes:
    """The PDF of such a content. Takes tens of milliseconds of one core and more with rows: call it in a thread."""
    return _TEMPLATE.draw(page)


def _table(sheet: Sheet, table: Table, shape: Shown) -> dict[str, object]:
    return {
        "title": "" if table.title == sheet.title else table.title,
        "columns": [
            {"title": column.title, "text": column.kind in WORDS, "upright": column.upright, "width": width}
            for column, width in zip(table.columns, _widths(table), strict=True)
        ],
        "rows": [_line(table.columns, row, shape) for row in table.rows],
        "totals": [_line(table.columns, row, shape) for row in table.totals],
        "lacking": [[isinstance(row.get(one.key), Lacking) for one in table.columns] for row in table.rows]
        if any(isinstance(value, Lacking) for row in table.rows for value in row.values())
        else [],
    }


def _widths(table: Table) -> list[str]:
    """Names take what they need and figures share the rest; a long text takes the rest and figures what they need."""
    lengths = [_length(table, column) for column in table.columns]
    long = [c.wide or (c.kind == "text" and n > LONG) for c, n in zip(table.columns, lengths, strict=True)]
    if any(long):
        return ["share" if one else "fit" for one in long]
    widths = ["fit" if c.kind in WORDS or c.key == "place" else "share" for c in table.columns]
    if widths and "share" not in widths:
        widths[lengths.index(max(lengths))] = "share"
    return widths


def _line(columns: Sequence[Column], row: Row, shape: Shown) -> list[str]:
    return [shape(column, row.get(column.key)) for column in columns]
