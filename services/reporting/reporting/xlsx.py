"""A report as a workbook: a page per table, a native chart, numbers as numbers, text that cannot become a formula."""

from decimal import Decimal
from io import BytesIO

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

from reporting.sheets import COLOURS, Cell, Column, Row, Sheet, Table

NUMBER_FORMATS = {"whole": "0", "percent": "0.0", "mean": "0.00", "mark": "0", "text": "@"}
DANGEROUS = ("=", "+", "-", "@", "\t", "\r", "\n")
"""First characters by which a spreadsheet, or a CSV saved from it, takes a text for a formula."""
LONGEST_PAGE_NAME = 31
FORBIDDEN_IN_PAGE_NAME = str.maketrans(dict.fromkeys("[]:*?/\\'", " "))


def neutral(text: str) -> str:
    """The text with an apostrophe in front where a spreadsheet would otherwise run it."""
    return f"'{text}" if text.startswith(DANGEROUS) else text


def workbook(sheet: Sheet) -> bytes:
    """The XLSX file of a report. Rows are written once, in order, so memory does not grow with them."""
    stream = BytesIO()
    options = {"constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    with xlsxwriter.Workbook(stream, options) as book:
        book.set_properties({"title": sheet.title, "created": sheet.generated_at.replace(tzinfo=None)})
        ink = _Ink(book)
        names: list[str] = []
        for index, table in enumerate(sheet.tables):
            names.append(_page_name(table.title, names))
            page = book.add_worksheet(names[-1])
            first = _table(page, ink, sheet, table)
            if sheet.chart is not None and sheet.chart.table == index and table.rows:
                _chart(book, page, sheet, table, names[-1], first)
    return stream.getvalue()


class _Ink:
    """The formats of one workbook."""

    def __init__(self, book: Workbook) -> None:
        line = {"border": 1, "border_color": "#B8C0C8", "valign": "vcenter"}
        self.title: Format = book.add_format({"bold": True, "font_size": 14})
        self.plain: Format = book.add_format({"font_color": "#404040"})
        self.heading: Format = book.add_format(
            {**line, "bold": True, "bg_color": "#E8EEF4", "text_wrap": True, "align": "center"}
        )
        self.upright: Format = book.add_format(
            {**line, "bold": True, "bg_color": "#E8EEF4", "rotation": 90, "align": "center"}
        )
        self.cells = {
            (kind, total): book.add_format(
                {**line, "num_format": shape, "align": "left" if kind == "text" else "center"}
                | ({"bold": True, "bg_color": "#F4F6F8"} if total else {})
            )
            for kind, shape in NUMBER_FORMATS.items()
            for total in (False, True)
        }


def _table(page: Worksheet, ink: _Ink, sheet: Sheet, table: Table) -> int:
    """Write one page; answer the row number of the first detail, where its chart starts to read."""
    page.set_landscape()
    page.set_paper(9)
    page.fit_to_pages(1, 0)
    page.set_footer("&C&P / &N")
    for index, column in enumerate(table.columns):
        page.set_column(index, index, _width(column, table))
    lines = [
        sheet.place,
        *(f"{name}: {value}" for name, value in sheet.parameters),
        sheet.formed(),
        *sheet.notes,
    ]
    page.write_string(0, 0, neutral(f"{sheet.title}. {table.title}"), ink.title)
    for at, line in enumerate(lines, start=1):
        page.write_string(at, 0, neutral(line), ink.plain)
    heading = len(lines) + 2
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
    return heading + 1


def _line(page: Worksheet, ink: _Ink, table: Table, at: int, row: Row, total: bool) -> None:
    for index, column in enumerate(table.columns):
        _cell(page, at, index, row.get(column.key), column, ink.cells[column.kind, total])


def _cell(page: Worksheet, row: int, at: int, value: Cell, column: Column, ink: Format) -> None:
    if value is None:
        page.write_blank(row, at, None, ink)
    elif isinstance(value, bool):
        page.write_string(row, at, "да" if value else "нет", ink)
    elif isinstance(value, int | Decimal):
        page.write_number(row, at, float(value), ink)
    elif isinstance(value, str):
        if column.kind == "mark" and value.isdecimal():
            page.write_number(row, at, int(value), ink)
        else:
            page.write_string(row, at, neutral(value), ink)
    else:
        page.write_string(row, at, f"{value:%d.%m.%Y}", ink)


def _chart(book: Workbook, page: Worksheet, sheet: Sheet, table: Table, name: str, first: int) -> None:
    """A chart of the page's own cells, to the right of the table: it follows when a person edits a figure."""
    assert sheet.chart is not None
    keys = [column.key for column in table.columns]
    category, last = keys.index(sheet.chart.category), first + len(table.rows) - 1
    chart = book.add_chart({"type": "column"})
    for key, colour in zip(sheet.chart.series, COLOURS, strict=False):
        index = keys.index(key)
        chart.add_series(
            {
                "name": table.columns[index].title,
                "categories": [name, first, category, last, category],
                "values": [name, first, index, last, index],
                "fill": {"color": colour},
            }
        )
    chart.set_title({"name": sheet.chart.title, "name_font": {"size": 12}})
    chart.set_y_axis(
        {"name": sheet.chart.unit, **({"min": 0, "max": 100} if sheet.chart.unit == "%" else {})}
    )
    chart.set_legend({"position": "top"})
    chart.set_size({"width": 760, "height": 360})
    page.insert_chart(first, len(keys) + 1, chart)


def _width(column: Column, table: Table) -> float:
    if column.upright:
        return 6
    if column.kind != "text":
        return max(8, min(16, max(map(len, column.title.split(" "))) + 3))
    longest = max((len(str(row.get(column.key) or "")) for row in table.rows), default=0)
    return max(10, min(45, max(longest, len(column.title)) + 2))


def _page_name(title: str, taken: list[str]) -> str:
    plain = title.translate(FORBIDDEN_IN_PAGE_NAME).strip()[:LONGEST_PAGE_NAME] or "Отчёт"
    name, number = plain, 2
    while name.lower() in (other.lower() for other in taken):
        name, number = f"{plain[: LONGEST_PAGE_NAME - 4]} {number}", number + 1
    return name
