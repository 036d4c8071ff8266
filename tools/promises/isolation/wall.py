"""The second wall: the services' own code with every policy opened, under the role that row-level security binds.

A process of its own (`python -m tools.promises.isolation.wall`), because it takes the policies out of the code before
the services are imported. It runs the same reads against the same data bases twice: as the app's role, where nothing
foreign may come back, and as the owner, whom row-level security lets pass: there the planted leak must be found.
"""

import asyncio
import importlib
import inspect
import json
import os
import random
import sys
from typing import Any

import httpx
from sqlalchemy import true

import access
import access.actor
from deploy.native import environments
from deploy.native.suite import Suite, current
from store import Table
from store.clock import today
from tools.promises.actors import Member, administrator, sign_in_all
from tools.promises.isolation import facts, operations
from tools.promises.isolation.attack import Attacker
from tools.promises.isolation.sending import Gateway


def open_policies(service: str) -> int:
    """Every policy lets everything pass, `within` too; returns how many were opened."""
    Table.metadata.clear()  # two services may have a table of the same name
    access.within = access.actor.within = lambda *_: true()
    access.require = access.actor.require = lambda *_: None
    policy = importlib.import_module(f"{service}.policy")
    opened = 0
    for name, function in inspect.getmembers(policy, inspect.isfunction):
        told = str(function.__annotations__.get("return", ""))
        if function.__module__ != policy.__name__:
            continue
        if "ColumnElement" in told:
            setattr(policy, name, lambda *_a, **_k: true())
            opened += 1
        elif "Verdict" in told or told in ("bool | str", "<class 'bool'>"):
            setattr(policy, name, lambda *_a, **_k: True)
            opened += 1
    return opened


def apps(suite: Suite, role: str) -> dict[str, httpx.AsyncClient]:
    """Every service in this process, its data base under `role`."""
    found = {}
    for service in suite.services:
        told = environments.of(suite, service) | {
            "DATABASE_URL": environments.database_url(suite, service, role),
            "LOG_LEVEL": "CRITICAL",
        }
        os.environ.update(told)
        app = importlib.import_module(f"{service}.app").compose(serve=True, work=False)
        transport = httpx.ASGITransport(app=app, raise_app_exceptions=False)
        found[service] = httpx.AsyncClient(transport=transport, base_url=suite.public_url, timeout=60)
    return found


async def _run(
    suite: Suite, given: dict[str, Any], world: facts.Facts, role: str, tries: int
) -> dict[str, Any]:
    members = [Member(**one) for one in given["members"]]
    if given["own_sessions"]:
        await sign_in_all(suite, members)
    clients = apps(suite, role)
    send = Gateway(suite, clients)
    chance = random.Random(given["seed"])
    attacker = Attacker(world, send, chance, members, today(), compare=False)
    reads = [one for one in operations.read() if one.reads and one.right and not one.streams]
    cells = [(m, o) for m in members for o in reads if m.may(o.right or "")]
    left = [chance.choice(cells) for _ in range(tries)]

    async def work() -> None:
        while left:
            await attacker.attempt(*left.pop())

    await asyncio.gather(*(work() for _ in range(4)))
    await send.close()
    for client in clients.values():
        await client.aclose()
    found = attacker.found
    return {
        "tries": send.requests, "leaks": found.tokens + found.ids, "broken": found.broken, "notes": found.notes[:40],
        "answered": sum(n for status, n in found.statuses.items() if status.endswith(" 200")),
    }  # fmt: skip


async def main() -> None:
    """Settings as JSON on standard input, findings as JSON on standard output."""
    given = json.load(sys.stdin)
    suite = current()
    opened = sum(open_policies(service) for service in suite.services)
    addresses = {service: administrator(suite, service) for service in suite.services}
    numbers = {int(number): frozenset(whose) for number, whose in given["numbers"].items()}
    world = facts.read(addresses, given["tables"], numbers)
    behind = await _run(suite, given, world, "app", given["tries"])
    planted = await _run(suite, given, world, "owner", given["planted"])
    print(json.dumps({"opened": opened, "behind": behind, "planted": planted}, ensure_ascii=False))


if __name__ == "__main__":
    asyncio.run(main())
