"""Who leads what, by which order and until when (4.6, A9); the one box that finds people whatever one types (B9)."""

import re
import secrets
from datetime import timedelta
from typing import Any

import pytest_asyncio
from page.conftest import DESK, PHONE, Enter, Visitor
from page.office import Own, open_page, own_school
from playwright.async_api import Locator, expect
from whole import Whole

from store.clock import today

BEGINS, ENDS = today() + timedelta(days=1), today() + timedelta(days=7)


@pytest_asyncio.fixture(scope="module")
async def own(whole: Whole, people: dict[str, dict[str, Any]]) -> Own:
    """A school with its list taken over."""
    return await own_school(whole, people, "Назначилова")


def row(visitor: Visitor, *words: str) -> Locator:
    """The line that holds all of these."""
    found = visitor.page.get_by_role("row")
    for word in words:
        found = found.filter(has_text=word)
    return found


async def pick(visitor: Visitor, label: str, typed: str, option: str) -> None:
    field = visitor.page.get_by_role("dialog").get_by_role("combobox", name=label)
    await field.click()
    await field.fill(typed)
    await visitor.page.get_by_role("option", name=option).click()


async def fill(visitor: Visitor, **fields: str) -> None:
    for label, value in fields.items():
        field = visitor.page.get_by_role("dialog").get_by_label(label.replace("_", " "))
        await field.fill(value)
        await field.press("Tab")


async def test_a_deputy_is_appointed_by_order_for_a_term_and_taken_back(enter: Enter, own: Own) -> None:
    async with enter(own.username, DESK) as director:
        page = director.page
        await open_page(director, f"/{own.slug}/appointments")
        await page.get_by_role("button", name="Назначить", exact=True).click()
        await pick(director, "Кто", "Савина", "Савина Анна Львовна")
        await page.get_by_role("dialog").get_by_role("combobox", name="Роль").click()
        await page.get_by_role("option", name="Завуч", exact=True).click()
        await fill(director, Номер_приказа="12-к", Основание="Протокол № 3",
                   Первый_день=f"{BEGINS:%d.%m.%Y}", Последний_день=f"{ENDS:%d.%m.%Y}")  # fmt: skip
        await expect(page.get_by_role("dialog")).to_contain_text(f"потеряет их после {ENDS:%d.%m.%Y}")
        assert await director.serious() == []
        await director.shot("appoint")
        await page.get_by_role("dialog").get_by_role("button", name="Назначить", exact=True).click()
        await expect(page.get_by_role("dialog")).to_have_count(0)
        await expect(row(director, "Директор")).not_to_have_count(0)
        await expect(row(director, "Савина", "Завуч")).to_have_count(0)
        await page.get_by_label("На дату").fill(f"{BEGINS:%d.%m.%Y}")
        await page.get_by_label("На дату").press("Enter")
        deputy = row(director, "Савина", "Завуч")
        await expect(deputy).to_contain_text(f"{BEGINS:%d.%m.%Y} – {ENDS:%d.%m.%Y}")
        await expect(deputy).to_contain_text(re.compile("№.12-к.*Протокол № 3"))
        await director.shot("appointments")
        await deputy.get_by_role("button", name="Срок…").click()
        await fill(director, Почему_снимаете_сразу="Ошибка в приказе")
        await page.get_by_role("dialog").get_by_role("button", name="Снять сейчас").click()
        await expect(page.get_by_role("dialog")).to_have_count(0)
        await expect(row(director, "Савина", "Завуч")).to_have_count(0)
        await page.get_by_label("И прошлые, и будущие").check()
        await expect(row(director, "Савина", "Завуч")).to_have_count(1)
        await director.shot("appointments-all")


async def test_the_director_names_who_stands_in_for_him(enter: Enter, own: Own) -> None:
    async with enter(own.username, DESK) as director:
        page = director.page
        await open_page(director, f"/{own.slug}/appointments")
        await row(director, "Назначилова", "Директор").get_by_role("button", name="Заместить…").click()
        await pick(director, "Кто", "Романова", "Романова Анна Львовна")
        await fill(director, Номер_приказа="13-к", Основание="Отпуск", Последний_день=f"{ENDS:%d.%m.%Y}")
        await page.get_by_role("dialog").get_by_role("button", name="Назначить замещение").click()
        await expect(row(director, "Романова", "замещает: Назначилова")).to_have_count(1)
        await page.set_viewport_size(PHONE)  # type: ignore[arg-type]
        assert await director.sideways() == 0
        await director.shot("appointments-phone")


async def test_the_one_box_finds_a_student_whatever_the_fingers_did(enter: Enter, own: Own) -> None:
    child = (await own.clerk.get("registry/v1/people", q="Дроздова"))["items"][0]["id"]
    number = f"II-ОМ № {secrets.randbelow(900_000) + 100_000}"
    paper = {"identity_kind": "birth-certificate", "identity_number": number}
    await own.clerk.do("PATCH", f"registry/v1/people/{child}/file", json={"values": paper})
    async with enter(own.username, DESK) as director:
        page = director.page
        await open_page(director, f"/{own.slug}/people")
        for typed in ("Дроздова", "дроз вера", "дроздава", "lhjpljdf", "ежова ильинична", number):
            await page.keyboard.press("Control+k")
            box = page.get_by_role("combobox", name=re.compile("^Найти человека"))
            await box.fill(typed)
            name = "Ежова" if "ежова" in typed else "Дроздова"
            await expect(page.get_by_role("option").filter(has_text=f"{name} Вера").first).to_be_visible()
            if typed in ("lhjpljdf", number):
                await director.shot("search-number" if typed == number else "search-layout")
            await page.keyboard.press("Escape")
            await expect(page.get_by_role("dialog")).to_have_count(0)
