"""A school day by clicks and keys: what a teacher types reaches a colleague's screen and the parent's phone, also
when the network was away (C6, X5, F17).
"""

import re
from typing import Any

from page.conftest import PHONE, Enter, Visitor
from playwright.async_api import Locator, expect

SAVED = "Всё сохранено"


def named(people: dict[str, dict[str, Any]], *parts: str) -> str:
    """The username of the ready person whose label holds all these words."""
    return next(username for username, one in people.items() if all(part in one["name"] for part in parts))


async def algebra_of_7b(visitor: Visitor) -> None:
    """Петрова's journal of her own class."""
    await visitor.page.get_by_role("link", name="Журнал", exact=True).first.click()
    section = visitor.page.get_by_role("region", name="7Б")
    await section.get_by_role("link", name=re.compile("^Алгебра")).click()
    await visitor.page.get_by_role("grid").wait_for()


def free_cell(visitor: Visitor, student: str) -> Locator:
    """The student's newest cell that may be written and is empty."""
    row = visitor.page.get_by_role("row").filter(has=visitor.page.get_by_role("rowheader", name=student))
    return row.locator("[role=gridcell]:not([aria-readonly])").filter(has_text=re.compile("^$")).first


async def test_two_windows_of_a_journal_see_each_others_marks(
    enter: Enter, people: dict[str, dict[str, Any]]
) -> None:
    petrova = named(people, "Петрова")
    async with enter(petrova) as one, enter(petrova) as other:
        await algebra_of_7b(one)
        await algebra_of_7b(other)
        cell = free_cell(one, "Белова Дарья")
        column, before = await cell.get_attribute("data-c"), await other.page.get_by_role("grid").inner_text()
        await cell.click()
        await one.page.keyboard.press("4")
        await expect(one.page.get_by_text(SAVED).first).to_be_visible()
        row = other.page.get_by_role("row").filter(
            has=other.page.get_by_role("rowheader", name="Белова Дарья")
        )
        await expect(row.locator(f"[data-c='{column}']")).to_have_text("4")
        assert await other.page.get_by_role("grid").inner_text() != before
        await one.page.keyboard.press("Control+z")
        await expect(row.locator(f"[data-c='{column}']")).to_have_text("")


async def test_marks_typed_without_a_network_are_kept_sent_and_seen_by_the_mother(
    enter: Enter, people: dict[str, dict[str, Any]]
) -> None:
    async with (
        enter(named(people, "Петрова")) as teacher,
        enter(named(people, "Андреева"), PHONE) as mother,
    ):
        before = await marks_of_algebra(mother)
        await algebra_of_7b(teacher)
        cell = free_cell(teacher, "Андреев Артём")
        column = await cell.get_attribute("data-c")
        await teacher.page.context.set_offline(True)
        await cell.click()
        await teacher.page.keyboard.press("5")
        await expect(teacher.page.get_by_text("На устройстве: 1").first).to_be_visible()
        await teacher.page.context.set_offline(False)
        await expect(teacher.page.get_by_text(SAVED).first).to_be_visible()
        await teacher.page.reload()
        row = teacher.page.get_by_role("row").filter(
            has=teacher.page.get_by_role("rowheader", name="Андреев Артём")
        )
        await expect(row.locator(f"[data-c='{column}']")).to_have_text("5")
        await teacher.shot("journal-desk")
        after = await marks_of_algebra(mother)
        assert after.count("5") > before.count("5"), after
        assert await mother.sideways() == 0
        await mother.shot("marks-phone")


async def marks_of_algebra(mother: Visitor) -> str:
    """What the phone shows of the child's algebra now."""
    await mother.page.goto(f"{mother.url}/family/diary/marks")
    await mother.page.get_by_role("link", name=re.compile("Алгебра")).first.click()
    await mother.settled()
    await mother.page.reload()
    await mother.settled()
    return str(await mother.page.locator("main").inner_text())


async def test_a_class_report_is_two_clicks_from_today(
    enter: Enter, people: dict[str, dict[str, Any]]
) -> None:
    async with enter(named(people, "Смирнов")) as director:
        await director.page.get_by_role("link", name="Отчёты").first.click()
        await director.page.get_by_role("link", name=re.compile("Итоги успеваемости")).first.click()
        await expect(director.page.get_by_role("table").first).to_be_visible()
        await director.shot("report-desk")


async def test_a_foreign_school_is_not_found(enter: Enter, people: dict[str, dict[str, Any]]) -> None:
    async with enter(named(people, "Петрова")) as teacher:
        await teacher.page.goto(f"{teacher.url}/orlovka/journal")
        await teacher.settled()
        await expect(teacher.page.get_by_role("heading", level=1)).to_have_text(re.compile("Не найдено"))
