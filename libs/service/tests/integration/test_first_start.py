import asyncio
from typing import Any

import pytest
from sqlalchemy import text

from bus import consumer, emit
from contracts.events.identity import AccountChanged
from store import new_id
from testkit import World
from testkit.world import eventually


async def test_what_was_said_before_the_first_start_reaches_the_service_itself(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    declare = consumer.declare_queues

    async def slowly(*given: Any) -> Any:
        await asyncio.sleep(1)
        return await declare(*given)

    monkeypatch.setattr(consumer, "declare_queues", slowly)
    people = [new_id() for _ in range(3)]
    async with world.events_tx() as tx:
        for person in people:
            told = AccountChanged(person_id=person, username=str(person), state="active")
            emit(tx, told, subject=person, segment="tomsk")
    async with world.working():
        await eventually(lambda: _known(world, len(people)), seconds=20)


async def _known(world: World, count: int) -> bool:
    async with world.events_tx() as tx:
        return bool((await tx.execute(text("select count(*) from known_accounts"))).scalar_one() == count)
