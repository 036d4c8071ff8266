"""What is taught to whom and when: subjects, kinds of work, teaching groups with students, the weekly timetable."""

from datetime import date
from uuid import UUID

from sqlalchemy import ARRAY, CheckConstraint, ForeignKey, Index, Numeric, SmallInteger, Text, Uuid, text
from sqlalchemy.dialects.postgresql import ExcludeConstraint
from sqlalchemy.orm import Mapped, mapped_column

from store import SegmentBound, Table, Versioned


class Subject(SegmentBound, Versioned, Table):
    """A subject: of the region-wide dictionary (`segment` empty, seeded) or of a segment above or at the school."""

    __tablename__ = "subjects"
    __table_args__ = (Index(None, "segment", text("lower(name)"), unique=True),)
    id: Mapped[UUID] = mapped_column(primary_key=True)
    code: Mapped[str]
    name: Mapped[str]
    short_name: Mapped[str]
    area: Mapped[str]
    removed: Mapped[bool] = mapped_column(default=False)


class MarkType(Table):
    """A kind of work (ответ, контрольная, …) with the letter shown in the grid and its usual weight (domain.md §3)."""

    __tablename__ = "mark_types"
    code: Mapped[str] = mapped_column(primary_key=True)
    letter: Mapped[str]
    name: Mapped[str]
    weight: Mapped[int] = mapped_column(SmallInteger)
    position: Mapped[int] = mapped_column(SmallInteger)


class MarkWeight(SegmentBound, Table):
    """A school's own weight of a kind of work; counts for marks given from then on."""

    __tablename__ = "mark_weights"
    __table_args__ = (CheckConstraint("weight between 1 and 100", name="weight"),)
    segment: Mapped[str] = mapped_column(Text(collation="C"), primary_key=True)
    code: Mapped[str] = mapped_column(ForeignKey("mark_types.code"), primary_key=True)
    weight: Mapped[int] = mapped_column(SmallInteger)


class TeachingGroup(SegmentBound, Versioned, Table):
    """Предмет-группа: a subject taught by a teacher to classes or (`divided`) to named students of them; a journal.

    `hours` per week as the teaching load has them.
    """

    __tablename__ = "teaching_groups"
    __table_args__ = (
        Index(None, "segment", "school_year"),
        Index(None, "teacher_id"),
        Index(None, "class_ids", postgresql_using="gin"),
    )
    id: Mapped[UUID] = mapped_column(primary_key=True)
    school_year: Mapped[int] = mapped_column(SmallInteger)
    subject_id: Mapped[UUID] = mapped_column(ForeignKey("subjects.id"))
    teacher_id: Mapped[UUID | None]
    name: Mapped[str]
    class_ids: Mapped[list[UUID]] = mapped_column(ARRAY(Uuid()))
    divided: Mapped[bool] = mapped_column(default=False)
    hours: Mapped[float | None] = mapped_column(Numeric(4, 2, asdecimal=False))
    removed: Mapped[bool] = mapped_column(default=False)


class GroupMember(SegmentBound, Table):
    """A student named as member of a divided group from–to, both inclusive."""

    __tablename__ = "group_members"
    group_id: Mapped[UUID] = mapped_column(ForeignKey("teaching_groups.id"), primary_key=True)
    student_id: Mapped[UUID] = mapped_column(primary_key=True)
    from_on: Mapped[date] = mapped_column(primary_key=True)
    until_on: Mapped[date | None]


class GroupStudent(SegmentBound, Table):
    """Who is in a group when: derived from memberships and named members (rosters.py), one row per interval.

    `travels`: the student went on to another school, his marks go along (carrying.py).
    """

    __tablename__ = "group_students"
    __table_args__ = (Index(None, "student_id"),)
    group_id: Mapped[UUID] = mapped_column(primary_key=True)
    student_id: Mapped[UUID] = mapped_column(primary_key=True)
    from_on: Mapped[date] = mapped_column(primary_key=True)
    until_on: Mapped[date | None]
    class_id: Mapped[UUID]
    travels: Mapped[bool] = mapped_column(default=False)


class TimetableEntry(SegmentBound, Versioned, Table):
    """A weekly lesson from–to (both inclusive). A change from a date ends one row and begins another (X6).

    `weeks` are all, odd or even weeks of the year (the week of its first day is odd). The teacher is copied from the
    group so that the data base itself refuses a teacher in two places; `note` excuses a shared room (X7).
    """

    __tablename__ = "timetable_entries"
    __table_args__ = (
        Index(None, "segment", "school_year", "weekday", "number"),
        Index(None, "group_id"),
        CheckConstraint("weekday between 1 and 7", name="weekday"),
        CheckConstraint("number between 0 and 14", name="number"),
        CheckConstraint("from_on <= until_on", name="order"),
        CheckConstraint("weeks in ('all', 'odd', 'even')", name="weeks"),
        ExcludeConstraint(
            (text("segment"), "="),
            (text("teacher_id"), "="),
            (text("weekday"), "="),
            (text("number"), "="),
            (text("timetable_weeks(weeks)"), "&&"),
            (text("daterange(from_on, until_on, '[]')"), "&&"),
            name="timetable_entries_teacher_excl",
            where=text("teacher_id is not null"),
        ),
        ExcludeConstraint(
            (text("segment"), "="),
            (text("room"), "="),
            (text("weekday"), "="),
            (text("number"), "="),
            (text("timetable_weeks(weeks)"), "&&"),
            (text("daterange(from_on, until_on, '[]')"), "&&"),
            name="timetable_entries_room_excl",
            where=text("room is not null and note is null"),
        ),
    )
    id: Mapped[UUID] = mapped_column(primary_key=True)
    school_year: Mapped[int] = mapped_column(SmallInteger)
    group_id: Mapped[UUID] = mapped_column(ForeignKey("teaching_groups.id"))
    teacher_id: Mapped[UUID | None]
    weekday: Mapped[int] = mapped_column(SmallInteger)
    number: Mapped[int] = mapped_column(SmallInteger)
    room: Mapped[str | None]
    weeks: Mapped[str] = mapped_column(default="all")
    from_on: Mapped[date]
    until_on: Mapped[date]
    note: Mapped[str | None]
