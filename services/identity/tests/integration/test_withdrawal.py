"""From the click to the refusal, through outbox, broker and inbox (A4: within 5 s)."""

import sys
import time

from factories import SCHOOL, segment, staff
from sqlalchemy import text

from identity import sync
from testkit import PATIENCE, World
from testkit.world import eventually


async def test_a_withdrawn_role_and_a_right_taken_away_stop_within_five_seconds(world: World) -> None:
    await segment(world)
    who, boss = await staff(world, "coordinator"), await staff(world, "director")
    async with world.working():
        await eventually(lambda: _known(world, 2), seconds=20)
        victim, director = await _signed(world, "coordinator", who), await _signed(world, "director", boss)
        assert (await victim.get("/accounts")).status_code == 200

        async def refused() -> bool:
            return (await victim.get("/accounts")).status_code == 403

        async def allowed() -> bool:
            return (await victim.get("/accounts")).status_code == 200

        for allow, answer in ((False, refused), (None, allowed)):
            began = time.monotonic()
            path = "/rights/coordinator/identity:account:read"
            assert (await director.put(path, json={"allowed": allow})).status_code == 200
            await eventually(answer, seconds=8)
            _told(f"right {allow}", began)
        (held,) = (await director.get("/appointments", params={"person_id": str(who)})).json()["items"]
        began = time.monotonic()
        path = f"/appointments/{held['appointment_id']}/withdrawal"
        assert (await director.post(path, json={"reason": "уволен"})).status_code == 200
        await eventually(refused, seconds=8)
        _told("withdrawal", began)


def _told(what: str, began: float) -> None:
    seconds = time.monotonic() - began
    sys.stdout.write(f"\n{what}: {seconds:.2f} s\n")
    assert seconds < 5 * PATIENCE


async def _known(world: World, count: int) -> bool:
    async with world.events_tx() as tx:
        return (await tx.execute(text("select count(*) from known_appointments"))).scalar_one() == count


async def _signed(world: World, role: str, person: object):
    client = await world.as_(role, SCHOOL, person)
    async with world.events_tx() as tx:  # only what came by event counts
        await tx.execute(text("delete from known_appointments where from_on = '2020-01-01'"))
    return client


async def test_a_change_goes_to_keycloak_before_new_users_and_the_newest_wish_first(world: World) -> None:
    """Nobody waits behind a school's list, and a withdrawal behind nobody (A4, A6)."""
    jobs = [("list", None, 60), ("just made", None, 5), ("changed", "{}", 30), ("changed now", "{}", 1)]
    async with world.events_tx() as tx:
        for _, written, seconds in jobs:
            await tx.execute(
                text(
                    "insert into keycloak_jobs (person_id, asked, done, attempts, due_at, written)"
                    " values (gen_random_uuid(), 1, 0, 0, now() - make_interval(secs => :seconds),"
                    " cast(:written as jsonb))"
                ),
                {"written": written, "seconds": seconds},
            )
    async with world.events_tx() as tx:
        order = text(
            "select round(extract(epoch from now() - due_at)) from keycloak_jobs where person_id = :person"
        )
        taken = (await tx.execute(sync._DUE, {"batch": 50})).all()
        ages = [int((await tx.execute(order, {"person": job.person_id})).scalar_one()) for job in taken]
    assert ages == [1, 30, 5, 60]
