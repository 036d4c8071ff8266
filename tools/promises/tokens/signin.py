"""Sign-in (Q9): how many passwords can be tried, and whether the answers tell that an account exists."""

import asyncio
import html
import re
import statistics
import time
from dataclasses import dataclass, field
from urllib.parse import urlencode

import httpx

from deploy.native.suite import REALM, Suite
from testkit.signin import SignInFailed, sign_in
from tools.promises.tokens.keycloak import Keys, in_thread

WRONG = "Nevernyi-Parol-1"
_FORM = re.compile(r'<form[^>]*action="([^"]+)"', re.S)
_PASSING = re.compile(
    r"(session_code|execution|tab_id|client_data|code|state|nonce)=[^&\"']*|value=\"[^\"]*\""
    r"|challenge\s*:\s*\"[^\"]*\"|\"[A-Za-z0-9+/=]{40,}\""
)
"""What is drawn anew for every page: codes of the sitting, a passkey's challenge, the session's signature."""


@dataclass
class Page:
    """What the page said to a wrong pair, and how long it took."""

    shown: str
    status: int
    seconds: float


@dataclass
class Answers:
    """By kind of account: every page that came."""

    pages: dict[str, list[Page]] = field(default_factory=dict)


async def submit(suite: Suite, username: str, password: str, *, reset: bool = False) -> Page:
    """One try as a browser makes it; the form is fetched first and not timed."""
    realm = f"{suite.public_url}/auth/realms/{REALM}"
    query = {
        "client_id": "web", "redirect_uri": f"{suite.public_url}/", "response_type": "code", "scope": "openid",
        "code_challenge": "a" * 43, "code_challenge_method": "S256",
    }  # fmt: skip
    async with httpx.AsyncClient(timeout=60) as http:
        first = await http.get(f"{realm}/protocol/openid-connect/auth?{urlencode(query)}")
        cookies = _cookies(first)
        if reset:
            first = await http.get(
                f"{realm}/login-actions/reset-credentials?client_id=web",
                headers={"cookie": cookies},
                follow_redirects=True,
            )
        action = _FORM.search(first.text)
        if action is None:
            return Page("нет формы", first.status_code, 0.0)
        form = {"username": username} if reset else {"username": username, "password": password}
        started = time.monotonic()
        answer = await http.post(html.unescape(action[1]), data=form, headers={"cookie": cookies})
        seconds = time.monotonic() - started
    shown = _PASSING.sub("", answer.text).replace(username, "<имя>")
    return Page(shown, answer.status_code, seconds)


def _cookies(answer: httpx.Response) -> str:
    return "; ".join(line.split(";", 1)[0] for line in answer.headers.get_list("set-cookie"))


def forgive(keys: Keys, user: str) -> None:
    """Forget a user's failed tries."""
    keys.admin.call("DELETE", f"/{REALM}/attack-detection/brute-force/users/{user}")


def failures(keys: Keys, user: str) -> int:
    """Wrong passwords that were really compared: those of a locked account are not counted."""
    return int(keys.admin.call("GET", f"/{REALM}/attack-detection/brute-force/users/{user}")["numFailures"])


async def effective_tries(
    suite: Suite, keys: Keys, user: str, username: str, seconds: float
) -> tuple[int, int]:
    """An attacker tries for so long, as often as makes sense: (tries made, tries that Keycloak compared)."""
    await in_thread(forgive, keys, user)
    made, end = 0, time.monotonic() + seconds
    burst = await asyncio.gather(*(submit(suite, username, f"{WRONG}{n}") for n in range(8)))
    made += len(burst)
    while time.monotonic() < end:
        await submit(suite, username, f"{WRONG}{made}")
        made += 1
        await asyncio.sleep(0.5 if seconds < 60 else 4)
    return made, await in_thread(failures, keys, user)


def locked(keys: Keys, user: str) -> bool:
    """Whether Keycloak lets nobody in by this account now."""
    told = keys.admin.call("GET", f"/{REALM}/attack-detection/brute-force/users/{user}")
    return bool(told["disabled"])


async def still_locked(suite: Suite, username: str, password: str) -> bool:
    """Whether even the right password is refused now."""
    try:
        await sign_in(suite.public_url, username, password)
    except SignInFailed:
        return True
    return False


async def telling(suite: Suite, keys: Keys, user: str, username: str, rounds: int) -> Answers:
    """Pages for an existing account and for one that does not exist, in turn."""
    found = Answers({"есть": [], "нет": []})
    await in_thread(forgive, keys, user)
    for place in range(rounds):
        found.pages["есть"].append(await submit(suite, username, f"{WRONG}{place}"))
        found.pages["нет"].append(
            await submit(suite, f"nobody.{place:02d}.{username[-3:]}", f"{WRONG}{place}")
        )
        await in_thread(forgive, keys, user)
    return found


async def telling_locked(suite: Suite, username: str, rounds: int) -> Answers:
    """Pages of an account that is locked already, in turn with those of one that does not exist."""
    found = Answers({"заперта": [], "нет": []})
    for place in range(rounds):
        found.pages["заперта"].append(await submit(suite, username, f"{WRONG}{place}"))
        found.pages["нет"].append(
            await submit(suite, f"nobody.{place:02d}.{username[-3:]}", f"{WRONG}{place}")
        )
    return found


def apart(some: list[Page], others: list[Page]) -> tuple[bool, float]:
    """(whether the pages differ, by what share the median times do)."""
    differs = {(one.status, one.shown) for one in some} != {(one.status, one.shown) for one in others}
    a, b = (statistics.median(one.seconds for one in pages) for pages in (some, others))
    return differs, abs(a - b) / max(a, b)
