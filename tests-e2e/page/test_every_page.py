"""Every role walks through every page of its menu: readable, Russian, quiet, within 360 px, free of axe's findings."""

import re
from collections.abc import Callable
from typing import Any

import pytest
from page.conftest import DESK, PHONE, Enter, Visitor

ROLES = ("region-operator", "rco-operator", "department-head", "coordinator", "director", "deputy-head", "teacher",
         "student", "parent")  # fmt: skip
LATIN = re.compile(r"[A-Za-z]{3,}")
ALLOWED = {
    "Ctrl",
    "PDF",
    "XLSX",
    "CSV",
    "Excel",
    "Enter",
    "Esc",
    "Tab",
    "Shift",
    "Delete",
    "Home",
    "End",
    "API",
}
"""Names of keys and formats; a username or a code that people type stands in <code>, <kbd> or an input."""

_WORDS = """() => {
  const skip = new Set(['CODE', 'KBD', 'SCRIPT', 'STYLE', 'INPUT', 'TEXTAREA']);
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT, {
    acceptNode: node => skip.has(node.parentElement.tagName) || !node.parentElement.checkVisibility()
      ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT });
  const found = [];
  while (walker.nextNode()) found.push(walker.currentNode.textContent);
  return found.join('\\n');
}"""


async def menu_of(visitor: Visitor) -> list[str]:
    """The addresses of the side menu, «Ещё» opened."""
    more = visitor.page.get_by_role("navigation").get_by_role("button", name="Ещё")
    if await more.count():
        await more.first.click()
    links: list[str] = await visitor.page.locator("nav a[href^='/']").evaluate_all(
        "all => all.filter(a => a.checkVisibility()).map(a => a.getAttribute('href'))"
    )
    return list(dict.fromkeys(links))


async def complaints(visitor: Visitor, path: str, *, axe: bool) -> list[str]:
    """What is wrong with one page."""
    await visitor.page.goto(visitor.url + path)
    await visitor.settled()
    found = []
    if await visitor.page.get_by_role("heading", level=1).count() != 1:
        found.append("not exactly one h1")
    if wide := await visitor.sideways():
        found.append(f"{wide} px wider than the window")
    words = set(LATIN.findall(await visitor.page.evaluate(_WORDS))) - ALLOWED
    if words:
        found.append(f"not Russian: {sorted(words)[:8]}")
    if axe:
        found += await visitor.serious()
    return [f"{path}: {one}" for one in found]


@pytest.mark.parametrize("role", ROLES)
async def test_every_page_of_a_role(role: str, enter: Enter, holder: Callable[..., str]) -> None:
    username = holder(role)
    found: list[str] = []
    async with enter(username, DESK) as visitor:
        paths = await menu_of(visitor)
        assert paths, "an empty menu"
        for number, path in enumerate(paths):
            found += await complaints(visitor, path, axe=True)
            await visitor.shot(f"{role}-{number}-desk")
    async with enter(username, PHONE, "dark") as visitor:
        for number, path in enumerate(paths):
            found += await complaints(visitor, path, axe=False)
            await visitor.shot(f"{role}-{number}-phone")
    assert found == []


async def test_a_wrong_password_is_said_in_russian(
    browser: Any, whole: Any, holder: Callable[..., str]
) -> None:
    page = await browser.new_page(locale="ru-RU")
    await page.goto(whole.url)
    await page.get_by_role("button", name="Войти", exact=True).click()
    await page.locator("#username").fill(holder("teacher"))
    await page.locator("#password").fill("not-the-password")
    await page.locator("#kc-login").click()
    said = await page.locator("#input-error, .kc-feedback-text, [aria-live]").first.inner_text()
    assert re.search("[а-я]", said) and "парол" in said.lower()
    await page.close()
