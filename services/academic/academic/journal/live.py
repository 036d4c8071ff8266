"""What others write into a journal reaches those who look at it: a stream of server-sent events (C6).

Whoever writes notifies within the same transaction, so only committed changes are told. A process keeps one LISTEN
connection while somebody listens, and none per listener; those who look at the same journal share one reading of what
has changed. The appointment is asked for anew every `CHECK_SECONDS`, who may read the journal at each reading.
"""

import asyncio
import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

import asyncpg
import orjson
from sqlalchemy import text

from academic import policy
from access import Actor, Gate
from problems import Forbidden, NotFound, Unauthenticated
from store import Sessions, set_scope

CHANNEL = "journal"
CHECK_SECONDS = 3.0
BEAT_SECONDS = 15.0
GATHER_SECONDS = 0.05
"""A column typed or pasted is told once, not cell by cell."""
LONGEST = 7900
EVERYTHING = "*"

_NOW = text("""
    select g.teacher_id,
        (select array_agg(class_teacher_id) from known_classes where class_id = any(g.class_ids)) as class_teachers,
        (select coalesce(json_agg(json_build_object('id', l.id, 'topic', l.topic, 'homework', l.homework,
            'state', l.state, 'version', l.version, 'attendance_version', l.attendance_version)), '[]')::text
         from lessons l where l.school_year = :year and l.group_id = g.id and l.id = any(cast(:lessons as uuid[]))
           and l.state <> 'cancelled') as lessons,
        (select coalesce(json_agg(json_build_array(m.lesson_id, m.student_id, m.slot, m.value, m.weight, m.mark_type,
            m.version, m.comment) order by m.slot), '[]')::text
         from marks m where m.school_year = :year and m.group_id = g.id
           and m.lesson_id = any(cast(:lessons as uuid[])) and not m.removed) as marks,
        (select coalesce(json_agg(json_build_array(a.lesson_id, a.student_id, a.code, a.minutes_late)), '[]')::text
         from attendance a where a.school_year = :year and a.group_id = g.id
           and a.lesson_id = any(cast(:lessons as uuid[]))) as attendance
    from teaching_groups g where g.id = :group_id and g.segment = :segment and not g.removed
""")


def told(group_id: UUID, lessons: set[UUID]) -> str:
    """The notice of a change: the journal and its lessons, or the journal alone when they are too many for one."""
    words = f"{group_id} {' '.join(str(one) for one in sorted(lessons))}"
    return words if len(words) <= LONGEST else f"{group_id} {EVERYTHING}"


@dataclass(eq=False)
class Ear:
    """One listener: lessons changed since it last looked; `lost` when the connection went away."""

    lessons: set[str] = field(default_factory=set)
    number: int = 0
    lost: bool = False
    woken: asyncio.Event = field(default_factory=asyncio.Event)


class Hub:
    """One per process: its LISTEN connection and its listeners by journal."""

    def __init__(self, database: str) -> None:
        self.database = database
        self.ears: dict[str, set[Ear]] = {}
        self.connection: asyncpg.Connection | None = None
        self._opening = asyncio.Lock()
        self._readings: dict[tuple[str, int], asyncio.Task[Any]] = {}
        self._number = 0

    @asynccontextmanager
    async def ear(self, group_id: UUID) -> AsyncIterator[Ear]:
        """Listen to one journal; the last to leave closes the connection."""
        mine, key = Ear(), str(group_id)
        self.ears.setdefault(key, set()).add(mine)
        try:
            await self._open()
            yield mine
        finally:
            self.ears[key].discard(mine)
            if not self.ears[key]:
                del self.ears[key]
            if not self.ears:
                await self.close()

    async def _open(self) -> None:
        async with self._opening:
            if self.connection is None or self.connection.is_closed():
                connection = await asyncpg.connect(self.database, timeout=5)
                connection.add_termination_listener(self._lost)
                await connection.add_listener(CHANNEL, self._heard)
                self.connection = connection

    async def close(self) -> None:
        """Let go of the connection."""
        async with self._opening:
            connection, self.connection = self.connection, None
            if connection is not None and not connection.is_closed() and not self.ears:
                await connection.close(timeout=2)
            elif connection is not None:
                self.connection = connection  # somebody came meanwhile

    def _heard(self, _connection: Any, _pid: int, _channel: str, words: str) -> None:
        group, _, lessons = words.partition(" ")
        self._number += 1
        for ear in self.ears.get(group, ()):
            ear.lessons.update(lessons.split())
            ear.number = self._number
            ear.woken.set()

    def _lost(self, connection: Any) -> None:
        if connection is not self.connection:
            return
        self.connection = None
        for ear in [one for some in self.ears.values() for one in some]:
            ear.lost = True
            ear.woken.set()

    async def reading(self, key: tuple[str, int], read: Callable[[], Any]) -> Any:
        """One reading for all who heard the same notices."""
        task = self._readings.get(key)
        if task is None:
            task = self._readings[key] = asyncio.create_task(read())
            task.add_done_callback(lambda _: self._readings.pop(key, None))
        return await asyncio.shield(task)


@dataclass(frozen=True, slots=True)
class Listener:
    """Whose stream it is, and how to ask anew whether it may go on."""

    gate: Gate
    sessions: Sessions
    right: str
    authorization: str | None
    acting_as: str | None
    group_id: UUID
    school_year: int
    draining: Callable[[], bool]

    async def admitted(self) -> Actor | None:
        """The actor as he may act now; None when the token has ended (the page opens anew with a fresh one)."""
        try:
            actor = await self.gate.admit(self.authorization, self.acting_as)
        except Unauthenticated:
            return None
        if not actor.may(self.right):
            raise Forbidden(f"Роль не даёт права «{self.right}»", right=self.right)
        return actor

    async def now(self, segment: str, person: UUID, lessons: set[str]) -> Any:
        """The journal's reader facts and the named lessons as they stand: one statement."""
        given = {
            "group_id": self.group_id,
            "segment": segment,
            "year": self.school_year,
            "lessons": sorted(lessons),
        }
        async with self.sessions() as tx:
            set_scope(tx, segment, person)
            return (await tx.execute(_NOW, given)).one_or_none()


def _event(name: str, body: bytes = b"{}") -> bytes:
    return b"event: " + name.encode() + b"\ndata: " + body + b"\n\n"


async def stream(hub: Hub, listener: Listener) -> AsyncIterator[bytes]:
    """Events until the listener leaves, may no longer read, the token ends or the process is asked to end."""
    async with hub.ear(listener.group_id) as ear:
        yield b": open\n\n"
        beat = time.monotonic()
        while not listener.draining():
            heard = await _woken(ear)
            if ear.lost:
                return
            try:
                actor = await listener.admitted()
                if actor is None:
                    return
                if heard:
                    yield await _news(hub, listener, actor, ear)
            except (Forbidden, NotFound):
                yield _event("end")
                return
            if heard or time.monotonic() - beat > BEAT_SECONDS:
                beat = time.monotonic()
                yield b": beat\n\n"


async def _woken(ear: Ear) -> bool:
    try:
        await asyncio.wait_for(ear.woken.wait(), CHECK_SECONDS)
    except TimeoutError:
        return False
    await asyncio.sleep(GATHER_SECONDS)
    ear.woken.clear()
    return True


async def _news(hub: Hub, listener: Listener, actor: Actor, ear: Ear) -> bytes:
    lessons, ear.lessons = ear.lessons, set()
    named = lessons - {EVERYTHING}
    key = (f"{listener.group_id} {' '.join(sorted(named))}", ear.number)
    row = await hub.reading(key, lambda: listener.now(actor.segment, actor.id, named))
    if row is None:
        raise NotFound("Журнал не найден")
    if policy.may_read_journal(actor, row.teacher_id, row.class_teachers or ()) is not True:
        raise Forbidden
    return _event("reload") if EVERYTHING in lessons else _event("lessons", _lessons(row))


def _lessons(row: Any) -> bytes:
    found = {one["id"]: one | {"marks": [], "attendance": []} for one in orjson.loads(row.lessons)}
    for name in ("marks", "attendance"):
        for lesson, *cell in orjson.loads(getattr(row, name)):
            if lesson in found:
                found[lesson][name].append(cell)
    return orjson.dumps(list(found.values()))
