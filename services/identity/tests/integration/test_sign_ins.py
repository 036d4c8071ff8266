"""Against a real Keycloak: sessions and devices, second factor, lock-out, the cards of a whole school (A6, A7)."""

import asyncio
import base64
import json
import secrets
from collections.abc import AsyncIterator
from typing import Any
from uuid import UUID

import pytest
import pytest_asyncio
from factories import OTHER, SCHOOL, TOWN, person, placement, school_class, segment, staff, student
from keycloak_server import KeycloakServer
from sqlalchemy import select, text

from identity import sync
from identity.entries import Entries, forget
from identity.realm import Realm
from identity.tables import Account
from testkit import SignInFailed, World, sign_in
from testkit.world import Client, eventually, mint

CHROME = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/141.0 Safari/537.36"
YANDEX = "Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/140.0 YaBrowser/25.8 Mobile Safari/537.36"


@pytest.fixture
def realm(keycloak: KeycloakServer) -> Realm:
    return Realm(keycloak.url, "edu", "svc-identity", keycloak.client_secret)


@pytest_asyncio.fixture
async def writer(world: World, realm: Realm) -> AsyncIterator[sync.Writer]:
    for user in [user async for user in realm.users()]:
        await realm._call("delete_user", user["id"])
    world.app.state.realm = realm
    yield sync.Writer(realm, sync.Groups(realm, world.suite.events_sessions))


async def bring(world: World, writer: sync.Writer) -> None:
    """Work off all jobs, everybody's account opened."""
    async with world.events_tx() as tx:
        await tx.execute(text("update accounts set opened_at = now() where opened_at is null"))
    while await sync.work_off(world.suite.events_sessions, writer):
        pass


async def account(world: World, person_id: UUID) -> Account:
    async with world.events_tx() as tx:
        return (await tx.execute(select(Account).where(Account.person_id == person_id))).scalar_one()


async def ready(world: World, realm: Realm, writer: sync.Writer, who: UUID) -> tuple[str, str]:
    """(username, password) of a person who can sign in."""
    await bring(world, writer)
    one = await account(world, who)
    password = f"Rk7-{secrets.token_hex(5)}"
    await realm.set_password(str(one.keycloak_id), password, temporary=False)
    return one.username, password


async def in_session(world: World, who: UUID, session: str) -> Client:
    client = await world.as_("teacher", person_id=who)
    token = mint(who, [f"{client.segment}/teacher"], sid=session)
    client.headers["authorization"] = f"Bearer {token}"
    return client


async def told(world: World, who: UUID, session: str, agent: str) -> dict[str, Any]:
    mine = await in_session(world, who, session)
    answer = await mine.post("/me/sign-ins", headers={"user-agent": agent})
    assert answer.status_code == 200, answer.text
    return dict(answer.json())


async def test_own_sessions_are_listed_with_devices_and_ended_one_by_one_or_all_others(
    world: World, keycloak: KeycloakServer, realm: Realm, writer: sync.Writer
) -> None:
    who = await staff(world)
    name, password = await ready(world, realm, writer, who)
    for _ in range(3):
        await sign_in(keycloak.base_url, name, password)
        await asyncio.sleep(1)  # Keycloak counts in seconds
    open_ = await realm.sessions(str((await account(world, who)).keycloak_id))
    first, second, third = (one["id"] for one in sorted(open_, key=lambda one: one["start"]))
    assert await Entries(realm, world.suite.events_sessions).take() == 3
    assert not (await told(world, who, first, CHROME))["novel"]
    assert (await told(world, who, second, YANDEX))["novel"]
    assert not (await told(world, who, third, CHROME))["novel"]
    mine = await in_session(world, who, first)
    shown = (await mine.get("/me/entrance")).json()
    assert next((one["id"], one["current"]) for one in shown["sessions"]) == (first, True)
    assert {one["id"]: one["device"] for one in shown["sessions"]} == {
        first: "chrome/windows", second: "yandex/android", third: "chrome/windows",
    }  # fmt: skip
    assert [one["session_id"] for one in shown["new_devices"]] == [second]
    assert (await mine.delete(f"/me/sessions/{first}")).status_code == 409
    assert (await mine.delete(f"/me/sessions/{second}")).status_code == 204
    assert (await mine.delete(f"/me/sessions/{second}")).status_code == 404
    assert (await mine.post("/me/sessions/end-others")).status_code == 204
    shown = (await mine.get("/me/entrance")).json()
    assert ([one["id"] for one in shown["sessions"]], shown["new_devices"]) == ([first], [])


async def test_nobody_ends_or_sees_anothers_session(
    world: World, keycloak: KeycloakServer, realm: Realm, writer: sync.Writer
) -> None:
    who, other = await staff(world), await staff(world, last="Орлова")
    name, password = await ready(world, realm, writer, who)
    await sign_in(keycloak.base_url, name, password)
    (session,) = await realm.sessions(str((await account(world, who)).keycloak_id))
    await told(world, who, session["id"], CHROME)
    stranger = await world.as_("teacher", person_id=other)
    assert (await stranger.delete(f"/me/sessions/{session['id']}")).status_code == 404
    assert (await stranger.get("/me/entrance")).json()["sessions"] == []
    assert (await stranger.get("/me/new-devices")).json() == []


async def test_a_sign_in_whose_device_nobody_tells_is_news_after_three_minutes(
    world: World, keycloak: KeycloakServer, realm: Realm, writer: sync.Writer
) -> None:
    who = await staff(world)
    name, password = await ready(world, realm, writer, who)
    signed_in = Entries(realm, world.suite.events_sessions)
    for _ in range(2):
        await sign_in(keycloak.base_url, name, password)
    assert await signed_in.take() == 2
    assert await signed_in.take() == 0
    async with world.events_tx() as tx:
        await tx.execute(text("update sign_ins set at = at - interval '5 minutes'"))
    await signed_in.take()
    mine = await world.as_("teacher", person_id=who)
    assert [one["device"] for one in (await mine.get("/me/new-devices")).json()] == ["other/other"]
    assert (await mine.post("/me/new-devices/confirmation")).status_code == 204
    assert (await mine.get("/me/new-devices")).json() == []


@pytest.mark.parametrize("strict", [True, False])
async def test_an_operator_signs_in_with_a_second_factor_where_it_is_required(
    world: World, keycloak: KeycloakServer, realm: Realm, writer: sync.Writer, strict: bool
) -> None:
    writer.strict = strict
    who = await person(world)
    await placement(world, who, roles=("rco-operator",), at=TOWN)
    name, password = await ready(world, realm, writer, who)
    if not strict:
        assert await sign_in(keycloak.base_url, name, password)
        return
    with pytest.raises(SignInFailed):
        await sign_in(keycloak.base_url, name, password)
    phone: list[str] = []
    assert await sign_in(keycloak.base_url, name, password, totp=phone)
    with pytest.raises(SignInFailed):
        await sign_in(keycloak.base_url, name, password)
    assert await sign_in(keycloak.base_url, name, password, totp=phone)
    writer.strict = False  # the setting is taken back: whoever has a code is still asked for it
    assert await sync.ask_for_second_factor(world.suite.events_sessions, strict=False) == 1
    await bring(world, writer)
    assert await sync.ask_for_second_factor(world.suite.events_sessions, strict=False) == 0
    assert (
        "second_factor" not in (await realm.user(str((await account(world, who)).keycloak_id)))["attributes"]
    )
    with pytest.raises(SignInFailed):
        await sign_in(keycloak.base_url, name, password)


async def test_the_office_sees_a_lock_out_lifts_it_signs_out_and_drops_a_lost_factor(
    world: World, keycloak: KeycloakServer, realm: Realm, writer: sync.Writer
) -> None:
    who = await staff(world)
    name, password = await ready(world, realm, writer, who)
    await sign_in(keycloak.base_url, name, password)
    for _ in range(6):
        with pytest.raises(SignInFailed):
            await sign_in(keycloak.base_url, name, "Never-mind-17")
    office = await world.as_("coordinator")
    shown = (await office.get(f"/accounts/{who}/entrance")).json()
    assert (shown["lock"]["locked"], len(shown["sessions"])) == (True, 1)
    assert shown["lock"]["failures"] >= 1
    with pytest.raises(SignInFailed):
        await sign_in(keycloak.base_url, name, password)
    assert (await office.post(f"/accounts/{who}/unlock")).status_code == 204
    assert await sign_in(keycloak.base_url, name, password)
    assert (await office.post(f"/accounts/{who}/sign-out")).status_code == 204
    shown = (await office.get(f"/accounts/{who}/entrance")).json()
    assert (shown["lock"]["locked"], shown["sessions"]) == (False, [])
    assert (await office.post(f"/accounts/{who}/second-factor/removal")).status_code == 204
    foreign = await world.as_("coordinator", segment="tomsk/seversk/school-84")
    for method, path in (("get", "entrance"), ("post", "unlock"), ("post", "sign-out")):
        assert (await getattr(foreign, method)(f"/accounts/{who}/{path}")).status_code == 404, path
    teacher = await world.as_("teacher", person_id=await staff(world, last="Щукина"))
    assert (await teacher.get(f"/accounts/{who}/entrance")).status_code == 403


async def test_in_a_suspended_school_nobody_acts_who_works_elsewhere_goes_on_and_reopening_gives_it_back(
    world: World, keycloak: KeycloakServer, realm: Realm, writer: sync.Writer
) -> None:
    await segment(world)
    await segment(world, OTHER, name="Школа № 84")
    only, both = await staff(world), await staff(world, last="Орлова")
    await placement(world, both, roles=("teacher",), at=OTHER)
    names = {who: await ready(world, realm, writer, who) for who in (only, both)}

    async def groups(who: UUID) -> list[str]:
        tokens = await sign_in(keycloak.base_url, *names[who])
        part = tokens["access_token"].split(".")[1]
        return sorted(json.loads(base64.urlsafe_b64decode(part + "=" * (-len(part) % 4))).get("groups", []))

    for state in ("suspended", "archived"):
        await segment(world, state=state)
        await bring(world, writer)
        assert await groups(only) == []
        assert await groups(both) == [f"/{OTHER}/teacher"]
        late = await world.as_("teacher", person_id=only)  # a token that still carries the pair
        del late.headers["x-acting-as"]  # as the page asks first
        async with world.events_tx() as tx:
            await tx.execute(text("update known_appointments set removed = true"))
        me = (await late.get("/me")).json()
        assert me["appointments"] == []
        assert [(one["segment"], one["state"]) for one in me["closed"]] == [(SCHOOL, state)]
    await segment(world)
    await bring(world, writer)
    assert await groups(only) == [f"/{SCHOOL}/teacher"]
    assert await groups(both) == sorted([f"/{SCHOOL}/teacher", f"/{OTHER}/teacher"])
    assert (await (await world.as_("teacher", person_id=only)).get("/me")).json()["closed"] == []


async def test_a_whole_school_gets_its_cards_by_a_job_whose_sheet_is_given_once_to_the_key(
    world: World, realm: Realm, writer: sync.Writer
) -> None:
    await segment(world)
    for name in ("10А", "5А"):
        class_id = await school_class(world, name=name)
        for _ in range(3):
            await student(world, class_id)
    await staff(world)
    await bring(world, writer)
    office = await world.as_("coordinator")
    planned = await office.post("/password-cards", json={"school": True})
    assert (planned.status_code, planned.json()["total"]) == (201, 7), planned.text
    path = f"/password-cards/{planned.json()['id']}"
    begun = await office.post(f"{path}/job")
    assert begun.status_code == 202, begun.text
    assert (await office.post(f"{path}/job")).status_code == 409

    async def done() -> bool:
        return bool((await office.get(path)).json()["state"] != "issuing")

    await eventually(done, seconds=60)
    assert (await office.get(path)).json()["state"] == "ready"
    wrong = await office.post(f"{path}/sheet", json={"key": "A" * 43 + "="})
    assert wrong.status_code == 403
    sheet = await office.post(f"{path}/sheet", json=begun.json())
    assert sheet.status_code == 200
    assert sheet.content.startswith(b"%PDF")
    assert (await office.post(f"{path}/sheet", json=begun.json())).status_code == 409
    batch = (await office.get(path)).json()
    assert (batch["state"], batch["done"]) == ("done", 7)
    async with world.events_tx() as tx:
        people = (await tx.execute(text("select people from password_batches"))).scalar_one()
        assert [one["group"] for one in people] == ["5А"] * 3 + ["10А"] * 3 + [""]
        assert (await tx.execute(text("select count(*) from card_sheets"))).scalar_one() == 0
        await tx.execute(
            text(
                "insert into card_sheets (batch_id, author_id, segment, sealed, made_at) "
                "select id, author_id, segment, 'x', now() - interval '31 minutes' from password_batches"
            )
        )
    await forget(world.suite.events_sessions)
    async with world.events_tx() as tx:
        assert (await tx.execute(text("select count(*) from card_sheets"))).scalar_one() == 0


async def test_a_failed_sign_in_stands_once_in_the_journal_of_acts_of_the_persons_school(
    world: World, keycloak: KeycloakServer, realm: Realm, writer: sync.Writer
) -> None:
    who = await staff(world)
    name, _ = await ready(world, realm, writer, who)
    with pytest.raises(SignInFailed):
        await sign_in(keycloak.base_url, name, "not-the-password")
    entries = Entries(realm, world.suite.events_sessions)
    for _ in range(2):
        await entries.take()
    answer = await (await world.as_("director")).get("/audit", params={"act": "failed"})
    (record,) = answer.json()["items"]
    assert (record["actor_id"], record["username"], record["title"]) == (str(who), name, "Неудачный вход")
    assert record["objects"][0]["id"] == "invalid_user_credentials" and record["address"]
