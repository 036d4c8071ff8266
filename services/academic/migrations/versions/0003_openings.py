"""What a teacher asks to have opened after the term or the time for edits has ended, and what was decided (X12)."""

import sqlalchemy as sa
from alembic import op

from store.security import roles, secure

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "openings",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("school_year", sa.SmallInteger(), nullable=False),
        sa.Column("group_id", sa.Uuid(), nullable=False),
        sa.Column("teacher_id", sa.Uuid(), nullable=False),
        sa.Column("lesson_id", sa.Uuid(), nullable=True),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("asked_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("decided_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("decided_by", sa.Uuid(), nullable=True),
        sa.Column("decided_as", sa.Text(), nullable=True),
        sa.Column("until_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("answer", sa.Text(), nullable=True),
        sa.Column("ended_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("ended_by", sa.Uuid(), nullable=True),
        sa.Column("segment", sa.Text(collation="C"), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("openings_pkey")),
        sa.CheckConstraint(
            "(decided_at is null) = (decided_by is null)", name=op.f("openings_decided_check")
        ),
        sa.CheckConstraint("until_at is null or decided_at is not null", name=op.f("openings_granted_check")),
        sa.CheckConstraint("ended_at is null or until_at is not null", name=op.f("openings_ended_check")),
    )
    op.create_index("openings_group_id_teacher_id_idx", "openings", ["group_id", "teacher_id"])
    op.create_index("openings_segment_asked_at_idx", "openings", ["segment", "asked_at"])
    op.create_index(
        "openings_waiting_key", "openings", ["group_id", "teacher_id", sa.text("coalesce(lesson_id, group_id)")],
        unique=True, postgresql_where=sa.text("decided_at is null"),
    )  # fmt: skip
    secure(op, "openings")
    _, app, _ = roles(op)
    op.execute(f"revoke delete on openings from {app}")


def downgrade() -> None:
    op.drop_table("openings")
