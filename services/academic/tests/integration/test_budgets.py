"""Statements do not grow with rows: reads ≤ 3, writes ≤ 4 (F5, F6, F7)."""

import pytest

from services.academic.tests.factories import done, school, tie, with_journal
from testkit import World


@pytest.mark.parametrize("students", [2, 34])
async def test_statement_budgets_of_the_journal(world: World, students: int) -> None:
    ours = await with_journal(await school(world, students=students), lessons=10)
    lesson = ours.lessons[0]["id"]
    with world.count() as seen:
        await ours.give(5)
    assert len(seen) == 2
    cells = [
        {"student_id": str(student), "lesson_id": ours.lessons[1]["id"], "value": 4}
        for student in ours.students
    ]
    with world.count() as seen:
        await done(await ours.teacher.post(f"/journals/{ours.group_id}/marks", json={"cells": cells}))
    assert len(seen) == 2
    absent = [{"student_id": str(student), "code": "ill"} for student in ours.students]
    with world.count() as seen:
        await done(
            await ours.teacher.put(
                f"/lessons/{lesson}/attendance", json={"students": absent}, headers={"if-match": '"0"'}
            )
        )
    assert len(seen) == 2
    with world.count() as seen:
        await done(
            await ours.teacher.put(f"/lessons/{lesson}", json={"topic": "Тема"}, headers={"if-match": '"1"'})
        )
    assert len(seen) == 2
    with world.count() as seen:
        grid = await done(await ours.teacher.get(f"/journals/{ours.group_id}"))
    assert len(seen) == 2
    assert len(grid["marks"]) == students + 1


@pytest.mark.parametrize("students", [2, 34])
async def test_statement_budgets_of_diary_and_period_marks(world: World, students: int) -> None:
    ours = await with_journal(await school(world, students=students), lessons=5, minimum_marks=1)
    cells = [
        {"student_id": str(student), "lesson_id": ours.lessons[1]["id"], "value": 4}
        for student in ours.students
    ]
    await done(await ours.teacher.post(f"/journals/{ours.group_id}/marks", json={"cells": cells}))
    parent = await world.as_("parent")
    await tie(world, parent.person_id, ours.students[0])
    with world.count() as seen:
        await done(await parent.get("/diary", params={"student_id": str(ours.students[0])}))
    assert len(seen) == 2
    with world.count() as seen:
        await done(await parent.get("/diary/missing", params={"student_id": str(ours.students[0])}))
    assert len(seen) == 2
    with world.count() as seen:
        await done(await parent.get("/diary/students"))
    assert len(seen) == 1
    period = (await done(await ours.teacher.get(f"/journals/{ours.group_id}")))["period"]["id"]
    where = {"group_id": str(ours.group_id), "period_id": period}
    with world.count() as seen:
        await done(await ours.teacher.get("/period-marks/proposal", params=where))
    assert len(seen) == 2
    with world.count() as seen:
        answer = await done(
            await ours.teacher.post(f"/period-marks/{ours.group_id}/{period}/acceptance", json={})
        )
    assert len(seen) == 4
    assert len(answer["decided"]) == students
    with world.count() as seen:
        await done(await ours.office.get("/years"))
    assert len(seen) == 1
