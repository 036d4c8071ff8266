"""What every request gets, as one pure ASGI layer: trace, duration, count, and no body beyond the limit."""

import time

import orjson
import structlog
from prometheus_client import Histogram
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from bus.trace import new_traceparent, traceparent
from problems import TooLarge

log = structlog.get_logger()

SECONDS = Histogram(
    "http_request_seconds",
    "Answer time by route",
    ["method", "route", "status"],
    buckets=(0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10),
)
MAX_BODY = 20 * 1024 * 1024


class Observed:
    """Wraps the application."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one request."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        headers = dict(scope["headers"])
        given = headers.get(b"traceparent", b"").decode("latin-1")
        current = new_traceparent(given)
        traceparent.set(current)
        began, status = time.perf_counter(), 500

        async def observed_send(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
                message.setdefault("headers", []).extend(
                    [(b"traceparent", current.encode()), (b"x-content-type-options", b"nosniff")]
                )
            await send(message)

        read = 0

        async def limited_receive() -> Message:
            nonlocal read
            message = await receive()
            read += len(message.get("body", b""))
            if read > MAX_BODY:
                raise ValueError("body too large")
            return message

        length = headers.get(b"content-length", b"0")
        if length.isdigit() and int(length) > MAX_BODY:
            await _too_large(observed_send)
        else:
            await self.app(scope, limited_receive, observed_send)
        seconds = time.perf_counter() - began
        route = getattr(scope.get("route"), "path", "-")
        SECONDS.labels(scope["method"], route, status).observe(seconds)
        if not scope["path"].startswith(("/health", "/metrics")):
            log.info(
                "request.served",
                method=scope["method"],
                route=route,
                status=status,
                ms=round(seconds * 1e3, 1),
            )


async def _too_large(send: Send) -> None:
    body = TooLarge("Не больше 20 МБ").body()
    headers = [(b"content-type", b"application/problem+json"), (b"connection", b"close")]
    await send({"type": "http.response.start", "status": 413, "headers": headers})
    await send({"type": "http.response.body", "body": orjson.dumps(body)})
