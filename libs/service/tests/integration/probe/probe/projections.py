from uuid import UUID

from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession

from bus import Envelope, Retry, on
from contracts.events.registry import PersonChanged, SegmentChanged


@on(SegmentChanged)
async def remember_segment(tx: AsyncSession, event: Envelope[SegmentChanged]) -> None:
    if event.data.name == "early":
        raise Retry("not yet")
    if event.data.name == "broken":
        raise RuntimeError("broken on purpose")
    await tx.execute(
        text(
            "insert into notes (id, segment, words, version) values (:id, :segment, :words, :version) "
            "on conflict (id) do update set words = excluded.words, version = excluded.version"
        ),
        {
            "id": event.data.segment_id,
            "segment": event.segment,
            "words": event.data.name,
            "version": event.sequence,
        },
    )


@on(PersonChanged)
async def count_person(tx: AsyncSession, event: Envelope[PersonChanged]) -> None:
    await tx.execute(
        text("insert into notes (id, segment, words, version) values (:id, :segment, :words, 1)"),
        {"id": UUID(event.subject), "segment": event.segment, "words": event.data.last_name},
    )
