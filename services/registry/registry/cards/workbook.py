"""The list of cards as a workbook: one row a school, one column a field, empty cells marked (B8)."""

import io
from collections.abc import Mapping, Sequence
from typing import Any

import xlsxwriter
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from access import Actor
from registry import policy
from registry.cards.fields import FIELDS, CardField, is_empty
from registry.tables import Segment

_DAYS = {"weekdays": "пн–пт", "mon": "пн", "tue": "вт", "wed": "ср", "thu": "чт", "fri": "пт", "sat": "сб",
         "sun": "вс"}  # fmt: skip


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


async def write(tx: AsyncSession, actor: Actor) -> bytes:
    """All schools that the reader answers for."""
    rows = (
        select(Segment.segment, Segment.name, Segment.short_name, Segment.card)
        .where(Segment.level == "school", policy.own_segments(actor))
        .order_by(Segment.segment)
    )
    found = [{**row.card, "name": row.name, "short_name": row.short_name} for row in await tx.execute(rows)]
    return _book(found)


def _book(cards: Sequence[Mapping[str, Any]]) -> bytes:
    target = io.BytesIO()
    with xlsxwriter.Workbook(target, {"in_memory": True}) as book:
        head = book.add_format({"bold": True, "bg_color": "#EEF3FA", "border": 1, "text_wrap": True})
        text = book.add_format({"num_format": "@", "text_wrap": True, "valign": "top", "border": 1})
        lacks = book.add_format({"bg_color": "#FFF3D6", "border": 1})
        sheet = book.add_worksheet("Карточки школ")
        sheet.freeze_panes(1, 2)
        sheet.autofilter(0, 0, max(len(cards), 1), len(FIELDS) - 1)
        for column, one in enumerate(FIELDS):
            sheet.set_column(column, column, 34 if one.most > 120 else 18)
            sheet.write_string(0, column, one.title, head)
        for number, values in enumerate(cards, start=1):
            for column, one in enumerate(FIELDS):
                words = in_words(one, values.get(one.code))
                if words or not one.wanted:
                    sheet.write_string(number, column, words, text)
                else:
                    sheet.write_blank(number, column, None, lacks)
    return target.getvalue()
