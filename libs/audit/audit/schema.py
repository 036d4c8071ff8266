"""The journal's tables and the triggers that tell it what a statement changed.

The role of requests may only add records and read those of its own scope; nobody but the owner of the data base may
change or remove one, and the chain of seals (`audit.seals`) shows it if he does.
"""

from typing import Any, Protocol

from audit.record import WRITTEN


class Operations(Protocol):
    """The part of Alembic's `op` that is used here."""

    def execute(self, sqltext: str) -> None:
        """Run one statement."""

    def get_bind(self) -> Any:
        """The connection."""


_TABLES = (
    """
create table audit (
    at timestamptz not null default clock_timestamp(),
    tx xid8 not null default pg_current_xact_id(),
    id uuid not null,
    segment text collate "C" not null,
    actor_id uuid not null,
    username text not null,
    role text not null,
    act text not null,
    operation text not null,
    objects jsonb not null,
    subjects uuid[] not null,
    changes jsonb,
    address text,
    trace_id text
) partition by range (at)
""",
    "create index audit_segment_at_id_idx on audit (segment, at, id)",
    "create index audit_tx_idx on audit (tx)",
    "create index audit_subjects_idx on audit using gin (subjects)",
    "create table audit_default partition of audit default",
    """
create table audit_seals (
    no bigint primary key,
    at timestamptz not null default clock_timestamp(),
    from_tx xid8 not null,
    until_tx xid8 not null,
    records bigint not null,
    digest bytea not null,
    hash bytea not null
)
""",
)

_PARTITIONS = """
create function make_audit_partitions(keep_days int) returns void
language plpgsql security definer set search_path = public, pg_temp set timezone = 'UTC' as $$
declare month date; old record;
begin
    for month in
        select (date_trunc('month', now()) + make_interval(months => n))::date from generate_series(0, 2) as n
    loop
        if to_regclass('audit_' || to_char(month, 'YYYYMM')) is null then
            execute format('create table %I partition of audit for values from (%L) to (%L)',
                           'audit_' || to_char(month, 'YYYYMM'), month, (month + interval '1 month')::date);
        end if;
    end loop;
    for old in select c.relname from pg_inherits i join pg_class c on c.oid = i.inhrelid
               where i.inhparent = 'audit'::regclass and c.relname ~ '_[0-9]{6}$'
                 and to_date(right(c.relname, 6), 'YYYYMM') + interval '1 month'
                     < now() - make_interval(days => keep_days) loop
        execute format('drop table %I', old.relname);
    end loop;
end $$
"""

_SUBJECTS = """
create function audit_subjects(objects jsonb, changes jsonb) returns uuid[]
language sql immutable parallel safe as $$
    select coalesce(array_agg(distinct (found #>> '{}')::uuid), '{}') from (
        select jsonb_path_query(objects, 'lax $.*[*] ? (@.type() == "string")')
        union all
        select jsonb_path_query(changes, 'lax $[*].about[*] ? (@.type() == "string")')
    ) as every(found)
    where found #>> '{}' ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'
$$
"""

_TOLD = """
create function audit_told(what text, did text, was jsonb, became jsonb, keys text[], hidden text[], people text[],
    skipped text[])
returns jsonb language sql immutable parallel safe as $$
    with fields as (
        select coalesce(o.key, n.key) as name, nullif(o.value, 'null') as old, nullif(n.value, 'null') as new
        from jsonb_each(coalesce(was, '{}')) o full join jsonb_each(coalesce(became, '{}')) n on n.key = o.key
        where coalesce(o.key, n.key) <> all (array['version', 'updated_at', 'search', 'segment'] || keys || skipped)
    ), flat as (
        select name, old, new from fields
        where coalesce(jsonb_typeof(old), '') <> 'object' and coalesce(jsonb_typeof(new), '') <> 'object'
        union all
        select f.name || '.' || part.key, nullif(part.old, 'null'), nullif(part.new, 'null')
        from fields f
        cross join lateral (
            select coalesce(o.key, n.key) as key, o.value as old, n.value as new
            from jsonb_each(case when jsonb_typeof(f.old) = 'object' then f.old else '{}' end) o
            full join jsonb_each(case when jsonb_typeof(f.new) = 'object' then f.new else '{}' end) n on n.key = o.key
        ) part
        where jsonb_typeof(f.old) = 'object' or jsonb_typeof(f.new) = 'object'
    ), shown as (
        select name, case when split_part(name, '.', 1) = any (hidden) then
                jsonb_build_array(case when old is not null then '•' end, case when new is not null then '•' end)
            else jsonb_build_array(audit_short(old), audit_short(new)) end as pair
        from flat where old is distinct from new
    )
    select jsonb_build_object('table', what, 'did', did,
        'key', (select jsonb_object_agg(k, coalesce(became, was) -> k) from unnest(keys) k),
        'fields', (select jsonb_object_agg(name, pair) from shown),
        'about', (select jsonb_agg(distinct r -> p) from (values (was), (became)) v(r), unnest(people) p
                  where r -> p is not null and r -> p <> 'null'))
    where exists (select from shown) or did <> 'changed'
$$
"""

_SHORT = """
create function audit_short(value jsonb) returns jsonb language sql immutable parallel safe as $$
    select case when length(value::text) > 1000 then to_jsonb(left(value #>> '{}', 1000) || '…') else value end
$$
"""

_CHANGE = """
create function audit_change() returns trigger language plpgsql as $$
#variable_conflict use_variable
declare
    kept text := coalesce(current_setting('app.changes', true), '');
    keys text[] := string_to_array(tg_argv[0], ',');
    hidden text[] := string_to_array(tg_argv[1], ',');
    people text[] := string_to_array(tg_argv[2], ',');
    skipped text[] := string_to_array(tg_argv[4], ',');
    did text := case tg_op when 'INSERT' then 'added' when 'DELETE' then 'removed' else 'changed' end;
    many bigint; told jsonb;
begin
    if coalesce(current_setting('app.person', true), '') = '' then return null; end if;
    if tg_op = 'DELETE' then select count(*) into many from was; else select count(*) into many from became; end if;
    if many = 0 then return null; end if;
    if many > 50 or length(kept) > 60000 then
        told := jsonb_build_array(jsonb_build_object('table', tg_argv[3], 'did', did, 'rows', many));
    elsif tg_op = 'INSERT' then
        select jsonb_agg(audit_told(tg_argv[3], did, null, to_jsonb(n), keys, hidden, people, skipped))
        into told from became n;
    elsif tg_op = 'DELETE' then
        select jsonb_agg(audit_told(tg_argv[3], did, to_jsonb(o), null, keys, hidden, people, skipped))
        into told from was o;
    else
        select jsonb_agg(t) into told from (
            select audit_told(tg_argv[3], did, o.r, n.r, keys, hidden, people, skipped) as t
            from (select to_jsonb(w) as r from was w) o join (select to_jsonb(b) as r from became b) n
              on (select array_agg(o.r -> k) from unnest(keys) k) = (select array_agg(n.r -> k) from unnest(keys) k)
        ) x where t is not null;
    end if;
    if told is not null then
        perform set_config('app.changes', (case when kept = '' then told else kept::jsonb || told end)::text, true);
    end if;
    return null;
end $$
"""

_DIGEST = """
create function audit_digest(since xid8, til xid8, out records bigint, out digest bytea)
language sql stable set timezone = 'UTC' set datestyle = 'ISO' as $$
    select count(*), sha256(coalesce(string_agg(sha256(convert_to(a::text, 'UTF8')), '' order by a.tx, a.id), ''))
    from audit a where a.tx >= since and a.tx < til
$$
"""

_SUBJECT_COLUMNS = ("person_id", "student_id", "parent_id", "class_teacher_id")


def install(op: Operations, app: str, events: str, owner: str, in_scope: str) -> None:
    """The tables. Requests add under their own person and read within their scope; handlers' role reads and seals."""
    for statement in (*_TABLES, _PARTITIONS, _SUBJECTS, _SHORT, _TOLD, _CHANGE, _DIGEST):
        op.execute(statement)
    op.execute("select make_audit_partitions(36500)")
    op.execute("alter table audit enable row level security")
    op.execute("alter table audit force row level security")
    op.execute(
        f"create policy own_acts on audit for insert to {app} with check (actor_id = (select app_person()))"
    )
    op.execute(f"create policy scope on audit for select to {app} using ({in_scope})")
    op.execute(f"create policy sealing on audit for select to {events} using (true)")
    op.execute(f"create policy maintenance on audit to {owner} using (true) with check (true)")
    op.execute(f"grant select on audit to {app}, {events}")
    op.execute(f"grant insert ({WRITTEN}) on audit to {app}")
    op.execute(f"grant select, insert on audit_seals to {events}")
    op.execute("revoke all on function make_audit_partitions(int) from public")
    op.execute(f"grant execute on function make_audit_partitions(int) to {events}")
    op.execute(
        "insert into audit_seals (no, from_tx, until_tx, records, digest, hash) "
        "values (0, '0', '0', 0, sha256(''), sha256(''))"
    )


def uninstall(op: Operations) -> None:
    """The journal goes, and with it all triggers."""
    op.execute("drop function audit_change() cascade")
    op.execute("drop table audit, audit_seals")
    op.execute(
        "drop function make_audit_partitions(int), audit_subjects(jsonb, jsonb), audit_digest(xid8, xid8), "
        "audit_told(text, text, jsonb, jsonb, text[], text[], text[], text[]), audit_short(jsonb)"
    )


def watch(
    op: Operations,
    table: str,
    *,
    people: tuple[str, ...] = (),
    hidden: tuple[str, ...] = (),
    skipped: tuple[str, ...] = (),
) -> None:
    """Tell the journal what requests change in `table`, row by row up to 50, above that how many.

    `people`: further columns that say whom a row concerns; `hidden`: columns whose values are masked, as bytes
    always are; `skipped`: columns that follow from others and say nothing new.
    """
    columns = {
        row.attname: row.kind
        for row in op.get_bind().exec_driver_sql(
            "select attname, atttypid::regtype::text as kind from pg_attribute "
            f"where attrelid = '{table}'::regclass and attnum > 0 and not attisdropped"
        )
    }
    keys = op.get_bind().exec_driver_sql(
        "select a.attname from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any(i.indkey) "
        f"where i.indrelid = '{table}'::regclass and i.indisprimary order by array_position(i.indkey, a.attnum)"
    )
    masked = [*hidden, *(name for name, kind in columns.items() if kind == "bytea")]
    concerned = [name for name in (*_SUBJECT_COLUMNS, *people) if name in columns]
    words = ", ".join(
        f"'{','.join(part)}'" for part in ([row.attname for row in keys], masked, concerned, [table], skipped)
    )
    for what, tables in (
        ("insert", "new table as became"),
        ("delete", "old table as was"),
        ("update", "old table as was new table as became"),
    ):
        op.execute(
            f"create trigger audit_{what} after {what} on {table} referencing {tables} "
            f"for each statement execute function audit_change({words})"
        )


def unwatch(op: Operations, table: str) -> None:
    """Undo `watch`."""
    for what in ("insert", "delete", "update"):
        op.execute(f"drop trigger audit_{what} on {table}")
