"""A reload draws its frame from what this tab has just shown (F17): nothing of a former person is left to the next one.

The hint is broken on purpose here, as a second person at the same computer or an ended sign-on would break it.
"""

import asyncio
import re
from typing import Any

from page.conftest import Enter, Visitor
from page.test_day import algebra_of_7b, named
from playwright.async_api import Route, expect

HINT = "JSON.stringify([localStorage.getItem('remembered'), sessionStorage.getItem('shown-subject')])"
PUT_BACK = """kept => {
  const [remembered, subject] = JSON.parse(kept);
  localStorage.setItem('remembered', remembered);
  sessionStorage.setItem('shown-subject', subject);
}"""


async def asked(visitor: Visitor) -> list[str]:
    """Reload; the paths that were asked of services until the journal stands, in order."""
    found: list[str] = []
    visitor.page.on("request", lambda request: found.append(request.url) if "/api/" in request.url else None)
    await visitor.page.reload()
    await visitor.page.get_by_role("grid").wait_for()
    return [re.sub(r"^.*/api/|\?.*$", "", url) for url in found]


async def test_a_reload_asks_for_the_journal_before_it_asks_who_one_is(
    enter: Enter, people: dict[str, dict[str, Any]]
) -> None:
    async with enter(named(people, "Петрова")) as teacher:
        await algebra_of_7b(teacher)
        first = (await asked(teacher))[:3]
        assert not [path for path in first if path.startswith(("identity", "registry"))]
        assert [path for path in first if re.match(r"academic/v1/journals/[0-9a-f-]+$", path)]


async def test_an_ended_sign_on_leaves_nothing_on_the_page(
    enter: Enter, people: dict[str, dict[str, Any]]
) -> None:
    async with enter(named(people, "Петрова")) as teacher:
        await algebra_of_7b(teacher)
        await teacher.page.context.clear_cookies()
        await teacher.page.reload()
        await expect(teacher.page.get_by_role("button", name="Войти", exact=True)).to_be_visible()
        assert await teacher.page.evaluate(HINT) == "[null,null]"


async def test_the_next_person_is_shown_nothing_of_the_former(
    enter: Enter, people: dict[str, dict[str, Any]]
) -> None:
    async with enter(named(people, "Петрова")) as teacher, enter(named(people, "Андреева")) as mother:
        await algebra_of_7b(teacher)
        journal, hint = teacher.page.url, await teacher.page.evaluate(HINT)
        await mother.page.evaluate(PUT_BACK, hint)
        refused: list[str] = []
        mother.page.on(
            "request", lambda request: refused.append(request.url) if "/journals/" in request.url else None
        )
        await mother.page.goto(journal)
        await expect(mother.page.get_by_role("heading", name="Не найдено")).to_be_visible()
        assert refused == []
        assert "Петрова" not in await mother.page.locator("body").inner_html()


async def test_whoever_leaves_right_after_a_reload_is_not_called_back(
    enter: Enter, people: dict[str, dict[str, Any]]
) -> None:
    async def slowly(route: Route) -> None:
        await asyncio.sleep(1.5)
        await route.continue_()

    async with enter(named(people, "Петрова")) as teacher:
        page = teacher.page
        await page.get_by_role("button", name="сменить").wait_for()
        await page.route("**/protocol/openid-connect/logout*", slowly)
        await page.route("**/api/identity/v1/me", slowly)
        async with page.expect_response("**/protocol/openid-connect/token"):
            await page.reload()
        await page.get_by_role("button", name="сменить").click()
        await expect(page.get_by_role("button", name="Войти", exact=True)).to_be_visible()
        await page.wait_for_timeout(3000)
        await expect(page.get_by_role("button", name="Войти", exact=True)).to_be_visible()
        assert await page.evaluate(HINT) == "[null,null]"
