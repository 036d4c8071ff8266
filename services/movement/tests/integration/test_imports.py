"""The import's students are enrolled by one signed order."""

import time
from datetime import date

from sqlalchemy import text

from contracts.events.movement import MembershipChanged, StudentEnrolled
from contracts.events.registry import ImportApplied, ImportedStudent, ImportUndone
from services.movement.tests.factories import HOME, OTHER, imported, person, pupil, school
from store import new_id
from testkit import World


async def test_an_import_enrols_everybody_by_one_signed_order(world: World) -> None:
    at = await school(world)
    first, second = await person(world), await person(world, "Петрова")

    await imported(world, at, {first: "5А", second: "5Б"})

    told = await world.told(MembershipChanged)
    assert {one.data.student_id for one in told} == {first, second}
    assert {one.data.spells[0].class_id for one in told} == set(at.classes.values())
    enrolled = await world.told(StudentEnrolled)
    assert {one.data.order_number for one in enrolled} == {"1-у"}
    assert all(
        one.data.kind == "enrolment-import" and one.data.effective_on == date(2026, 9, 1) for one in enrolled
    )


async def test_an_import_told_twice_enrols_once(world: World) -> None:
    at = await school(world)
    student = await person(world)
    key = await imported(world, at, {student: "5А"})

    await imported(world, at, {student: "5А"}, import_id=key)

    assert len(await world.told(MembershipChanged)) == 1
    async with world.events_tx() as tx:
        assert await tx.scalar(text("select count(*) from orders")) == 1


async def test_a_student_of_another_school_is_left_there_and_named_in_the_order(world: World) -> None:
    here, there = await school(world), await school(world, OTHER)
    taken, free = await pupil(world, there), await person(world, "Петрова")

    await imported(world, here, {taken: "5А", free: "5А"})

    clerk = await world.as_("secretary", HOME)
    orders = (await clerk.get("/orders")).json()["items"]
    card = (await clerk.get(f"/orders/{orders[0]['id']}")).json()
    assert orders[0]["students"] == 1
    assert [one["student_id"] for one in card["refused"]] == [str(taken)]
    assert "другой школе" in card["refused"][0]["detail"]


async def test_an_undone_import_is_annulled_by_a_counter_entry(world: World) -> None:
    at = await school(world)
    student = await person(world)
    key = await imported(world, at, {student: "5А"})

    await world.tell(ImportUndone(import_id=key, segment=HOME, undone_by=new_id()), subject=key)

    assert (await world.told(MembershipChanged))[-1].data.spells == []
    assert [one.data.annulled for one in await world.told(StudentEnrolled)] == [False, True]
    async with world.events_tx() as tx:
        rows = (await tx.execute(text("select kind, state, number from orders order by ordinal"))).all()
    assert [tuple(row) for row in rows] == [
        ("enrolment-import", "annulled", "1-у"),
        ("annulment", "signed", "2-у"),
    ]


async def test_25000_students_are_enrolled_within_a_minute(world: World) -> None:
    at = await school(world)
    everyone = [ImportedStudent(student_id=new_id(), class_id=at.classes["5А"]) for _ in range(25_000)]
    applied = ImportApplied(
        import_id=new_id(), segment=HOME, school_year=2026, effective_on=date(2026, 9, 1), applied_by=new_id(),
        students=everyone,
    )  # fmt: skip

    began = time.perf_counter()
    await world.tell(applied, subject=applied.import_id)
    seconds = time.perf_counter() - began

    async with world.events_tx() as tx:
        assert await tx.scalar(text("select count(*) from spells")) == 25_000
        assert await tx.scalar(text("select count(*) from outbox")) == 50_000
    print(f"25,000 students enrolled in {seconds:.1f} s")  # noqa: T201
    assert seconds < 60
