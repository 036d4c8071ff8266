"""`python3 -m deploy.backup now|list|watch|restore`: what `make backup`, `make backups`, `make restore` call."""

from __future__ import annotations

import os
import sys

from deploy.backup import native, restore, take, watch
from deploy.backup.source import here
from deploy.native.accounts import remove_folder
from deploy.native.say import Refusal, say


def main(command: str) -> int:
    """Run one command; a Refusal is told in its own words."""
    try:
        run(command)
    except Refusal as refusal:
        say(f"\nОШИБКА: {refusal}")
        return 1
    except KeyboardInterrupt:
        say("\nПрервано.")
        return 130
    return 0


def run(command: str) -> None:
    """One command on the server meant by the environment."""
    match command:
        case "now":
            take.base(here())
        case "list":
            _list()
        case "watch":
            watch.Watch(here()).run()
        case "restore":
            _restore()
        case _:
            raise Refusal(f"Нет команды {command}: now, list, watch, restore")


def _list() -> None:
    source = here()
    found = take.all_bases(source.folder)
    if not found:
        say(f"В {source.folder} копий ещё нет: make backup")
    for one in found:
        newest = max((each.stat().st_mtime for each in one.wal.glob("0*")), default=0.0)
        later = newest - one.at.timestamp()
        until = f"и ещё {later / 3600:.1f} ч журнала" if later > 0 else "только этот момент"
        print(f"{one.at:%d.%m.%Y %H:%M:%S} UTC  {one.bytes / 2**20:9.1f} МиБ  {until}  {one.folder}")


def _restore() -> None:
    """FROM=, AT=, S=, OVERWRITE=1 of the environment."""
    source, told = here(), os.environ
    at = restore.moment(told.get("AT", ""))
    found = restore.chosen(source, told.get("FROM", ""), at)
    if service := told.get("S", ""):
        native.one_service(source, found, at, service)
        return
    directory = native.data_folder(source)
    restore.whole(source, directory, found, at, overwrite=told.get("OVERWRITE") == "1")
    broker = source.kept / "rabbitmq"
    if broker.exists():
        remove_folder(broker)
        say("Очереди RabbitMQ из другого времени удалены: make reconcile пошлёт события ещё раз")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
