"""Accounts, appointments, the rights matrix, password cards, the queue to Keycloak."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

from service.schema import install, uninstall
from store.security import roles, secure, share

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

TABLES = (
    "username_stems, right_changes, password_batches, marks, known_ties, known_segments, known_placements, known_people, "
    "known_members, known_classes, keycloak_jobs, keycloak_groups, appointments, accounts"
)

PERSON_IN_SCOPE = """
    exists (select from known_placements p where p.person_id = {table}.person_id)
    or exists (select from appointments a where a.person_id = {table}.person_id)
"""
"""The inner tables are under the same scope: a person is visible where he is placed or appointed."""

ASK_KEYCLOAK = """
create function ask_keycloak(people uuid[]) returns void language sql security definer set search_path = public, pg_temp
as $$
    insert into keycloak_jobs (person_id, asked, done, attempts, due_at)
    select person, 1, 0, 0, clock_timestamp() from (select distinct unnest(people) as person order by 1) wanted
    on conflict (person_id) do update set asked = keycloak_jobs.asked + 1, attempts = 0, due_at = excluded.due_at;
    select pg_notify('keycloak_jobs', '');
$$
"""
"""The only way for requests to put a person into the queue; they can neither read nor change it."""

OUTSIDE_OF = """
create function outside_of(people uuid[], at_segment text) returns table (person_id uuid)
language sql stable security definer set search_path = public, pg_temp as $$
    select distinct a.person_id from appointments a
    where a.person_id = any(people) and not a.removed and a.withdrawn_at is null
      and coalesce(a.until_on, 'infinity') >= current_date
      and not (a.segment = at_segment or starts_with(a.segment, at_segment || '/'))
$$
"""
"""Who of these people is appointed outside or above a segment: an answer that row-level security itself must hide."""


def upgrade() -> None:
    install(op)
    create_tables()
    policies()


def policies() -> None:
    _, app, events = roles(op)
    for table in (
        "appointments",
        "right_changes",
        "password_batches",
        "known_placements",
        "known_classes",
        "known_members",
    ):
        secure(op, table)
    for table in ("accounts", "known_people"):
        secure(op, table, PERSON_IN_SCOPE.format(table=table))
    secure(
        op,
        "known_ties",
        "exists (select from known_placements p where p.person_id in (known_ties.student_id, parent_id))",
    )
    for table in ("accounts", "known_people", "appointments"):
        op.execute(
            f"create policy mine on {table} for select to {app} using (person_id = (select app_person()))"
        )
    op.execute(
        f"create policy above on right_changes for select to {app} "
        "using (starts_with((select app_segment()), segment || '/'))"
    )
    share(op, "known_segments")
    for table in ("username_stems", "keycloak_groups", "keycloak_jobs", "marks"):
        share(op, table, app="")
    known = "known_people, known_placements, known_ties, known_classes, known_members"
    op.execute(f"revoke insert, update, delete on {known} from {app}")
    op.execute(f"revoke insert, delete on accounts from {app}")
    op.execute(f"revoke delete on appointments, password_batches from {app}")
    op.execute(f"revoke update, delete on right_changes from {app}")
    for function, statement in (
        ("ask_keycloak(uuid[])", ASK_KEYCLOAK),
        ("outside_of(uuid[], text)", OUTSIDE_OF),
    ):
        op.execute(statement)
        op.execute(f"revoke all on function {function} from public")
        op.execute(f"grant execute on function {function} to {app}, {events}")


def downgrade() -> None:
    op.execute("drop function ask_keycloak(uuid[]), outside_of(uuid[], text)")
    op.execute(f"drop table {TABLES}")
    uninstall(op)


def create_tables() -> None:
    op.create_table(
        "accounts",
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("username", sa.Text(collation="C"), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("blocked_reason", sa.Text(), nullable=True),
        sa.Column("blocked_by", sa.Uuid(), nullable=True),
        sa.Column("blocked_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("keycloak_id", sa.Text(), nullable=True),
        sa.Column("password_issued_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("person_id", name=op.f("accounts_pkey")),
        sa.UniqueConstraint("username", name=op.f("accounts_username_key")),
    )
    op.create_table(
        "appointments",
        sa.Column("appointment_id", sa.Uuid(), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("role", sa.Text(), nullable=False),
        sa.Column("order_number", sa.Text(), nullable=True),
        sa.Column("order_on", sa.Date(), nullable=True),
        sa.Column("from_on", sa.Date(), nullable=False),
        sa.Column("until_on", sa.Date(), nullable=True),
        sa.Column("placement_id", sa.Uuid(), nullable=True),
        sa.Column("removed", sa.Boolean(), nullable=False),
        sa.Column("withdrawn_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("withdrawn_reason", sa.Text(), nullable=True),
        sa.Column("author_id", sa.Uuid(), nullable=True),
        sa.Column("changed_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.Column("segment", sa.Text(collation="C"), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        postgresql.ExcludeConstraint(
            (sa.text("person_id"), "="),
            (sa.text("segment"), "="),
            (sa.text("role"), "="),
            (sa.text("daterange(from_on, until_on, '[]')"), "&&"),
            where=sa.text("placement_id is null and not removed and withdrawn_at is null"),
            using="gist",
            name="appointments_once_excl",
        ),
        sa.PrimaryKeyConstraint("appointment_id", name=op.f("appointments_pkey")),
    )
    op.create_index("appointments_from_on_idx", "appointments", ["from_on"], unique=False)
    op.create_index("appointments_person_id_idx", "appointments", ["person_id", "segment"], unique=False)
    op.create_index("appointments_placement_id_idx", "appointments", ["placement_id"], unique=False)
    op.create_index("appointments_segment_idx", "appointments", ["segment", "role"], unique=False)
    op.create_index("appointments_until_on_idx", "appointments", ["until_on"], unique=False)
    op.create_table(
        "keycloak_groups",
        sa.Column("path", sa.Text(collation="C"), nullable=False),
        sa.Column("group_id", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("path", name=op.f("keycloak_groups_pkey")),
    )
    op.create_table(
        "keycloak_jobs",
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("asked", sa.BigInteger(), nullable=False),
        sa.Column("done", sa.BigInteger(), nullable=False),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("due_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("error", sa.Text(), nullable=True),
        sa.Column("written", postgresql.JSONB(astext_type=sa.Text()), nullable=True),
        sa.PrimaryKeyConstraint("person_id", name=op.f("keycloak_jobs_pkey")),
    )
    op.create_index(
        "keycloak_jobs_due_at_idx",
        "keycloak_jobs",
        ["due_at"],
        unique=False,
        postgresql_where=sa.text("asked > done"),
    )
    op.create_table(
        "known_classes",
        sa.Column("class_id", sa.Uuid(), nullable=False),
        sa.Column("school_year", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("class_teacher_id", sa.Uuid(), nullable=True),
        sa.Column("removed", sa.Boolean(), nullable=False),
        sa.Column("segment", sa.Text(collation="C"), nullable=False),
        sa.PrimaryKeyConstraint("class_id", name=op.f("known_classes_pkey")),
    )
    op.create_index("known_classes_class_teacher_id_idx", "known_classes", ["class_teacher_id"], unique=False)
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
        sa.Column("removed", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("person_id", name=op.f("known_people_pkey")),
    )
    op.create_index(
        "known_people_name_idx", "known_people", ["last_name", "first_name", "person_id"], unique=False
    )
    op.create_table(
        "known_placements",
        sa.Column("placement_id", sa.Uuid(), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("post", sa.Text(), nullable=True),
        sa.Column("from_on", sa.Date(), nullable=False),
        sa.Column("until_on", sa.Date(), nullable=True),
        sa.Column("removed", sa.Boolean(), nullable=False),
        sa.Column("segment", sa.Text(collation="C"), nullable=False),
        sa.PrimaryKeyConstraint("placement_id", name=op.f("known_placements_pkey")),
    )
    op.create_index(
        "known_placements_person_id_idx", "known_placements", ["person_id", "segment"], unique=False
    )
    op.create_index("known_placements_segment_idx", "known_placements", ["segment", "kind"], unique=False)
    op.create_table(
        "known_segments",
        sa.Column("segment", sa.Text(collation="C"), nullable=False),
        sa.Column("level", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("short_name", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("segment", name=op.f("known_segments_pkey")),
    )
    op.create_table(
        "known_ties",
        sa.Column("tie_id", sa.Uuid(), nullable=False),
        sa.Column("parent_id", sa.Uuid(), nullable=False),
        sa.Column("student_id", sa.Uuid(), nullable=False),
        sa.Column("removed", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("tie_id", name=op.f("known_ties_pkey")),
    )
    op.create_index(op.f("known_ties_student_id_idx"), "known_ties", ["student_id"], unique=False)
    op.create_table(
        "marks",
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("done_on", sa.Date(), nullable=False),
        sa.PrimaryKeyConstraint("name", name=op.f("marks_pkey")),
    )
    op.create_table(
        "password_batches",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("author_id", sa.Uuid(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("people", postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        sa.Column("refused", postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        sa.Column("total", sa.Integer(), nullable=False),
        sa.Column("done", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.Column("issued_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("segment", sa.Text(collation="C"), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("password_batches_pkey")),
    )
    op.create_index(
        "password_batches_segment_idx", "password_batches", ["segment", "created_at"], unique=False
    )
    op.create_table(
        "right_changes",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("role", sa.Text(), nullable=False),
        sa.Column("right", sa.Text(), nullable=False),
        sa.Column("allowed", sa.Boolean(), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("author_id", sa.Uuid(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.Column("segment", sa.Text(collation="C"), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("right_changes_pkey")),
        sa.UniqueConstraint(
            "segment", "role", "right", "version", name=op.f("right_changes_segment_role_right_version_key")
        ),
    )
    op.create_table(
        "username_stems",
        sa.Column("stem", sa.Text(collation="C"), nullable=False),
        sa.Column("taken", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("stem", name=op.f("username_stems_pkey")),
    )
