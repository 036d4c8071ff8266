"""From the commit of an event to its consumer's commit (F11): academic's outbox → relay → RabbitMQ → reporting.

Marks' events are written as a command writes them (`bus.outbox`), evenly through time; the effect counts as committed
when another session sees its inbox row (looked for every 4 ms, which is part of the figure).
"""

import asyncio
import time
from dataclasses import dataclass, field
from uuid import UUID, uuid4

import asyncpg
import orjson

from store import clock, new_id
from tools.promises.bench.cost import Spent
from tools.promises.bench.twin import Twin

EVERY = 0.01
"""Seconds between two transactions of the writer."""
LOOK = 0.004
TYPE = "academic.mark.changed.v1"
_WRITE = """
    with written as (
        insert into outbox (id, at, type, subject, sequence, segment, data)
        select id, clock_timestamp(), $1, subject, sequence, $2, data
        from unnest($3::uuid[], $4::text[], $5::bigint[], $6::jsonb[]) as e(id, subject, sequence, data))
    select pg_notify('outbox', '')
"""
_SEEN = "select id, handled_at from inbox where handled_at > $1 order by handled_at"
"""Handlers take turns, so that what is committed later was handled later."""


@dataclass
class Flow:
    """What came of one rate: seconds from commit to commit, and events that never arrived."""

    seconds: list[float] = field(default_factory=list)
    lost: int = 0
    rate: float = 0.0
    relay: Spent = field(default_factory=Spent)
    consumer: Spent = field(default_factory=Spent)

    def at(self, share: float) -> float:
        """Milliseconds that this share did not exceed; infinite when an event was lost."""
        if self.lost or not self.seconds:
            return float("inf")
        return sorted(self.seconds)[int((len(self.seconds) - 1) * share)] * 1e3


def _mark(mark: UUID, segment: str, value: int) -> str:
    told = {
        "mark_id": mark, "segment": segment, "school_year": 2026, "group_id": mark, "lesson_id": mark,
        "student_id": mark, "held_on": clock.today(), "kind": "number", "value": value, "weight": 10,
        "mark_type": "answer", "removed": False,
    }  # fmt: skip
    return orjson.dumps(told).decode()


async def flow(twin: Twin, segment: str, rate: int, seconds: float) -> Flow:
    """Write `rate` events a second for so long, and see them arrive."""
    found, committed = Flow(), dict[UUID, float]()
    writer = await asyncpg.connect(twin.admin_url("academic"))
    reader = await asyncpg.connect(twin.admin_url("reporting"))
    await reader.execute("create index if not exists inbox_seen on inbox (handled_at)")
    meters = {service: twin.meter(service) for service in ("academic", "reporting")}
    for meter in meters.values():
        meter.without |= {writer.get_server_pid(), reader.get_server_pid()}
        meter.settle(0.5)
    subjects = [uuid4() for _ in range(4 * rate)]
    began_at = await reader.fetchval("select clock_timestamp()")
    clocks = {service: meter.read() for service, meter in meters.items()}
    ended = asyncio.Event()
    started = time.perf_counter()

    async def look() -> None:
        after = began_at
        silent = time.perf_counter()
        while not ended.is_set() or len(found.seconds) < len(committed):
            rows = await reader.fetch(_SEEN, after)
            now = time.perf_counter()
            for row in rows:
                found.seconds.append(now - committed[row["id"]])
            if rows:
                after, silent = rows[-1]["handled_at"], now
            elif ended.is_set() and now - silent > 20:
                break
            await asyncio.sleep(LOOK)
        found.lost = len(committed) - len(found.seconds)

    looking = asyncio.create_task(look())
    each, sequence, total = max(1, round(rate * EVERY)), 0, 0
    while total < rate * seconds:
        ids, chosen = [new_id() for _ in range(each)], []
        for _ in range(each):
            chosen.append(subjects[total % len(subjects)])
            total += 1
        sequence = total
        datas = [_mark(one, segment, 2 + total % 4) for one in chosen]
        numbers = [sequence] * each
        asked = time.perf_counter()
        committed.update(dict.fromkeys(ids, asked))  # the reader may be faster than our own answer
        await writer.fetchval(_WRITE, TYPE, segment, ids, [str(one) for one in chosen], numbers, datas)
        done = time.perf_counter()
        committed.update({one: done for one in ids if one in committed})
        await asyncio.sleep(max(0.0, started + total / rate - time.perf_counter()))
    found.rate = total / (time.perf_counter() - started)
    ended.set()
    await looking
    elapsed = time.perf_counter() - started
    found.relay = meters["academic"].since(clocks["academic"], elapsed).per(total)
    found.consumer = meters["reporting"].since(clocks["reporting"], elapsed).per(total)
    await writer.close()
    await reader.close()
    return found
