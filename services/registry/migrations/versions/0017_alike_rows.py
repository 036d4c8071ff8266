"""Rows of an import that are like somebody of the school, and whether its files are tables (B7).

The files of checks that nobody has applied are dropped: they are kept in another form from here on.
"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0017"
down_revision = "0016"
branch_labels = None
depends_on = None


def upgrade() -> None:
    alike = sa.Column("alike", postgresql.JSONB(), nullable=False, server_default="[]")
    op.add_column("imports", alike)
    op.add_column("imports", sa.Column("undecided", sa.Integer(), nullable=False, server_default="0"))
    op.add_column("imports", sa.Column("tables", sa.Boolean(), nullable=False, server_default="true"))
    op.execute("delete from import_sources")


def downgrade() -> None:
    op.execute("delete from import_sources")
    op.execute("alter table imports drop column alike, drop column undecided, drop column tables")
