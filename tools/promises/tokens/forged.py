"""Forged tokens (Q4): each is a good token in all but one thing; every service must refuse it at its own port.

The one thing matters: to show that the issuer is checked, the signature must be good. So for the time of the run a
key of ours is published by Keycloak; a token signed by it with right claims is accepted (the control), and each wrong
claim alone must be enough to be refused.
"""

import asyncio
import base64
import hashlib
import hmac
import json
import time
from collections.abc import Iterator
from typing import Any

import httpx
from joserfc.jwk import RSAKey

from deploy.native.suite import Suite
from tools.promises.actors import Member
from tools.promises.tokens import probes
from tools.promises.tokens.keycloak import Keys, in_thread, new_key, signed
from tools.promises.tokens.probes import Probe


def _bytes(value: bytes) -> str:
    return base64.urlsafe_b64encode(value).rstrip(b"=").decode()


def claims_of(token: str) -> dict[str, Any]:
    """The claims of a token, unchecked."""
    part = token.split(".")[1]
    found: dict[str, Any] = json.loads(base64.urlsafe_b64decode(part + "=" * (-len(part) % 4)))
    return found


def header_of(token: str) -> dict[str, Any]:
    """The header of a token."""
    part = token.split(".")[0]
    found: dict[str, Any] = json.loads(base64.urlsafe_b64decode(part + "=" * (-len(part) % 4)))
    return found


def unsigned(token: str) -> Iterator[tuple[str, str]]:
    """`alg` none in its spellings, and a good token whose claims or signature were changed."""
    head, body, signature = token.split(".")
    for name in ("none", "None", "NONE"):
        yield f"alg {name}", f"{_bytes(json.dumps({'alg': name, 'typ': 'JWT'}).encode())}.{body}."
    richer = claims_of(token) | {"groups": ["/tomsk/region-operator"]}
    yield "изменённые claims", f"{head}.{_bytes(json.dumps(richer).encode())}.{signature}"
    yield "чужая подпись", f"{head}.{body}.{_bytes(bytes(256))}"
    yield "без подписи", f"{head}.{body}."


def symmetric(token: str, keys: list[dict[str, Any]]) -> Iterator[tuple[str, str]]:
    """HS256 with what is public: the key's PEM, DER, modulus, JWK."""
    kid = header_of(token).get("kid")
    jwk = next((one for one in keys if one["kid"] == kid), keys[0])
    public = RSAKey.import_key({name: jwk[name] for name in ("kty", "n", "e")})
    secrets = {
        "PEM": public.as_pem(private=False), "DER": public.as_der(private=False), "n": jwk["n"].encode(),
        "JWK": json.dumps(jwk).encode(),
    }  # fmt: skip
    for name, secret in secrets.items():
        head = _bytes(json.dumps({"alg": "HS256", "typ": "JWT", "kid": kid}).encode())
        body = token.split(".")[1]
        made = hmac.new(secret, f"{head}.{body}".encode(), hashlib.sha256).digest()
        yield f"HS256 открытым ключом ({name})", f"{head}.{body}.{_bytes(made)}"


def wrong_claims(good: dict[str, Any], suite: Suite) -> Iterator[tuple[str, dict[str, Any]]]:
    """One wrong thing in each, all with a signature that is trusted."""
    now = int(time.time())
    base = suite.issuer.rsplit("/", 1)[0]
    changes: list[tuple[str, dict[str, Any]]] = [
        ("чужой издатель", {"iss": "https://example.org/realms/edu"}),
        ("другая область", {"iss": f"{base}/master"}),
        ("издатель с косой чертой", {"iss": suite.issuer + "/"}),
        ("чужая аудитория", {"aud": "account"}),
        ("аудитория списком без api", {"aud": ["account", "realm-management"]}),
        ("тип ID", {"typ": "ID"}),
        ("тип Refresh", {"typ": "Refresh"}),
        ("тип Offline", {"typ": "Offline"}),
        ("чужой клиент", {"azp": "svc-identity"}),
        ("истёкший", {"exp": now - 60, "iat": now - 400}),
        ("ещё не начавшийся", {"nbf": now + 600}),
        ("срок словами", {"exp": "never"}),
        ("чужая запись person_id", {"person_id": "not-a-person"}),
    ]  # fmt: skip
    for name, change in changes:
        yield name, good | change
    for absent in ("iss", "aud", "typ", "azp", "exp", "person_id"):
        yield f"без {absent}", {name: value for name, value in good.items() if name != absent}


async def check(
    suite: Suite, keys: Keys, member: Member, http: httpx.AsyncClient
) -> tuple[list[str], int, list[str]]:
    """(accepted forgeries, how many were tried, controls that were refused though good)."""
    token = member.tokens["access_token"]
    mine, stranger = new_key(), new_key()
    kid = await in_thread(keys.trust, mine)
    good = claims_of(token)
    forged = [*unsigned(token), *symmetric(token, keys.published())]
    forged += [(name, signed(claims, mine, kid)) for name, claims in wrong_claims(good, suite)]
    forged += [
        ("неизвестный ключ", signed(good, stranger, "proba-unknown")),
        ("неизвестный ключ под известным именем", signed(good, stranger, kid)),
        ("маркер обновления", member.tokens["refresh_token"]),
        ("маркер входа (id_token)", member.tokens.get("id_token", "x.y.z")),
        ("пустой", ""),
        ("слово", "abc"),
    ]
    controls = [("свой маркер", token), ("свой ключ, верные claims", signed(good, mine, kid))]
    accepted: list[str] = []
    refused: list[str] = []
    tried = 0
    for probe in await probes.of_member(suite, member, http):
        await _until_trusted(http, probe, controls[1][1], member.pair)
        for name, one in controls:
            answer = await probes.ask(http, probe, one, member.pair)
            if answer.status_code != 200:
                refused.append(f"{probe.service}: {name}: {answer.status_code} {answer.text[:120]}")
        for name, one in forged:
            tried += 1
            answer = await probes.ask(http, probe, one, member.pair)
            if answer.status_code != 401:
                accepted.append(f"{probe.service}: {name}: {answer.status_code}")
    return accepted, tried, refused


async def _until_trusted(http: httpx.AsyncClient, probe: Probe, token: str, pair: str) -> None:
    """A service that has just fetched the keys for another unknown one waits before it fetches again."""
    for _ in range(30):
        if (await probes.ask(http, probe, token, pair)).status_code == 200:
            return
        await asyncio.sleep(0.5)
