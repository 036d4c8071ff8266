"""The environment of each service process: the one place where names and addresses meet."""

from __future__ import annotations

import os

from deploy.native import passwords, postgres, rabbitmq
from deploy.native.suite import REALM, Suite


def _server(name: str, port: int, within: int) -> str:
    """host:port on this machine, or by the server's name for a command within Compose's network (SUITE_NETWORK)."""
    return f"{name}:{within}" if os.environ.get("SUITE_NETWORK") else f"127.0.0.1:{port}"


def _postgres(suite: Suite) -> str:
    return _server("postgres", suite.postgres_port, 5432)


def database_url(suite: Suite, service: str, role: str) -> str:
    """The address of a service's data base for one of its roles: owner, app or events."""
    password = passwords.of(suite)[f"{service.upper()}_DATABASE_PASSWORD"]
    return f"postgresql+asyncpg://{service}_{role}:{password}@{_postgres(suite)}/{service}"


def of(suite: Suite, service: str) -> dict[str, str]:
    """Everything a process of the service is told. The owner's address is only for `migrate`."""
    kept = passwords.of(suite)
    keycloak = "http://keycloak:8080/auth" if os.environ.get("SUITE_NETWORK") else suite.keycloak_url
    told = {
        "DATABASE_URL": database_url(suite, service, "app"),
        "EVENTS_DATABASE_URL": database_url(suite, service, "events"),
        "AMQP_URL": rabbitmq.url(_server("rabbitmq", suite.amqp_port, 5672), kept["AMQP_PASSWORD"]),
        "OIDC_ISSUER": suite.issuer,
        "OIDC_JWKS_URL": f"{keycloak}/realms/{REALM}/protocol/openid-connect/certs",
        "PUBLIC_URL": suite.public_url,
        "FIELD_KEY": kept["FIELD_KEY"],
        "FILES_DIR": str(suite.directory / "files"),
        "LOG_LEVEL": "INFO",
        "REGION_TIME_ZONE": suite.time_zone,
        "PYTHONUNBUFFERED": "1",
        "MALLOC_ARENA_MAX": "2",
    }
    if service == "identity":
        told |= {
            "KEYCLOAK_URL": keycloak,
            "KEYCLOAK_REALM": REALM,
            "KEYCLOAK_CLIENT_ID": "svc-identity",
            "KEYCLOAK_CLIENT_SECRET": kept["KEYCLOAK_CLIENT_SECRET"],
            "FIRST_OPERATOR_PASSWORD": kept["FIRST_OPERATOR_PASSWORD"],
            "SECOND_FACTOR": suite.second_factor,
            "UNUSED_DAYS": str(suite.unused_days),
        }
    return told


def owner(suite: Suite, service: str) -> dict[str, str]:
    """As `of`, with the owner's address too: for migrations and for a person's own commands."""
    return of(suite, service) | {"OWNER_DATABASE_URL": database_url(suite, service, "owner")}


def admin_url(suite: Suite, database: str = "postgres") -> str:
    """The data-base server's administrator, within one data base."""
    return postgres.url(_postgres(suite), passwords.of(suite)["POSTGRES_PASSWORD"], database)
