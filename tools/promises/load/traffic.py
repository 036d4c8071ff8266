"""Requests of a working day, made and judged: reads, marks, attendance, sign-ins; what failed is counted by kind."""

import asyncio
import re
import time
from collections import Counter
from collections.abc import Awaitable, Callable, Collection
from dataclasses import dataclass, field

from tools.promises.bench.wire import BROWSER, Line, Waits, request
from tools.promises.figure import Run
from tools.promises.load.people import Town, User
from tools.promises.load.signin import sign_in

VERSION = re.compile(rb'"version":(\d+)')
PATIENCE = 8.0
"""Seconds after the end of a load for answers that are still under way."""


@dataclass
class Tally:
    """What came of the traffic: waits by kind, failures by kind and answer."""

    waits: dict[str, Waits] = field(default_factory=dict)
    failures: Counter[tuple[str, str]] = field(default_factory=Counter)
    words: list[str] = field(default_factory=list)

    def note(self, kind: str, seconds: float, status: int, body: bytes = b"", path: str = "") -> None:
        """One answer."""
        self.waits.setdefault(kind, Waits()).seconds.append(seconds)
        if status >= 400:
            self.fail(kind, f"{status}", f"{path} {body[:300].decode(errors='replace')}")

    def fail(self, kind: str, what: str, words: str = "") -> None:
        """One failure."""
        self.failures[kind, what] += 1
        if len(self.words) < 20:
            self.words.append(f"{kind} {what} {words}")

    def together(self, *without: str) -> Waits:
        """All kinds but these as one."""
        return Waits([s for kind, one in self.waits.items() if kind not in without for s in one.seconds])

    def table(self) -> str:
        """Answers and failures by kind, for people."""
        rows = [f"  {'запрос':<16}{'ответов':>9}{'p50':>8}{'p95':>8}{'p99':>8}  неудачи"]
        for kind, one in sorted(self.waits.items()):
            bad = ", ".join(f"{what}: {n}" for (k, what), n in self.failures.items() if k == kind) or "нет"
            rows.append(
                f"  {kind:<16}{len(one.seconds):>9}{one.at(0.5):>8.1f}{one.at(0.95):>8.1f}{one.at(0.99):>8.1f}  {bad}"
            )
        return "\n".join(rows)


class Traffic:
    """Makes one request after another as a mix wants them."""

    def __init__(self, run: Run, town: Town, tally: Tally, mix: dict[str, float]) -> None:
        self.run, self.town, self.tally = run, town, tally
        self.kinds, self.shares = list(mix), list(mix.values())
        self.reads = {kind: town.reads(kind) for kind in mix if kind in ("journals", "diaries", "lists")}
        self.acts: dict[str, Callable[[Line, float], Awaitable[None]]] = {
            "marks": self._mark, "attendance": self._attendance,
        }  # fmt: skip
        self._accounts: asyncio.Queue[User] = asyncio.Queue()
        for user in {user.username: user for user in town.users}.values():
            self._accounts.put_nowait(user)

    async def one(self, line: Line, since: float) -> None:
        """One request of the mix; `since` is when the user wanted it (an overdue one has waited already)."""
        kind = self.run.random.choices(self.kinds, self.shares)[0]
        try:
            if kind in self.acts:
                await self.acts[kind](line, since)
            else:
                user, path = self.run.random.choice(self.reads[kind])
                status, body = await line.ask(user.read(path))
                self.tally.note(kind, time.perf_counter() - since, status, body, path)
        except (OSError, TimeoutError) as broken:
            self.tally.fail(kind, type(broken).__name__, str(broken))

    async def _mark(self, line: Line, since: float) -> None:
        cell = self.town.cells.popleft()
        try:
            body = {"value": self.run.random.randint(2, 5)}
            who, cell.touched = cell.user.who, True
            asked = request("PUT", cell.url, who.token, who.pair, body, cell.version, more=BROWSER)
            status, said = await line.ask(asked)
            if (stands := VERSION.search(said)) and status in (200, 412):
                cell.version = int(stands.group(1))  # of a mark that was withdrawn before, its versions go on
            self.tally.note("marks", time.perf_counter() - since, status, said, cell.url)
        finally:
            self.town.cells.append(cell)

    async def _attendance(self, line: Line, since: float) -> None:
        lesson = self.town.lessons.popleft() if self.town.lessons else None
        if lesson is None:  # every lesson is being written just now
            await self._mark(line, since)
            return
        try:
            body, who = {"students": lesson.students}, lesson.user.who
            asked = request("PUT", lesson.url, who.token, who.pair, body, lesson.version, more=BROWSER)
            status, said = await line.ask(asked)
            lesson.version += status == 200
            self.tally.note("attendance", time.perf_counter() - since, status, said, lesson.url)
        finally:
            self.town.lessons.append(lesson)

    async def enter(self) -> None:
        """The next person signs in; all the person's later requests carry the new token.

        Nobody signs in twice at once: Keycloak takes that for guessing and refuses both.
        """
        began = time.perf_counter()
        account = await self._accounts.get()
        try:
            token = await sign_in(self.run.suite, account.username, account.password)
        except (OSError, TimeoutError) as broken:
            self.tally.fail("sign-ins", type(broken).__name__, str(broken))
            return
        finally:
            self._accounts.put_nowait(account)
        self.tally.note("sign-ins", time.perf_counter() - began, 200)
        for user in self.town.users:
            if user.username == account.username:
                user.who = user.who._replace(token=token)

    async def close_together(self, lines: list[Line], seconds: float) -> None:
        """Closed loop: every line asks again as soon as it was answered."""
        end = time.perf_counter() + seconds

        async def user(line: Line) -> None:
            while time.perf_counter() < end:
                await self.one(line, time.perf_counter())

        await asyncio.gather(*(user(line) for line in lines))

    async def at_rate(self, lines: list[Line], rate: float, seconds: float) -> None:
        """Open loop: so many a second whether or not answers come; who finds no free line waits, and that counts."""
        free: asyncio.Queue[Line] = asyncio.Queue()
        for line in lines:
            free.put_nowait(line)
        due = began = time.perf_counter()
        under_way: set[asyncio.Task[None]] = set()

        async def ask(wanted: float) -> None:
            line = await free.get()
            try:
                await self.one(line, wanted)
            finally:
                free.put_nowait(line)

        while due < began + seconds:
            await asyncio.sleep(max(0.0, due - time.perf_counter()))
            task = asyncio.create_task(ask(due))
            under_way.add(task)
            task.add_done_callback(under_way.discard)
            due += self.run.random.expovariate(rate)
        await self._await_last(under_way, "запрос")

    async def enter_at_rate(self, rate: float, seconds: float) -> None:
        """Sign-ins, evenly, whether or not the earlier ones have ended."""
        began, under_way = time.perf_counter(), list[asyncio.Task[None]]()
        for number in range(int(rate * seconds)):
            await asyncio.sleep(max(0.0, began + number / rate - time.perf_counter()))
            under_way.append(asyncio.create_task(self.enter()))
        await self._await_last(under_way, "sign-ins")

    async def _await_last(self, under_way: Collection[asyncio.Task[None]], kind: str) -> None:
        """Nobody waits for ever: what has no answer `PATIENCE` after the end has failed."""
        if not under_way:
            return
        _, waiting = await asyncio.wait(under_way, timeout=PATIENCE)
        for task in waiting:
            task.cancel()
            self.tally.fail(kind, "нет ответа")
        await asyncio.gather(*waiting, return_exceptions=True)


async def withdraw(town: Town, line: Line) -> int:
    """Take the marks back that were put, answered or not; returns how many could not be."""
    left = 0
    for cell in [one for one in town.cells if one.touched]:
        who = cell.user.who
        status = 412
        for _ in range(2):
            asked = request("DELETE", cell.url, who.token, who.pair, version=cell.version)
            status, said = await line.ask(asked)
            stands = VERSION.search(said)
            if status != 412 or stands is None:
                break
            cell.version = int(stands.group(1))  # a request that was given up has had its effect all the same
            if not cell.version:
                status = 200
                break
        left += status not in (200, 204, 404)
        cell.version, cell.touched = 0, False
    return left
