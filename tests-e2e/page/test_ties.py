"""«Семья»: a parent is kept apart by a court and comes back; an adult student closes his data (4.14, X20, X25)."""

import time
from typing import Any

from page.conftest import DESK, PHONE, Enter, Visitor
from playwright.async_api import Locator, Page, expect

SCHOOL = "tomsk/seversk/school-198"
SECRETARY = "briusova.lk"
KEPT = """async () => {
    const base = await new Promise((done, no) => {
        const asked = indexedDB.open('kept-answers');
        asked.onsuccess = () => done(asked.result);
        asked.onerror = () => no(asked.error);
    });
    const rows = await new Promise((done) => {
        const asked = base.transaction('answers').objectStore('answers').getAllKeys();
        asked.onsuccess = () => done(asked.result);
    });
    base.close();
    return rows.filter((key) => key.includes(' week '));
}"""
"""Weeks of the diary that are kept on the device."""


def only(people: dict[str, dict[str, Any]], role: str) -> list[str]:
    """Ready people with this one hat at the school."""
    at = [{"segment": SCHOOL, "role": role}]
    return [username for username, one in people.items() if one["appointments"] == at]


async def _open_rights(secretary: Visitor, child: str, parent: str) -> tuple[Page, Locator]:
    page = secretary.page
    await page.goto(f"{secretary.url}/school-198/people?q={child}")
    await page.get_by_role("link", name=child).first.click()
    await page.get_by_role("button", name=f"Права: {parent}").click()
    return page, page.get_by_role("dialog")


async def _decide(sheet: Locator, number: str) -> None:
    await sheet.get_by_label("Номер").fill(number)
    await sheet.get_by_label("От какого дня").fill("20.11.2026")
    await sheet.get_by_label("Кем выдан").fill("Северский городской суд")
    await sheet.get_by_role("button", name="Что изменится").click()


async def test_a_parent_kept_apart_loses_the_child_everywhere_and_gets_it_back(
    enter: Enter, people: dict[str, dict[str, Any]]
) -> None:
    username = only(people, "parent")[0]
    parent = people[username]["name"].rsplit(": ", 1)[1]
    async with enter(username, PHONE) as mother, enter(SECRETARY, DESK) as secretary:
        own = mother.page
        await own.goto(f"{mother.url}/family/my-file")
        child = await own.get_by_role("heading", level=2).first.inner_text()
        await own.goto(f"{mother.url}/family/diary")
        await mother.settled()
        await own.wait_for_function(f"({KEPT})().then((found) => found.length > 0)")
        page, sheet = await _open_rights(secretary, child, parent)
        await sheet.get_by_role("button", name="Изменить права…").click()
        await sheet.get_by_label("не общаться").check()
        assert await secretary.serious() == []
        await secretary.shot("ties-form")
        await _decide(sheet, "2-1034/2026")
        await expect(sheet.get_by_text("Перестанет видеть дневник и личное дело")).to_be_visible()
        await secretary.shot("ties-consequences")
        await sheet.get_by_role("button", name="Ограничить права: 1 человек").click()
        done = time.monotonic()
        await expect(page.get_by_role("main").get_by_text("мать: не общаться")).to_be_visible()
        await secretary.shot("ties-person")
        while True:
            answer = await own.request.get(
                f"{mother.url}/api/academic/v1/diary/students", headers=await _hat(mother)
            )
            if not (await answer.json()):
                break
            assert time.monotonic() - done < 5, "«во всех разделах за 5 секунд»"
            await own.wait_for_timeout(100)
        await own.reload()
        await expect(own.get_by_text("Дневники детей вам пока не открыты")).to_be_visible()
        await own.wait_for_function(f"({KEPT})().then((found) => found.length === 0)")
        assert await mother.sideways() == 0
        await mother.shot("ties-cut-360")
        await own.context.set_offline(True)
        await own.reload()
        await expect(own.get_by_role("heading", level=1)).to_be_visible()
        await expect(own.get_by_text("урок", exact=False)).to_have_count(0)
        await own.context.set_offline(False)
        page, sheet = await _open_rights(secretary, child, parent)
        await sheet.get_by_role("button", name="Показать документ").click()
        await expect(sheet.get_by_text("№ 2-1034/2026 от 20.11.2026").first).to_be_visible()
        await secretary.shot("ties-story")
        await sheet.get_by_role("button", name="Изменить права…").click()
        await sheet.get_by_label("обычный порядок").check()
        await _decide(sheet, "2-2001/2026")
        await sheet.get_by_role("button", name="Изменить права: 1 человек").click()
        await expect(page.get_by_role("main").get_by_text("мать: не общаться")).to_have_count(0)
        await own.wait_for_timeout(3000)
        await own.goto(f"{mother.url}/family/diary")
        await mother.settled()
        await own.wait_for_function(f"({KEPT})().then((found) => found.length > 0)")


async def _hat(one: Visitor) -> dict[str, str]:
    """The headers that the page itself sends for the diary."""
    async with one.page.expect_request("**/api/academic/v1/diary/students") as asked:
        await one.page.reload()
    headers = (await asked.value).headers
    return {"authorization": headers["authorization"], "x-acting-as": headers["x-acting-as"]}


async def test_an_adult_student_closes_his_data_to_a_parent(
    enter: Enter, people: dict[str, dict[str, Any]]
) -> None:
    username = only(people, "student")[0]
    name = people[username]["name"].rsplit(": ", 1)[1]
    async with enter(SECRETARY, DESK) as secretary, enter(username, PHONE) as student:
        page, own = secretary.page, student.page
        await page.goto(f"{secretary.url}/school-198/people?q={name}")
        await page.get_by_role("link", name=name).first.click()
        was = await _born(page, "01.09.2005")
        await own.goto(f"{student.url}/family/my-file")
        region = own.get_by_role("region", name="Кто видит мои данные")
        await region.get_by_role("button", name="Закрыть доступ").first.click()
        await student.shot("ties-own-sheet-360")
        await own.get_by_role("dialog").get_by_role("button", name="Закрыть: 1 человек").click()
        await expect(region.get_by_text("закрыто вами")).to_be_visible()
        assert await student.sideways() == 0 and await student.serious() == []
        await region.scroll_into_view_if_needed()
        await student.shot("ties-own-360")
        await region.get_by_role("button", name="Вернуть доступ").click()
        await own.get_by_role("dialog").get_by_role("button", name="Вернуть: 1 человек").click()
        await expect(region.get_by_text("закрыто вами")).to_have_count(0)
        await _born(page, was)


async def _born(page: Page, day: str) -> str:
    """Set the day of birth in the file; what it was before."""
    await page.get_by_role("button", name="Изменить данные").click()
    field = page.get_by_role("dialog").get_by_label("Дата рождения")
    was = await field.input_value()
    await field.fill(day)
    await field.press("Tab")
    await page.get_by_role("dialog").get_by_role("button", name="Сохранить").click()
    await expect(page.get_by_role("dialog")).to_have_count(0)
    return was
