"""Tables of duplicates: pairs, a school's own side of them, searches, merges with what they did (B2, X11)."""

from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import ForeignKey, Index, LargeBinary, UniqueConstraint, func
from sqlalchemy.dialects.postgresql import ARRAY, JSONB
from sqlalchemy.orm import Mapped, mapped_column
from sqlalchemy.types import Text

from store import SegmentBound, Table, Versioned, new_id


class DocumentMark(Table):
    """A blind index of a sealed number: equal numbers have equal marks, and nothing can be read from one."""

    __tablename__ = "document_marks"
    __table_args__ = (Index(None, "mark"),)

    person_id: Mapped[UUID] = mapped_column(ForeignKey("people.id", ondelete="CASCADE"), primary_key=True)
    mark: Mapped[bytes] = mapped_column(LargeBinary, primary_key=True)


class DuplicatePair(SegmentBound, Table):
    """Two records that may be one person. `segment`: the lowest place above both, so a school sees only its own pairs.

    `a_id` < `b_id`; `reasons` are codes of rules.REASONS, `certainty` per cent. `state`: open, dismissed, merged.
    """

    __tablename__ = "duplicate_pairs"
    __table_args__ = (
        UniqueConstraint("a_id", "b_id"),
        Index(None, "segment", "state", "certainty"),
        Index(None, "b_id"),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True, default=new_id)
    a_id: Mapped[UUID] = mapped_column(ForeignKey("people.id", ondelete="CASCADE"))
    b_id: Mapped[UUID] = mapped_column(ForeignKey("people.id", ondelete="CASCADE"))
    certainty: Mapped[int]
    reasons: Mapped[list[str]] = mapped_column(ARRAY(Text()))
    state: Mapped[str] = mapped_column(default="open")
    found_at: Mapped[datetime] = mapped_column(server_default=func.now())
    run_id: Mapped[UUID | None]
    decided_by: Mapped[UUID | None]
    decided_at: Mapped[datetime | None]
    note: Mapped[str | None]


class DuplicateSide(SegmentBound, Table):
    """A school's own side of a pair with another school: its own person and nothing of the other record (B2)."""

    __tablename__ = "duplicate_sides"
    __table_args__ = (Index(None, "segment", "state"),)

    pair_id: Mapped[UUID] = mapped_column(
        ForeignKey("duplicate_pairs.id", ondelete="CASCADE"), primary_key=True
    )
    segment: Mapped[str] = mapped_column(Text(collation="C"), primary_key=True)
    person_id: Mapped[UUID]
    state: Mapped[str] = mapped_column(default="open")
    asked_by: Mapped[UUID | None]
    asked_at: Mapped[datetime | None]


class DuplicateRun(SegmentBound, Table):
    """One search for duplicates over a municipality: of a night (`night_on`) or asked for.

    `state`: waiting, running, done.

    A run that was broken off is taken up from its beginning: finding a pair again changes nothing.
    """

    __tablename__ = "duplicate_runs"
    __table_args__ = (UniqueConstraint("segment", "night_on"), Index(None, "segment", "id"))

    id: Mapped[UUID] = mapped_column(primary_key=True, default=new_id)
    night_on: Mapped[date | None]
    state: Mapped[str] = mapped_column(default="waiting")
    step: Mapped[int] = mapped_column(default=0)
    steps: Mapped[int] = mapped_column(default=0)
    people: Mapped[int] = mapped_column(default=0)
    found: Mapped[int] = mapped_column(default=0)
    asked_by: Mapped[UUID | None]
    asked_at: Mapped[datetime] = mapped_column(server_default=func.now())
    started_at: Mapped[datetime | None]
    ended_at: Mapped[datetime | None]


class Merge(SegmentBound, Versioned, Table):
    """Two records made one. `state`: done, undone (by hand), refused (another service could not, `reason` says why)."""

    __tablename__ = "merges"
    __table_args__ = (Index(None, "segment", "id"), Index(None, "kept_id"), Index(None, "merged_id"))

    id: Mapped[UUID] = mapped_column(primary_key=True, default=new_id)
    pair_id: Mapped[UUID | None]
    kept_id: Mapped[UUID]
    merged_id: Mapped[UUID]
    kept_name: Mapped[str]
    merged_name: Mapped[str]
    segments: Mapped[list[str]] = mapped_column(ARRAY(Text()))
    state: Mapped[str] = mapped_column(default="done")
    reason: Mapped[str | None]
    by: Mapped[UUID]
    role: Mapped[str]
    at: Mapped[datetime] = mapped_column(server_default=func.now())
    undone_by: Mapped[UUID | None]
    undone_at: Mapped[datetime | None]


class MergeChange(SegmentBound, Table):
    """What a merge did to one row of registry: `before` what the row was, `after` what it became (None: taken away)."""

    __tablename__ = "merge_changes"

    merge_id: Mapped[UUID] = mapped_column(ForeignKey("merges.id"), primary_key=True)
    noun: Mapped[str] = mapped_column(primary_key=True)
    row_id: Mapped[UUID] = mapped_column(primary_key=True)
    before: Mapped[dict[str, Any]]
    after: Mapped[dict[str, Any] | None] = mapped_column(JSONB(none_as_null=True))
