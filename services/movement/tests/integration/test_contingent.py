"""The contingent on any date, and its balance over a period."""

from typing import Any

from services.movement.tests.factories import (
    FAR,
    HOME,
    OTHER,
    REGION,
    TOWN,
    School,
    imported,
    line,
    person,
    pupil,
    school,
    signed,
)
from testkit import Client, World

OCTOBER = {"from_on": "2026-10-01", "until_on": "2026-10-31"}


async def full_october(world: World) -> tuple[School, School, Client]:
    """In October: one arrives, one departs, one changes class, one is transferred to the other school."""
    here, there = await school(world), await school(world, OTHER)
    director, other = await world.as_("director", HOME), await world.as_("director", OTHER)
    stays, departs, moves, goes = [
        await person(world, name) for name in ("Остаётся", "Выбывает", "Меняет", "Переходит")
    ]
    await imported(world, here, {stays: "5А", departs: "5А", moves: "5А", goes: "5А"})
    comes = await person(world, "Прибывает")
    await signed(director, "arrival", [line(comes, to_class_id=here.classes["5А"], came_from="г. Омск")])
    await signed(director, "departure", [line(departs, reason="abroad", went_to="Казахстан")])
    await signed(director, "class-transfer", [line(moves, to_class_id=here.classes["5Б"])])
    asked = {"from_segment": HOME, "last_name": "Переходит", "birth_on": "2015-03-14"}
    key = (await other.post("/transfers", json=asked)).json()["id"]
    await director.post(f"/transfers/{key}/confirmation", json={"leaves_on": "2026-10-09"})
    taken = await other.post(
        f"/transfers/{key}/acceptance",
        json={
            "class_id": str(there.classes["5А"]), "effective_on": "2026-10-12", "override_reason": "Почтой",
        },
    )  # fmt: skip
    assert taken.status_code == 200, taken.text
    return here, there, director


async def names(client: Client, at: School, name: str, on: str) -> list[str]:
    answer = await client.get("/contingent", params={"class_id": str(at.classes[name]), "on": on})
    assert answer.status_code == 200, answer.text
    return [one["last_name"] for one in answer.json()["items"]]


async def test_the_list_of_a_class_is_what_it_was_on_that_date(world: World) -> None:
    here, _, director = await full_october(world)

    assert await names(director, here, "5А", "2026-08-31") == []
    assert await names(director, here, "5А", "2026-09-30") == ["Выбывает", "Меняет", "Остаётся", "Переходит"]
    assert await names(director, here, "5А", "2026-10-05") == [
        "Выбывает",
        "Остаётся",
        "Переходит",
        "Прибывает",
    ]
    assert await names(director, here, "5А", "2026-10-11") == ["Остаётся", "Переходит", "Прибывает"]
    assert await names(director, here, "5А", "2026-10-12") == ["Остаётся", "Прибывает"]


async def test_the_old_school_keeps_the_history_of_its_period(world: World) -> None:
    here, _, director = await full_october(world)

    answer = await director.get(
        "/contingent", params={"on": "2026-10-11", "class_id": str(here.classes["5А"])}
    )

    (gone,) = [one for one in answer.json()["items"] if one["last_name"] == "Переходит"]
    assert gone["until_on"] == "2026-10-11" and gone["segment"] == HOME


async def test_the_balance_of_a_period_reconciles_by_class(world: World) -> None:
    _, _, director = await full_october(world)

    answer = (await director.get("/contingent/balance", params=OCTOBER)).json()

    rows: dict[str, Any] = {one["name"]: one for one in answer["rows"]}
    counts = ("at_start", "arrived", "moved_in", "left", "moved_out", "at_end")
    assert [rows["5А"][name] for name in counts] == [4, 1, 0, 2, 1, 2]
    assert [rows["5Б"][name] for name in counts] == [0, 0, 1, 0, 0, 1]
    assert rows["5А"]["left_by_reason"] == {
        "Выезд из Российской Федерации": 1, "Перевод в другую школу муниципалитета": 1,
    }  # fmt: skip
    assert all(one["balanced"] for one in (*answer["rows"], answer["totals"]))


async def test_the_municipality_sees_its_schools_in_balance(world: World) -> None:
    await full_october(world)
    await pupil(world, await school(world, FAR))
    office = await world.as_("department-head", TOWN)

    answer = (await office.get("/contingent/balance", params={**OCTOBER, "by": "school"})).json()

    assert [(one["segment"], one["at_start"], one["at_end"]) for one in answer["rows"]] == [
        (OTHER, 0, 1),
        (HOME, 4, 3),
    ]
    assert answer["totals"]["balanced"] and answer["totals"]["at_end"] == 4


async def test_an_annulled_order_counts_nowhere(world: World) -> None:
    at = await school(world)
    director = await world.as_("director")
    student = await pupil(world, at)
    order = await signed(director, "departure", [line(student, reason="abroad", went_to="Казахстан")])
    await director.post(f"/orders/{order['id']}/annulment", json={"basis": "Ошибка"})

    answer = (await director.get("/contingent/balance", params=OCTOBER)).json()

    assert answer["totals"]["left"] == 0 and answer["totals"]["at_end"] == 1 and answer["totals"]["balanced"]


async def test_the_summary_counts_each_class_and_the_region_each_school(world: World) -> None:
    await full_october(world)
    director, region = await world.as_("director"), await world.as_("region-operator", REGION)

    by_class = (await director.get("/contingent/summary", params={"on": "2026-11-01"})).json()
    by_school = (await region.get("/contingent/summary", params={"on": "2026-11-01", "by": "school"})).json()

    assert [(one["name"], one["students"]) for one in by_class["groups"]] == [("5А", 2), ("5Б", 1)]
    assert {one["segment"]: one["students"] for one in by_school["groups"]} == {HOME: 3, OTHER: 1}


async def test_a_foreign_class_is_an_empty_list_and_names_are_not_for_the_department_head(
    world: World,
) -> None:
    here, there, _ = await full_october(world)
    director, head = await world.as_("director", HOME), await world.as_("department-head", TOWN)

    assert await names(director, there, "5А", "2026-11-01") == []
    refused = await head.get("/contingent", params={"on": "2026-11-01", "class_id": str(here.classes["5А"])})
    assert refused.status_code == 403


async def test_a_page_of_the_contingent_goes_on_where_the_last_one_ended(world: World) -> None:
    await full_october(world)
    director = await world.as_("director")
    found, after = [], None
    while True:
        params = {"on": "2026-10-05", "limit": "2"} | ({"after": after} if after else {})
        page = (await director.get("/contingent", params=params)).json()
        found += [one["last_name"] for one in page["items"]]
        after = page["next"]
        if after is None:
            break

    assert found == ["Выбывает", "Меняет", "Остаётся", "Переходит", "Прибывает"]


async def test_lists_take_one_statement_the_summary_two_the_balance_three(world: World) -> None:
    here, _, director = await full_october(world)
    with world.count() as listing:
        await names(director, here, "5А", "2026-10-05")
    with world.count() as counting:
        await director.get("/contingent/summary", params={"on": "2026-10-05"})
    with world.count() as balancing:
        await director.get("/contingent/balance", params=OCTOBER)

    assert (len(listing), len(counting), len(balancing)) == (1, 2, 3)
