"""Where the data are and where the back-ups go; the same for both ways of running, only the addresses differ."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from deploy.native import passwords, postgres
from deploy.native.say import Refusal
from deploy.native.suite import Suite, current

KEPT = ("secrets.env", "settings.json", "sign-ins.json", "stamps", "people")
"""What of the suite's folder belongs to the data: without FIELD_KEY and the passwords they cannot be read."""


@dataclass(frozen=True)
class Source:
    """A server to be backed up, and the folder for it. `kept` is the suite's folder with secrets and stamps."""

    host: str
    port: int
    password: str
    folder: Path
    files: Path
    kept: Path
    bin: Path
    keep: int
    every_hours: float

    def program(self, name: str, *words: str) -> list[str]:
        """A PostgreSQL program that connects as administrator."""
        where = ["-h", self.host, "-p", str(self.port), "-U", postgres.ADMIN]
        return [str(self.bin / name), *where, *words]

    @property
    def environment(self) -> dict[str, str]:
        """Secrets go by environment."""
        return {
            "PATH": os.environ.get("PATH", "/usr/bin:/bin"),
            "LANG": "C.UTF-8",
            "PGPASSWORD": self.password,
        }

    def run(self, name: str, *words: str) -> str:
        """Run a program to its end; Refusal with its words when it fails."""
        done = subprocess.run(
            self.program(name, *words), env=self.environment, capture_output=True, text=True, check=False
        )
        if done.returncode:
            raise Refusal(f"{name}: {done.stderr.strip()[-2000:]}")
        return done.stdout

    def ask(self, query: str, database: str = "postgres") -> str:
        """The answer of one question, columns divided by «|»."""
        return self.run("psql", "-XqAt", "-v", "ON_ERROR_STOP=1", "-d", database, "-c", query).strip()

    def databases(self) -> list[str]:
        """The data bases that are somebody's."""
        found = self.ask(
            "select datname from pg_database where not datistemplate and datname <> 'postgres' order by 1"
        )
        return found.splitlines()

    def line(self) -> Path:
        """The folder of the server's current history; begun when there is none."""
        self.ask(
            "create table if not exists backup_line (id text not null); insert into backup_line "
            "select to_char(now() at time zone 'utc', 'YYYYMMDD\"T\"HH24MISS') "
            "where not exists (select from backup_line)"
        )
        return self.folder / self.ask("select id from backup_line")

    def new_line(self) -> Path:
        """What the server writes from now on is another history: after a restore, or after a gap in its journal."""
        self.ask("drop table if exists backup_line")
        return self.line()


def of(suite: Suite) -> Source:
    """The native suite's server. BACKUP_DIR, BACKUP_KEEP (bases), BACKUP_EVERY_HOURS: given to `make up` once."""
    return Source(
        host="127.0.0.1",
        port=suite.postgres_port,
        password=passwords.read(suite.directory / "secrets.env").get("POSTGRES_PASSWORD", ""),
        folder=folder_of(suite),
        files=suite.directory / "files",
        kept=suite.directory,
        bin=postgres.programs(),
        keep=_count(suite.backup, "BACKUP_KEEP", 7),
        every_hours=_count(suite.backup, "BACKUP_EVERY_HOURS", 24),
    )


def in_container() -> bool:
    """Whether this is Compose's container for back-ups."""
    return "BACKUP_SERVER" in os.environ


def here() -> Source:
    """The server meant by the environment: a container's (BACKUP_SERVER=host:port), otherwise the suite's."""
    server = os.environ.get("BACKUP_SERVER")
    if server is None:
        return of(current())
    host, _, port = server.partition(":")
    return Source(
        host=host,
        port=int(port or 5432),
        password=os.environ["POSTGRES_PASSWORD"],
        folder=Path(os.environ.get("BACKUP_DIR") or "/backup"),
        files=Path("/files"),
        kept=Path("/suite"),
        bin=postgres.programs(),
        keep=_count(os.environ, "BACKUP_KEEP", 7),
        every_hours=_count(os.environ, "BACKUP_EVERY_HOURS", 24),
    )


def folder_of(suite: Suite) -> Path:
    """Where a native suite's back-ups lie; better on another disk: BACKUP_DIR."""
    return Path(suite.backup.get("BACKUP_DIR") or suite.directory / "backup")


def _count(told: Mapping[str, str], name: str, usual: int) -> int:
    text = told.get(name) or str(usual)
    if not text.isdigit() or int(text) < 1:
        raise Refusal(f"{name}={text}: нужно целое число от 1")
    return int(text)
