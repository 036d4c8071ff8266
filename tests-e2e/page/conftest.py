"""A person in a real browser: Debian's Chromium through the gateway, signed in on Keycloak's own page.

Every visit watches for what no page may do: errors in the console, breaches of the content-security policy,
requests answered 5xx, a sideways scroll.
"""

import os
import re
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any

import pytest
import pytest_asyncio
from playwright.async_api import Browser, BrowserContext, Page, Request, Response, async_playwright, expect
from whole import ROOT, Whole

AXE = ROOT / "services" / "web" / "node_modules" / "axe-core" / "axe.min.js"
SHOTS = ROOT / ".local" / "screens"
DESK = {"width": 1366, "height": 768}
PHONE = {"width": 360, "height": 740}
QUIET = re.compile(r"net::ERR_INTERNET_DISCONNECTED|status of (401|403|404|409|412|422)")
"""What the browser itself writes about an answer that the page handles and a test provokes."""

STILL = """Promise.allSettled(document.getAnimations()
    .filter(one => one.effect.getTiming().iterations !== Infinity).map(one => one.finished))"""
WAIT = 120_000
"""Milliseconds before a missing thing is a failure: no figure, a loaded machine takes its time."""
expect.set_options(timeout=WAIT)


@dataclass
class Visitor:
    """One signed-in person in one browser window; `wrong` collects what no page may do."""

    page: Page
    url: str
    username: str
    wrong: list[str] = field(default_factory=list)
    asked: set[Request] = field(default_factory=set)
    """Questions that are not answered yet; live streams never are."""

    def watch(self) -> None:
        """Begin to listen."""
        self.page.on("console", lambda m: self._note(m.text) if m.type == "error" else None)
        self.page.on("pageerror", lambda error: self._note(str(error)))
        self.page.on("response", self._answered)
        self.page.on("request", self._asks)
        self.page.on("requestfinished", lambda request: self.asked.discard(request))
        self.page.on("requestfailed", lambda request: self.asked.discard(request))

    def _note(self, words: str) -> None:
        if not QUIET.search(words):
            self.wrong.append(f"{self.page.url}: {words[:300]}")

    def _asks(self, request: Request) -> None:
        if request.resource_type in ("fetch", "xhr") and request.headers.get("accept") != "text/event-stream":
            self.asked.add(request)

    def _answered(self, response: Response) -> None:
        if response.status >= 500:
            self.wrong.append(f"{response.status} {response.url}")

    async def sign_in(self, password: str) -> "Visitor":
        """From the start page through Keycloak's form to «Сегодня»."""
        await self.page.goto(self.url)
        await self.page.get_by_role("button", name="Войти", exact=True).click()
        await self.page.locator("#username").fill(self.username)
        await self.page.locator("#password").fill(password)
        await self.page.locator("#kc-login").click()
        await self.page.get_by_role("heading", level=1).wait_for()
        return self

    async def settled(self) -> None:
        """The page has its heading and waits for nothing."""
        await self.page.get_by_role("heading", level=1).wait_for()
        quiet = 0
        for _ in range(WAIT // 50):
            quiet = quiet + 1 if not self.asked else 0
            if quiet == 4:
                break
            await self.page.wait_for_timeout(50)
        await expect(self.page.get_by_role("status", name="Загружаем…")).to_have_count(0)

    async def serious(self) -> list[str]:
        """What axe calls critical or serious on this page (P1), when all that fades in has done so."""
        await self.page.evaluate(STILL)
        if not await self.page.evaluate("'axe' in window"):
            await self.page.evaluate(AXE.read_text())
        found: Any = await self.page.evaluate("axe.run(document, {resultTypes: ['violations']})")
        return [
            f"{one['id']} ({one['impact']}): {one['nodes'][0]['html'][:160]} × {len(one['nodes'])}"
            for one in found["violations"] if one["impact"] in ("critical", "serious")
        ]  # fmt: skip

    async def sideways(self) -> int:
        """By how many pixels the page is wider than its window."""
        wide: int = await self.page.evaluate(
            "document.documentElement.scrollWidth - document.documentElement.clientWidth"
        )
        return wide

    async def shot(self, name: str) -> None:
        """Keep a picture under .local/screens."""
        SHOTS.mkdir(parents=True, exist_ok=True)
        await self.page.screenshot(path=SHOTS / f"{name}.png")


@pytest_asyncio.fixture(scope="session")
async def browser() -> AsyncIterator[Browser]:
    """Debian's Chromium (`CHROMIUM` names another)."""
    async with async_playwright() as driver:
        path = os.environ.get("CHROMIUM", "/usr/bin/chromium")
        found = await driver.chromium.launch(executable_path=path, args=["--no-sandbox"])
        yield found
        await found.close()


Enter = Callable[..., Any]


@pytest.fixture
def enter(browser: Browser, whole: Whole, people: dict[str, dict[str, Any]]) -> Enter:
    """`async with enter(username, PHONE) as visitor:` a fresh window of its own; fails on what `wrong` holds."""

    @asynccontextmanager
    async def come(
        username: str, size: dict[str, int] | None = None, scheme: str = "light"
    ) -> AsyncIterator[Visitor]:
        context: BrowserContext = await browser.new_context(
            viewport=size or DESK, locale="ru-RU", timezone_id="Asia/Tomsk", color_scheme=scheme,  # type: ignore[arg-type]
            has_touch=size == PHONE, service_workers="allow",
        )  # fmt: skip
        context.set_default_timeout(WAIT)
        visitor = Visitor(await context.new_page(), whole.url, username)
        visitor.watch()
        await visitor.sign_in(people[username]["password"])
        yield visitor
        await context.close()
        assert visitor.wrong == []

    return come
