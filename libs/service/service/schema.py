"""What migrations of every service install: scope functions, bus, access, idempotency; later, exceptions."""

from access import schema as access_schema
from audit import schema as audit_schema
from bus import schema as bus_schema
from store.security import IN_SCOPE, Operations, roles, scope_functions, secure

_IDEMPOTENCY = """
create table idempotency (
    actor_id uuid not null,
    key text not null,
    at timestamptz not null default now(),
    request_hash bytea not null,
    status smallint,
    headers jsonb,
    body bytea,
    primary key (actor_id, key)
)
"""


def install(op: Operations) -> None:
    """Call first in `0001`: everything the libs keep in a service's data base."""
    _, app, events = roles(op)
    scope_functions(op)
    bus_schema.install(op, app, events)
    access_schema.install(op, app, events)
    op.execute(_IDEMPOTENCY)
    op.execute("create index idempotency_at_idx on idempotency (at)")
    secure(op, "idempotency", "actor_id = (select app_person())")


def install_exceptions(op: Operations) -> None:
    """What a later migration of every service adds: rights of single people (A4)."""
    _, _, events = roles(op)
    access_schema.install_exceptions(op, events)


def uninstall_exceptions(op: Operations) -> None:
    """That migration's downgrade."""
    access_schema.uninstall_exceptions(op)


def install_sanctions(op: Operations) -> None:
    """What a later migration of every service adds: measures against violators (A11)."""
    _, app, events = roles(op)
    access_schema.install_sanctions(op, app, events)


def uninstall_sanctions(op: Operations) -> None:
    """That migration's downgrade."""
    access_schema.uninstall_sanctions(op)


def install_audit(op: Operations) -> None:
    """What a later migration of every service adds: the journal of acts (A10)."""
    owner, app, events = roles(op)
    audit_schema.install(op, app, events, owner, IN_SCOPE)  # type: ignore[arg-type]


_MERGES = """
create table known_merges (
    merge_id uuid primary key,
    kept_id uuid not null,
    merged_id uuid not null,
    segments text[] not null,
    undone boolean not null,
    at timestamptz not null
);
create index known_merges_merged_id_idx on known_merges (merged_id);
create index known_merges_kept_id_idx on known_merges (kept_id);
create table merge_moves (
    merge_id uuid not null, noun text not null, key jsonb not null, was jsonb, primary key (merge_id, noun, key)
)
"""


def install_merges(op: Operations) -> None:
    """What services that own rows about people add: who became whom, and which rows went over (B2, ADR 0018)."""
    _, _, events = roles(op)
    access_schema.run(op, _MERGES)
    op.execute(f"grant select, insert, update, delete on known_merges, merge_moves to {events}")


def uninstall_merges(op: Operations) -> None:
    """That migration's downgrade."""
    op.execute("drop table known_merges, merge_moves")


def install_consents(op: Operations) -> None:
    """What a later migration of a service adds whose features need consents (X21); handlers: `service.consents`."""
    _, app, events = roles(op)
    access_schema.install_consents(op, app, events)


def uninstall_consents(op: Operations) -> None:
    """That migration's downgrade."""
    access_schema.uninstall_consents(op)


def uninstall(op: Operations) -> None:
    """Call last in `0001`'s downgrade."""
    op.execute(
        "drop table outbox, inbox, subject_sequences, seen_sequences, known_appointments, known_rights, "
        "known_accounts, idempotency"
    )
    op.execute(
        "drop function make_partitions(int), resolve_access(uuid, text, text), app_segment(), app_person()"
    )
