"""Taking a base back-up, mirroring files, throwing away what is too old."""

from __future__ import annotations

import contextlib
import fcntl
import hashlib
import io
import json
import os
import re
import shutil
import subprocess
import sys
import tarfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from deploy.backup.source import KEPT, Source, in_container
from deploy.native.say import Refusal, say

SECRET = re.compile("(_PASSWORD|_SECRET|FIELD_KEY)$")
SEGMENT = 16 * 1024 * 1024


@dataclass(frozen=True)
class Base:
    """A whole base back-up: `at` is the earliest moment that can be restored from it."""

    folder: Path
    at: datetime
    bytes: int
    first_wal: str

    @property
    def wal(self) -> Path:
        """The journal of changes since."""
        return self.folder.parent / "wal"


def base(source: Source) -> Base:
    """Copy the server as it is now; users go on working. Shows progress."""
    with _alone(source):
        line = source.line()
        started = time.monotonic()
        moment = datetime.now(UTC).strftime("%Y%m%dT%H%M%S")
        place, half = line / f"base-{moment}", line / f"base-{moment}.unfinished"
        half.mkdir(mode=0o700, parents=True)
        try:
            _copy_server(source, half)
            _pack_kept(source, half / "suite.tar.gz")
            mirror_files(source, line)
            _finish(half)
            half.rename(place)
        except BaseException:
            shutil.rmtree(half, ignore_errors=True)
            raise
        made = read(place)
        prune(source)
    size = made.bytes / 2**20
    say(f"Копия готова: {place}, {size:.1f} МиБ за {time.monotonic() - started:.1f} с")
    return made


def _copy_server(source: Source, half: Path) -> None:
    """pg_basebackup with its own word on progress as one line."""
    words = [
        "-D",
        str(half),
        "-Ft",
        "--gzip",
        "--compress=1",
        "-X",
        "stream",
        "-c",
        "fast",
        "-P",
        "-l",
        "suite",
    ]
    process = subprocess.Popen(
        source.program("pg_basebackup", *words), env=source.environment, stderr=subprocess.PIPE, text=True
    )
    assert process.stderr is not None
    said = ""
    for part in iter(lambda: process.stderr.read(80), ""):  # type: ignore[union-attr]
        said = (said + part)[-2000:]
        done = re.findall(r"(\d+)/(\d+) kB \((\d+)%\)", said)
        if done:
            sys.stderr.write(f"\r  … базы данных: {int(done[-1][0]) // 1024} МиБ, {done[-1][2]} % ")
            sys.stderr.flush()
    sys.stderr.write("\r")
    if process.wait():
        raise Refusal(f"Копия не получилась (pg_basebackup): {said.strip()[-1500:]}")


def _pack_kept(source: Source, place: Path) -> None:
    with tarfile.open(place, "w:gz") as packed:
        place.chmod(0o600)
        for name in KEPT:
            if (source.kept / name).exists():
                packed.add(source.kept / name, name)
        if (
            in_container()
        ):  # the host's own file is not for the container's user; Compose tells the same by environment
            told = "".join(
                f"{name}={value}\n" for name, value in sorted(os.environ.items()) if SECRET.search(name)
            )
            entry = tarfile.TarInfo("secrets.env")
            entry.size, entry.mode = len(told), 0o600
            packed.addfile(entry, io.BytesIO(told.encode()))


def mirror_files(source: Source, line: Path) -> int:
    """Copy files that are new or changed; returns how many. Files are added, never changed, by the services."""
    count = 0
    if not source.files.exists():
        return 0
    for file in source.files.rglob("*"):
        copy = line / "files" / file.relative_to(source.files)
        with contextlib.suppress(FileNotFoundError):
            facts = file.stat()
            if not file.is_file() or (copy.exists() and copy.stat().st_size == facts.st_size):
                continue
            copy.parent.mkdir(parents=True, exist_ok=True)
            half = copy.with_name(copy.name + ".unfinished")
            shutil.copy2(file, half)
            half.replace(copy)
            count += 1
    return count


def _finish(half: Path) -> None:
    """Sums of all files: a restore believes nothing else."""
    sums = {file.name: _sum(file) for file in sorted(half.iterdir())}
    about = {"at": datetime.now(UTC).isoformat(), "sums": sums}
    (half / "sums.json").write_text(json.dumps(about, indent=1))


def _sum(file: Path) -> str:
    with file.open("rb") as content:
        return hashlib.file_digest(content, "sha256").hexdigest()


def read(place: Path) -> Base:
    """A base back-up by its folder; Refusal when it is none."""
    try:
        about = json.loads((place / "sums.json").read_text())
        manifest = json.loads((place / "backup_manifest").read_text())
    except (OSError, ValueError) as wrong:
        raise Refusal(f"{place} — не копия: {wrong}") from wrong
    first = manifest["WAL-Ranges"][0]
    high, low = (int(part, 16) for part in first["Start-LSN"].split("/"))
    name = f"{first['Timeline']:08X}{high:08X}{low // SEGMENT:08X}"
    size = sum(file.stat().st_size for file in place.iterdir())
    return Base(place, datetime.fromisoformat(about["at"]), size, name)


def check(found: Base) -> None:
    """Refusal when a file of the back-up is not what it was."""
    about = json.loads((found.folder / "sums.json").read_text())
    for name, wanted in about["sums"].items():
        file = found.folder / name
        if not file.exists() or _sum(file) != wanted:
            raise Refusal(f"Копия повреждена: {file}. Возьмите другую (make backups)")


def all_bases(folder: Path) -> list[Base]:
    """Every finished base of every line, oldest first."""
    places = [one.parent for one in folder.glob("*/base-*/sums.json") if one.parent.suffix != ".unfinished"]
    return sorted((read(place) for place in places), key=lambda one: one.at)


def prune(source: Source) -> None:
    """Keep the newest bases; of the journal what they need, of the lines those that still have a base."""
    kept = all_bases(source.folder)
    for old in kept[: -source.keep]:
        shutil.rmtree(old.folder)
    left = all_bases(source.folder)
    current = source.line()
    for line in [one for one in source.folder.iterdir() if one.is_dir()]:
        mine = [one for one in left if one.folder.parent == line]
        if not mine and line != current:
            shutil.rmtree(line)
        for segment in (line / "wal").glob("0*") if mine else ():
            if segment.name[8:24] < min(one.first_wal[8:] for one in mine) and segment.suffix != ".history":
                segment.unlink()


@contextlib.contextmanager
def _alone(source: Source) -> Iterator[None]:
    source.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    with (source.folder / "lock").open("a") as held:
        fcntl.flock(held, fcntl.LOCK_EX)
        yield
