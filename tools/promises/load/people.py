"""Who asks and for what: the ready people, their journals and diaries, every list that they may read."""

import json
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

import orjson

from deploy.native import signins
from deploy.native.say import Refusal
from deploy.native.suite import ROOT
from tools.promises.bench.twin import Who, who
from tools.promises.bench.wire import BROWSER, Line, request
from tools.promises.figure import Run
from tools.promises.load.signin import sign_in

API = "/api/academic/v1"
SLOT = 3
"""The last place of a cell: nobody's own mark stands there; what was put is withdrawn at the end."""


@dataclass
class User:
    """A ready person under one appointment; the token is renewed as sign-ins go on."""

    username: str
    password: str
    who: Who
    journals: list[str] = field(default_factory=list)
    diaries: list[str] = field(default_factory=list)
    lists: list[str] = field(default_factory=list)

    def read(self, path: str) -> bytes:
        """A GET as a browser sends it."""
        return request("GET", path, self.who.token, self.who.pair, more=BROWSER)


@dataclass
class Cell:
    """A free place for a mark, and the version that stands there as far as we were told (0 = nothing)."""

    user: User
    url: str
    version: int = 0
    touched: bool = False


@dataclass
class Lesson:
    """A lesson whose attendance may be noted: always as it stands already."""

    user: User
    url: str
    version: int
    students: list[dict[str, Any]]


@dataclass
class Town:
    """Everybody and everything that the load is made of."""

    users: list[User] = field(default_factory=list)
    cells: deque[Cell] = field(default_factory=deque)
    lessons: deque[Lesson] = field(default_factory=deque)

    def reads(self, kind: str) -> list[tuple[User, str]]:
        """(user, path) of the journals, diaries or lists."""
        return [(user, path) for user in self.users for path in getattr(user, kind)]


def _lists() -> Iterator[str]:
    """Every GET of the contracts that needs nothing but a signed-in person; queues ask the broker, not us."""
    for file in sorted((ROOT / "contracts" / "openapi").glob("*.json")):
        for path, methods in json.loads(file.read_text())["paths"].items():
            told = methods.get("get")
            if told is None or "{" in path or not {"x-right", "x-own"} & set(told):
                continue
            kinds = told["responses"].get("200", {}).get("content", {})
            needs = any(one.get("required") for one in told.get("parameters", []))
            if not needs and "application/json" in kinds and told.get("x-right") != "system:queue:read":
                yield path


async def gather(run: Run) -> Town:
    """Sign everybody in, and learn what each may do by asking once."""
    town, line = Town(), Line(run.suite.port)
    lists = list(_lists())
    for one in signins.people(run.suite):
        token = await sign_in(run.suite, one["username"], one["password"])
        for held in one["appointments"]:
            user = User(one["username"], one["password"], who(f"{held['segment']}/{held['role']}", token))
            town.users.append(user)
            for path in lists:
                if (await line.ask(user.read(path)))[0] == 200:
                    user.lists.append(path)
            if held["role"] == "teacher":
                await _teacher(town, user, line)
            if held["role"] in ("parent", "student"):
                children = await _json(line, user, f"{API}/diary/students")
                user.diaries = [f"{API}/diary?student_id={child['student_id']}" for child in children]
    line.close()
    if not (town.cells and town.lessons and town.reads("diaries")):
        raise Refusal("Нет журнала, в котором можно писать, или дневника: нужны данные make up или make seed")
    run.random.shuffle(town.cells)
    return town


async def _json(line: Line, user: User, path: str) -> Any:
    status, body = await line.ask(request("GET", path, user.who.token, user.who.pair))
    if status != 200:
        raise Refusal(f"{path} ({user.username}): {status} {body[:300].decode(errors='replace')}")
    return orjson.loads(body)


async def _teacher(town: Town, user: User, line: Line) -> None:
    """The journals he leads; free cells and lessons within the days in which he may still change them."""
    groups = await _json(line, user, f"{API}/groups?mine=true")
    for group in groups["items"] if isinstance(groups, dict) else groups:
        path = f"{API}/journals/{group['id']}"
        grid = await _json(line, user, path)
        user.journals.append(path)
        if not grid["may_write"] or (grid["period"] or {}).get("closed", True):
            continue
        today = date.fromisoformat(grid["today"])
        since = today - timedelta(days=grid["edit_window_days"] or 14)
        codes: dict[int, list[dict[str, Any]]] = {}
        for student, lesson, code, late in grid["attendance"]:
            known = {"student_id": grid["students"][student]["id"], "code": code}
            codes.setdefault(lesson, []).append(known | ({"minutes_late": late} if late else {}))
        full = {(mark[0], mark[1]) for mark in grid["marks"] if mark[2] == SLOT}
        for place, lesson in enumerate(grid["lessons"]):
            if lesson["state"] != "held" or not since <= date.fromisoformat(lesson["held_on"]) <= today:
                continue
            url = f"{API}/lessons/{lesson['id']}/attendance"
            town.lessons.append(Lesson(user, url, lesson["attendance_version"], codes.get(place, [])))
            for row, student in enumerate(grid["students"]):
                there = student["from_on"] <= lesson["held_on"] <= (student["until_on"] or "9999")
                if there and (row, place) not in full:
                    where = f"{path}/marks/{student['id']}/{lesson['id']}/{SLOT}"
                    town.cells.append(Cell(user, where))
