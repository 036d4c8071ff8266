import pytest
from factories import OTHER, SCHOOL, TOWN, person, placement, school_class, segment, staff, student

from contracts.events.identity import AppointmentChanged
from testkit import World

ORDER = {"order_number": "14-к", "order_on": "2026-11-20", "from_on": "2026-11-22"}


async def test_a_director_appoints_a_coordinator_by_order(world: World) -> None:
    await segment(world)
    who = await staff(world)
    director = await world.as_("director")
    answer = await director.post(
        "/appointments", json={"person_id": str(who), "role": "coordinator", **ORDER}
    )
    assert answer.status_code == 201, answer.text
    assert (answer.json()["title"], answer.json()["source"], answer.json()["state"]) == (
        "Координатор",
        "manual",
        "in-force",
    )
    told = (await world.told(AppointmentChanged))[-1]
    assert (told.data.role, told.data.order_number, told.segment, told.data.removed) == (
        "coordinator",
        "14-к",
        SCHOOL,
        False,
    )


@pytest.mark.parametrize(
    ("actor", "at", "role", "why"),
    [
        ("coordinator", SCHOOL, "director", "вышестоящая"),
        ("coordinator", SCHOOL, "network-admin", "больше прав"),
        ("director", SCHOOL, "director", "вышестоящая"),
        ("director", SCHOOL, "rco-operator", "уровня"),
        ("director", SCHOOL, "student", "реестр"),
        ("rco-operator", TOWN, "region-operator", "уровня"),
    ],
)
async def test_nobody_gives_more_than_he_has(world: World, actor: str, at: str, role: str, why: str) -> None:
    await segment(world)
    who = await staff(world)
    office = await world.as_(actor, at)
    answer = await office.post(
        "/appointments", json={"person_id": str(who), "role": role, "segment": SCHOOL, **ORDER}
    )
    assert answer.status_code == 403
    assert why in answer.json()["detail"]


async def test_the_rco_appoints_the_director_of_its_school(world: World) -> None:
    await segment(world)
    who = await staff(world)
    rco = await world.as_("rco-operator", TOWN)
    answer = await rco.post(
        "/appointments", json={"person_id": str(who), "role": "director", "segment": SCHOOL, **ORDER}
    )
    assert answer.status_code == 201, answer.text


async def test_nobody_appoints_himself(world: World) -> None:
    await segment(world)
    who = await staff(world, "director")
    director = await world.as_("director", person_id=who)
    answer = await director.post(
        "/appointments", json={"person_id": str(who), "role": "deputy-head", **ORDER}
    )
    assert answer.status_code == 403


async def test_the_same_role_twice_at_once_is_a_conflict(world: World) -> None:
    await segment(world)
    who = await staff(world)
    director = await world.as_("director")
    body = {"person_id": str(who), "role": "coordinator", **ORDER}
    assert (await director.post("/appointments", json=body)).status_code == 201
    assert (await director.post("/appointments", json=body)).status_code == 409


async def test_of_two_editors_the_second_is_stale_and_dates_are_ordered(world: World) -> None:
    await segment(world)
    who = await staff(world)
    director = await world.as_("director")
    made = await director.post("/appointments", json={"person_id": str(who), "role": "coordinator", **ORDER})
    path, seen = f"/appointments/{made.json()['appointment_id']}", {"if-match": made.headers["etag"]}
    assert (await director.patch(path, json={"until_on": "2027-05-31"}, headers=seen)).json()[
        "until_on"
    ] == "2027-05-31"
    assert (await director.patch(path, json={"until_on": None}, headers=seen)).status_code == 412
    assert (await director.patch(path, json={"until_on": "2020-01-01"})).status_code == 409


async def test_a_role_from_registry_is_changed_there_and_may_be_withdrawn_here_for_good(world: World) -> None:
    await segment(world)
    who = await person(world)
    held = await placement(world, who)
    director = await world.as_("director")
    (one,) = (await director.get("/appointments", params={"person_id": str(who)})).json()["items"]
    assert (one["source"], one["title"]) == ("registry", "Учитель")
    path = f"/appointments/{one['appointment_id']}"
    assert (await director.patch(path, json={"order_number": "1"})).status_code == 409
    answer = await director.post(f"{path}/withdrawal", json={"reason": "уволен"})
    assert answer.json()["state"] == "withdrawn"
    assert (await world.told(AppointmentChanged))[-1].data.removed
    await placement(world, who, placement_id=held, post="учитель физики", order_number="9")
    assert (await world.told(AppointmentChanged))[-1].data.removed


async def test_students_are_left_to_the_registry(world: World) -> None:
    await segment(world)
    child = await student(world, await school_class(world))
    director = await world.as_("director")
    (one,) = (await director.get("/appointments", params={"person_id": str(child)})).json()["items"]
    answer = await director.post(
        f"/appointments/{one['appointment_id']}/withdrawal", json={"reason": "уволен"}
    )
    assert answer.status_code == 403


async def test_a_foreign_school_gets_404_everywhere(world: World) -> None:
    await segment(world)
    await segment(world, OTHER)
    who = await staff(world)
    director = await world.as_("director")
    made = await director.post("/appointments", json={"person_id": str(who), "role": "coordinator", **ORDER})
    path = f"/appointments/{made.json()['appointment_id']}"
    foreign = await world.as_("director", OTHER)
    assert (await foreign.get(path)).status_code == 404
    assert (await foreign.patch(path, json={"until_on": None})).status_code == 404
    assert (await foreign.post(f"{path}/withdrawal", json={"reason": "чужой"})).status_code == 404
    body = {"person_id": str(who), "role": "coordinator", **ORDER}
    assert (await foreign.post("/appointments", json=body)).status_code == 404
    assert (await foreign.post("/appointments", json={**body, "segment": SCHOOL})).status_code == 404
    assert (await foreign.get("/appointments")).json()["items"] == []


async def test_a_list_of_any_length_is_one_statement_and_pages_go_on(world: World) -> None:
    await segment(world)
    for last in ("Аксёнова", "Белова", "Волкова"):
        await staff(world, last=last)
    director = await world.as_("director")
    with world.count() as seen:
        first = (await director.get("/appointments", params={"limit": 2})).json()
    assert len(seen) == 1
    rest = (await director.get("/appointments", params={"limit": 2, "after": first["next"]})).json()
    assert [one["last_name"] for one in first["items"] + rest["items"]] == ["Аксёнова", "Белова", "Волкова"]


async def test_only_those_in_force_on_a_day(world: World) -> None:
    await segment(world)
    await staff(world, until_on="2026-10-01")
    director = await world.as_("director")
    assert (await director.get("/appointments", params={"on": "2026-11-22"})).json()["items"] == []
    assert len((await director.get("/appointments", params={"on": "2026-10-01"})).json()["items"]) == 1


async def test_a_colleague_stands_in_for_a_time_by_order_and_it_ends_by_itself(world: World) -> None:
    await segment(world)
    deputy, colleague = await staff(world, "deputy-head", last="Орлова"), await staff(world, last="Белова")
    director = await world.as_("director")
    (held,) = (await director.get("/appointments", params={"role": "deputy-head"})).json()["items"]
    body = {
        "person_id": str(colleague), "role": "deputy-head", "replaces_id": held["appointment_id"],
        "basis": "отпуск Орловой", **ORDER,
    }  # fmt: skip
    endless = await director.post("/appointments", json=body)
    assert (endless.status_code, endless.json()["errors"][0]["pointer"]) == (422, "/body/until_on")
    body["until_on"] = "2026-12-05"
    made = await director.post("/appointments", json=body)
    assert made.status_code == 201, made.text
    assert (made.json()["replaces"], made.json()["basis"]) == ("Орлова Мария Петровна", "отпуск Орловой")
    for day, count in (("2026-11-21", 1), ("2026-12-05", 2), ("2026-12-06", 1)):
        rows = (await director.get("/appointments", params={"role": "deputy-head", "on": day})).json()[
            "items"
        ]
        assert len(rows) == count, day
    itself = {**body, "person_id": str(deputy)}
    assert (await director.post("/appointments", json=itself)).status_code == 409
    assert (await director.post("/appointments", json={**body, "role": "secretary"})).status_code == 409


async def test_a_director_orders_who_stands_in_for_him_and_that_one_may_not_prolong_it(world: World) -> None:
    await segment(world)
    own, colleague = await staff(world, "director", last="Смирнова"), await staff(world, last="Белова")
    director = await world.as_("director", person_id=own)
    (held,) = (await director.get("/appointments", params={"role": "director"})).json()["items"]
    body = {
        "person_id": str(colleague), "role": "director", "replaces_id": held["appointment_id"],
        "until_on": "2026-12-05", **ORDER,
    }  # fmt: skip
    coordinator = await world.as_("coordinator")
    assert (await coordinator.post("/appointments", json=body)).status_code == 403
    made = await director.post("/appointments", json=body)
    assert made.status_code == 201, made.text
    path = f"/appointments/{made.json()['appointment_id']}"
    acting = await world.as_("director", person_id=colleague)
    assert (await acting.patch(path, json={"until_on": "2027-12-05"})).status_code == 403
    ended = await director.patch(path, json={"until_on": "2026-12-01"})
    assert ended.json()["until_on"] == "2026-12-01"


async def test_the_list_of_a_past_day_tells_what_was_then_and_finds_a_name_without_families(
    world: World,
) -> None:
    await segment(world)
    who = await staff(world, last="Белова")
    await student(world, await school_class(world), last="Белов")
    director = await world.as_("director")
    (one,) = (await director.get("/appointments", params={"staff": True, "q": "бел"})).json()["items"]
    assert one["person_id"] == str(who)
    await director.post(f"/appointments/{one['appointment_id']}/withdrawal", json={"reason": "уволена"})
    asked = {"on": "2026-09-10", "staff": True}
    assert len((await director.get("/appointments", params=asked)).json()["items"]) == 1
    assert (await director.get("/appointments", params={**asked, "on": "2099-01-01"})).json()["items"] == []
