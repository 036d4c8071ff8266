"""The sample subscriber of examples/ against the running service: real HTTP, real broker."""

import asyncio
import json
import socket
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import uvicorn
from sqlalchemy import text

from services.movement.tests.factories import TOWN, imported, line, person, pupil, school, signed
from testkit import World
from testkit.world import eventually

SCRIPT = Path(__file__).parents[4] / "examples" / "movement-subscriber" / "subscriber.py"


@asynccontextmanager
async def served(world: World) -> AsyncIterator[str]:
    """The service over real HTTP on a free port."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    server = uvicorn.Server(uvicorn.Config(world.app, port=port, log_config=None, lifespan="off"))
    running = asyncio.create_task(server.serve())
    await eventually(lambda: asyncio.sleep(0, server.started))
    yield f"http://127.0.0.1:{port}"
    server.should_exit = True
    await running


async def run_subscriber(url: str, token: str, out: Path) -> str:
    process = await asyncio.create_subprocess_exec(
        sys.executable, str(SCRIPT), "--url", url, "--token", token, "--out", str(out), "--once",
        stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.PIPE,
    )  # fmt: skip
    told, wrong = await asyncio.wait_for(process.communicate(), 60)
    assert process.returncode == 0, wrong.decode()
    return told.decode()


async def test_the_sample_subscriber_writes_each_event_once_over_restarts(
    world: World, tmp_path: Path
) -> None:
    at = await school(world)
    operator = await world.as_("rco-operator", TOWN)
    token = (await operator.post("/subscriptions", json={"name": "Регистр контингента"})).json()["token"]
    out = tmp_path / "events.jsonl"
    async with world.working(), served(world) as url:
        await imported(world, at, {await person(world, f"Ученик{n}"): "5А" for n in range(20)})
        student = await pupil(world, at, last_name="Последний")
        await eventually(lambda: published(world, 42))
        first = await run_subscriber(url, token, out)
        await signed(
            await world.as_("director"), "class-transfer", [line(student, to_class_id=at.classes["5Б"])]
        )
        await eventually(lambda: published(world, 44))
        second = await run_subscriber(url, token, out)
        third = await run_subscriber(url, token, out)

    ids = [json.loads(one)["id"] for one in out.read_text("utf-8").splitlines()]
    assert len(ids) == len(set(ids)) == 22
    assert (first.count("enrolled"), second.count("moved"), third) == (21, 1, "")


async def published(world: World, events: int) -> bool:
    async with world.events_tx() as tx:
        return bool(await tx.scalar(text("select max(published_no) >= :n from outbox"), {"n": events}))
