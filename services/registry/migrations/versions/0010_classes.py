"""Class teachers by order, from–to, with deputies; classes taught together (B6).

`class_teachers` is the story, `classes.teacher_id` who leads the class today. Lists and edits that name a teacher without
an order write the class; a trigger puts that into the story.
"""

import sqlalchemy as sa
from alembic import op

from audit.schema import watch
from store.security import secure

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None

_NOTE = """
create function note_class_teacher() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
    if coalesce(current_setting('app.settling', true), '') = 'on' then
        return null;
    end if;
    if tg_op = 'UPDATE' then
        delete from class_teachers where class_id = new.id and not deputy and from_on = current_date;
        update class_teachers set until_on = current_date - 1
        where class_id = new.id and not deputy and from_on < current_date and coalesce(until_on, 'infinity') >= current_date;
    end if;
    if new.teacher_id is not null then
        insert into class_teachers (id, segment, class_id, person_id, deputy, from_on, "by")
        values (gen_random_uuid(), new.segment, new.id, new.teacher_id, false,
            case when tg_op = 'INSERT' then least(current_date, make_date(new.school_year, 9, 1)) else current_date end,
            app_person());
    end if;
    return null;
end $$
"""


def upgrade() -> None:
    op.create_table(
        "class_teachers",
        sa.Column("id", sa.Uuid(), primary_key=True),
        sa.Column("segment", sa.Text(collation="C"), nullable=False),
        sa.Column("class_id", sa.Uuid(), sa.ForeignKey("classes.id", ondelete="CASCADE"), nullable=False),
        sa.Column("person_id", sa.Uuid(), sa.ForeignKey("people.id", ondelete="CASCADE"), nullable=False),
        sa.Column("deputy", sa.Boolean(), nullable=False),
        sa.Column("order_number", sa.Text(), nullable=True),
        sa.Column("order_on", sa.Date(), nullable=True),
        sa.Column("from_on", sa.Date(), nullable=False),
        sa.Column("until_on", sa.Date(), nullable=True),
        sa.Column("by", sa.Uuid(), nullable=True),
        sa.Column("at", sa.DateTime(timezone=True), server_default=sa.func.now(), nullable=False),
        sa.CheckConstraint("until_on is null or until_on >= from_on", name="class_teachers_days_check"),
        sa.CheckConstraint("not deputy or until_on is not null", name="class_teachers_deputy_check"),
    )
    for column in ("class_id", "person_id", "from_on", "until_on"):
        op.create_index(f"class_teachers_{column}_idx", "class_teachers", [column])
    secure(op, "class_teachers")
    watch(op, "class_teachers")
    op.execute(
        "insert into class_teachers (id, segment, class_id, person_id, deputy, from_on) select gen_random_uuid(), segment,"
        " id, teacher_id, false, least(current_date, make_date(school_year, 9, 1)) from classes where teacher_id is not null"
    )
    op.add_column("classes", sa.Column("set_id", sa.Uuid(), nullable=True))
    op.create_index("classes_set_id_idx", "classes", ["set_id"])
    op.execute(_NOTE)
    op.execute("revoke all on function note_class_teacher() from public")
    op.execute(
        "create trigger note_teacher_of_new after insert on classes for each row when (new.teacher_id is not null)"
        " execute function note_class_teacher()"
    )
    op.execute(
        "create trigger note_teacher after update on classes for each row"
        " when (old.teacher_id is distinct from new.teacher_id) execute function note_class_teacher()"
    )


def downgrade() -> None:
    op.execute("drop trigger note_teacher on classes")
    op.execute("drop trigger note_teacher_of_new on classes")
    op.execute("drop function note_class_teacher()")
    op.execute("drop table class_teachers")
    op.drop_column("classes", "set_id")
