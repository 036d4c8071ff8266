"""Attendance of a whole lesson in one statement; topic and homework. Marks: marks.py."""

from typing import Any
from uuid import UUID

from sqlalchemy import text

from academic import lessons, policy
from academic.journal.views import LessonText, NewAttendance
from academic.rules import ABSENT
from access import Actor, require
from audit import changed
from bus import emit
from contracts.events.academic import AbsentStudent, AttendanceNoted
from problems import Forbidden, NotFound, RuleViolated, Stale
from store import Direct, clock

_LESSON = """
    l as materialized (
        select l.school_year, l.id, l.group_id, l.segment, l.held_on, l.state, l.version, l.attendance_version, l.topic,
            l.homework, g.teacher_id, c.class_teachers,
            exists (select from periods p where p.segment = l.segment and p.school_year = l.school_year
                and p.closed_at is not null and not p.removed and p.grades && c.grades
                and l.held_on between p.from_on and p.until_on) as closed,
            exists (select from openings o where o.group_id = l.group_id and o.teacher_id = :actor and o.until_at > :now
                and coalesce(o.lesson_id, l.id) = l.id) as opened,
            coalesce(y.edit_window_days, 366) as edit_window_days, coalesce(y.absence_rule, 'warn') as absence_rule,
            (now() at time zone coalesce(k.timezone, current_setting('TimeZone')))::date as today
        from lessons l
        join teaching_groups g on g.id = l.group_id
        cross join lateral (select array_agg(class_teacher_id) as class_teachers, array_agg(grade) as grades
            from known_classes where class_id = any(g.class_ids)) c
        left join study_years y on y.segment = l.segment and y.school_year = l.school_year
        left join known_segments k on k.segment = l.segment
        where l.school_year = :year and l.id = :lesson and l.segment = :segment
    )"""

_NOTE = text(f"""
    with {_LESSON}, wanted as (
        select * from unnest(cast(:students as uuid[]), cast(:codes as text[]), cast(:minutes as smallint[]))
            as w(student_id, code, minutes_late)
    ), member as materialized (
        select w.*, a.code as was, exists (select from marks m where m.school_year = :year and m.group_id = l.group_id
            and m.student_id = w.student_id and m.lesson_id = l.id and not m.removed and m.value is not null) as marked
        from wanted w cross join l
        join group_students gs on gs.group_id = l.group_id and gs.student_id = w.student_id
            and l.held_on between gs.from_on and coalesce(gs.until_on, 'infinity')
        left join attendance a on a.school_year = :year and a.group_id = l.group_id and a.student_id = w.student_id
            and a.lesson_id = l.id
    ), noted as (
        update lessons n set attendance_version = n.attendance_version + 1, state = 'held',
            changes = n.changes + (n.state <> 'held')::int
        from l where n.school_year = :year and n.id = l.id and n.attendance_version = :expected
            and n.state <> 'cancelled'
        returning n.id, n.school_year, n.group_id, n.segment, n.held_on, n.number, n.topic, n.homework,
            n.state, n.changes,
            n.attendance_version, l.state as was_state
    ), gone as (
        delete from attendance a using noted n where a.school_year = :year and a.group_id = n.group_id
            and a.lesson_id = n.id and a.student_id <> all (cast(:students as uuid[]))
        returning a.student_id, a.code
    ), put as (
        insert into attendance (school_year, group_id, student_id, lesson_id, segment, code, minutes_late)
        select n.school_year, n.group_id, m.student_id, n.id, n.segment, m.code,
            m.minutes_late from member m cross join noted n
        on conflict (school_year, group_id, student_id, lesson_id) do update
            set code = excluded.code, minutes_late = excluded.minutes_late
    ), differs as materialized (
        select student_id, code as old, null as new from gone
        union all select student_id, was, code from member where was is distinct from code
    ), kept as (
        insert into attendance_history (school_year, lesson_id, student_id, version, segment, author_id, role, old_code,
                                        new_code, reason)
        select n.school_year, n.id, c.student_id, n.attendance_version, n.segment, :actor, :role, c.old, c.new, :reason
        from noted n cross join differs c
    )
    select l.*, n.attendance_version as written, n.was_state, n.changes, n.number, n.state as now_state,
        (select count(*) from member) as members,
        (select array_agg(student_id) from member where marked and code = any(cast(:absent as text[]))) as marked,
        (select array_agg(array[student_id::text, old, new]) from differs) as differs,
        pg_notify('journal', l.group_id || ' ' || l.id) as told
    from l left join noted n on true
""")

_TEXT = text(f"""
    with {_LESSON}, changed as (
        update lessons n set topic = :topic, homework = :homework, version = n.version + 1, changes = n.changes + 1,
            state = case when n.state = 'planned' and cast(:topic as text) is not null
                and n.held_on <= l.today then 'held'
                         else n.state end
        from l where n.school_year = :year and n.id = l.id and n.version = :expected and n.state <> 'cancelled'
        returning n.number, n.topic, n.homework, n.state, n.version, n.changes
    ), kept as (
        insert into lesson_history (school_year, lesson_id, changes, author_id, role, old, new, reason, segment)
        select l.school_year, l.id, c.changes, :actor, :role,
            jsonb_build_object('topic', l.topic, 'homework', l.homework),
            jsonb_build_object('topic', c.topic, 'homework', c.homework), :reason, l.segment
        from changed c cross join l
    )
    select l.*, c.version as written, c.changes, c.number, c.topic as new_topic, c.homework as new_homework,
        c.state as now_state, pg_notify('journal', l.group_id || ' ' || l.id) as told
    from l left join changed c on true
""")


def _checked(actor: Actor, row: Any, correcting: bool, *, ahead: bool) -> Any:
    """The row, unless something forbids the write; `ahead` = may be written before the lesson."""
    if row is None:
        raise NotFound("Урок не найден")
    if not correcting:
        allowed = [
            policy.may_write_journal(actor, row.teacher_id, one) for one in row.class_teachers or [None]
        ]
        require(True if True in allowed else allowed[0])
    if row.state == "cancelled":
        raise RuleViolated("Урок отменён")
    held_on = min(row.held_on, row.today) if ahead else row.held_on
    verdict = policy.in_time(row.today, held_on, row.edit_window_days, row.closed, opened=row.opened)
    if verdict is not True and not (correcting and held_on <= row.today):
        raise Forbidden(str(verdict), held_on=row.held_on.isoformat())
    return row


async def note_attendance(
    tx: Direct,
    actor: Actor,
    lesson_id: UUID,
    school_year: int,
    expected: int,
    body: NewAttendance,
    *,
    correcting: bool = False,
) -> dict[str, Any]:
    """The lesson's attendance is this; two statements for a class of any size (F5)."""
    given = {
        "year": school_year,
        "lesson": lesson_id,
        "segment": actor.segment,
        "actor": actor.id,
        "now": clock.now(),
        "role": actor.role,
        "reason": body.reason,
        "expected": expected,
        "students": [student.student_id for student in body.students],
        "codes": [student.code for student in body.students],
        "minutes": [student.minutes_late for student in body.students],
        "absent": sorted(ABSENT),
    }
    row = _checked(actor, await tx.maybe(_NOTE, given), correcting, ahead=False)
    if row.members < len(body.students):
        raise NotFound("В списке есть ученик не из этой группы")
    if row.marked and row.absence_rule == "block":
        raise RuleViolated(
            "У отсутствующих есть отметки за этот урок", students=[str(one) for one in row.marked]
        )
    if row.written is None:
        raise Stale("Посещаемость уже изменил другой пользователь", version=row.attendance_version)
    _tell_attendance(tx, row, body)
    for student_id, old, new in row.differs or ():
        did = "added" if old is None else "removed" if new is None else "changed"
        changed(tx, "attendance", {"code": [old, new]}, did=did, student_id=student_id)
    if row.was_state != "held":
        lessons.tell(tx, _Now(row))
    return {"lesson_id": lesson_id, "attendance_version": row.written, "warnings": row.marked or []}


def _tell_attendance(tx: Direct, row: Any, body: NewAttendance) -> None:
    told = AttendanceNoted(
        lesson_id=row.id,
        group_id=row.group_id,
        segment=row.segment,
        school_year=row.school_year,
        held_on=row.held_on,
        students=[AbsentStudent(**student.model_dump()) for student in body.students],
    )
    emit(tx, told, subject=row.id, segment=row.segment, sequence=row.written)


async def write_text(
    tx: Direct,
    actor: Actor,
    lesson_id: UUID,
    school_year: int,
    expected: int,
    body: LessonText,
    *,
    correcting: bool = False,
) -> dict[str, Any]:
    """Topic and homework; a topic of a lesson that has begun says that it was held."""
    given = {
        "year": school_year,
        "lesson": lesson_id,
        "segment": actor.segment,
        "actor": actor.id,
        "now": clock.now(),
        "role": actor.role,
        "reason": body.reason,
        "expected": expected,
        "topic": body.topic or None,
        "homework": body.homework or None,
    }
    row = _checked(actor, await tx.maybe(_TEXT, given), correcting, ahead=True)
    if row.written is None:
        raise Stale(
            "Урок уже изменил другой пользователь",
            version=row.version,
            topic=row.topic,
            homework=row.homework,
        )
    now = _Now(row, topic=row.new_topic, homework=row.new_homework)
    lessons.tell(tx, now)
    was = {"topic": row.topic, "homework": row.homework}
    changed(
        tx,
        "lessons",
        {name: [old, getattr(now, name)] for name, old in was.items() if old != getattr(now, name)},
    )
    return {
        "id": lesson_id,
        "topic": now.topic,
        "homework": now.homework,
        "state": now.state,
        "version": row.written,
    }


class _Now:
    """A lesson after the change, as `lessons.tell` reads it."""

    def __init__(self, row: Any, **changed: Any) -> None:
        for name in (
            "id",
            "group_id",
            "segment",
            "school_year",
            "held_on",
            "number",
            "topic",
            "homework",
            "changes",
        ):
            setattr(self, name, changed.get(name, getattr(row, name)))
        self.state: str = row.now_state
        self.topic: str | None = changed.get("topic", row.topic)
        self.homework: str | None = changed.get("homework", row.homework)
