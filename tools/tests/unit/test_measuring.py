"""The measurers themselves: a measure that cannot fail is a defect."""

import asyncio
import random
from pathlib import Path

import pytest

from deploy.native.suite import Suite
from tools.promises.bench.events import Flow
from tools.promises.bench.wire import Line, Waits, drive, request
from tools.promises.figure import Run
from tools.promises.load import _failures
from tools.promises.load.traffic import Tally


async def _serve(*answers: list[bytes]) -> tuple[asyncio.Server, int]:
    """A server that answers each request with the next list of pieces, each sent by itself."""
    left = list(answers)

    async def speak(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        while await reader.readuntil(b"\r\n\r\n"):
            for piece in left.pop(0):
                writer.write(piece)
                await writer.drain()
                await asyncio.sleep(0.002)

    server = await asyncio.start_server(speak, "127.0.0.1", 0)
    return server, server.sockets[0].getsockname()[1]


ASKED = request("GET", "/", "token", "pair")


async def test_answers_come_whole_by_length_and_by_chunks() -> None:
    by_length = [b"HTTP/1.1 200 OK\r\nContent-", b"Length: 5\r\n\r\nhe", b"llo"]
    by_chunks = [b"HTTP/1.1 412 No\r\ntransfer-encoding: chunked\r\n\r\n3\r\nabc\r\n", b"0\r\n", b"\r\n"]
    server, port = await _serve(by_length, by_chunks, [b"HTTP/1.1 204 No\r\n\r\n"])
    line = Line(port)
    assert await line.ask(ASKED) == (200, b"hello")
    assert (await line.ask(ASKED))[0] == 412
    assert (await line.ask(ASKED))[0] == 204
    line.close()
    server.close()


async def test_a_connection_that_the_gateway_ends_is_made_anew() -> None:
    last = [b"HTTP/1.1 200 OK\r\nconnection: close\r\ncontent-length: 1\r\n\r\na"]
    server, port = await _serve(last, [b"HTTP/1.1 200 OK\r\ncontent-length: 1\r\n\r\nb"])
    line = Line(port)
    assert await line.ask(ASKED) == (200, b"a")
    assert await line.ask(ASKED) == (200, b"b")
    line.close()
    server.close()


async def test_a_wrong_answer_and_a_lost_connection_are_told() -> None:
    server, port = await _serve([b"HTTP/1.1 500 Oh\r\ncontent-length: 2\r\n\r\nno"])

    async def step(line: Line, _: int) -> tuple[int, bytes]:
        return await line.ask(ASKED)

    found = await drive([Line(port)], step, requests=1)
    assert found.wrong == ["500 no"]
    server.close()
    await server.wait_closed()
    assert (await drive([Line(port)], step, requests=1)).wrong


def test_a_share_of_waits_is_not_a_mean() -> None:
    waits = Waits([0.001] * 95 + [1.0] * 5)
    assert (waits.at(0.5), waits.at(0.99)) == (1.0, 1000.0)
    assert Waits().at(0.5) == float("inf")


def test_a_lost_event_makes_the_figure_infinite() -> None:
    assert Flow([0.01] * 99).at(0.95) == pytest.approx(10)
    assert Flow([0.01] * 99, lost=1).at(0.95) == float("inf")


def test_one_failed_request_fails_the_load(tmp_path: Path) -> None:
    run = Run("load", Suite(tmp_path, 1, 1), seed=1, quick=True)
    tally = Tally()
    tally.note("marks", 0.01, 200)
    _failures(run, "F14", tally, 1)
    assert run.good
    tally.note("marks", 0.01, 503, b"busy", "/marks")
    _failures(run, "F14", tally, 2)
    assert not run.good
    assert "503: 1" in tally.table()
    assert run.notes == ["F14 marks 503 /marks busy"]
    assert isinstance(run.random, random.Random)
