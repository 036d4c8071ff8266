"""Names, queues and messages on RabbitMQ: CloudEvents 1.0 in AMQP binary mode."""

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
    """The three queues of a service."""

    main: AbstractQueue
    wait: AbstractQueue
    dead: AbstractQueue


async def declare_exchange(channel: AbstractChannel, prefix: str = "") -> AbstractExchange:
    """The one topic exchange; routing key = event type. `prefix` keeps test runs apart on one broker."""
    return await channel.declare_exchange(prefix + EXCHANGE, aio_pika.ExchangeType.TOPIC, durable=True)


async def declare_queues(
    channel: AbstractChannel, service: str, wait_seconds: float, prefix: str = ""
) -> Queues:
    """`<service>` (one active consumer), `<service>.wait` (back to the first after a time), `<service>.dead`."""
    name = prefix + service
    quorum: dict[str, Any] = {"x-queue-type": "quorum"}
    dead = await channel.declare_queue(f"{name}.dead", durable=True, arguments=quorum)
    main = await channel.declare_queue(
        name,
        durable=True,
        arguments={
            **quorum,
            "x-single-active-consumer": True,
            "x-delivery-limit": 20,
            "x-dead-letter-exchange": "",
            "x-dead-letter-routing-key": f"{name}.dead",
        },
    )
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
    return Queues(main, wait, dead)


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
