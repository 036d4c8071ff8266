"""The drivers: teachers who write marks, registrars who enrol and transfer, each request noted in the ledger."""

import asyncio
import json
import random
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any

import httpx

from deploy.sample.person import Person
from store.clock import today
from testkit.signin import SignInFailed
from tools.promises.chaos.ledger import Entry, Ledger
from tools.promises.chaos.people import SLOT, Cell, Registrar, Student, Teacher

PATIENCE = 90.0
"""Seconds a driver goes on asking after the run's end for an answer that it still owes the ledger."""
LOST = (httpx.HTTPError, SignInFailed, KeyError, IndexError, ValueError)
"""Nothing came back, or nothing that can be read; a sign-in on the way failed."""


@dataclass
class Work:
    """What all drivers of a run share."""

    ledger: Ledger
    rng: random.Random
    pause: float = 0.0
    stop: asyncio.Event = field(default_factory=asyncio.Event)
    odd: list[str] = field(default_factory=list)
    """Answers that no driver should ever get."""
    seconds: list[float] = field(default_factory=list)
    """How long acknowledged writes took."""

    async def send(
        self, person: Person, entry: Entry, method: str, path: str, body: Any, **headers: str
    ) -> int | None:
        """One request with its two lines in the ledger; the definite status, None when the outcome is unknown."""
        self.ledger.send(entry)
        status: int | None = None
        told: Any = None
        began = asyncio.get_running_loop().time()
        try:
            answer = await person.ask(method, path, json=body, headers=headers)
            status = answer.status_code
            told = answer.json() if "json" in answer.headers.get("content-type", "") else {}
        except LOST:
            pass
        if status == 401:
            person._since = float("-inf")  # the next request signs in first
        self.ledger.answer(entry, status, _kept(told))
        if entry.acknowledged:
            self.seconds.append(asyncio.get_running_loop().time() - began)
        return entry.status

    async def once(self, person: Person, kind: str, path: str, body: Any, **what: Any) -> Entry:
        """A POST under one Idempotency-Key, asked again until somebody answers for it (or the run is long over)."""
        entry = self.ledger.intend(kind, **what)
        wanted = json.loads(json.dumps(body, default=str).replace("{id}", entry.id))
        give_up = None
        while await self.send(person, entry, "POST", path, wanted, **{"idempotency-key": entry.id}) is None:
            now = asyncio.get_running_loop().time()
            give_up = give_up or (now + PATIENCE if self.stop.is_set() else None)
            if give_up and now > give_up:
                break
            await asyncio.sleep(0.3)
        if entry.refused:
            self.odd.append(f"{kind} {path}: {entry.status} {str(entry.told)[:300]}")
        return entry


def _kept(told: Any) -> dict[str, Any]:
    """The part of an answer that the ledger needs."""
    names = ("id", "version", "value", "number", "state", "conflicts", "detail", "cells")
    return {name: told[name] for name in names if name in told} if isinstance(told, dict) else {}


async def teach(work: Work, teacher: Teacher) -> None:
    """Write marks into the own cells until told to stop; every write says in its reason which it is."""
    while not work.stop.is_set():
        if work.rng.random() < 0.2:
            await _column(work, teacher)
        else:
            await _mark(work, teacher.person, work.rng.choice(teacher.cells))
        await asyncio.sleep(work.pause)


async def _mark(work: Work, person: Person, cell: Cell) -> None:
    """One mark. While the outcome is unknown the same version is tried again: 412 then says that it was written."""
    asked, give_up = 0, None
    while True:
        value = work.rng.randint(2, 5)
        entry = work.ledger.intend("mark", cell=_name(cell), value=value, seen=cell.version)
        body = {"value": value, "type": "answer", "reason": entry.id}
        status = await work.send(person, entry, "PUT", cell.path, body, **{"if-match": f'"{cell.version}"'})
        asked += 1
        if status == 200:
            cell.version = int(entry.told["version"])
            return
        if status == 412:
            stands = entry.told["conflicts"][0]
            if (stands["value"], stands["version"]) == (value, cell.version + 1):
                # the gateway sends a PUT again when the process dies after its commit: as on the page, it is done
                work.ledger.answer(entry, None, entry.told)
            elif asked == 1:
                work.odd.append(f"PUT {cell.path}: 412 в клетке, которую больше никто не пишет")
            cell.version = int(stands["version"])
            return
        if status is not None:
            work.odd.append(f"PUT {cell.path}: {status} {str(entry.told)[:300]}")
            return
        now = asyncio.get_running_loop().time()
        give_up = give_up or (now + PATIENCE if work.stop.is_set() else None)
        if give_up and now > give_up:
            return
        await asyncio.sleep(0.3)


async def _column(work: Work, teacher: Teacher) -> None:
    """Several cells of one journal in a POST with an Idempotency-Key: all or none, once."""
    first = work.rng.choice(teacher.cells)
    group = [cell for cell in teacher.cells if cell.group_id == first.group_id]
    cells = work.rng.sample(group, min(3, len(group)))
    marks = [
        {"student_id": str(c.student_id), "lesson_id": str(c.lesson_id), "slot": SLOT, "version": c.version,
         "value": work.rng.randint(2, 5), "type": "answer"}
        for c in cells
    ]  # fmt: skip
    what = {"cells": [_name(cell) for cell in cells], "values": [mark["value"] for mark in marks]}
    path = f"academic/v1/journals/{first.group_id}/marks"
    entry = await work.once(teacher.person, "column", path, {"cells": marks, "reason": "{id}"}, **what)
    written = {(c["student_id"], c["lesson_id"]): c["version"] for c in entry.told.get("cells", [])}
    for cell in cells:
        cell.version = written.get((str(cell.student_id), str(cell.lesson_id)), cell.version)


def _name(cell: Cell) -> str:
    return f"{cell.group_id}/{cell.lesson_id}/{cell.student_id}"


async def clear(work: Work, teacher: Teacher) -> None:
    """Take the run's marks back: the journal looks as before, the history tells."""
    by_group: dict[Any, list[Cell]] = {}
    for cell in teacher.cells:
        if cell.version:
            by_group.setdefault(cell.group_id, []).append(cell)
    for group_id, cells in by_group.items():
        marks = [
            {"student_id": str(c.student_id), "lesson_id": str(c.lesson_id), "slot": SLOT, "version": c.version,
             "value": 2, "removed": True}
            for c in cells
        ]  # fmt: skip
        path = f"academic/v1/journals/{group_id}/marks"
        body = {"cells": marks, "reason": "проверка надёжности окончена"}
        answer = await teacher.person.ask("POST", path, json=body)
        if answer.status_code != 200:
            work.odd.append(f"снять отметки: {answer.status_code} {answer.text[:300]}")


async def register(work: Work, mine: Registrar, others: Sequence[Registrar]) -> None:
    """Move own students to the class beside or to another school, and take it back by a counter-order."""
    abroad = [one for one in others if one.segment != mine.segment]
    while not work.stop.is_set():
        student = work.rng.choice(mine.students)
        if abroad and work.rng.random() < 0.4:
            await _transfer(work, mine, work.rng.choice(abroad), student)
        else:
            await _class_transfer(work, mine, student)
        await asyncio.sleep(work.pause)


async def _class_transfer(work: Work, mine: Registrar, student: Student) -> None:
    body = {
        "kind": "class-transfer", "effective_on": today(), "basis": "{id}",
        "lines": [{"student_id": student.id, "to_class_id": student.beside}],
    }  # fmt: skip
    who, about = mine.person, {"student": student.id}
    draft = await work.once(who, "draft", "movement/v1/orders", body, **about)
    if not draft.acknowledged:
        return
    order = f"movement/v1/orders/{draft.told['id']}"
    signed = await work.once(who, "sign", f"{order}/signature", None, order=draft.told["id"], **about)
    if signed.acknowledged:
        await work.once(who, "annul", f"{order}/annulment", {"basis": "{id}"}, **about)


async def offered(work: Work, mine: Registrar, other: Registrar, student: Student) -> str | None:
    """A transfer that the sending school has released; its path, None when that failed."""
    about = {"student": student.id}
    note = {"to_segment": other.segment, "student_id": student.id, "note": "{id}"}
    offer = await work.once(mine.person, "offer", "movement/v1/transfers/offers", note, **about)
    if not offer.acknowledged:
        return None
    path = f"movement/v1/transfers/{offer.told['id']}"
    leaves = {"leaves_on": today(), "student_id": student.id, "basis": "{id}"}
    confirmed = await work.once(mine.person, "confirm", f"{path}/confirmation", leaves, **about)
    return path if confirmed.acknowledged else None


async def _transfer(work: Work, mine: Registrar, other: Registrar, student: Student) -> None:
    """There by offer, release, acceptance; back by annulling the arrival and then the departure."""
    path = await offered(work, mine, other, student)
    if path is None:
        return
    body = acceptance(other)
    accepted = await work.once(
        other.person, "accept", f"{path}/acceptance", body, student=student.id, school=other.segment
    )
    if accepted.acknowledged:
        await returned(work, mine, other, path, student)


def acceptance(other: Registrar) -> dict[str, Any]:
    """The receiving school takes the student into one of its classes from tomorrow."""
    return {
        "class_id": other.students[0].class_id, "effective_on": today() + timedelta(days=1), "basis": "{id}",
        "override_reason": "проверка надёжности",
    }  # fmt: skip


async def returned(work: Work, mine: Registrar, other: Registrar, path: str, student: Student) -> None:
    """Annul the arrival order at the receiving school, then the departure order at the sending one."""
    for who, order in ((other, "arrival_order_id"), (mine, "departure_order_id")):
        card = await _until_read(work, who.person, path)
        if card is None or not card.get(order):
            work.odd.append(f"{path}: нет {order}")
            return
        away = f"movement/v1/orders/{card[order]}/annulment"
        undone = await work.once(who.person, "annul", away, {"basis": "{id}"}, student=student.id)
        if not undone.acknowledged:
            return


async def _until_read(work: Work, person: Person, path: str) -> dict[str, Any] | None:
    """The answer of a GET, asked again while the system is away."""
    for _ in range(int(PATIENCE / 0.3)):
        try:
            answer = await person.ask("GET", path)
            if answer.status_code == 200:
                return dict(answer.json())
            if answer.status_code < 500 and answer.status_code not in (401, 429):
                work.odd.append(f"GET {path}: {answer.status_code}")
                return None
        except LOST:
            pass
        await asyncio.sleep(0.3)
    return None


async def during(
    work: Work,
    teachers: Sequence[Teacher],
    clerks: Sequence[Registrar],
    meanwhile: Callable[[], Awaitable[None]],
) -> None:
    """Let all drivers write while something happens; returns when each has its last answer."""
    tasks = [asyncio.create_task(teach(work, one)) for one in teachers]
    tasks += [asyncio.create_task(register(work, one, clerks)) for one in clerks]
    try:
        await meanwhile()
    finally:
        work.stop.set()
        results = await asyncio.gather(*tasks, return_exceptions=True)
    work.odd += [f"исполнитель прекратил работу: {one!r}" for one in results if isinstance(one, Exception)]
