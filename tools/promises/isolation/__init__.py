"""`make isolation` (Q1, Q2, Q3, Q10, X10): nobody reads, changes or can tell apart what is another segment's.

A world of two regions × two municipalities × three schools is written beside the suite's own; a member of every role
tries every operation of every OpenAPI document with ids of others. See attack.py for what a try is, facts.py for what
is foreign, wall.py for the second wall and for the planted leak that shows that the run can fail.
"""

import asyncio
import json
import os
import sys
import time
from pathlib import Path
from typing import Any

import httpx
import psycopg

from deploy.native.say import Refusal
from deploy.native.suite import ROOT
from store.clock import today
from tools.promises import actors
from tools.promises.actors import Member
from tools.promises.figure import Run
from tools.promises.isolation import acts, facts, matrix, operations, scopes, streams, world
from tools.promises.isolation.attack import Attacker
from tools.promises.isolation.canary import TOKEN
from tools.promises.isolation.operations import Operation
from tools.promises.isolation.places import ELSEWHERE, HOMES
from tools.promises.isolation.requests import CURSOR, has_place
from tools.promises.isolation.sending import Gateway

FULL, PER_CELL = 50_000, 100
"""Tries in all; of each operation that has a place for a foreign id by each role that may use it (Q1)."""
BARE_TRIES, DENIED_TRIES = 10, 3
"""Of an operation without such a place, of one that is not the role's: the same request draws nothing new."""
QUICK_TRIES = 300
AT_ONCE = 6


async def measure(run: Run) -> None:
    """Write the world, let its members try, tell the figures."""
    suite = run.suite
    logs = {file: file.stat().st_size for file in suite.logs.glob("*")}
    addresses, tables, numbers = await asyncio.to_thread(world.write, suite)
    run.say(f"мир: таблиц с сегментами {len(tables)}")
    members = [one for home in HOMES for one in actors.one_of_each(suite, home)]
    strangers = actors.one_of_each(suite, ELSEWHERE, {"director", "teacher"})
    known, _ = await asyncio.gather(
        asyncio.to_thread(facts.read, addresses, tables, numbers),
        actors.bring_in(suite, [*members, *strangers]),
    )
    await _entered(run, [*members, *strangers])
    known.signing |= {one.person_id for one in [*members, *strangers]}
    run.say(f"участников {len(members)}, строк {sum(map(len, known.rows.values()))}")
    trial = Trial(run, known, members, strangers)
    behind = asyncio.create_task(trial.second_wall(tables, numbers))
    try:
        await trial.everything(addresses)
        trial.tell(await behind, logs)
    finally:
        behind.cancel()
        await trial.send.close()


async def _entered(run: Run, members: list[Member], seconds: float = 120) -> None:
    """Tell each sign-in's device as the page does and wait until identity has heard of it from Keycloak.

    Else its rows of these sign-ins would change under the comparison of foreign rows.
    """
    async with httpx.AsyncClient(base_url=run.suite.public_url, timeout=60) as http:
        for one in members:
            told = await http.post("/api/identity/v1/me/sign-ins", headers=await one.headers(run.suite, http))
            told.raise_for_status()
    waiting = "select count(*) from sign_ins where address is null and person_id = any(%s::uuid[])"
    people = [one.person_id for one in members]
    until = time.monotonic() + seconds
    with psycopg.connect(actors.administrator(run.suite, "identity"), autocommit=True) as link:
        while (link.execute(waiting, [people]).fetchone() or [0])[0]:
            if time.monotonic() > until:
                raise Refusal(f"identity за {seconds:.0f} с не узнала о входах участников от Keycloak")
            await asyncio.sleep(1)


class Trial:
    """One run over one world."""

    def __init__(self, run: Run, known: facts.Facts, members: list[Member], strangers: list[Member]) -> None:
        self.run, self.facts, self.members = run, known, members
        self.strangers = {one.role: one for one in strangers}
        self.send = Gateway(run.suite)
        self.operations = operations.read()
        self.attacker = Attacker(known, self.send, run.random, [*members, *strangers], today())
        self.cells = matrix.Cells()
        self.written: list[str] = []
        self.streamed: list[str] = []
        self.events = self.own_events = 0
        self._done = self._all = 0
        self._said = 0.0

    async def everything(self, addresses: dict[str, str]) -> None:
        """Streams, cursors, reads, then writes level by level; foreign rows are compared after each level.

        A level's allowed cells come before its trials: among these are withdrawals of rights.
        """
        await self._cursors()
        await self._streams()
        held = [one for one in self.operations if not one.public]
        tries = self._tries(held)
        self._all = len(tries) + len(self.members)
        await self._work([one for one in tries if one[1].reads])
        await self._cells([one for one in held if one.reads])
        before = await asyncio.to_thread(facts.prints, addresses, self.facts)
        for home in HOMES:
            mine = [one for one in tries if one[0].segment == home and not one[1].reads]
            await self._cells([one for one in held if not one.reads], home)
            await self._work(sorted(mine, key=lambda one: one[1].service == "identity"))
            await asyncio.sleep(1)  # events of the last writes reach the other services
            after = await asyncio.to_thread(facts.prints, addresses, self.facts)
            self.written += [f"запись у чужих ({home}): {one}" for one in facts.changed(before, after, home)]
            before = after

    def _tries(self, held: list[Operation]) -> list[tuple[Member, Operation]]:
        """The draw: full runs try every allowed cell alike, quick ones and those with TRIES= a sample."""
        chance = self.run.random
        allowed = [(m, o) for m in self.members for o in held if _may(m, o)]
        denied = [(m, o) for m in self.members for o in held if not _may(m, o)]
        told = int(os.environ.get("TRIES") or 0)
        if self.run.quick or told:
            tries = told or QUICK_TRIES
            drawn = chance.choices(allowed, k=tries * 3 // 4)
            drawn += chance.sample(denied, min(len(denied), tries // 4))
        else:
            drawn = [cell for cell in allowed for _ in range(self._share(*cell))] + denied * DENIED_TRIES
        chance.shuffle(drawn)
        return drawn

    def _share(self, member: Member, operation: Operation) -> int:
        """A member's part of the tries that are his role's, which others may hold too, at other levels."""
        alike = sum(one.role == member.role and _may(one, operation) for one in self.members)
        return -(-(PER_CELL if has_place(operation) else BARE_TRIES) // alike)

    async def _work(self, tries: list[tuple[Member, Operation]]) -> None:
        left = list(reversed(tries))

        async def work() -> None:
            while left:
                await self.attacker.attempt(*left.pop())
                self._bar()

        await asyncio.gather(*(work() for _ in range(AT_ONCE)))

    async def _cells(self, held: list[Operation], home: str | None = None) -> None:
        cells = [
            (m, o) for o in matrix.order(held, self.run.random) for m in self.members
            if _may(m, o) and home in (None, m.segment)
        ]  # fmt: skip
        if self.run.quick:
            keep = set(self.run.random.sample(range(len(cells)), len(cells) // 12))
            cells = [one for place, one in enumerate(cells) if place in keep]
        left = list(reversed(cells))

        async def work() -> None:
            while left:
                await matrix.check(self.attacker, *left.pop(), self.cells)

        await asyncio.gather(*(work() for _ in range(AT_ONCE)))

    def _bar(self) -> None:
        self._done += 1
        if time.monotonic() - self._said > (10 if self.run.quick else 5):
            self._said = time.monotonic()
            share = self._done / self._all
            self.run.say(
                f"[{'#' * int(share * 30):<30}] {self._done} из {self._all}, запросов {self.send.requests}"
            )

    async def _cursors(self) -> None:
        """Places in a stranger's lists, which the members then go on from."""
        stranger = self.strangers["director"]
        for one in self.operations:
            if one.reads and any(p.name == CURSOR for p in one.parameters) and stranger.may(one.right or ""):
                draft = self.attacker.builder(stranger, one).draft(one)
                asked = draft.filled(lambda spot: spot.own)
                asked.query = {
                    n: v
                    for n, v in asked.query.items()
                    if any(p.name == n and p.required for p in one.parameters)
                }
                asked.query["limit"] = 1
                answer = await self.send(stranger, one, asked)
                following = json.loads(answer.body).get("next") if answer.status == 200 else None
                if following:
                    self.attacker.cursors[one.name] = [following]

    async def _streams(self) -> None:
        for member in self.members:
            if member.may("movement:subscription:write") and member.role in (
                "region-operator",
                "rco-operator",
            ):
                leaked, read = await streams.feed(self.send, self.facts, member, self.operations)
                self.streamed += leaked
                self.events += read
        teacher = next(one for one in self.members if one.role == "teacher")
        leaked, self.own_events = await streams.journal(
            self.run.suite, self.facts, self.send, teacher, self.strangers["teacher"]
        )
        self.streamed += leaked

    async def second_wall(self, tables: list[str], numbers: dict[int, frozenset[str]]) -> dict[str, Any]:
        """Run wall.py with the members' tokens."""
        quick = self.run.quick
        members = [
            {"person_id": m.person_id, "username": m.username, "segment": m.segment, "role": m.role,
             "tokens": m.tokens, "since": m.since}
            for m in self.members
        ]  # fmt: skip
        given = {
            "seed": self.run.seed, "tables": tables, "numbers": {n: sorted(w) for n, w in numbers.items()},
            "own_sessions": not quick, "tries": 250 if quick else 6000, "planted": 60 if quick else 400,
            "members": members,
        }  # fmt: skip
        process = await asyncio.create_subprocess_exec(
            sys.executable, "-m", "tools.promises.isolation.wall", cwd=ROOT, stdin=asyncio.subprocess.PIPE,
            stdout=asyncio.subprocess.PIPE,
        )  # fmt: skip
        told, _ = await process.communicate(json.dumps(given).encode())
        if process.returncode:
            return {
                "opened": 0,
                "behind": {"tries": 0, "leaks": 1, "notes": ["вторая стена: процесс упал"]},
                "planted": {},
            }
        found: dict[str, Any] = json.loads(told)
        return found

    def tell(self, wall: dict[str, Any], logs: dict[Path, int]) -> None:
        """Figures and words."""
        run, found = self.run, self.attacker.found
        missing, doubled = acts.compare(run.suite, self.send)
        acknowledged = sum(map(len, self.send.acts.values()))
        run.at_most(
            "Q10", "удавшихся действий без записи в журнале", len(missing), 0, "действий", acknowledged
        )
        run.at_most("Q10", "лишних записей: вторых и о несделанном", len(doubled), 0, "записей", acknowledged)
        exposed, asked = scopes.foreign_rows(run.suite, self.facts, self.members)
        logged = _in_logs(run.suite.logs, logs)
        behind, planted = wall["behind"], wall["planted"]
        self._tell_rows(self.send.requests, sum(found.tries.values()))
        heard = self.events + self.own_events
        run.at_most("Q2", "чужих меток в ответах", found.tokens, 0, "меток", self.send.requests)
        run.at_most("Q2", "чужого в ленте и потоке журнала", len(self.streamed), 0, "случаев", heard)
        run.at_most("Q2", "меток в логах", len(logged), 0, "файлов", len(logs))
        run.at_most("Q3", "строк сквозь вторую стену", behind["leaks"], 0, "утечек", behind["tries"])
        run.at_most("Q3", "строк вне области и без неё", len(exposed), 0, "таблиц", asked)
        seen = int(planted.get("leaks", 0) > 0)
        run.at_least("Q3", "подложенная утечка найдена", seen, 1, "раз", planted.get("tries", 0))
        behind_wall = [f"вторая стена: {one}" for one in behind["notes"][:20]]
        undeclared = [one.name for one in self.operations if not one.declared]
        for words in [
            *undeclared, *self.facts.empty, *self.written, *exposed, *self.streamed, *logged,
            *missing[:20], *doubled[:20], *found.notes, *self.cells.refused, *self.cells.narrowed, *behind_wall,
        ]:  # fmt: skip
            run.found(words)

    def _tell_rows(self, requests: int, tries: int) -> None:
        """Q1: what was read, changed, told apart; how often it was tried."""
        run, found, cells, known = self.run, self.attacker.found, self.cells, self.facts
        undeclared = sum(not one.declared for one in self.operations)
        run.at_most(
            "Q1", "операций без объявленной политики", undeclared, 0, "операций", len(self.operations)
        )
        run.at_most("Q1", "чтений чужих строк (чужие id и значения)", found.ids, 0, "утечек", requests)
        run.at_most("Q1", "изменённых чужих таблиц", len(self.written), 0, "таблиц", tries)
        run.at_most("Q1", "отсутствующее отличимо от чужого", found.differing, 0, "случаев", found.compared)
        run.at_most("Q1", "без права, а пропущено", found.let_through, 0, "запросов", requests)
        run.at_most("Q1", "принятых чужих ролей", found.refused_pairs, 0, "запросов", tries)
        run.at_most("Q1", "отказов в разрешённых клетках", len(cells.refused), 0, "клеток", cells.tried)
        run.at_most(
            "Q1", "таблиц с сегментами без строк в мире", len(known.empty), 0, "таблиц", len(known.tables)
        )
        self._tell_tries(tries)
        narrowed = len(cells.narrowed)
        run.told("Q1", "ответов 5xx", found.broken, "ответов", requests)
        run.told("Q1", "разрешённых клеток, где политика сузила до нуля", narrowed, "клеток", cells.tried)

    def _tell_tries(self, tries: int) -> None:
        """How many there were; goals only where the draw was a full one."""
        by_kind: dict[str, list[int]] = {"place": [], "bare": [], "denied": []}
        one_of_each = {member.role: member for member in self.members}.values()
        for member in one_of_each:
            for operation in (one for one in self.operations if not one.public):
                kind = (
                    "denied" if not _may(member, operation) else "place" if has_place(operation) else "bare"
                )
                by_kind[kind].append(self.attacker.found.tries[f"{operation.name} {member.role}"])
        least = {kind: min(some, default=0) for kind, some in by_kind.items()}
        words = "попыток на операцию и роль, меньше всего"
        run, asked = self.run, len(by_kind["place"])
        if run.quick or os.environ.get("TRIES"):
            run.told("Q1", f"{words}: право есть, место для чужого id есть", least["place"], "попыток", asked)
        else:
            run.at_least("Q1", "попыток всего", tries, FULL, "попыток", tries)
            run.at_least(
                "Q1",
                f"{words}: право есть, место для чужого id есть",
                least["place"],
                PER_CELL,
                "попыток",
                asked,
            )
        run.told("Q1", f"{words}: право есть, места нет", least["bare"], "попыток", len(by_kind["bare"]))
        run.told("Q1", f"{words}: права нет", least["denied"], "попыток", len(by_kind["denied"]))


def _may(member: Member, operation: Operation) -> bool:
    """Whether the matrix lets the member; an operation about oneself is everybody's."""
    return operation.right is None or member.may(operation.right)


def _in_logs(place: Path, before: dict[Path, int]) -> list[str]:
    """Files that since got a token: logs name nobody."""
    found = []
    for file in place.glob("*"):
        with file.open("rb") as log:
            log.seek(before.get(file, 0))
            if TOKEN.search(log.read().decode("utf-8", "replace")):
                found.append(f"метка в логе {file.name}")
    return found
