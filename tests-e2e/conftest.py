"""A whole suite for the journeys: one that runs (TEST_BASE_URL, TEST_SUITE_DIR), else one of their own beside it."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
DATA = Path(__file__).parent / "data"


@dataclass(frozen=True)
class Whole:
    """A running suite: where its gateway answers, its private folder, the first operator's password."""

    url: str
    folder: Path

    @property
    def operator_password(self) -> str:
        """Made by `make up` into secrets.env."""
        for line in (self.folder / "secrets.env").read_text().splitlines():
            name, _, value = line.partition("=")
            if name == "FIRST_OPERATOR_PASSWORD":
                return value.strip("'\"")
        raise LookupError("FIRST_OPERATOR_PASSWORD")

    def command(self, *words: str) -> subprocess.CompletedProcess[str]:
        """A command of the native runner on this suite (`up`, `run movement -- …`, `scale`, `status`)."""
        return subprocess.run(
            [sys.executable, "-m", "deploy.native", *words],
            cwd=ROOT,
            env={**os.environ, **self.environment},
            text=True,
            capture_output=True,
            check=False,
        )

    @property
    def environment(self) -> dict[str, str]:
        """What makes the runner work on this suite."""
        return {
            "SUITE_DIR": str(self.folder),
            "PORT": self.url.rsplit(":", 1)[1],
            "PORT_BASE": os.environ.get("TEST_PORT_BASE", "28400"),
            "SAMPLE": "0",
            "PYTHONPATH": str(ROOT),
        }


@pytest.fixture(scope="session")
def whole() -> Iterator[Whole]:
    """The suite that the journeys walk through."""
    if given := os.environ.get("TEST_BASE_URL"):
        yield Whole(given, Path(os.environ.get("TEST_SUITE_DIR", ROOT / ".local")))
        return
    folder = ROOT / ".local" / "journey"
    suite = Whole(f"http://localhost:{os.environ.get('TEST_PORT', '8480')}", folder)
    started = suite.command("up")
    assert started.returncode == 0, started.stdout[-3000:] + started.stderr[-3000:]
    yield suite
    suite.command("down")
    if not os.environ.get("KEEP_SUITE"):
        shutil.rmtree(folder, ignore_errors=True)
