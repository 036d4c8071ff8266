import pytest
from factories import OTHER, SCHOOL, TOWN, parent, person, placement, school_class, segment, staff, student
from sqlalchemy import select, text

from contracts.events.identity import AccountChanged
from identity import sync, unused
from identity.tables import Account
from testkit import World


async def test_the_office_sees_its_people_and_a_teacher_his_class_with_its_parents(world: World) -> None:
    teacher = await staff(world, last="Учителева")
    mine, foreign = await school_class(world, teacher), await school_class(world, name="5Б")
    child = await student(world, mine, last="Абрамов")
    await parent(world, child, last="Абрамова")
    await student(world, foreign, last="Яковлев")
    office, own = await world.as_("coordinator"), await world.as_("teacher", person_id=teacher)
    names = [one["last_name"] for one in (await office.get("/accounts")).json()["items"]]
    assert names == ["Абрамов", "Абрамова", "Учителева", "Яковлев"]
    assert [one["last_name"] for one in (await own.get("/accounts")).json()["items"]] == [
        "Абрамов",
        "Абрамова",
    ]
    assert (await own.get(f"/accounts/{teacher}")).status_code == 404


async def test_filters_and_one_statement(world: World) -> None:
    klass = await school_class(world)
    child = await student(world, klass, last="Абрамов")
    await parent(world, child, last="Абрамова")
    await staff(world, last="Яковлева")
    office = await world.as_("coordinator")

    async def names(**given: str) -> list[str]:
        with world.count() as seen:
            answer = await office.get("/accounts", params=given)
        assert (answer.status_code, len(seen)) == (200, 1)
        return [one["last_name"] for one in answer.json()["items"]]

    assert await names(kind="staff") == ["Яковлева"]
    assert await names(class_id=str(klass)) == ["Абрамов", "Абрамова"]
    assert await names(q="Абр") == ["Абрамов", "Абрамова"]
    assert await names(q="iakovleva") == ["Яковлева"]
    assert await names(state="blocked") == []


async def test_blocking_tells_the_services_and_unblocking_too(world: World) -> None:
    who = await staff(world)
    office = await world.as_("coordinator")
    blocked = await office.post(f"/accounts/{who}/block", json={"reason": "передал пароль"})
    assert (blocked.json()["state"], blocked.json()["blocked_reason"]) == ("blocked", "передал пароль")
    assert (await office.post(f"/accounts/{who}/unblock")).json()["state"] == "active"
    assert [one.data.state for one in await world.told(AccountChanged)] == ["blocked", "active"]


async def test_a_name_change_does_not_open_a_blocked_account(world: World) -> None:
    who = await staff(world)
    office = await world.as_("coordinator")
    await office.post(f"/accounts/{who}/block", json={"reason": "передал пароль"})
    await person(world, "Орлова", person_id=who)
    assert (await office.get(f"/accounts/{who}")).json()["state"] == "blocked"


async def test_who_is_appointed_elsewhere_is_blocked_only_from_above(world: World) -> None:
    who = await staff(world)
    await placement(world, who, "parent", ("parent",), at=OTHER)
    office, rco = await world.as_("coordinator"), await world.as_("rco-operator", TOWN)
    assert (await office.post(f"/accounts/{who}/block", json={"reason": "проба"})).status_code == 403
    assert (await rco.post(f"/accounts/{who}/block", json={"reason": "проба"})).status_code == 200


async def test_a_teacher_blocks_nobody_and_nobody_blocks_himself(world: World) -> None:
    teacher = await staff(world)
    child = await student(world, await school_class(world, teacher))
    own = await world.as_("teacher", person_id=teacher)
    assert (await own.post(f"/accounts/{child}/block", json={"reason": "проба"})).status_code == 403
    boss = await staff(world, "director")
    director = await world.as_("director", person_id=boss)
    assert (await director.post(f"/accounts/{boss}/block", json={"reason": "проба"})).status_code == 403


@pytest.mark.parametrize("path", ["", "/block", "/unblock", "/password"])
async def test_a_foreign_school_gets_404_for_every_operation(world: World, path: str) -> None:
    who = await staff(world)
    foreign = await world.as_("director", OTHER)
    body = {"/block": {"reason": "чужой"}, "/password": {}}.get(path)
    answer = await (
        foreign.get(f"/accounts/{who}") if not path else foreign.post(f"/accounts/{who}{path}", json=body)
    )
    assert answer.status_code == 404, answer.text


async def test_cards_of_a_foreign_class_people_or_staff_are_404(world: World) -> None:
    await segment(world)
    klass = await school_class(world)
    child = await student(world, klass)
    foreign = await world.as_("director", OTHER)
    for body in ({"class_id": str(klass)}, {"person_ids": [str(child)]}, {"staff": True, "segment": SCHOOL}):
        assert (await foreign.post("/password-cards", json=body)).status_code == 404


async def test_a_batch_belongs_to_its_author(world: World) -> None:
    child = await student(world, await school_class(world))
    office, colleague = await world.as_("coordinator"), await world.as_("coordinator")
    made = await office.post("/password-cards", json={"person_ids": [str(child)]})
    assert made.status_code == 201, made.text
    path = f"/password-cards/{made.json()['id']}"
    assert (await office.get(path)).status_code == 200
    assert (await colleague.get(path)).status_code == 404
    assert (await colleague.post(f"{path}/pdf")).status_code == 404


async def ready(world: World) -> None:
    async with world.events_tx() as tx:
        await tx.execute(text("update accounts set keycloak_id = person_id::text"))


async def test_the_plan_names_everybody_who_is_refused_and_why(world: World) -> None:
    await segment(world)
    fresh, issued, blocked, abroad = [await staff(world, last=name) for name in ("Аа", "Бб", "Вв", "Гг")]
    await placement(world, abroad, "parent", ("parent",), at=OTHER)
    office = await world.as_("coordinator")
    await office.post(f"/accounts/{blocked}/block", json={"reason": "проба"})
    await ready(world)
    young = await staff(world, last="Дд")
    boss = await staff(world, "director", last="Ее")
    async with world.events_tx() as tx:
        await tx.execute(
            text("update accounts set password_issued_at = now() where person_id = :p"), {"p": issued}
        )
        await tx.execute(text("update accounts set keycloak_id = 'x' where person_id = :p"), {"p": boss})
    plan = (await office.post("/password-cards", json={"staff": True})).json()
    reasons = {one["name"].split()[0]: one["reason"] for one in plan["refused"]}
    assert plan["total"] == 2
    assert set(reasons) == {"Бб", "Вв", "Гг", "Ее"}
    assert "уже выдан" in reasons["Бб"]
    assert "закрыт" in reasons["Вв"]
    assert "другой организации" in reasons["Гг"]
    assert "больше прав" in reasons["Ее"]
    async with world.events_tx() as tx:
        kept = (await tx.execute(text("select people from password_batches"))).scalar_one()
        opened = (
            (await tx.execute(select(Account.person_id).where(Account.opened_at.is_not(None))))
            .scalars()
            .all()
        )
    assert [one["person_id"] for one in kept] == [str(fresh), str(young)]
    assert opened == [young], "who has a user in Keycloak already needs none"


async def test_a_class_teacher_gives_none_to_a_colleague_who_is_a_parent_of_the_class(world: World) -> None:
    teacher = await staff(world)
    klass = await school_class(world, teacher)
    child = await student(world, klass)
    colleague = await parent(world, child, last="Завучева")
    await placement(world, colleague, roles=("deputy-head",))
    await ready(world)
    own = await world.as_("teacher", person_id=teacher)
    plan = (await own.post("/password-cards", json={"class_id": str(klass)})).json()
    assert (plan["total"], [one["reason"] for one in plan["refused"]]) == (
        1,
        ["Сотруднику пароль выдаёт администратор школы"],
    )


async def test_a_teacher_prints_only_his_own_class(world: World) -> None:
    await segment(world)
    teacher = await staff(world)
    klass = await school_class(world)
    child = await student(world, klass)
    own = await world.as_("teacher", person_id=teacher)
    for body in ({"class_id": str(klass)}, {"person_ids": [str(child)]}, {"staff": True}):
        assert (await own.post("/password-cards", json=body)).status_code == 404
    nurse = await world.as_("psychologist")
    assert (await nurse.post("/password-cards", json={"staff": True})).status_code == 403


async def test_cards_wait_fifteen_minutes_and_never_take_a_key(world: World) -> None:
    child = await student(world, await school_class(world))
    await ready(world)
    office = await world.as_("coordinator")
    path = f"/password-cards/{(await office.post('/password-cards', json={'person_ids': [str(child)]})).json()['id']}"
    assert (await office.post(f"{path}/pdf", headers={"idempotency-key": "1"})).status_code == 400
    async with world.events_tx() as tx:
        await tx.execute(text("update password_batches set created_at = now() - interval '16 minutes'"))
    answer = await office.post(f"{path}/pdf")
    assert (answer.status_code, "15 минут" in answer.json()["detail"]) == (409, True)


async def test_whose_card_is_asked_for_goes_to_keycloak_before_the_rest_of_a_list(world: World) -> None:
    early = await school_class(world)
    child = await student(world, early)
    await student(world, await school_class(world, name="5Б"))
    async with world.events_tx() as tx:
        assert (await tx.execute(sync._DUE, {"batch": 1})).one().person_id != child
    office = await world.as_("coordinator")
    assert (await office.post("/password-cards", json={"class_id": str(early)})).json()["total"] == 1
    async with world.events_tx() as tx:
        assert (await tx.execute(sync._DUE, {"batch": 1})).one().person_id == child


async def test_without_keycloak_the_batch_fails_in_words_and_nobody_counts_as_issued(world: World) -> None:
    child = await student(world, await school_class(world))
    await ready(world)
    office = await world.as_("coordinator")
    path = f"/password-cards/{(await office.post('/password-cards', json={'person_ids': [str(child)]})).json()['id']}"
    assert (await office.post(f"{path}/pdf")).status_code == 503
    assert (await office.get(path)).json()["state"] == "failed"
    async with world.events_tx() as tx:
        assert (await tx.execute(select(Account.password_issued_at))).scalars().all() == [None]


async def test_an_account_cannot_be_written_from_a_foreign_scope(world: World) -> None:
    who = await staff(world)
    async with world.app_tx(OTHER) as tx:
        changed = await tx.execute(text("update accounts set state = 'closed'"))
        assert changed.rowcount == 0
    async with world.app_tx(OTHER, who) as tx:  # his own rows may be read, not written
        assert (await tx.execute(text("select count(*) from accounts"))).scalar_one() == 1
        assert (await tx.execute(text("update appointments set role = 'director'"))).rowcount == 0


_GIVEN_LONG_AGO = text("""
    update accounts set opened_at = now() - interval '200 days', password_issued_at = now() - interval '190 days'
    where person_id = any(:people)
""")
_SIGNED_IN = text(
    "insert into sign_ins (session_id, person_id, at) values (:session, :person, now() - interval '80 days')"
)


async def test_accounts_that_nobody_uses_are_closed_but_no_keepers_nor_those_opened_again(
    world: World,
) -> None:
    used, idle, without_password = [await staff(world) for _ in range(3)]
    keeper = await staff(world, "coordinator")
    async with world.events_tx() as tx:
        await tx.execute(_GIVEN_LONG_AGO, {"people": [used, idle, keeper]})
        await tx.execute(_SIGNED_IN, {"session": "one", "person": used})
    sessions = world.suite.events_sessions
    assert await unused.counted(sessions, 90) == {SCHOOL: 1}
    assert await unused.close(sessions, 90) == 1
    office = await world.as_("coordinator")
    seen = [(await office.get(f"/accounts/{one}")).json() for one in (used, idle, without_password, keeper)]
    assert [one["state"] for one in seen] == ["active", "blocked", "active", "active"]
    assert seen[1]["blocked_reason"] == "Не было входа больше 90 дней"
    assert (await office.post(f"/accounts/{idle}/unblock")).json()["state"] == "active"
    assert [one.data.state for one in await world.told(AccountChanged)] == ["blocked", "active"]
    assert await unused.close(sessions, 90) == 0
    assert await unused.close(sessions, 70) == 1
