"""The week by hand: clashes explained, changes from a date, lessons made once (C3, X6, X7)."""

import sys
import time
from datetime import date, timedelta
from typing import Any

from contracts.events.academic import LessonChanged
from services.academic.tests.factories import (
    BEGIN,
    YEAR,
    School,
    done,
    employ,
    new_class,
    person,
    school,
    subject,
    with_journal,
    workday,
)
from store.clock import today
from testkit import PATIENCE, World


async def second_group(ours: School, *, same_teacher: bool, same_class: bool, parts: Any = None) -> Any:
    """Another group of the school: (its answer row)."""
    world = ours.world
    teacher = ours.teacher.person_id if same_teacher else await person(world, "Сидоров", "Олег")
    await employ(world, teacher)
    class_id = ours.class_id if same_class else await new_class(world, letter="А")
    item: dict[str, Any] = {
        "class_ids": [str(class_id)],
        "subject_id": str(await subject(ours.office, "english")),
        "teacher_id": str(teacher),
    }
    if parts:
        item["parts"] = parts
    made = await done(await ours.office.post("/groups", json={"school_year": YEAR, "items": [item]}), 201)
    return made["created"]


async def put(ours: School, group: Any, **slot: Any) -> Any:
    entry = {"group_id": group["id"], "weekday": 2, "number": 2} | slot
    return await ours.office.post("/timetable/entries", json={"entries": [entry]})


async def test_a_teacher_in_two_places_is_refused_and_explained(world: World) -> None:
    ours = await with_journal(await school(world), lessons=1)
    (group,) = await second_group(ours, same_teacher=True, same_class=False)
    refused = await put(ours, group, room="12")
    assert refused.status_code == 409
    (clash,) = refused.json()["clashes"]
    assert clash["kind"] == "teacher"
    assert "учитель Петрова И. ведёт «7Б Алгебра»" in clash["detail"]
    assert "Ближайшие свободные места: вторник 1-й урок" in clash["detail"]
    free = clash["free"][0]
    assert free == {"weekday": 2, "number": 1}
    await done(await put(ours, group, room="12", **free), 201)


async def test_a_class_with_two_lessons_at_once_is_refused(world: World) -> None:
    ours = await with_journal(await school(world), lessons=1)
    (group,) = await second_group(ours, same_teacher=False, same_class=True)
    refused = await put(ours, group)
    assert refused.json()["clashes"][0]["kind"] == "class"


async def test_a_room_is_shared_only_with_a_note(world: World) -> None:
    ours = await with_journal(await school(world), lessons=1)
    (group,) = await second_group(ours, same_teacher=False, same_class=False)
    refused = await put(ours, group, room="214")
    assert refused.json()["clashes"][0]["kind"] == "room"
    await done(await put(ours, group, room="214", note="спортзал делится"), 201)


async def test_two_halves_of_a_class_learn_side_by_side_unless_a_student_is_in_both(world: World) -> None:
    ours = await with_journal(await school(world), lessons=1)
    teacher = await person(world)
    await employ(world, teacher)
    parts = [
        {"name": "1-я подгруппа", "student_ids": [str(ours.students[0])]},
        {"name": "2-я подгруппа", "student_ids": [str(ours.students[1])], "teacher_id": str(teacher)},
    ]
    one, two = await second_group(ours, same_teacher=False, same_class=True, parts=parts)
    entries = [
        {"group_id": one["id"], "weekday": 3, "number": 5, "room": "1"},
        {"group_id": two["id"], "weekday": 3, "number": 5, "room": "2"},
    ]
    await done(await ours.office.post("/timetable/entries", json={"entries": entries}), 201)
    both = {"student_ids": [str(ours.students[0]), str(ours.students[1])], "from_on": str(BEGIN)}
    await done(await ours.office.put(f"/groups/{two['id']}/members", json=both))
    entries = [{**entry, "number": 6} for entry in entries]
    refused = await ours.office.post("/timetable/entries", json={"entries": entries})
    assert refused.json()["clashes"][0]["kind"] == "class"


async def test_odd_and_even_weeks_do_not_clash(world: World) -> None:
    ours = await with_journal(await school(world), lessons=1)
    (group,) = await second_group(ours, same_teacher=True, same_class=False)
    entries = [
        {"group_id": group["id"], "weekday": 6, "number": 1, "weeks": "odd"},
        {"group_id": str(ours.group_id), "weekday": 6, "number": 1, "weeks": "even"},
    ]
    await done(await ours.office.post("/timetable/entries", json={"entries": entries}), 201)
    refused = await put(ours, group, weekday=6, number=1)
    assert len(refused.json()["clashes"]) == 2


async def test_making_lessons_again_makes_nothing(world: World) -> None:
    ours = await with_journal(await school(world), lessons=5)
    span = {"from_on": str(workday(4)), "until_on": str(workday())}
    again = await done(await ours.office.post("/timetable/lessons", json=span))
    assert again == {"created": 0, "already": 5}
    assert len(await world.told(LessonChanged)) == 5


async def test_holidays_have_no_lessons(world: World) -> None:
    ours = await with_journal(await school(world), lessons=1)
    monday = BEGIN + timedelta(days=35 - BEGIN.weekday())
    holidays = [{"name": "Каникулы", "from_on": str(monday), "until_on": str(monday + timedelta(days=6))}]
    await done(await ours.office.put(f"/years/{YEAR}/holidays", json={"holidays": holidays}))
    span = {"from_on": str(monday), "until_on": str(monday + timedelta(days=13))}
    made = await done(await ours.office.post("/timetable/lessons", json=span))
    assert made["created"] <= 5
    found = await done(await ours.office.get("/lessons", params=span))
    assert {date.fromisoformat(one["held_on"]) >= monday + timedelta(days=7) for one in found} == {True}


async def test_a_change_from_a_date_never_touches_the_past(world: World) -> None:
    ours = await with_journal(await school(world), lessons=10)
    ahead = {"from_on": str(today()), "until_on": str(today() + timedelta(days=20))}
    await done(await ours.office.post("/timetable/lessons", json=ahead))
    past = {"from_on": str(BEGIN), "until_on": str(today())}
    before = await done(await ours.office.get("/lessons", params=past))
    entries = await done(await ours.office.get("/timetable"))
    monday = today() + timedelta(days=7 - today().weekday())
    entry = next(one for one in entries if one["weekday"] == 1)
    body = {"weekday": 1, "number": 6, "room": "301", "from_on": str(monday)}
    wrong = await ours.office.put(f"/timetable/entries/{entry['id']}", json=body, headers={"if-match": '"7"'})
    assert wrong.status_code == 412
    changed = await done(
        await ours.office.put(f"/timetable/entries/{entry['id']}", json=body, headers={"if-match": '"1"'})
    )
    assert changed["cancelled"] == changed["created"] >= 2
    assert await done(await ours.office.get("/lessons", params=past)) == before
    later = await done(
        await ours.office.get("/lessons", params={"from_on": str(monday), "until_on": str(monday)})
    )
    assert {(one["number"], one["state"]) for one in later} == {(2, "cancelled"), (6, "planned")}
    told = [one.data.state for one in await world.told(LessonChanged)]
    assert told.count("cancelled") == changed["cancelled"]


async def test_a_lesson_with_entries_survives_the_change(world: World) -> None:
    ours = await with_journal(await school(world), lessons=5)
    await ours.give(5, lesson=4)
    weekday = date.fromisoformat(ours.lessons[4]["held_on"]).isoweekday()
    entries = await done(await ours.office.get("/timetable"))
    entry = next(one for one in entries if one["weekday"] == weekday)
    ended = await ours.office.delete(f"/timetable/entries/{entry['id']}?from_on={ours.lessons[4]['held_on']}")
    assert await done(ended) == {"cancelled": 0, "kept": 1}


async def test_a_lesson_is_cancelled_and_moved_with_a_reason(world: World) -> None:
    ours = await with_journal(await school(world), lessons=3)
    first, second, third = (lesson["id"] for lesson in ours.lessons)
    await done(await ours.office.post(f"/lessons/{first}/cancellation", json={"reason": "карантин"}))
    taken = {"held_on": ours.lessons[2]["held_on"], "number": 2, "reason": "обмен"}
    refused = await ours.office.post(f"/lessons/{second}/move", json=taken)
    assert refused.status_code == 409
    assert "учитель занят" in refused.json()["detail"]
    moved = await done(await ours.office.post(f"/lessons/{second}/move", json=taken | {"number": 4}))
    assert (moved["held_on"], moved["number"]) == (ours.lessons[2]["held_on"], 4)
    await ours.give(5, lesson=2)
    assert (
        await ours.office.post(f"/lessons/{third}/cancellation", json={"reason": "ошибка"})
    ).status_code == 409
    refused = await ours.teacher.put(ours.cell(lesson=0), json={"value": 5}, headers={"if-match": '"0"'})
    assert refused.status_code == 409
    lines = await done(await ours.teacher.get(f"/lessons/{second}/history"))
    assert (lines[0]["old"]["number"], lines[0]["new"]["number"], lines[0]["reason"]) == (2, 4, "обмен")


async def test_a_busy_teacher_cannot_take_a_group_over(world: World) -> None:
    ours = await with_journal(await school(world), lessons=1)
    (group,) = await second_group(ours, same_teacher=False, same_class=False)
    await done(await put(ours, group, weekday=today().isoweekday() % 5 + 1), 201)
    body = {"teacher_id": group["teacher_id"], "name": "7Б Алгебра"}
    refused = await ours.office.put(f"/groups/{ours.group_id}", json=body, headers={"if-match": '"1"'})
    assert refused.status_code == 409
    assert "Новый учитель занят" in refused.json()["detail"]


async def test_a_group_is_handed_over_from_a_day(world: World) -> None:
    ours = await with_journal(await school(world), lessons=1)
    other = await person(world, "Орлов", "Олег")
    await employ(world, other)
    body = {"teacher_id": str(other), "name": "7Б Алгебра", "from_on": str(today())}
    changed = await done(
        await ours.office.put(f"/groups/{ours.group_id}", json=body, headers={"if-match": '"1"'})
    )
    assert (changed["teacher_name"], changed["version"]) == ("Орлов О.", 2)
    yesterday = await done(
        await ours.office.get("/timetable", params={"on": str(today() - timedelta(days=1))})
    )
    now = await done(await ours.office.get("/timetable"))
    assert {one["teacher_name"] for one in yesterday} == {"Петрова И."}
    assert {one["teacher_name"] for one in now} == {"Орлов О."}


async def test_a_quarter_of_a_whole_school_is_made_quickly(world: World) -> None:
    ours = await school(world, students=1)
    await done(await ours.office.post("/years", json={"school_year": YEAR}), 201)
    classes = [str(await new_class(world, grade=5 + place % 5, letter=f"л{place}")) for place in range(36)]
    subjects = [row["id"] for row in await done(await ours.office.get("/subjects"))][:6]
    items = [{"class_ids": classes, "subject_id": one} for one in subjects]
    made = await done(await ours.office.post("/groups", json={"school_year": YEAR, "items": items}), 201)
    entries = [
        {"group_id": group["id"], "weekday": day, "number": 1 + place % 6}
        for place, group in enumerate(sorted(made["created"], key=lambda row: row["class_ids"]))
        for day in range(1, 6)
    ]
    began = time.perf_counter()
    await done(await ours.office.post("/timetable/entries", json={"entries": entries}), 201)
    entered = time.perf_counter() - began
    period = (await done(await ours.office.get(f"/years/{YEAR}")))["periods"][0]
    began, cpu = time.perf_counter(), time.process_time()
    answer = await done(await ours.office.post("/timetable/lessons", json={"period_id": period["id"]}))
    seconds = time.perf_counter() - began
    assert answer["created"] > 7000
    assert entered < 10 * PATIENCE
    assert seconds < 10 * PATIENCE
    cpu = time.process_time() - cpu
    told = f"{answer['created']} lessons in {seconds:.2f} s ({cpu:.2f} s CPU here)\n"
    sys.stdout.write(f"\n{len(entries)} entries in {entered:.2f} s, {told}")
