"""Templates of lists and cards: what goes on paper and into files, kept by a person or by an organisation (B8)."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects.postgresql import JSONB

from audit.schema import watch
from store.security import IN_SCOPE, secure

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None

OWN = f"({IN_SCOPE}) and (owner_id is null or owner_id = (select app_person()))"
"""A person's own templates are nobody else's, whoever looks after the organisation."""


def upgrade() -> None:
    op.create_table(
        "list_templates",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("owner_id", sa.Uuid(), nullable=True),
        sa.Column("author_id", sa.Uuid(), nullable=False),
        *(sa.Column(name, sa.Text(), nullable=False) for name in ("source", "title", "sort", "heading")),
        *(sa.Column(name, JSONB(), nullable=False) for name in ("columns", "signs", "filters")),
        sa.Column("updated_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.Column("segment", sa.Text(collation="C"), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("list_templates_pkey")),
    )
    op.create_index("list_templates_segment_idx", "list_templates", ["segment", "source"])
    secure(op, "list_templates", OWN)
    watch(op, "list_templates")


def downgrade() -> None:
    op.drop_table("list_templates")
