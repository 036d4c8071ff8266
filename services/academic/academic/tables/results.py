"""What marks lead to: period marks with their history; marks that came with a student from another school."""

from datetime import date, datetime
from decimal import Decimal
from uuid import UUID

from sqlalchemy import Index, Numeric, SmallInteger, Text, func
from sqlalchemy.orm import Mapped, mapped_column

from store import SegmentBound, Table


class PeriodMark(SegmentBound, Table):
    """The teacher's decision beside what the mean suggested then."""

    __tablename__ = "period_marks"
    __table_args__ = (Index(None, "segment", "period_id"), Index(None, "student_id"))
    group_id: Mapped[UUID] = mapped_column(primary_key=True)
    student_id: Mapped[UUID] = mapped_column(primary_key=True)
    period_id: Mapped[UUID] = mapped_column(primary_key=True)
    school_year: Mapped[int] = mapped_column(SmallInteger)
    value: Mapped[str]
    suggested: Mapped[str | None]
    mean: Mapped[Decimal | None] = mapped_column(Numeric(5, 2))
    author_id: Mapped[UUID]
    decided_at: Mapped[datetime] = mapped_column(server_default=func.now())
    removed: Mapped[bool] = mapped_column(default=False)
    version: Mapped[int] = mapped_column(default=1)


class PeriodMarkHistory(SegmentBound, Table):
    """One decision: who, when, old → new, why."""

    __tablename__ = "period_mark_history"
    group_id: Mapped[UUID] = mapped_column(primary_key=True)
    student_id: Mapped[UUID] = mapped_column(primary_key=True)
    period_id: Mapped[UUID] = mapped_column(primary_key=True)
    version: Mapped[int] = mapped_column(primary_key=True)
    at: Mapped[datetime] = mapped_column(server_default=func.now())
    author_id: Mapped[UUID]
    role: Mapped[str]
    old_value: Mapped[str | None]
    new_value: Mapped[str | None]
    reason: Mapped[str | None]


class Carrying(Table):
    """A student's marks of a school year go along from one school to another; seen by the school they come from."""

    __tablename__ = "carryings"
    __table_args__ = (Index(None, "from_segment"),)
    student_id: Mapped[UUID] = mapped_column(primary_key=True)
    school_year: Mapped[int] = mapped_column(SmallInteger, primary_key=True)
    from_segment: Mapped[str] = mapped_column(Text(collation="C"), primary_key=True)
    to_segment: Mapped[str] = mapped_column(Text(collation="C"), primary_key=True)


class CarriedMark(SegmentBound, Table):
    """A read-only copy of a mark of another school in the new school's segment; `mark_id` makes it once (D2)."""

    __tablename__ = "carried_marks"
    __table_args__ = (Index(None, "student_id", "school_year"),)
    segment: Mapped[str] = mapped_column(Text(collation="C"), primary_key=True)
    mark_id: Mapped[UUID] = mapped_column(primary_key=True)
    student_id: Mapped[UUID]
    school_year: Mapped[int] = mapped_column(SmallInteger)
    subject_id: Mapped[UUID]
    subject_name: Mapped[str]
    held_on: Mapped[date]
    value: Mapped[int | None] = mapped_column(SmallInteger)
    mark_type: Mapped[str]
    weight: Mapped[int] = mapped_column(SmallInteger)
    from_segment: Mapped[str] = mapped_column(Text(collation="C"))
    school_name: Mapped[str]
    removed: Mapped[bool]
    version: Mapped[int]
