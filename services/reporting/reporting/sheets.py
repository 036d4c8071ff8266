"""A finished report: the suite's sheet (`service.sheets`) with number, freshness and chart.

A report module fills a `Sheet`; `answer` is its JSON, `xlsx.workbook` and `pdf.document` its other two shapes.
Figures in cells are already rounded (`rules.percent`, `rules.mean`); a missing figure is None.
"""

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Literal

from service import sheets
from service.sheets import Cell, Column, Row, Table

Kind = Literal["text", "whole", "percent", "mean", "mark"]
"""The kinds of a report's columns."""


@dataclass(frozen=True, slots=True)
class Chart:
    """One chart of the rows of one table: bars of `series` (column keys) over `category` (a column key)."""

    title: str
    category: str
    series: tuple[str, ...]
    unit: str = "%"
    table: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet(sheets.Sheet):
    """A report that was run: for whom, over what, and how fresh its facts are."""

    name: str
    number: int
    facts_as_of: datetime | None
    chart: Chart | None = None

    def formed(self) -> str:
        """«Отчёт сформирован …» in the school's own time."""
        text = f"Отчёт сформирован {self.local(self.generated_at)}"
        if self.facts_as_of is None:
            return f"{text}; сведений ещё не поступало"
        return f"{text} по сведениям на {self.local(self.facts_as_of)}"


def vega(sheet: Sheet) -> dict[str, object] | None:
    """The chart as a Vega-Lite specification with its values inside: the same on the screen and on paper."""
    if sheet.chart is None:
        return None
    chart, table = sheet.chart, sheet.tables[sheet.chart.table]
    titles = {column.key: column.title for column in table.columns}
    values = [
        {"category": short(row[chart.category]), "series": titles[key], "value": number(row.get(key))}
        for row in table.rows
        for key in chart.series
        if row.get(key) is not None
    ]
    names = [titles[key] for key in chart.series]
    return {
        "$schema": "https://vega.github.io/schema/vega-lite/v6.json",
        "title": {"text": chart.title, "anchor": "start", "frame": "group", "fontSize": 13},
        "data": {"values": values},
        "width": "container",
        "height": 220,
        "mark": {"type": "bar", "tooltip": True, "cornerRadiusEnd": 2},
        "encoding": {
            "x": {
                "field": "category",
                "type": "nominal",
                "title": None,
                "sort": None,
                "axis": {"labelAngle": -35, "labelLimit": 0},
            },
            "xOffset": {"field": "series", "type": "nominal", "sort": names},
            "y": {
                "field": "value",
                "type": "quantitative",
                "title": chart.unit,
                **({"scale": {"domain": [0, 100]}} if chart.unit == "%" else {}),
            },
            "color": {
                "field": "series",
                "type": "nominal",
                "title": None,
                "sort": names,
                "scale": {"range": COLOURS[: len(names)]},
                "legend": {"orient": "top", "labelLimit": 0},
            },
        },
        "config": {"view": {"stroke": None}, "axis": {"grid": True, "gridColor": "#e5e7eb"}},
    }


COLOURS = ["#2f6f9f", "#e2a03f", "#5b9a68", "#a8577e"]
"""Told apart by people who do not see red or green, and in grey print by their lightness."""


def short(text: Cell, limit: int = 22) -> str:
    """A name that fits under a bar."""
    name = str(text)
    return name if len(name) <= limit else f"{name[: limit - 1].rstrip()}…"


def number(value: Cell) -> Cell | float:
    """A cell as JSON holds it: exact decimals become the nearest float, dates ISO text."""
    if isinstance(value, Decimal):
        return float(value)
    return value.isoformat() if isinstance(value, date) else value


def answer(sheet: Sheet) -> dict[str, object]:
    """The report as the JSON answer of the service."""
    return {
        "name": sheet.name,
        "number": sheet.number,
        "title": sheet.title,
        "place": sheet.place,
        "parameters": [{"name": name, "value": value} for name, value in sheet.parameters],
        "generated_at": sheet.generated_at,
        "facts_as_of": sheet.facts_as_of,
        "tables": [
            {
                "title": table.title,
                "columns": [{"key": c.key, "title": c.title, "kind": c.kind} for c in table.columns],
                "rows": [{key: number(value) for key, value in row.items()} for row in table.rows],
                "totals": [{key: number(value) for key, value in row.items()} for row in table.totals],
            }
            for table in sheet.tables
        ],
        "chart": vega(sheet),
        "notes": list(sheet.notes),
    }


__all__ = [
    "COLOURS",
    "Cell",
    "Chart",
    "Column",
    "Kind",
    "Row",
    "Sheet",
    "Table",
    "answer",
    "number",
    "short",
    "vega",
]
