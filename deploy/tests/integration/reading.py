"""`python -m deploy.tests.integration.reading <service> <admin url> '{…}'`: read the seeded world through a service.

Prints {what was read: whether it was right}. A process of its own for each service.
"""

import asyncio
import json
import sys
from datetime import timedelta
from typing import Any
from uuid import UUID

import asyncpg
from sqlalchemy import text

from testkit import World

CITY, GYMNASIUM, VILLAGE = (f"tomsk/seversk/{code}" for code in ("school-198", "gymnasium-12", "orlovka"))


async def one(link: asyncpg.Connection, query: str, *given: Any) -> Any:
    """The first row."""
    row = await link.fetchrow(query, *given)
    assert row is not None, query
    return row


async def academic(world: World, link: asyncpg.Connection) -> dict[str, bool]:
    """A journal by its teacher, a diary by student and parent, period marks as the marks suggest."""
    group = await one(
        link,
        "select g.* from teaching_groups g where segment = $1 and name = '7Б Алгебра' order by school_year desc",
        CITY,
    )
    teacher = await world.as_("teacher", CITY, group["teacher_id"])
    lessons = await one(
        link, "select min(held_on) as a, max(held_on) as b from lessons where group_id = $1", group["id"]
    )
    grid = await teacher.get(
        f"/journals/{group['id']}", params={"from": str(lessons["a"]), "until": str(lessons["b"])}
    )
    student = await one(
        link,
        "select student_id as id from known_memberships where class_id = $1 and until_on is null",
        group["class_ids"][0],
    )  # fmt: skip
    own = await world.as_("student", CITY, student["id"])
    tie = await one(link, "select parent_id as id from known_ties where student_id = $1", student["id"])
    parent = await world.as_("parent", CITY, tie["id"])
    asked = {"student_id": str(student["id"])}
    diary, seen = await own.get("/diary", params=asked), await parent.get("/diary", params=asked)
    stranger = await (await world.as_("director", VILLAGE)).get(f"/journals/{group['id']}")
    period = await one(
        link,
        "select id from periods where segment = $1 and kind = 'quarter'"
        " order by (until_on < now()) desc, until_on desc",
        CITY,
    )
    proposal = await teacher.get(
        "/period-marks/proposal", params={"group_id": str(group["id"]), "period_id": str(period["id"])}
    )
    rows = proposal.json()["students"] if proposal.status_code == 200 else []
    held = [row for row in rows if row["value"] and row["count"] >= 3]
    return {
        "journal": grid.status_code == 200 and len(grid.json()["students"]) >= 20,
        "diary of the student": diary.status_code == 200,
        "diary of the child": seen.status_code == 200,
        "another school's journal": stranger.status_code == 404,
        "period marks": proposal.status_code == 200 and not [row for row in held if row["differs"]],
        "row-level security": await _own(world, "lessons") and await _own(world, "marks"),
    }


async def reporting(world: World, link: asyncpg.Connection) -> dict[str, bool]:
    """A class's report by its teacher, the municipality's by its department."""
    it = await one(
        link,
        "select class_id, school_year from known_classes where segment = $1 and name in ('6Б', '7Б')"
        " order by school_year",
        CITY,
    )
    period = await one(
        link,
        "select period_id as id from known_periods where segment = $1 and school_year = $2 and kind = 'quarter'",
        CITY,
        it["school_year"],
    )
    director = await world.as_("director", CITY)
    asked = {"class_id": str(it["class_id"]), "period_id": str(period["id"])}
    report = await director.get("/reports/class-results", params=asked)
    department = await world.as_("department-head", "tomsk/seversk")
    summary = await department.get("/reports/municipality-summary", params={"school_year": it["school_year"]})
    return {
        "class report": report.status_code == 200,
        "municipal report": summary.status_code == 200,
        "row-level security": await _own(world, "mark_facts") and await _own(world, "class_results"),
    }


async def registry(world: World, link: asyncpg.Connection) -> dict[str, bool]:
    """Classes of the own school with their students."""
    clerk = await world.as_("coordinator", CITY)
    classes = await clerk.get("/classes")
    found = await clerk.get("/people", params={"q": "Андреев", "kind": "student"})
    names = [person["last_name"] for person in found.json()["items"]]
    return {
        "classes": classes.status_code == 200 and sum(each["students"] for each in classes.json()) > 50,
        "search": "Андреев" in names,
        "row-level security": await _own(world, "placements") and await _own(world, "classes"),
    }


async def movement(world: World, link: asyncpg.Connection) -> dict[str, bool]:
    """The draft can be signed, the released student taken in, by the movement book's own rules."""
    director = await world.as_("director", CITY)
    draft = await one(link, "select id, version from orders where state = 'draft' and kind = 'departure'")
    signed = await director.post(
        f"/orders/{draft['id']}/signature",
        headers={"if-match": f'"{draft["version"]}"', "idempotency-key": "seed-1"},
    )
    waiting = await one(link, "select id, version, leaves_on from transfers where state = 'confirmed'")
    there = await one(
        link, "select class_id from known_classes where segment = $1 order by school_year desc", GYMNASIUM
    )
    receiver = await world.as_("director", GYMNASIUM)
    taken = await receiver.post(
        f"/transfers/{waiting['id']}/acceptance",
        json={"class_id": str(there["class_id"]), "effective_on": str(waiting["leaves_on"] + timedelta(days=1)),
              "basis": "Заявление родителей", "override_reason": "Заявление принято на приёме"},
        headers={"if-match": f'"{waiting["version"]}"', "idempotency-key": "seed-2"},
    )  # fmt: skip
    return {
        f"draft signed {signed.text[:300]}": signed.status_code < 300,
        f"transfer taken in {taken.text[:300]}": taken.status_code < 300,
        "row-level security": await _own(world, "orders") and await _own(world, "spells"),
    }


async def communication(world: World, link: asyncpg.Connection) -> dict[str, bool]:
    """The mother sees the announcement of her son's class, the other school's director does not."""
    said = await one(link, "select id from announcements where pinned")
    mother = await one(
        link,
        "select t.parent_id as id from known_ties t join known_people p on p.person_id = t.parent_id"
        " where p.last_name = 'Андреева' and p.first_name = 'Ольга'",
    )
    board = (await (await world.as_("parent", CITY, mother["id"])).get("/announcements")).json()
    other = (await (await world.as_("director", VILLAGE)).get("/announcements")).json()
    ids = [[each["id"] for each in answer["items"]] for answer in (board, other)]
    return {
        "hers": str(said["id"]) in ids[0],
        "not theirs": str(said["id"]) not in ids[1],
        "above": len(ids[1]) == 1,
        "row-level security": await _own(world, "known_members"),
    }


async def _own(world: World, table: str) -> bool:
    """Under one school's scope a table shows this school's rows, and no others."""
    async with world.app_tx(VILLAGE, UUID(int=7)) as tx:
        found = (await tx.execute(text(f"select distinct segment from {table}"))).scalars().all()
    return list(found) == [VILLAGE]


async def main(service: str, admin_url: str, databases: dict[str, str]) -> dict[str, bool]:
    """Open the service on a clone of the seeded data base and read."""
    clone = f"{databases[service]}_read"
    admin = await asyncpg.connect(admin_url)
    await admin.execute(f'create database "{clone}" template "{databases[service]}" owner "{service}_owner"')
    world = World(service, admin_url, clone, "amqp://nowhere/")
    link = await asyncpg.connect(f"{admin_url.rsplit('/', 1)[0]}/{clone}")
    try:
        return dict(await globals()[service](world, link))
    finally:
        await link.close()
        await world.close()
        await admin.execute(f'drop database "{clone}" with (force)')
        await admin.close()


if __name__ == "__main__":
    print(
        json.dumps(asyncio.run(main(sys.argv[1], sys.argv[2], json.loads(sys.argv[3]))), ensure_ascii=False)
    )
