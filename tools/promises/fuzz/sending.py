"""Shots as bytes on a connection: no client of ours mends a request, and a closed connection is an answer too."""

import asyncio
import time
from contextlib import suppress
from dataclasses import dataclass, field

from tools.promises.fuzz.nonsense import Headers
from tools.promises.fuzz.shots import Shot

PATIENCE = 40.0
"""Seconds after which an answer is not waited for any longer; 10 are a violation already."""
STREAM_SECONDS = 0.15
_FRAMING = ("method", "host", "transfer-encoding", "content-length")


@dataclass(frozen=True, slots=True)
class Answer:
    """What came back; status 0: the connection was closed (or nothing came) without an answer."""

    status: int
    headers: dict[str, str] = field(default_factory=dict)
    body: bytes = b""
    seconds: float = 0.0

    @property
    def kind(self) -> str:
        """The media type without its parameters."""
        return self.headers.get("content-type", "").partition(";")[0].strip().lower()


def raw(shot: Shot, sign_in: Headers, host: str) -> bytes:
    """The request's bytes. The shot's own headers stand instead of those that would be made here."""
    own = dict(shot.headers)
    method = own.get("method", shot.method.encode())
    told = [] if own.get("host") == b"" else [b"host: " + own.get("host", host.encode())]
    for name, value in (*sign_in, *shot.headers):
        if name not in _FRAMING and not (name in own and (name, value) not in shot.headers):
            told.append(name.encode() + b": " + value)
    for name in ("transfer-encoding", "content-length"):
        if name in own:
            told.append(name.encode() + b": " + own[name])
    body = shot.body or b""
    if shot.chunked:
        told.append(b"transfer-encoding: chunked")
        pieces = [body[at : at + 65536] for at in range(0, len(body), 65536)]
        body = b"".join(b"%x\r\n%s\r\n" % (len(one), one) for one in pieces) + b"0\r\n\r\n"
    elif "content-length" not in own and (shot.body is not None or shot.method != "GET"):
        told.append(b"content-length: %d" % len(body))
    target = shot.target.encode("utf-8", "surrogatepass")
    return b"%s %s HTTP/1.1\r\n%s\r\n\r\n%s" % (method, target, b"\r\n".join(told), body)


class Line:
    """One connection, opened anew when it was closed."""

    def __init__(self, port: int) -> None:
        self.port = port
        self._reader: asyncio.StreamReader | None = None
        self._writer: asyncio.StreamWriter | None = None

    async def ask(self, request: bytes, *, streams: bool = False, bare: bool = False) -> Answer:
        """Send the bytes; `streams`: the answer may not end; `bare`: it has no body (HEAD)."""
        began = time.monotonic()
        for attempt in range(2):
            fresh = self._writer is None
            try:
                async with asyncio.timeout(PATIENCE):
                    status, headers, body = await self._once(request, streams, bare)
                return Answer(status, headers, body, time.monotonic() - began)
            except (OSError, EOFError, ValueError, asyncio.LimitOverrunError):
                self.close()
                if fresh or attempt:
                    break  # a kept connection may end between two requests; a fresh one may not
            except TimeoutError:
                self.close()
                break
        return Answer(0, seconds=time.monotonic() - began)

    async def _once(self, request: bytes, streams: bool, bare: bool) -> tuple[int, dict[str, str], bytes]:
        if self._writer is None or self._reader is None:
            self._reader, self._writer = await asyncio.open_connection("127.0.0.1", self.port, limit=1 << 18)
        sending = asyncio.create_task(self._send(self._writer, request))
        try:
            status, headers = 100, {}
            while status < 200:
                head = (await self._reader.readuntil(b"\r\n\r\n")).decode("latin-1")
                line, *rest = head.rstrip().split("\r\n")
                status = int(line.split(" ", 2)[1])
                pairs = (one.partition(":") for one in rest)
                headers = {name.strip().lower(): value.strip() for name, _, value in pairs}
            body = b"" if bare or status in (204, 304) else await self._body(self._reader, headers, streams)
        finally:
            whole = sending.done()
            if not whole:
                sending.cancel()
        if not whole or headers.get("connection", "").lower() == "close" or streams:
            self.close()
        return status, headers, body

    @staticmethod
    async def _send(writer: asyncio.StreamWriter, request: bytes) -> None:
        with suppress(OSError):  # an early refusal closes while we still send; what counts is the answer
            writer.write(request)
            await writer.drain()

    @staticmethod
    async def _body(reader: asyncio.StreamReader, headers: dict[str, str], streams: bool) -> bytes:
        if streams and headers.get("content-type", "").startswith("text/event-stream"):
            with suppress(TimeoutError):
                async with asyncio.timeout(STREAM_SECONDS):
                    await reader.read(4096)
            return b""
        if "content-length" in headers:
            return await reader.readexactly(int(headers["content-length"]))
        if headers.get("transfer-encoding", "").lower() == "chunked":
            body = b""
            while size := int((await reader.readline()).split(b";")[0], 16):
                body += await reader.readexactly(size)
                await reader.readline()
            await reader.readline()
            return body
        return await reader.read()

    def close(self) -> None:
        """Let go of the connection."""
        if self._writer is not None:
            self._writer.close()
        self._reader = self._writer = None
