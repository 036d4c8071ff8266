"""The journal of acts: what requests change in these tables is told as old and new values (A10)."""

from alembic import op

from audit.schema import uninstall, watch
from service.schema import install_audit

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    install_audit(op)
    watch(op, "notes")


def downgrade() -> None:
    uninstall(op)
