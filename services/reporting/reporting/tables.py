"""The read model: copies of what other services own, and the facts that figures are made of.

Everything here is written by the handlers of `projections.py` and by nobody else; every row is one event's state
or is computed from such rows, so the whole can be thrown away and told again (architecture.md, decision 5). There
are no foreign keys: events of different subjects come in any order.
"""

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import ARRAY, Index, SmallInteger, Text, Uuid, text
from sqlalchemy.orm import Mapped, mapped_column

from store import SegmentBound, Table


class KnownSegment(SegmentBound, Table):
    """A region, municipality or school; `segment` is its own code path."""

    __tablename__ = "known_segments"
    segment: Mapped[str] = mapped_column(Text(collation="C"), primary_key=True)
    level: Mapped[str]
    name: Mapped[str]
    short_name: Mapped[str]
    state: Mapped[str]
    timezone: Mapped[str]


class KnownPerson(Table):
    """A person's names. Without a segment: seen only where a membership or a class card in scope names the person."""

    __tablename__ = "known_people"
    person_id: Mapped[UUID] = mapped_column(primary_key=True)
    last_name: Mapped[str]
    first_name: Mapped[str]
    middle_name: Mapped[str | None]
    removed: Mapped[bool]


class KnownClass(SegmentBound, Table):
    """A class of a school year."""

    __tablename__ = "known_classes"
    __table_args__ = (Index(None, "segment", "school_year"), Index(None, "class_teacher_id"))
    class_id: Mapped[UUID] = mapped_column(primary_key=True)
    school_year: Mapped[int] = mapped_column(SmallInteger)
    grade: Mapped[int] = mapped_column(SmallInteger)
    letter: Mapped[str]
    name: Mapped[str]
    class_teacher_id: Mapped[UUID | None]
    removed: Mapped[bool]


class KnownGroup(SegmentBound, Table):
    """A subject taught by a teacher to a class or a part of it; where a subject's name comes from."""

    __tablename__ = "known_groups"
    __table_args__ = (Index(None, "segment", "school_year"),)
    group_id: Mapped[UUID] = mapped_column(primary_key=True)
    school_year: Mapped[int] = mapped_column(SmallInteger)
    subject_id: Mapped[UUID]
    subject_name: Mapped[str]
    class_ids: Mapped[list[UUID]] = mapped_column(ARRAY(Uuid()))
    teacher_id: Mapped[UUID | None]
    removed: Mapped[bool]


class KnownPeriod(SegmentBound, Table):
    """A study period of a school; reports over many schools join them by kind and number."""

    __tablename__ = "known_periods"
    __table_args__ = (Index(None, "school_year", "kind", "number", "segment"),)
    period_id: Mapped[UUID] = mapped_column(primary_key=True)
    school_year: Mapped[int] = mapped_column(SmallInteger)
    kind: Mapped[str]
    number: Mapped[int] = mapped_column(SmallInteger)
    name: Mapped[str]
    from_on: Mapped[date]
    until_on: Mapped[date]
    grades: Mapped[list[int]] = mapped_column(ARRAY(SmallInteger()))
    removed: Mapped[bool]


class Membership(SegmentBound, Table):
    """One spell of a student in a class, both days inclusive; `until_on` empty = still there."""

    __tablename__ = "memberships"
    __table_args__ = (Index(None, "class_id"), Index(None, "segment", "from_on"))
    student_id: Mapped[UUID] = mapped_column(primary_key=True)
    ordinal: Mapped[int] = mapped_column(SmallInteger, primary_key=True)
    class_id: Mapped[UUID]
    from_on: Mapped[date]
    until_on: Mapped[date | None]


class MovementFact(SegmentBound, Table):
    """What one row of the movement book did to one class: `arrived`, `left`, `moved-in` or `moved-out`.

    `counted_on` is the first day on which the list of the class is different because of it.
    """

    __tablename__ = "movement_facts"
    __table_args__ = (Index(None, "segment", "counted_on"),)
    movement_id: Mapped[UUID] = mapped_column(primary_key=True)
    effect: Mapped[str] = mapped_column(primary_key=True)
    student_id: Mapped[UUID]
    class_id: Mapped[UUID]
    counted_on: Mapped[date]
    reason: Mapped[str]
    annulled: Mapped[bool]


class LessonFact(SegmentBound, Table):
    """A dated lesson as it stands."""

    __tablename__ = "lesson_facts"
    __table_args__ = (Index(None, "segment", "held_on"), Index(None, "group_id"))
    lesson_id: Mapped[UUID] = mapped_column(primary_key=True)
    group_id: Mapped[UUID]
    school_year: Mapped[int] = mapped_column(SmallInteger)
    held_on: Mapped[date]
    number: Mapped[int] = mapped_column(SmallInteger)
    state: Mapped[str]


class AttendanceFact(SegmentBound, Table):
    """A student's attendance code in a lesson; no row = was present, or nobody has noted the lesson yet."""

    __tablename__ = "attendance_facts"
    __table_args__ = (Index(None, "segment", "held_on"), Index(None, "student_id", "held_on"))
    lesson_id: Mapped[UUID] = mapped_column(primary_key=True)
    student_id: Mapped[UUID] = mapped_column(primary_key=True)
    group_id: Mapped[UUID]
    school_year: Mapped[int] = mapped_column(SmallInteger)
    held_on: Mapped[date]
    code: Mapped[str]


class MarkFact(SegmentBound, Table):
    """A current mark as it stands."""

    __tablename__ = "mark_facts"
    __table_args__ = (Index(None, "segment", "held_on"), Index(None, "student_id", "group_id"))
    mark_id: Mapped[UUID] = mapped_column(primary_key=True)
    school_year: Mapped[int] = mapped_column(SmallInteger)
    group_id: Mapped[UUID]
    lesson_id: Mapped[UUID]
    student_id: Mapped[UUID]
    held_on: Mapped[date]
    kind: Mapped[str]
    value: Mapped[int | None] = mapped_column(SmallInteger)
    weight: Mapped[int] = mapped_column(SmallInteger)
    removed: Mapped[bool]


class PeriodMark(SegmentBound, Table):
    """A student's mark for a period in one teaching group; a withdrawn one stays, so that results can be re-counted."""

    __tablename__ = "period_marks"
    __table_args__ = (Index(None, "period_id", "student_id"), Index(None, "student_id"))
    group_id: Mapped[UUID] = mapped_column(primary_key=True)
    student_id: Mapped[UUID] = mapped_column(primary_key=True)
    period_id: Mapped[UUID] = mapped_column(primary_key=True)
    school_year: Mapped[int] = mapped_column(SmallInteger)
    subject_id: Mapped[UUID]
    value: Mapped[str]
    decided_at: Mapped[datetime]
    removed: Mapped[bool]


class StudentResult(SegmentBound, Table):
    """Rollup of one student's period marks: how many of which value, and the class of the period's last day.

    `class_id` is empty for a student who is not in that school on that day: out of every figure (domain.md §4).
    """

    __tablename__ = "student_results"
    __table_args__ = (Index(None, "segment", "period_id"),)
    period_id: Mapped[UUID] = mapped_column(primary_key=True)
    student_id: Mapped[UUID] = mapped_column(primary_key=True)
    class_id: Mapped[UUID | None]
    n5: Mapped[int] = mapped_column(SmallInteger)
    n4: Mapped[int] = mapped_column(SmallInteger)
    n3: Mapped[int] = mapped_column(SmallInteger)
    n2: Mapped[int] = mapped_column(SmallInteger)
    n1: Mapped[int] = mapped_column(SmallInteger)
    not_certified: Mapped[int] = mapped_column(SmallInteger)
    exempt: Mapped[int] = mapped_column(SmallInteger)
    passed: Mapped[int] = mapped_column(SmallInteger)
    failed: Mapped[int] = mapped_column(SmallInteger)


class ClassResult(SegmentBound, Table):
    """Rollup of a class for a period: its students by worst mark and category, and all their marks.

    What reports over many schools read: a row per class instead of one per student or mark (F9).
    """

    __tablename__ = "class_results"
    __table_args__ = (Index(None, "students", postgresql_where=text("students = 0")),)
    period_id: Mapped[UUID] = mapped_column(primary_key=True)
    class_id: Mapped[UUID] = mapped_column(primary_key=True)
    students: Mapped[int]
    worst_n5: Mapped[int]
    worst_n4: Mapped[int]
    worst_n3: Mapped[int]
    worst_n2: Mapped[int]
    worst_n1: Mapped[int]
    worst_not_certified: Mapped[int]
    all_n5: Mapped[int]
    all_n4: Mapped[int]
    all_n3: Mapped[int]
    all_n2: Mapped[int]
    all_n1: Mapped[int]
    all_not_certified: Mapped[int]
    excellent: Mapped[int]
    one_four: Mapped[int]
    good: Mapped[int]
    one_three: Mapped[int]


class Freshness(SegmentBound, Table):
    """The moment of the latest change that the facts of a segment know of: `facts_as_of` of its reports."""

    __tablename__ = "freshness"
    segment: Mapped[str] = mapped_column(Text(collation="C"), primary_key=True)
    as_of: Mapped[datetime]


FACTS: tuple[type[Table], ...] = (
    KnownSegment, KnownPerson, KnownClass, KnownGroup, KnownPeriod, Membership, MovementFact, LessonFact,
    AttendanceFact, MarkFact, PeriodMark, StudentResult,
    ClassResult, Freshness,
)  # fmt: skip
"""All of the read model: what `rebuild` throws away."""
