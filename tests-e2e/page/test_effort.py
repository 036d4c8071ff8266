"""P5: what the frequent tasks of screens.md §7 cost: actions (click, tap, key that is not text) and seconds.

Counted from the open first page, signed in, as §7 says; digits of marks are text there («2 clicks + 28 keys»), so
they stand in a column of their own. Task 8 alone is counted from the open journal: from «Сегодня» it is two clicks
more. What is written in a field goes when the field is left, so task 4 has no press for saving. Seconds are a
machine's: they say what the page takes, not the person, and are judged by `make tasks` alone, which reads what `say`
writes. Every task takes back what it has done.

12 (an order signed), 13 (a transfer) and 14 (passwords for a class, from «Сегодня») are counted where those walks are:
test_office_movement.py, test_office.py. Not counted: 7 (an absence announced by a parent), 9 (substitutions), 15 (a
collection of figures): their pages do not exist yet.
"""

import json
import os
import re
import time
from dataclasses import dataclass, field
from typing import Any

from page.conftest import PHONE, Enter, Visitor
from page.test_day import SAVED, named
from playwright.async_api import Locator, expect

SECONDS = {1: 4, 2: 12, 3: 45, 4: 15, 5: 2, 6: 2, 8: 30, 10: 30, 11: 3, 14: 10}
"""The goals of screens.md §7; 12 and 13 have none."""


@dataclass
class Counted:
    """A visitor whose presses are counted."""

    visitor: Visitor
    actions: int = 0
    typed: int = 0
    begun: float = field(default_factory=time.monotonic)

    async def click(self, target: Locator) -> None:
        """One click or tap."""
        self.actions += 1
        await target.click()

    async def type(self, keys: str) -> None:
        """Text: a digit of a mark, words."""
        for key in keys:
            self.typed += 1
            await self.visitor.page.keyboard.press(key)

    def seconds(self) -> float:
        """Since the first page stood open."""
        return time.monotonic() - self.begun


def say(number: int, name: str, done: Counted, goal: int) -> None:
    """One line of the table, kept in the file EFFORT where one is given; fails above the goal of actions."""
    seconds = round(done.seconds(), 1)
    print(f"\n{number:>2}  {name:<40} {done.actions} действ. (цель {goal}), знаков {done.typed}, {seconds} с")
    if place := os.environ.get("EFFORT"):
        told = {"task": number, "name": name, "actions": done.actions, "goal": goal, "typed": done.typed,
                "seconds": seconds, "seconds_goal": SECONDS.get(number)}  # fmt: skip
        with open(place, "a") as lines:
            lines.write(json.dumps(told, ensure_ascii=False) + "\n")
    assert done.actions <= goal, (name, done.actions)


async def todays(counted: Counted) -> None:
    """Today's first lesson, from «Сегодня»: one click; on a day without lessons one that lacks something."""
    page = counted.visitor.page
    lesson = page.locator("[data-zone=news] a").filter(has_text=re.compile(r"\d-й урок"))
    await counted.click(lesson.or_(page.get_by_role("link", name=re.compile("^Заполнить"))).first)
    await page.get_by_label("Тема урока").wait_for()


async def test_one_absent_student(enter: Enter, people: dict[str, dict[str, Any]]) -> None:
    async with enter(named(people, "Петрова")) as teacher:
        page, counted = teacher.page, Counted(teacher)
        await todays(counted)
        ill = page.get_by_role("button", name="Болен").first
        pressed = await ill.get_attribute("aria-pressed")
        await counted.click(ill)
        await expect(ill).to_have_attribute("aria-pressed", "false" if pressed == "true" else "true")
        say(1, "один отсутствующий", counted, 2)
        await expect(page.get_by_text(SAVED).first).to_be_visible()
        await ill.click()
        await expect(page.get_by_text(SAVED).first).to_be_visible()


async def test_two_absent_and_one_late(enter: Enter, people: dict[str, dict[str, Any]]) -> None:
    async with enter(named(people, "Петрова")) as teacher:
        page, counted = teacher.page, Counted(teacher)
        await todays(counted)
        presses = [
            page.get_by_role("button", name="Отсутствовал, причина неизвестна").nth(0),
            page.get_by_role("button", name="Отсутствовал, причина неизвестна").nth(1),
            page.get_by_role("button", name="Опоздал").nth(2),
        ]
        for press in presses:
            await counted.click(press)
        say(2, "класс: двоих нет, один опоздал", counted, 5)
        await expect(page.get_by_text(SAVED).first).to_be_visible()
        for press in presses:
            await press.click()
        await expect(page.get_by_text(SAVED).first).to_be_visible()


async def test_a_control_work(enter: Enter, people: dict[str, dict[str, Any]]) -> None:
    async with enter(named(people, "Петрова")) as teacher:
        page, counted = teacher.page, Counted(teacher)
        await counted.click(page.get_by_role("link", name="Журнал", exact=True).first)
        await counted.click(
            page.get_by_role("region", name="7Б").get_by_role("link", name=re.compile("^Алгебра"))
        )
        focused = page.locator("[role=gridcell]:focus")
        await focused.wait_for()  # the newest column, first student: nothing to click
        column = await focused.get_attribute("data-c")
        cells = page.locator(f"[role=grid] td[data-c='{column}']")
        before = await cells.all_inner_texts()
        counted.begun = time.monotonic()
        await counted.type("5434" * (len(before) // 4))
        say(3, f"контрольная: {counted.typed} учащихся", counted, 2)
        await expect(page.get_by_text(SAVED).first).to_be_visible()
        assert await cells.all_inner_texts() != before
        for _ in range(counted.typed):
            await page.keyboard.press("Control+z")
        await expect(page.get_by_text(SAVED).first).to_be_visible()
        assert await cells.all_inner_texts() == before


async def test_quarter_marks(enter: Enter, people: dict[str, dict[str, Any]]) -> None:
    async with enter(named(people, "Петрова")) as teacher:
        page = teacher.page
        await page.get_by_role("link", name="Журнал", exact=True).first.click()
        await page.get_by_role("region", name="7Б").wait_for()
        other = page.get_by_role("main").get_by_role("region").filter(has_not_text="7Б")
        await other.get_by_role("link", name=re.compile("^(Алгебра|Математика)")).first.click()
        await page.get_by_role("grid").wait_for()
        counted = Counted(teacher)
        await counted.click(page.get_by_role("link", name="За период", exact=True))
        await counted.click(page.get_by_role("button", name=re.compile(r"^Принять предложенные: \d+$")))
        say(10, "отметки за четверть (с открытого журнала)", counted, 2)
        notice = page.get_by_role("alert").filter(has_text=re.compile(r"^Принят[аыо] \d+ отмет"))
        await notice.get_by_role("button", name="Отменить").click()
        await page.get_by_role("button", name=re.compile(r"^Принять предложенные: \d+$")).wait_for()


async def test_a_topic_and_homework(enter: Enter, people: dict[str, dict[str, Any]]) -> None:
    async with enter(named(people, "Петрова")) as teacher:
        page, counted = teacher.page, Counted(teacher)
        await todays(counted)
        field_ = page.get_by_label("Задание на следующий урок")
        before = await field_.input_value()
        await counted.click(field_)
        await counted.type("345")
        say(4, "тема и задание", counted, 2)
        await page.keyboard.press("Tab")
        await expect(page.get_by_text("Сохранено", exact=True)).to_be_visible()
        await field_.fill(before)
        await page.keyboard.press("Tab")
        await expect(page.get_by_text("Сохранено", exact=True)).to_be_visible()


async def test_a_parent_sees_tomorrow_and_what_a_mark_is_for(
    enter: Enter, people: dict[str, dict[str, Any]]
) -> None:
    async with enter(named(people, "Андреева"), PHONE) as mother:
        page, counted = mother.page, Counted(mother)
        await expect(page.get_by_role("region", name=re.compile("завтра|На |Сегодня")).first).to_be_visible()
        say(5, "задание на завтра", counted, 0)
        await page.goto(f"{mother.url}/family/diary/marks")
        await mother.settled()
        counted = Counted(mother)
        await counted.click(page.locator("main").get_by_role("button", name=re.compile(r": [2-5]$")).first)
        await expect(page.get_by_role("dialog")).to_be_visible()
        say(6, "за что отметка", counted, 1)


async def test_the_class_report(enter: Enter, people: dict[str, dict[str, Any]]) -> None:
    async with enter(named(people, "Смирнов")) as director:
        page, counted = director.page, Counted(director)
        await counted.click(page.get_by_role("link", name="Отчёты").first)
        await counted.click(page.get_by_role("link", name=re.compile("Итоги успеваемости")).first)
        await expect(page.get_by_role("table").first).to_be_visible()
        say(11, "отчёт класса за четверть", counted, 2)


async def test_a_closed_mark(enter: Enter, people: dict[str, dict[str, Any]], holder: Any) -> None:
    petrova = named(people, "Петрова")
    segment = next(h["segment"] for h in people[petrova]["appointments"] if h["role"] == "teacher")
    async with enter(petrova) as teacher, enter(holder("deputy-head", segment)) as deputy:
        await teacher.page.get_by_role("link", name="Журнал", exact=True).first.click()
        section = teacher.page.get_by_role("region", name="7Б")
        await section.get_by_role("link", name=re.compile("^Алгебра")).click()
        counted = Counted(teacher)
        await counted.click(teacher.page.locator("[data-lock=window][role=gridcell]").first)
        await counted.type("5")
        await counted.click(teacher.page.get_by_role("dialog").get_by_role("button", name="Пересдача"))
        await expect(teacher.page.get_by_text("Просьба отправлена завучу")).to_be_visible()
        say(8, "исправить после закрытия: учитель", counted, 2)
        await deputy.page.reload()
        row = deputy.page.get_by_role("region", name=re.compile("Просят открыть журнал"))
        await row.wait_for()
        counted = Counted(deputy)
        await counted.click(row.get_by_role("button", name="Открыть на сутки").first)
        await expect(deputy.page.get_by_text("открыто до").first).to_be_visible()
        say(8, "исправить после закрытия: завуч", counted, 1)
        await deputy.page.get_by_role("button", name="Отменить").first.click()
        await expect(teacher.page.locator("[data-lock=window][role=gridcell]").first).to_be_visible()
