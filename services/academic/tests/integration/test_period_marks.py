"""Proposal, decision, history of period marks (C7)."""

from typing import Any

from contracts.events.academic import PeriodMarkDecided
from services.academic.tests.factories import YEAR, School, done, person, school, with_journal
from store import new_id
from testkit import World


async def with_marks(world: World, **settings: Any) -> tuple[School, str]:
    """Students with 5 5 5, 4 5 4 5 (disputed), one mark, none; the period's id."""
    ours = await with_journal(await school(world, students=4), lessons=4, **settings)
    columns = {0: (5, 5, 5), 1: (4, 5, 4, 5), 2: (3,)}
    cells = [
        {"student_id": str(ours.students[student]), "lesson_id": ours.lessons[lesson]["id"], "value": value}
        for student, values in columns.items()
        for lesson, value in enumerate(values)
    ]
    await done(await ours.teacher.post(f"/journals/{ours.group_id}/marks", json={"cells": cells}))
    return ours, (await done(await ours.office.get(f"/years/{YEAR}")))["periods"][0]["id"]


async def proposal(ours: School, period: str) -> list[dict[str, Any]]:
    where = {"group_id": str(ours.group_id), "period_id": period}
    found: list[dict[str, Any]] = (
        await done(await ours.teacher.get("/period-marks/proposal", params=where))
    )["students"]
    return found


async def test_accepting_takes_only_what_needs_no_decision(world: World) -> None:
    ours, period = await with_marks(world)
    url = f"/period-marks/{ours.group_id}/{period}"
    accepted = await done(await ours.teacher.post(url + "/acceptance", json={}))
    assert [(one["student_id"], one["value"]) for one in accepted["decided"]] == [
        (str(ours.students[0]), "5")
    ]
    assert accepted["skipped"] == [str(student) for student in ours.students[1:]]
    rows = await proposal(ours, period)
    assert [
        (row["suggested"], row["disputed"], row["lacking"], row["offer_not_certified"]) for row in rows
    ] == [
        ("5", False, 0, False),
        ("5", True, 0, False),
        ("3", False, 2, False),
        (None, False, 3, True),
    ]
    again = await done(await ours.teacher.post(url + "/acceptance", json={}))
    assert again["decided"] == []


async def test_the_schools_threshold_decides_the_suggestion(world: World) -> None:
    ours, period = await with_marks(world, round_up_from="0.60", minimum_marks=1)
    assert [row["suggested"] for row in await proposal(ours, period)] == ["5", "4", "3", None]


async def test_a_decision_is_the_teachers_and_a_difference_is_flagged(world: World) -> None:
    ours, period = await with_marks(world)
    url = f"/period-marks/{ours.group_id}/{period}/{ours.students[0]}"
    decided = await done(await ours.teacher.put(url, json={"value": "4"}, headers={"if-match": '"0"'}))
    assert (decided["flagged"], decided["suggested"], decided["version"]) == (True, "5", 1)
    late = await ours.teacher.put(url, json={"value": "5"}, headers={"if-match": '"0"'})
    assert late.status_code == 412
    assert late.json()["conflicts"][0]["value"] == "4"
    await done(
        await ours.teacher.put(url, json={"value": "5", "reason": "ошибка"}, headers={"if-match": '"1"'})
    )
    taken = await done(await ours.teacher.put(url, json={"value": None}, headers={"if-match": '"2"'}))
    assert taken["value"] is None
    lines = await done(await ours.teacher.get(url + "/history"))
    assert [(line["old_value"], line["new_value"], line["reason"]) for line in lines] == [
        ("5", None, None),
        ("4", "5", "ошибка"),
        (None, "4", None),
    ]
    told = await world.told(PeriodMarkDecided)
    assert [(one.sequence, one.data.value, one.data.suggested, one.data.removed) for one in told] == [
        (1, "4", "5", False),
        (2, "5", "5", False),
        (3, "5", "5", True),
    ]
    assert told[0].subject == f"{ours.group_id}|{ours.students[0]}|{period}"
    assert told[0].data.mean == 5.0
    refused = await ours.teacher.put(url, json={"value": None}, headers={"if-match": '"3"'})
    assert refused.status_code == 409


async def test_decisions_are_written_all_or_none(world: World) -> None:
    ours, period = await with_marks(world)
    url = f"/period-marks/{ours.group_id}/{period}"
    marks = [{"student_id": str(ours.students[0]), "value": "5"}, {"student_id": str(new_id()), "value": "5"}]
    assert (await ours.teacher.put(url, json={"marks": marks})).status_code == 404
    assert await world.told(PeriodMarkDecided) == []
    marks[1] = {"student_id": str(ours.students[3]), "value": "not-certified"}
    written = await done(await ours.teacher.put(url, json={"marks": marks}))
    assert [one["value"] for one in written["decided"]] == ["5", "not-certified"]
    (ready,) = await done(await ours.teacher.get("/period-marks/readiness", params={"period_id": period}))
    assert (ready["students"], ready["decided"], ready["missing"]) == (4, 2, 2)


async def test_a_closed_period_is_decided_by_a_deputy_head_with_a_reason(world: World) -> None:
    class_teacher = await person(world, "Орлова", "Анна")
    ours = await with_journal(await school(world, class_teacher=class_teacher), lessons=1)
    period = (await done(await ours.office.get(f"/years/{YEAR}")))["periods"][0]["id"]
    url = f"/period-marks/{ours.group_id}/{period}/{ours.students[0]}"
    leader = await world.as_("teacher", person_id=class_teacher)
    await done(await leader.put(url, json={"value": "4"}, headers={"if-match": '"0"'}))
    stranger = await world.as_("teacher")
    assert (await stranger.put(url, json={"value": "5"}, headers={"if-match": '"1"'})).status_code == 403
    await done(await ours.office.post(f"/periods/{period}/closing"))
    refused = await ours.teacher.put(url, json={"value": "5"}, headers={"if-match": '"1"'})
    assert refused.status_code == 403
    deputy = await world.as_("deputy-head")
    assert (await deputy.put(url, json={"value": "5"}, headers={"if-match": '"1"'})).status_code == 403
    body = {"value": "5", "reason": "апелляция"}
    await done(await deputy.put(url, json=body, headers={"if-match": '"1"'}))


async def test_the_year_mark_is_proposed_from_the_period_marks(world: World) -> None:
    ours, period = await with_marks(world)
    year = await done(await ours.office.get(f"/years/{YEAR}"))
    (quarter,) = year["periods"]
    annual = quarter | {"kind": "year", "number": 1, "name": "Год"}
    periods = [{name: value for name, value in quarter.items() if name not in ("version", "closed_at")}]
    periods.append(
        {name: value for name, value in annual.items() if name not in ("id", "version", "closed_at")}
    )
    changed = await done(await ours.office.put(f"/years/{YEAR}/periods", json={"periods": periods}))
    whole = next(one["id"] for one in changed["periods"] if one["kind"] == "year")
    url = f"/period-marks/{ours.group_id}/{period}/{ours.students[0]}"
    await done(await ours.teacher.put(url, json={"value": "4"}, headers={"if-match": '"0"'}))
    rows = await proposal(ours, whole)
    assert [(row["mean"], row["suggested"]) for row in rows] == [
        (4.0, "4"),
        (None, None),
        (None, None),
        (None, None),
    ]
    removal = await ours.office.put(f"/years/{YEAR}/periods", json={"periods": []})
    assert removal.status_code == 409
