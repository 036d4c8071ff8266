"""Consents to the processing of personal data: texts, settings, what holds, the ledger, scans (B5, X21)."""

import sqlalchemy as sa
from alembic import op

from audit.schema import watch
from store.security import IN_SCOPE, roles, secure

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None

_IN_LINE = f"({IN_SCOPE}) or (select app_segment()) like segment || '/%'"
_TABLES = ("consent_scans", "consent_entries", "consents", "consent_settings", "consent_texts")


def _id(name: str = "id") -> sa.Column:
    return sa.Column(name, sa.Uuid(), primary_key=True)


def _segment() -> sa.Column:
    return sa.Column("segment", sa.Text(collation="C"), nullable=False)


def _text(name: str, null: bool = False) -> sa.Column:
    return sa.Column(name, sa.Text(), nullable=null)


def _uuid(name: str, null: bool = False) -> sa.Column:
    return sa.Column(name, sa.Uuid(), nullable=null)


def _flag(name: str) -> sa.Column:
    return sa.Column(name, sa.Boolean(), nullable=False)


def _number(name: str, null: bool = False) -> sa.Column:
    return sa.Column(name, sa.Integer(), nullable=null)


def _day(name: str, null: bool = False) -> sa.Column:
    return sa.Column(name, sa.Date(), nullable=null)


def _at(name: str = "at", null: bool = False, default: str | None = "clock_timestamp()") -> sa.Column:
    return sa.Column(
        name, sa.DateTime(timezone=True), nullable=null, server_default=sa.text(default) if default else None
    )


def _person() -> sa.Column:
    return sa.Column("person_id", sa.Uuid(), sa.ForeignKey("people.id", ondelete="CASCADE"), nullable=False)


def upgrade() -> None:
    op.create_table(
        "consent_texts", _id(), _segment(), _text("kind"), _number("number"), _text("title"), _text("whom"),
        _text("purpose"), _text("scope"), _text("actions"), _text("receivers", True), _text("term"),
        _number("months", True), _text("withdrawal"), _flag("locked"), _flag("renews"), _flag("active"), _at(),
        _uuid("by"), _text("role"),
        sa.UniqueConstraint("segment", "kind", "number", name="consent_texts_segment_kind_number_key"),
    )  # fmt: skip
    op.create_table(
        "consent_settings", _id(), _segment(), _number("version"), _text("kind"), _flag("collected"), _flag("hides"),
        sa.UniqueConstraint("segment", "kind", name="consent_settings_segment_kind_key"),
    )  # fmt: skip
    op.create_table(
        "consents", _id(), _segment(), _number("version"), _person(), _text("kind"), _text("state"),
        _at("at", True, None), _day("until_on", True),
        sa.Column("text_segment", sa.Text(collation="C"), nullable=True), _at("text_at", True, None),
        _at("asked_at", True, None), _uuid("asked_by", True),
        sa.UniqueConstraint("segment", "person_id", "kind", name="consents_segment_person_id_kind_key"),
    )  # fmt: skip
    op.create_index("consents_person_id_idx", "consents", ["person_id"])
    op.create_table(
        "consent_entries", _id(), _segment(), _person(), _text("kind"),
        sa.Column("text_id", sa.Uuid(), sa.ForeignKey("consent_texts.id"), nullable=False), _text("decision"),
        _text("side"), _uuid("signer_id", True), _text("signer_name", True), _text("how"), _day("signed_on"),
        _day("until_on", True), _text("note", True), _text("digest"), _at(), _uuid("by"), _text("role"),
        _text("username"),
    )  # fmt: skip
    op.create_index(
        "consent_entries_segment_person_id_kind_at_idx",
        "consent_entries",
        ["segment", "person_id", "kind", "at"],
    )
    op.create_index("consent_entries_person_id_idx", "consent_entries", ["person_id"])
    op.create_table(
        "consent_scans",
        sa.Column(
            "entry_id", sa.Uuid(), sa.ForeignKey("consent_entries.id", ondelete="CASCADE"), primary_key=True
        ),
        _segment(), _person(), _text("media"), _number("size"), _text("digest"),
        sa.Column("sealed", sa.LargeBinary(), nullable=False), _at(default="now()"),
    )  # fmt: skip
    op.create_index("consent_scans_person_id_idx", "consent_scans", ["person_id"])
    secure(op, "consent_texts", _IN_LINE, check=IN_SCOPE)
    for table in ("consent_settings", "consents", "consent_entries", "consent_scans"):
        secure(op, table)
    for table in ("consent_texts", "consent_settings", "consents", "consent_entries"):
        watch(op, table)
    _, app, _events = roles(op)
    op.execute(f"revoke update, delete on consent_texts, consent_entries, consent_scans from {app}")
    op.execute(f"revoke delete on consent_settings, consents from {app}")


def downgrade() -> None:
    op.execute(f"drop table {', '.join(_TABLES)}")
