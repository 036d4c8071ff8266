"""«Журнал действий»: the director sees who looked into a file, what was changed, and takes the list away (A10, 4.7)."""

import secrets
from collections.abc import Callable

from page.conftest import DESK, PHONE, Enter
from playwright.async_api import expect
from whole import Whole

SCHOOL = "tomsk/seversk/school-198"


async def test_what_the_secretary_did_is_found_by_the_director(
    enter: Enter, whole: Whole, holder: Callable[..., str]
) -> None:
    url, number = whole.url, f"К-{secrets.randbelow(900) + 100}"
    async with enter(holder("secretary", SCHOOL), DESK) as secretary:
        page = secretary.page
        await page.goto(f"{url}/school-198/people?kind=student")
        await page.get_by_role("row").nth(1).get_by_role("link").first.click()
        await page.get_by_role("button", name="Изменить: Учёба и занятия").click()
        sheet = page.get_by_role("dialog")
        await sheet.get_by_label("Номер личного дела").fill(number)
        await sheet.get_by_role("button", name="Сохранить").click()
        await expect(sheet).not_to_be_visible()
        who = (await page.get_by_role("heading", level=1).inner_text()).strip()
    async with enter(holder("director", SCHOOL), DESK) as director:
        page = director.page
        await page.goto(f"{url}/school-198/audit")
        row = page.get_by_role("row").filter(has_text=number)
        await expect(row).to_contain_text("Изменить сведения личного дела")
        await expect(row).to_contain_text("Секретарь")
        await expect(row).to_contain_text(who.split()[0])
        await expect(row).to_contain_text(f"→ {number}")
        await director.shot("audit")
        assert await director.serious() == []
        await page.get_by_role("combobox", name="Что показать").click()
        await page.get_by_role("option", name="Просмотры").click()
        await expect(
            page.get_by_role("row").filter(has_text="Личное дело: сведения на день").first
        ).to_be_visible()
        await page.get_by_role("button", name="Скачать").click()
        sheet = page.get_by_role("dialog")
        await sheet.get_by_text("CSV", exact=True).click()
        async with page.expect_download() as taken:
            await sheet.get_by_role("button", name="Скачать").click()
        file = await (await taken.value).path()
        assert file.read_text("utf-8-sig").splitlines()[0].startswith("Когда;Кто;В роли")
        await expect(
            page.get_by_role("row").filter(has_text="Выгрузить журнал действий").first
        ).to_be_visible()
    async with enter(holder("director", SCHOOL), PHONE) as director:
        await director.page.goto(f"{url}/school-198/audit")
        await expect(director.page.get_by_text("Журнал действий").first).to_be_visible()
        await expect(director.page.get_by_text(number).first).to_be_visible()
        assert not await director.sideways()
        await director.shot("audit-phone")
