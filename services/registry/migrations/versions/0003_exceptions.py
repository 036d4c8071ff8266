"""Rights of single people, beside the matrix of roles: this service's copy (A4)."""

from alembic import op

from service.schema import install_exceptions, uninstall_exceptions

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    install_exceptions(op)


def downgrade() -> None:
    uninstall_exceptions(op)
