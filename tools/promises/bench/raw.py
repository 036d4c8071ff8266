"""What the same machine can do without us, in the same minute: pgbench writing marks, and the cost of a WAL sync."""

import asyncio
import os
import re
import time
from collections.abc import Awaitable, Callable
from pathlib import Path
from statistics import median

from deploy.native import passwords, postgres
from deploy.native.suite import Suite
from tools.promises.bench.twin import Twin, database

CLIENTS = 8
_TABLE = """
    create table if not exists raw_marks (like marks including defaults,
        primary key (school_year, group_id, student_id, lesson_id, slot))
"""
_UPSERT = """\\set n random(1, 100000)
insert into raw_marks (school_year, group_id, student_id, lesson_id, slot, segment, mark_id, author_id, value, weight,
    mark_type, held_on)
values (2026, md5('g' || :n / 1120)::uuid, md5('s' || :n % 28)::uuid, md5('l' || :n % 40)::uuid, 0,
    'tomsk/bench/school-1', md5('m' || :n)::uuid, md5('t')::uuid, 2 + :n % 4, 10, 'answer', current_date)
on conflict (school_year, group_id, student_id, lesson_id, slot) do update
    set value = excluded.value, version = raw_marks.version + 1, updated_at = now();
"""


def sync_cost(suite: Suite, times: int = 200) -> float:
    """Milliseconds of one fdatasync of 8 KiB in the folder of the data base's disk, the middle one of so many."""
    place = suite.directory / "bench.sync"
    block, found = os.urandom(8192), []
    descriptor = os.open(place, os.O_CREAT | os.O_RDWR, 0o600)
    try:
        os.pwrite(descriptor, block * 8, 0)
        os.fsync(descriptor)
        for number in range(times):
            began = time.perf_counter()
            os.pwrite(descriptor, block, number % 8 * 8192)
            os.fdatasync(descriptor)
            found.append(time.perf_counter() - began)
    finally:
        os.close(descriptor)
        place.unlink()
    return median(found) * 1e3


async def upserts_a_second(twin: Twin, seconds: int) -> float:
    """Marks that 8 clients of pgbench write per second: one upsert each, durable, nothing around it."""
    script = Path(twin.own.directory) / "upsert.sql"
    if not script.exists():
        script.write_text(_UPSERT)
        with twin.admin("academic") as link:
            link.execute(_TABLE)
    words = ["-n", "-M", "prepared", "-c", str(CLIENTS), "-j", "2", "-T", str(seconds), "-f", str(script)]
    where = [
        "-h",
        "127.0.0.1",
        "-p",
        str(twin.suite.postgres_port),
        "-U",
        postgres.ADMIN,
        database("academic"),
    ]
    process = await asyncio.create_subprocess_exec(
        str(postgres.programs() / "pgbench"), *words, *where,
        env={**os.environ, "PGPASSWORD": passwords.of(twin.suite)["POSTGRES_PASSWORD"]},
        stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.STDOUT,
    )  # fmt: skip
    told = (await process.communicate())[0].decode()
    found = re.search(r"^tps = ([0-9.]+)", told, re.M)
    if not found:
        raise RuntimeError(f"pgbench: {told[-500:]}")
    return float(found[1])


async def interleaved(
    twin: Twin, ours: Callable[[float], Awaitable[float]], rounds: int, seconds: int
) -> tuple[float, float]:
    """(ours, pgbench) per second, the middle of rounds taken by turns."""
    mine, raw = [], []
    for _ in range(rounds):
        raw.append(await upserts_a_second(twin, seconds))
        mine.append(await ours(seconds))
    return median(mine), median(raw)
