"""The schema goes up, down and up again, and is what `tables.py` says."""

import asyncio
import os

import pytest

from service.cli import migrations_of
from store import migrate
from testkit import World


@pytest.fixture
def owner(world: World, monkeypatch):
    monkeypatch.setenv("OWNER_DATABASE_URL", world.url("owner"))
    return migrations_of("reporting")


async def test_migrations_equal_the_tables_and_go_both_ways(owner):
    assert os.environ["OWNER_DATABASE_URL"]
    await asyncio.to_thread(migrate.check, owner)
    await asyncio.to_thread(migrate.downgrade, owner)
    await asyncio.to_thread(migrate.upgrade, owner)
    await asyncio.to_thread(migrate.check, owner)
