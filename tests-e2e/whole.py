"""A running whole suite, as the journeys and drills see it."""

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]


@dataclass(frozen=True)
class Whole:
    """Where the gateway answers, and the suite's private folder."""

    url: str
    folder: Path

    @property
    def operator_password(self) -> str:
        """The first operator's, made by `make up` into secrets.env."""
        for line in (self.folder / "secrets.env").read_text().splitlines():
            name, _, value = line.partition("=")
            if name == "FIRST_OPERATOR_PASSWORD":
                return value.strip("'\"")
        raise LookupError("FIRST_OPERATOR_PASSWORD")

    def command(self, *words: str) -> subprocess.CompletedProcess[str]:
        """A command of the native runner on this suite (`up`, `run movement -- …`, `scale`, `status`)."""
        settings = {
            "SUITE_DIR": str(self.folder),
            "PORT": self.url.rsplit(":", 1)[1],
            "PORT_BASE": os.environ.get("TEST_PORT_BASE", "28400"),
            "SAMPLE": "1",
            "PYTHONPATH": str(ROOT),
        }
        return subprocess.run(
            [sys.executable, "-m", "deploy.native", *words],
            cwd=ROOT,
            env={**os.environ, **settings},
            text=True,
            capture_output=True,
            check=False,
        )
