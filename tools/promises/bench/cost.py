"""What a request costs the servers: CPU of their processes from /proc, statements and buffers from the data base."""

import contextlib
import time
from collections.abc import Callable
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any

import psycopg

from deploy.native import environments, processes
from deploy.native.say import Refusal
from deploy.native.suite import Suite


def threads_cpu(pid: int) -> int:
    """CPU nanoseconds of a process, all its living threads."""
    total = 0
    for task in Path(f"/proc/{pid}/task").glob("*"):
        with contextlib.suppress(OSError):
            total += int((task / "schedstat").read_text().split()[0])
    return total


def _fields(pid: int) -> list[str]:
    return Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()


@dataclass(frozen=True)
class Spent:
    """CPU milliseconds so far (or, as a difference, meanwhile)."""

    gateway: float = 0.0
    service: float = 0.0
    postgres: float = 0.0

    def __sub__(self, before: "Spent") -> "Spent":
        return Spent(*(getattr(self, f.name) - getattr(before, f.name) for f in fields(self)))

    def per(self, times: int) -> "Spent":
        """Of one of so many."""
        return Spent(*(getattr(self, f.name) / max(times, 1) for f in fields(self)))

    @property
    def total(self) -> float:
        """Of all."""
        return self.gateway + self.service + self.postgres


class Meter:
    """Reads the clocks of one service's processes: its gateway, itself (relay and consumer inside), its backends.

    A data base's backends are told apart by their titles. What the whole server shares (WAL writer, checkpointer)
    counts too, less what it costs when nobody asks anything (`settle`). Backends that have ended do not: the kernel
    adds up all of a life at its end, an autovacuum worker's or another data base's, and a pool's connections stay.
    """

    def __init__(self, suite: Suite, database: str, gateway: int, services: list[int]) -> None:
        self.database, self.gateway, self.services = f" {database} ".encode(), gateway, services
        place = suite.directory / "postgres" / "postmaster.pid"
        try:
            self.postmaster = int(place.read_text().split()[0])
        except OSError as wrong:
            raise Refusal(f"Нет {place}: показатель меряется только при запуске без контейнеров") from wrong
        self.without: set[int] = set()
        """Backends of the measurer itself."""
        self._idle = Spent()

    def _postgres(self) -> float:
        total = 0
        for pid in processes.everyone():
            with contextlib.suppress(OSError, IndexError):
                if pid in self.without or int(_fields(pid)[1]) != self.postmaster:
                    continue
                title = Path(f"/proc/{pid}/cmdline").read_bytes() + b" "
                foreign = any(word in title for word in (b"127.0.0.1(", b"[local]", b"autovacuum worker"))
                if self.database in title or not foreign:
                    total += threads_cpu(pid)
        return (total + threads_cpu(self.postmaster)) / 1e6

    def read(self) -> Spent:
        """All clocks now."""
        gateway = sum(threads_cpu(pid) for pid in processes.tree(self.gateway)) if self.gateway else 0
        service = sum(threads_cpu(pid) for pid in self.services)
        return Spent(gateway / 1e6, service / 1e6, self._postgres())

    def settle(self, seconds: float = 1.0) -> None:
        """Learn what everything costs when nobody asks anything."""
        before, began = self.read(), time.monotonic()
        time.sleep(seconds)
        self._idle = (self.read() - before).per(1)
        elapsed = time.monotonic() - began
        self._idle = Spent(*(getattr(self._idle, f.name) / elapsed for f in fields(Spent)))

    def since(self, before: Spent, seconds: float) -> Spent:
        """What was spent since, beyond the idle cost of so many seconds."""
        idle = Spent(*(getattr(self._idle, f.name) * seconds for f in fields(Spent)))
        return self.read() - before - idle


def pace() -> float:
    """CPU milliseconds that a fixed piece of arithmetic costs this machine now, the middle of nine tries.

    A clock of the kernel counts the time on a core, not the work done: on a machine whose cores are shared (other
    virtual machines, hyper-threads, cold caches) every figure of CPU grows with this one.
    """
    found = []
    for _ in range(9):
        began = time.thread_time()
        total = 0
        for number in range(100_000):
            total += number * number % 7
        found.append(time.thread_time() - began)
    return sorted(found)[4] * 1e3


_ROWS = """
    select query, calls, shared_blks_hit + shared_blks_read, total_exec_time, rows
    from pg_stat_statements s join pg_database d on d.oid = s.dbid
    join pg_roles r on r.oid = s.userid where d.datname = %s and r.rolname = %s and calls > 0
"""
_FRAME = (
    "begin",
    "commit",
    "rollback",
    "set ",
    "deallocate",
    "select set_config(",
    "select held, changed from",
)
"""Not counted as statements of a request: the transaction's frame, the scope, the gate's own question (2 s kept)."""


@dataclass(frozen=True)
class Statements:
    """Of a number of requests together: statements, 8 KiB pages touched, milliseconds of execution."""

    calls: int
    buffers: int
    executing: float
    texts: tuple[tuple[str, int], ...]


class Counter:
    """Statements as PostgreSQL itself counts them (pg_stat_statements), of one data base and role."""

    def __init__(self, suite: Suite) -> None:
        self.link: psycopg.Connection[Any] = psycopg.connect(environments.admin_url(suite), autocommit=True)
        try:
            self.link.execute("create extension if not exists pg_stat_statements")
            self.link.execute("select count(*) from pg_stat_statements").fetchone()
        except psycopg.Error as wrong:
            raise Refusal(
                "PostgreSQL работает без pg_stat_statements (настройка новее запуска): make down && make up"
            ) from wrong

    def reset(self, database: str) -> None:
        """Begin anew for this data base."""
        self.link.execute(
            "select pg_stat_statements_reset(0, (select oid from pg_database where datname = %s), 0)",
            [database],
        )

    def read(self, database: str, role: str) -> Statements:
        """Since the reset."""
        rows = self.link.execute(_ROWS, [database, role]).fetchall()
        buffers = sum(row[2] for row in rows)
        counted = [row for row in rows if not row[0].strip().lower().startswith(_FRAME)]
        texts = tuple((" ".join(row[0].split())[:200], row[1]) for row in counted)
        return Statements(sum(row[1] for row in counted), buffers, sum(row[3] for row in rows), texts)

    def close(self) -> None:
        """Let go."""
        self.link.close()


def wait_until(answer: Callable[[], bool], what: str, seconds: float = 60) -> None:
    """Ask until true; Refusal when it does not become so."""
    end = time.monotonic() + seconds
    while not answer():
        if time.monotonic() > end:
            raise Refusal(f"{what}: не дождался за {seconds:.0f} с")
        time.sleep(0.02)
