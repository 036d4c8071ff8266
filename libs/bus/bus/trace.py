"""W3C trace context: one `traceparent` follows a request through events into other services."""

import re
import secrets
from contextvars import ContextVar

traceparent: ContextVar[str | None] = ContextVar("traceparent", default=None)

_FORM = re.compile(r"^00-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}$")


def new_traceparent(parent: str | None = None) -> str:
    """A fresh span under `parent`'s trace, or a fresh trace where `parent` is absent or malformed."""
    trace = parent[3:35] if parent and _FORM.match(parent) else secrets.token_hex(16)
    return f"00-{trace}-{secrets.token_hex(8)}-01"


def trace_id() -> str | None:
    """The current trace's id for logs and problem documents."""
    current = traceparent.get()
    return current[3:35] if current else None
