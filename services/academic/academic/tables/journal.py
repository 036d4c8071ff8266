"""The journal, partitioned by school year (hot-path.md §2–3): one row per lesson, mark, absence, and per change.

Key order (year, group, student, lesson, slot): one index serves the grid, a student in a subject, and a cell. Every
query names the school year. No foreign keys: the one statement that writes a cell joins lesson and roster itself.
"""

from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Index, SmallInteger, func
from sqlalchemy.orm import Mapped, mapped_column

from store import SegmentBound, Table, Versioned

BY_YEAR = {"postgresql_partition_by": "LIST (school_year)"}


class Lesson(SegmentBound, Versioned, Table):
    """A dated lesson.

    `version` guards topic, homework, state; `attendance_version` the attendance; `changes` numbers the events.
    `entry_id` and `planned_on` remember the timetable row that made it,
        so that making lessons again makes nothing twice.
    """

    __tablename__ = "lessons"
    __table_args__ = (
        Index(
            "lessons_slot_key",
            "school_year",
            "group_id",
            "held_on",
            "number",
            unique=True,
            postgresql_where="state <> 'cancelled'",
        ),
        Index(None, "school_year", "entry_id", "planned_on", unique=True),
        Index(None, "school_year", "segment", "held_on"),
        Index(None, "school_year", "group_id", "held_on"),
        BY_YEAR,
    )
    school_year: Mapped[int] = mapped_column(SmallInteger, primary_key=True)
    id: Mapped[UUID] = mapped_column(primary_key=True)
    group_id: Mapped[UUID]
    held_on: Mapped[date]
    number: Mapped[int] = mapped_column(SmallInteger)
    room: Mapped[str | None]
    entry_id: Mapped[UUID | None]
    planned_on: Mapped[date]
    topic: Mapped[str | None]
    homework: Mapped[str | None]
    state: Mapped[str] = mapped_column(default="planned")
    attendance_version: Mapped[int] = mapped_column(default=0)
    changes: Mapped[int] = mapped_column(default=1)


class Mark(SegmentBound, Table):
    """A cell: a number, or an owed work (`value` null, «точка»); `removed` = withdrawn, never deleted.

    `held_on` repeats the lesson's day for sums over a time; it cannot go stale, a lesson with marks is never moved.
    """

    __tablename__ = "marks"
    __table_args__ = BY_YEAR
    school_year: Mapped[int] = mapped_column(SmallInteger, primary_key=True)
    group_id: Mapped[UUID] = mapped_column(primary_key=True)
    student_id: Mapped[UUID] = mapped_column(primary_key=True)
    lesson_id: Mapped[UUID] = mapped_column(primary_key=True)
    slot: Mapped[int] = mapped_column(SmallInteger, primary_key=True)
    held_on: Mapped[date]
    mark_id: Mapped[UUID]
    author_id: Mapped[UUID]
    updated_at: Mapped[datetime] = mapped_column(server_default=func.now())
    version: Mapped[int] = mapped_column(server_default="1")
    value: Mapped[int | None] = mapped_column(SmallInteger)
    weight: Mapped[int] = mapped_column(SmallInteger)
    removed: Mapped[bool] = mapped_column(server_default="false")
    mark_type: Mapped[str]
    comment: Mapped[str | None]


class Attendance(SegmentBound, Table):
    """A student's code in a lesson; a student without a row was present."""

    __tablename__ = "attendance"
    __table_args__ = BY_YEAR
    school_year: Mapped[int] = mapped_column(SmallInteger, primary_key=True)
    group_id: Mapped[UUID] = mapped_column(primary_key=True)
    student_id: Mapped[UUID] = mapped_column(primary_key=True)
    lesson_id: Mapped[UUID] = mapped_column(primary_key=True)
    code: Mapped[str]
    minutes_late: Mapped[int | None] = mapped_column(SmallInteger)


class MarkHistory(SegmentBound, Table):
    """One change of a cell: who, when, in which role, old → new, why. Nothing updates or deletes these rows."""

    __tablename__ = "mark_history"
    __table_args__ = BY_YEAR
    school_year: Mapped[int] = mapped_column(SmallInteger, primary_key=True)
    group_id: Mapped[UUID] = mapped_column(primary_key=True)
    student_id: Mapped[UUID] = mapped_column(primary_key=True)
    lesson_id: Mapped[UUID] = mapped_column(primary_key=True)
    slot: Mapped[int] = mapped_column(SmallInteger, primary_key=True)
    version: Mapped[int] = mapped_column(primary_key=True)
    at: Mapped[datetime] = mapped_column(server_default=func.now())
    author_id: Mapped[UUID]
    role: Mapped[str]
    old_state: Mapped[str | None]
    old_value: Mapped[int | None] = mapped_column(SmallInteger)
    old_type: Mapped[str | None]
    new_state: Mapped[str]
    new_value: Mapped[int | None] = mapped_column(SmallInteger)
    new_type: Mapped[str]
    comment: Mapped[str | None]
    reason: Mapped[str | None]


class AttendanceHistory(SegmentBound, Table):
    """One change of a student's code in a lesson; a null code = present."""

    __tablename__ = "attendance_history"
    __table_args__ = BY_YEAR
    school_year: Mapped[int] = mapped_column(SmallInteger, primary_key=True)
    lesson_id: Mapped[UUID] = mapped_column(primary_key=True)
    student_id: Mapped[UUID] = mapped_column(primary_key=True)
    version: Mapped[int] = mapped_column(primary_key=True)
    at: Mapped[datetime] = mapped_column(server_default=func.now())
    author_id: Mapped[UUID]
    role: Mapped[str]
    old_code: Mapped[str | None]
    new_code: Mapped[str | None]
    reason: Mapped[str | None]


class LessonHistory(SegmentBound, Table):
    """One change of a lesson: topic, homework, state, place; `old` and `new` hold the changed fields."""

    __tablename__ = "lesson_history"
    __table_args__ = BY_YEAR
    school_year: Mapped[int] = mapped_column(SmallInteger, primary_key=True)
    lesson_id: Mapped[UUID] = mapped_column(primary_key=True)
    changes: Mapped[int] = mapped_column(primary_key=True)
    at: Mapped[datetime] = mapped_column(server_default=func.now())
    author_id: Mapped[UUID]
    role: Mapped[str]
    old: Mapped[dict[str, Any]]
    new: Mapped[dict[str, Any]]
    reason: Mapped[str | None]
