"""A record is made by the route, filled on the way and written by the transaction's last statement before its commit.

What was and what became is told by triggers of the watched tables (`audit.schema`); hot paths, whose tables have none,
tell it themselves (`changed`). A transaction that is taken back takes its record with it: it has changed nothing.
"""

import re
from dataclasses import dataclass, field
from typing import Any, Literal, Protocol
from uuid import UUID

import orjson
from uuid_utils.compat import uuid7


class Transaction(Protocol):
    """A session or a hot transaction."""

    @property
    def info(self) -> dict[Any, Any]:
        """What its parts keep on it."""


@dataclass(slots=True)
class Record:
    """Who does what, as whom, to what, from where. `objects`: kind of thing → id or ids («student_id»: …)."""

    operation: str
    act: Literal["read", "write"]
    segment: str
    role: str
    actor_id: UUID
    username: str
    address: str | None
    trace_id: str | None
    objects: dict[str, Any]
    changes: list[dict[str, Any]] = field(default_factory=list)


_ID = re.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
WRITTEN = (
    "id, segment, actor_id, username, role, act, operation, objects, subjects, changes, address, trace_id"
)
"""What a request says; `at` and `tx` are the data base's own words."""
RECORD = f"""
    insert into audit ({WRITTEN})
    select cast(:r_id as uuid), :r_segment, cast(:r_actor_id as uuid), :r_username, :r_role, :r_act, :r_operation,
        r.objects, case when r.told is null and r.seen is not null then audit_subjects(r.objects, r.seen)
            else cast(:r_subjects as uuid[]) end, coalesce(r.told, r.seen), :r_address, :r_trace_id
    from (select cast(:r_objects as jsonb), cast(:r_changes as jsonb),
        nullif(current_setting('app.changes', true), '')::jsonb) as r(objects, told, seen)
"""
"""The whole of it, to stand alone or as a part of the outbox's statement.

Whom it concerns is looked up in JSON only where triggers have told it: that costs a mark 0.11 ms (F3).
"""


def begin(tx: Transaction, record: Record) -> None:
    """This transaction is an act to be recorded."""
    tx.info["record"] = record


def take(tx: Transaction) -> Record | None:
    """The record to be written now; a second asking gets none."""
    found: Record | None = tx.info.pop("record", None)
    return found


def about(tx: Transaction, **objects: Any) -> None:
    """Name what the act concerns beyond the ids in its address: `about(tx, student_id=[…])`."""
    record: Record | None = tx.info.get("record")
    if record is not None:
        record.objects.update(objects)


def changed(
    tx: Transaction, table: str, fields: dict[str, list[Any]], *, did: str = "changed", **key: UUID | str
) -> None:
    """Tell one row's old and new values, {field: [old, new]}, where no trigger does; `key`: which row, and whom."""
    record: Record | None = tx.info.get("record")
    if record is not None:
        told = {"table": table, "did": did, "key": key, "fields": fields, "about": list(key.values())}
        record.changes.append(told)


def values(record: Record) -> dict[str, Any]:
    """What `RECORD` takes."""
    return {
        "r_id": uuid7(),
        "r_segment": record.segment,
        "r_actor_id": record.actor_id,
        "r_username": record.username,
        "r_role": record.role,
        "r_act": record.act,
        "r_operation": record.operation,
        "r_objects": orjson.dumps(record.objects, default=str).decode(),
        "r_subjects": _subjects(record),
        "r_changes": orjson.dumps(record.changes, default=str).decode() if record.changes else None,
        "r_address": record.address,
        "r_trace_id": record.trace_id,
    }


def _subjects(record: Record) -> list[UUID]:
    """Every id that objects and told changes name, as `audit_subjects` finds them."""
    named = [*record.objects.values(), *(one["about"] for one in record.changes)]
    flat = (each for one in named for each in (one if isinstance(one, list) else [one]))
    return sorted({UUID(str(one)) for one in flat if isinstance(one, UUID) or _ID.fullmatch(str(one))})
