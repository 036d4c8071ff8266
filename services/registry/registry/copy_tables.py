"""Copies of everything kept about a person: requests, sealed parts of the services, who took them (ADR 0017)."""

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import ForeignKey, Index, LargeBinary, func
from sqlalchemy.orm import Mapped, mapped_column

from store import SegmentBound, Table, new_id


class CopyRequest(SegmentBound, Table):
    """Who asked for whose copy and why; `own`: the person himself or his parent, else the school on a written request.

    `state`: gathering, ready, dropped. `sealed` is the private key of the request under FIELD_KEY, dropped with the
    parts.
    """

    __tablename__ = "copy_requests"
    __table_args__ = (Index(None, "segment", "id"), Index(None, "person_id"))

    id: Mapped[UUID] = mapped_column(primary_key=True, default=new_id)
    person_id: Mapped[UUID] = mapped_column(ForeignKey("people.id", ondelete="CASCADE"))
    own: Mapped[bool]
    letter_number: Mapped[str | None]
    letter_on: Mapped[date | None]
    state: Mapped[str] = mapped_column(default="gathering")
    sealed: Mapped[bytes | None] = mapped_column(LargeBinary)
    asked_at: Mapped[datetime] = mapped_column(server_default=func.now())
    asked_by: Mapped[UUID]
    asked_as: Mapped[str]
    ready_at: Mapped[datetime | None]
    drop_at: Mapped[datetime | None]


class CopyPart(SegmentBound, Table):
    """A sealed piece of one service's part."""

    __tablename__ = "copy_parts"

    request_id: Mapped[UUID] = mapped_column(
        ForeignKey("copy_requests.id", ondelete="CASCADE"), primary_key=True
    )
    service: Mapped[str] = mapped_column(primary_key=True)
    part: Mapped[int] = mapped_column(primary_key=True)
    parts: Mapped[int]
    sealed: Mapped[str]
    at: Mapped[datetime] = mapped_column(server_default=func.now())


class CopyDownload(SegmentBound, Table):
    """Somebody took the copy."""

    __tablename__ = "copy_downloads"
    __table_args__ = (Index(None, "request_id", "at"),)

    id: Mapped[UUID] = mapped_column(primary_key=True, default=new_id)
    request_id: Mapped[UUID] = mapped_column(ForeignKey("copy_requests.id", ondelete="CASCADE"))
    format: Mapped[str]
    by: Mapped[UUID]
    role: Mapped[str]
    at: Mapped[datetime] = mapped_column(server_default=func.now())


__all__ = ["CopyDownload", "CopyPart", "CopyRequest"]
