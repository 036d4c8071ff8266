"""Poison (R3), duplicates and reorder (R4): a second subscriber of a service on a scratch data base, fed with history.

The running services hear nothing of it: data base, exchange and queues bear a prefix, and are thrown away.
"""

import asyncio
import contextlib
import json
import os
import random
import subprocess
from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import uuid4

import aio_pika
import asyncpg

from bus import operate
from bus.amqp import PREFIX, to_message
from bus.outbox import COLUMNS, OutboxRow
from deploy.native import environments, parts, passwords
from deploy.native.suite import ROOT, Suite
from deploy.reconcile import heard
from store.migrate import TECHNICAL
from store.provision import provision
from tools.promises.chaos.people import admin

SCRATCH = "__chaos"


@dataclass
class Scratch:
    """A subscriber of its own: the service, its data base, and where its broker is."""

    suite: Suite
    service: str
    database: str
    amqp_url: str

    @property
    def prefix(self) -> str:
        """Before the names of exchange and queues."""
        return f"{self.database}."

    async def connect(self) -> asyncpg.Connection:
        """As administrator."""
        return await asyncpg.connect(environments.admin_url(self.suite, self.database), timeout=10)

    async def send(self, messages: Sequence[aio_pika.Message]) -> None:
        """Straight into the subscriber's queue, in this order."""
        async with await aio_pika.connect(self.amqp_url, timeout=10) as broker:
            channel = await broker.channel(publisher_confirms=True)
            for start in range(0, len(messages), 200):
                part = messages[start : start + 200]
                await asyncio.gather(
                    *(channel.default_exchange.publish(one, self.prefix + self.service) for one in part)
                )

    async def settled(self, handled: int, dead: int, seconds: float) -> bool:
        """Wait until the inbox holds so many events and the dead queue so many messages, and nothing waits."""
        end = asyncio.get_running_loop().time() + seconds
        connection = await self.connect()
        try:
            while asyncio.get_running_loop().time() < end:
                held = await connection.fetchval("select count(*) from inbox")
                now = await operate.counts(self.amqp_url, self.service, prefix=self.prefix)
                if (held, now["dead"]) == (handled, dead) and not now["main"] + now["bulk"] + now["wait"]:
                    await asyncio.sleep(0.5)  # what was only delivered is settled, too
                    return True
                await asyncio.sleep(0.2)
        finally:
            await connection.close()
        return False

    async def _tables(self, connection: asyncpg.Connection) -> list[tuple[str, list[str]]]:
        return [tuple(row) for row in await connection.fetch(_TABLES, sorted(TECHNICAL), _BY_ARRIVAL)]

    async def spoil(self) -> None:
        """Take one row away, to prove that `state` tells it."""
        connection = await self.connect()
        try:
            for table, _ in await self._tables(connection):
                query = f'delete from "{table}" where ctid in (select ctid from "{table}" limit 1)'
                if (await connection.execute(query)) != "DELETE 0":
                    return
        finally:
            await connection.close()

    async def state(self) -> dict[str, str]:
        """Table → digest of what the handlers have made of it; numbers and moments of this run left out."""
        connection = await self.connect()
        try:
            found = {}
            for table, columns in await self._tables(connection):
                listed = ", ".join(f'"{column}"' for column in columns)
                digest = "md5(string_agg(t::text, chr(10) order by t::text))"
                query = f'select {digest} from (select {listed} from "{table}") t'
                found[table] = str(await connection.fetchval(query))
            return found
        finally:
            await connection.close()


_BY_ARRIVAL = [
    "accounts.username",
    "accounts.version",
    "appointments.version",
    "keycloak_jobs.asked",
    "keycloak_jobs.due_at",
]
"""What may differ by right: of two namesakes the first to arrive has the name without a number, and the counters say
how many steps led to a state, not which state it is (news of one subject that come together are one step); when
a job is due is a moment of the run."""

_TABLES = """
    select c.relname, array_agg(a.attname::text order by a.attnum)
    from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
      and c.relname not in (select unnest($1::text[]) except select 'known_appointments' except select 'known_rights'
                            except select 'known_exceptions' except select 'known_sanctions'
                            except select 'known_merges' except select 'merge_moves'
                            except select 'known_consents' except select 'known_consent_texts')
      and c.relname || '.' || a.attname <> all($2::text[])
      and a.attidentity = '' and coalesce(pg_get_expr(d.adbin, d.adrelid), '') !~ 'now\\(\\)|clock_timestamp'
    group by 1 order by 1
"""


async def prepare(suite: Suite, service: str) -> str:
    """A migrated data base without any row of this service's; its name. Clones of it cost a moment each."""
    name = f"{service}{SCRATCH}"
    await drop(suite, name)
    password = passwords.of(suite)[f"{service.upper()}_DATABASE_PASSWORD"]
    await provision(environments.admin_url(suite), service, password, database=name)
    told = {**os.environ, **environments.owner(suite, service)}
    told["OWNER_DATABASE_URL"] = told["OWNER_DATABASE_URL"].rsplit("/", 1)[0] + f"/{name}"
    command = [str(parts.PYTHON), "-m", service, "migrate"]
    await asyncio.to_thread(
        subprocess.run, command, env=told, cwd=ROOT, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )  # fmt: skip
    return name


async def drop(suite: Suite, name: str) -> None:
    """Throw a scratch data base away."""
    connection = await asyncpg.connect(environments.admin_url(suite), timeout=10)
    try:
        await connection.execute(f'drop database if exists "{name}" with (force)')
    finally:
        await connection.close()


@contextlib.asynccontextmanager
async def subscriber(suite: Suite, service: str, template: str) -> AsyncIterator[Scratch]:
    """A fresh clone with its subscriber running; taken away afterwards, queues too."""
    database = f"{template}_{uuid4().hex[:6]}"
    connection = await asyncpg.connect(environments.admin_url(suite), timeout=10)
    await connection.execute(f'create database "{database}" template "{template}" owner "{service}_owner"')
    await connection.execute(f'grant connect on database "{database}" to "{service}_app", "{service}_events"')
    await connection.close()
    told = environments.of(suite, service)
    for name in ("DATABASE_URL", "EVENTS_DATABASE_URL"):
        told[name] = told[name].rsplit("/", 1)[0] + f"/{database}"
    scratch = Scratch(suite, service, database, told["AMQP_URL"])
    told |= {"QUEUE_PREFIX": scratch.prefix, "LOG_LEVEL": "CRITICAL", "PATH": os.environ["PATH"]}
    process = await asyncio.create_subprocess_exec(
        str(parts.PYTHON), "-m", "tools.promises.chaos.subscriber", service, env={**told, "PYTHONPATH": str(ROOT)},
        cwd=ROOT, stdout=asyncio.subprocess.DEVNULL, stderr=asyncio.subprocess.PIPE,
    )  # fmt: skip
    try:
        assert process.stderr is not None
        said = await asyncio.wait_for(process.stderr.readline(), 60)
        if b"ready" not in said:
            raise RuntimeError(f"{service}: {(said + await process.stderr.read()).decode()[-500:]}")
        yield scratch
    finally:
        if process.returncode is None:
            process.kill()
        await process.wait()
        await _forget(scratch)
        await drop(suite, database)


async def _forget(scratch: Scratch) -> None:
    async with await aio_pika.connect(scratch.amqp_url, timeout=10) as broker:
        channel = await broker.channel()
        for ending in ("", ".bulk", ".wait", ".dead"):
            await channel.queue_delete(f"{scratch.prefix}{scratch.service}{ending}")
        await channel.exchange_delete(f"{scratch.prefix}events")


_HISTORY = f"""
    select {COLUMNS} from outbox where published_at is not null and type = any($1::text[])
      and (segment = any($2::text[])) order by position limit $3
"""


async def history(suite: Suite, service: str, segment: str, most: int) -> list[aio_pika.Message]:
    """What this service would have heard of one school and of what is above it, publisher by publisher, in order."""
    kinds = list(heard(service))
    words = segment.split("/")
    places = ["/".join(words[: n + 1]) for n in range(len(words))]
    publishers = [one for one in suite.services if any(kind.startswith(one + ".") for kind in kinds)]
    found: list[aio_pika.Message] = []
    for number, publisher in enumerate(publishers):
        share = (most - len(found)) // (len(publishers) - number)
        connection = await admin(suite, publisher)
        for row in await connection.fetch(_HISTORY, kinds, places, share):
            found.append(to_message(OutboxRow(**row), f"/{publisher}"))
        await connection.close()
    return found


def shuffled(messages: Sequence[aio_pika.Message], times: int, rng: random.Random) -> list[aio_pika.Message]:
    """Every message so many times; subjects in any order, within a subject as it was."""
    by_subject: dict[tuple[str, str], list[aio_pika.Message]] = {}
    for one in messages:
        key = (str(one.type).rsplit(".", 2)[0], str(one.headers[f"{PREFIX}subject"]))
        by_subject.setdefault(key, []).append(one)
    lanes = [[again for one in subject for again in [one] * times] for subject in by_subject.values()]
    turns = [number for number, lane in enumerate(lanes) for _ in lane]
    rng.shuffle(turns)
    places = [iter(lane) for lane in lanes]
    return [next(places[turn]) for turn in turns]


def poison(good: Sequence[aio_pika.Message], count: int, rng: random.Random) -> list[aio_pika.Message]:
    """Bad messages of every kind that a broken publisher could send; each has an id of its own."""
    return [_spoil(rng.choice(good), number % len(_WAYS), str(uuid4())) for number in range(count)]


_WAYS = (
    "not-json",
    "no-field",
    "wrong-type",
    "no-id",
    "no-sequence",
    "unknown-type",
    "huge-number",
    "nothing",
)


def _spoil(good: aio_pika.Message, way: int, fresh: str) -> aio_pika.Message:
    headers: dict[str, Any] = dict(good.headers) | {f"{PREFIX}id": fresh}
    body, kind = good.body, good.type
    match _WAYS[way]:
        case "not-json":
            body = b'{"half": '
        case "no-field":
            body = b"{}"
        case "wrong-type":
            body = json.dumps({key: {"a": []} for key in json.loads(good.body)}).encode()
        case "no-id":
            del headers[f"{PREFIX}id"]
        case "no-sequence":
            headers[f"{PREFIX}sequence"] = "first"
        case "unknown-type":
            kind = headers[f"{PREFIX}type"] = str(good.type) + "9"
        case "huge-number":
            headers[f"{PREFIX}time"] = "9" * 400
        case "nothing":
            headers, body = {}, b""
    return aio_pika.Message(
        body, headers=headers, content_type="application/json", message_id=fresh, type=kind,
        delivery_mode=aio_pika.DeliveryMode.PERSISTENT,
    )  # fmt: skip
