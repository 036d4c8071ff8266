"""`make up`, `make down`, `make reset`, `make scale` of the native way. Every step may be repeated."""

from __future__ import annotations

import contextlib
import fcntl
import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from deploy.native import (
    demo,
    environments,
    gateway,
    keycloak,
    packages,
    page,
    parts,
    passwords,
    ports,
    postgres,
    processes,
    rabbitmq,
    seeding,
    signins,
    supervisor,
    venv,
)
from deploy.native.accounts import remove_folder
from deploy.native.say import Refusal, say, step
from deploy.native.server import run_as, tail
from deploy.native.suite import MOST_REPLICAS, ROOT, Suite, fingerprint, write

PYTHON = str(parts.PYTHON)


def up(suite: Suite) -> None:
    """From whatever there is to a running suite with its sample; says address and ready sign-ins."""
    started, first = time.monotonic(), not (suite.stamps / "bootstrapped").exists()
    with _one_at_a_time(suite):
        packages.ensure(*postgres.PACKAGES, *rabbitmq.PACKAGES, *gateway.PACKAGES)
        keycloak.java()
        venv.ensure()
        page.build()
        keycloak.distribution()
        _settle(suite)
        changed_gateway = parts.write_settings(suite)
        wanted = parts.of(suite)
        changed = supervisor.configure(suite, [part.program for part in wanted])
        if supervisor.running(suite) is None:
            supervisor.launch(suite)
        elif changed:
            supervisor.update(suite)
        _start_servers(suite, wanted)
        _start_services(suite, wanted, changed_gateway)
        _first_time(suite)
        demo.prepare(suite)
    seconds = time.monotonic() - started
    if first:  # `make bench` tells it
        write(suite.stamps / "first-up", f"{seconds:.0f}\n")
    say(f"Готово за {seconds:.0f} с.")
    signins.show_ready(suite)


def _settle(suite: Suite) -> None:
    """Before anything starts: end what a dead supervisor or other ports have left, and ask that ports be free."""
    kept = suite.directory / "settings.json"
    before = json.loads(kept.read_text()) if kept.exists() else {}
    moved = before and (before["PORT"], before["PORT_BASE"]) != (suite.port, suite.base)
    if moved and supervisor.running(suite) is not None:
        say("Порты изменены: останавливаю прежнее")
        supervisor.shutdown(suite)
    if supervisor.running(suite) is None:
        processes.end_left_behind(suite)
        held = {}
    else:
        held = supervisor.states(suite)
    _ask_ports(suite, running=bool(held))
    suite.remember()


def _ask_ports(suite: Suite, *, running: bool) -> None:
    """Refuse, with the holder's name and the setting to change, when a port is another's."""
    own = set(processes.left_behind(suite)) if running else set()
    for port, what in suite.all_ports().items():
        if ports.is_free(port):
            continue
        holder = ports.holder(port)
        if running and holder and any(f"({pid})" in holder for pid in own):
            continue
        setting = f"PORT={port + 10}" if port == suite.port else f"PORT_BASE={suite.base + 1000}"
        raise Refusal(
            f"Порт {port} ({what}) занят процессом {holder or 'другого пользователя'}: "
            f"укажите make up {setting} или завершите тот процесс"
        )


def _start_servers(suite: Suite, wanted: list[parts.Part]) -> None:
    """PostgreSQL, then RabbitMQ and Keycloak at once, and meanwhile data bases and migrations."""
    by_name = {part.name: part for part in wanted}
    supervisor.start(suite, "postgres", "epmd")
    _await(suite, [by_name["postgres"], by_name["epmd"]], 60)
    _keycloak_database(suite)
    supervisor.start(suite, "rabbitmq", "keycloak")
    _provision(suite)
    _migrate(suite)
    _await(suite, [by_name["rabbitmq"]], 120)
    _await(suite, [by_name["keycloak"]], 240)
    with step("Keycloak: область edu"):
        told = {**os.environ, "PYTHONPATH": str(ROOT), **realm_environment(suite)}
        _run(
            [sys.executable, "-m", "deploy.keycloak.upsert", "--url", suite.keycloak_url, "--wait", "60"],
            told,
        )


def realm_environment(suite: Suite) -> dict[str, str]:
    """What the realm's files take from the environment."""
    kept = passwords.of(suite)
    return {
        "PUBLIC_URL": suite.public_url,
        "PORT": str(suite.port),
        "KEYCLOAK_ADMIN_PASSWORD": kept["KEYCLOAK_ADMIN_PASSWORD"],
        "KEYCLOAK_CLIENT_SECRET": kept["KEYCLOAK_CLIENT_SECRET"],
        "KEYCLOAK_API_SECRET": kept["KEYCLOAK_API_SECRET"],
    }


def _start_services(suite: Suite, wanted: list[parts.Part], changed_gateway: bool) -> None:
    services = [part for part in wanted if part.program.rank == 100]
    supervisor.start(suite, *(part.name for part in services))
    before = supervisor.states(suite)["gateway"]["statename"]
    supervisor.start(suite, "gateway", *(part.name for part in wanted if part.program.rank > 200))
    if changed_gateway and before == "RUNNING":
        supervisor.send(suite, "gateway", "HUP")
    _await(suite, services, 90)
    _await(suite, [part for part in wanted if part.name == "gateway"], 30)


def _await(suite: Suite, wanted: list[parts.Part], seconds: float) -> None:
    """Wait until the parts are well; a part that is not is named, with the end of its log."""
    waiting = [part for part in wanted if not part.healthy()]
    if not waiting:
        return
    deadline = time.monotonic() + seconds
    with step("Жду: " + ", ".join(part.name for part in waiting)):
        while waiting:
            waiting = [part for part in waiting if not part.healthy()]
            if waiting and time.monotonic() > deadline:
                bad = waiting[0]
                log = suite.logs / f"{bad.name}.log"
                raise Refusal(
                    f"{bad.name}: нет готовности за {seconds:.0f} с ({bad.address})\n{tail(log, 30)}"
                )
            time.sleep(0.2)


def _keycloak_database(suite: Suite) -> None:
    """Keycloak's role and data base."""
    stamp = suite.stamps / "keycloak-database"
    password = passwords.of(suite)["KEYCLOAK_DATABASE_PASSWORD"]
    if stamp.exists() and stamp.read_text() == fingerprint(suite.directory / "secrets.env"):
        return
    make = "SELECT 'CREATE ROLE keycloak LOGIN' WHERE NOT EXISTS "
    make += "(SELECT FROM pg_roles WHERE rolname='keycloak')\\gexec\n"
    make += f"ALTER ROLE keycloak PASSWORD '{password}';\n"
    make += "ALTER ROLE keycloak SET idle_in_transaction_session_timeout = 0;\n"  # why: deploy/provision.py
    make += "SELECT 'CREATE DATABASE keycloak OWNER keycloak TEMPLATE template0' WHERE NOT EXISTS "
    make += "(SELECT FROM pg_database WHERE datname='keycloak')\\gexec\n"
    psql = [str(postgres.programs() / "psql"), "-q", "-v", "ON_ERROR_STOP=1", "-h", "127.0.0.1"]
    psql += ["-p", str(suite.postgres_port), "-U", postgres.ADMIN, "-d", "postgres"]
    run_as(psql, postgres.runs_as(), {"PGPASSWORD": passwords.of(suite)["POSTGRES_PASSWORD"]}, given=make)
    write(stamp, fingerprint(suite.directory / "secrets.env"))


def _provision(suite: Suite) -> None:
    """Data bases and roles of the services that do not have them yet."""
    kept = passwords.of(suite)
    shared = fingerprint(ROOT / "libs" / "store" / "store" / "provision.py")
    stamps = {service: suite.stamps / f"{service}.provisioned" for service in suite.services}
    due = [service for service, stamp in stamps.items() if not stamp.exists() or stamp.read_text() != shared]
    if not due:
        return
    with step("Базы данных: " + ", ".join(due)):
        told = {**os.environ, **kept, "ADMIN_DATABASE_URL": environments.admin_url(suite)}
        _run([PYTHON, "-m", "deploy.provision", *due], told)
    for service in due:
        write(stamps[service], shared)


def _migrate(suite: Suite) -> None:
    """Migrations of the services whose migrations have changed since the last time, two at once."""
    shared = fingerprint(ROOT / "libs" / "store") if (ROOT / "libs" / "store").exists() else ""
    due = {}
    for service in suite.services:
        folder = ROOT / "services" / service
        mark = shared + fingerprint(folder / "migrations")
        stamp = suite.stamps / f"{service}.migrated"
        if not stamp.exists() or stamp.read_text() != mark:
            due[service] = mark
    if not due:
        return
    with step("Миграции: " + ", ".join(due)), ThreadPoolExecutor(2) as pool:
        list(pool.map(lambda service: migrate(suite, service), due))
    for service, mark in due.items():
        write(suite.stamps / f"{service}.migrated", mark)


def migrate(suite: Suite, service: str) -> None:
    """Bring one service's data base to its newest migration."""
    _run([PYTHON, "-m", service, "migrate"], {**os.environ, **environments.owner(suite, service)})


def _first_time(suite: Suite) -> None:
    """The first operator and the sample, once."""
    if not (suite.stamps / "bootstrapped").exists():
        answer = ""
        for service, words in suite.first_steps():
            with step("Регион и его первый оператор: " + service):
                told = {**os.environ, **environments.owner(suite, service)}
                answer = _run([PYTHON, "-m", service, *words], told)
        write(suite.stamps / "bootstrapped", answer)
    if suite.sample and not (suite.stamps / "sample").exists():
        with step("Образцовые данные (только при первом запуске)"):
            _run([PYTHON, *seeding.words(suite, "sample")], seeding.environment(suite), shown=True)
        write(suite.stamps / "sample", "")


def seed(suite: Suite, scale: str) -> None:
    """Write a world into a running suite that has no schools yet (`SAMPLE=0 make up`)."""
    if supervisor.running(suite) is None:
        raise Refusal("Система не запущена: SAMPLE=0 make up")
    with _one_at_a_time(suite):
        with step(f"Данные: {scale}"):
            _run([PYTHON, *seeding.words(suite, scale)], seeding.environment(suite), shown=True)
        write(suite.stamps / "sample", scale)
    signins.show_ready(suite)


def _run(command: list[str], environment: dict[str, str], *, shown: bool = False) -> str:
    """Run a step of ours in the checkout; its words are shown at once, or given back (in the refusal if it fails)."""
    output = sys.stderr if shown else subprocess.PIPE
    done = subprocess.run(
        command, env=environment, cwd=ROOT, stdout=output, stderr=subprocess.STDOUT, text=True, check=False
    )
    if done.returncode:
        words = " ".join(word for word in command[1:6] if "://" not in word)
        raise Refusal(f"Шаг не удался: {words}\n{(done.stdout or '')[-3000:]}")
    return done.stdout or ""


def down(suite: Suite) -> None:
    """Stop everything that the suite has started, and nothing else."""
    with _one_at_a_time(suite):
        if supervisor.running(suite) is not None:
            with step("Остановка"):
                supervisor.shutdown(suite)
        processes.end_left_behind(suite)
    say("Остановлено.")


def reset(suite: Suite) -> None:
    """Throw the data away and start over with the sample; ports and passwords stay."""
    down(suite)
    with step("Удаление данных"):
        for name in ("postgres", "rabbitmq"):
            remove_folder(suite.directory / name)
        for name in ("keycloak", "stamps", "files"):
            shutil.rmtree(suite.directory / name, ignore_errors=True)
        (suite.directory / "sign-ins.json").unlink(missing_ok=True)
    up(suite)


def scale(suite: Suite, service: str, count: int) -> None:
    """Run `count` replicas of a service; the gateway spreads requests over them."""
    if service not in suite.services:
        raise Refusal(f"Нет сервиса {service}. Есть: {', '.join(suite.services)}")
    if not 1 <= count <= MOST_REPLICAS:
        raise Refusal(f"N={count}: нужно от 1 до {MOST_REPLICAS}")
    if supervisor.running(suite) is None:
        raise Refusal("Система не запущена: make up")
    with _one_at_a_time(suite):
        _rescale(suite, service, count)
    say(f"{service}: {count} × работает")


def _rescale(suite: Suite, service: str, count: int) -> None:
    fewer = count < suite.count(service)
    suite.replicas[service] = count
    suite.remember()
    wanted = parts.of(suite)
    mine = [part for part in wanted if part.program.command[1:3] == ["-m", service]]
    if fewer:  # the gateway forgets a replica before it ends
        gateway.prepare(suite)
        supervisor.send(suite, "gateway", "HUP")
        time.sleep(1)
    supervisor.configure(suite, [part.program for part in wanted])
    supervisor.update(suite)
    supervisor.start(suite, *(part.name for part in wanted))
    _await(suite, mine, 60)
    if gateway.prepare(suite):
        supervisor.send(suite, "gateway", "HUP")
        # requests under the old settings know none of the new replicas, and the caller may stop an old one now
        time.sleep(1)


@contextlib.contextmanager
def _one_at_a_time(suite: Suite) -> Iterator[None]:
    """One `make up`/`down`/`scale` per suite at a time."""
    suite.directory.mkdir(mode=0o755, parents=True, exist_ok=True)
    with (suite.directory / "up.lock").open("a") as held:
        try:
            fcntl.flock(held, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            say("Другая команда make уже работает с этой системой; жду её")
            fcntl.flock(held, fcntl.LOCK_EX)
        yield


def log_file(suite: Suite, name: str) -> list[Path]:
    """The logs of a part: of one replica (`movement-0`) or of all of a service (`movement`)."""
    return sorted(suite.logs.glob(f"{name}.log")) or sorted(suite.logs.glob(f"{name}-[0-9]*.log"))
