"""Facts rebuilt from zero, in another order, with repetitions, are equal to the last row (E1, R4)."""

import argparse
from dataclasses import replace
from random import Random
from typing import Any

import pytest
from sqlalchemy import text

from reporting.rebuild import forget, run
from reporting.results import recount_all
from reporting.tables import FACTS
from services.reporting.tests.factories import FIRST, LAST, SCHOOL, SEVERSK, YEAR, Story, feed, two_schools
from testkit import World


async def dump(world: World) -> dict[str, list[str]]:
    """Every row of every table of facts as text, in a fixed order."""
    async with world.events_tx() as tx:
        return {
            table.__tablename__: sorted(
                (await tx.execute(text(f"select t::text from {table.__tablename__} t"))).scalars()
            )
            for table in FACTS
        }


async def reports(world: World, story: Story) -> dict[str, Any]:
    """The answers of all reports without the moment they were generated at."""
    director, department = await world.as_("director", SCHOOL), await world.as_("department-head", SEVERSK)
    period = str(story.periods[SCHOOL].period_id)
    asked = [(director, "subject-summary", {"period_id": period}),
             (director, "school-movement", {"from_on": str(FIRST), "until_on": str(LAST)}),
             (department, "municipality-summary", {"school_year": YEAR})]  # fmt: skip
    asked += [
        (director, "class-results", {"class_id": str(one.class_id), "period_id": period})
        for one in story.classes.values()
        if one.segment == SCHOOL
    ]
    answers = {}
    for client, name, parameters in asked:
        answer = await client.get(f"/reports/{name}", params=parameters)
        assert answer.status_code == 200, answer.text
        answers[f"{name} {parameters}"] = answer.json() | {"generated_at": None}
    return answers


@pytest.mark.parametrize("seed", [1, 2, 3])
async def test_facts_told_again_in_another_order_are_equal(world: World, seed):
    story = two_schools(size=5)
    await feed(world, story.envelopes)
    before, answered = await dump(world), await reports(world, story)
    async with world.events_tx() as tx:
        deleted = await forget(tx)
    assert deleted["period_marks"] > 100
    assert set(map(len, (await dump(world)).values())) == {0}
    shuffled = [one for one in story.envelopes for _ in range(2)]
    Random(seed).shuffle(shuffled)
    await feed(world, [_again(one) for one in shuffled])
    assert await dump(world) == before
    assert await reports(world, story) == answered


def _again(envelope: Any) -> Any:
    return replace(envelope, replay="run-1")


async def test_the_rollups_equal_a_raw_recount(world: World):
    story = two_schools(size=5)
    shuffled = list(story.envelopes)
    Random(11).shuffle(shuffled)
    await feed(world, shuffled)
    before = await dump(world)
    async with world.events_tx() as tx:
        await tx.execute(text("delete from student_results"))
        await tx.execute(text("delete from class_results"))
        counted = await recount_all(tx)
    assert counted == len(before["student_results"]) > 30
    assert await dump(world) == before


async def test_the_same_events_once_more_change_nothing(world: World):
    story = two_schools(size=5)
    await feed(world, story.envelopes)
    before = await dump(world)
    assert await feed(world, story.envelopes) == 0
    assert await dump(world) == before


async def test_the_command_forgets_all_facts_and_names_the_replays(world: World, monkeypatch):
    await feed(world, two_schools(size=5).envelopes)
    monkeypatch.setenv("EVENTS_DATABASE_URL", world.url("events"))
    said = await run(argparse.Namespace(yes=True))
    assert said["next"] == [
        "python -m academic replay --to reporting",
        "python -m movement replay --to reporting",
        "python -m registry replay --to reporting",
    ]
    assert {table: len(left) for table, left in (await dump(world)).items() if left} == {}
    assert said["forgotten"]["memberships"] > 50


async def test_people_can_sign_in_while_facts_are_rebuilt(world: World):
    director = await world.as_("director", SCHOOL)
    async with world.events_tx() as tx:
        await forget(tx)
    assert (await director.get("/reports")).status_code == 200
