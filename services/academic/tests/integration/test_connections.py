"""BEGIN and scope go in one message (store.engine, store.direct): what a lost or cancelled one leaves behind."""

import asyncio
import contextlib

import asyncpg
from sqlalchemy import text

from services.academic.tests.factories import school, with_journal
from store import Direct, set_scope
from testkit import World


async def _nothing_is_left(world: World) -> None:
    """Every connection of the pool, without a scope of its own, is outside any other's."""
    seen = text("select current_setting('app.segment', true), (select count(*) from lessons)")
    async with contextlib.AsyncExitStack() as stack:
        for _ in range(12):
            tx = await stack.enter_async_context(world.app_tx(None))
            segment, lessons = (await tx.execute(seen)).one()
            assert (segment or "", lessons) == ("", 0)
        for _ in range(8):
            hot = await stack.enter_async_context(Direct(world.suite.hot))
            assert [(row[0] or "", row[1]) for row in await hot.rows(seen, {})] == [("", 0)]


async def test_a_cancelled_request_leaves_no_scope_in_the_pool(world: World) -> None:
    ours = await with_journal(await school(world), lessons=3)
    for turn in range(40):
        asked = asyncio.create_task(ours.teacher.get(f"/journals/{ours.group_id}"))
        await asyncio.sleep(turn * 0.0004)
        asked.cancel()
        await asyncio.wait([asked])
    await _nothing_is_left(world)
    assert (await ours.teacher.get(f"/journals/{ours.group_id}")).status_code == 200


async def test_a_hot_transaction_left_by_an_error_keeps_nothing(world: World) -> None:
    ours = await with_journal(await school(world), lessons=1)
    for wrong in (ZeroDivisionError, asyncio.CancelledError):
        with contextlib.suppress(wrong):
            async with Direct(world.suite.hot) as tx:
                set_scope(tx, ours.teacher.segment)
                await tx.rows(
                    text("delete from lessons where segment = :segment"), {"segment": ours.teacher.segment}
                )
                raise wrong
    await _nothing_is_left(world)
    async with world.app_tx(ours.teacher.segment) as session:
        assert (await session.execute(text("select count(*) from lessons"))).scalar() == 1


async def test_a_lost_connection_is_unavailable_once_and_then_replaced(
    world: World, postgres_url: str
) -> None:
    ours = await with_journal(await school(world), lessons=3)
    assert (await ours.teacher.get(f"/journals/{ours.group_id}")).status_code == 200
    admin = await asyncpg.connect(postgres_url)
    ended = await admin.fetch(
        "select pg_terminate_backend(pid) from pg_stat_activity where datname = $1 and usename = 'academic_app'",
        world.database,
    )
    await admin.close()
    assert ended
    answers = [(await ours.teacher.get(f"/journals/{ours.group_id}")).status_code for _ in range(3)]
    assert set(answers) <= {
        200,
        503,
    }  # 503: the gate's session, which asks for the appointment every two seconds
    assert answers[-1] == 200


async def test_a_scope_is_taken_as_text_whatever_it_holds(world: World) -> None:
    strange = "tomsk'; select set_config('app.segment', 'tomsk', true); --\\"
    async with world.app_tx(strange) as tx:
        assert (await tx.execute(text("select current_setting('app.segment', true)"))).scalar() == strange
