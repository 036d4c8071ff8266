"""Orders: draft, signature, counter-entry."""

import asyncio

from contracts.events.movement import MembershipChanged, StudentDeparted, StudentEnrolled, StudentMoved
from services.movement.tests.factories import (
    HOME,
    OTHER,
    TOWN,
    draft,
    line,
    person,
    place,
    pupil,
    school,
    school_class,
    signed,
)
from store import new_id
from testkit import World


async def test_a_signed_transfer_of_class_moves_the_student(world: World) -> None:
    at = await school(world)
    student = await pupil(world, at)
    director = await world.as_("director")

    order = await signed(director, "class-transfer", [line(student, to_class_id=at.classes["5Б"])])

    assert order["number"] == "2-у"
    assert order["lines"][0]["from_class"] == "5А" and order["lines"][0]["to_class"] == "5Б"
    spells = (await world.told(MembershipChanged))[-1].data.spells
    assert [(one.class_id, str(one.from_on), one.until_on and str(one.until_on)) for one in spells] == [
        (at.classes["5А"], "2026-09-01", "2026-10-04"),
        (at.classes["5Б"], "2026-10-05", None),
    ]
    (moved,) = await world.told(StudentMoved)
    assert moved.subject == str(moved.data.movement_id) and moved.data.order_number == "2-у"


async def test_numbers_stay_continuous_when_ten_orders_are_signed_at_once(world: World) -> None:
    at = await school(world)
    director = await world.as_("director")
    students = [await person(world, f"Ученик{number}") for number in range(10)]
    drafts = [
        await draft(director, "arrival", [line(student, to_class_id=at.classes["5А"], came_from="г. Томск")])
        for student in students
    ]

    answers = await asyncio.gather(*(director.post(f"/orders/{one['id']}/signature") for one in drafts))

    assert sorted(int(answer.json()["number"].split("-")[0]) for answer in answers) == list(range(1, 11))


async def test_a_refused_signature_leaves_no_gap_in_the_numbers(world: World) -> None:
    at = await school(world)
    director = await world.as_("director")
    student, newcomer = await pupil(world, at), await person(world, "Сидорова")
    twice = await draft(
        director, "arrival", [line(student, to_class_id=at.classes["5А"], came_from="г. Томск")]
    )

    refused = await director.post(f"/orders/{twice['id']}/signature")
    order = await signed(
        director, "arrival", [line(newcomer, to_class_id=at.classes["5А"], came_from="г. Томск")]
    )

    assert refused.status_code == 409
    assert refused.json()["errors"][0]["student"] == "Иванов Пётр"
    assert "уже числится" in refused.json()["errors"][0]["detail"]
    assert order["number"] == "2-у"


async def test_a_draft_says_beforehand_what_stands_in_the_way(world: World) -> None:
    at = await school(world)
    director = await world.as_("director")
    student = await pupil(world, at)

    card = await draft(
        director, "arrival", [line(student, to_class_id=at.classes["5А"], came_from="г. Томск")]
    )

    assert card["state"] == "draft" and card["number"] is None
    assert [one["student"] for one in card["blockers"]] == ["Иванов Пётр"]


async def test_two_signatures_of_one_draft_number_it_once(world: World) -> None:
    at = await school(world)
    director = await world.as_("director")
    student = await pupil(world, at)
    order = await draft(director, "class-transfer", [line(student, to_class_id=at.classes["5Б"])])

    answers = await asyncio.gather(*(director.post(f"/orders/{order['id']}/signature") for _ in range(5)))

    assert sorted(answer.status_code for answer in answers) == [200, 409, 409, 409, 409]
    assert len(await world.told(StudentMoved)) == 1


async def test_one_student_in_two_orders_signed_at_once_gets_into_one_class(world: World) -> None:
    at = await school(world)
    director = await world.as_("director")
    student = await person(world)
    drafts = [
        await draft(director, "arrival", [line(student, to_class_id=class_id, came_from="г. Томск")])
        for class_id in at.classes.values()
    ]

    answers = await asyncio.gather(*(director.post(f"/orders/{one['id']}/signature") for one in drafts))

    assert sorted(answer.status_code for answer in answers) == [200, 409]
    assert len((await world.told(MembershipChanged))[-1].data.spells) == 1


async def test_a_departure_ends_membership_on_the_last_day_at_school(world: World) -> None:
    at = await school(world)
    director = await world.as_("director")
    student = await pupil(world, at)

    await signed(director, "departure", [line(student, reason="other-region", went_to="г. Омск")])

    (spell,) = (await world.told(MembershipChanged))[-1].data.spells
    assert str(spell.until_on) == "2026-10-05"
    (departed,) = await world.told(StudentDeparted)
    assert departed.data.class_id == at.classes["5А"] and departed.data.went_to == "г. Омск"


async def test_an_annulment_restores_membership_and_tells_the_fact_is_void(world: World) -> None:
    at = await school(world)
    director = await world.as_("director")
    student = await pupil(world, at)
    order = await signed(director, "class-transfer", [line(student, to_class_id=at.classes["5Б"])])

    answer = await director.post(f"/orders/{order['id']}/annulment", json={"basis": "Ошибка"})

    assert answer.status_code == 201, answer.text
    assert answer.json()["number"] == "3-у" and answer.json()["annuls"] == order["id"]
    assert (await director.get(f"/orders/{order['id']}")).json()["state"] == "annulled"
    (spell,) = (await world.told(MembershipChanged))[-1].data.spells
    assert spell.class_id == at.classes["5А"] and spell.until_on is None
    first, second = await world.told(StudentMoved)
    assert first.subject == second.subject and second.sequence > first.sequence and second.data.annulled


async def test_only_the_last_row_is_annulled_and_the_refusal_names_the_order_in_the_way(world: World) -> None:
    at = await school(world)
    director = await world.as_("director")
    student = await pupil(world, at)
    first = await signed(director, "class-transfer", [line(student, to_class_id=at.classes["5Б"])])
    await signed(
        director, "class-transfer", [line(student, to_class_id=at.classes["5А"])], effective_on="2026-11-01"
    )

    answer = await director.post(f"/orders/{first['id']}/annulment", json={"basis": "Ошибка"})

    assert answer.status_code == 409
    assert "приказ 3-у от 02.10.2026" in answer.json()["detail"] and "Иванов Пётр" in answer.json()["detail"]


async def test_a_date_before_the_previous_row_is_refused(world: World) -> None:
    at = await school(world)
    director = await world.as_("director")
    student = await pupil(world, at)
    await signed(director, "class-transfer", [line(student, to_class_id=at.classes["5Б"])])
    early = await draft(
        director, "class-transfer", [line(student, to_class_id=at.classes["5А"])], effective_on="2026-09-20"
    )

    answer = await director.post(f"/orders/{early['id']}/signature")

    assert answer.status_code == 409 and "раньше последней записи" in answer.json()["detail"]


async def test_a_stale_draft_is_not_overwritten(world: World) -> None:
    at = await school(world)
    clerk = await world.as_("secretary")
    student = await pupil(world, at)
    order = await draft(clerk, "class-transfer", [line(student, to_class_id=at.classes["5Б"])])
    body = {
        "kind": "class-transfer", "effective_on": "2026-10-06", "order_on": "2026-10-02", "basis": "Заявление",
        "lines": [line(student, to_class_id=at.classes["5Б"])],
    }  # fmt: skip

    first = await clerk.put(f"/orders/{order['id']}", json=body, headers={"if-match": '"1"'})
    second = await clerk.put(f"/orders/{order['id']}", json=body, headers={"if-match": '"1"'})

    assert first.status_code == 200 and first.headers["etag"] == '"2"'
    assert second.status_code == 412


async def test_a_draft_can_be_deleted_and_a_signed_order_cannot(world: World) -> None:
    at = await school(world)
    director = await world.as_("director")
    student = await pupil(world, at)
    gone = await draft(director, "class-transfer", [line(student, to_class_id=at.classes["5Б"])])
    kept = await signed(director, "class-transfer", [line(student, to_class_id=at.classes["5Б"])])

    assert (await director.delete(f"/orders/{gone['id']}")).status_code == 204
    assert (await director.get(f"/orders/{gone['id']}")).status_code == 404
    assert (await director.delete(f"/orders/{kept['id']}")).status_code == 409


async def test_wrong_lines_are_named_by_place(world: World) -> None:
    at = await school(world)
    director = await world.as_("director")
    student = await pupil(world, at)
    body = {
        "kind": "departure", "effective_on": "2026-10-05", "basis": "Заявление",
        "lines": [line(student), line(student, reason="other-region")],
    }  # fmt: skip

    answer = await director.post("/orders", json=body)

    assert answer.status_code == 422
    assert {one["pointer"] for one in answer.json()["errors"]} == {
        "/body/lines/0/reason", "/body/lines/1/student_id", "/body/lines/1/went_to",
    }  # fmt: skip


async def test_a_first_grade_order_takes_nobody_into_another_grade(world: World) -> None:
    at = await school(world)
    director = await world.as_("director")
    student = await person(world)
    order = await draft(director, "enrolment-grade-1", [line(student, to_class_id=at.classes["5А"])])

    answer = await director.post(f"/orders/{order['id']}/signature")

    assert answer.status_code == 409 and "1 класс" in answer.json()["detail"]


async def test_a_student_who_left_another_school_may_arrive_here_with_all_spells_told(world: World) -> None:
    there, here = await school(world, OTHER), await school(world)
    student = await pupil(world, there)
    await signed(
        await world.as_("director", OTHER),
        "departure",
        [line(student, reason="other-region", went_to="г. Омск")],
    )
    await place(world, student, HOME)
    director = await world.as_("director", HOME)

    await signed(
        director, "arrival", [line(student, to_class_id=here.classes["5А"], came_from="г. Омск")],
        effective_on="2026-11-01",
    )  # fmt: skip

    spells = (await world.told(MembershipChanged))[-1].data.spells
    assert [one.segment for one in spells] == [OTHER, HOME]
    assert len(await world.told(StudentEnrolled)) == 2


async def test_foreign_orders_students_and_classes_look_absent(world: World) -> None:
    here, there = await school(world), await school(world, OTHER)
    mine, foreign = await pupil(world, here), await pupil(world, there)
    director = await world.as_("director", HOME)
    other = await world.as_("director", OTHER)
    order = await draft(other, "class-transfer", [line(foreign, to_class_id=there.classes["5Б"])])

    for answer in (
        await director.get(f"/orders/{order['id']}"),
        await director.put(f"/orders/{order['id']}", json=_body(line(mine, to_class_id=here.classes["5Б"]))),
        await director.delete(f"/orders/{order['id']}"),
        await director.post(f"/orders/{order['id']}/signature"),
        await director.post(f"/orders/{order['id']}/annulment", json={"basis": "Ошибка"}),
    ):
        assert answer.status_code == 404, answer.text
    listed = (await director.get("/orders")).json()["items"]
    assert {one["segment"] for one in listed} == {HOME}
    foreign_student = await director.post(
        "/orders", json=_body(line(foreign, to_class_id=here.classes["5Б"]))
    )
    absent_student = await director.post(
        "/orders", json=_body(line(new_id(), to_class_id=here.classes["5Б"]))
    )
    foreign_class = await director.post("/orders", json=_body(line(mine, to_class_id=there.classes["5Б"])))
    assert foreign_student.status_code == absent_student.status_code == foreign_class.status_code == 422
    assert foreign_student.json()["errors"] == absent_student.json()["errors"]


async def test_a_class_teacher_sees_orders_about_the_own_class_only(world: World) -> None:
    at = await school(world, classes=["5А"])
    teacher = await world.as_("teacher")
    at.classes["6В"] = await school_class(world, HOME, "6В", teacher=teacher.person_id)
    mine, other = await pupil(world, at, "6В"), await pupil(world, at, "5А")

    listed = (await teacher.get("/orders")).json()["items"]
    cards = [(await teacher.get(f"/orders/{one['id']}")).json() for one in listed]

    assert [one["student_id"] for card in cards for one in card["lines"]] == [str(mine)]
    assert str(other) not in str(cards)


async def test_the_head_of_the_department_sees_orders_without_names(world: World) -> None:
    at = await school(world)
    await pupil(world, at)
    head, specialist = (
        await world.as_("department-head", TOWN),
        await world.as_("department-specialist", TOWN),
    )

    (order,) = (await head.get("/orders")).json()["items"]

    assert (await head.get(f"/orders/{order['id']}")).json()["lines"] == []
    assert len((await specialist.get(f"/orders/{order['id']}")).json()["lines"]) == 1


async def test_the_register_takes_two_statements_and_a_card_three(world: World) -> None:
    at = await school(world)
    await pupil(world, at)
    clerk = await world.as_("secretary")
    with world.count() as listing:
        (order,) = (await clerk.get("/orders")).json()["items"]
    with world.count() as reading:
        await clerk.get(f"/orders/{order['id']}")

    assert len(listing) == 2, "its first page counts the states"
    assert len(reading) <= 4


def _body(*lines: dict[str, str]) -> dict[str, object]:
    return {
        "kind": "class-transfer",
        "effective_on": "2026-10-05",
        "basis": "Заявление",
        "lines": list(lines),
    }


async def test_the_register_counts_each_state_whatever_state_is_asked_for(world: World) -> None:
    at = await school(world)
    clerk = await world.as_("director")
    student = await pupil(world, at)
    await draft(clerk, "class-transfer", [line(student, to_class_id=at.classes["5Б"])])

    page = (await clerk.get("/orders", params={"state": "draft"})).json()

    assert [one["state"] for one in page["items"]] == ["draft"]
    assert page["counts"] == {"draft": 1, "signed": 1, "annulled": 0}


async def test_a_draft_names_the_class_that_the_student_will_leave(world: World) -> None:
    at = await school(world)
    clerk = await world.as_("director")
    student = await pupil(world, at)

    card = await draft(clerk, "class-transfer", [line(student, to_class_id=at.classes["5Б"])])

    assert card["lines"][0]["from_class"] == "5А" and card["lines"][0]["to_class"] == "5Б"
