"""A personal file in the browser: a parent proposes, the secretary opens sealed fields and decides (4.14, B4)."""

import time
from typing import Any

from page.conftest import PHONE, Enter
from playwright.async_api import expect

SCHOOL = "school-198"


async def test_a_proposal_of_a_parent_is_decided_in_the_file(
    enter: Enter, people: dict[str, dict[str, Any]]
) -> None:
    at = [{"segment": f"tomsk/seversk/{SCHOOL}", "role": "parent"}]
    parent = next(username for username, one in people.items() if one["appointments"] == at)
    name = people[parent]["name"].rsplit(": ", 1)[1]
    number = int(time.time()) % 10_000_000
    phone, address = f"+7913{number:07d}", f"Северск, Победы, {number}"
    async with enter(parent, PHONE) as mother:
        page = mother.page
        await page.goto(f"{mother.url}/family/my-file")
        await page.get_by_text("Моё", exact=True).click()
        await page.get_by_role("button", name="Предложить правку: Адреса и связь").click()
        await page.get_by_label("Телефон", exact=True).fill(phone)
        await page.get_by_label("Адрес проживания").fill(address)
        await page.get_by_label("Пояснение").fill("Переехали")
        await mother.shot("file-propose-360")
        await page.get_by_role("button", name="Отправить в школу").click()
        await expect(page.get_by_text("Ждёт решения школы: Телефон")).to_be_visible()
        assert await mother.sideways() == 0 and await mother.serious() == []
        await mother.shot("file-mine-360")
    async with enter("briusova.lk") as secretary:
        page = secretary.page
        await page.get_by_role("link", name=name).first.click()
        offered = page.get_by_role("listitem", name="Телефон", exact=True)
        await expect(offered).to_contain_text(phone)
        await offered.get_by_role("button", name="Принять").click()
        await expect(offered).to_have_count(0)
        await (
            page.get_by_role("listitem", name="Адрес проживания")
            .get_by_role("button", name="Отклонить…")
            .click()
        )
        await page.get_by_label("Причина").fill("Нужна регистрация")
        await page.get_by_role("button", name="Отклонить предложение").click()
        contacts = page.get_by_role("region", name="Адреса и связь")
        await expect(contacts).to_contain_text(phone)
        await page.get_by_role("button", name="Изменить: Документы").click()
        await page.get_by_label("ИНН").fill("500100732250")
        await page.get_by_role("button", name="Сохранить").click()
        await expect(page.get_by_text("контрольные цифры ИНН не сходятся")).to_be_visible()
        await page.get_by_role("button", name="Не сейчас", exact=True).click()
        await page.get_by_role("button", name="Показать: Документы").click()
        await expect(page.get_by_role("button", name="Показать: Документы")).to_have_count(0)
        await secretary.shot("file-office")
        assert await secretary.sideways() == 0 and await secretary.serious() == []
        await page.get_by_role("button", name="История").click()
        await expect(page.get_by_role("dialog")).to_contain_text(phone)
        await expect(page.get_by_role("dialog")).to_contain_text(f"предложение: {name}")
        await expect(page.get_by_text("Кто открывал закрытые сведения")).to_be_visible()
