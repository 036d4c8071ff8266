"""«Что обо мне хранится»: a parent asks, all sections answer, it is taken; the school on a written request."""

import json
import secrets
import zipfile
from collections.abc import Callable
from typing import Any

from page.conftest import DESK, PHONE, Enter
from page.test_consents import GIRL, SCHOOL, of_girl
from playwright.async_api import expect
from whole import Whole


async def test_a_parent_gets_everything_kept_about_the_child(
    enter: Enter, whole: Whole, people: dict[str, dict[str, Any]]
) -> None:
    async with enter(of_girl(people), PHONE) as mother:
        page = mother.page
        await page.goto(f"{whole.url}/family/own-copies")
        card = page.get_by_role("region").filter(has_text=GIRL + " Дарья")
        taking = card.get_by_role("button", name="Скачать JSON")
        await expect(card.get_by_role("button", name="Запросить")).to_be_visible()
        await mother.settled()
        if not await taking.count():
            await card.get_by_role("button", name="Запросить").click()
        await expect(taking).to_be_visible()
        async with page.expect_download() as file:
            await taking.click()
        told = json.loads((await (await file.value).path()).read_text())
        parts = {one["Раздел"]: {s["Название"] for s in one["Сведения"]} for one in told["Разделы"]}
        assert set(parts) == {"Школа и люди", "Доступ", "Движение", "Учёба", "Отчёты", "Общение"}
        assert "Отметки" in parts["Учёба"] and "Личное дело" in parts["Школа и люди"]
        async with page.expect_download() as paper:
            await card.get_by_role("button", name="Скачать PDF").click()
        assert (await (await paper.value).path()).read_bytes().startswith(b"%PDF-")
        async with page.expect_download() as whole_copy:
            await card.get_by_role("button", name="Скачать со сканами").click()
        with zipfile.ZipFile(await (await whole_copy.value).path()) as archive:
            assert {one.rpartition(".")[2] for one in archive.namelist()} >= {"json", "pdf"}
        await expect(card.get_by_text("Выдано").first).to_be_visible()
        await mother.shot("copies-own")
        assert not await mother.sideways()
        assert await mother.serious() == []


async def test_the_school_gathers_on_a_written_request(
    enter: Enter, whole: Whole, holder: Callable[..., str]
) -> None:
    number = f"{secrets.randbelow(1000)}-п"
    async with enter(holder("secretary", SCHOOL), DESK) as office:
        page = office.page
        await page.goto(f"{whole.url}/school-198/copies")
        await page.get_by_role("button", name="Новый запрос").click()
        sheet = page.get_by_role("dialog")
        await sheet.get_by_label("О ком").fill("Василова")
        await page.get_by_role("option").nth(secrets.randbelow(2)).click()
        await sheet.get_by_label("Номер письма").fill(number)
        await office.shot("copies-new")
        assert await office.serious() == []
        await sheet.get_by_role("button", name="Собрать").click()
        card = page.get_by_role("region").filter(has_text=f"Письмо {number}")
        await expect(card.get_by_role("button", name="Скачать PDF")).to_be_visible()
        await office.shot("copies-school")
        assert await office.serious() == []
