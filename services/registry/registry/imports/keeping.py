"""Uploads that nobody applied are not kept for ever: after a week their drafts and files are dropped."""

import asyncio
from collections.abc import Callable
from datetime import timedelta

import structlog
from sqlalchemy import delete, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from registry.tables import Import, ImportSource
from service.app import Suite
from store import clock

log = structlog.get_logger()
KEPT = timedelta(days=7)
EVERY_SECONDS = 3600


async def drop_old(tx: AsyncSession) -> int:
    """Drop drafts and files of checks older than `KEPT`; the report stays."""
    over = select(Import.id).where(  # segment: every school's, under the handlers' role
        Import.state == "dry-run", Import.drafts.is_not(None), Import.created_at < clock.now() - KEPT
    )
    ids = list((await tx.execute(over)).scalars())
    if ids:
        await tx.execute(delete(ImportSource).where(ImportSource.import_id.in_(ids)))  # segment: as above
        await tx.execute(update(Import).where(Import.id.in_(ids)).values(drafts=None))  # segment: as above
    return len(ids)


async def dropping(suite: Suite, ready: Callable[[], None]) -> None:
    """A task of the service: looks every hour."""
    while True:
        async with suite.events_sessions() as tx, tx.begin():
            dropped = await drop_old(tx)
        if dropped:
            log.info("imports.dropped", count=dropped)
        ready()
        await asyncio.sleep(EVERY_SECONDS)
