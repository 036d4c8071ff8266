"""The trial's world, by the sample's own generator: small schools, a member of every role, a token in each text.

It is written anew for each run, so that what a run has changed does not weaken the next; ids of people follow from
the place, so that their accounts in Keycloak live on.
"""

import asyncio
import copy
import random
from collections.abc import Iterator, Sequence
from datetime import date, datetime, timedelta
from typing import NamedTuple
from uuid import UUID

import psycopg
from psycopg import sql
from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession, create_async_engine

from contracts.rights import LEVELS, TITLES
from deploy.native import passwords
from deploy.native.suite import Suite as Running
from deploy.seed.build import Made, World
from deploy.seed.copying import Sheet
from deploy.seed.kinds import Form, Plan, Scale
from deploy.seed.names import Names
from deploy.seed.people import engage
from deploy.seed.run import Suite
from deploy.seed.times import Times, moment, times
from deploy.seed.world import Announcement, Ids, Line, Order, Person, Place, School, Transfer
from movement.rules import plain
from registry.files.vault import Vault
from reporting.results import recount_periods
from store.clock import today
from tools.promises import actors
from tools.promises.isolation import facts
from tools.promises.isolation.canary import marked, token
from tools.promises.isolation.extra import Extra
from tools.promises.isolation.places import PREFIX, Spot, spots

FORMS = (Form(5, "А", 2), Form(6, "А", 3), Form(6, "Б", 2))
WEEKS, AHEAD = 1, timedelta(days=5)
"""Weeks of lessons before today, and days after it: what a journal needs to be tried, and no more."""


class Written(NamedTuple):
    """The world of a run: the administrator's addresses by service, the segment-bound tables, whose numbers are."""

    addresses: dict[str, str]
    tables: list[str]
    numbers: dict[int, frozenset[str]]


def write(running: Running) -> Written:
    """Replace the world; `numbers` says whose each number is that stands in tokens."""
    addresses = {service: actors.administrator(running, service) for service in running.services}
    tables = facts.bound_tables(addresses)
    days = times(today(), WEEKS)
    days.ahead = days.today + AHEAD
    vault = Vault(passwords.of(running)["FIELD_KEY"])
    suite = TrialSuite(addresses, TrialWorld(days), tables, vault)
    try:
        suite.write()
        suite.settle_users()
        asyncio.run(_recount(addresses["reporting"]))
    finally:
        suite.close()
    return Written(addresses, tables, suite.owners)


async def _recount(address: str) -> None:
    engine = create_async_engine(address.replace("postgresql://", "postgresql+asyncpg://", 1))
    try:
        async with AsyncSession(engine) as tx, tx.begin():
            # segment: the trial's own periods, as administrator
            found = await tx.execute(text("select period_id from known_periods where segment like 'proba-%'"))
            await recount_periods(tx, list(found.scalars()))
    finally:
        await engine.dispose()


class TrialWorld(World):
    """Every place with ids and names that follow from its own code."""

    def __init__(self, days: Times) -> None:
        super().__init__(Scale("trial", (), WEEKS, 0.5, seed=5), PREFIX, days)
        self._said = True
        self._base = self.names

    def organisations(self) -> Iterator[Made]:
        """All places."""
        for spot in spots():
            self._own(spot)
            yield self._place(spot) if spot.level != "school" else self._of_school(spot)

    def _own(self, spot: Spot) -> None:
        seed = 50_000 + spot.number
        self.ids = Ids(seed, moment(date(self.times.year - 1, 8, 20), 9))
        self.names = copy.copy(self._base)
        self.names.chance, self.names.ids = random.Random(seed), self.ids
        self.names._snils = 50_000_000 + spot.number * 10_000

    def _place(self, spot: Spot) -> Made:
        name = f"{'Регион' if spot.level == 'region' else 'Район'} пробы {spot.number}"
        school = School(Place(self.ids(), spot.segment, spot.level, name, name))
        _everybody(school, self.names, self.times, spot.level)
        _announce(school, self)
        return Made(school)

    def _of_school(self, spot: Spot) -> Made:
        code, number = spot.segment.rsplit("/", 1)[1], spot.number
        plan = Plan(
            code, "СОШ", f"МБОУ «Школа пробы {number}»", f"Школа пробы {number}", "г. Проба, ул. Проб, 1",
            FORMS, short=True, parents=0.5,
        )  # fmt: skip
        made = self._school(spot.segment, plan, None)
        school = made.school
        school.weights = {"control": 30}
        _everybody(school, self.names, self.times, "school")
        _teach(school, self.times.year)
        _announce(school, self)
        _transfer(school, self)
        return made


def _everybody(school: School, names: Names, days: Times, level: str) -> None:
    """Somebody in each role of this level that nobody holds yet, and a teacher's colleague without a class."""
    held = {role for placement in school.placements for role in placement.roles}
    for role in sorted(LEVELS[level] - held):
        person = names.adult(1980, male=False)
        engage(school, names, days, person, TITLES[role], [str(role)])


def _teach(school: School, year: int) -> None:
    """Specialists whose right is to write journals have a group each."""
    groups = [one for one in school.groups if one.year == year]
    for role, group in zip(("psychologist", "speech-therapist", "additional-teacher"), groups, strict=False):
        group.teacher_id = holder(school, role).id


def holder(school: School, role: str) -> Person:
    """The first who holds a role here now."""
    known = {one.id: one for one in school.people}
    return next(known[at.person_id] for at in school.placements if role in at.roles and at.until_on is None)


def _announce(school: School, world: World) -> None:
    author = min(LEVELS[school.place.level] - {"parent", "student", "teacher"})
    day = world.times.today - timedelta(days=1)
    for must in (True, False) * 4:
        made = Announcement(
            world.ids(), school.segment, "Объявление пробы", "Текст пробы", [], [], holder(school, author), str(author),
            day, world.times.instant(day, 16), must_confirm=must,
        )  # fmt: skip
        made.readers = [(person, role) for _, person, role in _readers(school)]
        school.announcements.append(made)


def _readers(school: School) -> list[tuple[str, str, str]]:
    last = school.placements[-1]
    return [(school.segment, last.person_id, last.roles[0])]


def _transfer(school: School, world: World) -> None:
    """A request to the next school of the municipality, and a draft of an order."""
    above, _, number = school.segment.rpartition("-")
    other = f"{above}-{int(number) % 3 + 1}"
    child = school.people[-1]
    now = world.times.now
    clerk = holder(school, "coordinator")
    key = f"{plain(child.last)}|{plain(child.first)}|{child.born}"
    tick = {
        "done": True,
        "side": "receiving",
        "at": now.isoformat(),
        "by": clerk.id,
        "by_name": clerk.name,
        "note": None,
    }
    school.transfers.append(
        Transfer(
            world.ids(), "receiving", "requested", other, school.segment, child, 6, "Просим перевести", key, clerk.id,
            now, checklist={"arrival-application": tick},
        )
    )  # fmt: skip
    leaving = school.list_of(school.classes[0].id)[0]
    school.orders.append(
        Order(
            world.ids(), "departure", world.times.year, None, world.times.today, world.times.today + timedelta(days=2),
            "Заявление пробы", clerk.id, now,
            [Line(world.ids(), leaving, reason="moved-away", went_to="Школа далеко")],
        )
    )  # fmt: skip


class TrialSuite(Suite):
    """Writes as the sample is written; marks every row on its way."""

    def __init__(
        self, addresses: dict[str, str], world: TrialWorld, tables: Sequence[str], vault: Vault
    ) -> None:
        super().__init__(addresses, world)
        self.extra = Extra(self.services, vault)
        self.tables = tables
        self.owners: dict[int, frozenset[str]] = {}
        self._numbers = {spot.segment: spot.number for spot in spots()}
        self._users = known_users(self.identity.link)
        told = [subject for service in self.services for subject in subjects(service.link)]
        for service in self.services:
            erase(service.link, told)

    def _organisation(self, made: Made) -> None:
        super()._organisation(made)
        school = made.school
        number = self._numbers[school.segment]
        self.extra.write(school, self.world, number)
        self.owners[number] = frozenset({school.segment})
        for one in school.transfers:
            self.owners[SHARED + number] = frozenset({one.from_segment, one.to_segment})
        for service in self.services:
            for sheet in service.sheets:
                self._mark(service.service, sheet, number)
            service.send()

    def _mark(self, service: str, sheet: Sheet, number: int) -> None:
        if sheet.table == "accounts":
            sheet.rows = [_own_username(row, number, place) for place, row in enumerate(sheet.rows)]
        name = f"{service}.{sheet.table}"
        if name not in self.tables and sheet.table != "outbox":
            return
        whose = SHARED + number if sheet.table == "transfers" else number
        word = token(whose, self.tables.index(name) if name in self.tables else EVENTS)
        codes = {i for i, c in enumerate(sheet.columns.split(", ")) if f"{sheet.table}.{c}" in CODES}
        sheet.rows = [
            "\t".join(one if i in codes else marked(one, word) for i, one in enumerate(row.split("\t")))
            for row in sheet.rows
        ]

    def _ready(self) -> None:
        """Nobody is ready here, and user names are of the trial's own kind."""
        self.identity._taken.clear()

    def settle_users(self) -> None:
        """After the commit: accounts that Keycloak knows already keep their users."""
        link = self.identity.link
        for person, user, issued in self._users:
            link.execute(
                "update accounts set keycloak_id = %s, password_issued_at = %s where person_id = %s",
                [user, issued, person],
            )
        link.commit()


EVENTS = 999
"""Stands for the outbox in its rows' tokens."""
SHARED = 50
"""Added to the number of the school that began a transfer: both schools may read it."""
CODES = frozenset({"classes.letter", "known_classes.letter", "segments.name", "segments.short_name"})
"""Codes in Russian letters: what reads them would not know them with a token. Names of organisations are no secret:
an edit of a card during the run takes them to the other side of a transfer; the card itself is marked.
"""


def _own_username(row: str, number: int, place: int) -> str:
    person, _, rest = row.split("\t", 2)
    return f"{person}\tproba.{number:02d}.{place:03d}\t{rest}"


def known_users(link: psycopg.Connection) -> list[tuple[UUID, str, datetime | None]]:
    """People of the trial whom Keycloak knows from a run before."""
    return link.execute(
        "select person_id, keycloak_id, password_issued_at from accounts"
        " where username like 'proba.%' and keycloak_id is not null"
    ).fetchall()


_COLUMNS = """
    select c.relname, array_agg(a.attname::text), array_agg(a.attname::text) filter (
        where a.atttypid = 'uuid'::regtype or a.attname = 'subject')
    from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid
    where n.nspname = 'public' and c.relkind in ('r', 'p') and not c.relispartition
      and a.attnum > 0 and not a.attisdropped group by 1
"""


def subjects(link: psycopg.Connection) -> list[str]:
    """What this service has told events of: the others remember how far they have heard of it."""
    query = sql.SQL("select distinct subject from outbox where segment like {}").format(_TRIAL)
    return [row[0] for row in link.execute(query)]


def erase(link: psycopg.Connection, told: list[str]) -> None:
    """Take away every row of the trial within the transaction: by segment, or by an id that such a row names.

    The newest event stays whatever it is: the next one's number follows it, and subscribers remember numbers.
    """
    link.execute("set local session_replication_role = replica")
    tables = link.execute(_COLUMNS).fetchall()
    link.execute("create temporary table gone (id text primary key) on commit drop")
    link.execute("insert into gone select distinct unnest(%s::text[]) on conflict do nothing", [told])
    for table, columns, keys in tables:
        if "segment" in columns:
            for key in keys or ():
                link.execute(
                    sql.SQL(
                        "insert into gone select distinct {key}::text from {table}"
                        " where segment like {trial} and {key} is not null on conflict do nothing"
                    ).format(key=sql.Identifier(key), table=sql.Identifier(table), trial=_TRIAL)
                )
    for table, columns, keys in tables:
        sides = [c for c in columns if c == "segment" or c.endswith("_segment")]
        tests = [sql.SQL("{} like {}").format(sql.Identifier(c), _TRIAL) for c in sides]
        # a row of nobody's (a student who has left) is the trial's by what it names
        nobody = [sql.SQL("{} is null and ").format(sql.Identifier(c)) for c in sides]
        tests += [
            sql.SQL("{}{}::text in (select id from gone)").format(sql.SQL("").join(nobody), sql.Identifier(c))
            for c in keys or ()
        ]
        if tests:
            test = sql.SQL(" or ").join(tests)
            if table == "outbox":
                last = sql.SQL("published_no is distinct from (select max(published_no) from outbox)")
                test = sql.SQL("({}) and {}").format(test, last)
            link.execute(sql.SQL("delete from {} where {}").format(sql.Identifier(table), test))
    # the journal of acts has lost the trial's records: its chain begins anew
    link.execute("delete from audit_seals where no > 0")
    link.execute("set local session_replication_role = origin")


_TRIAL = sql.Literal(f"{PREFIX}%")
