"""Rights by keys and clicks (4.5, 4.6; A4, A9): a change of the matrix works in another service within 5 s and is taken
back from its versions; a person's page says why; an exception of one person; who holds what on a day. The pages of the
menu themselves are walked by test_every_page.
"""

import time
from collections.abc import Callable
from typing import Any

from page.conftest import DESK, PHONE, Enter, Visitor
from page.office import Person, open_page
from playwright.async_api import Locator, expect
from whole import Whole

from testkit import PATIENCE

SCHOOL = "tomsk/seversk/school-198"
PLACE = "/school-198"
SECONDS = 5


async def seconds_until(person: Person, status: int) -> float:
    """How long registry goes on answering a list of people otherwise."""
    began = time.monotonic()
    while (await person.ask("GET", "registry/v1/people")).status_code != status:
        assert time.monotonic() - began < 4 * SECONDS * PATIENCE, (
            f"not {status} after {4 * SECONDS * PATIENCE} s"
        )
    return time.monotonic() - began


def sheet(visitor: Visitor) -> Locator:
    """The open dialog."""
    return visitor.page.get_by_role("dialog")


async def switch_off(visitor: Visitor) -> None:
    """«Личные карточки» × «Учитель» by keys, then what it will do, then done."""
    page = visitor.page
    cell = page.get_by_role("gridcell", name="Личные карточки, Учитель,")
    await cell.focus()
    await page.keyboard.press("1")
    await expect(cell).to_have_accessible_name("Личные карточки, Учитель, нет, ещё не применено")
    await page.keyboard.press("ArrowRight")
    await expect(cell).not_to_be_focused()
    await page.get_by_role("button", name="Применить…").click()
    await expect(sheet(visitor)).to_contain_text("Учитель: потеряет «Личные карточки: просмотр»")
    await visitor.shot("rights-apply")
    await sheet(visitor).get_by_role("button", name="Изменить 1 право").click()
    await expect(sheet(visitor)).to_have_count(0)


async def test_rights_are_switched_explained_and_returned(
    enter: Enter, whole: Whole, people: dict[str, dict[str, Any]], holder: Callable[..., str]
) -> None:
    username = holder("teacher", SCHOOL)
    teacher = await Person(whole.url, username, people[username]["password"], f"{SCHOOL}/teacher").sign_in()
    assert await seconds_until(teacher, 200) < SECONDS * PATIENCE
    async with enter(holder("director", SCHOOL), DESK) as director:
        page = director.page
        await page.goto(f"{whole.url}{PLACE}/rights")
        await switch_off(director)
        assert await seconds_until(teacher, 403) < SECONDS * PATIENCE
        await director.shot("rights-matrix")
        await open_page(director, f"{PLACE}/rights/versions")
        await director.shot("rights-versions")
        await page.get_by_role("button", name="Отменить это изменение…").click()
        await sheet(director).get_by_role("button", name="Вернуть 1 право").click()
        await expect(sheet(director)).to_have_count(0)
        assert await seconds_until(teacher, 200) < SECONDS * PATIENCE
        await except_one(director, (await teacher.get("identity/v1/me"))["last_name"])
        await page.set_viewport_size(PHONE)  # type: ignore[arg-type]
        assert await director.sideways() == 0
        await page.goto(f"{whole.url}{PLACE}/rights/versions")
        await director.settled()
        assert await director.sideways() == 0
        await page.set_viewport_size(DESK)  # type: ignore[arg-type]
        await page.goto(f"{whole.url}{PLACE}/appointments")
        await expect(page.get_by_role("row").filter(has_text="Директор")).not_to_have_count(0)
    await teacher.close()


async def except_one(visitor: Visitor, last_name: str) -> None:
    """One teacher is found, what he may is read, an exception is made and taken back."""
    page = visitor.page
    await open_page(visitor, f"{PLACE}/rights/people")
    await page.get_by_role("searchbox", name="Фамилия").fill(last_name)
    await page.get_by_role("link", name=last_name).first.click()
    row = page.get_by_role("row").filter(has_text="Журнал: изменение").first
    await expect(row).to_contain_text("как обычно для роли")
    await page.get_by_text("Не может", exact=True).click()
    row = page.get_by_role("row").filter(has_text="Переводы между школами: изменение").first
    await row.get_by_role("button", name="Разрешить…").click()
    await sheet(visitor).get_by_label("Основание").fill("Отпуск секретаря")
    await sheet(visitor).get_by_role("button", name="Разрешить", exact=True).click()
    await page.get_by_text("Особое", exact=True).click()
    row = page.get_by_role("row").filter(has_text="Переводы между школами: изменение").first
    await expect(row).to_contain_text("Отпуск секретаря")
    assert await visitor.serious() == []
    await visitor.shot("rights-person")
    await row.get_by_role("button", name="Изменить…").click()
    await sheet(visitor).get_by_role("button", name="Отменить исключение").click()
    await expect(row).to_have_count(0)
