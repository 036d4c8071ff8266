"""Killing parts of the native suite, and how long each takes to be back without a hand."""

import asyncio
import contextlib
import os
import re
import shutil
import signal
import time
from collections.abc import AsyncIterator, Sequence
from pathlib import Path

from deploy.native import parts, supervisor
from deploy.native.say import Refusal
from deploy.native.suite import Suite, write

LIMITS = {"postgres": 60.0, "keycloak": 90.0}
"""Seconds to be back (quality.md R1); every other part has `LIMIT`."""
LIMIT = 30.0


def limit_of(name: str) -> float:
    """Seconds within which the part must be back."""
    return LIMITS.get(name, LIMIT)


def killable(suite: Suite) -> list[parts.Part]:
    """Every part; the keeper too, which only watches the supervisor."""
    return parts.of(suite)


def native(suite: Suite) -> None:
    """Refusal unless this machine's own processes are the suite: kills and data bases are reached directly."""
    if supervisor.running(suite) is None:
        raise Refusal(
            "эта проверка убивает процессы и смотрит в базы данных напрямую, поэтому работает только с системой, "
            "запущенной без контейнеров: make down, затем RUN=native make up"
        )


def pid_of(suite: Suite, name: str) -> int:
    """The running process of a part; 0 when there is none."""
    return int(supervisor.states(suite)[name]["pid"] or 0)


async def kill(suite: Suite, part: parts.Part) -> float:
    """`kill -9`, and the seconds until this part and everything that leans on it is well again."""
    before = await asyncio.to_thread(pid_of, suite, part.name)
    os.kill(before, signal.SIGKILL)
    return await back(suite, part, before)


async def back(suite: Suite, part: parts.Part, before: int) -> float:
    """Seconds until the part has a new process and all parts are well; infinite after three times its limit."""
    everybody = await asyncio.to_thread(parts.of, suite)
    began = time.monotonic()
    while time.monotonic() - began < 3 * limit_of(part.name):
        if await asyncio.to_thread(_anew, suite, part, before) and not await _ill(everybody):
            return time.monotonic() - began
        await asyncio.sleep(0.25)
    return float("inf")


def _anew(suite: Suite, part: parts.Part, before: int) -> bool:
    try:
        return pid_of(suite, part.name) not in (0, before)
    except OSError:
        return False


async def _ill(everybody: Sequence[parts.Part]) -> list[str]:
    """The names of parts that are not well, all asked at once."""
    well = await asyncio.gather(*(asyncio.to_thread(one.healthy) for one in everybody))
    return [one.name for one, good in zip(everybody, well, strict=True) if not good]


async def all_well(suite: Suite, seconds: float = 120) -> list[str]:
    """Wait for health; the names of those who are not well in the end."""
    end = time.monotonic() + seconds
    everybody = await asyncio.to_thread(parts.of, suite)
    while True:
        ill = await _ill(everybody)
        if not ill or time.monotonic() > end:
            return ill
        await asyncio.sleep(0.3)


@contextlib.asynccontextmanager
async def fault_points(suite: Suite, services: Sequence[str]) -> AsyncIterator[Path]:
    """Run the services' processes with fault points meanwhile; in `<folder>/<service>` a point is armed.

    The supervisor's settings are changed in place and put back, so that nothing else restarts.
    """
    folder = suite.directory / "run" / "faults"
    shutil.rmtree(folder, ignore_errors=True)
    for service in services:
        (folder / service).mkdir(parents=True)
    file = suite.directory / "supervisor.conf"
    original = file.read_text()
    await asyncio.to_thread(_restart, suite, _with_points(original, services, folder))
    try:
        yield folder
    finally:
        shutil.rmtree(folder)
        await asyncio.to_thread(_restart, suite, original)
        await all_well(suite)


def _with_points(settings: str, services: Sequence[str], folder: Path) -> str:
    names = "|".join(services)
    begin = re.compile(rf"(\[program:({names})-\d+\]\ncommand=[^\n]*\nenvironment=)")
    return begin.sub(lambda found: f'{found[1]}FAULT_POINTS="{folder / found[2]}",', settings)


def _restart(suite: Suite, settings: str) -> None:
    write(suite.directory / "supervisor.conf", settings, 0o600)
    supervisor.start(suite, *supervisor.update(suite))


async def fire(suite: Suite, folder: Path, service: str, point: str, seconds: float) -> float | None:
    """The next process of the service that passes the point dies there; seconds until it is back, None: none came."""
    mine = [one for one in parts.of(suite) if one.name.rsplit("-", 1)[0] == service]
    before = {one.name: await asyncio.to_thread(pid_of, suite, one.name) for one in mine}
    file = folder / service / point
    file.touch()
    end = time.monotonic() + seconds
    while await asyncio.to_thread(file.exists) and time.monotonic() < end:  # noqa: ASYNC110
        await asyncio.sleep(0.02)
    if file.exists():
        file.unlink(missing_ok=True)
        return None
    began = time.monotonic()
    while time.monotonic() - began < 5:
        for one in mine:
            if await asyncio.to_thread(pid_of, suite, one.name) != before[one.name]:
                return await back(suite, one, before[one.name])
        await asyncio.sleep(0.05)
    return float("inf")
