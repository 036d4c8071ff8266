"""«Классы»: a class teacher by order, parallels, a joint class, subgroups, next year's classes (4.12, B6)."""

import re
import secrets
from collections.abc import Callable

from page.conftest import DESK, PHONE, Enter, Visitor
from playwright.async_api import expect

SCHOOL = "tomsk/seversk/school-198"
ORDER = f"{secrets.randbelow(10**6)}-ОД"


async def _appoint(director: Visitor, url: str) -> None:
    page = director.page
    await page.goto(f"{url}/school-198/classes?by=parallels")
    await expect(page.get_by_role("heading", name="7-е классы")).to_be_visible()
    await director.shot("classes-parallels")
    await page.get_by_role("link", name=re.compile("^7А")).click()
    await page.get_by_role("button", name="Классный руководитель", exact=True).click()
    sheet = page.get_by_role("dialog")
    await sheet.get_by_role("button", name="Назначить приказом…").click()
    await sheet.get_by_role("combobox", name="Классный руководитель").click()
    await page.get_by_role("option").nth(3).click()
    await sheet.get_by_label("№ приказа").fill(ORDER)
    await expect(sheet.get_by_text("журналы всех предметов")).to_be_visible()
    assert await director.serious() == []
    await director.shot("classes-appoint")
    await sheet.get_by_role("button", name="Назначить: 1 человек").click()
    await expect(page.get_by_text("классный руководитель назначен")).to_be_visible()
    await page.get_by_role("button", name="Классный руководитель", exact=True).click()
    row = page.get_by_role("dialog").get_by_role("listitem").filter(has_text=ORDER)
    await expect(row).to_contain_text("ведёт сейчас")
    await director.shot("classes-teachers")
    await page.get_by_role("dialog").get_by_role("button", name="Закрыть").click()


async def test_a_class_teacher_by_order_sets_subgroups_and_next_year(
    enter: Enter, holder: Callable[..., str]
) -> None:
    async with enter(holder("director", SCHOOL), DESK) as director:
        page, url = director.page, director.url
        await _appoint(director, url)
        await page.get_by_role("button", name="Комплект…").click()
        sheet = page.get_by_role("dialog")
        await sheet.get_by_role("combobox", name="С какими классами").click()
        await page.get_by_role("option").first.click()
        await page.keyboard.press("Escape")
        await sheet.get_by_role("button", name="Объединить классов: 2").click()
        await expect(page.get_by_role("main").get_by_text("комплект с")).to_be_visible()
        await page.get_by_role("button", name="Комплект…").click()
        await sheet.get_by_role("button", name="Разъединить классов: 2").click()
        await expect(page.get_by_role("main").get_by_text("комплект с")).to_have_count(0)
        await page.get_by_role("link", name="Подгруппы").click()
        await director.settled()
        await director.shot("classes-subgroups")
        assert await director.serious() == []
        await page.goto(f"{url}/school-198/classes")
        await page.get_by_role("button", name="Классы нового года…").click()
        sheet = page.get_by_role("dialog")
        await expect(sheet.get_by_text("выпускается").first).to_be_visible()
        await expect(sheet.get_by_role("button", name=re.compile("Создать"))).to_be_visible()
        assert await director.serious() == []
        await director.shot("classes-next-year")


async def test_classes_by_parallels_fit_a_phone(enter: Enter, holder: Callable[..., str]) -> None:
    async with enter(holder("director", SCHOOL), PHONE) as director:
        page = director.page
        await page.goto(f"{director.url}/school-198/classes?by=parallels")
        await director.settled()
        assert await director.sideways() == 0 and await director.serious() == []
        await director.shot("classes-parallels-360")
        await page.get_by_role("link", name=re.compile("^7Б")).click()
        await page.get_by_role("link", name="Подгруппы").click()
        await director.settled()
        assert await director.sideways() == 0
        await director.shot("classes-subgroups-360")
