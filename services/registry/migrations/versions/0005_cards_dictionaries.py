"""History of school cards; dictionaries of each level with their versions (B1)."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

from store.security import IN_SCOPE, roles, secure

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

_IN_LINE = f"({IN_SCOPE}) or (select app_segment()) like segment || '/%'"


def _id() -> sa.Column:
    return sa.Column("id", sa.Uuid(), primary_key=True)


def _segment() -> sa.Column:
    return sa.Column("segment", sa.Text(collation="C"), nullable=False)


def _at() -> sa.Column:
    return sa.Column("at", sa.DateTime(timezone=True), server_default=sa.func.now(), nullable=False)


def _text(name: str, null: bool = False) -> sa.Column:
    return sa.Column(name, sa.Text(), nullable=null)


def _json(name: str, null: bool = False) -> sa.Column:
    return sa.Column(name, postgresql.JSONB(), nullable=null)


def _by() -> sa.Column:
    return sa.Column("by", sa.Uuid(), nullable=False)


def upgrade() -> None:
    op.create_table(
        "card_changes", _id(), _segment(),
        sa.Column("segment_id", sa.Uuid(), sa.ForeignKey("segments.id"), nullable=False), _text("field"),
        sa.Column("from_on", sa.Date(), nullable=False), _at(), _by(), _text("role"), _json("old", True),
        _json("new", True),
    )  # fmt: skip
    op.create_index("card_changes_segment_id_at_idx", "card_changes", ["segment_id", "at"])
    op.create_index("card_changes_segment_idx", "card_changes", ["segment"])
    op.create_table(
        "dictionaries", _id(), _segment(), sa.Column("version", sa.Integer(), nullable=False), _text("code"),
        _json("entries"), sa.Column("locked", sa.Boolean(), nullable=False),
        sa.UniqueConstraint("segment", "code", name="dictionaries_segment_code_key"),
    )  # fmt: skip
    op.create_table(
        "dictionary_versions", _id(), _segment(), _text("code"), sa.Column("number", sa.Integer(), nullable=False),
        _json("entries"), sa.Column("locked", sa.Boolean(), nullable=False), _text("note", True), _at(), _by(),
        _text("role"),
        sa.UniqueConstraint("segment", "code", "number", name="dictionary_versions_segment_code_number_key"),
    )  # fmt: skip
    secure(op, "card_changes")
    for table in ("dictionaries", "dictionary_versions"):
        secure(op, table, _IN_LINE, check=IN_SCOPE)
    _, app, _events = roles(op)
    op.execute(f"revoke update, delete on card_changes, dictionary_versions from {app}")
    op.execute(f"revoke delete on dictionaries from {app}")


def downgrade() -> None:
    op.execute("drop table dictionary_versions, dictionaries, card_changes")
