"""Subscriptions to the public feed, and the functions through which it is read: public types within the filter only (D4)."""

import sqlalchemy as sa
from alembic import op

from store.security import roles, secure

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

PUBLIC = "type like 'movement.student.%'"
TRANSFERRED = "type = 'movement.student.transferred.v1'"
COLUMNS = "published_no, id, at, type, subject, sequence, segment, data"

DISCLOSED = """
create function feed_disclosed(data jsonb, scope text) returns jsonb immutable language sql as $$
    select data
        - case when not (data ? 'to_segment') or data ->> 'to_segment' = scope or starts_with(data ->> 'to_segment', scope || '/')
               then array[]::text[] else array['to_class_id', 'order_id'] end
        - case when not (data ? 'from_segment') or data ->> 'from_segment' = scope or starts_with(data ->> 'from_segment', scope || '/')
               then array[]::text[] else array['from_class_id'] end
$$
"""
"""Of the other party of a transfer only its code and what an order on transfer says to both leaves: not its class."""

PAGE = f"""
create function feed_page(after bigint, most int, kinds text[], out reached bigint, out events jsonb)
language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
    scope text := app_segment();
    ceiling bigint := (select max(published_no) from outbox);
    examined constant int := 20000;
begin
    reached := after;
    events := '[]';
    if scope is null or ceiling is null or ceiling <= after then
        return;
    end if;
    if scope like '%/%/%' then
        select coalesce(jsonb_agg(to_jsonb(e) order by e.published_no), '[]') into events from (
            select * from (
                (select {COLUMNS} from outbox where {PUBLIC} and type = any (kinds) and segment = scope
                    and published_no > after and published_no <= ceiling order by published_no limit most)
                union all
                (select {COLUMNS} from outbox where {TRANSFERRED} and type = any (kinds)
                    and (data ->> 'from_segment') collate "C" = scope and segment <> scope
                    and published_no > after and published_no <= ceiling order by published_no limit most)
            ) both_sides order by published_no limit most
        ) e;
        reached := ceiling;
    else
        select coalesce(jsonb_agg(to_jsonb(e) order by e.published_no), '[]') into events from (
            select * from (
                select {COLUMNS} from outbox where {PUBLIC} and published_no > after and published_no <= ceiling
                order by published_no limit examined
            ) next_ones
            where type = any (kinds) and (
                segment = scope or starts_with(segment, scope || '/')
                or data ->> 'from_segment' = scope or starts_with(data ->> 'from_segment', scope || '/')
            ) order by published_no limit most
        ) e;
        reached := null;
    end if;
    if jsonb_array_length(events) = most then
        reached := (events -> -1 ->> 'published_no')::bigint;
    elsif reached is null then
        reached := coalesce((
            select published_no from outbox where {PUBLIC} and published_no > after and published_no <= ceiling
            order by published_no offset examined - 1 limit 1
        ), ceiling);
    end if;
    events := (select coalesce(jsonb_agg(one || jsonb_build_object('data', feed_disclosed(one -> 'data', scope)) order by n), '[]')
               from jsonb_array_elements(events) with ordinality as each_one(one, n));
end $$
"""
SINCE = """
create function feed_position(since timestamptz) returns bigint
language sql stable security definer set search_path = public, pg_temp as $$
    select coalesce((select min(published_no) - 1 from outbox where at >= since and published_no is not null),
                    (select max(published_no) from outbox), 0)
$$
"""
KEY = """
create function subscription_key(wanted uuid)
returns table (segment text, token_hash bytea, state text, types text[], "position" bigint)
language sql stable security definer set search_path = public, pg_temp as $$
    select segment, token_hash, state, types, "position" from subscriptions where id = wanted
$$
"""
"""Who comes with a subscription's key has no scope yet; the key is compared by the caller."""

SIGNATURES = ("feed_page(bigint, int, text[])", "feed_position(timestamptz)", "subscription_key(uuid)")


def upgrade() -> None:
    op.create_table(
        "subscriptions",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("types", sa.ARRAY(sa.Text()), nullable=False),
        sa.Column("token_hash", sa.LargeBinary(), nullable=False),
        sa.Column("position", sa.BigInteger(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("created_by", sa.Uuid(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("renewed_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("acknowledged_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("segment", sa.Text(collation="C"), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("subscriptions_pkey")),
    )
    op.create_index(op.f("subscriptions_segment_id_idx"), "subscriptions", ["segment", "id"], unique=False)
    secure(op, "subscriptions")
    op.execute(f"create index outbox_public_idx on outbox (published_no) where {PUBLIC}")
    op.execute(f"create index outbox_public_segment_idx on outbox (segment, published_no) where {PUBLIC}")
    op.execute(
        "create index outbox_public_from_idx on outbox (((data ->> 'from_segment') collate \"C\"), published_no) "
        f"where {TRANSFERRED}"
    )
    for function in (DISCLOSED, PAGE, SINCE, KEY):
        op.execute(function)
    _, app, events = roles(op)
    for signature in SIGNATURES:
        op.execute(f"revoke all on function {signature} from public")
        op.execute(f"grant execute on function {signature} to {app}, {events}")


def downgrade() -> None:
    op.execute(f"drop function {', '.join(SIGNATURES)}, feed_disclosed(jsonb, text)")
    op.execute("drop index outbox_public_idx, outbox_public_segment_idx, outbox_public_from_idx")
    op.drop_table("subscriptions")
