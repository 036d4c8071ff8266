import pytest
from factories import OTHER, SCHOOL, TOWN

from contracts.events.identity import RightChanged
from contracts.events.registry import SettingsTaken
from testkit import World

RIGHT = "/rights/teacher/registry:person:read"


async def test_a_director_takes_a_right_from_his_teachers_and_the_services_are_told(world: World) -> None:
    director = await world.as_("director")
    answer = await director.put(RIGHT, json={"allowed": False})
    assert answer.status_code == 200, answer.text
    assert (answer.json()["version"], answer.json()["author_id"]) == (1, str(director.person_id))
    (told,) = await world.told(RightChanged)
    assert (told.data.segment, told.data.role, told.data.right, told.data.allowed) == (
        SCHOOL,
        "teacher",
        "registry:person:read",
        False,
    )


async def test_the_matrix_shows_default_change_and_who_may_switch(world: World) -> None:
    director = await world.as_("director")
    await director.put(RIGHT, json={"allowed": False})
    matrix = (await director.get("/rights")).json()
    row = next(one for one in matrix["rights"] if one["right"] == "registry:person:read")
    assert row["name"] == "Личные карточки: просмотр"
    assert row["cells"]["teacher"] == {
        "allowed": False, "default": True, "inherited": True, "changed_at": SCHOOL, "version": 1, "may_change": True,
        "refusal": None,
    }  # fmt: skip
    assert not row["cells"]["director"]["may_change"]
    assert "region-operator" not in {role["role"] for role in matrix["roles"]}


async def test_the_same_change_twice_is_one_version_and_going_back_is_another(world: World) -> None:
    director = await world.as_("director")
    versions = [
        (await director.put(RIGHT, json={"allowed": allowed})).json()["version"]
        for allowed in (False, False, None)
    ]
    assert versions == [1, 1, 2]
    assert [one.data.allowed for one in await world.told(RightChanged)] == [False, None]
    history = (await director.get(f"{RIGHT}/history")).json()["items"]
    assert [one["version"] for one in history] == [2, 1]


async def test_a_new_school_begins_with_the_rights_of_a_like_one_until_it_has_its_own(world: World) -> None:
    director = await world.as_("director")
    await director.put(RIGHT, json={"allowed": False})
    taken = SettingsTaken(segment=OTHER, source=SCHOOL, by=director.person_id)
    await world.tell(taken, subject=OTHER)
    other = await world.as_("director", OTHER)
    cell = (await other.get(f"{RIGHT}/history")).json()["items"]
    assert [(one["version"], one["allowed"]) for one in cell] == [(1, False)]
    (version,) = (await other.get("/rights/versions")).json()["items"]
    assert (version["number"], version["note"]) == (1, f"Как в школе-образце: {SCHOOL}")
    await director.put(RIGHT, json={"allowed": None})
    await world.tell(taken, subject=OTHER)
    told = [(one.data.segment, one.data.allowed) for one in await world.told(RightChanged)]
    assert told == [(SCHOOL, False), (OTHER, False), (SCHOOL, None)]


@pytest.mark.parametrize(
    ("actor", "at", "role", "right", "allowed", "status"),
    [
        ("director", SCHOOL, "secretary", "registry:segment:write", True, 403),  # he has not got it himself
        ("director", SCHOOL, "secretary", "academic:journal:approve", True, 200),
        ("director", SCHOOL, "director", "registry:person:read", False, 403),  # his own role
        ("director", SCHOOL, "rco-operator", "registry:person:read", False, 403),  # above his level
        ("director", SCHOOL, "teacher", "identity:self:read", False, 403),
        ("coordinator", SCHOOL, "teacher", "registry:person:read", False, 403),  # no right to change rights
        ("rco-operator", TOWN, "director", "identity:appointment:write", False, 200),
        ("director", SCHOOL, "teacher", "no:such:right", False, 404),
    ],
)
async def test_nobody_grants_beyond_his_own(
    world: World, actor: str, at: str, role: str, right: str, allowed: bool, status: int
) -> None:
    client = await world.as_(actor, at)
    assert (await client.put(f"/rights/{role}/{right}", json={"allowed": allowed})).status_code == status


async def test_what_the_town_has_taken_away_a_school_cannot_give_back(world: World) -> None:
    rco, director = await world.as_("rco-operator", TOWN), await world.as_("director")
    assert (await rco.put(RIGHT, json={"allowed": False})).status_code == 200
    answer = await director.put(RIGHT, json={"allowed": True})
    assert answer.status_code == 409
    assert TOWN in answer.json()["detail"]
    row = next(
        one
        for one in (await director.get("/rights")).json()["rights"]
        if one["right"] == "registry:person:read"
    )
    assert (row["cells"]["teacher"]["changed_at"], row["cells"]["teacher"]["may_change"]) == (TOWN, False)


async def test_a_schools_change_is_invisible_to_another_school(world: World) -> None:
    director, foreign = await world.as_("director"), await world.as_("director", OTHER)
    await director.put(RIGHT, json={"allowed": False})
    assert (await foreign.get(f"{RIGHT}/history")).json()["items"] == []
    row = next(
        one
        for one in (await foreign.get("/rights")).json()["rights"]
        if one["right"] == "registry:person:read"
    )
    assert row["cells"]["teacher"]["changed_at"] is None


async def test_the_matrix_with_its_holders_and_version_is_three_statements(world: World) -> None:
    director = await world.as_("director")
    with world.count() as seen:
        await director.get("/rights")
    assert len(seen) == 3


async def test_a_right_taken_away_is_refused_at_once_when_its_event_has_come(world: World) -> None:
    office, director = await world.as_("coordinator"), await world.as_("director")
    assert (await office.get("/accounts")).status_code == 200
    await director.put("/rights/coordinator/identity:account:read", json={"allowed": False})
    (told,) = await world.told(RightChanged)
    await world.tell(told.data, subject=told.subject)
    world.suite.gate._actors.clear()
    assert (await office.get("/accounts")).status_code == 403
