"""What an operator does with messages: look at the dead, try them again, re-send history to one service."""

from collections.abc import AsyncIterator
from datetime import datetime
from typing import Any
from uuid import uuid4

import aio_pika
import asyncpg
from aio_pika.abc import AbstractChannel

from bus.amqp import PREFIX, forward, to_message
from bus.outbox import COLUMNS, OutboxRow


async def counts(amqp_url: str, service: str, *, prefix: str = "") -> dict[str, int]:
    """Messages that wait in each queue of a service: main, bulk, wait (for another attempt), dead."""
    names = {"main": "", "bulk": ".bulk", "wait": ".wait", "dead": ".dead"}
    async with await aio_pika.connect(amqp_url, timeout=10) as broker:
        channel = await broker.channel()
        found = {}
        for name, ending in names.items():
            queue = await channel.declare_queue(f"{prefix}{service}{ending}", passive=True)
            found[name] = queue.declaration_result.message_count or 0
        return found


async def _dead_messages(
    channel: AbstractChannel, queue_name: str, most: int | None = None
) -> AsyncIterator[Any]:
    queue = await channel.declare_queue(queue_name, passive=True)
    held = queue.declaration_result.message_count or 0
    for _ in range(held if most is None else min(held, most)):
        message = await queue.get(no_ack=False, fail=False)
        if message is None:
            return
        yield message


async def dead(
    amqp_url: str, service: str, *, prefix: str = "", most: int | None = None
) -> list[dict[str, str]]:
    """The first `most` dead messages of a service: id, type, subject, time, reason, body.

    Each goes back to the end of its queue as a fresh copy: to return it unread would count as a delivery, and since
    RabbitMQ 4 a quorum queue drops a message after 20 of them (rabbitmq-server#11937).
    """
    name = f"{prefix}{service}.dead"
    async with await aio_pika.connect(amqp_url, timeout=10) as broker:
        channel = await broker.channel(publisher_confirms=True)
        found = []
        async for message in _dead_messages(channel, name, most):
            headers = message.headers or {}
            found.append(
                {
                    "id": str(message.message_id),
                    **{key: str(headers.get(PREFIX + key, "")) for key in ("type", "subject", "time")},
                    "reason": str(headers.get("x-reason", headers.get("x-first-death-reason", ""))),
                    "body": message.body.decode(errors="replace"),
                }
            )
            await forward(channel, name, message, dict(headers))
            await message.ack()
        return found


async def replay_dead(amqp_url: str, service: str, *, prefix: str = "") -> int:
    """Put every dead message of a service back into its queue with fresh attempts; returns how many."""
    async with await aio_pika.connect(amqp_url, timeout=10) as broker:
        channel = await broker.channel(publisher_confirms=True)
        moved = 0
        async for message in _dead_messages(channel, f"{prefix}{service}.dead"):
            headers = {k: v for k, v in (message.headers or {}).items() if k not in ("x-attempt", "x-reason")}
            await forward(channel, prefix + service, message, headers)
            await message.ack()
            moved += 1
        return moved


async def replay(
    database: str,
    amqp_url: str,
    publisher: str,
    consumer: str,
    *,
    since: datetime | None = None,
    event_type: str | None = None,
    segment: str | None = None,
    prefix: str = "",
) -> int:
    """Re-send the publisher's history straight into one consumer's bulk lane, oldest first; returns how many.

    `database` is a libpq address of the publisher's events role. A consumer that still has its copies drops what it
    knows (sequence); one that threw them away (`forget`) takes everything.
    """
    run = str(uuid4())
    query = f"""select {COLUMNS} from outbox where published_at is not null and ($1::timestamptz is null or at >= $1)
        and ($2::text is null or type = $2) and ($3::text is null or segment = $3 or segment like $3 || '/%')
        order by position"""
    connection = await asyncpg.connect(database, timeout=10)
    sent = 0
    try:
        async with await aio_pika.connect(amqp_url, timeout=10) as broker:
            channel = await broker.channel(publisher_confirms=True)
            async with connection.transaction(readonly=True):
                async for row in connection.cursor(query, since, event_type, segment, prefetch=500):
                    message = to_message(OutboxRow(**row), f"/{publisher}", replay=run)
                    await channel.default_exchange.publish(message, f"{prefix}{consumer}.bulk")
                    sent += 1
    finally:
        await connection.close()
    return sent
