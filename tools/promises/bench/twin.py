"""A twin of the services to measure: their own data bases on the suite's PostgreSQL, their own gateway and queues.

So the content is exactly what a figure speaks of (a journal of 28 × 40 among those of 1, 40, 500 schools), the
sample stays as it is, and nobody else's requests are counted. Real: the servers and their settings, code, migrations,
roles and row-level security, nginx with the suite's settings, tokens signed by the suite's Keycloak.
"""

import asyncio
import base64
import dataclasses
import json
import os
import shutil
import subprocess
from pathlib import Path
from typing import Any, NamedTuple

import aio_pika
import asyncpg
import psycopg

from deploy.native import environments, gateway, parts, passwords, ports, processes, signins
from deploy.native.say import Refusal
from deploy.native.suite import Suite
from deploy.sample.person import Person
from store.provision import provision
from tools.promises.bench.cost import Meter, wait_until

SERVICES = ("academic", "reporting")
SHIFT = 200
"""The twin's ports lie so far above the suite's."""
PREFIX = "bench."


class Who(NamedTuple):
    """A signed-in person of the suite: acting pair, person, token."""

    pair: str
    person_id: str
    token: str

    @property
    def segment(self) -> str:
        """Where the person acts."""
        return self.pair.rpartition("/")[0]

    @property
    def role(self) -> str:
        """As what."""
        return self.pair.rpartition("/")[2]


async def sign_in(suite: Suite, role: str, segment: str | None = None) -> Who | None:
    """A ready person with this role (at this segment), signed in through Keycloak's pages; None if there is none."""
    for one in signins.people(suite):
        for held in one["appointments"]:
            if held["role"] == role and segment in (None, held["segment"]):
                person = Person(suite.public_url, one["username"], one["password"])
                await person.sign_in()
                await person.close()
                return who(f"{held['segment']}/{role}", person.token)
    return None


def who(pair: str, token: str) -> Who:
    """The person whose token it is."""
    middle = token.split(".")[1]
    claims = json.loads(base64.urlsafe_b64decode(middle + "=" * (-len(middle) % 4)))
    return Who(pair, claims["person_id"], token)


def database(service: str) -> str:
    """The name of the twin's data base; roles are those of the name before the two underscores."""
    return f"{service}__bench"


class Twin:
    """The running twin; `async with Twin(suite) as twin` makes it and throws it away; `told` are other settings."""

    def __init__(
        self, suite: Suite, services: tuple[str, ...] = SERVICES, told: dict[str, str] | None = None
    ) -> None:
        self.suite, self.services, self._told = suite, services, told or {}
        self.own = dataclasses.replace(
            suite,
            directory=suite.directory / "bench",
            port=suite.base + SHIFT,
            base=suite.base + SHIFT,
            replicas={},
        )
        self.running: dict[str, subprocess.Popen[bytes]] = {}
        self._logs = self.own.directory / "logs"

    def admin(self, service: str) -> "psycopg.Connection[Any]":
        """The administrator within the twin's data base of a service."""
        return psycopg.connect(self.admin_url(service), autocommit=True)

    def admin_url(self, service: str) -> str:
        """The administrator's address of the twin's data base of a service."""
        return environments.admin_url(self.suite, database(service))

    async def __aenter__(self) -> "Twin":
        """Data bases, services, gateway."""
        if not (self.suite.directory / "postgres" / "postmaster.pid").exists():
            raise Refusal("Измеряются процессы: система должна работать без контейнеров (RUN=native make up)")
        processes.end(processes.left_behind(self.own), seconds=10)  # of a run that was killed
        for port in (self.own.port, *(self.own.service_port(name, 0) for name in self.services)):
            if not ports.is_free(port):
                raise Refusal(f"Порт {port} занят процессом {ports.holder(port)}: он нужен для измерения")
        shutil.rmtree(self.own.directory, ignore_errors=True)
        self._logs.mkdir(parents=True, exist_ok=True)
        try:
            for service in self.services:
                await self._database(service)
            for service in self.services:
                self.start(service)
            gateway.prepare(self.own)
            self._launch("gateway", gateway.command(self.own), {"PATH": "/usr/sbin:/usr/bin:/sbin:/bin"})
            await asyncio.to_thread(self.await_ready)
        except BaseException:
            await self.__aexit__()
            raise
        return self

    async def _database(self, service: str) -> None:
        kept = passwords.of(self.suite)[f"{service.upper()}_DATABASE_PASSWORD"]
        await self._drop(service)
        await provision(environments.admin_url(self.suite), service, kept, database=database(service))
        done = await asyncio.to_thread(
            subprocess.run,
            [str(parts.PYTHON), "-m", service, "migrate"],
            env=self._environment(service, owner=True),
            capture_output=True,
            text=True,
            check=False,
        )
        if done.returncode:
            raise Refusal(f"Миграции {service} не прошли:\n{done.stdout[-1500:]}{done.stderr[-1500:]}")

    async def _drop(self, service: str) -> None:
        link = await asyncpg.connect(environments.admin_url(self.suite))
        await link.execute(f'drop database if exists "{database(service)}" with (force)')
        await link.close()

    def _environment(self, service: str, *, owner: bool = False) -> dict[str, str]:
        told = (environments.owner if owner else environments.of)(self.suite, service)
        here = {
            name: address.rsplit("/", 1)[0] + "/" + database(service)
            for name, address in told.items()
            if name.endswith("DATABASE_URL")
        }
        mark = {processes.MARK: str(self.own.directory), "QUEUE_PREFIX": PREFIX}
        return {**os.environ, **told, **here, **mark, **self._told}

    def start(self, service: str) -> None:
        """Start a service of the twin (again)."""
        port = self.own.service_port(service, 0)
        command = [str(parts.PYTHON), "-m", service, "serve", "--host", "127.0.0.1", "--port", str(port)]
        self._launch(service, command, self._environment(service))

    def _launch(self, name: str, command: list[str], environment: dict[str, str]) -> None:
        folder = processes.working_folder(self.own)
        with (self._logs / f"{name}.log").open("ab") as log:
            self.running[name] = subprocess.Popen(
                command, env=environment, cwd=folder, stdout=log, stderr=log, start_new_session=True
            )

    def await_ready(self) -> None:
        """Wait until every service is ready, as seen through the gateway."""
        for service in self.services:
            address = f"{self.own.public_url}/status/{service}"
            wait_until(lambda address=address: parts.answers_well(address), f"двойник {service}", 180)  # type: ignore[misc]

    def meter(self, service: str) -> Meter:
        """The clocks of one service of the twin and of its share of the servers."""
        return Meter(self.suite, database(service), self.running["gateway"].pid, [self.running[service].pid])

    async def __aexit__(self, *_: object) -> None:
        """Stop it and remove its data bases, queues and files."""
        for process in reversed(self.running.values()):
            processes.end(processes.tree(process.pid), seconds=10)
            process.wait()
        for service in self.services:
            await self._drop(service)
        await _remove_queues(environments.of(self.suite, self.services[0])["AMQP_URL"], self.services)
        shutil.rmtree(Path(self.own.directory), ignore_errors=True)


async def _remove_queues(url: str, services: tuple[str, ...]) -> None:
    async with await aio_pika.connect(url, timeout=10) as broker:
        channel = await broker.channel()
        for service in services:
            for lane in ("", ".bulk", ".wait", ".dead"):
                await channel.queue_delete(f"{PREFIX}{service}{lane}")
        await channel.exchange_delete(f"{PREFIX}events")
