"""Every sign-in of everybody, and every one that failed, from Keycloak's events; runs in the task «keycloak».

# segment-module: under the role of handlers, for all segments
"""

from typing import Any

from sqlalchemy import func, select, text

from identity import rules
from identity.realm import Realm
from identity.sign_ins import moment
from identity.tables import SignIn
from store import Sessions

KEPT_DAYS = 400
SHEETS_KEPT_MINUTES = 30
OVERLAP_MS = 10_000
PAGE = 500


class Entries:
    """Keycloak's events become sign-ins, failed ones records of the journal of acts; asked by the one active worker."""

    def __init__(self, realm: Realm, sessions: Sessions) -> None:
        self._realm, self._sessions = realm, sessions
        self._since: int | None = None

    async def take(self) -> int:
        """New events since the last time; returns how many sign-ins were new. Raises Away."""
        if self._since is None:
            async with self._sessions() as tx:
                last = (await tx.execute(select(func.max(SignIn.at)))).scalar()
            self._since = int(last.timestamp() * 1000) if last else 0
        found: list[dict[str, Any]] = []
        while page := await self._realm.entered(max(0, self._since - OVERLAP_MS), len(found), PAGE):
            found += page
            if len(page) < PAGE:
                break
        new = await self._keep(found)
        if found:
            self._since = max(one["time"] for one in found)
        return new

    async def _keep(self, found: list[dict[str, Any]]) -> int:
        rows: dict[str, dict[str, Any]] = {}
        for one in (event for event in found if event["type"] == "LOGIN"):
            session, user = one.get("sessionId"), one.get("userId")
            if session and user and session not in rows:
                rows[session] = {
                    "session": session, "user": user, "at": moment(one["time"]), "address": one.get("ipAddress"),
                    "client": one.get("clientId"),
                }  # fmt: skip
        async with self._sessions() as tx, tx.begin():
            new = 0
            if rows:
                given = {name: [row[name] for row in rows.values()] for name in _COLUMNS}
                new = len((await tx.execute(_SIGNED_IN, given)).all())
            failed = [one for one in found if one["type"] == "LOGIN_ERROR" and one.get("userId")]
            if failed:
                await tx.execute(_FAILED, _told(failed))
            await tx.execute(_UNTOLD, {"device": rules.UNKNOWN_DEVICE})
        return new


_COLUMNS = ("session", "user", "at", "address", "client")
_SIGNED_IN = text("""
    insert into sign_ins (session_id, person_id, at, address, client)
    select g.session, a.person_id, g.at, g.address, g.client
    from unnest(cast(:session as text[]), cast(:user as text[]), cast(:at as timestamptz[]),
                cast(:address as text[]), cast(:client as text[])) g (session, keycloak_id, at, address, client)
    join accounts a using (keycloak_id)
    on conflict (session_id) do update set address = excluded.address, client = excluded.client, at = excluded.at
        where sign_ins.address is null
    returning 1
""")
_FAILED = text("""
    insert into audit (at, id, segment, actor_id, username, role, act, operation, objects, subjects, address)
    select distinct g.at, md5(concat(a.person_id, g.at, p.segment))::uuid, p.segment, a.person_id, a.username, '',
        'failed', 'LOGIN_ERROR',
        jsonb_build_object('error', g.error), array[a.person_id], g.address
    from unnest(cast(:user as text[]), cast(:at as timestamptz[]), cast(:address as text[]), cast(:error as text[]))
        g (keycloak_id, at, address, error)
    join accounts a using (keycloak_id)
    join appointments p on p.person_id = a.person_id and not p.removed and p.withdrawn_at is null
        and p.from_on <= current_date and coalesce(p.until_on, 'infinity') >= current_date
    where not exists (select from audit k where k.segment = p.segment and k.at = g.at and k.actor_id = a.person_id)
""")
"""At each of the person's places; asked for a second time (the overlap) an event adds nothing."""


def _told(failed: list[dict[str, Any]]) -> dict[str, list[Any]]:
    return {
        "user": [one["userId"] for one in failed],
        "at": [moment(one["time"]) for one in failed],
        "address": [one.get("ipAddress") for one in failed],
        "error": [one.get("error", "") for one in failed],
    }


_UNTOLD = text("""
    update sign_ins s set device = :device, novel = exists (
            select from sign_ins o where o.person_id = s.person_id and o.at < s.at
        ) and not exists (
            select from sign_ins o where o.person_id = s.person_id and o.at < s.at and o.device = :device)
    where s.device is null and s.at < now() - interval '3 minutes'
""")
"""A sign-in whose device nobody tells in time is one from an unknown device."""


async def forget(sessions: Sessions) -> None:
    """Sign-ins older than 400 days, and sealed sheets that nobody fetched in half an hour."""
    async with sessions() as tx, tx.begin():
        await tx.execute(
            text("delete from sign_ins where at < now() - make_interval(days => :days)"), {"days": KEPT_DAYS}
        )
        await tx.execute(
            text("delete from card_sheets where made_at < now() - make_interval(mins => :kept)"),
            {"kept": SHEETS_KEPT_MINUTES},
        )
