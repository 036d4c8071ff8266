"""The grid in three statements whatever its size (F1): whose journal, its axes, its cells; and histories."""

from collections.abc import Iterable, Sequence
from datetime import date
from decimal import Decimal
from typing import Any
from uuid import UUID

import orjson
from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession

from academic import policy
from academic.rules import ABSENT, Weighted, shown, weighted_mean
from access import Actor, require
from problems import NotFound
from store import clock

_HEAD = text("""
    select g.id, g.name, g.school_year, g.subject_id, g.teacher_id, g.class_ids, s.name as subject_name,
        c.names, c.class_teachers, y.debt_counts_two, y.minimum_marks, y.edit_window_days, y.absence_rule,
        p.id as period_id, p.name as period_name, p.closed_at,
        coalesce(cast(:from_on as date), p.from_on, y.from_on, make_date(g.school_year, 9, 1)) as from_on,
        coalesce(cast(:until_on as date), p.until_on, y.until_on, make_date(g.school_year + 1, 8, 31)) as until_on,
        d.today, o.openings
    from teaching_groups g
    join subjects s on s.id = g.subject_id
    cross join lateral (select (now() at time zone coalesce((select timezone from known_segments k
        where k.segment = g.segment), current_setting('TimeZone')))::date as today) d
    left join lateral (select array_agg(name order by grade, letter) as names,
        array_agg(class_teacher_id) as class_teachers,
        array_agg(grade) as grades from known_classes where class_id = any(g.class_ids)) c on true
    left join study_years y on y.segment = g.segment and y.school_year = g.school_year
    left join lateral (
        select id, name, closed_at, from_on, until_on from periods
        where segment = g.segment and school_year = g.school_year and not removed and kind <> 'year'
          and (id = :period_id or cast(:period_id as uuid) is null and cast(:from_on as date) is null
               and d.today between from_on and until_on and grades && c.grades)
        limit 1) p on true
    cross join lateral (
        select coalesce(json_agg(json_build_object('id', id, 'lesson_id', lesson_id, 'until_at', until_at,
            'asked_at', asked_at, 'answer', answer, 'state', case when decided_at is null then 'waiting'
            when until_at is null then 'refused' else 'open' end) order by asked_at desc), '[]')::text as openings
        from openings where group_id = g.id and teacher_id = :actor
          and (decided_at is null or until_at > :now 
               or until_at is null and decided_at > cast(:now as timestamptz) - interval '3 days')
    ) o
    where g.id = :group_id and g.segment = :segment and not g.removed
""")

# segment: keyed by the group that _HEAD has found in the actor's segment
_AXES = text("""
    select
        (select coalesce(json_agg(json_build_object('id', l.id, 'held_on', l.held_on, 'number', l.number,
            'topic', l.topic,
            'homework', l.homework, 'state', l.state, 'version', l.version, 'attendance_version', l.attendance_version)
            order by l.held_on, l.number), '[]')::text
         from lessons l where l.school_year = :year and l.group_id = :group_id
           and l.held_on between :from_on and :until_on and l.state <> 'cancelled') as lessons,
        (select coalesce(json_agg(json_build_object('id', r.student_id, 'name', r.name, 'from_on', r.from_on,
            'until_on', r.until_on, 'period_mark', r.value, 'period_mark_version', coalesce(r.version, 0))
            order by r.name, r.student_id), '[]')::text
         from (select gs.student_id, min(gs.from_on) as from_on,
                   nullif(max(coalesce(gs.until_on, 'infinity')), 'infinity') as until_on, m.value, m.version,
                   coalesce(p.last_name || ' ' || p.first_name, 'Без имени') as name
               from group_students gs
               left join known_people p on p.person_id = gs.student_id
               left join period_marks m on m.group_id = gs.group_id and m.student_id = gs.student_id
                   and m.period_id = :period_id and not m.removed
               where gs.group_id = :group_id and gs.from_on <= :until_on
                 and coalesce(gs.until_on, 'infinity') >= :from_on
               group by gs.student_id, m.value, m.version, p.last_name, p.first_name) r) as students
""")

# segment: keyed by the group that _HEAD has found in the actor's segment
_CELLS = text("""
    select array_position(cast(:students as uuid[]), student_id) - 1 as place,
        array_position(cast(:lessons as uuid[]), lesson_id) - 1 as lesson, slot, value, weight, mark_type,
            version, comment
    from marks where school_year = :year and group_id = :group_id and not removed
    union all
    select array_position(cast(:students as uuid[]), student_id) - 1,
        array_position(cast(:lessons as uuid[]), lesson_id) - 1, null, minutes_late, null, code, null, null
    from attendance where school_year = :year and group_id = :group_id
""")
"""The data base numbers rows and columns: comparing 2 × 400 UUIDs in Python costs as much as the whole statement."""

# segment: keyed by the group that _HEAD has found in the actor's segment
_HISTORY = text("""
    select h.at, h.author_id, a.last_name || ' ' || left(a.first_name, 1) || '.' as author, h.role, h.version,
        h.old_state, h.old_value, h.old_type, h.new_state, h.new_value, h.new_type, h.comment, h.reason,
        h.student_id, h.lesson_id, h.slot
    from mark_history h left join known_people a on a.person_id = h.author_id
    where h.school_year = :year and h.group_id = :group_id and h.at >= cast(:since as timestamptz)
      and (cast(:student as uuid) is null or h.student_id = :student)
      and (cast(:lesson as uuid) is null or h.lesson_id = :lesson)
      and (cast(:slot as int) is null or h.slot = :slot)
    order by h.at desc, h.version desc limit 1000
""")

# segment: keyed by the group that _HEAD has found in the actor's segment
_LESSON_HISTORY = text("""
    select h.at, h.author_id, a.last_name || ' ' || left(a.first_name, 1) || '.' as author, h.role, 'lesson' as what,
        null::uuid as student_id, h.old::text as old, h.new::text as new, h.reason
    from lesson_history h left join known_people a on a.person_id = h.author_id
    where h.school_year = :year and h.lesson_id = :lesson
    union all
    select h.at, h.author_id, a.last_name || ' ' || left(a.first_name, 1) || '.', h.role, 'attendance', h.student_id,
        json_build_object('code', h.old_code)::text, json_build_object('code', h.new_code)::text, h.reason
    from attendance_history h left join known_people a on a.person_id = h.author_id
    where h.school_year = :year and h.lesson_id = :lesson
    order by 1 desc limit 1000
""")

_GROUP_OF_LESSON = text("""
    select group_id from lessons where school_year = :year and id = :lesson and segment = :segment
""")


async def head(
    tx: AsyncSession,
    actor: Actor,
    group_id: UUID,
    period_id: UUID | None = None,
    from_on: date | None = None,
    until_on: date | None = None,
) -> Any:
    """Whose journal it is and for which days; only for those who may read it."""
    given = {
        "segment": actor.segment, "group_id": group_id, "period_id": period_id, "from_on": from_on,
        "until_on": until_on, "actor": actor.id, "now": clock.now(),
    }  # fmt: skip
    found = (await tx.execute(_HEAD, given)).one_or_none()
    if found is None:
        raise NotFound("Журнал не найден")
    require(policy.may_read_journal(actor, found.teacher_id, found.class_teachers or ()))
    if period_id is not None and found.period_id != period_id:
        raise NotFound("Период не найден")
    return found


async def grid(
    tx: AsyncSession,
    actor: Actor,
    group_id: UUID,
    period_id: UUID | None,
    from_on: date | None,
    until_on: date | None,
) -> dict[str, Any]:
    """The journal's grid, ready for JSON."""
    about = await head(tx, actor, group_id, period_id, from_on, until_on)
    given = {
        "year": about.school_year, "group_id": group_id, "period_id": about.period_id,
        "from_on": about.from_on, "until_on": about.until_on,
    }  # fmt: skip
    axes = (await tx.execute(_AXES, given)).one()
    students, lessons = orjson.loads(axes.students), orjson.loads(axes.lessons)
    named = {"students": [one["id"] for one in students], "lessons": [one["id"] for one in lessons]}
    cells = (await tx.execute(_CELLS, {"year": about.school_year, "group_id": group_id, **named})).all()
    marks, attendance = _placed(cells, students, about.debt_counts_two or False)
    return {
        "group": {
            "id": about.id, "name": about.name, "school_year": about.school_year, "subject_id": about.subject_id,
            "subject_name": about.subject_name, "teacher_id": about.teacher_id, "class_names": about.names or [],
        },
        "period": about.period_id
        and {"id": about.period_id, "name": about.period_name, "closed": about.closed_at is not None},
        "from_on": about.from_on,
        "until_on": about.until_on,
        "today": about.today,
        "minimum_marks": about.minimum_marks,
        "edit_window_days": about.edit_window_days,
        "may_write": _may_write(actor, about),
        "openings": orjson.loads(about.openings),
        "students": students,
        "lessons": lessons,
        "marks": marks,
        "attendance": attendance,
    }  # fmt: skip


def _may_write(actor: Actor, about: Any) -> bool:
    """A class teacher of one of several classes may write for the own students: the write itself decides by student."""
    return any(
        policy.may_write_journal(actor, about.teacher_id, one) is True
        for one in about.class_teachers or [None]
    )


def _placed(
    cells: Iterable[Any], students: list[dict[str, Any]], debt_counts_two: bool
) -> tuple[list[Sequence[Any]], list[Sequence[Any]]]:
    """Marks and attendance by row and column numbers; every student gets mean, count, debts, missed."""
    marks: list[Sequence[Any]] = []
    attendance: list[Sequence[Any]] = []
    by_student: list[list[Weighted]] = [[] for _ in students]
    missed = [0] * len(students)
    for cell in cells:
        row, column, slot, value, weight, kind, _, _ = cell
        if row is None or column is None:
            continue
        if slot is None:
            attendance.append((row, column, kind, value))
            missed[row] += kind in ABSENT
        else:
            marks.append(tuple(cell))
            by_student[row].append(Weighted(value, weight))
    for student, own, absent in zip(students, by_student, missed, strict=True):
        student["mean"] = _number(weighted_mean(own, debt_counts_two=debt_counts_two))
        student["count"] = sum(mark.value is not None for mark in own)
        student["debts"] = len(own) - student["count"]
        student["missed"] = absent
    return marks, attendance


def _number(mean: Decimal | None) -> float | None:
    exact = shown(mean)
    return None if exact is None else float(exact)


async def mark_history(
    tx: AsyncSession,
    actor: Actor,
    group_id: UUID,
    since: date = date(2000, 1, 1),
    student_id: UUID | None = None,
    lesson_id: UUID | None = None,
    slot: int | None = None,
) -> list[dict[str, Any]]:
    """Changes of one cell, or of the whole journal since a day; newest first."""
    about = await head(tx, actor, group_id)
    given = {
        "year": about.school_year, "group_id": group_id, "since": since, "student": student_id,
        "lesson": lesson_id, "slot": slot,
    }  # fmt: skip
    return [dict(row._mapping) for row in await tx.execute(_HISTORY, given)]


async def lesson_history(
    tx: AsyncSession, actor: Actor, lesson_id: UUID, school_year: int
) -> list[dict[str, Any]]:
    """Changes of a lesson's topic, homework, place, state, and of its attendance; newest first."""
    given = {"year": school_year, "lesson": lesson_id, "segment": actor.segment}
    group_id = (await tx.execute(_GROUP_OF_LESSON, given)).scalar()
    if group_id is None:
        raise NotFound("Урок не найден")
    await head(tx, actor, group_id)
    rows = await tx.execute(_LESSON_HISTORY, given)
    return [
        {**row._mapping, "old": orjson.Fragment(row.old), "new": orjson.Fragment(row.new)} for row in rows
    ]
