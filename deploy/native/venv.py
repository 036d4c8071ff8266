"""The Python environment `.venv` of the checkout: `make setup`; nothing happens when nothing has changed."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from functools import cache
from pathlib import Path

from deploy.native import packages
from deploy.native.say import Refusal, say, step
from deploy.native.suite import ROOT, write

UV = "0.13.9"
PLACE = ROOT / ".venv"
PYTHON = PLACE / "bin" / "python"
SYSTEM = "/usr/bin/python3"


def ready() -> bool:
    """Whether the environment is what the lock and the packages of the checkout ask for."""
    stamp = PLACE / "stamp"
    return stamp.exists() and stamp.read_text() == _wanted() and PYTHON.exists()


def ensure() -> None:
    """Make or refresh the environment. Progress is shown; safe to interrupt and repeat."""
    if tuple(sys.version_info) < (3, 11):
        raise Refusal(f"Нужен Python 3.11 или новее, а это {sys.version.split()[0]}")
    if ready():
        return
    wanted = _wanted()
    if not _sound():
        _create()
    uv = [str(PLACE / "bin" / "uv"), "pip", "install", "-q", "--python", str(PYTHON)]
    lock = ROOT / "requirements.lock"
    if lock.exists():
        with step("Библиотеки по requirements.lock (с проверкой контрольных сумм)"):
            _run([*uv, "--require-hashes", "-r", str(lock)])
    own = [word for place in _own() for word in ("-e", str(place))]
    if own:
        with step("Пакеты этого хранилища"):
            _run([*uv, "--no-deps", *own])
    write(PLACE / "stamp", wanted)


def _sound() -> bool:
    """An environment that was moved or half made is made again."""
    uv = PLACE / "bin" / "uv"
    if not PYTHON.exists() or not uv.exists():
        return False
    shown = subprocess.run([uv, "--version"], capture_output=True, text=True, check=False)
    return shown.returncode == 0 and shown.stdout.startswith(f"uv {UV}") and _as_made_here()


def _as_made_here() -> bool:
    """Neither moved from another folder nor made by another interpreter."""
    asked = _prefixes(str(PYTHON))
    return bool(asked) and asked[0] == os.path.realpath(PLACE) and asked[1] == _prefixes(interpreter())[1]


def _prefixes(python: str) -> list[str]:
    """Where an interpreter's environment and its base lie; nothing when it does not run."""
    words = [python, "-c", "import sys; print(sys.prefix); print(sys.base_prefix)"]
    asked = subprocess.run(words, capture_output=True, text=True, check=False)
    return [os.path.realpath(line) for line in asked.stdout.split()] if asked.returncode == 0 else []


@cache
def interpreter() -> str:
    """Who makes the environment: the system's Python where it is new enough, else the one that runs this.

    The distributions build theirs with profile-guided optimisation; one built by hand or by pyenv has none unless
    somebody asked for it, and every request then costs 1.6 times the CPU (docs/performance.md).
    """
    if (
        sys.executable == SYSTEM
        or not os.access(SYSTEM, os.X_OK)
        or not _answers(SYSTEM, "version_info >= (3, 11)")
    ):
        return sys.executable
    if not _answers(SYSTEM, "modules", "import ensurepip"):
        try:
            packages.ensure("python3-venv")
        except Refusal:  # nobody here may install it: slower, but it works
            return sys.executable
    return SYSTEM


def _answers(python: str, what: str, before: str = "pass") -> bool:
    words = [python, "-c", f"import sys; {before}; sys.exit(not sys.{what})"]
    return subprocess.run(words, capture_output=True, check=False).returncode == 0


def _create() -> None:
    python = interpreter()
    if not _answers(python, "modules", "import ensurepip"):
        packages.ensure("python3-venv")
    with step("Среда Python .venv"):
        clear = ["--clear"] if PLACE.exists() and not _as_made_here() else []
        _run([python, "-m", "venv", *clear, str(PLACE)])
        _run([str(PYTHON), "-m", "pip", "install", "-q", "--disable-pip-version-check", f"uv=={UV}"])


def _own() -> list[Path]:
    places = [ROOT / "contracts", *sorted((ROOT / "libs").glob("*")), *sorted((ROOT / "services").glob("*"))]
    return [place for place in places if (place / "pyproject.toml").exists()]


def _wanted() -> str:
    seen = hashlib.sha256(f"{UV} {interpreter()} {sys.version_info[:2]} {PLACE}".encode())
    for file in [ROOT / "requirements.lock", *(place / "pyproject.toml" for place in _own())]:
        if file.exists():
            seen.update(str(file.relative_to(ROOT)).encode() + file.read_bytes())
    return seen.hexdigest()


def _run(command: list[str]) -> None:
    for attempt in (1, 2):  # a registry may drop one connection
        done = subprocess.run(command, stdout=sys.stderr, check=False)
        if done.returncode == 0:
            return
        if attempt == 1:
            say("      не вышло, пробую ещё раз")
    raise Refusal("Не получилось: " + " ".join(command[:6]) + " …")
