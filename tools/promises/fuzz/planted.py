"""The proof that a run can fail: an end point that breaks on some of the inputs, asked and judged by the same code."""

import asyncio
import random

from tools.promises.fuzz.judge import BROKEN, FORM, SILENT, Verdict
from tools.promises.fuzz.sending import Line, raw
from tools.promises.fuzz.shots import Draw, Parts
from tools.promises.isolation.operations import Operation, Parameter

TRIES = 400
GOOD = '{"type":"/problems/x","title":"Проверьте данные","status":422,"detail":"Так нельзя"}'.encode()
OPERATION = Operation(
    service="planted", method="post", path="/api/planted/v1/things/{thing_id}", right=None, declared=True, public=False,
    secret=False, recorded=False,
    parameters=(Parameter("thing_id", "path", True, {"type": "string", "format": "uuid"}),),
    body={"type": "object", "properties": {"name": {"type": "string"}, "on": {"type": "string", "format": "date"}}},
    content="application/json", kinds=(), schemas={},
)  # fmt: skip


async def found(chance: random.Random) -> tuple[dict[str, int], int]:
    """How many violations of each planted kind were seen, and in how many tries."""
    server = await asyncio.start_server(_serve, "127.0.0.1", 0, limit=1 << 26)
    line, verdict, draw = Line(server.sockets[0].getsockname()[1]), Verdict(), Draw(chance, quick=True)
    try:
        for _ in range(TRIES):
            given = Parts(
                OPERATION,
                {"thing_id": "0199a1b2-0000-7000-8000-00000000000a"},
                [],
                {"name": "a", "on": "2026-01-01"},
            )
            shot = draw.next(given)
            if (
                not {name for name, _ in shot.headers}
                & {"method", "content-length", "transfer-encoding", "expect"}
                and not shot.chunked
            ):
                verdict.judge("подложено", shot, await line.ask(raw(shot, (), "localhost")))
    finally:
        line.close()
        server.close()
    return {kind: len(verdict.of(kind)) for kind in (BROKEN, SILENT, FORM)}, TRIES


async def _serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    """A handler without care: NUL breaks it, half a surrogate kills it, a wrong content type gets a page."""
    try:
        while True:
            head = await reader.readuntil(b"\r\n\r\n")
            length = next(
                (int(one[15:]) for one in head.lower().split(b"\r\n") if one.startswith(b"content-length:")),
                0,
            )
            given = head + await reader.readexactly(length)
            if b"\\ud800" in given or b"%ED%A0%80" in given:
                break
            status, kind, body = "422 X", "application/problem+json", GOOD
            if b"\\u0000" in given or b"%00" in given:
                status, body = "500 X", b"{}"
            elif b"application/json" not in head:
                status, kind, body = "415 X", "text/html", b"<html>"
            told = f"HTTP/1.1 {status}\r\ncontent-type: {kind}\r\ncontent-length: {len(body)}\r\n\r\n"
            writer.write(told.encode() + body)
            await writer.drain()
    except (OSError, EOFError, ValueError, asyncio.LimitOverrunError):
        pass
    writer.close()
