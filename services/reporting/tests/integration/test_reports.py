"""Figures of the four reports against an independent computation over the raw events."""

from datetime import date, timedelta
from typing import Any

import pytest
from sqlalchemy import text

from contracts.events.academic import MarkChanged
from services.reporting.tests import independent
from services.reporting.tests.factories import (
    FIRST,
    LAST,
    MIDDLE,
    OTHER,
    SCHOOL,
    SEVERSK,
    SUBJECTS,
    YEAR,
    feed,
    two_schools,
)
from testkit import World

FIGURES = (
    "total",
    "n5",
    "n4",
    "n3",
    "n2",
    "n1",
    "not_certified",
    "exempt",
    "progress",
    "quality",
    "sou",
    "mean",
)
SHOWN = {"not-certified": "н/а", "exempt": "осв", "passed": "зч", "failed": "нзч"}
WHOLE = {"from_on": FIRST.isoformat(), "until_on": LAST.isoformat()}


@pytest.fixture
async def story(world: World):
    told = two_schools()
    await feed(world, told.envelopes)
    return told


async def ask(client, name: str, **parameters: Any) -> dict[str, Any]:
    answer = await client.get(f"/reports/{name}", params=parameters)
    assert answer.status_code == 200, answer.text
    return answer.json()


def class_named(story, segment: str, name: str):
    return next(one for one in story.classes.values() if one.segment == segment and one.name == name)


def only(row: dict[str, Any], keys) -> dict[str, Any]:
    return {key: row.get(key) for key in keys}


@pytest.mark.parametrize("name", ["5А", "5Б", "10А"])
async def test_report_10_equals_an_independent_count(world: World, story, name):
    told = class_named(story, SCHOOL, name)
    director = await world.as_("director", SCHOOL)
    period = story.periods[SCHOOL]
    got = await ask(director, "class-results", class_id=told.class_id, period_id=period.period_id)
    marks = independent.marks_of_school(story, SCHOOL).get(told.class_id, {})
    students, subjects, categories = got["tables"]
    there = independent.members(story, told.class_id, period.until_on)
    assert {row["student_id"] for row in students["rows"]} == {str(one) for one in there}
    keys = [column["key"] for column in students["columns"][2:-1]]
    for row in students["rows"]:
        own = {str(subject): value for (subject, value) in _own(marks, row["student_id"]).items()}
        assert only(row, keys) == {key: SHOWN.get(own.get(key), own.get(key)) for key in keys}
        assert row["category"] == independent.category(own.values())
    for row in subjects["rows"]:
        values = [
            own[subject] for own in marks.values() for subject in own if str(subject) == row["subject_id"]
        ]
        assert only(row, FIGURES) == independent.figures(values)
    everything, by_worst = subjects["totals"]
    assert only(everything, FIGURES) == independent.figures(v for own in marks.values() for v in own.values())
    worst = [independent.worst(own.values()) for own in marks.values()]
    assert only(by_worst, FIGURES) == independent.figures(value for value in worst if value)
    assert sum(row["students"] for row in categories["rows"]) == len(there)


def _own(marks, student_id: str):
    return next((own for student, own in marks.items() if str(student) == student_id), {})


async def test_report_10_leaves_grade_1_without_figures(world: World, story):
    told = class_named(story, SCHOOL, "1А")
    director = await world.as_("director", SCHOOL)
    got = await ask(
        director, "class-results", class_id=told.class_id, period_id=story.periods[SCHOOL].period_id
    )
    students, subjects, _ = got["tables"]
    assert len(students["rows"]) == 8
    assert subjects["rows"] == []
    assert subjects["totals"][1]["progress"] is None


async def test_report_13_equals_an_independent_count(world: World, story):
    director = await world.as_("director", SCHOOL)
    got = await ask(director, "subject-summary", period_id=story.periods[SCHOOL].period_id)
    marks = independent.marks_of_school(story, SCHOOL)
    by_subject, by_class = got["tables"]
    assert [row["subject"] for row in by_subject["rows"]] == sorted(SUBJECTS)
    assert len(by_class["rows"]) == len(SUBJECTS) * 3
    for row in by_class["rows"]:
        students = next(found for class_id, found in marks.items() if str(class_id) == row["class_id"])
        values = [
            value
            for own in students.values()
            for subject, value in own.items()
            if str(subject) == row["subject_id"]
        ]
        assert only(row, FIGURES) == independent.figures(values)
    for row in by_subject["rows"]:
        values = [value for students in marks.values() for own in students.values()
                  for subject, value in own.items() if str(subject) == row["subject_id"]]  # fmt: skip
        assert only(row, FIGURES) == independent.figures(values)
    everything = [value for students in marks.values() for own in students.values() for value in own.values()]
    assert only(by_class["totals"][0], FIGURES) == independent.figures(everything)


async def test_report_13_of_one_grade_has_only_its_classes(world: World, story):
    director = await world.as_("director", SCHOOL)
    got = await ask(director, "subject-summary", period_id=story.periods[SCHOOL].period_id, grade=5)
    assert {row["class"] for row in got["tables"][1]["rows"]} == {"5А", "5Б"}


@pytest.mark.parametrize(
    ("since", "until"),
    [
        (FIRST, LAST),
        (MIDDLE, LAST),
        (date(2026, 9, 16), date(2026, 9, 30)),
        (LAST, LAST),
        (LAST, date(2026, 11, 30)),
    ],
)
async def test_report_34_equals_an_independent_count_and_its_control_holds(world: World, story, since, until):
    director = await world.as_("director", SCHOOL)
    got = await ask(director, "school-movement", from_on=since, until_on=until)
    (table,) = got["tables"]
    keys = ("start", "arrived", "left", "moved_in", "moved_out", "end")
    for row in table["rows"]:
        told = class_named(story, SCHOOL, row["class"])
        assert only(row, keys) == independent.movement(story, told.class_id, since, until), row["class"]
        assert row["agrees"] is True
        assert sum(value for key, value in row.items() if key.startswith("left_")) == row["left"]
    whole = table["totals"][-1]
    assert whole["class"] == "Школа"
    assert whole["start"] + whole["arrived"] - whole["left"] == whole["end"]
    for key in keys:
        assert whole[key] == sum(row[key] for row in table["rows"])


async def test_report_34_has_subtotals_by_level(world: World, story):
    director = await world.as_("director", SCHOOL)
    (table,) = (await ask(director, "school-movement", **WHOLE))["tables"]
    five = [row for row in table["rows"] if row["class"] in ("5А", "5Б")]
    level = next(row for row in table["totals"] if row["class"] == "5–9 классы")
    assert [row["class"] for row in table["totals"]] == ["1–4 классы", "5–9 классы", "10–11 классы", "Школа"]
    assert level["end"] == sum(row["end"] for row in five)
    assert level["left_moved-away"] == 1


async def test_report_34_shows_when_the_register_and_the_orders_disagree(world: World, story):
    async with world.events_tx() as tx:
        await tx.execute(text("update movement_facts set annulled = true where effect = 'left'"))
    director = await world.as_("director", SCHOOL)
    (table,) = (await ask(director, "school-movement", **WHOLE))["tables"]
    assert {row["class"]: row["agrees"] for row in table["rows"]} == {
        "1А": False,
        "5А": False,
        "5Б": False,
        "10А": False,
    }


def _performance(story, segment: str) -> dict[str, Any]:
    students = [own for one in independent.marks_of_school(story, segment).values() for own in one.values()]
    worst = [value for own in students if (value := independent.worst(own.values()))]
    categories = [independent.category(own.values()) for own in students]
    by_worst = independent.figures(worst)
    return {
        "total": len(worst),
        "excellent": categories.count("отличник"),
        "good": categories.count("хорошист") + categories.count("с одной «4»"),
        "one_three": categories.count("с одной «3»"),
        "failing": categories.count("неуспевающий") + categories.count("не аттестован"),
        **only(by_worst, ("progress", "quality", "sou")),
        "mean": independent.figures(value for own in students for value in own.values())["mean"],
    }


async def test_report_53_equals_an_independent_count(world: World, story):
    department = await world.as_("department-head", SEVERSK)
    got = await ask(department, "municipality-summary", school_year=YEAR)
    (table,) = got["tables"]
    assert [row["segment"] for row in table["rows"]] == [SCHOOL, OTHER]
    for row in table["rows"]:
        expected = _performance(story, row["segment"])
        assert only(row, expected) == expected
        moved = [independent.movement(story, one.class_id, FIRST, LAST)
                 for one in story.classes.values() if one.segment == row["segment"]]  # fmt: skip
        for key in ("start", "arrived", "left", "end"):
            assert row[key] == sum(one[key] for one in moved), key
        assert row["agrees"] is True
    (whole,) = table["totals"]
    for key in ("students", "total", "excellent", "good", "failing", "start", "arrived", "left", "end"):
        assert whole[key] == sum(row[key] for row in table["rows"])


async def test_report_53_leads_to_the_school_s_own_reports(world: World, story):
    department = await world.as_("department-head", SEVERSK)
    (table,) = (await ask(department, "municipality-summary", school_year=YEAR))["tables"]
    row = table["rows"][0]
    movement = await department.get(f"http://test{row['href_movement']}")
    subjects = await department.get(f"http://test{row['href_subjects']}")
    assert movement.json()["tables"][0]["totals"][-1]["end"] == row["end"]
    assert subjects.json()["place"] == "МБОУ «СОШ № 198»"


async def test_report_53_names_nobody(world: World, story):
    department = await world.as_("department-head", SEVERSK)
    got = await department.get("/reports/municipality-summary", params={"school_year": YEAR})
    assert not [name for name in ("Ёлкин", "Ершов", "Жуков", "Сидорова") if name in got.text]


async def test_a_region_sees_all_its_schools_in_report_53(world: World, story):
    region = await world.as_("region-operator", "tomsk")
    towns, schools = (await ask(region, "municipality-summary", school_year=YEAR))["tables"]
    assert len(schools["rows"]) == 3
    assert [row["name"] for row in towns["rows"]] == ["Северск", "Стрежевой"]
    of_seversk = [row for row in schools["rows"] if row["segment"].startswith(SEVERSK)]
    for key in ("students", "total", "excellent", "failing", "arrived", "left", "end"):
        assert towns["rows"][0][key] == sum(row[key] for row in of_seversk)
    town = await region.get(f"http://test{towns['rows'][0]['href_summary']}")
    assert town.json()["tables"][0]["totals"] == [
        {**_without(towns["rows"][0], "segment", "href_summary"), "name": "Всего"}
    ]


def _without(row: dict[str, Any], *keys: str) -> dict[str, Any]:
    return {key: value for key, value in row.items() if key not in keys}


async def test_a_reader_without_the_right_to_a_school_s_reports_gets_no_links_to_them(world: World, story):
    region = await world.as_("region-operator", "tomsk")
    _, schools = (await ask(region, "municipality-summary", school_year=YEAR))["tables"]
    assert not [key for row in schools["rows"] for key in row if key.startswith("href")]


async def test_an_empty_period_is_a_report_without_figures(world: World, story):
    department = await world.as_("department-head", SEVERSK)
    got = await ask(department, "municipality-summary", school_year=YEAR, period_number=4)
    (table,) = got["tables"]
    assert [row["progress"] for row in table["rows"]] == [None, None]
    drawn = {"school_year": YEAR, "period_number": 4, "format": "pdf"}
    page = await department.get("/reports/municipality-summary", params=drawn)
    assert page.content.startswith(b"%PDF-")


@pytest.mark.parametrize("shape", ["json", "xlsx", "pdf"])
@pytest.mark.parametrize(
    "name",
    ["class-results", "expected-results", "subject-summary", "school-movement", "municipality-summary"],
)
async def test_every_report_comes_in_three_shapes_within_five_statements(world: World, story, name, shape):
    above = name == "municipality-summary"
    client = await world.as_("department-head", SEVERSK) if above else await world.as_("deputy-head", SCHOOL)
    of_class = {
        "class_id": class_named(story, SCHOOL, "5А").class_id,
        "period_id": story.periods[SCHOOL].period_id,
    }
    parameters = {
        "class-results": of_class,
        "expected-results": of_class,
        "subject-summary": {"period_id": story.periods[SCHOOL].period_id},
        "school-movement": WHOLE,
        "municipality-summary": {"school_year": YEAR},
    }[name]
    with world.count() as statements:
        answer = await client.get(f"/reports/{name}", params={**parameters, "format": shape})
    assert answer.status_code == 200
    recorded = shape != "json"  # a list that is taken away stands in the journal of acts (A10)
    assert len(statements) <= 5 + recorded, statements
    assert answer.content[:4] == {"json": b'{"na', "xlsx": b"PK\x03\x04", "pdf": b"%PDF"}[shape]


async def test_report_21_equals_an_independent_count(world: World, story):
    told, period = class_named(story, SCHOOL, "5Б"), story.periods[SCHOOL]
    there = sorted(independent.members(story, told.class_id, period.until_on))
    given: dict[tuple[Any, str], list[tuple[int, int]]] = {}
    story.envelopes = [one for one in story.envelopes if not isinstance(one.data, MarkChanged)]
    async with world.events_tx() as tx:
        await tx.execute(text("delete from mark_facts"))
    for group in [one for one in story.groups.values() if told.class_id in one.class_ids]:
        for student in there[: len(there) - 2]:
            for _ in range(story.random.randrange(4)):
                value, weight, mark_id = story.random.randint(2, 5), story.random.choice((10, 20)), story.id()
                mark = MarkChanged(
                    mark_id=mark_id, segment=SCHOOL, school_year=YEAR, group_id=group.group_id, lesson_id=story.id(),
                    student_id=student, held_on=MIDDLE, kind="number", value=value, weight=weight, mark_type="answer",
                )  # fmt: skip
                story.tell(mark, mark_id, SCHOOL)
                given.setdefault((str(student), str(group.subject_id)), []).append((value, weight))
    mark = mark.model_copy(update={"mark_id": story.id(), "held_on": LAST + timedelta(days=1), "value": 2})
    story.tell(mark, mark.mark_id, SCHOOL)  # of the next quarter
    mark = mark.model_copy(update={"mark_id": story.id(), "held_on": MIDDLE, "removed": True})
    story.tell(mark, mark.mark_id, SCHOOL)
    await feed(world, [one for one in story.envelopes if isinstance(one.data, MarkChanged)])
    assert given
    director = await world.as_("director", SCHOOL)
    with world.count() as statements:
        got = await ask(director, "expected-results", class_id=told.class_id, period_id=period.period_id)
    assert len(statements) == 4
    expected, attention, means, figures, _ = got["tables"]
    assert {row["student_id"] for row in expected["rows"]} == {str(one) for one in there}
    shown: list[str] = []
    for marks_row, means_row in zip(expected["rows"], means["rows"], strict=True):
        for column in means["columns"][2:]:
            own = given.get((marks_row["student_id"], column["key"]))
            points, weight = (sum(v * w for v, w in own), sum(w for _, w in own)) if own else (0, 0)
            assert means_row[column["key"]] == independent.half_up(points, weight, 2)
            value = independent.half_up(points, weight, 0)
            assert marks_row[column["key"]] == (None if value is None else str(int(value)))
            shown += [] if value is None else [str(int(value))]
    assert only(figures["totals"][0], FIGURES) == independent.figures(shown)
    failing = {key for key, own in given.items() if sum(v * w for v, w in own) < 2.5 * sum(w for _, w in own)}
    looked_at = {
        (row["student_id"], row["subject_id"]) for row in attention["rows"] if "неуспевающий" in row["why"]
    }
    assert failing and looked_at == failing
