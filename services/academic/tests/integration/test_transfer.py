"""A transferred student: marks arrive at the new school once, the old school keeps its period (D2, A2)."""

import asyncio
from datetime import UTC, date, datetime, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import text

from academic import projections
from bus import Envelope
from contracts.events.movement import MembershipChanged, Spell
from services.academic.tests.factories import (
    BEGIN,
    OTHER,
    SCHOOL,
    School,
    done,
    move,
    new_class,
    school,
    tie,
    with_journal,
    workday,
)
from testkit import World


async def two_schools(world: World) -> tuple[School, School, UUID, date]:
    """Old and new school with journals; the first student of the old one; the last day there."""
    old = await with_journal(await school(world), lessons=8)
    new = await with_journal(await school(world, OTHER), lessons=8)
    return old, new, old.students[0], date.fromisoformat(old.lessons[4]["held_on"])


async def transfer(world: World, old: School, new: School, student: UUID, left_on: date) -> None:
    await move(
        world, student,
        (SCHOOL, old.class_id, BEGIN, left_on), (OTHER, new.class_id, left_on + timedelta(days=1), None),
    )  # fmt: skip
    new.students.append(student)


async def carried(new: School, student: UUID) -> list[dict[str, Any]]:
    """The marks of the old school in the new school's diary."""
    director = await new.world.as_("director", OTHER)
    diary = await done(await director.get("/diary", params={"student_id": str(student)}))
    return [mark for subject in diary["subjects"] for mark in subject["carried"]]


async def test_marks_arrive_at_the_new_school_once_also_on_replay(world: World) -> None:
    old, new, student, left_on = await two_schools(world)
    await old.give(5, lesson=0, type="control")
    await old.give(None, lesson=1)
    await transfer(world, old, new, student, left_on)
    found = await carried(new, student)
    assert [(mark["value"], mark["weight"], mark["type"], mark["school"]) for mark in found] == [
        (5, 25, "control", "school-198"),
        (None, 10, "answer", "school-198"),
    ]
    spells = [
        Spell(segment=SCHOOL, class_id=old.class_id, from_on=BEGIN, until_on=left_on),
        Spell(segment=OTHER, class_id=new.class_id, from_on=left_on + timedelta(days=1)),
    ]
    for _ in range(2):
        again = MembershipChanged(student_id=student, spells=spells)
        assert await world.tell(again, subject=student, segment=OTHER) == 1
    assert await carried(new, student) == found
    assert await world.tell(again, subject=student, segment=OTHER, sequence=1) == 0
    async with world.events_tx() as tx:
        assert (await tx.execute(text("select count(*) from carried_marks"))).scalar() == 2


async def test_a_later_correction_at_the_old_school_follows_the_student(world: World) -> None:
    old, new, student, left_on = await two_schools(world)
    await old.give(3, lesson=0)
    await transfer(world, old, new, student, left_on)
    await old.give(4, lesson=0, version=1)
    await old.give(5, lesson=2)
    assert [mark["value"] for mark in await carried(new, student)] == [4, 5]
    await done(await old.teacher.delete(old.cell(lesson=2), headers={"if-match": '"1"'}))
    assert [mark["value"] for mark in await carried(new, student)] == [4]


async def test_the_old_school_sees_the_student_until_his_last_day_and_nothing_new(world: World) -> None:
    old, new, student, left_on = await two_schools(world)
    await old.give(4, lesson=0)
    await transfer(world, old, new, student, left_on)
    after = old.cell(lesson=6)
    assert (await old.teacher.put(after, json={"value": 5}, headers={"if-match": '"0"'})).status_code == 404
    new.students = [student]
    await new.give(2, lesson=6)
    grid = await done(await old.teacher.get(f"/journals/{old.group_id}"))
    row = next(one for one in grid["students"] if one["id"] == str(student))
    assert (row["until_on"], row["mean"]) == (str(left_on), 4.0)
    assert (await old.teacher.get(f"/journals/{new.group_id}")).status_code == 404
    assert (await new.teacher.get(f"/journals/{old.group_id}")).status_code == 404
    director = await world.as_("director", SCHOOL)
    diary = await done(
        await director.get("/diary", params={"student_id": str(student), "week": new.lessons[6]["held_on"]})
    )
    marks = [mark for day in diary["days"] for lesson in day["lessons"] for mark in lesson["marks"]]
    assert 2 not in [mark["value"] for mark in marks]
    assert [subject["mean"] for subject in diary["subjects"]] == [4.0]


async def test_the_new_schools_proposal_shows_the_carried_marks_apart(world: World) -> None:
    old, new, student, left_on = await two_schools(world)
    await old.give(2, lesson=0)
    await transfer(world, old, new, student, left_on)
    new.students = [student]
    await new.give(5, lesson=6)
    period = (await done(await new.teacher.get(f"/journals/{new.group_id}")))["period"]["id"]
    where = {"group_id": str(new.group_id), "period_id": period}
    proposal = await done(await new.teacher.get("/period-marks/proposal", params=where))
    row = next(one for one in proposal["students"] if one["student_id"] == str(student))
    assert (row["mean"], row["suggested"]) == (5.0, "5")
    assert (row["mean_with_carried"], row["suggested_with_carried"]) == (3.5, "4")
    assert [mark["value"] for mark in row["carried"]] == [2]


async def test_an_annulled_transfer_takes_the_copies_back(world: World) -> None:
    old, new, student, left_on = await two_schools(world)
    await old.give(5, lesson=0)
    await transfer(world, old, new, student, left_on)
    assert len(await carried(new, student)) == 1
    await move(world, student, (SCHOOL, old.class_id, BEGIN, None))
    async with world.events_tx() as tx:
        assert (await tx.execute(text("select count(*) from carried_marks"))).scalar() == 0
        assert (await tx.execute(text("select count(*) from carryings"))).scalar() == 0
    await old.give(4, lesson=6)


async def test_requests_may_not_write_carried_marks(world: World) -> None:
    old, new, student, left_on = await two_schools(world)
    await old.give(5, lesson=0)
    await transfer(world, old, new, student, left_on)
    async with world.app_tx(SCHOOL) as tx:
        assert (await tx.execute(text("select count(*) from carried_marks"))).scalar() == 0
    async with world.app_tx(OTHER) as tx:
        assert (await tx.execute(text("select count(*) from carried_marks"))).scalar() == 1
        refused = False
        try:
            await tx.execute(text("update carried_marks set value = 2"))
        except Exception as wrong:
            refused = "permission denied" in str(wrong)
            await tx.rollback()
        assert refused


async def test_a_move_between_classes_keeps_the_marks_in_the_mean_of_the_subject(world: World) -> None:
    ours = await with_journal(await school(world), lessons=8)
    await ours.give(3, lesson=0)
    other_class = await new_class(world, letter="А")
    left_on = date.fromisoformat(ours.lessons[3]["held_on"])
    student = ours.students[0]
    await move(
        world, student,
        (SCHOOL, ours.class_id, BEGIN, left_on), (SCHOOL, other_class, left_on + timedelta(days=1), None),
    )  # fmt: skip
    items = [
        {
            "class_ids": [str(other_class)],
            "subject_id": str(ours.subject_id),
            "teacher_id": str(ours.teacher.person_id),
        }
    ]
    body = {"school_year": BEGIN.year, "items": items}
    made = await done(await ours.office.post("/groups", json=body), 201)
    period = (await done(await ours.teacher.get(f"/journals/{ours.group_id}")))["period"]["id"]
    where = {"group_id": made["created"][0]["id"], "period_id": period}
    proposal = await done(await ours.teacher.get("/period-marks/proposal", params=where))
    assert [(one["student_id"], one["mean"], one["carried"]) for one in proposal["students"]] == [
        (str(student), 3.0, [])
    ]
    assert workday() >= left_on


async def test_a_parent_follows_the_child_to_the_new_school(world: World) -> None:
    old, new, student, left_on = await two_schools(world)
    await old.give(5, lesson=0)
    parent = await world.as_("parent", OTHER)
    await tie(world, parent.person_id, student)
    before = await parent.get("/diary", params={"student_id": str(student)})
    assert before.status_code == 404
    await transfer(world, old, new, student, left_on)
    diary = await done(await parent.get("/diary", params={"student_id": str(student)}))
    assert diary["subjects"][0]["mean_with_carried"] == 5.0


async def test_a_mark_given_while_the_transfer_arrives_is_not_lost(world: World) -> None:
    old, new, student, left_on = await two_schools(world)
    await asyncio.gather(
        *(old.give(2 + place, lesson=place) for place in range(3)),
        transfer(world, old, new, student, left_on),
        *(old.give(5, lesson=3 + place) for place in range(2)),
    )
    async with world.events_tx() as tx:
        marks = (
            await tx.execute(text("select mark_id, version from marks where not removed order by 1"))
        ).all()
        copies = (await tx.execute(text("select mark_id, version from carried_marks order by 1"))).all()
    assert len(marks) == 5
    assert marks == copies


async def test_the_one_who_writes_waits_for_the_transfer_and_then_copies_himself(world: World) -> None:
    old, new, student, left_on = await two_schools(world)
    spells = [
        Spell(segment=SCHOOL, class_id=old.class_id, from_on=BEGIN, until_on=left_on),
        Spell(segment=OTHER, class_id=new.class_id, from_on=left_on + timedelta(days=1)),
    ]
    told = MembershipChanged(student_id=student, spells=spells)
    envelope = Envelope(
        id=student, type=told.type, source="/test", subject=str(student), sequence=99, segment=OTHER,
        time=datetime.now(UTC), data=told,
    )  # fmt: skip
    async with world.suite.events_sessions() as tx:
        await projections.remember_memberships(tx, [envelope])
        given = asyncio.create_task(old.give(5, lesson=0))
        await asyncio.sleep(0.5)
        assert not given.done()
        await tx.commit()
    await given
    assert [mark["value"] for mark in await carried(new, student)] == [5]
