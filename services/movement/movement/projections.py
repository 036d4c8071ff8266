"""What registry tells, copied here in batches; each handler upserts by natural key and may run again."""

from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import inspect
from sqlalchemy.ext.asyncio import AsyncSession

from bus import Envelope, on_many
from contracts.events.registry import ClassChanged, PersonChanged, PlacementChanged, SegmentChanged
from movement.tables import KnownClass, KnownPerson, KnownPlacement, KnownSegment
from store import Table, remember


async def _remember(tx: AsyncSession, table: type[Table], events: Iterable[Envelope[Any]]) -> None:
    columns = {column.name for column in inspect(table).columns}
    await remember(tx, table, [event.data.model_dump(include=columns) for event in events])


@on_many(SegmentChanged)
async def remember_segments(tx: AsyncSession, events: Sequence[Envelope[SegmentChanged]]) -> None:
    """A school can be named as the other side of a transfer."""
    await _remember(tx, KnownSegment, events)


@on_many(PersonChanged)
async def remember_people(tx: AsyncSession, events: Sequence[Envelope[PersonChanged]]) -> None:
    """A student is called so in orders and lists."""
    await _remember(tx, KnownPerson, events)


@on_many(PlacementChanged)
async def remember_placements(tx: AsyncSession, events: Sequence[Envelope[PlacementChanged]]) -> None:
    """A student may be enrolled at this school, one of its staff be named as who ticked or signed."""
    await _remember(tx, KnownPlacement, (event for event in events if event.data.kind != "parent"))


@on_many(ClassChanged)
async def remember_classes(tx: AsyncSession, events: Sequence[Envelope[ClassChanged]]) -> None:
    """A class may take students in, and its class teacher sees its rows of the book."""
    await _remember(tx, KnownClass, events)
