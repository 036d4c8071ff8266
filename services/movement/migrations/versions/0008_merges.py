"""Who became whom when two records turned out to be one person, and which rows went over (B2, ADR 0018)."""

from alembic import op

from service.schema import install_merges, uninstall_merges

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None


def upgrade() -> None:
    install_merges(op)


def downgrade() -> None:
    uninstall_merges(op)
