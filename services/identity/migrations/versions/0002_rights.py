"""Versions of the rights matrix, exceptions of single people, the basis of an appointment and whom it stands in for."""

import sqlalchemy as sa
from alembic import op

from service.schema import install_exceptions, uninstall_exceptions
from store.security import roles, secure

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

NUMBERED = """
update right_changes c set matrix_version = o.number
from (select id, row_number() over (partition by segment order by at, id) as number from right_changes) o
where c.id = o.id
"""
"""Until now every change stood for itself: each becomes a version of its own."""


def upgrade() -> None:
    install_exceptions(op)
    op.add_column("appointments", sa.Column("basis", sa.Text(), nullable=True))
    op.add_column("appointments", sa.Column("replaces_id", sa.Uuid(), nullable=True))
    op.create_table(
        "right_versions",
        sa.Column("segment", sa.Text(collation="C"), nullable=False),
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("author_id", sa.Uuid(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.Column("note", sa.Text(), nullable=True),
        sa.Column("restored", sa.Integer(), nullable=True),
        sa.PrimaryKeyConstraint("segment", "number", name=op.f("right_versions_pkey")),
    )
    op.create_table(
        "right_exceptions",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("role", sa.Text(), nullable=False),
        sa.Column("right", sa.Text(), nullable=False),
        sa.Column("allowed", sa.Boolean(), nullable=True),
        sa.Column("until_on", sa.Date(), nullable=True),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("given_at", sa.Text(collation="C"), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("author_id", sa.Uuid(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.Column("segment", sa.Text(collation="C"), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("right_exceptions_pkey")),
        sa.UniqueConstraint(
            "person_id",
            "segment",
            "role",
            "right",
            "version",
            name=op.f("right_exceptions_person_id_segment_role_right_version_key"),
        ),
    )
    op.create_index("right_exceptions_segment_idx", "right_exceptions", ["segment", "role"], unique=False)
    number_changes()
    _, app, _ = roles(op)
    for table in ("right_versions", "right_exceptions"):
        secure(op, table)
        op.execute(f"revoke update, delete on {table} from {app}")


def number_changes() -> None:
    """Every change belongs to a version."""
    op.add_column("right_changes", sa.Column("matrix_version", sa.Integer(), nullable=True))
    op.execute(NUMBERED)
    op.execute(
        "insert into right_versions (segment, number, author_id, at) "
        "select segment, matrix_version, author_id, at from right_changes"
    )
    op.alter_column("right_changes", "matrix_version", nullable=False)
    op.create_index(
        "right_changes_segment_matrix_version_idx",
        "right_changes",
        ["segment", "matrix_version"],
        unique=False,
    )


def downgrade() -> None:
    op.drop_index("right_changes_segment_matrix_version_idx", table_name="right_changes")
    op.drop_column("right_changes", "matrix_version")
    op.drop_table("right_exceptions")
    op.drop_table("right_versions")
    op.drop_column("appointments", "replaces_id")
    op.drop_column("appointments", "basis")
    uninstall_exceptions(op)
