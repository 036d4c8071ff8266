"""Tokens: what is refused, what a rotation costs, what a token seen before costs."""

import asyncio
import base64
import hmac
import json
import sys
import time
from collections.abc import Iterator
from typing import Any

import httpx
import pytest
from joserfc import jwt
from joserfc.jwk import KeySet, RSAKey

from access import tokens
from access.tokens import Verifier
from problems import Problem, Unauthenticated, Unavailable
from store import new_id

ISSUER = "http://localhost:8080/auth/realms/edu"
JWKS = "http://keycloak/certs"
KEY = RSAKey.generate_key(2048, parameters={"kid": "one", "use": "sig", "alg": "RS256"})
NEXT = RSAKey.generate_key(2048, parameters={"kid": "two", "use": "sig", "alg": "RS256"})
PERSON = new_id()


def claims(**changed: Any) -> dict[str, Any]:
    now = int(time.time())
    return {
        "iss": ISSUER, "aud": ["api", "account"], "azp": "web", "typ": "Bearer", "exp": now + 300, "iat": now,
        "sid": "s", "person_id": str(PERSON), "preferred_username": "ivanova.mp",
        "groups": ["/tomsk/seversk/school-198/teacher"], **changed,
    }  # fmt: skip


def signed(key: RSAKey = KEY, kid: str = "one", **changed: Any) -> str:
    body = {name: value for name, value in claims(**changed).items() if value is not None}
    return "Bearer " + jwt.encode({"alg": "RS256", "kid": kid}, body, key)


@pytest.fixture
def verifier() -> Verifier:
    return Verifier(ISSUER, "", keys=KeySet([KEY]))


class Server:
    """Keycloak's key address; `fail` makes it unreachable."""

    def __init__(self) -> None:
        self.keys, self.asked, self.fail = [KEY], 0, False

    def __call__(self, request: httpx.Request) -> httpx.Response:
        self.asked += 1
        if self.fail:
            raise httpx.ConnectError("down", request=request)
        return httpx.Response(200, json={"keys": [key.as_dict(private=False) for key in self.keys]})


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[Server]:
    found = Server()
    client = httpx.AsyncClient
    monkeypatch.setattr(
        tokens.httpx, "AsyncClient", lambda **given: client(transport=httpx.MockTransport(found), **given)
    )
    yield found


async def test_a_good_token_names_the_person_and_the_pairs(verifier: Verifier) -> None:
    identity = await verifier.check(signed())
    assert (identity.person_id, identity.username) == (PERSON, "ivanova.mp")
    assert identity.pairs == {"tomsk/seversk/school-198/teacher"}


@pytest.mark.parametrize(
    "wrong",
    [
        {"iss": "http://evil/auth/realms/edu"},
        {"iss": None},
        {"aud": ["account"]},
        {"aud": None},
        {"typ": "ID"},
        {"typ": "Refresh"},
        {"azp": "svc-identity"},
        {"azp": None},
        {"exp": int(time.time()) - 60},
        {"exp": None},
        {"nbf": int(time.time()) + 3600},
        {"person_id": None},
        {"person_id": "admin"},
        {"iat": None},
    ],
    ids=lambda wrong: "-".join(f"{name}={value}"[:24] for name, value in wrong.items()),
)
async def test_a_token_with_a_wrong_claim_is_refused_without_a_reason(
    verifier: Verifier, wrong: dict[str, Any]
) -> None:
    with pytest.raises(Unauthenticated) as refused:
        await verifier.check(signed(**wrong))
    assert refused.value.detail == "Нужно войти в систему"


def _part(value: dict[str, Any]) -> str:
    return base64.urlsafe_b64encode(json.dumps(value).encode()).decode().rstrip("=")


def _without_signature() -> str:
    return f"Bearer {_part({'alg': 'none', 'typ': 'JWT', 'kid': 'one'})}.{_part(claims())}."


def _signed_with_the_public_key() -> str:
    body = f"{_part({'alg': 'HS256', 'typ': 'JWT', 'kid': 'one'})}.{_part(claims())}"
    signature = hmac.digest(KEY.as_pem(private=False), body.encode(), "sha256")
    return f"Bearer {body}.{base64.urlsafe_b64encode(signature).decode().rstrip('=')}"


def _with_claims_exchanged() -> str:
    head, _, signature = signed().removeprefix("Bearer ").split(".")
    return f"Bearer {head}.{_part(claims(groups=['/tomsk/network-admin']))}.{signature}"


@pytest.mark.parametrize(
    "header",
    [
        None,
        "",
        "Bearer",
        "Bearer ",
        "Bearer a.b.c",
        "Bearer " + "x" * 20_000,
        "Basic YWRtaW46YWRtaW4=",
        _without_signature(),
        _signed_with_the_public_key(),
        _with_claims_exchanged(),
        signed(NEXT, "one"),
        signed(NEXT, "unknown"),
    ],
    ids=[
        "none", "empty", "scheme", "blank", "garbage", "huge", "basic", "alg-none", "hs256-with-public-key",
        "claims-exchanged", "foreign-key-same-id", "unknown-key",
    ],
)  # fmt: skip
async def test_what_keycloak_has_not_signed_is_refused(verifier: Verifier, header: str | None) -> None:
    with pytest.raises(Unauthenticated):
        await verifier.check(header)


async def test_a_seen_token_ends_when_its_time_ends(
    verifier: Verifier, monkeypatch: pytest.MonkeyPatch
) -> None:
    header = signed()
    await verifier.check(header)
    now = time.time()
    monkeypatch.setattr(tokens.time, "time", lambda: now + 400)
    with pytest.raises(Unauthenticated, match="истекло"):
        await verifier.check(header)


async def test_a_rotated_key_is_fetched_without_a_failed_request(
    server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    verifier = Verifier(ISSUER, JWKS)
    await verifier.check(signed())
    server.keys = [NEXT, KEY]
    later = time.monotonic() + 60
    monkeypatch.setattr(tokens.time, "monotonic", lambda: later)
    await verifier.check(signed(NEXT, "two"))
    await verifier.check(signed(sid="another"))
    assert server.asked == 2


async def test_made_up_keys_do_not_flood_keycloak(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tokens, "AGAIN_SECONDS", 0.2)
    verifier = Verifier(ISSUER, JWKS)
    await verifier.check(signed())
    made_up = [verifier.check(signed(NEXT, f"made-up-{number}")) for number in range(20)]
    found = await asyncio.gather(*made_up, return_exceptions=True)
    assert all(isinstance(one, Unauthenticated) for one in found)
    assert server.asked == 2


async def test_a_key_rotated_just_after_a_made_up_one_was_asked_for_is_not_refused(
    server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tokens, "AGAIN_SECONDS", 0.2)
    verifier = Verifier(ISSUER, JWKS)
    await verifier.check(signed())
    with pytest.raises(Unauthenticated):
        await verifier.check(signed(NEXT, "made-up"))
    server.keys = [NEXT, KEY]
    await verifier.check(signed(NEXT, "two"))


async def test_a_bad_signature_under_a_known_key_asks_keycloak_nothing(server: Server) -> None:
    verifier = Verifier(ISSUER, JWKS)
    await verifier.check(signed())
    with pytest.raises(Unauthenticated):
        await verifier.check(signed(NEXT, "one"))
    assert server.asked == 1


async def test_a_withdrawn_key_stops_to_verify(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    verifier = Verifier(ISSUER, JWKS)
    await verifier.check(signed())
    server.keys = [NEXT]
    monkeypatch.setattr(tokens, "AGAIN_SECONDS", 0)  # time stands still below
    later = time.monotonic() + tokens.KEYS_SECONDS + 1
    monkeypatch.setattr(tokens.time, "monotonic", lambda: later)
    with pytest.raises(Unauthenticated):
        await verifier.check(signed(sid="another"))


async def test_while_keycloak_is_away_known_keys_go_on_and_it_is_not_asked_for_every_bad_token(
    server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    verifier = Verifier(ISSUER, JWKS)
    await verifier.check(signed())
    server.fail = True
    later = time.monotonic() + 60
    monkeypatch.setattr(tokens.time, "monotonic", lambda: later)
    for number in range(5):
        with pytest.raises(Unauthenticated):
            await verifier.check(signed(NEXT, f"made-up-{number}"))
        await verifier.check(signed(sid=str(number)))
    assert server.asked == 2


async def test_without_any_key_the_answer_is_unavailable_and_not_refused(server: Server) -> None:
    server.fail = True
    with pytest.raises(Unavailable) as problem:
        await Verifier(ISSUER, JWKS).check(signed())
    assert isinstance(problem.value, Problem)


async def test_a_seen_token_costs_less_than_a_verification_by_far(verifier: Verifier) -> None:
    headers = [signed(sid=str(number)) for number in range(200)]
    began = time.perf_counter()
    for header in headers:
        await verifier.check(header)
    first = (time.perf_counter() - began) / len(headers)
    best = min([await _seconds_per_check(verifier, headers[0]) for _ in range(5)])
    sys.stdout.write(f"\ntoken: first {first * 1e6:.0f} µs, seen {best * 1e6:.2f} µs\n")
    assert best < 20e-6
    assert best < first


async def _seconds_per_check(verifier: Verifier, header: str) -> float:
    began = time.perf_counter()
    for _ in range(2000):
        await verifier.check(header)
    return (time.perf_counter() - began) / 2000
