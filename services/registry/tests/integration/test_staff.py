"""Staff one by one: the first administrator of a school, a second post of a known person, dismissal (A9, B3)."""

from typing import Any

from contracts.events.registry import PersonChanged, PlacementChanged
from testkit import World

from ..factories import LARGE, SMALL, make_tree, snils


def coordinator(segment: str, **changed: Any) -> dict[str, Any]:
    return {
        "last_name": "Громова", "first_name": "Ольга", "middle_name": "Игоревна", "sex": "female",
        "snils": snils(112233445), "segment": segment, "post": "Координатор", "roles": ["coordinator"],
        "order_number": "7-лс", "order_on": "2026-08-25", "from_on": "2026-09-01", **changed,
    }  # fmt: skip


async def test_an_operator_gives_a_school_its_first_administrator(world: World) -> None:
    await make_tree(world)
    rco = await world.as_("rco-operator", "tomsk/seversk")
    made = await rco.post("/staff", json=coordinator(LARGE))
    assert made.status_code == 201, made.text
    (placed,) = await world.told(PlacementChanged)
    assert (placed.data.roles, placed.data.order_number, placed.segment) == (["coordinator"], "7-лс", LARGE)
    assert [e.data.last_name for e in await world.told(PersonChanged)] == ["Громова"]


async def test_a_person_known_by_snils_gets_a_second_post_and_stays_one_person(world: World) -> None:
    await make_tree(world)
    rco = await world.as_("rco-operator", "tomsk/seversk")
    first = (await rco.post("/staff", json=coordinator(LARGE))).json()
    second = (await rco.post("/staff", json=coordinator(SMALL))).json()
    assert second["known_before"] and second["person_id"] == first["person_id"]
    other = await rco.post("/staff", json=coordinator(SMALL, last_name="Другова"))
    assert other.status_code == 409 and "СНИЛС" in other.json()["detail"]
    again = await rco.post("/staff", json=coordinator(SMALL))
    assert again.status_code == 409


async def test_nobody_staffs_a_foreign_segment_or_gives_a_role_of_another_level(world: World) -> None:
    await make_tree(world)
    foreign = await world.as_("rco-operator", "tomsk/asino")
    assert (await foreign.post("/staff", json=coordinator(LARGE))).status_code == 404
    secretary = await world.as_("secretary", LARGE)
    assert (await secretary.post("/staff", json=coordinator(LARGE))).status_code == 403
    rco = await world.as_("rco-operator", "tomsk/seversk")
    wrong = await rco.post("/staff", json=coordinator(LARGE, roles=["rco-operator"]))
    assert wrong.status_code == 422 and wrong.json()["errors"][0]["pointer"] == "/body/roles"


async def test_a_dismissed_person_is_told_with_the_last_day(world: World) -> None:
    await make_tree(world)
    rco = await world.as_("rco-operator", "tomsk/seversk")
    made = (await rco.post("/staff", json=coordinator(LARGE))).json()
    order = {"until_on": "2026-11-20", "order_number": "9-лс", "order_on": "2026-11-20"}
    foreign = await world.as_("director", SMALL)
    address = f"/staff/{made['placement_id']}/dismissal"
    assert (await foreign.post(address, json=order)).status_code == 404
    director = await world.as_("director", LARGE)
    typo = await director.post(address, json={**order, "until_on": "9999-12-31"})
    assert (typo.status_code, typo.json()["errors"][0]["pointer"]) == (422, "/body/until_on")
    ended = await director.post(address, json=order, headers={"if-match": '"1"'})
    assert ended.status_code == 200, ended.text
    stale = await director.post(address, json=order, headers={"if-match": '"1"'})
    assert stale.status_code == 412
    assert [e.data.until_on for e in await world.told(PlacementChanged)][-1].isoformat() == "2026-11-20"
