"""What operators watch: age of the outbox, lag of the inbox, dead messages, seconds of handlers."""

from prometheus_client import Counter, Gauge, Histogram

OUTBOX_AGE = Gauge("bus_outbox_age_seconds", "Age of the oldest event that is not at the broker yet")
PUBLISHED = Counter("bus_published_total", "Events confirmed by the broker", ["type"])
INBOX_LAG = Histogram(
    "bus_inbox_lag_seconds",
    "From the change at its publisher to the committed effect here",
    buckets=(0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2, 5, 15, 60, 600),
)
HANDLER_SECONDS = Histogram("bus_handler_seconds", "One handler, one event", ["type"])
OUTCOMES = Counter("bus_handled_total", "What became of messages", ["type", "outcome"])
DEAD = Gauge("bus_dead_messages", "Messages in the dead queue")
