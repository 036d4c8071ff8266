"""Rows of a list as cells of a sheet: what a column takes of a row, how rows are ordered and found (B8)."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any
from uuid import UUID

from service.sheets import Cell, Kind, words
from store.clock import ZONE

Row = Mapping[str, Any]
_PARTS = re.compile(r"(\d+)")


@dataclass(frozen=True, slots=True)
class Field:
    """A column of a list or a line of a card. `value` takes the row as the list answers it, else `row[id]` counts.

    `shown`: there unless others are chosen. `right`: without it nobody is offered it. `group`: where a choice of many
    lists it. `only`: the kinds of people (words) that have it.
    """

    id: str
    title: str
    value: Callable[[Any], Any] | None = None
    kind: Kind = "text"
    shown: bool = True
    right: str | None = None
    group: str = ""
    only: str = ""
    wide: bool = False


def cell(one: Field, row: Row) -> Cell:
    """The value of a field as a sheet holds it."""
    value = one.value(row) if one.value is not None else row.get(one.id)
    if value is None or value == "" or value == []:
        return None
    if one.kind == "day" and isinstance(value, str):
        return date.fromisoformat(value[:10])
    if one.kind == "instant" and isinstance(value, str):
        return datetime.fromisoformat(value).astimezone(ZONE).replace(tzinfo=None, microsecond=0)
    if isinstance(value, list):
        return ", ".join(str(part) for part in value)
    if isinstance(value, float):
        return Decimal(str(value))
    return value if isinstance(value, str | int | Decimal | date) else str(value)


def holds(row: Mapping[str, Cell], wanted: Sequence[str]) -> bool:
    """Whether the cells of a row hold every one of these folded words."""
    whole = fold(" ".join(words(value) for value in row.values()))
    return all(word in whole for word in wanted)


def ordered(rows: Sequence[Row], by: Field, descending: bool) -> list[Row]:
    """By a field; what is unknown comes last both ways."""
    known = [(value, row) for row in rows if (value := cell(by, row)) is not None]
    unknown = [row for row in rows if cell(by, row) is None]
    known.sort(key=lambda pair: _order(pair[0]), reverse=descending)
    return [*(row for _, row in known), *unknown]


def _order(value: Cell) -> Any:
    """Numbers within a text count as numbers: «2А» comes before «10А»."""
    if not isinstance(value, str):
        return value
    return [
        (0, int(part), "") if part.isdecimal() else (1, 0, part) for part in _PARTS.split(fold(value)) if part
    ]


def fold(text: str) -> str:
    """For comparing: small letters, ё as е."""
    return text.lower().replace("ё", "е")


def name_of(row: Row) -> str:
    """«Иванова Мария Петровна» of the three fields of a row."""
    return " ".join(part for part in (row.get(k) for k in ("last_name", "first_name", "middle_name")) if part)


def said(words_of: Mapping[str, str], code: str) -> Callable[[Row], str]:
    """A field's code in words."""
    return lambda row: words_of.get(str(row.get(code)), str(row.get(code) or ""))


def ids_of(rows: Sequence[Row], key: str = "id") -> list[UUID]:
    """The ids of rows."""
    return [UUID(str(row[key])) for row in rows]
