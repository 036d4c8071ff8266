"""«Меры»: a teacher reports, the director decides, the person reads it and objects, and is free again (A11, 4.9)."""

import asyncio
import secrets
from collections.abc import Callable

from page.conftest import DESK, PHONE, Enter, Visitor
from playwright.async_api import expect
from whole import Whole

SCHOOL = "tomsk/seversk/school-198"
RULE = f"п. 8.2: пароль не передают ({secrets.randbelow(10**6)})"
"""Found again by it: the suite may have other measures."""


async def _report(teacher: Visitor, url: str, name: str) -> None:
    page = teacher.page
    await page.goto(f"{url}/school-198/sanctions")
    await page.get_by_role("button", name="Сообщить о нарушении").click()
    sheet = page.get_by_role("dialog")
    await sheet.get_by_label("Кто").fill(name)
    await page.get_by_role("option").first.click()
    await sheet.get_by_label("Какое правило нарушено").fill(RULE)
    await sheet.get_by_label("Что произошло").fill("Сказал свой пароль коллеге")
    await sheet.get_by_label("Только чтение").check()
    await sheet.get_by_text("3 дня", exact=True).click()
    assert await teacher.serious() == []
    await teacher.shot("sanctions-report")
    await sheet.get_by_role("button", name="Отправить").click()
    await expect(page.get_by_text("Сообщение отправлено")).to_be_visible()


async def test_from_a_report_to_a_lifted_measure(
    enter: Enter, whole: Whole, holder: Callable[..., str]
) -> None:
    url, secretary = whole.url, holder("secretary", SCHOOL)
    async with enter(holder("teacher", SCHOOL), DESK) as teacher:
        await _report(teacher, url, "Брюсова")
        row = teacher.page.get_by_role("row").filter(has_text=RULE)
        await expect(row).to_contain_text("ждёт решения")
    async with enter(holder("director", SCHOOL), DESK) as director, enter(secretary, PHONE) as person:
        page, own = director.page, person.page
        await page.goto(f"{url}/school-198/sanctions?state=proposed")
        await page.get_by_role("row").filter(has_text=RULE).get_by_role("link").click()
        await expect(page.get_by_role("heading", name="Решение")).to_be_visible()
        await director.shot("sanctions-decide")
        assert await director.serious() == []
        await page.get_by_role("button", name="Применить").click()
        await expect(page.get_by_text("Мера применена")).to_be_visible()
        await asyncio.sleep(5)  # «в силе за 5 секунд» (Q5)
        await own.goto(f"{url}/school-198/own-sanctions")
        measure = own.get_by_role("region").filter(has_text=RULE)
        await expect(measure.get_by_text("действует до")).to_be_visible()
        assert not await person.sideways()
        assert await person.serious() == []
        await person.shot("sanctions-own")
        await measure.get_by_role("button", name="Возразить").click()
        await measure.get_by_label("С чем вы не согласны").fill("Пароль я никому не говорила")
        await measure.get_by_role("button", name="Возразить").click()
        await expect(own.get_by_text("Возражение отправлено")).to_be_visible()
        await page.reload()
        await page.get_by_role("textbox", name="Ответ").fill("Вы правы")
        await page.get_by_label("Снять меру").check()
        await director.shot("sanctions-answer")
        await page.get_by_role("button", name="Ответить").click()
        await expect(page.get_by_text("Ответ отправлен")).to_be_visible()
        await own.reload()
        await expect(measure.get_by_text("снята", exact=True)).to_be_visible()
        await expect(measure.get_by_text("Вы правы")).to_be_visible()
