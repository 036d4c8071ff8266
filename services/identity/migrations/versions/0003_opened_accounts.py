"""Keycloak gets a user with the first password, not with the account (ADR 0012)."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("accounts", sa.Column("opened_at", sa.DateTime(timezone=True), nullable=True))
    op.execute("update accounts set opened_at = created_at where keycloak_id is not null")


def downgrade() -> None:
    op.drop_column("accounts", "opened_at")
