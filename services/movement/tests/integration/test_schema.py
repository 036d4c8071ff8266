"""Migrations, row-level security, and the OpenAPI document."""

import asyncio
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

import movement
from service.app import describe
from services.movement.tests.factories import FAR, HOME, OTHER, TOWN, pupil, school
from store import migrate, new_id
from testkit import World

FOLDER = Path(str(movement.__file__)).parent.parent / "migrations"
TABLES = (
    "orders",
    "movements",
    "spells",
    "order_numbers",
    "known_classes",
    "known_placements",
    "known_people",
)


async def _as_owner(world: World, step: Callable[..., None], *given: Any) -> None:
    os.environ["OWNER_DATABASE_URL"] = world.url("owner")
    await asyncio.to_thread(step, FOLDER, *given)


async def test_migrations_go_down_and_up_again_and_match_the_tables(world: World) -> None:
    await _as_owner(world, migrate.check)
    await _as_owner(world, migrate.downgrade)
    async with world.events_tx() as tx:
        left = (await tx.scalars(text("select tablename from pg_tables where schemaname = 'public'"))).all()
        functions = (
            await tx.scalars(
                text("""
                select p.proname from pg_proc p join pg_namespace n on n.oid = p.pronamespace
                where n.nspname = 'public'
                  and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e')
                """)
            )
        ).all()
    assert (left, functions) == (["alembic_version"], [])

    await _as_owner(world, migrate.upgrade)
    await _as_owner(world, migrate.check)


async def test_without_any_where_the_data_base_shows_a_school_only_its_own(world: World) -> None:
    await pupil(world, await school(world))
    await pupil(world, await school(world, FAR))

    for table in TABLES:
        async with world.app_tx(None) as tx:
            assert await tx.scalar(text(f"select count(*) from {table}")) == 0
        async with world.events_tx() as tx:
            everything = await tx.scalar(text(f"select count(*) from {table}"))
        async with world.app_tx(HOME) as tx:
            own = await tx.scalar(text(f"select count(*) from {table}"))
        assert everything and own and own * 2 == everything, table


async def test_a_request_cannot_write_copies_nor_spells(world: World) -> None:
    await pupil(world, await school(world))

    for statement in (
        "update spells set until_on = '2026-10-01'",
        "delete from known_people",
        "select * from students",
        "insert into known_classes select * from known_classes",
    ):
        with pytest.raises(DBAPIError, match="permission denied"):
            async with world.app_tx(HOME) as tx:
                await tx.execute(text(statement))


async def test_the_book_of_another_school_s_student_stays_closed(world: World) -> None:
    student = await pupil(world, await school(world))

    async with world.app_tx(OTHER) as tx:
        opened = (
            await tx.execute(text("select * from open_book(array[cast(:id as uuid)], true)"), {"id": student})
        ).one()
    assert (opened.reach, opened.book) == (False, None)
    with pytest.raises(DBAPIError, match="another school"):
        async with world.app_tx(OTHER) as tx:
            await tx.execute(
                text("select close_book(cast(:changed as jsonb))"),
                {
                    "changed": f'[{{"student_id": "{student}", "segment": null, "present": false, "spells": []}}]'
                },
            )
    with pytest.raises(DBAPIError, match="needs a scope"):
        async with world.app_tx(None) as tx:
            await tx.execute(text("select * from open_book(array[cast(:id as uuid)], true)"), {"id": student})


async def test_the_data_base_itself_refuses_two_classes_on_one_day(world: World) -> None:
    at = await school(world)
    student = await pupil(world, at)

    with pytest.raises(DBAPIError, match="spells_one_class_a_day"):
        async with world.events_tx() as tx:
            await tx.execute(
                text("""
                insert into spells (student_id, ordinal, segment, class_id, from_on)
                values (:student, 2, :segment, :class_id, '2026-12-01')
                """),
                {"student": student, "segment": HOME, "class_id": new_id()},
            )


async def test_every_operation_has_russian_words_and_a_policy(world: World) -> None:
    document = describe(world.app, "movement", "Движение учащихся")

    operations = [one for path in document["paths"].values() for one in path.values()]
    assert len(operations) > 20
    for one in operations:
        assert any("а" <= letter <= "я" for letter in one["summary"]), one
        assert one.get("description"), one["summary"]
        assert "x-right" in one or "x-public" in one
    requests = [one for one in operations if "requestBody" in one]
    for one in requests:
        reference = one["requestBody"]["content"]["application/json"]["schema"]["$ref"].rsplit("/", 1)[1]
        schema = document["components"]["schemas"][reference]
        assert "examples" in schema or any("examples" in field for field in schema["properties"].values()), (
            reference
        )


async def test_roles_without_a_right_are_refused_and_nobody_is_let_in_without_a_token(world: World) -> None:
    parent, office = await world.as_("parent"), await world.as_("rco-operator", TOWN)

    assert (await parent.get("/orders")).status_code == 403
    assert (await office.post("/orders", json={})).status_code == 403
    assert (await parent.get("/orders", headers={"authorization": ""})).status_code == 401
