"""How a request is sent and what came back, through the gateway or into a service in this process."""

import asyncio
import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Protocol

import httpx

from deploy.native.suite import Suite
from tools.promises.actors import Member
from tools.promises.isolation.operations import Operation
from tools.promises.isolation.requests import Asked

STREAM_SECONDS = 0.4
"""How long an answer that does not end is listened to."""


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer as it left: status, headers, every byte of the body."""

    status: int
    headers: dict[str, str]
    body: bytes

    @property
    def kind(self) -> str:
        """The media type."""
        return self.headers.get("content-type", "")


class Sender(Protocol):
    """Sends a member's request."""

    async def __call__(
        self, member: Member, operation: Operation, asked: Asked, pair: str | None = None
    ) -> Answer: ...


class Gateway:
    """Through the gateway, as a browser would; `apps` sends to services in this process instead."""

    def __init__(self, suite: Suite, apps: Mapping[str, httpx.AsyncClient] | None = None) -> None:
        self.suite, self._apps = suite, apps
        limits = httpx.Limits(max_connections=40, max_keepalive_connections=40)
        self.http = httpx.AsyncClient(base_url=suite.public_url, timeout=60, limits=limits)
        self.requests = 0
        self.run = secrets.token_hex(8)
        """Begins the trace of every request, so that its record in the journal of acts is known."""
        self.acts: dict[str, set[str]] = {}
        """By service: traces of requests that must have left a record."""

    async def __call__(
        self, member: Member, operation: Operation, asked: Asked, pair: str | None = None
    ) -> Answer:
        """The answer, whatever it is."""
        self.requests += 1
        headers = await member.headers(self.suite, self.http)
        trace = self.run + secrets.token_hex(8)
        headers["traceparent"] = f"00-{trace}-{secrets.token_hex(8)}-01"
        if pair is not None:
            headers["x-acting-as"] = pair
        client = self.http if self._apps is None else self._apps[operation.service]
        if operation.content == "multipart/form-data":
            given: dict[str, Any] = {"files": _parts(asked.body)}
        else:
            given = {"json": asked.body} if operation.body is not None else {}
        request = client.build_request(
            operation.method.upper(), asked.path, params=asked.query, headers=headers, **given
        )
        if operation.streams:
            return await self._listen(client, request)
        answer = await client.send(request)
        told = Answer(answer.status_code, dict(answer.headers), answer.content)
        if told.status < 400 and (
            operation.recorded is True or (operation.recorded and "json" not in told.kind)
        ):
            self.acts.setdefault(operation.service, set()).add(trace)
        return told

    async def _listen(self, client: httpx.AsyncClient, request: httpx.Request) -> Answer:
        answer = await client.send(request, stream=True)
        heard = b""
        try:
            async with asyncio.timeout(STREAM_SECONDS if answer.status_code == 200 else 30):
                async for part in answer.aiter_bytes():
                    heard += part
        except TimeoutError:
            pass
        finally:
            await answer.aclose()
        return Answer(answer.status_code, dict(answer.headers), heard)

    async def close(self) -> None:
        """Let go of the connections."""
        await self.http.aclose()


def _parts(body: dict[str, object]) -> list[tuple[str, tuple[str | None, bytes]]]:
    """A form's fields; bytes go as a file."""
    return [
        (name, ("proba.xlsx", value) if isinstance(value, bytes) else (None, str(value).encode()))
        for name, value in body.items()
    ]
