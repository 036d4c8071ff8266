"""What single handlers remember where order, correction and withdrawal matter."""

from datetime import date
from random import Random

import pytest
from sqlalchemy import text

from contracts.events.academic import AttendanceNoted, MarkChanged
from services.reporting.tests.factories import LAST, MIDDLE, SCHOOL, Story, feed, school
from store import new_id
from testkit import World


@pytest.fixture
async def story():
    told = Story(Random(3))
    told.at = school(told, SCHOOL, "СОШ № 198", 3)
    return told


async def rows(world: World, query: str) -> list[tuple]:
    async with world.events_tx() as tx:
        return [tuple(row) for row in await tx.execute(text(query))]


def first_of(story: Story, name: str):
    class_id = story.at[name]
    group = next(one for one in story.groups.values() if class_id in one.class_ids)
    return group.group_id, next(one for one, spells in story.spells.items() if spells[0].class_id == class_id)


async def test_an_older_mark_after_a_newer_one_is_dropped(world: World, story):
    group_id, student_id = first_of(story, "5А")
    story.decide(group_id, student_id, "3")
    story.decide(group_id, student_id, "5")
    *told, older, newer = story.envelopes
    await feed(world, [*told, newer])
    assert await feed(world, [older]) == 0
    assert await rows(world, "select value from period_marks") == [("5",)]


async def test_a_withdrawn_mark_counts_nowhere(world: World, story):
    group_id, student_id = first_of(story, "5А")
    story.decide(group_id, student_id, "5")
    story.decide(group_id, student_id, "5", removed=True)
    await feed(world, story.envelopes)
    assert await rows(world, "select n5 + n4 + n3 + n2 + n1 from student_results") == [(0,)]


async def test_marks_known_before_their_period_and_student_count_once_these_are_known(world: World, story):
    group_id, student_id = first_of(story, "5А")
    story.decide(group_id, student_id, "4")
    await feed(world, reversed(story.envelopes))
    assert await rows(world, "select n4, class_id from student_results") == [(1, story.at["5А"])]


async def test_a_student_who_left_before_the_last_day_is_out_and_one_who_leaves_on_it_counts(
    world: World, story
):
    group_id, student_id = first_of(story, "5А")
    story.decide(group_id, student_id, "4")
    story.depart(student_id, LAST, "abroad")
    await feed(world, story.envelopes)
    assert await rows(world, "select class_id is null from student_results") == [(False,)]
    told = len(story.envelopes)
    story.spells[student_id][-1] = story.spells[student_id][-1].model_copy(
        update={"until_on": date(2026, 10, 24)}
    )
    story._membership(student_id, SCHOOL)
    await feed(world, story.envelopes[told:])
    assert await rows(world, "select class_id is null from student_results") == [(True,)]


async def test_a_moved_period_end_moves_students_between_classes(world: World, story):
    group_id, student_id = first_of(story, "5А")
    story.decide(group_id, student_id, "4")
    story.move(student_id, story.at["5Б"], MIDDLE)
    await feed(world, story.envelopes)
    assert await rows(world, "select class_id from student_results") == [(story.at["5Б"],)]
    told, period = len(story.envelopes), story.periods[SCHOOL]
    story.tell(period.model_copy(update={"until_on": date(2026, 9, 30)}), period.period_id, SCHOOL)
    await feed(world, story.envelopes[told:])
    assert await rows(world, "select class_id from student_results") == [(story.at["5А"],)]


async def test_the_mark_of_the_class_of_the_last_day_wins_over_the_earlier_class(world: World, story):
    group_id, student_id = first_of(story, "5А")
    other_id, _ = first_of(story, "5Б")
    story.move(student_id, story.at["5Б"], MIDDLE)
    story.decide(other_id, student_id, "5")
    story.decide(group_id, student_id, "2")
    await feed(world, story.envelopes)
    assert await rows(world, "select n5, n2 from student_results") == [(1, 0)]


async def test_attendance_noted_again_replaces_the_lesson_s_codes(world: World, story):
    group_id, _ = first_of(story, "5А")
    students = list(story.spells)[:4]
    story.lessons(group_id, students)
    await feed(world, story.envelopes)
    assert await rows(world, "select student_id, code from attendance_facts") == [(students[0], "ill")]
    noted = next(one.data for one in reversed(story.envelopes) if isinstance(one.data, AttendanceNoted))
    told = len(story.envelopes)
    story.tell(noted.model_copy(update={"students": []}), noted.lesson_id, SCHOOL)
    await feed(world, story.envelopes[told:])
    assert await rows(world, "select count(*) from attendance_facts") == [(0,)]
    assert await rows(world, "select value from mark_facts") == [(5,), (5,)]


async def test_an_annulled_order_is_not_counted(world: World, story):
    _, student_id = first_of(story, "5А")
    story.depart(student_id, MIDDLE, "abroad")
    departed = next(one for one in reversed(story.envelopes) if one.type == "movement.student.departed.v1")
    story.tell(departed.data.model_copy(update={"annulled": True}), departed.subject, SCHOOL)
    await feed(world, story.envelopes)
    assert await rows(world, "select annulled from movement_facts where effect = 'left'") == [(True,)]


async def test_a_student_s_spells_are_the_told_ones_and_no_others(world: World, story):
    _, student_id = first_of(story, "5А")
    story.move(student_id, story.at["5Б"], MIDDLE)
    await feed(world, story.envelopes)
    query = f"select class_id, until_on from memberships where student_id = '{student_id}' order by ordinal"
    assert await rows(world, query) == [(story.at["5А"], date(2026, 9, 30)), (story.at["5Б"], None)]
    told = len(story.envelopes)
    story.spells[student_id] = [story.spells[student_id][0].model_copy(update={"until_on": None})]
    story._membership(student_id, SCHOOL)
    await feed(world, story.envelopes[told:])
    assert await rows(world, query) == [(story.at["5А"], None)]
    told = len(story.envelopes)
    story.spells[student_id] = []
    story._membership(student_id, SCHOOL)
    await feed(world, story.envelopes[told:])
    assert await rows(world, query) == []


async def test_a_class_that_counts_nobody_any_more_leaves_no_result(world: World, story):
    group_id, student_id = first_of(story, "5А")
    story.decide(group_id, student_id, "4")
    await feed(world, story.envelopes)
    assert await rows(world, "select class_id, students, good + one_four from class_results") == [
        (story.at["5А"], 1, 1)
    ]
    told = len(story.envelopes)
    story.move(student_id, story.at["5Б"], MIDDLE)
    await feed(world, story.envelopes[told:])
    assert await rows(world, "select class_id from class_results") == [(story.at["5Б"],)]


async def test_facts_know_how_fresh_they_are(world: World, story):
    group_id, student_id = first_of(story, "5А")
    story.decide(group_id, student_id, "5")
    await feed(world, story.envelopes)
    assert await rows(world, "select as_of from freshness") == [(story.envelopes[-1].time,)]


async def test_marks_told_anew_under_the_kept_record_of_a_merge_are_his_in_any_order(world: World, story):
    group_id, merged = first_of(story, "5А")
    kept = next(one for one in story.spells if one != merged)
    mark = MarkChanged(
        mark_id=new_id(), segment=SCHOOL, school_year=2025, group_id=group_id, lesson_id=new_id(), student_id=merged,
        held_on=date(2025, 10, 1), kind="number", value=5, weight=10, mark_type="answer",
    )  # fmt: skip
    anew = mark.model_copy(update={"student_id": kept})
    for data, sequence in ((anew, 2), (mark, 1)):
        await world.tell(data, subject=mark.mark_id, segment=SCHOOL, sequence=sequence)
    assert await rows(world, "select student_id from mark_facts") == [(kept,)]
    story.decide(group_id, merged, "5")
    story.decide(group_id, merged, "5", removed=True)
    story.decide(group_id, kept, "5")
    await feed(world, reversed(story.envelopes))
    counted = "select student_id from student_results where n5 > 0"
    assert await rows(world, counted) == [(kept,)]
