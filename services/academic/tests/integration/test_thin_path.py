"""From an opened year to the family's diary (C2, C3, C6, C7, C8)."""

from contracts.events.academic import LessonChanged, MarkChanged, PeriodMarkDecided
from services.academic.tests.factories import done, school, tie, with_journal
from testkit import World


async def test_a_mark_travels_from_the_teacher_to_the_family(world: World) -> None:
    ours = await with_journal(await school(world), lessons=5)
    assert len(ours.lessons) == 5
    for lesson, value in enumerate((5, 4, 5)):
        await ours.give(value, lesson=lesson, type="control")
    grid = await done(await ours.teacher.get(f"/journals/{ours.group_id}"))
    assert grid["students"][0]["mean"] == 4.67
    assert len(grid["marks"]) == 3
    period = grid["period"]["id"]
    where = {"group_id": str(ours.group_id), "period_id": period}
    proposal = await done(await ours.teacher.get("/period-marks/proposal", params=where))
    assert proposal["students"][0]["suggested"] == "5"
    decision = {"marks": [{"student_id": str(ours.students[0]), "value": "5"}]}
    await done(await ours.teacher.put(f"/period-marks/{ours.group_id}/{period}", json=decision))
    parent = await world.as_("parent")
    await tie(world, parent.person_id, ours.students[0])
    diary = await done(
        await parent.get(
            "/diary", params={"student_id": str(ours.students[0]), "week": ours.lessons[0]["held_on"]}
        )
    )
    marks = [mark["value"] for day in diary["days"] for one in day["lessons"] for mark in one["marks"]]
    assert marks[0] == 5
    assert diary["subjects"][0]["mean"] == 4.67
    assert diary["subjects"][0]["period_marks"][0]["value"] == "5"
    assert [told.data.value for told in await world.told(MarkChanged)] == [5, 4, 5]
    assert len(await world.told(LessonChanged)) == 5
    assert [told.data.value for told in await world.told(PeriodMarkDecided)] == ["5"]
