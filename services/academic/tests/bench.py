"""CPU per request of the hot operations (F1, F3, F5, F6); not part of the suite: `pytest -s …/tests/bench.py`.

CPU = this process (the service called through bare ASGI, so that no HTTP client is measured) and all processes of the
PostgreSQL server. No gateway, no socket, no relay.
"""

import os
import time
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any
from uuid import UUID

import asyncpg
import orjson
from sqlalchemy import text

from services.academic.tests.factories import YEAR, School, done, school, tie, with_journal
from testkit import Client, World

OTHERS = 40
"""Other schools' journals loaded around ours, 28 × 40 cells each."""


def server_cpu(postmaster: int) -> float:
    """CPU milliseconds of the server and its children so far."""
    total = 0
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            parts = stat.read_text().rsplit(")", 1)[1].split()
            if int(stat.parent.name) == postmaster or int(parts[1]) == postmaster:
                total += int((stat.parent / "schedstat").read_text().split()[0])
        except (FileNotFoundError, ProcessLookupError):
            continue
    return total / 1e6


def parent_of(process: int) -> int:
    """The process that started this one."""
    return int(Path(f"/proc/{process}/stat").read_text().rsplit(")", 1)[1].split()[1])


async def measure(world: World, what: str, call: Callable[[int], Awaitable[Any]], times: int = 150) -> float:
    """Average CPU of `call`, after a warm-up."""
    async with world.events_tx() as tx:
        backend = (await tx.execute(text("select pg_backend_pid()"))).scalar_one()
    postmaster = parent_of(backend)
    for place in range(20):
        await call(place)
    app, server, began = time.process_time(), server_cpu(postmaster), time.perf_counter()
    waits = []
    for place in range(20, 20 + times):
        start = time.perf_counter()
        await call(place)
        waits.append(time.perf_counter() - start)
    app, server = (time.process_time() - app) * 1e3 / times, (server_cpu(postmaster) - server) / times
    waits.sort()
    print(
        f"{what:28} app {app:5.2f} + PostgreSQL {server:5.2f} = {app + server:5.2f} ms CPU;"
        f" p50 {waits[times // 2] * 1e3:5.1f}, p95 {waits[int(times * 0.95)] * 1e3:5.1f} ms"
        f" ({times / (time.perf_counter() - began):.0f}/s)"
    )
    return app + server


class Bare:
    """Calls the application as a server does, with headers prepared once."""

    def __init__(self, client: Client) -> None:
        transport: Any = client._transport
        self.app = transport.app
        self.headers = [
            (name.encode(), client.headers[name].encode()) for name in ("authorization", "x-acting-as")
        ]

    async def ask(self, method: str, url: str, body: Any = None, version: int | None = None) -> Any:
        """The JSON of a 200 answer."""
        path, _, query = url.partition("?")
        content = b"" if body is None else orjson.dumps(body)
        headers = [
            *self.headers,
            (b"content-type", b"application/json"),
            (b"content-length", str(len(content)).encode()),
        ]
        if version is not None:
            headers.append((b"if-match", f'"{version}"'.encode()))
        scope = {
            "type": "http", "asgi": {"version": "3.0"}, "http_version": "1.1", "method": method, "scheme": "http",
            "path": f"/api/academic/v1{path}", "raw_path": path.encode(), "query_string": query.encode(),
            "root_path": "", "headers": headers, "client": ("127.0.0.1", 1), "server": ("test", 80),
        }  # fmt: skip
        sent: list[dict[str, Any]] = []

        async def receive() -> dict[str, Any]:
            return {"type": "http.request", "body": content, "more_body": False}

        async def send(message: dict[str, Any]) -> None:
            sent.append(message)

        await self.app(scope, receive, send)
        assert sent[0]["status"] == 200, sent
        return sent[1]["body"]


async def fill(world: World, ours: School) -> None:
    """Ten marks and two absences for each student of ours; the same in other schools' journals."""
    async with world.events_tx() as tx:
        await tx.execute(
            text("""
            insert into marks (school_year, group_id, student_id, lesson_id, slot, segment, mark_id, author_id, value,
                               weight, mark_type)
            select l.school_year, l.group_id, s.student_id, l.id, 0, l.segment, gen_random_uuid(), s.student_id,
                   2 + (random() * 3)::int, 10, 'answer'
            from lessons l join group_students s on s.group_id = l.group_id where random() < 0.37
            """)
        )
        await tx.execute(
            text("""
            insert into attendance (school_year, group_id, student_id, lesson_id, segment, code)
            select l.school_year, l.group_id, s.student_id, l.id, l.segment, 'ill'
            from lessons l join group_students s on s.group_id = l.group_id where random() < 0.08
            """)
        )
        await tx.execute(
            text("""
            insert into marks (school_year, group_id, student_id, lesson_id, slot, segment, mark_id, author_id, value,
                               weight, mark_type, held_on)
            select m.school_year, md5(m.group_id::text || n)::uuid, md5(m.student_id::text || n)::uuid,
                   md5(m.lesson_id::text || n)::uuid, 0, 'tomsk/other/school-' || n, gen_random_uuid(),
                       m.author_id, 4, 10, 'answer', m.held_on
            from marks m cross join generate_series(1, :others * 10) n
            """),
            {"others": OTHERS},
        )
    assert ours.lessons


async def test_cpu_of_the_hot_operations(world: World) -> None:
    ours = await with_journal(await school(world, students=28), lessons=40, edit_window_days=366)
    bells = {"bells": [{"name": "Звонки", "lessons": [{"number": 2, "starts": "09:25", "ends": "10:05"}]}]}
    await done(await ours.office.put(f"/years/{YEAR}/bells", json=bells))
    await fill(world, ours)
    owner = world.url("owner").replace("+asyncpg", "")
    connection = await asyncpg.connect(owner)
    await connection.execute("vacuum analyze")
    await connection.execute(f'alter database "{world.database}" set plan_cache_mode = force_generic_plan')
    await world.suite.engine.dispose()
    await connection.close()
    parent = await world.as_("parent")
    await tie(world, parent.person_id, ours.students[0])
    versions: dict[str, int] = {}

    teacher, family = Bare(ours.teacher), Bare(parent)

    async def grid(_: int) -> None:
        await teacher.ask("GET", f"/journals/{ours.group_id}")

    async def mark(place: int) -> None:
        url = ours.cell(student=place % 28, lesson=place % 40, slot=1)
        answer = await teacher.ask("PUT", url, {"value": 2 + place % 4}, versions.get(url, 0))
        versions[url] = orjson.loads(answer)["version"]

    async def attendance(place: int) -> None:
        url = f"/lessons/{ours.lessons[place % 40]['id']}/attendance"
        codes = ["ill", "absent", "late"]
        body = {"students": [{"student_id": str(one), "code": codes[place % 3]} for one in ours.students]}
        answer = await teacher.ask("PUT", url, body, versions.get(url, 0))
        versions[url] = orjson.loads(answer)["attendance_version"]

    async def diary(_: int) -> None:
        await family.ask("GET", f"/diary?student_id={ours.students[0]}")

    async def nothing(_: int) -> None:
        await family.ask("GET", f"/years/proposal?school_year={YEAR}")

    count = (await done(await ours.teacher.get(f"/journals/{ours.group_id}")))["marks"]
    print(f"\n28 × 40, {len(count)} marks; load {os.getloadavg()[0]:.1f}")
    assert UUID(str(ours.group_id))
    for what, call in (
        ("a proposal, no data base", nothing),
        ("journal grid 28 × 40 (F1)", grid),
        ("one mark (F3)", mark),
        ("attendance of 28 (F5)", attendance),
        ("diary week (F6)", diary),
    ):
        assert await measure(world, what, call) < 100
