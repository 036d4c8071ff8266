"""A merged record's account is closed, what was given to it holds for the kept one, and back (B2, X11, A11, A4)."""

from datetime import UTC, date, datetime, timedelta
from typing import Any
from uuid import UUID

from factories import OTHER, SCHOOL, TOWN, person, placement, segment, staff
from sqlalchemy import text

from contracts.events.identity import (
    AccountChanged,
    AppointmentChanged,
    RightExceptionChanged,
    SanctionChanged,
)
from contracts.events.registry import PersonMerged
from store import new_id
from testkit import World


async def told(world: World, kept: UUID, merged: UUID, key: UUID | None = None, undone: bool = False) -> UUID:
    merge = key or new_id()
    news = PersonMerged(merge_id=merge, kept_id=kept, merged_id=merged, segments=[SCHOOL], undone=undone)
    await world.tell(news, subject=merge, segment=SCHOOL)
    return merge


async def two(world: World) -> tuple[UUID, UUID]:
    await segment(world)
    return await staff(world), await staff(world, last="Ивонова")


async def held(world: World, table: str, column: str = "person_id") -> list[Any]:
    async with world.events_tx() as tx:
        return list((await tx.execute(text(f"select {column} from {table} order by 1"))).scalars())


async def test_the_account_of_the_merged_record_is_closed_and_opens_again(world: World) -> None:
    kept, merged = await two(world)
    key = await told(world, kept, merged)
    await person(world, "Ивонова", person_id=merged, removed=True)
    states = {event.data.person_id: event.data.state for event in await world.told(AccountChanged)}
    assert states == {merged: "closed"}
    async with world.events_tx() as tx:
        jobs = set(
            (await tx.execute(text("select person_id from keycloak_jobs where asked > done"))).scalars()
        )
    assert {kept, merged} <= jobs
    await told(world, kept, merged, key, undone=True)
    await person(world, "Ивонова", person_id=merged)
    states = {event.data.person_id: event.data.state for event in await world.told(AccountChanged)}
    assert states == {merged: "active"}


async def test_appointments_of_a_placement_follow_it(world: World) -> None:
    kept, merged = await two(world)
    async with world.events_tx() as tx:
        place = await tx.scalar(
            text("select placement_id from known_placements where person_id = :p"), {"p": merged}
        )
    await placement(world, kept, placement_id=place)
    newest = {
        event.data.appointment_id: event.data.person_id for event in await world.told(AppointmentChanged)
    }
    assert set(newest.values()) == {kept}


async def by_hand(
    world: World, who: UUID, role: str = "coordinator", from_on: date = date(2026, 9, 1)
) -> UUID:
    key = new_id()
    async with world.events_tx() as tx:
        await tx.execute(
            text("insert into appointments (appointment_id, person_id, segment, role, from_on, removed, version)"
                 " values (:key, :who, :at, :role, :from_on, false, 1)"),
            {"key": key, "who": who, "at": SCHOOL, "role": role, "from_on": from_on},
        )  # fmt: skip
    return key


async def test_appointments_by_hand_go_over_and_back_one_at_a_time(world: World) -> None:
    kept, merged = await two(world)
    await by_hand(world, kept)
    twice, alone = await by_hand(world, merged), await by_hand(world, merged, "deputy-head")
    key = await told(world, kept, merged)
    newest = {
        event.data.appointment_id: event.data.person_id for event in await world.told(AppointmentChanged)
    }
    assert newest[alone] == kept and twice not in newest
    await told(world, kept, merged, key, undone=True)
    newest = {
        event.data.appointment_id: event.data.person_id for event in await world.told(AppointmentChanged)
    }
    assert newest[alone] == merged


async def test_a_measure_holds_the_kept_record(world: World) -> None:
    kept, merged = await two(world)
    now = datetime.now(UTC)
    measure = new_id()
    async with world.events_tx() as tx:
        await tx.execute(
            text("insert into sanctions (id, person_id, segment, kind, state, rule, reason, author_id, from_at,"
                 " until_at, version) values (:id, :who, :at, 'no-entry', 'in-force', 'п. 8.2', 'пароль', :who, :now,"
                 " :until, 1)"),
            {"id": measure, "who": merged, "at": SCHOOL, "now": now, "until": now + timedelta(days=3)},
        )  # fmt: skip
    key = await told(world, kept, merged)
    assert [event.data.person_id for event in await world.told(SanctionChanged)] == [kept]
    await world.tell((await world.told(SanctionChanged))[-1].data, subject=measure, segment=SCHOOL)
    assert await held(world, "known_sanctions") == [kept]
    await told(world, kept, merged, key, undone=True)
    assert [event.data.person_id for event in await world.told(SanctionChanged)] == [kept, merged]


async def test_an_exception_and_sign_ins_go_over_and_back(world: World) -> None:
    kept, merged = await two(world)
    async with world.events_tx() as tx:
        await tx.execute(
            text('insert into right_exceptions (id, person_id, segment, role, "right", allowed, reason, given_at,'
                 " version, author_id) values (:id, :who, :at, 'teacher', 'movement:order:read', true, 'замена',"
                 " :at, 1, :who)"),
            {"id": new_id(), "who": merged, "at": SCHOOL},
        )  # fmt: skip
        await tx.execute(
            text("insert into sign_ins (session_id, person_id, at) values ('s', :who, now())"),
            {"who": merged},
        )
    key = await told(world, kept, merged)
    answers = {event.data.person_id: event.data.allowed for event in await world.told(RightExceptionChanged)}
    assert answers == {kept: True, merged: None} and await held(world, "sign_ins") == [kept]
    await told(world, kept, merged, key, undone=True)
    answers = {event.data.person_id: event.data.allowed for event in await world.told(RightExceptionChanged)}
    assert answers == {kept: None, merged: True} and await held(world, "sign_ins") == [merged]


async def test_counts_are_the_own_schools_and_a_foreign_person_is_absent(world: World) -> None:
    kept, _ = await two(world)
    await by_hand(world, kept)
    coordinator = await world.as_("coordinator")
    counts = (await coordinator.get(f"/people/{kept}/holdings")).json()
    assert counts == [{"code": "appointments", "title": "назначения", "count": 2}]
    foreign = await world.as_("coordinator", OTHER)
    assert (await foreign.get(f"/people/{kept}/holdings")).status_code == 404
    assert (await foreign.get(f"/people/{new_id()}/holdings")).status_code == 404
    rco = await world.as_("rco-operator", TOWN)
    assert (await rco.get(f"/people/{kept}/holdings")).status_code == 200
