"""The journal of acts: what requests change in these tables is told as old and new values (A10)."""

from alembic import op

from audit.schema import uninstall, watch
from service.schema import install_audit

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None


def upgrade() -> None:
    install_audit(op)
    watch(op, "segments")
    watch(op, "dictionaries")
    watch(op, "people", people=("id",), hidden=("snils",))
    watch(op, "file_details")
    watch(op, "file_proposals")
    watch(op, "placements")
    watch(op, "ties")
    watch(op, "classes")


def downgrade() -> None:
    uninstall(op)
