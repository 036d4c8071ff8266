"""A server that is asked to end answers what has reached it, and lets idle callers go after a moment (R8)."""

import asyncio
import socket
from collections.abc import AsyncIterator, Awaitable, Callable
from typing import Any

import pytest
from uvicorn import Config
from uvicorn.server import ServerState

from service import ending

ASKED = b"GET / HTTP/1.1\r\nhost: x\r\n\r\n"


async def _app(
    scope: dict[str, Any], receive: Callable[[], Any], send: Callable[[Any], Awaitable[None]]
) -> None:
    if scope["path"] == "/slow":
        await asyncio.sleep(0.3)
    await send({"type": "http.response.start", "status": 200, "headers": [(b"content-length", b"4")]})
    await send({"type": "http.response.body", "body": b"done"})


class Caller:
    """A kept connection, as the gateway has it; blocking, so that the server's loop does not run meanwhile."""

    def __init__(self, port: int) -> None:
        self.socket = socket.create_connection(("127.0.0.1", port))
        self.socket.settimeout(5)

    async def answer(self) -> bytes:
        """A whole answer; empty when the connection was ended, an error when it was reset."""
        return await asyncio.to_thread(self._whole)

    def _whole(self) -> bytes:
        found = b""
        while not found.endswith(b"done"):
            part = self.socket.recv(4096)
            if not part:
                break
            found += part
        return found


@pytest.fixture
async def state(monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[tuple[ServerState, Caller]]:
    """A server with one caller who has had an answer already."""
    monkeypatch.setattr(ending, "GRACE_SECONDS", 0.2)
    config = Config(_app, log_config=None, access_log=False)
    config.load()
    state = ServerState()
    listening = await asyncio.get_running_loop().create_server(
        lambda: ending.Protocol(config=config, server_state=state, app_state={}), "127.0.0.1", 0
    )
    caller = Caller(listening.sockets[0].getsockname()[1])
    caller.socket.sendall(ASKED)
    assert b"connection: close" not in await caller.answer()
    yield state, caller
    caller.socket.close()
    listening.close()


def _end(state: ServerState) -> None:
    for connection in list(state.connections):
        connection.shutdown()


async def test_a_request_that_lies_unread_is_answered(state: tuple[ServerState, Caller]) -> None:
    server, caller = state
    caller.socket.sendall(ASKED)
    _end(server)  # the loop has not run since
    answer = await caller.answer()
    assert b"connection: close" in answer and answer.endswith(b"done")
    assert await caller.answer() == b""


async def test_a_request_in_the_grace_is_answered_and_is_the_last(state: tuple[ServerState, Caller]) -> None:
    server, caller = state
    _end(server)
    await asyncio.sleep(0.05)
    caller.socket.sendall(ASKED)
    assert b"connection: close" in await caller.answer()
    assert await caller.answer() == b""


async def test_a_request_at_the_end_of_the_grace_is_answered(state: tuple[ServerState, Caller]) -> None:
    server, caller = state
    held = next(iter(server.connections))
    _end(server)
    caller.socket.sendall(ASKED)
    held._close_idle()  # type: ignore[union-attr]
    assert (await caller.answer()).endswith(b"done")


async def test_an_idle_connection_is_closed_after_the_grace(state: tuple[ServerState, Caller]) -> None:
    server, caller = state
    began = asyncio.get_running_loop().time()
    _end(server)
    assert await caller.answer() == b""
    assert asyncio.get_running_loop().time() - began >= 0.2


async def test_an_answer_in_the_making_is_whole(state: tuple[ServerState, Caller]) -> None:
    server, caller = state
    caller.socket.sendall(ASKED.replace(b"/ ", b"/slow "))
    await asyncio.sleep(0.1)
    _end(server)
    answer = await caller.answer()
    assert b"connection: close" in answer and answer.endswith(b"done")
