"""Reading the week and dated lessons; the whole week of a school as values for the rules."""

from collections.abc import Collection
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession

from academic.timetable.rules import Entry
from access import Actor

_TEACHER = (
    "t.last_name || ' ' || left(t.first_name, 1) || '.' || coalesce(' ' || left(t.middle_name, 1) || '.', '')"
)

_ENTRIES = text(f"""
    select e.id, e.group_id, g.name as group_name, s.name as subject_name, e.teacher_id, {_TEACHER} as teacher_name,
        e.weekday, e.number, e.room, e.weeks, e.from_on, e.until_on, e.note, e.version,
        (select array_agg(c.name order by c.grade, c.letter) from known_classes c where c.class_id = any(g.class_ids))
            as class_names
    from timetable_entries e
    join teaching_groups g on g.id = e.group_id
    join subjects s on s.id = g.subject_id
    left join known_people t on t.person_id = e.teacher_id
    where e.segment = :segment and e.from_on <= :until_on and e.until_on >= :from_on
      and (cast(:class_id as uuid) is null or :class_id = any(g.class_ids))
      and (cast(:teacher as uuid) is null or e.teacher_id = :teacher)
      and (cast(:group_id as uuid) is null or e.group_id = :group_id)
      and (cast(:room as text) is null or e.room = :room)
      and (cast(:ids as uuid[]) is null or e.id = any(:ids))
    order by e.weekday, e.number, g.name, e.from_on limit 5000
""")

_LESSONS = text(f"""
    select l.id, l.school_year, l.group_id, g.name as group_name, s.name as subject_name, g.teacher_id,
        {_TEACHER} as teacher_name, l.held_on, l.number, l.room, l.state, l.topic, l.homework, l.version,
        l.attendance_version
    from lessons l
    join teaching_groups g on g.id = l.group_id
    join subjects s on s.id = g.subject_id
    left join known_people t on t.person_id = g.teacher_id
    where l.school_year = any(cast(:years as smallint[])) and l.segment = :segment
      and l.held_on between :from_on and :until_on
      and (cast(:class_id as uuid) is null or :class_id = any(g.class_ids))
      and (cast(:teacher as uuid) is null or g.teacher_id = :teacher)
      and (cast(:group_id as uuid) is null or l.group_id = :group_id)
      and (cast(:id as uuid) is null or l.id = :id)
    order by l.held_on, l.number, g.name limit 5000
""")

_WEEK = text(f"""
    select e.id, e.group_id, g.name as group_name, g.class_ids, g.divided, e.teacher_id, {_TEACHER} as teacher_name,
        e.room, e.note, e.weekday, e.number, e.weeks, e.from_on, e.until_on
    from timetable_entries e
    join teaching_groups g on g.id = e.group_id
    left join known_people t on t.person_id = e.teacher_id
    where e.segment = :segment and e.school_year = :year
""")

GROUPS = text(f"""
    select g.id, g.name, g.class_ids, g.divided, g.teacher_id, {_TEACHER} as teacher_name, g.school_year,
        (select array_agg(c.grade) from known_classes c where c.class_id = any(g.class_ids)) as grades,
        case when g.divided then (select array_agg(distinct student_id) from group_students gs
                                  where gs.group_id = g.id) end as students
    from teaching_groups g
    left join known_people t on t.person_id = g.teacher_id
    where g.segment = :segment and g.school_year = :year and not g.removed
""")


async def entries(
    tx: AsyncSession,
    actor: Actor,
    from_on: date,
    until_on: date,
    *,
    class_id: UUID | None = None,
    teacher_id: UUID | None = None,
    group_id: UUID | None = None,
    room: str | None = None,
    ids: Collection[UUID] | None = None,
) -> list[dict[str, Any]]:
    """Weekly lessons that are in force on some of these days."""
    given = {
        "segment": actor.segment,
        "from_on": from_on,
        "until_on": until_on,
        "class_id": class_id,
        "teacher": teacher_id,
        "group_id": group_id,
        "room": room,
        "ids": None if ids is None else list(ids),
    }
    return [
        {**row._mapping, "class_names": row.class_names or []} for row in await tx.execute(_ENTRIES, given)
    ]


async def lessons(
    tx: AsyncSession,
    actor: Actor,
    years: Collection[int],
    from_on: date,
    until_on: date,
    *,
    class_id: UUID | None = None,
    teacher_id: UUID | None = None,
    group_id: UUID | None = None,
    lesson_id: UUID | None = None,
) -> list[dict[str, Any]]:
    """Dated lessons of these days and school years."""
    given = {
        "segment": actor.segment,
        "years": sorted(years),
        "from_on": from_on,
        "until_on": until_on,
        "class_id": class_id,
        "teacher": teacher_id,
        "group_id": group_id,
        "id": lesson_id,
    }
    return [dict(row._mapping) for row in await tx.execute(_LESSONS, given)]


async def week(tx: AsyncSession, segment: str, school_year: int) -> tuple[list[Entry], dict[UUID, Any]]:
    """All entries of a school's year as values, and its groups by id (two statements)."""
    groups = {row.id: row for row in await tx.execute(GROUPS, {"segment": segment, "year": school_year})}
    found = []
    for row in await tx.execute(_WEEK, {"segment": segment, "year": school_year}):
        group = groups.get(row.group_id)
        students = frozenset(group.students or ()) if group else frozenset()
        facts = {name: value for name, value in row._mapping.items() if name != "class_ids"}
        found.append(Entry(**facts, class_ids=frozenset(row.class_ids), students=students))
    return found, groups
