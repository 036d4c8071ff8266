"""The background task «keycloak»: jobs as they are asked for, appointments by their dates, the nightly comparison."""

import asyncio
import time as clock
from collections.abc import Callable
from datetime import UTC, datetime, time

import asyncpg
import structlog
from sqlalchemy import text

from identity import entries, reconcile, sync, unused
from identity.realm import Away, Realm
from service.app import Suite, Work

log = structlog.get_logger()

LOCK = 0x1DE47
QUIET_SECONDS = 5.0
DATES_SECONDS = 60.0
_PAUSES = (1.0, 2.0, 5.0, 10.0, 20.0, 30.0)


def task(realm: Realm, reconcile_at: time, *, strict: bool, unused_days: int) -> Work:
    """The task; of several replicas the one holding an advisory lock works, the others stand by."""

    async def run(suite: Suite, ready: Callable[[], None]) -> None:
        connection = await asyncpg.connect(suite.settings.events_libpq_url, timeout=10)
        try:
            while not await connection.fetchval("select pg_try_advisory_lock($1)", LOCK):
                ready()
                await asyncio.sleep(1)
            woken = asyncio.Event()
            await connection.add_listener("keycloak_jobs", lambda *_: woken.set())
            ready()
            await _work(suite, realm, reconcile_at, strict, unused_days, connection, woken)
        finally:
            suite.degraded.pop("keycloak", None)
            await connection.close(timeout=5)

    return run


async def _work(
    suite: Suite,
    realm: Realm,
    reconcile_at: time,
    strict: bool,
    unused_days: int,
    connection: asyncpg.Connection,
    woken: asyncio.Event,
) -> None:
    """Keycloak's absence is told and waited out: it stops nobody's work here."""
    sessions = suite.events_sessions
    writer = sync.Writer(realm, sync.Groups(realm, sessions), strict=strict)
    signed_in = entries.Entries(realm, sessions)
    dates_due, failures = 0.0, 0
    await sync.ask_for_second_factor(sessions, strict=strict)
    while True:
        woken.clear()
        try:
            if clock.monotonic() >= dates_due:
                await sync.ask_for_todays_changes(sessions)
                await entries.forget(sessions)
                if unused_days and await _first_today(suite, "unused"):
                    await unused.close(sessions, unused_days)
                await _compare_nightly(suite, realm, writer, reconcile_at)
                dates_due = clock.monotonic() + DATES_SECONDS
            taken = await sync.work_off(sessions, writer)
            if not taken:
                await signed_in.take()
        except Away as away:
            pause = _PAUSES[min(failures, len(_PAUSES) - 1)]
            failures += 1
            suite.degraded["keycloak"] = str(away)
            log.warning("keycloak.away", reason=str(away), again_in=pause)
            await asyncio.sleep(pause)
            await connection.fetchval("select 1", timeout=10)
            continue
        failures = 0
        suite.degraded.pop("keycloak", None)
        if not taken:
            await _wait(woken, connection)


async def _wait(woken: asyncio.Event, connection: asyncpg.Connection) -> None:
    try:
        await asyncio.wait_for(woken.wait(), timeout=QUIET_SECONDS)
    except TimeoutError:
        await connection.fetchval("select 1", timeout=10)  # the lock's connection must be alive


async def _compare_nightly(suite: Suite, realm: Realm, writer: sync.Writer, at: time) -> None:
    if datetime.now(UTC).time() >= at and await _first_today(suite, "reconcile"):
        found = await reconcile.reconcile(suite.events_sessions, realm, writer)
        log.info("keycloak.compared", **found.counts)


_CLAIM = text("""
    insert into marks (name, done_on) values (:name, :today)
    on conflict (name) do update set done_on = excluded.done_on where marks.done_on < excluded.done_on
    returning true
""")


async def _first_today(suite: Suite, name: str) -> bool:
    """Claim a daily work; only the first of a day gets it."""
    async with suite.events_sessions() as tx, tx.begin():
        given = {"name": name, "today": datetime.now(UTC).date()}
        return bool((await tx.execute(_CLAIM, given)).scalar())
