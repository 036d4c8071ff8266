"""The ready accounts: identity brings them to Keycloak; then they get the sample's password."""

import asyncio
import json
import time
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import psycopg

from deploy.seed.run import Written, say
from identity.realm import Away, Realm

PASSWORD = "Obrazec-2026"


def keep(out: Path, written: Written, region: str, operator: Mapping[str, str]) -> list[dict[str, Any]]:
    """Write who may sign in, in the form of `make sign-ins`; the first operator stands first."""
    people: list[dict[str, Any]] = [
        {
            "name": "Региональный оператор",
            **operator,
            "appointments": [
                {"segment": region, "role": role} for role in ("region-operator", "network-admin")
            ],
        }
    ]
    people += [
        {"name": label, "username": username, "password": PASSWORD, "appointments": written.held[person.id]}
        for label, person, username in written.ready
    ]
    out.write_text(json.dumps({"people": people}, ensure_ascii=False, indent=1))
    return people


def open_accounts(url: str, realm: Realm, usernames: list[str], seconds: float = 120) -> None:
    """Have identity make these users in Keycloak, and set the password of each who has none."""
    with psycopg.connect(url) as link:
        link.execute("update accounts set opened_at = now() where username = any(%s)", [usernames])
        link.execute(
            "select ask_keycloak(array_agg(person_id)) from accounts where username = any(%s)", [usernames]
        )
    users = _users(url, usernames, seconds)
    asyncio.run(_set_passwords(realm, users))
    with psycopg.connect(url) as link:
        link.execute("update accounts set password_issued_at = now() where username = any(%s)", [usernames])
    say(f"Keycloak: {len(users)} готовых учётных записей")


def _users(url: str, usernames: list[str], seconds: float) -> list[str]:
    asked = "select keycloak_id from accounts where username = any(%s) and keycloak_id is not null"
    end = time.monotonic() + seconds
    with psycopg.connect(url, autocommit=True) as link:
        while True:
            found = [row[0] for row in link.execute(asked, [usernames]).fetchall()]
            if len(found) == len(usernames):
                return found
            if time.monotonic() > end:
                raise SystemExit(
                    f"Keycloak: готовы {len(found)} из {len(usernames)} учётных записей; повторите make up"
                )
            time.sleep(0.3)


async def _set_passwords(realm: Realm, users: list[str]) -> None:
    gate = asyncio.Semaphore(3)

    async def one(user: str) -> None:
        async with gate:
            for attempt in range(6):
                try:
                    if not await realm.has_password(user):
                        await realm.set_password(user, PASSWORD, temporary=False)
                    return
                except Away:
                    await asyncio.sleep(1 + attempt)

    await asyncio.gather(*(one(user) for user in users))
