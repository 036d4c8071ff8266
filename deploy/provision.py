"""Data bases and roles of all services in one process (a Python start per service would cost seconds).

`python -m deploy.provision identity movement …` in the environment `.venv`: the administrator's address in
ADMIN_DATABASE_URL, each service's password in `<SERVICE>_DATABASE_PASSWORD`. Keycloak's data base is made
too when KEYCLOAK_DATABASE_PASSWORD is given and `keycloak` is named. Idempotent.
"""

from __future__ import annotations

import asyncio
import os
import sys

import asyncpg

from store.provision import provision


async def _all(names: list[str]) -> None:
    for name in names:
        password = os.environ[f"{name.upper()}_DATABASE_PASSWORD"]
        if name == "keycloak":
            await _keycloak(password)
        else:
            await provision(os.environ["ADMIN_DATABASE_URL"], name, password)


async def _keycloak(password: str) -> None:
    """Keycloak makes its own tables: it needs one role that owns one data base."""
    admin = await asyncpg.connect(os.environ["ADMIN_DATABASE_URL"], timeout=10)
    try:
        if not await admin.fetchval("select 1 from pg_roles where rolname = 'keycloak'"):
            await admin.execute("create role keycloak login")
        quoted = await admin.fetchval("select quote_literal($1::text)", password)
        await admin.execute(f"alter role keycloak password {quoted}")
        # Its first start rewrites the schema in one transaction with long pauses of its own on a busy machine.
        await admin.execute("alter role keycloak set idle_in_transaction_session_timeout = 0")
        if not await admin.fetchval("select 1 from pg_database where datname = 'keycloak'"):
            await admin.execute("create database keycloak owner keycloak template template0")
    finally:
        await admin.close()


if __name__ == "__main__":
    asyncio.run(_all(sys.argv[1:]))
