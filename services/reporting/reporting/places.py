"""Where a report stands: the school or municipality, its name, its clock and how fresh its facts are."""

from dataclasses import dataclass
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from access import Actor
from problems import NotFound
from reporting.policy import placed_at, visible_to
from reporting.tables import Freshness, KnownSegment


@dataclass(frozen=True, slots=True)
class Place:
    """A segment as a report shows it."""

    segment: str
    level: str
    name: str
    short_name: str
    timezone: str
    as_of: datetime | None


async def load_place(tx: AsyncSession, actor: Actor, segment: str, *, level: str | None = None) -> Place:
    """The segment if the actor sees it and it is of that level, else NotFound. One statement."""
    places = await load_places(tx, actor, segment, only=True)
    if not places or (level and places[0].level != level):
        raise NotFound("Организация не найдена")
    return places[0]


async def load_places(tx: AsyncSession, actor: Actor, segment: str, *, only: bool = False) -> list[Place]:
    """The segment and, unless `only`, all below it, in order of their paths. One statement."""
    as_of = (
        select(func.max(Freshness.as_of))
        .where(visible_to(actor, Freshness.segment), placed_at(Freshness.segment, segment, actor))
        .scalar_subquery()
    )
    wanted = KnownSegment.segment == segment if only else placed_at(KnownSegment.segment, segment, actor)
    rows = await tx.execute(
        select(
            KnownSegment.segment,
            KnownSegment.level,
            KnownSegment.name,
            KnownSegment.short_name,
            KnownSegment.timezone,
            as_of.label("as_of"),
        )
        .where(visible_to(actor, KnownSegment.segment), wanted)
        .order_by(KnownSegment.segment)
    )
    return [Place(**row) for row in rows.mappings()]


def now() -> datetime:
    """The moment a report is generated."""
    return datetime.now(UTC)


def today(timezone: str) -> date:
    """The date in a place's own time zone."""
    return now().astimezone(ZoneInfo(timezone)).date()
