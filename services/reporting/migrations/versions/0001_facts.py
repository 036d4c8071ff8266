"""The read model: copies and facts, written by handlers of events only (E1)."""

import sqlalchemy as sa
from alembic import op

from service import schema
from store.security import roles, secure

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

TABLES = (
    "attendance_facts",
    "class_results",
    "freshness",
    "known_classes",
    "known_groups",
    "known_periods",
    "known_segments",
    "lesson_facts",
    "mark_facts",
    "memberships",
    "movement_facts",
    "period_marks",
    "student_results",
)
NAMED_IN_SCOPE = (
    "exists (select from memberships m where m.student_id = known_people.person_id)"
    " or exists (select from known_classes c where c.class_teacher_id = known_people.person_id)"
)
"""The policies of the two tables apply inside: a name is seen by those who see the membership or the class card."""


def upgrade() -> None:
    schema.install(op)
    op.create_table(
        "attendance_facts",
        sa.Column("lesson_id", sa.Uuid(), nullable=False),
        sa.Column("student_id", sa.Uuid(), nullable=False),
        sa.Column("group_id", sa.Uuid(), nullable=False),
        sa.Column("school_year", sa.SmallInteger(), nullable=False),
        sa.Column("held_on", sa.Date(), nullable=False),
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("segment", sa.Text(collation="C"), nullable=False),
        sa.PrimaryKeyConstraint("lesson_id", "student_id", name=op.f("attendance_facts_pkey")),
    )
    op.create_index(
        op.f("attendance_facts_segment_held_on_idx"), "attendance_facts", ["segment", "held_on"], unique=False
    )
    op.create_index(
        op.f("attendance_facts_student_id_held_on_idx"),
        "attendance_facts",
        ["student_id", "held_on"],
        unique=False,
    )
    op.create_table(
        "class_results",
        sa.Column("period_id", sa.Uuid(), nullable=False),
        sa.Column("class_id", sa.Uuid(), nullable=False),
        sa.Column("students", sa.Integer(), nullable=False),
        sa.Column("worst_n5", sa.Integer(), nullable=False),
        sa.Column("worst_n4", sa.Integer(), nullable=False),
        sa.Column("worst_n3", sa.Integer(), nullable=False),
        sa.Column("worst_n2", sa.Integer(), nullable=False),
        sa.Column("worst_n1", sa.Integer(), nullable=False),
        sa.Column("worst_not_certified", sa.Integer(), nullable=False),
        sa.Column("all_n5", sa.Integer(), nullable=False),
        sa.Column("all_n4", sa.Integer(), nullable=False),
        sa.Column("all_n3", sa.Integer(), nullable=False),
        sa.Column("all_n2", sa.Integer(), nullable=False),
        sa.Column("all_n1", sa.Integer(), nullable=False),
        sa.Column("all_not_certified", sa.Integer(), nullable=False),
        sa.Column("excellent", sa.Integer(), nullable=False),
        sa.Column("one_four", sa.Integer(), nullable=False),
        sa.Column("good", sa.Integer(), nullable=False),
        sa.Column("one_three", sa.Integer(), nullable=False),
        sa.Column("segment", sa.Text(collation="C"), nullable=False),
        sa.PrimaryKeyConstraint("period_id", "class_id", name=op.f("class_results_pkey")),
    )
    op.create_index(
        op.f("class_results_students_idx"),
        "class_results",
        ["students"],
        postgresql_where=sa.text("students = 0"),
    )
    op.create_table(
        "freshness",
        sa.Column("segment", sa.Text(collation="C"), nullable=False),
        sa.Column("as_of", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("segment", name=op.f("freshness_pkey")),
    )
    op.create_table(
        "known_classes",
        sa.Column("class_id", sa.Uuid(), nullable=False),
        sa.Column("school_year", sa.SmallInteger(), nullable=False),
        sa.Column("grade", sa.SmallInteger(), nullable=False),
        sa.Column("letter", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("class_teacher_id", sa.Uuid(), nullable=True),
        sa.Column("removed", sa.Boolean(), nullable=False),
        sa.Column("segment", sa.Text(collation="C"), nullable=False),
        sa.PrimaryKeyConstraint("class_id", name=op.f("known_classes_pkey")),
    )
    op.create_index(
        op.f("known_classes_class_teacher_id_idx"), "known_classes", ["class_teacher_id"], unique=False
    )
    op.create_index(
        op.f("known_classes_segment_school_year_idx"),
        "known_classes",
        ["segment", "school_year"],
        unique=False,
    )
    op.create_table(
        "known_groups",
        sa.Column("group_id", sa.Uuid(), nullable=False),
        sa.Column("school_year", sa.SmallInteger(), nullable=False),
        sa.Column("subject_id", sa.Uuid(), nullable=False),
        sa.Column("subject_name", sa.Text(), nullable=False),
        sa.Column("class_ids", sa.ARRAY(sa.Uuid()), nullable=False),
        sa.Column("teacher_id", sa.Uuid(), nullable=True),
        sa.Column("removed", sa.Boolean(), nullable=False),
        sa.Column("segment", sa.Text(collation="C"), nullable=False),
        sa.PrimaryKeyConstraint("group_id", name=op.f("known_groups_pkey")),
    )
    op.create_index(
        op.f("known_groups_segment_school_year_idx"), "known_groups", ["segment", "school_year"], unique=False
    )
    op.create_table(
        "known_people",
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("last_name", sa.Text(), nullable=False),
        sa.Column("first_name", sa.Text(), nullable=False),
        sa.Column("middle_name", sa.Text(), nullable=True),
        sa.Column("removed", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("person_id", name=op.f("known_people_pkey")),
    )
    op.create_table(
        "known_periods",
        sa.Column("period_id", sa.Uuid(), nullable=False),
        sa.Column("school_year", sa.SmallInteger(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("number", sa.SmallInteger(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("from_on", sa.Date(), nullable=False),
        sa.Column("until_on", sa.Date(), nullable=False),
        sa.Column("grades", sa.ARRAY(sa.SmallInteger()), nullable=False),
        sa.Column("removed", sa.Boolean(), nullable=False),
        sa.Column("segment", sa.Text(collation="C"), nullable=False),
        sa.PrimaryKeyConstraint("period_id", name=op.f("known_periods_pkey")),
    )
    op.create_index(
        op.f("known_periods_school_year_kind_number_segment_idx"),
        "known_periods",
        ["school_year", "kind", "number", "segment"],
        unique=False,
    )
    op.create_table(
        "known_segments",
        sa.Column("segment", sa.Text(collation="C"), nullable=False),
        sa.Column("level", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("short_name", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("timezone", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("segment", name=op.f("known_segments_pkey")),
    )
    op.create_table(
        "lesson_facts",
        sa.Column("lesson_id", sa.Uuid(), nullable=False),
        sa.Column("group_id", sa.Uuid(), nullable=False),
        sa.Column("school_year", sa.SmallInteger(), nullable=False),
        sa.Column("held_on", sa.Date(), nullable=False),
        sa.Column("number", sa.SmallInteger(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("segment", sa.Text(collation="C"), nullable=False),
        sa.PrimaryKeyConstraint("lesson_id", name=op.f("lesson_facts_pkey")),
    )
    op.create_index(op.f("lesson_facts_group_id_idx"), "lesson_facts", ["group_id"], unique=False)
    op.create_index(
        op.f("lesson_facts_segment_held_on_idx"), "lesson_facts", ["segment", "held_on"], unique=False
    )
    op.create_table(
        "mark_facts",
        sa.Column("mark_id", sa.Uuid(), nullable=False),
        sa.Column("school_year", sa.SmallInteger(), nullable=False),
        sa.Column("group_id", sa.Uuid(), nullable=False),
        sa.Column("lesson_id", sa.Uuid(), nullable=False),
        sa.Column("student_id", sa.Uuid(), nullable=False),
        sa.Column("held_on", sa.Date(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("value", sa.SmallInteger(), nullable=True),
        sa.Column("weight", sa.SmallInteger(), nullable=False),
        sa.Column("removed", sa.Boolean(), nullable=False),
        sa.Column("segment", sa.Text(collation="C"), nullable=False),
        sa.PrimaryKeyConstraint("mark_id", name=op.f("mark_facts_pkey")),
    )
    op.create_index(
        op.f("mark_facts_segment_held_on_idx"), "mark_facts", ["segment", "held_on"], unique=False
    )
    op.create_index(
        op.f("mark_facts_student_id_group_id_idx"), "mark_facts", ["student_id", "group_id"], unique=False
    )
    op.create_table(
        "memberships",
        sa.Column("student_id", sa.Uuid(), nullable=False),
        sa.Column("ordinal", sa.SmallInteger(), nullable=False),
        sa.Column("class_id", sa.Uuid(), nullable=False),
        sa.Column("from_on", sa.Date(), nullable=False),
        sa.Column("until_on", sa.Date(), nullable=True),
        sa.Column("segment", sa.Text(collation="C"), nullable=False),
        sa.PrimaryKeyConstraint("student_id", "ordinal", name=op.f("memberships_pkey")),
    )
    op.create_index(op.f("memberships_class_id_idx"), "memberships", ["class_id"], unique=False)
    op.create_index(
        op.f("memberships_segment_from_on_idx"), "memberships", ["segment", "from_on"], unique=False
    )
    op.create_table(
        "movement_facts",
        sa.Column("movement_id", sa.Uuid(), nullable=False),
        sa.Column("effect", sa.Text(), nullable=False),
        sa.Column("student_id", sa.Uuid(), nullable=False),
        sa.Column("class_id", sa.Uuid(), nullable=False),
        sa.Column("counted_on", sa.Date(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("annulled", sa.Boolean(), nullable=False),
        sa.Column("segment", sa.Text(collation="C"), nullable=False),
        sa.PrimaryKeyConstraint("movement_id", "effect", name=op.f("movement_facts_pkey")),
    )
    op.create_index(
        op.f("movement_facts_segment_counted_on_idx"),
        "movement_facts",
        ["segment", "counted_on"],
        unique=False,
    )
    op.create_table(
        "period_marks",
        sa.Column("group_id", sa.Uuid(), nullable=False),
        sa.Column("student_id", sa.Uuid(), nullable=False),
        sa.Column("period_id", sa.Uuid(), nullable=False),
        sa.Column("school_year", sa.SmallInteger(), nullable=False),
        sa.Column("subject_id", sa.Uuid(), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.Column("decided_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("removed", sa.Boolean(), nullable=False),
        sa.Column("segment", sa.Text(collation="C"), nullable=False),
        sa.PrimaryKeyConstraint("group_id", "student_id", "period_id", name=op.f("period_marks_pkey")),
    )
    op.create_index(
        op.f("period_marks_period_id_student_id_idx"),
        "period_marks",
        ["period_id", "student_id"],
        unique=False,
    )
    op.create_index(op.f("period_marks_student_id_idx"), "period_marks", ["student_id"], unique=False)
    op.create_table(
        "student_results",
        sa.Column("period_id", sa.Uuid(), nullable=False),
        sa.Column("student_id", sa.Uuid(), nullable=False),
        sa.Column("class_id", sa.Uuid(), nullable=True),
        sa.Column("n5", sa.SmallInteger(), nullable=False),
        sa.Column("n4", sa.SmallInteger(), nullable=False),
        sa.Column("n3", sa.SmallInteger(), nullable=False),
        sa.Column("n2", sa.SmallInteger(), nullable=False),
        sa.Column("n1", sa.SmallInteger(), nullable=False),
        sa.Column("not_certified", sa.SmallInteger(), nullable=False),
        sa.Column("exempt", sa.SmallInteger(), nullable=False),
        sa.Column("passed", sa.SmallInteger(), nullable=False),
        sa.Column("failed", sa.SmallInteger(), nullable=False),
        sa.Column("segment", sa.Text(collation="C"), nullable=False),
        sa.PrimaryKeyConstraint("period_id", "student_id", name=op.f("student_results_pkey")),
    )
    op.create_index(
        op.f("student_results_segment_period_id_idx"),
        "student_results",
        ["segment", "period_id"],
        unique=False,
    )

    for table in TABLES:
        secure(op, table)
    secure(op, "known_people", NAMED_IN_SCOPE)
    _, app, _ = roles(op)
    for table in (*TABLES, "known_people"):
        op.execute(f"revoke insert, update, delete on {table} from {app}")


def downgrade() -> None:
    op.execute("drop policy scope on known_people")
    for table in ("known_people", *TABLES):
        op.drop_table(table)
    schema.uninstall(op)
