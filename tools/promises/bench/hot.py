"""The hot operations of a school's morning: how they are asked, what they cost, how long users wait (F1–F6)."""

import asyncio
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import Any, NamedTuple

import orjson

from academic.carrying import school_year_of
from store import clock
from tools.promises.bench.cost import Counter, Meter, Spent, Statements, wait_until
from tools.promises.bench.twin import Twin, Who, database
from tools.promises.bench.wire import BROWSER, Line, Step, Waits, drive, request

API = "/api/academic/v1"
CELLS = 28 * 40
CODES = ("ill", "absent", "late")
USERS = 16
JOURNALS = 8
"""A teacher has so many; reading always the same one would find everything in the processor's caches."""


class People(NamedTuple):
    """Who asks: a teacher, and a parent or student of the same school."""

    teacher: Who
    family: Who


def fill(twin: Twin, people: People, schools: int) -> None:
    """Load the world of so many schools anew; ours is the first (content.sql)."""
    today = clock.today()
    text = (Path(__file__).parent / "content.sql").read_text()
    given = {
        "schools": schools,
        "segment": people.teacher.segment,
        "zone": twin.suite.time_zone,
        "teacher": people.teacher.person_id,
        "family": people.family.person_id,
        "family_role": people.family.role,
        "year": school_year_of(today),
        "today": today.isoformat(),
    }
    with twin.admin("academic") as link:
        link.execute(text.format(**given))
        link.execute("vacuum analyze")
        link.execute("checkpoint")


class Desk:
    """The journals of the first school as the teacher reads them, and the requests made from them."""

    def __init__(self, people: People, groups: list[str], grid: dict[str, Any]) -> None:
        self.people, self.groups = people, groups
        self.students = [one["id"] for one in grid["students"]]
        self.lessons = [one["id"] for one in grid["lessons"]]
        self.child = self.students[0]
        self.marks = len(grid["marks"])
        self._versions: dict[str, int] = {}
        self._turn = 0

    @classmethod
    async def open(cls, twin: Twin, people: People) -> "Desk":
        """Read the first journal through the gateway."""
        with twin.admin("academic") as link:
            rows = link.execute(
                "select md5('g' || n)::uuid::text from generate_series(0, %s) n", [JOURNALS - 1]
            ).fetchall()
        groups = [str(row[0]) for row in rows]
        line = Line(twin.own.port)
        asked = request("GET", f"{API}/journals/{groups[0]}", people.teacher.token, people.teacher.pair)
        status, body = await line.ask(asked)
        line.close()
        if status != 200:
            raise RuntimeError(f"{status} {body[:500].decode()}")
        desk = cls(people, groups, orjson.loads(body))
        if (len(desk.students), len(desk.lessons)) != (28, 40):
            raise RuntimeError(f"28 × 40 expected, {len(desk.students)} × {len(desk.lessons)} found")
        return desk

    def _read(self, path: str, who: Who, more: str = BROWSER) -> bytes:
        return request("GET", f"{API}{path}", who.token, who.pair, more=more)

    def grid(self, more: str = BROWSER) -> Step:
        """A teacher opens a journal."""
        asked = [self._read(f"/journals/{group}", self.people.teacher, more) for group in self.groups]

        async def step(line: Line, user: int) -> tuple[int, bytes]:
            self._turn += 1
            return await line.ask(asked[self._turn % JOURNALS])

        return step

    def read(self, path: str, who: Who) -> Step:
        """The same read again and again."""
        asked = self._read(path, who)

        async def step(line: Line, user: int) -> tuple[int, bytes]:
            return await line.ask(asked)

        return step

    def mark(self) -> Step:
        """A teacher gives a mark; every user has cells of the own, so nobody comes too late."""
        group, slot = self.groups[0], 1
        teacher = self.people.teacher
        turns = [0] * USERS

        async def step(line: Line, user: int) -> tuple[int, bytes]:
            place = (turns[user] * USERS + user) % CELLS
            turns[user] += 1
            url = (
                f"{API}/journals/{group}/marks/{self.students[place % 28]}/{self.lessons[place // 28]}/{slot}"
            )
            seen = self._versions.get(url, 0)
            asked = request(
                "PUT", url, teacher.token, teacher.pair, {"value": 2 + (place + seen) % 4}, seen, more=BROWSER
            )
            answer = await line.ask(asked)
            if answer[0] == 200:
                self._versions[url] = seen + 1
            return answer

        return step

    def attendance(self) -> Step:
        """A teacher notes who of 28 is not there; every user has lessons of the own."""
        teacher = self.people.teacher
        turns = [0] * USERS

        async def step(line: Line, user: int) -> tuple[int, bytes]:
            own = self.lessons[user::USERS]
            lesson = own[turns[user] % len(own)]
            turns[user] += 1
            url = f"{API}/lessons/{lesson}/attendance"
            seen = self._versions.get(url, 0)
            answer = await line.ask(self.attendance_of(lesson, seen, teacher))
            if answer[0] == 200:
                self._versions[url] = seen + 1
            return answer

        return step

    def attendance_of(self, lesson: str, seen: int, teacher: Who) -> bytes:
        """The request that notes all 28 students of a lesson."""
        body = {"students": [{"student_id": one, "code": CODES[seen % 3]} for one in self.students]}
        url = f"{API}/lessons/{lesson}/attendance"
        return request("PUT", url, teacher.token, teacher.pair, body, seen, more=BROWSER)


@dataclass
class Measured:
    """What one operation cost and how long it took."""

    alone: Waits
    crowd: Waits
    spent: Spent
    spent_crowd: Spent
    statements: Statements
    times: int


class Stand:
    """Measures operations on a twin's academic service."""

    def __init__(self, twin: Twin, counter: Counter, *, quick: bool) -> None:
        self.twin, self.counter = twin, counter
        self.meter: Meter = twin.meter("academic")
        self.requests, self.seconds, self.rounds = (120, 1.5, 1) if quick else (300, 4.0, 3)
        self.lines = [Line(twin.own.port) for _ in range(USERS)]
        self._admin = twin.admin("academic")
        row = self._admin.execute("select pg_backend_pid()").fetchone()
        self.meter.without.add(int(row[0]) if row else 0)
        self.meter.settle()

    def drained(self) -> bool:
        """Whether the relay has sent everything."""
        row = self._admin.execute("select exists (select from outbox where published_at is null)").fetchone()
        return row == (False,)

    async def spend(self, drive_it: Callable[[], Any]) -> tuple[Waits, Spent]:
        """Drive, wait for the relay, and read the clocks."""
        before, began = self.meter.read(), time.monotonic()
        waits: Waits = await drive_it()
        await asyncio.to_thread(wait_until, self.drained, "реле")
        return waits, self.meter.since(before, time.monotonic() - began).per(len(waits.seconds))

    async def measure(self, step: Step) -> Measured:
        """Warm up; then one user and 16 by turns."""
        await drive(self.lines, step, requests=USERS * 5)
        await drive(self.lines[:1], step, requests=20)
        await asyncio.to_thread(wait_until, self.drained, "реле")
        alone, crowd = Waits(), Waits()
        spent: list[Spent] = []
        spent_crowd: list[Spent] = []
        self.counter.reset(database("academic"))
        for _ in range(self.rounds):
            waits, cost = await self.spend(lambda: drive(self.lines[:1], step, requests=self.requests))
            spent.append(cost)
            _add(alone, waits)
            waits, cost = await self.spend(lambda: drive(self.lines, step, seconds=self.seconds))
            spent_crowd.append(cost)
            _add(crowd, waits)
        statements = self.counter.read(database("academic"), "academic_app")
        times = len(alone.seconds) + len(crowd.seconds)
        return Measured(alone, crowd, _middle(spent), _middle(spent_crowd), statements, times)

    async def cost(self, step: Step, rounds: int = 5) -> tuple[Spent, float]:
        """The least CPU per request among some rounds of one user, and pages per request: for comparing worlds."""
        await drive(self.lines[:1], step, requests=JOURNALS * 4)
        self.counter.reset(database("academic"))
        found = []
        each = max(self.requests // 2, 40)
        for _ in range(rounds):
            found.append((await self.spend(lambda: drive(self.lines[:1], step, requests=each)))[1])
        buffers = self.counter.read(database("academic"), "academic_app").buffers / (each * rounds)
        return min(found, key=lambda one: one.total), buffers

    def close(self) -> None:
        """Let go."""
        for line in self.lines:
            line.close()
        self._admin.close()


def _add(to: Waits, more: Waits) -> None:
    to.seconds += more.seconds
    to.wrong += more.wrong
    to.elapsed += more.elapsed


def _middle(found: list[Spent]) -> Spent:
    return Spent(
        median(one.gateway for one in found),
        median(one.service for one in found),
        median(one.postgres for one in found),
    )
