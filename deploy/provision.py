"""Data bases and roles of all services in one process (a Python start per service would cost seconds).

`python -m deploy.provision identity movement …` in the environment `.venv`: the administrator's address in
ADMIN_DATABASE_URL, each service's password in `<SERVICE>_DATABASE_PASSWORD`. Idempotent.
"""

from __future__ import annotations

import asyncio
import os
import sys

from store.provision import provision


async def _all(services: list[str]) -> None:
    for service in services:
        password = os.environ[f"{service.upper()}_DATABASE_PASSWORD"]
        await provision(os.environ["ADMIN_DATABASE_URL"], service, password)


if __name__ == "__main__":
    asyncio.run(_all(sys.argv[1:]))
