"""A real Keycloak for the tests: the given one, or one of our own with the realm of deploy/keycloak."""

import asyncio
import json
import os
import secrets
import subprocess
import sys
import tempfile
import urllib.request
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import asyncpg

from deploy.native import keycloak, passwords, ports
from deploy.native.accounts import Account, remove_folder
from deploy.native.server import Server, launch
from deploy.native.suite import ROOT, Suite


@dataclass
class KeycloakServer:
    """`base_url` is what a browser opens; `url` adds /auth."""

    base_url: str
    client_secret: str
    stop: Callable[[], None] = field(default=lambda: None)

    @property
    def url(self) -> str:
        return f"{self.base_url}/auth"


def given() -> KeycloakServer | None:
    """TEST_KEYCLOAK_URL (without /auth) and TEST_KEYCLOAK_CLIENT_SECRET, the realm being there already."""
    if url := os.environ.get("TEST_KEYCLOAK_URL"):
        return KeycloakServer(url, os.environ["TEST_KEYCLOAK_CLIENT_SECRET"])
    return None


def start(postgres_url: str) -> KeycloakServer:
    """Start one on the test's PostgreSQL and bring its realm (about 20 s once Keycloak is fetched and built)."""
    base = ports.free_port()
    folder = Path(tempfile.mkdtemp(prefix="suite-test-kc-"))
    suite = Suite(directory=folder, port=base, base=base - 80)
    kept = passwords.of(suite)
    database = f"keycloak_{secrets.token_hex(4)}"
    asyncio.run(_database(postgres_url, database, kept["KEYCLOAK_DATABASE_PASSWORD"]))
    home = keycloak.prepare(suite)
    address = postgres_url.split("@")[-1].rsplit("/", 1)[0]
    told = {
        **keycloak.environment(suite),
        "KC_DB_URL": f"jdbc:postgresql://{address}/{database}",
        "KC_DB_USERNAME": database,
    }
    health = ports.free_port()
    command = [
        f"--http-management-port={health}" if part.startswith("--http-management-port") else part
        for part in keycloak.command(suite, home)
    ]
    process = launch(
        command,
        Account("", os.getuid(), os.getgid(), str(folder), switch=False),
        told,
        folder / "keycloak.log",
        tied=True,
    )
    server = Server("Keycloak", suite.keycloak_url, base, folder, process)
    ports.wait_until(
        lambda: ports.answers(health) and _ready(health),
        "Keycloak",
        180,
        alive=lambda: process.poll() is None,
    )
    _bring_realm(suite, kept)

    def stop() -> None:
        server.stop()
        remove_folder(folder)

    return KeycloakServer(suite.public_url, kept["KEYCLOAK_CLIENT_SECRET"], stop)


def _ready(health: int) -> bool:
    try:
        with urllib.request.urlopen(f"http://127.0.0.1:{health}/health/ready", timeout=3) as answer:
            return bool(json.load(answer)["status"] == "UP")
    except (OSError, ValueError):
        return False


async def _database(postgres_url: str, name: str, password: str) -> None:
    admin = await asyncpg.connect(postgres_url)
    await admin.execute(f"create role \"{name}\" login password '{password}'")
    await admin.execute(f'create database "{name}" owner "{name}" template template0')
    await admin.close()


def _bring_realm(suite: Suite, kept: dict[str, str]) -> None:
    told = {
        **os.environ,
        "PYTHONPATH": str(ROOT),
        "PUBLIC_URL": suite.public_url,
        "PORT": str(suite.port),
        **{
            name: kept[name]
            for name in ("KEYCLOAK_ADMIN_PASSWORD", "KEYCLOAK_CLIENT_SECRET", "KEYCLOAK_API_SECRET")
        },
    }
    subprocess.run(
        [sys.executable, "-m", "deploy.keycloak.upsert", "--url", suite.keycloak_url, "--wait", "60"],
        env=told,
        cwd=ROOT,
        check=True,
    )
