"""The guides of docs/start: their pictures are taken here, and every «word» in them still stands on the page.

Pictures go to .local/screens; with PICTURES=1 (`make pictures`) also to docs/start/pictures, to be committed.
"""

import json
import os
import re
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

import pytest
from page.conftest import PHONE, SHOTS, Enter, Visitor
from page.test_tour import offered
from playwright.async_api import expect
from whole import ROOT

GUIDES = ROOT / "docs" / "start"
SOURCE = ROOT / "services" / "web" / "src"
WINDOW = {"width": 1100, "height": 700}
MOST = 2_500_000
"""All pictures together, in bytes."""

DATA = {"Итоги успеваемости", "Предварительная успеваемость"}
"""Quoted words of the guides that no catalogue holds: names that the services tell."""

Way = Callable[[Visitor], Awaitable[None]]


def to(path: str) -> Way:
    """By address."""

    async def go(visitor: Visitor) -> None:
        await visitor.page.goto(visitor.url + path)

    return go


async def journal(visitor: Visitor) -> None:
    """Algebra of 7Б."""
    await visitor.page.get_by_role("link", name="Журнал", exact=True).first.click()
    await (
        visitor.page.get_by_role("region", name="7Б").get_by_role("link", name=re.compile("^Алгебра")).click()
    )
    await visitor.page.get_by_role("grid").wait_for()


async def week(visitor: Visitor) -> None:
    """The timetable of 7Б."""
    await visitor.page.goto(f"{visitor.url}/school-198/timetable?view=class&whose=7Б")


async def report(visitor: Visitor) -> None:
    """The results of a class."""
    await visitor.page.goto(f"{visitor.url}/school-198/reports/class-results")
    await visitor.page.get_by_role("table").first.wait_for()


PICTURES: tuple[tuple[str, str, str, dict[str, int], Way], ...] = (
    ("teacher-today", "teacher", "Петрова", WINDOW, to("/")),
    ("teacher-journal", "teacher", "Петрова", WINDOW, journal),
    ("class-teacher-journals", "teacher", "Петрова", WINDOW, to("/school-198/journal")),
    ("deputy-timetable", "deputy-head", "198", WINDOW, week),
    ("director-today", "director", "Смирнов", WINDOW, to("/")),
    ("director-report", "director", "Смирнов", WINDOW, report),
    ("coordinator-import", "coordinator", "198", WINDOW, to("/school-198/import/new")),
    ("student-diary", "student", "Андреев", PHONE, to("/family/diary")),
    ("parent-today", "parent", "Андреева", PHONE, to("/")),
    ("parent-marks", "parent", "Андреева", PHONE, to("/family/diary/marks")),
    ("department-figures", "department-head", "", WINDOW, to("/seversk/figures")),
    ("rco-schools", "rco-operator", "", WINDOW, to("/seversk/schools")),
    ("region-state", "region-operator", "", WINDOW, to("/tomsk/system")),
)


def texts() -> list[re.Pattern[str]]:
    """Every text of the page, its {{slots}} open."""
    found: list[re.Pattern[str]] = []

    def walk(tree: dict[str, Any]) -> None:
        for value in tree.values():
            if isinstance(value, dict):
                walk(value)
            else:
                parts = re.split(r"\{\{.*?\}\}", value)
                if len(parts) > 1 and len(re.findall("[а-яё]", "".join(parts))) < 3:
                    continue  # «{{name}}: {{value}}» says nothing
                found.append(re.compile(".+".join(map(re.escape, parts))))

    for file in [SOURCE / "text" / "ru" / "common.json", *sorted(SOURCE.glob("features/*/ru.json"))]:
        walk(json.loads(file.read_text()))
    return found


def said(words: str, known: list[re.Pattern[str]]) -> bool:
    """Whether a text of the page says exactly this; «…» at the end stands for what follows."""
    if words in DATA or any(one.fullmatch(words) for one in known):
        return True
    start = words.removesuffix("…").strip()
    return start != words and any(one.pattern.replace("\\", "").startswith(start) for one in known)


@pytest.mark.parametrize("guide", sorted(GUIDES.glob("*.md")), ids=lambda guide: guide.stem)
def test_every_label_of_a_guide_stands_on_the_page(guide: Path) -> None:
    known, text = texts(), guide.read_text()
    unknown = [words for words in re.findall("«([^»]+)»", text) if not said(words, known)]
    assert unknown == [], "rename them in the guide, or list them in DATA"
    lost = [name for name in re.findall(r"\]\(([^):#]+)\)", text) if not (GUIDES / name).exists()]
    assert lost == []
    assert len(text.splitlines()) <= 62, "a guide is one page"


@pytest.mark.parametrize("name,role,words,size,way", PICTURES, ids=[one[0] for one in PICTURES])
async def test_picture(
    name: str,
    role: str,
    words: str,
    size: dict[str, int],
    way: Way,
    enter: Enter,
    people: dict[str, dict[str, Any]],
) -> None:
    if not offered(people):
        pytest.skip("this suite holds a sample without the people of the demonstration")
    username = next(
        username
        for username, one in people.items()
        if words in str(one["name"]) and any(held["role"] == role for held in one["appointments"])
    )
    async with enter(username, size) as visitor:
        await visitor.settled()
        await way(visitor)
        await visitor.settled()
        assert "Не найдено" not in await visitor.page.get_by_role("heading", level=1).inner_text()
        await expect(visitor.page.locator(".mantine-Skeleton-root")).to_have_count(0)
        await visitor.shot(name)
    if os.environ.get("PICTURES") == "1":
        (GUIDES / "pictures").mkdir(exist_ok=True)
        (GUIDES / "pictures" / f"{name}.png").write_bytes((SHOTS / f"{name}.png").read_bytes())


def test_pictures_stay_small() -> None:
    assert sum(one.stat().st_size for one in (GUIDES / "pictures").glob("*.png")) < MOST
