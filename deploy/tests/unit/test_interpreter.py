"""Which Python makes the environment (venv.interpreter)."""

import sys
from pathlib import Path

import pytest

from deploy.native import packages, venv
from deploy.native.say import Refusal


def _script(place: Path, version: str, *, ensurepip: bool) -> str:
    """A stand-in that answers what `_answers` asks, as a Python of that version would."""
    place.write_text(
        f'#!/bin/sh\ncase "$2" in *ensurepip*) exit {0 if ensurepip else 1};; '
        f"*version_info*) exit {0 if version >= '3.11' else 1};; esac\n"
    )
    place.chmod(0o755)
    return str(place)


@pytest.fixture(autouse=True)
def _asked_anew() -> None:
    venv.interpreter.cache_clear()


def test_the_system_s_python_is_taken_when_new_enough(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    system = _script(tmp_path / "python3", "3.11", ensurepip=True)
    monkeypatch.setattr(venv, "SYSTEM", system)
    assert venv.interpreter() == system


def test_an_old_one_is_not(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(venv, "SYSTEM", _script(tmp_path / "python3", "3.10", ensurepip=True))
    assert venv.interpreter() == sys.executable


def test_without_its_venv_module_and_nobody_to_install_it_neither(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*names: str) -> None:
        raise Refusal(f"нужны {names}")

    monkeypatch.setattr(venv, "SYSTEM", _script(tmp_path / "python3", "3.11", ensurepip=False))
    monkeypatch.setattr(packages, "ensure", refuse)
    assert venv.interpreter() == sys.executable
