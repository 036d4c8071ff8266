"""A report as a printed page: the suite's page of any sheet with the report's number and its chart."""

from decimal import Decimal

import vl_convert

from reporting import rules
from reporting.sheets import Sheet, vega
from service import page
from service.page import FONT, many
from service.sheets import Cell, Column, words

MARGINS = {"left": 60, "right": 10, "top": 48, "bottom": 100}
"""Room for axis, title, legend and names: Vega's own guess takes Cyrillic letters for twice as wide."""
CHART_WIDTH = {True: 900, False: 620}


def document(sheet: Sheet) -> bytes:
    """The PDF of a report. Takes tens of milliseconds of one core: call it in a thread."""
    landscape = any(many(table) for table in sheet.tables)
    told = {
        "landscape": landscape,
        "title": f"{sheet.title} (№ {sheet.number})",
        "chart": _drawing(sheet, CHART_WIDTH[landscape]),
        "nothing": "За выбранный период сведений нет.",
    }
    return page.draw(page.content(sheet, _text) | told)


def _drawing(sheet: Sheet, width: int) -> str | None:
    """The chart as SVG text; its letters become Typst's own."""
    spec = vega(sheet)
    if spec is None or not sheet.tables[sheet.chart.table if sheet.chart else 0].rows:
        return None
    drawn = spec | {"width": width, "height": 190, "autosize": "none", "padding": MARGINS}
    config = {"font": FONT, "axis": {"labelFontSize": 11}, "legend": {"labelFontSize": 11}}
    return str(vl_convert.vegalite_to_svg(drawn, config=config))


def _text(column: Column, value: Cell) -> str:
    """A figure as the rules of reports show it, a dash where there is none."""
    if value is None:
        return "" if column.kind in ("text", "mark") else rules.shown(None)
    return rules.shown(value) if isinstance(value, Decimal) else words(value)
