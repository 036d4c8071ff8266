"""`make reconcile [S=movement BEFORE=movement__before_…] [SINCE=…]`: after a restore the services agree again (R6).

Every publisher's news since a moment go once more to everyone who hears them: what was known is dropped by its number,
what a broker or a restored data base has lost is handled. With S: that service went back in time, so the others forget
what they heard of it after that moment (BEFORE is its data base as it was): subjects that it still has are told again
as they stand, subjects that it never had are told as removed. At last Keycloak follows identity.
"""

from __future__ import annotations

import asyncio
import functools
import os
import subprocess
import sys
from collections import Counter
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import uuid4

import aio_pika
import asyncpg
import orjson

from bus import operate
from bus.amqp import to_message
from bus.outbox import COLUMNS, OutboxRow
from contracts.events import ALL
from deploy.native import environments
from deploy.native.say import Refusal, say, step
from deploy.native.suite import ROOT, Suite, current
from store import new_id

Subject = tuple[str, str]
"""(stream, subject): one thing of one publisher."""
BACK = timedelta(hours=6)
"""How far back news are sent again when no SINCE is given: longer than a broker is away before somebody looks."""


@functools.cache
def heard(service: str) -> tuple[str, ...]:
    """Event types that the service's handlers take; asked in a process of its own, two services' tables do not meet."""
    told = {**os.environ, **environments.of(current(), service)}
    command = [sys.executable, "-c", _HEARD, service]
    asked = subprocess.run(command, env=told, cwd=ROOT, check=True, capture_output=True, text=True)
    return tuple(asked.stdout.split())


_HEARD = """
import importlib, sys
from bus import handlers_of
from service import appointments
print(*sorted(handlers_of([appointments, importlib.import_module(sys.argv[1] + ".projections")])))
"""


async def again(suite: Suite, since: datetime | None) -> int:
    """Send every publisher's news since then to everyone who hears any of them; how many were sent."""
    sent = 0
    for publisher in suite.services:
        told = environments.of(suite, publisher)
        address = told["EVENTS_DATABASE_URL"].replace("+asyncpg", "", 1)
        for consumer in suite.services:
            if any(kind.startswith(publisher + ".") for kind in heard(consumer)):
                sent += await operate.replay(address, told["AMQP_URL"], publisher, consumer, since=since)
    return sent


_LATER = f"select {COLUMNS} from outbox where at >= $1 order by position"
_HAS = f"""
    select distinct on (split_part(type, '.', 2), subject) {COLUMNS} from outbox where subject = any($1::text[])
    order by split_part(type, '.', 2), subject, sequence desc
"""


async def rewound(suite: Suite, service: str, before: str) -> Counter[str]:
    """Make the others forget what `service` told after the moment to which it went back; what came of each subject."""
    now = await asyncpg.connect(environments.admin_url(suite, service), timeout=10)
    old = await asyncpg.connect(environments.admin_url(suite, before), timeout=10)
    try:
        last = await now.fetchval("select max(at) from outbox") or datetime(2000, 1, 1, tzinfo=UTC)
        around = last - timedelta(hours=1)
        kept = {row["id"] for row in await now.fetch("select id from outbox where at >= $1", around)}
        lost: dict[Subject, OutboxRow] = {}
        for row in await old.fetch(_LATER, around):
            if row["id"] not in kept:
                one = OutboxRow(**row)
                lost[_stream(one), one.subject] = one
        standing = {
            (_stream(one), one.subject): one
            for one in (OutboxRow(**row) for row in await now.fetch(_HAS, [s for _, s in lost]))
        }
    finally:
        await now.close()
        await old.close()
    return await _tell(suite, service, lost, standing)


def _stream(row: OutboxRow) -> str:
    return row.type.rsplit(".", 2)[0]


async def _tell(
    suite: Suite, service: str, lost: dict[Subject, OutboxRow], standing: dict[Subject, OutboxRow]
) -> Counter[str]:
    done: Counter[str] = Counter()
    news: list[OutboxRow] = []
    for key, row in lost.items():
        found = standing.get(key) or _removed(row)
        done["снова как сейчас" if key in standing else "снято" if found else "осталось"] += 1
        if found:
            news.append(found)
    for consumer in suite.services:
        kinds = heard(consumer)
        if any(kind.startswith(service + ".") for kind in kinds):
            await _forget(suite, consumer, list(lost))
            await _send(suite, service, consumer, [row for row in news if row.type in kinds])
    return done


def _removed(row: OutboxRow) -> OutboxRow | None:
    """The last state of a thing that its owner never had, as gone; None when its event cannot say so."""
    fields = ALL[row.type].model_fields
    gone: dict[str, Any] = {name: True for name in ("removed", "annulled") if name in fields}
    gone |= {name: [] for name in ("spells",) if name in fields}
    if not gone:
        return None
    values = {**{name: getattr(row, name) for name in row.__slots__}}
    return OutboxRow(
        **{**values, "id": new_id(), "data": orjson.dumps({**orjson.loads(row.data), **gone}).decode()}
    )


async def _forget(suite: Suite, consumer: str, subjects: Sequence[Subject]) -> None:
    connection = await asyncpg.connect(environments.admin_url(suite, consumer), timeout=10)
    try:
        await connection.execute(
            "delete from seen_sequences where (stream, subject) in (select * from unnest($1::text[], $2::text[]))",
            [stream for stream, _ in subjects],
            [subject for _, subject in subjects],
        )
    finally:
        await connection.close()


async def _send(suite: Suite, publisher: str, consumer: str, news: Sequence[OutboxRow]) -> None:
    run = str(uuid4())
    async with await aio_pika.connect(environments.of(suite, consumer)["AMQP_URL"], timeout=10) as broker:
        channel = await broker.channel(publisher_confirms=True)
        for row in news:
            message = to_message(row, f"/{publisher}", replay=run)
            await channel.default_exchange.publish(message, f"{consumer}.bulk")


async def reconcile(suite: Suite, service: str, before: str, since: datetime | None) -> None:
    """All of it, in the order that matters: first forget, then tell, then Keycloak."""
    if service:
        if not before:
            raise Refusal(f"С какой базой сравнить: make reconcile S={service} BEFORE={service}__before_…")
        with step(f"Другие забывают, что {service} сказал после того момента"):
            found = await rewound(suite, service, before)
        say(
            "    предметов: " + (", ".join(f"{what} {count}" for what, count in found.items()) or "ни одного")
        )
        if found["осталось"]:
            say("    «осталось»: о них нечем сказать, что их нет; make replay после правки вручную")
    with step("События ещё раз"):
        sent = await again(suite, since or datetime.now(UTC) - BACK)
    say(f"    послано {sent}; известное получатели пропустят")
    with step("Keycloak по данным identity"):
        told = {**os.environ, **environments.owner(suite, "identity")}
        command = [sys.executable, "-m", "identity", "reconcile"]
        done = await asyncio.create_subprocess_exec(
            *command, env=told, cwd=ROOT, stdout=asyncio.subprocess.DEVNULL
        )
        if await done.wait():
            raise Refusal("identity reconcile не получилось: make logs S=identity")


def main() -> int:
    """S=, BEFORE=, SINCE= of the environment."""
    told = os.environ
    try:
        words = told.get("SINCE", "")
        since = datetime.fromisoformat(words) if words else None
        if since is not None and since.tzinfo is None:
            since = since.replace(tzinfo=UTC)
        asyncio.run(reconcile(current(), told.get("S", ""), told.get("BEFORE", ""), since))
    except Refusal as refusal:
        say(f"\nОШИБКА: {refusal}")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
