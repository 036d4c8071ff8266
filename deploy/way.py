"""Chooses the way of running: Docker Compose where an engine answers, otherwise without containers.

The choice is remembered until `make down`, so that an engine started meanwhile changes nothing.
`RUN=native` or `RUN=compose` forces one.
"""

from __future__ import annotations

import os
import subprocess
import sys

from deploy.native import suite
from deploy.native.say import Refusal, say


def chosen() -> str:
    """`native` or `compose`."""
    forced = os.environ.get("RUN", "")
    if forced not in ("", "native", "compose"):
        raise Refusal(f"RUN={forced}: бывает native или compose")
    remembered = suite.current().directory / "way"
    if forced:
        return forced
    if remembered.exists():
        return remembered.read_text().strip()
    return "compose" if engine_answers() else "native"


def engine_answers() -> bool:
    """Whether both the Docker engine and Compose answer within a few seconds."""
    for question in (["docker", "info"], ["docker", "compose", "version"]):
        try:
            asked = subprocess.run(question, capture_output=True, timeout=20, check=False)
        except (OSError, subprocess.TimeoutExpired):
            return False
        if asked.returncode:
            return False
    return True


def main() -> int:
    """Pass the command on to the runner of the chosen way."""
    try:
        way = chosen()
        remembered = suite.current().directory / "way"
        if sys.argv[1] in ("up", "reset"):
            suite.write(remembered, way + "\n")
            say("Способ запуска: " + ("Docker Compose" if way == "compose" else "без контейнеров"))
    except Refusal as refusal:
        say(f"\nОШИБКА: {refusal}")
        return 1
    runner = f"deploy.{way}"
    done = subprocess.run([sys.executable, "-m", runner, *sys.argv[1:]], check=False).returncode
    if sys.argv[1] == "down" and done == 0:
        remembered.unlink(missing_ok=True)
    return done


if __name__ == "__main__":
    try:
        sys.exit(main())
    except KeyboardInterrupt:
        sys.exit(130)
