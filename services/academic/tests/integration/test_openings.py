"""A closed journal opened for one teacher, one group or lesson, for a time (X12)."""

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

import pytest

from services.academic.tests.factories import (
    OTHER,
    YEAR,
    School,
    done,
    person,
    school,
    subject,
    with_journal,
)
from store import clock
from testkit import Client, World


async def closed(world: World, **settings: Any) -> School:
    """A school whose only period is closed."""
    ours = await with_journal(await school(world), lessons=3, **settings)
    (period,) = (await done(await ours.office.get(f"/years/{YEAR}")))["periods"]
    await done(await ours.office.post(f"/periods/{period['id']}/closing"))
    return ours


async def asked(ours: School, lesson: int | None = None, **more: Any) -> dict[str, Any]:
    """The teacher's request, new."""
    body = {"group_id": str(ours.group_id), "reason": "пересдача", **more}
    if lesson is not None:
        body["lesson_id"] = ours.lessons[lesson]["id"]
    answer: dict[str, Any] = await done(await ours.teacher.post("/openings", json=body), 201)
    return answer


async def granted(deputy: Client, ours: School, lesson: int | None = None, **body: Any) -> dict[str, Any]:
    """A request granted by the deputy head."""
    wish = await asked(ours, lesson)
    answer: dict[str, Any] = await done(await deputy.post(f"/openings/{wish['id']}/grant", json=body))
    return answer


async def tries(ours: School, lesson: int = 0, who: Client | None = None) -> list[int]:
    """What mark, attendance and topic of the lesson are answered."""
    who, url = who or ours.teacher, f"/lessons/{ours.lessons[lesson]['id']}"
    grid = await done(await who.get(f"/journals/{ours.group_id}"))
    now = next(one for one in grid["lessons"] if one["id"] == ours.lessons[lesson]["id"])
    row = next((mark for mark in grid["marks"] if mark[:2] == [0, grid["lessons"].index(now)]), None)
    version = row[6] if row else 0
    column = {
        "cells": [
            {
                "student_id": str(ours.students[0]),
                "lesson_id": now["id"],
                "value": 5,
                "version": version,
            }
        ]
    }
    answers = [
        await who.post(f"/journals/{ours.group_id}/marks", json=column),
        await who.put(
            f"{url}/attendance",
            json={"students": []},
            headers={"if-match": f'"{now["attendance_version"]}"'},
        ),
        await who.put(url, json={"topic": "Тема"}, headers={"if-match": f'"{now["version"]}"'}),
    ]
    return [answer.status_code for answer in answers]


async def test_a_granted_lesson_is_written_by_the_one_who_asked_and_by_nobody_else(world: World) -> None:
    class_teacher = await person(world, "Орлова", "Анна")
    ours = await closed(world)
    theirs = await world.as_("teacher", person_id=class_teacher)
    deputy = await world.as_("deputy-head")
    assert await tries(ours) == [403, 403, 403]
    seen = await granted(deputy, ours, 0)
    assert (seen["state"], seen["teacher"], seen["held_on"]) == (
        "open", "Петрова И.", ours.lessons[0]["held_on"],
    )  # fmt: skip
    assert await tries(ours, 0) == [200, 200, 200]
    assert await tries(ours, 1) == [403, 403, 403]
    (line,) = await done(await ours.teacher.get(ours.cell(0) + "/history"))
    assert line["author_id"] == str(ours.teacher.person_id)
    other = await theirs.put(ours.cell(0), json={"value": 2}, headers={"if-match": '"1"'})
    assert other.status_code == 403


async def test_a_whole_journal_is_opened_but_not_its_neighbour(world: World) -> None:
    ours = await closed(world)
    items = [
        {
            "class_ids": [str(ours.class_id)],
            "subject_id": str(await subject(ours.office, "physics")),
            "teacher_id": str(ours.teacher.person_id),
        }
    ]
    made = await done(await ours.office.post("/groups", json={"school_year": YEAR, "items": items}), 201)
    extra = {"group_id": made["created"][0]["id"], "held_on": ours.lessons[0]["held_on"], "number": 7}
    lesson = await done(await ours.office.post("/lessons", json=extra), 201)
    neighbour = replace(ours, group_id=UUID(extra["group_id"]), lessons=[lesson])
    await granted(await world.as_("deputy-head"), ours)
    assert await tries(ours, 0) == await tries(ours, 2) == [200, 200, 200]
    assert await tries(neighbour) == [403, 403, 403]


async def test_the_class_teacher_is_not_opened_by_the_subject_teachers_request(world: World) -> None:
    leader = await person(world, "Орлова", "Анна")
    ours = await with_journal(await school(world, class_teacher=leader), lessons=1)
    (period,) = (await done(await ours.office.get(f"/years/{YEAR}")))["periods"]
    await done(await ours.office.post(f"/periods/{period['id']}/closing"))
    await granted(await world.as_("deputy-head"), ours)
    assert await tries(ours, who=await world.as_("teacher", person_id=leader)) == [403, 403, 403]
    assert await tries(ours) == [200, 200, 200]


async def test_it_closes_by_itself_after_a_day(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    ours = await closed(world)
    seen = await granted(await world.as_("director"), ours, 0)
    begun, until = (datetime.fromisoformat(seen[name]) for name in ("decided_at", "until_at"))
    assert until - begun == timedelta(days=1)
    real = clock.now
    monkeypatch.setattr(clock, "now", lambda: real() + timedelta(hours=23, minutes=59))
    assert await tries(ours) == [200, 200, 200]
    monkeypatch.setattr(clock, "now", lambda: real() + timedelta(hours=24, minutes=1))
    assert await tries(ours) == [403, 403, 403]
    (kept,) = await done(await ours.teacher.get("/openings"))
    assert (kept["state"], kept["reason"]) == ("ended", "пересдача")
    assert (await done(await ours.teacher.get(f"/journals/{ours.group_id}")))["openings"] == []


async def test_the_time_for_edits_is_lifted_too_but_a_lesson_to_come_stays_closed(world: World) -> None:
    ours = await with_journal(await school(world), lessons=6, edit_window_days=2)
    deputy = await world.as_("deputy-head")
    open_one = await ours.teacher.post(
        "/openings",
        json={"group_id": str(ours.group_id), "lesson_id": ours.lessons[5]["id"], "reason": "сбой"},
    )
    assert open_one.status_code == 409
    await granted(deputy, ours, 0)
    assert await tries(ours, 0) == [200, 200, 200]
    ahead = clock.today() + timedelta(days=7)
    extra = {"group_id": str(ours.group_id), "held_on": str(ahead), "number": 7}
    ours.lessons.append(await done(await ours.office.post("/lessons", json=extra), 201))
    await granted(deputy, ours)
    refused = await ours.teacher.put(ours.cell(lesson=6), json={"value": 5}, headers={"if-match": '"0"'})
    assert refused.json()["detail"] == "Урок ещё не состоялся"


async def test_asking_twice_is_one_request_and_one_decision_is_enough(world: World) -> None:
    ours = await closed(world)
    deputy = await world.as_("deputy-head")
    first = await asked(ours, 0)
    again = await ours.teacher.post(
        "/openings",
        json={"group_id": str(ours.group_id), "lesson_id": ours.lessons[0]["id"], "reason": "ещё раз"},
    )
    assert (again.status_code, again.json()["id"]) == (200, first["id"])
    (waiting,) = await done(await deputy.get("/openings", params={"state": "waiting"}))
    assert (waiting["id"], waiting["reason"]) == (first["id"], "пересдача")
    refused = await done(await deputy.post(f"/openings/{first['id']}/refusal", json={"answer": "уже сдано"}))
    assert (refused["state"], refused["answer"]) == ("refused", "уже сдано")
    assert (await deputy.post(f"/openings/{first['id']}/grant", json={})).status_code == 409
    (mine,) = (await done(await ours.teacher.get(f"/journals/{ours.group_id}")))["openings"]
    assert (mine["state"], mine["answer"]) == ("refused", "уже сдано")
    assert await tries(ours) == [403, 403, 403]
    await granted(deputy, ours, 0)
    assert await tries(ours) == [200, 200, 200]


async def test_a_term_is_within_a_month_and_may_be_ended_early(world: World) -> None:
    ours = await closed(world)
    deputy = await world.as_("deputy-head")
    wish = await asked(ours)
    for wrong in (clock.now() - timedelta(minutes=1), clock.now() + timedelta(days=32)):
        refused = await deputy.post(f"/openings/{wish['id']}/grant", json={"until_at": wrong.isoformat()})
        assert refused.status_code == 422
    assert (await deputy.post(f"/openings/{wish['id']}/ending")).status_code == 409
    until = (clock.now() + timedelta(days=7)).isoformat()
    await done(await deputy.post(f"/openings/{wish['id']}/grant", json={"until_at": until}))
    assert await tries(ours) == [200, 200, 200]
    ended = await done(await deputy.post(f"/openings/{wish['id']}/ending"))
    assert ended["state"] == "ended"
    assert ended["ended_at"] is not None
    assert await tries(ours) == [403, 403, 403]


async def test_teachers_ask_for_their_own_and_leaders_decide(world: World) -> None:
    ours = await closed(world)
    wish = await asked(ours, 0)
    body = {"group_id": str(ours.group_id), "reason": "пересдача"}
    stranger = await world.as_("teacher")
    assert (await stranger.post("/openings", json=body)).status_code == 403
    assert await done(await stranger.get("/openings")) == []
    assert (await ours.teacher.post(f"/openings/{wish['id']}/grant", json={})).status_code == 403
    assert (await ours.office.post(f"/openings/{wish['id']}/grant", json={})).status_code == 403
    deputy = await world.as_("deputy-head")
    assert (await deputy.post("/openings", json=body)).status_code == 403
    assert [one["id"] for one in await done(await deputy.get("/openings"))] == [wish["id"]]
    unknown = body | {"lesson_id": str(ours.group_id)}
    assert (await ours.teacher.post("/openings", json=unknown)).status_code == 404


async def test_another_school_finds_neither_journal_nor_request(world: World) -> None:
    ours = await closed(world)
    wish = await asked(ours, 0)
    teacher, deputy = await world.as_("teacher", OTHER), await world.as_("deputy-head", OTHER)
    body = {"group_id": str(ours.group_id), "reason": "пересдача"}
    assert (await teacher.post("/openings", json=body)).status_code == 404
    for what, sent in (("grant", {}), ("refusal", {}), ("ending", None)):
        assert (await deputy.post(f"/openings/{wish['id']}/{what}", json=sent)).status_code == 404
    assert await done(await deputy.get("/openings")) == []
    department = await world.as_("department-head", "tomsk/seversk")
    assert (await department.get("/openings")).status_code == 403
    assert (await department.post(f"/openings/{wish['id']}/grant", json={})).status_code == 403
