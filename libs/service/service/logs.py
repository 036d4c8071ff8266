"""Logs: one JSON line per happening, with the trace it belongs to; never a token, a password or a person's name."""

import logging
from typing import Any

import structlog

from bus.trace import trace_id


def _with_trace(_: Any, __: str, happening: dict[str, Any]) -> dict[str, Any]:
    found = trace_id()
    if found:
        happening["trace_id"] = found
    return happening


def configure(service: str, level: str) -> None:
    """Set structlog up for the process; the standard library's warnings go the same way."""
    structlog.contextvars.bind_contextvars(service=service)
    structlog.configure(
        processors=[
            structlog.contextvars.merge_contextvars,
            _with_trace,  # type: ignore[list-item]
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            structlog.processors.format_exc_info,
            structlog.processors.JSONRenderer(ensure_ascii=False),
        ],
        wrapper_class=structlog.make_filtering_bound_logger(logging.getLevelNamesMapping()[level.upper()]),
        cache_logger_on_first_use=True,
    )
    logging.basicConfig(level=logging.WARNING, format="%(levelname)s %(name)s %(message)s")
