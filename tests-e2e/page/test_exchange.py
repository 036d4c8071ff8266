"""«Обмен»: a coordinator takes the school's lists as OneRoster, by law and by consent; they come back unchanged."""

import csv
import io
import zipfile
from collections.abc import Callable
from pathlib import Path

from page.conftest import DESK, PHONE, Enter, Visitor
from page.test_consents import SCHOOL
from playwright.async_api import expect
from whole import Whole


async def taken(visitor: Visitor) -> Path:
    """The archive that the page's button gives."""
    async with visitor.page.expect_download() as file:
        await visitor.page.get_by_role("button", name="Скачать").click()
    return Path(await (await file.value).path())


def rows(archive: Path, name: str) -> list[dict[str, str]]:
    """One file of the archive."""
    with zipfile.ZipFile(archive) as opened:
        return list(csv.DictReader(io.StringIO(opened.read(f"{name}.csv").decode(), newline="")))


async def test_the_lists_go_out_by_law_and_by_consent_and_come_back_unchanged(
    enter: Enter, whole: Whole, holder: Callable[..., str], tmp_path: Path
) -> None:
    async with enter(holder("coordinator", SCHOOL), DESK) as office:
        page = office.page
        await page.goto(f"{whole.url}/school-198/import")
        await page.get_by_role("link", name="Выгрузка OneRoster").click()
        await expect(page.get_by_role("heading", name="Выгрузка OneRoster", level=1)).to_be_visible()
        await expect(page.get_by_role("row", name="Ученики")).to_be_visible()
        await office.settled()
        await office.shot("exchange-law")
        assert await office.serious() == []
        law = await taken(office)
        students = [one for one in rows(law, "roles") if one["role"] == "student"]
        assert {one["classType"] for one in rows(law, "classes")} == {"homeroom", "scheduled"}
        await page.get_by_role("radio", name="Внешней организации").check()
        await expect(page.get_by_role("button", name="Скачать")).to_be_disabled()
        await page.get_by_label("Название организации").fill("Центр олимпиад")
        await office.shot("exchange-consent")
        assert await office.serious() == []
        agreed = [one for one in rows(await taken(office), "roles") if one["role"] == "student"]
        assert 0 < len(agreed) < len(students)
        back = tmp_path / "oneroster.zip"
        back.write_bytes(law.read_bytes())
        await page.goto(f"{whole.url}/school-198/import/new")
        await office.shot("exchange-upload")
        await page.locator("input[type=file]").set_input_files(back)
        await page.get_by_role("button", name="Что запишется").last.click()
        await expect(page.get_by_text("Всё из файла в школе уже есть.")).to_be_visible()
        await office.shot("exchange-back")


async def test_the_journal_of_acts_says_who_took_the_lists_and_for_whom(
    enter: Enter, whole: Whole, holder: Callable[..., str]
) -> None:
    async with enter(holder("coordinator", SCHOOL), DESK) as office:
        page = office.page
        await page.goto(f"{whole.url}/school-198/exchange")
        await page.get_by_role("radio", name="Внешней организации").check()
        await page.get_by_label("Название организации").fill("Турнир городов")
        await taken(office)
        await page.goto(f"{whole.url}/school-198/audit?act=read")
        await expect(page.get_by_text("Выгрузить OneRoster для внешней организации").first).to_be_visible()
        await expect(page.get_by_text("Турнир городов").first).to_be_visible()
        await office.shot("exchange-audit")


async def test_the_page_fits_a_phone(enter: Enter, whole: Whole, holder: Callable[..., str]) -> None:
    async with enter(holder("coordinator", SCHOOL), PHONE) as office:
        await office.page.goto(f"{whole.url}/school-198/exchange")
        await office.page.get_by_role("radio", name="Внешней организации").check()
        await office.settled()
        await office.shot("exchange-phone")
        assert not await office.sideways()
        assert await office.serious() == []
