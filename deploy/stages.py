"""The stages of `make test` and of `make check`: what each runs, how long it took, and the verdict in words.

`python3 -m deploy.stages test|check|lint|types|imports|page|unit|integration|contract|e2e|contracts [service]`
"""

from __future__ import annotations

import os
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from deploy.native import gateway, packages, postgres, rabbitmq
from deploy.native.say import Refusal
from deploy.native.suite import ROOT

BIN = ROOT / ".venv" / "bin"
PYTHON = str(BIN / "python")
LAYERS = ("lint", "types", "imports", "segments", "drift", "page")
AT_ONCE = 2
"""Commands side by side: layers of `check`, owners of tests where each has servers of its own."""
SECOND_SUITE = ("TEST_PORT=8580", "TEST_PORT_BASE=29400")
"""The journeys kill parts and throw data away, the pages time what they do: each a suite of its own, side by side."""
TESTS = ("unit", "integration", "contract", "e2e")


def commands(stage: str, service: str | None) -> list[list[str]]:
    """What a stage runs; an empty list when the checkout has nothing for it yet."""
    match stage:
        case "lint":
            return [[str(BIN / "ruff"), "check", "."], [str(BIN / "ruff"), "format", "--check", "."]]
        case "types":
            return [[str(BIN / "mypy"), *_typed()]]
        case "imports":
            configured = any((ROOT / name).exists() for name in (".importlinter", "setup.cfg"))
            configured = configured or "[tool.importlinter]" in (ROOT / "pyproject.toml").read_text()
            return [[str(BIN / "lint-imports")]] if configured else []
        case "segments":
            return _tool("check_segments.py")
        case "drift":
            return _tool("contracts.py", "check")
        case "page":
            return _page("types:check", "lint", "typecheck")
        case "contracts":
            return _tool("contracts.py", "write")
        case "e2e":
            pages = ROOT / "tests-e2e" / "page"
            return [
                *_pytest([pages]),
                ["env", *SECOND_SUITE, *_pytest([pages.parent])[0], f"--ignore={pages}"],
            ]
        case "unit":
            rules = _page("unit") if service in (None, "web") else []
            return [*_pytest(folders(stage, service)), *rules]
        case _:
            return _pytest(folders(stage, service))


def _tool(name: str, *options: str) -> list[list[str]]:
    """A script of ours; `-P`, because tools/contracts.py would hide the package `contracts`."""
    return [[PYTHON, "-P", f"tools/{name}", *options]] if (ROOT / "tools" / name).exists() else []


def _page(*scripts: str) -> list[list[str]]:
    """Scripts of the page's package.json; `.venv/bin` holds node and npm (deploy/native/page.py)."""
    place = ROOT / "services" / "web"
    if not (place / "package-lock.json").exists():
        return []
    return [[str(BIN / "npm"), "--prefix", str(place), "run", "--silent", script] for script in scripts]


def _typed() -> list[str]:
    """The packages mypy reads: each as a folder, so that services not yet there are no error."""
    places = [ROOT / "contracts" / "contracts", ROOT / "deploy", ROOT / "tools"]
    places += [
        place / place.name for kind in ("libs", "services") for place in sorted((ROOT / kind).glob("*"))
    ]
    return [str(place.relative_to(ROOT)) for place in places if any(place.rglob("*.py"))]


def folders(stage: str, service: str | None) -> list[Path]:
    """Folders with tests of a stage. Tests right below `tests` are unit tests where it has no folder of a stage."""
    owners = [ROOT / "services" / service] if service else [
        ROOT / "contracts", ROOT / "deploy", ROOT / "tools",
        *(each for kind in ("libs", "services", "examples") for each in sorted((ROOT / kind).glob("*"))),
    ]  # fmt: skip
    found = []
    for owner in owners:
        folder = owner / "tests"
        if any((folder / stage).rglob("test_*.py")):
            found.append(folder / stage)
        elif stage == "unit" and not any((folder / each).exists() for each in TESTS):
            found += [folder] if any(folder.rglob("test_*.py")) else []
    return found


def _pytest(places: list[Path]) -> list[list[str]]:
    """A process for each owner of tests: the tables of two services have one name each and must not meet."""
    return [[PYTHON, "-m", "pytest", str(place.relative_to(ROOT))] for place in places]


def _needed(stage: str) -> tuple[str, ...]:
    """Debian packages of the real servers and of the browser that a stage's tests drive."""
    servers = (*postgres.PACKAGES, *rabbitmq.PACKAGES, *gateway.PACKAGES)
    return {"integration": servers, "contract": servers, "e2e": (*servers, "chromium")}.get(stage, ())


def run(stage: str, service: str | None) -> tuple[str, float]:
    """Run one stage; `ok`, `failed` or `nothing`, and seconds."""
    todo = commands(stage, service)
    if not todo:
        return "nothing", 0.0
    print(f"\n=== {stage}", flush=True)
    packages.ensure(*_needed(stage))
    started = time.monotonic()
    told = {**os.environ, "PATH": f"{BIN}{os.pathsep}{os.environ['PATH']}"}
    at_once = 1 if stage == "contract" or stage in LAYERS else AT_ONCE
    whole = at_once > 1 or stage in LAYERS
    with ThreadPoolExecutor(at_once) as workers:
        good = all(list(workers.map(lambda command: _passes(command, told, whole=whole), todo)))
    return ("ok" if good else "failed"), time.monotonic() - started


def run_all(stages: tuple[str, ...], service: str | None) -> dict[str, tuple[str, float]]:
    """Run the stages, those of `check` side by side, all of them even after a failure."""
    with ThreadPoolExecutor(AT_ONCE) as workers:
        layers = [stage for stage in stages if stage in LAYERS]
        results = dict(zip(layers, workers.map(lambda stage: run(stage, service), layers), strict=True))
    return results | {stage: run(stage, service) for stage in stages if stage not in LAYERS}


def _passes(command: list[str], environment: dict[str, str], *, whole: bool) -> bool:
    """Run a command; with `whole` its output comes in one piece at its end. No test collected is no failure."""
    kept = {"stdout": subprocess.PIPE, "stderr": subprocess.STDOUT, "text": True} if whole else {}
    done = subprocess.run(command, cwd=ROOT, env=environment, check=False, **kept)  # type: ignore[call-overload]
    if whole:
        print(f"--- {' '.join(command[1:])}\n{done.stdout}", end="", flush=True)
    return done.returncode == 0 or (done.returncode == 5 and "pytest" in command)


def main() -> int:
    """Run the stages asked for and end with one clear line."""
    asked, service = sys.argv[1], (sys.argv[2] if len(sys.argv) > 2 else None)
    groups = {"check": LAYERS, "test": (*LAYERS, *TESTS)}
    stages = groups.get(asked, (asked,))
    started = time.monotonic()
    results = run_all(stages, service)
    words = {"ok": "прошёл", "failed": "НЕ ПРОШЁЛ", "nothing": "проверять нечего"}
    print("\nЭтапы:")
    for stage, (result, seconds) in results.items():
        print(f"  {stage:<12} {words[result]:<18} {seconds:7.1f} с")
    failed = [stage for stage, (result, _) in results.items() if result == "failed"]
    total = time.monotonic() - started
    if failed:
        print(f"ИТОГ: НЕ ПРОЙДЕНО ({', '.join(failed)}), {total:.0f} с")
        return 1
    print(f"ИТОГ: ВСЁ ПРОЙДЕНО, {total:.0f} с")
    return 0


if __name__ == "__main__":
    try:
        sys.exit(main())
    except Refusal as refusal:
        sys.exit(f"ОШИБКА: {refusal}")
