"""The teaching load over HTTP: dry run, application, undo (B7, C6, X1). Whose it is not: test_isolation.py."""

import io
import json
from datetime import timedelta
from typing import Any

from contracts.events.academic import TeachingGroupChanged
from services.academic.tests.factories import (
    BEGIN,
    YEAR,
    School,
    done,
    new_class,
    school,
    subject,
    with_journal,
)
from store import clock
from store.clock import today
from testkit import World

HEAD = "Учитель;Предмет;Класс;Подгруппа;Часов в неделю\n"
LOAD = HEAD + "Петрова Ирина;Алгебра;7Б;;3\nПетрова Ирина;Английский язык;7Б;1;3\n;Английский язык;7Б;2;3\n"
PARTS = "Предмет;Класс;Подгруппа;Ученик\nАнглийский язык;7Б;1;Ученик000 Артём\nАнглийский язык;7Б;2;Ученик001 Артём\n"


async def upload(ours: School, *texts: str, name: str = "нагрузка", **form: Any) -> Any:
    files = [
        ("file", (f"{('нагрузка', 'подгруппы')[place]}.csv", io.BytesIO(text.encode("cp1251"))))
        for place, text in enumerate(texts)
    ]
    return await ours.office.post("/workloads", files=files, data={"school_year": YEAR, **form})


async def take_over(ours: School, *texts: str) -> dict[str, Any]:
    view = await done(await upload(ours, *texts), 201)
    assert view["applicable"], view["report"]
    applied: dict[str, Any] = await done(await ours.office.post(f"/workloads/{view['id']}/application"))
    return applied


async def test_a_load_makes_groups_with_teachers_hours_and_students_and_tells_of_them(world: World) -> None:
    ours = await school(world)
    view = await take_over(ours, LOAD, PARTS)
    assert view["counts"] == {"groups": {"created": 3, "changed": 0, "same": 0}, "members": {"created": 2}}
    groups = {one["name"]: one for one in await done(await ours.office.get("/groups"))}
    assert {name: (one["hours"], one["divided"]) for name, one in groups.items()} == {
        "7Б Алгебра": (3, False),
        "7Б Английский язык, 1-я подгруппа": (3, True),
        "7Б Английский язык, 2-я подгруппа": (3, True),
    }
    first = groups["7Б Английский язык, 1-я подгруппа"]["id"]
    assert [one["student_id"] for one in await done(await ours.office.get(f"/groups/{first}/students"))] == [
        str(ours.students[0])
    ]
    assert len(await world.told(TeachingGroupChanged)) == 3


async def test_a_dry_run_writes_nothing_and_names_sheet_row_column_and_reason(world: World) -> None:
    ours = await school(world)
    view = await done(await upload(ours, HEAD + "Петрова Инна;Алгебра;7Я;;3\n"), 201)
    assert (view["errors"], view["applicable"]) == (2, False)
    wrong = [one for one in view["report"] if one["severity"] == "error"]
    assert {(one["sheet"], one["row"], one["column"], one["header"]) for one in wrong} == {
        ("нагрузка", 2, "A", "Учитель"), ("нагрузка", 2, "C", "Класс"),
    }  # fmt: skip
    assert (await ours.office.post(f"/workloads/{view['id']}/application")).status_code == 409
    assert await done(await ours.office.get("/groups")) == []


async def test_the_same_load_twice_changes_nothing(world: World) -> None:
    ours = await school(world)
    await take_over(ours, LOAD, PARTS)
    again = await done(await upload(ours, LOAD, PARTS), 201)
    assert again["counts"] == {"groups": {"created": 0, "changed": 0, "same": 3}, "members": {"created": 0}}


async def test_columns_are_chosen_by_sending_the_file_again(world: World) -> None:
    ours = await school(world)
    odd = "Кто;Что;Где;Сколько\nПетрова Ирина;Алгебра;7Б;3\n"
    view = await done(await upload(ours, odd), 201)
    (sheet,) = view["columns"]["sheets"]
    assert (view["applicable"], sheet["columns"][0]["samples"]) == (False, ["Петрова Ирина"])
    fields = ("teacher", "subject", "class", "hours")
    chosen = {"sheet": sheet["sheet"], "kind": "workload", "heading_row": 1,
              "columns": [{"index": place, "field": name} for place, name in enumerate(fields)]}  # fmt: skip
    view = await done(await upload(ours, odd, choices=json.dumps({"sheets": [chosen]})), 201)
    assert (view["applicable"], view["counts"]["groups"]["created"], view["unsure"]) == (True, 1, 0)
    assert (await upload(ours, odd, choices="{")).status_code == 422


async def test_application_is_refused_after_a_newer_upload_and_after_a_change(world: World) -> None:
    ours = await school(world)
    older = await done(await upload(ours, LOAD), 201)
    newer = await done(await upload(ours, LOAD), 201)
    assert "новый файл" in (await ours.office.post(f"/workloads/{older['id']}/application")).json()["detail"]
    item = {"class_ids": [str(ours.class_id)], "subject_id": str(await subject(ours.office))}
    await done(await ours.office.post("/groups", json={"school_year": YEAR, "items": [item]}), 201)
    refused = await ours.office.post(f"/workloads/{newer['id']}/application")
    assert (refused.status_code, "изменились после проверки" in refused.json()["detail"]) == (409, True)


async def test_undo_takes_the_groups_back_and_tells_of_it(world: World) -> None:
    ours = await school(world)
    view = await take_over(ours, LOAD, PARTS)
    assert await done(await ours.office.get(f"/workloads/{view['id']}/in-the-way")) == []
    undone = await done(await ours.office.post(f"/workloads/{view['id']}/undo"))
    assert undone["state"] == "undone"
    assert await done(await ours.office.get("/groups")) == []
    assert [one.data.removed for one in await world.told(TeachingGroupChanged)] == [False] * 3 + [True] * 3
    assert (await ours.office.post(f"/workloads/{view['id']}/undo")).status_code == 409
    await take_over(ours, LOAD, PARTS)


async def test_undo_gives_hours_and_students_of_existing_groups_back(world: World) -> None:
    ours = await school(world)
    await take_over(ours, LOAD)
    view = await take_over(ours, HEAD + "Петрова Ирина;Алгебра;7Б;;5\n", PARTS)
    assert view["counts"] == {"groups": {"created": 0, "changed": 1, "same": 0}, "members": {"created": 2}}
    groups = {one["name"]: one for one in await done(await ours.office.get("/groups"))}
    part = groups["7Б Английский язык, 1-я подгруппа"]["id"]
    assert (
        groups["7Б Алгебра"]["hours"],
        len(await done(await ours.office.get(f"/groups/{part}/students"))),
    ) == (5, 1)
    await done(await ours.office.post(f"/workloads/{view['id']}/undo"))
    groups = {one["name"]: one for one in await done(await ours.office.get("/groups"))}
    assert groups["7Б Алгебра"]["hours"] == 3
    assert await done(await ours.office.get(f"/groups/{part}/students")) == []


async def test_undo_is_refused_with_the_list_when_journals_have_lessons_or_marks(world: World) -> None:
    ours = await school(world)
    view = await take_over(ours, HEAD + "Петрова Ирина;Алгебра;7Б;;3\n")
    await with_journal(ours, lessons=1)
    await ours.give(5)
    (held,) = await done(await ours.office.get(f"/workloads/{view['id']}/in-the-way"))
    assert (held["name"], held["lessons"], held["marks"], held["weekly"]) == ("7Б Алгебра", 1, 1, 5)
    refused = await ours.office.post(f"/workloads/{view['id']}/undo")
    assert refused.status_code == 409
    assert refused.json()["reasons"] == ["7Б Алгебра: 1 урок, 1 отметка, 5 строк расписания"]


async def test_undo_ends_after_thirty_days(world: World, monkeypatch: Any) -> None:
    ours = await school(world)
    view = await take_over(ours, LOAD)
    now = clock.now()
    monkeypatch.setattr(clock, "now", lambda: now + timedelta(days=31))
    refused = await ours.office.post(f"/workloads/{view['id']}/undo")
    assert "30 дней" in refused.json()["detail"]


async def test_a_new_teacher_takes_over_the_weekly_lessons_from_the_day_on(world: World) -> None:
    from services.academic.tests.factories import employ, person

    ours = await with_journal(await school(world), lessons=1)
    await new_class(world, letter="А")
    await employ(world, await person(world, "Сомова", "Инна"))
    view = await take_over(ours, HEAD + "Сомова Инна;Алгебра;7Б;;3\n")
    assert view["effective_on"] == str(max(today(), BEGIN))
    group = next(one for one in await done(await ours.office.get("/groups")) if one["name"] == "7Б Алгебра")
    assert group["teacher_name"] == "Сомова И."
    undone = await done(await ours.office.post(f"/workloads/{view['id']}/undo"))
    assert undone["state"] == "undone"
    group = next(one for one in await done(await ours.office.get("/groups")) if one["name"] == "7Б Алгебра")
    assert group["teacher_name"] == "Петрова И."


async def test_the_template_downloads_for_those_who_may_load(world: World) -> None:
    ours = await school(world)
    answer = await ours.office.get("/workload-template")
    assert (answer.status_code, answer.content[:2]) == (200, b"PK")
    assert (await ours.teacher.get("/workload-template")).status_code == 403


async def test_columns_are_remembered_by_name_for_the_next_file_of_the_own_school(world: World) -> None:
    ours = await school(world)
    odd = "Кто;Что;Где;Сколько\nПетрова Ирина;Алгебра;7Б;3\n"
    fields = ("teacher", "subject", "class", "hours")
    chosen = {"sheet": "нагрузка", "kind": "workload", "heading_row": 1,
              "columns": [{"index": place, "field": name} for place, name in enumerate(fields)]}  # fmt: skip
    body = json.dumps({"sheets": [chosen], "save_as": "Тарификация из 1С"})
    await done(await upload(ours, odd, choices=body), 201)
    again = await done(await upload(ours, odd), 201)
    assert (again["applicable"], again["columns"]["sheets"][0]["mapping"]) == (True, "Тарификация из 1С")
    (mapping,) = await done(await ours.office.get("/workload-mappings"))
    assert (mapping["kinds"], mapping["columns"]) == (["workload"], 4)
    assert (await ours.office.delete(f"/workload-mappings/{mapping['id']}")).status_code == 204
