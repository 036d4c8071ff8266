"""Bulk has a lane of its own: what a person does now never waits behind a school's list (ADR 0010)."""

import asyncio
from uuid import UUID, uuid4

from sqlalchemy import text

from bus import emit
from bus.outbox import BULK
from bus.relay import BULK_BATCH
from contracts.events.registry import SegmentChanged
from testkit import World
from testkit.world import eventually

HERE = "tomsk/seversk/school-198"


def segment(name: str) -> SegmentChanged:
    return SegmentChanged(
        segment=HERE, segment_id=uuid4(), level="school", name=name, short_name=name, state="active"
    )


async def tell(world: World, *told: tuple[str, str]) -> None:
    """One transaction with these (name, subject)."""
    async with world.app_tx(HERE) as tx:
        for name, subject in told:
            emit(tx, segment(name), subject=subject)


async def published(world: World) -> list[tuple[str, bool]]:
    """(name, bulk) in the order of publishing; empty until nothing waits."""
    async with world.events_tx() as tx:
        rows = await tx.execute(
            text(
                "select data->>'name' as name, bulk, published_no from outbox order by published_no nulls last"
            )
        )
        found = rows.all()
    return [] if any(row.published_no is None for row in found) else [(row.name, row.bulk) for row in found]


async def test_a_single_change_goes_before_a_list_that_was_there_first(world: World) -> None:
    await tell(world, *((f"list {n}", f"s{n}") for n in range(5 * BULK)))
    await tell(world, ("now", "now"))
    async with world.working():
        order = await eventually(lambda: published(world), seconds=20)
        assert ("now", False) in order[:BULK_BATCH] and sum(bulk for _, bulk in order) == 5 * BULK
        await eventually(lambda: _handled(world, 5 * BULK + 1), seconds=20)
        async with world.events_tx() as tx:
            ahead = text("""
                select count(*) from inbox i join outbox o using (id)
                where o.bulk and i.handled_at < (select handled_at from inbox join outbox p using (id) where not p.bulk)
            """)
            assert (await tx.execute(ahead)).scalar_one() <= BULK  # at most the batch that was being handled


async def _handled(world: World, count: int) -> bool:
    async with world.events_tx() as tx:
        return bool((await tx.execute(text("select count(*) from notes"))).scalar_one() == count)


async def test_no_news_of_a_subject_overtakes_what_is_still_to_be_told_of_it(world: World) -> None:
    await tell(world, *((f"list {n}", f"s{n}") for n in range(3 * BULK)))
    await tell(world, ("later", f"s{3 * BULK - 1}"))
    await tell(world, ("elsewhere", "other"))
    async with world.working():
        order = [name for name, _ in await eventually(lambda: published(world), seconds=20)]
    assert "elsewhere" in order[:BULK_BATCH]
    assert order.index("later") > order.index(f"list {3 * BULK - 1}")


async def test_the_effects_of_a_list_follow_it_in_its_lane(world: World) -> None:
    await tell(world, *((f"list {n}", f"s{n}") for n in range(BULK)), ("has an effect: many", "cause"))
    await tell(world, ("has an effect: one", "single"))
    async with world.working():
        lanes = await eventually(lambda: _effects(world, 2), seconds=20)
    assert sorted(lanes) == [False, True]


async def _effects(world: World, count: int) -> list[bool]:
    async with world.events_tx() as tx:
        rows = await tx.execute(text("select bulk from outbox where type like 'registry.person.%'"))
        found = list(rows.scalars())
    return found if len(found) == count else []


async def test_the_two_lanes_never_handle_at_the_same_time(world: World) -> None:
    """As if the bulk lane's consumer of another replica were at work: the ordinary one waits for its batch."""
    async with world.working():
        async with world.events_tx() as other_replica:
            await other_replica.execute(text("select pg_advisory_xact_lock(45069)"))
            await tell(world, ("now", str(UUID(int=1))))
            await eventually(lambda: published(world), seconds=10)
            await asyncio.sleep(0.5)
            assert not await _handled(world, 1)
        await eventually(lambda: _handled(world, 1), seconds=10)
