"""The schema of registry. `segments`, `classes`, `placements` are one school's rows; people are seen
through placements.

A person is one row for the whole region (one СНИЛС, one person); who sees it follows from where it is
placed. The
migration's policies say the same to PostgreSQL.
"""

from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import FetchedValue, ForeignKey, Index, LargeBinary, UniqueConstraint, func, text
from sqlalchemy.dialects.postgresql import ARRAY, DATEMULTIRANGE, JSONB
from sqlalchemy.dialects.postgresql.ranges import MultiRange
from sqlalchemy.orm import Mapped, mapped_column
from sqlalchemy.types import Text

from registry.consent_tables import Consent, ConsentEntry, ConsentScan, ConsentSetting, ConsentText
from registry.copy_tables import CopyDownload, CopyPart, CopyRequest
from registry.duplicate_tables import (
    DocumentMark,
    DuplicatePair,
    DuplicateRun,
    DuplicateSide,
    Merge,
    MergeChange,
)
from registry.erasure_tables import ErasedPerson, ErasureAct, ErasureAnswer
from registry.exchange_tables import ExchangeId, KnownGroup, KnownPeriod, KnownRoster
from registry.file_tables import FileChange, FileDetails, FileScan, Proposal, SpecialRead
from registry.import_tables import Import, ImportChange, ImportMapping, ImportSource
from store import SegmentBound, Table, Versioned, new_id
from store.clock import ZONE


def _days() -> Mapped[MultiRange[date]]:
    """Days of a right of a tie: the data base's own work."""
    return mapped_column(DATEMULTIRANGE(), server_default=FetchedValue())


class Segment(SegmentBound, Versioned, Table):
    """A region, municipality or school. `segment` is its code path; `card` what a school tells about itself."""

    __tablename__ = "segments"
    __table_args__ = (UniqueConstraint("segment"),)

    id: Mapped[UUID] = mapped_column(primary_key=True, default=new_id)
    level: Mapped[str]
    name: Mapped[str]
    short_name: Mapped[str]
    state: Mapped[str] = mapped_column(default="active")
    timezone: Mapped[str] = mapped_column(default=ZONE.key)
    card: Mapped[dict[str, Any]] = mapped_column(default=dict)


class CardChange(SegmentBound, Table):
    """A field of a card became another value from a day on; values have the form that the field has in the card."""

    __tablename__ = "card_changes"
    __table_args__ = (Index(None, "segment_id", "at"), Index(None, "segment"))

    id: Mapped[UUID] = mapped_column(primary_key=True, default=new_id)
    segment_id: Mapped[UUID] = mapped_column(ForeignKey("segments.id"))
    field: Mapped[str]
    from_on: Mapped[date]
    at: Mapped[datetime] = mapped_column(server_default=func.now())
    by: Mapped[UUID]
    role: Mapped[str]
    old: Mapped[Any | None] = mapped_column(JSONB(none_as_null=True))
    new: Mapped[Any | None] = mapped_column(JSONB(none_as_null=True))


class Dictionary(SegmentBound, Versioned, Table):
    """What one level has of a dictionary: its own entries in their order, and whether those below may add theirs.

    An entry is `{id, title, note, active}`; those above and below have rows of their own.
    """

    __tablename__ = "dictionaries"
    __table_args__ = (UniqueConstraint("segment", "code"),)

    id: Mapped[UUID] = mapped_column(primary_key=True, default=new_id)
    code: Mapped[str]
    entries: Mapped[list[dict[str, Any]]]
    locked: Mapped[bool] = mapped_column(default=False)


class DictionaryVersion(SegmentBound, Table):
    """What a level's own entries were after a change: never changed itself."""

    __tablename__ = "dictionary_versions"
    __table_args__ = (UniqueConstraint("segment", "code", "number"),)

    id: Mapped[UUID] = mapped_column(primary_key=True, default=new_id)
    code: Mapped[str]
    number: Mapped[int]
    entries: Mapped[list[dict[str, Any]]]
    locked: Mapped[bool]
    note: Mapped[str | None]
    at: Mapped[datetime] = mapped_column(server_default=func.now())
    by: Mapped[UUID]
    role: Mapped[str]


class Human(Versioned, Table):
    """A person; `search` is the full name lower-cased with ё as е, `snils` eleven digits.

    `merged_into`: this record turned out to be another one's person; it is kept for the way back and seen by nobody.
    """

    __tablename__ = "people"
    __table_args__ = (
        UniqueConstraint("snils"),
        Index(None, "search", "id"),
        Index(None, "birth_on"),
        Index(None, "merged_into", postgresql_where=text("merged_into is not null")),
        Index(
            "people_search_trgm_idx",
            "search",
            postgresql_using="gin",
            postgresql_ops={"search": "gin_trgm_ops"},
        ),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True, default=new_id)
    last_name: Mapped[str]
    first_name: Mapped[str]
    middle_name: Mapped[str | None]
    birth_on: Mapped[date | None]
    sex: Mapped[str | None]
    snils: Mapped[str | None]
    phone: Mapped[str | None]
    email: Mapped[str | None]
    search: Mapped[str]
    merged_into: Mapped[UUID | None]


class Placement(SegmentBound, Versioned, Table):
    """A person belongs to a segment as student, parent or staff from–to (both inclusive; until_on None =
    open).
    """

    __tablename__ = "placements"
    __table_args__ = (
        Index(None, "person_id", "segment"),
        Index(None, "segment", "kind", "person_id"),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True, default=new_id)
    person_id: Mapped[UUID] = mapped_column(ForeignKey("people.id", deferrable=True, initially="DEFERRED"))
    kind: Mapped[str]
    post: Mapped[str | None]
    roles: Mapped[list[str]] = mapped_column(ARRAY(Text()))
    order_number: Mapped[str | None]
    order_on: Mapped[date | None]
    from_on: Mapped[date]
    until_on: Mapped[date | None]


class Tie(Versioned, Table):
    """A parent (legal representative) of a student; seen wherever the student is placed.

    `may_see` is what lists say and holds where no `TieRights` does; the days of each right are derived by a trigger.
    """

    __tablename__ = "ties"
    __table_args__ = (UniqueConstraint("student_id", "parent_id"), Index(None, "parent_id"))

    id: Mapped[UUID] = mapped_column(primary_key=True, default=new_id)
    parent_id: Mapped[UUID] = mapped_column(ForeignKey("people.id", deferrable=True, initially="DEFERRED"))
    student_id: Mapped[UUID] = mapped_column(ForeignKey("people.id", deferrable=True, initially="DEFERRED"))
    relation: Mapped[str]
    may_see: Mapped[bool] = mapped_column(default=True)
    sees: Mapped[MultiRange[date]] = _days()
    notified: Mapped[MultiRange[date]] = _days()
    takes: Mapped[MultiRange[date]] = _days()
    acts: Mapped[MultiRange[date]] = _days()
    apart: Mapped[MultiRange[date]] = _days()


class TieRights(Table):
    """What a representative may from–to (both inclusive; until_on None = open), on what basis: written, never changed.

    Of those that cover a day the newest decides; what an adult student closes (`by_student`) comes on top.
    `sealed`: the court's decision, sealed under the student.
    """

    __tablename__ = "tie_rights"
    __table_args__ = (Index(None, "tie_id", "at"),)

    id: Mapped[UUID] = mapped_column(primary_key=True, default=new_id)
    tie_id: Mapped[UUID] = mapped_column(ForeignKey("ties.id"))
    by_student: Mapped[bool] = mapped_column(default=False)
    custody: Mapped[str]
    may_see: Mapped[bool]
    may_notify: Mapped[bool]
    may_take: Mapped[bool]
    may_act: Mapped[bool]
    from_on: Mapped[date]
    until_on: Mapped[date | None]
    sealed: Mapped[bytes | None] = mapped_column(LargeBinary)
    by: Mapped[UUID]
    role: Mapped[str]
    at: Mapped[datetime] = mapped_column(server_default=func.clock_timestamp())


class SchoolClass(SegmentBound, Versioned, Table):
    """A class of a school year («5А» of 2026/2027 has school_year 2026); `teacher_id` leads it today.

    Classes with one `set_id` are taught together (класс-комплект).
    """

    __tablename__ = "classes"
    __table_args__ = (UniqueConstraint("segment", "school_year", "grade", "letter"),)

    id: Mapped[UUID] = mapped_column(primary_key=True, default=new_id)
    school_year: Mapped[int]
    grade: Mapped[int]
    letter: Mapped[str]
    teacher_id: Mapped[UUID | None] = mapped_column(
        ForeignKey("people.id", deferrable=True, initially="DEFERRED")
    )
    room: Mapped[str | None]
    shift: Mapped[int] = mapped_column(default=1)
    profile: Mapped[str | None]
    set_id: Mapped[UUID | None] = mapped_column(index=True)


class ClassTeacher(SegmentBound, Table):
    """Somebody leads a class from–to (both inclusive), by an order unless a list said so; a deputy goes before him."""

    __tablename__ = "class_teachers"
    __table_args__ = (
        Index(None, "class_id"),
        Index(None, "person_id"),
        Index(None, "from_on"),
        Index(None, "until_on"),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True, default=new_id)
    class_id: Mapped[UUID] = mapped_column(ForeignKey("classes.id", ondelete="CASCADE"))
    person_id: Mapped[UUID] = mapped_column(ForeignKey("people.id", ondelete="CASCADE"))
    deputy: Mapped[bool]
    order_number: Mapped[str | None]
    order_on: Mapped[date | None]
    from_on: Mapped[date]
    until_on: Mapped[date | None]
    by: Mapped[UUID | None]
    at: Mapped[datetime] = mapped_column(server_default=func.now())


class ClassMember(SegmentBound, Table):
    """A student's time in a class, as movement tells it: a copy with no other writer than the handler.

    No foreign keys: a membership may be told before or after its class or person is taken back by an undo.
    """

    __tablename__ = "class_members"
    __table_args__ = (Index(None, "class_id"), Index(None, "segment", "student_id"))

    student_id: Mapped[UUID] = mapped_column(primary_key=True)
    class_id: Mapped[UUID] = mapped_column(primary_key=True)
    from_on: Mapped[date] = mapped_column(primary_key=True)
    until_on: Mapped[date | None]


__all__ = [
    "CardChange",
    "ClassMember",
    "ClassTeacher",
    "Consent",
    "ConsentEntry",
    "ConsentScan",
    "ConsentSetting",
    "ConsentText",
    "CopyDownload",
    "CopyPart",
    "CopyRequest",
    "Dictionary",
    "DictionaryVersion",
    "DocumentMark",
    "DuplicatePair",
    "DuplicateRun",
    "DuplicateSide",
    "ErasedPerson",
    "ErasureAct",
    "ErasureAnswer",
    "ExchangeId",
    "FileChange",
    "FileDetails",
    "FileScan",
    "Human",
    "Import",
    "ImportChange",
    "ImportMapping",
    "ImportSource",
    "KnownGroup",
    "KnownPeriod",
    "KnownRoster",
    "Merge",
    "MergeChange",
    "Placement",
    "Proposal",
    "SchoolClass",
    "Segment",
    "SpecialRead",
    "Table",
    "Tie",
    "TieRights",
]
