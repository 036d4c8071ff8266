"""Teaching groups in bulk, parts of a class, rosters by date; events through the real broker (C3, C6)."""

from datetime import timedelta

from sqlalchemy import text

from academic.retelling import retell
from contracts.events.academic import StudyPeriodChanged, TeachingGroupChanged, TeachingRosterChanged
from services.academic.tests.factories import (
    BEGIN,
    SCHOOL,
    YEAR,
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
from store.clock import today
from testkit import World
from testkit.world import eventually


async def test_many_groups_are_made_at_once_and_not_twice(world: World) -> None:
    ours = await school(world)
    classes = [str(ours.class_id), str(await new_class(world, letter="А"))]
    subjects = [
        str(await subject(ours.office, code)) for code in ("algebra", "physics", "physical-education")
    ]
    items = [
        {"class_ids": classes, "subject_id": subjects[0], "teacher_id": str(ours.teacher.person_id)},
        {"class_ids": classes, "subject_id": subjects[1]},
        {"class_ids": classes, "subject_id": subjects[2], "joint": True},
    ]
    body = {"school_year": YEAR, "items": items}
    made = await done(await ours.office.post("/groups", json=body), 201)
    assert sorted(group["name"] for group in made["created"]) == [
        "7А Алгебра", "7А Физика", "7Б Алгебра", "7Б Физика", "7Б, 7А Физическая культура",
    ]  # fmt: skip
    assert len(await world.told(TeachingGroupChanged)) == 5
    again = await done(await ours.office.post("/groups", json=body), 201)
    assert (again["created"], len(again["existing"])) == ([], 5)
    mine = await done(await ours.teacher.get("/groups", params={"mine": True}))
    assert [group["name"] for group in mine] == ["7А Алгебра", "7Б Алгебра"]
    one = await done(await ours.office.get("/groups", params={"class_id": classes[1]}))
    assert len(one) == 3


async def test_parts_of_a_class_have_named_students_from_a_day_on(world: World) -> None:
    ours = await school(world)
    first, second, third = (str(student) for student in ours.students)
    english = str(await subject(ours.office, "english"))
    part = {"class_ids": [str(ours.class_id)], "subject_id": english}
    twice = [{"name": "1", "student_ids": [first]}, {"name": "2", "student_ids": [first]}]
    wrong = await ours.office.post("/groups", json={"school_year": YEAR, "items": [part | {"parts": twice}]})
    assert wrong.status_code == 422
    parts = [
        {"name": "1-я подгруппа", "student_ids": [first, second]},
        {"name": "2-я подгруппа", "student_ids": [third]},
    ]
    body = {"school_year": YEAR, "items": [part | {"parts": parts}]}
    one, _ = (await done(await ours.office.post("/groups", json=body), 201))["created"]
    url = f"/groups/{one['id']}"
    assert [row["student_id"] for row in await done(await ours.office.get(url + "/students"))] == [
        first,
        second,
    ]
    now = {"student_ids": [first, third], "from_on": str(today())}
    rows = await done(await ours.office.put(url + "/members", json=now))
    spans = {(row["student_id"], row["from_on"], row["until_on"]) for row in rows}
    yesterday = str(today() - timedelta(days=1))
    assert spans == {
        (first, str(BEGIN), yesterday),
        (second, str(BEGIN), yesterday),
        (first, str(today()), None),
        (third, str(today()), None),
    }


async def told_of(world: World, group_id: str) -> list[list[tuple[str, str, str | None]]]:
    """Who was said to be named in a group, each time."""
    return [
        [
            (str(it.student_id), str(it.from_on), str(it.until_on) if it.until_on else None)
            for it in one.data.students
        ]
        for one in await world.told(TeachingRosterChanged)
        if str(one.data.group_id) == group_id
    ]


async def test_who_is_named_in_a_part_of_a_class_is_told_whenever_it_changes(world: World) -> None:
    ours = await school(world)
    first, second, third = sorted(str(student) for student in ours.students)
    parts = [{"name": "1", "student_ids": [first, second]}, {"name": "2", "student_ids": [third]}]
    item = {
        "class_ids": [str(ours.class_id)],
        "subject_id": str(await subject(ours.office, "english")),
        "parts": parts,
    }
    whole = {"class_ids": [str(ours.class_id)], "subject_id": str(await subject(ours.office, "physics"))}
    body = {"school_year": YEAR, "items": [item, whole]}
    made = (await done(await ours.office.post("/groups", json=body), 201))["created"]
    one = next(group["id"] for group in made if group["name"].endswith("1"))
    assert await told_of(world, one) == [[(first, str(BEGIN), None), (second, str(BEGIN), None)]]
    assert len(await world.told(TeachingRosterChanged)) == 2  # nothing of the whole class
    now = {"student_ids": [third], "from_on": str(today())}
    await done(await ours.office.put(f"/groups/{one}/members", json=now))
    yesterday = str(today() - timedelta(days=1))
    assert (await told_of(world, one))[-1] == [
        (first, str(BEGIN), yesterday), (second, str(BEGIN), yesterday), (third, str(today()), None),
    ]  # fmt: skip


async def test_a_service_that_began_to_listen_later_is_told_of_all_groups_and_periods_anew(
    world: World,
) -> None:
    ours = await with_journal(await school(world), lessons=1)
    first, *_ = (str(student) for student in ours.students)
    item = {"class_ids": [str(ours.class_id)], "subject_id": str(await subject(ours.office, "english")),
            "parts": [{"name": "1", "student_ids": [first]}]}  # fmt: skip
    await done(await ours.office.post("/groups", json={"school_year": YEAR, "items": [item]}), 201)
    before = {
        kind: await world.told(kind)
        for kind in (StudyPeriodChanged, TeachingGroupChanged, TeachingRosterChanged)
    }
    async with world.events_tx() as tx:
        tx.info["scope"] = (SCHOOL, None)
        assert await retell(tx, SCHOOL, YEAR) == (
            len(before[StudyPeriodChanged]),
            len(before[TeachingGroupChanged]),
        )
    for kind, known in before.items():
        anew = (await world.told(kind))[len(known) :]
        assert sorted(str(one.data) for one in anew) == sorted(str(one.data) for one in known)


async def test_a_whole_class_follows_the_orders_of_movement(world: World) -> None:
    ours = await with_journal(await school(world), lessons=1)
    refused = await ours.office.put(
        f"/groups/{ours.group_id}/members", json={"student_ids": [], "from_on": str(today())}
    )
    assert refused.status_code == 409
    late = await person(world, "Яшин", "Пётр")
    await move(world, late, (SCHOOL, ours.class_id, today(), None))
    await move(world, ours.students[0], (SCHOOL, ours.class_id, BEGIN, today()))
    rows = await done(await ours.office.get(f"/groups/{ours.group_id}/students"))
    assert [(row["student_id"], row["from_on"], row["until_on"]) for row in rows] == [
        (str(ours.students[0]), str(BEGIN), str(today())),
        (str(ours.students[1]), str(BEGIN), None),
        (str(ours.students[2]), str(BEGIN), None),
        (str(late), str(today()), None),
    ]


async def test_a_group_with_marks_stays_and_one_without_goes(world: World) -> None:
    ours = await with_journal(await school(world), lessons=1)
    await ours.give(5)
    assert (await ours.office.delete(f"/groups/{ours.group_id}")).status_code == 409
    item = {"class_ids": [str(ours.class_id)], "subject_id": str(await subject(ours.office, "physics"))}
    made = await done(await ours.office.post("/groups", json={"school_year": YEAR, "items": [item]}), 201)
    url = f"/groups/{made['created'][0]['id']}"
    assert (await ours.office.delete(url)).status_code == 204
    assert (await ours.office.get(url)).status_code == 404
    assert [one.data.removed for one in await world.told(TeachingGroupChanged)] == [False, False, True]


async def test_a_teacher_must_work_at_the_school(world: World) -> None:
    ours = await school(world)
    item = {
        "class_ids": [str(ours.class_id)],
        "subject_id": str(await subject(ours.office)),
        "teacher_id": str(new_id()),
    }
    body = {"school_year": YEAR, "items": [item]}
    refused = await ours.office.post("/groups", json=body)
    assert refused.json()["errors"] == [
        {"pointer": "/body/items/0/teacher_id", "detail": "сотрудник не найден"}
    ]
    await employ(world, ours.office.person_id)
    item["teacher_id"] = str(ours.office.person_id)
    await done(await ours.office.post("/groups", json=body), 201)


async def test_the_relay_takes_marks_to_the_broker(world: World) -> None:
    ours = await with_journal(await school(world, students=1), lessons=1)
    await ours.give(5)

    async def all_sent() -> bool:
        async with world.events_tx() as tx:
            waiting = await tx.execute(text("select count(*) from outbox where published_at is null"))
            return waiting.scalar() == 0

    async with world.working():
        assert await eventually(all_sent, seconds=30)


async def test_every_list_goes_out_as_a_file_of_every_kind(world: World) -> None:
    ours = await with_journal(await school(world))
    document = (await ours.office.get("/openapi.json")).json()
    paths = [path for path in document["paths"] if "/exports/" in path]
    assert "/api/academic/v1/exports/groups" in paths
    for path in paths:
        asked = path.removeprefix("/api/academic/v1").replace("{group_id}", str(ours.group_id))
        for shape in ("xlsx", "csv", "pdf"):
            answer = await ours.office.get(asked, params={"format": shape})
            assert answer.status_code == 200, f"{path} {shape}: {answer.text[:300]}"
    found = await ours.office.get(
        "/exports/groups", params={"format": "csv", "columns": ["subject", "classes"]}
    )
    assert found.content.decode("utf-8-sig").splitlines()[0] == "Предмет;Классы"
