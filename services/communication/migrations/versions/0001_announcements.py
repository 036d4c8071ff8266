"""Announcements, receipts and the facts that decide who they are for."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

from service.schema import install, uninstall
from store.security import roles, secure, share

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

KNOWN = "known_ties, known_segments, known_people, known_members, known_holders, known_groups, known_classes"
MEMBERS_IN_SCOPE = "exists (select from known_members m where m.student_id = known_ties.student_id)"
HOLDERS_IN_SCOPE = """
    exists (select from known_holders h where h.person_id = known_people.person_id)
    or person_id = (select app_person())
"""


def upgrade() -> None:
    install(op)
    create_tables()
    policies()


def policies() -> None:
    _, app, _ = roles(op)
    for table in (
        "announcements",
        "receipts",
        "known_members",
        "known_holders",
        "known_groups",
        "known_classes",
    ):
        secure(op, table)
    secure(op, "known_ties", MEMBERS_IN_SCOPE)
    secure(op, "known_people", HOLDERS_IN_SCOPE)
    share(op, "known_segments")
    # what is posted above is read below and never written there: only the policy `scope` lets a row be written
    op.execute(
        f"create policy above on announcements for select to {app} "
        "using (starts_with((select app_segment()), segment || '/'))"
    )
    op.execute(
        "revoke insert, update, delete on known_ties, known_people, known_members, known_holders, known_groups, "
        f"known_classes from {app}"
    )
    op.execute(f"revoke delete on announcements, receipts from {app}")
    op.execute(f"revoke update on receipts from {app}")


def downgrade() -> None:
    op.execute(f"drop table receipts, announcements, {KNOWN}")
    uninstall(op)


def create_tables() -> None:
    op.create_table(
        "announcements",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.Column("pinned", sa.Boolean(), nullable=False),
        sa.Column("must_confirm", sa.Boolean(), nullable=False),
        sa.Column("roles", postgresql.ARRAY(sa.Text()), nullable=False),
        sa.Column("class_ids", postgresql.ARRAY(sa.Uuid()), nullable=False),
        sa.Column("from_on", sa.Date(), nullable=False),
        sa.Column("until_on", sa.Date(), nullable=True),
        sa.Column("author_id", sa.Uuid(), nullable=False),
        sa.Column("author_role", sa.Text(), nullable=False),
        sa.Column("author_name", sa.Text(), nullable=False),
        sa.Column("withdrawn_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("posted_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.Column("segment", sa.Text(collation="C"), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("announcements_pkey")),
    )
    op.create_index("announcements_board_idx", "announcements", ["segment", "from_on"], unique=False)
    op.create_table(
        "known_classes",
        sa.Column("class_id", sa.Uuid(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("class_teacher_id", sa.Uuid(), nullable=True),
        sa.Column("removed", sa.Boolean(), nullable=False),
        sa.Column("segment", sa.Text(collation="C"), nullable=False),
        sa.PrimaryKeyConstraint("class_id", name=op.f("known_classes_pkey")),
    )
    op.create_index("known_classes_class_teacher_id_idx", "known_classes", ["class_teacher_id"], unique=False)
    op.create_table(
        "known_groups",
        sa.Column("group_id", sa.Uuid(), nullable=False),
        sa.Column("teacher_id", sa.Uuid(), nullable=True),
        sa.Column("class_ids", postgresql.ARRAY(sa.Uuid()), nullable=False),
        sa.Column("removed", sa.Boolean(), nullable=False),
        sa.Column("segment", sa.Text(collation="C"), nullable=False),
        sa.PrimaryKeyConstraint("group_id", name=op.f("known_groups_pkey")),
    )
    op.create_index(op.f("known_groups_teacher_id_idx"), "known_groups", ["teacher_id"], unique=False)
    op.create_table(
        "known_holders",
        sa.Column("appointment_id", sa.Uuid(), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("role", sa.Text(), nullable=False),
        sa.Column("from_on", sa.Date(), nullable=False),
        sa.Column("until_on", sa.Date(), nullable=True),
        sa.Column("removed", sa.Boolean(), nullable=False),
        sa.Column("segment", sa.Text(collation="C"), nullable=False),
        sa.PrimaryKeyConstraint("appointment_id", name=op.f("known_holders_pkey")),
    )
    op.create_index(op.f("known_holders_person_id_idx"), "known_holders", ["person_id"], unique=False)
    op.create_index("known_holders_segment_idx", "known_holders", ["segment", "role"], unique=False)
    op.create_table(
        "known_members",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=True), nullable=False),
        sa.Column("student_id", sa.Uuid(), nullable=False),
        sa.Column("class_id", sa.Uuid(), nullable=False),
        sa.Column("from_on", sa.Date(), nullable=False),
        sa.Column("until_on", sa.Date(), nullable=True),
        sa.Column("segment", sa.Text(collation="C"), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("known_members_pkey")),
    )
    op.create_index(op.f("known_members_class_id_idx"), "known_members", ["class_id"], unique=False)
    op.create_index(op.f("known_members_student_id_idx"), "known_members", ["student_id"], unique=False)
    op.create_table(
        "known_people",
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("last_name", sa.Text(), nullable=False),
        sa.Column("first_name", sa.Text(), nullable=False),
        sa.Column("middle_name", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("person_id", name=op.f("known_people_pkey")),
    )
    op.create_table(
        "known_segments",
        sa.Column("segment", sa.Text(collation="C"), nullable=False),
        sa.Column("short_name", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("segment", name=op.f("known_segments_pkey")),
    )
    op.create_table(
        "known_ties",
        sa.Column("tie_id", sa.Uuid(), nullable=False),
        sa.Column("parent_id", sa.Uuid(), nullable=False),
        sa.Column("student_id", sa.Uuid(), nullable=False),
        sa.Column("active", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("tie_id", name=op.f("known_ties_pkey")),
    )
    op.create_index(op.f("known_ties_parent_id_idx"), "known_ties", ["parent_id"], unique=False)
    op.create_index(op.f("known_ties_student_id_idx"), "known_ties", ["student_id"], unique=False)
    op.create_table(
        "receipts",
        sa.Column("announcement_id", sa.Uuid(), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("role", sa.Text(), nullable=False),
        sa.Column("read_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.Column("segment", sa.Text(collation="C"), nullable=False),
        sa.ForeignKeyConstraint(
            ["announcement_id"],
            ["announcements.id"],
            name=op.f("receipts_announcement_id_fkey"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("announcement_id", "person_id", name=op.f("receipts_pkey")),
    )
    op.create_index("receipts_person_id_idx", "receipts", ["person_id"], unique=False)
