"""What each representative may, on which days, on what basis; the days of every right stand beside the tie (X20, A4, B2).

`tie_rights` is the story: a record is never changed, the newest that covers a day decides. A trigger turns it into days
(`sees`, `notified`, `takes`, `acts`; `apart` = no contact), so that no writer of ties, an import or a merge, forgets it.
"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

from audit.schema import unwatch, watch
from store.security import roles, secure

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None

_DAYS = ("sees", "notified", "takes", "acts", "apart")
_DERIVE = """
create function derive_tie_days() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
declare
    ever constant datemultirange := '{(,)}';
    never constant datemultirange := '{}';
    cut datemultirange := never;
    span datemultirange;
    one record;
begin
    new.sees := case when new.may_see then ever else never end;
    new.notified := new.sees;
    new.acts := new.sees;
    new.takes := ever;
    new.apart := never;
    if tg_op = 'UPDATE' then
        for one in select * from tie_rights r where r.tie_id = new.id order by r.at, r.id loop
            span := datemultirange(daterange(one.from_on, one.until_on, '[]'));
            if one.by_student then
                cut := case when one.may_see then cut - span else cut + span end;
                continue;
            end if;
            new.sees := case when one.may_see then new.sees + span else new.sees - span end;
            new.notified := case when one.may_notify then new.notified + span else new.notified - span end;
            new.takes := case when one.may_take then new.takes + span else new.takes - span end;
            new.acts := case when one.may_act then new.acts + span else new.acts - span end;
            new.apart := case when one.custody = 'no-contact' then new.apart + span else new.apart - span end;
        end loop;
        new.sees := new.sees - cut;
        new.notified := new.notified - cut;
        new.acts := new.acts - cut;
    end if;
    return new;
end $$
"""
_AGAIN = """
create function derive_ties_again() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
    update ties set may_see = may_see where id in (old.tie_id, new.tie_id);
    return null;
end $$
"""


def _flag(name: str) -> sa.Column:
    return sa.Column(name, sa.Boolean(), nullable=False)


def upgrade() -> None:
    op.create_table(
        "tie_rights",
        sa.Column("id", sa.Uuid(), primary_key=True),
        sa.Column("tie_id", sa.Uuid(), sa.ForeignKey("ties.id"), nullable=False),
        sa.Column("by_student", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.Column("custody", sa.Text(), nullable=False),
        _flag("may_see"),
        _flag("may_notify"),
        _flag("may_take"),
        _flag("may_act"),
        sa.Column("from_on", sa.Date(), nullable=False),
        sa.Column("until_on", sa.Date(), nullable=True),
        sa.Column("sealed", sa.LargeBinary(), nullable=True),
        sa.Column("by", sa.Uuid(), nullable=False),
        sa.Column("role", sa.Text(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), server_default=sa.text("clock_timestamp()"), nullable=False),
        sa.CheckConstraint("until_on is null or until_on >= from_on", name="tie_rights_days_check"),
        sa.CheckConstraint(
            "custody <> 'no-contact' or not (may_see or may_notify or may_take or may_act)",
            name="tie_rights_no_contact_check",
        ),
        sa.CheckConstraint("may_see or not (may_notify or may_act)", name="tie_rights_see_check"),
    )  # fmt: skip
    op.create_index("tie_rights_tie_id_at_idx", "tie_rights", ["tie_id", "at"])
    secure(op, "tie_rights", "exists (select from ties t where t.id = tie_rights.tie_id)")
    for name in _DAYS:
        op.add_column("ties", sa.Column(name, postgresql.DATEMULTIRANGE(), nullable=True))
    op.execute(_DERIVE)
    op.execute(_AGAIN)
    op.execute(
        "create trigger derive_days before insert or update on ties for each row execute function derive_tie_days()"
    )
    op.execute(
        "create trigger derive_days after insert or update or delete on tie_rights"
        " for each row execute function derive_ties_again()"
    )
    op.execute("revoke all on function derive_tie_days(), derive_ties_again() from public")
    op.execute("update ties set may_see = may_see")
    for name in _DAYS:
        op.alter_column("ties", name, nullable=False)
    unwatch(op, "ties")
    watch(op, "ties", skipped=_DAYS)
    watch(op, "tie_rights")
    _, app, _events = roles(op)
    op.execute(f"revoke update, delete on tie_rights from {app}")
    op.execute(
        f"grant update (tie_id) on tie_rights to {app}"
    )  # two ties found to be one: the story goes along


def downgrade() -> None:
    op.execute("drop trigger derive_days on ties")
    op.execute("drop table tie_rights")
    op.execute("drop function derive_tie_days(), derive_ties_again()")
    for name in _DAYS:
        op.drop_column("ties", name)
