"""The movement book, transfers, subscriptions, and copies of what registry tells."""

from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import ARRAY, BigInteger, ForeignKey, Index, LargeBinary, SmallInteger, Text, text
from sqlalchemy.dialects.postgresql import JSONB, ExcludeConstraint
from sqlalchemy.orm import Mapped, mapped_column

from store import SegmentBound, Table, Versioned, new_id

Segment = Text(collation="C")


class Order(SegmentBound, Versioned, Table):
    """An order on movement. Number and ordinal are given at signing, without gaps per school and school year (D1).

    `refused` names the students of an import whom the order could not enrol: [{student_id, detail}].
    """

    __tablename__ = "orders"
    __table_args__ = (
        Index(None, "segment", "school_year", "ordinal", unique=True),
        Index(None, "segment", "id"),
        Index(None, "import_id", unique=True),
        Index(None, "annuls"),
    )
    id: Mapped[UUID] = mapped_column(primary_key=True, default=new_id)
    kind: Mapped[str]
    state: Mapped[str]
    school_year: Mapped[int] = mapped_column(SmallInteger)
    ordinal: Mapped[int | None]
    number: Mapped[str | None]
    order_on: Mapped[date]
    effective_on: Mapped[date]
    basis: Mapped[str]
    students: Mapped[int]
    annuls: Mapped[UUID | None] = mapped_column(ForeignKey("orders.id"))
    annulled_by: Mapped[UUID | None]
    import_id: Mapped[UUID | None]
    refused: Mapped[list[dict[str, Any]]] = mapped_column(JSONB(), server_default=text("'[]'"))
    created_by: Mapped[UUID]
    created_at: Mapped[datetime]
    signed_by: Mapped[UUID | None]
    signed_at: Mapped[datetime | None]


class Movement(SegmentBound, Table):
    """A row of the movement book: one student in one order. `ordinal` counts the student's signed rows from 1.

    `effective_on` is the first day in the class, or for departures the last day at the school.
    """

    __tablename__ = "movements"
    __table_args__ = (
        Index(None, "order_id", "id"),
        Index(
            "movements_student_id_ordinal_key",
            "student_id",
            "ordinal",
            unique=True,
            postgresql_where=text("state = 'signed'"),
        ),
        Index(None, "segment", "effective_on"),
    )
    id: Mapped[UUID] = mapped_column(primary_key=True, default=new_id)
    order_id: Mapped[UUID] = mapped_column(ForeignKey("orders.id"))
    student_id: Mapped[UUID]
    kind: Mapped[str]
    state: Mapped[str]
    ordinal: Mapped[int | None] = mapped_column(SmallInteger)
    effective_on: Mapped[date]
    from_segment: Mapped[str | None] = mapped_column(Segment)
    from_class_id: Mapped[UUID | None]
    to_segment: Mapped[str | None] = mapped_column(Segment)
    to_class_id: Mapped[UUID | None]
    reason: Mapped[str | None]
    came_from: Mapped[str | None]
    went_to: Mapped[str | None]
    transfer_id: Mapped[UUID | None]


class Student(Table):
    """One row per student that the book knows: the lock that orders all changes of one student.

    `segment` is the school of the last row, `present` whether he is in a class without an end. Requests reach this
    table only through `open_book` and `close_book`.
    """

    __tablename__ = "students"
    student_id: Mapped[UUID] = mapped_column(primary_key=True)
    segment: Mapped[str | None] = mapped_column(Segment)
    present: Mapped[bool] = mapped_column(server_default=text("false"))


class SpellRow(SegmentBound, Table):
    """`rules.spells` of a student, kept for lists by date; written by `close_book` alone.

    The exclusion makes two classes on one day impossible, whatever the code does.
    """

    __tablename__ = "spells"
    __table_args__ = (
        Index(None, "class_id", "from_on"),
        Index(None, "segment", "from_on"),
        ExcludeConstraint(
            ("student_id", "="),
            (text("daterange(from_on, until_on, '[]')"), "&&"),
            name="spells_one_class_a_day",
            using="gist",
        ),
    )
    student_id: Mapped[UUID] = mapped_column(primary_key=True)
    ordinal: Mapped[int] = mapped_column(SmallInteger, primary_key=True)
    class_id: Mapped[UUID]
    from_on: Mapped[date]
    until_on: Mapped[date | None]


class OrderNumber(SegmentBound, Table):
    """The last number given in a school's register of a school year; its row lock makes numbers continuous."""

    __tablename__ = "order_numbers"
    segment: Mapped[str] = mapped_column(Segment, primary_key=True)
    school_year: Mapped[int] = mapped_column(SmallInteger, primary_key=True)
    last: Mapped[int]


class Transfer(Versioned, Table):
    """A student's way from one school to another; both schools see it, and who is above either (D2, X3).

    Names are what the receiving school asked for; `student_id` and the classes appear only when the sending school
    confirms (or offers). `checklist` is {item: {done, at, by, by_name, side, note}}.
    """

    __tablename__ = "transfers"
    __table_args__ = (
        Index(None, "from_segment", "id"),
        Index(None, "to_segment", "id"),
        Index(
            "transfers_released_once_key",
            "student_id",
            unique=True,
            postgresql_where=text("state = 'confirmed'"),
        ),
        Index(
            "transfers_asked_once_key",
            "to_segment",
            "from_segment",
            "asked_key",
            unique=True,
            postgresql_where=text("state = 'requested'"),
        ),
    )
    id: Mapped[UUID] = mapped_column(primary_key=True, default=new_id)
    initiated_by: Mapped[str]
    state: Mapped[str]
    from_segment: Mapped[str] = mapped_column(Segment)
    to_segment: Mapped[str] = mapped_column(Segment)
    last_name: Mapped[str]
    first_name: Mapped[str]
    middle_name: Mapped[str | None]
    birth_on: Mapped[date]
    asked_key: Mapped[str]
    grade: Mapped[int | None] = mapped_column(SmallInteger)
    note: Mapped[str | None]
    student_id: Mapped[UUID | None]
    from_class_id: Mapped[UUID | None]
    to_class_id: Mapped[UUID | None]
    checklist: Mapped[dict[str, Any]] = mapped_column(server_default=text("'{}'"))
    override_reason: Mapped[str | None]
    refusal_reason: Mapped[str | None]
    requested_by: Mapped[UUID]
    requested_at: Mapped[datetime]
    leaves_on: Mapped[date | None]
    confirmed_by: Mapped[UUID | None]
    confirmed_at: Mapped[datetime | None]
    departure_order_id: Mapped[UUID | None]
    departure_order_number: Mapped[str | None]
    departure_order_on: Mapped[date | None]
    effective_on: Mapped[date | None]
    completed_by: Mapped[UUID | None]
    completed_at: Mapped[datetime | None]
    arrival_order_id: Mapped[UUID | None]
    arrival_order_number: Mapped[str | None]
    arrival_order_on: Mapped[date | None]
    closed_at: Mapped[datetime | None]


class Subscription(SegmentBound, Versioned, Table):
    """A regional system that reads the public feed; `segment` is its filter, `token_hash` sha256 of its key (D4).

    `basis`: law, or consent: then it is told only of those who have agreed to the transfer to third parties (X21).
    """

    __tablename__ = "subscriptions"
    __table_args__ = (Index(None, "segment", "id"),)
    id: Mapped[UUID] = mapped_column(primary_key=True, default=new_id)
    name: Mapped[str]
    types: Mapped[list[str]] = mapped_column(ARRAY(Text()))
    token_hash: Mapped[bytes] = mapped_column(LargeBinary())
    position: Mapped[int] = mapped_column(BigInteger)
    state: Mapped[str]
    created_by: Mapped[UUID]
    created_at: Mapped[datetime]
    renewed_at: Mapped[datetime]
    acknowledged_at: Mapped[datetime | None]
    basis: Mapped[str] = mapped_column(default="law")


class KnownSegment(Table):
    """A region, municipality or school by name: public, so that a school can be chosen as the other side."""

    __tablename__ = "known_segments"
    segment: Mapped[str] = mapped_column(Segment, primary_key=True)
    level: Mapped[str]
    name: Mapped[str]
    short_name: Mapped[str]
    state: Mapped[str]
    timezone: Mapped[str]


class KnownPerson(Table):
    """A person's names; seen only where a placement or a spell in scope names the person."""

    __tablename__ = "known_people"
    person_id: Mapped[UUID] = mapped_column(primary_key=True)
    last_name: Mapped[str]
    first_name: Mapped[str]
    middle_name: Mapped[str | None]
    birth_on: Mapped[date | None]
    removed: Mapped[bool]


class KnownPlacement(SegmentBound, Table):
    """A person whom registry placed at a school: a student may be enrolled there, staff be named."""

    __tablename__ = "known_placements"
    __table_args__ = (Index(None, "person_id"), Index(None, "segment"))
    placement_id: Mapped[UUID] = mapped_column(primary_key=True)
    person_id: Mapped[UUID]
    kind: Mapped[str]
    from_on: Mapped[date]
    until_on: Mapped[date | None]
    removed: Mapped[bool]


class KnownClass(SegmentBound, Table):
    """A class of a school year."""

    __tablename__ = "known_classes"
    __table_args__ = (Index(None, "segment", "school_year"), Index(None, "class_teacher_id"))
    class_id: Mapped[UUID] = mapped_column(primary_key=True)
    school_year: Mapped[int] = mapped_column(SmallInteger)
    grade: Mapped[int] = mapped_column(SmallInteger)
    letter: Mapped[str]
    name: Mapped[str]
    class_teacher_id: Mapped[UUID | None]
    removed: Mapped[bool]
