"""People who act in a measure: real accounts in Keycloak, tokens through the gateway, one acting pair each."""

import asyncio
import json
import secrets
import time
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import httpx
import psycopg

from contracts.rights import allowed_by_default
from deploy.native import environments, passwords
from deploy.native.say import Refusal
from deploy.native.suite import REALM, Suite, write
from identity.realm import Away, Realm
from testkit.signin import SignInFailed, sign_in

FRESH_SECONDS = 120
"""A token older than this is renewed before it is used."""
AT_ONCE = 3


@dataclass
class Member:
    """A person acting as one pair. Requests take `headers()`, which renews the token in time."""

    person_id: str
    username: str
    segment: str
    role: str
    tokens: dict[str, str] = field(default_factory=dict, repr=False)
    since: float = 0.0
    _renewing: asyncio.Lock = field(default_factory=asyncio.Lock, repr=False)

    @property
    def pair(self) -> str:
        """`<segment>/<role>`."""
        return f"{self.segment}/{self.role}"

    def may(self, right: str) -> bool:
        """What the default matrix says; the trial's places change nothing of it."""
        return allowed_by_default(self.role, right)

    async def headers(self, suite: Suite, http: httpx.AsyncClient) -> dict[str, str]:
        """Authorization and acting pair."""
        if time.monotonic() - self.since > FRESH_SECONDS:
            async with self._renewing:
                if time.monotonic() - self.since > FRESH_SECONDS:
                    await self._renew(suite, http)
        return {"authorization": f"Bearer {self.tokens['access_token']}", "x-acting-as": self.pair}

    async def _renew(self, suite: Suite, http: httpx.AsyncClient) -> None:
        answer = await http.post(
            f"{suite.public_url}/auth/realms/{REALM}/protocol/openid-connect/token",
            data={
                "grant_type": "refresh_token",
                "client_id": "web",
                "refresh_token": self.tokens["refresh_token"],
            },
        )
        if answer.status_code == 400:
            # another process of this run has used the token up: a session of its own
            try:
                await _sign_in(suite, self, password(suite, self))
            except SignInFailed:  # or the run has printed cards for his whole school
                await bring_in(suite, [self])
            return
        answer.raise_for_status()
        self.tokens, self.since = answer.json(), time.monotonic()


def administrator(suite: Suite, service: str) -> str:
    """The service's data base under the server's administrator, for psycopg."""
    file = suite.directory / "secrets.env"
    if not file.exists():
        raise Refusal(
            "эта проверка читает базы данных сама: нужна система, запущенная без контейнеров (RUN=native)"
        )
    return environments.admin_url(suite, service)


def realm(suite: Suite) -> Realm:
    """Keycloak's administration, as identity has it."""
    return Realm(suite.keycloak_url, REALM, "svc-identity", passwords.of(suite)["KEYCLOAK_CLIENT_SECRET"])


async def bring_in(suite: Suite, members: Sequence[Member], seconds: float = 240) -> None:
    """Have Keycloak know them as identity does, sign all in; whoever has no password of ours gets one."""
    people = [one.person_id for one in members]
    await asyncio.to_thread(open_accounts, suite, people)
    users = await asyncio.to_thread(users_of, suite, people, seconds)
    words = _words(suite)
    gate, keycloak = asyncio.Semaphore(AT_ONCE), realm(suite)

    async def one(member: Member) -> None:
        async with gate:
            user = users[member.person_id]
            for attempt in range(5):
                try:
                    if attempt or words.get(member.username, ("",))[0] != user:
                        # a new one: a run may have printed a card for him, and no password comes twice
                        word = f"Proba-{secrets.token_hex(8)}-1"
                        await keycloak.set_password(user, word, temporary=False)
                        words[member.username] = (user, word)
                    await _sign_in(suite, member, words[member.username][1])
                    return
                except Away:
                    await asyncio.sleep(1 + attempt)
                except SignInFailed:
                    continue
            raise Refusal(f"{member.username} не входит")

    try:
        await asyncio.gather(*(one(member) for member in members))
    finally:
        write(_place(suite), json.dumps(words), 0o600)


async def sign_in_all(suite: Suite, members: Sequence[Member]) -> None:
    """A session of its own for each, with the password that `bring_in` has kept."""
    gate = asyncio.Semaphore(AT_ONCE)

    async def one(member: Member) -> None:
        async with gate:
            await _sign_in(suite, member, password(suite, member))

    await asyncio.gather(*(one(member) for member in members))


async def _sign_in(suite: Suite, member: Member, word: str) -> None:
    member.tokens = await sign_in(suite.public_url, member.username, word)
    member.since = time.monotonic()


def _place(suite: Suite) -> Path:
    return suite.directory / "promises.json"


def _words(suite: Suite) -> dict[str, tuple[str, str]]:
    """By user name: the user's id in Keycloak and the password (a file of mode 600 in the suite's folder)."""
    file = _place(suite)
    found = json.loads(file.read_text()) if file.exists() else {}
    return {name: tuple(kept) for name, kept in found.items() if isinstance(kept, list)}


def password(suite: Suite, member: Member) -> str:
    """The member's password."""
    return _words(suite)[member.username][1]


def open_accounts(suite: Suite, people: list[str]) -> None:
    """Have identity make users in Keycloak for these people, as when their cards are ordered."""
    with psycopg.connect(administrator(suite, "identity")) as link:
        opened = (
            "update accounts set opened_at = coalesce(opened_at, now()) where person_id = any(%s::uuid[])"
        )
        link.execute(opened, [people])
        link.execute("select ask_keycloak(%s::uuid[])", [people])


def users_of(suite: Suite, people: list[str], seconds: float = 240) -> dict[str, str]:
    """Person → id of the user in Keycloak, as soon as all of them are there."""
    asked = """
        select a.person_id::text, a.keycloak_id from accounts a join keycloak_jobs j using (person_id)
        where a.person_id = any(%s::uuid[]) and a.keycloak_id is not null and j.done >= j.asked
    """
    end = time.monotonic() + seconds
    with psycopg.connect(administrator(suite, "identity"), autocommit=True) as link:
        while True:
            found: dict[str, str] = dict(link.execute(asked, [people]).fetchall())
            if len(found) == len(set(people)):
                return found
            if time.monotonic() > end:
                raise Refusal(f"identity завела в Keycloak {len(found)} из {len(set(people))} участников")
            time.sleep(0.1)


def appointed(suite: Suite, segment: str) -> list[dict[str, Any]]:
    """Who holds which role at a segment today: person_id, username, role; whoever leads a class first."""
    query = """
        select a.person_id::text, c.username, a.role from appointments a join accounts c using (person_id)
        where a.segment = %s and not a.removed and a.withdrawn_at is null and c.state = 'active'
          and a.from_on <= current_date and coalesce(a.until_on, 'infinity') >= current_date
        order by exists (select from known_classes k where k.class_teacher_id = a.person_id
                         and k.school_year = (select max(school_year) from known_classes)) desc, c.username
    """
    with psycopg.connect(administrator(suite, "identity"), row_factory=psycopg.rows.dict_row) as link:
        return link.execute(query, [segment]).fetchall()


def one_of_each(suite: Suite, segment: str, roles: Iterable[str] | None = None) -> list[Member]:
    """A member for each role held at the segment, or for each of `roles`."""
    found: dict[str, Member] = {}
    for row in appointed(suite, segment):
        if row["role"] not in found and (roles is None or row["role"] in roles):
            found[row["role"]] = Member(row["person_id"], row["username"], segment, row["role"])
    return list(found.values())


def user_of(suite: Suite, person_id: str) -> str:
    """The id of a person's user in Keycloak."""
    with psycopg.connect(administrator(suite, "identity")) as link:
        row = link.execute("select keycloak_id from accounts where person_id = %s", [person_id]).fetchone()
        assert row is not None
        return str(row[0])
