"""Measures against violators: report, decision, term, early end, appeal; what each keeps from whom (A11)."""

from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from factories import OTHER, SCHOOL, TOWN, parent, school_class, segment, staff, student
from sqlalchemy import text

from contracts.events.identity import SanctionChanged
from contracts.events.registry import Days as Span
from identity.sanctions.views import Days
from store import clock, new_id
from testkit import Client, World

RULE, REASON = "п. 8.2 правил: пароль не передают", "Дал свой пароль однокласснику"


def violation(who: UUID, kind: str = "read-only", days: int | None = 3, **more: Any) -> dict[str, Any]:
    return {"person_id": str(who), "rule": RULE, "reason": REASON, "kind": kind, "days": days, **more}


async def imposed(client: Client, who: UUID, **given: Any) -> Any:
    answer = await client.post("/sanctions", json=violation(who, **given))
    assert answer.status_code == 201, answer.text
    return answer.json()


def seen(one: Any) -> dict[str, str]:
    return {"if-match": f'"{one["version"]}"'}


async def test_a_measure_works_at_once_is_told_and_names_its_end(world: World) -> None:
    await segment(world)
    who = await staff(world)
    director = await world.as_("director", person_id=await staff(world, "director", last="Смирнова"))
    one = await imposed(director, who, evidence="снимок")
    assert (one["state"], one["decided_by"], one["person"]) == (
        "in-force",
        "Смирнова Мария Петровна",
        "Иванова Мария Петровна",
    )
    until = datetime.fromisoformat(one["until_at"])
    assert until - datetime.fromisoformat(one["from_at"]) == timedelta(days=3)
    (told,) = await world.told(SanctionChanged)
    assert (told.data.kind, told.data.until_at, told.segment) == ("read-only", until, SCHOOL)


async def test_a_report_waits_for_a_decision_which_may_choose_another_measure(world: World) -> None:
    await segment(world)
    who, teacher = await staff(world), await world.as_("teacher")
    director = await world.as_("director")
    answer = await teacher.post("/sanctions/proposals", json=violation(who))
    assert (answer.status_code, answer.json()["state"]) == (201, "proposed")
    one = answer.json()
    assert await world.told(SanctionChanged) == []
    assert (await teacher.post(f"/sanctions/{one['id']}/decision", json={"impose": True})).status_code == 403
    wish = {"impose": True, "kind": "warning"}
    decided = await director.post(f"/sanctions/{one['id']}/decision", json=wish, headers=seen(one))
    assert (decided.json()["state"], decided.json()["kind"], decided.json()["until_at"]) == (
        "in-force",
        "warning",
        None,
    )
    again = await director.post(f"/sanctions/{one['id']}/decision", json=wish)
    assert again.status_code == 409
    late = await director.post(f"/sanctions/{one['id']}/decision", json=wish, headers=seen(one))
    assert late.status_code == 412


async def test_a_refused_report_closes_nothing(world: World) -> None:
    await segment(world)
    who, director = await staff(world), await world.as_("director")
    one = (await director.post("/sanctions/proposals", json=violation(who))).json()
    answer = await director.post(f"/sanctions/{one['id']}/decision", json={"impose": False})
    assert answer.json()["state"] == "refused"
    assert await world.told(SanctionChanged) == []


async def test_a_term_is_needed_save_for_a_warning(world: World) -> None:
    await segment(world)
    who, director = await staff(world), await world.as_("director")
    without = await director.post("/sanctions", json=violation(who, days=None))
    assert without.status_code == 422
    assert without.json()["errors"] == [
        {"pointer": "/body/days", "detail": "укажите срок: 1, 3, 7 или 30 дней"}
    ]
    assert (await director.post("/sanctions", json=violation(who, "warning", 3))).status_code == 422
    assert (await director.post("/sanctions", json=violation(who, days=5))).status_code == 422


async def test_nobody_measures_himself_and_a_director_only_from_above(world: World) -> None:
    await segment(world)
    own = await staff(world, "director", last="Смирнова")
    director, deputy = await world.as_("director", person_id=own), await world.as_("coordinator")
    assert (await director.post("/sanctions", json=violation(own))).status_code == 403
    assert (await deputy.post("/sanctions", json=violation(own))).status_code == 403
    rco = await world.as_("rco-operator", TOWN)
    one = await imposed(rco, own)
    assert one["segment"] == SCHOOL


async def test_a_measure_lifted_early_ends_at_once_with_its_reason(world: World) -> None:
    await segment(world)
    who, director = await staff(world), await world.as_("director")
    one = await imposed(director, who)
    answer = await director.post(f"/sanctions/{one['id']}/lifting", json={"reason": "Разобрались"})
    assert (answer.json()["state"], answer.json()["lifted_reason"]) == ("lifted", "Разобрались")
    told = (await world.told(SanctionChanged))[-1].data
    assert told.until_at is not None and told.until_at <= clock.now()
    assert (
        await director.post(f"/sanctions/{one['id']}/lifting", json={"reason": "ещё раз"})
    ).status_code == 409


async def test_the_person_reads_and_appeals_whatever_is_closed_and_gets_an_answer(world: World) -> None:
    await segment(world)
    who = await staff(world, "coordinator")
    director, person = await world.as_("director"), await world.as_("coordinator", person_id=who)
    one = await imposed(director, who, kind="no-entry")
    await tell(world, who, "no-entry")
    assert (await person.get("/accounts")).status_code == 403
    (mine,) = (await person.get("/me/sanctions")).json()
    assert (mine["kind"], mine["reason"], mine["state"], mine["organisation"]) == (
        "no-entry",
        REASON,
        "in-force",
        "Школа № 198",
    )
    appeal = f"/me/sanctions/{mine['id']}/appeal"
    assert (await person.post(appeal, json={"text": "Это был не я"})).status_code == 200
    assert (await person.post(appeal, json={"text": "Ещё раз"})).status_code == 409
    (found,) = (await director.get("/sanctions")).json()["items"]
    assert found["appeal"] == "Это был не я"
    answer = {"text": "Вы правы, снимаем", "lift": True}
    deputy = await world.as_("deputy-head")
    assert (await deputy.post(f"/sanctions/{one['id']}/answer", json=answer)).status_code == 403
    answered = await director.post(f"/sanctions/{one['id']}/answer", json=answer)
    assert (answered.json()["state"], answered.json()["answer"]) == ("lifted", "Вы правы, снимаем")
    stranger = await world.as_("coordinator")
    assert (await stranger.post(appeal, json={"text": "Чужая мера"})).status_code == 404
    assert (await stranger.get("/me/sanctions")).json() == []


async def test_a_class_teacher_sees_his_class_a_family_its_own_and_only_what_was_decided(
    world: World,
) -> None:
    await segment(world)
    teacher = await staff(world)
    ours, theirs = await school_class(world, teacher), await school_class(world, name="5Б")
    mine, foreign = await student(world, ours), await student(world, theirs, last="Сидоров")
    mother = await parent(world, mine)
    director = await world.as_("director")
    await imposed(director, mine)
    await imposed(director, foreign)
    await director.post("/sanctions/proposals", json=violation(mine))

    async def states(client: Client) -> list[tuple[str, str]]:
        items = (await client.get("/sanctions")).json()["items"]
        return [(one["person_id"], one["state"]) for one in items]

    assert await states(await world.as_("teacher", person_id=teacher)) == [
        (str(mine), "proposed"),
        (str(mine), "in-force"),
    ]
    assert await states(await world.as_("parent", person_id=mother)) == [(str(mine), "in-force")]
    assert await states(await world.as_("student", person_id=mine)) == [(str(mine), "in-force")]
    assert len(await states(director)) == 3


async def test_a_cut_parent_sees_no_measure_against_the_child(world: World) -> None:
    await segment(world)
    child = await student(world, await school_class(world))
    cut = await parent(world, child, sees=[Span(until_on=clock.today() - timedelta(days=1))])
    one = await imposed(await world.as_("director"), child)
    for who in (await world.as_("parent", person_id=cut), await world.as_("parent")):
        assert (await who.get("/sanctions")).json()["items"] == []
        assert (await who.get(f"/sanctions/{one['id']}")).status_code == 404


async def test_a_cut_parent_is_nobodys_parent_to_the_class_teacher(world: World) -> None:
    await segment(world)
    teacher = await staff(world)
    ours = await school_class(world, teacher)
    child = await student(world, ours)
    mother, cut = await parent(world, child), await parent(world, child, last="Сидорова", sees=[])
    leader, office = await world.as_("teacher", person_id=teacher), await world.as_("director")
    for client in (leader, office):
        items = (await client.get("/accounts", params={"class_id": str(ours)})).json()["items"]
        assert {one["person_id"] for one in items} == {str(child), str(mother)}
    assert (await leader.get(f"/accounts/{cut}")).status_code == 404
    assert (await office.get(f"/accounts/{cut}")).status_code == 200
    async with world.app_tx(SCHOOL) as tx:
        assert (await tx.execute(text("select count(*) from known_ties"))).scalar() == 1


async def test_a_foreign_school_neither_sees_nor_changes_a_measure(world: World) -> None:
    await segment(world)
    await segment(world, OTHER)
    who, director = await staff(world), await world.as_("director")
    one = await imposed(director, who)
    foreign = await world.as_("director", OTHER)
    assert (await foreign.post("/sanctions", json=violation(who))).status_code == 404
    assert (await foreign.post("/sanctions/proposals", json=violation(who))).status_code == 404
    assert (await foreign.get("/sanctions")).json()["items"] == []
    assert (await foreign.get(f"/sanctions/{one['id']}")).status_code == 404
    for act, body in (
        ("decision", {"impose": True}), ("lifting", {"reason": "чужая"}), ("answer", {"text": "чужая", "lift": True}),
    ):  # fmt: skip
        assert (await foreign.post(f"/sanctions/{one['id']}/{act}", json=body)).status_code == 404
    async with world.app_tx(OTHER) as tx:
        assert (await tx.execute(text("select count(*) from sanctions"))).scalar() == 0


async def tell(world: World, who: UUID, kind: str, at: str = SCHOOL, ago: int = 0, days: int = 1) -> None:
    began = clock.now() - timedelta(days=ago)
    told = SanctionChanged.model_validate(
        {"sanction_id": new_id(), "person_id": who, "segment": at, "kind": kind, "from_at": began,
         "until_at": began + timedelta(days=days)}
    )  # fmt: skip
    await world.tell(told, subject=told.sanction_id, segment=at)
    world.suite.gate._actors.clear()


async def test_read_only_leaves_reading_and_names_the_measure(world: World) -> None:
    await segment(world)
    who, office = await staff(world), await world.as_("coordinator")
    await tell(world, office.person_id, "read-only")
    assert (await office.get("/accounts")).status_code == 200
    answer = await office.post("/sanctions", json=violation(who))
    assert answer.status_code == 403
    assert (answer.json()["sanction"], "мера" in answer.json()["detail"]) == ("read-only", True)


async def test_a_measure_holds_below_its_segment_nowhere_else_and_ends_by_the_clock(world: World) -> None:
    office = await world.as_("coordinator")
    await tell(world, office.person_id, "no-entry", at=OTHER)
    assert (await office.get("/accounts")).status_code == 200
    await tell(world, office.person_id, "no-entry", ago=3, days=3)
    assert (await office.get("/accounts")).status_code == 200
    await tell(world, office.person_id, "no-entry", at=TOWN)
    assert (await office.get("/accounts")).status_code == 403


async def test_the_terms_are_those_of_the_ladder() -> None:
    assert Days.__args__ == (1, 3, 7, 30)
