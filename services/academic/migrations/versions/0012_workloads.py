"""The teaching load from tables: hours per week of a group, uploads with their report and what they did (B7)."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

from audit.schema import watch
from store.security import roles, secure

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None


def _segment() -> sa.Column:
    return sa.Column("segment", sa.Text(collation="C"), nullable=False)


def _at(name: str) -> sa.Column:
    return sa.Column(name, sa.DateTime(timezone=True), nullable=True)


def upgrade() -> None:
    op.add_column("teaching_groups", sa.Column("hours", sa.Numeric(4, 2), nullable=True))
    op.create_table(
        "workloads", sa.Column("id", sa.Uuid(), primary_key=True), sa.Column("file_name", sa.Text(), nullable=False),
        sa.Column("sha256", sa.Text(), nullable=False), sa.Column("school_year", sa.SmallInteger(), nullable=False),
        sa.Column("effective_on", sa.Date(), nullable=False), sa.Column("state", sa.Text(), nullable=False),
        sa.Column("counts", postgresql.JSONB(), nullable=False), sa.Column("report", postgresql.JSONB(), nullable=False),
        sa.Column("errors", sa.Integer(), nullable=False), sa.Column("warnings", sa.Integer(), nullable=False),
        sa.Column("unsure", sa.Integer(), nullable=False), sa.Column("fingerprint", sa.Text(), nullable=False),
        sa.Column("drafts", sa.LargeBinary(), nullable=True), sa.Column("created_by", sa.Uuid(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), server_default=sa.func.now(), nullable=False),
        sa.Column("applied_by", sa.Uuid(), nullable=True), _at("applied_at"),
        sa.Column("undone_by", sa.Uuid(), nullable=True), _at("undone_at"), _segment(),
        sa.Column("version", sa.Integer(), nullable=False),
    )  # fmt: skip
    op.create_index("workloads_segment_id_idx", "workloads", ["segment", "id"])
    op.create_table(
        "workload_changes",
        sa.Column("workload_id", sa.Uuid(), sa.ForeignKey("workloads.id"), primary_key=True),
        sa.Column("group_id", sa.Uuid(), sa.ForeignKey("teaching_groups.id"), primary_key=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("before", postgresql.JSONB(none_as_null=True), nullable=True),
        sa.Column("members", sa.ARRAY(sa.Uuid()), server_default="{}", nullable=False),
        _segment(),
    )
    op.create_table(
        "workload_mappings",
        sa.Column("id", sa.Uuid(), primary_key=True),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("sheets", postgresql.JSONB(), nullable=False),
        sa.Column("created_by", sa.Uuid(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), server_default=sa.func.now(), nullable=False),
        _segment(),
        sa.Column("version", sa.Integer(), nullable=False),
    )
    op.create_index(
        "workload_mappings_segment_idx",
        "workload_mappings",
        ["segment", sa.literal_column("lower(name)")],
        unique=True,
    )
    secure(op, "workload_mappings")
    watch(op, "workload_mappings", hidden=("sheets",))
    secure(op, "workloads")
    secure(op, "workload_changes")
    _, app, _events = roles(op)
    op.execute(f"revoke delete on workloads from {app}")


def downgrade() -> None:
    op.execute("drop table workload_mappings, workload_changes, workloads")
    op.execute("alter table teaching_groups drop column hours")
