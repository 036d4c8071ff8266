"""Every role walks through every page of its menu: readable, Russian, quiet, within 360 px, free of axe's findings."""

import re
from collections.abc import Callable
from typing import Any

import pytest
from page.conftest import DESK, PHONE, Enter, Visitor

ROLES = ("region-operator", "rco-operator", "department-head", "department-specialist", "coordinator", "director",
         "deputy-head", "secretary", "hr-specialist", "psychologist", "teacher", "student", "parent")  # fmt: skip
LATIN = re.compile(r"[A-Za-z]{3,}")
ALLOWED = {
    "Ctrl",
    "PDF",
    "XLSX",
    "CSV",
    "OneRoster",
    "ZIP",
    "Excel",
    "Enter",
    "Esc",
    "Tab",
    "Shift",
    "Delete",
    "Home",
    "End",
    "API",
    "Chrome",
    "Linux",
}
"""Names of keys, formats and devices; a username or a code that people type stands in <code>, <kbd> or an input."""
WRITTEN = re.compile(
    r"\S+\.xlsx|My Family|School Life|Present Perfect|Travelling|Reading: London|Conditionals"
)
"""Names of people's files; topics of the sample's English lessons (deploy/seed/curriculum.py)."""

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


async def go(visitor: Visitor, path: str) -> None:
    """To another page as by a link, without loading everything again."""
    if await visitor.page.evaluate("location.pathname") == path:
        return
    await visitor.page.locator("h1").evaluate("one => one.setAttribute('data-left', '')")
    await visitor.page.evaluate("path => history.pushState({}, '', path)", path)
    await visitor.page.locator("h1:not([data-left])").first.wait_for()
    await visitor.settled()


async def complaints(visitor: Visitor) -> list[str]:
    """What is wrong with the page at a desk."""
    page = visitor.page
    found = [] if await page.get_by_role("heading", level=1).count() == 1 else ["not exactly one h1"]
    if words := set(LATIN.findall(WRITTEN.sub("", await page.evaluate(_WORDS)))) - ALLOWED:
        found.append(f"not Russian: {sorted(words)[:8]}")
    return found + await visitor.serious()


@pytest.mark.parametrize("role", ROLES)
async def test_every_page_of_a_role(role: str, enter: Enter, holder: Callable[..., str]) -> None:
    """At a desk by day; then the window shrinks to a phone's and it gets dark."""
    found: list[str] = []
    async with enter(holder(role), DESK) as visitor:
        paths = await menu_of(visitor)
        assert paths, "an empty menu"
        for size in ("desk", "phone"):
            for number, path in enumerate(paths):
                await go(visitor, path)
                wrong = await complaints(visitor) if size == "desk" else []
                if wide := await visitor.sideways():
                    wrong.append(f"{wide} px wider than the window")
                found += [f"{path} ({size}): {one}" for one in wrong]
                await visitor.shot(f"{role}-{number}-{size}")
            await visitor.page.set_viewport_size(PHONE)  # type: ignore[arg-type]
            await visitor.page.emulate_media(color_scheme="dark")
    assert found == [], "\n".join(found)


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
