"""`python3 -m deploy.native <command>`: what the Makefile's targets call."""

from __future__ import annotations

import argparse
import os
import subprocess
import sys

from deploy.backup import __main__ as backup
from deploy.native import environments, page, parts, seeding, signins, status, suite, up, venv
from deploy.native.say import Refusal, say


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python3 -m deploy.native")
    commands = parser.add_subparsers(dest="command", required=True)
    for name in ("setup", "up", "down", "reset", "backup", "backups", "restore", "reconcile"):
        commands.add_parser(name)
    for name in ("status", "sign-ins"):
        commands.add_parser(name).add_argument("--json", action="store_true")
    commands.add_parser("logs").add_argument("part", nargs="?", default="")
    scale = commands.add_parser("scale")
    scale.add_argument("service")
    scale.add_argument("count", type=int)
    commands.add_parser("seed").add_argument("scale", choices=seeding.SCALES)
    commands.add_parser("env").add_argument("service")
    commands.add_parser("migrate").add_argument("service", nargs="?")
    run = commands.add_parser("run")
    run.add_argument("service")
    run.add_argument("words", nargs="*")
    return parser.parse_args()


def main() -> int:
    """Run one command; a Refusal is told in its own words, without a traceback."""
    given = _arguments()
    try:
        return _do(given, suite.current())
    except Refusal as refusal:
        say(f"\nОШИБКА: {refusal}")
        return 1
    except KeyboardInterrupt:
        say("\nПрервано. Команду можно повторить: сделанное не пропадёт.")
        return 130


def _do(given: argparse.Namespace, mine: suite.Suite) -> int:
    match given.command:
        case "setup":
            venv.ensure()
            page.packages()
        case "up":
            up.up(mine)
        case "down":
            up.down(mine)
        case "reset":
            up.reset(mine)
        case "backup" | "backups" | "restore":
            backup.run({"backup": "now", "backups": "list"}.get(given.command, given.command))
        case "status":
            return 0 if status.show(mine, as_json=given.json) else 1
        case "sign-ins":
            signins.show(mine, as_json=given.json)
        case "logs":
            return _logs(mine, given.part)
        case "scale":
            up.scale(mine, given.service, given.count)
        case "seed":
            up.seed(mine, given.scale)
        case "migrate":
            for service in [given.service] if given.service else mine.services:
                up.migrate(mine, service)
        case "env":
            for name, value in environments.owner(mine, given.service).items():
                print(f"export {name}='{value}'")
        case "run":
            words = [str(parts.PYTHON), "-m", given.service, *given.words]
            told = {**os.environ, **environments.owner(mine, given.service)}
            return subprocess.run(words, env=told, cwd=suite.ROOT, check=False).returncode
        case "reconcile":
            words = [str(parts.PYTHON), "-m", "deploy.reconcile"]
            return subprocess.run(words, cwd=suite.ROOT, check=False).returncode
    return 0


def _logs(mine: suite.Suite, part: str) -> int:
    files = up.log_file(mine, part or "*")
    if not files:
        raise Refusal(f"Нет журнала {part}. Есть: {', '.join(file.stem for file in up.log_file(mine, '*'))}")
    return subprocess.run(["tail", "-n", "100", "-F", *map(str, files)], check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
