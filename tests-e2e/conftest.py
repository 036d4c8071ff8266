"""A whole suite for the journeys: one that runs (TEST_BASE_URL, TEST_SUITE_DIR), else one of their own beside it."""

import json
import os
import shutil
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

sys.path.insert(0, str(Path(__file__).parent))

from whole import ROOT, Whole


@pytest.fixture(scope="session")
def whole() -> Iterator[Whole]:
    """The suite that the journeys walk through: `TEST_BASE_URL=http://localhost:8080` takes the running one."""
    if given := os.environ.get("TEST_BASE_URL"):
        yield Whole(given, Path(os.environ.get("TEST_SUITE_DIR", ROOT / ".local")))
        return
    port = os.environ.get("TEST_PORT", "8480")
    folder = ROOT / ".local" / f"journey-{port}"
    suite = Whole(f"http://localhost:{port}", folder)
    started = suite.command("up")
    assert started.returncode == 0, started.stdout[-3000:] + started.stderr[-3000:]
    yield suite
    suite.command("down")
    if not os.environ.get("KEEP_SUITE"):
        shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture(scope="session")
def people(whole: Whole) -> dict[str, dict[str, Any]]:
    """Ready people by username: name, password, appointments (what `make sign-ins JSON=1` prints)."""
    printed = whole.command("sign-ins", "--json")
    assert printed.returncode == 0, printed.stderr
    return {one["username"]: one for one in json.loads(printed.stdout)["people"]}


@pytest.fixture(scope="session")
def holder(people: dict[str, dict[str, Any]]) -> Callable[..., str]:
    """`holder("teacher", "tomsk/seversk/school-198")` → the username of a ready person appointed so."""

    def found(role: str, segment: str | None = None) -> str:
        for username, one in people.items():
            for held in one["appointments"]:
                if held["role"] == role and segment in (None, held["segment"]):
                    return username
        raise LookupError(f"nobody is {role} at {segment}")

    return found
