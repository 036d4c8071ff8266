"""A private PostgreSQL from the system's package: own folder, own port, loopback only.

`start()` is for tests and runs it at once; the suite's supervisor uses `prepare()` and `command()`.
"""

from __future__ import annotations

import contextlib
import os
import re
import shutil
import signal
import tempfile
from pathlib import Path

from deploy.native import ports
from deploy.native.accounts import Account, account, private_folder
from deploy.native.say import Refusal
from deploy.native.server import Server, launch, run_as, tail

PACKAGES = ("postgresql", "postgresql-contrib")
ADMIN = "postgres"


def programs() -> Path:
    """The folder with `postgres` and `initdb`: the newest version that Debian's packages have put there."""
    found = [
        path
        for path in Path("/usr/lib/postgresql").glob("*/bin")
        if (path / "postgres").exists() and re.fullmatch(r"\d+", path.parent.name)
    ]
    if found:
        return max(found, key=lambda path: int(path.parent.name))
    on_path = shutil.which("postgres")
    if on_path:
        return Path(on_path).resolve().parent
    raise Refusal("PostgreSQL не установлен: нужен пакет postgresql")


def runs_as() -> Account:
    """The user of the server's process and files."""
    return account("postgres")


def prepare(directory: Path, port: int, password: str, *, durable: bool = True) -> Path:
    """Make the data folder if there is none yet, write its settings, give the folder's real path.

    Settings are written at every call, so a changed port or a changed setting reaches an old folder.
    """
    who = runs_as()
    place = private_folder(directory, who)
    if not (place / "PG_VERSION").exists() or not (place / "made").exists():
        _initialise(place, who, password, durable=durable)
    own = programs().parent.name
    if (has := (place / "PG_VERSION").read_text().strip()) != own and own.isdigit():
        raise Refusal(
            f"Данные в {directory} от PostgreSQL {has}, а установлен {own}: make reset или верните версию"
        )
    _forget_stale_pid(place)
    settings = {"listen_addresses": "'127.0.0.1'", "port": str(port)}
    settings["unix_socket_directories"] = f"'{_socket_folder(place, who)}'"
    if not durable:
        settings |= _DISPOSABLE
    own_lines = "".join(f"{name} = {value}\n" for name, value in settings.items())
    text = "# Written by deploy/native/postgres.py at every start.\n" + SHARED.read_text() + own_lines
    (place / "postgresql.auto.conf").write_text(text)
    _own(place / "postgresql.auto.conf", who)
    return place


SHARED = Path(__file__).resolve().parents[1] / "postgres" / "suite.conf"
_DISPOSABLE = {
    "fsync": "off",
    "synchronous_commit": "off",
    "full_page_writes": "off",
    "autovacuum": "off",
    "shared_preload_libraries": "''",
    "wal_level": "minimal",
    "max_wal_senders": "0",
    "log_min_duration_statement": "-1",
    "log_checkpoints": "off",
}


def _initialise(place: Path, who: Account, password: str, *, durable: bool) -> None:
    """`initdb` with Russian ICU ordering; what an interrupted one left is thrown away first."""
    for entry in place.iterdir():
        shutil.rmtree(entry) if entry.is_dir() and not entry.is_symlink() else entry.unlink()
    with tempfile.NamedTemporaryFile("w", prefix="school-suite-", dir="/tmp") as secret:
        secret.write(password)
        secret.flush()
        if who.switch:
            os.chown(secret.name, who.uid, who.gid)
        program = str(programs() / "initdb")
        ordering = ["--encoding=UTF8", "--locale=C.UTF-8", "--locale-provider=icu", "--icu-locale=ru-RU"]
        access = ["-U", ADMIN, f"--pwfile={secret.name}", "--auth=scram-sha-256"]
        run_as(
            [
                program,
                *([] if durable else ["--no-sync"]),
                "--data-checksums",
                "-D",
                str(place),
                *access,
                *ordering,
            ],
            who,
        )
    (place / "made").write_text("initdb has ended\n")
    _own(place / "made", who)


def _forget_stale_pid(place: Path) -> None:
    """After a reboot the old pid may belong to another process, which PostgreSQL would take for itself."""
    file = place / "postmaster.pid"
    with contextlib.suppress(OSError, ValueError, IndexError):
        pid = int(file.read_text().split()[0])
        if not Path(f"/proc/{pid}").exists() or not os.readlink(f"/proc/{pid}/exe").endswith("/postgres"):
            file.unlink()


def _socket_folder(place: Path, who: Account) -> Path:
    """Sockets lie beside the data, unless the path is longer than a socket's name may be (107 bytes)."""
    folder = place / "socket"
    if len(str(folder)) > 80:
        return Path("")
    folder.mkdir(mode=0o700, exist_ok=True)
    _own(folder, who)
    return folder


def _own(path: Path, who: Account) -> None:
    if who.switch:
        os.chown(path, who.uid, who.gid)


def command(place: Path) -> list[str]:
    """What runs the server in the foreground; `place` is what `prepare()` gave."""
    return [str(programs() / "postgres"), "-D", str(place)]


def environment() -> dict[str, str]:
    """The process's environment."""
    return {"PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", "LC_ALL": "C.UTF-8"}


def ready(port: int) -> bool:
    """Whether the server accepts sessions (not only connections)."""
    who = runs_as()
    try:
        run_as([str(programs() / "pg_isready"), "-q", "-h", "127.0.0.1", "-p", str(port), "-t", "2"], who)
    except Refusal:
        return False
    return True


def url(server: str, password: str, database: str = "postgres") -> str:
    """The administrator's address; `server` is host:port."""
    return f"postgresql://{ADMIN}:{password}@{server}/{database}"


def start(
    directory: Path,
    port: int | None = None,
    *,
    password: str = "test",
    durable: bool = False,
    tied: bool = False,
) -> Server:
    """Run a private server for tests in `directory` and return when it answers (about 2 s).

    `port` None takes a free one. `durable` False switches fsync off. `server.url` is the administrator's
    address; `server.stop()` ends it, `server.destroy()` also deletes the folder.
    """
    port = port or ports.free_port()
    if not ports.is_free(port):
        raise Refusal(f"Порт {port} занят процессом {ports.holder(port) or 'другого пользователя'}")
    place = prepare(directory, port, password, durable=durable)
    log = Path(str(directory) + ".log")
    process = launch(command(place), runs_as(), environment(), log, tied=tied)
    server = Server("PostgreSQL", url(f"127.0.0.1:{port}", password), port, directory, process, signal.SIGINT)
    try:
        ports.wait_until(lambda: ready(port), "PostgreSQL", 180, alive=lambda: process.poll() is None)
    except Refusal as refusal:
        server.stop()
        raise Refusal(f"{refusal}\n{tail(log)}") from refusal
    return server
