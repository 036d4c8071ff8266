"""`python3 -m deploy.backup watch`: scheduled back-up: the journal all the time, files each minute, a base each day."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from datetime import UTC, datetime
from pathlib import Path

from deploy.backup import take
from deploy.backup.source import Source
from deploy.native.accounts import Account
from deploy.native.say import Refusal, say
from deploy.native.server import launch, tail
from deploy.native.suite import ROOT, write

SLOT = "backup"
PAUSE = 5.0
FILES_EVERY = 60.0
FIRST_AFTER = 600.0
"""Seconds after the start before the first base: a start has enough to do."""
WORD = "watch.json"
"""The watch's last word on itself, in the folder of back-ups: {at, trouble}."""


class Watch:
    """One process beside the server. Ends by SIGTERM; its children end with it, however it ends."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self.receiver: subprocess.Popen[bytes] | None = None
        self.copier: subprocess.Popen[bytes] | None = None
        self.line: Path | None = None
        self.files_at = float("-inf")
        self.first_at = time.monotonic() + float(os.environ.get("BACKUP_FIRST_AFTER") or FIRST_AFTER)

    def run(self) -> None:
        """Until told to end; what fails is said and tried again."""
        signal.signal(signal.SIGTERM, self._end)
        self.source.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        while True:
            trouble = ""
            try:
                self._once()
            except (Refusal, OSError) as wrong:
                trouble = str(wrong)
                say(f"{datetime.now(UTC):%Y-%m-%d %H:%M:%S} копирование: {trouble}")
            word = {"at": time.time(), "trouble": trouble}
            write(self.source.folder / WORD, json.dumps(word, ensure_ascii=False))
            time.sleep(PAUSE)

    def _once(self) -> None:
        line = self.source.line()
        if self.receiver is None or self.receiver.poll() is not None or line != self.line:
            self._receive(line)
        if time.monotonic() - self.files_at > FILES_EVERY:
            self.files_at = time.monotonic()
            take.mirror_files(self.source, line)
        if (self.copier is None or self.copier.poll() is not None) and self._due(line):
            self.copier = self._launch([sys.executable, "-m", "deploy.backup", "now"], "copy.log")

    def _due(self, line: Path) -> bool:
        """Whether this line's newest base is too old; the first one waits for the start to be over."""
        mine = [one for one in take.all_bases(self.source.folder) if one.folder.parent == line]
        if not mine:
            return time.monotonic() > self.first_at
        return (datetime.now(UTC) - mine[-1].at).total_seconds() > 3600 * self.source.every_hours

    def _receive(self, line: Path) -> None:
        """The server keeps what was not received yet under a slot; how much at most: suite.conf."""
        self._stop_receiver()
        if (
            self.source.ask(f"select wal_status from pg_replication_slots where slot_name = '{SLOT}'")
            == "lost"
        ):
            say(
                "копирование: журнал изменений прервался (копировщик долго не работал), начинаю с новой копии"
            )
            self.source.ask(f"select pg_drop_replication_slot('{SLOT}')")
            line = self.source.new_line()
            self.first_at = time.monotonic()
        (line / "wal").mkdir(mode=0o700, parents=True, exist_ok=True)
        self.source.run("pg_receivewal", "--create-slot", "--if-not-exists", "-S", SLOT)
        words = ["-D", str(line / "wal"), "-S", SLOT, "--synchronous", "--no-loop"]
        self.receiver = self._launch(self.source.program("pg_receivewal", *words), "journal.log")
        self.line = line
        time.sleep(1)
        if self.receiver.poll() is not None:
            raise Refusal(f"pg_receivewal: {tail(self.source.folder / 'journal.log', 3)}")

    def _launch(self, command: list[str], log: str) -> subprocess.Popen[bytes]:
        """A child that ends when this process does, even by kill -9: an orphan would hold the slot."""
        place = self.source.folder / log
        if place.exists() and place.stat().st_size > 1_000_000:
            place.unlink()
        told = {**os.environ, **self.source.environment, "PYTHONPATH": str(ROOT)}
        me = Account("", os.geteuid(), os.getegid(), "", switch=False)
        return launch(command, me, told, place, tied=True)

    def _stop_receiver(self) -> None:
        if self.receiver is not None and self.receiver.poll() is None:
            self.receiver.terminate()
            self.receiver.wait(20)

    def _end(self, *_: object) -> None:
        self._stop_receiver()
        raise SystemExit(0)


def well(folder: Path) -> bool:
    """Whether the watch has said within a minute that nothing is wrong."""
    try:
        word = json.loads((folder / WORD).read_text())
    except (OSError, ValueError):
        return False
    return not word["trouble"] and time.time() - word["at"] < 60
