"""Duplicates: pairs and each school's own side of them, searches, merges with their ledger, blind index (B2, X11)."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

from audit.schema import watch
from store.security import roles, secure

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None

_TABLES = (
    "merge_changes",
    "merges",
    "duplicate_runs",
    "duplicate_sides",
    "duplicate_pairs",
    "document_marks",
)
_AROUND = """
create function placed_around(person uuid, around text, scope text) returns boolean
language sql stable set search_path = public, pg_temp as $$
    select exists (select from placements p where p.person_id = person and p.segment like around || '/%'
                   and (p.until_on is null or p.until_on >= current_date))
       and not exists (select from placements p where p.person_id = person
                       and (p.segment = scope or p.segment like scope || '/%'))
$$
"""
_LIKE_ELSEWHERE = """
create function like_elsewhere(asked text, born date, number text) returns boolean
language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
    scope text := app_segment();
    around text := array_to_string((string_to_array(scope, '/'))[1:2], '/');
begin
    if scope is null or (born is null and number is null) then
        return false;
    end if;
    return exists (
        select from people h where h.snils = number and placed_around(h.id, around, scope)
    ) or exists (
        select from people h where h.birth_on = born and (number is null or h.snils is null)
          and (split_part(h.search, ' ', 1) = split_part(asked, ' ', 1)
               or split_part(h.search, ' ', 2) = split_part(asked, ' ', 2))
          and similarity(split_part(h.search, ' ', 1) || ' ' || split_part(h.search, ' ', 2), asked) >= 0.4
          and placed_around(h.id, around, scope)
    );
end $$
"""
"""Whether another school of the municipality has a like record: yes or no, and nothing else of it leaves this function."""
_OUTSIDE = """
create function placed_outside(wanted uuid[]) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
    select exists (
        select from unnest(wanted) w(id) join placements q on q.person_id = w.id
        where not (q.segment = app_segment() or q.segment like app_segment() || '/%'))
$$
"""
_HISTORY = """
create function move_history(merge uuid, was uuid, became uuid, only_ids uuid[], ids uuid[], seals bytea[])
returns table (noun text, id uuid)
language plpgsql volatile security definer set search_path = public, pg_temp as $$
#variable_conflict use_column
begin
    if not exists (select from merges m where m.id = merge and (m.segment = app_segment() or m.segment like app_segment() || '/%')
                   and array[was, became] <@ array[m.kept_id, m.merged_id]) then
        raise exception 'move_history: not of this merge' using errcode = '42501';
    end if;
    return query
        update special_reads r set person_id = became
        where r.person_id = was and (only_ids is null or r.id = any(only_ids)) returning 'special_reads', r.id;
    return query
        update file_changes c set person_id = became,
            sealed = coalesce((select s.sealed from unnest(ids, seals) s(id, sealed) where s.id = c.id), c.sealed)
        where c.person_id = was and (only_ids is null or c.id = any(only_ids))
        returning 'file_changes', c.id;
end $$
"""
"""The history of a file goes with the file; requests may otherwise only add to it."""
_RIGHTS = """
create function move_tie_rights(merge uuid, ids uuid[], onto uuid[], seals bytea[]) returns void
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare both_ids uuid[];
begin
    select array[m.kept_id, m.merged_id] into both_ids from merges m
    where m.id = merge and (m.segment = app_segment() or m.segment like app_segment() || '/%');
    if both_ids is null or exists (
        select from tie_rights r join ties t on t.id = r.tie_id or t.id = any(onto)
        where r.id = any(ids) and not (t.parent_id = any(both_ids) or t.student_id = any(both_ids))
    ) then
        raise exception 'move_tie_rights: not of this merge' using errcode = '42501';
    end if;
    update tie_rights r set tie_id = given.tie, sealed = coalesce(given.seal, r.sealed)
    from unnest(ids, onto, seals) given(id, tie, seal) where r.id = given.id;
end $$
"""
"""The story of what a representative may goes with the tie; requests may otherwise only add to it."""
_FUNCTIONS = {
    "placed_around(uuid, text, text)": _AROUND,
    "like_elsewhere(text, date, text)": _LIKE_ELSEWHERE,
    "placed_outside(uuid[])": _OUTSIDE,
    "move_history(uuid, uuid, uuid, uuid[], uuid[], bytea[])": _HISTORY,
    "move_tie_rights(uuid, uuid[], uuid[], bytea[])": _RIGHTS,
}


def _text(name: str, null: bool = False) -> sa.Column:
    return sa.Column(name, sa.Text(), nullable=null)


def _uuid(name: str, null: bool = False, key: bool = False) -> sa.Column:
    return sa.Column(name, sa.Uuid(), primary_key=key, nullable=null and not key)


def _person(name: str, key: bool = False) -> sa.Column:
    to = sa.ForeignKey("people.id", ondelete="CASCADE")
    return sa.Column(name, sa.Uuid(), to, primary_key=key, nullable=False)


def _moment(name: str, null: bool = True) -> sa.Column:
    default = None if null else sa.func.now()
    return sa.Column(name, sa.DateTime(timezone=True), server_default=default, nullable=null)


def _segment(key: bool = False) -> sa.Column:
    return sa.Column("segment", sa.Text(collation="C"), primary_key=key, nullable=False)


def _number(name: str) -> sa.Column:
    return sa.Column(name, sa.Integer(), nullable=False)


def upgrade() -> None:
    op.add_column("people", _uuid("merged_into", True))
    op.create_index("people_birth_on_idx", "people", ["birth_on"])
    _make_tables()
    secure(
        op, "document_marks", "exists (select from placements p where p.person_id = document_marks.person_id)"
    )
    for table in _TABLES[:-1]:
        secure(op, table)
    watch(op, "merges", people=("kept_id", "merged_id"))
    watch(op, "duplicate_pairs", people=("a_id", "b_id"))
    _, app, events = roles(op)
    op.execute(f"revoke delete on merges, duplicate_pairs, duplicate_sides, duplicate_runs from {app}")
    op.execute("select similarity('', '')")  # loads pg_trgm
    for signature, body in _FUNCTIONS.items():
        op.execute(body)
        op.execute(f"revoke all on function {signature} from public")
        op.execute(f"grant execute on function {signature} to {app}, {events}")


def _make_tables() -> None:
    op.create_table(
        "document_marks",
        _person("person_id", True),
        sa.Column("mark", sa.LargeBinary(), primary_key=True, nullable=False),
    )
    op.create_index("document_marks_mark_idx", "document_marks", ["mark"])
    op.create_table(
        "duplicate_pairs", _uuid("id", key=True), _segment(), _person("a_id"), _person("b_id"), _number("certainty"),
        sa.Column("reasons", postgresql.ARRAY(sa.Text()), nullable=False), _text("state"), _moment("found_at", False),
        _uuid("run_id", True), _uuid("decided_by", True), _moment("decided_at"), _text("note", True),
        sa.UniqueConstraint("a_id", "b_id", name="duplicate_pairs_a_id_b_id_key"),
    )  # fmt: skip
    op.create_index(
        "duplicate_pairs_segment_state_certainty_idx", "duplicate_pairs", ["segment", "state", "certainty"]
    )
    op.create_index("duplicate_pairs_b_id_idx", "duplicate_pairs", ["b_id"])
    op.create_table(
        "duplicate_sides",
        sa.Column("pair_id", sa.Uuid(), sa.ForeignKey("duplicate_pairs.id", ondelete="CASCADE"), primary_key=True),
        _segment(key=True), _uuid("person_id"), _text("state"), _uuid("asked_by", True), _moment("asked_at"),
    )  # fmt: skip
    op.create_index("duplicate_sides_segment_state_idx", "duplicate_sides", ["segment", "state"])
    op.create_table(
        "duplicate_runs", _uuid("id", key=True), _segment(), sa.Column("night_on", sa.Date(), nullable=True),
        _text("state"), _number("step"), _number("steps"), _number("people"), _number("found"), _uuid("asked_by", True),
        _moment("asked_at", False), _moment("started_at"), _moment("ended_at"),
        sa.UniqueConstraint("segment", "night_on", name="duplicate_runs_segment_night_on_key"),
    )  # fmt: skip
    op.create_index("duplicate_runs_segment_id_idx", "duplicate_runs", ["segment", "id"])
    op.create_table(
        "merges", _uuid("id", key=True), _segment(), _number("version"), _uuid("pair_id", True), _uuid("kept_id"),
        _uuid("merged_id"), _text("kept_name"), _text("merged_name"),
        sa.Column("segments", postgresql.ARRAY(sa.Text()), nullable=False), _text("state"), _text("reason", True),
        _uuid("by"), _text("role"), _moment("at", False), _uuid("undone_by", True), _moment("undone_at"),
    )  # fmt: skip
    op.create_index("merges_segment_id_idx", "merges", ["segment", "id"])
    op.create_index("merges_kept_id_idx", "merges", ["kept_id"])
    op.create_index("merges_merged_id_idx", "merges", ["merged_id"])
    op.create_table(
        "merge_changes", sa.Column("merge_id", sa.Uuid(), sa.ForeignKey("merges.id"), primary_key=True),
        sa.Column("noun", sa.Text(), primary_key=True), _uuid("row_id", key=True), _segment(),
        sa.Column("before", postgresql.JSONB(), nullable=False), sa.Column("after", postgresql.JSONB(), nullable=True),
    )  # fmt: skip


def downgrade() -> None:
    op.execute(f"drop function {', '.join(_FUNCTIONS)}")
    op.execute(f"drop table {', '.join(_TABLES)}")
    op.drop_index("people_birth_on_idx", "people")
    op.drop_column("people", "merged_into")
