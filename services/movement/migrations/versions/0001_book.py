"""The movement book, transfers, copies of registry's facts, and the two functions through which requests reach a student's
rows of other schools (D1, D2)."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

from service import schema
from store.security import roles, secure, share

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

OWN = ("known_classes", "known_placements", "orders", "movements", "order_numbers", "spells")
COPIES = ("known_classes", "known_people", "known_placements")
EITHER_SIDE = (
    "from_segment = (select app_segment()) or from_segment like (select app_segment() || '/%')"
    " or to_segment = (select app_segment()) or to_segment like (select app_segment() || '/%')"
)
NAMED_IN_SCOPE = (
    "exists (select from known_placements p where p.person_id = known_people.person_id)"
    " or exists (select from spells s where s.student_id = known_people.person_id)"
)
"""The policies of the two tables apply inside: a name is seen by those who see the placement or the spell."""

REACH = """
create function book_reach(student students) returns boolean stable language sql set search_path = public, pg_temp as $$
    select coalesce(
        student.segment is null or not student.present or student.segment = app_segment()
        or starts_with(student.segment, app_segment() || '/')
        or exists (
            select from transfers t
            where t.student_id = student.student_id and t.state = 'confirmed'
              and (t.to_segment = app_segment() or starts_with(t.to_segment, app_segment() || '/'))
        ), false)
$$
"""
OPEN = """
create function open_book(wanted uuid[], holding boolean) returns table (student_id uuid, reach boolean, book jsonb)
language plpgsql volatile security definer set search_path = public, pg_temp as $$
#variable_conflict use_column
begin
    if app_segment() is null then
        raise exception 'open_book needs a scope' using errcode = '42501';
    end if;
    if holding then
        insert into students (student_id) select distinct w.id from unnest(wanted) w(id) order by w.id on conflict do nothing;
        perform from students s join unnest(wanted) w(id) on s.student_id = w.id order by s.student_id for update of s;
    end if;
    return query
        select w.id, book_reach(s), case when book_reach(s) then (
            select coalesce(jsonb_agg(jsonb_build_object(
                'id', m.id, 'kind', m.kind, 'segment', m.segment, 'class_id', m.to_class_id,
                'effective_on', m.effective_on, 'order_id', m.order_id, 'transfer_id', m.transfer_id
            ) order by m.ordinal), '[]')
            from movements m where m.student_id = w.id and m.state = 'signed'
        ) end
        from unnest(wanted) w(id) left join students s on s.student_id = w.id;
end $$
"""
CLOSE = """
create function close_book(changed jsonb) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
begin
    if app_segment() is null or exists (
        select from jsonb_to_recordset(changed) as c(student_id uuid) join students s using (student_id)
        where not book_reach(s)
    ) then
        raise exception 'close_book: a student of another school' using errcode = '42501';
    end if;
    delete from spells p using jsonb_to_recordset(changed) as c(student_id uuid) where p.student_id = c.student_id;
    insert into spells (student_id, ordinal, segment, class_id, from_on, until_on)
        select c.student_id, one.ordinality, one.spell ->> 'segment', (one.spell ->> 'class_id')::uuid,
               (one.spell ->> 'from_on')::date, (one.spell ->> 'until_on')::date
        from jsonb_to_recordset(changed) as c(student_id uuid, spells jsonb),
             jsonb_array_elements(c.spells) with ordinality as one(spell, ordinality);
    update students s set segment = c.segment, present = c.present
        from jsonb_to_recordset(changed) as c(student_id uuid, segment text, present boolean)
        where s.student_id = c.student_id;
end $$
"""


def upgrade() -> None:
    schema.install(op)
    _tables()
    for table in OWN:
        secure(op, table)
    secure(op, "known_people", NAMED_IN_SCOPE)
    secure(op, "transfers", EITHER_SIDE)
    share(op, "known_segments")
    _, app, events = roles(op)
    for table in (*COPIES, "spells"):
        op.execute(f"revoke insert, update, delete on {table} from {app}")
    for function in (REACH, OPEN, CLOSE):
        op.execute(function)
    for signature in ("open_book(uuid[], boolean)", "close_book(jsonb)"):
        op.execute(f"revoke all on function {signature} from public")
        op.execute(f"grant execute on function {signature} to {app}, {events}")


def _tables() -> None:
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
        "known_people",
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("last_name", sa.Text(), nullable=False),
        sa.Column("first_name", sa.Text(), nullable=False),
        sa.Column("middle_name", sa.Text(), nullable=True),
        sa.Column("birth_on", sa.Date(), nullable=True),
        sa.Column("removed", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("person_id", name=op.f("known_people_pkey")),
    )
    op.create_table(
        "known_placements",
        sa.Column("placement_id", sa.Uuid(), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("from_on", sa.Date(), nullable=False),
        sa.Column("until_on", sa.Date(), nullable=True),
        sa.Column("removed", sa.Boolean(), nullable=False),
        sa.Column("segment", sa.Text(collation="C"), nullable=False),
        sa.PrimaryKeyConstraint("placement_id", name=op.f("known_placements_pkey")),
    )
    op.create_index(op.f("known_placements_person_id_idx"), "known_placements", ["person_id"], unique=False)
    op.create_index(op.f("known_placements_segment_idx"), "known_placements", ["segment"], unique=False)
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
        "order_numbers",
        sa.Column("segment", sa.Text(collation="C"), nullable=False),
        sa.Column("school_year", sa.SmallInteger(), nullable=False),
        sa.Column("last", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("segment", "school_year", name=op.f("order_numbers_pkey")),
    )
    op.create_table(
        "orders",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("school_year", sa.SmallInteger(), nullable=False),
        sa.Column("ordinal", sa.Integer(), nullable=True),
        sa.Column("number", sa.Text(), nullable=True),
        sa.Column("order_on", sa.Date(), nullable=False),
        sa.Column("effective_on", sa.Date(), nullable=False),
        sa.Column("basis", sa.Text(), nullable=False),
        sa.Column("students", sa.Integer(), nullable=False),
        sa.Column("annuls", sa.Uuid(), nullable=True),
        sa.Column("annulled_by", sa.Uuid(), nullable=True),
        sa.Column("import_id", sa.Uuid(), nullable=True),
        sa.Column(
            "refused", postgresql.JSONB(astext_type=sa.Text()), server_default=sa.text("'[]'"), nullable=False
        ),
        sa.Column("created_by", sa.Uuid(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("signed_by", sa.Uuid(), nullable=True),
        sa.Column("signed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("segment", sa.Text(collation="C"), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["annuls"], ["orders.id"], name=op.f("orders_annuls_fkey")),
        sa.PrimaryKeyConstraint("id", name=op.f("orders_pkey")),
    )
    op.create_index(op.f("orders_annuls_idx"), "orders", ["annuls"], unique=False)
    op.create_index(op.f("orders_import_id_idx"), "orders", ["import_id"], unique=True)
    op.create_index(op.f("orders_segment_id_idx"), "orders", ["segment", "id"], unique=False)
    op.create_index(
        op.f("orders_segment_school_year_ordinal_idx"),
        "orders",
        ["segment", "school_year", "ordinal"],
        unique=True,
    )
    op.create_table(
        "spells",
        sa.Column("student_id", sa.Uuid(), nullable=False),
        sa.Column("ordinal", sa.SmallInteger(), nullable=False),
        sa.Column("class_id", sa.Uuid(), nullable=False),
        sa.Column("from_on", sa.Date(), nullable=False),
        sa.Column("until_on", sa.Date(), nullable=True),
        sa.Column("segment", sa.Text(collation="C"), nullable=False),
        postgresql.ExcludeConstraint(
            (sa.column("student_id"), "="),
            (sa.text("daterange(from_on, until_on, '[]')"), "&&"),
            using="gist",
            name="spells_one_class_a_day",
        ),
        sa.PrimaryKeyConstraint("student_id", "ordinal", name=op.f("spells_pkey")),
    )
    op.create_index(op.f("spells_class_id_from_on_idx"), "spells", ["class_id", "from_on"], unique=False)
    op.create_index(op.f("spells_segment_from_on_idx"), "spells", ["segment", "from_on"], unique=False)
    op.create_table(
        "students",
        sa.Column("student_id", sa.Uuid(), nullable=False),
        sa.Column("segment", sa.Text(collation="C"), nullable=True),
        sa.Column("present", sa.Boolean(), server_default=sa.text("false"), nullable=False),
        sa.PrimaryKeyConstraint("student_id", name=op.f("students_pkey")),
    )
    op.create_table(
        "transfers",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("initiated_by", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("from_segment", sa.Text(collation="C"), nullable=False),
        sa.Column("to_segment", sa.Text(collation="C"), nullable=False),
        sa.Column("last_name", sa.Text(), nullable=False),
        sa.Column("first_name", sa.Text(), nullable=False),
        sa.Column("middle_name", sa.Text(), nullable=True),
        sa.Column("birth_on", sa.Date(), nullable=False),
        sa.Column("asked_key", sa.Text(), nullable=False),
        sa.Column("grade", sa.SmallInteger(), nullable=True),
        sa.Column("note", sa.Text(), nullable=True),
        sa.Column("student_id", sa.Uuid(), nullable=True),
        sa.Column("from_class_id", sa.Uuid(), nullable=True),
        sa.Column("to_class_id", sa.Uuid(), nullable=True),
        sa.Column(
            "checklist",
            postgresql.JSONB(astext_type=sa.Text()),
            server_default=sa.text("'{}'"),
            nullable=False,
        ),
        sa.Column("override_reason", sa.Text(), nullable=True),
        sa.Column("refusal_reason", sa.Text(), nullable=True),
        sa.Column("requested_by", sa.Uuid(), nullable=False),
        sa.Column("requested_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("leaves_on", sa.Date(), nullable=True),
        sa.Column("confirmed_by", sa.Uuid(), nullable=True),
        sa.Column("confirmed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("departure_order_id", sa.Uuid(), nullable=True),
        sa.Column("departure_order_number", sa.Text(), nullable=True),
        sa.Column("departure_order_on", sa.Date(), nullable=True),
        sa.Column("effective_on", sa.Date(), nullable=True),
        sa.Column("completed_by", sa.Uuid(), nullable=True),
        sa.Column("completed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("arrival_order_id", sa.Uuid(), nullable=True),
        sa.Column("arrival_order_number", sa.Text(), nullable=True),
        sa.Column("arrival_order_on", sa.Date(), nullable=True),
        sa.Column("closed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("transfers_pkey")),
    )
    op.create_index(
        "transfers_asked_once_key",
        "transfers",
        ["to_segment", "from_segment", "asked_key"],
        unique=True,
        postgresql_where=sa.text("state = 'requested'"),
    )
    op.create_index(op.f("transfers_from_segment_id_idx"), "transfers", ["from_segment", "id"], unique=False)
    op.create_index(
        "transfers_released_once_key",
        "transfers",
        ["student_id"],
        unique=True,
        postgresql_where=sa.text("state = 'confirmed'"),
    )
    op.create_index(op.f("transfers_to_segment_id_idx"), "transfers", ["to_segment", "id"], unique=False)
    op.create_table(
        "movements",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("order_id", sa.Uuid(), nullable=False),
        sa.Column("student_id", sa.Uuid(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("ordinal", sa.SmallInteger(), nullable=True),
        sa.Column("effective_on", sa.Date(), nullable=False),
        sa.Column("from_segment", sa.Text(collation="C"), nullable=True),
        sa.Column("from_class_id", sa.Uuid(), nullable=True),
        sa.Column("to_segment", sa.Text(collation="C"), nullable=True),
        sa.Column("to_class_id", sa.Uuid(), nullable=True),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.Column("came_from", sa.Text(), nullable=True),
        sa.Column("went_to", sa.Text(), nullable=True),
        sa.Column("transfer_id", sa.Uuid(), nullable=True),
        sa.Column("segment", sa.Text(collation="C"), nullable=False),
        sa.ForeignKeyConstraint(["order_id"], ["orders.id"], name=op.f("movements_order_id_fkey")),
        sa.PrimaryKeyConstraint("id", name=op.f("movements_pkey")),
    )
    op.create_index(op.f("movements_order_id_id_idx"), "movements", ["order_id", "id"], unique=False)
    op.create_index(
        op.f("movements_segment_effective_on_idx"), "movements", ["segment", "effective_on"], unique=False
    )
    op.create_index(
        "movements_student_id_ordinal_key",
        "movements",
        ["student_id", "ordinal"],
        unique=True,
        postgresql_where=sa.text("state = 'signed'"),
    )


def downgrade() -> None:
    op.execute("drop function open_book(uuid[], boolean), close_book(jsonb), book_reach(students)")
    op.execute("drop policy scope on known_people")
    for table in (
        "movements", "transfers", "students", "spells", "orders", "order_numbers",
        "known_segments", "known_placements", "known_people", "known_classes",
    ):  # fmt: skip
        op.drop_table(table)
    schema.uninstall(op)
