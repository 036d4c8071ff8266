"""Who may what with which journal: pure answers, and the scope as SQL beside them (domain.md §2).

The right (`may` of the route) says that a role has the function; here it is decided which objects it reaches.
A class teacher is a teacher named in the class card: he has all subjects of the own class.
"""

from collections.abc import Collection
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement

from academic.tables import (
    BellSchedule,
    GroupMember,
    Holiday,
    KnownClass,
    Lesson,
    Mark,
    Opening,
    Period,
    PeriodMark,
    StudyYear,
    TeachingGroup,
    TimetableEntry,
    Workload,
    WorkloadChange,
    WorkloadMapping,
)
from access import Actor, Verdict, within

TEACHING = ("teacher", "psychologist", "speech-therapist", "additional-teacher")
LEADING = ("director", "deputy-head", "coordinator")
SegmentTable = type[
    StudyYear
    | Period
    | PeriodMark
    | Holiday
    | BellSchedule
    | TeachingGroup
    | GroupMember
    | TimetableEntry
    | KnownClass
    | Lesson
    | Mark
    | Opening
    | Workload
    | WorkloadChange
    | WorkloadMapping
]


def visible_to(actor: Actor, table: SegmentTable) -> ColumnElement[bool]:
    """Rows of the acting segment and below."""
    return within(table.segment, actor)


def at_school(actor: Actor) -> Verdict:
    """Years, groups, timetable and journals belong to a school; those above it do not write them."""
    return actor.at_school or "Это действие выполняет школа: войдите от её имени"


def may_read_journal(
    actor: Actor, teacher_id: UUID | None, class_teachers: Collection[UUID | None]
) -> Verdict:
    """The group's teacher, the class teacher of one of its classes, those who lead the school."""
    if actor.has(*LEADING):
        return True
    if actor.has(*TEACHING) and (teacher_id == actor.id or actor.id in class_teachers):
        return True
    return "Это журнал другого учителя"


def may_write_journal(actor: Actor, teacher_id: UUID | None, class_teacher: UUID | None) -> Verdict:
    """The group's teacher; the class teacher in all subjects of the own class."""
    if actor.has(*TEACHING) and actor.id in (teacher_id, class_teacher):
        return True
    return "Отметки ставит учитель группы или классный руководитель"


def may_decide_period_mark(
    actor: Actor, teacher_id: UUID | None, class_teacher: UUID | None, reason: str | None
) -> Verdict:
    """As a journal is written; a deputy head with a reason."""
    if actor.has("deputy-head"):
        return bool(reason) or "Заместитель директора указывает причину"
    return may_write_journal(actor, teacher_id, class_teacher)


def whose_openings(actor: Actor) -> UUID | None:
    """Whose requests to open a journal the actor sees: None = the whole school's (those who lead it), else the own."""
    return None if actor.has(*LEADING) else actor.id


def in_time(today: date, held_on: date, window_days: int, closed: bool, *, opened: bool = False) -> Verdict:
    """Whether a teacher may still change a lesson of that day; a deputy head is not asked this.

    `opened` = a deputy head has opened it for him for a time (X12).
    """
    if held_on > today:
        return "Урок ещё не состоялся"
    if opened:
        return True
    if closed:
        return "Период закрыт: попросите заместителя директора открыть журнал"
    if held_on + timedelta(days=window_days) < today:
        return f"Прошло больше {window_days} дней с урока: попросите заместителя директора открыть журнал"
    return True


def may_read_diary(actor: Actor, student_id: UUID, facts: Any) -> Verdict:
    """The student; a parent with a tie that allows to see; own teacher or class teacher; those who lead the school.

    `facts` has `tied`, `taught`, `class_teacher` (booleans). False means 404: others are not told that he exists.
    """
    if actor.has("student"):
        return actor.id == student_id
    if actor.has("parent"):
        return bool(facts.tied)
    if actor.has("teacher"):
        return bool(facts.taught or facts.class_teacher)
    return True
