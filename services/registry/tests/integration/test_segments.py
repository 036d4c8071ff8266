"""The tree of organisations: who creates, connects and suspends, and what everybody hears of it (B1, A5)."""

import pytest

from contracts.events.registry import SegmentChanged, SettingsTaken
from registry import segments

from ..factories import LARGE, SMALL, make_tree


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


async def test_a_new_school_takes_the_settings_of_a_like_one_and_keeps_what_it_has(world):
    await make_tree(world)
    director = await world.as_("director", LARGE)
    rco = await world.as_("rco-operator", "tomsk/seversk")
    ids = {one["segment"]: one["id"] for one in (await rco.get("/segments")).json()["items"]}
    card = {
        "kind": "гимназия",
        "week": "six",
        "address": "Ленина, 1",
        "founder": "Администрация ЗАТО Северск",
    }
    answer = await director.patch(f"/segments/{ids[LARGE]}/card", json={"values": card})
    assert answer.status_code == 200, answer.text
    posts = {"entries": [{"title": "вожатый"}, {"title": "тьютор", "active": False}]}
    assert (await director.put("/dictionaries/posts", json=posts)).status_code == 200
    small = await world.as_("director", SMALL)
    kept = await small.patch(f"/segments/{ids[SMALL]}/card", json={"values": {"founder": "Область"}})
    assert kept.status_code == 200, kept.text

    url, body = f"/segments/{ids[SMALL]}/settings", {"from_segment_id": ids[LARGE]}
    taken = await rco.post(url, json=body)
    assert taken.status_code == 200, taken.text
    assert taken.json() == {
        "segment": SMALL, "source": LARGE, "fields": ["kind", "week"], "dictionaries": ["posts"]
    }  # fmt: skip
    values = (await small.get(f"/segments/{ids[SMALL]}/card")).json()["card"]
    assert (values["kind"], values["week"], values["founder"]) == ("гимназия", "six", "Область")
    assert values.get("address") is None
    shown = [(await who.get("/dictionaries/posts")).json()["entries"] for who in (director, small)]
    ours, theirs = ({row["title"]: row["id"] for row in rows if row["own"]} for rows in shown)
    assert list(theirs) == list(ours) == ["вожатый", "тьютор"]
    assert not {*ours.values()} & {*theirs.values()}
    (told,) = await world.told(SettingsTaken)
    assert (told.data.segment, told.data.source, told.data.by) == (SMALL, LARGE, rco.person_id)
    again = (await rco.post(url, json=body)).json()
    assert (again["fields"], again["dictionaries"]) == ([], [])


async def test_settings_are_taken_from_above_within_a_municipality(world):
    await make_tree(world)
    operator = await world.as_("region-operator", "tomsk")
    ids = {one["segment"]: one["id"] for one in (await operator.get("/segments")).json()["items"]}
    url = f"/segments/{ids[SMALL]}/settings"
    for source in ("tomsk/asino/school-1", "tomsk/seversk", SMALL):
        answer = await operator.post(url, json={"from_segment_id": ids[source]})
        assert answer.status_code == 422, source
        assert "того же муниципалитета" in answer.json()["errors"][0]["detail"]
    rco = await world.as_("rco-operator", "tomsk/seversk")
    answer = await rco.post(url, json={"from_segment_id": ids["tomsk/asino/school-1"]})
    assert (answer.status_code, "не найдена" in answer.json()["detail"]) == (404, True)
    admin = await world.as_("network-admin", SMALL)
    assert (await admin.post(url, json={"from_segment_id": ids[LARGE]})).status_code in (403, 404)
