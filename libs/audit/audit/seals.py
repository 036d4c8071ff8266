"""The chain: every minute what has been recorded since the last seal is hashed, with the hash before it.

A seal covers the records of all transactions that began before the oldest one still open, so nothing can come into
it later. Whoever changes, removes or slips in a record must make all later seals anew; each seal's hash is also written
to the service's log, which he does not reach.
"""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import timedelta
from hashlib import sha256
from typing import Any

import structlog
from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession, async_sessionmaker

log = structlog.get_logger()

EVERY_SECONDS = 60.0
_LOCK = text("select pg_try_advisory_xact_lock(2781)")
_PARTITIONS = text("select make_audit_partitions(:days)")
_SEAL = text("""
    with last as (select no, until_tx, hash from audit_seals order by no desc limit 1),
    til as (select pg_snapshot_xmin(pg_current_snapshot()) as tx)
    insert into audit_seals (no, from_tx, until_tx, records, digest, hash)
    select last.no + 1, last.until_tx, til.tx, d.records, d.digest,
        sha256(last.hash || d.digest || int8send(d.records))
    from last, til, audit_digest(last.until_tx, til.tx) d
    where d.records > 0
    returning no, records, encode(hash, 'hex') as hash
""")
_SEALS = text("select * from audit_seals order by no")
_DIGEST = text("select records, digest from audit_digest(cast(:since as xid8), cast(:til as xid8))")
_TAIL = text("select count(*) from audit where tx >= cast(:since as xid8)")
_NOW = text("select now()")


async def seal(tx: AsyncSession) -> int:
    """Seal what can be sealed; how many records. The caller commits."""
    made = (await tx.execute(_SEAL)).one_or_none()
    if made is None:
        return 0
    log.info("audit.sealed", no=made.no, records=made.records, hash=made.hash)
    return int(made.records)


async def keep(sessions: async_sessionmaker[AsyncSession], keep_days: int, ready: Callable[[], None]) -> None:
    """Seal every minute, make next months' partitions, drop those whose term is over; one replica at a time."""
    while True:
        async with sessions() as tx, tx.begin():
            if (await tx.execute(_LOCK)).scalar():
                await tx.execute(_PARTITIONS, {"days": keep_days})
                await seal(tx)
        ready()
        await asyncio.sleep(EVERY_SECONDS)


@dataclass(slots=True)
class Verified:
    """What a look at the whole chain found; `broken` names each seal that does not hold and why."""

    seals: int = 0
    records: int = 0
    expired: int = 0
    unsealed: int = 0
    last: str = ""
    broken: list[str] = field(default_factory=list)


async def verify(tx: AsyncSession, keep_days: int) -> Verified:
    """Compute every seal again from the records and from the seal before it; those past their term may be gone."""
    found = Verified()
    over = (await tx.execute(_NOW)).scalar_one() - timedelta(days=keep_days)
    genesis, *seals = (await tx.execute(_SEALS)).all()
    last = genesis
    for one in seals:
        found.seals += 1
        made = (await tx.execute(_DIGEST, {"since": last.until_tx, "til": one.until_tx})).one()
        wrong = _wrong(one, last, made)
        if wrong and made.records == 0 and one.at < over:
            found.expired += one.records
        elif wrong:
            found.broken.append(f"печать {one.no} от {one.at:%d.%m.%Y %H:%M}: {wrong}")
        found.records += made.records
        last = one
    found.last = last.hash.hex()
    found.unsealed = (await tx.execute(_TAIL, {"since": last.until_tx})).scalar_one()
    return found


def _wrong(one: Any, last: Any, made: Any) -> str | None:
    """Why a seal does not hold; None when it does. The hash is of the seal's own words: expired ones link too."""
    if one.no != last.no + 1 or one.from_tx != last.until_tx:
        return f"перед ней должна быть печать {last.no + 1}"
    if one.hash != sha256(last.hash + one.digest + one.records.to_bytes(8, "big")).digest():
        return "не следует из печати перед ней"
    if made.records != one.records:
        return f"записей {made.records}, а запечатано {one.records}"
    return None if made.digest == one.digest else "записи изменены"
