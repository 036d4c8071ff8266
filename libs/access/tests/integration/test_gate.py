"""The acting pair, and how fast a withdrawn appointment, a right and an account stop working."""

import sys
import time
from datetime import date, timedelta
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import text
from sqlalchemy.exc import ProgrammingError

from access.gate import FRESH_SECONDS
from contracts.events.identity import AccountChanged, AppointmentChanged, RightChanged
from store import clock, new_id
from testkit import Client, World
from testkit.world import eventually, mint

SCHOOL, OTHER, TOWN = "tomsk/seversk/school-198", "tomsk/seversk/school-84", "tomsk/seversk"


async def appoint(
    world: World, person: UUID, role: str = "director", at: str = SCHOOL, **changed: Any
) -> UUID:
    found = changed.pop("appointment_id", None) or new_id()
    facts = {"from_on": date(2026, 9, 1), **changed}
    told = AppointmentChanged(appointment_id=found, person_id=person, segment=at, role=role, **facts)
    await world.tell(told, subject=found, segment=at)
    return found


async def ask(world: World, person: UUID, pairs: list[str], acting_as: str | None = None) -> Any:
    client = await world.as_("director")
    del client.headers["x-acting-as"]
    headers = {"authorization": f"Bearer {mint(person, pairs)}"}
    return await client.get("/notes", headers=headers | ({"x-acting-as": acting_as} if acting_as else {}))


async def test_the_only_pair_needs_no_header(world: World) -> None:
    person = new_id()
    await appoint(world, person)
    assert (await ask(world, person, [f"{SCHOOL}/director"])).status_code == 200


async def test_of_several_pairs_one_must_be_chosen_and_the_answer_lists_them(world: World) -> None:
    person = new_id()
    await appoint(world, person)
    pairs = [f"{SCHOOL}/director", f"{OTHER}/parent"]
    answer = await ask(world, person, pairs)
    assert (answer.status_code, answer.json()["acting_as"]) == (400, sorted(pairs))
    assert (await ask(world, person, pairs, pairs[0])).status_code == 200


async def test_a_pair_needs_both_the_token_and_the_appointment(world: World) -> None:
    person = new_id()
    await appoint(world, person)
    assert (await ask(world, person, [f"{OTHER}/director"], f"{SCHOOL}/director")).status_code == 403
    assert (await ask(world, person, [f"{OTHER}/director"], f"{OTHER}/director")).status_code == 403
    assert (await ask(world, person, [])).status_code == 403


async def test_role_and_segment_of_two_appointments_are_never_mixed(world: World) -> None:
    person = new_id()
    await appoint(world, person, "director", SCHOOL)
    await appoint(world, person, "parent", OTHER)
    pairs = [f"{SCHOOL}/director", f"{OTHER}/parent"]
    assert (await ask(world, person, pairs, f"{OTHER}/director")).status_code == 403


@pytest.mark.parametrize(
    ("days", "status"),
    [((0, None), 200), ((0, 0), 200), ((-9, -1), 403), ((1, None), 403)],
    ids=["open", "last-day", "ended", "future"],
)
async def test_dates_are_judged_at_the_request(
    world: World, days: tuple[int, int | None], status: int
) -> None:
    today, person = clock.today(), new_id()
    until = None if days[1] is None else today + timedelta(days[1])
    await appoint(world, person, from_on=today + timedelta(days[0]), until_on=until)
    assert (await ask(world, person, [f"{SCHOOL}/director"])).status_code == status


async def _stops(client: Client, what: str) -> None:
    began = time.monotonic()

    async def refused() -> bool:
        return (await client.get("/notes")).status_code == 403

    await eventually(refused, seconds=FRESH_SECONDS + 1)
    seconds = time.monotonic() - began
    sys.stdout.write(f"\n{what}: refused after {seconds:.2f} s\n")
    assert seconds < FRESH_SECONDS + 0.5


async def _busy(world: World) -> Client:
    client = await world.as_("director", SCHOOL)
    assert (await client.get("/notes")).status_code == 200  # now believed for FRESH_SECONDS
    return client


async def test_a_withdrawn_appointment_stops_though_the_token_lives_on(world: World) -> None:
    person = new_id()
    held = await appoint(world, person)
    client = await _busy(world)
    client.headers["authorization"] = f"Bearer {mint(person, [f'{SCHOOL}/director'])}"
    assert (await client.get("/notes")).status_code == 200
    await appoint(world, person, appointment_id=held, removed=True)
    await _stops(client, "appointment withdrawn")


async def test_a_blocked_account_stops(world: World) -> None:
    client = await _busy(world)
    told = AccountChanged(person_id=client.person_id, username="x", state="blocked")
    await world.tell(told, subject=client.person_id)
    await _stops(client, "account blocked")


async def test_a_right_taken_away_above_stops_below_and_the_nearest_answer_counts(world: World) -> None:
    client = await _busy(world)

    async def tell(segment: str, allowed: bool | None) -> None:
        right = "registry:class:read"
        told = RightChanged(segment=segment, role="director", right=right, allowed=allowed)
        await world.tell(told, subject=f"{segment}|director|{right}", segment=segment)

    await tell(TOWN, False)
    await _stops(client, "right taken away")
    await tell(SCHOOL, True)
    world.suite.gate._actors.clear()
    assert (await client.get("/notes")).status_code == 200
    await tell(SCHOOL, None)
    world.suite.gate._actors.clear()
    assert (await client.get("/notes")).status_code == 403
    foreign = await world.as_("director", "tomsk/tomsk/school-1")
    assert (await foreign.get("/notes")).status_code == 200


async def test_requests_cannot_read_who_is_appointed(world: World) -> None:
    for table in ("known_appointments", "known_accounts", "known_rights"):
        with pytest.raises(ProgrammingError, match="permission denied"):
            async with world.app_tx(SCHOOL) as tx:
                await tx.execute(text(f"select * from {table}"))
