"""Destruction of data whose term is over: acts, what the services count and confirm, whom it concerned (ADR 0017)."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import ForeignKey, Index, LargeBinary, UniqueConstraint, func
from sqlalchemy.dialects.postgresql import ARRAY
from sqlalchemy.orm import Mapped, mapped_column
from sqlalchemy.types import Text

from store import SegmentBound, Table, Versioned, new_id


class ErasureAct(SegmentBound, Versioned, Table):
    """An act of destruction. `state`: draft, approved (services are at work), done, cancelled.

    `sealed`: whom it concerns, by name, under FIELD_KEY: an act is kept for three years (приказ РКН № 179).
    """

    __tablename__ = "erasure_acts"
    __table_args__ = (UniqueConstraint("segment", "number"), Index(None, "segment", "id"))

    id: Mapped[UUID] = mapped_column(primary_key=True, default=new_id)
    number: Mapped[int | None]
    state: Mapped[str] = mapped_column(default="draft")
    years: Mapped[int]
    journals_before: Mapped[int]
    commission: Mapped[list[str]] = mapped_column(ARRAY(Text()))
    people: Mapped[int]
    sealed: Mapped[bytes] = mapped_column(LargeBinary)
    drafted_by: Mapped[UUID]
    drafted_at: Mapped[datetime] = mapped_column(server_default=func.now())
    approved_by: Mapped[UUID | None]
    approved_at: Mapped[datetime | None]
    done_at: Mapped[datetime | None]


class ErasureAnswer(SegmentBound, Table):
    """How many rows a service would erase (`counted`) or has erased (`done`), by kind of data."""

    __tablename__ = "erasure_answers"

    act_id: Mapped[UUID] = mapped_column(ForeignKey("erasure_acts.id"), primary_key=True)
    service: Mapped[str] = mapped_column(primary_key=True)
    phase: Mapped[str] = mapped_column(primary_key=True)
    rows: Mapped[dict[str, Any]]
    at: Mapped[datetime] = mapped_column(server_default=func.now())


class ErasedPerson(SegmentBound, Table):
    """Nothing more is to be erased of this person at this school."""

    __tablename__ = "erased_people"

    segment: Mapped[str] = mapped_column(Text(collation="C"), primary_key=True)
    person_id: Mapped[UUID] = mapped_column(primary_key=True)
    act_id: Mapped[UUID] = mapped_column(ForeignKey("erasure_acts.id"))


__all__ = ["ErasedPerson", "ErasureAct", "ErasureAnswer"]
