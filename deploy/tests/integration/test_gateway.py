"""What the gateway refuses by itself is problem+json in Russian (Q6)."""

import asyncio
import json
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from deploy.native import gateway
from deploy.native.ports import free_port
from deploy.native.suite import Suite


@pytest.fixture
async def port(tmp_path: Path) -> AsyncIterator[int]:
    """A gateway without anything behind it."""
    suite = Suite(tmp_path, port=free_port(), base=61_000)
    suite.logs.mkdir()
    gateway.prepare(suite)
    process = await asyncio.create_subprocess_exec(*gateway.command(suite), stdout=asyncio.subprocess.DEVNULL)
    for _ in range(100):
        try:
            (await asyncio.open_connection("127.0.0.1", suite.port))[1].close()
            break
        except OSError:
            await asyncio.sleep(0.05)
    yield suite.port
    process.terminate()
    await process.wait()


async def ask(port: int, request: bytes) -> tuple[int, str, dict[str, object]]:
    """Status, content type and JSON of the answer to exactly these bytes."""
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    writer.write(request)
    head = (await reader.readuntil(b"\r\n\r\n")).decode().lower()
    length = int(head.split("content-length: ")[1].split("\r\n")[0])
    body = await reader.readexactly(length)
    writer.close()
    return int(head.split(" ")[1]), head.split("content-type: ")[1].split("\r\n")[0], json.loads(body)


HEAD = b"host: localhost\r\n"
CASES = [
    (b"GET /api/identity/v1/%zz HTTP/1.1\r\n" + HEAD + b"\r\n", 400),
    (b"GET /api/identity/v1/%00 HTTP/1.1\r\n" + HEAD + b"\r\n", 400),
    (b"GET /api/identity/v1/me HTTP/1.1\r\n\r\n", 400),
    (b"GET /api/identity/v1/me HTTP/1.1\r\n" + HEAD + b"big: " + b"x" * 17_000 + b"\r\n\r\n", 400),
    (b"POST /api/identity/v1/me HTTP/1.1\r\n" + HEAD + b"content-length: abc\r\n\r\n", 400),
    (b"POST /api/identity/v1/me HTTP/1.1\r\n" + HEAD + b"transfer-encoding: nonsense\r\n\r\n", 400),
    (b"TRACE /api/identity/v1/me HTTP/1.1\r\n" + HEAD + b"\r\n", 405),
    (b"GET /api/identity/v1/me?" + b"a" * 17_000 + b" HTTP/1.1\r\n" + HEAD + b"\r\n", 414),
    (b"POST /api/identity/v1/me HTTP/1.1\r\n" + HEAD + b"content-length: 99000000\r\n\r\n", 413),
    (b"GET /api HTTP/1.1\r\n" + HEAD + b"\r\n", 404),
    (b"GET /api/unknown/v1/x HTTP/1.1\r\n" + HEAD + b"\r\n", 404),
    (b"GET /api/unknown/v1/stream HTTP/1.1\r\n" + HEAD + b"\r\n", 404),
    (b"GET /status/unknown HTTP/1.1\r\n" + HEAD + b"\r\n", 404),
    (b"GET /api/identity/v1/me HTTP/1.1\r\n" + HEAD + b"\r\n", 503),
]


async def test_every_refusal_of_the_gateway_is_a_problem(port: int) -> None:
    for request, wanted in CASES:
        status, kind, told = await ask(port, request)
        assert (status, kind, told["status"]) == (wanted, "application/problem+json", wanted), request[:80]
        assert any("а" <= sign <= "я" for sign in str(told["title"])), request[:80]
        assert str(told["type"]).startswith("/problems/")


FORM = HEAD + b"content-type: application/x-www-form-urlencoded"
SIGN_IN = b"POST /auth/realms/edu/login-actions/authenticate HTTP/1.1\r\n"
TOKEN = b"POST /auth/realms/edu/protocol/openid-connect/token HTTP/1.1\r\n"


def posted(line: bytes, body: bytes, kind: bytes = b"") -> bytes:
    """A form as a browser or an OAuth client sends it."""
    return line + FORM + kind + b"\r\ncontent-length: %d\r\n\r\n" % len(body) + body


FORMS = [
    (posted(TOKEN, b"username=%zz"), 400),
    (posted(TOKEN, b"username=%"), 400),
    (posted(TOKEN, b"username=%1"), 400),
    (posted(TOKEN, b"client_id=a%00b"), 400),
    (posted(SIGN_IN, b"username=a\0b"), 400),
    (posted(SIGN_IN, b"&".join([b"a=b"] * 1001)), 400),
    (posted(SIGN_IN, b"username=x", b"; charset=no-such"), 400),
    (posted(SIGN_IN, b"username=" + b"x" * 70_000), 413),
    # these are for Keycloak, which is not there
    (posted(TOKEN, b"username=%D0%96+%25&password="), 503),
    (posted(TOKEN, b""), 503),
    (posted(SIGN_IN, b"&".join([b"a=b"] * 1000)), 503),
    (posted(SIGN_IN, b"username=" + b"x" * 60_000, b";charset=UTF-8"), 503),
    (b"GET /auth/realms/edu/account HTTP/1.1\r\n" + HEAD + b"\r\n", 503),
]


async def test_a_form_that_keycloak_cannot_read_does_not_reach_it(port: int) -> None:
    for request, wanted in FORMS:
        status, kind, _ = await ask(port, request)
        assert (status, kind) == (wanted, "application/problem+json"), request[:300]
