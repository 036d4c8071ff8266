"""Imports of lists: report, what was done, the files until they are applied, the columns' mappings of a school."""

from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import ForeignKey, Index, LargeBinary, Text, func, text
from sqlalchemy.dialects.postgresql import ARRAY
from sqlalchemy.orm import Mapped, mapped_column

from sheets.saved import SavedColumns
from store import SegmentBound, Table, Versioned, new_id


class Import(SegmentBound, Versioned, Table):
    """One uploaded workbook: checked (dry-run), then applied, then perhaps undone.

    `drafts` is the compressed reading of the file, dropped as soon as it is applied or replaced by a newer upload;
    `fingerprint` is the plan that the person saw: application refuses when it would do something else. `unsure`:
    columns that somebody should look at; `tables`: whether the files are tables, not a OneRoster package. `alike`:
    rows like somebody of the school, `undecided` of them need a word before the application (`imports.alike`).
    `mappings`: names of those remembered that were used; `left_people`: whom the undo has left because they were
    changed since.
    """

    __tablename__ = "imports"
    __table_args__ = (Index(None, "segment", "id"),)

    id: Mapped[UUID] = mapped_column(primary_key=True, default=new_id)
    file_name: Mapped[str]
    sha256: Mapped[str]
    school_year: Mapped[int]
    effective_on: Mapped[date]
    state: Mapped[str] = mapped_column(default="dry-run")
    counts: Mapped[dict[str, Any]]
    report: Mapped[list[dict[str, Any]]]
    errors: Mapped[int]
    warnings: Mapped[int]
    fingerprint: Mapped[str]
    unsure: Mapped[int] = mapped_column(default=0, server_default=text("0"))
    mappings: Mapped[list[str]] = mapped_column(ARRAY(Text()), default=list, server_default=text("'{}'"))
    alike: Mapped[list[dict[str, Any]]] = mapped_column(default=list, server_default=text("'[]'"))
    tables: Mapped[bool] = mapped_column(default=True, server_default=text("true"))
    undecided: Mapped[int] = mapped_column(default=0, server_default=text("0"))
    left_people: Mapped[int] = mapped_column(default=0, server_default=text("0"))
    drafts: Mapped[bytes | None] = mapped_column(LargeBinary)
    created_by: Mapped[UUID]
    created_at: Mapped[datetime] = mapped_column(server_default=func.now())
    applied_by: Mapped[UUID | None]
    applied_at: Mapped[datetime | None]
    undone_by: Mapped[UUID | None]
    undone_at: Mapped[datetime | None]


class ImportChange(SegmentBound, Table):
    """What an applied import did to one row: `before` is None for a created row; `version` the row's version
    after.
    """

    __tablename__ = "import_changes"

    import_id: Mapped[UUID] = mapped_column(ForeignKey("imports.id"), primary_key=True)
    noun: Mapped[str] = mapped_column(primary_key=True)
    row_id: Mapped[UUID] = mapped_column(primary_key=True)
    version: Mapped[int] = mapped_column(server_default=text("1"))
    before: Mapped[dict[str, Any] | None]


class ImportSource(SegmentBound, Table):
    """The uploaded files with the samples of their columns, sealed: unread columns may hold anything.

    Gone when the import is applied, replaced by a newer upload, or a week old.
    """

    __tablename__ = "import_sources"

    import_id: Mapped[UUID] = mapped_column(ForeignKey("imports.id"), primary_key=True)
    sealed: Mapped[bytes] = mapped_column(LargeBinary)


class ImportMapping(SavedColumns, SegmentBound, Versioned, Table):
    """What the columns of a school's lists mean, by name («Выгрузка из 1С»)."""

    __tablename__ = "import_mappings"
    __table_args__ = (Index(None, "segment", text("lower(name)"), unique=True),)
