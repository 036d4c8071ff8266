"""No operation shows or changes another school's or another family's rows (A2, X10, X20)."""

import json
from typing import Any

import pytest
from sqlalchemy import text

from contracts.events.academic import MarkChanged
from contracts.events.registry import TieChanged
from services.academic.tests.factories import (
    BEGIN,
    OTHER,
    SCHOOL,
    YEAR,
    School,
    done,
    school,
    tie,
    with_journal,
)
from store.clock import today
from store.days import DAY
from testkit import World

BY_SEGMENT = (
    "study_years", "periods", "teaching_groups", "group_students", "timetable_entries", "lessons", "marks",
    "mark_history", "openings", "workloads", "workload_changes", "workload_mappings", "known_classes",
    "known_memberships", "known_staff",
)  # fmt: skip


async def with_load(ours: School) -> tuple[str, str]:
    """A teaching load taken over by columns that are remembered: the load's id, the mapping's."""
    table = "Кто;Что;Где;Сколько\nПетрова Ирина;Геометрия;7Б;2\n"
    fields = ("teacher", "subject", "class", "hours")
    columns = [{"index": place, "field": name} for place, name in enumerate(fields)]
    sheet = {"sheet": "нагрузка", "kind": "workload", "heading_row": 1, "columns": columns}
    sent = await ours.office.post(
        "/workloads",
        files={"file": ("нагрузка.csv", table.encode("cp1251"))},
        data={"school_year": YEAR, "choices": json.dumps({"sheets": [sheet], "save_as": "Тарификация"})},
    )
    load = (await done(sent, 201))["id"]
    await done(await ours.office.post(f"/workloads/{load}/application"))
    (mapping,) = await done(await ours.office.get("/workload-mappings"))
    return load, mapping["id"]


def operations(
    ours: School, entry: str, period: str, load: str, mapping: str
) -> list[tuple[str, str, str, Any]]:
    """(role, method, address, body) of every operation that names a row."""
    group, lesson, student = ours.group_id, ours.lessons[0]["id"], ours.students[0]
    mark = {"value": 5, "reason": "проверка"}
    decide = {"marks": [{"student_id": str(student), "value": "5"}]}
    move = {"weekday": 1, "number": 5, "from_on": str(BEGIN)}
    return [
        ("teacher", "GET", f"/journals/{group}", None),
        ("teacher", "GET", f"/journals/{group}/history?since=2020-01-01", None),
        ("teacher", "PUT", ours.cell(), mark),
        ("teacher", "DELETE", ours.cell(), None),
        ("teacher", "GET", ours.cell() + "/history", None),
        ("deputy-head", "PUT", ours.cell(what="corrections"), mark),
        ("deputy-head", "DELETE", ours.cell(what="corrections") + "?reason=проверка", None),
        ("teacher", "POST", f"/journals/{group}/marks",
         {"cells": [{"student_id": str(student), "lesson_id": lesson, "value": 5}]}),
        ("teacher", "PUT", f"/lessons/{lesson}/attendance", {"students": []}),
        ("teacher", "POST", "/openings", {"group_id": str(group), "lesson_id": lesson, "reason": "проверка"}),
        ("deputy-head", "PUT", f"/lessons/{lesson}/attendance/correction", {"students": [], "reason": "проверка"}),
        ("teacher", "PUT", f"/lessons/{lesson}", {"topic": "чужая"}),
        ("teacher", "GET", f"/lessons/{lesson}/history", None),
        ("parent", "GET", f"/lessons/{lesson}", None),
        ("coordinator", "POST", f"/lessons/{lesson}/cancellation", {"reason": "проверка"}),
        ("coordinator", "POST", f"/lessons/{lesson}/move", {"held_on": str(BEGIN), "number": 5, "reason": "проверка"}),
        ("coordinator", "POST", "/lessons", {"group_id": str(group), "held_on": str(BEGIN), "number": 5}),
        ("coordinator", "PUT", f"/timetable/entries/{entry}", move),
        ("coordinator", "DELETE", f"/timetable/entries/{entry}?from_on={BEGIN}", None),
        ("coordinator", "POST", "/timetable/lessons", {"period_id": period}),
        ("coordinator", "GET", f"/groups/{group}", None),
        ("coordinator", "GET", f"/groups/{group}/students", None),
        ("coordinator", "PUT", f"/groups/{group}", {"teacher_id": None, "name": "x"}),
        ("coordinator", "PUT", f"/groups/{group}/members", {"student_ids": [], "from_on": str(BEGIN)}),
        ("coordinator", "DELETE", f"/groups/{group}", None),
        ("coordinator", "GET", f"/workloads/{load}", None),
        ("coordinator", "GET", f"/workloads/{load}/in-the-way", None),
        ("coordinator", "POST", f"/workloads/{load}/application", None),
        ("coordinator", "POST", f"/workloads/{load}/undo", None),
        ("coordinator", "DELETE", f"/workload-mappings/{mapping}", None),
        ("coordinator", "POST", f"/periods/{period}/closing", None),
        ("coordinator", "POST", f"/periods/{period}/reopening", {"reason": "проверка"}),
        ("teacher", "GET", f"/period-marks/proposal?group_id={group}&period_id={period}", None),
        ("teacher", "PUT", f"/period-marks/{group}/{period}", decide),
        ("teacher", "PUT", f"/period-marks/{group}/{period}/{student}", {"value": "5"}),
        ("teacher", "POST", f"/period-marks/{group}/{period}/acceptance", {}),
        ("teacher", "GET", f"/period-marks/{group}/{period}/{student}/history", None),
        ("director", "GET", f"/diary?student_id={student}", None),
        ("director", "GET", f"/diary/missing?student_id={student}", None),
        ("director", "GET", f"/diary/missing?class_id={ours.class_id}", None),
        ("director", "GET", f"/diary/what-if?student_id={student}&subject_id={ours.subject_id}", None),
        ("parent", "GET", f"/diary?student_id={student}", None),
    ]  # fmt: skip


async def test_every_operation_answers_404_to_another_school(world: World) -> None:
    ours = await with_journal(await school(world), lessons=2)
    await ours.give(4)
    (entry, *_) = await done(await ours.office.get("/timetable"))
    (period,) = (await done(await ours.office.get(f"/years/{YEAR}")))["periods"]
    load, mapping = await with_load(ours)
    before = len(await world.told())
    clients = {
        role: await world.as_(role, OTHER)
        for role in ("teacher", "deputy-head", "coordinator", "director", "parent")
    }
    leaks = []
    for role, method, url, body in operations(ours, entry["id"], period["id"], load, mapping):
        answer = await clients[role].request(method, url, json=body, headers={"if-match": '"1"'})
        if answer.status_code != 404:
            leaks.append((role, method, url, answer.status_code, answer.text))
    assert leaks == []
    assert len(await world.told()) == before


async def test_lists_show_nothing_of_another_school(world: World) -> None:
    await with_load(await with_journal(await school(world), lessons=2))
    other = await world.as_("director", OTHER)
    for url in ("/years", "/groups", "/timetable", f"/lessons?from_on={BEGIN}&until_on={YEAR + 1}-08-31",
                "/workload-mappings"):  # fmt: skip
        assert await done(await other.get(url)) == []
    assert (await done(await other.get("/workloads")))["items"] == []


async def test_groups_cannot_name_another_schools_classes_or_teachers(world: World) -> None:
    ours = await school(world)
    theirs = await with_journal(await school(world, OTHER), lessons=1)
    items = [
        {"class_ids": [str(ours.class_id)], "subject_id": str(theirs.subject_id)},
        {
            "class_ids": [str(theirs.class_id)],
            "subject_id": str(theirs.subject_id),
            "teacher_id": str(ours.teacher.person_id),
        },
    ]
    refused = await theirs.office.post("/groups", json={"school_year": YEAR, "items": items})
    assert refused.status_code == 422
    assert [error["detail"] for error in refused.json()["errors"]] == [
        "класс не найден",
        "сотрудник не найден",
    ]


async def test_the_data_base_itself_keeps_schools_apart(world: World) -> None:
    ours = await with_journal(await school(world), lessons=2)
    await ours.give(4)
    await with_load(ours)
    async with world.app_tx(OTHER) as tx:
        for table in BY_SEGMENT:
            assert (await tx.execute(text(f"select count(*) from {table}"))).scalar() == 0, table
    async with world.app_tx(None) as tx:
        for table in (*BY_SEGMENT, "known_people", "known_ties"):
            assert (await tx.execute(text(f"select count(*) from {table}"))).scalar() == 0, table
    async with world.app_tx("tomsk/seversk") as tx:
        for table in ("marks", "workloads", "workload_changes", "workload_mappings"):
            assert (await tx.execute(text(f"select count(*) from {table}"))).scalar() == 1, table


@pytest.mark.parametrize(
    "statement",
    [
        "select count(*) from partitions.marks_2026",
        "delete from mark_history",
        "update mark_history set new_value = 5",
        "insert into known_ties values (gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), '{}')",
        "select add_school_year(2031)",
    ],
)
async def test_requests_may_not_go_round(world: World, statement: str) -> None:
    await with_journal(await school(world), lessons=1)
    message = ""
    async with world.app_tx(SCHOOL) as tx:
        try:
            await tx.execute(text(statement))
        except Exception as wrong:
            message = str(wrong)
            await tx.rollback()
    assert "permission denied" in message


async def test_another_students_diary_is_not_found(world: World) -> None:
    ours = await with_journal(await school(world), lessons=2)
    me = await world.as_("student", person_id=ours.students[0])
    await done(await me.get("/diary", params={"student_id": str(ours.students[0])}))
    assert (await me.get("/diary", params={"student_id": str(ours.students[1])})).status_code == 404
    parent = await world.as_("parent")
    await tie(world, parent.person_id, ours.students[0])
    await tie(world, parent.person_id, ours.students[1], may_see=False)
    await done(await parent.get("/diary", params={"student_id": str(ours.students[0])}))
    children = await done(await parent.get("/diary/students"))
    assert [(child["student_id"], child["class_name"]) for child in children] == [
        (str(ours.students[0]), "7Б")
    ]
    assert [one["student_id"] for one in await done(await me.get("/diary/students"))] == [
        str(ours.students[0])
    ]
    for hidden in ours.students[1:]:
        for url in ("/diary", "/diary/missing"):
            assert (await parent.get(url, params={"student_id": str(hidden)})).status_code == 404
    stranger = await world.as_("teacher")
    assert (await stranger.get("/diary", params={"student_id": str(ours.students[0])})).status_code == 404
    assert (await parent.get("/diary/missing", params={"class_id": str(ours.class_id)})).status_code == 404
    assert (await parent.get(f"/groups/{ours.group_id}/students")).status_code == 403
    assert await world.told(MarkChanged) == []


async def test_a_cut_parent_gets_exactly_the_answer_of_a_stranger(world: World) -> None:
    ours = await with_journal(await school(world), lessons=2)
    child, parent, stranger = ours.students[0], await world.as_("parent"), await world.as_("parent")
    known = await tie(world, parent.person_id, child)
    where = {"student_id": str(child)}
    asked = [
        ("/diary", where),
        ("/diary/missing", where),
        ("/diary/what-if", where | {"subject_id": str(ours.subject_id)}),
    ]
    for path, params in asked:
        await done(await parent.get(path, params=params))
    await tie(world, parent.person_id, child, sees=[(None, today() - DAY)], tie_id=known)
    for path, params in asked:
        his, theirs = await parent.get(path, params=params), await stranger.get(path, params=params)
        assert his.status_code == theirs.status_code == 404
        assert his.json()["detail"] == theirs.json()["detail"]
    assert await done(await parent.get("/diary/students")) == []


@pytest.mark.parametrize(
    ("first", "last", "seen"),
    [
        (None, None, True), (0, None, True), (None, 0, True), (1, None, False), (None, -1, False), (-9, -1, False),
        (-9, 9, True),
    ],
)  # fmt: skip
async def test_a_parent_sees_on_the_days_of_his_right_only(
    world: World, first: int | None, last: int | None, seen: bool
) -> None:
    ours = await with_journal(await school(world), lessons=1)
    parent = await world.as_("parent")
    begin, end = (None if one is None else today() + one * DAY for one in (first, last))
    await tie(world, parent.person_id, ours.students[0], sees=[(begin, end)])
    answer = await parent.get("/diary", params={"student_id": str(ours.students[0])})
    assert answer.status_code == (200 if seen else 404)


async def test_the_data_base_itself_shows_a_parent_no_tie_of_another_day_or_person(world: World) -> None:
    ours = await with_journal(await school(world), lessons=1)
    parent, other = await world.as_("parent"), await world.as_("parent")
    await tie(world, parent.person_id, ours.students[0])
    await tie(world, parent.person_id, ours.students[1], sees=[(today() + DAY, None)])
    await tie(world, other.person_id, ours.students[2])
    async with world.app_tx(SCHOOL, parent.person_id) as tx:
        assert (await tx.execute(text("select student_id from known_ties"))).scalars().all() == [
            ours.students[0]
        ]


async def test_a_removed_tie_shows_nothing(world: World) -> None:
    ours = await with_journal(await school(world), lessons=1)
    parent = await world.as_("parent")
    known = await tie(world, parent.person_id, ours.students[0])
    gone = TieChanged(
        tie_id=known, parent_id=parent.person_id, student_id=ours.students[0], relation="mother", removed=True
    )
    await world.tell(gone, subject=known)
    assert (await parent.get("/diary", params={"student_id": str(ours.students[0])})).status_code == 404
