"""The import's students are enrolled by one signed order."""

from datetime import date
from typing import Any

import pytest
from sqlalchemy import event as sa_event
from sqlalchemy import text

from contracts.events.movement import MembershipChanged, StudentEnrolled
from contracts.events.registry import ImportApplied, ImportedStudent, ImportUndone
from problems import RuleViolated
from services.movement.tests.factories import HOME, OTHER, imported, line, person, pupil, school, signed
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


async def test_an_import_costs_the_same_few_statements_for_three_students_and_for_3000(world: World) -> None:
    at = await school(world)
    spent = []
    for size in (3, 3_000):
        students = [ImportedStudent(student_id=new_id(), class_id=at.classes["5А"]) for _ in range(size)]
        applied = ImportApplied(
            import_id=new_id(), segment=HOME, school_year=2026, effective_on=date(2026, 9, 1), applied_by=new_id(),
            students=students,
        )  # fmt: skip
        seen: list[str] = []

        def note(
            _c: Any, _cur: Any, statement: str, _p: Any, _ctx: Any, _m: Any, seen: list[str] = seen
        ) -> None:
            seen.append(statement)

        engine = world.suite.events_engine.sync_engine
        sa_event.listen(engine, "before_cursor_execute", note)
        await world.tell(applied, subject=applied.import_id)
        sa_event.remove(engine, "before_cursor_execute", note)
        spent.append(len(seen))

    async with world.events_tx() as tx:
        assert await tx.scalar(text("select count(*) from spells")) == 3_003
        assert await tx.scalar(text("select count(*) from outbox")) == 6_006
    assert spent[0] == spent[1] <= 14, spent


async def test_an_import_cannot_be_undone_while_a_later_order_hangs_on_a_student(world: World) -> None:
    at = await school(world)
    student = await person(world)
    key = await imported(world, at, {student: "5А"})
    await signed(await world.as_("director"), "class-transfer", [line(student, to_class_id=at.classes["5Б"])])

    with pytest.raises(RuleViolated, match=r"приказ 2-у от 02\.10\.2026"):
        await world.tell(ImportUndone(import_id=key, segment=HOME, undone_by=new_id()), subject=key)


async def test_an_undone_import_that_never_came_changes_nothing(world: World) -> None:
    await world.tell(ImportUndone(import_id=new_id(), segment=HOME, undone_by=new_id()), subject=new_id())

    assert await world.told() == []


async def test_students_whom_the_school_leaves_stay_enrolled_by_the_same_order(world: World) -> None:
    at = await school(world)
    gone, left = await person(world), await person(world, "Петрова")
    key = await imported(world, at, {gone: "5А", left: "5А"})
    await signed(await world.as_("director"), "class-transfer", [line(left, to_class_id=at.classes["5Б"])])

    undone = ImportUndone(import_id=key, segment=HOME, undone_by=new_id(), left=[left])
    for _ in range(2):
        await world.tell(undone, subject=key)

    told = {one.data.student_id: one.data.spells for one in await world.told(MembershipChanged)}
    assert (told[gone], len(told[left])) == ([], 2)
    async with world.events_tx() as tx:
        rows = (await tx.execute(text("select kind, state, students from orders order by ordinal"))).all()
    assert [tuple(row) for row in rows] == [
        ("enrolment-import", "signed", 2),
        ("class-transfer", "signed", 1),
        ("annulment", "signed", 1),
    ]
