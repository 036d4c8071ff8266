"""Processes of a suite as the kernel shows them: whose they are, how much memory they hold, how to end them."""

from __future__ import annotations

import contextlib
import os
import signal
import time
from pathlib import Path

from deploy.native.suite import Suite

MARK = "SCHOOL_SUITE"


def working_folder(suite: Suite) -> Path:
    """The working folder of the suite's own processes; nothing else ever works there, so it marks them."""
    folder = suite.directory / "run"
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def everyone() -> list[int]:
    """All process ids."""
    return [int(entry.name) for entry in Path("/proc").iterdir() if entry.name.isdigit()]


def left_behind(suite: Suite) -> list[int]:
    """Processes that carry the suite's mark, whether or not their supervisor lives."""
    mark = f"{MARK}={suite.directory}".encode()
    own = {os.getpid(), os.getppid()}
    found = []
    for pid in everyone():
        if pid in own:
            continue
        with contextlib.suppress(OSError):
            if _is_nginx_of(suite, pid) or mark in Path(f"/proc/{pid}/environ").read_bytes().split(b"\0"):
                found.append(pid)
    return [*found, *_postmaster(suite)]


def _postmaster(suite: Suite) -> list[int]:
    """PostgreSQL overwrites its environment too, but leaves its pid in its folder."""
    with contextlib.suppress(OSError, ValueError, IndexError):
        pid = int((suite.directory / "postgres" / "postmaster.pid").read_text().split()[0])
        if os.readlink(f"/proc/{pid}/exe").endswith("/postgres"):
            return [pid]
    return []


def end_left_behind(suite: Suite) -> None:
    """End what a dead supervisor has left: those who use the data base first, then the data base."""
    postmaster = _postmaster(suite)
    end([pid for pid in left_behind(suite) if pid not in postmaster], seconds=30)
    end(postmaster, seconds=60, how=signal.SIGINT)


def _is_nginx_of(suite: Suite, pid: int) -> bool:
    """nginx overwrites its environment with its title; its working folder stays."""
    if Path(f"/proc/{pid}/comm").read_text().strip() != "nginx":
        return False
    return os.readlink(f"/proc/{pid}/cwd") == os.path.realpath(working_folder(suite))


def gateway_left_behind(suite: Suite) -> list[int]:
    """nginx workers whose master was killed: they would hold the port against the next master."""
    found = []
    for pid in everyone():
        with contextlib.suppress(OSError):
            if _is_nginx_of(suite, pid):
                found.append(pid)
    return found


def end(pids: list[int], seconds: float = 20, how: signal.Signals = signal.SIGTERM) -> None:
    """Ask the processes to end; those that have not after `seconds` are killed."""
    for pid in pids:
        with contextlib.suppress(ProcessLookupError):
            os.kill(pid, how)
    deadline = time.monotonic() + seconds
    while any(map(alive, pids)) and time.monotonic() < deadline:
        time.sleep(0.1)
    for pid in filter(alive, pids):
        with contextlib.suppress(ProcessLookupError):
            os.kill(pid, signal.SIGKILL)


def alive(pid: int) -> bool:
    """Whether the process exists and is more than a zombie."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[0] != "Z"
    except OSError:
        return False


def tree(pid: int) -> list[int]:
    """The process and all below it."""
    parents: dict[int, list[int]] = {}
    for each in everyone():
        with contextlib.suppress(OSError, IndexError):
            parent = int(Path(f"/proc/{each}/stat").read_text().rsplit(")", 1)[1].split()[1])
            parents.setdefault(parent, []).append(each)
    found, waiting = [], [pid]
    while waiting:
        each = waiting.pop()
        found.append(each)
        waiting += parents.get(each, [])
    return found


def memory_mib(pid: int) -> float:
    """Memory of the process and all below it, MiB: pages shared among them are counted once (PSS)."""
    total = 0
    for each in tree(pid):
        with contextlib.suppress(OSError, StopIteration, ValueError):
            total += _kib(each)
    return round(total / 1024, 1)


def _kib(pid: int) -> int:
    for file, name in (("smaps_rollup", "Pss:"), ("status", "VmRSS:")):
        with contextlib.suppress(OSError):
            lines = Path(f"/proc/{pid}/{file}").read_text().splitlines()
            return next(int(line.split()[1]) for line in lines if line.startswith(name))
    return 0
