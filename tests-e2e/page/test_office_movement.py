"""Movement by clicks: drafts, signatures and what takes them back, a transfer from both schools' sides, numbers on a
date and what lies on paper (4.19–4.23); a lesson put into the week (4.27).
"""

import io
import re
from typing import Any

import pytest_asyncio
from page.conftest import PHONE, Enter, Visitor
from page.office import Own, open_page, own_school
from page.test_effort import Counted, say
from playwright.async_api import Locator, expect
from pypdf import PdfReader
from whole import Whole

DEPUTY = "ananeva.ob"


@pytest_asyncio.fixture(scope="module")
async def gives(whole: Whole, people: dict[str, dict[str, Any]]) -> Own:
    """The school that a student leaves."""
    return await own_school(whole, people, "Отрадная")


@pytest_asyncio.fixture(scope="module")
async def takes(whole: Whole, people: dict[str, dict[str, Any]]) -> Own:
    """The school that takes him in."""
    return await own_school(whole, people, "Приёмная")


def sheet(visitor: Visitor) -> Locator:
    """What stands over the page."""
    return visitor.page.get_by_role("dialog")


async def sign(visitor: Visitor, opener: str) -> None:
    """Open the sheet of consequences and do what its last button says."""
    await visitor.page.get_by_role("button", name=opener).click()
    await sheet(visitor).get_by_role("button").last.click()
    await expect(sheet(visitor)).to_have_count(0)


async def paper(visitor: Visitor) -> str:
    """The letters of the page as it is printed; where a PDF has spaces between them is chance."""
    pdf = await visitor.page.pdf(format="A4")
    return bare("".join(page.extract_text() for page in PdfReader(io.BytesIO(pdf)).pages))


def bare(words: str) -> str:
    """Words without spaces."""
    return "".join(words.split())


async def choose(visitor: Visitor, room: str, *students: str) -> None:
    """Tick students of a class in the editor of an order."""
    await visitor.page.get_by_role("button", name=re.compile(f"^{room}")).click()
    for name in students:
        await visitor.page.get_by_role("checkbox", name=re.compile(name)).check()


async def test_a_draft_is_edited_signed_and_annulled(enter: Enter, gives: Own) -> None:
    async with enter(gives.username) as head:
        page, main = head.page, head.page.get_by_role("main")
        await open_page(head, f"/{gives.slug}/movement/orders")
        await page.get_by_role("button", name="Новый приказ").click()
        await page.get_by_role("menuitem", name=re.compile("переводе из класса")).click()
        await choose(head, "5А", "Абрамова")
        await page.get_by_role("combobox", name=re.compile("Абрамова.*в класс")).select_option(label="5Б · 3")
        await page.get_by_role("button", name="Сохранить проект").click()
        await expect(main).to_contain_text("5А 3 → 2")
        await page.get_by_role("button", name="Изменить", exact=True).click()
        await choose(head, "5А", "Дроздова")
        await page.get_by_role("button", name="Сохранить проект").click()
        await expect(main).to_contain_text("5А 3 → 1")
        await expect(page.get_by_role("row").filter(has_text="Дроздова")).to_contain_text("5А")
        await open_page(head, f"/{gives.slug}/movement/orders")
        await page.get_by_text("Проекты 1").click()
        await page.get_by_role("row").filter(has_text="без номера").click()
        await sign(head, "Подписать…")
        await expect(page.get_by_role("heading", level=1)).to_have_text(re.compile("^Приказ 2-у от"))
        assert await head.serious() == []
        printed = await paper(head)
        assert bare(gives.name) in printed and bare("Приказ 2-у от") in printed and "Директор" in printed
        assert bare("Книга движения") not in printed
        await page.get_by_role("button", name="Отменить приказом…").click()
        await sheet(head).get_by_label("Основание отмены").fill("Ошибочно выбран класс")
        await sheet(head).get_by_role("button").last.click()
        await expect(page.get_by_role("heading", level=1)).to_have_text(re.compile("^Приказ 3-у от"))
        await page.get_by_role("link", name="Отменённый приказ").click()
        await expect(main).to_contain_text("отменён")


async def test_an_order_of_the_first_page_is_signed_by_two_presses(enter: Enter, gives: Own) -> None:
    """Task 12 of screens.md §7."""
    async with enter(gives.username) as head:
        page = head.page
        await open_page(head, f"/{gives.slug}/movement/orders/new?kind=class-transfer")
        await choose(head, "5А", "Зимина")
        await page.get_by_role("combobox", name=re.compile("Зимина.*в класс")).select_option(index=1)
        await page.get_by_role("button", name="Сохранить проект").click()
        await expect(page.get_by_role("heading", level=1)).to_contain_text("Проект приказа")
        await page.goto(f"{head.url}/{gives.slug}")
        await head.settled()
        counted = Counted(head)
        await counted.click(page.get_by_role("link", name=re.compile("^Подписать приказ")))
        await expect(sheet(head)).to_contain_text("Зимина")
        await counted.click(sheet(head).get_by_role("button").last)
        await expect(page.get_by_role("main")).to_contain_text("подписан")
        say(12, "подписать приказ", counted, 2)


async def test_a_student_leaves_and_comes_back_by_orders(enter: Enter, gives: Own) -> None:
    async with enter(gives.username) as head:
        page, main = head.page, head.page.get_by_role("main")
        await open_page(head, f"/{gives.slug}/movement/orders/new?kind=departure")
        await choose(head, "6А", "Миронова")
        await page.get_by_role("button", name="Подписать…").click()
        await expect(main.get_by_role("alert")).to_contain_text("Заполните строку")
        await page.get_by_role("combobox", name=re.compile("Миронова.*причина")).select_option(
            label="Смена места жительства"
        )
        await page.get_by_role("textbox", name=re.compile("Миронова.*куда выбыл")).fill("г. Омск")
        await page.get_by_role("button", name="Подписать…").click()
        await sheet(head).get_by_role("button").last.click()
        await expect(main).to_contain_text("подписан")
        await open_page(head, f"/{gives.slug}/movement/book")
        await expect(page.get_by_role("row").filter(has_text="Миронова")).to_have_count(2)
        assert bare(gives.name) in await paper(head)


async def test_a_transfer_walks_from_request_to_acceptance_in_both_schools(
    enter: Enter, gives: Own, takes: Own
) -> None:
    async with enter(takes.username) as new, enter(gives.username, PHONE) as old:
        page = new.page
        await open_page(new, f"/{takes.slug}/movement/transfers/new?way=in")
        school = page.get_by_role("combobox", name="Из школы")
        await school.fill(gives.name)
        await page.get_by_role("option", name=re.compile(gives.name)).click()
        for label, value in (("Фамилия", "Ветрова"), ("Имя *", "Вера"), ("Дата рождения", "11.03.2015")):
            await page.get_by_label(label).fill(value)
        await page.get_by_role("button", name="Запросить ученика").click()
        await expect(page.get_by_role("heading", level=1)).to_have_text(re.compile("Ветрова"))
        await expect(page.get_by_role("main")).not_to_contain_text("5Б")
        number = page.url.rsplit("/", 1)[1]
        await old.page.reload()
        given, taken = Counted(old), Counted(new)  # task 13 of screens.md §7, papers ticked besides
        await given.click(old.page.get_by_role("link", name=re.compile("Подтвердить перевод")))
        handed = old.page.get_by_role("checkbox", name="Личное дело передано")
        await handed.click()
        await expect(handed).to_be_checked()
        await expect(old.page.get_by_role("main")).to_contain_text("Отрадная")
        await expect(old.page.get_by_role("main")).not_to_contain_text(gives.username)
        await old.page.get_by_role("button", name="Отметить всё: 3").click()
        await expect(old.page.get_by_role("heading", name="Все документы переданы")).to_be_visible()
        assert await old.serious() == [] and await old.sideways() == 0
        await sign(old, "Подтвердить и подписать…")
        given.actions += 2
        say(13, "перевод: отпускает", given, 3)
        await expect(old.page.get_by_role("main")).to_contain_text("Сейчас ход школы")
        await page.goto(f"{new.url}/{takes.slug}")
        await new.settled()
        await taken.click(page.get_by_role("link", name=re.compile("^Принять ученика")))
        assert page.url.rsplit("/", 1)[1] == number
        await expect(page.get_by_role("main")).to_contain_text("прежняя школа")
        await sign(new, "Принять в 5")
        taken.actions += 2
        say(13, "перевод: принимает", taken, 5)
        await expect(page.get_by_role("main")).to_contain_text("Ученик принят, дело передано.")
        await open_page(new, f"/{takes.slug}/movement/transfers")
        await expect(page.get_by_role("row").filter(has_text="Ветрова")).to_contain_text("завершён")


async def test_the_contingent_of_two_dates_balances_and_prints(enter: Enter, gives: Own) -> None:
    async with enter(gives.username) as head:
        await open_page(head, f"/{gives.slug}/movement/contingent?since=2026-10-01")
        await expect(head.page.get_by_role("main")).to_contain_text("сходится")
        printed = await paper(head)
        assert "Контингент" in printed and bare(gives.name) in printed
        assert re.search(r"На\d\d\.\d\d\.\d{4}", printed)
        await head.page.get_by_role("link", name="5Б", exact=True).click()
        await expect(head.page.get_by_role("row").filter(has_text="Ежова")).to_be_visible()


async def test_a_lesson_is_put_moved_out_of_a_clash_and_taken_out(enter: Enter) -> None:
    """In the sample's own week, which afterwards is as it was."""
    async with enter(DEPUTY) as deputy:
        page = deputy.page
        await open_page(deputy, "/school-198/timetable?whose=1Б&on=2027-05-03")
        printed = await paper(deputy)
        assert "СОШ№198" in printed and "Расписание:1Б" in printed and "Действуетна03.05.2027" in printed
        taken = page.get_by_role("button", name=re.compile("Физическая культура")).first
        await taken.click()
        await expect(sheet(deputy)).to_contain_text("Прошедшие уроки и уроки с записями не изменятся")
        await page.keyboard.press("Escape")
        await page.get_by_role("button", name="Копировать день").click()
        await sheet(deputy).get_by_role("button").last.click()
        await expect(sheet(deputy).get_by_role("alert")).to_contain_text("на 1-м уроке")
        assert await deputy.serious() == []
