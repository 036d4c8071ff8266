"""Visits: numbers by role, day, class and school; names for the own school only (A8)."""

import io
from typing import Any
from uuid import UUID

from factories import OTHER, SCHOOL, TOWN, parent, school_class, segment, staff, student
from openpyxl import load_workbook
from sqlalchemy import text

from store import new_id
from testkit import World


async def signed_in(world: World, who: UUID, days_ago: int = 0) -> None:
    async with world.events_tx() as tx:
        await tx.execute(
            text("""
                insert into sign_ins (session_id, person_id, at, novel)
                values (:session, :person, now() - make_interval(days => :days), false)
            """),
            {"session": str(new_id()), "person": who, "days": days_ago},
        )


async def seen(world: World, role: str, at: str = SCHOOL, who: UUID | None = None) -> dict[str, Any]:
    client = await world.as_(role, at, person_id=who) if who else await world.as_(role, at)
    answer = await client.get("/visits?days=40")
    assert answer.status_code == 200, answer.text
    return dict(answer.json())


def numbers(count: dict[str, Any]) -> tuple[int, ...]:
    return tuple(count[name] for name in ("registered", "today", "week", "month", "never"))


async def test_a_school_sees_its_own_by_role_day_and_class_and_who_never_came(world: World) -> None:
    await segment(world)
    teacher, idle = await staff(world), await staff(world, last="Яковлева")
    form = await school_class(world, teacher)
    child, other = await student(world, form), await student(world, form, last="Орлов")
    mother = await parent(world, child)
    foreign = await staff(world, at=OTHER, last="Чужая")
    await signed_in(world, teacher)
    await signed_in(world, teacher)
    await signed_in(world, child, 3)
    await signed_in(world, mother, 35)
    await signed_in(world, foreign)
    found = await seen(world, "director")
    roles = {one["role"]: numbers(one) for one in found["roles"]}
    assert roles["teacher"] == (2, 1, 1, 1, 1)
    assert roles["student"] == (2, 0, 1, 1, 1)
    assert roles["parent"] == (1, 0, 0, 0, 0)
    days = {one["day"]: one for one in found["days"]}
    assert len(days) == 40
    assert [one["roles"] for one in found["days"] if one["people"]] == [
        {"parent": 1}, {"student": 1}, {"teacher": 1},
    ]  # fmt: skip
    (one,) = found["classes"]
    assert (one["name"], numbers(one["students"]), numbers(one["parents"])) == (
        "5А", (2, 0, 1, 1, 1), (1, 0, 0, 0, 0),
    )  # fmt: skip
    never = {UUID(each["person_id"]): each for each in found["never"]}
    assert {idle, other} <= set(never)
    assert not {teacher, child, mother, foreign} & set(never)
    assert (never[other]["classes"], never[other]["roles"]) == ("5А", ["student"])
    assert found["schools"] == []


async def test_a_class_teacher_sees_his_class_only(world: World) -> None:
    await segment(world)
    teacher, stranger = await staff(world), await staff(world, last="Яковлева")
    mine, theirs = await school_class(world, teacher), await school_class(world, stranger, name="6Б")
    child, other = await student(world, mine), await student(world, theirs, last="Орлов")
    found = await seen(world, "teacher", who=teacher)
    assert [one["name"] for one in found["classes"]] == ["5А"]
    assert [UUID(one["person_id"]) for one in found["never"]] == [child]
    assert other not in [UUID(one["person_id"]) for one in found["never"]]
    assert found["total"]["registered"] == 1


async def test_above_the_schools_there_are_numbers_and_no_people(world: World) -> None:
    await segment(world)
    await segment(world, OTHER, name="Школа № 84")
    await segment(world, TOWN, name="Северск")
    await signed_in(world, await staff(world))
    await staff(world, at=OTHER, last="Орлова")
    for role in ("department-specialist", "rco-operator"):
        found = await seen(world, role, TOWN)
        schools = {one["segment"]: numbers(one) for one in found["schools"]}
        assert schools[SCHOOL] == (1, 1, 1, 1, 0)
        assert schools[OTHER] == (1, 0, 0, 0, 1)
        assert (found["never"], found["classes"]) == ([], [])
        assert "Орлова" not in str(found)


async def test_students_parents_and_secretaries_may_not(world: World) -> None:
    for role in ("student", "parent", "secretary"):
        client = await world.as_(role, SCHOOL)
        assert (await client.get("/visits")).status_code == 403


async def test_sections_are_counted_by_role_and_of_nobody_in_particular(world: World) -> None:
    await segment(world)
    teacher, director = await world.as_("teacher"), await world.as_("director")
    for opens in (2, 3):
        body = {"sections": [{"section": "journal", "opens": opens}, {"section": "unheard-of", "opens": 1}]}
        assert (await teacher.post("/visits/sections", json=body)).status_code == 204
    await director.post("/visits/sections", json={"sections": [{"section": "reports", "opens": 1}]})
    found = (await director.get("/visits")).json()["sections"]
    assert [(one["title"], one["opens"], one["roles"]) for one in found] == [
        ("Журнал", 5, {"teacher": 5}),
        ("Отчёты", 1, {"director": 1}),
    ]
    assert (await teacher.get("/visits")).json()["sections"] == []
    foreign = await world.as_("director", OTHER)
    assert (await foreign.get("/visits")).json()["sections"] == []
    above = await world.as_("department-head", TOWN)
    assert [one["opens"] for one in (await above.get("/visits")).json()["sections"]] == [5, 1]
    async with world.events_tx() as tx:
        rows = (await tx.execute(text("select * from section_openings"))).mappings().all()
    assert len(rows) == 2 and not any(str(teacher.person_id) in str(dict(row)) for row in rows)


async def test_the_page_comes_as_a_workbook_with_a_sheet_for_each_table(world: World) -> None:
    await segment(world)
    await staff(world, last="Яковлева")
    director = await world.as_("director")
    await director.post("/visits/sections", json={"sections": [{"section": "visits", "opens": 1}]})
    answer = await director.get("/visits/workbook", params={"days": 7})
    assert answer.status_code == 200, answer.text
    book = load_workbook(io.BytesIO(answer.content))
    words = [cell for page in book for row in page.iter_rows(values_only=True) for cell in row]
    assert {"Всего", "По ролям", "По дням", "Разделы", "Не входили"} <= set(book.sheetnames)
    assert "Яковлева" in words and "Посещения" in words
    above = await world.as_("department-head", TOWN)
    book = load_workbook(io.BytesIO((await above.get("/visits/workbook")).content))
    assert not any("Яковлева" in row for page in book for row in page.iter_rows(values_only=True))
