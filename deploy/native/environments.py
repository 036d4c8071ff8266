"""The environment of each service process: the one place where names and addresses meet."""

from __future__ import annotations

from deploy.native import passwords, postgres, rabbitmq
from deploy.native.suite import REALM, Suite


def database_url(suite: Suite, service: str, role: str) -> str:
    """The address of a service's data base for one of its roles: owner, app or events."""
    password = passwords.of(suite)[f"{service.upper()}_DATABASE_PASSWORD"]
    return f"postgresql+asyncpg://{service}_{role}:{password}@127.0.0.1:{suite.postgres_port}/{service}"


def of(suite: Suite, service: str) -> dict[str, str]:
    """Everything a process of the service is told. The owner's address is only for `migrate`."""
    kept = passwords.of(suite)
    told = {
        "DATABASE_URL": database_url(suite, service, "app"),
        "EVENTS_DATABASE_URL": database_url(suite, service, "events"),
        "AMQP_URL": rabbitmq.url(suite.amqp_port, kept["AMQP_PASSWORD"]),
        "OIDC_ISSUER": suite.issuer,
        "OIDC_JWKS_URL": f"{suite.keycloak_url}/realms/{REALM}/protocol/openid-connect/certs",
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
            "KEYCLOAK_URL": suite.keycloak_url,
            "KEYCLOAK_REALM": REALM,
            "KEYCLOAK_CLIENT_ID": "svc-identity",
            "KEYCLOAK_CLIENT_SECRET": kept["KEYCLOAK_CLIENT_SECRET"],
            "FIRST_OPERATOR_PASSWORD": kept["FIRST_OPERATOR_PASSWORD"],
        }
    return told


def owner(suite: Suite, service: str) -> dict[str, str]:
    """As `of`, with the owner's address too: for migrations and for a person's own commands."""
    return of(suite, service) | {"OWNER_DATABASE_URL": database_url(suite, service, "owner")}


def admin_url(suite: Suite) -> str:
    """The data-base server's administrator."""
    return postgres.url(suite.postgres_port, passwords.of(suite)["POSTGRES_PASSWORD"])
