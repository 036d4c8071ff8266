"""A printed thing as plain facts: what the workbook, the CSV file and the printed page all draw (B8, E2).

Lists and cards fill a `Sheet` through `service.exports`; reports have one of their own with a chart. A figure in a cell
is already rounded; a missing one is None.
"""

import csv
import io
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Literal
from zoneinfo import ZoneInfo

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
CSV = "text/csv; charset=utf-8"
PDF = "application/pdf"
Kind = Literal["text", "whole", "percent", "mean", "mark", "day", "instant"]
WORDS: frozenset[Kind] = frozenset({"text", "day", "instant"})
"""Kinds that stand on the left of their cell."""
DANGEROUS = ("=", "+", "-", "@", "\t", "\r", "\n")
"""First characters by which a spreadsheet, or a CSV saved from it, takes a text for a formula."""
_PHONE = re.compile(r"\+\d[\d ()-]{8,20}")
"""Digits, spaces and brackets call nothing: a number is shown as it is dialled."""


class Lacking(str):
    """A cell that says what is missing: marked with a colour where there are colours."""

    __slots__ = ()


Cell = str | int | Decimal | date | bool | None
Row = Mapping[str, Cell]


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table. On paper `upright` turns its long heading by a quarter, `wide` takes what others leave."""

    key: str
    title: str
    kind: Kind = "text"
    upright: bool = False
    wide: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of details and, apart from them, rows of totals; both keyed by the columns' keys.

    A row may hold more keys than columns (ids, `href` of a drill-down): they are for programs, not for people.
    """

    title: str
    columns: Sequence[Column]
    rows: Sequence[Row]
    totals: Sequence[Row] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """What was asked, of which place, when; `signatures`: who signs and, when known, his name."""

    title: str
    place: str
    parameters: Sequence[tuple[str, str]]
    tables: Sequence[Table]
    generated_at: datetime
    timezone: str
    notes: Sequence[str] = ()
    signatures: Sequence[tuple[str, str]] = ()

    def formed(self) -> str:
        """«Сформировано …» in the school's own time."""
        return f"Сформировано {self.local(self.generated_at)}"

    def local(self, moment: datetime) -> str:
        """A moment in the time of the place."""
        return f"{moment.astimezone(ZoneInfo(self.timezone)):%d.%m.%Y %H:%M}"


def neutral(text: str) -> str:
    """The text with an apostrophe in front where a spreadsheet would otherwise run it."""
    return f"'{text}" if text.startswith(DANGEROUS) and not _PHONE.fullmatch(text) else text


def words(value: Cell) -> str:
    """A cell as people read it; a figure with the comma."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "да" if value else "нет"
    if isinstance(value, datetime):
        return f"{value:%d.%m.%Y %H:%M}"
    if isinstance(value, date):
        return f"{value:%d.%m.%Y}"
    return str(value).replace(".", ",") if isinstance(value, Decimal) else str(value)


def tables_csv(tables: Sequence[Table]) -> bytes:
    """UTF-8 with a mark of its order and semicolons, as a Russian spreadsheet opens it by a double click.

    The first line names the columns; several tables have their titles above them and an empty line between.
    """
    stream = io.StringIO()
    writer = csv.writer(stream, delimiter=";", lineterminator="\r\n")
    for number, table in enumerate(tables):
        if len(tables) > 1:
            writer.writerows([*([[]] if number else []), [neutral(table.title)]])
        writer.writerow([neutral(column.title) for column in table.columns])
        writer.writerows(_lines(table))
    return b"\xef\xbb\xbf" + stream.getvalue().encode()


def _lines(table: Table) -> Iterator[list[str]]:
    for row in (*table.rows, *table.totals):
        values = (row.get(column.key) for column in table.columns)
        yield [neutral(value) if isinstance(value, str) else words(value) for value in values]
