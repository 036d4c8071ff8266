"""Row-level security and partitions as migration steps: what keeps a segment apart even if a query forgets to."""

from typing import Protocol

IN_SCOPE = "segment = (select app_segment()) or segment like (select app_segment() || '/%')"
"""A row of the scope's segment, or of one below it. Each sub-select is evaluated once per statement, not per row."""


class Operations(Protocol):
    """The part of Alembic's `op` that is used here."""

    def execute(self, sqltext: str) -> None:
        """Run one statement."""


def _service(op: Operations) -> str:
    return str(op.get_bind().exec_driver_sql("select current_database()").scalar()).split("__")[0]  # type: ignore[attr-defined]


def roles(op: Operations) -> tuple[str, str, str]:
    """(owner, app, events) data-base roles of the service being migrated; `movement__test1` is a movement data base."""
    service = _service(op)
    return f"{service}_owner", f"{service}_app", f"{service}_events"


def scope_functions(op: Operations) -> None:
    """The functions that policies read the transaction's scope with; '' (left over by SET LOCAL) counts as unset."""
    op.execute(
        "create function app_segment() returns text stable parallel safe language sql "
        "as $$ select nullif(current_setting('app.segment', true), '') $$"
    )
    op.execute(
        "create function app_person() returns uuid stable parallel safe language sql "
        "as $$ select nullif(current_setting('app.person', true), '')::uuid $$"
    )


def secure(op: Operations, table: str, using: str = IN_SCOPE, check: str | None = None) -> None:
    """Force row-level security on `table`: `using` for the app's role, everything for handlers of events.

    `check` limits what may be written and defaults to `using`. Grants go to the named table only: a grant on a
    partition would bypass its parent's policy (hot-path.md §4).
    """
    owner, app, events = roles(op)
    op.execute(f"alter table {table} enable row level security")
    op.execute(f"alter table {table} force row level security")
    op.execute(f"create policy scope on {table} to {app} using ({using}) with check ({check or using})")
    op.execute(f"create policy handlers on {table} to {events} using (true) with check (true)")
    op.execute(f"create policy maintenance on {table} to {owner} using (true) with check (true)")
    op.execute(f"grant select, insert, update, delete on {table} to {app}, {events}")


def share(op: Operations, table: str, *, app: str = "select") -> None:
    """A table without segments (dictionary, technical): `app` lists what requests may do, handlers may do all."""
    _, app_role, events = roles(op)
    if app:
        op.execute(f"grant {app} on {table} to {app_role}")
    op.execute(f"grant select, insert, update, delete on {table} to {events}")


def monthly(op: Operations, table: str) -> None:
    """Give a table partitioned by range of `at` its default partition; `make_partitions` adds the months."""
    op.execute(f"create table {table}_default partition of {table} default")
