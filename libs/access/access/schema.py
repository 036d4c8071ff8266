"""This service's copy of who is appointed to what, and the function that requests may ask it through."""

from typing import Protocol


class Operations(Protocol):
    """The part of Alembic's `op` that is used here."""

    def execute(self, sqltext: str) -> None:
        """Run one statement."""


_TABLES = """
create table known_appointments (
    appointment_id uuid primary key,
    person_id uuid not null,
    segment text collate "C" not null,
    role text not null,
    from_on date not null,
    until_on date,
    removed boolean not null default false
);
create index known_appointments_person_idx on known_appointments (person_id, segment, role);
create table known_rights (
    segment text collate "C" not null,
    role text not null,
    "right" text not null,
    allowed boolean not null,
    primary key (segment, role, "right")
);
create table known_accounts (
    person_id uuid primary key,
    username text not null,
    state text not null
);
"""

_RESOLVE = """
create function resolve_access(person uuid, at_segment text, as_role text) returns table (held boolean, changed jsonb)
language sql stable security definer set search_path = public, pg_temp as $$
    select
        exists (
            select from known_appointments a
            where a.person_id = person and a.segment = at_segment and a.role = as_role and not a.removed
              and a.from_on <= current_date and coalesce(a.until_on, 'infinity') >= current_date
        ) and not exists (select from known_accounts k where k.person_id = person and k.state <> 'active'),
        (
            select jsonb_object_agg(nearest."right", nearest.allowed) from (
                select distinct on (r."right") r."right", r.allowed from known_rights r
                where r.role = as_role and (r.segment = at_segment or starts_with(at_segment, r.segment || '/'))
                order by r."right", length(r.segment) desc
            ) nearest
        )
$$
"""


def run(op: Operations, statements: str) -> None:
    """Statements that semicolons at ends of lines part, one by one: the driver takes no two at once."""
    for statement in statements.split(";\n"):
        if statement.strip():
            op.execute(statement)


def install(op: Operations, app: str, events: str) -> None:
    """Create the copies; requests (`app`) cannot read them, only ask about one person and pair."""
    run(op, _TABLES)
    op.execute(_RESOLVE)
    op.execute("revoke all on function resolve_access(uuid, text, text) from public")
    op.execute(f"grant execute on function resolve_access(uuid, text, text) to {app}, {events}")
    op.execute(
        f"grant select, insert, update, delete on known_appointments, known_rights, known_accounts to {events}"
    )


_EXCEPTIONS = """
create table known_exceptions (
    person_id uuid not null,
    segment text collate "C" not null,
    role text not null,
    "right" text not null,
    allowed boolean not null,
    until_on date,
    primary key (person_id, segment, role, "right")
)
"""

_RESOLVE_WITH_EXCEPTIONS = """
create or replace function resolve_access(person uuid, at_segment text, as_role text)
returns table (held boolean, changed jsonb)
language sql stable security definer set search_path = public, pg_temp as $$
    select
        exists (
            select from known_appointments a
            where a.person_id = person and a.segment = at_segment and a.role = as_role and not a.removed
              and a.from_on <= current_date and coalesce(a.until_on, 'infinity') >= current_date
        ) and not exists (select from known_accounts k where k.person_id = person and k.state <> 'active'),
        (
            select jsonb_object_agg(nearest."right", nearest.allowed) from (
                select distinct on (found."right") found."right", found.allowed from (
                    select e."right", e.allowed, 1000000 as near from known_exceptions e
                    where e.person_id = person and e.segment = at_segment and e.role = as_role
                      and coalesce(e.until_on, 'infinity') >= current_date
                    union all
                    select r."right", r.allowed, length(r.segment) from known_rights r
                    where r.role = as_role and (r.segment = at_segment or starts_with(at_segment, r.segment || '/'))
                ) found
                order by found."right", found.near desc
            ) nearest
        )
$$
"""


def install_exceptions(op: Operations, events: str) -> None:
    """Exceptions of single people stand before the matrix (A4); they come by a migration after `install`."""
    op.execute(_EXCEPTIONS)
    op.execute(_RESOLVE_WITH_EXCEPTIONS)
    op.execute(f"grant select, insert, update, delete on known_exceptions to {events}")


def uninstall_exceptions(op: Operations) -> None:
    """The matrix alone decides again."""
    op.execute(_RESOLVE.replace("create function", "create or replace function"))
    op.execute("drop table known_exceptions")


_SANCTIONS = """
create table known_sanctions (
    sanction_id uuid primary key,
    person_id uuid not null,
    segment text collate "C" not null,
    kind text not null,
    from_at timestamptz not null,
    until_at timestamptz
);
create index known_sanctions_person_idx on known_sanctions (person_id);
"""

_SANCTIONS_ON = """
create function sanctions_on(person uuid, at_segment text) returns table (kind text, until_at timestamptz)
language sql stable security definer set search_path = public, pg_temp as $$
    select s.kind, s.until_at from known_sanctions s
    where s.person_id = person and (s.segment = at_segment or starts_with(at_segment, s.segment || '/'))
      and s.from_at <= now() and coalesce(s.until_at, 'infinity') > now()
$$
"""
"""Over by the clock, without anybody's hand."""


def install_sanctions(op: Operations, app: str, events: str) -> None:
    """Measures against violators (A11): requests may only ask what holds one person at one place now."""
    run(op, _SANCTIONS)
    op.execute(_SANCTIONS_ON)
    op.execute("revoke all on function sanctions_on(uuid, text) from public")
    op.execute(f"grant execute on function sanctions_on(uuid, text) to {app}, {events}")
    op.execute(f"grant select, insert, update, delete on known_sanctions to {events}")


def uninstall_sanctions(op: Operations) -> None:
    """Nobody is held any more."""
    op.execute("drop function sanctions_on(uuid, text)")
    op.execute("drop table known_sanctions")


_CONSENTS = """
create table known_consents (
    segment text collate "C" not null,
    person_id uuid not null,
    kind text not null,
    state text not null,
    until_on date,
    text_segment text collate "C",
    text_at timestamptz,
    primary key (person_id, kind, segment)
);
create table known_consent_texts (
    segment text collate "C" not null,
    kind text not null,
    renewed_at timestamptz,
    renewed_below_at timestamptz,
    primary key (kind, segment)
);
"""

_CONSENT_HOLDS = """
create function consent_holds(person uuid, at_segment text, of_kind text) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
    select exists (
        select from known_consents c
        where c.person_id = person and c.segment = at_segment and c.kind = of_kind and c.state = 'given'
          and coalesce(c.until_on, 'infinity') >= current_date
          and not exists (
            select from known_consent_texts t
            where t.kind = c.kind
              and ((t.segment = c.text_segment and t.renewed_at > c.text_at)
                   or (starts_with(c.text_segment, t.segment || '/') and t.renewed_below_at > c.text_at))
          )
    )
$$
"""
"""Ends by the clock and lapses by a renewed text, without anybody's hand; what was never told is not given."""


def install_consents(op: Operations, app: str, events: str) -> None:
    """Consents (B5, X21), in services with a feature that needs one: requests may only ask whether one holds."""
    run(op, _CONSENTS)
    op.execute(_CONSENT_HOLDS)
    op.execute("revoke all on function consent_holds(uuid, text, text) from public")
    op.execute(f"grant execute on function consent_holds(uuid, text, text) to {app}, {events}")
    op.execute(f"grant select, insert, update, delete on known_consents, known_consent_texts to {events}")


def uninstall_consents(op: Operations) -> None:
    """Nobody is asked any more."""
    op.execute("drop function consent_holds(uuid, text, text)")
    op.execute("drop table known_consents, known_consent_texts")
