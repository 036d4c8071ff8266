"""What academic keeps of a merged record goes to the kept one and is told anew; parted, it goes back.

Memberships are movement's: rosters follow them by themselves. A mark that a teacher gives to the merged record before
its roster has followed is brought over when the membership comes (`settle`): so the order of the news does not matter.

# segment-module: handlers of events, under their own role
"""

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import select, text
from sqlalchemy.ext.asyncio import AsyncSession

from academic import rosters
from academic.groups.commands import tell as tell_group
from academic.groups.commands import tell_rosters
from academic.merging import cells, period_marks
from academic.merging.reach import Reach, reach_of
from academic.tables import Subject, TeachingGroup
from bus import Envelope, on
from contracts.events.registry import PersonMerged
from service import merging
from service.merging import Held

_GROUPS = "t.group_id = any(cast(:groups as uuid[]))"
_YEARS = "t.school_year = any(cast(:years as smallint[]))"
CARRIED = Held("carried_marks", "student_id", ("segment", "mark_id"))
MEMBERS = Held("group_members", "student_id", ("group_id", "student_id", "from_on"), only=_GROUPS)
ATTENDANCE_HISTORY = Held(
    "attendance_history", "student_id", ("school_year", "lesson_id", "student_id", "version"),
    only=f"{_YEARS} and t.lesson_id = any(cast(:lessons as uuid[]))",
)  # fmt: skip
DECISIONS = Held(
    "period_mark_history", "student_id", ("group_id", "student_id", "period_id", "version"), only=_GROUPS
)
TEACHES = Held("teaching_groups", "teacher_id", ("id",), also="version = t.version + 1")
ENTRIES = Held(
    "timetable_entries", "teacher_id", ("id",), also="version = t.version + 1",
    apart="""not exists (select from timetable_entries o where o.teacher_id = :kept_id and o.segment = t.segment
        and o.weekday = t.weekday and o.number = t.number and timetable_weeks(o.weeks) && timetable_weeks(t.weeks)
        and daterange(o.from_on, o.until_on, '[]') && daterange(t.from_on, t.until_on, '[]'))""",
)  # fmt: skip
"""Two lessons at one hour were two teachers: such a line stays as it is until the school puts the timetable right."""
OPENINGS = Held(
    "openings", "teacher_id", ("id",),
    apart="""not exists (select from openings o where o.teacher_id = :kept_id and o.group_id = t.group_id
        and o.decided_at is null and t.decided_at is null
        and coalesce(o.lesson_id, o.group_id) = coalesce(t.lesson_id, t.group_id))""",
)  # fmt: skip
_CARRY = text("select carry_marks(cast(:students as uuid[]))")
_NAME_STAYS = text("""
    insert into known_staff (placement_id, person_id, segment, post, from_on, until_on, removed)
    select md5(:merge || s)::uuid, :merged, s, null, current_date, current_date, true
    from unnest(cast(:segments as text[])) s
    where exists (select from known_staff k where k.person_id = any(array[cast(:kept as uuid), :merged]))
    on conflict (placement_id) do nothing
""")
"""Marks name their author for ever: a merged teacher stays nameable where he taught, and can be chosen nowhere."""
_NAME_GOES = text("""
    delete from known_staff
    where placement_id in (select md5(:merge || s)::uuid from unnest(cast(:segments as text[])) s)
""")


@on(PersonMerged)
async def follow_merge(tx: AsyncSession, event: Envelope[PersonMerged]) -> None:
    """Bring a student's journal and a teacher's groups over, or back."""
    merge = event.data
    await merging.remember(tx, event)
    await rosters.lock(tx, merge.segments)
    reach = await reach_of(tx, merge)
    await _journal(tx, merge, reach)
    named = await merging.go(tx, merge, MEMBERS, groups=reach.groups)
    await tell_rosters(tx, sorted({UUID(key["group_id"]) for key in named}))
    await _teaching(tx, merge)
    students = [merge.kept_id, merge.merged_id]
    await rosters.derive_for_students(tx, students)
    await tx.execute(_CARRY, {"students": students})


async def _journal(tx: AsyncSession, merge: PersonMerged, reach: Reach) -> None:
    """The cells first: what they were told of is told once, as it ends up."""
    await cells.move_marks(tx, merge, reach)
    await cells.move_attendance(tx, merge, reach)
    await merging.go(tx, merge, ATTENDANCE_HISTORY, years=reach.years, lessons=reach.lessons)
    await period_marks.move(tx, merge, reach)
    await merging.go(tx, merge, DECISIONS, groups=reach.groups)
    await merging.go(tx, merge, CARRIED)


async def _teaching(tx: AsyncSession, merge: PersonMerged) -> None:
    moved = [UUID(key["id"]) for key in await merging.go(tx, merge, TEACHES)]
    rows = (
        select(TeachingGroup, Subject.name)
        .join(Subject, Subject.id == TeachingGroup.subject_id)
        .where(TeachingGroup.id.in_(moved))
        .execution_options(populate_existing=True)
    )
    for group, subject in await tx.execute(rows):
        tell_group(tx, group, subject)
    await merging.go(tx, merge, ENTRIES)
    await merging.go(tx, merge, OPENINGS)
    given = {
        "merge": str(merge.merge_id), "merged": merge.merged_id, "kept": merge.kept_id, "segments": merge.segments,
    }  # fmt: skip
    if merge.undone:
        await tx.execute(_NAME_GOES, {"merge": given["merge"], "segments": merge.segments})
    else:
        await tx.execute(_NAME_STAYS, given)


async def settle(tx: AsyncSession, students: Sequence[UUID]) -> None:
    """After memberships have changed: what came to the wrong one of two records meanwhile goes to the right one."""
    for merge in await merging.pairs_of(tx, students):
        reach = await reach_of(tx, merge)
        if merge.undone:
            await cells.share_out(tx, merge, reach)
        else:
            await _journal(tx, merge, reach)
        await tx.execute(_CARRY, {"students": [merge.kept_id, merge.merged_id]})
