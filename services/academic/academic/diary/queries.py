"""The diary in three statements (F6): who may, the week, the year's marks. Others than those who may get 404."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from decimal import Decimal
from typing import Any
from uuid import UUID

import orjson
from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession

from academic import policy
from academic.carrying import school_year_of
from academic.rules import Weighted, marks_needed, rounded, shown, weighted_mean, what_if
from access import Actor
from problems import NotFound

_TAUGHT = """
    exists (select from group_students gs join teaching_groups g on g.id = gs.group_id
            where gs.student_id = {student} and gs.segment = :segment and g.teacher_id = :actor) as taught,
    exists (select from known_memberships m join known_classes c on c.class_id = m.class_id
            where m.student_id = {student} and m.segment = :segment and c.class_teacher_id = :actor) as class_teacher"""

_WHO = text(f"""
    select coalesce(n.last_name || ' ' || n.first_name, 'Без имени') as name, c.name as class_name, c.shift,
        {_TAUGHT.format(student=":student")},
        exists (select from known_ties t where t.student_id = :student and t.parent_id = :actor and t.may_see
                and not t.removed) as tied,
        y.debt_counts_two, coalesce(y.round_up_from, 0.50) as round_up_from,
        p.id as period_id, p.name as period_name, coalesce(p.from_on, :monday) as from_on,
        coalesce(p.until_on, :sunday) as until_on,
        (select json_agg(json_build_object('weekdays', b.weekdays, 'lessons', b.lessons))::text from bell_schedules b
         where b.segment = :segment and b.school_year = :year and b.shift = coalesce(c.shift, 1)) as bells,
        (select json_agg(json_build_object('name', h.name, 'from_on', h.from_on, 'until_on', h.until_on))::text
         from holidays h where h.segment = :segment and h.school_year = :year and h.from_on <= :sunday
           and h.until_on >= :monday and (c.grade is null or c.grade = any(h.grades))) as holidays
    from (select class_id from known_memberships where student_id = :student and segment = :segment
          order by (from_on <= :sunday) desc, from_on desc limit 1) m
    left join known_classes c on c.class_id = m.class_id
    left join known_people n on n.person_id = :student
    left join study_years y on y.segment = :segment and y.school_year = :year
    left join lateral (select id, name, from_on, until_on from periods p where p.segment = :segment
        and p.school_year = :year and not p.removed and p.kind <> 'year' and c.grade = any(p.grades)
        and p.from_on <= :sunday order by p.from_on desc limit 1) p on true
""")

_WEEK = text("""
    select l.id, l.held_on, l.number, l.room, l.state, l.topic, l.homework, g.subject_id, s.name as subject,
        t.last_name || ' ' || left(t.first_name, 1) || '.' || coalesce(' ' || left(t.middle_name, 1)
            || '.', '') as teacher,
        a.code as attendance, a.minutes_late,
        (select json_agg(json_build_object('kind', case when m.value is null then 'debt' else 'number' end,
            'value', m.value, 'type', m.mark_type, 'letter', k.letter, 'type_name', k.name, 'weight', m.weight,
            'comment', m.comment) order by m.slot)::text
         from marks m left join mark_types k on k.code = m.mark_type
         where m.school_year = :year and m.group_id = l.group_id and m.student_id = :student and m.lesson_id = l.id
           and not m.removed) as marks
    from group_students gs
    join lessons l on l.school_year = :year and l.group_id = gs.group_id
        and l.held_on between greatest(gs.from_on, cast(:monday as date)) and least(gs.until_on, cast(:sunday as date))
    join teaching_groups g on g.id = gs.group_id
    join subjects s on s.id = g.subject_id
    left join known_people t on t.person_id = g.teacher_id
    left join attendance a on a.school_year = :year and a.group_id = l.group_id and a.student_id = :student
        and a.lesson_id = l.id
    where gs.student_id = :student and gs.segment = :segment
    order by l.held_on, l.number
""")

_MARKS = """
    select {student}, g.subject_id, s.name as subject, l.held_on, m.value, m.weight, m.mark_type, k.name as type_name,
        l.topic, m.comment, null as school, null::uuid as period_id, null as period_value
    from (select distinct student_id, group_id from group_students
          where student_id = any(cast(:students as uuid[])) and segment = :segment) gs
    join teaching_groups g on g.id = gs.group_id and g.school_year = :year
    join subjects s on s.id = g.subject_id
    join marks m on m.school_year = :year and m.group_id = gs.group_id and m.student_id = gs.student_id
        and not m.removed
    join lessons l on l.school_year = :year and l.id = m.lesson_id
    left join mark_types k on k.code = m.mark_type
"""

_SUBJECTS = text(
    _MARKS.format(student="gs.student_id")
    + """
    union all
    select c.student_id, c.subject_id, c.subject_name, c.held_on, c.value, c.weight, c.mark_type, k.name, null, null,
        c.school_name, null, null
    from carried_marks c left join mark_types k on k.code = c.mark_type
    where c.student_id = any(cast(:students as uuid[])) and c.segment = :segment
        and c.school_year = :year and not c.removed
    union all
    select pm.student_id, g.subject_id, s.name, null, null, null, null, p.name, null, null, null, pm.period_id, pm.value
    from period_marks pm
    join teaching_groups g on g.id = pm.group_id
    join subjects s on s.id = g.subject_id
    join periods p on p.id = pm.period_id
    where pm.student_id = any(cast(:students as uuid[])) and pm.segment = :segment and pm.school_year = :year
      and not pm.removed
    order by 3, 4
"""
)

_CLASS = text("""
    select m.student_id, coalesce(n.last_name || ' ' || n.first_name, 'Без имени') as name, c.class_teacher_id
    from known_memberships m
    join known_classes c on c.class_id = m.class_id
    left join known_people n on n.person_id = m.student_id
    where m.class_id = :class_id and m.segment = :segment and m.until_on is null
    order by name
""")


_WHOSE = text("""
    select m.student_id, coalesce(n.last_name || ' ' || n.first_name, 'Без имени') as name, c.name as class_name,
        m.class_id, m.from_on, m.until_on
    from (select distinct on (student_id) student_id, class_id, from_on, until_on from known_memberships
          where segment = :segment and (student_id = :actor or student_id in (
              select student_id from known_ties where parent_id = :actor and may_see and not removed))
          order by student_id, from_on desc) m
    left join known_classes c on c.class_id = m.class_id
    left join known_people n on n.person_id = m.student_id
    order by name
""")


def year_of_week(monday: date) -> int:
    """The school year a diary week belongs to: its Sunday's, for 1 September may fall on any day of it."""
    return school_year_of(monday + timedelta(days=6))


def _number(mean: Decimal | None) -> float | None:
    exact = shown(mean)
    return None if exact is None else float(exact)


async def _who(tx: AsyncSession, actor: Actor, student_id: UUID, monday: date) -> Any:
    """The student as this school knows him, if the actor may read his diary; else NotFound, as if he were nobody."""
    given = {
        "student": student_id, "segment": actor.segment, "actor": actor.id, "year": year_of_week(monday),
        "monday": monday, "sunday": monday + timedelta(days=6),
    }  # fmt: skip
    found = (await tx.execute(_WHO, given)).one_or_none()
    if found is None or policy.may_read_diary(actor, student_id, found) is not True:
        raise NotFound("Ученик не найден")
    return found


async def _marks(tx: AsyncSession, actor: Actor, students: Sequence[UUID], year: int) -> list[Any]:
    given = {"students": list(students), "segment": actor.segment, "year": year}
    return list(await tx.execute(_SUBJECTS, given))


async def week(tx: AsyncSession, actor: Actor, student_id: UUID, day: date) -> dict[str, Any]:
    """The week of `day`, means of the period then running, missing work of the year."""
    monday = day - timedelta(days=day.weekday())
    year = year_of_week(monday)
    who = await _who(tx, actor, student_id, monday)
    given = {
        "student": student_id, "segment": actor.segment, "year": year, "monday": monday,
        "sunday": monday + timedelta(days=6),
    }  # fmt: skip
    lessons = (await tx.execute(_WEEK, given)).all()
    marks = await _marks(tx, actor, [student_id], year)
    return {
        "student_id": student_id,
        "name": who.name,
        "class_name": who.class_name,
        "monday": monday,
        "period": who.period_id
        and {"id": who.period_id, "name": who.period_name, "from_on": who.from_on, "until_on": who.until_on},
        "days": _days(monday, lessons, orjson.loads(who.bells or "[]"), orjson.loads(who.holidays or "[]")),
        "subjects": _subjects(marks, who),
        "debts": _debts(marks),
    }


def _days(
    monday: date, lessons: Iterable[Any], bells: list[dict[str, Any]], holidays: list[dict[str, Any]]
) -> list[dict[str, Any]]:
    by_day: dict[date, list[Any]] = defaultdict(list)
    for lesson in lessons:
        by_day[lesson.held_on].append(lesson)
    days = []
    for shift in range(7):
        on = monday + timedelta(days=shift)
        off = [h["name"] for h in holidays if h["from_on"] <= on.isoformat() <= h["until_on"]]
        times = {
            bell["number"]: bell
            for schedule in bells
            if on.isoweekday() in schedule["weekdays"]
            for bell in schedule["lessons"]
        }
        if by_day[on] or off or shift < 6:
            rows = [_lesson(lesson, times.get(lesson.number, {})) for lesson in by_day[on]]
            days.append({"on": on, "holiday": off[0] if off else None, "lessons": rows})
    return days


def _lesson(lesson: Any, bell: dict[str, Any]) -> dict[str, Any]:
    return {
        "lesson_id": lesson.id,
        "number": lesson.number,
        "starts": bell.get("starts"),
        "ends": bell.get("ends"),
        "subject_id": lesson.subject_id,
        "subject": lesson.subject,
        "teacher": lesson.teacher,
        "room": lesson.room,
        "state": lesson.state,
        "topic": lesson.topic,
        "homework": lesson.homework,
        "attendance": lesson.attendance,
        "minutes_late": lesson.minutes_late,
        "marks": orjson.Fragment(lesson.marks or "[]"),
    }


def _in_period(mark: Any, who: Any) -> bool:
    return mark.held_on is not None and who.from_on <= mark.held_on <= who.until_on


def _weighted(marks: Iterable[Any]) -> list[Weighted]:
    return [Weighted(mark.value, mark.weight) for mark in marks]


def _subjects(marks: Sequence[Any], who: Any) -> list[dict[str, Any]]:
    by_subject: dict[UUID, list[Any]] = defaultdict(list)
    for mark in marks:
        by_subject[mark.subject_id].append(mark)
    found = []
    for subject_id, rows in by_subject.items():
        current = [mark for mark in rows if _in_period(mark, who)]
        own = [mark for mark in current if mark.school is None]
        twos = bool(who.debt_counts_two)
        carried = [mark for mark in rows if mark.school is not None]
        found.append(
            {
                "subject_id": subject_id,
                "subject": rows[0].subject,
                "mean": _number(weighted_mean(_weighted(own), debt_counts_two=twos)),
                "count": sum(mark.value is not None for mark in own),
                "debts": sum(mark.value is None for mark in own),
                "carried": [_carried(mark) for mark in carried],
                "mean_with_carried": _number(weighted_mean(_weighted(current), debt_counts_two=twos)),
                "period_marks": [
                    {"period_id": mark.period_id, "period": mark.type_name, "value": mark.period_value}
                    for mark in rows
                    if mark.period_id is not None
                ],
            }
        )
    return found


def _carried(mark: Any) -> dict[str, Any]:
    return {
        "held_on": mark.held_on, "value": mark.value, "weight": mark.weight, "type": mark.mark_type,
        "type_name": mark.type_name, "school": mark.school,
    }  # fmt: skip


def _debts(marks: Iterable[Any]) -> list[dict[str, Any]]:
    return [
        {
            "subject": mark.subject, "held_on": mark.held_on, "type": mark.mark_type, "type_name": mark.type_name,
            "weight": mark.weight, "topic": mark.topic, "comment": mark.comment,
        }
        for mark in marks
        if mark.held_on is not None and mark.value is None and mark.school is None
    ]  # fmt: skip


async def whose(tx: AsyncSession, actor: Actor) -> list[dict[str, Any]]:
    """The diaries of the actor's family at this school: the own one, or those of the children he may see (X20)."""
    rows = await tx.execute(_WHOSE, {"segment": actor.segment, "actor": actor.id})
    return [dict(row._mapping) for row in rows]


async def missing(
    tx: AsyncSession, actor: Actor, student_id: UUID | None, class_id: UUID | None, day: date
) -> list[dict[str, Any]]:
    """Missing work over all subjects: of one student, or of a class for its class teacher and those who lead (X16)."""
    if student_id is not None:
        who = await _who(tx, actor, student_id, day - timedelta(days=day.weekday()))
        students = {student_id: who.name}
    else:
        rows = (await tx.execute(_CLASS, {"class_id": class_id, "segment": actor.segment})).all()
        led = {row.class_teacher_id for row in rows} == {actor.id} or actor.has(*policy.LEADING)
        if not rows or not led:
            raise NotFound("Класс не найден")
        students = {row.student_id: row.name for row in rows}
    marks = await _marks(tx, actor, list(students), school_year_of(day))
    return [
        {"student_id": one, "name": name, "debts": _debts(mark for mark in marks if mark.student_id == one)}
        for one, name in students.items()
    ]


async def if_given(
    tx: AsyncSession,
    actor: Actor,
    student_id: UUID,
    subject_id: UUID,
    more: Sequence[Weighted],
    target: int | None,
    day: date,
) -> dict[str, Any]:
    """The mean with marks that are not there yet, and how many are needed for a target (X14). Nothing is stored."""
    monday = day - timedelta(days=day.weekday())
    who = await _who(tx, actor, student_id, monday)
    marks = await _marks(tx, actor, [student_id], year_of_week(monday))
    own = _weighted(
        mark
        for mark in marks
        if mark.subject_id == subject_id and mark.school is None and _in_period(mark, who)
    )
    twos = bool(who.debt_counts_two)
    mean = what_if(own, more, debt_counts_two=twos)
    together = [*own, *more]
    return {
        "mean_now": _number(weighted_mean(own, debt_counts_two=twos)),
        "mean": _number(mean),
        "likely": None if mean is None else rounded(mean, who.round_up_from),
        "needed": {}
        if target is None
        else {
            f"{value}:{weight}": marks_needed(together, target, value, weight, who.round_up_from)
            for value in (5, 4)
            if value >= target
            for weight in (10, 15, 25)
        },
    }
