"""The journal of acts (A10, Q10): one record per write, old and new, only to be added to, sealed in a chain."""

from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.asyncio import create_async_engine

from audit import seals
from service import audit_log
from testkit import World
from testkit.world import mint

HERE, THERE, ABOVE = "tomsk/seversk/school-198", "tomsk/seversk/school-1", "tomsk/seversk"


async def journal(client, **asked):
    answer = await client.get("/audit", params=asked)
    assert answer.status_code == 200, answer.text
    return answer.json()["items"]


async def test_a_write_leaves_one_record_that_says_who_as_whom_what_and_from_where(world: World) -> None:
    director = await world.as_("director", HERE)
    answer = await director.post(
        "/notes",
        json={"words": "раз"},
        headers={"x-real-ip": "84.237.1.2", "traceparent": f"00-{'a' * 32}-{'b' * 16}-01"},
    )
    (record,) = await journal(director)
    assert record["actor_id"] == str(director.person_id) and record["role"] == "director"
    assert (record["segment"], record["act"], record["operation"]) == (HERE, "write", "POST /notes")
    assert (record["address"], record["trace_id"]) == ("84.237.1.2", "a" * 32)
    assert [one["did"] for one in record["changes"]] == ["added"]
    assert record["changes"][0]["fields"]["words"] == [None, "раз"]
    assert answer.json()["words"] == "раз"


async def test_a_change_tells_what_was_and_what_became_of_the_named_thing(world: World) -> None:
    director = await world.as_("director", HERE)
    note = (await director.post("/notes", json={"words": "было"})).json()["id"]
    await director.put(f"/notes/{note}", json={"words": "стало"})
    (record,) = await journal(director, subject_id=note)
    assert record["operation"] == "PUT /notes/{note_id}"
    assert record["objects"] == [{"kind": "note_id", "id": note, "title": None}]
    assert record["changes"][0]["fields"] == {"words": ["было", "стало"]}


@pytest.mark.parametrize("body", [{"words": ""}, {"words": "чужая", "segment": THERE}])
async def test_what_is_refused_has_changed_nothing_and_leaves_no_record(world: World, body: dict) -> None:
    director = await world.as_("director", HERE)
    assert (await director.post("/notes", json=body)).status_code in (404, 422)
    assert (await director.post("/notes/fault")).status_code == 500
    assert (await (await world.as_("parent", HERE)).post("/notes", json={"words": "нет"})).status_code == 403
    assert await journal(director) == []


async def test_a_repetition_under_the_same_key_is_no_second_act(world: World) -> None:
    director = await world.as_("director", HERE)
    for _ in range(3):
        await director.post("/notes", json={"words": "раз"}, headers={"idempotency-key": "k"})
    assert len(await journal(director)) == 1


async def test_an_ordinary_read_leaves_no_record_and_taking_the_journal_away_does(world: World) -> None:
    director = await world.as_("director", HERE)
    await director.get("/notes")
    assert await journal(director) == []
    answer = (await director.get("/audit/export")).json()
    assert answer == {"items": [], "whole": True}
    assert [(one["act"], one["operation"]) for one in await journal(director)] == [
        ("read", "GET /audit/export")
    ]


async def test_what_is_taken_away_comes_newest_first_and_says_when_it_is_not_all(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    director = await world.as_("director", HERE)
    words = [f"запись {number}" for number in range(7)]
    for each in words:
        await director.post("/notes", json={"words": each})
    monkeypatch.setattr(audit_log, "AT_ONCE", 3)
    whole = (await director.get("/audit/export", params={"act": "write"})).json()
    assert [one["changes"][0]["fields"]["words"][1] for one in whole["items"]] == words[::-1]
    assert whole["whole"] and all(one["title"] for one in whole["items"])
    for limit, expected in ((7, True), (6, False), (5, False)):
        monkeypatch.setattr(audit_log, "EXPORTED", limit)
        some = (await director.get("/audit/export", params={"act": "write"})).json()
        assert some == {"items": whole["items"][:limit], "whole": expected}


async def test_an_act_on_oneself_stands_where_the_persons_appointments_lie(world: World) -> None:
    director = await world.as_("director", HERE)
    token = mint(director.person_id, [f"{HERE}/director", f"{THERE}/parent"])
    answer = await director.post("/notes/mine/greeting", headers={"authorization": f"Bearer {token}"})
    assert answer.status_code == 204, answer.text
    assert await journal(director) == []
    (record,) = await journal(await world.as_("rco-operator", ABOVE))
    assert (record["segment"], record["role"]) == (ABOVE, "")


async def test_a_foreign_school_sees_nothing_and_those_above_no_values(world: World) -> None:
    director = await world.as_("director", HERE)
    await director.post("/notes", json={"words": "тайна"})
    assert await journal(await world.as_("director", THERE)) == []
    above = await (await world.as_("rco-operator", ABOVE)).get("/audit")
    assert "тайна" not in above.text
    assert above.json()["items"][0]["changes"][0]["fields"]["words"] == []


async def test_a_teacher_may_not_read_it_and_days_must_make_sense(world: World) -> None:
    assert (await (await world.as_("teacher", HERE)).get("/audit")).status_code == 403
    director = await world.as_("director", HERE)
    wrong = await director.get("/audit", params={"from_on": "2026-02-01", "until_on": "2026-01-01"})
    assert wrong.status_code == 422 and wrong.json()["errors"][0]["pointer"] == "/query/from_on"


async def test_pages_go_on_where_the_last_one_ended(world: World) -> None:
    director = await world.as_("director", HERE)
    for number in range(5):
        await director.post("/notes", json={"words": str(number)})
    first = (await director.get("/audit", params={"limit": 3})).json()
    rest = (await director.get("/audit", params={"limit": 3, "after": first["next"]})).json()
    told = [one["changes"][0]["fields"]["words"][1] for one in first["items"] + rest["items"]]
    assert told == ["4", "3", "2", "1", "0"] and rest["next"] is None


async def test_more_than_fifty_rows_are_counted_not_told(world: World) -> None:
    director = await world.as_("director", HERE)
    answer = await director.post("/notes/many", json={"words": "много"})
    assert answer.status_code == 204, answer.text
    (record,) = await journal(director)
    assert record["changes"] == [{"table": "notes", "did": "added", "key": [], "fields": {}, "rows": 51}]


async def test_sealed_values_are_masked_and_nested_ones_told_one_by_one(world: World) -> None:
    async with world.events_tx() as tx:
        told = (
            await tx.execute(
                text("""
            select audit_told('t', 'changed', '{"id": 1, "sealed": "\\\\x01", "card": {"a": 1, "b": 2}}',
                '{"id": 1, "sealed": "\\\\x02", "card": {"a": 1, "b": 3}}', '{id}', '{sealed}', '{}', '{}')
        """)
            )
        ).scalar()
    assert told["fields"] == {"sealed": ["•", "•"], "card.b": [2, 3]} and told["key"] == {"id": 1}


async def test_only_the_owner_of_the_data_base_can_change_or_remove_a_record(world: World) -> None:
    director = await world.as_("director", HERE)
    await director.post("/notes", json={"words": "раз"})
    forge = (
        "insert into audit (at, id, segment, actor_id, username, role, act, operation, objects, subjects) "
        f"values ('2020-01-01', gen_random_uuid(), '{HERE}', '{director.person_id}', "
        "'', '', 'write', '', '{}', '{}')"
    )
    for statement in (
        "update audit set username = 'x'",
        "delete from audit",
        "truncate audit",
        "delete from audit_seals",
        forge,
    ):
        for tx in (world.app_tx(HERE, director.person_id), world.events_tx()):
            with pytest.raises(DBAPIError, match="permission denied"):
                async with tx as one:
                    await one.execute(text(statement))
    assert len(await journal(director)) == 1


async def test_nobody_can_record_an_act_of_another_person(world: World) -> None:
    director = await world.as_("director", HERE)
    forge = (
        "insert into audit (id, segment, actor_id, username, role, act, operation, objects, subjects) "
        f"values (gen_random_uuid(), '{HERE}', gen_random_uuid(), '', '', 'write', '', '{{}}', '{{}}')"
    )
    with pytest.raises(DBAPIError, match="row-level security"):
        async with world.app_tx(HERE, director.person_id) as tx:
            await tx.execute(text(forge))


async def sealed(world: World) -> seals.Verified:
    async with world.suite.events_sessions() as tx, tx.begin():
        await seals.seal(tx)
    return await verified(world)


async def verified(world: World, keep_days: int = 1096) -> seals.Verified:
    async with world.suite.events_sessions() as tx:
        return await seals.verify(tx, keep_days)


async def owner(world: World, *statements: str) -> None:
    engine = create_async_engine(world.url("owner"))
    async with engine.begin() as connection:
        for statement in statements:
            await connection.execute(text(statement))
    await engine.dispose()


async def test_seals_follow_one_another_and_hold(world: World) -> None:
    director = await world.as_("director", HERE)
    await director.post("/notes", json={"words": "раз"})
    assert (await verified(world)).unsealed == 1
    first = await sealed(world)
    await director.post("/notes", json={"words": "два"})
    second = await sealed(world)
    assert (first.seals, first.records, second.seals, second.records, second.unsealed) == (1, 1, 2, 2, 0)
    assert second.broken == [] and second.last != first.last
    assert (await sealed(world)).seals == 2, "nothing new, no seal"


SPOILED = {
    "changed": "update audit set username = 'other'",
    "removed": "delete from audit where id = (select id from audit limit 1)",
    "slipped in": "insert into audit select (a).* from (select a from audit a limit 1) x",
    "removed with its seal": "delete from audit_seals where no = 1",
    "sealed anew": "update audit_seals set records = 5 where no = 1",
}


@pytest.mark.parametrize("how", SPOILED)
async def test_whoever_changes_the_past_breaks_the_chain(world: World, how: str) -> None:
    director = await world.as_("director", HERE)
    for words in ("раз", "два"):
        await director.post("/notes", json={"words": words})
        await sealed(world)
    await owner(world, SPOILED[how])
    assert (await verified(world)).broken


async def test_records_past_their_term_go_and_the_chain_still_holds(world: World) -> None:
    director = await world.as_("director", HERE)
    await director.post("/notes", json={"words": "раз"})
    await sealed(world)
    long_ago = datetime.now(UTC) - timedelta(days=40)
    await owner(world, "delete from audit", f"update audit_seals set at = '{long_ago.isoformat()}'")
    assert (await verified(world)).broken, "gone before the term"
    found = await verified(world, keep_days=30)
    assert found.broken == [] and found.expired == 1


async def test_old_months_are_dropped_and_coming_ones_made(world: World) -> None:
    await owner(
        world,
        "create table audit_202001 partition of audit for values from ('2020-01-01') to ('2020-02-01')",
    )
    async with world.suite.events_sessions() as tx, tx.begin():
        await tx.execute(text("select make_audit_partitions(30)"))
        left = set(
            (
                await tx.execute(
                    text(
                        "select inhrelid::regclass::text from pg_inherits where inhparent = 'audit'::regclass"
                    )
                )
            ).scalars()
        )
    assert "audit_202001" not in left and f"audit_{datetime.now(UTC):%Y%m}" in left and len(left) == 4


async def test_the_operations_that_are_recorded_can_be_asked_for(world: World) -> None:
    director = await world.as_("director", HERE)
    known = {one["operation"]: one["act"] for one in (await director.get("/audit/operations")).json()}
    assert known["PUT /notes/{note_id}"] == "write" and known["GET /audit/export"] == "read"
    assert "GET /notes" not in known
