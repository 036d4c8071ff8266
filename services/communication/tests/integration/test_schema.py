import asyncio
import os

from service.cli import migrations_of
from store import migrate
from testkit import World


async def test_migrations_go_up_down_and_up_on_data_and_agree_with_the_tables(world: World) -> None:
    await world.as_("director")
    await world.suite.close()
    os.environ["OWNER_DATABASE_URL"] = world.url("owner")
    folder = migrations_of("communication")
    for step in (migrate.downgrade, migrate.upgrade, migrate.check):
        await asyncio.to_thread(step, folder)


async def test_every_operation_is_described_in_russian_with_its_right(world: World) -> None:
    client = await world.as_("director")
    document = (await client.get("/openapi.json")).json()
    for path, methods in document["paths"].items():
        for method, operation in methods.items():
            where = f"{method} {path}"
            assert "x-right" in operation, where
            assert any("а" <= letter <= "я" for letter in operation["summary"].lower()), where
            assert operation.get("description"), where
