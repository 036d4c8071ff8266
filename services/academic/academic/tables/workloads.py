"""Teaching loads taken over from tables: the checked file's report, and what its application did (B7, X1)."""

from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import ARRAY, ForeignKey, Index, LargeBinary, SmallInteger, Uuid, func, text
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.orm import Mapped, mapped_column

from sheets.saved import SavedColumns
from store import SegmentBound, Table, Versioned, new_id


class Workload(SegmentBound, Versioned, Table):
    """One uploaded load: checked (dry-run), then applied, then perhaps undone.

    `drafts` is the compressed reading, dropped when it is applied or replaced; `fingerprint` the plan that the person
    saw.
    """

    __tablename__ = "workloads"
    __table_args__ = (Index(None, "segment", "id"),)

    id: Mapped[UUID] = mapped_column(primary_key=True, default=new_id)
    file_name: Mapped[str]
    sha256: Mapped[str]
    school_year: Mapped[int] = mapped_column(SmallInteger)
    effective_on: Mapped[date]
    state: Mapped[str] = mapped_column(default="dry-run")
    counts: Mapped[dict[str, Any]]
    report: Mapped[list[dict[str, Any]]]
    errors: Mapped[int]
    warnings: Mapped[int]
    unsure: Mapped[int]
    fingerprint: Mapped[str]
    drafts: Mapped[bytes | None] = mapped_column(LargeBinary)
    created_by: Mapped[UUID]
    created_at: Mapped[datetime] = mapped_column(server_default=func.now())
    applied_by: Mapped[UUID | None]
    applied_at: Mapped[datetime | None]
    undone_by: Mapped[UUID | None]
    undone_at: Mapped[datetime | None]


class WorkloadChange(SegmentBound, Table):
    """What an applied load did to one group.

    `before` is null for a created group, empty where only students came in; `version` the group's version after.
    """

    __tablename__ = "workload_changes"

    workload_id: Mapped[UUID] = mapped_column(ForeignKey("workloads.id"), primary_key=True)
    group_id: Mapped[UUID] = mapped_column(ForeignKey("teaching_groups.id"), primary_key=True)
    version: Mapped[int]
    before: Mapped[dict[str, Any] | None] = mapped_column(JSONB(none_as_null=True))
    members: Mapped[list[UUID]] = mapped_column(ARRAY(Uuid()), server_default=text("'{}'"))


class WorkloadMapping(SavedColumns, SegmentBound, Versioned, Table):
    """What the columns of a school's tables of the load mean, by name."""

    __tablename__ = "workload_mappings"
    __table_args__ = (Index(None, "segment", text("lower(name)"), unique=True),)
