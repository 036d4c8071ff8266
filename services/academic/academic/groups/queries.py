"""Reading subjects, kinds of work, groups, rosters."""

from typing import Any
from uuid import UUID

from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession

from access import Actor
from problems import NotFound

# segment: the dictionary and the school's own subjects; row-level security leaves out foreign ones
_SUBJECTS = text("""
    select id, code, name, short_name, area, segment <> '' as own from subjects
    where not removed order by segment <> '', area, name limit 2000
""")

_MARK_TYPES = text("""
    select t.code, t.letter, t.name, coalesce(w.weight, t.weight) as weight, t.weight as usual_weight
    from mark_types t left join mark_weights w on w.code = t.code and w.segment = :segment
    order by t.position
""")

_GROUPS = text("""
    select g.id, g.school_year, g.subject_id, s.name as subject_name, g.teacher_id, g.name, g.class_ids, g.divided,
        cast(g.hours as float8) as hours, g.version,
        (select array_agg(c.name order by c.grade, c.letter) from known_classes c
         where c.class_id = any(g.class_ids)) as class_names,
        t.last_name || ' ' || left(t.first_name, 1) || '.' || coalesce(' ' || left(t.middle_name, 1) || '.', '')
            as teacher_name
    from teaching_groups g
    join subjects s on s.id = g.subject_id
    left join known_people t on t.person_id = g.teacher_id
    where g.segment = :segment and not g.removed
      and (cast(:year as int) is null or g.school_year = :year)
      and (cast(:class_id as uuid) is null or :class_id = any(g.class_ids))
      and (cast(:teacher as uuid) is null or g.teacher_id = :teacher)
      and (cast(:ids as uuid[]) is null or g.id = any(:ids))
      and (cast(:mine as uuid) is null or g.teacher_id = :mine
           or g.class_ids && (select array_agg(c.class_id) from known_classes c
                              where c.class_teacher_id = :mine and c.segment = :segment))
    order by g.name, g.id limit 2000
""")

_STUDENTS = text("""
    select gs.student_id, coalesce(p.last_name || ' ' || p.first_name, 'Без имени') as name,
        coalesce(c.name, '') as class_name, gs.from_on, gs.until_on
    from group_students gs
    left join known_people p on p.person_id = gs.student_id
    left join known_classes c on c.class_id = gs.class_id
    where gs.group_id = :group_id and gs.segment = :segment
    order by name, gs.student_id, gs.from_on
""")


async def subjects(tx: AsyncSession) -> list[dict[str, Any]]:
    """The dictionary and the school's own; the data base's policy leaves out other schools' subjects."""
    return [dict(row._mapping) for row in await tx.execute(_SUBJECTS)]


async def mark_types(tx: AsyncSession, actor: Actor) -> list[dict[str, Any]]:
    """Kinds of work with the weights of the actor's school."""
    return [dict(row._mapping) for row in await tx.execute(_MARK_TYPES, {"segment": actor.segment})]


async def find(
    tx: AsyncSession,
    actor: Actor,
    *,
    school_year: int | None = None,
    class_id: UUID | None = None,
    teacher_id: UUID | None = None,
    mine: bool = False,
    ids: list[UUID] | None = None,
) -> list[dict[str, Any]]:
    """Groups of the school; `mine` = those I teach and those of the class I lead."""
    given = {
        "segment": actor.segment,
        "year": school_year,
        "class_id": class_id,
        "teacher": teacher_id,
        "mine": actor.id if mine else None,
        "ids": ids,
    }
    return [
        {**row._mapping, "class_names": row.class_names or []} for row in await tx.execute(_GROUPS, given)
    ]


async def one(tx: AsyncSession, actor: Actor, group_id: UUID) -> dict[str, Any]:
    """A group of the school."""
    found = await find(tx, actor, ids=[group_id])
    if not found:
        raise NotFound("Группа не найдена")
    return found[0]


async def students(tx: AsyncSession, actor: Actor, group_id: UUID) -> list[dict[str, Any]]:
    """Who is in the group when."""
    rows = await tx.execute(_STUDENTS, {"group_id": group_id, "segment": actor.segment})
    return [dict(row._mapping) for row in rows]
