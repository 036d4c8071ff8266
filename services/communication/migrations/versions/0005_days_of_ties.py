"""Parents see the class of a child, and are told what is written to it, on certain days only (X20)."""

from alembic import op

from store.security import roles

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

_MEMBERS = "exists (select from known_members m where m.student_id = known_ties.student_id)"


def _shown(when: str) -> None:
    _, app, _events = roles(op)
    op.execute("drop policy scope on known_ties")
    op.execute(f"create policy scope on known_ties to {app} using ({when}) with check ({when})")


def upgrade() -> None:
    op.execute("alter table known_ties add sees datemultirange, add notified datemultirange")
    op.execute("update known_ties set sees = case when active then '{(,)}' else '{}' end::datemultirange")
    op.execute("update known_ties set notified = sees")
    op.execute("alter table known_ties alter sees set not null, alter notified set not null, drop active")
    _shown(f"sees @> current_date and {_MEMBERS}")


def downgrade() -> None:
    _shown(_MEMBERS)
    op.execute("alter table known_ties add active boolean")
    op.execute("update known_ties set active = sees @> current_date")
    op.execute("alter table known_ties alter active set not null, drop sees, drop notified")
