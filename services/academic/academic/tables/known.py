"""Copies of what registry and movement tell; written by `projections.py` only, without foreign keys (any order)."""

from datetime import date
from uuid import UUID

from sqlalchemy import Index, SmallInteger, Text
from sqlalchemy.dialects.postgresql import DATEMULTIRANGE
from sqlalchemy.dialects.postgresql.ranges import MultiRange
from sqlalchemy.orm import Mapped, mapped_column

from store import SegmentBound, Table


class KnownSegment(Table):
    """A region, municipality or school: its name (for marks carried from it) and its time zone (what «today» is)."""

    __tablename__ = "known_segments"
    segment: Mapped[str] = mapped_column(Text(collation="C"), primary_key=True)
    name: Mapped[str]
    short_name: Mapped[str]
    timezone: Mapped[str]


class KnownPerson(Table):
    """A person's names; seen where a membership or a post in scope names the person, and by the person."""

    __tablename__ = "known_people"
    person_id: Mapped[UUID] = mapped_column(primary_key=True)
    last_name: Mapped[str]
    first_name: Mapped[str]
    middle_name: Mapped[str | None]
    removed: Mapped[bool]


class KnownStaff(SegmentBound, Table):
    """A person works at a school from–to: may be named as a teacher there."""

    __tablename__ = "known_staff"
    __table_args__ = (Index(None, "person_id"), Index(None, "segment"))
    placement_id: Mapped[UUID] = mapped_column(primary_key=True)
    person_id: Mapped[UUID]
    post: Mapped[str | None]
    from_on: Mapped[date]
    until_on: Mapped[date | None]
    removed: Mapped[bool]


class KnownClass(SegmentBound, Table):
    """A class of a school year with its class teacher."""

    __tablename__ = "known_classes"
    __table_args__ = (Index(None, "segment", "school_year"), Index(None, "class_teacher_id"))
    class_id: Mapped[UUID] = mapped_column(primary_key=True)
    school_year: Mapped[int] = mapped_column(SmallInteger)
    grade: Mapped[int] = mapped_column(SmallInteger)
    letter: Mapped[str]
    name: Mapped[str]
    class_teacher_id: Mapped[UUID | None]
    shift: Mapped[int] = mapped_column(SmallInteger)
    removed: Mapped[bool]


class KnownTie(Table):
    """A parent may see this student's diary on these days; row-level security shows him only his own ties, and only on
    such a day (X20).
    """

    __tablename__ = "known_ties"
    __table_args__ = (Index(None, "parent_id"),)
    tie_id: Mapped[UUID] = mapped_column(primary_key=True)
    parent_id: Mapped[UUID]
    student_id: Mapped[UUID]
    sees: Mapped[MultiRange[date]] = mapped_column(DATEMULTIRANGE())


class KnownMembership(SegmentBound, Table):
    """One spell of a student in a class, both days inclusive; a school sees its own spells only."""

    __tablename__ = "known_memberships"
    __table_args__ = (Index(None, "class_id"), Index(None, "segment", "student_id"))
    student_id: Mapped[UUID] = mapped_column(primary_key=True)
    ordinal: Mapped[int] = mapped_column(SmallInteger, primary_key=True)
    class_id: Mapped[UUID]
    from_on: Mapped[date]
    until_on: Mapped[date | None]
