"""Measures against violators of the rules of use: this service's copy (A11)."""

from alembic import op

from service.schema import install_sanctions, uninstall_sanctions

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    install_sanctions(op)


def downgrade() -> None:
    uninstall_sanctions(op)
