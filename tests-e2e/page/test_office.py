"""The office by clicks: a school is connected, its list taken over and taken back, its people and classes kept
(4.4, 4.10, 4.12–4.14, 4.16). A school of its own each time: the sample keeps what it has.
"""

import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from typing import Any

import pytest_asyncio
from page.conftest import DESK, PHONE, Enter, Visitor
from page.office import (
    TOWN_NAME,
    Own,
    first_entry,
    number,
    open_page,
    own_school,
    workbook,
)
from page.test_effort import Counted, say
from playwright.async_api import Browser, Locator, TimeoutError, expect
from whole import Whole

from deploy.sample.cards import Card, read_cards
from registry.rules import school_year_of
from store.clock import today

LONG = 180_000
"""Accounts and orders come by events; a busy machine takes its time."""
BOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@pytest_asyncio.fixture(scope="module")
async def own(whole: Whole, people: dict[str, dict[str, Any]]) -> Own:
    """A school whose list is taken over, for what is done with its people."""
    return await own_school(whole, people, "Порохова")


def last_button(visitor: Visitor) -> Locator:
    """What the open sheet does."""
    return visitor.page.get_by_role("dialog").get_by_role("button").last


async def give(visitor: Visitor, name: str, content: bytes) -> None:
    """A workbook into the import, up to what its check has found."""
    await visitor.page.locator("input[type=file]").set_input_files(
        {"name": name, "mimeType": BOOK, "buffer": content}
    )
    await expect(visitor.page.get_by_role("heading", level=1)).to_have_text(name, timeout=LONG)


async def connect(rco: Visitor, name: str, like: str) -> Card:
    """The wizard from the first field to the printed card of the first coordinator; settings as in a like school."""
    page = rco.page
    await open_page(rco, "/tomsk/schools/new")
    await page.get_by_role("combobox", name="Муниципалитет").click()
    await page.get_by_role("option", name=TOWN_NAME).click()
    await page.get_by_label("Полное название").fill(f"МБОУ «{name}»")
    await page.get_by_label("Короткое название").fill(name)
    await page.get_by_label("Короткое название").press("Tab")
    await expect(page.get_by_label("Код *")).to_have_value(f"school-{name.rsplit(' ', 1)[1]}")
    await page.get_by_role("combobox", name="Настройки взять у школы").fill(like)
    await page.get_by_role("option", name=like, exact=True).click()
    await rco.shot("connect-school")
    await page.get_by_role("button", name="Далее").click()
    await page.get_by_label("Фамилия").fill("Ракитина")
    await page.get_by_label("Имя *").fill("Нина")
    await page.get_by_label("№ приказа").fill("1-лс")
    await page.get_by_role("button", name="Далее").click()
    await expect(page.get_by_role("main")).to_contain_text(f"Настройки – как в школе {like}")
    await rco.shot("connect-sum")
    await page.get_by_role("button", name=re.compile("^Подключить: 1 школа")).click()
    await page.get_by_role("button", name="Карточка пароля").click(timeout=LONG)
    await page.get_by_role("button", name="Выдать и напечатать карточки: 1").click(timeout=LONG)
    async with page.expect_download(timeout=LONG) as sheet:
        await page.get_by_role("button", name="Скачать PDF").click(timeout=LONG)
    await rco.shot("connect-card")
    assert await rco.serious() == []
    (card,) = read_cards((await (await sheet.value).path()).read_bytes())
    return card


async def test_a_school_is_connected_like_another_and_begins_with_its_list(
    browser: Browser, enter: Enter, whole: Whole, own: Own
) -> None:
    year = {"school_year": school_year_of(today()), "settings": {"minimum_marks": 7}}
    await own.clerk.post("academic/v1/years", year)
    name = f"СОШ № {number()}"
    slug = f"school-{name.rsplit(' ', 1)[1]}"
    async with enter("operator") as rco:
        card = await connect(rco, name, own.name)
    async with first(browser, whole, card) as clerk:
        await expect(
            clerk.page.get_by_role("link", name=re.compile("Загрузить список школы"))
        ).to_be_visible()
        await open_page(clerk, f"/{slug}/school/settings")
        marks = clerk.page.get_by_role("textbox", name="Сколько отметок нужно для отметки за период")
        await expect(marks).to_have_value("7")
        await open_page(clerk, f"/{slug}")
        await clerk.page.get_by_role("link", name=re.compile("Загрузить список школы")).click()
        async with clerk.page.expect_download() as template:
            await clerk.page.get_by_role("button", name="Скачать шаблон").click()
        assert (await (await template.value).path()).read_bytes()[:2] == b"PK"
        await take_over_and_back(clerk)
        assert clerk.wrong == []


async def test_who_comes_to_a_suspended_or_archived_school_is_told_so(
    browser: Browser, enter: Enter, whole: Whole, own: Own
) -> None:
    """The school is turned from above; its coordinator keeps the page open all the while."""
    name = f"СОШ № {number()}"
    async with enter("operator") as rco:
        card = await connect(rco, name, own.name)
        async with first(browser, whole, card) as clerk:
            page = rco.page
            await open_page(rco, "/tomsk/schools?state=active")
            await turn(rco, name, "Приостановить…", "school-suspend")
            await open_page(rco, "/tomsk/schools?state=suspended")
            await expect(await said(clerk, "приостановлена управлением образования")).to_be_visible()
            await clerk.shot("place-suspended")
            await turn(rco, name, "В архив…", "school-archive")
            await open_page(rco, "/tomsk/schools?state=archived")
            await rco.shot("schools-archived")
            await expect(await said(clerk, "в архиве: войти в неё больше нельзя")).to_be_visible()
            await (
                page.get_by_role("row")
                .filter(has_text=name)
                .get_by_role("button", name="Подключить снова")
                .click()
            )
            await expect(page.get_by_role("row").filter(has_text=name)).to_have_count(0)
            await expect(await said(clerk, "Загрузить список школы")).to_be_visible()


async def turn(rco: Visitor, name: str, act: str, picture: str) -> None:
    """The act on the school's row, its sheet looked at and confirmed; the row leaves the list of that state."""
    row = rco.page.get_by_role("row").filter(has_text=name)
    await row.get_by_role("button", name=act).click()
    await expect(rco.page.get_by_role("dialog")).to_contain_text("учеников в ней")
    assert await rco.serious() == []
    await rco.shot(picture)
    await last_button(rco).click()
    await expect(row).to_have_count(0)


async def said(clerk: Visitor, words: str) -> Locator:
    """What the page shows whoever opens it anew, once the change has come to identity."""
    found = clerk.page.get_by_text(words).first
    for _ in range(10):
        await clerk.page.goto(clerk.url)
        with suppress(TimeoutError):  # what is remembered is shown first, and asked for anew a second later
            await found.wait_for(timeout=6_000)
            break
    return found


@asynccontextmanager
async def first(browser: Browser, whole: Whole, card: Card) -> AsyncIterator[Visitor]:
    """A window of whoever has just got the card, with a password of his own."""
    context = await browser.new_context(viewport=DESK, locale="ru-RU", timezone_id="Asia/Tomsk")  # type: ignore[arg-type]
    clerk = Visitor(await context.new_page(), whole.url, card.username)
    clerk.watch()
    await first_entry(clerk, card)
    yield clerk
    await context.close()


async def take_over_and_back(clerk: Visitor) -> None:
    """A wrong list is refused by place and reason; a right one is loaded, enrols, and is undone whole."""
    page = clerk.page
    await give(clerk, "с ошибками.xlsx", workbook(mistakes=True))
    await expect(page.get_by_text("В файле 2 места нужно поправить")).to_be_visible()
    wrong = page.get_by_role("row").filter(has_text="31.02.2015")
    await expect(wrong).to_contain_text(re.compile(r"Ученики.*3.*D · Дата рождения.*нет в календаре", re.S))
    await (
        page.get_by_role("button", name="Загрузить исправленный файл")
        .or_(page.get_by_role("link", name="Загрузить исправленный файл"))
        .click()
    )
    await give(clerk, "список.xlsx", workbook())
    # Nothing to say of it: the check is passed at once.
    await page.get_by_role("button", name="Загрузить 12 человек").click()
    await expect(page.get_by_text("Приказом 1-у зачислено 9 учеников")).to_be_visible(timeout=LONG)
    assert await clerk.serious() == []
    await page.get_by_role("button", name="Отменить загрузку…").click()
    sheet = page.get_by_role("dialog")
    await expect(last_button(clerk)).to_be_disabled()
    await sheet.get_by_role("textbox").fill("12")
    await last_button(clerk).click()
    await expect(page.get_by_role("main").get_by_text(re.compile("^Загрузка отменена"))).to_be_visible(
        timeout=LONG
    )


async def test_a_class_gets_its_cards_on_one_sheet(enter: Enter, own: Own) -> None:
    """Task 14 of screens.md §7, counted from «Сегодня»; the sheet comes by itself."""
    async with enter(own.username) as clerk:
        counted = Counted(clerk)
        await counted.click(clerk.page.get_by_role("link", name=re.compile("^Выдать пароли")))
        await counted.click(clerk.page.get_by_role("button", name="5А", exact=True))
        async with clerk.page.expect_download(timeout=LONG) as sheet:
            await counted.click(clerk.page.get_by_role("button", name="Выдать и напечатать карточки: 3"))
        await clerk.shot("class-cards")
        say(14, "пароли класса", counted, 3)
        assert len(read_cards((await (await sheet.value).path()).read_bytes())) == 3
        await expect(clerk.page.get_by_text("Всего 3: без пароля 0, пароль выдан 3.")).to_be_visible()


async def test_two_editors_of_one_card_lose_nothing(enter: Enter, own: Own) -> None:
    async with enter(own.username) as one, enter(own.username, PHONE, "dark") as other:
        await open_page(one, f"/{own.slug}/people?kind=student")
        await expect(one.page.get_by_text("9 человек", exact=True)).to_be_visible()
        await one.page.get_by_role("searchbox", name="Найти по имени").fill("лескава")
        await one.page.get_by_role("row").filter(has_text="Лескова").click()
        await expect(one.page.get_by_role("heading", level=1)).to_have_text("Лескова Вера Ильинична")
        await open_page(other, one.page.url.removeprefix(one.url))
        for visitor, label, value in (
            (one, "Телефон", "+7 913 555-00-11"),
            (other, "Почта", "les@example.ru"),
        ):
            await visitor.page.get_by_role("button", name="Изменить данные").click()
            await visitor.page.get_by_label(label).fill(value)
        await one.page.get_by_role("button", name="Сохранить").click()
        await expect(one.page.get_by_role("main")).to_contain_text("+79135550011")
        await other.page.get_by_role("button", name="Сохранить").click()
        await expect(other.page.get_by_role("alert")).to_contain_text("Телефон: +79135550011")
        assert await other.serious() == []
        await other.page.get_by_role("button", name="Сохранить").click()
        await expect(other.page.get_by_role("main")).to_contain_text("les@example.ru")
        await expect(other.page.get_by_role("main")).to_contain_text("+79135550011")


async def test_somebody_is_taken_on_leads_a_class_and_is_dismissed(enter: Enter, own: Own) -> None:
    async with enter(own.username) as clerk:
        page = clerk.page
        await open_page(clerk, f"/{own.slug}/staff/new")
        for label, value in (
            ("Фамилия", "Уварова"),
            ("Имя *", "Римма"),
            ("№ приказа", "7-лс"),
        ):
            await page.get_by_label(label).fill(value)
        post = page.get_by_role("combobox", name="Должность")
        await post.fill("учитель-л")
        await page.get_by_role("option", name="учитель-логопед").click()
        await post.fill("Учитель физики")
        await page.get_by_role("checkbox", name="Учитель", exact=True).click()
        await page.get_by_role("button", name="Принять", exact=True).click()
        await expect(page.get_by_role("heading", level=1)).to_have_text("Уварова Римма")
        await open_page(clerk, f"/{own.slug}/classes")
        await page.get_by_role("button", name="Новый класс").click()
        await page.get_by_label("Параллель").fill("9")
        await page.get_by_label("Буква").fill("к")
        await page.get_by_role("combobox", name="Классный руководитель").click()
        await page.get_by_role("option", name=re.compile("Уварова")).click()
        await page.get_by_role("button", name="Открыть класс").click()
        row = page.get_by_role("row").filter(has_text="9К")
        await expect(row).to_contain_text("Уварова")
        await row.click()
        await expect(page.get_by_role("main")).to_contain_text("Классный руководитель: Уварова Римма")
        await open_page(clerk, f"/{own.slug}/staff?q=Уварова")
        await page.get_by_role("row").filter(has_text="Уварова").click()
        await page.get_by_role("button", name="Уволить…").click()
        await page.get_by_role("dialog").get_by_label("№ приказа").fill("8-лс")
        await last_button(clerk).click()
        await expect(page.get_by_role("main")).to_contain_text(
            re.compile(r"с \d\d\.\d\d\.\d{4} по \d\d\.\d\d\.\d{4}")
        )


async def test_the_office_fits_a_phone(enter: Enter, own: Own) -> None:
    async with enter(own.username, PHONE) as clerk:
        for page in (
            "people",
            "classes",
            "import",
            "access",
            "staff/new",
            "board/new",
            "movement/orders/new",
        ):
            await open_page(clerk, f"/{own.slug}/{page}")
            low = await clerk.page.locator("main button:visible").evaluate_all(
                "all => all.map(b => [b.innerText || b.getAttribute('aria-label'), b.getBoundingClientRect().height])"
                ".filter(([, high]) => high > 1 && high < 43.5)"
            )
            assert low == [], page
