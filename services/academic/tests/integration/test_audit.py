"""What this service tells the journal of acts (A10)."""

from sqlalchemy import text

from services.academic.tests.factories import done, school, with_journal
from testkit import World, unwatched


async def test_whatever_requests_may_write_is_told_or_excepted_with_a_reason(world: World) -> None:
    # journal, told by their commands (F3, F5)
    excepted = {"marks", "attendance", "lessons"}
    # a ledger of its own
    excepted |= {"workloads", "workload_changes"}
    # histories and what follows from other tables
    excepted |= {
        "mark_history",
        "attendance_history",
        "lesson_history",
        "period_mark_history",
        "group_students",
    }
    assert await unwatched(world) == excepted


async def test_marks_attendance_and_topics_tell_old_and_new_and_whom_they_concern(world: World) -> None:
    ours = await with_journal(await school(world, students=2), lessons=1)
    student, lesson = str(ours.students[0]), ours.lessons[0]["id"]
    await ours.give(4)
    await ours.give(5, version=1, type="control")
    absent = {"students": [{"student_id": str(ours.students[1]), "code": "ill"}]}
    await done(
        await ours.teacher.put(f"/lessons/{lesson}/attendance", json=absent, headers={"if-match": '"0"'})
    )
    await done(
        await ours.teacher.put(f"/lessons/{lesson}", json={"topic": "Дроби"}, headers={"if-match": '"1"'})
    )
    director = await world.as_("director")
    told = (await done(await director.get("/audit", params={"actor_id": str(ours.teacher.person_id)})))[
        "items"
    ]
    assert [one["changes"][0]["fields"] for one in told] == [
        {"topic": [None, "Дроби"]},
        {"code": [None, "ill"]},
        {"value": [4, 5], "mark_type": ["answer", "control"]},
        {"value": [None, 4], "mark_type": [None, "answer"]},
    ]
    about = (await done(await director.get("/audit", params={"subject_id": student})))["items"]
    assert len(about) == 2 and {"student_id", "lesson_id", "group_id", "slot"} == {
        one["kind"] for one in about[0]["objects"]
    }
    assert all(one["title"] for one in about[0]["objects"] if one["kind"] in ("group_id", "lesson_id"))
    async with world.events_tx() as tx:
        unlike = await tx.scalar(
            text("select count(*) from audit where subjects <> audit_subjects(objects, changes)")
        )
    assert unlike == 0, "the hot path names whom its acts concern otherwise than the data base would"


async def test_a_period_mark_is_told_by_its_table(world: World) -> None:
    ours = await with_journal(await school(world, students=2), lessons=5, minimum_marks=1)
    cells = [
        {"student_id": str(student), "lesson_id": ours.lessons[1]["id"], "value": 4}
        for student in ours.students
    ]
    await done(await ours.teacher.post(f"/journals/{ours.group_id}/marks", json={"cells": cells}))
    period = (await done(await ours.teacher.get(f"/journals/{ours.group_id}")))["period"]["id"]
    await done(await ours.teacher.post(f"/period-marks/{ours.group_id}/{period}/acceptance", json={}))
    record = (await done(await (await world.as_("director")).get("/audit")))["items"][0]
    assert {change["table"] for change in record["changes"]} == {"period_marks"}
    assert [change["fields"]["value"] for change in record["changes"]] == [[None, "4"], [None, "4"]]
