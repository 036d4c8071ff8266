"""What was typed belongs to its author and this device: topic and homework without a network, signing out with edits
that have not arrived, another person on the same computer (X5); a closed lesson opened for a day (X12).
"""

import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import pytest
from page.conftest import DESK, Enter, Visitor
from page.test_day import SAVED, algebra_of_7b, free_cell, named
from playwright.async_api import Browser, Page, Route, expect

WRITES = re.compile(r"/api/academic/v1/(journals|lessons)/")


async def lesson_today(visitor: Visitor) -> str:
    """The newest lesson that has begun in Петрова's algebra of 7Б, opened; its address."""
    await algebra_of_7b(visitor)
    await visitor.page.locator("[role=gridcell]:not([aria-readonly])").last.click()
    await visitor.page.get_by_role("link", name=re.compile(r"урок$")).last.click()
    await visitor.page.get_by_label("Тема урока").wait_for()
    return visitor.page.url


async def test_topic_and_homework_wait_for_the_network_and_survive_a_closed_tab(
    enter: Enter, people: dict[str, dict[str, Any]]
) -> None:
    async with enter(named(people, "Петрова")) as teacher:
        url = await lesson_today(teacher)
        page = teacher.page
        before = await page.get_by_label("Задание на следующий урок").input_value()
        wanted = f"№ {len(before)} и № 345"

        async def away(route: Route) -> None:
            if route.request.method == "GET":
                await route.fallback()
            else:
                await route.abort("internetdisconnected")

        await page.context.route(WRITES, away)
        await page.get_by_label("Задание на следующий урок").fill(wanted)
        await page.keyboard.press("Tab")
        await expect(page.get_by_text("На устройстве, отправим при связи.")).to_be_visible()
        await expect(page.get_by_text("На устройстве: 1").first).to_be_visible()
        await teacher.shot("words-on-device")
        other = await page.context.new_page()
        await page.close()
        await other.goto(url)
        await expect(other.get_by_label("Задание на следующий урок")).to_have_value(wanted)
        await page.context.unroute(WRITES)
        await other.reload()
        await expect(other.get_by_text(SAVED).first).to_be_visible()
        await expect(other.get_by_label("Задание на следующий урок")).to_have_value(wanted)
        await other.get_by_label("Задание на следующий урок").fill(before)
        await other.keyboard.press("Tab")
        await expect(other.get_by_text("Сохранено", exact=True)).to_be_visible()


async def test_a_colleagues_topic_is_shown_beside_the_own(
    enter: Enter, people: dict[str, dict[str, Any]]
) -> None:
    petrova = named(people, "Петрова")
    async with enter(petrova) as one, enter(petrova) as other:
        url = await lesson_today(one)
        await other.page.goto(url)
        topic = other.page.get_by_label("Тема урока")
        before = await topic.input_value()
        mine, theirs = f"{before} (моя)".strip(), f"{before} (её)".strip()
        await one.page.context.route(re.compile(r"/live$"), lambda route: route.abort("internetdisconnected"))
        await one.page.reload()
        await one.page.get_by_label("Тема урока").fill(mine)
        await topic.fill(theirs)
        await other.page.keyboard.press("Tab")
        await expect(other.page.get_by_text("Сохранено", exact=True)).to_be_visible()
        await one.page.keyboard.press("Tab")
        alert = one.page.get_by_role("alert").filter(has_text="Пока вы писали")
        await expect(alert).to_contain_text(theirs)
        await expect(alert).to_contain_text(mine)
        await one.shot("words-conflict")
        await alert.get_by_role("button", name="Взять то, что есть").click()
        await expect(one.page.get_by_label("Тема урока")).to_have_value(theirs)
        await one.page.get_by_label("Тема урока").fill(before)
        await one.page.keyboard.press("Tab")
        await expect(one.page.get_by_text("Сохранено", exact=True)).to_be_visible()


@asynccontextmanager
async def one_computer(browser: Browser) -> AsyncIterator[Page]:
    """A browser that several people use one after another."""
    context = await browser.new_context(viewport=DESK, locale="ru-RU", timezone_id="Asia/Tomsk")  # type: ignore[arg-type]
    context.set_default_timeout(20_000)
    yield await context.new_page()
    await context.close()


async def leave(page: Page) -> None:
    """Open the person's menu and press «Выйти»."""
    await (
        page.get_by_role("button", name=re.compile("^Профиль|^Ваша|^Вы:|Вы вошли"))
        .or_(page.locator("header button").last)
        .first.click()
    )
    await page.get_by_role("menuitem", name="Выйти").click()


async def test_edits_left_on_the_device_wait_for_their_author_alone(
    browser: Browser, whole: Any, people: dict[str, dict[str, Any]]
) -> None:
    petrova = named(people, "Петрова")
    segment = next(held["segment"] for held in people[petrova]["appointments"] if held["role"] == "teacher")
    others = [
        name
        for name, one in people.items()
        if name != petrova
        and any(held["segment"] == segment for held in one["appointments"])
        and any(held["role"] in ("teacher", "deputy-head") for held in one["appointments"])
    ]
    if not others:
        pytest.skip("no colleague with a ready sign-in")
    async with one_computer(browser) as page:
        one = await Visitor(page, whole.url, petrova).sign_in(people[petrova]["password"])
        await algebra_of_7b(one)
        cell = free_cell(one, "Белова Дарья")
        column = await cell.get_attribute("data-c")
        await page.context.route(
            WRITES, lambda route: route.fallback() if route.request.method == "GET" else route.abort()
        )
        await cell.click()
        await page.keyboard.press("4")
        await expect(page.get_by_text("На устройстве: 1").first).to_be_visible()
        await leave(page)
        sheet = page.get_by_role("dialog")
        await expect(sheet).to_contain_text("Не отправлена 1 правка")
        await one.shot("sign-out-asks")
        await sheet.get_by_role("button", name="Не сейчас").click()
        await expect(page.get_by_text("На устройстве: 1").first).to_be_visible()
        await leave(page)
        await sheet.get_by_role("button", name="Выйти и оставить на устройстве").click()
        await page.get_by_role("button", name="Войти", exact=True).wait_for()
        await page.context.unroute(WRITES)

        sent: list[str] = []
        page.on(
            "request", lambda r: sent.append(r.url) if WRITES.search(r.url) and r.method != "GET" else None
        )
        colleague = await Visitor(page, whole.url, others[0]).sign_in(people[others[0]]["password"])
        await expect(page.get_by_text(SAVED).first).to_be_visible()
        await page.goto(f"{whole.url}/{segment.rsplit('/', 1)[1]}/journal")
        await colleague.settled()
        await expect(page.get_by_text("На устройстве")).to_have_count(0)
        assert sent == []
        await leave(page)
        await page.get_by_role("button", name="Войти", exact=True).wait_for()

        one = await Visitor(page, whole.url, petrova).sign_in(people[petrova]["password"])
        await algebra_of_7b(one)
        row = page.get_by_role("row").filter(has=page.get_by_role("rowheader", name="Белова Дарья"))
        await expect(row.locator(f"[data-c='{column}']")).to_have_text("4")
        await expect(page.get_by_text(SAVED).first).to_be_visible()
        assert len(sent) == 1
        await row.locator(f"[data-c='{column}']").click()
        await page.keyboard.press("Delete")
        await expect(page.get_by_text(SAVED).first).to_be_visible()


async def test_a_closed_lesson_is_asked_for_in_two_presses_and_opened_in_one(
    enter: Enter, people: dict[str, dict[str, Any]], holder: Any
) -> None:
    petrova = named(people, "Петрова")
    segment = next(held["segment"] for held in people[petrova]["appointments"] if held["role"] == "teacher")
    async with enter(petrova) as teacher, enter(holder("deputy-head", segment)) as deputy:
        await algebra_of_7b(teacher)
        cell = teacher.page.locator(
            "[data-lock=window][role=gridcell]:not([data-absent]), [data-lock=closed][role=gridcell]:not([data-absent])"
        ).last
        column, name = await cell.get_attribute("data-c"), await cell.get_attribute("aria-label") or ""
        was = await cell.inner_text()
        await cell.click()
        await teacher.page.keyboard.press("5")
        await teacher.shot("opening-ask")
        await teacher.page.get_by_role("dialog").get_by_role("button", name="Пересдача").click()
        await expect(teacher.page.get_by_text("Просьба отправлена завучу")).to_be_visible()

        await deputy.page.reload()
        asked = deputy.page.get_by_role("region", name=re.compile("Просят открыть журнал"))
        await expect(asked).to_contain_text("Петрова")
        await deputy.shot("opening-decide")
        assert await deputy.serious() == []
        await asked.get_by_role("button", name="Открыть на сутки").first.click()
        await expect(deputy.page.get_by_text("открыто до").first).to_be_visible()

        student = name.split(",")[0]
        row = teacher.page.get_by_role("row").filter(has=teacher.page.get_by_role("rowheader", name=student))
        open_cell = row.locator(f"[data-c='{column}']:not([data-lock])")
        await expect(open_cell).to_be_visible()
        await open_cell.click()
        await teacher.page.keyboard.press("5")
        await expect(row.locator(f"[data-c='{column}']")).to_have_text(re.compile("5"))
        await expect(teacher.page.get_by_text(SAVED).first).to_be_visible()
        await teacher.page.keyboard.press("Control+z")
        await expect(row.locator(f"[data-c='{column}']")).to_have_text(was)
        await expect(teacher.page.get_by_text(SAVED).first).to_be_visible()
        await teacher.shot("opening-open")
        await deputy.page.get_by_role("button", name="Отменить").first.click()
        await expect(row.locator(f"[data-c='{column}'][data-lock]")).to_be_visible()
