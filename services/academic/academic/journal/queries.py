"""The grid in two statements whatever its size (F1): whose journal, what stands in it; and histories."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from typing import Any
from uuid import UUID

import orjson
from sqlalchemy import text

from academic import policy
from academic.rules import ABSENT, added, shown
from access import Actor, require
from problems import NotFound
from store import Direct, clock

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
_GRID = text("""
    with student as materialized (
        select r.*, row_number() over (order by r.name, r.id) - 1 as place
        from (select gs.student_id as id, min(gs.from_on) as from_on,
                  nullif(max(coalesce(gs.until_on, 'infinity')), 'infinity') as until_on, m.value, m.version,
                  coalesce(p.last_name || ' ' || p.first_name, 'Без имени') as name
              from group_students gs
              left join known_people p on p.person_id = gs.student_id
              left join period_marks m on m.group_id = gs.group_id and m.student_id = gs.student_id
                  and m.period_id = :period_id and not m.removed
              where gs.group_id = :group_id and gs.from_on <= :until_on
                and coalesce(gs.until_on, 'infinity') >= :from_on
              group by gs.student_id, m.value, m.version, p.last_name, p.first_name) r
    ), lesson as materialized (
        select id, held_on, number, topic, homework, state, version, attendance_version,
            row_number() over (order by held_on, number) - 1 as place
        from lessons where school_year = :year and group_id = :group_id
          and held_on between :from_on and :until_on and state <> 'cancelled'
    ), mark as materialized (
        select student_id, lesson_id, slot, value, weight, mark_type, version, comment
        from marks where school_year = :year and group_id = :group_id and not removed
          and held_on between :from_on and :until_on
    ), absence as materialized (
        select student_id, lesson_id, code, minutes_late
        from attendance where school_year = :year and group_id = :group_id
    )
    select s.*, l.*, m.*, a.*
    from (select coalesce(json_agg(json_build_object('id', id, 'name', name, 'from_on', from_on, 'until_on', until_on,
              'period_mark', value, 'period_mark_version', coalesce(version, 0)) order by place), '[]')::text
              as students
          from student) s,
        (select coalesce(json_agg(json_build_object('id', id, 'held_on', held_on, 'number', number, 'topic', topic,
              'homework', homework, 'state', state, 'version', version, 'attendance_version', attendance_version)
              order by place), '[]')::text as lessons
         from lesson) l,
        (select array_agg(student.place) as places, array_agg(lesson.place) as columns, array_agg(m.slot) as slots,
             array_agg(m.value) as numbers, array_agg(m.weight) as weights, array_agg(m.mark_type) as types,
             array_agg(m.version) as versions, array_agg(m.comment) as comments
         from mark m join student on student.id = m.student_id join lesson on lesson.id = m.lesson_id) m,
        (select array_agg(student.place) as absent, array_agg(lesson.place) as absent_at, array_agg(a.code) as codes,
             array_agg(a.minutes_late) as minutes
         from absence a join student on student.id = a.student_id join lesson on lesson.id = a.lesson_id) a
""")
"""One row: both axes as JSON, cells as an array for each of their columns. The data base numbers rows and columns
(comparing 2 × 400 UUIDs in Python costs as much as the whole statement), and 500 cells as rows cost three times these
twelve arrays. Marks are read first, in one walk of the index: joined in place they were looked up by student (F2)."""

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
    tx: Direct,
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
    found = await tx.maybe(_HEAD, given)
    if found is None:
        raise NotFound("Журнал не найден")
    require(policy.may_read_journal(actor, found.teacher_id, found.class_teachers or ()))
    if period_id is not None and found.period_id != period_id:
        raise NotFound("Период не найден")
    return found


async def grid(
    tx: Direct,
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
    found = await tx.one(_GRID, given)
    students, marks, attendance = _placed(found, about.debt_counts_two or False)
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
        "lessons": orjson.Fragment(found.lessons),
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
    found: Any, debt_counts_two: bool
) -> tuple[list[dict[str, Any]], list[Sequence[Any]], list[Sequence[Any]]]:
    """Students, each with mean, count, debts and missed; marks and attendance by row and column numbers."""
    students: list[dict[str, Any]] = orjson.loads(found.students)
    places = found.places or ()
    by_student: list[list[tuple[int | None, int]]] = [[] for _ in students]
    weighted = zip(found.numbers or (), found.weights or (), strict=True)
    for place, mark in zip(places, weighted, strict=True):
        by_student[place].append(mark)
    missed = [0] * len(students)
    for place, code in zip(found.absent or (), found.codes or (), strict=True):
        missed[place] += code in ABSENT
    for student, own, absent in zip(students, by_student, missed, strict=True):
        sums = added(own)
        student["mean"] = _number(sums.mean(debt_counts_two=debt_counts_two))
        student["count"] = sums.count
        student["debts"] = sums.owed
        student["missed"] = absent
    marks = zip(
        places, *(getattr(found, name) or () for name in (
            "columns", "slots", "numbers", "weights", "types", "versions", "comments"
        )), strict=True,
    )  # fmt: skip
    attendance = zip(
        *(getattr(found, name) or () for name in ("absent", "absent_at", "codes", "minutes")), strict=True
    )
    return students, list(marks), list(attendance)


def _number(mean: Decimal | None) -> float | None:
    exact = shown(mean)
    return None if exact is None else float(exact)


async def mark_history(
    tx: Direct,
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
    return [dict(row) for row in await tx.rows(_HISTORY, given)]


async def lesson_history(tx: Direct, actor: Actor, lesson_id: UUID, school_year: int) -> list[dict[str, Any]]:
    """Changes of a lesson's topic, homework, place, state, and of its attendance; newest first."""
    given = {"year": school_year, "lesson": lesson_id, "segment": actor.segment}
    found = await tx.maybe(_GROUP_OF_LESSON, given)
    if found is None:
        raise NotFound("Урок не найден")
    await head(tx, actor, found.group_id)
    rows = await tx.rows(_LESSON_HISTORY, given)
    return [{**row, "old": orjson.Fragment(row.old), "new": orjson.Fragment(row.new)} for row in rows]
