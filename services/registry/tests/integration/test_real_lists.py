"""The two schools' own lists of tests-e2e/data, from upload to undo."""

import time

from sqlalchemy import text

from contracts.events.registry import ImportApplied, PersonChanged, PlacementChanged, TieChanged

from ..factories import LARGE, LISTS, SMALL, dump, make_tree, take_over, upload


async def test_a_large_school_moves_in_with_its_own_list(world, record_property):
    await make_tree(world)
    director = await world.as_("director", LARGE)
    began = time.perf_counter()
    view = await take_over(director, (LISTS / "school-198.xlsx").read_bytes())
    record_property("seconds", round(time.perf_counter() - began, 2))
    counts = {name: one["created"] for name, one in view["counts"].items()}
    assert counts == {
        "classes": 36,
        "students": 896,
        "parents": 1369,
        "staff": 59,
        "people": 2324,
        "ties": 1482,
    }
    (applied,) = await world.told(ImportApplied)
    assert len(applied.data.students) == 896
    assert len(await world.told(PersonChanged)) == 2324
    assert len(await world.told(PlacementChanged)) == 2324
    assert len(await world.told(TieChanged)) == 1482


async def test_a_family_and_a_teacher_of_two_schools_stay_one_person_each(world, record_property):
    await make_tree(world)
    await take_over(await world.as_("director", LARGE), (LISTS / "school-198.xlsx").read_bytes())
    began = time.perf_counter()
    await take_over(await world.as_("director", SMALL), (LISTS / "orlovka.xlsx").read_bytes())
    record_property("seconds", round(time.perf_counter() - began, 2))
    async with world.events_tx() as tx:
        query = text(
            "select count(*), count(distinct p.segment) from placements p join people h on h.id = p.person_id"
            " where h.search like :name and p.kind = :kind group by h.id"
        )
        kedrovs = (await tx.execute(query, {"name": "кедров%", "kind": "parent"})).all()
        teacher = (await tx.execute(query, {"name": "елкина алена%", "kind": "staff"})).all()
        namesakes = (await tx.execute(query, {"name": "сибирцев артем сергеевич", "kind": "student"})).all()
    assert sorted(map(tuple, kedrovs)) == [(2, 2), (2, 2)]
    assert [tuple(row) for row in teacher] == [(2, 2)]
    assert sorted(map(tuple, namesakes)) == [(1, 1), (1, 1)]


async def test_undo_leaves_the_tables_as_they_were(world, record_property):
    await make_tree(world)
    await take_over(await world.as_("director", SMALL), (LISTS / "orlovka.xlsx").read_bytes())
    before = await dump(world)
    director = await world.as_("director", LARGE)
    view = await take_over(director, (LISTS / "school-198.xlsx").read_bytes())
    assert await dump(world) != before
    began = time.perf_counter()
    answer = await director.post(f"/imports/{view['id']}/undo")
    record_property("seconds", round(time.perf_counter() - began, 2))
    assert answer.status_code == 200, answer.text
    assert answer.json()["state"] == "undone"
    assert await dump(world) == before


async def test_a_dry_run_writes_nothing_but_its_own_record(world):
    await make_tree(world)
    before = await dump(world)
    director = await world.as_("director", LARGE)
    events = len(await world.told())
    answer = await upload(director, (LISTS / "school-198.xlsx").read_bytes())
    assert answer.status_code == 201
    assert answer.json()["counts"]["students"]["created"] == 896
    assert await dump(world) == before
    assert len(await world.told()) == events


async def test_the_same_list_twice_changes_nothing(world):
    await make_tree(world)
    director = await world.as_("director", SMALL)
    content = (LISTS / "orlovka.xlsx").read_bytes()
    await take_over(director, content)
    again = (await upload(director, content)).json()
    created = {name: one["created"] + one.get("changed", 0) for name, one in again["counts"].items()}
    assert set(created.values()) == {0}, again["counts"]
    assert again["errors"] == 0
