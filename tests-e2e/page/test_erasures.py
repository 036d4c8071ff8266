"""«Уничтожение данных»: who left over three years ago goes by an act that the director approves, and nobody else
(152-ФЗ ст. 21, ADR 0017). A school of the test's own: what is destroyed does not come back.
"""

import io
import re
from typing import Any

import pytest_asyncio
from page.conftest import DESK, PHONE, Enter, Visitor
from page.office import Own, open_page, own_school
from playwright.async_api import expect
from pypdf import PdfReader
from whole import Whole

from deploy.sample.person import Person, until
from store.clock import today

GONE, LATELY = "Кедров", "Липов"
YEARS = {GONE: today().year - 7, LATELY: today().year - 2}
"""The September in which each came for a school year: the one left over three years ago, the other has not."""


async def _order(office: Person, kind: str, day: str, **line: str) -> None:
    """Drafted once movement has heard of student and class, and signed."""
    draft = {
        "kind": kind, "effective_on": day, "order_on": day, "basis": "Заявление родителей", "lines": [line],
    }  # fmt: skip

    async def drafted() -> Any:
        return await office.post("movement/v1/orders", draft)

    made = await until(drafted, f"movement has heard of {line}", seconds=20)
    version = {"if-match": f'"{made["version"]}"'}
    await office.post(f"movement/v1/orders/{made['id']}/signature", headers=version)


async def _was_here(office: Person, surname: str) -> str:
    """A child who came in one September and left in the next May; the id."""
    year = YEARS[surname]
    child = {
        "last_name": surname,
        "first_name": "Илья",
        "middle_name": "Львович",
        "birth_on": f"{year - 11}-03-12",
    }
    student = (await office.post("registry/v1/students", child))["id"]
    room = {"school_year": year, "grade": 5, "letter": "К"}
    to_class = (await office.post("registry/v1/classes", room))["id"]
    await _order(
        office, "arrival", f"{year}-09-02", student_id=student, to_class_id=to_class, came_from="г. Томск"
    )
    await _order(
        office, "departure", f"{year + 1}-05-29", student_id=student, reason="moved-away", went_to="г. Омск"
    )
    return str(student)


@pytest_asyncio.fixture(scope="module")
async def own(whole: Whole, people: dict[str, dict[str, Any]]) -> Own:
    """A school with nine who study, one who left long ago and one who left lately."""
    school = await own_school(whole, people, "Архивова")
    for surname in YEARS:
        await _was_here(school.clerk, surname)
    director = school.clerk.as_(f"{school.segment}/director")

    async def over() -> bool:
        due = await director.get("registry/v1/erasure-candidates")
        return [one["name"].split()[0] for one in due["people"]] == [GONE]

    await until(over, "registry has heard who left when", seconds=60)
    return school


async def test_who_left_long_ago_is_destroyed_by_an_act_and_nobody_else(enter: Enter, own: Own) -> None:
    async with enter(own.username, DESK) as director:
        page = director.page
        await open_page(director, f"/{own.slug}/erasures")
        over = page.get_by_role("region", name="Срок хранения вышел")
        await expect(over.get_by_role("listitem")).to_have_count(1)
        await expect(over.get_by_role("listitem")).to_contain_text(f"{GONE} Илья Львович")
        await expect(over).to_contain_text(f"выбытие 29.05.{YEARS[GONE] + 1}")
        await director.shot("erasures-over")
        await _draft(director)
        await _approve(director)
        await _paper(director)
        await open_page(director, f"/{own.slug}/erasures")
        await expect(page.get_by_text("Нет никого, чей срок хранения вышел")).to_be_visible()
        await expect(page.get_by_role("link", name="Акт № 1")).to_be_visible()
        await director.shot("erasures-done")
    async with enter(own.username, PHONE) as director:
        await open_page(director, f"/{own.slug}/erasures")
        await director.page.get_by_role("link", name="Акт № 1").click()
        await expect(director.page.get_by_text("исполнен", exact=True)).to_be_visible()
        await director.settled()
        await director.shot("erasures-phone")
        assert await director.sideways() == 0
        assert await director.serious() == []


async def _draft(director: Visitor) -> None:
    """The commission is named; every section says what it would destroy, and nothing goes yet."""
    page = director.page
    await page.get_by_role("button", name="Составить акт").click()
    sheet = page.get_by_role("dialog")
    await sheet.get_by_label("Комиссия").fill("Архивова О. И., директор")
    await expect(sheet.get_by_role("button", name="Посчитать")).to_be_disabled()
    await sheet.get_by_label("Комиссия").fill("Архивова О. И., директор\nТитова А. Л., секретарь")
    assert await director.serious() == []
    await director.shot("erasures-draft")
    await sheet.get_by_role("button", name="Посчитать").click()
    await expect(page.get_by_role("heading", level=1)).to_have_text("Проект акта")
    await expect(page.get_by_role("region", name="1 человек")).to_contain_text(GONE)
    goes = page.get_by_role("region", name="Что будет уничтожено")
    await expect(goes).not_to_contain_text("считает…")
    await expect(goes).to_contain_text("Имена, даты рождения, СНИЛС, телефоны: 1")
    await expect(goes).to_contain_text("Логины: 1")
    await expect(page.get_by_role("region", name="Что останется по закону")).to_contain_text("Книга движения")
    assert await director.serious() == []
    await director.shot("erasures-counted")


async def _approve(director: Visitor) -> None:
    """The button works only under the number of people, typed by hand; then every section destroys and says so."""
    page = director.page
    await page.get_by_role("button", name="Утвердить и уничтожить").click()
    sheet = page.get_by_role("dialog")
    await expect(sheet.get_by_text("Вернуть их нельзя. Людей в акте: 1.")).to_be_visible()
    destroy = sheet.get_by_role("button", name="Уничтожить", exact=True)
    await sheet.get_by_label("Наберите 1").fill("2")
    await expect(destroy).to_be_disabled()
    await sheet.get_by_label("Наберите 1").fill("1")
    await director.settled()
    await director.shot("erasures-approve")
    assert await director.serious() == []
    await destroy.click()
    await expect(page.get_by_role("heading", level=1)).to_have_text("Акт № 1")
    await expect(page.get_by_text("исполнен", exact=True)).to_be_visible()
    gone = page.get_by_role("region", name="Что уничтожено")
    await expect(gone).to_contain_text("Имена, даты рождения, СНИЛС, телефоны: 1")
    await expect(page.get_by_role("button", name="Утвердить и уничтожить")).to_have_count(0)
    await director.shot("erasures-act")
    assert await director.serious() == []


async def _paper(director: Visitor) -> None:
    """The act names whom and what it concerned, and the commission."""
    page = director.page
    async with page.expect_download() as file:
        await page.get_by_role("button", name="Акт в PDF").click()
    content = (await (await file.value).path()).read_bytes()
    words = re.sub(r"\s+", " ", " ".join(one.extract_text() for one in PdfReader(io.BytesIO(content)).pages))
    for said in ("Акт № 1", f"{GONE} Илья Львович", "Титова А. Л.", "СНИЛС"):
        assert said in words, words
    assert LATELY not in words
