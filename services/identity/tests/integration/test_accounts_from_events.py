from datetime import date

from factories import SCHOOL, TOWN, person, placement, segment, staff
from sqlalchemy import select, text

from contracts.events.identity import AccountChanged, AppointmentChanged
from identity.tables import Account, Appointment
from testkit import World


async def usernames(world: World) -> list[str]:
    async with world.events_tx() as tx:
        return list((await tx.execute(select(Account.username).order_by(Account.username))).scalars())


async def test_a_person_gets_an_account_once_which_is_no_news_to_the_services(world: World) -> None:
    found = await person(world, "Щукина", "Юлия", "Эдуардовна")
    await person(world, "Щукина", "Юлия", "Эдуардовна", person_id=found)
    assert await usernames(world) == ["shchukina.ie"]
    assert await world.told(AccountChanged) == []


async def test_namesakes_get_numbers_and_a_new_name_keeps_the_old_username(world: World) -> None:
    first = await person(world)
    await person(world)
    await person(world, person_id=first, last="Орлова")
    await person(world)
    assert await usernames(world) == ["ivanova.mp", "ivanova.mp2", "ivanova.mp3"]


async def test_a_removed_person_is_closed_and_his_username_is_never_given_again(world: World) -> None:
    first = await person(world)
    await person(world, person_id=first, removed=True)
    await person(world)
    assert await usernames(world) == ["ivanova.mp", "ivanova.mp2"]
    assert [one.data.state for one in await world.told(AccountChanged)] == ["closed"]


async def test_a_placement_appoints_to_its_roles_with_its_dates_and_order(world: World) -> None:
    who = await person(world)
    order = {"order_number": "12-к", "order_on": date(2026, 8, 20), "until_on": date(2027, 8, 31)}
    await placement(world, who, roles=("teacher", "deputy-head", "rco-operator"), **order)
    told = {one.data.role: one.data for one in await world.told(AppointmentChanged)}
    assert set(told) == {"teacher", "deputy-head"}  # an RCO operator does not exist at a school
    assert told["teacher"].from_on == date(2026, 9, 1)
    assert told["teacher"].until_on == date(2027, 8, 31)
    assert (told["teacher"].order_number, told["teacher"].order_on) == ("12-к", date(2026, 8, 20))


async def test_a_role_taken_out_of_the_placement_ends_and_the_others_are_not_told_again(world: World) -> None:
    who = await person(world)
    held = await placement(world, who, roles=("teacher", "deputy-head"))
    await placement(world, who, roles=("teacher",), placement_id=held)
    last = (await world.told(AppointmentChanged))[2:]
    assert [(one.data.role, one.data.removed) for one in last] == [("deputy-head", True)]


async def test_a_removed_placement_takes_all_its_roles_away(world: World) -> None:
    who = await person(world)
    held = await placement(world, who, roles=("teacher", "deputy-head"))
    await placement(world, who, roles=("teacher", "deputy-head"), placement_id=held, removed=True)
    assert {one.data.role for one in await world.told(AppointmentChanged) if one.data.removed} == {
        "teacher",
        "deputy-head",
    }


async def test_a_suspended_school_stops_all_its_appointments_and_active_again_they_work(world: World) -> None:
    await segment(world)
    await staff(world)
    await segment(world, state="suspended")
    await segment(world)
    assert [one.data.removed for one in await world.told(AppointmentChanged)] == [False, True, False]


async def test_a_suspended_town_stops_its_schools_and_not_its_neighbours(world: World) -> None:
    await segment(world, TOWN, name="Северск")
    await staff(world)
    await staff(world, at="tomsk/seversk-2/school-1")
    await segment(world, TOWN, state="suspended", name="Северск")
    last = (await world.told(AppointmentChanged))[2:]
    assert [(one.data.segment, one.data.removed) for one in last] == [(SCHOOL, True)]


async def test_who_comes_to_a_suspended_school_is_not_let_in(world: World) -> None:
    await segment(world, state="suspended")
    await staff(world)
    (told,) = await world.told(AppointmentChanged)
    assert told.data.removed


async def test_every_change_asks_for_keycloak_once_per_person(world: World) -> None:
    who = await staff(world)
    async with world.events_tx() as tx:
        jobs = (await tx.execute(text("select person_id, asked > done as waits from keycloak_jobs"))).all()
    assert [(job.person_id, job.waits) for job in jobs] == [(who, True)]


async def test_a_replay_of_all_events_changes_and_tells_nothing(world: World) -> None:
    who = await person(world)
    held = await placement(world, who)
    before = len(await world.told())
    await person(world, person_id=who)
    await placement(world, who, placement_id=held)
    assert len(await world.told()) == before
    async with world.events_tx() as tx:
        assert len(list((await tx.execute(select(Appointment))).scalars())) == 1
