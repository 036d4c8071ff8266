"""Consumer: the effect of an event and its inbox row are one transaction; failures wait, then die with a reason."""

import asyncio
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

import aio_pika
import structlog
from aio_pika.abc import AbstractChannel, AbstractConnection, AbstractIncomingMessage
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.asyncio import AsyncSession, async_sessionmaker

from bus import fault, metrics
from bus.amqp import (
    Queues,
    Undeliverable,
    declare_exchange,
    declare_queues,
    event_type,
    forward,
    from_message,
    replayed,
    routing_key,
)
from bus.event import Envelope
from bus.handlers import Handlers, Retry, call
from bus.outbox import effect_of_bulk
from problems import Problem

log = structlog.get_logger()

BATCH, BULK_BATCH = 200, 50
BULK_TURN = 0.2
"""Seconds that a turn of bulk may take: ordinary news waits for one at each service on its way (Q5, 5 s)."""
ATTEMPTS = 5

_ONE_AT_A_TIME = text("select pg_advisory_xact_lock(45069)")
"""Handlers may count on being alone: the two lanes, perhaps of two replicas, take turns by the batch."""
_INBOX = text("""
    insert into inbox (at, id) select * from unnest(cast(:ats as timestamptz[]), cast(:ids as uuid[]))
    on conflict do nothing returning id
""")
_NEWER = text("""
    insert into seen_sequences as s (stream, subject, sequence)
    select * from unnest(cast(:streams as text[]), cast(:subjects as text[]), cast(:sequences as bigint[]))
    on conflict (stream, subject) do update set sequence = excluded.sequence where s.sequence < excluded.sequence
    returning stream, subject
""")


async def apply(tx: AsyncSession, handlers: Handlers, events: Sequence[Envelope[Any]]) -> int:
    """Give the events to their handlers within `tx`; the caller commits.

    Drops what was handled before (inbox) and what is older than what is known of its subject (sequence); of several
    events of one subject in the batch only the newest counts. Returns how many were handled.
    """
    fresh = {
        row.id
        for row in await tx.execute(_INBOX, {"ats": [e.time for e in events], "ids": [e.id for e in events]})
    }
    newest: dict[tuple[str, str], Envelope[Any]] = {}
    for one in events:
        key = (one.stream, one.subject)
        if (one.id in fresh or one.replay) and (key not in newest or newest[key].sequence < one.sequence):
            newest[key] = one
    if not newest:
        return 0
    keys = sorted(newest)
    rows = await tx.execute(
        _NEWER,
        {
            "streams": [stream for stream, _ in keys],
            "subjects": [subject for _, subject in keys],
            "sequences": [newest[key].sequence for key in keys],
        },
    )
    accepted = {(row.stream, row.subject) for row in rows}
    by_type: dict[str, list[Envelope[Any]]] = {}
    for key, one in newest.items():
        if key in accepted:
            by_type.setdefault(one.type, []).append(one)
    for kind, fresh_news in by_type.items():
        began = time.perf_counter()
        for handler in handlers[kind][1]:
            await call(tx, handler, fresh_news)
        seconds = (time.perf_counter() - began) / len(fresh_news)
        for _ in fresh_news:
            metrics.HANDLER_SECONDS.labels(kind).observe(seconds)
    return sum(map(len, by_type.values()))


@dataclass(frozen=True, slots=True)
class _Lane:
    """One of the two ways by which events come: an ordinary one, and one for bulk that the ordinary never waits for."""

    channel: AbstractChannel
    queues: Queues
    bulk: bool


class Consumer:
    """Reads the service's two queues; `sessions` must be those of the events role."""

    def __init__(
        self,
        service: str,
        sessions: async_sessionmaker[AsyncSession],
        amqp_url: str,
        handlers: Handlers,
        *,
        prefix: str = "",
        wait_seconds: float = 5,
    ) -> None:
        self.service, self.sessions, self.amqp_url, self.handlers = service, sessions, amqp_url, handlers
        self.prefix, self.wait_seconds = prefix, wait_seconds

    async def run(self, ready: Callable[[], None]) -> None:
        """Work until cancelled; raises when the broker is lost or took the consumer away."""
        async with await aio_pika.connect(self.amqp_url, timeout=10) as broker:
            lanes = [await self._lane(broker, bulk=bulk) for bulk in (False, True)]
            ready()
            async with asyncio.TaskGroup() as tasks:
                tasks.create_task(self._watch(await broker.channel()))
                for lane, arrived in lanes:
                    tasks.create_task(self._work(lane, arrived))

    async def _lane(
        self, broker: AbstractConnection, *, bulk: bool
    ) -> tuple["_Lane", "asyncio.Queue[AbstractIncomingMessage]"]:
        channel = await broker.channel(publisher_confirms=True)
        await channel.set_qos(prefetch_count=2 * BATCH)
        exchange = await declare_exchange(channel, self.prefix)
        queues = await declare_queues(channel, self.service, self.wait_seconds, self.prefix)
        queue = queues.bulk if bulk else queues.main
        for kind in self.handlers:
            await queue.bind(exchange, routing_key(kind, bulk=bulk))
        arrived: asyncio.Queue[AbstractIncomingMessage] = asyncio.Queue()
        await queue.consume(arrived.put)
        return _Lane(channel, queues, bulk), arrived

    async def _watch(self, channel: AbstractChannel) -> None:
        """A consumer that the broker cancelled gets nothing and is told nothing: ask (style.md §3, traps)."""
        name = self.prefix + self.service
        while True:
            async with asyncio.timeout(15):
                queues = [await channel.declare_queue(one, passive=True) for one in (name, f"{name}.bulk")]
                dead = await channel.declare_queue(f"{name}.dead", passive=True)
            if not all(queue.declaration_result.consumer_count for queue in queues):
                raise ConnectionError("the broker dropped the consumer")
            metrics.DEAD.set(dead.declaration_result.message_count or 0)
            await asyncio.sleep(5)

    async def _work(self, lane: "_Lane", arrived: "asyncio.Queue[AbstractIncomingMessage]") -> None:
        most = BULK_BATCH if lane.bulk else BATCH
        while True:
            batch = [await arrived.get()]
            while len(batch) < most and not arrived.empty():
                batch.append(arrived.get_nowait())
            seconds = await asyncio.shield(self._settle(lane, batch))
            if lane.bulk:
                most = max(
                    BULK_BATCH // 5, min(BULK_BATCH, 2 * most, round(BULK_TURN * len(batch) / seconds))
                )

    async def _settle(self, lane: "_Lane", batch: list[AbstractIncomingMessage]) -> float:
        """Handle a batch in one transaction; if anything fails, each message in its own. Then acknowledge all.

        Returns the seconds it took, the wait for the other lane's turn included.
        """
        began = time.perf_counter()
        events: list[tuple[AbstractIncomingMessage, Envelope[Any]]] = []
        for message in batch:
            if event_type(message) not in self.handlers and replayed(message):
                continue  # a replay sends the publisher's whole history; what we never bound is not ours
            try:
                events.append((message, self._read(message)))
            except Undeliverable as wrong:
                await self._bury(lane, message, str(wrong))
        try:
            await self._apply(lane, [event for _, event in events])
        except Exception as wrong:
            log.warning("consumer.batch_failed", error=repr(wrong), size=len(events))
            await self._data_base_answers()
            for message, event in events:
                await self._apply_alone(lane, message, event)
        await batch[-1].ack(multiple=True)
        fault.point("effect.acknowledged")
        return time.perf_counter() - began

    async def _data_base_answers(self) -> None:
        """Wait for it: an event is not to blame for an outage, and would be dead after the fifth attempt."""
        while True:
            try:
                async with self.sessions() as tx:
                    await tx.execute(text("select 1"))
                return
            except (OSError, DBAPIError) as away:
                log.warning("consumer.data_base_away", error=repr(away))
                await asyncio.sleep(1)

    def _read(self, message: AbstractIncomingMessage) -> Envelope[Any]:
        kind = event_type(message)
        if kind not in self.handlers:
            raise Undeliverable(f"unknown type or version {kind!r}")
        return from_message(message, self.handlers[kind][0])

    async def _apply(self, lane: "_Lane", events: list[Envelope[Any]]) -> None:
        if not events:
            return
        async with self.sessions() as tx, tx.begin():
            await tx.execute(_ONE_AT_A_TIME)
            if lane.bulk:
                effect_of_bulk(tx)
            await apply(tx, self.handlers, events)
            fault.point("effect.made")
        fault.point("effect.committed")
        now = datetime.now(UTC)
        for event in events:
            metrics.INBOX_LAG.observe(max(0.0, (now - event.time).total_seconds()))
            metrics.OUTCOMES.labels(event.type, "handled").inc()

    async def _apply_alone(
        self, lane: "_Lane", message: AbstractIncomingMessage, event: Envelope[Any]
    ) -> None:
        try:
            await self._apply(lane, [event])
        except Retry as early:
            await self._wait(lane, message, f"too early: {early}")
        except Problem as refused:
            await self._bury(lane, message, f"{refused.type}: {refused.detail}")
        except Exception as wrong:
            log.exception("consumer.handler_failed", type=event.type, subject=event.subject)
            await self._wait(lane, message, repr(wrong))

    async def _wait(self, lane: "_Lane", message: AbstractIncomingMessage, reason: str) -> None:
        attempt = int(str((message.headers or {}).get("x-attempt", 0))) + 1
        if attempt >= ATTEMPTS:
            await self._bury(lane, message, f"after {attempt} attempts: {reason}")
            return
        headers = {**(message.headers or {}), "x-attempt": attempt, "x-reason": reason[:900]}
        await forward(lane.channel, lane.queues.wait.name, message, headers)
        metrics.OUTCOMES.labels(event_type(message), "waits").inc()

    async def _bury(self, lane: "_Lane", message: AbstractIncomingMessage, reason: str) -> None:
        log.error("consumer.dead", type=event_type(message), reason=reason)
        headers = {**(message.headers or {}), "x-reason": reason[:900]}
        await forward(lane.channel, lane.queues.dead.name, message, headers)
        metrics.OUTCOMES.labels(event_type(message), "dead").inc()
