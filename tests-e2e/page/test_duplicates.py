"""«Дубли»: a like person is shown while one types; a pair is found, made one, taken apart again (4.15, B2, X11)."""

import secrets
from collections.abc import Callable
from datetime import date
from typing import Any
from urllib.parse import unquote

from page.conftest import DESK, PHONE, Enter, Visitor
from playwright.async_api import expect
from whole import Whole

from deploy.sample.person import Person

SCHOOL, TOWN, VILLAGE = "tomsk/seversk/school-198", "tomsk/seversk", "tomsk/seversk/orlovka"
LETTERS = "".join(secrets.choice("абвгдежзиклмнопрстуф") for _ in range(6))
NAME, SLIP = f"Двойникова{LETTERS}", f"Двойнекова{LETTERS}"
"""Found again by it: the suite may have other people."""


async def _take_on(visitor: Visitor, url: str, last_name: str, post: str, *, likely: bool) -> None:
    page = visitor.page
    await page.goto(f"{url}/school-198/staff/new")
    await page.get_by_role("textbox", name="Фамилия").fill(last_name)
    await page.get_by_role("textbox", name="Имя").fill("Елена")
    await page.get_by_label("Отчество").fill("Сергеевна")
    await page.get_by_label("Дата рождения").fill("17.05.1988")
    await page.get_by_role("combobox", name="Должность").fill(post)
    if likely:
        told = page.get_by_role("status").filter(has_text="Похоже, такой человек уже есть")
        await expect(told).to_contain_text(NAME)
        await expect(told).to_contain_text("опечатка в фамилии")
        await visitor.shot("duplicates-typing")
        assert await visitor.serious() == []
    await page.get_by_label("Учитель", exact=True).check()
    await page.get_by_role("textbox", name="№ приказа").fill("7-лс")
    await page.get_by_role("button", name="Принять").click()
    await expect(page.get_by_role("heading", level=1)).to_contain_text(last_name)


async def test_a_person_taken_on_twice_becomes_one_and_two_again(
    enter: Enter, whole: Whole, holder: Callable[..., str]
) -> None:
    url = whole.url
    async with enter(holder("coordinator", SCHOOL), DESK) as office:
        await _take_on(office, url, NAME, "учитель химии", likely=False)
        await _take_on(office, url, SLIP, "учитель физики", likely=True)
    async with enter(holder("rco-operator", TOWN), DESK) as rco:
        page = rco.page
        await page.goto(f"{url}/seversk/people/duplicates")
        await page.get_by_role("button", name="Искать сейчас").click()
        await expect(page.get_by_role("navigation", name="Пары").get_by_text(SLIP).first).to_be_visible()
        await rco.shot("duplicates-rco")
        assert await rco.serious() == []
    async with enter(holder("coordinator", SCHOOL), DESK) as office:
        await _merge(office, url)
        await _part(office, url)


async def _merge(office: Visitor, url: str) -> None:
    page = office.page
    await page.goto(f"{url}/school-198/people/duplicates")
    await page.get_by_role("navigation", name="Пары").get_by_text(SLIP).first.click()
    await expect(page.get_by_text("опечатка в фамилии").last).to_be_visible()
    await page.get_by_role("radio", name=f"Оставить запись: {NAME}").check()
    surname = page.get_by_role("radiogroup", name="Фамилия")
    await surname.get_by_text(SLIP).click()
    await surname.get_by_text(NAME).click()
    await expect(page.get_by_text("Перенесём от второй записи")).to_contain_text("места в организациях: 1")
    await expect(page.get_by_text("Разделить обратно можно 30 дней")).to_be_visible()
    assert await office.serious() == []
    await office.shot("duplicates-pair")
    await page.set_viewport_size(PHONE)  # type: ignore[arg-type]
    assert not await office.sideways()
    await office.shot("duplicates-phone")
    await page.set_viewport_size(DESK)  # type: ignore[arg-type]
    await page.get_by_role("button", name="Объединить").click()
    await expect(page.get_by_text("Записи объединены")).to_be_visible()


async def _part(office: Visitor, url: str) -> None:
    page = office.page
    await page.goto(f"{url}/school-198/people?q={SLIP}")
    await expect(
        page.get_by_text("Никого не нашли").or_(page.get_by_role("link", name=NAME)).first
    ).to_be_visible()
    await page.goto(f"{url}/school-198/people/duplicates/merges")
    await page.get_by_role("row").filter(has_text=SLIP).get_by_role("link").first.click()
    await expect(page.get_by_text(f"С этой записью объединена запись «{SLIP}")).to_be_visible()
    await office.shot("duplicates-merged")
    assert await office.serious() == []
    await page.get_by_role("button", name="Разделить обратно").click()
    sheet = page.get_by_role("dialog")
    await expect(sheet.get_by_text("Обе записи станут такими, какими были")).to_be_visible()
    await office.shot("duplicates-part")
    await sheet.get_by_role("button", name="Разделить записи").click()
    await expect(page.get_by_text("Записи разделены", exact=True).first).to_be_visible()
    await page.goto(f"{url}/school-198/people?q={SLIP}")
    await expect(page.get_by_role("link", name=SLIP).first).to_be_visible()


async def test_a_newcomer_who_is_like_somebody_is_asked_about(
    enter: Enter, whole: Whole, holder: Callable[..., str]
) -> None:
    async with enter(holder("coordinator", SCHOOL), DESK) as office:
        page = office.page
        for last_name in (f"Новикова{LETTERS}", f"Новекова{LETTERS}"):
            await page.goto(f"{whole.url}/school-198/people")
            await page.get_by_role("link", name="Добавить ученика").click()
            await page.get_by_role("textbox", name="Фамилия").fill(last_name)
            await page.get_by_role("textbox", name="Имя").fill("Дарья")
            await page.get_by_label("Дата рождения").fill("12.03.2016")
            await page.keyboard.press("Tab")
            if last_name.startswith("Новек"):
                await expect(page.get_by_role("status").filter(has_text="Похоже")).to_contain_text("Новикова")
            await page.get_by_role("button", name="Добавить", exact=True).click()
            if last_name.startswith("Новек"):
                await page.get_by_label("Это другой человек").check()
                assert await office.serious() == []
                await office.shot("newcomer-like")
                await page.set_viewport_size(PHONE)  # type: ignore[arg-type]
                assert not await office.sideways()
                await page.get_by_role("button", name="Добавить", exact=True).click()
            await expect(page.get_by_role("heading", level=1)).to_contain_text(last_name)


async def test_a_transfer_is_asked_for_with_what_was_typed_of_a_newcomer(
    enter: Enter, whole: Whole, holder: Callable[..., str], people: dict[str, dict[str, Any]]
) -> None:
    name = holder("coordinator", VILLAGE)
    theirs = await Person(whole.url, name, people[name]["password"], f"{VILLAGE}/coordinator").sign_in()
    child = (await theirs.get("registry/v1/people", kind="student", limit=1))["items"][0]
    await theirs.close()
    born = f"{date.fromisoformat(child['birth_on']):%d.%m.%Y}"
    typed = {
        "Фамилия": child["last_name"],
        "Имя": child["first_name"],
        "Отчество": child["middle_name"] or "",
    }
    async with enter(holder("coordinator", SCHOOL), DESK) as office:
        page = office.page
        await page.goto(f"{whole.url}/school-198/people/new")
        for label, value in typed.items():
            await page.get_by_role("textbox", name=label).fill(value)
        await page.get_by_label("Дата рождения").fill(born)
        await page.keyboard.press("Tab")
        await page.get_by_role("link", name="Запросить ученика переводом").click()
        await expect(page.get_by_role("combobox", name="Из школы")).to_be_visible()
        for again in (False, True):
            if again:
                await page.reload()
            for label, value in (typed | {"Дата рождения": born}).items():
                await expect(page.get_by_role("textbox", name=label)).to_have_value(value)
            assert child["last_name"] not in unquote(page.url)
        await office.settled()
        await office.shot("newcomer-transfer")
        assert await office.serious() == []
