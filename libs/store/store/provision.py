"""The data base and the three roles of a service: owner (migrates), app (requests, scoped), events (handlers).

`python -m store provision --admin-url postgresql://… --service movement --password …` — idempotent.
"""

import argparse
import asyncio

import asyncpg


async def provision(admin_url: str, service: str, password: str, *, database: str | None = None) -> None:
    """Make what is missing; set the roles' passwords. `admin_url` must be a superuser's."""
    admin = await asyncpg.connect(admin_url, timeout=10)
    try:
        secret = "'" + password.replace("'", "''") + "'"
        for role in (f"{service}_owner", f"{service}_app", f"{service}_events"):
            if not await admin.fetchval("select 1 from pg_roles where rolname = $1", role):
                await admin.execute(f'create role "{role}" login nosuperuser nobypassrls')
            await admin.execute(f'alter role "{role}" password {secret}')
        name = database or service
        if not await admin.fetchval("select 1 from pg_database where datname = $1", name):
            await admin.execute(f'create database "{name}" owner "{service}_owner"')
        await admin.execute(f'revoke all on database "{name}" from public')
        await admin.execute(f'grant connect on database "{name}" to "{service}_app", "{service}_events"')
    finally:
        await admin.close()
    base = admin_url.rsplit("/", 1)[0]
    inside = await asyncpg.connect(f"{base}/{name}", timeout=10)
    try:
        for extension in ("pg_trgm", "btree_gist"):
            await inside.execute(f"create extension if not exists {extension}")
        await inside.execute(f'alter schema public owner to "{service}_owner"')
        await inside.execute("revoke create on schema public from public")
        await inside.execute(f'grant usage on schema public to "{service}_app", "{service}_events"')
    finally:
        await inside.close()


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(prog="python -m store", description=__doc__)
    commands = parser.add_subparsers(required=True)
    one = commands.add_parser("provision")
    one.add_argument("--admin-url", required=True)
    one.add_argument("--service", required=True, action="append")
    one.add_argument("--password", required=True)
    given = parser.parse_args()
    for service in given.service:
        asyncio.run(provision(given.admin_url, service, given.password))
