from datetime import timedelta
from uuid import UUID

from factories import OTHER, SCHOOL, person, placement, segment, staff

from store import clock
from testkit import World
from testkit.world import mint


async def ask(world: World, person_id: UUID, pairs: list[str], acting_as: str | None = None):
    client = await world.as_("teacher")
    del client.headers["x-acting-as"]
    headers = {"authorization": f"Bearer {mint(person_id, pairs)}"}
    return await client.get("/me", headers=headers | ({"x-acting-as": acting_as} if acting_as else {}))


async def test_a_person_with_two_schools_sees_both_before_choosing(world: World) -> None:
    await segment(world)
    who = await person(world, "Щукина", "Юлия", "Эдуардовна")
    await placement(world, who, roles=("teacher",))
    await placement(world, who, "parent", ("parent",), at=OTHER)
    answer = await ask(world, who, [f"{SCHOOL}/teacher", f"{OTHER}/parent"])
    assert answer.status_code == 200, answer.text
    me = answer.json()
    assert (me["last_name"], me["username"], me["acting_as"], me["rights"]) == (
        "Щукина",
        "shchukina.ie",
        None,
        None,
    )
    assert [(hat["acting_as"], hat["segment_short_name"], hat["title"]) for hat in me["appointments"]] == [
        (f"{SCHOOL}/teacher", "Школа № 198", "Учитель"),
        (f"{OTHER}/parent", OTHER, "Родитель"),
    ]


async def test_the_chosen_pair_brings_its_rights(world: World) -> None:
    who = await staff(world)
    await world.appoint(who, "teacher", SCHOOL)
    me = (await ask(world, who, [f"{SCHOOL}/teacher", f"{OTHER}/parent"], f"{SCHOOL}/teacher")).json()
    assert "academic:journal:write" in me["rights"]
    assert "identity:right:write" not in me["rights"]


async def test_an_appointment_newer_than_the_token_is_shown_as_such(world: World) -> None:
    who = await person(world)
    await placement(world, who, roles=("teacher", "coordinator"))
    await world.appoint(who, "teacher", SCHOOL)
    me = (await ask(world, who, [f"{SCHOOL}/teacher"])).json()
    assert {hat["role"]: hat["in_token"] for hat in me["appointments"]} == {
        "teacher": True,
        "coordinator": False,
    }


async def test_only_appointments_in_force_are_shown(world: World) -> None:
    today = clock.today()
    await segment(world, state="suspended")
    who = await person(world)
    await placement(world, who, roles=("director",))
    await placement(world, who, at=OTHER, from_on=today + timedelta(1))
    await placement(world, who, at=f"{OTHER}-2", until_on=today - timedelta(1))
    me = (await ask(world, who, [f"{SCHOOL}/director", f"{OTHER}/teacher"])).json()
    assert me["appointments"] == []


async def test_a_withdrawn_pair_is_refused_though_the_token_has_it(world: World) -> None:
    who = await staff(world)
    assert (await ask(world, who, [f"{SCHOOL}/teacher"], f"{SCHOOL}/teacher")).status_code == 403


async def test_the_blocked_read_the_reason(world: World) -> None:
    who = await staff(world)
    office = await world.as_("coordinator")
    await office.post(f"/accounts/{who}/block", json={"reason": "передал пароль"})
    answer = await ask(world, who, [f"{SCHOOL}/teacher"])
    assert answer.status_code == 403
    assert "передал пароль" in answer.json()["detail"]


async def test_nobody_reads_another_person_through_me(world: World) -> None:
    await staff(world)
    stranger = await person(world, "Чужая")
    me = (await ask(world, stranger, [f"{SCHOOL}/teacher", f"{OTHER}/parent"])).json()
    assert (me["last_name"], me["appointments"]) == ("Чужая", [])


async def test_me_costs_two_statements(world: World) -> None:
    who = await staff(world)
    await world.appoint(who, "teacher", SCHOOL)
    pairs = [f"{SCHOOL}/teacher", f"{OTHER}/parent"]
    assert (await ask(world, who, pairs, pairs[0])).status_code == 200
    with world.count() as seen:
        assert (await ask(world, who, pairs, pairs[0])).status_code == 200
    assert len(seen) == 2
