"""Columns of an import as the person sets them: files kept until applied, mappings by name (B7)."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

from audit.schema import watch
from store.security import roles, secure

revision = "0015"
down_revision = "0014"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("imports", sa.Column("unsure", sa.Integer(), nullable=False, server_default="0"))
    op.add_column("imports", sa.Column("mappings", sa.ARRAY(sa.Text()), nullable=False, server_default="{}"))
    op.add_column("imports", sa.Column("left_people", sa.Integer(), nullable=False, server_default="0"))
    op.create_table(
        "import_sources",
        sa.Column("import_id", sa.Uuid(), sa.ForeignKey("imports.id"), primary_key=True),
        sa.Column("sealed", sa.LargeBinary(), nullable=False),
        sa.Column("segment", sa.Text(collation="C"), nullable=False),
    )
    op.create_table(
        "import_mappings",
        sa.Column("id", sa.Uuid(), primary_key=True),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("sheets", postgresql.JSONB(), nullable=False),
        sa.Column("created_by", sa.Uuid(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), server_default=sa.func.now(), nullable=False),
        sa.Column("segment", sa.Text(collation="C"), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
    )
    op.create_index(
        "import_mappings_segment_idx",
        "import_mappings",
        ["segment", sa.literal_column("lower(name)")],
        unique=True,
    )
    secure(op, "import_sources")
    secure(op, "import_mappings")
    watch(op, "import_mappings", hidden=("sheets",))
    _, app, _events = roles(op)
    op.execute(f"revoke update on import_sources from {app}")


def downgrade() -> None:
    op.execute("drop table import_mappings, import_sources")
    op.execute("alter table imports drop column unsure, drop column mappings, drop column left_people")
