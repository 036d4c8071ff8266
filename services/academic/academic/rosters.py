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

_FORGET_STUDENTS = text("delete from group_students where student_id = any(cast(:students as uuid[]))")
_FORGET_GROUPS = text("delete from group_students where group_id = any(cast(:groups as uuid[]))")

DERIVE = """
    insert into group_students (group_id, student_id, from_on, until_on, class_id, segment)
    select g.id, m.student_id, greatest(m.from_on, x.from_on), least(m.until_on, x.until_on), m.class_id, g.segment
    from {groups} g
    join known_memberships m on m.class_id = any(g.class_ids) and m.segment = g.segment
    left join group_members x on g.divided and x.group_id = g.id and x.student_id = m.student_id
        and daterange(x.from_on, x.until_on, '[]') && daterange(m.from_on, m.until_on, '[]')
    where (not g.divided or x.group_id is not null) and not g.removed
"""
"""A whole class follows the memberships; of a divided one only the days on which a member is named (nulls are ignored
by greatest and least). `{groups}` is a table or a CTE with the columns of teaching_groups."""

_DERIVE_STUDENTS = text(
    DERIVE.format(groups="teaching_groups")
    + """ and m.student_id = any(cast(:students as uuid[]))
    and g.class_ids && (select array_agg(class_id) from known_memberships
                        where student_id = any(cast(:students as uuid[])))
    on conflict do nothing"""
)
_DERIVE_GROUPS = text(
    DERIVE.format(groups="teaching_groups")
    + " and g.id = any(cast(:groups as uuid[])) on conflict do nothing"
)


async def lock(tx: AsyncSession, segments: Iterable[str]) -> None:
    """Until the end of the transaction nobody else derives rosters of these schools."""
    await tx.execute(_LOCK, {"segments": sorted(set(segments))})


async def derive_for_student(tx: AsyncSession, student_id: UUID) -> None:
    """The student's rows in all groups of all classes he is or was in."""
    await tx.execute(_FORGET_STUDENTS, {"students": [student_id]})
    await tx.execute(_DERIVE_STUDENTS, {"students": [student_id]})


async def derive_for_groups(tx: AsyncSession, group_ids: Sequence[UUID]) -> None:
    """All rows of these groups."""
    await tx.execute(_FORGET_GROUPS, {"groups": list(group_ids)})
    await tx.execute(_DERIVE_GROUPS, {"groups": list(group_ids)})
