"""Sign in as a browser does: Keycloak's real pages, code flow with PKCE, a cookie jar of our own.

httpx drops Keycloak's `Secure` cookies on http://127.0.0.1 (identity.md §1), hence the jar.
"""

import base64
import hashlib
import hmac
import html
import re
import secrets
import struct
import time
from dataclasses import dataclass, field
from urllib.parse import parse_qs, urlencode, urlsplit

import httpx

_FORM = re.compile(r'<form[^>]*action="([^"]+)"', re.S)


class SignInFailed(Exception):
    """Keycloak did not let the person in; the text is what its page says."""


@dataclass
class _Browser:
    client: httpx.AsyncClient
    cookies: dict[str, str] = field(default_factory=dict)

    async def ask(self, method: str, url: str, form: dict[str, str] | None = None) -> httpx.Response:
        answer = await self.client.request(
            method,
            url,
            data=form,
            headers={"cookie": "; ".join(f"{k}={v}" for k, v in self.cookies.items())},
            follow_redirects=False,
        )
        for line in answer.headers.get_list("set-cookie"):
            name, _, value = line.split(";", 1)[0].partition("=")
            self.cookies[name] = value
        return answer


def _words(page: str) -> str:
    found = re.findall(
        r'(?:id="input-error[^"]*"|class="[^"]*(?:alert|feedback|helper)[^"]*")[^>]*>\s*(.*?)</', page, re.S
    )
    return (
        " ".join(re.sub(r"<[^>]+>", " ", text).strip() for text in found) or "страница входа без объяснения"
    )


def _second(page: str, totp: list[str]) -> dict[str, str]:
    """What answers the page of the second factor: the set-up with its code, or the next code."""
    if asked := re.search(r'name="totpSecret"[^>]*value="([^"]+)"', page):
        totp.append(html.unescape(asked[1]))
        return {"totp": code_of(totp[0], 0), "totpSecret": totp[0], "userLabel": "Телефон"}
    if 'name="otp"' not in page:
        raise SignInFailed("код не спрошен")
    return {"otp": code_of(totp[0], 1)}


def code_of(secret: str, ahead: int) -> str:
    """The code of RFC 6238 (30 s, 6 digits) `ahead` steps from now: a used one is not taken again."""
    counter = struct.pack(">Q", int(time.time()) // 30 + ahead)
    mac = hmac.new(secret.encode(), counter, "sha1").digest()
    start = mac[-1] & 15
    return f"{(struct.unpack('>I', mac[start : start + 4])[0] & 0x7FFFFFFF) % 10**6:06}"


async def sign_in(
    base_url: str,
    username: str,
    password: str,
    *,
    new_password: str | None = None,
    client_id: str = "web",
    totp: list[str] | None = None,
) -> dict[str, str]:
    """Tokens of a person (`access_token`, `refresh_token`); `new_password` answers the forced change.

    `totp`: an application of codes; where Keycloak asks to set one up, its secret is put in, else a code is given.
    """
    verifier = secrets.token_urlsafe(48)
    challenge = base64.urlsafe_b64encode(hashlib.sha256(verifier.encode()).digest()).decode().rstrip("=")
    realm = f"{base_url}/auth/realms/edu/protocol/openid-connect"
    redirect = f"{base_url}/"
    query = {
        "client_id": client_id, "redirect_uri": redirect, "response_type": "code", "scope": "openid",
        "code_challenge": challenge, "code_challenge_method": "S256", "state": secrets.token_hex(8),
    }  # fmt: skip
    async with httpx.AsyncClient(timeout=30) as client:
        browser = _Browser(client)
        answer = await browser.ask("GET", f"{realm}/auth?{urlencode(query)}")
        forms = [{"username": username, "password": password}]
        if new_password:
            forms.append({"password-new": new_password, "password-confirm": new_password})
        if totp is not None:
            forms.append({})
        for given in forms:
            action = _FORM.search(answer.text)
            if not action:
                raise SignInFailed(f"{answer.status_code}: {_words(answer.text)}")
            form = given or _second(answer.text, totp if totp is not None else [])
            answer = await browser.ask("POST", html.unescape(action.group(1)), form)
            while answer.status_code in (302, 303) and not answer.headers["location"].startswith(
                redirect + "?"
            ):
                answer = await browser.ask("GET", answer.headers["location"])
        if answer.status_code not in (302, 303):
            raise SignInFailed(_words(answer.text))
        code = parse_qs(urlsplit(answer.headers["location"]).query)["code"][0]
        tokens = await client.post(
            f"{realm}/token",
            data={
                "grant_type": "authorization_code", "code": code, "redirect_uri": redirect,
                "client_id": client_id, "code_verifier": verifier,
            },
        )  # fmt: skip
        tokens.raise_for_status()
        result: dict[str, str] = tokens.json()
        return result
