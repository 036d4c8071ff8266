"""The schema goes up, down and up again, and tables and migrations say the same (R7)."""

import asyncio
import os

import asyncpg

from service.cli import migrations_of
from store import migrate

from ..factories import LARGE, make_tree, school_file, take_over

CHILD = ("Петров", "Иван", "Ильич", "05.09.2014", "", "5А")


async def test_up_down_up_on_a_filled_data_base(world):
    await make_tree(world)
    await take_over(await world.as_("director", LARGE), school_file(CHILD))
    await world.suite.close()
    os.environ["OWNER_DATABASE_URL"] = world.url("owner")
    folder = migrations_of("registry")
    await asyncio.to_thread(migrate.check, folder)
    await asyncio.to_thread(migrate.downgrade, folder)
    connection = await asyncpg.connect(world.url("owner").replace("+asyncpg", ""))
    left = await connection.fetch("select tablename from pg_tables where schemaname = 'public'")
    await connection.close()
    assert [row["tablename"] for row in left] == ["alembic_version"]
    await asyncio.to_thread(migrate.upgrade, folder)
    await asyncio.to_thread(migrate.check, folder)
