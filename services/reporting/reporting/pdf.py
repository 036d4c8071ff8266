"""A report as a printed page: the template is `sheet.typ`, its words and figures come as JSON, never as template text.

Typst brings its own Cyrillic letters (Libertinus Serif), so a page looks the same on every machine.
"""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

import vl_convert

from reporting import rules
from reporting.sheets import Cell, Column, Row, Sheet, Table, vega
from service.paper import Template

FONT = "Libertinus Serif"
WIDE = 9
"""More columns than this, or upright headings, lie the page on its side."""
LONG = 46
"""Letters after which a column of names breaks its lines."""
MARGINS = {"left": 60, "right": 10, "top": 48, "bottom": 100}
"""Room for axis, title, legend and names: Vega's own guess takes Cyrillic letters for twice as wide."""
CHART_WIDTH = {True: 900, False: 620}
_TEMPLATE = Template(Path(__file__).with_name("sheet.typ"), "sheet")


def document(sheet: Sheet) -> bytes:
    """The PDF of a report. Takes tens of milliseconds of one core: call it in a thread."""
    landscape = any(
        len(table.columns) > WIDE or any(column.upright for column in table.columns) for table in sheet.tables
    )
    page = {
        "landscape": landscape,
        "title": f"{sheet.title} (№ {sheet.number})",
        "place": sheet.place,
        "parameters": [[name, value] for name, value in sheet.parameters],
        "formed": sheet.formed(),
        "tables": [_table(table) for table in sheet.tables],
        "chart": _drawing(sheet, CHART_WIDTH[landscape]),
        "notes": list(sheet.notes),
        "signatures": [[post, name] for post, name in sheet.signatures],
    }
    return _TEMPLATE.draw(page)


def _drawing(sheet: Sheet, width: int) -> str | None:
    """The chart as SVG text; its letters become Typst's own."""
    spec = vega(sheet)
    if spec is None or not sheet.tables[sheet.chart.table if sheet.chart else 0].rows:
        return None
    drawn = spec | {"width": width, "height": 190, "autosize": "none", "padding": MARGINS}
    config = {"font": FONT, "axis": {"labelFontSize": 11}, "legend": {"labelFontSize": 11}}
    return str(vl_convert.vegalite_to_svg(drawn, config=config))


def _table(table: Table) -> dict[str, object]:
    return {
        "title": table.title,
        "columns": [
            {
                "title": column.title,
                "text": column.kind == "text",
                "upright": column.upright,
                "width": width,
            }
            for column, width in zip(table.columns, _widths(table), strict=True)
        ],
        "rows": [_line(table.columns, row) for row in table.rows],
        "totals": [_line(table.columns, row) for row in table.totals],
    }


def _widths(table: Table) -> list[str]:
    """Names take what they need and figures share the rest; a long text takes the rest and figures what they need."""
    lengths = [max((len(str(row.get(c.key) or "")) for row in table.rows), default=0) for c in table.columns]
    long = [c.wide or (c.kind == "text" and n > LONG) for c, n in zip(table.columns, lengths, strict=True)]
    if any(long):
        return ["share" if one else "fit" for one in long]
    return ["fit" if c.kind == "text" or c.key == "place" else "share" for c in table.columns]


def _line(columns: Sequence[Column], row: Row) -> list[str]:
    return [_text(column, row.get(column.key)) for column in columns]


def _text(column: Column, value: Cell) -> str:
    if value is None:
        return "" if column.kind in ("text", "mark") else rules.shown(None)
    if isinstance(value, bool):
        return "да" if value else "нет"
    if isinstance(value, str):
        return value
    if isinstance(value, int):
        return str(value)
    return f"{value:%d.%m.%Y}" if isinstance(value, date) else rules.shown(value)
