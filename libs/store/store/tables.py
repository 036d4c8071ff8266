"""What all tables share: names of constraints, types, the segment of isolation, the version of long-lived records."""

from datetime import datetime
from typing import Any, ClassVar
from uuid import UUID

from sqlalchemy import DateTime, MetaData, Text, Uuid
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column


class Table(DeclarativeBase):
    """The base of every table of a service."""

    metadata = MetaData(
        naming_convention={
            "pk": "%(table_name)s_pkey",
            "ix": "%(table_name)s_%(column_0_N_name)s_idx",
            "uq": "%(table_name)s_%(column_0_N_name)s_key",
            "fk": "%(table_name)s_%(column_0_N_name)s_fkey",
            "ck": "%(table_name)s_%(constraint_name)s_check",
        }
    )
    type_annotation_map: ClassVar[dict[Any, Any]] = {
        datetime: DateTime(timezone=True),
        UUID: Uuid(),
        str: Text(),
        dict[str, Any]: JSONB(),
        list[Any]: JSONB(),
        list[dict[str, Any]]: JSONB(),
    }


class SegmentBound:
    """Rows of one segment: guarded by row-level security (`secure` in the migration) and by `visible_to` in queries."""

    segment: Mapped[str] = mapped_column(Text(collation="C"))


class Versioned:
    """A long-lived record edited by people: ETag out, If-Match in; commands raise it through `expect_version`."""

    version: Mapped[int] = mapped_column(default=1)
