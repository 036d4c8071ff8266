"""The journal of acts (A10)."""

from alembic import op

from audit.schema import uninstall
from service.schema import install_audit

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    install_audit(op)


def downgrade() -> None:
    uninstall(op)
