"""The journal and all around it: copies of others' facts, the year, teaching, lessons, marks, period marks (C2, C3, C6, C7, C8)."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

from service.schema import install, uninstall
from store.security import IN_SCOPE, roles, secure, share

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

BY_YEAR = ("lessons", "marks", "attendance", "mark_history", "attendance_history", "lesson_history")
OWN = (
    *BY_YEAR, "study_years", "periods", "holidays", "bell_schedules", "mark_weights", "teaching_groups",
    "group_members", "group_students", "timetable_entries", "period_marks", "period_mark_history",
)  # fmt: skip
APPEND_ONLY = ("mark_history", "attendance_history", "lesson_history", "period_mark_history")
COPIES = ("known_staff", "known_classes", "known_memberships", "carried_marks")

SUBJECTS_IN_SCOPE = f"segment = '' or starts_with((select app_segment()), segment || '/') or {IN_SCOPE}"
"""The region-wide dictionary, a segment above, the own one, those below."""

PEOPLE_IN_SCOPE = (
    "person_id = (select app_person())"
    " or exists (select from known_memberships m where m.student_id = known_people.person_id)"
    " or exists (select from known_staff s where s.person_id = known_people.person_id)"
)
"""The policies of the two tables apply inside: a name is seen by those who see the membership or the post."""

FROM_SCOPE = "from_segment = (select app_segment()) or from_segment like (select app_segment() || '/%')"

TIMETABLE_WEEKS = """
create function timetable_weeks(weeks text) returns int4range immutable parallel safe language sql as $$
    select case weeks when 'odd' then int4range(0, 1) when 'even' then int4range(1, 2) else int4range(0, 2) end $$
"""
"""Odd and even weeks as ranges, so that an exclusion constraint can ask whether they meet."""

ADD_SCHOOL_YEAR = """
create function add_school_year(year int) returns void language plpgsql as $$
declare kind text;
begin
    foreach kind in array array['lessons', 'marks', 'attendance', 'mark_history', 'attendance_history', 'lesson_history'] loop
        execute format('create table if not exists partitions.%I partition of public.%I for values in (%s)',
                       kind || '_' || year, kind, year);
    end loop;
end $$
"""
"""Partitions lie in a schema of their own, where requests have no rights: they are reached through the parents only."""

CARRY_MARKS = """
create function carry_marks(students uuid[]) returns void language sql security definer
set search_path = public, pg_temp as $$
    insert into carried_marks (segment, mark_id, student_id, school_year, subject_id, subject_name, held_on, value,
                               mark_type, weight, from_segment, school_name, removed, version)
    select distinct on (c.to_segment, m.mark_id)
           c.to_segment, m.mark_id, m.student_id, m.school_year, g.subject_id, s.name, l.held_on, m.value,
           m.mark_type, m.weight, c.from_segment, coalesce(k.short_name, c.from_segment), m.removed, m.version
    from carryings c
    join group_students gs on gs.student_id = c.student_id and gs.segment = c.from_segment
    join marks m on m.school_year = c.school_year and m.group_id = gs.group_id and m.student_id = c.student_id
    join lessons l on l.school_year = m.school_year and l.id = m.lesson_id
    join teaching_groups g on g.id = m.group_id
    join subjects s on s.id = g.subject_id
    left join known_segments k on k.segment = c.from_segment
    where c.student_id = any (students)
    order by c.to_segment, m.mark_id
    on conflict (segment, mark_id) do update set value = excluded.value, mark_type = excluded.mark_type,
        weight = excluded.weight, removed = excluded.removed, version = excluded.version, held_on = excluded.held_on
        where carried_marks.version < excluded.version
$$
"""
"""Copies what has changed since; running it again changes nothing. Definer: the old school may not write the new one's rows."""


PLANS = """
do $$ begin execute format('alter database %I set plan_cache_mode = force_generic_plan', current_database()); end $$
"""
"""Planning the statement of a mark over partitions costs 20 × its execution; every statement names its keys, so that
one plan per connection serves them all (pruning happens at execution)."""


def upgrade() -> None:
    install(op)
    op.execute(PLANS)
    op.execute(TIMETABLE_WEEKS)
    _tables()
    _partitions()
    _security()
    op.execute(CARRY_MARKS)
    _, app, events = roles(op)
    op.execute("revoke all on function carry_marks(uuid[]) from public")
    op.execute(f"grant execute on function carry_marks(uuid[]) to {app}, {events}")


def _partitions() -> None:
    op.execute("create schema partitions")
    op.execute(ADD_SCHOOL_YEAR)
    op.execute("revoke all on function add_school_year(int) from public")
    for year in range(2025, 2030):
        op.execute(f"select add_school_year({year})")
    for table in BY_YEAR:
        op.execute(f"create table partitions.{table}_default partition of public.{table} default")


def _security() -> None:
    _, app, _ = roles(op)
    for table in (*OWN, *COPIES):
        secure(op, table)
    secure(op, "subjects", SUBJECTS_IN_SCOPE, IN_SCOPE)
    secure(op, "known_people", PEOPLE_IN_SCOPE)
    secure(op, "known_ties", "parent_id = (select app_person())")
    secure(op, "carryings", FROM_SCOPE)
    share(op, "known_segments")
    share(op, "mark_types")
    for table in (*COPIES, "known_people", "known_ties", "carryings"):
        op.execute(f"revoke insert, update, delete on {table} from {app}")
    for table in APPEND_ONLY:
        op.execute(f"revoke update, delete on {table} from {app}")


def _tables() -> None:
    op.create_table(
        "attendance",
        sa.Column("school_year", sa.SmallInteger(), nullable=False),
        sa.Column("group_id", sa.Uuid(), nullable=False),
        sa.Column("student_id", sa.Uuid(), nullable=False),
        sa.Column("lesson_id", sa.Uuid(), nullable=False),
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("minutes_late", sa.SmallInteger(), nullable=True),
        sa.Column("segment", sa.Text(collation="C"), nullable=False),
        sa.PrimaryKeyConstraint(
            "school_year", "group_id", "student_id", "lesson_id", name=op.f("attendance_pkey")
        ),
        postgresql_partition_by="LIST (school_year)",
    )
    op.create_table(
        "attendance_history",
        sa.Column("school_year", sa.SmallInteger(), nullable=False),
        sa.Column("lesson_id", sa.Uuid(), nullable=False),
        sa.Column("student_id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.Column("author_id", sa.Uuid(), nullable=False),
        sa.Column("role", sa.Text(), nullable=False),
        sa.Column("old_code", sa.Text(), nullable=True),
        sa.Column("new_code", sa.Text(), nullable=True),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.Column("segment", sa.Text(collation="C"), nullable=False),
        sa.PrimaryKeyConstraint(
            "school_year", "lesson_id", "student_id", "version", name=op.f("attendance_history_pkey")
        ),
        postgresql_partition_by="LIST (school_year)",
    )
    op.create_table(
        "bell_schedules",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("school_year", sa.SmallInteger(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("shift", sa.SmallInteger(), nullable=False),
        sa.Column("weekdays", sa.ARRAY(sa.SmallInteger()), nullable=False),
        sa.Column("lessons", postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        sa.Column("segment", sa.Text(collation="C"), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("bell_schedules_pkey")),
    )
    op.create_index(
        op.f("bell_schedules_segment_school_year_idx"),
        "bell_schedules",
        ["segment", "school_year"],
        unique=False,
    )
    op.create_table(
        "carried_marks",
        sa.Column("segment", sa.Text(collation="C"), nullable=False),
        sa.Column("mark_id", sa.Uuid(), nullable=False),
        sa.Column("student_id", sa.Uuid(), nullable=False),
        sa.Column("school_year", sa.SmallInteger(), nullable=False),
        sa.Column("subject_id", sa.Uuid(), nullable=False),
        sa.Column("subject_name", sa.Text(), nullable=False),
        sa.Column("held_on", sa.Date(), nullable=False),
        sa.Column("value", sa.SmallInteger(), nullable=True),
        sa.Column("mark_type", sa.Text(), nullable=False),
        sa.Column("weight", sa.SmallInteger(), nullable=False),
        sa.Column("from_segment", sa.Text(collation="C"), nullable=False),
        sa.Column("school_name", sa.Text(), nullable=False),
        sa.Column("removed", sa.Boolean(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("segment", "mark_id", name=op.f("carried_marks_pkey")),
    )
    op.create_index(
        op.f("carried_marks_student_id_school_year_idx"),
        "carried_marks",
        ["student_id", "school_year"],
        unique=False,
    )
    op.create_table(
        "carryings",
        sa.Column("student_id", sa.Uuid(), nullable=False),
        sa.Column("school_year", sa.SmallInteger(), nullable=False),
        sa.Column("from_segment", sa.Text(collation="C"), nullable=False),
        sa.Column("to_segment", sa.Text(collation="C"), nullable=False),
        sa.PrimaryKeyConstraint(
            "student_id", "school_year", "from_segment", "to_segment", name=op.f("carryings_pkey")
        ),
    )
    op.create_index(op.f("carryings_from_segment_idx"), "carryings", ["from_segment"], unique=False)
    op.create_table(
        "group_students",
        sa.Column("group_id", sa.Uuid(), nullable=False),
        sa.Column("student_id", sa.Uuid(), nullable=False),
        sa.Column("from_on", sa.Date(), nullable=False),
        sa.Column("until_on", sa.Date(), nullable=True),
        sa.Column("class_id", sa.Uuid(), nullable=False),
        sa.Column("travels", sa.Boolean(), nullable=False),
        sa.Column("segment", sa.Text(collation="C"), nullable=False),
        sa.PrimaryKeyConstraint("group_id", "student_id", "from_on", name=op.f("group_students_pkey")),
    )
    op.create_index(op.f("group_students_student_id_idx"), "group_students", ["student_id"], unique=False)
    op.create_table(
        "holidays",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("school_year", sa.SmallInteger(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("from_on", sa.Date(), nullable=False),
        sa.Column("until_on", sa.Date(), nullable=False),
        sa.Column("grades", sa.ARRAY(sa.SmallInteger()), nullable=False),
        sa.Column("segment", sa.Text(collation="C"), nullable=False),
        sa.CheckConstraint("from_on <= until_on", name=op.f("holidays_order_check")),
        sa.PrimaryKeyConstraint("id", name=op.f("holidays_pkey")),
    )
    op.create_index(
        op.f("holidays_segment_school_year_idx"), "holidays", ["segment", "school_year"], unique=False
    )
    op.create_table(
        "known_classes",
        sa.Column("class_id", sa.Uuid(), nullable=False),
        sa.Column("school_year", sa.SmallInteger(), nullable=False),
        sa.Column("grade", sa.SmallInteger(), nullable=False),
        sa.Column("letter", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("class_teacher_id", sa.Uuid(), nullable=True),
        sa.Column("shift", sa.SmallInteger(), nullable=False),
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
        "known_memberships",
        sa.Column("student_id", sa.Uuid(), nullable=False),
        sa.Column("ordinal", sa.SmallInteger(), nullable=False),
        sa.Column("class_id", sa.Uuid(), nullable=False),
        sa.Column("from_on", sa.Date(), nullable=False),
        sa.Column("until_on", sa.Date(), nullable=True),
        sa.Column("segment", sa.Text(collation="C"), nullable=False),
        sa.PrimaryKeyConstraint("student_id", "ordinal", name=op.f("known_memberships_pkey")),
    )
    op.create_index(op.f("known_memberships_class_id_idx"), "known_memberships", ["class_id"], unique=False)
    op.create_index(
        op.f("known_memberships_segment_student_id_idx"),
        "known_memberships",
        ["segment", "student_id"],
        unique=False,
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
        "known_segments",
        sa.Column("segment", sa.Text(collation="C"), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("short_name", sa.Text(), nullable=False),
        sa.Column("timezone", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("segment", name=op.f("known_segments_pkey")),
    )
    op.create_table(
        "known_staff",
        sa.Column("placement_id", sa.Uuid(), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("post", sa.Text(), nullable=True),
        sa.Column("from_on", sa.Date(), nullable=False),
        sa.Column("until_on", sa.Date(), nullable=True),
        sa.Column("removed", sa.Boolean(), nullable=False),
        sa.Column("segment", sa.Text(collation="C"), nullable=False),
        sa.PrimaryKeyConstraint("placement_id", name=op.f("known_staff_pkey")),
    )
    op.create_index(op.f("known_staff_person_id_idx"), "known_staff", ["person_id"], unique=False)
    op.create_index(op.f("known_staff_segment_idx"), "known_staff", ["segment"], unique=False)
    op.create_table(
        "known_ties",
        sa.Column("tie_id", sa.Uuid(), nullable=False),
        sa.Column("parent_id", sa.Uuid(), nullable=False),
        sa.Column("student_id", sa.Uuid(), nullable=False),
        sa.Column("may_see", sa.Boolean(), nullable=False),
        sa.Column("removed", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("tie_id", name=op.f("known_ties_pkey")),
    )
    op.create_index(op.f("known_ties_parent_id_idx"), "known_ties", ["parent_id"], unique=False)
    op.create_table(
        "lesson_history",
        sa.Column("school_year", sa.SmallInteger(), nullable=False),
        sa.Column("lesson_id", sa.Uuid(), nullable=False),
        sa.Column("changes", sa.Integer(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.Column("author_id", sa.Uuid(), nullable=False),
        sa.Column("role", sa.Text(), nullable=False),
        sa.Column("old", postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        sa.Column("new", postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.Column("segment", sa.Text(collation="C"), nullable=False),
        sa.PrimaryKeyConstraint("school_year", "lesson_id", "changes", name=op.f("lesson_history_pkey")),
        postgresql_partition_by="LIST (school_year)",
    )
    op.create_table(
        "lessons",
        sa.Column("school_year", sa.SmallInteger(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("group_id", sa.Uuid(), nullable=False),
        sa.Column("held_on", sa.Date(), nullable=False),
        sa.Column("number", sa.SmallInteger(), nullable=False),
        sa.Column("room", sa.Text(), nullable=True),
        sa.Column("entry_id", sa.Uuid(), nullable=True),
        sa.Column("planned_on", sa.Date(), nullable=False),
        sa.Column("topic", sa.Text(), nullable=True),
        sa.Column("homework", sa.Text(), nullable=True),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("attendance_version", sa.Integer(), nullable=False),
        sa.Column("changes", sa.Integer(), nullable=False),
        sa.Column("segment", sa.Text(collation="C"), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("school_year", "id", name=op.f("lessons_pkey")),
        postgresql_partition_by="LIST (school_year)",
    )
    op.create_index(
        op.f("lessons_school_year_entry_id_planned_on_idx"),
        "lessons",
        ["school_year", "entry_id", "planned_on"],
        unique=True,
    )
    op.create_index(
        op.f("lessons_school_year_segment_held_on_idx"),
        "lessons",
        ["school_year", "segment", "held_on"],
        unique=False,
    )
    op.create_index(
        "lessons_slot_key",
        "lessons",
        ["school_year", "group_id", "held_on", "number"],
        unique=True,
        postgresql_where="state <> 'cancelled'",
    )
    op.create_table(
        "mark_history",
        sa.Column("school_year", sa.SmallInteger(), nullable=False),
        sa.Column("group_id", sa.Uuid(), nullable=False),
        sa.Column("student_id", sa.Uuid(), nullable=False),
        sa.Column("lesson_id", sa.Uuid(), nullable=False),
        sa.Column("slot", sa.SmallInteger(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.Column("author_id", sa.Uuid(), nullable=False),
        sa.Column("role", sa.Text(), nullable=False),
        sa.Column("old_state", sa.Text(), nullable=True),
        sa.Column("old_value", sa.SmallInteger(), nullable=True),
        sa.Column("old_type", sa.Text(), nullable=True),
        sa.Column("new_state", sa.Text(), nullable=False),
        sa.Column("new_value", sa.SmallInteger(), nullable=True),
        sa.Column("new_type", sa.Text(), nullable=False),
        sa.Column("comment", sa.Text(), nullable=True),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.Column("segment", sa.Text(collation="C"), nullable=False),
        sa.PrimaryKeyConstraint(
            "school_year",
            "group_id",
            "student_id",
            "lesson_id",
            "slot",
            "version",
            name=op.f("mark_history_pkey"),
        ),
        postgresql_partition_by="LIST (school_year)",
    )
    op.create_table(
        "mark_types",
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("letter", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("weight", sa.SmallInteger(), nullable=False),
        sa.Column("position", sa.SmallInteger(), nullable=False),
        sa.PrimaryKeyConstraint("code", name=op.f("mark_types_pkey")),
    )
    op.create_table(
        "marks",
        sa.Column("school_year", sa.SmallInteger(), nullable=False),
        sa.Column("group_id", sa.Uuid(), nullable=False),
        sa.Column("student_id", sa.Uuid(), nullable=False),
        sa.Column("lesson_id", sa.Uuid(), nullable=False),
        sa.Column("slot", sa.SmallInteger(), nullable=False),
        sa.Column("mark_id", sa.Uuid(), nullable=False),
        sa.Column("author_id", sa.Uuid(), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.Column("value", sa.SmallInteger(), nullable=True),
        sa.Column("weight", sa.SmallInteger(), nullable=False),
        sa.Column("removed", sa.Boolean(), server_default="false", nullable=False),
        sa.Column("mark_type", sa.Text(), nullable=False),
        sa.Column("comment", sa.Text(), nullable=True),
        sa.Column("segment", sa.Text(collation="C"), nullable=False),
        sa.PrimaryKeyConstraint(
            "school_year", "group_id", "student_id", "lesson_id", "slot", name=op.f("marks_pkey")
        ),
        postgresql_partition_by="LIST (school_year)",
    )
    op.create_table(
        "period_mark_history",
        sa.Column("group_id", sa.Uuid(), nullable=False),
        sa.Column("student_id", sa.Uuid(), nullable=False),
        sa.Column("period_id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.Column("author_id", sa.Uuid(), nullable=False),
        sa.Column("role", sa.Text(), nullable=False),
        sa.Column("old_value", sa.Text(), nullable=True),
        sa.Column("new_value", sa.Text(), nullable=True),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.Column("segment", sa.Text(collation="C"), nullable=False),
        sa.PrimaryKeyConstraint(
            "group_id", "student_id", "period_id", "version", name=op.f("period_mark_history_pkey")
        ),
    )
    op.create_table(
        "period_marks",
        sa.Column("group_id", sa.Uuid(), nullable=False),
        sa.Column("student_id", sa.Uuid(), nullable=False),
        sa.Column("period_id", sa.Uuid(), nullable=False),
        sa.Column("school_year", sa.SmallInteger(), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.Column("suggested", sa.Text(), nullable=True),
        sa.Column("mean", sa.Numeric(precision=5, scale=2), nullable=True),
        sa.Column("author_id", sa.Uuid(), nullable=False),
        sa.Column("decided_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.Column("removed", sa.Boolean(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("segment", sa.Text(collation="C"), nullable=False),
        sa.PrimaryKeyConstraint("group_id", "student_id", "period_id", name=op.f("period_marks_pkey")),
    )
    op.create_index(
        op.f("period_marks_segment_period_id_idx"), "period_marks", ["segment", "period_id"], unique=False
    )
    op.create_index(op.f("period_marks_student_id_idx"), "period_marks", ["student_id"], unique=False)
    op.create_table(
        "periods",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("school_year", sa.SmallInteger(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("number", sa.SmallInteger(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("from_on", sa.Date(), nullable=False),
        sa.Column("until_on", sa.Date(), nullable=False),
        sa.Column("grades", sa.ARRAY(sa.SmallInteger()), nullable=False),
        sa.Column("closed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("closed_by", sa.Uuid(), nullable=True),
        sa.Column("reopen_reason", sa.Text(), nullable=True),
        sa.Column("removed", sa.Boolean(), nullable=False),
        sa.Column("segment", sa.Text(collation="C"), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "kind in ('quarter', 'trimester', 'half-year', 'year')", name=op.f("periods_kind_check")
        ),
        sa.CheckConstraint("from_on <= until_on", name=op.f("periods_order_check")),
        sa.PrimaryKeyConstraint("id", name=op.f("periods_pkey")),
    )
    op.create_index(
        op.f("periods_segment_school_year_idx"), "periods", ["segment", "school_year"], unique=False
    )
    op.create_table(
        "study_years",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("school_year", sa.SmallInteger(), nullable=False),
        sa.Column("from_on", sa.Date(), nullable=False),
        sa.Column("until_on", sa.Date(), nullable=False),
        sa.Column("round_up_from", sa.Numeric(precision=3, scale=2), nullable=False),
        sa.Column("minimum_marks", sa.SmallInteger(), nullable=False),
        sa.Column("edit_window_days", sa.SmallInteger(), nullable=False),
        sa.Column("absence_rule", sa.Text(), nullable=False),
        sa.Column("debt_counts_two", sa.Boolean(), nullable=False),
        sa.Column("segment", sa.Text(collation="C"), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.CheckConstraint("absence_rule in ('warn', 'block')", name=op.f("study_years_absence_rule_check")),
        sa.CheckConstraint("from_on < until_on", name=op.f("study_years_order_check")),
        sa.CheckConstraint(
            "round_up_from between 0.01 and 1.00", name=op.f("study_years_round_up_from_check")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("study_years_pkey")),
        sa.UniqueConstraint("segment", "school_year", name=op.f("study_years_segment_school_year_key")),
    )
    op.create_table(
        "subjects",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("short_name", sa.Text(), nullable=False),
        sa.Column("area", sa.Text(), nullable=False),
        sa.Column("removed", sa.Boolean(), nullable=False),
        sa.Column("segment", sa.Text(collation="C"), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("subjects_pkey")),
    )
    op.create_index(
        op.f("subjects_segment_idx"), "subjects", ["segment", sa.literal_column("lower(name)")], unique=True
    )
    op.create_table(
        "mark_weights",
        sa.Column("segment", sa.Text(collation="C"), nullable=False),
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("weight", sa.SmallInteger(), nullable=False),
        sa.CheckConstraint("weight between 1 and 100", name=op.f("mark_weights_weight_check")),
        sa.ForeignKeyConstraint(["code"], ["mark_types.code"], name=op.f("mark_weights_code_fkey")),
        sa.PrimaryKeyConstraint("segment", "code", name=op.f("mark_weights_pkey")),
    )
    op.create_table(
        "teaching_groups",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("school_year", sa.SmallInteger(), nullable=False),
        sa.Column("subject_id", sa.Uuid(), nullable=False),
        sa.Column("teacher_id", sa.Uuid(), nullable=True),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("class_ids", sa.ARRAY(sa.Uuid()), nullable=False),
        sa.Column("divided", sa.Boolean(), nullable=False),
        sa.Column("removed", sa.Boolean(), nullable=False),
        sa.Column("segment", sa.Text(collation="C"), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["subject_id"], ["subjects.id"], name=op.f("teaching_groups_subject_id_fkey")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("teaching_groups_pkey")),
    )
    op.create_index(
        op.f("teaching_groups_class_ids_idx"),
        "teaching_groups",
        ["class_ids"],
        unique=False,
        postgresql_using="gin",
    )
    op.create_index(
        op.f("teaching_groups_segment_school_year_idx"),
        "teaching_groups",
        ["segment", "school_year"],
        unique=False,
    )
    op.create_index(op.f("teaching_groups_teacher_id_idx"), "teaching_groups", ["teacher_id"], unique=False)
    op.create_table(
        "group_members",
        sa.Column("group_id", sa.Uuid(), nullable=False),
        sa.Column("student_id", sa.Uuid(), nullable=False),
        sa.Column("from_on", sa.Date(), nullable=False),
        sa.Column("until_on", sa.Date(), nullable=True),
        sa.Column("segment", sa.Text(collation="C"), nullable=False),
        sa.ForeignKeyConstraint(
            ["group_id"], ["teaching_groups.id"], name=op.f("group_members_group_id_fkey")
        ),
        sa.PrimaryKeyConstraint("group_id", "student_id", "from_on", name=op.f("group_members_pkey")),
    )
    op.create_table(
        "timetable_entries",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("school_year", sa.SmallInteger(), nullable=False),
        sa.Column("group_id", sa.Uuid(), nullable=False),
        sa.Column("teacher_id", sa.Uuid(), nullable=True),
        sa.Column("weekday", sa.SmallInteger(), nullable=False),
        sa.Column("number", sa.SmallInteger(), nullable=False),
        sa.Column("room", sa.Text(), nullable=True),
        sa.Column("weeks", sa.Text(), nullable=False),
        sa.Column("from_on", sa.Date(), nullable=False),
        sa.Column("until_on", sa.Date(), nullable=False),
        sa.Column("note", sa.Text(), nullable=True),
        sa.Column("segment", sa.Text(collation="C"), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        postgresql.ExcludeConstraint(
            (sa.text("segment"), "="),
            (sa.text("room"), "="),
            (sa.text("weekday"), "="),
            (sa.text("number"), "="),
            (sa.text("timetable_weeks(weeks)"), "&&"),
            (sa.text("daterange(from_on, until_on, '[]')"), "&&"),
            where=sa.text("room is not null and note is null"),
            using="gist",
            name="timetable_entries_room_excl",
        ),
        postgresql.ExcludeConstraint(
            (sa.text("segment"), "="),
            (sa.text("teacher_id"), "="),
            (sa.text("weekday"), "="),
            (sa.text("number"), "="),
            (sa.text("timetable_weeks(weeks)"), "&&"),
            (sa.text("daterange(from_on, until_on, '[]')"), "&&"),
            where=sa.text("teacher_id is not null"),
            using="gist",
            name="timetable_entries_teacher_excl",
        ),
        sa.CheckConstraint("weeks in ('all', 'odd', 'even')", name=op.f("timetable_entries_weeks_check")),
        sa.CheckConstraint("from_on <= until_on", name=op.f("timetable_entries_order_check")),
        sa.CheckConstraint("number between 0 and 14", name=op.f("timetable_entries_number_check")),
        sa.CheckConstraint("weekday between 1 and 7", name=op.f("timetable_entries_weekday_check")),
        sa.ForeignKeyConstraint(
            ["group_id"], ["teaching_groups.id"], name=op.f("timetable_entries_group_id_fkey")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("timetable_entries_pkey")),
    )
    op.create_index(op.f("timetable_entries_group_id_idx"), "timetable_entries", ["group_id"], unique=False)
    op.create_index(
        op.f("timetable_entries_segment_school_year_weekday_number_idx"),
        "timetable_entries",
        ["segment", "school_year", "weekday", "number"],
        unique=False,
    )


def downgrade() -> None:
    op.execute("drop function carry_marks(uuid[])")
    op.execute("drop function add_school_year(int)")
    for table in (
        "known_people",  # its policy names two others
        "timetable_entries", "group_members", "teaching_groups", "mark_weights", "subjects", "study_years", "periods", "period_marks", "period_mark_history", "marks", "mark_types", "mark_history", "lessons", "lesson_history", "known_ties", "known_staff", "known_segments",  "known_memberships", "known_classes", "holidays", "group_students", "carryings", "carried_marks", "bell_schedules", "attendance_history", "attendance",
    ):  # fmt: skip
        op.drop_table(table)
    op.execute("drop schema partitions")
    op.execute(PLANS.replace("set plan_cache_mode = force_generic_plan", "reset plan_cache_mode"))
    op.execute("drop function timetable_weeks(text)")
    uninstall(op)
