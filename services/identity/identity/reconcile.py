"""Compare everything with Keycloak and repair what has drifted; idempotent: a second run finds nothing."""

from collections import Counter
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from sqlalchemy import select, text, update

from identity.realm import OWN_ATTRIBUTES, Realm
from identity.sync import Wanted, Writer, wanted, work_off
from identity.tables import Account, KeycloakGroup, KeycloakJob
from store import Sessions

SHOWN = 200
_CHUNK = 2000


@dataclass
class Found:
    """What differed, by kind, with up to 200 cases in words."""

    counts: Counter[str] = field(default_factory=Counter)
    cases: list[str] = field(default_factory=list)

    def note(self, kind: str, case: str) -> None:
        """One difference."""
        self.counts[kind] += 1
        if len(self.cases) < SHOWN:
            self.cases.append(f"{kind}: {case}")

    def shown(self) -> dict[str, Any]:
        """For the command line."""
        return {"repaired": dict(self.counts), "cases": self.cases}


@dataclass
class _Actual:
    """A user as Keycloak has it."""

    user: dict[str, Any]
    groups: set[str] = field(default_factory=set)


async def reconcile(sessions: Sessions, realm: Realm, writer: Writer) -> Found:
    """Walk users and groups of Keycloak (minutes for 100,000 users) and bring both sides to what identity says."""
    found = Found()
    users = await _actual(sessions, realm, writer, found)
    by_person: dict[str, str] = {}
    for user_id, actual in users.items():
        for person in actual.user.get("attributes", {}).get("person_id", []):
            by_person[person] = user_id
    async with sessions() as tx:
        everyone = list((await tx.execute(select(Account.person_id).order_by(Account.person_id))).scalars())
    known: set[str] = set()
    for start in range(0, len(everyone), _CHUNK):
        chunk = everyone[start : start + _CHUNK]
        async with sessions() as tx:
            wants = await wanted(tx, chunk, strict=writer.strict)
        wrong = [
            want
            for want in wants.values()
            if _differs(want, by_person.get(str(want.person_id)), users, found)
        ]
        known |= {by_person[str(person)] for person in chunk if str(person) in by_person}
        await _repair(sessions, wrong, users, by_person)
    await _strangers(realm, writer, {key: one for key, one in users.items() if key not in known}, found)
    while await work_off(sessions, writer):
        pass
    return found


async def _actual(sessions: Sessions, realm: Realm, writer: Writer, found: Found) -> dict[str, _Actual]:
    """All users with their groups; ids of groups that were wrong in our table are put right on the way."""
    users = {
        str(user["id"]): _Actual(user)
        async for user in realm.users()
        if not user.get("serviceAccountClientId")
    }
    tree = {path: group_id async for path, group_id in realm.tree()}
    for path, group_id in tree.items():
        async for member in realm.members(group_id):
            if str(member["id"]) in users:
                users[str(member["id"])].groups.add(path)
    async with sessions() as tx:
        rows = (await tx.execute(select(KeycloakGroup.path, KeycloakGroup.group_id))).all()
    for row in rows:
        if row.path not in tree:
            found.note("group-gone", row.path)
            await writer.groups.forget(row.path)
    ids = {row.path: row.group_id for row in rows}
    changed = {path: group_id for path, group_id in tree.items() if ids.get(path) != group_id}
    for path in changed:
        found.note("group-id", path)
    if changed:
        await writer.groups.remember(changed)
    return users


def _differs(want: Wanted, user_id: str | None, users: dict[str, _Actual], found: Found) -> bool:
    """Whether the person needs repair; notes every difference."""
    if user_id is None:
        if want.needed:
            found.note("user-missing", want.username)
        return want.needed
    actual = users[user_id]
    before = found.counts.total()
    if want.keycloak_id != user_id:
        found.note("user-id", want.username)
    have = _profile(actual.user)
    for name, value in want.profile.items():
        if have[name] != value:
            found.note(f"user-{name}", want.username)
    for path in sorted(want.groups - actual.groups):
        found.note("membership-missing", f"{want.username} {path}")
    for path in sorted(actual.groups - want.groups):
        found.note("membership-extra", f"{want.username} {path}")
    return found.counts.total() > before


def _profile(user: dict[str, Any]) -> dict[str, Any]:
    attributes = user.get("attributes", {})
    return {
        "username": user.get("username"),
        "enabled": user.get("enabled"),
        "firstName": user.get("firstName"),
        "lastName": user.get("lastName"),
        "attributes": {name: attributes[name] for name in OWN_ATTRIBUTES if name in attributes},
    }


async def _repair(
    sessions: Sessions, wrong: list[Wanted], users: dict[str, _Actual], by_person: dict[str, str]
) -> None:
    """Write down what Keycloak really has and ask for the difference to be worked off."""
    if not wrong:
        return
    people: list[UUID] = [want.person_id for want in wrong]
    async with sessions() as tx, tx.begin():
        await tx.execute(text("select ask_keycloak(cast(:people as uuid[]))"), {"people": people})
        for want in wrong:
            user_id = by_person.get(str(want.person_id))
            written = None
            if user_id:
                written = {"profile": _profile(users[user_id].user), "groups": sorted(users[user_id].groups)}
            await tx.execute(
                update(Account).where(Account.person_id == want.person_id).values(keycloak_id=user_id)
            )
            await tx.execute(
                update(KeycloakJob).where(KeycloakJob.person_id == want.person_id).values(written=written)
            )


async def _strangers(realm: Realm, writer: Writer, users: dict[str, _Actual], found: Found) -> None:
    """A user whom identity does not know holds no group and cannot sign in; he is never deleted."""
    for user_id, actual in users.items():
        name = str(actual.user.get("username"))
        for path in sorted(actual.groups):
            found.note("stranger-membership", f"{name} {path}")
            await realm.leave(user_id, await writer.groups.id_of(path))
        if actual.user.get("enabled"):
            found.note("stranger-enabled", name)
            await realm.change_user(user_id, {"enabled": False})
            await realm.sign_out(user_id)
