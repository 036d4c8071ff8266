"""The event path on a real broker: once, in order, waiting, dead with a reason, replayed."""

import asyncio
from uuid import uuid4

import aio_pika
from sqlalchemy import text

from bus import emit, operate
from contracts.events.registry import PersonChanged, SegmentChanged
from testkit import World
from testkit.world import eventually

HERE = "tomsk/seversk/school-198"


def segment(name: str, key: object = None) -> SegmentChanged:
    return SegmentChanged(
        segment=HERE, segment_id=key or uuid4(), level="school", name=name, short_name=name, state="active"
    )


async def words(world: World) -> list[str]:
    async with world.events_tx() as tx:
        return list((await tx.execute(text("select words from notes order by words"))).scalars())


async def test_an_emitted_event_reaches_the_handler_through_the_broker(world: World) -> None:
    async with world.working():
        async with world.app_tx(HERE) as tx:
            emit(tx, segment("через брокер"), subject=uuid4())
        await eventually(lambda: words(world), seconds=10)
        await eventually(lambda: numbered(world), seconds=10)


async def numbered(world: World) -> bool:
    """Marked after the confirm of the broker: the effect may be there first."""
    async with world.events_tx() as tx:
        return (await tx.execute(text("select published_no from outbox"))).scalars().all() == [1]


async def test_nothing_is_published_when_the_transaction_rolls_back(world: World) -> None:
    async with world.suite.sessions() as tx:
        emit(tx, segment("нет"), subject="x", segment=HERE)
        await tx.rollback()
    assert await world.told() == []


async def test_an_event_given_twice_has_one_effect(world: World) -> None:
    event_id, key = uuid4(), uuid4()
    told = PersonChanged(person_id=key, last_name="Иванов", first_name="Пётр")
    assert await world.tell(told, subject=key, event_id=event_id) == 1
    assert await world.tell(told, subject=key, event_id=event_id, sequence=1) == 0
    assert await words(world) == ["Иванов"]


async def test_older_news_of_a_subject_is_dropped(world: World) -> None:
    key = uuid4()
    assert await world.tell(segment("новое", key), subject=HERE, sequence=5) == 1
    assert await world.tell(segment("старое", key), subject=HERE, sequence=4) == 0
    assert await words(world) == ["новое"]


async def test_sequences_of_one_subject_rise_in_order_of_commit(world: World) -> None:
    async def one(name: str) -> None:
        async with world.app_tx(HERE) as tx:
            emit(tx, segment(name), subject="same")

    await asyncio.gather(*(one(str(n)) for n in range(8)))
    assert sorted(e.sequence for e in await world.told()) == list(range(1, 9))
    assert [e.sequence for e in await world.told()] == list(range(1, 9))


async def test_what_cannot_be_handled_lies_dead_with_its_reason_and_the_rest_goes_on(world: World) -> None:
    async with world.working():
        async with world.app_tx(HERE) as tx:
            emit(tx, segment("broken"), subject="a")
            emit(tx, segment("good"), subject="b")
        await eventually(lambda: words(world))
        dead = await eventually(
            lambda: operate.dead(world.amqp_url, "probe", prefix=world.prefix), seconds=20
        )
    assert (
        len(dead) == 1
        and "broken on purpose" in dead[0]["reason"]
        and "after 5 attempts" in dead[0]["reason"]
    )


async def test_an_unknown_type_is_dead_at_once(world: World) -> None:
    async with world.working():
        async with await aio_pika.connect(world.amqp_url) as broker:
            channel = await broker.channel()
            await channel.default_exchange.publish(
                aio_pika.Message(b"{}", headers={"cloudEvents:type": "registry.segment.changed.v9"}),
                world.prefix + "probe",
            )
        dead = await eventually(
            lambda: operate.dead(world.amqp_url, "probe", prefix=world.prefix), seconds=10
        )
    assert "unknown type" in dead[0]["reason"]


async def test_the_dead_can_be_tried_again(world: World) -> None:
    key = uuid4()
    async with world.working():
        async with world.app_tx(HERE) as tx:
            emit(tx, segment("broken", key), subject="a")
        await eventually(lambda: operate.dead(world.amqp_url, "probe", prefix=world.prefix), seconds=20)
        assert await operate.replay_dead(world.amqp_url, "probe", prefix=world.prefix) == 1
        again = await eventually(
            lambda: operate.dead(world.amqp_url, "probe", prefix=world.prefix), seconds=20
        )
        assert len(again) == 1


async def test_copies_thrown_away_come_back_equal_by_replay(world: World) -> None:
    async with world.working():
        async with world.app_tx(HERE) as tx:
            for n in range(300):
                emit(tx, segment(f"{n:03}"), subject=f"s{n}")
        await eventually(lambda: _full(world, 300), seconds=20)
        before = await words(world)
        database = world.settings().events_libpq_url
        await operate.replay(database, world.amqp_url, "probe", "probe", prefix=world.prefix)
        await asyncio.sleep(0.5)
        assert await words(world) == before
        async with world.events_tx() as tx:
            await tx.execute(text("delete from notes"))
            await tx.execute(text("delete from seen_sequences"))
        assert await operate.replay(database, world.amqp_url, "probe", "probe", prefix=world.prefix) == 300
        await eventually(lambda: _full(world, 300), seconds=20)
        assert await words(world) == before


async def _full(world: World, count: int) -> bool:
    return len(await words(world)) == count


async def test_requests_can_neither_read_nor_change_the_outbox(world: World) -> None:
    async with world.app_tx(HERE) as tx:
        allowed = (
            await tx.execute(
                text(
                    "select has_table_privilege('outbox','select'), has_table_privilege('outbox','update'), "
                    "has_table_privilege('outbox','delete'), has_table_privilege('outbox_default','insert')"
                )
            )
        ).one()
    assert tuple(allowed) == (False, False, False, False)
