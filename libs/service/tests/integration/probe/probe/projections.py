from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession

from bus import Envelope, Retry, emit, on, on_many
from contracts.events.registry import PersonChanged, SegmentChanged


@on(SegmentChanged)
async def remember_segment(tx: AsyncSession, event: Envelope[SegmentChanged]) -> None:
    if event.data.name == "early":
        raise Retry("not yet")
    if event.data.name == "broken":
        raise RuntimeError("broken on purpose")
    if event.data.name.startswith("has an effect"):
        person = PersonChanged(
            person_id=event.data.segment_id, last_name=f"Следствие {event.data.name}", first_name="Пётр"
        )
        emit(tx, person, subject=UUID(int=event.data.segment_id.int ^ 1), segment=event.segment)
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


@on_many(PersonChanged)
async def count_people(tx: AsyncSession, events: Sequence[Envelope[PersonChanged]]) -> None:
    await tx.execute(
        text("insert into notes (id, segment, words, version) values (:id, :segment, :words, 1)"),
        [{"id": UUID(e.subject), "segment": e.segment, "words": e.data.last_name} for e in events],
    )
