"""A newly connected school begins with the rights that a like one has set for its roles (A4, A5)."""

from sqlalchemy import exists, select
from sqlalchemy.ext.asyncio import AsyncSession

from bus import Envelope, on
from contracts.events.registry import SettingsTaken
from contracts.rights import DEFAULTS
from identity.rights import commands, queries
from identity.tables import KnownSegment, RightChange, RightVersion


@on(SettingsTaken)
async def take_rights(tx: AsyncSession, event: Envelope[SettingsTaken]) -> None:
    """The like school's own cells become version 1; a school with a version of its own keeps what it has.

    Both lie under the same levels: what those have taken away is in neither.
    """
    taken = event.data
    await commands.in_turn(tx)
    settled = select(exists().where(RightVersion.segment == taken.segment))  # segment: of an event, no actor
    if (await tx.execute(settled)).scalar():
        return
    own = await queries.latest(tx, RightChange.segment == taken.source)
    cells = {(one.role, one.right): one.allowed for one in own if one.right in DEFAULTS}
    if not cells:
        return
    source = await tx.get(KnownSegment, taken.source)
    note = f"Как в школе-образце: {source.short_name if source else taken.source}"
    version = RightVersion(segment=taken.segment, number=1, author_id=taken.by, note=note)
    await commands.record(tx, version, cells, {})
