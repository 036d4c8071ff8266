"""Duplicates found while typing and by night, without a byte of the other school's data (B2, X11)."""

from datetime import UTC, date, datetime, time

import pytest
from sqlalchemy import text

from contracts.events.movement import MembershipChanged, Spell
from contracts.events.registry import PersonMerged
from registry.duplicates import finding

from ..factories import LARGE, SMALL, enrol_all, make_tree, school_file, snils, take_over

GIRL = ("Белова", "Дарья", "Ильинична", "12.03.2014", snils(123456789), "5А")
SLIP = ("Билова", "Дарья", "Ильинична", "12.03.2014", "", "5А")
THERE = ("Белова", "Дарья", "Ильинична", "12.03.2014", "", "5А")
OTHER = ("Кедров", "Иван", "Ильич", "05.09.2014", "", "5А")
CITY = "tomsk/seversk"


async def ids(world):
    async with world.events_tx() as tx:
        rows = await tx.execute(
            text("select h.id, h.last_name, p.segment from people h join placements p on p.person_id = h.id")
        )
        return {(row.last_name, row.segment): str(row.id) for row in rows}


@pytest.fixture
async def city(world):
    """The girl twice in the large school, by a slip of the pen, and once in the small one: ids by name and school."""
    await make_tree(world)
    await take_over(await world.as_("director", LARGE), school_file(GIRL, SLIP, OTHER))
    await take_over(await world.as_("director", SMALL), school_file(THERE))
    await enrol_all(world)
    return await ids(world)


async def search(world):
    rco = await world.as_("rco-operator", CITY)
    assert (await rco.post("/duplicates/runs")).status_code == 202
    assert await finding.work_off(world.suite.events_sessions)
    return rco


async def test_a_search_finds_pairs_with_certainty_and_words(world, city):
    rco = await search(world)
    school = (await (await world.as_("coordinator", LARGE)).get("/duplicates")).json()["items"]
    assert [(one["certainty"], one["reason"], one["between"]) for one in school] == [
        (85, "имя и дата рождения, опечатка в фамилии", False)
    ]
    assert {school[0]["a"]["name"], school[0]["b"]["name"]} == {
        "Белова Дарья Ильинична",
        "Билова Дарья Ильинична",
    }
    assert school[0]["a"]["class_name"] == "5А" and school[0]["a"]["places"] == ["school-198"]
    above = (await rco.get("/duplicates")).json()["items"]
    assert [one["certainty"] for one in above] == [95, 85, 85]
    assert above[0]["between"] and above[0]["reason"] == "имя и дата рождения"
    run = (await rco.get("/duplicates/runs/last")).json()
    assert (run["state"], run["people"], run["found"], run["step"]) == ("done", 4, 3, run["steps"])


async def test_a_school_learns_of_another_school_only_that_there_is_somebody(world, city):
    rco = await search(world)
    small = await world.as_("coordinator", SMALL)
    assert (await small.get("/duplicates")).json()["items"] == []
    told = await small.get("/duplicates/elsewhere")
    assert [one["name"] for one in told.json()] == ["Белова Дарья Ильинична"] * 2
    theirs = (
        city["Белова", LARGE],
        city["Билова", LARGE],
        "Билова",
        "school-198",
        "123-456-789",
        snils(123456789),
    )
    assert not any(secret in told.text for secret in theirs)
    pair = told.json()[0]["pair_id"]
    for asked in (
        await small.get(f"/duplicates/{pair}"),
        await small.post(f"/duplicates/{pair}/merge", json={"kept_id": city["Белова", SMALL]}),
        await small.post(f"/duplicates/{pair}/dismissal", json={}),
    ):
        assert asked.status_code == 404 and not any(secret in asked.text for secret in theirs)
    assert (await small.post(f"/duplicates/elsewhere/{pair}/request")).status_code == 204
    assert sum(one["asked"] for one in (await rco.get("/duplicates")).json()["items"]) == 1
    stranger = await world.as_("coordinator", "tomsk/asino/school-1")
    assert (await stranger.post(f"/duplicates/elsewhere/{pair}/request")).status_code == 404
    assert (await stranger.get("/duplicates/elsewhere")).json() == []


async def test_a_dismissed_pair_stays_dismissed_and_a_repeated_search_changes_nothing(world, city):
    rco = await search(world)
    coordinator = await world.as_("coordinator", LARGE)
    pair = (await coordinator.get("/duplicates")).json()["items"][0]["id"]
    refused = await coordinator.post(f"/duplicates/{pair}/dismissal", json={"note": "Двоюродные сёстры"})
    assert refused.json()["state"] == "dismissed"
    before = {one["id"] for one in (await rco.get("/duplicates")).json()["items"]}
    await search(world)
    assert (await coordinator.get("/duplicates")).json()["items"] == []
    assert [one["id"] for one in (await coordinator.get("/duplicates?state=dismissed")).json()["items"]] == [
        pair
    ]
    assert {one["id"] for one in (await rco.get("/duplicates")).json()["items"]} == before


async def test_a_pair_that_is_none_any_more_disappears(world, city):
    await search(world)
    coordinator = await world.as_("coordinator", LARGE)
    file = f"/people/{city['Билова', LARGE]}/file"
    changed = await coordinator.patch(file, json={"values": {"birth_on": "2013-07-01"}})
    assert changed.status_code == 200, changed.text
    await search(world)
    assert (await coordinator.get("/duplicates")).json()["items"] == []


async def test_the_same_document_is_found_through_a_blind_index(world, city):
    coordinator = await world.as_("coordinator", LARGE)
    for name in ("Белова", "Кедров"):
        values = {"identity_kind": "birth-certificate", "identity_number": "II-ОМ 123456"}
        if name == "Кедров":
            name_of_girl = {
                "last_name": "Кедрова",
                "first_name": "Дарья",
                "middle_name": "Ильинична",
                "sex": "female",
            }
            values |= {"birth_on": "2014-03-12", **name_of_girl}
        answer = await coordinator.patch(f"/people/{city[name, LARGE]}/file", json={"values": values})
        assert answer.status_code == 200, answer.text
    async with world.events_tx() as tx:
        marks = [row.mark for row in await tx.execute(text("select mark from document_marks"))]
    assert len(marks) == 2 and marks[0] == marks[1] and b"123456" not in marks[0]
    await search(world)
    found = [one["reason"] for one in (await coordinator.get("/duplicates")).json()["items"]]
    assert "совпал документ; имя и отчество, фамилия другая" in found


async def test_typing_shows_own_people_with_class_and_of_others_only_that_there_are(world, city):
    small = await world.as_("secretary", SMALL)
    typed = {"last_name": "Белава", "first_name": "Дарья", "birth_on": "2014-03-12"}
    told = await small.post("/people/likeness", json=typed)
    assert [(one["name"], one["class_name"]) for one in told.json()["here"]] == [
        ("Белова Дарья Ильинична", "5А")
    ]
    assert (
        told.json()["here"][0]["reason"] == "имя и дата рождения, опечатка в фамилии"
        and told.json()["elsewhere"]
    )
    assert "Билова" not in told.text and city["Белова", LARGE] not in told.text
    nobody = (
        await small.post("/people/likeness", json={"last_name": "Белова", "first_name": "Дарья"})
    ).json()
    assert nobody["here"] and nobody["elsewhere"] is False, "без даты рождения о других не говорится"
    far = await world.as_("secretary", "tomsk/asino/school-1")
    assert (await far.post("/people/likeness", json=typed)).json() == {"here": [], "elsewhere": False}


async def test_typing_a_number_finds_its_owner_elsewhere_and_another_number_nobody(world, city):
    small = await world.as_("secretary", SMALL)
    typed = {"last_name": "Иная", "first_name": "Анна", "snils": snils(123456789)}
    assert (await small.post("/people/likeness", json=typed)).json()["elsewhere"]
    other = {"last_name": "Кедров", "first_name": "Иван", "birth_on": "2014-09-05", "snils": snils(723456789)}
    assert (await small.post("/people/likeness", json=other)).json()["elsewhere"], "у той записи номера нет"
    teacher = await world.as_("teacher", SMALL)
    assert (await teacher.post("/people/likeness", json=typed)).status_code == 403


async def test_every_municipality_is_searched_once_a_night(world, city, monkeypatch):
    sessions = world.suite.events_sessions
    evening = datetime(2026, 11, 29, 18, 59, tzinfo=UTC)
    monkeypatch.setattr("store.clock.now", lambda: evening)
    assert await finding.plan_night(sessions, time(19), None) is None
    monkeypatch.setattr("store.clock.now", lambda: evening.replace(hour=19, minute=1))
    assert await finding.plan_night(sessions, time(19), None) == date(2026, 11, 29)
    assert await finding.plan_night(sessions, time(19), None) == date(2026, 11, 29)
    async with world.events_tx() as tx:
        runs = await tx.execute(text("select segment from duplicate_runs order by 1"))
        assert list(runs.scalars()) == ["tomsk/asino", CITY]
    assert await finding.work_off(sessions) and await finding.work_off(sessions)
    assert not await finding.work_off(sessions)


async def test_a_school_starts_no_search(world, city):
    coordinator = await world.as_("coordinator", LARGE)
    answer = await coordinator.post("/duplicates/runs")
    assert answer.status_code == 403 and "РЦО" in answer.json()["detail"]


async def test_a_pair_is_named_by_hand_within_the_own_school(world, city):
    coordinator = await world.as_("coordinator", LARGE)
    mine, other = city["Белова", LARGE], city["Кедров", LARGE]
    answer = await coordinator.post("/duplicates", json={"a_id": mine, "b_id": other})
    assert answer.status_code == 201 and answer.json()["reason"] == "отмечено вручную"
    foreign = await coordinator.post("/duplicates", json={"a_id": mine, "b_id": city["Белова", SMALL]})
    assert foreign.status_code == 404
    same = await coordinator.post("/duplicates", json={"a_id": mine, "b_id": mine})
    assert same.status_code == 422


async def test_the_rco_makes_records_of_two_schools_one_and_each_school_sees_its_own_part(world, city):
    large, small = city["Белова", LARGE], city["Белова", SMALL]
    async with world.events_tx() as tx:
        class_id = await tx.scalar(text("select id from classes where segment = :at"), {"at": SMALL})
    left = Spell(segment=SMALL, class_id=class_id, from_on="2025-09-01", until_on="2026-05-30")
    await world.tell(MembershipChanged(student_id=small, spells=[left]), subject=small, sequence=50)
    rco = await world.as_("rco-operator", CITY)
    pair = (await rco.post("/duplicates", json={"a_id": large, "b_id": small})).json()
    assert pair["between"] and pair["refusal"] is None
    merge = await rco.post(f"/duplicates/{pair['id']}/merge", json={"kept_id": large})
    assert merge.status_code == 200, merge.text
    (told,) = await world.told(PersonMerged)
    assert told.segment == CITY and told.data.segments == [SMALL, LARGE]
    office = await world.as_("secretary", SMALL)
    file = (await office.get(f"/people/{large}")).json()
    assert [one["segment"] for one in file["placements"]] == [SMALL] and LARGE not in str(file)
    assert (await office.get("/merges")).json()["items"] == []
    undone = await rco.post(f"/merges/{merge.json()['id']}/undo")
    assert undone.status_code == 200, undone.text
    assert (await office.get(f"/people/{large}")).status_code == 404
    assert (await office.get(f"/people/{small}")).status_code == 200
