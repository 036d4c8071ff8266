"""A student's week finds the lessons of the own groups: without this it read the week of the whole region (F6, F2).

The slot's key does not serve it: it leaves out cancelled lessons, which a diary shows.
"""

from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_index(
        "lessons_school_year_group_id_held_on_idx", "lessons", ["school_year", "group_id", "held_on"]
    )


def downgrade() -> None:
    op.drop_index("lessons_school_year_group_id_held_on_idx", "lessons")
