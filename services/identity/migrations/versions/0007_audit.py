"""The journal of acts: what requests change in these tables is told as old and new values (A10)."""

from alembic import op

from audit.schema import uninstall, watch
from service.schema import install_audit
from store.security import roles

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    install_audit(op)
    watch(op, "accounts")
    watch(op, "appointments")
    watch(op, "right_changes")
    watch(op, "right_exceptions")
    watch(op, "sanctions")
    # failed sign-ins are told by Keycloak, not by a request
    _, _, events = roles(op)
    op.execute(f"create policy failed_sign_ins on audit for insert to {events} with check (act = 'failed')")
    op.execute(f"grant insert on audit to {events}")


def downgrade() -> None:
    uninstall(op)
