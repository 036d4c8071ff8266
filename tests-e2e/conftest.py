"""A whole suite for the journeys: one that runs (TEST_BASE_URL, TEST_SUITE_DIR), else one of their own beside it."""

import os
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

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
