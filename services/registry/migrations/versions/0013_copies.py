"""Copies of everything kept about a person: requests, sealed parts, who took them (152-ФЗ ст. 14, ADR 0017)."""

import sqlalchemy as sa
from alembic import op

from audit.schema import watch
from store.security import roles, secure

revision = "0013"
down_revision = "0012"
branch_labels = None
depends_on = None


def _id(name: str = "id") -> sa.Column:
    return sa.Column(name, sa.Uuid(), primary_key=True)


def _segment() -> sa.Column:
    return sa.Column("segment", sa.Text(collation="C"), nullable=False)


def _text(name: str, null: bool = False) -> sa.Column:
    return sa.Column(name, sa.Text(), nullable=null)


def _at(name: str, null: bool = True) -> sa.Column:
    default = None if null else sa.func.now()
    return sa.Column(name, sa.DateTime(timezone=True), nullable=null, server_default=default)


def _request(primary: bool = False) -> sa.Column:
    key = sa.ForeignKey("copy_requests.id", ondelete="CASCADE")
    return sa.Column("request_id", sa.Uuid(), key, nullable=False, primary_key=primary)


def upgrade() -> None:
    op.create_table(
        "copy_requests", _id(), _segment(),
        sa.Column("person_id", sa.Uuid(), sa.ForeignKey("people.id", ondelete="CASCADE"), nullable=False),
        sa.Column("own", sa.Boolean(), nullable=False), _text("letter_number", True),
        sa.Column("letter_on", sa.Date(), nullable=True), _text("state"),
        sa.Column("sealed", sa.LargeBinary(), nullable=True), _at("asked_at", False),
        sa.Column("asked_by", sa.Uuid(), nullable=False), _text("asked_as"), _at("ready_at"), _at("drop_at"),
    )  # fmt: skip
    op.create_index("copy_requests_segment_id_idx", "copy_requests", ["segment", "id"])
    op.create_index("copy_requests_person_id_idx", "copy_requests", ["person_id"])
    op.create_table(
        "copy_parts", _request(True), sa.Column("service", sa.Text(), primary_key=True),
        sa.Column("part", sa.Integer(), primary_key=True), sa.Column("parts", sa.Integer(), nullable=False),
        _text("sealed"), _at("at", False), _segment(),
    )  # fmt: skip
    op.create_table(
        "copy_downloads", _id(), _segment(), _request(), _text("format"),
        sa.Column("by", sa.Uuid(), nullable=False), _text("role"), _at("at", False),
    )  # fmt: skip
    op.create_index("copy_downloads_request_id_at_idx", "copy_downloads", ["request_id", "at"])
    for table in ("copy_requests", "copy_parts", "copy_downloads"):
        secure(op, table)
    watch(op, "copy_requests")
    _, app, _events = roles(op)
    op.execute(f"revoke update, delete on copy_requests, copy_parts, copy_downloads from {app}")


def downgrade() -> None:
    op.execute("drop table copy_downloads, copy_parts, copy_requests")
