"""What academic tells, for the exchange of rosters; the ids by which other systems know people (B7, ADR 0019)."""

import sqlalchemy as sa
from alembic import op

from store.security import roles, secure

revision = "0016"
down_revision = "0015"
branch_labels = None
depends_on = None

_KNOWN = ("known_groups", "known_rosters", "known_periods")


def _segment() -> sa.Column:
    return sa.Column("segment", sa.Text(collation="C"), nullable=False)


def _id(name: str, null: bool = False) -> sa.Column:
    return sa.Column(name, sa.Uuid(), nullable=null)


def _key(name: str) -> sa.Column:
    return sa.Column(name, sa.Uuid(), primary_key=True)


def _small(name: str) -> sa.Column:
    return sa.Column(name, sa.SmallInteger(), nullable=False)


def _text(name: str) -> sa.Column:
    return sa.Column(name, sa.Text(), nullable=False)


def _list(name: str, kind: sa.types.TypeEngine) -> sa.Column:
    return sa.Column(name, sa.ARRAY(kind), nullable=False)


def upgrade() -> None:
    op.create_table(
        "known_groups", _key("group_id"), _small("school_year"), _id("subject_id"), _text("subject_name"),
        _text("name"), _list("class_ids", sa.Uuid()), _id("teacher_id", True),
        sa.Column("removed", sa.Boolean(), nullable=False), _segment(),
    )  # fmt: skip
    op.create_table(
        "known_rosters", _key("group_id"), _list("student_ids", sa.Uuid()), _list("from_on", sa.Date()),
        _list("until_on", sa.Date()), _segment(),
    )  # fmt: skip
    op.create_table(
        "known_periods", _key("period_id"), _small("school_year"), _text("kind"), _small("number"), _text("name"),
        sa.Column("from_on", sa.Date(), nullable=False), sa.Column("until_on", sa.Date(), nullable=False),
        _list("grades", sa.SmallInteger()), sa.Column("removed", sa.Boolean(), nullable=False), _segment(),
    )  # fmt: skip
    op.create_table(
        "exchange_ids", _segment(), _text("system"), _text("sourced_id"),
        sa.Column("person_id", sa.Uuid(), sa.ForeignKey(
            "people.id", ondelete="CASCADE", deferrable=True, initially="DEFERRED",
            name="exchange_ids_person_id_fkey"), nullable=False),
        sa.Column("import_id", sa.Uuid(), sa.ForeignKey(
            "imports.id", name="exchange_ids_import_id_fkey"), nullable=False),
        sa.PrimaryKeyConstraint("segment", "system", "sourced_id", name="exchange_ids_pkey"),
    )  # fmt: skip
    op.create_index("known_groups_segment_school_year_idx", "known_groups", ["segment", "school_year"])
    op.create_index("known_rosters_segment_idx", "known_rosters", ["segment"])
    op.create_index("known_periods_segment_school_year_idx", "known_periods", ["segment", "school_year"])
    op.create_index("exchange_ids_person_id_idx", "exchange_ids", ["person_id"])
    op.create_index("exchange_ids_import_id_idx", "exchange_ids", ["import_id"])
    for table in (*_KNOWN, "exchange_ids"):
        secure(op, table)
    _, app, _events = roles(op)
    op.execute(f"revoke insert, update, delete on {', '.join(_KNOWN)} from {app}")


def downgrade() -> None:
    op.execute(f"drop table exchange_ids, {', '.join(_KNOWN)}")
