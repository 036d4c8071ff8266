"""One child written in twice: a book, marks and an account of each become one record's in all services, and two again
(B2, X11, ADR 0018). In the algebra of the sample's 7Б; the child is the test's own.
"""

import secrets
from collections.abc import Callable
from typing import Any

import pytest_asyncio
from whole import Whole

from deploy.sample.person import Person, until
from store.clock import today

SCHOOL = "tomsk/seversk/school-198"
SURNAME = "Половинкин" + "".join(secrets.choice("абвгдежзиклмнопрстуф") for _ in range(6))
STAYS = {"first": ("2026-09-07", "2026-10-09"), "second": ("2026-10-12", None)}
"""When each record was in the class: the child left for a month's treatment and was written in anew."""


class Twice:
    """The two records, and who looks at them."""

    def __init__(self, office: Person, teacher: Person, class_id: str, group_id: str) -> None:
        self.office, self.teacher, self.class_id, self.group_id = office, teacher, class_id, group_id
        self.ids: dict[str, str] = {}
        self.merge_id = ""

    async def write_in(self, which: str) -> None:
        """A file, an order into the class, and one out of it if the stay has ended."""
        body = {"last_name": SURNAME, "first_name": "Матвей", "birth_on": "2013-04-02", "despite": True}
        self.ids[which] = (await self.office.post("registry/v1/students", body))["id"]
        since, until_on = STAYS[which]
        await self._order("arrival", since, which, to_class_id=self.class_id, came_from="г. Томск")
        if until_on:
            await self._order("departure", until_on, which, reason="moved-away", went_to="г. Новосибирск")

    async def _order(self, kind: str, day: str, which: str, **line: str) -> None:
        draft = {
            "kind": kind, "effective_on": day, "order_on": day, "basis": "Заявление родителей",
            "lines": [{"student_id": self.ids[which], **line}],
        }  # fmt: skip

        async def drafted() -> Any:
            return await self.office.post("movement/v1/orders", draft)

        made = await until(drafted, "movement has heard of the student", seconds=20)
        path = f"movement/v1/orders/{made['id']}/signature"
        await self.office.post(path, headers={"if-match": f'"{made["version"]}"'})

    async def grid(self) -> dict[str, Any]:
        """The journal over both stays."""
        days = {"from": "2026-09-07", "until": today().isoformat()}
        found: dict[str, Any] = await self.teacher.get(f"academic/v1/journals/{self.group_id}", **days)
        return found

    async def give(self, which: str, value: int, newest: int = 1) -> None:
        """A mark on a lesson of this record's stay, once the class list has reached the journal."""
        since, until_on = STAYS[which]

        async def given() -> bool:
            grid = await self.grid()
            days = [
                one for one in grid["lessons"] if since < one["held_on"] < (until_on or today().isoformat())
            ]
            cell = {
                "student_id": self.ids[which],
                "lesson_id": days[-newest]["id"],
                "value": value,
                "type": "answer",
            }
            await self.teacher.post(f"academic/v1/journals/{self.group_id}/marks", {"cells": [cell]})
            return True

        await until(given, f"the {which} record in the journal", seconds=20)

    async def seen(self) -> dict[str, Any]:
        """Of each record: marks in the class's journal, rows in the movement book, days in the class list, account."""
        grid, found = await self.grid(), {}
        places = [one["id"] for one in grid["students"]]
        listed = await self.office.all(
            "movement/v1/contingent", class_id=self.class_id, on=today().isoformat()
        )
        accounts = {
            one["person_id"]: one["state"]
            for one in (await self.office.get("identity/v1/accounts", q=SURNAME))["items"]
        }
        for which, person in self.ids.items():
            rows = (await self.office.get("movement/v1/entries", student_id=person))["items"]
            found[which] = (
                sorted(mark[3] for mark in grid["marks"] if places[mark[0]] == person),
                [row["kind"] for row in rows],
                sum(one["student_id"] == person for one in listed),
                accounts.get(person),
            )
        return found


APART = {
    "first": ([3], ["arrival", "departure"], 0, "active"),
    "second": ([5], ["arrival"], 1, "active"),
}


@pytest_asyncio.fixture(scope="module")
async def twice(whole: Whole, people: dict[str, dict[str, Any]], holder: Callable[..., str]) -> Twice:
    """Coordinator, teacher with a journal opened by the deputy head, and the child written in twice, a mark each."""

    async def enter(role: str) -> Person:
        name = holder(role, SCHOOL)
        return await Person(whole.url, name, people[name]["password"], f"{SCHOOL}/{role}").sign_in()

    office, teacher = await enter("coordinator"), await enter("teacher")
    groups = await office.get("academic/v1/groups", school_year=2026)
    group = next(one for one in groups if (one["subject_name"], one["class_names"]) == ("Алгебра", ["7Б"]))
    asked = {"group_id": group["id"], "reason": "Отметки ученика, записанного дважды"}
    opening = await teacher.post("academic/v1/openings", asked)
    if opening["state"] == "waiting":  # an earlier run's is open for a day
        await (await enter("deputy-head")).post(f"academic/v1/openings/{opening['id']}/grant", {})
    found = Twice(office, teacher, group["class_ids"][0], group["id"])
    for which, mark in (("first", 3), ("second", 5)):
        await found.write_in(which)
        await found.give(which, mark)
    return found


async def test_two_records_are_two_children_until_somebody_knows_better(twice: Twice) -> None:
    async def so() -> bool:
        return await twice.seen() == APART

    await until(so, "two records apart", seconds=20)


async def test_merged_they_are_one_child_in_every_service(twice: Twice) -> None:
    first, second = twice.ids["first"], twice.ids["second"]
    pair = await twice.office.post("registry/v1/duplicates", {"a_id": first, "b_id": second})
    assert pair["refusal"] is None
    merge = await twice.office.post(f"registry/v1/duplicates/{pair['id']}/merge", {"kept_id": second})
    twice.merge_id = merge["id"]
    whole = ([3, 5], ["arrival", "departure", "arrival"], 1, "active")

    async def one() -> bool:
        seen = await twice.seen()
        marks, rows, listed, account = seen["first"]
        return seen["second"] == whole and (marks, rows, listed) == ([], [], 0) and account != "active"

    await until(one, "one record in all services", seconds=20)


async def test_parted_each_has_its_own_again(twice: Twice) -> None:
    await twice.give("second", 4, newest=2)
    await twice.office.post(f"registry/v1/merges/{twice.merge_id}/undo")

    async def two() -> bool:
        seen = await twice.seen()
        marks, *rest = seen["second"]
        return seen["first"] == APART["first"] and marks == [4, 5] and tuple(rest) == APART["second"][1:]

    await until(two, "two records again, what came meanwhile with the kept one", seconds=20)
