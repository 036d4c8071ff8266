"""Whose parent a person is has days: on others he is nobody's parent to cards, visits, measures (X20)."""

from alembic import op

from store.security import roles

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None

_PLACED = "exists (select from known_placements p where p.person_id in (known_ties.student_id, parent_id))"


def _shown(when: str) -> None:
    _, app, _events = roles(op)
    op.execute("drop policy scope on known_ties")
    op.execute(f"create policy scope on known_ties to {app} using ({when}) with check ({when})")


def upgrade() -> None:
    op.execute("alter table known_ties add sees datemultirange")
    op.execute("update known_ties set sees = case when removed then '{}' else '{(,)}' end::datemultirange")
    op.execute("alter table known_ties alter sees set not null, drop removed")
    _shown(f"sees @> current_date and {_PLACED}")


def downgrade() -> None:
    _shown(_PLACED)
    op.execute("alter table known_ties add removed boolean")
    op.execute("update known_ties set removed = not sees @> current_date")
    op.execute("alter table known_ties alter removed set not null, drop sees")
