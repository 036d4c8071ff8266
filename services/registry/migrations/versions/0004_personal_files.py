"""Personal files: details, dated changes, proposals, readings of sealed fields (B2-B4)."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

from store.security import roles, secure

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

_COLUMNS = "last_name, first_name, middle_name, birth_on, sex, snils, phone, email"
_NOTE = f"""
create function note_person_changes() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
    insert into file_changes (id, person_id, field, from_on, "by", proposed_by, old, new)
    select gen_random_uuid(), new.id, was.key,
        coalesce(nullif(current_setting('app.effective_on', true), '')::date, current_date), app_person(),
        nullif(current_setting('app.proposed_by', true), '')::uuid,
        nullif(was.value, 'null'::jsonb), nullif(became.value, 'null'::jsonb)
    from jsonb_each(to_jsonb(old)) was join jsonb_each(to_jsonb(new)) became using (key)
    where was.key = any(string_to_array('{_COLUMNS}', ', ')) and was.value is distinct from became.value;
    return null;
end $$
"""
_OLD, _NEW = (", ".join(f"{side}.{name}" for name in _COLUMNS.split(", ")) for side in ("old", "new"))
_TABLES = ("file_details", "file_changes", "special_reads", "file_proposals")


def _person() -> sa.Column:
    return sa.Column("person_id", sa.Uuid(), sa.ForeignKey("people.id", ondelete="CASCADE"), nullable=False)


def _id() -> sa.Column:
    return sa.Column("id", sa.Uuid(), primary_key=True)


def _at() -> sa.Column:
    return sa.Column("at", sa.DateTime(timezone=True), server_default=sa.func.now(), nullable=False)


def _uuid(name: str) -> sa.Column:
    return sa.Column(name, sa.Uuid(), nullable=True)


def _text(name: str, null: bool = False) -> sa.Column:
    return sa.Column(name, sa.Text(), nullable=null)


def _segment() -> sa.Column:
    return sa.Column("segment", sa.Text(collation="C"), nullable=False)


def _value(name: str) -> sa.Column:
    return sa.Column(name, postgresql.JSONB(), nullable=True)


def _sealed() -> sa.Column:
    return sa.Column("sealed", sa.LargeBinary(), nullable=True)


def upgrade() -> None:
    op.create_table(
        "file_details",
        sa.Column("person_id", sa.Uuid(), sa.ForeignKey("people.id", ondelete="CASCADE"), primary_key=True),
        sa.Column("kept", postgresql.JSONB(), nullable=False),
        _sealed(),
    )
    op.create_table(
        "file_changes", _id(), _person(), _text("field"), sa.Column("from_on", sa.Date(), nullable=False), _at(),
        _uuid("by"), _uuid("proposed_by"), _value("old"), _value("new"), _sealed(),
    )  # fmt: skip
    op.create_index("file_changes_person_id_at_idx", "file_changes", ["person_id", "at"])
    op.create_table(
        "special_reads", _id(), _segment(), _person(), _text("guard"), sa.Column("by", sa.Uuid(), nullable=False),
        _text("role"), _at(),
    )  # fmt: skip
    op.create_index("special_reads_person_id_at_idx", "special_reads", ["person_id", "at"])
    op.create_table(
        "file_proposals", _id(), _segment(), _person(), _text("field"), _value("value"), _sealed(), _text("note", True),
        sa.Column("by", sa.Uuid(), nullable=False), _at(), _text("state"), _text("reason", True), _uuid("decided_by"),
        sa.Column("decided_at", sa.DateTime(timezone=True), nullable=True),
    )  # fmt: skip
    op.create_index("file_proposals_segment_state_id_idx", "file_proposals", ["segment", "state", "id"])
    op.create_index(
        "file_proposals_pending_key",
        "file_proposals",
        ["person_id", "segment", "field"],
        unique=True,
        postgresql_where=sa.text("state = 'pending'"),
    )
    for table in ("file_details", "file_changes"):
        secure(op, table, f"exists (select from placements p where p.person_id = {table}.person_id)")
    for table in ("special_reads", "file_proposals"):
        secure(op, table)
    _, app, _events = roles(op)
    op.execute(f"revoke update, delete on file_changes, special_reads from {app}")
    op.execute(f"revoke delete on file_proposals from {app}")
    op.execute(_NOTE)
    op.execute("revoke all on function note_person_changes() from public")
    op.execute(
        f"create trigger note_person_changes after update on people for each row"
        f" when (({_OLD}) is distinct from ({_NEW})) execute function note_person_changes()"
    )


def downgrade() -> None:
    op.execute("drop trigger note_person_changes on people")
    op.execute("drop function note_person_changes()")
    op.execute(f"drop table {', '.join(_TABLES)}")
