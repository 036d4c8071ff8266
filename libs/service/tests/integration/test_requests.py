"""The request path: scope, rights, transaction, problems, idempotency, versions, pages."""

import asyncio
from uuid import uuid4

from sqlalchemy import text

from testkit import World

HERE, THERE, ABOVE = "tomsk/seversk/school-198", "tomsk/seversk/school-1", "tomsk/seversk"


async def test_a_note_is_seen_by_its_school_and_above_and_by_nobody_else(world: World) -> None:
    mine, foreign, above = [await world.as_("director", s) for s in (HERE, THERE, ABOVE)]
    made = (await mine.post("/notes", json={"words": "наша"})).json()
    assert (await mine.get(f"/notes/{made['id']}")).status_code == 200
    assert (await above.get(f"/notes/{made['id']}")).status_code == 200
    absent, hidden = await foreign.get(f"/notes/{uuid4()}"), await foreign.get(f"/notes/{made['id']}")
    assert absent.status_code == hidden.status_code == 404
    same = ("type", "title", "status", "detail")
    assert [absent.json()[k] for k in same] == [hidden.json()[k] for k in same]


async def test_a_query_that_forgets_its_filter_returns_nothing_foreign(world: World) -> None:
    mine, foreign = await world.as_("director", HERE), await world.as_("director", THERE)
    await mine.post("/notes", json={"words": "наша"})
    assert (await foreign.get("/notes/careless")).json() == []
    assert (await mine.get("/notes/careless")).json() == ["наша"]


async def test_an_unset_scope_sees_nothing_also_after_a_scope_was_used(world: World) -> None:
    mine = await world.as_("director", HERE)
    await mine.post("/notes", json={"words": "наша"})
    async with world.app_tx(None) as tx:
        assert (await tx.execute(text("select count(*) from notes"))).scalar() == 0
    async with world.app_tx("tomsk/seversk/school-19") as tx:
        assert (await tx.execute(text("select count(*) from notes"))).scalar() == 0


async def test_a_row_cannot_be_written_into_a_foreign_segment(world: World) -> None:
    mine = await world.as_("director", HERE)
    answer = await mine.post("/notes", json={"words": "чужая", "segment": THERE})
    assert answer.status_code == 404, answer.text


async def test_a_role_without_the_right_is_refused_with_the_reason(world: World) -> None:
    parent = await world.as_("parent", HERE)
    answer = await parent.post("/notes", json={"words": "нет"})
    assert answer.status_code == 403
    assert answer.headers["content-type"] == "application/problem+json"
    assert "registry:class:write" in answer.json()["detail"]


async def test_wrong_fields_are_named_in_russian_and_nothing_is_written(world: World) -> None:
    mine = await world.as_("director", HERE)
    answer = await mine.post("/notes", json={"words": ""})
    assert answer.status_code == 422
    assert answer.json()["errors"] == [{"pointer": "/body/words", "detail": "не короче 1 знаков"}]
    assert await world.told() == []


async def test_a_fault_of_ours_shows_a_trace_id_and_no_internals(world: World) -> None:
    mine = await world.as_("director", HERE)
    answer = await mine.post("/notes/fault")
    assert answer.status_code == 500
    assert "division" not in answer.text and answer.json()["trace_id"]


async def test_the_same_key_acts_once_and_gets_the_first_answer(world: World) -> None:
    mine = await world.as_("director", HERE)
    headers = {"idempotency-key": "k1"}
    answers = await asyncio.gather(
        *(mine.post("/notes", json={"words": "раз"}, headers=headers) for _ in range(5))
    )
    assert {a.status_code for a in answers} == {201}
    assert len({a.json()["id"] for a in answers}) == 1
    assert len(await world.told()) == 1
    other = await mine.post("/notes", json={"words": "два"}, headers=headers)
    assert other.status_code == 422


async def test_a_refused_request_does_not_use_up_its_key(world: World) -> None:
    mine = await world.as_("director", HERE)
    headers = {"idempotency-key": "k1"}
    assert (await mine.post("/notes", json={"words": ""}, headers=headers)).status_code == 422
    assert (await mine.post("/notes", json={"words": "да"}, headers=headers)).status_code == 201


async def test_a_doubled_unique_value_is_a_conflict(world: World) -> None:
    mine = await world.as_("director", HERE)
    await mine.post("/notes", json={"words": "одна"})
    again = await mine.post("/notes", json={"words": "одна"})
    assert again.status_code == 409 and again.json()["constraint"] == "notes_words_key"


async def test_of_two_editors_the_second_is_told_that_it_is_stale(world: World) -> None:
    mine = await world.as_("director", HERE)
    made = (await mine.post("/notes", json={"words": "первая"})).json()
    tag = (await mine.get(f"/notes/{made['id']}")).headers["etag"]
    first = await mine.put(f"/notes/{made['id']}", json={"words": "вторая"}, headers={"if-match": tag})
    second = await mine.put(f"/notes/{made['id']}", json={"words": "третья"}, headers={"if-match": tag})
    assert (first.status_code, first.headers["etag"], second.status_code) == (200, '"2"', 412)


async def test_pages_go_on_where_the_last_ended(world: World) -> None:
    mine = await world.as_("director", HERE)
    for words in "вабдг":
        await mine.post("/notes", json={"words": words})
    seen, after = [], ""
    while after is not None:
        page = (await mine.get("/notes", params={"limit": 2, **({"after": after} if after else {})})).json()
        seen += [item["words"] for item in page["items"]]
        after = page["next"]
    assert seen == list("абвгд")
    for spoiled in ("мусор", "W1sxXSxbMV1d"):  # the second is [[1],[1]]
        assert (await mine.get("/notes", params={"after": spoiled})).status_code == 400


async def test_a_write_costs_the_change_and_two_statements_for_any_number_of_events(world: World) -> None:
    mine = await world.as_("director", HERE)
    with world.count() as statements:
        await mine.post("/notes", json={"words": "раз"})
    assert len(statements) == 3, statements


async def test_every_operation_names_its_right_in_the_open_api(world: World) -> None:
    mine = await world.as_("director", HERE)
    document = (await mine.get("/openapi.json")).json()
    operations = [op for path in document["paths"].values() for op in path.values()]
    assert operations and all({"x-right", "x-own", "x-public"} & set(op) for op in operations)


async def test_hostile_bodies_are_refused_without_a_fault(world: World) -> None:
    mine = await world.as_("director", HERE)
    json = {"content-type": "application/json"}
    for body in (
        b"{",
        b"\xff\xfe",
        b'{"words": "\\u0000"}',
        b"[" * 100_000,
        b'{"words": 1e400}',
        b"",
        b'{"words": "\\ud800"}',
    ):
        answer = await mine.post("/notes", content=body, headers=json)
        assert 400 <= answer.status_code < 500, (body[:20], answer.text)
        assert answer.headers["content-type"] == "application/problem+json"
