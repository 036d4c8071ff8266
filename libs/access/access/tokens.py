"""Keycloak's access tokens, checked locally: fixed algorithm, issuer, audience, client, type, expiry."""

import asyncio
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

import httpx
from joserfc import jws, jwt
from joserfc.errors import JoseError
from joserfc.jwk import KeySet

from problems import Unauthenticated, Unavailable

ALGORITHMS = ["RS256"]
CLIENTS = frozenset({"web", "mobile"})
SEEN_LIMIT = 50_000
LEEWAY_SECONDS = 5
AGAIN_SECONDS, AWAY_SECONDS = 1.0, 10.0
KEYS_SECONDS = 300.0
"""After this the keys are read anew: one that Keycloak has withdrawn does not verify for ever."""


@dataclass(frozen=True, slots=True)
class Identity:
    """What a good token says: the person, the pairs it carries (`<segment>/<role>`), when it ends."""

    person_id: UUID
    username: str
    pairs: frozenset[str]
    issued: float
    expires: float
    session: str


@dataclass(slots=True)
class Verifier:
    """Checks tokens; a token seen before costs a dictionary look-up."""

    issuer: str
    jwks_url: str
    audience: str = "api"
    keys: KeySet | None = None
    _seen: dict[str, Identity] = field(default_factory=dict)
    _fetched: float = 0.0
    _away: bool = False
    _lock: asyncio.Lock = field(default_factory=asyncio.Lock)

    async def check(self, header: str | None) -> Identity:
        """The identity behind an Authorization header; Unauthenticated when it is not good, with no more said."""
        identity = self._seen.get(header or "")
        if identity is None:
            identity = await self._verify(header)
            if len(self._seen) >= SEEN_LIMIT:
                self._seen.clear()
            self._seen[header or ""] = identity
        if identity.expires + LEEWAY_SECONDS < time.time():
            self._seen.pop(header or "", None)
            raise Unauthenticated("Время входа истекло: войдите снова")
        return identity

    async def _verify(self, header: str | None) -> Identity:
        scheme, _, token = (header or "").partition(" ")
        if scheme.lower() != "bearer" or not token or len(token) > 16_384:
            raise Unauthenticated()
        try:
            claims = await self._decode(token)
            return self._identity(claims)
        except (JoseError, ValueError, KeyError, TypeError) as wrong:
            raise Unauthenticated() from wrong

    async def _decode(self, token: str) -> dict[str, Any]:
        try:
            return jwt.decode(token, await self._key_set(), algorithms=ALGORITHMS).claims
        except (JoseError, ValueError):
            known = self._fetched
            if not self._names_new_key(token) or not await self._refresh(known):
                raise
            return jwt.decode(token, await self._key_set(), algorithms=ALGORITHMS).claims

    def _names_new_key(self, token: str) -> bool:
        """Whether the token names a key that is not known: only then can newer keys make it good."""
        kid = jws.extract_compact(token.encode()).headers().get("kid")
        return kid is not None and all(key.kid != kid for key in (self.keys.keys if self.keys else ()))

    async def _key_set(self) -> KeySet:
        if self.keys is None or time.monotonic() - self._fetched > KEYS_SECONDS:
            await self._refresh(self._fetched)
        if self.keys is None:
            raise Unavailable("Служба входа не отвечает, повторите через минуту")
        return self.keys

    async def _refresh(self, known: float) -> bool:
        """Fetch the keys again, at most once in `AGAIN_SECONDS`; whoever comes sooner waits for the next fetch.

        He is not refused at once: his key may be a rotated one, and a stranger with made-up key ids may have caused
        the last fetch a moment before the rotation (Q4). An unreachable Keycloak is left alone for `AWAY_SECONDS`.
        """
        async with self._lock:
            if self._fetched != known:
                return True
            since = time.monotonic() - self._fetched
            if not self.jwks_url or (self.keys is not None and self._away and since < AWAY_SECONDS):
                return False
            if self.keys is not None and since < AGAIN_SECONDS:
                await asyncio.sleep(AGAIN_SECONDS - since)
            try:
                async with httpx.AsyncClient(timeout=5) as client:
                    answer = await client.get(self.jwks_url)
                    answer.raise_for_status()
                    self.keys, self._away = KeySet.import_key_set(answer.json()), False
            except (httpx.HTTPError, ValueError) as wrong:
                if self.keys is None:
                    raise Unavailable("Служба входа не отвечает, повторите через минуту") from wrong
                self._fetched, self._away = time.monotonic(), True
                return False
            self._fetched = time.monotonic()
            return True

    def _identity(self, claims: dict[str, Any]) -> Identity:
        audience = claims.get("aud")
        audiences: Sequence[str] = [audience] if isinstance(audience, str) else audience or []
        now = time.time()
        good = (
            claims.get("iss") == self.issuer
            and self.audience in audiences
            and claims.get("azp") in CLIENTS
            and claims.get("typ") == "Bearer"
            and float(claims["exp"]) > now - LEEWAY_SECONDS
            and float(claims.get("nbf", 0)) <= now + LEEWAY_SECONDS
        )
        if not good:
            raise ValueError("claims")
        groups = claims.get("groups", [])
        return Identity(
            person_id=UUID(claims["person_id"]),
            username=str(claims.get("preferred_username", "")),
            pairs=frozenset(str(group).removeprefix("/") for group in groups),
            issued=float(claims["iat"]),
            expires=float(claims["exp"]),
            session=str(claims.get("sid", "")),
        )
