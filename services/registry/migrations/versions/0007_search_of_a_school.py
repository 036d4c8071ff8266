"""A school's search reads the school's own people and nobody else's (B9).

The planner had preferred the trigram index of the whole region: words like a usual first name match tens of thousands
there, and the 2,500 of the school were picked out of them afterwards (p95 342 ms among 300,000 people).
"""

from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None

_REGION_FIRST = """ranked || 'h.id in (select p.person_id from placements p where p.segment = $2 and ' || here
            || ') and (h.search like $3 or $1 <% h.search)) f order by 2 limit $5'"""
_SCHOOL_FIRST = """'with own as materialized (select h.id, h.search from people h where h.id in (
            select p.person_id from placements p where p.segment = $2 and ' || here || ')) '
            || replace(ranked, 'people h', 'own h') || 'h.search like $3 or $1 <% h.search) f order by 2 limit $5'"""
_BODY = "select pg_get_functiondef('search_people(text, text, text, int)'::regprocedure)"


def _turn(old: str, new: str) -> None:
    body = str(op.get_bind().exec_driver_sql(_BODY).scalar())
    if old not in body:
        raise ValueError("search_people is not what this migration changes")
    op.execute("select word_similarity('', '')")  # loads pg_trgm, whose setting the function declares
    op.get_bind().exec_driver_sql(body.replace(old, new))


def upgrade() -> None:
    _turn(_REGION_FIRST, _SCHOOL_FIRST)


def downgrade() -> None:
    _turn(_SCHOOL_FIRST, _REGION_FIRST)
