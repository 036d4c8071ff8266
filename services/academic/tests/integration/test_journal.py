"""Marks, attendance, topics: who may, versions, history, limits (C6, X4)."""

import asyncio
from datetime import timedelta

from contracts.events.academic import AttendanceNoted, LessonChanged, MarkChanged
from services.academic.tests.factories import YEAR, done, new_class, person, school, with_journal
from store import new_id
from store.clock import today
from testkit import World


async def test_two_hundred_edits_of_one_cell_have_one_winner_per_version(world: World) -> None:
    ours = await with_journal(await school(world, students=1), lessons=1)
    url = ours.cell()
    seen = 0
    wins = 0
    for _ in range(10):
        answers = await asyncio.gather(
            *(
                ours.teacher.put(url, json={"value": 2 + place % 4}, headers={"if-match": f'"{seen}"'})
                for place in range(20)
            )
        )
        codes = sorted(answer.status_code for answer in answers)
        assert codes == [200] + [412] * 19
        winner = next(answer for answer in answers if answer.status_code == 200)
        late = next(answer for answer in answers if answer.status_code == 412)
        assert late.json()["conflicts"][0]["version"] == winner.json()["version"] == seen + 1
        seen, wins = seen + 1, wins + 1
    history = await done(await ours.teacher.get(url + "/history"))
    assert [line["version"] for line in history] == list(range(10, 0, -1))
    assert [told.sequence for told in await world.told(MarkChanged)] == list(range(1, 11))
    assert wins == 10


async def test_a_stale_mark_is_told_what_stands_and_by_whom(world: World) -> None:
    ours = await with_journal(await school(world), lessons=1)
    await ours.give(4, type="control", comment="молодец")
    late = await ours.teacher.put(ours.cell(), json={"value": 2}, headers={"if-match": '"0"'})
    assert late.status_code == 412
    (conflict,) = late.json()["conflicts"]
    assert (conflict["value"], conflict["version"], conflict["type"], conflict["author"]) == (
        4, 1, "control", "Петрова И.",
    )  # fmt: skip


async def test_the_history_keeps_author_old_and_new_value_and_reason(world: World) -> None:
    ours = await with_journal(await school(world), lessons=1)
    await ours.give(None, type="homework")
    await ours.give(3, version=1, type="homework", reason="пересдача")
    await done(await ours.teacher.delete(ours.cell() + "?reason=ошибка", headers={"if-match": '"2"'}))
    lines = await done(await ours.teacher.get(ours.cell() + "/history"))
    told = [
        (line["old_state"], line["old_value"], line["new_state"], line["new_value"], line["reason"])
        for line in lines
    ]
    assert told == [
        ("number", 3, "removed", 3, "ошибка"),
        ("debt", None, "number", 3, "пересдача"),
        (None, None, "debt", None, None),
    ]
    assert {line["author_id"] for line in lines} == {str(ours.teacher.person_id)}
    journal = await done(await ours.teacher.get(f"/journals/{ours.group_id}/history?since=2020-01-01"))
    assert len(journal) == 3


async def test_a_withdrawn_cell_is_empty_and_may_be_filled_again_once(world: World) -> None:
    ours = await with_journal(await school(world), lessons=1)
    await ours.give(3)
    await done(await ours.teacher.delete(ours.cell(), headers={"if-match": '"1"'}))
    assert (await done(await ours.teacher.get(f"/journals/{ours.group_id}")))["marks"] == []
    again = await ours.teacher.delete(ours.cell(), headers={"if-match": '"2"'})
    assert again.status_code == 412
    assert (await ours.give(5))["version"] == 3
    late = await ours.teacher.put(ours.cell(), json={"value": 4}, headers={"if-match": '"0"'})
    assert late.status_code == 412
    assert [told.data.removed for told in await world.told(MarkChanged)] == [False, True, False]


async def test_a_cell_holds_four_marks_and_a_mean_weighs_them(world: World) -> None:
    ours = await with_journal(await school(world), lessons=1)
    for slot, (value, kind) in enumerate(
        [(5, "answer"), (2, "control"), (4, "homework"), (None, "homework")]
    ):
        body = {"kind": "debt" if value is None else "number", "value": value, "type": kind}
        await done(await ours.teacher.put(ours.cell(slot=slot), json=body, headers={"if-match": '"0"'}))
    student = (await done(await ours.teacher.get(f"/journals/{ours.group_id}")))["students"][0]
    assert (student["mean"], student["count"], student["debts"]) == (3.11, 3, 1)
    fifth = await ours.teacher.put(ours.cell(slot=4), json={"value": 5}, headers={"if-match": '"0"'})
    assert fifth.status_code == 422


async def test_a_column_is_written_whole_or_not_at_all(world: World) -> None:
    ours = await with_journal(await school(world), lessons=1)
    await ours.give(4, student=1)
    lesson = ours.lessons[0]["id"]
    cells = [
        {"student_id": str(student), "lesson_id": lesson, "value": 5, "version": 0}
        for student in ours.students
    ]
    refused = await ours.teacher.post(f"/journals/{ours.group_id}/marks", json={"cells": cells})
    assert refused.status_code == 412
    assert [one["student_id"] for one in refused.json()["conflicts"]] == [str(ours.students[1])]
    assert len((await done(await ours.teacher.get(f"/journals/{ours.group_id}")))["marks"]) == 1
    cells[1]["version"] = 1
    written = await done(await ours.teacher.post(f"/journals/{ours.group_id}/marks", json={"cells": cells}))
    assert [cell["version"] for cell in written["cells"]] == [1, 2, 1]
    twice = await ours.teacher.post(f"/journals/{ours.group_id}/marks", json={"cells": [cells[0], cells[0]]})
    assert twice.status_code == 422


async def test_marks_of_foreign_lessons_and_students_are_not_found(world: World) -> None:
    ours = await with_journal(await school(world), lessons=1)
    at = {"if-match": '"0"'}
    unknown = f"/journals/{ours.group_id}/marks/{ours.students[0]}/{new_id()}/0"
    assert (await ours.teacher.put(unknown, json={"value": 5}, headers=at)).status_code == 404
    nobody = f"/journals/{ours.group_id}/marks/{new_id()}/{ours.lessons[0]['id']}/0"
    assert (await ours.teacher.put(nobody, json={"value": 5}, headers=at)).status_code == 404
    assert (await ours.teacher.put(ours.cell(), json={"value": 5})).status_code == 400
    assert await world.told(MarkChanged) == []


async def test_only_the_groups_teacher_and_the_class_teacher_write_marks(world: World) -> None:
    class_teacher = await person(world, "Орлова", "Анна")
    ours = await with_journal(await school(world, class_teacher=class_teacher), lessons=1)
    stranger = await world.as_("teacher")
    refused = await stranger.put(ours.cell(), json={"value": 5}, headers={"if-match": '"0"'})
    assert refused.status_code == 403
    assert (await stranger.get(f"/journals/{ours.group_id}")).status_code == 403
    leader = await world.as_("teacher", person_id=class_teacher)
    await done(await leader.put(ours.cell(), json={"value": 5}, headers={"if-match": '"0"'}))
    assert (await done(await leader.get(f"/journals/{ours.group_id}")))["may_write"] is True
    coordinator = await done(await ours.office.get(f"/journals/{ours.group_id}"))
    assert coordinator["may_write"] is False
    assert (
        await ours.office.put(ours.cell(), json={"value": 5}, headers={"if-match": '"1"'})
    ).status_code == 403


async def test_after_the_edit_window_a_deputy_head_corrects_with_a_reason(world: World) -> None:
    ours = await with_journal(await school(world), lessons=6, edit_window_days=2)
    late = await ours.teacher.put(ours.cell(lesson=0), json={"value": 5}, headers={"if-match": '"0"'})
    assert late.status_code == 403
    assert "Прошло больше 2 дней" in late.json()["detail"]
    deputy = await world.as_("deputy-head")
    url = ours.cell(lesson=0, what="corrections")
    assert (await deputy.put(url, json={"value": 5}, headers={"if-match": '"0"'})).status_code == 400
    body = {"value": 5, "reason": "решение педсовета"}
    assert (await ours.teacher.put(url, json=body, headers={"if-match": '"0"'})).status_code == 403
    await done(await deputy.put(url, json=body, headers={"if-match": '"0"'}))
    (line,) = await done(await deputy.get(ours.cell(lesson=0) + "/history"))
    assert (line["role"], line["reason"]) == ("deputy-head", "решение педсовета")


async def test_a_closed_period_takes_no_marks_from_teachers(world: World) -> None:
    ours = await with_journal(await school(world), lessons=1)
    (period,) = (await done(await ours.office.get(f"/years/{YEAR}")))["periods"]
    await done(await ours.office.post(f"/periods/{period['id']}/closing"))
    refused = await ours.teacher.put(ours.cell(), json={"value": 5}, headers={"if-match": '"0"'})
    assert refused.status_code == 403
    assert "Период закрыт" in refused.json()["detail"]
    await done(await ours.office.post(f"/periods/{period['id']}/reopening", json={"reason": "ошибка"}))
    await ours.give(5)


async def test_a_lesson_that_has_not_happened_takes_no_mark(world: World) -> None:
    ours = await with_journal(await school(world), lessons=1)
    ahead = today() + timedelta(days=7)
    extra = {"group_id": str(ours.group_id), "held_on": str(ahead), "number": 7}
    ours.lessons.append(await done(await ours.office.post("/lessons", json=extra), 201))
    refused = await ours.teacher.put(ours.cell(lesson=1), json={"value": 5}, headers={"if-match": '"0"'})
    assert refused.status_code == 403
    assert refused.json()["detail"] == "Урок ещё не состоялся"
    planned = await ours.teacher.put(
        f"/lessons/{ours.lessons[1]['id']}",
        json={"topic": "Далее", "homework": "§ 5"},
        headers={"if-match": '"1"'},
    )
    assert (await done(planned))["state"] == "planned"


async def test_attendance_of_the_class_is_one_record_with_history(world: World) -> None:
    ours = await with_journal(await school(world, students=4), lessons=1)
    url = f"/lessons/{ours.lessons[0]['id']}/attendance"
    first = [
        {"student_id": str(ours.students[0]), "code": "ill"},
        {"student_id": str(ours.students[1]), "code": "absent"},
    ]
    noted = await done(await ours.teacher.put(url, json={"students": first}, headers={"if-match": '"0"'}))
    assert noted["attendance_version"] == 1
    second = [
        {"student_id": str(ours.students[1]), "code": "excused"},
        {"student_id": str(ours.students[2]), "code": "late", "minutes_late": 5},
    ]
    late = await ours.teacher.put(url, json={"students": second}, headers={"if-match": '"0"'})
    assert late.status_code == 412
    await done(await ours.teacher.put(url, json={"students": second}, headers={"if-match": '"1"'}))
    grid = await done(await ours.teacher.get(f"/journals/{ours.group_id}"))
    assert sorted(grid["attendance"]) == [[1, 0, "excused", None], [2, 0, "late", 5]]
    assert [student["missed"] for student in grid["students"]] == [0, 1, 0, 0]
    assert grid["lessons"][0]["state"] == "held"
    lines = await done(await ours.teacher.get(f"/lessons/{ours.lessons[0]['id']}/history"))
    changed = {(line["student_id"], line["old"]["code"], line["new"]["code"]) for line in lines}
    assert (str(ours.students[0]), "ill", None) in changed
    assert (str(ours.students[1]), "absent", "excused") in changed
    assert len(lines) == 5
    told = await world.told(AttendanceNoted)
    assert [(one.sequence, [student.code for student in one.data.students]) for one in told] == [
        (1, ["ill", "absent"]),
        (2, ["excused", "late"]),
    ]
    assert [one.data.state for one in await world.told(LessonChanged)] == ["planned", "held"]


async def test_attendance_with_a_foreign_student_changes_nothing(world: World) -> None:
    ours = await with_journal(await school(world), lessons=1)
    url = f"/lessons/{ours.lessons[0]['id']}/attendance"
    body = {"students": [{"student_id": str(one), "code": "ill"} for one in (ours.students[0], new_id())]}
    assert (await ours.teacher.put(url, json=body, headers={"if-match": '"0"'})).status_code == 404
    grid = await done(await ours.teacher.get(f"/journals/{ours.group_id}"))
    assert (grid["attendance"], grid["lessons"][0]["attendance_version"]) == ([], 0)


async def test_a_mark_beside_an_absence_warns_or_is_refused_as_the_school_says(world: World) -> None:
    ours = await with_journal(await school(world), lessons=1)
    url = f"/lessons/{ours.lessons[0]['id']}/attendance"
    ill = {"students": [{"student_id": str(ours.students[0]), "code": "ill"}]}
    await done(await ours.teacher.put(url, json=ill, headers={"if-match": '"0"'}))
    assert "отсутствующим (Б)" in (await ours.give(4))["warning"]
    await done(await ours.office.put(f"/years/{YEAR}/settings", json={"absence_rule": "block"}))
    refused = await ours.teacher.put(ours.cell(slot=1), json={"value": 5}, headers={"if-match": '"0"'})
    assert refused.status_code == 409
    again = await ours.teacher.put(url, json=ill, headers={"if-match": '"1"'})
    assert again.status_code == 409


async def test_topic_and_homework_have_versions_and_say_that_the_lesson_was_held(world: World) -> None:
    ours = await with_journal(await school(world), lessons=1)
    url = f"/lessons/{ours.lessons[0]['id']}"
    text = {"topic": "Квадратные уравнения", "homework": "№ 345"}
    written = await done(await ours.teacher.put(url, json=text, headers={"if-match": '"1"'}))
    assert (written["state"], written["version"]) == ("held", 2)
    late = await ours.teacher.put(url, json={"topic": "Другая"}, headers={"if-match": '"1"'})
    assert late.status_code == 412
    assert late.json()["topic"] == "Квадратные уравнения"
    (line,) = await done(await ours.teacher.get(url + "/history"))
    assert (line["old"]["topic"], line["new"]["topic"]) == (None, "Квадратные уравнения")
    told = (await world.told(LessonChanged))[-1]
    assert (told.sequence, told.data.homework, told.data.state) == (2, "№ 345", "held")


async def test_a_schools_own_weight_counts_for_new_marks_only(world: World) -> None:
    ours = await with_journal(await school(world), lessons=2)
    assert (await ours.give(5, type="control"))["weight"] == 25
    await done(await ours.office.put("/mark-types/control/weight", json={"weight": 40}))
    assert (await ours.give(4, lesson=1, type="control"))["weight"] == 40
    assert (await ours.give(3, version=1, type="control"))["weight"] == 25
    wrong = await ours.teacher.put(
        ours.cell(slot=1), json={"value": 5, "type": "nonsense"}, headers={"if-match": '"0"'}
    )
    assert wrong.status_code == 422


async def test_a_class_without_a_journal_right_sees_nothing(world: World) -> None:
    ours = await with_journal(await school(world), lessons=1)
    await new_class(world, letter="В")
    parent = await world.as_("parent")
    assert (await parent.get(f"/journals/{ours.group_id}")).status_code == 403
