"""«Скачать» and «Печать»: columns by choice, the view that the screen follows, the school's template (B8)."""

import secrets
from collections.abc import Callable
from typing import Any

from page.conftest import DESK, PHONE, Enter
from playwright.async_api import Page, expect
from whole import Whole

SCHOOL = "tomsk/seversk/school-198"
NAME = f"Для медосмотра {secrets.randbelow(10**6)}"


async def opened(page: Page) -> Any:
    await page.get_by_role("button", name="Скачать", exact=True).first.click()
    sheet = page.get_by_role("dialog")
    await expect(sheet.get_by_text("Столбцы по порядку")).to_be_visible()
    return sheet


async def file_of(page: Page, sheet: Any) -> str:
    async with page.expect_download() as taken:
        await sheet.get_by_role("button", name="Скачать", exact=True).click()
    path = await (await taken.value).path()
    return str(path.read_text("utf-8-sig"))


async def add(page: Page, sheet: Any, title: str) -> None:
    field = sheet.get_by_role("combobox", name="Добавить столбец")
    await field.fill(title)
    await page.get_by_role("option", name=title, exact=True).click()


async def test_a_list_is_taken_with_chosen_columns_and_the_view_stays(
    enter: Enter, whole: Whole, holder: Callable[..., str]
) -> None:
    url = whole.url
    async with enter(holder("director", SCHOOL), DESK) as director:
        page = director.page
        await page.goto(f"{url}/school-198/people?kind=student")
        await expect(page.get_by_role("table")).to_be_visible()
        sheet = await opened(page)
        await director.shot("exports-sheet")
        assert await director.serious() == []
        await sheet.get_by_text("CSV", exact=True).click()
        await sheet.get_by_label("Кто", exact=True).uncheck()
        await add(page, sheet, "Телефон")
        await sheet.get_by_role("button", name="Выше: Телефон").click()
        await sheet.get_by_role("button", name="Сохранить как шаблон").click()
        await expect(sheet.get_by_role("textbox", name="Название шаблона")).to_have_value("Мой вид")
        await sheet.get_by_role("button", name="Сохранить", exact=True).click()
        await expect(page.get_by_text("Шаблон «Мой вид» сохранён")).to_be_visible()
        await director.shot("exports-kept")
        head, first, *rest = (await file_of(page, sheet)).splitlines()
        assert head.split(";") == ["ФИО", "Класс", "Телефон", "Дата рождения"], head
        assert len(first.split(";")) == 4 and len(rest) > 100
        await page.reload()
        table = page.get_by_role("table")
        await expect(table.get_by_role("columnheader", name="Дата рождения")).to_be_visible()
        await expect(table.get_by_role("columnheader", name="Кто")).to_have_count(0)
        sheet = await opened(page)
        await sheet.get_by_role("button", name="Удалить шаблон").click()
        await expect(page.get_by_text("Шаблон «Мой вид» удалён")).to_be_visible()
        await page.keyboard.press("Escape")
        await expect(table.get_by_role("columnheader", name="Кто")).to_be_visible()


async def test_paper_comes_by_one_click_and_on_the_phone_the_sheet_fits(
    enter: Enter, whole: Whole, holder: Callable[..., str]
) -> None:
    async with enter(holder("director", SCHOOL), DESK) as director:
        page = director.page
        await page.goto(f"{whole.url}/school-198/classes")
        await page.get_by_role("table").get_by_role("link").first.click()
        await expect(page.get_by_role("button", name="Печать")).to_have_count(1)
        async with page.expect_response(lambda one: "/exports/classes/" in one.url) as answered:
            await page.get_by_role("button", name="Печать").click()
        answer = await answered.value
        assert answer.status == 200 and answer.headers["content-type"] == "application/pdf"
    async with enter(holder("director", SCHOOL), PHONE) as director:
        page = director.page
        await page.goto(f"{whole.url}/school-198/people?kind=staff")
        await page.get_by_role("button", name="Скачать", exact=True).wait_for()
        await director.shot("exports-list-phone")
        assert not await director.sideways()
        sheet = await opened(page)
        await page.wait_for_timeout(400)
        await director.shot("exports-sheet-phone")
        assert await director.serious() == []
        assert not await director.sideways()
        await sheet.get_by_role("button", name="Скачать", exact=True).scroll_into_view_if_needed()
        await director.shot("exports-sheet-phone-end")


async def test_the_school_s_template_is_offered_to_its_staff(
    enter: Enter, whole: Whole, holder: Callable[..., str]
) -> None:
    at = f"{whole.url}/school-198/people?kind=student"
    async with enter(holder("director", SCHOOL), DESK) as director:
        page = director.page
        await page.goto(at)
        sheet = await opened(page)
        await sheet.get_by_role("textbox", name="Заголовок").fill("Список на медицинский осмотр")
        await sheet.get_by_role("textbox", name="Кто подписывает").fill("Директор / Смирнов А. П.")
        await sheet.get_by_role("button", name="Сохранить как шаблон").click()
        await sheet.get_by_label("Для всех сотрудников организации").check()
        await sheet.get_by_label("Запомнить и условия списка").check()
        await sheet.get_by_role("textbox", name="Название шаблона").fill(NAME)
        await sheet.get_by_role("button", name="Сохранить", exact=True).click()
        await expect(page.get_by_text(f"Шаблон «{NAME}» виден всем")).to_be_visible()
        await director.shot("exports-shared")
    async with enter(holder("teacher", SCHOOL), DESK) as teacher:
        page = teacher.page
        await page.goto(f"{whole.url}/school-198/people")
        sheet = await opened(page)
        await sheet.get_by_role("combobox", name="Вид").click()
        await page.get_by_role("option", name=NAME).click()
        await expect(sheet.get_by_role("textbox", name="Заголовок")).to_have_value(
            "Список на медицинский осмотр"
        )
        await expect(sheet.get_by_role("button", name="Удалить шаблон")).to_have_count(0)
        await expect(sheet.get_by_role("combobox", name="Добавить столбец")).to_be_visible()
        await sheet.get_by_role("combobox", name="Добавить столбец").fill("Телефон")
        await expect(page.get_by_text("Такого столбца нет")).to_be_visible()
        await page.keyboard.press("Escape")
        await sheet.get_by_text("CSV", exact=True).click()
        async with page.expect_request(lambda one: "/exports/people" in one.url) as asked:
            await file_of(page, sheet)
        assert "kind=student" in (await asked.value).url


async def test_a_personal_file_is_printed_by_its_fields(
    enter: Enter, whole: Whole, holder: Callable[..., str]
) -> None:
    async with enter(holder("secretary", SCHOOL), DESK) as clerk:
        page = clerk.page
        await page.goto(f"{whole.url}/school-198/people?kind=student")
        await page.get_by_role("table").get_by_role("link").first.click()
        await page.get_by_role("heading", name="Адреса и связь").wait_for()
        await page.get_by_role("button", name="Скачать", exact=True).click()
        sheet = page.get_by_role("dialog")
        await expect(sheet.get_by_text("Скачать: Личное дело")).to_be_visible()
        await clerk.shot("exports-card")
        assert await clerk.serious() == []
        await _only(sheet, page)


async def _only(sheet: Any, page: Page) -> None:
    await sheet.get_by_text("CSV", exact=True).click()
    assert (await file_of(page, sheet)).splitlines()[0] == "Раздел;Сведения;Значение"
