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
    _first_time(project)
    demo.prepare(mine)
    say(f"Готово за {time.monotonic() - started:.0f} с.")
    signins.show_ready(mine)


def _lasting(project: Project) -> list[str]:
    """The parts that stay; what runs once is started for them. `--wait` would take its end for a failure."""
    return ["postgres", "rabbitmq", "keycloak", *project.suite.services, "gateway"]


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
    """Run the seed in the services' network: an image of ours has its libraries, the checkout its sources."""
    mine = project.suite
    kept = passwords.of(mine)
    told = {
        "ADMIN_DATABASE_URL": f"postgresql://postgres:{kept['POSTGRES_PASSWORD']}@postgres:5432/postgres",
        "KEYCLOAK_URL": "http://keycloak:8080/auth",
        "KEYCLOAK_CLIENT_SECRET": kept["KEYCLOAK_CLIENT_SECRET"],
        "FIRST_OPERATOR_PASSWORD": kept["FIRST_OPERATOR_PASSWORD"],
        "REGION": mine.region,
        "REGION_TIME_ZONE": mine.time_zone,
        "PYTHONPATH": ":".join(["/src", *(f"/src/services/{name}" for name in mine.services)]),
    }
    words = ["run", "--rm", "--no-deps", "-T", "--user", f"{os.getuid()}:{os.getgid()}"]
    words += ["--volume", f"{ROOT}:/src:ro", "--volume", f"{mine.directory}:/out", "--workdir", "/src"]
    words += [word for name in told for word in ("--env", name)]
    seed = ["python", "-m", "deploy.seed", "--scale", scale, "--out", "/out/sign-ins.json"]
    command = project.command(*words, "identity", *seed)
    if subprocess.run(command, env={**os.environ, **told}, stdout=sys.stderr, check=False).returncode:
        raise Refusal("Данные не загрузились (см. выше); команду можно повторить")
    write(mine.stamps / "sample", scale)


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
    for name in ("up", "down", "reset", "env"):
        commands.add_parser(name)
    for name in ("status", "sign-ins"):
        commands.add_parser(name).add_argument("--json", action="store_true")
    commands.add_parser("logs").add_argument("part", nargs="?")
    commands.add_parser("seed").add_argument("scale", choices=seeding.SCALES)
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
        case "seed":
            _seed(project, given.scale)
            signins.show_ready(project.suite)
        case "scale":
            scale(project, given.service, given.count)
    return 0


if __name__ == "__main__":
    sys.exit(main())
