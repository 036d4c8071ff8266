"""Consents to the processing of personal data: texts by level, the ledger, what holds now, scans of paper (B5)."""

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import ForeignKey, Index, LargeBinary, Text, UniqueConstraint, func
from sqlalchemy.orm import Mapped, mapped_column

from store import SegmentBound, Table, Versioned, new_id


class ConsentText(SegmentBound, Table):
    """A version of the text of one kind at one level: never changed, a newer number takes its place.

    `renews`: consents given to earlier texts lapse. `locked`: levels below have no text of their own. Not `active`: the
    kind is asked for no more. `months`: how long a consent to it holds; None = until the person leaves.
    """

    __tablename__ = "consent_texts"
    __table_args__ = (UniqueConstraint("segment", "kind", "number"),)

    id: Mapped[UUID] = mapped_column(primary_key=True, default=new_id)
    kind: Mapped[str]
    number: Mapped[int]
    title: Mapped[str]
    whom: Mapped[str]
    purpose: Mapped[str]
    scope: Mapped[str]
    actions: Mapped[str]
    receivers: Mapped[str | None]
    term: Mapped[str]
    months: Mapped[int | None]
    withdrawal: Mapped[str]
    locked: Mapped[bool] = mapped_column(default=False)
    renews: Mapped[bool] = mapped_column(default=False)
    active: Mapped[bool] = mapped_column(default=True)
    at: Mapped[datetime] = mapped_column(server_default=func.clock_timestamp())
    by: Mapped[UUID]
    role: Mapped[str]


class ConsentSetting(SegmentBound, Versioned, Table):
    """How a school handles a kind: whether it collects it; whether who has not consented is nameless among readers."""

    __tablename__ = "consent_settings"
    __table_args__ = (UniqueConstraint("segment", "kind"),)

    id: Mapped[UUID] = mapped_column(primary_key=True, default=new_id)
    kind: Mapped[str]
    collected: Mapped[bool] = mapped_column(default=True)
    hides: Mapped[bool] = mapped_column(default=False)


class Consent(SegmentBound, Versioned, Table):
    """What follows from the ledger for one person, kind and school; ends and lapses by itself (`rules.state_now`).

    `state`: asked, partial (another still has to sign), given, refused, withdrawn. `text_segment`, `text_at`: the
    oldest text that a signer has agreed to. `asked_at`: when the family was last asked.
    """

    __tablename__ = "consents"
    __table_args__ = (UniqueConstraint("segment", "person_id", "kind"), Index(None, "person_id"))

    id: Mapped[UUID] = mapped_column(primary_key=True, default=new_id)
    person_id: Mapped[UUID] = mapped_column(ForeignKey("people.id", ondelete="CASCADE"))
    kind: Mapped[str]
    state: Mapped[str]
    at: Mapped[datetime | None]
    until_on: Mapped[date | None]
    text_segment: Mapped[str | None] = mapped_column(Text(collation="C"))
    text_at: Mapped[datetime | None]
    asked_at: Mapped[datetime | None]
    asked_by: Mapped[UUID | None]


class ConsentEntry(SegmentBound, Table):
    """A line of the ledger: who said what to which text, how, and until when it holds. Nobody changes or removes it.

    `side`: representative or self. `signer_id` is None only for a representative whom the system does not know, who is
    then named in `signer_name`. `digest`: SHA-256 of the text as it was shown.
    """

    __tablename__ = "consent_entries"
    __table_args__ = (
        Index(None, "segment", "person_id", "kind", "at"), Index(None, "person_id"), Index(None, "signer_id"),
    )  # fmt: skip

    id: Mapped[UUID] = mapped_column(primary_key=True, default=new_id)
    person_id: Mapped[UUID] = mapped_column(ForeignKey("people.id", ondelete="CASCADE"))
    kind: Mapped[str]
    text_id: Mapped[UUID] = mapped_column(ForeignKey("consent_texts.id"))
    decision: Mapped[str]
    side: Mapped[str]
    signer_id: Mapped[UUID | None]
    signer_name: Mapped[str | None]
    how: Mapped[str]
    signed_on: Mapped[date]
    until_on: Mapped[date | None]
    note: Mapped[str | None]
    digest: Mapped[str]
    at: Mapped[datetime] = mapped_column(server_default=func.clock_timestamp())
    by: Mapped[UUID]
    role: Mapped[str]
    username: Mapped[str]


class ConsentScan(SegmentBound, Table):
    """The signed paper of a line of the ledger, sealed for the person it is about."""

    __tablename__ = "consent_scans"
    __table_args__ = (Index(None, "person_id"),)

    entry_id: Mapped[UUID] = mapped_column(
        ForeignKey("consent_entries.id", ondelete="CASCADE"), primary_key=True
    )
    person_id: Mapped[UUID] = mapped_column(ForeignKey("people.id", ondelete="CASCADE"))
    media: Mapped[str]
    size: Mapped[int]
    digest: Mapped[str]
    sealed: Mapped[bytes] = mapped_column(LargeBinary)
    at: Mapped[datetime] = mapped_column(server_default=func.now())


__all__ = ["Consent", "ConsentEntry", "ConsentScan", "ConsentSetting", "ConsentText"]
