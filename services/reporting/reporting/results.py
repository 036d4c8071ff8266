"""The rollup `student_results`: one statement that re-counts the students a change touches.

It is a function of the facts alone, so it does not matter in which order they came, nor how often it runs.
A student counts in the class of the period's last day. Where two teaching groups gave a mark in one subject (the
student changed the class), the group of that class wins, then the later decision.
"""

from typing import Any
from uuid import UUID

from sqlalchemy import TextClause, text
from sqlalchemy.ext.asyncio import AsyncSession

_RECOUNT = """
insert into student_results (period_id, student_id, segment, class_id, n5, n4, n3, n2, n1, not_certified, exempt,
    passed, failed)
select period_id, student_id, segment, class_id,
    count(*) filter (where value = '5'), count(*) filter (where value = '4'), count(*) filter (where value = '3'),
    count(*) filter (where value = '2'), count(*) filter (where value = '1'),
    count(*) filter (where value = 'not-certified'), count(*) filter (where value = 'exempt'),
    count(*) filter (where value = 'passed'), count(*) filter (where value = 'failed')
from (
    select distinct on (mark.period_id, mark.student_id, mark.subject_id) mark.period_id, mark.student_id,
        period.segment, spell.class_id, case when mark.removed then null else mark.value end as value
    from period_marks mark
    join known_periods period on period.period_id = mark.period_id
    left join memberships spell on spell.student_id = mark.student_id and spell.segment = period.segment
        and spell.from_on <= period.until_on and coalesce(spell.until_on, 'infinity') >= period.until_on
    left join known_groups taught on taught.group_id = mark.group_id
    where {touched}
    order by mark.period_id, mark.student_id, mark.subject_id, mark.removed,
        coalesce(spell.class_id = any (taught.class_ids), false) desc, mark.decided_at desc, mark.group_id
) counted
group by period_id, student_id, segment, class_id
on conflict (period_id, student_id) do update set segment = excluded.segment, class_id = excluded.class_id,
    n5 = excluded.n5, n4 = excluded.n4, n3 = excluded.n3, n2 = excluded.n2, n1 = excluded.n1,
    not_certified = excluded.not_certified, exempt = excluded.exempt, passed = excluded.passed,
    failed = excluded.failed
"""


def _recount(touched: str) -> TextClause:
    return text(_RECOUNT.format(touched=touched))


_ONE = _recount("mark.period_id = :period_id and mark.student_id = :student_id")
_STUDENT = _recount("mark.student_id = :student_id")
_PERIOD = _recount("mark.period_id = :period_id")
_GROUP = _recount(
    "(mark.period_id, mark.student_id) in (select period_id, student_id from period_marks where group_id = :group_id)"
)
_ALL = _recount("true")


async def recount_mark(tx: AsyncSession, period_id: UUID, student_id: UUID) -> None:
    """After a period mark was decided or withdrawn."""
    await tx.execute(_ONE, {"period_id": period_id, "student_id": student_id})


async def recount_student(tx: AsyncSession, student_id: UUID) -> None:
    """After a student's spells changed: the class of a period's last day may be another."""
    await tx.execute(_STUDENT, {"student_id": student_id})


async def recount_period(tx: AsyncSession, period_id: UUID) -> None:
    """After a period's dates changed, or it became known later than its marks."""
    await tx.execute(_PERIOD, {"period_id": period_id})


async def recount_group(tx: AsyncSession, group_id: UUID) -> None:
    """After a teaching group's classes changed: another group's mark may win."""
    await tx.execute(_GROUP, {"group_id": group_id})


async def recount_all(tx: AsyncSession) -> int:
    """Every result from the facts; returns how many. For checking the rollup against a raw count."""
    counted: Any = await tx.execute(_ALL)
    return int(counted.rowcount)
