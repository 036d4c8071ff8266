"""What communication keeps: announcements with their audience, who has read them, copies of others' facts."""

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import BigInteger, ForeignKey, Identity, Index, Text, Uuid, func
from sqlalchemy.dialects.postgresql import ARRAY, DATEMULTIRANGE
from sqlalchemy.dialects.postgresql.ranges import MultiRange
from sqlalchemy.orm import Mapped, mapped_column

from store import SegmentBound, Table, Versioned


class Announcement(Table, SegmentBound, Versioned):
    """An announcement on the board of a segment, for everybody there and below whom the audience names.

    `roles` empty = every role; `class_ids` empty = no matter which class. `until_on` is the last day, None = open.
    """

    __tablename__ = "announcements"
    id: Mapped[UUID] = mapped_column(primary_key=True)
    title: Mapped[str]
    body: Mapped[str]
    pinned: Mapped[bool] = mapped_column(default=False)
    must_confirm: Mapped[bool] = mapped_column(default=False)
    roles: Mapped[list[str]] = mapped_column(ARRAY(Text()))
    class_ids: Mapped[list[UUID]] = mapped_column(ARRAY(Uuid()))
    from_on: Mapped[date]
    until_on: Mapped[date | None]
    author_id: Mapped[UUID]
    author_role: Mapped[str]
    author_name: Mapped[str]
    withdrawn_at: Mapped[datetime | None]
    posted_at: Mapped[datetime] = mapped_column(server_default=func.now())
    __table_args__ = (Index("announcements_board_idx", "segment", "from_on"),)


class Receipt(Table, SegmentBound):
    """A person has read an announcement, under this segment and role."""

    __tablename__ = "receipts"
    announcement_id: Mapped[UUID] = mapped_column(
        ForeignKey("announcements.id", ondelete="CASCADE"), primary_key=True
    )
    person_id: Mapped[UUID] = mapped_column(primary_key=True)
    role: Mapped[str]
    read_at: Mapped[datetime] = mapped_column(server_default=func.now())
    __table_args__ = (Index("receipts_person_id_idx", "person_id"),)


class Mention(Table, SegmentBound):
    """An announcement for families names a student of the school `at`, whose consent to publication it needs (X21)."""

    __tablename__ = "mentions"
    announcement_id: Mapped[UUID] = mapped_column(
        ForeignKey("announcements.id", ondelete="CASCADE"), primary_key=True
    )
    student_id: Mapped[UUID] = mapped_column(primary_key=True, index=True)
    at: Mapped[str] = mapped_column(Text(collation="C"))


class KnownConsentSetting(Table, SegmentBound):
    """registry: a school hides the names of those who have not consented to the processing of their data."""

    __tablename__ = "known_consent_settings"
    segment: Mapped[str] = mapped_column(Text(collation="C"), primary_key=True)
    kind: Mapped[str] = mapped_column(primary_key=True)
    hides: Mapped[bool]


class KnownPerson(Table):
    """registry: the names of a person."""

    __tablename__ = "known_people"
    person_id: Mapped[UUID] = mapped_column(primary_key=True)
    last_name: Mapped[str]
    first_name: Mapped[str]
    middle_name: Mapped[str | None]


class KnownSegment(Table):
    """registry: the name of a region, municipality or school."""

    __tablename__ = "known_segments"
    segment: Mapped[str] = mapped_column(Text(collation="C"), primary_key=True)
    short_name: Mapped[str]


class KnownTie(Table):
    """registry: on which days a parent sees the child and is told what is written to its class.

    Row-level security shows a tie on a day on which it lets see, to anybody (X20).
    """

    __tablename__ = "known_ties"
    tie_id: Mapped[UUID] = mapped_column(primary_key=True)
    parent_id: Mapped[UUID] = mapped_column(index=True)
    student_id: Mapped[UUID] = mapped_column(index=True)
    sees: Mapped[MultiRange[date]] = mapped_column(DATEMULTIRANGE())
    notified: Mapped[MultiRange[date]] = mapped_column(DATEMULTIRANGE())


class KnownClass(Table, SegmentBound):
    """registry: a class and its teacher."""

    __tablename__ = "known_classes"
    class_id: Mapped[UUID] = mapped_column(primary_key=True)
    name: Mapped[str]
    class_teacher_id: Mapped[UUID | None]
    removed: Mapped[bool]
    __table_args__ = (Index("known_classes_class_teacher_id_idx", "class_teacher_id"),)


class KnownMember(Table, SegmentBound):
    """movement: a student is in a class from–to."""

    __tablename__ = "known_members"
    id: Mapped[int] = mapped_column(BigInteger, Identity(always=True), primary_key=True)
    student_id: Mapped[UUID] = mapped_column(index=True)
    class_id: Mapped[UUID] = mapped_column(index=True)
    from_on: Mapped[date]
    until_on: Mapped[date | None]


class KnownHolder(Table, SegmentBound):
    """identity: who holds which role where: the people an announcement is for."""

    __tablename__ = "known_holders"
    appointment_id: Mapped[UUID] = mapped_column(primary_key=True)
    person_id: Mapped[UUID] = mapped_column(index=True)
    role: Mapped[str]
    from_on: Mapped[date]
    until_on: Mapped[date | None]
    removed: Mapped[bool]
    __table_args__ = (Index("known_holders_segment_idx", "segment", "role"),)


class KnownGroup(Table, SegmentBound):
    """academic: which classes a teacher teaches."""

    __tablename__ = "known_groups"
    group_id: Mapped[UUID] = mapped_column(primary_key=True)
    teacher_id: Mapped[UUID | None] = mapped_column(index=True)
    class_ids: Mapped[list[UUID]] = mapped_column(ARRAY(Uuid()))
    removed: Mapped[bool]


__all__ = [
    "Announcement",
    "KnownClass",
    "KnownConsentSetting",
    "KnownGroup",
    "KnownHolder",
    "KnownMember",
    "KnownPerson",
    "KnownSegment",
    "KnownTie",
    "Mention",
    "Receipt",
    "Table",
]
