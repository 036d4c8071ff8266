"""«Карточка школы», «Справочники»: numbers checked, undo, the department's list, a dictionary closed above (B1)."""

import re
from collections.abc import Callable

from page.conftest import DESK, PHONE, Enter
from playwright.async_api import Page, expect
from whole import Whole

SCHOOL = "tomsk/seversk/school-198"
TOWN = "tomsk/seversk"


async def _settle_okpo(page: Page) -> None:
    """Leave the field as the sample has it: empty."""
    await page.get_by_role("button", name="Изменить: Реквизиты").click()
    form = page.get_by_role("dialog")
    await form.get_by_label("ОКПО").fill("")
    await form.get_by_role("button", name="Записать").click()
    await page.wait_for_timeout(300)
    await page.keyboard.press("Escape")


async def test_a_school_keeps_its_card_and_takes_a_change_back(
    enter: Enter, whole: Whole, holder: Callable[..., str]
) -> None:
    async with enter(holder("coordinator", SCHOOL), DESK) as clerk:
        page = clerk.page
        await page.goto(f"{whole.url}/school-198/school")
        await expect(page.get_by_role("heading", level=1)).to_have_text("Карточка школы")
        requisites = page.get_by_role("region", name="Реквизиты", exact=True)
        await _settle_okpo(page)
        await page.get_by_role("button", name="Изменить: Реквизиты").click()
        form = page.get_by_role("dialog")
        await form.get_by_label("ОКПО").fill("00032538")
        await page.keyboard.press("Enter")
        await expect(form.get_by_text("ОКПО: контрольная цифра не сходится")).to_be_visible()
        await form.get_by_label("ОКПО").fill("00032537")
        await page.keyboard.press("Enter")
        await expect(requisites.get_by_text("00032537")).to_be_visible()
        await page.get_by_role("button", name="Отменить").click()
        await expect(requisites.get_by_text("00032537")).to_have_count(0)
        await page.keyboard.press("h")
        history = page.get_by_role("dialog", name="История")
        await expect(history.get_by_role("listitem").first).to_contain_text("ОКПО")
        await page.keyboard.press("Escape")
        assert await clerk.serious() == []
        await clerk.shot("school-card-desk")
        for tab in ("Лицензия и аккредитация", "Здания", "Смены и часы", "Ответственные", "Настройки"):
            await page.get_by_role("link", name=tab, exact=True).click()
            await clerk.settled()
        assert await clerk.serious() == []
        await page.set_viewport_size(PHONE)  # type: ignore[arg-type]
        for part in ("", "/permits", "/buildings", "/shifts", "/people", "/settings"):
            await page.goto(f"{whole.url}/school-198/school{part}")
            await clerk.settled()
            assert not await clerk.sideways(), part
        await clerk.shot("school-card-phone")


async def test_a_teacher_reads_the_card_and_changes_nothing(
    enter: Enter, whole: Whole, holder: Callable[..., str]
) -> None:
    async with enter(holder("teacher", SCHOOL), DESK) as teacher:
        page = teacher.page
        await page.goto(f"{whole.url}/school-198/school")
        await expect(page.get_by_role("heading", level=1)).to_have_text("Карточка школы")
        await expect(page.get_by_role("region", name="Реквизиты", exact=True)).to_be_visible()
        await expect(page.get_by_role("button", name=re.compile("^Изменить"))).to_have_count(0)
        await expect(page.get_by_role("button", name="История")).to_have_count(0)


async def test_the_department_finds_what_its_schools_have_not_told(
    enter: Enter, whole: Whole, holder: Callable[..., str]
) -> None:
    async with enter(holder("department-head", TOWN), DESK) as head:
        page = head.page
        await page.goto(f"{whole.url}/seversk/schools/cards")
        table = page.get_by_role("table", name="Карточки школ")
        await expect(table.get_by_role("row")).to_have_count(6)
        await page.get_by_role("combobox", name="Показать, где нет…").click()
        await page.get_by_role("option", name=re.compile("^ИНН:")).click()
        await expect(table.get_by_role("row", name=re.compile("СОШ № 198"))).to_have_count(0)
        await page.get_by_role("button", name="Скачать").click()
        async with page.expect_download() as book:
            await page.get_by_role("dialog").get_by_role("button", name="Скачать").click()
        assert (await (await book.value).path()).read_bytes()[:2] == b"PK"
        assert await head.serious() == []
        await table.get_by_role("link", name="НОШ № 84").first.click()
        await expect(page.get_by_text(re.compile("^Не заполнено"))).to_be_visible()
        await expect(page.get_by_role("button", name=re.compile("^Изменить"))).to_have_count(0)
        await head.shot("school-card-department")


async def test_a_dictionary_takes_own_words_unless_it_is_closed_above(
    enter: Enter, whole: Whole, holder: Callable[..., str]
) -> None:
    async with enter(holder("coordinator", SCHOOL), DESK) as clerk:
        page = clerk.page
        await page.goto(f"{whole.url}/school-198/dictionaries")
        assert await clerk.serious() == []
        await page.get_by_role("link", name=re.compile("^Виды школ")).click()
        await expect(page.get_by_text("Справочник закрыт уровнем выше: Томская область.")).to_be_visible()
        await expect(page.get_by_role("button", name=re.compile("свои значения"))).to_have_count(0)
        await page.goto(f"{whole.url}/school-198/dictionaries/benefits")
        await page.get_by_role("button", name="Изменить свои значения").click()
        form = page.get_by_role("dialog")
        cells = form.get_by_role("textbox", name=re.compile("Значение$"))
        count = await cells.count()
        await cells.last.fill("многодетная семья")
        await page.keyboard.press("Enter")
        await form.get_by_role("button", name="Применить").click()
        await expect(form.get_by_text(re.compile("уже есть на уровне выше"))).to_be_visible()
        await cells.nth(count - 1).fill("семья погорельцев")
        await page.keyboard.press("Enter")
        await form.get_by_role("button", name="Применить").click()
        await expect(page.get_by_role("row", name=re.compile("семья погорельцев"))).to_be_visible()
        await page.get_by_role("button", name="Отменить").click()
        await expect(page.get_by_role("row", name=re.compile("семья погорельцев"))).to_have_count(0)
        assert await clerk.serious() == []
        await page.get_by_role("link", name="Версии", exact=True).click()
        await expect(page.get_by_role("list", name="Версии").get_by_role("listitem").first).to_contain_text(
            "Возвращена версия"
        )
        await expect(page.get_by_text(re.compile("^Убрано:"))).to_be_visible()
        assert await clerk.serious() == []
        await clerk.shot("dictionary-versions")
        await page.set_viewport_size(PHONE)  # type: ignore[arg-type]
        for part in ("", "/benefits", "/benefits/versions"):
            await page.goto(f"{whole.url}/school-198/dictionaries{part}")
            await clerk.settled()
            assert not await clerk.sideways(), part
