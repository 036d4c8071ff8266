"""The suite's passwords: random, made once, kept in `secrets.env` (mode 600) of the suite's folder."""

from __future__ import annotations

import secrets
from pathlib import Path

from deploy.native.suite import Suite, write

_NAMES = (
    "POSTGRES_PASSWORD",
    "AMQP_PASSWORD",
    "KEYCLOAK_ADMIN_PASSWORD",
    "KEYCLOAK_DATABASE_PASSWORD",
    "KEYCLOAK_CLIENT_SECRET",
    "KEYCLOAK_API_SECRET",
    "FIRST_OPERATOR_PASSWORD",
    "FIELD_KEY",
)


def of(suite: Suite) -> dict[str, str]:
    """Every password by name; new names are added to an older file, nothing in it is changed."""
    file = suite.directory / "secrets.env"
    kept = read(file)
    wanted = [*_NAMES, *(f"{service.upper()}_DATABASE_PASSWORD" for service in suite.services)]
    absent = [name for name in wanted if name not in kept]
    for name in absent:
        kept[name] = _new(name)
    if absent:
        text = "".join(f"{name}={value}\n" for name, value in kept.items())
        write(file, "# Made once by `make up`. Delete only together with the data.\n" + text, 0o600)
    return kept


def _new(name: str) -> str:
    """A first sign-in must satisfy the realm's policy (upper, lower, digit, 10 signs)."""
    if name == "FIRST_OPERATOR_PASSWORD":
        return "Rk7-" + secrets.token_hex(6)
    return secrets.token_hex(32 if name == "FIELD_KEY" else 20)


def read(file: Path) -> dict[str, str]:
    """`NAME=value` lines of a file; empty when there is no file."""
    if not file.exists():
        return {}
    lines = [line for line in file.read_text().splitlines() if "=" in line and not line.startswith("#")]
    return dict(line.split("=", 1) for line in lines)
