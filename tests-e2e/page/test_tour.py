"""The three-minute demonstration (X24) by clicks: every marked place is there, the mother sees the teacher's mark, the
order gets its number, the other school takes the student in. Prints the seconds and the clicks.

An order and a transfer of the sample can be signed once: on a suite that has been shown before, these steps are passed
by «Дальше», and the test says so.
"""

import json
import re
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import pytest
from page.conftest import DESK, PHONE, Visitor
from playwright.async_api import Browser, FloatRect, Locator, expect
from playwright.async_api import TimeoutError as Late
from whole import Whole

BAR = "[data-tour=bar]"
RING = "[data-tour=ring]"
LONG = 180_000


class Tour:
    """One who follows the bar: clicks where the frame is, and nowhere else unless told."""

    def __init__(self, visitor: Visitor) -> None:
        self.visitor, self.page = visitor, visitor.page
        self.bar = self.page.locator(BAR)

    async def task(self, step: str, name: str) -> None:
        """The bar has come to this task."""
        await expect(self.bar).to_have_attribute("data-step", step, timeout=LONG)
        await expect(self.bar).to_have_attribute("data-task", name, timeout=LONG)

    async def marked(self, milliseconds: int = LONG) -> FloatRect:
        """Where the frame stands, once it has come to rest inside the window."""
        ring, last = self.page.locator(RING), None
        end = time.monotonic() + milliseconds / 1000
        while time.monotonic() < end:
            box = await ring.bounding_box() if await ring.count() else None
            if box is not None and box == last:
                size = self.page.viewport_size or DESK
                assert box["width"] > 8 and box["height"] > 8
                assert box["y"] >= -12 and box["x"] >= -12 and box["x"] < size["width"], box
                return box
            last = box
            await self.page.wait_for_timeout(150)
        raise Late("no marked place")

    async def press(self, step: str, name: str) -> None:
        """Click in the middle of the marked place; again where it is now, if the page was still moving."""
        await self.task(step, name)
        for _ in range(3):
            box = await self.marked()
            await self.page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
            try:
                await expect(self.bar).not_to_have_attribute("data-task", name, timeout=6_000)
            except AssertionError:
                continue
            return
        raise AssertionError(f"{step} {name} was clicked and is not done")

    async def onward(self) -> None:
        """«Дальше»."""
        await self.bar.get_by_role("button", name="Дальше").click()

    async def change(self, name: str) -> None:
        """The next person, by one click."""
        await self.bar.get_by_role("button", name=f"Войти: {name}").click()
        await expect(self.bar.get_by_role("button", name=f"Войти: {name}")).to_have_count(0, timeout=LONG)
        await self.page.get_by_role("heading", level=1).wait_for(timeout=LONG)

    def column(self) -> Locator:
        """The newest column of the journal that may be written."""
        return self.page.locator("[role=grid] td:not([aria-readonly])[data-c]")

    async def newest(self) -> str:
        """Its number."""
        numbers = await self.column().evaluate_all("all => all.map(one => Number(one.dataset.c))")
        return str(max(numbers))


@asynccontextmanager
async def begun(browser: Browser, url: str, size: dict[str, int]) -> AsyncIterator[Tour]:
    """A fresh window at the start page with the tour begun; nothing wrong may be seen in it."""
    context = await browser.new_context(
        viewport=size, locale="ru-RU", timezone_id="Asia/Tomsk", has_touch=size == PHONE  # type: ignore[arg-type]
    )  # fmt: skip
    context.set_default_timeout(LONG)
    visitor = Visitor(await context.new_page(), url, "")
    visitor.watch()
    await visitor.page.goto(url)
    await visitor.page.get_by_role("button", name="Трёхминутный показ").click()
    yield Tour(visitor)
    await context.close()
    assert visitor.wrong == []


def offered(people: dict[str, dict[str, Any]]) -> bool:
    """Whether the suite holds the sample with the people of the demonstration."""
    names = " ".join(str(one["name"]) for one in people.values())
    return all(name in names for name in ("Петрова", "Андреева", "Смирнов", "Лебедева"))


async def marks_of_a_column(tour: Tour) -> str:
    """Five marks from the top of the newest column; returns what Андреев has got, never what stood there before."""
    await tour.task("marks", "type")
    await tour.marked()
    number = await tour.newest()
    cells = tour.page.locator(f"[role=grid] td[data-c='{number}']")
    names = await tour.page.get_by_role("grid").get_by_role("rowheader").all_inner_texts()
    his = next(place for place, name in enumerate(names) if "Андреев Артём" in name)
    before = await cells.nth(his).inner_text()
    wanted = "4" if "5" in before else "5"
    for place in range(max(5, his + 1)):
        cell = cells.nth(place)
        await cell.click()
        await tour.page.keyboard.press(wanted if place == his else "4")
        if await cell.get_attribute("data-absent"):
            await tour.page.keyboard.press(wanted if place == his else "4")
    await expect(cells.nth(his)).to_contain_text(wanted)
    return wanted


async def away(tour: Tour) -> None:
    """Two marks without a network wait on the device, and go when it is back; the history names them."""
    page = tour.page
    await tour.task("away", "cut")
    await tour.bar.get_by_role("button", name="Отключить связь").click()
    await tour.task("away", "type")
    await tour.marked()
    number = await tour.newest()
    cells = page.locator(f"[role=grid] td[data-c='{number}']:not([data-absent])")
    last = await cells.count() - 1
    for place in (last - 1, last):
        fresh = "5" if "4" in await cells.nth(place).inner_text() else "4"
        await cells.nth(place).click()
        await page.keyboard.press(fresh)
    await expect(page.get_by_text(re.compile("^На устройстве: [12]")).first).to_be_visible()
    await tour.task("away", "mend")
    await tour.bar.get_by_role("button", name="Вернуть связь").click()
    await tour.task("away", "history")
    await expect(page.locator("[role=grid] td[data-state]")).to_have_count(0)
    await cells.nth(last).click()
    await page.keyboard.press("F2")
    await expect(page.get_by_role("region", name="История").get_by_role("listitem").first).to_be_visible()


async def spent(tour: Tour, step: str, task: str) -> bool:
    """Whether the sample's only one of these has been signed in a showing before."""
    await tour.task(step, task)
    await tour.visitor.settled()
    try:
        await tour.marked(8_000)
    except Late:
        await tour.onward()
        return True
    return False


async def test_the_whole_tour(browser: Browser, whole: Whole, people: dict[str, dict[str, Any]]) -> None:
    if not offered(people):
        pytest.skip("this suite holds a sample without the people of the demonstration")
    began, told = time.monotonic(), []
    async with begun(browser, whole.url, DESK) as tour:
        page = tour.page
        await tour.visitor.shot("tour-start")
        await tour.change("Петрова")
        await tour.press("lesson", "open")
        await tour.task("lesson", "absent")
        box = await tour.marked()
        row = page.locator("main ol li").first
        shown = await row.bounding_box()
        assert shown and abs(shown["y"] - box["y"]) < 12
        await tour.visitor.shot("tour-lesson")
        await row.locator("[data-kind=absence]").first.click()
        await tour.press("marks", "list")
        await tour.press("marks", "journal")
        given = await marks_of_a_column(tour)
        await tour.visitor.shot("tour-marks")
        await away(tour)
        await tour.visitor.shot("tour-history")
        await tour.change("Андреева")
        await tour.task("mother", "new")
        await tour.visitor.shot("tour-mother")
        await tour.press("mother", "new")
        await tour.task("mother", "what-if")
        await tour.marked()
        await expect(page.get_by_role("heading", level=1)).to_have_text("Алгебра")
        assert given in await page.locator("main li button[data-value]").first.inner_text()
        three = page.get_by_role("button", name="Добавить 3")
        await three.click()
        await three.click()
        await tour.change("Смирнов")
        await tour.press("report", "open")
        await tour.task("report", "class")
        await (
            page.get_by_role("combobox", name="Класс")
            .or_(page.get_by_label("Класс", exact=True))
            .first.click()
        )
        await page.get_by_role("option", name="7Б", exact=True).click()
        await tour.task("report", "figure")
        await tour.visitor.shot("tour-report")
        await tour.press("report", "figure")
        await tour.task("report", "pdf")
        await tour.visitor.shot("tour-figure")
        await page.keyboard.press("Escape")
        async with page.expect_download() as file:
            await tour.press("report", "pdf")
        assert (await file.value).suggested_filename.endswith(".pdf")
        await tour.press("sign", "today")
        if await spent(tour, "sign", "order"):
            told.append("no order is left to sign")
        else:
            await tour.press("sign", "order")
            await tour.task("sign", "confirm")
            await tour.visitor.shot("tour-sign")
            await tour.press("sign", "confirm")
            await expect(page.get_by_role("heading", level=1)).to_contain_text(re.compile(r"Приказ \d+"))
        await tour.change("Лебедева")
        if await spent(tour, "accept", "transfer"):
            told.append("no transfer is left to accept")
        else:
            await tour.press("accept", "transfer")
            await tour.press("accept", "papers")
            await tour.press("accept", "press")
            await tour.press("accept", "confirm")
            await expect(page.get_by_text("Ученик принят, дело передано.")).to_be_visible()
            await tour.visitor.shot("tour-accept")
        ending = tour.bar.get_by_role("heading", name=re.compile("^Готово за"))
        await expect(ending).to_be_visible(timeout=LONG)
        await tour.visitor.shot("tour-ending")
        walk = json.loads(await page.evaluate("sessionStorage.getItem('tour')"))
        assert len(walk["done"]) >= 22 - 4 * len(told), walk["done"]
        print(
            f"\nThe tour: {walk['seconds']} s by its own clock, {time.monotonic() - began:.0f} s in all, "
            f"{walk['clicks']} clicks; {'; '.join(told) or 'nothing passed over'}"
        )
        await tour.bar.get_by_role("button", name="Открыть чужую школу").click()
        await expect(page.get_by_role("heading", level=1)).to_have_text("Не найдено", timeout=LONG)


async def test_closing_asks_nothing_and_the_start_page_goes_on(
    browser: Browser, whole: Whole, people: dict[str, dict[str, Any]]
) -> None:
    if not offered(people):
        pytest.skip("this suite holds a sample without the people of the demonstration")
    async with begun(browser, whole.url, PHONE) as tour:
        await tour.change("Петрова")
        await tour.press("lesson", "open")
        assert await tour.visitor.sideways() == 0
        await tour.visitor.shot("tour-phone")
        await tour.onward()
        await expect(tour.bar).to_have_attribute("data-step", "marks")
        await tour.page.reload()
        await expect(tour.bar).to_have_attribute("data-step", "marks")
        assert await tour.visitor.serious() == []
        await tour.bar.get_by_role("button", name="Закрыть показ").click()
        await expect(tour.bar).to_have_count(0)
        await tour.page.get_by_role("button", name="сменить").click()
        await tour.page.get_by_role("button", name="Продолжить показ: шаг 2 из 7").click()
        await expect(tour.bar).to_have_attribute("data-step", "marks")
