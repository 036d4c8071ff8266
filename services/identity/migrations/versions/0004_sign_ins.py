"""Sign-ins with their devices, and sealed sheets of cards."""

import sqlalchemy as sa
from alembic import op

from store.security import roles, secure

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

MINE_OR_IN_SCOPE = """
    person_id = (select app_person())
    or exists (select from known_placements p where p.person_id = sign_ins.person_id)
    or exists (select from appointments a where a.person_id = sign_ins.person_id)
"""
"""One's own, and those of people who are placed or appointed within the scope (the inner tables are under it too)."""


def upgrade() -> None:
    op.create_table(
        "sign_ins",
        sa.Column("session_id", sa.Text(), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("address", sa.Text(), nullable=True),
        sa.Column("client", sa.Text(), nullable=True),
        sa.Column("device", sa.Text(), nullable=True),
        sa.Column("novel", sa.Boolean(), nullable=True),
        sa.Column("known_at", sa.DateTime(timezone=True), nullable=True),
        sa.PrimaryKeyConstraint("session_id", name=op.f("sign_ins_pkey")),
    )
    op.create_index("sign_ins_person_id_idx", "sign_ins", ["person_id", "at"], unique=False)
    op.create_index("sign_ins_at_idx", "sign_ins", ["at"], unique=False)
    op.create_table(
        "card_sheets",
        sa.Column("batch_id", sa.Uuid(), nullable=False),
        sa.Column("author_id", sa.Uuid(), nullable=False),
        sa.Column("sealed", sa.LargeBinary(), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.Column("segment", sa.Text(collation="C"), nullable=False),
        sa.PrimaryKeyConstraint("batch_id", name=op.f("card_sheets_pkey")),
    )
    op.create_index("accounts_keycloak_id_idx", "accounts", ["keycloak_id"], unique=False)
    _, app, _ = roles(op)
    secure(op, "sign_ins", MINE_OR_IN_SCOPE, "person_id = (select app_person())")
    op.execute(f"revoke delete on sign_ins from {app}")
    secure(op, "card_sheets")
    op.execute(f"revoke update on card_sheets from {app}")


def downgrade() -> None:
    op.drop_index("accounts_keycloak_id_idx", table_name="accounts")
    op.drop_table("card_sheets")
    op.drop_table("sign_ins")
