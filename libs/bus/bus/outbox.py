"""Outbox: events and the record of the act are rows of the change's own transaction, written when it commits."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Protocol
from uuid import UUID

import orjson
from sqlalchemy import TextClause, text
from sqlalchemy import event as sa_event
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import Session
from uuid_utils.compat import uuid7

from audit import RECORD, Record, take, values
from bus.event import EventData
from bus.trace import traceparent

BULK = 100
"""A transaction that tells more than this (a school's list, a year's lessons) takes the lane for bulk (ADR 0010)."""


@dataclass(slots=True)
class _Pending:
    data: EventData
    subject: str
    segment: str
    sequence: int | None

    @property
    def stream(self) -> str:
        return self.data.type.rsplit(".", 2)[0]


_NEXT_SEQUENCES = text("""
    insert into subject_sequences as s (stream, subject, sequence)
    select stream, subject, n
    from unnest(cast(:streams as text[]), cast(:subjects as text[]), cast(:counts as bigint[]))
        as wanted(stream, subject, n)
    order by stream, subject
    on conflict (stream, subject) do update set sequence = s.sequence + excluded.sequence
    returning stream, subject, sequence
""")

_EVENTS = """
    written as (
        insert into outbox (id, at, type, subject, sequence, segment, data, traceparent, bulk)
        select id, clock_timestamp(), type, subject, sequence, segment, data, :traceparent, :bulk
        from unnest(
            cast(:ids as uuid[]), cast(:types as text[]), cast(:subjects as text[]),
            cast(:sequences as bigint[]), cast(:segments as text[]), cast(:datas as jsonb[])
        ) as e(id, type, subject, sequence, segment, data))
"""
_NOTIFY = "select pg_notify('outbox', '')"
_WRITE = text(f"with {_EVENTS} {_NOTIFY}")
_WRITE_AND_RECORD = text(f"with {_EVENTS}, recorded as ({RECORD}) {_NOTIFY}")
_RECORD = text(RECORD)
"""The journal of acts costs no statement of its own where there is an event to tell."""


class Direct(Protocol):
    """A hot transaction (`store.Direct`), as far as events need it."""

    info: dict[str, Any]

    async def rows(self, statement: TextClause, given: Mapping[str, Any]) -> Sequence[Any]:
        """Run one statement."""


def emit(
    tx: AsyncSession | Direct,
    data: EventData,
    *,
    subject: UUID | str,
    segment: str | None = None,
    sequence: int | None = None,
) -> None:
    """Publish `data` if and when the transaction commits.

    `segment` defaults to the transaction's scope. `sequence` is allocated (and the subject thereby locked until commit,
    so that order of commit = order of sequence) unless the caller gives the version of a row it has locked itself:
    a subject must stick to one of the two ways.
    """
    where = segment if segment is not None else tx.info.get("scope", ("", None))[0]
    if not where:
        raise ValueError(f"{data.type}: an event needs a segment")
    tx.info.setdefault("events", []).append(_Pending(data, str(subject), where, sequence))


@sa_event.listens_for(Session, "before_commit")
def _write(session: Session) -> None:
    """Two statements however many events: allocate sequences, insert rows, record the act and wake the relay."""
    pending: list[_Pending] = session.info.pop("events", [])
    # a savepoint's end is not the act's: what was changed until the real one belongs into its record
    record = None if session.in_nested_transaction() else take(session)
    if not pending and record is None:
        return
    session.flush()
    counts = _unnumbered(pending)
    if counts:
        _number(pending, counts, session.execute(_NEXT_SEQUENCES, _wanted(counts)).all())
    session.execute(*_last(pending, record, bulk="bulk" in session.info))


async def write_events(tx: Direct) -> None:
    """The same for a hot transaction; whoever commits it calls this before."""
    pending: list[_Pending] = tx.info.pop("events", [])
    record = take(tx)
    if not pending and record is None:
        return
    counts = _unnumbered(pending)
    if counts:
        _number(pending, counts, await tx.rows(_NEXT_SEQUENCES, _wanted(counts)))
    await tx.rows(*_last(pending, record, bulk=False))


def _last(
    pending: Sequence[_Pending], record: Record | None, *, bulk: bool
) -> tuple[TextClause, dict[str, Any]]:
    """The statement before the commit and what it takes."""
    if record is None:
        return _WRITE, _rows(pending, bulk=bulk)
    if not pending:
        return _RECORD, values(record)
    return _WRITE_AND_RECORD, {**_rows(pending, bulk=bulk), **values(record)}


def _rows(pending: Sequence[_Pending], *, bulk: bool) -> dict[str, Any]:
    return {
        "ids": [uuid7() for _ in pending],
        "types": [p.data.type for p in pending],
        "subjects": [p.subject for p in pending],
        "sequences": [p.sequence for p in pending],
        "segments": [p.segment for p in pending],
        "datas": [p.data.model_dump_json() for p in pending],
        "traceparent": traceparent.get(),
        "bulk": bulk or len(pending) > BULK,
    }


def effect_of_bulk(tx: AsyncSession) -> None:
    """What this transaction tells is the effect of news that came through the lane for bulk, and follows it there."""
    tx.info["bulk"] = True


Counts = dict[tuple[str, str], int]


def _unnumbered(pending: Sequence[_Pending]) -> Counts:
    """How many events of each stream and subject still need a sequence."""
    counts: Counts = {}
    for one in pending:
        if one.sequence is None:
            counts[one.stream, one.subject] = counts.get((one.stream, one.subject), 0) + 1
    return counts


def _wanted(counts: Counts) -> dict[str, Any]:
    keys = sorted(counts)
    return {
        "streams": [stream for stream, _ in keys],
        "subjects": [subject for _, subject in keys],
        "counts": [counts[key] for key in keys],
    }


def _number(pending: Sequence[_Pending], counts: Counts, rows: Iterable[Any]) -> None:
    following = {(row.stream, row.subject): row.sequence - counts[row.stream, row.subject] for row in rows}
    for one in pending:
        if one.sequence is None:
            following[one.stream, one.subject] += 1
            one.sequence = following[one.stream, one.subject]


@dataclass(frozen=True, slots=True)
class OutboxRow:
    """One row of the outbox as relay, replay and feed read it."""

    position: int
    at: datetime
    id: UUID
    type: str
    subject: str
    sequence: int
    segment: str
    data: str
    traceparent: str | None
    bulk: bool


COLUMNS = "position, at, id, type, subject, sequence, segment, data::text as data, traceparent, bulk"
"""What `OutboxRow(**row)` needs of the table."""


def attributes(row: OutboxRow, source: str) -> dict[str, Any]:
    """CloudEvents attributes of a row (shared by the AMQP binding and by JSON feeds)."""
    found = {
        "specversion": "1.0",
        "id": str(row.id),
        "type": row.type,
        "source": source,
        "subject": row.subject,
        "time": row.at.isoformat(),
        "sequence": str(row.sequence),
        "segment": row.segment,
    }
    if row.traceparent:
        found["traceparent"] = row.traceparent
    return found


def cloud_event(row: OutboxRow, source: str) -> dict[str, Any]:
    """A row as a structured CloudEvent (JSON format)."""
    return {**attributes(row, source), "datacontenttype": "application/json", "data": orjson.loads(row.data)}
