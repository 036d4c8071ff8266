"""What identity keeps: accounts, appointments, changed rights, the queue to Keycloak, copies of registry's facts."""

from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import BigInteger, Identity, Index, Text, UniqueConstraint, func, text
from sqlalchemy.dialects.postgresql import DATEMULTIRANGE, ExcludeConstraint
from sqlalchemy.dialects.postgresql.ranges import MultiRange
from sqlalchemy.orm import Mapped, mapped_column

from store import SegmentBound, Table, Versioned

_CODES = Text(collation="C")


class Account(Table, Versioned):
    """One per person, for ever: a username is never given to another person. `state`: active, blocked, closed.

    `opened_at`: since when a password was first asked for; only from then on Keycloak has a user (ADR 0012).
    """

    __tablename__ = "accounts"
    person_id: Mapped[UUID] = mapped_column(primary_key=True)
    username: Mapped[str] = mapped_column(_CODES, unique=True)
    state: Mapped[str]
    blocked_reason: Mapped[str | None]
    blocked_by: Mapped[UUID | None]
    blocked_at: Mapped[datetime | None]
    unblocked_at: Mapped[datetime | None]
    opened_at: Mapped[datetime | None]
    keycloak_id: Mapped[str | None] = mapped_column(index=True)
    password_issued_at: Mapped[datetime | None]
    created_at: Mapped[datetime] = mapped_column(server_default=func.now())


class UsernameStem(Table):
    """How many usernames begin with these letters: the next one gets the next number."""

    __tablename__ = "username_stems"
    stem: Mapped[str] = mapped_column(_CODES, primary_key=True)
    taken: Mapped[int]


class Appointment(Table, SegmentBound, Versioned):
    """A person holds a role at a segment from–to, by order; from registry (`placement_id`) or by hand.

    `removed`: its source took it back; `withdrawn_at`: taken away here at once, whatever the source says.
    `replaces_id`: the appointment of whom he stands in for, for a time (A9).
    """

    __tablename__ = "appointments"
    appointment_id: Mapped[UUID] = mapped_column(primary_key=True)
    person_id: Mapped[UUID]
    role: Mapped[str]
    order_number: Mapped[str | None]
    order_on: Mapped[date | None]
    from_on: Mapped[date]
    until_on: Mapped[date | None]
    placement_id: Mapped[UUID | None]
    basis: Mapped[str | None]
    replaces_id: Mapped[UUID | None]
    removed: Mapped[bool] = mapped_column(default=False)
    withdrawn_at: Mapped[datetime | None]
    withdrawn_reason: Mapped[str | None]
    author_id: Mapped[UUID | None]
    changed_at: Mapped[datetime] = mapped_column(server_default=func.now(), onupdate=func.now())
    __table_args__ = (
        Index("appointments_person_id_idx", "person_id", "segment"),
        Index("appointments_segment_idx", "segment", "role"),
        Index("appointments_placement_id_idx", "placement_id"),
        Index("appointments_from_on_idx", "from_on"),
        Index("appointments_until_on_idx", "until_on"),
        ExcludeConstraint(
            (text("person_id"), "="),
            (text("segment"), "="),
            (text("role"), "="),
            (text("daterange(from_on, until_on, '[]')"), "&&"),
            where=text("placement_id is null and not removed and withdrawn_at is null"),
            name="appointments_once_excl",
            using="gist",
        ),
    )


class RightChange(Table, SegmentBound):
    """Every change of the matrix ever made; the highest version of a (segment, role, right) is in force.

    `matrix_version`: the version of the segment's matrix that it belongs to.
    """

    __tablename__ = "right_changes"
    id: Mapped[UUID] = mapped_column(primary_key=True)
    role: Mapped[str]
    right: Mapped[str]
    allowed: Mapped[bool | None]
    version: Mapped[int]
    matrix_version: Mapped[int]
    author_id: Mapped[UUID]
    at: Mapped[datetime] = mapped_column(server_default=func.now())
    __table_args__ = (
        UniqueConstraint("segment", "role", "right", "version"),
        Index("right_changes_segment_matrix_version_idx", "segment", "matrix_version"),
    )


class RightVersion(Table, SegmentBound):
    """Cells of a segment's matrix switched together: who, when, why; `restored`: the version taken up again."""

    __tablename__ = "right_versions"
    segment: Mapped[str] = mapped_column(_CODES, primary_key=True)
    number: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    author_id: Mapped[UUID]
    at: Mapped[datetime] = mapped_column(server_default=func.now())
    note: Mapped[str | None]
    restored: Mapped[int | None]


class RightException(Table, SegmentBound):
    """A person under a role at a segment may more or less than the role; the highest version is in force.

    `given_at`: the organisation that made it, the segment itself or one above.
    """

    __tablename__ = "right_exceptions"
    id: Mapped[UUID] = mapped_column(primary_key=True)
    person_id: Mapped[UUID]
    role: Mapped[str]
    right: Mapped[str]
    allowed: Mapped[bool | None]
    until_on: Mapped[date | None]
    reason: Mapped[str]
    given_at: Mapped[str] = mapped_column(_CODES)
    version: Mapped[int]
    author_id: Mapped[UUID]
    at: Mapped[datetime] = mapped_column(server_default=func.now())
    __table_args__ = (
        UniqueConstraint("person_id", "segment", "role", "right", "version"),
        Index("right_exceptions_segment_idx", "segment", "role"),
    )


class ListTemplate(Table, SegmentBound, Versioned):
    """Which columns of a list or a card go into a file, in which order, under which words (B8).

    `owner_id`: whose alone it is; null: the organisation's. `source`: service and path of the list.
    """

    __tablename__ = "list_templates"
    id: Mapped[UUID] = mapped_column(primary_key=True)
    owner_id: Mapped[UUID | None]
    author_id: Mapped[UUID]
    source: Mapped[str]
    title: Mapped[str]
    columns: Mapped[list[Any]]
    sort: Mapped[str]
    heading: Mapped[str]
    signs: Mapped[list[Any]]
    filters: Mapped[dict[str, Any]]
    updated_at: Mapped[datetime] = mapped_column(server_default=func.now(), onupdate=func.now())
    __table_args__ = (Index("list_templates_segment_idx", "segment", "source"),)


class Sanction(Table, SegmentBound, Versioned):
    """A measure against a violator of the rules of use (A11), from the proposal to the answer to its appeal.

    `state`: proposed, in-force, refused, lifted; one in force whose `until_at` has passed is over without a change.
    `evidence`: what was written or done, as it was then; `rule`: which rule it breaks.
    """

    __tablename__ = "sanctions"
    id: Mapped[UUID] = mapped_column(primary_key=True)
    person_id: Mapped[UUID]
    kind: Mapped[str]
    state: Mapped[str]
    rule: Mapped[str]
    reason: Mapped[str]
    evidence: Mapped[str | None]
    days: Mapped[int | None]
    from_at: Mapped[datetime | None]
    until_at: Mapped[datetime | None]
    author_id: Mapped[UUID]
    at: Mapped[datetime] = mapped_column(server_default=func.now())
    decided_by: Mapped[UUID | None]
    decided_at: Mapped[datetime | None]
    lifted_by: Mapped[UUID | None]
    lifted_at: Mapped[datetime | None]
    lifted_reason: Mapped[str | None]
    appeal: Mapped[str | None]
    appealed_at: Mapped[datetime | None]
    answer: Mapped[str | None]
    answered_by: Mapped[UUID | None]
    answered_at: Mapped[datetime | None]
    __table_args__ = (
        Index("sanctions_segment_idx", "segment", "at"),
        Index("sanctions_person_id_idx", "person_id"),
    )


class PasswordBatch(Table, SegmentBound):
    """Who is to get a first password and what became of it; the passwords themselves are nowhere.

    `people`: [{person_id, kind, note}], `refused`: [{person_id, name, reason}].
    `state`: planned, issuing, done, failed.
    """

    __tablename__ = "password_batches"
    id: Mapped[UUID] = mapped_column(primary_key=True)
    author_id: Mapped[UUID]
    title: Mapped[str]
    state: Mapped[str] = mapped_column(default="planned")
    people: Mapped[list[dict[str, Any]]]
    refused: Mapped[list[dict[str, Any]]]
    total: Mapped[int]
    done: Mapped[int] = mapped_column(default=0)
    created_at: Mapped[datetime] = mapped_column(server_default=func.now())
    issued_at: Mapped[datetime | None]
    __table_args__ = (Index("password_batches_segment_idx", "segment", "created_at"),)


class CardSheet(Table, SegmentBound):
    """The finished sheet of a long batch, sealed with a key that only its author was told; given out once."""

    __tablename__ = "card_sheets"
    batch_id: Mapped[UUID] = mapped_column(primary_key=True)
    author_id: Mapped[UUID]
    sealed: Mapped[bytes]
    made_at: Mapped[datetime] = mapped_column(server_default=func.now())


class SignIn(Table):
    """A session that began: whose, when, from where; Keycloak tells it, the page adds the device.

    `device`: `<browser>/<system>`, null until told. `novel`: no earlier sign-in of the person was from such a device;
    null until judged. `known_at`: the owner has said «this was me».
    """

    __tablename__ = "sign_ins"
    session_id: Mapped[str] = mapped_column(primary_key=True)
    person_id: Mapped[UUID]
    at: Mapped[datetime]
    address: Mapped[str | None]
    client: Mapped[str | None]
    device: Mapped[str | None]
    novel: Mapped[bool | None]
    known_at: Mapped[datetime | None]
    __table_args__ = (
        Index("sign_ins_person_id_idx", "person_id", "at"),
        Index("sign_ins_at_idx", "at"),
    )


class SectionOpening(Table, SegmentBound):
    """How often people of a role opened a section of the page on a day at an organisation; nobody in particular."""

    __tablename__ = "section_openings"
    day: Mapped[date] = mapped_column(primary_key=True)
    segment: Mapped[str] = mapped_column(_CODES, primary_key=True)
    role: Mapped[str] = mapped_column(primary_key=True)
    section: Mapped[str] = mapped_column(primary_key=True)
    opens: Mapped[int]
    __table_args__ = (Index("section_openings_segment_idx", "segment", "day"),)


class KeycloakGroup(Table):
    """The id of a group path, so that groups are never searched at run time."""

    __tablename__ = "keycloak_groups"
    path: Mapped[str] = mapped_column(_CODES, primary_key=True)
    group_id: Mapped[str]


class KeycloakJob(Table):
    """A person to be brought to what identity says: waits while `asked` > `done`; `written` was told last."""

    __tablename__ = "keycloak_jobs"
    person_id: Mapped[UUID] = mapped_column(primary_key=True)
    asked: Mapped[int] = mapped_column(BigInteger)
    done: Mapped[int] = mapped_column(BigInteger, default=0)
    attempts: Mapped[int] = mapped_column(default=0)
    due_at: Mapped[datetime]
    error: Mapped[str | None]
    written: Mapped[dict[str, Any] | None]
    __table_args__ = (Index("keycloak_jobs_due_at_idx", "due_at", postgresql_where=text("asked > done")),)


class Mark(Table):
    """Up to which day a daily work has been done."""

    __tablename__ = "marks"
    name: Mapped[str] = mapped_column(primary_key=True)
    done_on: Mapped[date]


class KnownSegment(Table):
    """registry: a region, municipality or school with its name and state."""

    __tablename__ = "known_segments"
    segment: Mapped[str] = mapped_column(_CODES, primary_key=True)
    level: Mapped[str]
    name: Mapped[str]
    short_name: Mapped[str]
    state: Mapped[str]


class KnownPerson(Table):
    """registry: the names of a person; nothing else about him is needed here."""

    __tablename__ = "known_people"
    person_id: Mapped[UUID] = mapped_column(primary_key=True)
    last_name: Mapped[str]
    first_name: Mapped[str]
    middle_name: Mapped[str | None]
    removed: Mapped[bool] = mapped_column(default=False)
    __table_args__ = (Index("known_people_name_idx", "last_name", "first_name", "person_id"),)


class KnownPlacement(Table, SegmentBound):
    """registry: a person belongs to a segment as student, parent or staff."""

    __tablename__ = "known_placements"
    placement_id: Mapped[UUID] = mapped_column(primary_key=True)
    person_id: Mapped[UUID]
    kind: Mapped[str]
    post: Mapped[str | None]
    from_on: Mapped[date]
    until_on: Mapped[date | None]
    removed: Mapped[bool]
    __table_args__ = (
        Index("known_placements_person_id_idx", "person_id", "segment"),
        Index("known_placements_segment_idx", "segment", "kind"),
    )


class KnownTie(Table):
    """registry: whose parent a person is, and on which days he sees the child.

    Row-level security shows a tie on such a day only: who does not see the child is nobody's parent here (X20).
    """

    __tablename__ = "known_ties"
    tie_id: Mapped[UUID] = mapped_column(primary_key=True)
    parent_id: Mapped[UUID]
    student_id: Mapped[UUID] = mapped_column(index=True)
    sees: Mapped[MultiRange[date]] = mapped_column(DATEMULTIRANGE())


class KnownClass(Table, SegmentBound):
    """registry: a class of a school year and its teacher."""

    __tablename__ = "known_classes"
    class_id: Mapped[UUID] = mapped_column(primary_key=True)
    school_year: Mapped[int]
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


__all__ = [
    "Account",
    "Appointment",
    "CardSheet",
    "KeycloakGroup",
    "KeycloakJob",
    "KnownClass",
    "KnownMember",
    "KnownPerson",
    "KnownPlacement",
    "KnownSegment",
    "KnownTie",
    "ListTemplate",
    "Mark",
    "PasswordBatch",
    "RightChange",
    "RightException",
    "RightVersion",
    "Sanction",
    "SectionOpening",
    "SignIn",
    "Table",
    "UsernameStem",
]
