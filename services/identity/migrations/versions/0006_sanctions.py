"""Measures against violators of the rules of use (A11)."""

import sqlalchemy as sa
from alembic import op

from service.schema import install_sanctions, uninstall_sanctions
from store.security import IN_SCOPE, roles, secure

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None

OWN = f"{IN_SCOPE} or person_id = (select app_person())"
"""The person himself reads his measures and appeals, whatever organisation took them and whatever they close."""


def upgrade() -> None:
    install_sanctions(op)
    op.create_table(
        "sanctions",
        *(sa.Column(name, sa.Uuid(), nullable=False) for name in ("id", "person_id", "author_id")),
        *(sa.Column(name, sa.Text(), nullable=False) for name in ("kind", "state", "rule", "reason")),
        *(
            sa.Column(name, sa.Text(), nullable=True)
            for name in ("evidence", "lifted_reason", "appeal", "answer")
        ),
        *(sa.Column(name, sa.Uuid(), nullable=True) for name in ("decided_by", "lifted_by", "answered_by")),
        *(
            sa.Column(name, sa.DateTime(timezone=True), nullable=True)
            for name in ("from_at", "until_at", "decided_at", "lifted_at", "appealed_at", "answered_at")
        ),
        sa.Column("days", sa.Integer(), nullable=True),
        sa.Column("at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.Column("segment", sa.Text(collation="C"), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("sanctions_pkey")),
    )
    op.create_index("sanctions_segment_idx", "sanctions", ["segment", "at"])
    op.create_index("sanctions_person_id_idx", "sanctions", ["person_id"])
    secure(op, "sanctions", OWN)
    _, app, _ = roles(op)
    op.execute(f"revoke delete on sanctions from {app}")


def downgrade() -> None:
    op.drop_table("sanctions")
    uninstall_sanctions(op)
