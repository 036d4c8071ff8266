"""«Посещения»: a sign-in shows in the school's figures with names; the department gets numbers by school (A8, 4.8)."""

from collections.abc import Callable

from page.conftest import DESK, PHONE, Enter
from playwright.async_api import Page, expect
from whole import Whole

SCHOOL = "tomsk/seversk/school-198"
TOWN = "tomsk/seversk"


async def test_a_school_sees_who_signs_in_and_who_never_has(
    enter: Enter, whole: Whole, holder: Callable[..., str]
) -> None:
    async with enter(holder("director", SCHOOL), DESK) as director:
        page = director.page
        await page.goto(f"{whole.url}/school-198/visits")
        await expect(page.get_by_role("heading", level=1)).to_have_text("Посещения")
        await expect(page.get_by_role("heading", name="По классам")).to_be_visible()
        await expect(page.get_by_role("heading", name="Ни разу не входили:")).to_be_visible()
        await expect(page.get_by_role("list", name="По дням").get_by_role("listitem")).to_have_count(30)
        await page.get_by_role("radiogroup", name="За сколько дней").get_by_text("7 дней").click()
        await expect(page.get_by_role("list", name="По дням").get_by_role("listitem")).to_have_count(7)
        await _uses_sections(page)
        await expect(page.get_by_role("list", name="Какие разделы открывают")).to_contain_text("Посещения")
        async with page.expect_download() as book:
            await page.get_by_role("button", name="Скачать XLSX").click()
        assert (await book.value).suggested_filename == "Посещения.xlsx"
        assert await director.serious() == []
        await director.shot("visits-desk")
        await page.get_by_role("list", name="Какие разделы открывают").scroll_into_view_if_needed()
        await director.shot("visits-sections")
        await page.set_viewport_size(PHONE)  # type: ignore[arg-type]
        assert not await director.sideways()
        await director.shot("visits-phone")
        await page.get_by_role("link", name="Напечатать карточки").click()
        await expect(page.get_by_role("heading", level=1)).to_have_text("Доступ и пароли")


async def _uses_sections(page: Page) -> None:
    """Leaving the page tells which sections were opened."""
    async with page.expect_response(lambda answer: answer.url.endswith("/visits/sections")) as told:
        await page.evaluate(
            "Object.defineProperty(document, 'visibilityState', {value: 'hidden', configurable: true});"
            "document.dispatchEvent(new Event('visibilitychange'));"
            "delete document.visibilityState"
        )
    assert (await told.value).status == 204
    await page.reload()


async def test_the_department_sees_schools_and_no_people(
    enter: Enter, whole: Whole, holder: Callable[..., str]
) -> None:
    async with enter(holder("department-head", TOWN), DESK) as head:
        page = head.page
        await page.goto(f"{whole.url}/seversk/visits")
        await expect(page.get_by_role("heading", name="По школам")).to_be_visible()
        await expect(page.get_by_role("table", name="По школам")).to_contain_text("198")
        await expect(page.get_by_role("heading", name="Ни разу не входили:")).to_have_count(0)
        await head.shot("visits-department")
