"""The uploaded table once more with every remark beside its row: what the school mends in Excel (B7).

Run in a process of its own, as all reading of files: `python -m registry.imports.marking`.
"""

import io
import os
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from datetime import date
from typing import Any

import orjson
import xlsxwriter

from service.xlsx import page_name
from sheets.apart import run_apart
from sheets.cells import shown
from sheets.child import guarded
from sheets.edits import Edit, lay_over
from sheets.opening import open_files
from sheets.packing import Files, pack, unpack
from sheets.table import Sheet

HEADING = "Замечания системы"
"""Known to `sheets.headings` as a column that is not read: the mended file may be uploaded as it is."""
WIDEST = 42
SAMPLE_ROWS = 200
Remarks = list[dict[str, Any]]


async def marked(
    files: Files, edits: Sequence[Edit], remarks: Remarks, heading_rows: Mapping[str, int]
) -> bytes:
    """An XLSX of the files' sheets; `heading_rows`: sheet → Excel's number, 0 where it has none. Raises `NoTable`."""
    asked = {"edits": [asdict(one) for one in edits], "remarks": remarks, "headings": heading_rows}
    return await run_apart("registry.imports.marking", pack(orjson.dumps(asked), files))


def mark(given: bytes) -> bytes:
    """`marked` inside the child process."""
    word, files = unpack(given)
    asked = orjson.loads(word)
    sheets = open_files(files)
    lay_over(sheets, [Edit(**one) for one in asked["edits"]])
    by_sheet: dict[str, Remarks] = defaultdict(list)
    for remark in asked["remarks"]:
        by_sheet[remark["sheet"]].append(remark)
    target = io.BytesIO()
    as_typed = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    with xlsxwriter.Workbook(target, {"in_memory": True, **as_typed}) as book:
        looks = {
            "error": book.add_format({"bg_color": "#F9D5D5", "text_wrap": True, "valign": "top"}),
            "warning": book.add_format({"bg_color": "#FFF1C9", "text_wrap": True, "valign": "top"}),
            "heading": book.add_format({"bold": True}),
        }
        names: list[str] = []
        for sheet in sheets:
            names.append(page_name(sheet.name, names))
            page = book.add_worksheet(names[-1])
            _cells(page, sheet, by_sheet[sheet.name], looks)
            _remarks(page, sheet, by_sheet[sheet.name], looks, asked["headings"].get(sheet.name, 0) - 1)
    return target.getvalue()


def _cells(page: Any, sheet: Sheet, remarks: Remarks, looks: dict[str, Any]) -> None:
    """The table as it was, wrong cells coloured."""
    colours: dict[tuple[int, int], str] = {}
    for one in remarks:
        if one["row"] and one["column"]:
            place = one["row"] - 1, _place(one["column"])
            colours[place] = "error" if "error" in (one["severity"], colours.get(place)) else "warning"
    for number, cells in enumerate(sheet.rows):
        for index, cell in enumerate(cells):
            look = looks.get(colours.get((number, index), ""))
            if isinstance(cell, int | float) and not isinstance(cell, bool):
                page.write_number(number, index, cell, look)
            elif cell is not None:
                page.write_string(number, index, shown(cell) if isinstance(cell, date) else str(cell), look)
            elif look:
                page.write_blank(number, index, None, look)
    for index in range(_width(sheet)):
        texts = [shown(row[index]) for row in sheet.rows[:SAMPLE_ROWS] if index < len(row)]
        page.set_column(index, index, min(max(8, *map(len, texts)) + 2, WIDEST))


def _remarks(page: Any, sheet: Sheet, remarks: Remarks, looks: dict[str, Any], heading: int) -> None:
    """A last column that says what is wrong in its row; what concerns headings or the sheet is said in notes."""
    last = _width(sheet)
    page.set_column(last, last, 80)
    if heading >= 0:
        page.write_string(heading, last, HEADING, looks["heading"])
    rows: dict[int, Remarks] = defaultdict(list)
    notes: dict[tuple[int, int], Remarks] = defaultdict(list)
    for one in remarks:
        number = (one["row"] or 0) - 1
        if number <= heading:
            notes[max(number, 0), _place(one["column"] or "A")].append(one)
        else:
            rows[number].append(one)
    for place, said in notes.items():
        page.write_comment(*place, "\n".join(map(_words, said)), {"x_scale": 2})
    for number, said in rows.items():
        kind = "error" if any(one["severity"] == "error" for one in said) else "warning"
        page.write_string(number, last, "\n".join(map(_words, said)), looks[kind])


def _width(sheet: Sheet) -> int:
    return max((len(row) for row in sheet.rows), default=0)


def _place(letters: str) -> int:
    """«A» → 0, «AA» → 26."""
    place = 0
    for letter in letters:
        place = place * 26 + ord(letter) - 64
    return place - 1


def _words(remark: dict[str, Any]) -> str:
    where = f"{remark['column']}{remark['row']}: " if remark["column"] else ""
    return where + ". ".join(part for part in (remark["reason"], remark["proposal"]) if part)


if __name__ == "__main__":
    os._exit(guarded(mark))
