"""A parent's rights over a student have days: row-level security shows a tie to its parent on those days only (X20)."""

from alembic import op

from store.security import roles

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None

_OWN = "parent_id = (select app_person())"


def _shown(when: str) -> None:
    _, app, _events = roles(op)
    op.execute("drop policy scope on known_ties")
    op.execute(f"create policy scope on known_ties to {app} using ({when}) with check ({when})")


def upgrade() -> None:
    op.execute("alter table known_ties add sees datemultirange")
    op.execute(
        "update known_ties set sees = case when may_see and not removed then '{(,)}' else '{}' end::datemultirange"
    )
    op.execute("alter table known_ties alter sees set not null, drop may_see, drop removed")
    _shown(f"{_OWN} and sees @> current_date")


def downgrade() -> None:
    _shown(_OWN)
    op.execute("alter table known_ties add may_see boolean, add removed boolean not null default false")
    op.execute("update known_ties set may_see = sees @> current_date")
    op.execute("alter table known_ties alter may_see set not null, alter removed drop default, drop sees")
