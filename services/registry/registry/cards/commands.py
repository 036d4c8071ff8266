"""Changing a card: every field checked, dated, noted in the history; the event tells what others print."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from access import Actor
from bus import emit
from contracts.events.registry import CardChanged
from problems import FieldError, InvalidInput
from registry import policy, segments
from registry import rules as lists
from registry.cards import rules
from registry.cards.fields import BY_CODE, COLUMNS, PRINTED, CardField, is_empty
from registry.tables import CardChange, Segment
from store import expect_version, load, new_id
from store.clock import today

EARLIEST = date(1900, 1, 1)


@dataclass(frozen=True)
class Wish:
    """What should stand in the card, from when; `at`: where the request holds the values, for the pointers."""

    values: Mapping[str, Any]
    from_on: date | None = None
    at: str = "/body/values"


async def change(
    tx: AsyncSession, actor: Actor, segment_id: UUID, wish: Wish, expected: int | None = None
) -> Segment:
    """Set these fields from a day on; those that are so already are left alone."""
    row = await load(tx, Segment, segment_id, policy.own_segments(actor), lock=True, what="Организация")
    from_on = _checked_from(wish.from_on)
    old = values_of(row)
    new = {code: value for code, value in _parsed(wish, row.level).items() if value != old.get(code)}
    _check_together(wish, {**old, **new}, frozenset(new))
    expect_version(row, expected)
    if not new:
        return row
    await _check_order(tx, actor, row.id, list(new), from_on)
    for code, value in new.items():
        tx.add(
            CardChange(
                id=new_id(), segment=row.segment, segment_id=row.id, field=code, from_on=from_on, by=actor.id,
                role=actor.role, old=old.get(code), new=value,
            )
        )  # fmt: skip
    row.name, row.short_name = new.get("name", row.name), new.get("short_name", row.short_name)
    merged = {**row.card, **{code: value for code, value in new.items() if code not in COLUMNS}}
    row.card = {code: value for code, value in merged.items() if not is_empty(value)}
    await tx.flush()
    if not COLUMNS.isdisjoint(new):
        segments.tell(tx, row)
    tell(tx, row)
    return row


def tell(tx: AsyncSession, row: Segment) -> None:
    """Publish what others print of the card."""
    printed = {code: row.card.get(code) for code in PRINTED}
    event = CardChanged(
        segment=row.segment, segment_id=row.id, name=row.name, short_name=row.short_name, **printed
    )
    emit(tx, event, subject=row.segment, segment=row.segment)


def values_of(row: Segment) -> dict[str, Any]:
    """The names and the card as one set of values."""
    return {**row.card, "name": row.name, "short_name": row.short_name}


def _parsed(wish: Wish, level: str) -> dict[str, Any]:
    """Values in their stored form; every wrong field is named."""
    found: dict[str, Any] = {}
    wrong: list[FieldError] = []
    for code, value in wish.values.items():
        one = BY_CODE[code]
        try:
            found[code] = _stored(one, value)
            if found[code] is not None and not one.fits(level):
                raise lists.Unreadable(f"{one.title}: такое поле есть только у школы")
        except lists.Unreadable as unreadable:
            wrong.append({"pointer": f"{wish.at}/{code}", "detail": _named(one, unreadable)})
    if wrong:
        raise InvalidInput("Проверьте отмеченные поля", wrong)
    return found


def _named(one: CardField, unreadable: lists.Unreadable) -> str:
    """The reason begins with the field's name."""
    reason = unreadable.reason
    return reason if reason.lower().startswith(one.title.lower()[:4]) else f"{one.title}: {reason}"


def _stored(one: CardField, value: Any) -> Any:
    if isinstance(value, str) and one.type in ("line", "text"):
        lines = [lists.tidy(line) for line in value.split("\n")]
        value = "\n".join(lines).strip() if one.type == "text" else lists.tidy(value)
        value = one.check(value) if one.check and value else value
    if one.type == "choices" and value:
        value = [code for code in one.choices if code in value]
    if is_empty(value):
        value = None
    if value is None and one.needed:
        raise lists.Unreadable("обязательное поле")
    return value


def _checked_from(asked: date | None) -> date:
    if asked is not None and not EARLIEST <= asked <= today():
        raise InvalidInput(
            "Проверьте отмеченные поля",
            [
                {
                    "pointer": "/body/from_on",
                    "detail": "С какого дня: сегодня или раньше, не раньше 01.01.1900",
                }
            ],
        )
    return asked or today()


def _check_together(wish: Wish, whole: Mapping[str, Any], changed: frozenset[str]) -> None:
    """Only what this change touches may refuse it: an old mistake elsewhere does not."""
    related = {"bik": {"bik", "account", "correspondent"}, "shift_times": {"shift_times", "shifts"}}
    wrong: list[FieldError] = []
    for place, reason in rules.check_together(whole).items():
        field = place.split("/")[0]
        if changed & (related.get(field, {field}) | ({"bik"} if field in related["bik"] else set())):
            wrong.append({"pointer": f"{wish.at}/{place}", "detail": reason})
    if wrong:
        raise InvalidInput("Проверьте отмеченные поля", wrong)


async def _check_order(
    tx: AsyncSession, actor: Actor, segment_id: UUID, codes: list[str], from_on: date
) -> None:
    """History grows at its end: a field that has changed later already is not changed before that."""
    last = (
        select(CardChange.field, func.max(CardChange.from_on).label("from_on"))
        .where(
            CardChange.segment_id == segment_id,
            CardChange.field.in_(codes),
            policy.visible_card_changes(actor),
        )
        .group_by(CardChange.field)
    )
    late = [row for row in await tx.execute(last) if row.from_on > from_on]
    if late:
        latest = max(late, key=lambda row: row.from_on)
        reason = (
            f"С какого дня: поле «{BY_CODE[latest.field].title}» меняли с {latest.from_on:%d.%m.%Y},"
            " укажите этот день или более поздний"
        )
        raise InvalidInput("Проверьте отмеченные поля", [{"pointer": "/body/from_on", "detail": reason}])
