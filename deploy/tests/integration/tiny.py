"""A tiny sample world in migrated data bases of its own: what the tests of the seed look at."""

import asyncio
import os
import secrets
import subprocess
import sys
from dataclasses import dataclass, replace

import asyncpg

from deploy.native.suite import ROOT
from deploy.seed.build import World
from deploy.seed.kinds import CITY, GYMNASIUM, VILLAGE, Form, Scale
from deploy.seed.run import Suite, Written
from deploy.seed.times import times
from store.clock import today
from store.provision import provision

SERVICES = ("identity", "registry", "movement", "academic", "reporting", "communication")
PASSWORD = "test"


def scale(*, events: bool = True) -> Scale:
    """Three schools of a few classes each, with the people of the story."""
    city = (
        Form(1, "А", 6),
        Form(6, "А", 10),
        Form(7, "Б", 26),
        Form(8, "В", 10),
        Form(8, "Г", 8),
        Form(9, "А", 6),
    )
    plans = (
        replace(CITY, forms=city),
        replace(GYMNASIUM, forms=(Form(5, "А", 10), Form(9, "А", 8), Form(10, "ФИЗМАТ", 8, "ФИЗМАТ"))),
        replace(VILLAGE, forms=tuple(Form(grade, "А", 5) for grade in (1, 2, 3, 6, 7))),
    )
    return Scale(
        "tiny", (("seversk", "ЗАТО Северск", "Северск", plans),), None, 0.2, events=events, story=True
    )


@dataclass
class Seeded:
    """Data bases of all services with the world in them."""

    server: str
    databases: dict[str, str]
    written: Written
    results: int

    def url(self, service: str) -> str:
        """The administrator's address of a service's data base."""
        return f"{self.server}/{self.databases[service]}"


def _migrate(service: str, server: str, database: str) -> None:
    host = server.split("@")[-1]
    url = f"postgresql+asyncpg://{service}_owner:{PASSWORD}@{host}/{database}"
    told = {**os.environ, "OWNER_DATABASE_URL": url, "PYTHONPATH": str(ROOT)}
    subprocess.run(
        [sys.executable, "-m", service, "migrate"], env=told, cwd=ROOT, check=True, capture_output=True
    )


async def _provision(admin_url: str, databases: dict[str, str]) -> None:
    for service, database in databases.items():
        await provision(admin_url, service, PASSWORD, database=database)


def seed(admin_url: str, *, events: bool = True) -> Seeded:
    """Make the data bases, migrate them, write the world; without events as `make seed` writes the large ones."""
    server, mark = admin_url.rsplit("/", 1)[0], secrets.token_hex(4)
    databases = {service: f"{service}__seed{mark}" for service in SERVICES}
    asyncio.run(_provision(admin_url, databases))
    for service, database in databases.items():
        _migrate(service, server, database)
    chosen = scale(events=events)
    world = World(chosen, "tomsk", times(today(), chosen.weeks))
    suite = Suite({service: f"{server}/{database}" for service, database in databases.items()}, world)
    try:
        written = suite.write(bare=not events)
        results = suite.count()
    finally:
        suite.close()
    return Seeded(server, databases, written, results)


def drop(admin_url: str, databases: list[str]) -> None:
    """Throw data bases away."""

    async def run() -> None:
        admin = await asyncpg.connect(admin_url)
        for database in databases:
            await admin.execute(f'drop database if exists "{database}" with (force)')
        await admin.close()

    asyncio.run(run())
