"""What registry knows of academic for the exchange of rosters; ids by which other systems know people (ADR 0019)."""

from datetime import date
from uuid import UUID

from sqlalchemy import ARRAY, Date, ForeignKey, Index, SmallInteger, Text, Uuid
from sqlalchemy.orm import Mapped, mapped_column

from store import SegmentBound, Table


class KnownGroup(SegmentBound, Table):
    """A subject taught by a teacher to classes or to a part of them, as academic tells it."""

    __tablename__ = "known_groups"
    __table_args__ = (Index(None, "segment", "school_year"),)

    group_id: Mapped[UUID] = mapped_column(primary_key=True)
    school_year: Mapped[int] = mapped_column(SmallInteger)
    subject_id: Mapped[UUID]
    subject_name: Mapped[str]
    name: Mapped[str]
    class_ids: Mapped[list[UUID]] = mapped_column(ARRAY(Uuid()))
    teacher_id: Mapped[UUID | None]
    removed: Mapped[bool]


class KnownRoster(SegmentBound, Table):
    """Who is named in a divided group and on which days: three lists of one length. No row = the classes are whole."""

    __tablename__ = "known_rosters"
    __table_args__ = (Index(None, "segment"),)

    group_id: Mapped[UUID] = mapped_column(primary_key=True)
    student_ids: Mapped[list[UUID]] = mapped_column(ARRAY(Uuid()))
    from_on: Mapped[list[date]] = mapped_column(ARRAY(Date()))
    until_on: Mapped[list[date | None]] = mapped_column(ARRAY(Date()))


class KnownPeriod(SegmentBound, Table):
    """A study period of some grades, as academic tells it."""

    __tablename__ = "known_periods"
    __table_args__ = (Index(None, "segment", "school_year"),)

    period_id: Mapped[UUID] = mapped_column(primary_key=True)
    school_year: Mapped[int] = mapped_column(SmallInteger)
    kind: Mapped[str]
    number: Mapped[int] = mapped_column(SmallInteger)
    name: Mapped[str]
    from_on: Mapped[date]
    until_on: Mapped[date]
    grades: Mapped[list[int]] = mapped_column(ARRAY(SmallInteger()))
    removed: Mapped[bool]


class ExchangeId(SegmentBound, Table):
    """Under which sourcedId another system knows a person of a school; holds while the import that brought it does."""

    __tablename__ = "exchange_ids"
    __table_args__ = (Index(None, "person_id"), Index(None, "import_id"))

    segment: Mapped[str] = mapped_column(Text(collation="C"), primary_key=True)
    system: Mapped[str] = mapped_column(primary_key=True)
    sourced_id: Mapped[str] = mapped_column(primary_key=True)
    person_id: Mapped[UUID] = mapped_column(
        ForeignKey("people.id", ondelete="CASCADE", deferrable=True, initially="DEFERRED")
    )
    import_id: Mapped[UUID] = mapped_column(ForeignKey("imports.id"))


__all__ = ["ExchangeId", "KnownGroup", "KnownPeriod", "KnownRoster"]
