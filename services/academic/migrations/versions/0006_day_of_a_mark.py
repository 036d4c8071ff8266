"""A mark knows its lesson's day: a diary asked for the lessons of a year's 180 marks one by one (F6).

The day cannot go stale: a lesson with marks is never moved. Code that does not tell the day yet (the previous version
beside this one, bulk loads) gets it from the lesson by the trigger, which costs nothing where it is told.
"""

from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None

_FILL = """
create function day_of_mark() returns trigger language plpgsql as $$
begin
    new.held_on := (select held_on from lessons where school_year = new.school_year and id = new.lesson_id);
    return new;
end $$
"""


def upgrade() -> None:
    op.execute("alter table marks add column held_on date")
    op.execute(
        "update marks m set held_on = l.held_on from lessons l "
        "where l.school_year = m.school_year and l.id = m.lesson_id"
    )
    op.execute("alter table marks alter column held_on set not null")
    op.execute(_FILL)
    op.execute(
        "create trigger day_of_mark before insert on marks for each row when (new.held_on is null) "
        "execute function day_of_mark()"
    )


def downgrade() -> None:
    op.execute("drop trigger day_of_mark on marks")
    op.execute("drop function day_of_mark()")
    op.drop_column("marks", "held_on")
