"""`python -m deploy.tests.integration.again <service> <admin url> <data bases as JSON>`: forget and hear again.

Clones a seeded data base of one service, throws away what it knows from events, gives it the whole history of all
others through its own handlers, and prints which tables differ from what the seed had written: {} when none does.
A process of its own, because the tables of two services have one name each and must not meet.
"""

import asyncio
import json
import sys
from typing import Any

import asyncpg
from sqlalchemy import text

from bus import Envelope
from bus.consumer import apply
from contracts.events import ALL
from testkit import World

DERIVED = {
    "identity": ("accounts", "appointments", "username_stems", "known_people", "known_placements", "known_segments",
                 "known_ties", "known_classes", "known_members"),
    "registry": ("class_members", "known_groups", "known_rosters", "known_periods"),
    "movement": ("known_segments", "known_people", "known_placements", "known_classes"),
    "academic": ("known_segments", "known_people", "known_staff", "known_classes", "known_ties", "known_memberships",
                 "group_students", "carryings", "carried_marks"),
    "reporting": ("known_segments", "known_people", "known_classes", "known_groups", "known_periods", "memberships",
                  "movement_facts", "lesson_facts", "attendance_facts", "mark_facts", "period_marks", "student_results",
                  "class_results", "freshness"),
    "communication": ("known_segments", "known_people", "known_holders", "known_ties", "known_classes", "known_members",
                      "known_groups"),
}  # fmt: skip
COMMON = ("known_appointments", "seen_sequences")
NOT_TOLD = ("id", "created_at", "changed_at")
"""Numbers of rows and moments of writing."""
PUBLISHERS = ("registry", "identity", "movement", "academic", "communication")


async def history(server: str, databases: dict[str, str]) -> list[Envelope[Any]]:
    """Everything that all services have told, by publisher and position."""
    found: list[Envelope[Any]] = []
    for publisher in PUBLISHERS:
        link = await asyncpg.connect(f"{server}/{databases[publisher]}")
        rows = await link.fetch("select *, data::text as words from outbox order by position")
        await link.close()
        found += [
            Envelope(
                row["id"], row["type"], f"/{publisher}", row["subject"], row["sequence"], row["segment"], row["at"],
                ALL[row["type"]].model_validate_json(row["words"]),
            )
            for row in rows
        ]  # fmt: skip
    return found


async def dump(world: World, tables: tuple[str, ...]) -> dict[str, list[str]]:
    """The rows of these tables as text, in a fixed order, without what no event tells."""
    left_out = " ".join(f"- '{name}'" for name in NOT_TOLD)
    async with world.events_tx() as tx:
        return {
            table: sorted(
                (await tx.execute(text(f"select (to_jsonb(t) {left_out})::text from {table} t"))).scalars()
            )
            for table in tables
        }


async def compare(service: str, admin_url: str, databases: dict[str, str]) -> dict[str, Any]:
    """Tables that differ: how many rows were written, how many came by events, one example of each."""
    server, clone = admin_url.rsplit("/", 1)[0], f"{databases[service]}_again"
    admin = await asyncpg.connect(admin_url)
    await admin.execute(f'create database "{clone}" template "{databases[service]}" owner "{service}_owner"')
    tables = (*DERIVED[service], *COMMON)
    world = World(service, admin_url, clone, "amqp://nowhere/")
    try:
        before = await dump(world, tables)
        told = await _outbox(world)
        link = await asyncpg.connect(f"{server}/{clone}")
        await link.execute(f"truncate {', '.join(tables)}")
        await link.close()
        news = [one for one in await history(server, databases) if one.type in world.suite.handlers]
        for start in range(0, len(news), 400):
            async with world.events_tx() as tx:
                await apply(tx, world.suite.handlers, news[start : start + 400])
        after = await dump(world, tables)
        more = await _outbox(world) - told if service != "identity" else 0
    finally:
        await world.close()
        await admin.execute(f'drop database "{clone}" with (force)')
        await admin.close()
    different: dict[str, Any] = {
        table: [len(before[table]), len(after[table]), [*(set(before[table]) ^ set(after[table]))][:2]]
        for table in tables
        if before[table] != after[table]
    }
    empty = [table for table in tables if not before[table] and table not in ("carryings", "carried_marks")]
    return different | ({"outbox": more} if more else {}) | ({"empty": empty} if empty else {})


async def _outbox(world: World) -> int:
    async with world.events_tx() as tx:
        return int((await tx.execute(text("select count(*) from outbox"))).scalar_one())


if __name__ == "__main__":
    found = asyncio.run(compare(sys.argv[1], sys.argv[2], json.loads(sys.argv[3])))
    print(json.dumps(found, ensure_ascii=False))
