"""Who is in which group when: derived from memberships (movement) and named members, kept as `group_students`.

Requests that create groups and handlers that move students both derive it, so both first take the school's lock.
"""

from collections.abc import Iterable, Sequence
from uuid import UUID

from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession

_LOCK = text("""
    select pg_advisory_xact_lock(hashtextextended('academic roster ' || segment, 0))
    from unnest(cast(:segments as text[])) segment
""")

_DERIVE = """
    with wanted as (
        select g.id as group_id, m.student_id, greatest(m.from_on, x.from_on) as from_on,
            least(m.until_on, x.until_on) as until_on, m.class_id, g.segment,
            exists (select from carryings y where y.student_id = m.student_id and y.from_segment = g.segment
                    and y.school_year = g.school_year) as travels
        from teaching_groups g
        join known_memberships m on m.class_id = any(g.class_ids) and m.segment = g.segment
        left join group_members x on g.divided and x.group_id = g.id and x.student_id = m.student_id
            and daterange(x.from_on, x.until_on, '[]') && daterange(m.from_on, m.until_on, '[]')
        where (not g.divided or x.group_id is not null) and not g.removed and {whose}
    ), gone as (
        delete from group_students s where {stale}
            and not exists (select from wanted w where w.group_id = s.group_id and w.student_id = s.student_id
                            and w.from_on = s.from_on)
    )
    insert into group_students as s (group_id, student_id, from_on, until_on, class_id, segment, travels)
    select distinct on (group_id, student_id, from_on)
        group_id, student_id, from_on, until_on, class_id, segment, travels
    from wanted order by group_id, student_id, from_on
    on conflict (group_id, student_id, from_on) do update
        set until_on = excluded.until_on, class_id = excluded.class_id, travels = excluded.travels
        where (s.until_on, s.class_id, s.travels) is distinct from
              (excluded.until_on, excluded.class_id, excluded.travels)
"""
"""A whole class follows the memberships; of a divided one only the days on which a member is named (nulls are ignored
by greatest and least). Rows that stay are not touched: whoever writes a mark holds its student's row (marks.py)."""

_FOR_STUDENTS = text(
    _DERIVE.format(
        whose="""m.student_id = any(cast(:students as uuid[])) and g.class_ids && (
            select array_agg(class_id) from known_memberships where student_id = any(cast(:students as uuid[])))""",
        stale="s.student_id = any(cast(:students as uuid[]))",
    )
)
_FOR_GROUPS = text(
    _DERIVE.format(
        whose="g.id = any(cast(:groups as uuid[]))", stale="s.group_id = any(cast(:groups as uuid[]))"
    )
)


async def lock(tx: AsyncSession, segments: Iterable[str]) -> None:
    """Until the end of the transaction nobody else derives rosters of these schools."""
    await tx.execute(_LOCK, {"segments": sorted(set(segments))})


async def derive_for_students(tx: AsyncSession, students: Sequence[UUID]) -> None:
    """The students' rows in all groups of all classes they are or were in."""
    await tx.execute(_FOR_STUDENTS, {"students": list(students)})


async def derive_for_groups(tx: AsyncSession, group_ids: Sequence[UUID]) -> None:
    """All rows of these groups."""
    await tx.execute(_FOR_GROUPS, {"groups": list(group_ids)})
