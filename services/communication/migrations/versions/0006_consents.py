"""Consents (X21): whom announcements name, this service's copy of consents, which schools hide names without one."""

import sqlalchemy as sa
from alembic import op

from audit.schema import watch
from service.schema import install_consents, uninstall_consents
from store.security import roles, secure

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    install_consents(op)
    op.create_table(
        "mentions",
        sa.Column(
            "announcement_id",
            sa.Uuid(),
            sa.ForeignKey("announcements.id", ondelete="CASCADE"),
            primary_key=True,
        ),
        sa.Column("student_id", sa.Uuid(), primary_key=True),
        sa.Column("at", sa.Text(collation="C"), nullable=False),
        sa.Column("segment", sa.Text(collation="C"), nullable=False),
    )
    op.create_index("mentions_student_id_idx", "mentions", ["student_id"])
    op.create_table(
        "known_consent_settings",
        sa.Column("segment", sa.Text(collation="C"), primary_key=True),
        sa.Column("kind", sa.Text(), primary_key=True),
        sa.Column("hides", sa.Boolean(), nullable=False),
    )
    for table in ("mentions", "known_consent_settings"):
        secure(op, table)
    watch(op, "mentions")
    _, app, _ = roles(op)
    op.execute(
        f"create policy above on mentions for select to {app} using (starts_with((select app_segment()), segment || '/'))"
    )
    op.execute(f"revoke update on mentions from {app}")
    op.execute(f"revoke insert, update, delete on known_consent_settings from {app}")


def downgrade() -> None:
    op.execute("drop table mentions, known_consent_settings")
    uninstall_consents(op)
