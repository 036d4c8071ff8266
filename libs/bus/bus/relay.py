"""Relay: takes committed outbox rows to the broker, in order, woken by NOTIFY; one active per service."""

import asyncio
import time
from collections.abc import Callable

import aio_pika
import asyncpg
import structlog
from aio_pika.abc import AbstractChannel, AbstractExchange

from bus import fault, metrics
from bus.amqp import declare_exchange, routing_key, to_message
from bus.outbox import COLUMNS, OutboxRow

log = structlog.get_logger()

BATCH, BULK_BATCH = 200, 50
"""Bulk in smaller parts: what a person does waits for one of them at most."""
LOCK = 0x0B0B
AGE_EVERY = 1.0
"""Seconds between two looks at the oldest event that waits: one after each was a third of its statements."""
_SINGLE = f"""
    select {COLUMNS} from outbox o where published_at is null and not bulk
      and not exists (select from outbox w where w.published_at is null and w.bulk and w.subject = o.subject)
    order by position limit {BATCH}
"""
_BULK = (
    f"select {COLUMNS} from outbox where published_at is null and bulk order by position limit {BULK_BATCH}"
)
"""Bulk goes when nothing else waits; yet no news of a subject overtakes what is still to be told of it."""
_DONE = """
    update outbox o set published_at = clock_timestamp(), published_no = b.no
    from (select at, position,
                 (select coalesce(max(published_no), 0) from outbox) + row_number() over (order by position) as no
          from unnest($1::timestamptz[], $2::bigint[]) as done(at, position)) b
    where o.at = b.at and o.position = b.position
"""
_OLDEST = "select at from outbox where published_at is null and {lane} order by position limit 1"
_AGE = f"""
    select coalesce(extract(epoch from clock_timestamp()
        - least(({_OLDEST.format(lane="not bulk")}), ({_OLDEST.format(lane="bulk")}))), 0)
"""
_WALK_THE_INDEX = {f"enable_{way}": "off" for way in ("sort", "bitmapscan")}
"""Statistics know the outbox empty, as it is nearly always; a plan for that reads a school's whole list for every batch
(21 ms of the data base at 8,000 waiting, 0.6 ms so)."""


class Relay:
    """One per process; an advisory lock lets one of all replicas be active, the others stand by.

    `database` is a libpq address of the events role, `prefix` separates test runs on one broker.
    """

    def __init__(
        self, service: str, database: str, amqp_url: str, *, prefix: str = "", keep_days: int = 400
    ) -> None:
        self.service, self.database, self.amqp_url = service, database, amqp_url
        self.prefix, self.keep_days = prefix, keep_days
        self.active = False

    async def run(self, ready: Callable[[], None]) -> None:
        """Work until cancelled; raises when data base or broker is lost (the supervisor starts it again)."""
        connection = await asyncpg.connect(self.database, timeout=10, server_settings=_WALK_THE_INDEX)
        self.active = False
        try:
            while not await connection.fetchval("select pg_try_advisory_lock($1)", LOCK):
                ready()
                await asyncio.sleep(1)
            self.active = True
            log.info("relay.active", service=self.service)
            await connection.execute("select make_partitions($1)", self.keep_days)
            async with await aio_pika.connect(self.amqp_url, timeout=10) as broker:
                channel = await broker.channel(publisher_confirms=True)
                exchange = await declare_exchange(channel, self.prefix)
                ready()
                await self._pump(connection, channel, exchange)
        finally:
            self.active = False
            await connection.close(timeout=5)

    async def _pump(
        self, connection: asyncpg.Connection, channel: AbstractChannel, exchange: AbstractExchange
    ) -> None:
        woken = asyncio.Event()
        await connection.add_listener("outbox", lambda *_: woken.set())
        looked = 0.0
        while True:
            woken.clear()
            sent = await self._publish(connection, exchange)
            if not sent:
                metrics.OUTBOX_AGE.set(0)
            elif time.monotonic() - looked > AGE_EVERY:
                looked = time.monotonic()
                metrics.OUTBOX_AGE.set(float(await connection.fetchval(_AGE, timeout=10)))
            if len(sent) == BATCH or any(row.bulk for row in sent):
                continue  # full: there is more; bulk: it may have held back news of its subjects
            try:
                await asyncio.wait_for(woken.wait(), timeout=2)
            except TimeoutError:
                if channel.is_closed:
                    raise ConnectionError("the broker closed the relay's channel") from None

    async def _publish(self, connection: asyncpg.Connection, exchange: AbstractExchange) -> list[OutboxRow]:
        waiting = await connection.fetch(_SINGLE, timeout=10) or await connection.fetch(_BULK, timeout=10)
        if not waiting:
            return []
        rows = [OutboxRow(**row) for row in waiting]
        fault.point("relay.read")
        source = f"/{self.service}"
        async with asyncio.timeout(30):
            await asyncio.gather(
                *(
                    exchange.publish(
                        to_message(row, source), routing_key(row.type, bulk=row.bulk), mandatory=False
                    )
                    for row in rows
                )
            )
        fault.point("relay.published")
        await connection.execute(_DONE, [row.at for row in rows], [row.position for row in rows], timeout=10)
        fault.point("relay.marked")
        for row in rows:
            metrics.PUBLISHED.labels(row.type).inc()
        return rows
