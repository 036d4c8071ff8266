"""`python3 -m deploy.compose <command>`: the same commands as natively, with Docker Compose."""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import time
from typing import Any

from deploy.compose.project import Project, memory_mib
from deploy.native import demo, page, passwords, ports, seeding, signins, status, suite, venv
from deploy.native.say import Refusal, say, step
from deploy.native.suite import MOST_REPLICAS, ROOT, write

ONCE = ("provision", "realm")


def up(project: Project) -> None:
    """Build, start in order, wait for health; first operator and sample once."""
    mine, started = project.suite, time.monotonic()
    running = [each for each in project.containers() if each["State"] == "running"]
    if not running and not ports.is_free(mine.port):
        holder = ports.holder(mine.port) or "другого пользователя"
        raise Refusal(f"Порт {mine.port} занят процессом {holder}: укажите make up PORT={mine.port + 10}")
    mine.remember()
    (mine.directory / "people").mkdir(mode=0o755, parents=True, exist_ok=True)  # else Docker makes it root's
    venv.ensure()
    page.build()
    project.prepare()
    with step("Образы (первый раз — несколько минут)"):
        project.run("build", mine.services[0])  # the layers that all services share, once and not all at once
        project.run("build", "keycloak", *mine.services)
    with step("Контейнеры"):
        project.run(
            "up", "--detach", "--wait", "--wait-timeout", "600", "--remove-orphans", *_lasting(project)
        )
    _back_up(project)
    _first_time(project)
    demo.prepare(mine)
    say(f"Готово за {time.monotonic() - started:.0f} с.")
    signins.show_ready(mine)


def _lasting(project: Project) -> list[str]:
    """The parts that stay; what runs once is started for them. `--wait` would take its end for a failure."""
    return ["postgres", "rabbitmq", "keycloak", *project.suite.services, "gateway"]


def _back_up(project: Project) -> None:
    """Start the scheduled back-up. Schools work without it too: a failure is told here and by `make status`."""
    try:
        with step("Резервное копирование"):
            project.run("build", "backup")
            project.run("up", "--detach", "--no-deps", "backup")
    except Refusal as refusal:
        say(f"ВНИМАНИЕ: резервное копирование не запущено, остальное работает. {refusal}")


def _first_time(project: Project) -> None:
    mine = project.suite
    if not (mine.stamps / "bootstrapped").exists():
        answer = ""
        for service, words in mine.first_steps():
            with step("Регион и его первый оператор: " + service):
                answer = project.run("exec", "-T", service, "python", "-m", service, *words, quiet=True)
        write(mine.stamps / "bootstrapped", answer)
    if mine.sample and not (mine.stamps / "sample").exists():
        with step("Образцовые данные (только при первом запуске)"):
            _seed(project, "sample")


def _seed(project: Project, scale: str) -> None:
    mine = project.suite
    kept = passwords.of(mine)
    told = {
        "ADMIN_DATABASE_URL": f"postgresql://postgres:{kept['POSTGRES_PASSWORD']}@postgres:5432/postgres",
        "KEYCLOAK_URL": "http://keycloak:8080/auth",
        "KEYCLOAK_CLIENT_SECRET": kept["KEYCLOAK_CLIENT_SECRET"],
        "FIRST_OPERATOR_PASSWORD": kept["FIRST_OPERATOR_PASSWORD"],
        "REGION": mine.region,
        "REGION_TIME_ZONE": mine.time_zone,
    }
    if _among_services(project, told, "deploy.seed", "--scale", scale, "--out", "/suite/sign-ins.json"):
        raise Refusal("Данные не загрузились (см. выше); команду можно повторить")
    write(mine.stamps / "sample", scale)


def _among_services(project: Project, told: dict[str, str], *module: str) -> int:
    """Run a module in the services' network: an image of ours has its libraries, the checkout its sources."""
    mine = project.suite
    told = told | {"PYTHONPATH": ":".join(["/src", *(f"/src/services/{name}" for name in mine.services)])}
    words = ["run", "--rm", "--no-deps", "-T", "--user", f"{os.getuid()}:{os.getgid()}"]
    words += ["--volume", f"{ROOT}:/src:ro", "--volume", f"{mine.directory}:/suite", "--workdir", "/src"]
    words += [word for name in told for word in ("--env", name)]
    command = project.command(*words, "identity", "python", "-m", *module)
    return subprocess.run(command, env={**os.environ, **told}, stdout=sys.stderr, check=False).returncode


def reconcile(project: Project) -> int:
    """S=, BEFORE=, SINCE=: after a restore the services agree again."""
    told = {name: os.environ.get(name, "") for name in ("S", "BEFORE", "SINCE")}
    return _among_services(project, told | {"SUITE_DIR": "/suite", "SUITE_NETWORK": "1"}, "deploy.reconcile")


def parts(project: Project) -> list[dict[str, Any]]:
    """name, address, healthy, memory_mib of each container that is to stay."""
    lasting = [each for each in project.containers() if not _once(each["Service"])]
    memory = memory_mib([each["ID"] for each in lasting if each["State"] == "running"])
    found = []
    for each in sorted(lasting, key=lambda each: str(each["Name"])):
        name = str(each["Name"]).removeprefix(project.name + "-")
        address = (
            project.suite.public_url if each["Service"] == "gateway" else f"{each['Service']} (сеть Docker)"
        )
        healthy = each["State"] == "running" and each.get("Health") in ("healthy", "")
        held = memory.get(str(each["ID"])[:12], 0.0)
        found.append({"name": name, "address": address, "healthy": healthy, "memory_mib": held})
    return found


def _once(service: str) -> bool:
    return service in ONCE or service.endswith("-migrate")


def down(project: Project) -> None:
    """Remove the containers; the data stays in the volumes."""
    project.prepare()
    project.run("down", "--remove-orphans")
    say("Остановлено.")


def reset(project: Project) -> None:
    """Remove the volumes too, and start over with the sample."""
    project.prepare()
    project.run("down", "--volumes", "--remove-orphans")
    shutil.rmtree(project.suite.stamps, ignore_errors=True)
    (project.suite.directory / "sign-ins.json").unlink(missing_ok=True)
    up(project)


def restore(project: Project) -> int:
    """FROM=, AT=, S=, OVERWRITE=1: all data bases while the suite is down, or one service's while the others run."""
    told = [
        word
        for name in ("FROM", "AT", "S", "OVERWRITE")
        for word in ("-e", f"{name}={os.environ.get(name, '')}")
    ]
    ours = ["python3", "-m", "deploy.backup", "restore"]
    if service := os.environ.get("S"):
        project.run("stop", service)
        try:
            words = ["exec", "-T", *told, "backup", *ours]
            return subprocess.run(project.command(*words), check=False).returncode
        finally:
            project.run("start", service)
    if any(each["State"] == "running" and not _once(each["Service"]) for each in project.containers()):
        raise Refusal("Система работает: восстановление заменило бы её данные. Сначала make down")
    project.prepare()
    volumes = [
        f"{project.name}_{kind}:{at}"
        for kind, at in (("postgres", "/var/lib/postgresql"), ("files", "/files"))
    ]
    words = ["run", "--rm", "--no-deps", "-T", *(word for one in volumes for word in ("--volume", one))]
    command = project.command(*words, *told, "-e", "BACKUP_SERVER=127.0.0.1:5432", "backup", *ours)
    done = subprocess.run(command, check=False).returncode
    if done == 0:  # messages of another time
        subprocess.run(["docker", "volume", "rm", "-f", f"{project.name}_rabbitmq"], check=False)
    return done


def scale(project: Project, service: str, count: int) -> None:
    """Run `count` replicas of a service; the gateway finds them by name."""
    if service not in project.suite.services:
        raise Refusal(f"Нет сервиса {service}. Есть: {', '.join(project.suite.services)}")
    if not 1 <= count <= MOST_REPLICAS:
        raise Refusal(f"N={count}: нужно от 1 до {MOST_REPLICAS}")
    project.suite.replicas[service] = count
    project.suite.remember()
    project.prepare()
    project.run(
        "up", "--detach", "--wait", "--no-deps", "--no-recreate", "--scale", f"{service}={count}", service
    )
    say(f"{service}: {count} × работает")


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python3 -m deploy.compose")
    commands = parser.add_subparsers(dest="command", required=True)
    for name in ("up", "down", "reset", "env", "backup", "backups", "restore", "reconcile"):
        commands.add_parser(name)
    for name in ("status", "sign-ins"):
        commands.add_parser(name).add_argument("--json", action="store_true")
    commands.add_parser("logs").add_argument("part", nargs="?")
    commands.add_parser("seed").add_argument("scale", choices=seeding.SCALES)
    asked = commands.add_parser("run")
    asked.add_argument("service")
    asked.add_argument("words", nargs="*")
    many = commands.add_parser("scale")
    many.add_argument("service")
    many.add_argument("count", type=int)
    return parser.parse_args()


def main() -> int:
    """Run one command; a Refusal is told in its own words."""
    given = _arguments()
    try:
        return _do(given, Project(suite.current()))
    except Refusal as refusal:
        say(f"\nОШИБКА: {refusal}")
        return 1
    except KeyboardInterrupt:
        say("\nПрервано. Команду можно повторить.")
        return 130


def _do(given: argparse.Namespace, project: Project) -> int:
    match given.command:
        case "up":
            up(project)
        case "down":
            down(project)
        case "reset":
            reset(project)
        case "env":
            project.prepare()
        case "status":
            return 0 if status.tell(parts(project), as_json=given.json) else 1
        case "sign-ins":
            signins.show(project.suite, as_json=given.json)
        case "logs":
            words = ["logs", "--follow", "--tail", "100", *([given.part] if given.part else [])]
            return subprocess.run(project.command(*words), check=False).returncode
        case "backup" | "backups":
            word = {"backup": "now", "backups": "list"}[given.command]
            words = ["exec", "-T", "backup", "python3", "-m", "deploy.backup", word]
            return subprocess.run(project.command(*words), check=False).returncode
        case "restore":
            return restore(project)
        case "run":
            words = ["exec", "-T", given.service, "python", "-m", given.service, *given.words]
            return subprocess.run(project.command(*words), check=False).returncode
        case "reconcile":
            return reconcile(project)
        case "seed":
            _seed(project, given.scale)
            signins.show_ready(project.suite)
        case "scale":
            scale(project, given.service, given.count)
    return 0


if __name__ == "__main__":
    sys.exit(main())
