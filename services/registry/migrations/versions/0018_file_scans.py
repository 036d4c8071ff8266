"""Scans of papers in personal files (B4)."""

import sqlalchemy as sa
from alembic import op

from audit.schema import unwatch, watch
from store.security import secure

revision = "0018"
down_revision = "0017"
branch_labels = None
depends_on = None


def upgrade() -> None:
    to = sa.ForeignKey("people.id", ondelete="CASCADE")
    op.create_table(
        "file_scans",
        sa.Column("id", sa.Uuid(), primary_key=True),
        sa.Column("person_id", sa.Uuid(), to, nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("note", sa.Text(), nullable=True),
        sa.Column("media", sa.Text(), nullable=False),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column("sealed", sa.LargeBinary(), nullable=False),
        sa.Column("by", sa.Uuid(), nullable=False),
        sa.Column("role", sa.Text(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), server_default=sa.func.now(), nullable=False),
    )
    op.create_index("file_scans_person_id_at_idx", "file_scans", ["person_id", "at"])
    secure(op, "file_scans", "exists (select from placements p where p.person_id = file_scans.person_id)")
    watch(op, "file_scans")


def downgrade() -> None:
    unwatch(op, "file_scans")
    op.execute("drop table file_scans")
