"""The week of a student and what it means (C8, X14, X16)."""

from services.academic.tests.factories import YEAR, done, person, school, tie, with_journal
from testkit import World


async def test_the_week_shows_lessons_bells_homework_marks_and_absence(world: World) -> None:
    ours = await with_journal(await school(world), lessons=1)
    bells = [{"name": "Обычные", "lessons": [{"number": 2, "starts": "09:25", "ends": "10:05"}]}]
    await done(await ours.office.put(f"/years/{YEAR}/bells", json={"bells": bells}))
    lesson = f"/lessons/{ours.lessons[0]['id']}"
    await done(
        await ours.teacher.put(
            lesson, json={"topic": "Дроби", "homework": "№ 7"}, headers={"if-match": '"1"'}
        )
    )
    await ours.give(4, type="control", comment="аккуратнее")
    ill = [{"student_id": str(ours.students[0]), "code": "late", "minutes_late": 3}]
    await done(
        await ours.teacher.put(lesson + "/attendance", json={"students": ill}, headers={"if-match": '"0"'})
    )
    me = await world.as_("student", person_id=ours.students[0])
    where = {"student_id": str(ours.students[0]), "week": ours.lessons[0]["held_on"]}
    diary = await done(await me.get("/diary", params=where))
    (day,) = [day for day in diary["days"] if day["on"] == ours.lessons[0]["held_on"]]
    (shown,) = day["lessons"]
    assert (shown["starts"], shown["subject"], shown["teacher"], shown["room"]) == (
        "09:25",
        "Алгебра",
        "Петрова И.",
        "214",
    )
    assert (shown["topic"], shown["homework"]) == ("Дроби", "№ 7")
    assert (shown["attendance"], shown["minutes_late"]) == ("late", 3)
    (mark,) = shown["marks"]
    assert (mark["value"], mark["letter"], mark["weight"], mark["comment"]) == (4, "К", 25, "аккуратнее")
    assert (diary["name"], diary["class_name"], diary["period"]["name"]) == (
        "Ученик000 Артём",
        "7Б",
        "1-я четверть",
    )
    assert len(diary["days"]) >= 6


async def test_missing_work_is_one_list_for_the_family_and_the_class_teacher(world: World) -> None:
    class_teacher = await person(world, "Орлова", "Анна")
    ours = await with_journal(await school(world, class_teacher=class_teacher), lessons=2)
    await ours.give(None, type="homework", comment="сдать до пятницы")
    parent = await world.as_("parent")
    await tie(world, parent.person_id, ours.students[0])
    where = {"student_id": str(ours.students[0])}
    (one,) = await done(await parent.get("/diary/missing", params=where))
    assert [(debt["subject"], debt["type_name"], debt["comment"]) for debt in one["debts"]] == [
        ("Алгебра", "Домашнее задание", "сдать до пятницы")
    ]
    leader = await world.as_("teacher", person_id=class_teacher)
    whole = await done(await leader.get("/diary/missing", params={"class_id": str(ours.class_id)}))
    assert [len(student["debts"]) for student in whole] == [1, 0, 0]
    await ours.give(5, version=1, type="homework")
    (one,) = await done(await parent.get("/diary/missing", params=where))
    assert one["debts"] == []


async def test_what_if_counts_without_storing(world: World) -> None:
    ours = await with_journal(await school(world), lessons=2)
    await ours.give(3, type="control")
    me = await world.as_("student", person_id=ours.students[0])
    where = {"student_id": str(ours.students[0]), "subject_id": str(ours.subject_id)}
    found = await done(await me.get("/diary/what-if", params={**where, "more": ["5:25"], "target": 5}))
    assert (found["mean_now"], found["mean"], found["likely"]) == (3.0, 4.0, 4)
    assert found["needed"] == {"5:10": 5, "5:15": 4, "5:25": 2}
    assert (await me.get("/diary/what-if", params={**where, "more": ["6:25"]})).status_code == 400
    diary = await done(await me.get("/diary", params={"student_id": str(ours.students[0])}))
    assert diary["subjects"][0]["mean"] == 3.0


async def test_a_day_at_the_end_of_the_calendar_is_refused_in_words(world: World) -> None:
    ours = await with_journal(await school(world), lessons=1)
    me = await world.as_("student", person_id=ours.students[0])
    for path, where in (
        ("/diary", {"student_id": str(ours.students[0]), "week": "9999-12-31"}),
        ("/lessons", {"from_on": "9999-12-31"}),
        ("/timetable", {"on": "0001-01-01"}),
    ):
        refused = await me.get(path, params=where)
        assert refused.status_code == 422, f"{path}: {refused.text}"
        (error,) = refused.json()["errors"]
        assert "2100-12-31" in error["detail"] or "2000-01-01" in error["detail"], error
