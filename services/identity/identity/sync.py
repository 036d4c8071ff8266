"""Keycloak follows identity: one active worker brings asked-for people to their wanted state, in bulk, with retries.

A job says *who*, not *what*: the wanted state is read when the work is done, so jobs of a person cannot overtake each
other and a hundred changes of one person are one piece of work.
"""

import asyncio
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

import structlog
from sqlalchemy import bindparam, select, text, update
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncSession

from identity import rules
from identity.realm import Away, Gone, Realm, Refused
from identity.tables import Account, KeycloakGroup, KeycloakJob
from store import Sessions

log = structlog.get_logger()

BATCH = 100
AT_ONCE = 4
"""Keycloak hashes and logs in with the same cores: a school's new users must not take all of them."""
LONGEST_WAIT_SECONDS = 900

_DUE = text("""
    select person_id, asked, attempts, written from keycloak_jobs
    where asked > done and due_at <= clock_timestamp() order by written is null, due_at desc limit :batch
""")
# segment: runs under the role of handlers, for all segments
_WANTED = text("""
    select a.person_id, a.username, a.state, a.opened_at, a.keycloak_id, p.last_name, p.first_name, p.middle_name,
           coalesce(g.paths, '{}') as paths
    from accounts a
    join known_people p using (person_id)
    left join lateral (
        select array_agg(distinct '/' || o.segment || '/' || o.role) as paths from appointments o
        where o.person_id = a.person_id and not o.removed and o.withdrawn_at is null
          and o.from_on <= current_date and coalesce(o.until_on, 'infinity') >= current_date
          and not exists (select from known_segments s where s.state <> 'active'
                          and (o.segment = s.segment or starts_with(o.segment, s.segment || '/')))
    ) g on true
    where a.person_id = any(:people)
""")
# segment: runs under the role of handlers, for all segments
_CHANGED_TODAY = text("""
    with mark as (select coalesce((select done_on from marks where name = 'appointments'), date '2000-01-01') as on_)
    select distinct o.person_id from appointments o, mark
    where mark.on_ < current_date and not o.removed
      and ((o.from_on > mark.on_ and o.from_on <= current_date)
        or (o.until_on >= mark.on_ and o.until_on < current_date))
""")
_OTHER_FACTOR = text("""
    select person_id from keycloak_jobs where written is not null
      and jsonb_exists(written #> '{profile,attributes}', 'second_factor') <> (:strict and exists (
          select from jsonb_array_elements_text(written -> 'groups') g
          where split_part(g, '/', -1) = any(cast(:roles as text[]))))
""")
_MARK = text("""
    insert into marks (name, done_on) values ('appointments', current_date)
    on conflict (name) do update set done_on = excluded.done_on
""")


@dataclass(slots=True)
class Wanted:
    """What a person's user in Keycloak is to look like."""

    person_id: UUID
    username: str
    keycloak_id: str | None
    enabled: bool
    opened: bool
    first_name: str
    last_name: str
    middle_name: str | None
    groups: set[str] = field(default_factory=set)
    second_factor: bool = False

    @property
    def needed(self) -> bool:
        """Whether Keycloak must have the user: nobody signs in who was never given a password (ADR 0012)."""
        return self.enabled and self.opened

    @property
    def profile(self) -> dict[str, Any]:
        """The user's own fields as Keycloak represents them."""
        attributes: dict[str, list[str]] = {"person_id": [str(self.person_id)]}
        if self.middle_name:
            attributes["middleName"] = [self.middle_name]
        if self.second_factor:
            attributes["second_factor"] = ["required"]
        return {
            "username": self.username,
            "enabled": self.enabled,
            "firstName": self.first_name,
            "lastName": self.last_name,
            "attributes": attributes,
        }


async def wanted(tx: AsyncSession, people: Sequence[UUID], *, strict: bool) -> dict[UUID, Wanted]:
    """The wanted state of those people who have an account; a blocked or closed account has no groups.

    `strict`: whoever holds a role of `rules.SECOND_FACTOR` now must sign in with one.
    """
    rows = await tx.execute(_WANTED, {"people": list(people)})
    return {
        row.person_id: Wanted(
            person_id=row.person_id,
            username=row.username,
            keycloak_id=row.keycloak_id,
            enabled=row.state == "active",
            opened=row.opened_at is not None,
            first_name=row.first_name,
            last_name=row.last_name,
            middle_name=row.middle_name,
            groups=set(row.paths) if row.state == "active" else set(),
            second_factor=strict and row.state == "active" and rules.needs_second_factor(row.paths),
        )
        for row in rows
    }


class Groups:
    """Ids of group paths: from the table, else made, parents first. Kept in memory by the one active worker."""

    def __init__(self, realm: Realm, sessions: Sessions) -> None:
        self._realm, self._sessions = realm, sessions
        self._ids: dict[str, str] = {}
        self._making = asyncio.Lock()

    async def id_of(self, path: str) -> str:
        """The id of `/tomsk/seversk/school-198/teacher`, made lazily."""
        if not self._ids:
            async with self._sessions() as tx:
                rows = await tx.execute(select(KeycloakGroup.path, KeycloakGroup.group_id))
                self._ids = {row.path: row.group_id for row in rows}
        if path in self._ids:
            return self._ids[path]
        async with self._making:
            return await self._make(path)

    async def _make(self, path: str) -> str:
        if path in self._ids:
            return self._ids[path]
        above, _, name = path.rpartition("/")
        parent = await self._make(above) if above else None
        try:
            found = await self._realm.make_group(name, parent) or await self._realm.group_at(path)
        except Gone:
            await self.forget(above)
            raise
        await self.remember({path: found})
        return found

    async def remember(self, found: dict[str, str]) -> None:
        """Keep ids that are known for certain."""
        self._ids.update(found)
        rows = [{"path": path, "group_id": group_id} for path, group_id in found.items()]
        keep = insert(KeycloakGroup)
        keep = keep.on_conflict_do_update(index_elements=["path"], set_={"group_id": keep.excluded.group_id})
        async with self._sessions() as tx, tx.begin():
            await tx.execute(keep, rows)

    async def forget(self, path: str) -> None:
        """The group is gone, and with it all below: make them anew when next needed."""
        gone = [one for one in self._ids if one == path or one.startswith(path + "/")]
        for one in gone:
            del self._ids[one]
        async with self._sessions() as tx, tx.begin():
            await tx.execute(
                text("delete from keycloak_groups where path = any(:gone)"), {"gone": [path, *gone]}
            )


class Writer:
    """Brings single people to their wanted state."""

    def __init__(self, realm: Realm, groups: Groups, *, strict: bool = False) -> None:
        self.realm, self.groups, self.strict = realm, groups, strict

    async def bring(self, want: Wanted, written: dict[str, Any] | None) -> str | None:
        """Do what differs from `written` (what Keycloak was told last); returns the user's id.

        A user deleted behind our back is made again. An account that is closed or never was opened gets none.
        """
        if want.keycloak_id is None and not want.needed:
            return None
        if want.keycloak_id is None:
            return await self._create(want)
        try:
            await self._change(want.keycloak_id, want, written or {})
        except Gone:
            for path in want.groups:
                await self.groups.forget(path)
            return await self._create(want)
        return want.keycloak_id

    async def _create(self, want: Wanted) -> str:
        for path in sorted(want.groups):
            await self.groups.id_of(path)
        made = await self.realm.create_user({**want.profile, "groups": sorted(want.groups)})
        if made is not None:
            return made
        found = await self.realm.find_user(want.username)
        if found is None or found.get("attributes", {}).get("person_id") != [str(want.person_id)]:
            raise Refused(f"имя {want.username} занято в Keycloak другим пользователем")
        user_id = str(found["id"])
        held = await self.realm.groups_of(user_id)
        await self._change(user_id, want, {"profile": None, "groups": sorted(held)})
        return user_id

    async def _change(self, user_id: str, want: Wanted, written: dict[str, Any]) -> None:
        before = written.get("profile")
        if before != want.profile:
            await self.realm.change_user(user_id, want.profile)
        held = set(written.get("groups") or ())
        for path in sorted(want.groups - held):
            await self._join(user_id, path)
        for path in sorted(held - want.groups):
            await self.realm.leave(user_id, await self.groups.id_of(path))
        if not want.enabled:
            await self.realm.sign_out(user_id)

    async def _join(self, user_id: str, path: str) -> None:
        try:
            await self.realm.join(user_id, await self.groups.id_of(path))
        except Gone:
            await self.groups.forget(path)
            await self.realm.join(user_id, await self.groups.id_of(path))


async def ask_for_todays_changes(sessions: Sessions) -> int:
    """Appointments that began today or ended yesterday: their people are to be brought over, once a day."""
    async with sessions() as tx, tx.begin():
        people = list((await tx.execute(_CHANGED_TODAY)).scalars())
        if people:
            await tx.execute(text("select ask_keycloak(cast(:people as uuid[]))"), {"people": people})
        await tx.execute(_MARK)
    return len(people)


async def ask_for_second_factor(sessions: Sessions, *, strict: bool) -> int:
    """The setting has been changed since Keycloak was told: whom it concerns is to be brought over."""
    async with sessions() as tx, tx.begin():
        given = {"strict": strict, "roles": [str(role) for role in rules.SECOND_FACTOR]}
        people = list((await tx.execute(_OTHER_FACTOR, given)).scalars())
        if people:
            await tx.execute(text("select ask_keycloak(cast(:people as uuid[]))"), {"people": people})
    return len(people)


async def work_off(sessions: Sessions, writer: Writer) -> int:
    """One batch of due jobs: changes before new users, the newest wish first, so that nobody waits behind a list.

    Returns how many were taken. Raises Away with nothing lost.
    """
    async with sessions() as tx:
        jobs = (await tx.execute(_DUE, {"batch": BATCH})).all()
        wants = await wanted(tx, [job.person_id for job in jobs], strict=writer.strict) if jobs else {}
    if not jobs:
        return 0
    gate = asyncio.Semaphore(AT_ONCE)

    async def one(job: Any) -> tuple[Any, str | None, str | Away | None]:
        want = wants.get(job.person_id)
        if want is None:
            return job, None, "учётной записи ещё нет"
        async with gate:
            try:
                return job, await writer.bring(want, job.written), None
            except Away as away:
                return job, None, away
            except (Gone, Refused) as wrong:
                return job, None, str(wrong)

    results = await asyncio.gather(*(one(job) for job in jobs))
    await _note(sessions, results, wants)
    if away := next((wrong for _, _, wrong in results if isinstance(wrong, Away)), None):
        raise away
    return len(jobs)


async def _note(
    sessions: Sessions, results: Iterable[tuple[Any, str | None, Any]], wants: dict[UUID, Wanted]
) -> None:
    """Write down what was done and what failed; a failed job waits twice as long each time, at most 15 minutes."""
    done, failed, ids = [], [], []
    for job, user_id, wrong in results:
        if wrong is None:
            want = wants[job.person_id]
            state = {"profile": want.profile, "groups": sorted(want.groups)} if user_id else None
            done.append({"person": job.person_id, "seen": job.asked, "state": state})
            if user_id and user_id != want.keycloak_id:
                ids.append({"person": job.person_id, "user_id": user_id})
        elif not isinstance(wrong, Away):
            log.warning(
                "keycloak.refused", person=str(job.person_id), reason=wrong, attempts=job.attempts + 1
            )
            failed.append({"person": job.person_id, "reason": wrong})
    async with sessions() as tx, tx.begin():
        link = await tx.connection()
        if done:
            await link.execute(_FINISH, done)
        if ids:
            await link.execute(_LINK, ids)
        if failed:
            await link.execute(_LATER, failed)


_FINISH = (
    update(KeycloakJob)
    .where(KeycloakJob.person_id == bindparam("person"))
    .values(done=bindparam("seen"), written=bindparam("state"), attempts=0, error=None)
)
_LINK = (
    update(Account).where(Account.person_id == bindparam("person")).values(keycloak_id=bindparam("user_id"))
)
_LATER = text(f"""
    update keycloak_jobs set attempts = attempts + 1, error = :reason,
        due_at = clock_timestamp() + make_interval(secs => least(power(2, least(attempts, 12)), {LONGEST_WAIT_SECONDS}))
    where person_id = :person
""")
