"""Who became whom when two records turned out to be one person (B2, ADR 0018); which sections are used (A8)."""

import sqlalchemy as sa
from alembic import op

from service.schema import install_merges, uninstall_merges
from store.security import roles, secure

revision = "0010"
down_revision = "0008"
branch_labels = None
depends_on = None


def upgrade() -> None:
    install_merges(op)
    op.create_table(
        "section_openings",
        sa.Column("day", sa.Date(), primary_key=True),
        sa.Column("segment", sa.Text(collation="C"), primary_key=True),
        sa.Column("role", sa.Text(), primary_key=True),
        sa.Column("section", sa.Text(), primary_key=True),
        sa.Column("opens", sa.Integer(), nullable=False),
    )
    op.create_index("section_openings_segment_idx", "section_openings", ["segment", "day"])
    secure(op, "section_openings")
    _, app, _events = roles(op)
    op.execute(f"revoke delete on section_openings from {app}")


def downgrade() -> None:
    op.drop_table("section_openings")
    uninstall_merges(op)
