"""Transfers happen exactly once: double clicks, races, retries, annulments."""

import asyncio

from sqlalchemy import text

from contracts.events.movement import MembershipChanged, StudentTransferred
from services.movement.tests.factories import (
    FAR,
    HOME,
    OTHER,
    line,
    school,
    signed,
)
from services.movement.tests.pairs import ASKED, pair
from testkit import World


async def test_twenty_acceptances_at_once_take_the_student_in_once(world: World) -> None:
    both = await pair(world)
    key = await both.ticked()

    answers = await asyncio.gather(
        *(both.takes.post(f"/transfers/{key}/acceptance", json=both.acceptance()) for _ in range(20))
    )

    assert sorted(answer.status_code for answer in answers) == [200] + [409] * 19
    assert len(await world.told(StudentTransferred)) == 1
    async with world.events_tx() as tx:
        assert await tx.scalar(text("select count(*) from orders where kind = 'transfer-in'")) == 1


async def test_a_retry_with_the_same_key_gets_the_first_answer(world: World) -> None:
    both = await pair(world)
    key = await both.ticked()
    once = {"idempotency-key": "accept-1"}

    answers = await asyncio.gather(
        *(
            both.takes.post(f"/transfers/{key}/acceptance", json=both.acceptance(), headers=once)
            for _ in range(5)
        )
    )

    assert [answer.status_code for answer in answers] == [200] * 5
    assert len({answer.text for answer in answers}) == 1
    assert len(await world.told(StudentTransferred)) == 1


async def test_ten_confirmations_at_once_sign_one_departure_order(world: World) -> None:
    both = await pair(world)
    key = await both.requested()

    answers = await asyncio.gather(
        *(
            both.gives.post(f"/transfers/{key}/confirmation", json={"leaves_on": "2026-10-05"})
            for _ in range(10)
        )
    )

    assert sorted(answer.status_code for answer in answers) == [200] + [409] * 9
    async with world.events_tx() as tx:
        assert await tx.scalar(text("select count(*) from orders where kind = 'transfer-out'")) == 1


async def test_two_schools_that_ask_for_one_student_cannot_both_be_confirmed(world: World) -> None:
    both = await pair(world)
    await school(world, FAR)
    far = await world.as_("director", FAR)
    keys = [await both.requested(), (await far.post("/transfers", json=ASKED)).json()["id"]]

    answers = await asyncio.gather(
        *(both.gives.post(f"/transfers/{key}/confirmation", json={"leaves_on": "2026-10-05"}) for key in keys)
    )

    assert sorted(answer.status_code for answer in answers) == [200, 409]


async def test_acceptance_and_annulment_of_the_departure_at_once_leave_one_of_both(world: World) -> None:
    both = await pair(world)
    key = await both.ticked()
    order = (await both.gives.get(f"/transfers/{key}")).json()["departure_order_id"]

    taken, back = await asyncio.gather(
        both.takes.post(f"/transfers/{key}/acceptance", json=both.acceptance()),
        both.gives.post(f"/orders/{order}/annulment", json={"basis": "Родители передумали"}),
    )

    assert sorted((taken.status_code // 100, back.status_code // 100)) == [2, 4]
    async with world.events_tx() as tx:
        (segment,) = (await tx.scalars(text("select segment from spells where until_on is null"))).all()
    assert segment == (OTHER if taken.status_code == 200 else HOME)


async def test_annulling_the_departure_takes_the_transfer_off(world: World) -> None:
    both = await pair(world)
    key = await both.confirmed()
    order = (await both.gives.get(f"/transfers/{key}")).json()["departure_order_id"]

    answer = await both.gives.post(f"/orders/{order}/annulment", json={"basis": "Родители передумали"})

    assert answer.status_code == 201, answer.text
    assert (await both.takes.get(f"/transfers/{key}")).json()["state"] == "withdrawn"
    await signed(both.gives, "class-transfer", [line(both.student, to_class_id=both.sending.classes["5Б"])])


async def test_annulling_the_arrival_gives_the_student_back_until_he_is_accepted_again(world: World) -> None:
    both = await pair(world)
    key = await both.ticked()
    order = (await both.takes.post(f"/transfers/{key}/acceptance", json=both.acceptance())).json()

    answer = await both.takes.post(
        f"/orders/{order['arrival_order_id']}/annulment", json={"basis": "Не тот класс"}
    )
    again = await both.takes.post(
        f"/transfers/{key}/acceptance", json=both.acceptance(effective_on="2026-10-19")
    )

    assert answer.status_code == 201, answer.text
    assert again.status_code == 200, again.text
    assert [one.data.annulled for one in await world.told(StudentTransferred)] == [False, True, False]
    spells = (await world.told(MembershipChanged))[-2].data.spells
    assert [(one.segment, one.until_on) for one in spells] == [(HOME, None)]


async def test_the_same_request_is_not_sent_twice(world: World) -> None:
    both = await pair(world)

    answers = await asyncio.gather(*(both.takes.post("/transfers", json=ASKED) for _ in range(3)))

    assert sorted(answer.status_code for answer in answers) == [201, 409, 409]


async def test_a_stale_version_is_refused(world: World) -> None:
    both = await pair(world)
    key = await both.requested()
    await both.gives.put(f"/transfers/{key}/checklist/personal-file", json={"done": True})

    answer = await both.gives.post(
        f"/transfers/{key}/confirmation", json={"leaves_on": "2026-10-05"}, headers={"if-match": '"1"'}
    )

    assert answer.status_code == 412
