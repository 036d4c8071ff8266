"""Two records of one student or teacher: journals follow and go back, whatever comes in which order (B2, X11)."""

from datetime import timedelta
from uuid import UUID

from sqlalchemy import text

from contracts.events.academic import (
    AttendanceNoted,
    MarkChanged,
    PeriodMarkDecided,
    TeachingGroupChanged,
    TeachingRosterChanged,
)
from contracts.events.movement import MembershipChanged
from contracts.events.registry import PersonMerged
from services.academic.tests.factories import (
    BEGIN,
    OTHER,
    SCHOOL,
    YEAR,
    School,
    done,
    employ,
    move,
    new_class,
    person,
    school,
    subject,
    with_journal,
)
from store import new_id
from testkit import World

ROWS = ("marks", "mark_history", "attendance", "attendance_history", "period_marks", "carried_marks")


async def told(world: World, kept: UUID, merged: UUID, key: UUID | None = None, undone: bool = False) -> UUID:
    merge = key or new_id()
    news = PersonMerged(
        merge_id=merge, kept_id=kept, merged_id=merged, segments=[SCHOOL, OTHER], undone=undone
    )
    await world.tell(news, subject=merge, segment=SCHOOL)
    return merge


async def rows(world: World) -> dict[str, list[str]]:
    """Whose row is what; versions and moments left out, of period marks those that stand."""
    found = {}
    async with world.events_tx() as tx:
        for table in ROWS:
            where = " where not removed" if table == "period_marks" else ""
            got = (await tx.execute(text(f"select * from {table}{where}"))).mappings()
            drop = {"version", "updated_at", "at", "decided_at"}
            found[table] = sorted(str({k: str(v) for k, v in row.items() if k not in drop}) for row in got)
    return found


async def owners(world: World, table: str = "marks") -> list[UUID]:
    async with world.events_tx() as tx:
        return list((await tx.execute(text(f"select student_id from {table} order by student_id"))).scalars())


async def merge_members(found: School, kept: int = 0, merged: int = 1) -> None:
    """What movement tells when the book is one: the merged record is in no class any more."""
    await move_none(found.world, found.students[merged])
    await move(found.world, found.students[kept], (SCHOOL, found.class_id, BEGIN, None))


async def move_none(world: World, student: UUID) -> None:
    await world.tell(MembershipChanged(student_id=student, spells=[]), subject=student, segment=SCHOOL)


async def journal(world: World) -> School:
    """A journal in which the second student has two marks, an absence and a period mark; the first has one mark."""
    found = await with_journal(await school(world))
    await found.give(5, student=1, lesson=0)
    await found.give(4, student=1, lesson=1)
    await found.give(3, student=0, lesson=0)
    lesson = found.lessons[2]
    body = {"students": [{"student_id": str(found.students[1]), "code": "ill"}]}
    answer = await found.teacher.put(
        f"/lessons/{lesson['id']}/attendance",
        json=body,
        headers={"if-match": '"0"'},
        params={"school_year": lesson["school_year"]},
    )
    assert answer.status_code == 200, answer.text
    return found


async def test_marks_go_over_with_their_history_and_both_of_one_cell_stay(world: World) -> None:
    found = await journal(world)
    kept, merged = found.students[0], found.students[1]
    await told(world, kept, merged)
    await merge_members(found)
    async with world.events_tx() as tx:
        query = text(
            "select slot, value from marks where student_id = :kept and lesson_id = :lesson order by slot"
        )
        cell = await tx.execute(query, {"kept": kept, "lesson": UUID(found.lessons[0]["id"])})
        assert [tuple(one) for one in cell] == [(0, 3), (1, 5)]
    assert set(await owners(world)) == {kept} and set(await owners(world, "mark_history")) == {kept}
    assert len(await owners(world)) == 3
    newest = {event.data.mark_id: event.data for event in await world.told(MarkChanged)}
    assert {one.student_id for one in newest.values()} == {kept}


async def test_a_lesson_is_told_anew_with_the_kept_record_absent(world: World) -> None:
    found = await journal(world)
    kept, merged = found.students[0], found.students[1]
    await told(world, kept, merged)
    told_last = (await world.told(AttendanceNoted))[-1]
    assert [(one.student_id, one.code) for one in told_last.data.students] == [(kept, "ill")]
    assert told_last.sequence == 2 and await owners(world, "attendance_history") == [kept]


async def test_parting_gives_every_cell_back(world: World) -> None:
    found = await journal(world)
    kept, merged = found.students[0], found.students[1]
    before = await rows(world)
    key = await told(world, kept, merged)
    await merge_members(found)
    assert await rows(world) != before
    await told(world, kept, merged, key, undone=True)
    await move(world, merged, (SCHOOL, found.class_id, BEGIN, None))
    assert await rows(world) == before


async def test_a_mark_that_came_before_the_roster_followed_lands_on_the_kept_record(world: World) -> None:
    found = await journal(world)
    kept, merged = found.students[0], found.students[1]
    await told(world, kept, merged)
    await found.give(2, student=1, lesson=3)
    assert merged in await owners(world)
    await merge_members(found)
    assert set(await owners(world)) == {kept}
    assert (await world.told(MarkChanged))[-1].data.student_id == kept


async def test_memberships_told_before_the_merge_change_nothing_of_the_outcome(world: World) -> None:
    found = await journal(world)
    kept, merged = found.students[0], found.students[1]
    await merge_members(found)
    await told(world, kept, merged)
    assert set(await owners(world)) == {kept} and await owners(world, "attendance") == [kept]


async def test_told_again_and_only_the_undoing_told_change_nothing(world: World) -> None:
    found = await journal(world)
    kept, merged = found.students[0], found.students[1]
    before = await rows(world)
    await told(world, kept, merged, undone=True)
    assert await rows(world) == before
    key = await told(world, kept, merged)
    after = await rows(world)
    await told(world, kept, merged, key)
    assert await rows(world) == after


async def test_marks_given_while_one_go_to_the_record_that_is_in_the_class(world: World) -> None:
    found = await with_journal(await school(world), lessons=8)
    merged = found.students[1]
    kept = await person(world, "Ученик001", "Артём")
    key = await told(world, kept, merged)
    await move_none(world, merged)
    await move(world, kept, (SCHOOL, found.class_id, BEGIN, None))
    found.students.append(kept)
    await found.give(5, student=3, lesson=0)
    await told(world, kept, merged, key, undone=True)
    await move(world, kept, (OTHER, await new_class(world, OTHER), BEGIN, None))
    await move(world, merged, (SCHOOL, found.class_id, BEGIN, None))
    assert await owners(world) == [merged]


async def test_marks_carried_to_another_school_follow(world: World) -> None:
    found = await with_journal(await school(world), lessons=8)
    new = await school(world, OTHER)
    merged, kept = found.students[0], await person(world, "Ученик000", "Артём")
    await found.give(5)
    left = BEGIN + timedelta(days=200)
    await told(world, kept, merged)
    await move_none(world, merged)
    await move(
        world,
        kept,
        (SCHOOL, found.class_id, BEGIN, left),
        (OTHER, new.class_id, left + timedelta(days=1), None),
    )
    assert await owners(world, "carried_marks") == [kept]


async def test_a_teachers_groups_and_timetable_go_over_and_back(world: World) -> None:
    found = await journal(world)
    merged, kept = found.teacher.person_id, await person(world, "Петрова", "Ирина")
    await employ(world, kept)
    key = await told(world, kept, merged)
    (group,) = [one.data for one in await world.told(TeachingGroupChanged)][-1:]
    assert group.teacher_id == kept
    heir = await world.as_("teacher", SCHOOL, kept)
    assert (await heir.get(f"/journals/{found.group_id}")).status_code == 200
    async with world.events_tx() as tx:
        teachers = await tx.execute(text("select distinct teacher_id from timetable_entries"))
        assert list(teachers.scalars()) == [kept]
    await told(world, kept, merged, key, undone=True)
    assert [one.data.teacher_id for one in await world.told(TeachingGroupChanged)][-1] == merged


async def test_a_period_mark_goes_over_and_back_and_can_be_decided_anew(world: World) -> None:
    found = await journal(world)
    kept, merged = found.students[0], found.students[1]
    async with world.events_tx() as tx:
        period = await tx.scalar(text("select id from periods"))
        await tx.execute(
            text("insert into period_marks (group_id, student_id, period_id, segment, school_year, value, author_id,"
                 " removed, version) select :group_id, :merged, :period, segment, school_year, '4', teacher_id,"
                 " false, 3"
                 " from teaching_groups where id = :group_id"),
            {"group_id": found.group_id, "merged": merged, "period": period},
        )  # fmt: skip
    before = await rows(world)
    key = await told(world, kept, merged)
    newest = {event.subject: event for event in await world.told(PeriodMarkDecided)}
    states = {event.data.student_id: (event.data.removed, event.sequence) for event in newest.values()}
    assert states == {merged: (True, 4), kept: (False, 4)}
    await told(world, kept, merged, key, undone=True)
    assert (await rows(world))["period_marks"] == before["period_marks"]
    newest = {event.subject: event for event in await world.told(PeriodMarkDecided)}
    states = {event.data.student_id: (event.data.removed, event.sequence) for event in newest.values()}
    assert states == {merged: (False, 5), kept: (True, 5)}


async def test_counts_are_the_own_schools_and_a_foreign_student_is_absent(world: World) -> None:
    found = await journal(world)
    merged = found.students[1]
    counts = await done(await found.office.get(f"/people/{merged}/holdings"))
    assert {one["code"]: one["count"] for one in counts} == {"marks": 2, "attendance": 1, "groups": 1}
    stranger = await world.as_("coordinator", OTHER)
    assert (await stranger.get(f"/people/{merged}/holdings")).status_code == 404
    later = await found.office.get(f"/people/{merged}/holdings", params={"since": "2099-01-01T00:00:00Z"})
    assert await done(later) == []


async def test_the_named_students_of_a_part_of_a_class_are_told_anew_under_the_kept_record(
    world: World,
) -> None:
    ours = await school(world)
    kept, merged, *_ = ours.students
    part = {"name": "1", "student_ids": [str(merged)]}
    item = {
        "class_ids": [str(ours.class_id)],
        "subject_id": str(await subject(ours.office, "english")),
        "parts": [part],
    }
    await done(await ours.office.post("/groups", json={"school_year": YEAR, "items": [item]}), 201)
    key = await told(world, kept, merged)
    assert [one.student_id for one in (await world.told(TeachingRosterChanged))[-1].data.students] == [kept]
    await told(world, kept, merged, key, undone=True)
    assert [one.student_id for one in (await world.told(TeachingRosterChanged))[-1].data.students] == [merged]
