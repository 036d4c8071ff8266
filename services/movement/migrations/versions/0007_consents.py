"""Consents (X21): a subscription on the ground of consent is told of nobody without the one to third parties."""

import sqlalchemy as sa
from alembic import op

from service.schema import install_consents, uninstall_consents
from store.security import roles

revision = "0007"
down_revision = "0005"
branch_labels = None
depends_on = None

_CONSENTED = """
create function feed_consented(data jsonb, at_segment text) returns boolean
stable security definer set search_path = public, pg_temp language sql as $$
    select consent_holds((data ->> 'student_id')::uuid, at_segment, 'third-parties')
        or (data ? 'from_segment'
            and consent_holds((data ->> 'student_id')::uuid, data ->> 'from_segment', 'third-parties'))
$$
"""
"""Of a transfer either school's consent will do: it has told the student's family what leaves."""

_KEY = """
create function subscription_key(wanted uuid)
returns table (segment text, token_hash bytea, state text, types text[], "position" bigint{more})
language sql stable security definer set search_path = public, pg_temp as $$
    select segment, token_hash, state, types, "position"{column} from subscriptions where id = wanted
$$
"""
_PAGE_OF = "feed_page(bigint, int, text[])"
_PAGE_BY = "feed_page(bigint, int, text[], boolean)"
_ANY, _ANY_BY = (
    "type = any (kinds)",
    "type = any (kinds) and (not by_consent or feed_consented(data, segment))",
)
_HEAD, _HEAD_BY = "kinds text[], OUT reached", "kinds text[], by_consent boolean, OUT reached"


def _turn(old: str, *changes: tuple[str, str]) -> None:
    """The function anew with these words for those, the old one gone."""
    bind = op.get_bind()
    body = str(bind.exec_driver_sql(f"select pg_get_functiondef('{old}'::regprocedure)").scalar())
    for before, after in changes:
        if before not in body:
            raise ValueError(f"feed_page is not what this migration changes: {before}")
        body = body.replace(before, after)
    op.execute(f"drop function {old}")
    bind.exec_driver_sql(body)


def _grant(*signatures: str) -> None:
    _, app, events = roles(op)
    for signature in signatures:
        op.execute(f"revoke all on function {signature} from public")
        op.execute(f"grant execute on function {signature} to {app}, {events}")


def upgrade() -> None:
    install_consents(op)
    op.add_column("subscriptions", sa.Column("basis", sa.Text(), nullable=False, server_default="law"))
    op.alter_column("subscriptions", "basis", server_default=None)
    op.execute(_CONSENTED)
    op.execute("revoke all on function feed_consented(jsonb, text) from public")
    _turn(_PAGE_OF, (_HEAD, _HEAD_BY), (_ANY, _ANY_BY))
    op.execute("drop function subscription_key(uuid)")
    op.execute(_KEY.format(more=", basis text", column=", basis"))
    _grant(_PAGE_BY, "subscription_key(uuid)")


def downgrade() -> None:
    _turn(_PAGE_BY, (_HEAD_BY, _HEAD), (_ANY_BY, _ANY))
    op.execute("drop function subscription_key(uuid)")
    op.execute(_KEY.format(more="", column=""))
    _grant(_PAGE_OF, "subscription_key(uuid)")
    op.execute("drop function feed_consented(jsonb, text)")
    op.drop_column("subscriptions", "basis")
    uninstall_consents(op)
