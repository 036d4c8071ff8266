"""A sheet as a workbook: a page per table, numbers as numbers, days as days, text that cannot become a formula."""

from collections.abc import Callable, Iterable
from datetime import date, datetime
from decimal import Decimal
from io import BytesIO
from typing import Any

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

from service.sheets import WORDS, Cell, Column, Kind, Lacking, Row, Sheet, Table, neutral, words

NUMBER_FORMATS: dict[Kind, str] = {
    "whole": "0", "percent": "0.0", "mean": "0.00", "mark": "0", "text": "@", "day": "dd.mm.yyyy",
    "instant": "dd.mm.yyyy hh:mm",
}  # fmt: skip
LONGEST_PAGE_NAME = 31
FORBIDDEN_IN_PAGE_NAME = str.maketrans(dict.fromkeys("[]:*?/\\'", " "))
EXACT = 10**15
"""A spreadsheet keeps fifteen digits of a number; longer ones stay text, digit by digit."""
FIRST_YEAR = 1900
"""A spreadsheet knows no day before it."""
WIDTHS: dict[Kind, float] = {"day": 11, "instant": 16}
Beside = Callable[[Workbook, Worksheet, int, str, int], None]
"""Draws beside the table of this number: book, page, number, name of the page, row of the first detail."""


def workbook(
    sheet: Sheet, beside: Beside | None = None, *, signed: bool = False, bare: bool = False
) -> bytes:
    """The XLSX file. Rows are written once, in order, so memory does not grow with them.

    `signed`: lines to sign under the last table. `bare`: titles of columns in the first row, ready to be sorted and
    copied; what the sheet is stands above it on paper only.
    """
    stream = BytesIO()
    options = {"constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    with xlsxwriter.Workbook(stream, options) as book:
        book.set_properties({"title": sheet.title, "created": sheet.generated_at.replace(tzinfo=None)})
        ink = _Ink(book)
        names: list[str] = []
        for index, table in enumerate(sheet.tables):
            names.append(page_name(table.title, names))
            page = book.add_worksheet(names[-1])
            first, end = _table(page, ink, sheet, table, bare)
            if signed and table is sheet.tables[-1]:
                _signatures(page, ink, sheet, end + 1)
            if beside is not None and table.rows:
                beside(book, page, index, names[-1], first)
    return stream.getvalue()


class _Ink:
    """The formats of one workbook."""

    def __init__(self, book: Workbook) -> None:
        line = {"border": 1, "border_color": "#B8C0C8", "valign": "vcenter"}
        self.title: Format = book.add_format({"bold": True, "font_size": 14})
        self.plain: Format = book.add_format({"font_color": "#404040"})
        self.lacking: Format = book.add_format({**line, "bg_color": "#FFF3D6"})
        self.heading: Format = book.add_format(
            {**line, "bold": True, "bg_color": "#E8EEF4", "text_wrap": True, "align": "center"}
        )
        self.upright: Format = book.add_format(
            {**line, "bold": True, "bg_color": "#E8EEF4", "rotation": 90, "align": "center"}
        )
        self.cells: dict[tuple[Kind, bool], Format] = {
            (kind, total): book.add_format(_shape(line, kind, shape, total))
            for kind, shape in NUMBER_FORMATS.items()
            for total in (False, True)
        }


def _shape(line: dict[str, Any], kind: Kind, shape: str, total: bool) -> dict[str, Any]:
    told = {**line, "num_format": shape, "align": "left" if kind in WORDS else "center"}
    return told | ({"bold": True, "bg_color": "#F4F6F8"} if total else {})


def _table(page: Worksheet, ink: _Ink, sheet: Sheet, table: Table, bare: bool) -> tuple[int, int]:
    """Write one page; answer the row of the first detail, where a chart starts to read, and the one after the last."""
    page.set_landscape()
    page.set_paper(9)
    page.fit_to_pages(1, 0)
    page.set_footer("&C&P / &N")
    for index, column in enumerate(table.columns):
        page.set_column(index, index, _width(column, table))
    if bare:
        page.set_header(f"&L{_over(sheet.place)}&C{_over(sheet.title)}&R{_over(sheet.formed())}")
    heading = 0 if bare else _head(page, ink, sheet, table)
    if any(column.upright for column in table.columns):
        page.set_row(heading, 110)
    for index, column in enumerate(table.columns):
        page.write_string(
            heading, index, neutral(column.title), ink.upright if column.upright else ink.heading
        )
    page.freeze_panes(heading + 1, 1)
    page.repeat_rows(heading)
    written = heading + 1
    for total, rows in ((False, table.rows), (True, table.totals)):
        for row in rows:
            _line(page, ink, table, written, row, total)
            written += 1
    if table.rows:
        page.autofilter(heading, 0, heading + len(table.rows), len(table.columns) - 1)
    return heading + 1, written


def _head(page: Worksheet, ink: _Ink, sheet: Sheet, table: Table) -> int:
    """Title, place, what was asked; answers the row of the columns' titles."""
    title = sheet.title if table.title in ("", sheet.title) else f"{sheet.title}. {table.title}"
    asked = (f"{name}: {value}" for name, value in sheet.parameters)
    lines = [sheet.place, *asked, sheet.formed(), *sheet.notes]
    page.write_string(0, 0, neutral(title), ink.title)
    for at, line in enumerate(lines, start=1):
        page.write_string(at, 0, neutral(line), ink.plain)
    return len(lines) + 2


def _over(text: str) -> str:
    """For the space above a printed page: it takes 255 letters in all."""
    return text[:70].replace("&", "&&")


def _signatures(page: Worksheet, ink: _Ink, sheet: Sheet, at: int) -> None:
    for number, (post, name) in enumerate(sheet.signatures):
        page.write_string(
            at + 2 * number, 0, neutral(f"{post} ______________ / {name or ' ' * 24} /"), ink.plain
        )


def _line(page: Worksheet, ink: _Ink, table: Table, at: int, row: Row, total: bool) -> None:
    for index, column in enumerate(table.columns):
        _cell(page, at, index, row.get(column.key), column, ink.cells[column.kind, total], ink.lacking)


def _cell(
    page: Worksheet, row: int, at: int, value: Cell, column: Column, ink: Format, lacking: Format
) -> None:
    if isinstance(value, Lacking):
        page.write_string(row, at, neutral(value), lacking)
    elif value is None:
        page.write_blank(row, at, None, ink)
    elif isinstance(value, int | Decimal) and not isinstance(value, bool) and -EXACT < value < EXACT:
        page.write_number(row, at, float(value), ink)
    elif isinstance(value, date) and column.kind in ("day", "instant") and value.year >= FIRST_YEAR:
        moment = value if isinstance(value, datetime) else datetime(value.year, value.month, value.day)  # noqa: DTZ001
        page.write_datetime(row, at, moment, ink)
    elif isinstance(value, str) and column.kind == "mark" and value.isdecimal() and len(value) < 15:
        page.write_number(row, at, int(value), ink)
    else:
        page.write_string(row, at, neutral(value) if isinstance(value, str) else words(value), ink)


def _width(column: Column, table: Table) -> float:
    if column.upright:
        return 6
    if column.kind != "text":
        return max(WIDTHS.get(column.kind, 8), min(16, max(map(len, column.title.split(" "))) + 3))
    longest = max((len(str(row.get(column.key) or "")) for row in table.rows), default=0)
    return max(10, min(45, max(longest, len(column.title)) + 2))


def page_name(title: str, taken: Iterable[str]) -> str:
    """A name that Excel takes: at most 31 UTF-16 units, no sign of []:*?/\\' or control, no two alike in any case."""
    shown = "".join(sign if sign.isprintable() else " " for sign in title)
    plain, others = shown.translate(FORBIDDEN_IN_PAGE_NAME).strip(), {other.lower() for other in taken}
    name, number = _cut(plain, LONGEST_PAGE_NAME) or "Лист", 2
    while name.lower() in others:
        ending = f" {number}"
        name, number = _cut(plain, LONGEST_PAGE_NAME - len(ending)) + ending, number + 1
    return name


def _cut(text: str, units: int) -> str:
    """At most so many units as Excel counts them: an emoji is two."""
    return text.encode("utf-16-le")[: 2 * units].decode("utf-16-le", "ignore").strip()
