"""What belongs to an import beside its report: the files until they are applied, the columns' mappings of a school."""

from uuid import UUID

from sqlalchemy import ForeignKey, Index, LargeBinary, text
from sqlalchemy.orm import Mapped, mapped_column

from sheets.saved import SavedColumns
from store import SegmentBound, Table, Versioned


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
