"""A school's beginnings through the gateway: its list taken over, its year planned."""

import asyncio
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from deploy.sample.cards import Card, print_cards
from deploy.sample.person import Person, until

LISTS = Path(__file__).resolve().parents[2] / "tests-e2e" / "data"
YEAR = 2026

HOURS: dict[str, tuple[str, dict[range, int]]] = {
    "russian": ("русск", {range(1, 7): 5, range(7, 10): 4, range(10, 12): 2}),
    "mathematics": ("математ", {range(1, 7): 4}),
    "algebra": ("математ", {range(7, 12): 3}),
    "geometry": ("математ", {range(7, 12): 2}),
    "reading": ("начальн", {range(1, 5): 4}),
    "literature": ("литератур", {range(5, 10): 2, range(10, 12): 3}),
    "surrounding-world": ("начальн", {range(1, 5): 2}),
    "history": ("истори", {range(5, 12): 2}),
    "social-studies": ("обществозн", {range(8, 12): 1}),
    "geography": ("географ", {range(5, 7): 1, range(7, 12): 2}),
    "biology": ("биолог", {range(5, 7): 1, range(7, 12): 2}),
    "physics": ("физики", {range(7, 12): 2}),
    "chemistry": ("хими", {range(8, 12): 2}),
    "informatics": ("информат", {range(7, 12): 1}),
    "music": ("музык", {range(1, 9): 1}),
    "art": ("ИЗО", {range(1, 8): 1}),
    "technology": ("технолог", {range(1, 10): 1}),
    "physical-education": ("физической культ", {range(1, 12): 2}),
}
"""Subject code → a word of its teachers' posts, weekly hours by grade."""


@dataclass
class School:
    """A school with its clerk (coordinator) and what has been planned in it."""

    segment: str
    clerk: Person
    classes: list[dict[str, Any]] = field(default_factory=list)
    staff: list[dict[str, Any]] = field(default_factory=list)
    groups: list[dict[str, Any]] = field(default_factory=list)

    def class_named(self, name: str) -> dict[str, Any]:
        """The class «5А»."""
        return next(one for one in self.classes if one["name"] == name)


async def take_over(clerk: Person, name: str) -> dict[str, Any]:
    """The school's own workbook: dry run, application; returns the applied import."""
    content = (LISTS / f"{name}.xlsx").read_bytes()
    checked = await clerk.do("POST", "registry/v1/imports", files={"file": (f"{name}.xlsx", content)})
    if not checked["applicable"]:
        raise ValueError(f"{name}.xlsx: {checked['report'][:5]}")
    applied: dict[str, Any] = await clerk.post(f"registry/v1/imports/{checked['id']}/application")
    return applied


async def learn(school: School, students: int) -> None:
    """Wait until the enrolment order has made the class lists and academic knows them; fill the school's facts."""

    async def enrolled() -> bool:
        school.classes = await school.clerk.get("registry/v1/classes")
        return sum(int(one["students"]) for one in school.classes) == students

    await until(enrolled, f"{school.segment}: class lists", seconds=180)
    school.staff = await school.clerk.all("registry/v1/people", kind="staff")


async def open_year(school: School, edit_window_days: int = 150) -> dict[str, Any]:
    """The usual year of quarters and half-years; marks may be entered for the whole term while the sample is made."""
    proposal = {"school_year": YEAR, "settings": {"edit_window_days": edit_window_days}}
    made: dict[str, Any] = await school.clerk.post("academic/v1/years", proposal)
    return made


def hours_of(grade: int) -> dict[str, int]:
    """Subject code → weekly hours of a grade."""
    found = {}
    for code, (_, hours) in HOURS.items():
        count = next((n for grades, n in hours.items() if grade in grades), 0)
        if count:
            found[code] = count
    return found


def _teacher(school: School, code: str, one_class: dict[str, Any], load: Counter[str], hours: int) -> str:
    if (
        one_class["grade"] <= 4
        and code not in ("music", "art", "physical-education")
        and one_class["teacher_id"]
    ):
        return str(one_class["teacher_id"])
    word = HOURS[code][0]
    teachers = [p for p in school.staff if any("учител" in post for post in p["posts"])]
    fit = [p["id"] for p in teachers if any(word in post for post in p["posts"])]
    free = [person for person in fit if load[person] + hours <= 30]
    chosen = min(free or [p["id"] for p in teachers], key=lambda person: load[person])
    return str(chosen)


async def plan_groups(school: School, classes: list[dict[str, Any]]) -> None:
    """A teaching group for each class and subject, the least loaded fitting teacher for each."""
    subjects = {one["code"]: one["id"] for one in await school.clerk.get("academic/v1/subjects")}
    load: Counter[str] = Counter()
    items = []
    for one_class in classes:
        for code, hours in hours_of(one_class["grade"]).items():
            teacher = _teacher(school, code, one_class, load, hours)
            load[teacher] += hours
            items.append(
                {"class_ids": [one_class["id"]], "subject_id": subjects[code], "teacher_id": teacher}
            )
    codes = {value: key for key, value in subjects.items()}
    for start in range(0, len(items), 100):

        async def made(part: list[dict[str, Any]] = items[start : start + 100]) -> Any:
            return await school.clerk.post("academic/v1/groups", {"school_year": YEAR, "items": part})

        answer = await until(made, f"{school.segment}: groups", seconds=60)
        school.groups += [{**one, "code": codes[one["subject_id"]]} for one in answer["created"]]


async def plan_timetable(school: School) -> int:
    """Weekly entries without a clash, first fit over Monday–Friday, lessons 1–8; returns how many."""
    grades = {one["id"]: one for one in school.classes}
    class_busy: set[tuple[str, int, int]] = set()
    teacher_busy: set[tuple[str, int, int]] = set()
    entries: list[dict[str, Any]] = []
    for group in sorted(school.groups, key=lambda one: one["code"]):
        class_id, teacher = group["class_ids"][0], group["teacher_id"]
        wanted = hours_of(grades[class_id]["grade"])[group["code"]]
        slots = ((day, number) for number in range(1, 9) for day in range(1, 6))
        for day, number in slots:
            taken = (class_id, day, number) in class_busy or (teacher, day, number) in teacher_busy
            today = sum(e["group_id"] == group["id"] and e["weekday"] == day for e in entries)
            if wanted and not taken and not today:
                class_busy.add((class_id, day, number))
                teacher_busy.add((teacher, day, number))
                entries.append({"group_id": group["id"], "weekday": day, "number": number})
                wanted -= 1
    for start in range(0, len(entries), 200):
        await school.clerk.post("academic/v1/timetable/entries", {"entries": entries[start : start + 200]})
    return len(entries)


async def first_passwords(clerk: Person, wanted: dict[str, Any], least: int = 1) -> dict[str, Card]:
    """person_id → card, for everybody of the batch, `least` or more."""
    cards = {card.username: card for card in await print_cards(clerk, wanted, least)}
    people = await clerk.all("identity/v1/accounts")
    return {one["person_id"]: cards[one["username"]] for one in people if one["username"] in cards}


async def gather(limit: int, jobs: list[Any]) -> list[Any]:
    """Run coroutines, `limit` at a time."""
    gate = asyncio.Semaphore(limit)

    async def one(job: Any) -> Any:
        async with gate:
            return await job

    return list(await asyncio.gather(*(one(job) for job in jobs)))
