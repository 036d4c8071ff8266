"""What a personal file holds beside the person's own columns: values, history, readings, scans, proposals (B2–B4)."""

from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import ForeignKey, Index, LargeBinary, func, text
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.orm import Mapped, mapped_column

from store import SegmentBound, Table, new_id


class FileDetails(Table):
    """What a personal file holds beside the person's own columns: `kept` by field, `sealed` the special ones."""

    __tablename__ = "file_details"

    person_id: Mapped[UUID] = mapped_column(ForeignKey("people.id", ondelete="CASCADE"), primary_key=True)
    kept: Mapped[dict[str, Any]]
    sealed: Mapped[bytes | None] = mapped_column(LargeBinary)


class FileChange(Table):
    """A field became another value from a day on; old and new values of special fields are sealed.

    Changes of the person's own columns are written by a trigger, whoever makes them (edit, import, undo).
    """

    __tablename__ = "file_changes"
    __table_args__ = (Index(None, "person_id", "at"),)

    id: Mapped[UUID] = mapped_column(primary_key=True, default=new_id)
    person_id: Mapped[UUID] = mapped_column(ForeignKey("people.id", ondelete="CASCADE"))
    field: Mapped[str]
    from_on: Mapped[date]
    at: Mapped[datetime] = mapped_column(server_default=func.now())
    by: Mapped[UUID | None]
    proposed_by: Mapped[UUID | None]
    old: Mapped[Any | None] = mapped_column(JSONB(none_as_null=True))
    new: Mapped[Any | None] = mapped_column(JSONB(none_as_null=True))
    sealed: Mapped[bytes | None] = mapped_column(LargeBinary)


class SpecialRead(SegmentBound, Table):
    """Somebody opened the sealed fields of a person."""

    __tablename__ = "special_reads"
    __table_args__ = (Index(None, "person_id", "at"),)

    id: Mapped[UUID] = mapped_column(primary_key=True, default=new_id)
    person_id: Mapped[UUID] = mapped_column(ForeignKey("people.id", ondelete="CASCADE"))
    guard: Mapped[str]
    by: Mapped[UUID]
    role: Mapped[str]
    at: Mapped[datetime] = mapped_column(server_default=func.now())


class FileScan(Table):
    """A scan attached to a file; sealed under its own id, so that it goes along when two records become one."""

    __tablename__ = "file_scans"
    __table_args__ = (Index(None, "person_id", "at"),)

    id: Mapped[UUID] = mapped_column(primary_key=True, default=new_id)
    person_id: Mapped[UUID] = mapped_column(ForeignKey("people.id", ondelete="CASCADE"))
    kind: Mapped[str]
    note: Mapped[str | None]
    media: Mapped[str]
    size: Mapped[int]
    sealed: Mapped[bytes] = mapped_column(LargeBinary)
    by: Mapped[UUID]
    role: Mapped[str]
    at: Mapped[datetime] = mapped_column(server_default=func.now())


class Proposal(SegmentBound, Table):
    """A change of one field of a file, proposed by the person himself or the parent, decided by those who keep it."""

    __tablename__ = "file_proposals"
    __table_args__ = (
        Index(None, "segment", "state", "id"),
        Index(
            "file_proposals_pending_key",
            "person_id",
            "segment",
            "field",
            unique=True,
            postgresql_where=text("state = 'pending'"),
        ),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True, default=new_id)
    person_id: Mapped[UUID] = mapped_column(ForeignKey("people.id", ondelete="CASCADE"))
    field: Mapped[str]
    value: Mapped[Any | None] = mapped_column(JSONB(none_as_null=True))
    sealed: Mapped[bytes | None] = mapped_column(LargeBinary)
    note: Mapped[str | None]
    by: Mapped[UUID]
    at: Mapped[datetime] = mapped_column(server_default=func.now())
    state: Mapped[str] = mapped_column(default="pending")
    reason: Mapped[str | None]
    decided_by: Mapped[UUID | None]
    decided_at: Mapped[datetime | None]
