"""Names, queues and messages on RabbitMQ: CloudEvents 1.0 in AMQP binary mode."""

import asyncio
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

import aio_pika
from aio_pika.abc import AbstractChannel, AbstractExchange, AbstractIncomingMessage, AbstractQueue
from pydantic import ValidationError

from bus.event import Envelope, EventData
from bus.outbox import OutboxRow, attributes

EXCHANGE = "events"
PREFIX = "cloudEvents:"


@dataclass(frozen=True, slots=True)
class Queues:
    """The queues of a service; `bulk` is a second lane beside `main`, so that no list delays today's mark."""

    main: AbstractQueue
    bulk: AbstractQueue
    wait: AbstractQueue
    dead: AbstractQueue


async def declare_exchange(channel: AbstractChannel, prefix: str = "") -> AbstractExchange:
    """The one topic exchange, keys as `routing_key` gives them. `prefix` keeps test runs apart on one broker."""
    return await channel.declare_exchange(prefix + EXCHANGE, aio_pika.ExchangeType.TOPIC, durable=True)


def routing_key(kind: str, *, bulk: bool) -> str:
    """The event type; in the lane for bulk behind `bulk.`."""
    return f"bulk.{kind}" if bulk else kind


async def declare_queues(
    channel: AbstractChannel, service: str, wait_seconds: float, prefix: str = ""
) -> Queues:
    """`<service>` and `<service>.bulk` (one active consumer each), `<service>.wait` (back to the first after a time),
    `<service>.dead`.
    """
    name = prefix + service
    quorum: dict[str, Any] = {"x-queue-type": "quorum"}
    dead = await channel.declare_queue(f"{name}.dead", durable=True, arguments=quorum)
    lane = {
        **quorum,
        "x-single-active-consumer": True,
        "x-delivery-limit": 20,
        "x-dead-letter-exchange": "",
        "x-dead-letter-routing-key": f"{name}.dead",
    }
    main = await channel.declare_queue(name, durable=True, arguments=lane)
    bulk = await channel.declare_queue(f"{name}.bulk", durable=True, arguments=lane)
    wait = await channel.declare_queue(
        f"{name}.wait",
        durable=True,
        arguments={
            **quorum,
            "x-message-ttl": int(wait_seconds * 1000),
            "x-dead-letter-exchange": "",
            "x-dead-letter-routing-key": name,
        },
    )
    return Queues(main, bulk, wait, dead)


def to_message(row: OutboxRow, source: str, replay: str | None = None) -> aio_pika.Message:
    """An outbox row as a persistent message."""
    headers: dict[str, Any] = {PREFIX + key: value for key, value in attributes(row, source).items()}
    if replay:
        headers[PREFIX + "replay"] = replay
    return aio_pika.Message(
        row.data.encode(),
        headers=headers,
        content_type="application/json",
        delivery_mode=aio_pika.DeliveryMode.PERSISTENT,
        message_id=str(row.id),
        type=row.type,
    )


class Undeliverable(Exception):
    """The message can never be handled: it goes to the dead queue at once, with this reason."""


def event_type(message: AbstractIncomingMessage) -> str:
    """The CloudEvents type of a message, '' when it has none."""
    return str((message.headers or {}).get(PREFIX + "type", ""))


def replayed(message: AbstractIncomingMessage) -> bool:
    """Whether a replay run re-sent the message."""
    return PREFIX + "replay" in (message.headers or {})


async def forward(
    channel: AbstractChannel, queue: str, message: AbstractIncomingMessage, headers: dict[str, Any]
) -> None:
    """Put a copy of the message with these headers into another queue; confirmed when it returns."""
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


def from_message(message: AbstractIncomingMessage, data: type[EventData]) -> Envelope[Any]:
    """The envelope with its payload checked; Undeliverable names what is wrong."""
    headers = message.headers or {}

    def attribute(name: str) -> str:
        value = headers.get(PREFIX + name)
        if value is None:
            raise Undeliverable(f"attribute {name} is missing")
        return str(value)

    try:
        return Envelope(
            id=UUID(attribute("id")),
            type=attribute("type"),
            source=attribute("source"),
            subject=attribute("subject"),
            sequence=int(attribute("sequence")),
            segment=attribute("segment"),
            time=datetime.fromisoformat(attribute("time")),
            data=data.model_validate_json(message.body),
            traceparent=str(headers[PREFIX + "traceparent"]) if PREFIX + "traceparent" in headers else None,
            replay=str(headers[PREFIX + "replay"]) if PREFIX + "replay" in headers else None,
        )
    except ValidationError as wrong:
        raise Undeliverable(
            f"payload: {wrong.errors(include_input=False, include_url=False)}"[:900]
        ) from wrong
    except ValueError as wrong:
        raise Undeliverable(f"envelope: {wrong}") from wrong
