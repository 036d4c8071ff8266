"""Restoring: the whole server into an empty data folder, or the data base of one service into the running server."""

from __future__ import annotations

import contextlib
import os
import shlex
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from deploy.backup import take
from deploy.backup.source import Source, in_container
from deploy.backup.take import Base
from deploy.native import passwords, ports, postgres
from deploy.native.accounts import Account, private_folder, remove_folder
from deploy.native.say import Refusal, say, step
from deploy.native.server import launch, run_as, tail


def chosen(source: Source, words: str, at: datetime | None) -> Base:
    """The back-up meant by FROM=: a base's folder, a folder of back-ups, or `last`; the newest before `at`."""
    place = source.folder if words in ("", "last") else Path(words).resolve()
    if (place / "sums.json").exists():
        found = [take.read(place)]
    else:
        found = take.all_bases(place) or take.all_bases(place.parent)
    fit = [one for one in found if at is None or one.at <= at]
    if not fit:
        when = f" раньше {at:%d.%m.%Y %H:%M:%S %Z}" if at else ""
        raise Refusal(f"В {place} нет копии{when}. Что есть: make backups")
    return fit[-1]


def moment(words: str) -> datetime | None:
    """AT=: a moment; without a zone it is UTC."""
    if not words:
        return None
    try:
        found = datetime.fromisoformat(words)
    except ValueError as wrong:
        raise Refusal(f"AT={words}: нужен момент, например 2026-11-23T14:30+07:00") from wrong
    found = found if found.tzinfo else found.replace(tzinfo=UTC)
    if found > datetime.now(UTC):
        raise Refusal(f"AT={words}: этот момент ещё не наступил")
    return found


def whole(source: Source, directory: Path, found: Base, at: datetime | None, *, overwrite: bool) -> None:
    """Put the server's data folder `directory` back as it was at `at` (default: the last moment that was received).

    The server must not run. Data that are there are set aside, never deleted, and only with `overwrite`.
    """
    who = postgres.runs_as()
    if ports.answers(source.port):
        raise Refusal("Система работает: восстановление заменило бы её данные. Сначала make down")
    place = private_folder(directory, who)
    if (place / "PG_VERSION").exists() and not overwrite:
        raise Refusal(
            f"В {directory} уже есть данные. Восстановление заменит их все (базы сервисов, Keycloak); прежние "
            f"будут отложены рядом. Если это и нужно: make restore FROM={found.folder} OVERWRITE=1"
        )
    started = time.monotonic()
    with step(f"Проверка копии {found.folder.name}"):
        take.check(found)
    source = replace(source, password=_unpack_kept(source, found))
    with _set_aside(place) as aside:
        place = private_folder(directory, who)
        _lay_out(source, place, found, who)
        postgres.prepare(directory, source.port, source.password)
        with _recovered(source, place, found, at, who):
            _verify(source)
            source.new_line()
    if aside:
        say(f"Прежние данные отложены: {aside}")
    _files(source, found)
    shutil.rmtree(place / "restore-wal")
    if in_container():  # its own settings stand in Compose's files
        (place / "postgresql.auto.conf").write_text("")
    say(f"Восстановлено за {time.monotonic() - started:.0f} с. Дальше: make up, затем make reconcile")


@contextlib.contextmanager
def _set_aside(place: Path) -> Iterator[Path | None]:
    """The data of now under another name; back in their place when what follows fails."""
    aside = None
    if (place / "PG_VERSION").exists():
        aside = place.with_name(f"{place.name}.before-{datetime.now(UTC):%Y%m%dT%H%M%S}")
        place.rename(aside)
    try:
        yield aside
    except BaseException:
        if aside:
            remove_folder(place)
            aside.rename(place)
            say("Не получилось; прежние данные остались на месте")
        raise


def _unpack_kept(source: Source, found: Base) -> str:
    """Secrets and stamps go with the data bases; other secrets of now are set aside. Gives the server's password."""
    if not in_container():
        source.kept.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=source.folder if in_container() else source.kept) as folder:
        subprocess.run(["tar", "-xzf", str(found.folder / "suite.tar.gz"), "-C", folder], check=True)
        brought = Path(folder)
        told = passwords.read(brought / "secrets.env")
        if in_container():
            return _same_secrets(told)
        now = source.kept / "secrets.env"
        if now.exists() and now.read_bytes() != (brought / "secrets.env").read_bytes():
            now.rename(now.with_name(f"secrets.before-{datetime.now(UTC):%Y%m%dT%H%M%S}.env"))
        shutil.rmtree(source.kept / "stamps", ignore_errors=True)
        shutil.copytree(
            brought, source.kept, dirs_exist_ok=True, ignore=shutil.ignore_patterns("settings.json")
        )
        now.chmod(0o600)
    for stamp in (source.kept / "stamps").glob("*.migrated"):
        stamp.unlink()  # the code may be newer than the data
    return told["POSTGRES_PASSWORD"]


def _same_secrets(told: dict[str, str]) -> str:
    """In a container the secrets are the host's business."""
    other = [name for name, value in told.items() if os.environ.get(name, value) != value]
    if other:
        raise Refusal(
            f"Пароли копии не те, что у этой системы ({', '.join(other)}): сначала положите secrets.env из "
            "suite.tar.gz копии в папку системы и выполните make up, make down"
        )
    return told["POSTGRES_PASSWORD"]


def _lay_out(source: Source, place: Path, found: Base, who: Account) -> None:
    """Unpack the base, verify it file by file, and put the journal beside it where the server's user can read it."""
    with step(f"Распаковка: {found.bytes / 2**20:.0f} МиБ"):
        for name, folder in (("base.tar.gz", place), ("pg_wal.tar.gz", place / "pg_wal")):
            folder.mkdir(exist_ok=True)
            subprocess.run(["tar", "-xzf", str(found.folder / name), "-C", str(folder)], check=True)
        shutil.copy(found.folder / "backup_manifest", place / "backup_manifest")
        journal = place / "restore-wal"
        journal.mkdir()
        for segment in sorted((found.wal).glob("0*")):
            if segment.name[8:24] >= found.first_wal[8:] or segment.suffix == ".history":
                shutil.copy(segment, journal / segment.name)
        if who.switch:
            subprocess.run(["chown", "-R", f"{who.uid}:{who.gid}", str(place)], check=True)
        (place / "recovery.signal").touch()
    with step("Сверка файлов с описью (pg_verifybackup)"):
        skipped = ["-i", "restore-wal", "-i", "recovery.signal", "-i", "socket"]
        run_as([str(source.bin / "pg_verifybackup"), "-n", *skipped, str(place)], who)
    mark = place / "made"
    mark.touch()  # a container's image made it; `prepare` would take it for a folder that was begun


@contextlib.contextmanager
def _recovered(source: Source, place: Path, found: Base, at: datetime | None, who: Account) -> Iterator[None]:
    """The server runs, has applied the journal and takes writes; ended cleanly afterwards."""
    journal = shlex.quote(str(place / "restore-wal"))
    words = [
        "-c",
        f"restore_command=cp {journal}/%f %p 2>/dev/null || cp {journal}/%f.partial %p 2>/dev/null",
    ]
    words += ["-c", "recovery_target_action=promote", "-c", "recovery_target_timeline=current"]
    if at is not None:
        words += ["-c", f"recovery_target_time={at.isoformat()}"]
    log = (source.folder if in_container() else source.kept / "logs") / "restore.log"
    with step("Журнал изменений" + (f" до {at:%d.%m.%Y %H:%M:%S %Z}" if at else "")):
        process = launch([*postgres.command(place), *words], who, postgres.environment(), log, tied=False)
        try:
            ports.wait_until(
                lambda: _promoted(source), "Восстановление", 3600, alive=lambda: process.poll() is None
            )
        except Refusal as refusal:
            raise Refusal(f"{refusal}\n{tail(log)}") from refusal
    try:
        yield
    finally:
        process.send_signal(signal.SIGINT)
        process.wait(120)


def _promoted(source: Source) -> bool:
    if not ports.answers(source.port):
        return False
    with contextlib.suppress(Refusal):
        return source.ask("select pg_is_in_recovery()") == "f"
    return False


def _verify(source: Source) -> None:
    """Every page of every table is read (checksums), every data base has its migrations and rows; says until when."""
    with step("Чтение всех таблиц"):
        for database in source.databases():
            source.run("pg_dump", "-d", database, "-Fc", "-Z0", "--no-sync", "-f", os.devnull)
            if source.ask("select to_regclass('outbox') is not null", database) != "t":
                continue
            newest = source.ask("select max(at) from outbox", database)
            rows = source.ask("select coalesce(sum(n_live_tup), 0) from pg_stat_user_tables", database)
            version = source.ask("select version_num from alembic_version", database)
            say(f"    {database}: миграция {version}, последнее событие {newest or '—'}, строк около {rows}")


def _files(source: Source, found: Base) -> None:
    kept = found.folder.parent / "files"
    if kept.exists():
        shutil.copytree(kept, source.files, dirs_exist_ok=True)


@contextlib.contextmanager
def beside(source: Source, found: Base, at: datetime | None, directory: Path) -> Iterator[Source]:
    """A second server in `directory` as everything was at `at`; gone afterwards."""
    who = postgres.runs_as()
    take.check(found)
    place = private_folder(directory, who)
    port = ports.free_port()
    kept = Path(str(directory) + "-kept")
    other = replace(source, host="127.0.0.1", port=port, kept=kept)
    _lay_out(other, place, found, who)
    postgres.prepare(directory, port, source.password)
    try:
        with _recovered(other, place, found, at, who):
            yield other
    finally:
        shutil.rmtree(place, ignore_errors=True)
        shutil.rmtree(kept, ignore_errors=True)


def one_service(source: Source, found: Base, at: datetime | None, service: str) -> str:
    """Put one service's data base back; the caller has stopped its processes. Name of the data base set aside."""
    if service not in source.databases():
        raise Refusal(f"Нет базы {service}. Есть: {', '.join(source.databases())}")
    stamp = datetime.now(UTC).strftime("%Y%m%dT%H%M%S")
    fresh, aside = f"{service}__restored", f"{service}__before_{stamp}"
    dump = source.folder / f"{service}-{stamp}.dump"
    try:
        with beside(source, found, at, source.folder / f"restoring-{stamp}") as other:
            other.run("pg_dump", "-d", service, "-Fc", "-Z1", "-f", str(dump))
        with step(f"Запись базы {service}"):
            source.ask(f'drop database if exists "{fresh}" with (force)')
            source.ask(f'create database "{fresh}" owner "{service}_owner" template template0')
            source.run("pg_restore", "-d", fresh, "--exit-on-error", "-j", "2", str(dump))
            source.ask(f'revoke all on database "{fresh}" from public')
            source.ask(f'grant connect on database "{fresh}" to "{service}_app", "{service}_events"')
    finally:
        dump.unlink(missing_ok=True)
    query = f"select pg_terminate_backend(pid) from pg_stat_activity where datname = '{service}'"
    source.ask(query)
    source.ask(f'alter database "{service}" rename to "{aside}"')
    source.ask(f'alter database "{fresh}" rename to "{service}"')
    say(f"База {service} восстановлена; прежняя отложена: {aside}")
    return aside
