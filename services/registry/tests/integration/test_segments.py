"""The tree of organisations: who creates, connects and suspends, and what everybody hears of it (B1, A5)."""

import pytest

from contracts.events.registry import SegmentChanged
from registry import segments

from ..factories import LARGE, make_tree


async def test_the_root_is_made_once_and_told(world):
    for expected in (True, False):
        async with world.events_tx() as tx:
            assert await segments.bootstrap(tx, "tomsk", "Томская область", "Томская область") is expected
    (event,) = await world.told(SegmentChanged)
    assert (event.subject, event.data.level, event.data.state) == ("tomsk", "region", "active")


async def test_a_region_operator_builds_the_tree_and_the_schools_see_their_own_branch(world):
    await make_tree(world)
    told = [event.subject for event in await world.told(SegmentChanged)]
    assert told == [
        "tomsk",
        "tomsk/seversk",
        "tomsk/asino",
        LARGE,
        "tomsk/seversk/orlovka",
        "tomsk/asino/school-1",
    ]
    director = await world.as_("director", LARGE)
    shown = [one["segment"] for one in (await director.get("/segments")).json()["items"]]
    assert shown == ["tomsk", "tomsk/seversk", LARGE]
    rco = await world.as_("rco-operator", "tomsk/seversk")
    shown = [one["segment"] for one in (await rco.get("/segments?level=school")).json()["items"]]
    assert shown == ["tomsk/seversk/orlovka", LARGE]


async def test_the_tree_comes_in_pages(world):
    await make_tree(world)
    operator = await world.as_("region-operator", "tomsk")
    first = (await operator.get("/segments?limit=4")).json()
    second = (await operator.get(f"/segments?limit=4&after={first['next']}")).json()
    assert [len(first["items"]), len(second["items"]), second["next"]] == [4, 2, None]


@pytest.mark.parametrize(
    ("parent", "code", "status"),
    [("tomsk/seversk", "school-2", 201), ("tomsk/seversk", "school-198", 409), ("tomsk/asino", "school-2", 404),
     ("tomsk", "asino-2", 403), (LARGE, "a-class", 409), ("tomsk/nowhere", "school-2", 404),
     ("tomsk/seversk", "Школа", 422)],
)  # fmt: skip
async def test_an_rco_operator_creates_schools_in_the_own_municipality_only(world, parent, code, status):
    await make_tree(world)
    rco = await world.as_("rco-operator", "tomsk/seversk")
    answer = await rco.post(
        "/segments", json={"parent": parent, "code": code, "name": "Школа", "short_name": "Школа"}
    )
    assert answer.status_code == status, answer.text


@pytest.mark.parametrize("role", ["director", "coordinator", "teacher", "parent"])
async def test_a_school_does_not_create_organisations(world, role):
    await make_tree(world)
    client = await world.as_(role, LARGE)
    body = {"parent": "tomsk/seversk", "code": "school-2", "name": "Школа", "short_name": "Школа"}
    assert (await client.post("/segments", json=body)).status_code == 403


async def test_rco_suspends_and_connects_a_school_and_a_stale_version_is_refused(world):
    await make_tree(world)
    rco = await world.as_("rco-operator", "tomsk/seversk")
    (school,) = [one for one in (await rco.get("/segments")).json()["items"] if one["segment"] == LARGE]
    path = f"/segments/{school['id']}/state"
    answer = await rco.put(path, json={"state": "suspended"}, headers={"if-match": '"1"'})
    assert (answer.json()["state"], answer.headers["etag"]) == ("suspended", '"2"')
    assert (await rco.put(path, json={"state": "active"}, headers={"if-match": '"1"'})).status_code == 412
    assert (await rco.put(path, json={"state": "active"}, headers={"if-match": '"2"'})).status_code == 200
    states = [event.data.state for event in await world.told(SegmentChanged) if event.subject == LARGE]
    assert states == ["active", "suspended", "active"]


async def test_a_school_does_not_suspend_itself(world):
    await make_tree(world)
    admin = await world.as_("network-admin", LARGE)
    (school,) = [one for one in (await admin.get("/segments")).json()["items"] if one["segment"] == LARGE]
    assert (await admin.put(f"/segments/{school['id']}/state", json={"state": "archived"})).status_code == 403


async def test_a_school_keeps_its_card_and_a_stale_edit_is_refused(world):
    await make_tree(world)
    director = await world.as_("director", LARGE)
    (school,) = [one for one in (await director.get("/segments")).json()["items"] if one["segment"] == LARGE]
    path = f"/segments/{school['id']}/card"
    body = {"name": "МБОУ «СОШ № 198»", "short_name": "СОШ № 198", "card": {"inn": "7024015993", "shifts": 2}}
    saved = await director.put(path, json=body, headers={"if-match": '"1"'})
    assert (saved.status_code, saved.headers["etag"]) == (200, '"2"')
    read = await director.get(path)
    assert (read.json()["card"]["inn"], read.json()["short_name"], read.headers["etag"]) == (
        "7024015993",
        "СОШ № 198",
        '"2"',
    )
    assert (await director.put(path, json=body, headers={"if-match": '"1"'})).status_code == 412
    assert (await world.told(SegmentChanged))[-1].data.short_name == "СОШ № 198"


async def test_a_wrong_inn_is_named(world):
    await make_tree(world)
    director = await world.as_("director", LARGE)
    (school,) = [one for one in (await director.get("/segments")).json()["items"] if one["segment"] == LARGE]
    body = {"name": "Школа", "short_name": "Школа", "card": {"inn": "7024015990"}}
    answer = await director.put(f"/segments/{school['id']}/card", json=body)
    assert answer.status_code == 422
    assert answer.json()["errors"] == [
        {"pointer": "/body/card/inn", "detail": "контрольная цифра ИНН не сходится"}
    ]


async def test_a_school_reads_but_does_not_edit_the_cards_above(world):
    await make_tree(world)
    director = await world.as_("director", LARGE)
    (above,) = [
        one for one in (await director.get("/segments")).json()["items"] if one["level"] == "municipality"
    ]
    assert (await director.get(f"/segments/{above['id']}/card")).status_code == 200
    body = {"name": "Мы", "short_name": "Мы", "card": {}}
    assert (await director.put(f"/segments/{above['id']}/card", json=body)).status_code == 404
