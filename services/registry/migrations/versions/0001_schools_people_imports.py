"""Segments, people, placements, ties, classes, members, imports; who sees a person follows from placements."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

from service import schema
from store.security import IN_SCOPE, roles, secure

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

_TABLES = (
    "segments",
    "people",
    "placements",
    "ties",
    "classes",
    "class_members",
    "imports",
    "import_changes",
)
_PLACED = "exists (select from placements p where p.person_id = people.id)"
_TIED = "exists (select from placements p where p.person_id = ties.student_id)"

_MATCH = """
create function match_people(wanted text[], names text[], births date[], at_segment text)
returns table (snils text, person_id uuid, agrees boolean, studies_elsewhere boolean)
language sql stable security definer set search_path = public, pg_temp as $$
    select p.snils, p.id,
        (p.search = w.name or starts_with(p.search, w.name || ' ') or starts_with(w.name, p.search || ' '))
            and (p.birth_on is null or w.birth is null or p.birth_on = w.birth),
        exists (select from placements q where q.person_id = p.id and q.kind = 'student' and q.until_on is null
                and q.segment <> at_segment)
    from unnest(wanted, names, births) as w(snils, name, birth) join people p on p.snils = w.snils
$$
"""
_ELSEWHERE = """
create function placed_elsewhere(wanted uuid[], at_segment text) returns setof uuid
language sql stable security definer set search_path = public, pg_temp as $$
    select w.id from unnest(wanted) as w(id)
    where exists (select from placements q where q.person_id = w.id and q.segment <> at_segment)
       or exists (select from ties t where (t.parent_id = w.id or t.student_id = w.id) and exists (
            select from placements q where q.person_id = t.student_id and q.segment <> at_segment))
$$
"""


def _text(name: str, null: bool = False) -> sa.Column:
    return sa.Column(name, sa.Text(), nullable=null)


def _person(name: str, null: bool = False) -> sa.Column:
    key = sa.ForeignKey("people.id", deferrable=True, initially="DEFERRED")
    return sa.Column(name, sa.Uuid(), key, nullable=null)


def _id() -> sa.Column:
    return sa.Column("id", sa.Uuid(), primary_key=True)


def _segment() -> sa.Column:
    return sa.Column("segment", sa.Text(collation="C"), nullable=False)


def _version() -> sa.Column:
    return sa.Column("version", sa.Integer(), nullable=False)


def _date(name: str, null: bool = True) -> sa.Column:
    return sa.Column(name, sa.Date(), nullable=null)


def upgrade() -> None:
    schema.install(op)
    op.create_table(
        "segments",
        _id(),
        _segment(),
        _version(),
        _text("level"),
        _text("name"),
        _text("short_name"),
        _text("state"),
        _text("timezone"),
        sa.Column("card", postgresql.JSONB(), nullable=False),
        sa.UniqueConstraint("segment", name="segments_segment_key"),
    )
    _people()
    _classes()
    _imports()
    above = f"({IN_SCOPE}) or (select app_segment()) like segment || '/%'"
    secure(op, "segments", above, check=IN_SCOPE)
    secure(op, "people", _PLACED, check="true")
    secure(op, "ties", _TIED)
    for table in ("placements", "classes", "class_members", "imports", "import_changes"):
        secure(op, table)
    _, app, _events = roles(op)
    op.execute(f"revoke delete on segments, imports from {app}")
    op.execute(f"revoke insert, update, delete on class_members from {app}")
    op.execute(_MATCH)
    op.execute(_ELSEWHERE)
    op.execute(
        "revoke all on function match_people(text[], text[], date[], text), placed_elsewhere(uuid[], text) from public"
    )
    op.execute(
        f"grant execute on function match_people(text[], text[], date[], text), placed_elsewhere(uuid[], text) to {app}"
    )


def _people() -> None:
    op.create_table(
        "people",
        _id(),
        _version(),
        _text("last_name"),
        _text("first_name"),
        _text("middle_name", True),
        _date("birth_on"),
        _text("sex", True),
        _text("snils", True),
        _text("phone", True),
        _text("email", True),
        _text("search"),
        sa.UniqueConstraint("snils", name="people_snils_key"),
    )
    op.create_index(
        "people_search_trgm_idx",
        "people",
        ["search"],
        postgresql_using="gin",
        postgresql_ops={"search": "gin_trgm_ops"},
    )
    op.create_table(
        "placements",
        _id(),
        _segment(),
        _version(),
        _person("person_id"),
        _text("kind"),
        _text("post", True),
        sa.Column("roles", postgresql.ARRAY(sa.Text()), nullable=False),
        _text("order_number", True),
        _date("order_on"),
        _date("from_on", False),
        _date("until_on"),
    )
    op.create_index("placements_person_id_segment_idx", "placements", ["person_id", "segment"])
    op.create_index("placements_segment_kind_person_id_idx", "placements", ["segment", "kind", "person_id"])
    op.create_table(
        "ties",
        _id(),
        _version(),
        _person("parent_id"),
        _person("student_id"),
        _text("relation"),
        sa.Column("may_see", sa.Boolean(), nullable=False),
        sa.UniqueConstraint("student_id", "parent_id", name="ties_student_id_parent_id_key"),
    )
    op.create_index("ties_parent_id_idx", "ties", ["parent_id"])


def _classes() -> None:
    op.create_table(
        "classes",
        _id(),
        _segment(),
        _version(),
        sa.Column("school_year", sa.Integer(), nullable=False),
        sa.Column("grade", sa.Integer(), nullable=False),
        _text("letter"),
        _person("teacher_id", True),
        _text("room", True),
        sa.Column("shift", sa.Integer(), nullable=False),
        _text("profile", True),
        sa.UniqueConstraint(
            "segment", "school_year", "grade", "letter", name="classes_segment_school_year_grade_letter_key"
        ),
    )
    op.create_table(
        "class_members",
        sa.Column("student_id", sa.Uuid(), primary_key=True),
        sa.Column("class_id", sa.Uuid(), primary_key=True),
        sa.Column("from_on", sa.Date(), primary_key=True),
        _date("until_on"),
        _segment(),
    )
    op.create_index("class_members_class_id_idx", "class_members", ["class_id"])
    op.create_index("class_members_segment_student_id_idx", "class_members", ["segment", "student_id"])


def _imports() -> None:
    moment = sa.DateTime(timezone=True)
    op.create_table(
        "imports",
        _id(),
        _segment(),
        _version(),
        _text("file_name"),
        _text("sha256"),
        sa.Column("school_year", sa.Integer(), nullable=False),
        _date("effective_on", False),
        _text("state"),
        sa.Column("counts", postgresql.JSONB(), nullable=False),
        sa.Column("report", postgresql.JSONB(), nullable=False),
        sa.Column("errors", sa.Integer(), nullable=False),
        sa.Column("warnings", sa.Integer(), nullable=False),
        _text("fingerprint"),
        sa.Column("drafts", sa.LargeBinary(), nullable=True),
        sa.Column("created_by", sa.Uuid(), nullable=False),
        sa.Column("created_at", moment, server_default=sa.func.now(), nullable=False),
        sa.Column("applied_by", sa.Uuid(), nullable=True),
        sa.Column("applied_at", moment, nullable=True),
        sa.Column("undone_by", sa.Uuid(), nullable=True),
        sa.Column("undone_at", moment, nullable=True),
    )
    op.create_index("imports_segment_id_idx", "imports", ["segment", "id"])
    op.create_table(
        "import_changes",
        sa.Column("import_id", sa.Uuid(), sa.ForeignKey("imports.id"), primary_key=True),
        sa.Column("noun", sa.Text(), primary_key=True),
        sa.Column("row_id", sa.Uuid(), primary_key=True),
        _segment(),
        sa.Column("version", sa.Integer(), server_default=sa.text("1"), nullable=False),
        sa.Column("before", postgresql.JSONB(), nullable=True),
    )


def downgrade() -> None:
    op.execute("drop function match_people(text[], text[], date[], text), placed_elsewhere(uuid[], text)")
    op.execute(f"drop table {', '.join(_TABLES)}")
    schema.uninstall(op)
