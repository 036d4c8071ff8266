"""What a merged record has read and written belongs to the kept one (B2, X11, ADR 0018); and how much that is (X25).

# segment-module: the handler under its own role; counts by row-level security and the actor's segment
"""

from datetime import datetime
from typing import Annotated
from uuid import UUID

from fastapi import Query
from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession

from bus import Envelope, on
from contracts.events.registry import PersonMerged
from service import CurrentActor, Router, may, merging
from service.merging import Held, Holding, holdings
from store import Tx, clock

router = Router(tags=["Дубли"])
WRITTEN = Held("announcements", "author_id", ("id",), also="version = t.version + 1")
READ = Held("receipts", "person_id", ("announcement_id", "person_id"))
TITLES = {"announcements": "объявления", "receipts": "прочтения объявлений"}
_COUNTS = text("""
    select
        (select count(*) from announcements a where a.author_id = :person
            and (a.segment = :segment or a.segment like :segment || '/%')
            and (:whole or a.posted_at > :since)) as announcements,
        (select count(*) from receipts r where r.person_id = :person
            and (r.segment = :segment or r.segment like :segment || '/%')
            and (:whole or r.read_at > :since)) as receipts
""")


@on(PersonMerged)
async def follow_merge(tx: AsyncSession, event: Envelope[PersonMerged]) -> None:
    """An announcement that both have read was read once."""
    await merging.remember(tx, event)
    for held in (WRITTEN, READ):
        await merging.go(tx, event.data, held)


@router.get(
    "/people/{person_id}/holdings", summary="Что есть о человеке на доске", **may("registry:duplicate:read")
)
async def read_holdings(
    person_id: UUID,
    actor: CurrentActor,
    tx: Tx,
    since: Annotated[datetime | None, Query(description="Только появившееся после этого мгновения")] = None,
) -> list[Holding]:
    """Количества в своём сегменте: что перейдёт при объединении записей или появилось после него."""
    given = {
        "person": person_id,
        "segment": actor.segment,
        "whole": since is None,
        "since": since or clock.now(),
    }
    row = (await tx.execute(_COUNTS, given)).mappings().one()
    return holdings(dict(row), TITLES)
