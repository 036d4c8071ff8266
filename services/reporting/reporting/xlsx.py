"""A report as a workbook: the suite's workbook of any sheet with a native chart beside its table."""

from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

from reporting.sheets import COLOURS, Sheet
from service import xlsx
from service.sheets import neutral


def workbook(sheet: Sheet) -> bytes:
    """The XLSX file of a report."""

    def beside(book: Workbook, page: Worksheet, index: int, name: str, first: int) -> None:
        if sheet.chart is not None and sheet.chart.table == index:
            _chart(book, page, sheet, name, first)

    return xlsx.workbook(sheet, beside)


def _chart(book: Workbook, page: Worksheet, sheet: Sheet, name: str, first: int) -> None:
    """A chart of the page's own cells, to the right of the table: it follows when a person edits a figure."""
    assert sheet.chart is not None
    table = sheet.tables[sheet.chart.table]
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


__all__ = ["neutral", "workbook"]
