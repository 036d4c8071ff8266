"""What only the native way needs: the suite's folders, and its processes stopped while a data base is replaced."""

from __future__ import annotations

import os
from datetime import datetime
from pathlib import Path

from deploy.backup import restore
from deploy.backup.source import Source, in_container
from deploy.backup.take import Base
from deploy.native import supervisor
from deploy.native.say import Refusal, say
from deploy.native.suite import current


def data_folder(source: Source) -> Path:
    """The server's data folder."""
    return Path(os.environ["PGDATA"]) if in_container() else source.kept / "postgres"


def one_service(source: Source, found: Base, at: datetime | None, service: str) -> str:
    """Restore one service's data base while the others go on working; name of the data base set aside."""
    if in_container():  # who calls it there has stopped the service
        return restore.one_service(source, found, at, service)
    mine = current()
    if supervisor.running(mine) is None:
        raise Refusal("Один сервис восстанавливают в работающей системе: сначала make up")
    names = [f"{service}-{replica}" for replica in range(mine.count(service))]
    if service not in mine.services:
        names = [service] if service == "keycloak" else []
    if not names:
        raise Refusal(f"Нет сервиса {service}. Есть: {', '.join([*mine.services, 'keycloak'])}")
    for name in names:
        supervisor.control(mine).stopProcess(name)
    try:
        aside = restore.one_service(source, found, at, service)
    finally:
        supervisor.start(mine, *names)
    say(f"Теперь остальные сервисы: make reconcile S={service} BEFORE={aside}")
    return aside
