"""`make fuzz` (Q6): malformed input at every place of every operation; 0 answers 5xx, every 4xx is problem+json.

Three sources through the gateway with real tokens: an own driver that puts one hostile value into a valid request
(shots.py, uploads.py), schemathesis over the same documents (schema.py), and what the gateway and Keycloak answer by
themselves (edge.py). The actors and rows are those of `make isolation`, written anew every round, so that valid parts
of requests reach handlers and SQL. TRIES= bounds the inputs (100,000 by default; a fifth is schemathesis', as far as
ten minutes suffice).
"""

import asyncio
import os
import shutil
import time
from collections.abc import Callable
from typing import Any

import httpx

from store.clock import today
from tools.promises import actors
from tools.promises.actors import Member
from tools.promises.figure import Run
from tools.promises.fuzz import edge, planted, schema, watch
from tools.promises.fuzz.judge import KINDS, Verdict, keep
from tools.promises.fuzz.people import People
from tools.promises.fuzz.sending import Answer, Line, raw
from tools.promises.fuzz.shots import Draw, Parts, Shot, parts, valid
from tools.promises.isolation import facts, operations, world
from tools.promises.isolation.attack import Attacker
from tools.promises.isolation.operations import Operation
from tools.promises.isolation.places import HOMES
from tools.promises.isolation.sending import Gateway

FULL, ROUND = 100_000, 8_000
QUICK_SECONDS = (7, 4)
"""Own driver, schemathesis."""
SCHEMA_SHARE, SCHEMA_SECONDS = 0.2, 600
AT_ONCE = 8
WARM = 5
"""Valid requests by which a round looks for one that an operation accepts."""
DRIVER, UPLOADS, SCHEMA, EDGE, KEYCLOAK = "свой генератор", "загрузки", "schemathesis", "шлюз", "Keycloak"


async def measure(run: Run) -> None:
    """Write the world, fire, look at the parts, tell the figures."""
    suite = run.suite
    before = await asyncio.to_thread(watch.pids, suite)
    shutil.rmtree(suite.directory / "figures" / "fuzz", ignore_errors=True)
    trial = Trial(run)
    proof, tries = await planted.found(run.random)
    try:
        await trial.everything()
    finally:
        await trial.close()
    red, restarted = await asyncio.to_thread(watch.after, suite, before)
    trial.tell(red, restarted, len(before))
    missed = [kind for kind, count in proof.items() if not count]
    run.at_most("Q6", "подложенные ошибки, которые не найдены", len(missed), 0, "видов", tries)


class Trial:
    """One run."""

    def __init__(self, run: Run) -> None:
        self.run, self.verdict = run, Verdict()
        self.operations = operations.read()
        self.draw = Draw(run.random, run.quick)
        self.host = f"localhost:{run.suite.port}"
        self.http = httpx.AsyncClient(timeout=30)
        self.send = Gateway(run.suite)
        self.lines: asyncio.Queue[Line] = asyncio.Queue()
        for _ in range(AT_ONCE):
            self.lines.put_nowait(Line(run.suite.port))
        self.good: dict[str, list[tuple[Member, Parts]]] = {}
        self.people = People(run.suite, [], self.http)
        self.attacker: Attacker
        self.total = int(os.environ.get("TRIES") or FULL)
        self._said = 0.0

    @property
    def tried(self) -> int:
        """Inputs so far, of all sources."""
        return sum(self.verdict.tried.values())

    async def everything(self) -> None:
        """Rounds, each over a world of its own, and schemathesis, until as much is tried as is asked for."""
        own = self.total if self.run.quick else round(self.total * (1 - SCHEMA_SHARE))
        await self._rounds(own)
        seconds = QUICK_SECONDS[1] if self.run.quick else SCHEMA_SECONDS
        most = self.total - self.tried if not self.run.quick else self.total
        await asyncio.to_thread(
            schema.run, self.operations, self.run.random, self.run.quick, time.monotonic() + seconds, most,
            self._schema, asyncio.get_running_loop(),
        )  # fmt: skip
        if not self.run.quick:  # what schemathesis could not draw in its time
            await self._rounds(self.total)

    async def _rounds(self, most: int) -> None:
        while self.tried < most:
            await self._world()
            await self._warm()
            if not self.verdict.tried.get(EDGE):
                await self._edge()
            end = time.monotonic() + (QUICK_SECONDS[0] if self.run.quick else 3600)
            await self._round(min(ROUND, most - self.tried), end)
            if self.run.quick:
                break

    async def _world(self) -> None:
        suite = self.run.suite
        addresses, tables, numbers = await asyncio.to_thread(world.write, suite)
        if not self.people.members:
            self.people.members = [one for home in HOMES for one in actors.one_of_each(suite, home)]
            await actors.bring_in(suite, self.people.members)
        known = await asyncio.to_thread(facts.read, addresses, tables, numbers)
        self.attacker = Attacker(
            known, self.send, self.run.random, self.people.members, today(), compare=False
        )
        await self.people.subscribe(self.operations, self.run.random)
        self.good.clear()
        self.run.say(f"мир записан: участников {len(self.people.members)}, операций {len(self.operations)}")

    def _given(self, member: Member, operation: Operation) -> Parts:
        return parts(self.attacker.builder(member, operation).draft(operation))

    async def _warm(self) -> None:
        """Valid requests first: what an operation accepts is the ground for what is then spoilt in it."""

        async def one(operation: Operation) -> None:
            members = self.people.allowed(operation)
            for _ in range((1 if operation.reads else 0) if self.run.quick else WARM):
                member = self.run.random.choice(members)
                given = self._given(member, operation)
                answer = await self._fire(DRIVER, member, operation, valid(given))
                self._keep(operation, member, given, answer)
                if 200 <= answer.status < 300:
                    break

        await _together(one, [each for each in self.operations if self.people.allowed(each)])

    def _keep(self, operation: Operation, member: Member, given: Parts, answer: Answer) -> None:
        """Remember what reached the handler: reads may be repeated, writes change what they reach."""
        if 200 <= answer.status < 300 and operation.reads:
            self.good.setdefault(operation.name, []).append((member, given))

    async def _round(self, most: int, end: float) -> None:
        """Reads first, identity's writes last: all others depend on what it says."""
        held = [one for one in self.operations if self.people.allowed(one)]
        weights = [
            1.0 + len(one.parameters) + 3 * (one.body is not None) + 12 * one.content.startswith("multi")
            for one in held
        ]  # a file alone has some eighty ways to be bad
        drawn = self.run.random.choices(held, weights, k=most)
        if self.run.quick:  # each at least once before the time is over
            drawn = [*held, *drawn]
            self.run.random.shuffle(drawn)
        else:
            drawn.sort(key=lambda one: one.service == "identity" and not one.reads)

        async def one(operation: Operation) -> None:
            if time.monotonic() > end:
                return
            await self._spoil(operation)
            self._bar()

        await _together(one, drawn)

    async def _spoil(self, operation: Operation) -> None:
        chance, known = self.run.random, self.good.get(operation.name)
        if known and chance.random() < 0.7:
            member, given = chance.choice(known)
        else:
            member = chance.choice(self.people.allowed(operation))
            given = self._given(member, operation)
        shot = (
            await asyncio.to_thread(self.draw.next, given)
            if operation.content.startswith("multi")
            else self.draw.next(given)
        )
        await self._fire(UPLOADS if shot.where.startswith("файл") else DRIVER, member, operation, shot)

    async def _fire(self, source: str, member: Member, operation: Operation, shot: Shot) -> Answer:
        signed = await self.people.signed(member, operation) if shot.signed else ()
        answer = await self._ask(shot, signed)
        self.verdict.judge(source, shot, answer, member.pair, member.username)
        return answer

    async def _ask(self, shot: Shot, signed: Any) -> Answer:
        line = await self.lines.get()
        try:
            bare = shot.method == "HEAD" or dict(shot.headers).get("method") == b"HEAD"
            return await line.ask(raw(shot, signed, self.host), streams=shot.streams, bare=bare)
        finally:
            self.lines.put_nowait(line)

    async def _schema(self, operation: Operation, shot: Shot) -> None:
        members = self.people.allowed(operation)
        if members:
            await self._fire(SCHEMA, self.run.random.choice(members), operation, shot)

    async def _edge(self) -> None:
        for shots, problem in (
            (list(edge.gateway(self.run.suite.services)), True),
            (list(edge.keycloak()), False),
        ):
            drawn = self.run.random.sample(shots, min(len(shots), 40)) if self.run.quick else shots

            async def one(shot: Shot, problem: bool = problem) -> None:
                self.verdict.judge(
                    EDGE if problem else KEYCLOAK, shot, await self._ask(shot, ()), problem=problem
                )

            await _together(one, drawn)

    def _bar(self) -> None:
        if time.monotonic() - self._said > 10:
            self._said = time.monotonic()
            self.run.say(f"  входов {self.tried}, нарушений {len(self.verdict.violations)}")

    async def close(self) -> None:
        """Let go of the connections."""
        await self.http.aclose()
        await self.send.close()
        while not self.lines.empty():
            self.lines.get_nowait().close()

    def tell(self, red: list[str], restarted: list[str], running: int) -> None:
        """Figures and words."""
        run, verdict = self.run, self.verdict
        tried = self.tried
        if not run.quick:
            run.at_least("Q6", "входов всего", tried, self.total, "входов", tried)
        for kind in KINDS:
            run.at_most("Q6", kind, len(verdict.of(kind)), 0, "нарушений", tried)
        foreign = [one for kind in KINDS for one in verdict.of(kind, foreign=edge.KEYCLOAK)]
        run.at_most("Q6", "нарушений Keycloak", len(foreign), 0, "нарушений", verdict.tried.get(KEYCLOAK, 0))
        run.at_most("Q6", "частей нездоровы после", len(red), 0, "частей", running)
        run.at_most("Q6", "частей перезапустились", len(restarted), 0, "частей", running)
        for source, count in verdict.tried.items():
            run.told("Q6", f"входов: {source}", count, "входов", count)
        names = {one.name for one in self.operations}
        reached = verdict.reached(lambda status: 200 <= status < 300 or status in (404, 409, 412)) & names
        accepted = verdict.reached(lambda status: 200 <= status < 300) & names
        run.told(
            "Q6", "операций за проверкой данных (2xx, 404, 409, 412)", len(reached), "операций", len(names)
        )
        run.told("Q6", "операций, ответивших 2xx", len(accepted), "операций", len(names))
        run.told(
            "Q6", f"самый долгий ответ ({verdict.slowest[1]})"[:90], round(verdict.slowest[0], 2), "с", tried
        )
        folder = run.suite.directory / "figures" / "fuzz"
        for number, one in enumerate(verdict.violations.values(), 1):
            run.found(keep(one, number, folder) if number <= 200 else one.shot.name)
        for name in sorted(names - reached):
            run.found(f"не достигнута: {name} {dict(sorted(verdict.statuses.get(name, {}).items()))}")
        for part in (*red, *restarted):
            run.found(f"часть {part} нездорова или перезапущена")


async def _together(one: Callable[[Any], Any], given: list[Any]) -> None:
    left = list(reversed(given))

    async def work() -> None:
        while left:
            await one(left.pop())

    await asyncio.gather(*(work() for _ in range(AT_ONCE)))
