"""«Согласия»: collected by the school, decided by a parent, paper with its scan, a name off the board (4.17)."""

import asyncio
import re
import secrets
from collections.abc import Callable
from typing import Any

from page.conftest import DESK, PHONE, Enter
from playwright.async_api import Page, expect
from whole import Whole

SCHOOL = "tomsk/seversk/school-198"
PDF = b"%PDF-1.4\n%%EOF\n"
GIRL = "Белова"


def of_girl(people: dict[str, dict[str, Any]]) -> str:
    """The parent of the girl of the sample."""
    return next(one["username"] for one in people.values() if one["name"].startswith("Родитель ученицы 7Б"))


async def _decide(page: Page, title: str, button: str) -> None:
    await page.get_by_role("article", name=title).get_by_role("button", name=button).click()


async def _given(page: Page, title: str) -> None:
    """Given, whatever an earlier run has left."""
    card = page.get_by_role("article", name=title)
    give = card.get_by_role("button", name="Согласиться")
    await expect(card.get_by_text("Зачем")).to_be_visible()
    if await give.count():
        await give.click()
    await expect(card.get_by_text("дано до")).to_be_visible()


async def test_a_school_collects_and_reports(enter: Enter, whole: Whole, holder: Callable[..., str]) -> None:
    url = whole.url
    async with enter(holder("coordinator", SCHOOL), DESK) as office:
        page = office.page
        await page.goto(f"{url}/school-198/consents")
        await expect(page.get_by_role("columnheader", name="Фото и видео")).to_be_visible()
        await page.get_by_placeholder("Класс").click()
        await page.get_by_role("option", name="7Б", exact=True).click()
        row = page.get_by_role("row").filter(has_text=GIRL)
        await expect(row).to_be_visible()
        await office.settled()
        await office.shot("consents-matrix")
        assert await office.serious() == []
        await page.get_by_role("button", name="Собрать", exact=True).click()
        sheet = page.get_by_role("dialog")
        await expect(sheet.get_by_label("Фото и видео")).to_be_checked()
        await office.shot("consents-collect")
        assert await office.serious() == []
        await sheet.get_by_role("button", name="Спросить").click()
        await expect(page.get_by_text(re.compile(r"^Спросили \d+"))).to_be_visible()
        async with page.expect_download() as book:
            await page.keyboard.press("Escape")
            await page.get_by_role("button", name="Отчёт в Excel").click()
        assert (await book.value).suggested_filename == "Согласия.xlsx"
        await page.goto(f"{url}/school-198/consents/texts")
        await expect(page.get_by_role("article", name="Публикация достижений")).to_be_visible()
        await office.settled()
        await office.shot("consents-texts")
        assert await office.serious() == []


async def test_a_signed_paper_is_brought_in_with_its_scan(
    enter: Enter, whole: Whole, holder: Callable[..., str]
) -> None:
    async with enter(holder("secretary", SCHOOL), DESK) as office:
        page = office.page
        await page.goto(f"{whole.url}/school-198/consents?lacking=third-parties")
        await page.get_by_role("row").nth(5).get_by_role("link").click()
        await page.get_by_role("button", name="Внести бумажное: Передача внешним организациям").click()
        sheet = page.get_by_role("dialog")
        await sheet.locator("input[type=file]").set_input_files(
            {"name": "бланк.pdf", "mimeType": "application/pdf", "buffer": PDF}
        )
        await sheet.get_by_label("Примечание").fill(f"Папка {secrets.randbelow(10**6)}")
        await office.shot("consents-paper")
        assert await office.serious() == []
        await sheet.get_by_role("button", name="Записать").click()
        await expect(page.get_by_text("Записано в журнал")).to_be_visible()
        await expect(page.get_by_role("heading", name="Журнал решений")).to_be_visible()
        await office.shot("consents-person")
        assert await office.serious() == []
        async with page.expect_download() as scan:
            await page.get_by_role("button", name="Скан").first.click()
        assert (await (await scan.value).path()).read_bytes() == PDF
        async with page.expect_download() as form:
            await page.get_by_role("button", name="Бланк: Фото и видео").click()
        assert (await (await form.value).path()).read_bytes().startswith(b"%PDF-")


async def test_a_parent_withdraws_and_the_name_leaves_the_board(
    enter: Enter, whole: Whole, holder: Callable[..., str], people: dict[str, dict[str, Any]]
) -> None:
    url, title = whole.url, f"Победа на олимпиаде {secrets.randbelow(10**6)}"
    async with enter(of_girl(people), PHONE) as mother, enter(holder("director", SCHOOL), DESK) as office:
        own, desk = mother.page, office.page
        await own.goto(f"{url}/family/own-consents")
        await _given(own, "Публикация достижений")
        await mother.settled()
        await mother.shot("consents-own")
        assert not await mother.sideways()
        assert await mother.serious() == []
        await asyncio.sleep(5)
        await desk.goto(f"{url}/school-198/board/new")
        await desk.get_by_label("Заголовок").fill(title)
        await desk.get_by_label("Текст").fill("Поздравляем Белову Дарью, 7Б, с первым местом")
        await desk.get_by_role("button", name="Разместить", exact=False).click()
        await expect(desk.get_by_text("Объявление размещено")).to_be_visible()
        await desk.goto(f"{url}/school-198/board/managed")
        await desk.get_by_role("link", name=title).click()
        await expect(desk.get_by_role("heading", name=title)).to_be_visible()
        address = desk.url
        await _decide(own, "Публикация достижений", "Отозвать")
        sheet = own.get_by_role("dialog")
        await expect(sheet.get_by_text("Объявления, в которых ребёнок назван")).to_be_visible()
        await expect(sheet.get_by_text("Дневник продолжит работать")).to_be_visible()
        await mother.settled()  # the sheet has slid in: half transparent its words are pale
        await mother.shot("consents-withdraw")
        assert await mother.serious() == []
        await sheet.get_by_role("button", name="Отозвать").click()
        await expect(
            own.get_by_role("article", name="Публикация достижений").get_by_text("отозвано")
        ).to_be_visible()
        await asyncio.sleep(5)
        await desk.goto(address)
        await expect(desk.get_by_text("Объявление скрыто с досок")).to_be_visible()
        await office.shot("consents-hidden")
        await own.goto(f"{url}/family/board")
        await mother.settled()
        await expect(own.get_by_text(title)).to_have_count(0)
        await own.goto(f"{url}/family/own-consents")
        await _given(own, "Публикация достижений")


async def test_the_office_removes_what_a_withdrawal_covered_and_writes_it_down(
    enter: Enter, whole: Whole, holder: Callable[..., str], people: dict[str, dict[str, Any]]
) -> None:
    url, title = whole.url, "Фото и видео"
    async with enter(of_girl(people), PHONE) as mother, enter(holder("secretary", SCHOOL), DESK) as office:
        own, desk = mother.page, office.page
        await own.goto(f"{url}/family/own-consents")
        await _given(own, title)
        await _decide(own, title, "Отозвать")
        await own.get_by_role("dialog").get_by_role("button", name="Отозвать").click()
        card = own.get_by_role("article", name=title)
        await expect(card.get_by_text(re.compile(r"^До \d\d\.\d\d\.\d{4} школа удалит"))).to_be_visible()
        await mother.settled()
        await mother.shot("consents-removal-own")
        assert not await mother.sideways()
        await desk.reload()
        task = desk.get_by_role("link").filter(has_text="Удалить данные после отзыва согласия")
        await expect(task).to_contain_text(re.compile(r"\d+ ученик.*удалить до \d\d\.\d\d\.\d{4}", re.S))
        await office.settled()
        await office.shot("consents-removal-today")
        await task.click()
        row = desk.get_by_role("row").filter(has_text=GIRL)
        await expect(row).to_contain_text("удалить до")
        await office.settled()
        await office.shot("consents-removal-list")
        assert await office.serious() == []
        await row.get_by_role("link").first.click()
        await desk.get_by_role("button", name=f"Сведения удалены: {title}").click()
        sheet = desk.get_by_role("dialog")
        await expect(sheet.get_by_text("Школа уберёт снимки и видео")).to_be_visible()
        await expect(sheet.get_by_role("button", name="Записать")).to_be_disabled()
        await sheet.get_by_label("Что и откуда удалили").fill("Три снимка с сайта")
        await office.settled()
        await office.shot("consents-removal")
        assert await office.serious() == []
        await sheet.get_by_role("button", name="Записать").click()
        await expect(desk.get_by_text("Записано в журнал")).to_be_visible()
        ledger = desk.get_by_role("region", name="Журнал решений")
        await expect(ledger.get_by_role("listitem").first).to_contain_text(f"Удаление · {title}")
        await expect(ledger.get_by_role("listitem").first).to_contain_text("Три снимка с сайта")
        await expect(desk.get_by_role("button", name=f"Сведения удалены: {title}")).to_have_count(0)
        await office.shot("consents-removed")
        await own.reload()
        await expect(card.get_by_text("школа удалит")).to_have_count(0)
        await _given(own, title)
