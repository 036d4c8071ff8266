"""Reading cards: as of a day, their history, the list of a department with what is missing."""

from collections.abc import Iterable
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import func, or_, select
from sqlalchemy.dialects.postgresql import distinct_on
from sqlalchemy.ext.asyncio import AsyncSession

from access import Actor
from problems import InvalidInput
from registry import policy, rules
from registry.cards.commands import EARLIEST, values_of
from registry.cards.fields import BY_CODE, COLUMNS, missing, wanted
from registry.cards.views import Card, CardChangeView, CardLine, CardView
from registry.tables import CardChange, Human, Segment
from store import Page, keyset, load
from store.clock import today

NAME = func.concat_ws(" ", Human.last_name, Human.first_name, Human.middle_name).label("name")


async def read(tx: AsyncSession, actor: Actor, segment_id: UUID, on: date | None) -> CardView:
    """The card on a day: one statement, two for a past day."""
    row = await load(tx, Segment, segment_id, policy.visible_segments(actor), what="Организация")
    return await shown(tx, actor, row, on)


async def shown(tx: AsyncSession, actor: Actor, row: Segment, on: date | None) -> CardView:
    """A loaded organisation as the reader sees it."""
    day = _checked_day(on)
    values = values_of(row)
    mine = actor.covers(row.segment)
    if day < today() and mine:
        values |= {
            code: change.old for code, change in (await _changed_later(tx, actor, row.id, day)).items()
        }
    card = {code: value for code, value in values.items() if code not in COLUMNS and code in BY_CODE}
    return CardView(
        id=row.id, segment=row.segment, level=row.level, name=values["name"] or row.name,
        short_name=values["short_name"] or row.short_name, state=row.state, timezone=row.timezone,
        version=row.version, card=Card.model_validate(card), on=day, missing=missing(values, row.level),
        wanted=len(wanted(row.level)), may_write=mine and actor.may("registry:school:write"),
        may_see_history=mine and actor.may("registry:school:read"),
    )  # fmt: skip


def _checked_day(on: date | None) -> date:
    if on is not None and not EARLIEST <= on <= today():
        raise InvalidInput(
            "Проверьте дату",
            [{"pointer": "/query/on", "detail": "Карточку показываем на сегодня или прошлый день"}],
        )
    return on or today()


async def _changed_later(tx: AsyncSession, actor: Actor, segment_id: UUID, on: date) -> dict[str, CardChange]:
    """The first change of each field after a day: what it changed from is what was so on the day."""
    rows = (
        select(CardChange)
        .where(
            CardChange.segment_id == segment_id,
            CardChange.from_on > on,
            policy.visible_card_changes(actor),
        )
        .order_by(CardChange.field, CardChange.from_on, CardChange.at, CardChange.id)
        .ext(distinct_on(CardChange.field))
    )
    return {row.field: row for row in (await tx.execute(rows)).scalars()}


class _Row(CardChangeView):
    """A change before its author is named."""

    by: Any = None


async def changes(
    tx: AsyncSession, actor: Actor, segment_id: UUID, after: str | None, limit: int
) -> Page[CardChangeView]:
    """What was changed, the newest first."""
    await load(tx, Segment, segment_id, policy.own_segments(actor), what="Организация")
    rows = select(
        CardChange.id, CardChange.at, CardChange.from_on, CardChange.field, CardChange.old, CardChange.new,
        CardChange.by, CardChange.role,
    ).where(
        CardChange.segment_id == segment_id, CardChange.field.in_(list(BY_CODE)),
        policy.visible_card_changes(actor),
    )  # fmt: skip
    keys: list[Any] = [CardChange.at, CardChange.id]
    page = await keyset(tx, rows, keys, _Row, after=after, limit=limit, descending=True)
    names = await _names(tx, actor, {one.by for one in page.items if one.by})
    items = [CardChangeView(**{**one.model_dump(), "by": names.get(one.by)}) for one in page.items]
    return Page[CardChangeView](items=items, next=page.next)


async def _names(tx: AsyncSession, actor: Actor, ids: Iterable[UUID]) -> dict[UUID, str]:
    """Names of people whom the reader may see."""
    if not ids:
        return {}
    rows = select(Human.id, NAME).where(Human.id.in_(list(ids)), policy.visible_people(actor))
    return {row.id: row.name for row in await tx.execute(rows)}


class _Line(CardLine):
    """A row of the list before what is missing is counted."""

    card: dict[str, Any]
    licence_until: Any = None
    kind: Any = None
    director: Any = None
    phone: Any = None
    email: Any = None
    address: Any = None
    inn: Any = None
    missing: Any = None
    wanted: Any = None


async def listed(
    tx: AsyncSession, actor: Actor, q: str | None, lacking: str | None, after: str | None, limit: int
) -> Page[CardLine]:
    """Cards of the schools of the acting segment, in the order of their paths."""
    changed = (
        select(func.max(CardChange.at))
        .where(CardChange.segment_id == Segment.id, policy.visible_card_changes(actor))
        .correlate(Segment)
        .scalar_subquery()
    )
    rows: Any = select(
        Segment.id, Segment.segment, Segment.level, Segment.state, Segment.name, Segment.short_name,
        Segment.card, changed.label("changed_at"),
    ).where(Segment.level == "school", policy.own_segments(actor))  # fmt: skip
    for word in rules.fold(q or "").split():
        shown = func.concat_ws(
            " ", Segment.name, Segment.short_name, *(Segment.card[code].astext for code in _SEARCHED)
        )
        rows = rows.where(func.replace(func.lower(shown), "ё", "е").contains(word, autoescape=True))
    if lacking:
        told = Segment.card[lacking].astext
        rows = rows.where(or_(told.is_(None), told.in_(("", "[]", "{}"))))
    keys: list[Any] = [Segment.segment]
    page = await keyset(tx, rows, keys, _Line, after=after, limit=limit)
    return Page[CardLine](items=[_line(one) for one in page.items], next=page.next)


_SEARCHED = ("kind", "director", "address", "inn", "phone", "email")


def _line(one: _Line) -> CardLine:
    values = {**one.card, "name": one.name, "short_name": one.short_name}
    told = {code: one.card.get(code) for code in _SEARCHED}
    until = (one.card.get("licence") or {}).get("valid_until")
    kept = one.model_dump(include={"id", "segment", "level", "state", "name", "short_name", "changed_at"})
    return CardLine(
        **kept, **told, licence_until=until, missing=missing(values, "school"), wanted=len(wanted("school"))
    )
