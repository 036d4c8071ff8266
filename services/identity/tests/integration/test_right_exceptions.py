"""Exceptions of single people, what a person may and why, and how soon a change works."""

import time
from typing import Any
from uuid import UUID

from factories import OTHER, SCHOOL, TOWN, segment, staff

from contracts.events.identity import RightExceptionChanged
from testkit import Client, World
from testkit.world import eventually

RIGHT, OTHERS = "movement:order:write", "registry:person:read"
GRANT = {"allowed": True, "reason": "Отпуск секретаря", "until_on": "2099-05-31"}


def path(who: UUID, right: str = RIGHT, role: str = "teacher") -> str:
    return f"/rights/people/{who}/{role}/{right}"


async def answer_of(client: Client, who: UUID, right: str) -> Any:
    (role,) = (await client.get(f"/rights/people/{who}")).json()["roles"]
    return next(one for one in role["rights"] if one["right"] == right)


async def test_a_person_is_given_more_than_his_role_and_the_services_are_told(world: World) -> None:
    await segment(world)
    who = await staff(world)
    director = await world.as_("director", person_id=await staff(world, "director", last="Смирнова"))
    answer = await director.put(path(who), json=GRANT)
    assert answer.status_code == 200, answer.text
    one = await answer_of(director, who, RIGHT)
    assert (one["allowed"], one["matrix"], one["cause"], one["author"], one["until_on"], one["reason"]) == (
        True, False, "exception", "Смирнова Мария Петровна", "2099-05-31", "Отпуск секретаря",
    )  # fmt: skip
    (listed,) = (await director.get("/rights/exceptions")).json()["items"]
    assert (listed["person_id"], listed["name"], listed["title"]) == (
        str(who),
        "Приказы о движении: изменение",
        "Учитель",
    )
    await director.put(path(who), json={"allowed": None, "reason": "вернулся"})
    assert [one.data.allowed for one in await world.told(RightExceptionChanged)] == [True, None]
    assert (await director.get("/rights/exceptions")).json()["items"] == []


async def test_every_answer_has_its_cause_and_its_appointment(world: World) -> None:
    await segment(world)
    who = await staff(world, order_number="9-к", order_on="2026-08-25")
    director = await world.as_("director")
    await director.put(f"/rights/teacher/{OTHERS}", json={"allowed": False})
    with world.count() as seen:
        found = (await director.get(f"/rights/people/{who}")).json()
    assert len(seen) == 5
    (role,) = found["roles"]
    assert (role["title"], role["grounds"][0]["order_number"]) == ("Учитель", "9-к")
    causes = {one["right"]: (one["allowed"], one["cause"]) for one in role["rights"]}
    assert causes[OTHERS] == (False, "matrix")
    assert causes["academic:journal:write"] == (True, "default")


async def test_nobody_excepts_beyond_his_own_rights_or_himself(world: World) -> None:
    await segment(world)
    who, own = await staff(world), await staff(world, "director", last="Смирнова")
    director = await world.as_("director", person_id=own)
    beyond = await director.put(path(who, "registry:segment:write"), json=GRANT)
    assert beyond.status_code == 403
    assert "«Организации: изменение»" in beyond.json()["detail"]
    assert (await director.put(path(own, role="director"), json=GRANT)).status_code == 403
    assert (await director.put(path(who, role="deputy-head"), json=GRANT)).status_code == 409
    assert (await director.put(path(who), json={**GRANT, "until_on": "2020-01-01"})).status_code == 422
    deputy = await world.as_("deputy-head")
    assert (await deputy.put(path(who), json=GRANT)).status_code == 403


async def test_a_foreign_school_neither_sees_nor_makes_an_exception(world: World) -> None:
    await segment(world)
    await segment(world, OTHER)
    who = await staff(world)
    director, foreign = await world.as_("director"), await world.as_("director", OTHER)
    await director.put(path(who), json=GRANT)
    assert (await foreign.get(f"/rights/people/{who}")).status_code == 404
    assert (await foreign.put(path(who), json=GRANT)).status_code == 404
    assert (await foreign.put(f"{path(who)}?segment={SCHOOL}", json=GRANT)).status_code == 404
    assert (await foreign.get("/rights/exceptions")).json()["items"] == []


async def test_what_the_town_takes_from_a_role_ends_the_schools_exceptions_and_leaves_its_own(
    world: World,
) -> None:
    await segment(world)
    given, kept = await staff(world), await staff(world, last="Орлова")
    director, rco = await world.as_("director"), await world.as_("rco-operator", TOWN)
    await director.put(path(given, OTHERS), json=GRANT)
    assert (await rco.put(f"{path(kept, OTHERS)}?segment={SCHOOL}", json=GRANT)).status_code == 200
    await rco.put(f"/rights/teacher/{OTHERS}", json={"allowed": False})
    assert not (await answer_of(director, given, OTHERS))["allowed"]
    assert (await answer_of(director, kept, OTHERS))["allowed"]
    assert (await director.put(path(given, OTHERS), json=GRANT)).status_code == 409
    assert (
        await director.put(path(kept, OTHERS), json={"allowed": None, "reason": "нет"})
    ).status_code == 409


async def test_an_exception_stands_before_the_matrix_until_its_last_day(world: World) -> None:
    office = await world.as_("coordinator")
    right = "identity:account:read"

    async def tell(allowed: bool | None, until_on: str | None = None) -> int:
        told = RightExceptionChanged.model_validate(
            {"person_id": office.person_id, "segment": SCHOOL, "role": "coordinator", "right": right,
             "allowed": allowed, "until_on": until_on}
        )  # fmt: skip
        await world.tell(told, subject=f"{office.person_id}|{SCHOOL}|coordinator|{right}")
        world.suite.gate._actors.clear()
        return (await office.get("/accounts")).status_code

    assert await tell(False) == 403
    assert await tell(False, "2020-01-01") == 200
    assert await tell(None) == 200
    assert (await (await world.as_("coordinator")).get("/accounts")).status_code == 200


async def test_a_change_of_the_matrix_and_an_exception_work_within_five_seconds(world: World) -> None:
    await segment(world)
    who = await staff(world, "coordinator")
    office, director = await world.as_("coordinator", person_id=who), await world.as_("director")
    right = "identity:account:read"

    async def seconds(status: int) -> float:
        began = time.monotonic()

        async def answered() -> bool:
            return (await office.get("/accounts")).status_code == status

        await eventually(answered, seconds=5)
        return time.monotonic() - began

    async with world.working():
        assert (await office.get("/accounts")).status_code == 200
        await director.put(f"/rights/coordinator/{right}", json={"allowed": False})
        assert await seconds(403) < 5
        await director.put(path(who, right, "coordinator"), json=GRANT)
        assert await seconds(200) < 5
