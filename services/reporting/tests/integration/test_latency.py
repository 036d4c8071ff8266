"""From the event at the broker to the figure in the report: within 2 s (E1, F9)."""

import time
from random import Random
from statistics import median

import aio_pika
import orjson

from bus.amqp import PREFIX
from services.reporting.tests.factories import FIRST, SCHOOL, SEVERSK, YEAR, Story, feed
from services.reporting.tests.factories import school as make_school
from testkit import World

LIMIT_SECONDS = 2.0


def message(envelope) -> aio_pika.Message:
    """An event as the relay of its publisher sends it (CloudEvents in AMQP binary mode)."""
    attributes = {
        "specversion": "1.0", "id": str(envelope.id), "type": envelope.type, "source": envelope.source,
        "subject": envelope.subject, "time": envelope.time.isoformat(), "sequence": str(envelope.sequence),
        "segment": envelope.segment,
    }  # fmt: skip
    return aio_pika.Message(
        envelope.data.model_dump_json().encode(),
        headers={PREFIX + key: value for key, value in attributes.items()},
        content_type="application/json",
        message_id=str(envelope.id),
    )


async def test_a_decided_mark_is_in_all_reports_within_two_seconds(world: World):
    story = Story(Random(5))
    story.segment(SEVERSK, "municipality", "Северск")
    classes = make_school(story, SCHOOL, "СОШ № 198", 10)
    await feed(world, story.envelopes)
    group = next(one for one in story.groups.values() if classes["5А"] in one.class_ids)
    students = [one for one, spells in story.spells.items() if spells[0].class_id == classes["5А"]]
    director, department = await world.as_("director", SCHOOL), await world.as_("department-head", SEVERSK)
    period = str(story.periods[SCHOOL].period_id)

    async def marks_seen() -> tuple[int, int, int]:
        own = await director.get(
            "/reports/class-results", params={"class_id": str(classes["5А"]), "period_id": period}
        )
        subjects = await director.get("/reports/subject-summary", params={"period_id": period})
        town = await department.get("/reports/municipality-summary", params={"school_year": YEAR})
        return (
            orjson.loads(own.content)["tables"][1]["totals"][0]["total"],
            orjson.loads(subjects.content)["tables"][0]["totals"][0]["total"],
            orjson.loads(town.content)["tables"][0]["totals"][0]["total"],
        )

    seconds = []
    async with world.working(), await aio_pika.connect(world.amqp_url) as broker:
        channel = await broker.channel(publisher_confirms=True)
        exchange = await channel.get_exchange(f"{world.prefix}events")
        for number, student in enumerate(students, start=1):
            story.decide(group.group_id, student, "5")
            began = time.perf_counter()
            await exchange.publish(message(story.envelopes[-1]), story.envelopes[-1].type)
            while await marks_seen() != (number, number, number):
                assert time.perf_counter() - began < LIMIT_SECONDS, await marks_seen()
            seconds.append(time.perf_counter() - began)
    print(f"mark → figures of three reports: median {median(seconds):.3f} s, worst {max(seconds):.3f} s")  # noqa: T201


async def test_a_departure_moves_the_movement_report_within_two_seconds(world: World):
    story = Story(Random(6))
    classes = make_school(story, SCHOOL, "СОШ № 198", 3)
    await feed(world, story.envelopes)
    told = len(story.envelopes)
    student = next(one for one, spells in story.spells.items() if spells[0].class_id == classes["5А"])
    story.depart(student, FIRST, "moved-away")
    director = await world.as_("director", SCHOOL)
    asked = {"from_on": str(FIRST), "until_on": "2026-10-25"}
    async with world.working(), await aio_pika.connect(world.amqp_url) as broker:
        channel = await broker.channel(publisher_confirms=True)
        exchange = await channel.get_exchange(f"{world.prefix}events")
        began = time.perf_counter()
        for envelope in story.envelopes[told:]:
            await exchange.publish(message(envelope), envelope.type)
        while True:
            whole = (await director.get("/reports/school-movement", params=asked)).json()["tables"][0][
                "totals"
            ][-1]
            if (whole["left"], whole["end"], whole["agrees"]) == (1, 11, True):
                break
            assert time.perf_counter() - began < LIMIT_SECONDS, whole
