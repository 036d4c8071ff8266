"""Cards of schools on paper and in workbooks: values in words, the whole list with empty cells marked (B8)."""

from collections.abc import Mapping, Sequence
from functools import partial
from typing import Any

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from access import Actor
from registry import policy
from registry.cards.fields import FIELDS, GROUPS, CardField, is_empty
from registry.tables import Segment
from service.exports import Asked, Field, body, ids_of
from service.sheets import Cell, Column, Lacking, Sheet, Table
from store.clock import ZONE, now

_DAYS = {"weekdays": "пн–пт", "mon": "пн", "tue": "вт", "wed": "ср", "thu": "чт", "fri": "пт", "sat": "сб",
         "sun": "вс"}  # fmt: skip
SHOWN = frozenset({"short_name", "kind", "director", "address", "phone", "email", "inn"})
"""Columns of the list unless others are chosen."""


def day(iso: str | None) -> str:
    """«2026-11-29» as «29.11.2026»."""
    return ".".join(reversed(iso.split("-"))) if iso else ""


def in_words(one: CardField, value: Any) -> str:
    """A value as people read it in a cell."""
    if is_empty(value):
        return ""
    match one.type:
        case "day":
            return day(value)
        case "choice":
            return one.choices.get(str(value), str(value))
        case "choices":
            return ", ".join(one.choices.get(code, code) for code in value)
        case "paper":
            until = f"до {day(value['valid_until'])}" if value.get("valid_until") else "бессрочно"
            parts = [
                f"№ {value['number']}",
                f"от {day(value['issued_on'])}" if value.get("issued_on") else "",
                until,
            ]
            return ", ".join(part for part in parts if part)
        case "buildings":
            return "; ".join(f"{it['name']}: {it['address']}" for it in value)
        case "shift-times":
            return "; ".join(f"{it['number']}-я {it['starts']}–{it['ends']}" for it in value)
        case "hours":
            return "; ".join(f"{_DAYS[it['days']]} {it['starts']}–{it['ends']}" for it in value)
    return str(value)


def _told(one: CardField, row: Mapping[str, Any]) -> Any:
    card = row.get("card") or {}
    return in_words(one, card[one.code] if one.code in card else row.get(one.code))


def _field(one: CardField, *, shown: bool) -> Field:
    return Field(one.code, one.title, partial(_told, one), shown=shown, group=GROUPS[one.group])


COLUMNS = tuple(_field(one, shown=one.code in SHOWN) for one in FIELDS)
LINES = tuple(_field(one, shown=True) for one in FIELDS)


async def add_cards(asked: Asked) -> None:
    """Give the rows of the list their whole cards."""
    if asked.chosen - SHOWN:
        ids = ids_of(asked.rows)
        rows = select(Segment.id, Segment.card).where(Segment.id.in_(ids), policy.own_segments(asked.actor))
        cards = {str(row.id): row.card for row in await asked.tx.execute(rows)}
        for row in asked.rows:
            row["card"] = cards.get(str(row["id"]), {})


async def write(tx: AsyncSession, actor: Actor) -> bytes:
    """All fields of all schools that the reader answers for."""
    rows = (
        select(Segment.segment, Segment.name, Segment.short_name, Segment.card)
        .where(Segment.level == "school", policy.own_segments(actor))
        .order_by(Segment.segment)
    )
    found = [{**row.card, "name": row.name, "short_name": row.short_name} for row in await tx.execute(rows)]
    return _book(found)


def _book(cards: Sequence[Mapping[str, Any]]) -> bytes:
    columns = [Column(one.code, one.title) for one in FIELDS]
    rows = [{one.code: _cell(one, values) for one in FIELDS} for values in cards]
    title = "Карточки школ"
    sheet = Sheet(
        title=title, place="", parameters=(), tables=[Table(title, columns, rows)], generated_at=now(),
        timezone=ZONE.key,
    )  # fmt: skip
    return body(sheet, "xlsx", bare=True)


def _cell(one: CardField, values: Mapping[str, Any]) -> Cell:
    words = in_words(one, values.get(one.code))
    return words or (Lacking("") if one.wanted else None)
