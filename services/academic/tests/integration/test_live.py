"""What others write reaches those who look at the journal; nobody else, and not for longer than they may (C6, A2)."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import orjson
import pytest
from sqlalchemy import text

from academic.journal import live
from services.academic.tests.factories import OTHER, done, new_class, person, school, with_journal
from store import new_id
from testkit import Client, World


class Stream:
    """An answer that lasts: httpx's transport waits for the end of it, so the application is called by itself."""

    def __init__(self) -> None:
        self.status = 0
        self.over = asyncio.Event()
        self._told: asyncio.Queue[bytes] = asyncio.Queue()
        self._gone = asyncio.Event()

    async def receive(self) -> dict[str, Any]:
        await self._gone.wait()
        return {"type": "http.disconnect"}

    async def send(self, message: dict[str, Any]) -> None:
        if message["type"] == "http.response.start":
            self.status = message["status"]
        elif message.get("body"):
            self._told.put_nowait(message["body"])

    def leave(self) -> None:
        self._gone.set()

    async def next(self, event: str, seconds: float = 5) -> Any:
        """The data of the next event of this name; heartbeats are passed over."""
        async with asyncio.timeout(seconds):
            while True:
                words = (await self._told.get()).decode()
                if words.startswith(f"event: {event}\n"):
                    return orjson.loads(words.split("data: ")[1])

    async def opened(self) -> None:
        async with asyncio.timeout(5):
            assert (await self._told.get()) == b": open\n\n"

    @property
    def silent(self) -> bool:
        return self._told.empty()


@asynccontextmanager
async def listening(world: World, client: Client, group_id: Any) -> AsyncIterator[Stream]:
    """The stream of a journal, opened by this person."""
    path = f"/api/academic/v1/journals/{group_id}/live"
    headers = [(name.encode(), client.headers[name].encode()) for name in ("authorization", "x-acting-as")]
    scope = {
        "type": "http", "asgi": {"version": "3.0", "spec_version": "2.3"}, "http_version": "1.1", "method": "GET",
        "scheme": "http", "path": path, "raw_path": path.encode(), "query_string": b"", "root_path": "",
        "headers": headers, "client": ("test", 1), "server": ("test", 80),
    }  # fmt: skip
    found = Stream()

    async def serve() -> None:
        try:
            await world.app(scope, found.receive, found.send)
        finally:
            found.over.set()

    task = asyncio.create_task(serve())
    try:
        yield found
    finally:
        found.leave()
        async with asyncio.timeout(10):
            await asyncio.gather(task, return_exceptions=True)


async def _backends(world: World) -> list[str]:
    asked = text(
        "select query from pg_stat_activity where datname = current_database() and usename = current_user"
    )
    async with world.app_tx(None) as tx:
        return [row.query for row in await tx.execute(asked)]


async def test_a_mark_an_absence_and_a_topic_reach_the_colleague(world: World) -> None:
    leader_id = await person(world, "Орлова", "Анна")
    ours = await with_journal(await school(world, class_teacher=leader_id), lessons=2)
    leader = await world.as_("teacher", person_id=leader_id)
    lesson = ours.lessons[0]["id"]
    async with listening(world, leader, ours.group_id) as seen:
        await seen.opened()
        await ours.give(5, student=1, type="control", comment="молодец")
        (told,) = await seen.next("lessons")
        assert told["id"] == lesson
        assert told["marks"] == [[str(ours.students[1]), 0, 5, 25, "control", 1, "молодец"]]
        absent = {"students": [{"student_id": str(ours.students[0]), "code": "ill"}]}
        await done(
            await ours.teacher.put(f"/lessons/{lesson}/attendance", json=absent, headers={"if-match": '"0"'})
        )
        (told,) = await seen.next("lessons")
        assert (told["attendance"], told["attendance_version"]) == ([[str(ours.students[0]), "ill", None]], 1)
        await done(
            await ours.teacher.put(
                f"/lessons/{lesson}", json={"topic": "Тема"}, headers={"if-match": f'"{told["version"]}"'}
            )
        )
        (told,) = await seen.next("lessons")
        assert told["topic"] == "Тема"
        await done(await ours.teacher.delete(ours.cell(student=1), headers={"if-match": '"1"'}))
        (told,) = await seen.next("lessons")
        assert told["marks"] == []


async def test_a_refused_mark_is_not_told(world: World) -> None:
    ours = await with_journal(await school(world), lessons=1)
    await ours.give(4)
    async with listening(world, ours.teacher, ours.group_id) as seen:
        await seen.opened()
        stale = await ours.teacher.put(ours.cell(), json={"value": 2}, headers={"if-match": '"0"'})
        assert stale.status_code == 412
        await asyncio.sleep(0.3)
        assert seen.silent


@pytest.mark.parametrize("who", ["other school", "unknown journal"])
async def test_a_foreign_journal_is_not_found(world: World, who: str) -> None:
    ours = await with_journal(await school(world), lessons=1)
    foreign = await world.as_("director", OTHER)
    asked = (foreign, ours.group_id) if who == "other school" else (ours.teacher, new_id())
    async with listening(world, *asked) as seen:
        async with asyncio.timeout(5):
            await seen.over.wait()
    assert seen.status == 404


async def test_a_teacher_of_other_journals_may_not_listen(world: World) -> None:
    ours = await with_journal(await school(world), lessons=1)
    stranger = await world.as_("teacher")
    assert (await stranger.get(f"/journals/{ours.group_id}/live")).status_code == 403


async def test_a_withdrawn_appointment_ends_the_stream(world: World, monkeypatch: Any) -> None:
    monkeypatch.setattr(live, "CHECK_SECONDS", 0.3)
    ours = await with_journal(await school(world), lessons=1)
    async with listening(world, ours.teacher, ours.group_id) as seen:
        await seen.opened()
        async with world.events_tx() as tx:
            await tx.execute(
                text("update known_appointments set removed = true where person_id = :person"),
                {"person": ours.teacher.person_id},
            )
        assert await seen.next("end") == {}
        await asyncio.wait_for(seen.over.wait(), 5)


async def test_another_teacher_of_the_group_ends_the_stream_at_the_next_change(world: World) -> None:
    ours = await with_journal(await school(world), lessons=1)
    deputy = await world.as_("deputy-head")
    async with listening(world, ours.teacher, ours.group_id) as seen:
        await seen.opened()
        async with world.events_tx() as tx:
            await tx.execute(text("update teaching_groups set teacher_id = null"))
        body = {"value": 5, "reason": "по заявлению"}
        await done(await deputy.put(ours.cell(what="corrections"), json=body, headers={"if-match": '"0"'}))
        assert await seen.next("end") == {}


async def test_many_listeners_cost_one_connection_and_one_statement(world: World) -> None:
    ours = await with_journal(await school(world, students=34), lessons=2)
    cells = [
        {"student_id": str(student), "lesson_id": ours.lessons[0]["id"], "value": 4, "version": 0}
        for student in ours.students
    ]
    streams = [listening(world, ours.teacher, ours.group_id) for _ in range(40)]
    opened = [await one.__aenter__() for one in streams]
    try:
        for one in opened:
            await one.opened()
        before = await _backends(world)
        assert sum("LISTEN" in query.upper() for query in before) == 1
        assert len(before) < 40
        with world.count() as seen:
            await done(await ours.teacher.post(f"/journals/{ours.group_id}/marks", json={"cells": cells}))
            told = await asyncio.gather(*(one.next("lessons") for one in opened))
        assert len(seen) == 3  # the two of the write, one reading for all
        assert all(len(one[0]["marks"]) == 34 for one in told)
    finally:
        for one in streams:
            await one.__aexit__(None, None, None)
    assert world.app.state.journal_hub.connection is None


async def test_more_lessons_than_a_notice_holds_ask_for_a_new_reading(world: World, monkeypatch: Any) -> None:
    monkeypatch.setattr(live, "LONGEST", 40)
    ours = await with_journal(await school(world), lessons=1)
    async with listening(world, ours.teacher, ours.group_id) as seen:
        await seen.opened()
        await ours.give(5)
        assert await seen.next("reload") == {}


async def test_a_process_that_is_asked_to_end_ends_its_streams(world: World, monkeypatch: Any) -> None:
    monkeypatch.setattr(live, "CHECK_SECONDS", 0.2)
    ours = await with_journal(await school(world), lessons=1)
    async with listening(world, ours.teacher, ours.group_id) as seen:
        await seen.opened()
        world.suite.draining = True
        await asyncio.wait_for(seen.over.wait(), 3)
    world.suite.draining = False


async def test_a_journal_whose_class_has_another_leader_is_told_to_both(world: World) -> None:
    leader_id = await person(world, "Орлова", "Анна")
    ours = await with_journal(await school(world, class_teacher=leader_id), lessons=1)
    await new_class(world, letter="В")
    leader = await world.as_("teacher", person_id=leader_id)
    async with (
        listening(world, leader, ours.group_id) as first,
        listening(world, ours.teacher, ours.group_id) as second,
    ):
        await first.opened()
        await second.opened()
        await ours.give(3)
        assert (await first.next("lessons"))[0]["marks"] == (await second.next("lessons"))[0]["marks"]
