"""A light HTTP client for measuring: keep-alive connections, requests as ready bytes, no parsing but what is needed.

httpx costs about 1 ms of CPU per request on the cores that the measured system needs itself; this costs 0.05.
"""

import asyncio
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from typing import Any

import orjson

BROWSER = "accept: application/json\r\naccept-encoding: gzip\r\n"
"""What every browser sends besides the token: its answers are compressed, and that costs CPU."""


def request(
    method: str,
    path: str,
    token: str,
    acting_as: str,
    body: Any = None,
    version: int | None = None,
    key: str | None = None,
    more: str = "",
) -> bytes:
    """One HTTP/1.1 request as bytes; `version` = If-Match, `key` = Idempotency-Key."""
    content = b"" if body is None else orjson.dumps(body)
    head = (
        f"{method} {path} HTTP/1.1\r\nhost: localhost\r\nauthorization: Bearer {token}\r\n"
        f"x-acting-as: {acting_as}\r\n{more}"
    )
    if body is not None:
        head += f"content-type: application/json\r\ncontent-length: {len(content)}\r\n"
    if version is not None:
        head += f'if-match: "{version}"\r\n'
    if key is not None:
        head += f"idempotency-key: {key}\r\n"
    return head.encode() + b"\r\n" + content


class Line(asyncio.Protocol):
    """One connection; one request at a time. Connects by itself at the first request and after a loss."""

    def __init__(self, port: int) -> None:
        self.port = port
        self.head = b""
        """The newest answer's status line and headers."""
        self.transport: asyncio.Transport | None = None
        self._answer: asyncio.Future[tuple[int, bytes]] | None = None
        self._bytes = bytearray()
        self._body_at = self._length = -1
        self._chunked = False

    async def ask(self, asked: bytes, seconds: float = 30) -> tuple[int, bytes]:
        """(status, body as sent: chunk marks and compression are left in); OSError or TimeoutError when broken."""
        loop = asyncio.get_running_loop()
        if b"\r\nconnection: close" in self.head.lower():  # nginx ends a connection after 1,000 requests
            self.head = b""
            self.close()
            await asyncio.sleep(0.001)  # until the loop has told us of the loss
        if self.transport is None:
            await loop.create_connection(lambda: self, "127.0.0.1", self.port)
        self._bytes.clear()
        self._body_at = self._length = -1
        self._answer = loop.create_future()
        assert self.transport is not None
        self.transport.write(asked)
        try:
            async with asyncio.timeout(seconds):
                return await self._answer
        except TimeoutError:
            self.close()
            raise

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Kept for the next requests."""
        assert isinstance(transport, asyncio.Transport)
        self.transport = transport

    def data_received(self, data: bytes) -> None:
        """Wait for the whole answer: by length, or by the last chunk."""
        self._bytes += data
        if self._body_at < 0:
            at = self._bytes.find(b"\r\n\r\n")
            if at < 0:
                return
            self.head = bytes(self._bytes[:at])
            head = self.head.lower()
            self._body_at = at + 4
            place = head.find(b"\r\ncontent-length:")
            self._chunked = b"\r\ntransfer-encoding: chunked" in head
            self._length = 0 if place < 0 else int(head[place + 17 :].split(b"\r\n", 1)[0])
        whole = (
            self._bytes.endswith(b"0\r\n\r\n")
            if self._chunked
            else len(self._bytes) - self._body_at >= self._length
        )
        if whole and self._answer is not None and not self._answer.done():
            self._answer.set_result((int(self._bytes[9:12]), bytes(self._bytes[self._body_at :])))

    def connection_lost(self, exc: Exception | None) -> None:
        """The request under way is lost with it."""
        self.transport = None
        if self._answer is not None and not self._answer.done():
            self._answer.set_exception(exc or ConnectionResetError("the gateway closed the connection"))

    def close(self) -> None:
        """Let go."""
        if self.transport is not None:
            self.transport.abort()
            self.transport = None


@dataclass
class Waits:
    """What users waited for: seconds of each answer, and what was not as it should be."""

    seconds: list[float] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)
    elapsed: float = 0.0

    def at(self, share: float) -> float:
        """The wait, in milliseconds, that this share of the answers did not exceed."""
        ordered = sorted(self.seconds)
        return ordered[min(len(ordered) - 1, int(len(ordered) * share))] * 1e3 if ordered else float("inf")

    @property
    def rate(self) -> float:
        """Answers per second."""
        return len(self.seconds) / self.elapsed if self.elapsed else 0.0


Step = Callable[["Line", int], Awaitable[tuple[int, bytes]]]
"""One request of the user with this number; gives status and body."""


async def drive(lines: list[Line], step: Step, *, seconds: float = 0, requests: int = 0) -> Waits:
    """Every line asks again as soon as it was answered, for so long or (together) so often."""
    found, left = Waits(), requests
    began = time.perf_counter()
    end = began + seconds if seconds else float("inf")

    async def user(number: int) -> None:
        nonlocal left
        while time.perf_counter() < end:
            if requests:
                if left <= 0:
                    return
                left -= 1
            asked = time.perf_counter()
            try:
                status, body = await step(lines[number], number)
            except (OSError, TimeoutError) as broken:
                found.wrong.append(repr(broken))
                continue
            found.seconds.append(time.perf_counter() - asked)
            if status != 200:
                found.wrong.append(f"{status} {body[:300].decode(errors='replace')}")

    await asyncio.gather(*(user(number) for number in range(len(lines))))
    found.elapsed = time.perf_counter() - began
    return found
