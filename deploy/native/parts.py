"""The parts of a running suite: how each is started, where it answers, whether it is well."""

from __future__ import annotations

import sys
import urllib.error
import urllib.request
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from deploy.backup import source, watch
from deploy.native import environments, gateway, keycloak, passwords, ports, postgres, rabbitmq, supervisor
from deploy.native.accounts import private_folder
from deploy.native.suite import ROOT, Suite, fingerprint
from deploy.native.supervisor import Program

PYTHON = ROOT / ".venv" / "bin" / "python"


@dataclass(frozen=True)
class Part:
    """A supervised program together with its address and the question whether it is well."""

    program: Program
    address: str
    healthy: Callable[[], bool]

    @property
    def name(self) -> str:
        """The name in `make status` and `make logs S=`."""
        return self.program.name


def of(suite: Suite) -> list[Part]:
    """All parts in the order of their start. Writes the settings of the servers below them."""
    parts = [*_postgres(suite), *_rabbitmq(suite), _keycloak(suite), *_services(suite), _gateway(suite)]
    backup = [_backup(suite)] if suite.backup.get("BACKUP") != "0" else []
    return [*parts, *backup, _keeper(suite)]


def _user(place: Path) -> str | None:
    who = postgres.runs_as() if place.name == "postgres" else rabbitmq.runs_as()
    return who.name if who.switch else None


def _postgres(suite: Suite) -> list[Part]:
    place = private_folder(suite.directory / "postgres", postgres.runs_as())
    return [
        Part(
            Program(
                "postgres",
                postgres.command(place),
                postgres.environment(),
                user=_user(Path("postgres")),
                folder=Path("/"),
                stop_signal="INT",
                stop_seconds=60,
                rank=10,
            ),
            f"127.0.0.1:{suite.postgres_port}",
            lambda: postgres.ready(suite.postgres_port),
        )
    ]


def _rabbitmq(suite: Suite) -> list[Part]:
    place = private_folder(suite.directory / "rabbitmq", rabbitmq.runs_as())
    told = rabbitmq.environment(place, suite.amqp_port, suite.distribution_port, suite.epmd_port)
    user = _user(Path("rabbitmq"))
    return [
        Part(
            Program(
                "epmd", rabbitmq.epmd_command(suite.epmd_port), told, user=user, folder=Path("/"), rank=20
            ),
            f"127.0.0.1:{suite.epmd_port}",
            lambda: ports.answers(suite.epmd_port),
        ),
        Part(
            Program(
                "rabbitmq", rabbitmq.command(), told, user=user, folder=Path("/"), stop_seconds=60, rank=30
            ),
            f"127.0.0.1:{suite.amqp_port}",
            lambda: rabbitmq.ready(suite.amqp_port),
        ),
    ]


def _keycloak(suite: Suite) -> Part:
    home = suite.directory / "keycloak"
    return Part(
        Program(
            "keycloak", keycloak.command(suite, home), keycloak.environment(suite), stop_seconds=30, rank=40
        ),
        suite.keycloak_url,
        lambda: keycloak.ready(suite),
    )


def _services(suite: Suite) -> list[Part]:
    shared = fingerprint(*(place for place in (ROOT / "libs", ROOT / "contracts") if place.exists()))
    return [
        _service(suite, name, replica, shared + fingerprint(ROOT / "services" / name))
        for name in suite.services
        for replica in range(suite.count(name))
    ]


def _service(suite: Suite, name: str, replica: int, stamp: str) -> Part:
    """One replica. The stamp of its source is part of the environment, so `make up` restarts changed ones."""
    port = suite.service_port(name, replica)
    command = [str(PYTHON), "-m", name, "serve", "--host", "127.0.0.1", "--port", str(port)]
    told = environments.of(suite, name) | {"REPLICA": str(replica), "SOURCE_STAMP": stamp}
    return Part(
        Program(f"{name}-{replica}", command, told, stop_seconds=35, rank=100),
        f"http://127.0.0.1:{port}",
        lambda: answers_well(f"http://127.0.0.1:{port}/health/ready"),
    )


def _gateway(suite: Suite) -> Part:
    told = {"PYTHONPATH": str(ROOT), "SUITE_DIR": str(suite.directory)}
    return Part(
        Program(
            "gateway",
            [sys.executable, "-m", "deploy.native.start_gateway"],
            told,
            stop_signal="QUIT",
            stop_seconds=10,
            rank=200,
        ),
        suite.public_url,
        lambda: answers_well(f"http://127.0.0.1:{suite.port}/"),
    )


def _backup(suite: Suite) -> Part:
    """The scheduled back-up (ADR 0011). BACKUP=0 at `make up` leaves it out."""
    told = {"PYTHONPATH": str(ROOT), "SUITE_DIR": str(suite.directory), **suite.backup}
    folder = source.folder_of(suite)
    command = ["nice", sys.executable, "-m", "deploy.backup", "watch"]
    program = Program("backup", command, told, stop_seconds=30, rank=300)
    return Part(program, str(folder), lambda: watch.well(folder))


def _keeper(suite: Suite) -> Part:
    told = {"PYTHONPATH": str(ROOT), "SUITE_DIR": str(suite.directory)}
    command = [sys.executable, "-m", "deploy.native.keeper"]
    return Part(
        Program("keeper", command, told, rank=900), "-", lambda: supervisor.running(suite) is not None
    )


def answers_well(url: str) -> bool:
    """Whether the address answers 2xx within 3 s."""
    try:
        with urllib.request.urlopen(url, timeout=3) as answer:
            return 200 <= int(answer.status) < 300
    except (OSError, urllib.error.URLError):
        return False


def write_settings(suite: Suite) -> bool:
    """Settings of the servers, made anew from the suite's; True when the running gateway must reload."""
    kept = passwords.of(suite)
    postgres.prepare(suite.directory / "postgres", suite.postgres_port, kept["POSTGRES_PASSWORD"])
    rabbitmq.prepare(suite.directory / "rabbitmq", suite.amqp_port, kept["AMQP_PASSWORD"])
    keycloak.prepare(suite)
    return gateway.prepare(suite)
