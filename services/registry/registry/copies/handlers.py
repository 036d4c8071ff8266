"""The services' parts as they come, in any order and however late.

# segment-module: handlers' role
"""

from typing import Any

from sqlalchemy import select
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncSession

from bus import Envelope, on
from contracts.events import academic, communication, identity, movement, reporting
from registry.copies.commands import settle
from registry.copy_tables import CopyPart, CopyRequest


@on(academic.CopyGiven)
@on(communication.CopyGiven)
@on(identity.CopyGiven)
@on(movement.CopyGiven)
@on(reporting.CopyGiven)
async def keep_part(tx: AsyncSession, event: Envelope[Any]) -> None:
    """A sealed piece; nobody waits for one of a request that is ready or gone."""
    told = event.data
    waiting = select(CopyRequest.id).where(
        CopyRequest.id == told.request_id, CopyRequest.state == "gathering"
    )
    if (await tx.execute(waiting.with_for_update())).first() is None:
        return
    piece = insert(CopyPart).values(
        request_id=told.request_id, segment=told.segment, service=event.type.split(".", 1)[0], part=told.part,
        parts=told.parts, sealed=told.sealed,
    )  # fmt: skip
    await tx.execute(piece.on_conflict_do_nothing())
    await settle(tx, told.request_id)
