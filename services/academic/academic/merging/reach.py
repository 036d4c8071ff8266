"""Which journals may hold anything of two records: no index finds a student's rows without his group (hot-path.md §3).

# segment-module: under the role of handlers
"""

from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession

from contracts.events.registry import PersonMerged

_GROUPS = text("""
    select g.id, g.school_year from teaching_groups g
    where (g.segment = any(cast(:segments as text[]))
           or g.id in (select s.group_id from group_students s where s.student_id = any(cast(:pair as uuid[]))))
      and (exists (select from group_students s where s.group_id = g.id and s.student_id = any(cast(:pair as uuid[])))
           or exists (select from group_members s where s.group_id = g.id and s.student_id = any(cast(:pair as uuid[])))
           or exists (select from marks m where m.school_year = g.school_year and m.group_id = g.id
                      and m.student_id = any(cast(:pair as uuid[])))
           or exists (select from attendance m where m.school_year = g.school_year and m.group_id = g.id
                      and m.student_id = any(cast(:pair as uuid[])))
           or exists (select from period_marks m where m.group_id = g.id and m.student_id = any(cast(:pair as uuid[]))))
""")
_LESSONS = text("""
    select l.id from lessons l
    where l.school_year = any(cast(:years as smallint[])) and l.group_id = any(cast(:groups as uuid[]))
""")


@dataclass(frozen=True, slots=True)
class Reach:
    """Groups, school years and lessons that two records may have rows in."""

    groups: list[UUID]
    years: list[int]
    lessons: list[UUID]


async def reach_of(tx: AsyncSession, merge: PersonMerged) -> Reach:
    """Groups of the schools where either was, and any other in which either stands on a roster."""
    pair = [merge.kept_id, merge.merged_id]
    rows = (await tx.execute(_GROUPS, {"segments": merge.segments, "pair": pair})).all()
    groups, years = [row.id for row in rows], sorted({row.school_year for row in rows})
    lessons = list((await tx.execute(_LESSONS, {"years": years, "groups": groups})).scalars())
    return Reach(groups, years, lessons)
