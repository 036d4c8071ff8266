"""One Compose project: its name, settings and secrets, and how Docker is called for it."""

from __future__ import annotations

import hashlib
import json
import os
import subprocess
import sys
from dataclasses import dataclass
from typing import Any

from deploy.native import gateway, passwords
from deploy.native.say import Refusal
from deploy.native.suite import ROOT, Suite, write

# Settings a person may give on the command line; remembered for the next command.
IMAGES = (
    "IMAGE_REGISTRY",
    "POSTGRES_IMAGE",
    "RABBITMQ_IMAGE",
    "KEYCLOAK_IMAGE",
    "GATEWAY_IMAGE",
    "PYTHON_IMAGE",
    "LISTEN",
    "LOG_LEVEL",
    "BACKUP_DIR",
    "BACKUP_KEEP",
    "BACKUP_EVERY_HOURS",
)


@dataclass(frozen=True)
class Project:
    """A suite as Compose sees it."""

    suite: Suite

    @property
    def name(self) -> str:
        """Containers, networks and volumes of another checkout bear another name."""
        return "school-" + hashlib.sha256(str(self.suite.directory).encode()).hexdigest()[:8]

    def prepare(self) -> None:
        """Write `compose.env` (mode 600): secrets, ports, images, replicas."""
        file = self.suite.directory / "compose.env"
        before = passwords.read(file)
        told = {
            **passwords.of(self.suite),
            **{name: before[name] for name in IMAGES if name in before},
            **{name: os.environ[name] for name in IMAGES if name in os.environ},
            "PORT": str(self.suite.port),
            "PUBLIC_URL": self.suite.public_url,
            "SUITE_VERSION": self.name.removeprefix("school-"),
            "SECOND_FACTOR": self.suite.second_factor,
            "UNUSED_DAYS": str(self.suite.unused_days),
            "PAGE": str(gateway.page()),
            "PEOPLE": str(self.suite.directory / "people"),
            **{f"{name.upper()}_REPLICAS": str(self.suite.count(name)) for name in self.suite.services},
        }
        write(file, "".join(f"{name}={value}\n" for name, value in told.items()), 0o600)

    def command(self, *words: str) -> list[str]:
        """`docker compose …` for this project."""
        file = str(self.suite.directory / "compose.env")
        return [
            "docker",
            "compose",
            "-p",
            self.name,
            "--project-directory",
            str(ROOT),
            "--env-file",
            file,
            *words,
        ]

    def run(self, *words: str, quiet: bool = False) -> str:
        """Run `docker compose …`; its words are shown at once, or given back when `quiet`. Refusal when it fails."""
        done = subprocess.run(
            self.command(*words),
            env=_environment(),
            stdout=subprocess.PIPE if quiet else sys.stderr,
            stderr=subprocess.STDOUT if quiet else sys.stderr,
            text=True,
            check=False,
        )
        if done.returncode:
            raise Refusal(f"docker compose {' '.join(words)}: не получилось\n{(done.stdout or '')[-3000:]}")
        return done.stdout or ""

    def containers(self) -> list[dict[str, Any]]:
        """What `docker compose ps` says of each container, ended ones included."""
        if not (self.suite.directory / "compose.env").exists():
            return []
        asked = subprocess.run(
            self.command("ps", "-a", "--format", "json"),
            env=_environment(),
            capture_output=True,
            text=True,
            check=False,
        )
        if asked.returncode:
            raise Refusal(f"docker compose ps: {asked.stderr.strip()}")
        text = asked.stdout.strip()
        found = json.loads(text) if text.startswith("[") else [json.loads(line) for line in text.splitlines()]
        return list(found)


def _environment() -> dict[str, str]:
    """What `docker` itself needs; settings come from the file alone, so that they do not differ by caller."""
    kept = {"PATH", "HOME", "USER", "LANG", "TERM", "XDG_RUNTIME_DIR", "SSH_AUTH_SOCK", "BUILDKIT_PROGRESS"}
    return {
        name: value
        for name, value in os.environ.items()
        if name in kept or name.startswith(("DOCKER_", "COMPOSE_"))
    }


def memory_mib(ids: list[str]) -> dict[str, float]:
    """Memory of running containers by short id, MiB, as `docker stats` counts it."""
    if not ids:
        return {}
    asked = subprocess.run(
        ["docker", "stats", "--no-stream", "--format", "{{.ID}} {{.MemUsage}}", *ids],
        env=_environment(),
        capture_output=True,
        text=True,
        check=False,
    )
    found = {}
    for line in asked.stdout.splitlines():
        words = line.split()
        found[words[0][:12]] = _mib(words[1])
    return found


def _mib(text: str) -> float:
    sizes = {
        "GiB": 1024.0,
        "MiB": 1.0,
        "KiB": 1 / 1024,
        "kB": 1 / 1024,
        "MB": 1.0,
        "GB": 1024.0,
        "B": 1 / 1048576,
    }
    for unit, size in sizes.items():
        if text.endswith(unit):
            return round(float(text.removesuffix(unit)) * size, 1)
    return 0.0
