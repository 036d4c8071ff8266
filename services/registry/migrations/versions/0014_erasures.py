"""Destruction of data whose term is over: acts, answers, whom it concerned (ADR 0017)."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

from audit.schema import watch
from store.security import roles, secure

revision = "0014"
down_revision = "0013"
branch_labels = None
depends_on = None


def _segment(primary: bool = False) -> sa.Column:
    return sa.Column("segment", sa.Text(collation="C"), nullable=False, primary_key=primary)


def _at(name: str, null: bool = True) -> sa.Column:
    default = None if null else sa.func.now()
    return sa.Column(name, sa.DateTime(timezone=True), nullable=null, server_default=default)


def _act(primary: bool = False) -> sa.Column:
    return sa.Column(
        "act_id", sa.Uuid(), sa.ForeignKey("erasure_acts.id"), nullable=False, primary_key=primary
    )


def upgrade() -> None:
    op.create_table(
        "erasure_acts", sa.Column("id", sa.Uuid(), primary_key=True), _segment(),
        sa.Column("version", sa.Integer(), nullable=False), sa.Column("number", sa.Integer(), nullable=True),
        sa.Column("state", sa.Text(), nullable=False), sa.Column("years", sa.Integer(), nullable=False),
        sa.Column("journals_before", sa.Integer(), nullable=False),
        sa.Column("commission", sa.ARRAY(sa.Text()), nullable=False), sa.Column("people", sa.Integer(), nullable=False),
        sa.Column("sealed", sa.LargeBinary(), nullable=False), sa.Column("drafted_by", sa.Uuid(), nullable=False),
        _at("drafted_at", False), sa.Column("approved_by", sa.Uuid(), nullable=True), _at("approved_at"), _at("done_at"),
        sa.UniqueConstraint("segment", "number", name="erasure_acts_segment_number_key"),
    )  # fmt: skip
    op.create_index("erasure_acts_segment_id_idx", "erasure_acts", ["segment", "id"])
    op.create_table(
        "erasure_answers", _act(True), sa.Column("service", sa.Text(), primary_key=True),
        sa.Column("phase", sa.Text(), primary_key=True), sa.Column("rows", postgresql.JSONB(), nullable=False),
        _at("at", False), _segment(),
    )  # fmt: skip
    op.create_table(
        "erased_people", _segment(True), sa.Column("person_id", sa.Uuid(), primary_key=True), _act()
    )
    for table in ("erasure_acts", "erasure_answers", "erased_people"):
        secure(op, table)
    watch(op, "erasure_acts")
    _, app, _events = roles(op)
    op.execute(f"revoke delete on erasure_acts, erasure_answers, erased_people from {app}")
    op.execute(f"revoke update on erasure_answers, erased_people from {app}")


def downgrade() -> None:
    op.execute("drop table erased_people, erasure_answers, erasure_acts")
