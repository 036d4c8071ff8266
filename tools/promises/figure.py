"""A measured figure, and the run that collects figures: table for people, JSON lines for machines, kept on disk."""

import json
import os
import platform
import random
import subprocess
import sys
from dataclasses import asdict, dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from deploy.native.suite import Suite

QUICK_SECONDS = 45
"""The most a run with QUICK=1 may take."""


@dataclass(frozen=True, slots=True)
class Figure:
    """One line of a result: `figure` is the id of quality.md or performance.md, `goal` in words, `tried` how often.

    `ok` is None when the figure is only told, not held to a goal.
    """

    figure: str
    name: str
    value: float
    unit: str
    goal: str
    ok: bool | None
    tried: int


@dataclass
class Run:
    """One run of a command: what it is given, and what it found."""

    command: str
    suite: Suite
    seed: int
    quick: bool
    figures: list[Figure] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.random = random.Random(self.seed)

    def at_most(self, figure: str, name: str, value: float, goal: float, unit: str, tried: int) -> None:
        """Keep a figure that must not exceed its goal."""
        words = f"= {goal:g}" if goal == 0 else f"≤ {goal:g}"
        self.figures.append(Figure(figure, name, value, unit, words, value <= goal, tried))

    def at_least(self, figure: str, name: str, value: float, goal: float, unit: str, tried: int) -> None:
        """Keep a figure that must reach its goal."""
        self.figures.append(Figure(figure, name, value, unit, f"≥ {goal:g}", value >= goal, tried))

    def told(self, figure: str, name: str, value: float, unit: str, tried: int) -> None:
        """Keep a figure without a goal of its own: what the others are compared with."""
        self.figures.append(Figure(figure, name, value, unit, "", None, tried))

    def found(self, what: str) -> None:
        """Keep words on a miss: request, actor, what was wrong; the first 200 are shown and stored."""
        if len(self.notes) < 200:
            self.notes.append(what)

    def say(self, words: str) -> None:
        """Progress, to standard error: standard output belongs to the figures."""
        print(words, file=sys.stderr, flush=True)

    @property
    def good(self) -> bool:
        """Whether there are figures and none has missed its goal."""
        return bool(self.figures) and all(each.ok is not False for each in self.figures)

    def show(self) -> None:
        """Print table, misses and JSON lines; write them to `<suite>/figures/<command>.jsonl`."""
        rows = [
            (e.figure, e.name, f"{e.value:,.4g}".replace(",", " "), e.unit, e.goal, f"{e.tried:,}".replace(",", " "),
             {True: "да", False: "НЕТ", None: ""}[e.ok])
            for e in self.figures
        ]  # fmt: skip
        head = ("№", "показатель", "значение", "единица", "цель", "проб", "держится")
        widths = [max(len(row[i]) for row in [head, *rows]) for i in range(len(head))]
        for row in [head, *rows]:
            print("  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip())
        for note in self.notes:
            print(f"  ! {note}")
        print(f"SEED={self.seed}{' QUICK=1' if self.quick else ''}")
        for each in self.figures:
            print(json.dumps(asdict(each), ensure_ascii=False))
        self._keep()

    def _keep(self) -> None:
        about = {
            "command": self.command,
            "at": datetime.now(UTC).isoformat(timespec="seconds"),
            "seed": self.seed,
            "quick": self.quick,
            "commit": _commit(),
            "machine": f"{os.cpu_count()} cores, {_memory_gib():.0f} GiB, {platform.platform(terse=True)}",
            "load": os.getloadavg()[0],
            "notes": self.notes,
        }
        lines: list[dict[str, Any]] = [about, *map(asdict, self.figures)]
        place = self.suite.directory / "figures" / f"{self.command}{'-quick' if self.quick else ''}.jsonl"
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text("".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines))


def _commit() -> str:
    here = Path(__file__).parent
    asked = subprocess.run(
        ["git", "rev-parse", "--short", "HEAD"], cwd=here, capture_output=True, text=True, check=False
    )
    return asked.stdout.strip()


def _memory_gib() -> float:
    return os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
