"""Supervision: a background task that dies is logged, turns readiness red and is started again, sooner or later."""

import asyncio
import contextlib
from collections.abc import Awaitable, Callable
from typing import Protocol

import structlog

log = structlog.get_logger()

LONGEST_PAUSE = 5.0


class Task(Protocol):
    """What is supervised: runs until cancelled and calls `ready` when it works."""

    def __call__(self, ready: Callable[[], None]) -> Awaitable[None]:
        """Run."""


class Supervisor:
    """Runs named tasks; `failing` names those that do not work now."""

    def __init__(self, tasks: dict[str, Task]) -> None:
        self._tasks = tasks
        self._running: list[asyncio.Task[None]] = []
        self.failing: dict[str, str] = {}

    def start(self) -> None:
        """Start all tasks."""
        for name, task in self._tasks.items():
            self.failing[name] = "starting"
            self._running.append(asyncio.create_task(self._keep(name, task), name=name))

    async def stop(self) -> None:
        """Cancel all tasks and wait until each has let go."""
        for running in self._running:
            running.cancel()
        for running in self._running:
            with contextlib.suppress(asyncio.CancelledError):
                await running

    async def _keep(self, name: str, task: Task) -> None:
        pause = 0.5

        def ready() -> None:
            nonlocal pause
            pause = 0.5
            self.failing.pop(name, None)

        while True:
            try:
                await task(ready)
                reason = "ended by itself"
            except Exception as wrong:
                reason = repr(wrong)
            self.failing[name] = reason
            log.error("task.died", task=name, reason=reason, again_in=pause)
            await asyncio.sleep(pause)
            pause = min(pause * 2, LONGEST_PAUSE)
