"""A newly connected school begins with the open years of a like one (A5)."""

from typing import Any

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from academic.tables import BellSchedule, Holiday, Period, StudyYear
from academic.year.commands import tell_period
from bus import Envelope, on
from contracts.events.registry import SettingsTaken
from store import Table, new_id
from store.clock import today

_OWN = {"id", "segment", "version", "closed_at", "closed_by", "reopen_reason"}
"""What a copy has of its own: nothing of it is decided yet."""


@on(SettingsTaken)
async def open_years(tx: AsyncSession, event: Envelope[SettingsTaken]) -> None:
    """Years that have not ended, with periods, holidays, bells and settings; one that the school has is left alone."""
    taken = event.data
    schools = StudyYear.segment.in_([taken.source, taken.segment])
    rows = select(StudyYear).where(schools, StudyYear.until_on >= today())  # segment: of an event, no actor
    years = list((await tx.execute(rows)).scalars())
    own = {year.school_year for year in years if year.segment == taken.segment}
    for year in years:
        if year.school_year in own:
            continue
        tx.add(StudyYear(segment=taken.segment, version=1, **_copied(year)))
        await tx.flush()
        for part in (Period, Holiday, BellSchedule):
            await _copy(tx, part, year, taken.segment)


async def _copy(
    tx: AsyncSession, part: type[Period | Holiday | BellSchedule], year: StudyYear, segment: str
) -> None:
    rows = select(part).where(part.segment == year.segment, part.school_year == year.school_year)
    for row in (await tx.execute(rows)).scalars():
        if not isinstance(row, Period):
            tx.add(part(segment=segment, **_copied(row)))
        elif not row.removed:
            period = Period(segment=segment, version=1, **_copied(row))
            tx.add(period)
            tell_period(tx, period)


def _copied(row: Table) -> dict[str, Any]:
    """The row's values under an id of their own."""
    kept = {
        column.key: getattr(row, column.key) for column in row.__table__.columns if column.key not in _OWN
    }
    return kept | {"id": new_id()}
