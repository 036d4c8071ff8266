"""Uploads that nobody applied are not kept for ever: after a week their drafts and files are dropped."""

from datetime import timedelta

from sqlalchemy import delete, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from registry.tables import Import, ImportSource
from store import clock

KEPT = timedelta(days=7)


async def drop_old(tx: AsyncSession) -> int:
    """Drop drafts and files of checks older than `KEPT`; the report stays."""
    over = select(Import.id).where(  # segment: every school's, under the handlers' role
        Import.state == "dry-run", Import.drafts.is_not(None), Import.created_at < clock.now() - KEPT
    )
    ids = list((await tx.execute(over)).scalars())
    if ids:
        await tx.execute(delete(ImportSource).where(ImportSource.import_id.in_(ids)))  # segment: as above
        stale = update(Import).where(Import.id.in_(ids))  # segment: as above
        await tx.execute(stale.values(drafts=None, alike=[]))
    return len(ids)
