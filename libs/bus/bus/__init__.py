"""Events: emit in the transaction of the change, handle in the transaction of the effect. The only place with AMQP."""

from bus.consumer import Consumer
from bus.event import Envelope, EventData
from bus.handlers import Retry, handlers_of, on, on_many
from bus.outbox import emit, write_events
from bus.relay import Relay
from bus.trace import new_traceparent, traceparent

__all__ = [
    "Consumer",
    "Envelope",
    "EventData",
    "Relay",
    "Retry",
    "emit",
    "handlers_of",
    "new_traceparent",
    "on",
    "on_many",
    "traceparent",
    "write_events",
]
