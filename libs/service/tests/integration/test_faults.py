"""Faults of the parts: a dead task, a lost broker, a killed replica, a drained stop."""

import asyncio
import contextlib
import os
import signal
import sys
from collections.abc import Callable
from pathlib import Path
from uuid import uuid4

import asyncpg
import httpx
import pytest
from sqlalchemy import text

from bus import emit, fault, operate
from contracts.events.registry import SegmentChanged
from deploy.native import ports, rabbitmq
from service.tasks import Supervisor
from testkit import World
from testkit.world import eventually

HERE = "tomsk/seversk/school-198"


def segment(name: str) -> SegmentChanged:
    return SegmentChanged(
        segment=HERE, segment_id=uuid4(), level="school", name=name, short_name=name, state="active"
    )


async def words(world: World) -> set[str]:
    async with world.events_tx() as tx:
        return set((await tx.execute(text("select words from notes"))).scalars())


async def test_a_task_that_dies_is_reported_and_started_again() -> None:
    runs = 0

    async def fragile(ready: Callable[[], None]) -> None:
        nonlocal runs
        runs += 1
        if runs == 1:
            raise OSError("lost")
        ready()
        await asyncio.Event().wait()

    supervisor = Supervisor({"fragile": fragile})
    supervisor.start()
    await asyncio.sleep(0.1)
    assert "lost" in supervisor.failing["fragile"]
    await asyncio.sleep(0.6)
    assert supervisor.failing == {} and runs == 2
    await supervisor.stop()


class Replica:
    """A replica as an operator runs it: `python -m probe serve`."""

    def __init__(self, world: World) -> None:
        self.port = ports.free_port()
        settings = world.settings()
        self.environment = {
            **os.environ,
            "DATABASE_URL": settings.database_url,
            "EVENTS_DATABASE_URL": settings.events_database_url,
            "AMQP_URL": settings.amqp_url,
            "OIDC_ISSUER": settings.oidc_issuer,
            "QUEUE_PREFIX": settings.queue_prefix,
            "PYTHONPATH": str(Path(__file__).parent / "probe"),
        }
        self.process: asyncio.subprocess.Process

    async def start(self) -> "Replica":
        arguments = ("-c", "from service import main; main('probe')", "serve", "--port", str(self.port))
        self.process = await asyncio.create_subprocess_exec(sys.executable, *arguments, env=self.environment)
        try:
            await eventually(self.is_ready, seconds=90)  # no figure: a loaded machine takes its time to begin
        except AssertionError:
            await self.end(signal.SIGKILL)
            raise
        return self

    async def is_ready(self) -> bool:
        return (await self.health()).get("status") == "up"

    async def health(self) -> dict[str, object]:
        with contextlib.suppress(httpx.HTTPError):
            async with httpx.AsyncClient() as client:
                answer = await client.get(f"http://127.0.0.1:{self.port}/health/ready")
                return dict(answer.json())
        return {}

    async def end(self, how: signal.Signals) -> int:
        if self.process.returncode is None:
            self.process.send_signal(how)
        return await asyncio.wait_for(self.process.wait(), 30)


async def test_another_replica_takes_over_when_the_active_one_is_killed(world: World) -> None:
    first, second = await Replica(world).start(), await Replica(world).start()
    try:
        async with world.app_tx(HERE) as tx:
            emit(tx, segment("первая"), subject="a")
        await eventually(lambda: words(world))
        await first.end(signal.SIGKILL)
        async with world.app_tx(HERE) as tx:
            emit(tx, segment("вторая"), subject="b")

        async def both() -> bool:
            return await words(world) == {"первая", "вторая"}

        await eventually(both, seconds=30)
    finally:
        await first.end(signal.SIGKILL)
        await second.end(signal.SIGTERM)


@pytest.mark.parametrize("point", [one for one in fault.POINTS if not one.startswith("request.")])
async def test_a_kill_between_two_steps_of_an_event_neither_loses_nor_doubles_its_effect(
    world: World, tmp_path: Path, point: str
) -> None:
    replica = Replica(world)
    replica.environment["FAULT_POINTS"] = str(tmp_path)
    await replica.start()
    (tmp_path / point).touch()
    async with world.app_tx(HERE) as tx:
        emit(tx, segment("один раз"), subject="a")
    killed_at = await asyncio.wait_for(replica.process.wait(), 20)
    again = await Replica(world).start()
    try:
        await eventually(lambda: _published(world), seconds=20)
        await eventually(lambda: words(world), seconds=20)
        await eventually(lambda: _nothing_waits(world), seconds=20)
        async with world.events_tx() as tx:
            effects = (await tx.execute(text("select count(*) from notes"))).scalar()
        assert (killed_at, effects) == (-signal.SIGKILL, 1)
    finally:
        await again.end(signal.SIGTERM)


async def test_writes_go_on_while_the_broker_is_away_and_arrive_when_it_is_back(
    world: World, tmp_path: Path
) -> None:
    folder, port = tmp_path / "mq", ports.free_port()
    broker = rabbitmq.start(folder, port, tied=True)
    world.amqp_url = broker.url
    replica = await Replica(world).start()
    try:
        broker.stop()
        async with world.app_tx(HERE) as tx:
            emit(tx, segment("без брокера"), subject="a")

        async def red() -> bool:
            found = await replica.health()
            return found.get("status") == "down" and {"relay", "consumer"} <= set(found["problems"])  # type: ignore[call-overload]

        await eventually(red, seconds=20)
        broker = rabbitmq.start(folder, port, tied=True)
        await eventually(lambda: words(world), seconds=40)
        await eventually(replica.is_ready, seconds=30)
    finally:
        await replica.end(signal.SIGKILL)
        broker.destroy()


async def test_no_event_dies_of_an_outage_of_the_data_base(world: World, postgres_url: str) -> None:
    admin = await asyncpg.connect(postgres_url)
    held = await asyncpg.connect(world.settings().events_libpq_url)
    async with world.working():
        await held.execute("select pg_advisory_lock(45069)")  # the handler stands before its effect
        async with world.app_tx(HERE) as tx:
            emit(tx, segment("во время отказа"), subject="a")
        await eventually(lambda: _published(world))
        await admin.execute(f'alter database "{world.database}" allow_connections false')
        await admin.execute(
            "select pg_terminate_backend(pid) from pg_stat_activity where datname = $1", world.database
        )
        await asyncio.sleep(3)  # five attempts of 0.2 s would have been over
        await admin.execute(f'alter database "{world.database}" allow_connections true')
        await world.suite.events_engine.dispose()
        await eventually(lambda: words(world), seconds=20)
        assert await operate.dead(world.amqp_url, "probe", prefix=world.prefix) == []
    held.terminate()
    await admin.close()


async def _nothing_waits(world: World) -> bool:
    waiting = await operate.counts(world.amqp_url, "probe", prefix=world.prefix)
    return not any(waiting.values())


async def _published(world: World) -> bool:
    async with world.events_tx() as tx:
        return bool((await tx.execute(text("select published_no from outbox"))).scalar())


async def test_a_stop_lets_requests_in_flight_finish(world: World) -> None:
    replica = await Replica(world).start()
    async with httpx.AsyncClient(base_url=f"http://127.0.0.1:{replica.port}") as client:
        flying = [asyncio.create_task(client.get("/api/probe/v1/slow")) for _ in range(20)]
        await asyncio.sleep(0.3)
        ended = asyncio.create_task(replica.end(signal.SIGTERM))
        answers = await asyncio.gather(*flying)
    assert {answer.status_code for answer in answers} == {200}
    assert await ended in (0, -signal.SIGTERM)  # uvicorn drains, then raises the signal again
