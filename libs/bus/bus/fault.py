"""Fault points: the places between two steps where a kill hurts most (R1). They do nothing in a normal run.

A process started with `FAULT_POINTS=<folder>` looks for a file of the point's name there: whoever takes it away dies
by SIGKILL, so an armed point kills one process once. `make chaos` arms them.
"""

import os
import signal
from collections.abc import Callable
from pathlib import Path

POINTS = (
    "request.handled",
    "request.committed",
    "relay.read",
    "relay.published",
    "relay.marked",
    "effect.made",
    "effect.committed",
    "effect.acknowledged",
)
"""In the order of an event's way: change, commit, publish, mark sent, effect, acknowledgement."""


def _nothing(name: str) -> None:
    """A normal run: no look at any disk."""


def armed(folder: Path) -> Callable[[str], None]:
    """What a point does in a process started for faults; unknown names raise ValueError."""

    def point(name: str) -> None:
        if name not in POINTS:
            raise ValueError(f"unknown fault point {name}")
        try:
            os.unlink(folder / name)
        except FileNotFoundError:
            return
        os.kill(os.getpid(), signal.SIGKILL)

    return point


point: Callable[[str], None] = (
    armed(Path(os.environ["FAULT_POINTS"])) if os.environ.get("FAULT_POINTS") else _nothing
)
"""`fault.point("relay.published")` between the steps that it names."""
