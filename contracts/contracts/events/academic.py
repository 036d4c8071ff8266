"""What academic tells: periods, teaching groups and who is named in them, lessons, marks, attendance, period marks."""

from datetime import date
from typing import ClassVar, Literal
from uuid import UUID

from pydantic import BaseModel

from bus.event import EventData
from contracts.events.parts import Erased, SealedPart

AttendanceCode = Literal["excused", "ill", "unexcused", "absent", "late", "exempt"]  # УП Б НП ОТ ОП ОСВ
PeriodValue = Literal[
    "5", "4", "3", "2", "1", "not-certified", "exempt", "passed", "failed"
]  # н/а осв зч нзч


class StudyPeriodChanged(EventData):
    """A quarter, half-year, … of a school year, for these grades. Subject: period_id."""

    type: ClassVar[str] = "academic.period.changed.v1"
    period_id: UUID
    segment: str
    school_year: int
    kind: Literal["quarter", "trimester", "half-year", "year"]
    number: int
    name: str
    from_on: date
    until_on: date
    grades: list[int]
    removed: bool = False


class TeachingGroupChanged(EventData):
    """A subject taught by a teacher to a class or a part of it (предмет-группа). Subject: group_id."""

    type: ClassVar[str] = "academic.group.changed.v1"
    group_id: UUID
    segment: str
    school_year: int
    subject_id: UUID
    subject_name: str
    class_ids: list[UUID]
    teacher_id: UUID | None
    name: str
    removed: bool = False


class NamedStudent(BaseModel):
    """A student is named in a divided group from–to (both inclusive; until_on None = open)."""

    student_id: UUID
    from_on: date
    until_on: date | None = None


class TeachingRosterChanged(EventData):
    """Who is named in a group that is a part of its classes, past days too. Subject: group_id.

    A group of which nothing is told has its classes whole: they follow from the movement book alone. A named student
    belongs to the group on those of the days on which he is in one of its classes.
    """

    type: ClassVar[str] = "academic.roster.changed.v1"
    group_id: UUID
    segment: str
    students: list[NamedStudent]


class LessonChanged(EventData):
    """A dated lesson as it stands. Subject: lesson_id."""

    type: ClassVar[str] = "academic.lesson.changed.v1"
    lesson_id: UUID
    group_id: UUID
    segment: str
    school_year: int
    held_on: date
    number: int
    topic: str | None = None
    homework: str | None = None
    state: Literal["planned", "held", "cancelled"] = "planned"


class MarkChanged(EventData):
    """A current mark as it stands. Subject: mark_id.

    `kind`: number (value 1–5 or the school's scale) · debt («точка», value None). `removed` = withdrawn.
    """

    type: ClassVar[str] = "academic.mark.changed.v1"
    mark_id: UUID
    segment: str
    school_year: int
    group_id: UUID
    lesson_id: UUID
    student_id: UUID
    held_on: date
    kind: Literal["number", "debt"]
    value: int | None
    weight: int
    mark_type: str
    removed: bool = False


class AbsentStudent(BaseModel):
    """A student's attendance code in a lesson; those not listed were present."""

    student_id: UUID
    code: AttendanceCode
    minutes_late: int | None = None


class AttendanceNoted(EventData):
    """Attendance of a whole lesson as it stands. Subject: lesson_id."""

    type: ClassVar[str] = "academic.attendance.noted.v1"
    lesson_id: UUID
    group_id: UUID
    segment: str
    school_year: int
    held_on: date
    students: list[AbsentStudent]


class PeriodMarkDecided(EventData):
    """The teacher decided a student's mark for a period. Subject: `<group_id>|<student_id>|<period_id>`."""

    type: ClassVar[str] = "academic.period-mark.decided.v1"
    segment: str
    school_year: int
    group_id: UUID
    subject_id: UUID
    student_id: UUID
    period_id: UUID
    value: PeriodValue
    suggested: PeriodValue | None = None
    mean: float | None = None
    removed: bool = False


class CopyGiven(SealedPart):
    """What academic keeps about the person who was asked for."""

    type: ClassVar[str] = "academic.copy.given.v1"


class ErasureCounted(Erased):
    """What academic would erase by an act of destruction."""

    type: ClassVar[str] = "academic.erasure.counted.v1"


class ErasureDone(Erased):
    """What academic has erased by an act of destruction."""

    type: ClassVar[str] = "academic.erasure.done.v1"
