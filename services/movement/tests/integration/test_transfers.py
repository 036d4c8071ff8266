"""Transfers between two schools: both sides, their steps, what each may see."""

from datetime import date

from sqlalchemy import text

from contracts.events.movement import MembershipChanged, StudentTransferred
from contracts.events.registry import PersonChanged
from services.movement.tests.factories import (
    FAR,
    HOME,
    OTHER,
    TOWN,
    line,
    person,
    place,
    pupil,
    school,
    signed,
)
from services.movement.tests.pairs import ASKED, ITEMS, pair
from store import new_id
from testkit import World


async def test_a_student_changes_school_with_one_event_and_without_a_gap(world: World) -> None:
    both = await pair(world)
    key = await both.ticked()
    before = len(await world.told(MembershipChanged))

    answer = await both.takes.post(f"/transfers/{key}/acceptance", json=both.acceptance())

    assert answer.status_code == 200, answer.text
    assert answer.json()["state"] == "completed" and answer.json()["arrival_order_number"] == "1-у"
    (told,) = await world.told(StudentTransferred)
    assert told.data.from_segment == HOME and told.data.to_segment == OTHER
    assert str(told.data.left_on) == "2026-10-11" and told.data.departure_order_number == "2-у"
    memberships = await world.told(MembershipChanged)
    assert len(memberships) == before + 1
    assert [(one.segment, str(one.from_on), str(one.until_on)) for one in memberships[-1].data.spells] == [
        (HOME, "2026-09-01", "2026-10-11"),
        (OTHER, "2026-10-12", "None"),
    ]


async def test_between_confirmation_and_acceptance_the_student_belongs_to_the_sending_school(
    world: World,
) -> None:
    both = await pair(world)
    await both.confirmed()

    async with world.events_tx() as tx:
        spells = (await tx.execute(text("select segment, until_on from spells"))).all()

    assert [tuple(one) for one in spells] == [(HOME, None)]


async def test_a_request_answers_the_same_whether_the_student_exists_or_not(world: World) -> None:
    both = await pair(world)

    there = (await both.takes.post("/transfers", json=ASKED)).json()
    nobody = (await both.takes.post("/transfers", json={**ASKED, "last_name": "Небывалов"})).json()

    different = {name for name in there if there[name] != nobody[name]}
    assert different == {"id", "last_name", "requested_at"}
    assert there["student_id"] is None and there["candidates"] == []


async def test_only_the_sending_school_sees_who_fits_the_request(world: World) -> None:
    both = await pair(world)
    await pupil(world, both.sending, last_name="Иванов", birth_on=date(2014, 1, 1))
    key = await both.requested()
    office = await world.as_("rco-operator", TOWN)

    seen = {
        name: [one["student_id"] for one in (await client.get(f"/transfers/{key}")).json()["candidates"]]
        for name, client in (("gives", both.gives), ("takes", both.takes), ("office", office))
    }

    assert seen == {"gives": [str(both.student)], "takes": [], "office": []}


async def test_of_two_who_fit_the_sending_school_names_one(world: World) -> None:
    both = await pair(world)
    twin = await pupil(world, both.sending)
    key = await both.requested()

    unclear = await both.gives.post(f"/transfers/{key}/confirmation", json={"leaves_on": "2026-10-05"})
    clear = await both.gives.post(
        f"/transfers/{key}/confirmation", json={"leaves_on": "2026-10-05", "student_id": str(twin)}
    )

    assert unclear.status_code == 409 and "несколько" in unclear.json()["detail"]
    assert clear.status_code == 200 and clear.json()["student_id"] == str(twin)


async def test_a_student_of_another_birth_date_cannot_be_confirmed(world: World) -> None:
    both = await pair(world)
    other = await pupil(world, both.sending, last_name="Петров")
    key = await both.requested()

    for wrong in (other, new_id()):
        answer = await both.gives.post(
            f"/transfers/{key}/confirmation", json={"leaves_on": "2026-10-05", "student_id": str(wrong)}
        )
        assert answer.status_code == 422


async def test_what_is_missing_is_named_and_blocks_acceptance(world: World) -> None:
    both = await pair(world)
    key = await both.confirmed()

    refused = await both.takes.post(f"/transfers/{key}/acceptance", json=both.acceptance())
    forced = await both.takes.post(
        f"/transfers/{key}/acceptance", json=both.acceptance(override_reason="Личное дело идёт почтой")
    )

    assert refused.status_code == 409 and refused.json()["missing"] == list(ITEMS)
    assert "Личное дело" in refused.json()["detail"]
    assert forced.status_code == 200 and forced.json()["override_reason"] == "Личное дело идёт почтой"


async def test_a_tick_says_who_when_and_which_side_but_names_no_foreign_staff(world: World) -> None:
    both = await pair(world)
    key = await both.ticked()

    card = (await both.takes.get(f"/transfers/{key}")).json()

    marks = {one["item"]: one for one in card["checklist"]}
    assert card["missing"] == []
    assert marks["personal-file"]["side"] == "sending" and marks["personal-file"]["by"] is None
    assert marks["arrival-application"]["by"] == str(both.takes.person_id)
    assert marks["departure-order"]["note"] == "№ 2-у"


async def test_whom_the_new_school_does_not_take_the_old_one_gets_back_by_its_own_order(world: World) -> None:
    both = await pair(world)
    key = await both.confirmed()

    refused = await both.takes.post(f"/transfers/{key}/refusal", json={"reason": "Нет мест"})
    order = (await both.gives.get(f"/transfers/{key}")).json()
    annulled = await both.gives.post(
        f"/orders/{order['departure_order_id']}/annulment", json={"basis": "Отказ"}
    )

    assert refused.status_code == 200 and order["state"] == "declined"
    assert annulled.status_code == 201
    await signed(both.gives, "class-transfer", [line(both.student, to_class_id=both.sending.classes["5Б"])])


async def test_the_class_cannot_change_while_the_student_is_handed_over(world: World) -> None:
    both = await pair(world)
    await both.confirmed()
    order = await both.gives.post(
        "/orders",
        json={
            "kind": "class-transfer", "effective_on": "2026-10-20", "basis": "Заявление",
            "lines": [line(both.student, to_class_id=both.sending.classes["5Б"])],
        },
    )  # fmt: skip

    answer = await both.gives.post(f"/orders/{order.json()['id']}/signature")

    assert answer.status_code == 409 and "передаётся в другую школу" in answer.json()["detail"]


async def test_a_student_is_not_taken_in_before_he_was_released(world: World) -> None:
    both = await pair(world)
    key = await both.ticked()

    answer = await both.takes.post(
        f"/transfers/{key}/acceptance", json=both.acceptance(effective_on="2026-10-05")
    )

    assert answer.status_code == 409 and "05.10.2026" in answer.json()["detail"]


async def test_the_sending_school_may_begin_too(world: World) -> None:
    both = await pair(world)

    offered = await both.gives.post(
        "/transfers/offers", json={"to_segment": OTHER, "student_id": str(both.student)}
    )
    key = offered.json()["id"]
    hidden = (await both.takes.get(f"/transfers/{key}")).json()
    confirmed = await both.gives.post(f"/transfers/{key}/confirmation", json={"leaves_on": "2026-10-05"})

    assert offered.status_code == 201, offered.text
    assert hidden["student_id"] is None and hidden["waits_for"] == "sending"
    assert hidden["grade"] == 5, "the receiving school is shown its classes of that parallel"
    assert confirmed.status_code == 200 and confirmed.json()["waits_for"] == "receiving"


async def test_who_ticks_is_named_to_his_own_school_and_never_by_his_login(world: World) -> None:
    both = await pair(world)
    for person_id, name in ((both.gives.person_id, "Лебедева"), (both.takes.person_id, "Смирнов")):
        told = PersonChanged(person_id=person_id, last_name=name, first_name="Алёна")
        await world.tell(told, subject=person_id, segment=HOME)
    await place(world, both.gives.person_id, HOME, "staff")
    key = await both.ticked()

    own = {one["item"]: one for one in (await both.gives.get(f"/transfers/{key}")).json()["checklist"]}
    foreign = {one["item"]: one for one in (await both.takes.get(f"/transfers/{key}")).json()["checklist"]}

    assert own["personal-file"]["by_name"] == "Лебедева Алёна"
    assert foreign["personal-file"]["by_name"] is None
    assert foreign["arrival-application"]["by_name"] is None, "nobody placed at the school: no login instead"


async def test_a_student_of_another_school_cannot_be_offered(world: World) -> None:
    both = await pair(world)

    answer = await both.takes.post(
        "/transfers/offers", json={"to_segment": HOME, "student_id": str(both.student)}
    )
    absent = await both.takes.post(
        "/transfers/offers", json={"to_segment": HOME, "student_id": str(new_id())}
    )

    assert answer.status_code == absent.status_code == 422
    assert answer.json()["errors"] == absent.json()["errors"]


async def test_each_side_does_only_its_own_step(world: World) -> None:
    both = await pair(world)
    key = await both.requested()

    own = await both.takes.post(f"/transfers/{key}/confirmation", json={"leaves_on": "2026-10-05"})
    early = await both.takes.post(f"/transfers/{key}/acceptance", json=both.acceptance())
    other = await both.gives.post(f"/transfers/{key}/acceptance", json=both.acceptance())

    assert (own.status_code, early.status_code, other.status_code) == (403, 409, 403)


async def test_both_schools_and_the_municipality_see_a_transfer_and_nobody_else(world: World) -> None:
    both = await pair(world)
    await school(world, FAR)
    key = await both.ticked()
    office, stranger = await world.as_("rco-operator", TOWN), await world.as_("director", FAR)
    head = await world.as_("department-head", TOWN)

    for client in (both.gives, both.takes, office):
        assert (await client.get("/transfers")).json()["items"][0]["last_name"] == "Иванов"
    assert (await head.get("/transfers")).json()["items"][0]["last_name"] is None
    assert (await head.get(f"/transfers/{key}")).json()["student_id"] is None
    assert (await stranger.get("/transfers")).json()["items"] == []
    for answer in (
        await stranger.get(f"/transfers/{key}"),
        await stranger.put(f"/transfers/{key}/checklist/personal-file", json={"done": True}),
        await stranger.post(f"/transfers/{key}/confirmation", json={"leaves_on": "2026-10-05"}),
        await stranger.post(f"/transfers/{key}/acceptance", json=both.acceptance()),
        await stranger.post(f"/transfers/{key}/refusal", json={"reason": "Нет мест"}),
        await stranger.post(f"/transfers/{key}/withdrawal", json={"reason": "Передумали"}),
    ):
        assert answer.status_code == 404, answer.text


async def test_neither_school_learns_the_others_classes_and_orders_by_id(world: World) -> None:
    both = await pair(world)
    key = await both.ticked()
    done = (await both.takes.post(f"/transfers/{key}/acceptance", json=both.acceptance())).json()

    receiving = str(done) + (await both.takes.get(f"/orders/{done['arrival_order_id']}")).text
    sending = await both.gives.get(f"/transfers/{key}")
    theirs = sending.text + (await both.gives.get(f"/orders/{sending.json()['departure_order_id']}")).text

    assert str(both.sending.classes["5А"]) not in receiving
    assert str(both.receiving.classes["5А"]) not in theirs and done["arrival_order_id"] not in theirs


async def test_a_foreign_class_does_not_take_the_student_in(world: World) -> None:
    both = await pair(world)
    key = await both.ticked()

    answer = await both.takes.post(
        f"/transfers/{key}/acceptance", json=both.acceptance(class_id=str(both.sending.classes["5Б"]))
    )

    assert answer.status_code == 422 and "класс не найден" in answer.text


async def test_a_placed_student_who_still_is_elsewhere_cannot_be_enrolled_as_an_arrival(world: World) -> None:
    both = await pair(world)
    newcomer = await person(world, segment=OTHER)
    await place(world, both.student, OTHER)
    body = {
        "kind": "arrival", "effective_on": "2026-10-05", "basis": "Заявление",
        "lines": [
            line(student, to_class_id=both.receiving.classes["5А"], came_from="г. Северск")
            for student in (newcomer, both.student)
        ],
    }  # fmt: skip
    order = (await both.takes.post("/orders", json=body)).json()

    answer = await both.takes.post(f"/orders/{order['id']}/signature")

    assert answer.status_code == 409
    assert [one["student_id"] for one in answer.json()["errors"]] == [str(both.student)]
    assert HOME not in answer.text


async def test_the_list_of_transfers_takes_one_statement(world: World) -> None:
    both = await pair(world)
    await both.requested()

    with world.count() as statements:
        await both.takes.get("/transfers")

    assert len(statements) == 1
