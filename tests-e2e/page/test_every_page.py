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


async def complaints(visitor: Visitor, path: str, picture: str) -> list[str]:
    """What is wrong with one page, at a desk and, as soon as the window shrinks and darkens, on a phone."""
    page = visitor.page
    await page.evaluate("path => history.pushState({}, '', path)", path)
    await visitor.settled()
    found = [] if await page.get_by_role("heading", level=1).count() == 1 else ["not exactly one h1"]
    if words := set(LATIN.findall(await page.evaluate(_WORDS))) - ALLOWED:
        found.append(f"not Russian: {sorted(words)[:8]}")
    found += await visitor.serious()
    for size, scheme, name in ((DESK, "light", "desk"), (PHONE, "dark", "phone")):
        await page.set_viewport_size(size)  # type: ignore[arg-type]
        await page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
        await visitor.settled()
        if wide := await visitor.sideways():
            found.append(f"{wide} px wider than the window of the {name}")
        await visitor.shot(f"{picture}-{name}")
    await page.set_viewport_size(DESK)  # type: ignore[arg-type]
    await page.emulate_media(color_scheme="light")
    return [f"{path}: {one}" for one in found]


@pytest.mark.parametrize("role", ROLES)
async def test_every_page_of_a_role(role: str, enter: Enter, holder: Callable[..., str]) -> None:
    found: list[str] = []
    async with enter(holder(role), DESK) as visitor:
        paths = await menu_of(visitor)
        assert paths, "an empty menu"
        for number, path in enumerate(paths):
            found += await complaints(visitor, path, f"{role}-{number}")
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
