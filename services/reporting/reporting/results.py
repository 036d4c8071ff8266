"""The rollups `student_results` and `class_results`: one statement re-counts what a change touches.

Both are functions of the facts alone, so it does not matter in which order these came, nor how often it runs.
A student counts in the class of the period's last day. Where two teaching groups gave a mark in one subject (the
student changed the class), the group of that class wins, then the later decision. A class's row is the sum over its
students and changes by the difference of each of them; nobody else writes, as a service's handlers run one at a time.
"""

# segment-module: runs in the transactions of handlers, under their role; a student's change may touch two schools
from collections.abc import Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import TextClause, text
from sqlalchemy.ext.asyncio import AsyncSession

MARKS = {
    "n5": "5", "n4": "4", "n3": "3", "n2": "2", "n1": "1", "not_certified": "not-certified", "exempt": "exempt",
    "passed": "passed", "failed": "failed",
}  # fmt: skip
COUNTED = ("n5", "n4", "n3", "n2", "n1", "not_certified")
_ONLY_GOOD = "n3 + n2 + n1 + not_certified = 0"
_WORSE = {mark: " + ".join(COUNTED[index + 1 :]) or "0" for index, mark in enumerate(COUNTED)}
SUMS = {
    "students": "1",
    **{f"worst_{mark}": f"({mark} > 0 and {_WORSE[mark]} = 0)::int" for mark in COUNTED},
    **{f"all_{mark}": mark for mark in COUNTED},
    "excellent": f"(n5 > 0 and n4 = 0 and {_ONLY_GOOD})::int",
    "one_four": f"(n4 = 1 and {_ONLY_GOOD})::int",
    "good": f"(n4 > 1 and {_ONLY_GOOD})::int",
    "one_three": "(n3 = 1 and n2 + n1 + not_certified = 0)::int",
}
"""Column of `class_results` → what one student adds to it (categories of domain.md §4, each student in one)."""

_COLUMNS = ", ".join(MARKS)
_RECOUNT = f"""
with chosen as (
    select distinct on (mark.period_id, mark.student_id, mark.subject_id) mark.period_id, mark.student_id,
        period.segment, spell.class_id, case when mark.removed then null else mark.value end as value
    from period_marks mark
    join known_periods period on period.period_id = mark.period_id
    left join memberships spell on spell.student_id = mark.student_id and spell.segment = period.segment
        and spell.from_on <= period.until_on and coalesce(spell.until_on, 'infinity') >= period.until_on
    left join known_groups taught on taught.group_id = mark.group_id
    where {{touched}}
    order by mark.period_id, mark.student_id, mark.subject_id, mark.removed,
        coalesce(spell.class_id = any (taught.class_ids), false) desc, mark.decided_at desc, mark.group_id
), fresh as (
    select period_id, student_id, segment, class_id,
        {", ".join(f"count(*) filter (where value = '{value}') as {mark}" for mark, value in MARKS.items())}
    from chosen group by period_id, student_id, segment, class_id
), before as (
    select result.* from student_results result join fresh using (period_id, student_id)
), kept as (
    insert into student_results (period_id, student_id, segment, class_id, {_COLUMNS})
    select period_id, student_id, segment, class_id, {_COLUMNS} from fresh
    on conflict (period_id, student_id) do update set segment = excluded.segment, class_id = excluded.class_id,
        {", ".join(f"{mark} = excluded.{mark}" for mark in MARKS)}
    returning 1
), change as (
    select 1 as sign, period_id, class_id, segment, {_COLUMNS} from fresh
    union all select -1, period_id, class_id, segment, {_COLUMNS} from before
)
insert into class_results (period_id, class_id, segment, {", ".join(SUMS)})
select period_id, class_id, segment, {", ".join(f"sum(sign * {one})" for one in SUMS.values())}
from change where class_id is not null group by period_id, class_id, segment
on conflict (period_id, class_id) do update set
    {", ".join(f"{name} = class_results.{name} + excluded.{name}" for name in SUMS)}
"""
_EMPTY = text("delete from class_results where students = 0")


def _recount(touched: str) -> TextClause:
    return text(_RECOUNT.format(touched=touched))


_MARKS = _recount(
    "(mark.period_id, mark.student_id) in (select * from unnest(cast(:periods as uuid[]), cast(:students as uuid[])))"
)
_STUDENTS = _recount("mark.student_id = any(cast(:touched as uuid[]))")
_PERIODS = _recount("mark.period_id = any(cast(:touched as uuid[]))")
_GROUPS = _recount(
    "(mark.period_id, mark.student_id) in"
    " (select period_id, student_id from period_marks where group_id = any(cast(:touched as uuid[])))"
)
_ALL = _recount("true")
_COUNT = text("select count(*) from student_results")


async def recount_marks(tx: AsyncSession, marks: Sequence[tuple[UUID, UUID]]) -> None:
    """After period marks, given as (period, student), were decided or withdrawn."""
    periods, students = zip(*marks, strict=True)
    await tx.execute(_MARKS, {"periods": list(periods), "students": list(students)})


async def recount_students(tx: AsyncSession, students: Sequence[UUID]) -> None:
    """After students' spells changed: the class of a period's last day may be another."""
    await _recount_and_sweep(tx, _STUDENTS, students)


async def recount_periods(tx: AsyncSession, periods: Sequence[UUID]) -> None:
    """After periods' dates changed, or they became known later than their marks."""
    await _recount_and_sweep(tx, _PERIODS, periods)


async def recount_groups(tx: AsyncSession, groups: Sequence[UUID]) -> None:
    """After teaching groups' classes changed: another group's mark may win."""
    await tx.execute(_GROUPS, {"touched": list(groups)})


async def recount_all(tx: AsyncSession) -> int:
    """Every result from the facts; returns how many students' results there are."""
    await tx.execute(_ALL)
    counted: Any = await tx.scalar(_COUNT)
    return int(counted)


async def _recount_and_sweep(tx: AsyncSession, statement: TextClause, touched: Sequence[UUID]) -> None:
    """Students may leave a class by it: a class row that counts nobody any more is not kept."""
    changed: Any = await tx.execute(statement, {"touched": list(touched)})
    if changed.rowcount:
        await tx.execute(_EMPTY)
