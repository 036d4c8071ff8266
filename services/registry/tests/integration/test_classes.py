"""Class teachers by order, classes taught together, next year's classes (B6)."""

from datetime import date, timedelta
from uuid import uuid4

import pytest
from sqlalchemy import text

from contracts.events.registry import ClassChanged
from registry import class_teachers
from registry.rules import school_year_of
from store.clock import today

from ..factories import LARGE, SMALL, make_tree, school_file, take_over

YEAR = school_year_of(today())
CHILD = ("Кедров", "Иван", "Ильич", "05.09.2012", "", "5А")
STAFF = [("ФИО", "Должность"), ("Орлова Елена Петровна", "учитель"), ("Соболева Ольга Ивановна", "учитель")]
DAY = timedelta(days=1)


@pytest.fixture
async def school(world):
    """A school with class 5А and two teachers: the director, the class, the teachers by surname."""
    await make_tree(world)
    director = await world.as_("director", LARGE)
    await take_over(director, school_file(CHILD, staff=STAFF), school_year=str(YEAR))
    async with world.events_tx() as tx:
        people = (await tx.execute(text("select id, last_name from people"))).all()
        (group,) = (await tx.execute(text("select id from classes"))).scalars()
    return director, str(group), {one.last_name: str(one.id) for one in people}


async def appoint(client, group, person, *, status=201, from_on=None, **more):
    body = {
        "person_id": person,
        "order_number": "114-ОД",
        "order_on": str(today()),
        "from_on": str(from_on or today()),
    }
    answer = await client.post(f"/classes/{group}/teachers", json=body | more)
    assert answer.status_code == status, answer.text
    return answer.json()


async def leads(client, group):
    return (await client.get(f"/classes/{group}")).json()["teacher_id"]


async def settle(world):
    async with world.events_tx() as tx:
        tx.info["scope"] = ("", None)
        return await class_teachers.settle_due(tx)


async def shift(world, **days):
    """Move the days of all appointments as if so many had passed."""
    async with world.events_tx() as tx:
        await tx.execute(
            text(
                "update class_teachers set from_on = from_on - cast(:d as int), until_on = until_on - cast(:d as int)"
            ),
            {"d": days["by"]},
        )


async def test_an_order_names_the_class_teacher_and_everybody_is_told(world, school):
    director, group, people = school
    (term,) = await appoint(director, group, people["Орлова"])
    assert (term["name"], term["order_number"], term["leads_now"]) == (
        "Орлова Елена Петровна",
        "114-ОД",
        True,
    )
    told = (await world.told(ClassChanged))[-1].data
    assert str(told.class_teacher_id) == people["Орлова"] == await leads(director, group)
    again = await appoint(director, group, people["Соболева"], from_on=today() + DAY)
    assert [(one["name"].split()[0], one["until_on"]) for one in again] == [
        ("Соболева", None), ("Орлова", str(today()))
    ]  # fmt: skip


async def test_an_order_begins_by_itself_on_its_day(world, school):
    director, group, people = school
    await appoint(director, group, people["Орлова"])
    await appoint(director, group, people["Соболева"], from_on=today() + 2 * DAY)
    assert await settle(world) == 0 and await leads(director, group) == people["Орлова"]
    await shift(world, by=2)
    assert await settle(world) == 1
    assert await leads(director, group) == people["Соболева"]
    assert str((await world.told(ClassChanged))[-1].data.class_teacher_id) == people["Соболева"]
    assert await settle(world) == 0


async def test_a_deputy_goes_before_the_class_teacher_for_his_days_and_ends_by_himself(world, school):
    director, group, people = school
    await appoint(director, group, people["Орлова"])
    await appoint(director, group, people["Соболева"], status=422, deputy=True)
    await appoint(director, group, people["Соболева"], deputy=True, until_on=str(today() + DAY))
    assert await leads(director, group) == people["Соболева"]
    await shift(world, by=2)
    assert await settle(world) == 1 and await leads(director, group) == people["Орлова"]


async def test_what_only_a_list_said_stands_in_the_story_and_gives_way_to_an_order(world, school):
    director, group, people = school
    await director.put(f"/classes/{group}", json={"teacher_id": people["Орлова"]})
    (term,) = (await director.get(f"/classes/{group}/teachers")).json()
    assert (term["order_number"], term["from_on"], term["leads_now"]) == (None, str(today()), True)
    (term,) = await appoint(director, group, people["Соболева"])
    assert term["name"].startswith("Соболева")
    await director.put(f"/classes/{group}", json={"teacher_id": None, "room": "204"})
    assert await leads(director, group) is None and await settle(world) == 0


async def test_two_class_teachers_at_once_and_days_outside_the_year_are_refused(school):
    director, group, people = school
    await appoint(director, group, people["Орлова"], from_on=today() + DAY)
    refused = await appoint(director, group, people["Соболева"], status=409)
    assert "уже ведут" in refused["detail"]
    late = date(YEAR + 1, 9, 1)
    await appoint(director, group, people["Соболева"], status=422, from_on=late)
    await appoint(director, group, str(uuid4()), status=409, from_on=today() + 2 * DAY)


async def test_of_two_orders_from_one_day_the_newer_holds(school):
    director, group, people = school
    await appoint(director, group, people["Орлова"])
    story = await appoint(director, group, people["Соболева"], order_number="115-ОД")
    assert [(one["order_number"], one["until_on"], one["leads_now"]) for one in story] == [
        ("115-ОД", None, True), ("114-ОД", str(today()), False)
    ]  # fmt: skip
    assert await leads(director, group) == people["Соболева"]


async def test_an_appointment_gets_a_last_day_and_stays_in_the_story(world, school):
    director, group, people = school
    (term,) = await appoint(director, group, people["Орлова"])
    path = f"/class-teachers/{term['id']}/ending"
    assert (await director.post(path, json={"until_on": str(today() - DAY)})).status_code == 422
    assert (await director.post(path, json={"until_on": str(today())})).json()["teacher_id"] == people[
        "Орлова"
    ]
    await shift(world, by=1)
    assert await settle(world) == 1 and await leads(director, group) is None
    (term,) = (await director.get(f"/classes/{group}/teachers")).json()
    assert (term["until_on"], term["leads_now"]) == (str(today() - DAY), False)


async def test_classes_of_a_set_are_told_together_and_part_again(world, school):
    director, group, _ = school
    other = (await director.post("/classes", json={"school_year": YEAR, "grade": 3, "letter": "А"})).json()[
        "id"
    ]
    made = await director.post("/class-sets", json={"class_ids": [group, other]})
    assert (made.status_code, made.json()["name"]) == (201, "3А + 5А")
    shown = {one["set_id"] for one in (await director.get(f"/classes?school_year={YEAR}")).json()}
    assert shown == {made.json()["id"]}
    assert {str(one.data.set_id) for one in (await world.told(ClassChanged))[-2:]} == shown
    assert (await director.post("/class-sets", json={"class_ids": [group, other]})).status_code == 409
    assert (await director.delete(f"/class-sets/{made.json()['id']}")).status_code == 204
    assert {one["set_id"] for one in (await director.get(f"/classes?school_year={YEAR}")).json()} == {None}


async def test_a_set_is_of_one_year_and_of_ones_own_classes(world, school):
    director, group, _ = school
    later = (
        await director.post("/classes", json={"school_year": YEAR + 1, "grade": 3, "letter": "А"})
    ).json()["id"]
    assert (await director.post("/class-sets", json={"class_ids": [group, later]})).status_code == 409
    assert (await director.post("/class-sets", json={"class_ids": [group, group]})).status_code == 422
    foreign = await world.as_("director", SMALL)
    assert (await foreign.post("/class-sets", json={"class_ids": [group, later]})).status_code == 404


async def test_next_years_classes_follow_from_this_years_in_one_act(world, school):
    director, group, people = school
    for grade, letter in ((1, "А"), (11, "А"), (5, "Б")):
        await director.post("/classes", json={"school_year": YEAR, "grade": grade, "letter": letter})
    await director.put(
        f"/classes/{group}", json={"teacher_id": people["Орлова"], "room": "204", "profile": "физмат"}
    )
    plan = (await director.get("/next-year-classes")).json()
    assert plan["school_year"] == YEAR + 1 and plan["first_grades"] == ["А"]
    assert {(one["name"], one["becomes"], one["state"]) for one in plan["classes"]} == {
        ("1А", "2А", "new"), ("5А", "6А", "new"), ("5Б", "6Б", "new"), ("11А", None, "leaves")
    }  # fmt: skip
    (left,) = [one["class_id"] for one in plan["classes"] if one["name"] == "5Б"]
    wish = {"school_year": YEAR + 1, "leave_out": [left], "first_grades": ["А", "б"]}
    made = await director.post("/next-year-classes", json=wish)
    assert made.json()["created"] == ["1А", "1Б", "2А", "6А"]
    (sixth,) = [
        one for one in (await director.get(f"/classes?school_year={YEAR + 1}")).json() if one["name"] == "6А"
    ]
    assert (sixth["teacher_id"], sixth["room"], sixth["profile"]) == (people["Орлова"], "204", "физмат")
    assert {one.data.name for one in (await world.told(ClassChanged))[-4:]} == {"1А", "1Б", "2А", "6А"}
    again = await director.post("/next-year-classes", json=wish)
    assert again.status_code == 409 and "уже есть" in again.json()["detail"]
    states = {
        one["name"]: one["state"] for one in (await director.get("/next-year-classes")).json()["classes"]
    }
    assert states == {"1А": "there", "5А": "there", "5Б": "new", "11А": "leaves"}


async def test_classes_are_made_for_this_and_the_next_year_only(school):
    director, _, _ = school
    assert (await director.get(f"/next-year-classes?school_year={YEAR + 2}")).status_code == 422
    assert (await director.post("/next-year-classes", json={"school_year": YEAR - 1})).status_code == 422
