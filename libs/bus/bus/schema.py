"""The tables of the bus in a service's data base: outbox, inbox (by month), sequences."""

from typing import Protocol


class Operations(Protocol):
    """The part of Alembic's `op` that is used here."""

    def execute(self, sqltext: str) -> None:
        """Run one statement."""


_TABLES = """
create table outbox (
    position bigint generated always as identity,
    at timestamptz not null default clock_timestamp(),
    id uuid not null,
    type text not null,
    subject text not null,
    sequence bigint not null,
    segment text collate "C" not null,
    data jsonb not null,
    traceparent text,
    bulk boolean not null default false,
    published_at timestamptz,
    published_no bigint,
    primary key (at, position)
) partition by range (at);
create index outbox_waiting_idx on outbox (bulk, position) where published_at is null;
create index outbox_waiting_bulk_idx on outbox (subject) where published_at is null and bulk;
create index outbox_published_no_idx on outbox (published_no);
create index outbox_segment_idx on outbox (segment, at);
create table outbox_default partition of outbox default;
create table inbox (
    at timestamptz not null,
    id uuid not null,
    handled_at timestamptz not null default clock_timestamp(),
    primary key (at, id)
) partition by range (at);
create table inbox_default partition of inbox default;
create table subject_sequences (
    stream text not null, subject text not null, sequence bigint not null, primary key (stream, subject)
);
create table seen_sequences (
    stream text not null, subject text not null, sequence bigint not null, primary key (stream, subject)
);
"""

_PARTITIONS = """
create function make_partitions(keep_days int) returns void
language plpgsql security definer set search_path = public, pg_temp set timezone = 'UTC' as $$
declare month date; kind text; old record;
begin
    for kind in select unnest(array['outbox', 'inbox']) loop
        for month in
            select (date_trunc('month', now()) + make_interval(months => n))::date from generate_series(0, 2) as n
        loop
            if to_regclass(format('%s_%s', kind, to_char(month, 'YYYYMM'))) is null then
                execute format('create table %s_%s partition of %s for values from (%L) to (%L)', kind,
                               to_char(month, 'YYYYMM'), kind, month, (month + interval '1 month')::date);
            end if;
        end loop;
        for old in select c.relname from pg_inherits i join pg_class c on c.oid = i.inhrelid
                   where i.inhparent = kind::regclass and c.relname ~ '_[0-9]{6}$'
                     and to_date(right(c.relname, 6), 'YYYYMM') + interval '1 month'
                         < now() - make_interval(days => keep_days) loop
            execute format('drop table %I', old.relname);
        end loop;
    end loop;
end $$
"""


def install(op: Operations, app: str, events: str) -> None:
    """Create the tables; `app` and `events` are the data-base roles of requests and of handlers.

    Requests may only add to the outbox and take sequence numbers; they can neither read nor change events.
    """
    for statement in _TABLES.split(";\n"):
        if statement.strip():
            op.execute(statement)
    op.execute(_PARTITIONS)
    op.execute("select make_partitions(400)")
    op.execute(f"grant insert on outbox to {app}, {events}")
    op.execute(f"grant select, update on outbox to {events}")
    op.execute(f"grant select, insert, update on subject_sequences to {app}, {events}")
    op.execute(f"grant select, insert, update, delete on inbox, seen_sequences to {events}")
    op.execute(f"grant execute on function make_partitions(int) to {events}")
