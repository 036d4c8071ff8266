"""A signed-in person who works through the gateway, as the page would: token, acting pair, idempotency keys."""

import asyncio
import time
from collections.abc import Awaitable, Callable
from typing import Any
from uuid import uuid4

import httpx

from testkit import PATIENCE, sign_in

REFRESH_AFTER = 200


class Refused(Exception):
    """The system said no; the text is its problem document."""


class Person:
    """One account acting as one pair. `password_changed` answers the forced change at the first sign-in."""

    def __init__(self, base_url: str, username: str, password: str, acting_as: str | None = None) -> None:
        self.base_url, self.username, self.password, self.acting_as = base_url, username, password, acting_as
        self._tokens: dict[str, str] = {}
        self._since = 0.0
        self._signing_in = asyncio.Lock()
        self.http = httpx.AsyncClient(base_url=base_url, timeout=60)

    async def sign_in(self, new_password: str | None = None) -> "Person":
        """Through Keycloak's pages; with `new_password` the one-time password is replaced on the way."""
        self._tokens = await sign_in(self.base_url, self.username, self.password, new_password=new_password)
        self.password = new_password or self.password
        self._since = time.monotonic()
        return self

    def as_(self, acting_as: str) -> "Person":
        """The same person under another appointment."""
        other = Person(self.base_url, self.username, self.password, acting_as)
        other._tokens, other._since = self._tokens, self._since
        return other

    @property
    def token(self) -> str:
        """The current access token."""
        return self._tokens["access_token"]

    async def ask(self, method: str, path: str, *, secret: bool = False, **given: Any) -> httpx.Response:
        """One request to `/api/<path>`; the answer whatever it is. A `secret` answer is kept under no key."""
        async with (
            self._signing_in
        ):  # Keycloak refuses all but one of sign-ins of one account at the same time
            if time.monotonic() - self._since > REFRESH_AFTER:
                await self.sign_in()
        headers = {"authorization": f"Bearer {self.token}", **given.pop("headers", {})}
        if self.acting_as:
            headers["x-acting-as"] = self.acting_as
        if method == "POST" and not secret:
            headers.setdefault("idempotency-key", str(uuid4()))
        return await self.http.request(method, f"/api/{path}", headers=headers, **given)

    async def do(self, method: str, path: str, **given: Any) -> Any:
        """One request that must succeed; the JSON of the answer (None when empty, bytes when not JSON)."""
        answer = await self.ask(method, path, **given)
        if answer.status_code >= 400:
            raise Refused(f"{method} {path} as {self.acting_as}: {answer.status_code} {answer.text[:1500]}")
        if not answer.content:
            return None
        return answer.json() if "json" in answer.headers.get("content-type", "") else answer.content

    async def get(self, path: str, **query: Any) -> Any:
        """Read."""
        return await self.do("GET", path, params=query)

    async def post(self, path: str, body: Any = None, **given: Any) -> Any:
        """Make or act."""
        return await self.do("POST", path, json=body, **given)

    async def put(self, path: str, body: Any = None, **given: Any) -> Any:
        """Set."""
        return await self.do("PUT", path, json=body, **given)

    async def all(self, path: str, **query: Any) -> list[Any]:
        """Every page of a list."""
        found: list[Any] = []
        after: str | None = None
        while True:
            page = await self.get(path, limit=200, **query, **({"after": after} if after else {}))
            found += page["items"]
            after = page["next"]
            if after is None:
                return found

    async def close(self) -> None:
        """Let go of the connections."""
        await self.http.aclose()


async def until(answer: Callable[[], Awaitable[Any]], what: str, seconds: float = 120) -> Any:
    """Ask until the answer is true and return it; other services hear of a change a moment later.

    `seconds` are those of a machine at rest: it gives up after PATIENCE times as many.
    """
    last: Exception | None = None
    end = time.monotonic() + seconds * PATIENCE
    while time.monotonic() < end:
        try:
            found = await answer()
            if found:
                return found
        except (Refused, httpx.HTTPError) as wrong:
            last = wrong
        await asyncio.sleep(0.1)
    raise TimeoutError(f"{what}: nothing within {seconds * PATIENCE} s; {last or ''}")
