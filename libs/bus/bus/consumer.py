"""Consumer: the effect of an event and its inbox row are one transaction; failures wait, then die with a reason."""

import asyncio
import time
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from typing import Any

import aio_pika
import structlog
from aio_pika.abc import AbstractChannel, AbstractIncomingMessage
from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession, async_sessionmaker

from bus import metrics
from bus.amqp import (
    Queues,
    Undeliverable,
    declare_exchange,
    declare_queues,
    event_type,
    from_message,
    replayed,
)
from bus.event import Envelope
from bus.handlers import Handlers, Retry, call
from problems import Problem

log = structlog.get_logger()

BATCH = 100
ATTEMPTS = 5

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


class Consumer:
    """Reads the service's queue; `sessions` must be those of the events role."""

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
            channel = await broker.channel(publisher_confirms=True)
            await channel.set_qos(prefetch_count=3 * BATCH)
            exchange = await declare_exchange(channel, self.prefix)
            queues = await declare_queues(channel, self.service, self.wait_seconds, self.prefix)
            for kind in self.handlers:
                await queues.main.bind(exchange, kind)
            arrived: asyncio.Queue[AbstractIncomingMessage] = asyncio.Queue()
            await queues.main.consume(arrived.put)
            ready()
            async with asyncio.TaskGroup() as tasks:
                tasks.create_task(self._watch(await broker.channel()))
                tasks.create_task(self._work(channel, queues, arrived))

    async def _watch(self, channel: AbstractChannel) -> None:
        """A consumer that the broker cancelled gets nothing and is told nothing: ask (style.md §3, traps)."""
        while True:
            async with asyncio.timeout(15):
                queue = await channel.declare_queue(self.prefix + self.service, passive=True)
                dead = await channel.declare_queue(f"{self.prefix}{self.service}.dead", passive=True)
            if not queue.declaration_result.consumer_count:
                raise ConnectionError("the broker dropped the consumer")
            metrics.DEAD.set(dead.declaration_result.message_count or 0)
            await asyncio.sleep(5)

    async def _work(
        self, channel: AbstractChannel, queues: Queues, arrived: "asyncio.Queue[AbstractIncomingMessage]"
    ) -> None:
        while True:
            batch = [await arrived.get()]
            while len(batch) < BATCH and not arrived.empty():
                batch.append(arrived.get_nowait())
            await asyncio.shield(self._settle(channel, queues, batch))

    async def _settle(
        self, channel: AbstractChannel, queues: Queues, batch: list[AbstractIncomingMessage]
    ) -> None:
        """Handle a batch in one transaction; if anything fails, each message in its own. Then acknowledge all."""
        events: list[tuple[AbstractIncomingMessage, Envelope[Any]]] = []
        for message in batch:
            if event_type(message) not in self.handlers and replayed(message):
                continue  # a replay sends the publisher's whole history; what we never bound is not ours
            try:
                events.append((message, self._read(message)))
            except Undeliverable as wrong:
                await self._bury(channel, queues, message, str(wrong))
        try:
            await self._apply([event for _, event in events])
        except Exception as wrong:
            log.warning("consumer.batch_failed", error=repr(wrong), size=len(events))
            for message, event in events:
                await self._apply_alone(channel, queues, message, event)
        await batch[-1].ack(multiple=True)

    def _read(self, message: AbstractIncomingMessage) -> Envelope[Any]:
        kind = event_type(message)
        if kind not in self.handlers:
            raise Undeliverable(f"unknown type or version {kind!r}")
        return from_message(message, self.handlers[kind][0])

    async def _apply(self, events: list[Envelope[Any]]) -> None:
        if not events:
            return
        async with self.sessions() as tx, tx.begin():
            await apply(tx, self.handlers, events)
        now = datetime.now(UTC)
        for event in events:
            metrics.INBOX_LAG.observe(max(0.0, (now - event.time).total_seconds()))
            metrics.OUTCOMES.labels(event.type, "handled").inc()

    async def _apply_alone(
        self, channel: AbstractChannel, queues: Queues, message: AbstractIncomingMessage, event: Envelope[Any]
    ) -> None:
        try:
            await self._apply([event])
        except Retry as early:
            await self._wait(channel, queues, message, f"too early: {early}")
        except Problem as refused:
            await self._bury(channel, queues, message, f"{refused.type}: {refused.detail}")
        except Exception as wrong:
            log.exception("consumer.handler_failed", type=event.type, subject=event.subject)
            await self._wait(channel, queues, message, repr(wrong))

    async def _wait(
        self, channel: AbstractChannel, queues: Queues, message: AbstractIncomingMessage, reason: str
    ) -> None:
        attempt = int(str((message.headers or {}).get("x-attempt", 0))) + 1
        if attempt >= ATTEMPTS:
            await self._bury(channel, queues, message, f"after {attempt} attempts: {reason}")
            return
        headers = {**(message.headers or {}), "x-attempt": attempt, "x-reason": reason[:900]}
        await _forward(channel, queues.wait.name, message, headers)
        metrics.OUTCOMES.labels(event_type(message), "waits").inc()

    async def _bury(
        self, channel: AbstractChannel, queues: Queues, message: AbstractIncomingMessage, reason: str
    ) -> None:
        log.error("consumer.dead", type=event_type(message), reason=reason)
        await _forward(
            channel, queues.dead.name, message, {**(message.headers or {}), "x-reason": reason[:900]}
        )
        metrics.OUTCOMES.labels(event_type(message), "dead").inc()


async def _forward(
    channel: AbstractChannel, queue: str, message: AbstractIncomingMessage, headers: dict[str, Any]
) -> None:
    copy = aio_pika.Message(
        message.body,
        headers={key: value for key, value in headers.items() if key not in ("x-death", "x-delivery-count")},
        content_type=message.content_type,
        delivery_mode=aio_pika.DeliveryMode.PERSISTENT,
        message_id=message.message_id,
        type=message.type,
    )
    async with asyncio.timeout(15):
        await channel.default_exchange.publish(copy, queue)
