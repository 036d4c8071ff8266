"""`python -m academic retell`: tell periods, groups, rosters as they stand, for a service that began to listen later.

Who has heard them before drops them: they carry the versions that they have. Rosters were not told before registry
needed them (ADR 0019), so no replay of the history can bring them.

# segment-module: command line, no actor
"""

from argparse import ArgumentParser, Namespace
from typing import Any

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from academic.groups.commands import tell as tell_group
from academic.groups.commands import tell_rosters
from academic.tables import Period, Subject, TeachingGroup
from academic.year.commands import tell_period
from service import Settings
from store import create_engine, sessions_for, set_scope


def arguments(_: ArgumentParser) -> None:
    """It takes none."""


async def run(_: Namespace) -> dict[str, Any]:
    """One transaction per school and year, so that nobody waits long for a subject's number."""
    engine = create_engine(Settings().events_database_url)
    told: dict[str, int] = {"periods": 0, "groups": 0}
    try:
        async with sessions_for(engine)() as tx:
            years = select(TeachingGroup.segment, TeachingGroup.school_year).union(
                select(Period.segment, Period.school_year)
            )
            found = sorted((str(row[0]), int(row[1])) for row in await tx.execute(years))
        for segment, year in found:
            async with sessions_for(engine)() as tx:
                set_scope(tx, segment)
                periods, groups = await retell(tx, segment, year)
                told["periods"] += periods
                told["groups"] += groups
                await tx.commit()
    finally:
        await engine.dispose()
    return told


async def retell(tx: AsyncSession, segment: str, year: int) -> tuple[int, int]:
    """One school's year; how many periods and groups it has."""
    periods = select(Period).where(Period.segment == segment, Period.school_year == year)
    rows = list((await tx.execute(periods.with_for_update())).scalars())
    for period in rows:
        tell_period(tx, period)
    groups = (
        select(TeachingGroup, Subject.name)
        .join(Subject, Subject.id == TeachingGroup.subject_id)
        .where(TeachingGroup.segment == segment, TeachingGroup.school_year == year)
        .with_for_update(of=TeachingGroup)
    )
    found = (await tx.execute(groups)).all()
    for group, subject in found:
        tell_group(tx, group, subject)
    await tell_rosters(tx, [group.id for group, _ in found])
    return len(rows), len(found)
