"""The diary in two statements (F6): who may, then the week with the year's subjects. Others than those get 404."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import Decimal
from typing import Any
from uuid import UUID

import orjson
from sqlalchemy import text

from academic import policy
from academic.carrying import school_year_of
from academic.rules import Sums, Weighted, added, marks_needed, rounded, shown
from access import Actor
from problems import NotFound
from store import Direct

_TAUGHT = """
    exists (select from group_students gs join teaching_groups g on g.id = gs.group_id
            where gs.student_id = {student} and gs.segment = :segment and g.teacher_id = :actor) as taught,
    exists (select from known_memberships m join known_classes c on c.class_id = m.class_id
            where m.student_id = {student} and m.segment = :segment and c.class_teacher_id = :actor) as class_teacher"""

_WHO = text(f"""
    select coalesce(n.last_name || ' ' || n.first_name, 'Без имени') as name, c.name as class_name, c.shift,
        {_TAUGHT.format(student=":student")},
        exists (select from known_ties t where t.student_id = :student and t.parent_id = :actor) as tied,
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

_LESSONS = """
    select l.id, l.held_on, l.number, l.room, l.state, l.topic, l.homework, mine.subject_id, mine.subject, mine.teacher,
        a.code as attendance, a.minutes_late,
        (select json_agg(json_build_object('kind', case when m.value is null then 'debt' else 'number' end,
            'value', m.value, 'type', m.mark_type, 'letter', k.letter, 'type_name', k.name, 'weight', m.weight,
            'comment', m.comment) order by m.slot)
         from marks m left join mark_types k on k.code = m.mark_type
         where m.school_year = :year and m.group_id = l.group_id and m.student_id = :student and m.lesson_id = l.id
           and not m.removed) as marks
    from mine
    join lessons l on l.school_year = :year and l.group_id = mine.group_id and l.held_on
        between greatest(mine.from_on, cast(:monday as date)) and least(mine.until_on, cast(:sunday as date))
    left join attendance a on a.school_year = :year and a.group_id = l.group_id and a.student_id = :student
        and a.lesson_id = l.id
    order by l.held_on, l.number"""

_GROUPS = """
    select gs.student_id, gs.group_id, gs.from_on, gs.until_on, g.subject_id, s.name as subject, g.teacher_id
    from group_students gs
    join teaching_groups g on g.id = gs.group_id and g.school_year = :year
    join subjects s on s.id = g.subject_id
    where gs.student_id = any(cast(:students as uuid[])) and gs.segment = :segment"""
"""The groups of the students with their subjects, looked up once for a group and not for each lesson and mark."""
_OWN = "own as materialized (select distinct student_id, group_id, subject_id, subject from mine)"

_DEBT = """json_build_object('subject', own.subject, 'held_on', m.held_on, 'type', m.mark_type,
            'type_name', (select k.name from mark_types k where k.code = m.mark_type), 'weight', m.weight,
            'topic', (select l.topic from lessons l where l.school_year = :year and l.id = m.lesson_id),
            'comment', m.comment)"""

_SUBJECTS = f"""
    with {_OWN}, marked as (
        select 'own' as source, own.subject_id, own.subject, m.held_on, m.value, m.weight,
            case when m.value is null then {_DEBT} end as told
        from own
        join marks m on m.school_year = :year and m.group_id = own.group_id and m.student_id = own.student_id
            and not m.removed
        union all
        select 'carried', c.subject_id, c.subject_name, c.held_on, c.value, c.weight,
            json_build_object('held_on', c.held_on, 'value', c.value, 'weight', c.weight, 'type', c.mark_type,
                'type_name', (select k.name from mark_types k where k.code = c.mark_type), 'school', c.school_name)
        from carried_marks c
        where c.student_id = any(cast(:students as uuid[])) and c.segment = :segment
            and c.school_year = :year and not c.removed
    )
    select source, subject_id, subject,
        sum(value * weight) filter (where held_on between :from_on and :until_on) as total,
        sum(weight) filter (where value is not null and held_on between :from_on and :until_on) as weights,
        count(value) filter (where held_on between :from_on and :until_on) as count,
        count(*) filter (where value is null and held_on between :from_on and :until_on) as owed,
        sum(weight) filter (where value is null and held_on between :from_on and :until_on) as owed_weights,
        json_agg(told order by held_on) filter (where told is not null) as told
    from marked group by source, subject_id, subject
    union all
    select 'period', g.subject_id, s.name, 0, 0, 0, 0, 0,
        json_agg(json_build_object('period_id', p.id, 'period', p.name, 'value', pm.value) order by p.from_on)
    from period_marks pm
    join teaching_groups g on g.id = pm.group_id
    join subjects s on s.id = g.subject_id
    join periods p on p.id = pm.period_id
    where pm.student_id = any(cast(:students as uuid[])) and pm.segment = :segment and pm.school_year = :year
      and not pm.removed
    group by g.subject_id, s.name
    order by subject"""
"""A subject in up to three rows: own marks (`told` = debts of the whole year), carried marks, period marks. The sums
are of the days asked for. The data base adds: 180 rows, each read by name, cost half of the request (F6)."""

_YEAR = text(f"""
    with mine as materialized (
        select m.*, t.last_name || ' ' || left(t.first_name, 1) || '.' || coalesce(' ' || left(t.middle_name, 1)
            || '.', '') as teacher
        from ({_GROUPS}) m left join known_people t on t.person_id = m.teacher_id)
    select (select coalesce(json_agg(each), '[]')::text from ({_LESSONS}) each) as lessons,
        (select coalesce(json_agg(each), '[]')::text from ({_SUBJECTS}) each) as subjects
""")
"""The week's lessons and the year's subjects in one statement: one more costs the service 0.4 ms (F6)."""

_MISSING = text(f"""
    with mine as ({_GROUPS}), {_OWN}
    select own.student_id, json_agg({_DEBT} order by own.subject, m.held_on)::text as debts
    from own
    join marks m on m.school_year = :year and m.group_id = own.group_id and m.student_id = own.student_id
        and not m.removed and m.value is null
    group by own.student_id
""")

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
              select student_id from known_ties where parent_id = :actor))
          order by student_id, from_on desc) m
    left join known_classes c on c.class_id = m.class_id
    left join known_people n on n.person_id = m.student_id
    order by name
""")


@dataclass(slots=True)
class Subject:
    """A subject of one student's year; the lists are ready for JSON."""

    id: str
    name: str
    own: Sums = field(default_factory=Sums)
    carried: Sums = field(default_factory=Sums)
    debts: list[Any] = field(default_factory=list)
    carried_marks: list[Any] = field(default_factory=list)
    period_marks: list[Any] = field(default_factory=list)


def year_of_week(monday: date) -> int:
    """The school year a diary week belongs to: its Sunday's, for 1 September may fall on any day of it."""
    return school_year_of(monday + timedelta(days=6))


def _number(mean: Decimal | None) -> float | None:
    exact = shown(mean)
    return None if exact is None else float(exact)


async def _who(tx: Direct, actor: Actor, student_id: UUID, monday: date) -> Any:
    """The student as this school knows him, if the actor may read his diary; else NotFound, as if he were nobody."""
    given = {
        "student": student_id, "segment": actor.segment, "actor": actor.id, "year": year_of_week(monday),
        "monday": monday, "sunday": monday + timedelta(days=6),
    }  # fmt: skip
    found = await tx.maybe(_WHO, given)
    if found is None or policy.may_read_diary(actor, student_id, found) is not True:
        raise NotFound("Ученик не найден")
    return found


async def _year(
    tx: Direct, actor: Actor, student_id: UUID, monday: date, who: Any
) -> tuple[list[dict[str, Any]], list[Subject]]:
    """The week's lessons, and what stands in the year's subjects; sums are of the period that `who` names."""
    given = {
        "student": student_id, "students": [student_id], "segment": actor.segment, "year": year_of_week(monday),
        "monday": monday, "sunday": monday + timedelta(days=6), "from_on": who.from_on, "until_on": who.until_on,
    }  # fmt: skip
    read = await tx.one(_YEAR, given)
    found: dict[str, Subject] = {}
    for row in orjson.loads(read.subjects):
        subject = found.setdefault(row["subject_id"], Subject(row["subject_id"], row["subject"]))
        sums = Sums(
            row["total"] or 0, row["weights"] or 0, row["count"], row["owed"], row["owed_weights"] or 0
        )
        told = row["told"] or []
        if row["source"] == "own":
            subject.own += sums
            subject.debts += told
        elif row["source"] == "carried":
            subject.carried += sums
            subject.carried_marks += told
        else:
            subject.period_marks += told
    return orjson.loads(read.lessons), list(found.values())


async def week(tx: Direct, actor: Actor, student_id: UUID, day: date) -> dict[str, Any]:
    """The week of `day`, means of the period then running, missing work of the year."""
    monday = day - timedelta(days=day.weekday())
    who = await _who(tx, actor, student_id, monday)
    lessons, subjects = await _year(tx, actor, student_id, monday, who)
    return {
        "student_id": student_id,
        "name": who.name,
        "class_name": who.class_name,
        "monday": monday,
        "period": who.period_id
        and {"id": who.period_id, "name": who.period_name, "from_on": who.from_on, "until_on": who.until_on},
        "days": _days(monday, lessons, orjson.loads(who.bells or "[]"), orjson.loads(who.holidays or "[]")),
        "subjects": [_means(subject, bool(who.debt_counts_two)) for subject in subjects],
        "debts": [debt for subject in subjects for debt in subject.debts],
    }


def _days(
    monday: date,
    lessons: Iterable[dict[str, Any]],
    bells: list[dict[str, Any]],
    holidays: list[dict[str, Any]],
) -> list[dict[str, Any]]:
    by_day: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for lesson in lessons:
        by_day[lesson["held_on"]].append(lesson)
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
        held = by_day[on.isoformat()]
        if held or off or shift < 6:
            rows = [_lesson(lesson, times.get(lesson["number"], {})) for lesson in held]
            days.append({"on": on, "holiday": off[0] if off else None, "lessons": rows})
    return days


_SHOWN = (
    "subject_id", "subject", "teacher", "room", "state", "topic", "homework", "attendance", "minutes_late",
)  # fmt: skip


def _lesson(lesson: dict[str, Any], bell: dict[str, Any]) -> dict[str, Any]:
    return {
        "lesson_id": lesson["id"],
        "number": lesson["number"],
        "starts": bell.get("starts"),
        "ends": bell.get("ends"),
        **{name: lesson[name] for name in _SHOWN},
        "marks": lesson["marks"] or [],
    }


def _means(subject: Subject, twos: bool) -> dict[str, Any]:
    together = subject.own + subject.carried
    return {
        "subject_id": subject.id,
        "subject": subject.name,
        "mean": _number(subject.own.mean(debt_counts_two=twos)),
        "count": subject.own.count,
        "debts": subject.own.owed,
        "carried": subject.carried_marks,
        "mean_with_carried": _number(together.mean(debt_counts_two=twos)),
        "period_marks": subject.period_marks,
    }


async def whose(tx: Direct, actor: Actor) -> list[dict[str, Any]]:
    """The diaries of the actor's family at this school: the own one, or those of the children he may see (X20)."""
    rows = await tx.rows(_WHOSE, {"segment": actor.segment, "actor": actor.id})
    return [dict(row) for row in rows]


async def missing(
    tx: Direct, actor: Actor, student_id: UUID | None, class_id: UUID | None, day: date
) -> list[dict[str, Any]]:
    """Missing work over all subjects: of one student, or of a class for its class teacher and those who lead (X16)."""
    if student_id is not None:
        who = await _who(tx, actor, student_id, day - timedelta(days=day.weekday()))
        students = {student_id: who.name}
    else:
        rows = await tx.rows(_CLASS, {"class_id": class_id, "segment": actor.segment})
        led = {row.class_teacher_id for row in rows} == {actor.id} or actor.has(*policy.LEADING)
        if not rows or not led:
            raise NotFound("Класс не найден")
        students = {row.student_id: row.name for row in rows}
    given = {"students": list(students), "segment": actor.segment, "year": school_year_of(day)}
    debts = {row.student_id: orjson.Fragment(row.debts) for row in await tx.rows(_MISSING, given)}
    return [{"student_id": one, "name": name, "debts": debts.get(one, [])} for one, name in students.items()]


async def if_given(
    tx: Direct,
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
    _, subjects = await _year(tx, actor, student_id, monday, who)
    own = next((subject.own for subject in subjects if subject.id == str(subject_id)), Sums())
    twos = bool(who.debt_counts_two)
    together = own + added(more)
    mean = together.mean(debt_counts_two=twos)
    return {
        "mean_now": _number(own.mean(debt_counts_two=twos)),
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
