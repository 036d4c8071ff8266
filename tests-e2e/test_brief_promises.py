"""The short form of each promise (`QUICK=1 make isolation` …) on the journeys' own suite.

Counts are judged here: what leaked, was lost, doubled, broken, and how many statements a request takes. Times are only
told, since other work shares this machine; the commands themselves judge them on a machine at rest (docs/figures.md).
They run before the journey, which throws reporting's facts away and replays those of its own region alone.
"""

import asyncio
import json
import os
import subprocess
import sys
from typing import Any

import pytest
from whole import ROOT, Whole

from deploy.native import suite
from tools.promises.bench import lists
from tools.promises.figure import Run

COMMANDS = ("isolation", "tokens", "fuzz", "bench", "outage", "drill", "chaos")
"""Those that take parts away come last; `load` has nothing but times."""


def test_lists_of_people_arrive_whole(whole: Whole, monkeypatch: pytest.MonkeyPatch) -> None:
    """The part of `make bench` that its short form has no time for, with a small school (B7, B9, F15)."""
    monkeypatch.setenv("SUITE_DIR", str(whole.folder))
    monkeypatch.setenv("PORT", whole.url.rsplit(":", 1)[1])
    run = Run("bench", suite.current(), seed=7, quick=True)
    asyncio.run(lists.measure(run, students=40, accounts=200, people=2_000))
    judged = [one for one in run.figures if one.goal in ("= 0", "≥ 1")]
    assert len(judged) == 4 and [one for one in judged if not one.ok] == [], run.notes


def is_count(figure: dict[str, Any]) -> bool:
    """Whether the figure is the same on a slow machine."""
    return figure["goal"] in ("= 0", "≥ 1", "≥ 2") or figure["unit"] == "шт."


@pytest.mark.parametrize("command", COMMANDS)
def test_the_short_form_holds(whole: Whole, command: str) -> None:
    settings = {
        "SUITE_DIR": str(whole.folder), "PORT": whole.url.rsplit(":", 1)[1], "QUICK": "1", "SEED": "7",
        "PYTHONPATH": str(ROOT),
    }  # fmt: skip
    done = subprocess.run(
        [sys.executable, "-m", "tools.promises", command],
        cwd=ROOT, env={**os.environ, **settings}, text=True, capture_output=True, check=False,
    )  # fmt: skip
    print(done.stdout)
    lines = [json.loads(line) for line in done.stdout.splitlines() if line.startswith("{")]
    judged = [one for one in lines if one["ok"] is not None and is_count(one)]
    assert judged, done.stderr[-3000:]
    missed = [f"{one['name']}: {one['value']} {one['unit']}" for one in judged if not one["ok"]]
    assert missed == [], done.stdout[-3000:]
