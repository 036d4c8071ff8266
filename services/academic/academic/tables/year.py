"""The study year of a school: its bounds and settings, periods by grades, holidays, bells (C2)."""

from datetime import date, datetime
from decimal import Decimal
from typing import Any
from uuid import UUID

from sqlalchemy import ARRAY, CheckConstraint, Index, Numeric, SmallInteger, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from store import SegmentBound, Table, Versioned


class StudyYear(SegmentBound, Versioned, Table):
    """A school's year with the settings of its local act (domain.md §3).

    `round_up_from` is the fraction from which a mean is rounded up; `edit_window_days` counts from the lesson;
    `absence_rule` says what a mark beside an absence does; `debt_counts_two` is off unless the school wants it.
    """

    __tablename__ = "study_years"
    __table_args__ = (
        UniqueConstraint("segment", "school_year"),
        CheckConstraint("from_on < until_on", name="order"),
        CheckConstraint("absence_rule in ('warn', 'block')", name="absence_rule"),
        CheckConstraint("round_up_from between 0.01 and 1.00", name="round_up_from"),
    )
    id: Mapped[UUID] = mapped_column(primary_key=True)
    school_year: Mapped[int] = mapped_column(SmallInteger)
    from_on: Mapped[date]
    until_on: Mapped[date]
    round_up_from: Mapped[Decimal] = mapped_column(Numeric(3, 2), default=Decimal("0.50"))
    minimum_marks: Mapped[int] = mapped_column(SmallInteger, default=3)
    edit_window_days: Mapped[int] = mapped_column(SmallInteger, default=14)
    absence_rule: Mapped[str] = mapped_column(default="warn")
    debt_counts_two: Mapped[bool] = mapped_column(default=False)


class Period(SegmentBound, Versioned, Table):
    """A quarter, half-year, … for these grades; a closed one takes marks from the deputy head only."""

    __tablename__ = "periods"
    __table_args__ = (
        Index(None, "segment", "school_year"),
        CheckConstraint("from_on <= until_on", name="order"),
        CheckConstraint("kind in ('quarter', 'trimester', 'half-year', 'year')", name="kind"),
    )
    id: Mapped[UUID] = mapped_column(primary_key=True)
    school_year: Mapped[int] = mapped_column(SmallInteger)
    kind: Mapped[str]
    number: Mapped[int] = mapped_column(SmallInteger)
    name: Mapped[str]
    from_on: Mapped[date]
    until_on: Mapped[date]
    grades: Mapped[list[int]] = mapped_column(ARRAY(SmallInteger))
    closed_at: Mapped[datetime | None]
    closed_by: Mapped[UUID | None]
    reopen_reason: Mapped[str | None]
    removed: Mapped[bool] = mapped_column(default=False)


class Holiday(SegmentBound, Table):
    """Days without lessons, for all grades or for some (an extra week of grade 1)."""

    __tablename__ = "holidays"
    __table_args__ = (
        Index(None, "segment", "school_year"),
        CheckConstraint("from_on <= until_on", name="order"),
    )
    id: Mapped[UUID] = mapped_column(primary_key=True)
    school_year: Mapped[int] = mapped_column(SmallInteger)
    name: Mapped[str]
    from_on: Mapped[date]
    until_on: Mapped[date]
    grades: Mapped[list[int]] = mapped_column(ARRAY(SmallInteger))


class BellSchedule(SegmentBound, Table):
    """When lessons begin and end on these weekdays in this shift: `lessons` = [{number, starts, ends}]."""

    __tablename__ = "bell_schedules"
    __table_args__ = (Index(None, "segment", "school_year"),)
    id: Mapped[UUID] = mapped_column(primary_key=True)
    school_year: Mapped[int] = mapped_column(SmallInteger)
    name: Mapped[str]
    shift: Mapped[int] = mapped_column(SmallInteger)
    weekdays: Mapped[list[int]] = mapped_column(ARRAY(SmallInteger))
    lessons: Mapped[list[dict[str, Any]]]
