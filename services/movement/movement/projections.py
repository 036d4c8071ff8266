"""What registry tells, copied here; each handler upserts by natural key and may run again."""

from collections.abc import Mapping
from typing import Any

from sqlalchemy import inspect
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncSession

from bus import Envelope, on
from contracts.events.registry import ClassChanged, PersonChanged, PlacementChanged, SegmentChanged
from movement.tables import KnownClass, KnownPerson, KnownPlacement, KnownSegment
from store import Table


def _columns(table: type[Table]) -> list[str]:
    return [column.name for column in inspect(table).columns]


async def _remember(tx: AsyncSession, table: type[Table], facts: Mapping[str, Any]) -> None:
    keys = [column.name for column in inspect(table).primary_key]
    known = {name: facts[name] for name in _columns(table) if name in facts}
    changed = {name: value for name, value in known.items() if name not in keys}
    await tx.execute(insert(table).values(known).on_conflict_do_update(index_elements=keys, set_=changed))


@on(SegmentChanged)
async def remember_segment(tx: AsyncSession, event: Envelope[SegmentChanged]) -> None:
    """A school can be named as the other side of a transfer."""
    await _remember(tx, KnownSegment, event.data.model_dump())


@on(PersonChanged)
async def remember_person(tx: AsyncSession, event: Envelope[PersonChanged]) -> None:
    """A student is called so in orders and lists."""
    await _remember(tx, KnownPerson, event.data.model_dump())


@on(PlacementChanged)
async def remember_placement(tx: AsyncSession, event: Envelope[PlacementChanged]) -> None:
    """A student may be enrolled at this school; staff and parents are no concern of the book."""
    if event.data.kind == "student":
        await _remember(tx, KnownPlacement, event.data.model_dump())


@on(ClassChanged)
async def remember_class(tx: AsyncSession, event: Envelope[ClassChanged]) -> None:
    """A class may take students in, and its class teacher sees its rows of the book."""
    await _remember(tx, KnownClass, event.data.model_dump())
