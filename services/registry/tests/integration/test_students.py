"""A student one by one: who is like somebody here is asked about, who learns elsewhere comes by a transfer (B2)."""

import pytest

from contracts.events.registry import PersonChanged, PlacementChanged

from ..factories import LARGE, SMALL, enrol_all, make_tree, school_file, snils, take_over

GIRL = ("Белова", "Дарья", "Ильинична", "12.03.2014", snils(123456789), "5А")
BODY = {"last_name": "Кедров", "first_name": "Иван", "middle_name": "Ильич", "birth_on": "2014-09-05"}


@pytest.fixture
async def office(world):
    await make_tree(world)
    await take_over(await world.as_("director", LARGE), school_file(GIRL))
    await enrol_all(world)
    return await world.as_("secretary", LARGE)


async def test_a_newcomer_gets_a_file_and_a_place_without_class(world, office):
    answer = await office.post("/students", json=BODY)
    assert answer.status_code == 201, answer.text
    lost = (await office.get("/people?without_class=true")).json()["items"]
    assert [one["last_name"] for one in lost] == ["Кедров"]
    assert (await world.told(PersonChanged))[-1].data.last_name == "Кедров"
    assert (await world.told(PlacementChanged))[-1].data.roles == ["student"]


async def test_who_is_like_somebody_here_is_asked_about(office):
    like = {
        "last_name": "Билова",
        "first_name": "Дарья",
        "middle_name": "Ильинична",
        "birth_on": "2014-03-12",
    }
    asked = await office.post("/students", json=like)
    assert asked.status_code == 409 and "Белова Дарья Ильинична, 5А" in asked.json()["detail"]
    assert (await office.post("/students", json=like | {"despite": True})).status_code == 201


async def test_another_schools_student_is_asked_for_by_a_transfer_and_nothing_is_told_of_him(world, office):
    small = await world.as_("secretary", SMALL)
    answer = await small.post(
        "/students",
        json={
            "last_name": "Белова",
            "first_name": "Дарья",
            "birth_on": "2014-03-12",
            "snils": snils(123456789),
        },
    )
    assert answer.status_code == 409 and "запросите перевод" in answer.json()["detail"]
    assert "school-198" not in answer.text and "5А" not in answer.text


async def test_wrong_and_missing_fields_are_named(office):
    answer = await office.post("/students", json=BODY | {"birth_on": None})
    assert answer.status_code == 422 and answer.json()["errors"][0]["pointer"] == "/body/birth_on"
    again = BODY | {
        "last_name": "Белова",
        "first_name": "Дарья",
        "middle_name": None,
        "birth_on": "2014-03-12",
    }
    twice = await office.post("/students", json=again | {"snils": snils(123456789)})
    assert twice.status_code == 409 and "у вас уже есть" in twice.json()["detail"]


async def test_only_a_school_adds_students(world, office):
    teacher = await world.as_("teacher", LARGE)
    assert (await teacher.post("/students", json=BODY)).status_code == 403
