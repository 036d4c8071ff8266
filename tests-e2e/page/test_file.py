"""A personal file in the browser: a parent proposes, the secretary opens sealed fields and decides (4.14, B4)."""

import secrets
import time
from collections.abc import Callable
from typing import Any

from page.conftest import PHONE, Enter
from playwright.async_api import expect

SCHOOL = "school-198"

PDF = b"%PDF-1.7\n1 0 obj << /Type /Catalog >> endobj\n%%EOF\n"


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


async def test_a_scan_is_attached_opened_and_deleted(enter: Enter) -> None:
    note = f"лист {secrets.randbelow(90_000) + 10_000}"
    async with enter("briusova.lk") as secretary:
        page = secretary.page
        await page.goto(f"{secretary.url}/school-198/people?kind=student")
        await page.get_by_role("row").nth(1).get_by_role("link").first.click()
        scans = page.get_by_role("region", name="Сканы документов")
        await scans.get_by_role("button", name="Приложить скан").click()
        sheet = page.get_by_role("dialog")
        await sheet.get_by_role("combobox", name="Какой документ").click()
        await page.get_by_role("option", name="СНИЛС", exact=True).click()
        await sheet.get_by_label("Пометка").fill(note)
        chosen = page.locator("input[type=file]")
        await chosen.set_input_files(
            {"name": "скан.pdf", "mimeType": "application/pdf", "buffer": b"no scan"}
        )
        await sheet.get_by_role("button", name="Приложить", exact=True).click()
        await expect(sheet).to_contain_text("нужен целый файл PDF, JPEG или PNG")
        await chosen.set_input_files({"name": "скан.pdf", "mimeType": "application/pdf", "buffer": PDF})
        assert await secretary.serious() == []
        await secretary.shot("scan-add")
        await sheet.get_by_role("button", name="Приложить", exact=True).click()
        await expect(scans).to_contain_text(f"СНИЛС, {note}")
        await expect(scans).to_contain_text("Брюсова")
        async with page.expect_download() as opened:
            await scans.get_by_role("button", name=f"Открыть скан: СНИЛС, {note}").click()
        assert (await (await opened.value).path()).read_bytes() == PDF
        await page.reload()
        await expect(scans).to_contain_text(note)
        await scans.scroll_into_view_if_needed()
        await secretary.shot("scans")
        await page.set_viewport_size(PHONE)  # type: ignore[arg-type]
        assert await secretary.sideways() == 0 and await secretary.serious() == []
        await scans.get_by_role("button", name=f"Удалить скан: СНИЛС, {note}").click()
        await expect(sheet).to_contain_text("Вернуть нельзя")
        await sheet.get_by_role("button", name="Удалить 1 скан").click()
        await expect(scans).not_to_contain_text(note)


async def test_a_psychologist_keeps_medical_papers_and_sees_no_others(
    enter: Enter, holder: Callable[..., str]
) -> None:
    note = f"заключение {secrets.randbelow(90_000) + 10_000}"
    async with enter(holder("psychologist", f"tomsk/seversk/{SCHOOL}")) as psychologist:
        page = psychologist.page
        await page.goto(f"{psychologist.url}/{SCHOOL}/people?kind=student")
        await page.get_by_role("row").nth(1).get_by_role("link").first.click()
        scans = page.get_by_role("region", name="Сканы документов")
        await expect(page.get_by_role("region", name="Здоровье и особые сведения")).to_be_visible()
        for unseen in ("Документы", "Адреса и связь"):
            await expect(page.get_by_role("region", name=unseen, exact=True)).to_have_count(0)
        await scans.get_by_role("button", name="Приложить скан").click()
        sheet = page.get_by_role("dialog")
        await sheet.get_by_role("combobox", name="Какой документ").click()
        await expect(page.get_by_role("option")).to_have_text(["Медицинский документ"])
        await page.get_by_role("option").click()
        await sheet.get_by_label("Пометка").fill(note)
        scan = {"name": "скан.pdf", "mimeType": "application/pdf", "buffer": PDF}
        await page.locator("input[type=file]").set_input_files(scan)  # type: ignore[arg-type]
        await sheet.get_by_role("button", name="Приложить", exact=True).click()
        await expect(scans).to_contain_text(note)
        assert await psychologist.serious() == []
        await psychologist.shot("scans-psychologist")
        await scans.get_by_role("button", name=f"Удалить скан: Медицинский документ, {note}").click()
        await sheet.get_by_role("button", name="Удалить 1 скан").click()
        await expect(scans).not_to_contain_text(note)
