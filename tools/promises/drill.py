"""`make drill` (R6): a back-up while writes go on, a restore beside the running suite, and what is missing then.

The whole server is restored into a fresh folder under a port of its own and compared with the running one: RTO is
measured and reckoned for 10 GB, RPO is the age of the newest acknowledged write that the restored server lacks when
the machine dies at a seeded moment. Then one service goes back in time, the broker is wiped, Keycloak is changed, and
`make reconcile` must make everybody agree again.
"""

import asyncio
import os
import shutil
import tempfile
import time
from datetime import UTC, datetime
from pathlib import Path

from deploy import reconcile
from deploy.backup import native, restore, source, take
from deploy.backup.take import Base
from deploy.native import passwords, supervisor
from deploy.native.accounts import remove_folder
from deploy.native.suite import REALM
from identity.realm import Realm
from tools.promises.chaos import checks, crew, drivers, faults
from tools.promises.chaos.ledger import Entry, Ledger
from tools.promises.chaos.people import rows
from tools.promises.figure import Run

RPO, RTO, SIZE = 60.0, 900.0, 10 * 2**30
"""Seconds, seconds, bytes: quality.md R6."""


async def measure(run: Run) -> None:
    """Back up, restore, compare; in a full run go back in time and reconcile."""
    faults.native(run.suite)
    server = source.of(run.suite)
    streaming = server.ask("select count(*) from pg_stat_replication where state = 'streaming'")
    run.at_least("R6", "журнал изменений принимается всё время", int(streaming), 1, "получателей", 1)
    work, teachers, clerks = await crew(run, "drill")
    found: list[Base] = []

    async def copy() -> None:
        await asyncio.sleep(1)
        found.append(await asyncio.to_thread(take.base, server))
        await asyncio.sleep(run.random.uniform(1, 3 if run.quick else 30))

    began = time.monotonic()
    await drivers.during(work, teachers, clerks, copy)
    seconds, written = time.monotonic() - began, len(work.seconds)
    behind = await _behind(server)
    run.at_least("R6", "записи, пока шло копирование", written, 1, "записей", written)
    run.told("R6", "копирование под работой", round(seconds, 1), "с", 1)
    run.told("R6", "размер копии", round(found[0].bytes / 2**20, 1), "МиБ", len(server.databases()))
    await checks.drained(run.suite, 300)
    _beside(run, server, found[0], work.ledger, behind)
    if not run.quick:
        await _back_in_time(run, server, found[0])
    for one in teachers:
        await drivers.clear(work, one)
    for odd in work.odd[:20]:
        run.found(odd)
    ill = await faults.all_well(run.suite)
    run.at_most(
        "R6", "части, нездоровые после учения", len(ill), 0, "частей", len(faults.killable(run.suite))
    )


async def _behind(server: source.Source) -> float:
    """Seconds after the last acknowledged write until the folder of back-ups holds everything that the server wrote."""
    last = server.ask("select pg_current_wal_lsn()")
    began = time.monotonic()
    query = f"select count(*) from pg_stat_replication where state = 'streaming' and flush_lsn >= '{last}'"
    while int(await asyncio.to_thread(server.ask, query)) == 0:
        if time.monotonic() - began > 2 * RPO:
            return float("inf")
        await asyncio.sleep(0.1)
    return time.monotonic() - began


def _beside(run: Run, server: source.Source, base: Base, ledger: Ledger, behind: float) -> None:
    """A second server from the copy and the journal alone, as if this machine had died now.

    The suite runs on meanwhile and hears of sign-ins from Keycloak: a table must be as it was before or after.
    """
    truth = _digests(server)
    entries = ledger.read()
    folder = Path(tempfile.mkdtemp(prefix="school-drill-"))
    folder.chmod(0o755)
    started = time.monotonic()
    try:
        with restore.beside(server, base, None, folder / "postgres") as other:
            seconds = time.monotonic() - started
            copy = _digests(other)
            lost = _missing(other, entries, ledger.mark)
            other.ask("delete from marks where ctid in (select ctid from marks limit 1)", "academic")
            planted = _digests(other) != copy
    finally:
        remove_folder(folder / "postgres")
        shutil.rmtree(folder, ignore_errors=True)
    later = _digests(server)
    wrong = sorted(name for name in truth if copy.get(name) not in (truth[name], later.get(name)))
    for name in wrong[:20]:
        run.found(f"R6: {name}: в копии другое ({truth[name]} и {copy.get(name)})")
    sure = sum(one.acknowledged for one in entries)
    run.at_most("R6", "подтверждённые записи, которых нет в восстановленном", len(lost), 0, "записей", sure)
    run.at_most("R6", "таблицы, которые отличаются после восстановления", len(wrong), 0, "таблиц", len(truth))
    run.at_most("R6", "RPO: отставание копии", float("inf") if lost else round(behind, 1), RPO, "с", sure)
    run.at_least("R6", "подложенное отличие замечено", planted, 1, "раз", 1)
    size = int(server.ask("select sum(pg_database_size(oid)) from pg_database"))
    run.told("R6", "базы на диске", round(size / 2**20), "МиБ", 1)
    run.at_most("R6", "RTO: базы восстановлены", round(seconds, 1), RTO, "с", 1)
    fixed = min(seconds, 10.0)  # starting and ending a server does not grow with its data
    run.told("R6", "RTO в пересчёте на 10 ГБ", round((seconds - fixed) * SIZE / size + fixed), "с", 1)


_TABLES = """
    select quote_ident(n.nspname) || '.' || quote_ident(c.relname)
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind = 'r' and c.relpersistence = 'p'
      and n.nspname not in ('pg_catalog', 'information_schema') order by 1
"""
_PASSING = (
    "outbox",
    "inbox",
    "seen_sequences",
    "offline_",
    "user_session",
    "revoked_token",
    "jgroups",
    "keycloak_",
)
"""Tables that go on changing without anybody's writes: news on their way, sessions of Keycloak."""


def _digests(server: source.Source) -> dict[str, str]:
    """`data base.table` → digest of all its rows in any order."""
    found = {}
    for database in server.databases():
        if "__" in database:
            continue
        tables = [
            t for t in server.ask(_TABLES, database).splitlines() if not any(word in t for word in _PASSING)
        ]
        union = " union all ".join(
            f"select '{t}', count(*) || ':' || coalesce(sum(hashtextextended(t::text, 0)::numeric), 0) from {t} t"
            for t in tables
        )
        for line in server.ask(union, database).splitlines():
            table, digest = line.split("|", 1)
            found[f"{database}.{table}"] = digest
    return found


def _missing(server: source.Source, entries: list[Entry], mark: str) -> list[str]:
    """Acknowledged marks and orders that the restored server does not have."""
    query = "select distinct reason from mark_history where reason like '{0}-%'"
    there = set(server.ask(query.format(mark), "academic").splitlines())
    query = "select basis from orders where basis like '{0}-%' union select note from transfers where note like '{0}-%'"
    there |= set(server.ask(query.format(mark), "movement").splitlines())
    kinds = ("mark", "column", "draft", "annul", "offer", "confirm", "accept")
    return [one.id for one in entries if one.acknowledged and one.kind in kinds and one.id not in there]


async def _back_in_time(run: Run, server: source.Source, base: Base) -> None:
    """Movement goes back to the moment of the copy, the broker loses everything; the others are reconciled."""
    suite = run.suite
    user, realm = await _changed_in_keycloak(run)
    aside = await asyncio.to_thread(native.one_service, server, base, base.at, "movement")
    run.say(f"movement вернулся к {base.at:%H:%M:%S} UTC, прежняя база {aside}")
    await _wipe_broker(run)
    await faults.all_well(suite)
    apart, _ = await checks.differences(suite)
    run.at_least("R6", "строки, разошедшиеся из-за возврата movement", len(apart), 1, "строк", 1)
    started = time.monotonic()
    await reconcile.reconcile(
        suite, "movement", aside, datetime.fromtimestamp(base.at.timestamp() - 600, UTC)
    )
    await checks.drained(suite, 600)
    wrong, compared = await checks.differences(suite)
    for one in wrong[:30]:
        run.found(f"R6: после сверки: {one}")
    run.at_most("R6", "строки, не согласованные после сверки", len(wrong), 0, "строк", compared)
    repaired = user is None or bool(await realm.groups_of(user))
    run.at_least("R6", "Keycloak исправлен по identity", repaired, 1, "раз", 1)
    run.told("R6", "сверка", round(time.monotonic() - started, 1), "с", 1)
    await asyncio.to_thread(server.ask, f'drop database "{aside}" with (force)')


async def _changed_in_keycloak(run: Run) -> tuple[str | None, Realm]:
    """Take a ready teacher out of all groups behind identity's back; whom, and the realm to look into."""
    query = (
        "select a.keycloak_id from accounts a join appointments p using (person_id) "
        "where p.role = 'teacher' and p.until_on is null and a.keycloak_id is not null order by a.username limit 1"
    )
    found = await rows(run.suite, "identity", query)
    secret = passwords.of(run.suite)["KEYCLOAK_CLIENT_SECRET"]
    realm = Realm(run.suite.keycloak_url, REALM, "svc-identity", secret)
    if not found:
        return None, realm
    user = str(found[0]["keycloak_id"])
    for path in await realm.groups_of(user):
        await realm.leave(user, await realm.group_at(path))
    return user, realm


async def _wipe_broker(run: Run) -> None:
    """RabbitMQ with an empty folder, as a new machine has it; the services declare their queues themselves."""
    suite = run.suite
    await asyncio.to_thread(supervisor.control(suite).stopProcess, "rabbitmq")
    _empty(suite.directory / "rabbitmq")
    await asyncio.to_thread(supervisor.start, suite, "rabbitmq")


def _empty(broker: Path) -> None:
    """Queues and log away; the folders stay the broker's own."""
    for inside in ("mnesia", "log"):
        place = Path(os.path.realpath(broker)) / inside
        facts = place.stat()
        shutil.rmtree(place)
        place.mkdir(mode=0o700)
        os.chown(place, facts.st_uid, facts.st_gid)
