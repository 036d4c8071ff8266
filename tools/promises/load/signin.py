"""A sign-in as a browser makes it (testkit.signin), over a light line: at five a second httpx would be the load."""

import base64
import hashlib
import html
import re
import secrets
from urllib.parse import parse_qs, urlencode, urlsplit

import orjson

from deploy.native.suite import Suite
from tools.promises.bench.wire import Line

_FORM = re.compile(rb'<form[^>]*action="([^"]+)"', re.S)
REALM = "/auth/realms/edu/protocol/openid-connect"


class _Browser:
    def __init__(self, suite: Suite) -> None:
        self.line, self.host, self.cookies = Line(suite.port), f"localhost:{suite.port}", dict[str, str]()

    async def ask(self, method: str, path: str, form: dict[str, str] | None = None) -> tuple[int, bytes, str]:
        """(status, body, where it sends the browser)."""
        content = urlencode(form or {}).encode()
        head = f"{method} {path} HTTP/1.1\r\nhost: {self.host}\r\n"
        if self.cookies:
            head += "cookie: " + "; ".join(f"{k}={v}" for k, v in self.cookies.items()) + "\r\n"
        if form is not None:
            head += f"content-type: application/x-www-form-urlencoded\r\ncontent-length: {len(content)}\r\n"
        status, body = await self.line.ask(head.encode() + b"\r\n" + (content if form is not None else b""))
        place = ""
        for line in self.line.head.decode("latin-1").split("\r\n")[1:]:
            name, _, value = line.partition(":")
            if name.lower() == "set-cookie":
                cookie, _, kept = value.strip().split(";", 1)[0].partition("=")
                self.cookies[cookie] = kept
            elif name.lower() == "location":
                place = value.strip()
        return status, body, place


def _words(page: bytes) -> str:
    """What Keycloak's page says is wrong."""
    found = re.findall(
        r'class="[^"]*(?:error|alert|feedback|helper)[^"]*"[^>]*>\s*([^<]+)', page.decode(errors="replace")
    )
    return " ".join(" ".join(found).split())[:200]


def _path(address: str) -> str:
    parts = urlsplit(html.unescape(address))
    return f"{parts.path}?{parts.query}"


async def sign_in(suite: Suite, username: str, password: str) -> str:
    """An access token; ConnectionError names the step that went wrong."""
    browser = _Browser(suite)
    verifier = secrets.token_urlsafe(48)
    challenge = base64.urlsafe_b64encode(hashlib.sha256(verifier.encode()).digest()).decode().rstrip("=")
    redirect = f"{suite.public_url}/"
    query = {
        "client_id": "web", "redirect_uri": redirect, "response_type": "code", "scope": "openid",
        "code_challenge": challenge, "code_challenge_method": "S256", "state": secrets.token_hex(8),
    }  # fmt: skip
    try:
        status, page, _ = await browser.ask("GET", f"{REALM}/auth?{urlencode(query)}")
        action = _FORM.search(page)
        if not action:
            raise ConnectionError(f"sign-in page: {status}")
        form = {"username": username, "password": password}
        status, page, place = await browser.ask("POST", _path(action[1].decode()), form)
        if status not in (302, 303):
            raise ConnectionError(f"password: {status} {_words(page)}")
        given = {
            "grant_type": "authorization_code", "code": parse_qs(urlsplit(place).query)["code"][0],
            "redirect_uri": redirect, "client_id": "web", "code_verifier": verifier,
        }  # fmt: skip
        status, body, _ = await browser.ask("POST", f"{REALM}/token", given)
        if status != 200:
            raise ConnectionError(f"token: {status} {body[:200].decode(errors='replace')}")
        return str(orjson.loads(body)["access_token"])
    finally:
        browser.line.close()
