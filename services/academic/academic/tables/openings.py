"""Exceptions from a closed term or the time for edits: asked, decided, ended, with author and time (X12)."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import CheckConstraint, Index, SmallInteger, text
from sqlalchemy.orm import Mapped, mapped_column

from store import SegmentBound, Table


class Opening(SegmentBound, Table):
    """A teacher asks to change one group's lessons (or one lesson); granted until an instant, then over by itself.

    decided_at without until_at is a refusal; ended_at says that it was ended before its time.
    """

    __tablename__ = "openings"
    __table_args__ = (
        Index(None, "group_id", "teacher_id"),
        Index(None, "segment", "asked_at"),
        Index(
            "openings_waiting_key",
            "group_id",
            "teacher_id",
            text("coalesce(lesson_id, group_id)"),
            unique=True,
            postgresql_where=text("decided_at is null"),
        ),
        CheckConstraint("(decided_at is null) = (decided_by is null)", name="decided"),
        CheckConstraint("until_at is null or decided_at is not null", name="granted"),
        CheckConstraint("ended_at is null or until_at is not null", name="ended"),
    )
    id: Mapped[UUID] = mapped_column(primary_key=True)
    school_year: Mapped[int] = mapped_column(SmallInteger)
    group_id: Mapped[UUID]
    teacher_id: Mapped[UUID]
    lesson_id: Mapped[UUID | None]
    reason: Mapped[str]
    asked_at: Mapped[datetime]
    decided_at: Mapped[datetime | None]
    decided_by: Mapped[UUID | None]
    decided_as: Mapped[str | None]
    until_at: Mapped[datetime | None]
    answer: Mapped[str | None]
    ended_at: Mapped[datetime | None]
    ended_by: Mapped[UUID | None]
