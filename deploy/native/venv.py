"""The Python environment `.venv` of the checkout: `make setup`; nothing happens when nothing has changed."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from pathlib import Path

from deploy.native import packages
from deploy.native.say import Refusal, say, step
from deploy.native.suite import ROOT, write

UV = "0.13.9"
PLACE = ROOT / ".venv"
PYTHON = PLACE / "bin" / "python"


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
    return shown.returncode == 0 and shown.stdout.startswith(f"uv {UV}") and _at_its_place()


def _at_its_place() -> bool:
    asked = subprocess.run(
        [PYTHON, "-c", "import sys; print(sys.prefix)"], capture_output=True, text=True, check=False
    )
    return asked.returncode == 0 and os.path.realpath(asked.stdout.strip()) == os.path.realpath(PLACE)


def _create() -> None:
    try:
        import ensurepip  # noqa: F401
    except ImportError:
        packages.ensure("python3-venv")
    with step("Среда Python .venv"):
        clear = ["--clear"] if PYTHON.exists() and not _at_its_place() else []
        _run([sys.executable, "-m", "venv", *clear, str(PLACE)])
        _run([str(PYTHON), "-m", "pip", "install", "-q", "--disable-pip-version-check", f"uv=={UV}"])


def _own() -> list[Path]:
    places = [ROOT / "contracts", *sorted((ROOT / "libs").glob("*")), *sorted((ROOT / "services").glob("*"))]
    return [place for place in places if (place / "pyproject.toml").exists()]


def _wanted() -> str:
    seen = hashlib.sha256(f"{UV} {sys.version_info[:2]} {PLACE}".encode())
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
