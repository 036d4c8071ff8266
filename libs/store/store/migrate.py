"""Alembic for every service: one way to run, one way to compare, short lock waits on live tables."""

import asyncio
import os
from logging.config import dictConfig
from pathlib import Path
from typing import Any

from alembic import command, context
from alembic.config import Config
from sqlalchemy import Connection, MetaData, pool, text
from sqlalchemy.ext.asyncio import create_async_engine

TECHNICAL = {
    "outbox", "inbox", "subject_sequences", "seen_sequences", "idempotency",
    "known_appointments", "known_rights", "known_exceptions", "known_accounts", "known_sanctions", "known_merges",
    "merge_moves", "known_consents", "known_consent_texts", "audit", "audit_seals", "alembic_version",
}  # fmt: skip
"""Tables that the libs install themselves (service.migrations.install), outside a service's metadata."""


def _reflected(name: str | None, kind: str, parents: Any) -> bool:
    """Technical tables are not even looked at."""
    return kind != "table" or not (name in TECHNICAL or str(name).startswith(_BY_MONTH))


_BY_MONTH = ("outbox_", "inbox_", "audit_")


def _ours(thing: Any, name: str | None, kind: str, reflected: bool, compare_to: Any) -> bool:
    table = name if kind == "table" else getattr(getattr(thing, "table", None), "name", "")
    if reflected and kind == "table" and "_default" in str(name):
        return False
    return str(table) not in TECHNICAL and not str(table).startswith(_BY_MONTH)


def _run(connection: Connection, metadata: MetaData) -> None:
    connection.execute(text("set lock_timeout = '3s'"))
    connection.commit()
    context.configure(
        connection=connection,
        target_metadata=metadata,
        include_name=_reflected,
        include_object=_ours,
        compare_type=True,
        transaction_per_migration=True,
    )
    with context.begin_transaction():
        context.run_migrations()


async def _run_online(metadata: MetaData) -> None:
    engine = create_async_engine(os.environ["OWNER_DATABASE_URL"], poolclass=pool.NullPool)
    async with engine.connect() as connection:
        await connection.run_sync(_run, metadata)
    await engine.dispose()


def run(metadata: MetaData) -> None:
    """What a service's `migrations/env.py` calls."""
    asyncio.run(_run_online(metadata))


def configuration(folder: Path) -> Config:
    """Alembic's settings for the migrations in `folder`."""
    dictConfig({"version": 1, "disable_existing_loggers": False})
    settings = Config()
    settings.set_main_option("script_location", str(folder))
    settings.set_main_option("path_separator", "os")
    settings.set_main_option("file_template", "%%(rev)s_%%(slug)s")
    return settings


def upgrade(folder: Path, revision: str = "head") -> None:
    """Bring the data base of OWNER_DATABASE_URL to `revision`."""
    command.upgrade(configuration(folder), revision)


def downgrade(folder: Path, revision: str = "base") -> None:
    """Take the data base of OWNER_DATABASE_URL back to `revision`."""
    command.downgrade(configuration(folder), revision)


def check(folder: Path) -> None:
    """Raise when tables and migrations differ."""
    command.check(configuration(folder))


def write(folder: Path, number: str, message: str) -> None:
    """Draft the next migration from the difference between tables and data base."""
    command.revision(configuration(folder), message=message, autogenerate=True, rev_id=number)
