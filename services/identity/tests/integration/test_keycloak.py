"""Against a real Keycloak: users, groups, passwords, withdrawal, drift, absence."""

import argparse
import asyncio
import base64
import json
import secrets
import sys
import time
from collections.abc import AsyncIterator
from datetime import timedelta
from typing import Any
from uuid import UUID

import asyncpg
import pytest
import pytest_asyncio
from asgi_lifespan import LifespanManager
from factories import SCHOOL, parent, person, placement, school_class, segment, staff, student
from keycloak_server import KeycloakServer
from sqlalchemy import select, text

from identity import bootstrap, sync
from identity.app import compose
from identity.password_cards import issue as issuing
from identity.realm import Away, Gone, Realm
from identity.reconcile import reconcile
from identity.tables import Account
from store import clock
from testkit import PATIENCE, SignInFailed, World, sign_in
from testkit.world import eventually


@pytest.fixture
def realm(keycloak: KeycloakServer) -> Realm:
    return Realm(keycloak.url, "edu", "svc-identity", keycloak.client_secret)


@pytest_asyncio.fixture
async def writer(world: World, realm: Realm) -> AsyncIterator[sync.Writer]:
    """Its groups and users are the test's own: the realm is emptied of people before."""
    for user in [user async for user in realm.users()]:
        await removed(realm, "delete_user", user["id"])
    for path, group_id in [group async for group in realm.tree()]:
        if path.count("/") == 1:
            await removed(realm, "delete_group", group_id)
    yield sync.Writer(realm, sync.Groups(realm, world.suite.events_sessions))


async def removed(realm: Realm, method: str, found: str) -> None:
    """As the product does: what Keycloak had no time for is asked again, what is gone by then is well."""
    for attempt in range(PATIENCE):
        try:
            await realm._call(method, found)
        except Gone:
            break
        except Away:
            if attempt == PATIENCE - 1:
                raise
        else:
            break


async def opened(world: World) -> None:
    """As when everybody's card was ordered."""
    async with world.events_tx() as tx:
        await tx.execute(text("update accounts set opened_at = now() where opened_at is null"))


async def bring(world: World, writer: sync.Writer) -> int:
    """Work off all jobs, everybody's account opened."""
    await opened(world)
    done = 0
    while taken := await sync.work_off(world.suite.events_sessions, writer):
        done += taken
    return done


async def account(world: World, person_id: UUID) -> Account:
    async with world.events_tx() as tx:
        return (await tx.execute(select(Account).where(Account.person_id == person_id))).scalar_one()


async def user_of(world: World, realm: Realm, person_id: UUID) -> dict[str, Any]:
    return await realm.user(str((await account(world, person_id)).keycloak_id))


async def groups_of(world: World, realm: Realm, person_id: UUID) -> set[str]:
    return await realm.groups_of(str((await account(world, person_id)).keycloak_id))


async def test_an_account_arrives_with_names_person_id_and_groups(
    world: World, realm: Realm, writer: sync.Writer
) -> None:
    who = await person(world, "Щукина", "Юлия", "Эдуардовна")
    await placement(world, who, roles=("teacher", "deputy-head"))
    await bring(world, writer)
    user = await user_of(world, realm, who)
    assert (user["username"], user["firstName"], user["lastName"]) == ("shchukina.ie", "Юлия", "Щукина")
    assert user["attributes"] == {"person_id": [str(who)], "middleName": ["Эдуардовна"]}
    assert await groups_of(world, realm, who) == {f"/{SCHOOL}/teacher", f"/{SCHOOL}/deputy-head"}


async def test_keycloak_has_a_user_from_the_first_card_on(
    world: World, realm: Realm, writer: sync.Writer
) -> None:
    child = await student(world, await school_class(world))
    assert await sync.work_off(world.suite.events_sessions, writer) == 1
    assert (await account(world, child)).keycloak_id is None
    assert (await reconcile(world.suite.events_sessions, realm, writer)).counts.total() == 0
    world.app.state.realm = realm
    office = await world.as_("coordinator")
    planned = (await office.post("/password-cards", json={"person_ids": [str(child)]})).json()
    assert (planned["total"], planned["refused"]) == (1, [])
    printing = asyncio.create_task(office.post(f"/password-cards/{planned['id']}/pdf"))
    assert await sync.work_off(world.suite.events_sessions, writer) == 1
    assert (await printing).status_code == 200
    assert await groups_of(world, realm, child) == {f"/{SCHOOL}/student"}


async def test_whom_keycloak_does_not_get_in_time_is_named(
    world: World, realm: Realm, monkeypatch: pytest.MonkeyPatch
) -> None:
    child = await student(world, await school_class(world))
    world.app.state.realm = realm
    monkeypatch.setattr(issuing, "OPENING_SECONDS", 0)
    office = await world.as_("coordinator")
    planned = (await office.post("/password-cards", json={"person_ids": [str(child)]})).json()
    answer = await office.post(f"/password-cards/{planned['id']}/pdf")
    assert (answer.status_code, "ещё создаётся" in answer.json()["refused"][0]["reason"]) == (409, True)


async def test_a_second_run_has_nothing_to_do(world: World, writer: sync.Writer) -> None:
    await staff(world)
    assert await bring(world, writer) == 1
    assert await bring(world, writer) == 0


async def test_a_withdrawn_role_leaves_its_group_and_a_suspended_school_all_of_them(
    world: World, realm: Realm, writer: sync.Writer
) -> None:
    await segment(world)
    who = await person(world)
    held = await placement(world, who, roles=("teacher", "deputy-head"))
    await bring(world, writer)
    await placement(world, who, roles=("teacher",), placement_id=held)
    await bring(world, writer)
    assert await groups_of(world, realm, who) == {f"/{SCHOOL}/teacher"}
    await segment(world, state="suspended")
    await bring(world, writer)
    assert await groups_of(world, realm, who) == set()
    await segment(world)
    await bring(world, writer)
    assert await groups_of(world, realm, who) == {f"/{SCHOOL}/teacher"}


async def test_membership_follows_the_dates_of_the_appointment(
    world: World, realm: Realm, writer: sync.Writer
) -> None:
    today = clock.today()
    future, past = await person(world), await person(world)
    await placement(world, future, from_on=today + timedelta(1))
    await placement(world, past, until_on=today)
    await bring(world, writer)
    assert await groups_of(world, realm, future) == set()
    assert await groups_of(world, realm, past) == {f"/{SCHOOL}/teacher"}
    async with world.events_tx() as tx:  # a day passes
        await tx.execute(text("update appointments set from_on = from_on - 1, until_on = until_on - 1"))
        await tx.execute(text("insert into marks values ('appointments', current_date - 1)"))
    assert await sync.ask_for_todays_changes(world.suite.events_sessions) == 2
    assert await sync.ask_for_todays_changes(world.suite.events_sessions) == 0
    await bring(world, writer)
    assert await groups_of(world, realm, future) == {f"/{SCHOOL}/teacher"}
    assert await groups_of(world, realm, past) == set()


async def test_a_blocked_account_is_switched_off_and_a_renamed_person_renamed(
    world: World, realm: Realm, writer: sync.Writer
) -> None:
    who = await staff(world)
    await bring(world, writer)
    office = await world.as_("coordinator")
    assert (await office.post(f"/accounts/{who}/block", json={"reason": "передал пароль"})).status_code == 200
    await person(world, "Орлова", "Мария", None, person_id=who)
    await bring(world, writer)
    user = await user_of(world, realm, who)
    assert (user["enabled"], user["lastName"], user["username"]) == (False, "Орлова", "ivanova.mp")
    assert "middleName" not in user["attributes"]
    assert await groups_of(world, realm, who) == set()


async def test_a_hundred_accounts_arrive_in_bulk(world: World, writer: sync.Writer) -> None:
    for number in range(100):
        await staff(world, last=f"Петрова{'абвгд'[number % 5]}")
    began = time.perf_counter()
    assert await bring(world, writer) == 100
    seconds = time.perf_counter() - began
    sys.stdout.write(f"\n100 users with a group each: {seconds:.1f} s, {100 / seconds:.0f}/s\n")
    assert seconds < 60


async def test_a_lost_link_is_found_again_and_a_deleted_user_is_made_again(
    world: World, realm: Realm, writer: sync.Writer
) -> None:
    lost, deleted = await staff(world), await staff(world)
    await bring(world, writer)
    before = (await account(world, lost)).keycloak_id
    await realm._call("delete_user", (await account(world, deleted)).keycloak_id)
    async with world.events_tx() as tx:
        await tx.execute(text("update accounts set keycloak_id = null where person_id = :p"), {"p": lost})
        await tx.execute(text("update keycloak_jobs set written = null, asked = asked + 1"))
    await bring(world, writer)
    assert (await account(world, lost)).keycloak_id == before
    assert await groups_of(world, realm, deleted) == {f"/{SCHOOL}/teacher"}


async def test_a_taken_username_is_a_visible_error_and_is_tried_again(
    world: World, realm: Realm, writer: sync.Writer
) -> None:
    await realm.create_user({"username": "ivanova.mp", "enabled": True})
    who = await staff(world)
    await bring(world, writer)
    async with world.events_tx() as tx:
        job = (
            await tx.execute(text("select asked > done as waits, attempts, error from keycloak_jobs"))
        ).one()
    assert (job.waits, job.attempts) == (True, 1)
    assert "занято" in job.error
    assert (await account(world, who)).keycloak_id is None


async def test_reconcile_repairs_every_kind_of_drift_and_then_finds_nothing(
    world: World, realm: Realm, writer: sync.Writer
) -> None:
    one, two, three = await staff(world), await staff(world), await staff(world, "director")
    await bring(world, writer)
    director = await writer.groups.id_of(f"/{SCHOOL}/director")
    await realm.join(str((await account(world, one)).keycloak_id), director)
    await realm._call("delete_user", (await account(world, two)).keycloak_id)
    await realm.change_user(
        str((await account(world, three)).keycloak_id), {"enabled": False, "lastName": "X"}
    )
    stranger = await realm.create_user(
        {"username": "stranger", "enabled": True, "groups": [f"/{SCHOOL}/director"]}
    )
    found = await reconcile(world.suite.events_sessions, realm, writer)
    assert found.counts == {
        "membership-extra": 1, "user-missing": 1, "user-enabled": 1, "user-lastName": 1,
        "stranger-membership": 1, "stranger-enabled": 1,
    }  # fmt: skip
    assert await groups_of(world, realm, one) == {f"/{SCHOOL}/teacher"}
    assert await groups_of(world, realm, two) == {f"/{SCHOOL}/teacher"}
    assert (await user_of(world, realm, three))["enabled"]
    assert not (await realm.user(str(stranger)))["enabled"]
    again = await reconcile(world.suite.events_sessions, realm, writer)
    assert again.counts.total() == 0, again.cases


async def test_a_deleted_branch_of_groups_is_made_again(
    world: World, realm: Realm, writer: sync.Writer
) -> None:
    who = await staff(world)
    await bring(world, writer)
    await realm._call("delete_group", await realm.group_at("/tomsk"))
    found = await reconcile(world.suite.events_sessions, realm, writer)
    assert found.counts["group-gone"] >= 3
    assert await groups_of(world, realm, who) == {f"/{SCHOOL}/teacher"}
    assert (await reconcile(world.suite.events_sessions, realm, writer)).counts.total() == 0


async def test_while_keycloak_is_away_jobs_wait_and_people_work(world: World) -> None:
    away = sync.Writer(
        Realm("http://127.0.0.1:9/auth", "edu", "svc-identity", "none"),
        sync.Groups(Realm("http://127.0.0.1:9/auth", "edu", "x", "x"), world.suite.events_sessions),
    )
    who = await staff(world)
    await opened(world)
    with pytest.raises(Away):
        await sync.work_off(world.suite.events_sessions, away)
    async with world.events_tx() as tx:
        job = (await tx.execute(text("select asked > done as waits, attempts from keycloak_jobs"))).one()
    assert (job.waits, job.attempts) == (True, 0)
    office = await world.as_("coordinator")
    assert (await office.post(f"/accounts/{who}/block", json={"reason": "проверка"})).status_code == 200


async def test_readiness_tells_that_keycloak_is_away_and_stays_green(world: World) -> None:
    app = compose(settings=world.settings())
    async with LifespanManager(app, shutdown_timeout=30):
        await eventually(lambda: _green_but_degraded(app), seconds=60)


async def _green_but_degraded(app: Any) -> bool:
    return "keycloak" in app.state.suite.degraded and not await app.state.suite.problems()


async def test_the_first_operator_signs_in_and_the_command_may_be_repeated(
    world: World, keycloak: KeycloakServer, realm: Realm, writer: sync.Writer
) -> None:
    password = f"Rk7-{secrets.token_hex(5)}"
    given = argparse.Namespace(
        region="tomsk", region_name="Томская область", username="operator", password=password,
        last_name="Операторова", first_name="Региональная", new_password=False, wait=5,
    )  # fmt: skip
    first = await bootstrap.first_operator(world.suite.events_sessions, realm, given)
    second = await bootstrap.first_operator(world.suite.events_sessions, realm, given)
    assert first == second
    tokens = await sign_in(keycloak.base_url, "operator", password)
    claims = _claims(tokens["access_token"])
    assert set(claims["groups"]) == {"/tomsk/region-operator", "/tomsk/network-admin"}
    assert claims["person_id"] == str(first["person_id"])
    told = await world.told()
    assert [one.data for one in told[:3]] == [
        one.data for one in told[3:]
    ]  # said again for those who came later


def _claims(token: str) -> dict[str, Any]:
    part = token.split(".")[1]
    found: dict[str, Any] = json.loads(base64.urlsafe_b64decode(part + "=" * (-len(part) % 4)))
    return found


async def test_cards_of_a_class_let_in_once_with_a_forced_change(
    world: World, keycloak: KeycloakServer, realm: Realm, writer: sync.Writer, postgres_url: str
) -> None:
    await segment(world)
    teacher = await staff(world)
    class_id = await school_class(world, teacher)
    pupils = [await student(world, class_id) for _ in range(3)]
    await parent(world, pupils[0])
    await bring(world, writer)
    world.app.state.realm = realm
    seen: list[Any] = []
    drawn = issuing.sheet
    issuing.sheet = lambda cards, *rest: seen.extend(cards) or drawn(cards, *rest)  # type: ignore[assignment]
    try:
        mine = await world.as_("teacher", person_id=teacher)
        planned = await mine.post("/password-cards", json={"class_id": str(class_id)})
        assert planned.status_code == 201, planned.text
        assert (planned.json()["total"], planned.json()["refused"]) == (4, [])
        began = time.perf_counter()
        answer = await mine.post(f"/password-cards/{planned.json()['id']}/pdf")
        sys.stdout.write(f"\n4 cards: {time.perf_counter() - began:.2f} s\n")
    finally:
        issuing.sheet = drawn
    assert answer.status_code == 200, answer.text
    assert answer.content.startswith(b"%PDF")
    again = await mine.post(f"/password-cards/{planned.json()['id']}/pdf")
    assert again.status_code == 409
    card = seen[0]
    with pytest.raises(SignInFailed):
        await sign_in(keycloak.base_url, card.username, card.password)
    tokens = await sign_in(keycloak.base_url, card.username, card.password, new_password="Solnce-2026-utro")
    assert _claims(tokens["access_token"])["groups"] == [f"/{SCHOOL}/student"]
    address = f"{postgres_url.rsplit('/', 1)[0]}/{world.database}"
    await no_password_is_kept(address, [one.password for one in seen])


async def test_thirty_cards_come_in_one_answer_and_progress_is_told(
    world: World, realm: Realm, writer: sync.Writer
) -> None:
    class_id = await school_class(world)
    for _ in range(30):
        await student(world, class_id)
    await bring(world, writer)
    world.app.state.realm = realm
    office = await world.as_("coordinator")
    path = f"/password-cards/{(await office.post('/password-cards', json={'class_id': str(class_id)})).json()['id']}"
    began = time.perf_counter()
    printing = asyncio.create_task(office.post(f"{path}/pdf"))
    seen = set()
    while not printing.done():
        seen.add((await office.get(path)).json()["done"])
        await asyncio.sleep(0.1)
    answer = await printing
    seconds = time.perf_counter() - began
    sys.stdout.write(f"\n30 cards: {seconds:.1f} s, {30 / seconds:.0f}/s, progress {sorted(seen)}\n")
    assert answer.status_code == 200, answer.text
    assert len(seen) > 2
    batch = (await office.get(path)).json()
    assert (batch["state"], batch["done"], batch["refused"]) == ("done", 30, [])
    assert (await office.get("/accounts", params={"limit": 1})).json()["items"][0]["password_issued_at"]


async def test_whoever_is_not_reached_in_time_is_named_and_comes_with_the_next_print(
    world: World, realm: Realm, writer: sync.Writer, monkeypatch: pytest.MonkeyPatch
) -> None:
    class_id = await school_class(world)
    for _ in range(issuing.STEP + 2):
        await student(world, class_id)
    await bring(world, writer)
    world.app.state.realm = realm
    monkeypatch.setattr(issuing, "BUDGET_SECONDS", 0)
    office = await world.as_("coordinator")
    first = (await office.post("/password-cards", json={"class_id": str(class_id)})).json()
    assert (await office.post(f"/password-cards/{first['id']}/pdf")).status_code == 200
    left = (await office.get(f"/password-cards/{first['id']}")).json()
    assert (left["done"], [one["reason"][:8] for one in left["refused"]]) == (issuing.STEP, ["Не успел"] * 2)
    second = (await office.post("/password-cards", json={"class_id": str(class_id)})).json()
    assert (second["total"], len(second["refused"])) == (2, issuing.STEP)


async def no_password_is_kept(address: str, passwords: list[str]) -> None:
    """Not in any table, the idempotency store included."""
    admin = await asyncpg.connect(address)
    tables = await admin.fetch("select tablename from pg_tables where schemaname = 'public'")
    assert "idempotency" in {row["tablename"] for row in tables}
    for (table,) in tables:
        rows = await admin.fetch(f"select t::text from {table} t")
        assert not [word for word in passwords for (row,) in rows if word in row], table
    await admin.close()
