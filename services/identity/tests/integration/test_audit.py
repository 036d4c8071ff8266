"""What this service tells the journal of acts (A10)."""

from testkit import World, unwatched


async def test_whatever_requests_may_write_is_told_or_excepted_with_a_reason(world: World) -> None:
    # versions, jobs, sealed sheets, sign-ins: ledgers of their own
    excepted = {"right_versions", "password_batches", "card_sheets", "sign_ins", "section_openings"}
    assert await unwatched(world) == excepted


async def test_a_right_is_told_by_its_name_and_fields_by_words(world: World) -> None:
    director = await world.as_("director")
    done = await director.put("/rights/teacher/registry:person:read", json={"allowed": False})
    assert done.status_code == 200, done.text
    (act,) = [one for one in (await director.get("/audit")).json()["items"] if one["act"] == "write"]
    assert "Личные карточки: просмотр" in [one["title"] for one in act["objects"]]
    (change,) = [one for one in act["changes"] if one["table"] == "right_changes"]
    assert change["fields"]["right"] == [None, "Личные карточки: просмотр"]
    assert not [name for name in change["fields"] if "select" in name]
