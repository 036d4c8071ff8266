import pytest

from service import Router
from store import new_id
from testkit import World
from testkit.world import mint

SCHOOL = "tomsk/seversk/school-198"


async def test_a_person_with_several_appointments_asks_about_himself_without_choosing_one(
    world: World,
) -> None:
    writer = await world.as_("director", SCHOOL)
    await writer.post("/notes", json={"words": "чужое"})
    token = mint(new_id(), [f"{SCHOOL}/teacher", "tomsk/seversk/school-84/parent"])
    del writer.headers["x-acting-as"]
    answer = await writer.get("/notes/mine/pairs", headers={"authorization": f"Bearer {token}"})
    assert answer.status_code == 200
    assert answer.json() == {"pairs": [f"{SCHOOL}/teacher", "tomsk/seversk/school-84/parent"], "words": []}


async def test_an_own_route_needs_a_good_token(world: World) -> None:
    writer = await world.as_("director", SCHOOL)
    answer = await writer.get("/notes/mine/pairs", headers={"authorization": "Bearer none"})
    assert answer.status_code == 401


async def test_an_answer_with_a_secret_is_never_kept_under_a_key(world: World) -> None:
    director = await world.as_("director", SCHOOL)
    assert (await director.post("/notes/secret")).text == "Mora-kitu-48"
    refused = await director.post("/notes/secret", headers={"idempotency-key": "1"})
    assert refused.status_code == 400
    assert "Mora" not in refused.text


async def test_a_part_that_works_only_partly_is_told_and_keeps_the_service_ready(world: World) -> None:
    director = await world.as_("director", SCHOOL)
    world.suite.degraded["keycloak"] = "does not answer"
    answer = await director.get("http://test/health/ready")
    assert answer.status_code == 200
    assert answer.json()["status"] == "degraded"
    assert answer.json()["degraded"] == {"keycloak": "does not answer"}


def test_a_route_without_a_declared_policy_cannot_be_written() -> None:
    async def open_to_all() -> None: ...

    with pytest.raises(TypeError, match="declare a right"):
        Router().get("/open")(open_to_all)
