"""What academic tells of groups, of who is named in them, and of periods: copies with no other writer.

# segment-module: handlers' role
"""

from collections.abc import Sequence

from sqlalchemy.ext.asyncio import AsyncSession

from bus import Envelope, on_many
from contracts.events.academic import StudyPeriodChanged, TeachingGroupChanged, TeachingRosterChanged
from registry.exchange_tables import KnownGroup, KnownPeriod, KnownRoster
from store import remember


@on_many(TeachingGroupChanged)
async def remember_groups(tx: AsyncSession, events: Sequence[Envelope[TeachingGroupChanged]]) -> None:
    """A group is taught this subject to these classes by this teacher."""
    await remember(tx, KnownGroup, [event.data.model_dump() for event in events])


@on_many(TeachingRosterChanged)
async def remember_rosters(tx: AsyncSession, events: Sequence[Envelope[TeachingRosterChanged]]) -> None:
    """These students and no others are named in a divided group."""
    rows = [
        {
            "group_id": event.data.group_id,
            "segment": event.data.segment,
            "student_ids": [one.student_id for one in event.data.students],
            "from_on": [one.from_on for one in event.data.students],
            "until_on": [one.until_on for one in event.data.students],
        }
        for event in events
    ]
    await remember(tx, KnownRoster, rows)


@on_many(StudyPeriodChanged)
async def remember_periods(tx: AsyncSession, events: Sequence[Envelope[StudyPeriodChanged]]) -> None:
    """A quarter, half-year, … has these dates for these grades."""
    await remember(tx, KnownPeriod, [event.data.model_dump() for event in events])
