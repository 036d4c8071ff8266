"""The public feed: subscriptions with keys of their own, filtered, durable, replayable."""

import asyncio
import time
from datetime import UTC, datetime, timedelta
from typing import Any

import httpx
from sqlalchemy import text

from contracts.events.registry import ConsentChanged
from services.movement.tests.factories import (
    FAR,
    HOME,
    OTHER,
    REGION,
    TOWN,
    imported,
    line,
    person,
    publish,
    pupil,
    school,
    signed,
)
from store import new_id
from testkit import World

PREFIX = "movement.student."


async def subscribed(
    world: World, segment: str = TOWN, role: str = "rco-operator", at: str = TOWN, **given: Any
) -> Any:
    """A new subscription as its owner was answered."""
    operator = await world.as_(role, at)
    answer = await operator.post(
        "/subscriptions", json={"name": "Регистр контингента", "segment": segment, **given}
    )
    assert answer.status_code == 201, answer.text
    return answer.json()


def reader(world: World, token: str) -> httpx.AsyncClient:
    return httpx.AsyncClient(
        transport=httpx.ASGITransport(world.app, raise_app_exceptions=False),
        base_url="http://test/api/movement/v1/feed",
        headers={"authorization": f"Bearer {token}"},
    )


async def pull(client: httpx.AsyncClient, **params: Any) -> tuple[list[dict[str, Any]], int]:
    answer = await client.get("/events", params=params)
    assert answer.status_code == 200, answer.text
    assert answer.headers["content-type"].startswith("application/cloudevents-batch+json")
    return answer.json(), int(answer.headers["feed-position"])


async def test_a_subscriber_reads_each_public_event_in_order_and_no_internal_one(world: World) -> None:
    at = await school(world)
    student = await pupil(world, at)
    await signed(await world.as_("director"), "class-transfer", [line(student, to_class_id=at.classes["5Б"])])
    await publish(world)
    client = reader(world, (await subscribed(world))["token"])

    events, position = await pull(client)

    assert [one["type"] for one in events] == [f"{PREFIX}enrolled.v1", f"{PREFIX}moved.v1"]
    assert events[0]["specversion"] == "1.0" and events[0]["source"] == "/movement"
    assert events[0]["data"]["student_id"] == str(student)
    assert position == int(events[-1]["feedposition"])


async def test_what_is_not_acknowledged_comes_again_and_the_place_outlives_the_client(world: World) -> None:
    at = await school(world)
    for name in ("Первый", "Второй", "Третий"):
        await pupil(world, at, last_name=name)
    await publish(world)
    token = (await subscribed(world))["token"]
    first = reader(world, token)

    one, place = await pull(first, limit=1)
    again, _ = await pull(first, limit=1)
    await first.post("/acknowledgement", json={"position": place})
    second, _ = await pull(reader(world, token), limit=1)

    assert [e["id"] for e in one] == [e["id"] for e in again] != [e["id"] for e in second]


async def test_a_subscription_has_its_own_place(world: World) -> None:
    await pupil(world, await school(world))
    await publish(world)
    one, two = (
        reader(world, (await subscribed(world))["token"]),
        reader(world, (await subscribed(world))["token"]),
    )
    _, place = await pull(one)
    await one.post("/acknowledgement", json={"position": place})

    assert (await pull(one))[0] == []
    assert len((await pull(two))[0]) == 1


async def test_a_late_acknowledgement_does_not_move_back_and_one_ahead_of_the_feed_is_refused(
    world: World,
) -> None:
    at = await school(world)
    await pupil(world, at)
    await publish(world)
    client = reader(world, (await subscribed(world))["token"])
    _, place = await pull(client)

    forward = await client.post("/acknowledgement", json={"position": place})
    late = await client.post("/acknowledgement", json={"position": 1})
    ahead = await client.post("/acknowledgement", json={"position": place + 1000})

    assert forward.json() == late.json() == {"position": place}
    assert ahead.status_code == 422


async def test_a_rewind_replays_from_the_moment(world: World) -> None:
    at = await school(world)
    await pupil(world, at, last_name="Ранний")
    await publish(world)
    moment = datetime.now(UTC)
    late = await pupil(world, at, last_name="Поздний")
    await publish(world)
    client = reader(world, (await subscribed(world))["token"])
    everything, place = await pull(client)
    await client.post("/acknowledgement", json={"position": place})

    answer = await client.post("/rewind", json={"since": moment.isoformat()})
    again, _ = await pull(client)
    await client.post("/rewind", json={"since": (moment - timedelta(days=300)).isoformat()})
    from_the_start, _ = await pull(client)

    assert answer.status_code == 200, answer.text
    assert [one["data"]["student_id"] for one in again] == [str(late)]
    assert from_the_start == everything and len(everything) == 2


async def test_the_filter_lets_through_its_segment_and_transfers_that_touch_it(world: World) -> None:
    here, far = await school(world), await school(world, FAR)
    await school(world, OTHER)
    student = await pupil(world, here)
    await pupil(world, far, last_name="Чужой")
    director, there = await world.as_("director", HOME), await world.as_("director", FAR)
    asked = {"from_segment": HOME, "last_name": "Иванов", "birth_on": "2015-03-14"}
    key = (await there.post("/transfers", json=asked)).json()["id"]
    await director.post(f"/transfers/{key}/confirmation", json={"leaves_on": "2026-10-05"})
    body = {"class_id": str(far.classes["5А"]), "effective_on": "2026-10-12", "override_reason": "Почтой"}
    taken = (await there.post(f"/transfers/{key}/acceptance", json=body)).json()
    await publish(world)

    seen = {}
    for segment, role, at in (
        (HOME, "network-admin", HOME),
        (FAR, "network-admin", FAR),
        (OTHER, "network-admin", OTHER),
        (TOWN, "rco-operator", TOWN),
        (REGION, "region-operator", REGION),
    ):
        seen[segment] = await pull(reader(world, (await subscribed(world, segment, role, at))["token"]))

    kinds = {segment: [one["type"].split(".")[2] for one in events] for segment, (events, _) in seen.items()}
    assert kinds == {
        HOME: ["enrolled", "transferred"],
        FAR: ["enrolled", "transferred"],
        OTHER: [],
        TOWN: ["enrolled", "transferred"],
        REGION: ["enrolled", "enrolled", "transferred"],
    }
    gives, takes = seen[HOME][0][-1]["data"], seen[FAR][0][-1]["data"]
    assert gives["to_segment"] == FAR and gives["student_id"] == str(student)
    assert str(far.classes["5А"]) not in str(seen[HOME]) and taken["arrival_order_id"] not in str(seen[HOME])
    assert str(here.classes["5А"]) not in str(seen[FAR]) and "from_class_id" not in takes
    assert {"from_class_id", "to_class_id", "order_id"} <= set(seen[REGION][0][-1]["data"])


async def test_a_quiet_subscriber_s_place_moves_past_what_is_not_his(world: World) -> None:
    await pupil(world, await school(world, FAR))
    await publish(world)
    client = reader(world, (await subscribed(world, HOME, "network-admin", HOME))["token"])

    events, place = await pull(client)

    assert events == [] and place == 2


async def test_only_the_wanted_types_come(world: World) -> None:
    at = await school(world)
    student = await pupil(world, at)
    await signed(await world.as_("director"), "class-transfer", [line(student, to_class_id=at.classes["5Б"])])
    await publish(world)
    client = reader(world, (await subscribed(world, types=[f"{PREFIX}moved.v1"]))["token"])

    events, _ = await pull(client)

    assert [one["type"] for one in events] == [f"{PREFIX}moved.v1"]


async def test_nothing_unpublished_leaves(world: World) -> None:
    await pupil(world, await school(world))
    client = reader(world, (await subscribed(world))["token"])

    assert await pull(client) == ([], 0)


async def test_a_waiting_pull_answers_as_soon_as_an_event_is_published(world: World) -> None:
    at = await school(world)
    client = reader(world, (await subscribed(world))["token"])
    waiting = asyncio.create_task(pull(client, wait=20))
    await asyncio.sleep(0.5)
    began = time.perf_counter()

    await pupil(world, at)
    await publish(world)
    events, _ = await waiting

    assert len(events) == 1 and time.perf_counter() - began < 5


async def test_an_empty_wait_ends_by_itself(world: World) -> None:
    client = reader(world, (await subscribed(world))["token"])
    began = time.perf_counter()

    assert (await pull(client, wait=1))[0] == []

    assert 0.9 < time.perf_counter() - began < 5
    assert (await client.get("/events", params={"wait": 26})).status_code == 422
    assert (await client.get("/events", params={"limit": 501})).status_code == 422


async def test_a_wrong_a_renewed_and_a_revoked_key_open_nothing(world: World) -> None:
    operator = await world.as_("rco-operator", TOWN)
    made = (await operator.post("/subscriptions", json={"name": "Регистр контингента"})).json()
    spoiled = made["token"][:-4] + ("AAAA" if made["token"][-4:] != "AAAA" else "BBBB")
    renewed = (await operator.post(f"/subscriptions/{made['id']}/renewal")).json()["token"]

    good = await reader(world, renewed).get("/events")
    statuses = [
        (await reader(world, token).get("/events")).status_code
        for token in (made["token"], spoiled, "mvf_", "mvf_!!!!", "nonsense")
    ]
    await operator.post(f"/subscriptions/{made['id']}/revocation")
    revoked = await reader(world, renewed).post("/acknowledgement", json={"position": 0})

    assert good.status_code == 200
    assert statuses == [401] * 5 and revoked.status_code == 401
    assert (await operator.post(f"/subscriptions/{made['id']}/renewal")).status_code == 409


async def test_a_person_s_token_does_not_open_the_feed_nor_a_key_the_book(world: World) -> None:
    operator = await world.as_("rco-operator", TOWN)
    token = (await subscribed(world))["token"]

    assert (await operator.get("/feed/events")).status_code == 401
    stranger = reader(world, token)
    assert (await stranger.get("http://test/api/movement/v1/orders")).status_code == 401


async def test_the_key_is_shown_once_and_kept_nowhere(world: World) -> None:
    operator = await world.as_("rco-operator", TOWN)
    once = {"idempotency-key": "subscribe-1"}
    first = await operator.post("/subscriptions", json={"name": "Регистр контингента"}, headers=once)
    again = await operator.post("/subscriptions", json={"name": "Регистр контингента"}, headers=once)

    token = first.json()["token"]
    shown = (await operator.get(f"/subscriptions/{first.json()['id']}")).text
    async with world.events_tx() as tx:
        kept = await tx.scalar(text("select string_agg(s::text, '') from subscriptions s"))
        answers = await tx.scalar(text("select string_agg(convert_from(body, 'UTF8'), '') from idempotency"))
    assert again.json()["id"] == first.json()["id"] and again.json()["token"] == "показан один раз"
    assert token not in shown + str(kept) + str(answers)


async def test_a_subscription_reaches_no_further_than_its_owner(world: World) -> None:
    await school(world, FAR)
    await school(world, HOME)
    operator = await world.as_("rco-operator", TOWN)

    foreign = await operator.post("/subscriptions", json={"name": "Регистр контингента", "segment": FAR})
    absent = await operator.post(
        "/subscriptions", json={"name": "Регистр контингента", "segment": "tomsk/none"}
    )
    teacher = await (await world.as_("teacher")).post("/subscriptions", json={"name": "Регистр контингента"})

    assert foreign.status_code == absent.status_code == 404
    assert foreign.json()["detail"] == absent.json()["detail"]
    assert teacher.status_code == 403


async def test_foreign_subscriptions_look_absent(world: World) -> None:
    made = await subscribed(world, REGION, "region-operator", REGION)
    operator = await world.as_("rco-operator", TOWN)

    for answer in (
        await operator.get(f"/subscriptions/{made['id']}"),
        await operator.put(
            f"/subscriptions/{made['id']}", json={"name": "Чужая", "types": [f"{PREFIX}moved.v1"]}
        ),
        await operator.post(f"/subscriptions/{made['id']}/renewal"),
        await operator.post(f"/subscriptions/{made['id']}/revocation"),
        await operator.get(f"/subscriptions/{new_id()}"),
    ):
        assert answer.status_code == 404
    assert (await operator.get("/subscriptions")).json()["items"] == []


async def test_a_pull_takes_two_statements(world: World) -> None:
    await pupil(world, await school(world))
    await publish(world)
    client = reader(world, (await subscribed(world))["token"])

    with world.count() as statements:
        await pull(client)

    assert len(statements) == 2


async def test_the_app_role_reads_neither_the_outbox_nor_a_page_without_a_scope(world: World) -> None:
    await pupil(world, await school(world))
    await publish(world)

    async with world.app_tx(None) as tx:
        found = (
            await tx.execute(
                text("select * from feed_page(0, 100, array['movement.student.enrolled.v1'], false)")
            )
        ).one()
    async with world.app_tx(REGION) as tx:
        internal = (
            await tx.execute(
                text("select events from feed_page(0, 100, array['movement.membership.changed.v1'], false)")
            )
        ).scalar_one()
        granted = await tx.scalar(text("select has_table_privilege(current_user, 'outbox', 'select')"))

    assert found.events == [] and internal == [] and granted is False


async def test_events_through_the_real_relay_arrive_gap_free_and_in_order(world: World) -> None:
    at = await school(world)
    students = {await person(world, f"Ученик{number}"): "5А" for number in range(30)}
    client = reader(world, (await subscribed(world))["token"])
    async with world.working():
        await imported(world, at, students)
        read: list[dict[str, Any]] = []
        while len(read) < 30:
            events, place = await pull(client, limit=7, wait=10)
            assert events
            read += events
            await client.post("/acknowledgement", json={"position": place})

    assert len({one["id"] for one in read}) == 30
    places = [int(one["feedposition"]) for one in read]
    assert places == sorted(places)


async def test_a_subscription_by_consent_is_told_only_of_students_who_have_agreed(world: World) -> None:
    at = await school(world)
    agreed, silent = await pupil(world, at, last_name="Первый"), await pupil(world, at, last_name="Второй")
    await publish(world)

    async def say(state: str) -> None:
        told = ConsentChanged(
            segment=at.segment, person_id=agreed, kind="third-parties", state=state, text_segment="tomsk",
            text_at=datetime(2026, 9, 1, tzinfo=UTC),
        )  # fmt: skip
        await world.tell(told, subject=f"{at.segment}|{agreed}|third-parties", segment=at.segment)

    by_law, by_consent = await subscribed(world), await subscribed(world, basis="consent")
    school_own = await subscribed(world, segment=at.segment, basis="consent")

    async def seen(subscription: Any) -> set[str]:
        events, _ = await pull(reader(world, subscription["token"]))
        return {one["data"]["student_id"] for one in events}

    assert by_law["basis"] == "law" and await seen(by_law) == {str(agreed), str(silent)}
    assert await seen(by_consent) == set() == await seen(school_own)
    await say("given")
    assert await seen(by_consent) == {str(agreed)} == await seen(school_own)
    await say("withdrawn")
    assert await seen(by_consent) == set() and await seen(by_law) == {str(agreed), str(silent)}
