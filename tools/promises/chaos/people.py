"""Who writes: teachers with free cells of their own journals, registrars of all schools with students of their own."""

import asyncio
import random
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

import asyncpg
import httpx

from deploy.native import environments, passwords, signins
from deploy.native.say import Refusal
from deploy.native.suite import REALM, Suite
from deploy.sample.person import Person
from deploy.seed.accounts import PASSWORD
from identity.realm import Away, Realm
from testkit.signin import SignInFailed
from tools.promises import actors

SLOT = 3
"""The last place of a cell: nobody but a run of this command writes there."""


@dataclass
class Cell:
    """A place for a mark that one driver alone writes; `version` as the driver knows it."""

    group_id: UUID
    lesson_id: UUID
    student_id: UUID
    version: int = 0

    @property
    def path(self) -> str:
        """Below /api/."""
        return f"academic/v1/journals/{self.group_id}/marks/{self.student_id}/{self.lesson_id}/{SLOT}"


@dataclass
class Teacher:
    """A signed-in teacher and the cells that are free for the run."""

    person: Person
    cells: list[Cell]


@dataclass(frozen=True)
class Student:
    """A student in a class of a school, and a class of the same grade beside it."""

    id: UUID
    class_id: UUID
    beside: UUID


@dataclass
class Registrar:
    """A director or coordinator and the students that this driver alone moves."""

    person: Person
    segment: str
    students: list[Student] = field(default_factory=list)


async def admin(suite: Suite, service: str) -> asyncpg.Connection:
    """A connection to a service's data base past row-level security: only to check, never to write."""
    return await asyncpg.connect(environments.admin_url(suite, service), timeout=10)


async def rows(suite: Suite, service: str, query: str, *given: Any) -> list[asyncpg.Record]:
    """The answer of one question to a service's data base."""
    connection = await admin(suite, service)
    try:
        return list(await connection.fetch(query, *given))
    finally:
        await connection.close()


def _ready(suite: Suite, roles: frozenset[str]) -> list[Person]:
    found = []
    for one in signins.people(suite):
        for held in one["appointments"]:
            if held["role"] in roles and held["segment"].count("/") == 2:
                pair = f"{held['segment']}/{held['role']}"
                found.append(Person(suite.public_url, one["username"], one["password"], pair))
    return found


# `+ 1`: schools live ahead of the server's day
_FREE = """
    select g.id as group_id, l.id as lesson_id, gs.student_id
    from teaching_groups g
    join study_years y on y.segment = g.segment and y.school_year = g.school_year
    join lessons l on l.school_year = g.school_year and l.group_id = g.id and l.state <> 'cancelled'
        and l.held_on between current_date - least(y.edit_window_days, 20) + 1 and current_date - 1
    join group_students gs on gs.group_id = g.id
        and l.held_on between gs.from_on and coalesce(gs.until_on, 'infinity')
    where g.teacher_id = $1 and g.segment = $2 and not g.removed
      and not exists (select from periods p where p.segment = g.segment and p.school_year = g.school_year
          and p.closed_at is not null and l.held_on between p.from_on and p.until_on)
      and not exists (select from marks m where m.school_year = g.school_year and m.group_id = g.id
          and m.student_id = gs.student_id and m.lesson_id = l.id and m.slot = $3 and not m.removed)
      and not exists (select from attendance a where a.school_year = g.school_year and a.group_id = g.id
          and a.student_id = gs.student_id and a.lesson_id = l.id)
    order by md5(l.id::text || gs.student_id::text || $4::text) limit $5
"""


async def teachers(suite: Suite, wanted: int, cells: int, rng: random.Random) -> list[Teacher]:
    """At most `wanted` teachers who have free cells; beyond the ready people others of the sample sign in too."""
    people = _ready(suite, frozenset({"teacher"}))
    if wanted > len(people):
        people += await _others(suite, wanted - len(people), {one.username for one in people})
    people = await sign_in(people[:wanted])
    ids = {
        row["username"]: row["person_id"]
        for row in await rows(suite, "identity", "select username, person_id from accounts")
    }
    found = []
    salt = str(rng.random())
    connection = await admin(suite, "academic")
    try:
        for person in people:
            segment = str(person.acting_as).rsplit("/", 1)[0]
            free = await connection.fetch(_FREE, ids[person.username], segment, SLOT, salt, cells)
            if free:
                found.append(Teacher(person, [Cell(**row) for row in free]))
    finally:
        await connection.close()
    if not found:
        raise Refusal(
            "ни у кого из учителей нет свободных клеток журнала: нужны образцовые данные (make reset)"
        )
    return found


_TEACHING = """
    select a.person_id::text, a.username, p.segment || '/teacher' as pair from accounts a
    join appointments p on p.person_id = a.person_id and p.role = 'teacher' and p.until_on is null
    where a.state = 'active' and a.password_issued_at is null and a.username <> all($1::text[])
    order by p.segment = any($2::text[]) desc, a.username limit $3
"""


async def _others(suite: Suite, wanted: int, known: set[str]) -> list[Person]:
    """Teachers whose accounts have no password yet get the sample's (a run before may have given it already)."""
    large = [f"{suite.region}/seversk/school-198", f"{suite.region}/seversk/gymnasium-12"]
    found = await rows(suite, "identity", _TEACHING, sorted(known), large, wanted)
    secret = passwords.of(suite)["KEYCLOAK_CLIENT_SECRET"]
    realm = Realm(suite.keycloak_url, REALM, "svc-identity", secret)
    people = [row["person_id"] for row in found]
    await asyncio.to_thread(actors.open_accounts, suite, people)
    users = await asyncio.to_thread(actors.users_of, suite, people)
    gate = asyncio.Semaphore(3)

    async def one(user: str) -> None:
        async with gate:
            try:
                if not await realm.has_password(user):
                    await realm.set_password(user, PASSWORD, temporary=False)
            except Away:
                await asyncio.sleep(1)
                await realm.set_password(user, PASSWORD, temporary=False)

    await asyncio.gather(*(one(user) for user in users.values()))
    return [Person(suite.public_url, row["username"], PASSWORD, row["pair"]) for row in found]


async def sign_in(people: Sequence[Person]) -> list[Person]:
    """Those who could, three at a time: Keycloak hashes passwords slowly on purpose."""
    gate = asyncio.Semaphore(3)

    async def one(person: Person) -> Person | None:
        async with gate:
            try:
                return await person.sign_in()
            except (SignInFailed, httpx.HTTPError):
                return None

    return [person for person in await asyncio.gather(*map(one, people)) if person is not None]


_MOVABLE = """
    select s.segment, s.student_id as id, s.class_id, b.class_id as beside
    from spells s
    join known_classes c on c.class_id = s.class_id and not c.removed and c.school_year = $1
    cross join lateral (select class_id from known_classes b where b.segment = c.segment and not b.removed
        and b.school_year = c.school_year and b.class_id <> c.class_id
        order by abs(b.grade - c.grade), b.letter limit 1) b
    where s.until_on is null and s.from_on < current_date
      and not exists (select from movements m where m.student_id = s.student_id and m.state = 'signed'
          and m.effective_on >= current_date)
      and not exists (select from movements m where m.student_id = s.student_id and m.state = 'draft')
      and not exists (select from transfers t where t.student_id = s.student_id
          and t.state in ('requested', 'confirmed'))
    order by md5(s.student_id::text || $2::text)
"""


async def registrars(suite: Suite, wanted: int, students: int, rng: random.Random) -> list[Registrar]:
    """Directors and coordinators of all schools, each with students whom no order or transfer waits for."""
    people = _ready(suite, frozenset({"director", "coordinator"}))
    rng.shuffle(people)
    found = [Registrar(one, str(one.acting_as).rsplit("/", 1)[0]) for one in await sign_in(people[:wanted])]
    day = await rows(suite, "movement", "select current_date as today")
    today = day[0]["today"]
    year = today.year if today.month >= 9 else today.year - 1
    free: dict[str, list[Student]] = {}
    for row in await rows(suite, "movement", _MOVABLE, year, str(rng.random())):
        free.setdefault(row["segment"], []).append(Student(row["id"], row["class_id"], row["beside"]))
    for one in found:
        mine = free.get(one.segment, [])
        one.students, free[one.segment] = mine[:students], mine[students:]
    return [one for one in found if one.students]
