"""Cells switched together, versions of the matrix, the way back, and what is taken away above."""

from typing import Any

from factories import OTHER, SCHOOL, TOWN, segment, staff

from contracts.events.identity import RightChanged
from testkit import Client, World

PEOPLE, ORDERS = "registry:person:read", "movement:order:read"


def cell(role: str, right: str, allowed: bool | None) -> dict[str, Any]:
    return {"role": role, "right": right, "allowed": allowed}


async def change(client: Client, *cells: dict[str, Any], seen: int | None = None, note: str = "") -> Any:
    headers = {} if seen is None else {"if-match": f'"{seen}"'}
    return await client.put("/rights", json={"changes": [*cells], "note": note}, headers=headers)


async def standing(client: Client, role: str, right: str) -> Any:
    rows = (await client.get("/rights")).json()["rights"]
    return next(row for row in rows if row["right"] == right)["cells"][role]


async def test_cells_switched_together_are_one_version_with_author_and_note(world: World) -> None:
    director = await world.as_("director", person_id=await staff(world, "director", last="Смирнова"))
    answer = await change(
        director, cell("teacher", PEOPLE, False), cell("secretary", ORDERS, False), note="Приказ 71-од"
    )
    assert answer.status_code == 200, answer.text
    assert (answer.json()["version"], answer.headers["etag"]) == (1, '"1"')
    assert len(await world.told(RightChanged)) == 2
    (one,) = (await director.get("/rights/versions")).json()["items"]
    assert (one["number"], one["author"], one["note"]) == (1, "Смирнова Мария Петровна", "Приказ 71-од")
    assert {(each["role"], each["allowed"]) for each in one["changes"]} == {
        ("teacher", False),
        ("secretary", False),
    }


async def test_one_forbidden_cell_refuses_all_and_its_right_is_named(world: World) -> None:
    director = await world.as_("director")
    answer = await change(
        director, cell("teacher", PEOPLE, False), cell("secretary", "academic:journal:write", True)
    )
    assert answer.status_code == 403
    assert "«Журнал: изменение»" in answer.json()["detail"]
    assert await world.told(RightChanged) == []
    assert (await change(director, cell("teacher", "no:such:right", False))).status_code == 404


async def test_who_has_not_seen_the_newest_version_changes_nothing(world: World) -> None:
    director = await world.as_("director")
    assert (await change(director, cell("teacher", PEOPLE, False), seen=0)).status_code == 200
    assert (await change(director, cell("teacher", ORDERS, False), seen=0)).status_code == 412


async def test_two_versions_are_compared_and_an_earlier_one_comes_back_as_a_new_one(world: World) -> None:
    director = await world.as_("director")
    await change(director, cell("teacher", PEOPLE, False))
    await change(director, cell("teacher", PEOPLE, None), cell("teacher", ORDERS, False))
    compared = (await director.get("/rights/versions/1/comparison")).json()
    assert [
        (one["right"], one["before"], one["after"], one["inherited"]) for one in compared["differences"]
    ] == [
        (PEOPLE, False, None, True),
        (ORDERS, None, False, True),
    ]
    back = await director.post("/rights/versions/1/restoration", json={"note": "как в сентябре"})
    assert back.status_code == 200, back.text
    assert back.json()["version"] == 3
    assert (await director.get("/rights/versions/3/comparison?to=1")).json()["differences"] == []
    assert not (await standing(director, "teacher", PEOPLE))["allowed"]
    assert (await standing(director, "teacher", ORDERS))["allowed"]
    newest = (await director.get("/rights/versions", params={"limit": 1})).json()
    assert (newest["items"][0]["restored"], newest["next"]) == (1, 3)
    assert (await director.get("/rights/versions/9/comparison")).status_code == 404
    assert (await director.post("/rights/versions/9/restoration", json={})).status_code == 404


async def test_a_return_is_refused_like_any_change_beyond_the_own_rights(world: World) -> None:
    director, rco = await world.as_("director"), await world.as_("rco-operator", TOWN)
    await change(director, cell("secretary", "academic:journal:approve", True))
    await change(director, cell("secretary", "academic:journal:approve", None))
    await change(rco, cell("secretary", "academic:journal:approve", False))
    answer = await director.post("/rights/versions/1/restoration", json={})
    assert answer.status_code == 409
    assert "«Журнал: утверждение»" in answer.json()["detail"]


async def test_what_the_town_takes_away_ends_what_its_schools_had_given(world: World) -> None:
    await segment(world, TOWN, name="Северск")
    director, rco = await world.as_("director"), await world.as_("rco-operator", TOWN)
    await change(director, cell("additional-teacher", ORDERS, True))
    await change(rco, cell("additional-teacher", ORDERS, False))
    told = [(one.segment, one.data.allowed) for one in await world.told(RightChanged)]
    assert told == [(SCHOOL, True), (TOWN, False), (SCHOOL, None)]
    now = await standing(director, "additional-teacher", ORDERS)
    assert (now["allowed"], now["may_change"]) == (False, False)
    assert "Северск" in now["refusal"]
    newest = (await director.get("/rights/versions")).json()["items"][0]
    assert (newest["number"], newest["author"]) == (2, None)


async def test_a_department_head_changes_the_matrix_of_his_town(world: World) -> None:
    head = await world.as_("department-head", TOWN)
    assert (await change(head, cell("director", "movement:order:approve", False))).status_code == 200
    assert (await change(head, cell("network-admin", "movement:order:write", True))).status_code == 403


async def test_versions_of_a_school_are_its_own(world: World) -> None:
    director, foreign = await world.as_("director"), await world.as_("director", OTHER)
    await change(director, cell("teacher", PEOPLE, False))
    assert (await foreign.get("/rights/versions")).json()["items"] == []
    assert (await foreign.get("/rights/versions/1/comparison")).status_code == 404
    deputy = await world.as_("deputy-head")
    assert (await change(deputy, cell("teacher", PEOPLE, None))).status_code == 403
