"""The search over a municipality, by night and when asked for: blocks by the data base, certainty by the rules.

Everybody is compared only with those who share a block with him: the day of birth with a name, the whole name, a
contact, a document, a child. So 300,000 people take minutes. Every block is one transaction: the run shows how far it
is, and one that was broken off begins anew; to find a pair again changes nothing.

# segment-module: under the role of handlers, for all schools of a municipality
"""

import asyncio
from collections.abc import Callable, Sequence
from datetime import UTC, date, datetime, time
from typing import Any
from uuid import UUID

import asyncpg
import structlog
from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession

from registry.duplicates.rules import Likeness, Record, common_place, rate
from registry.rules import fold
from service.app import Suite, Work
from store import Sessions, clock, new_id

log = structlog.get_logger()

LOCK = 0xD0B1E
PAUSE_SECONDS = 5.0
PORTION = 2_000
_FIELDS = "id, last_name, first_name, middle_name, birth_on, sex, snils, phone, email"
_HERE = """
    here as materialized (
        select h.id, h.last_name, h.first_name, h.middle_name, h.birth_on, h.sex, h.snils, h.phone, h.email, h.search,
            split_part(h.search, ' ', 1) as last_key, translate(lower(h.first_name), 'ё', 'е') as first_key
        from people h
        where h.merged_into is null and h.id in (
            select p.person_id from placements p
            where (p.segment = :segment or p.segment like :segment || '/%')
              and (p.until_on is null or p.until_on >= current_date - 400))
    )"""
"""Who has left within 400 days counts too: one record that left and another that came are the usual two."""
_SAME = "a.id < b.id and (a.snils is null or b.snils is null)"
"""Two different СНИЛС are two people: most of a region is not compared at all."""
BLOCKS: dict[str, str] = {
    "birth-first": f"here a join here b on a.birth_on = b.birth_on and a.first_key = b.first_key and {_SAME}",
    "birth-last": f"here a join here b on a.birth_on = b.birth_on and a.last_key = b.last_key and {_SAME}",
    "name": f"here a join here b on a.search = b.search and a.birth_on is distinct from b.birth_on and {_SAME}",
    "phone": f"here a join here b on a.phone = b.phone and {_SAME}",
    "email": f"here a join here b on a.email = b.email and {_SAME}",
    "document": f"""document_marks x join document_marks y on x.mark = y.mark
        join here a on a.id = x.person_id join here b on b.id = y.person_id and {_SAME}""",
    "child": f"""ties x join ties y on x.student_id = y.student_id
        join here a on a.id = x.parent_id join here b on b.id = y.parent_id and {_SAME}""",
}
_SIDES = ", ".join(
    f"{side}.{name.strip()} as {side}_{name.strip()}" for side in "ab" for name in _FIELDS.split(",")
)
_NOTE = text("""
    with wanted as (
        select * from unnest(cast(:ids as uuid[]), cast(:segments as text[]), cast(:ones as uuid[]),
            cast(:others as uuid[]), cast(:certainties as int[]), cast(:reasons as text[]))
            as w(id, segment, a_id, b_id, certainty, reasons)
    )
    insert into duplicate_pairs as d (id, segment, a_id, b_id, certainty, reasons, state, run_id)
    select id, segment, a_id, b_id, certainty, string_to_array(reasons, ','), 'open', :run from wanted
    on conflict (a_id, b_id) do update
        set segment = excluded.segment, run_id = excluded.run_id,
            certainty = case when d.run_id = excluded.run_id then greatest(d.certainty, excluded.certainty)
                             else excluded.certainty end,
            reasons = case when d.run_id = excluded.run_id and d.certainty > excluded.certainty then d.reasons
                           else excluded.reasons end
        where d.state = 'open'
""")
"""A dismissed or merged pair stays what it is."""
_PLACES = text("""
    select p.person_id, array_agg(distinct p.segment) as segments from placements p
    where p.person_id = any(cast(:people as uuid[])) and (p.segment = :segment or p.segment like :segment || '/%')
      and (p.until_on is null or p.until_on >= current_date - 400)
    group by p.person_id
""")
_FORGET = text("""
    delete from duplicate_pairs where state = 'open' and run_id is distinct from :run and reasons <> '{by-hand}'
      and (segment = :segment or segment like :segment || '/%')
""")
_SHOW_SIDES = text("""
    insert into duplicate_sides as s (pair_id, segment, person_id, state)
    select d.id, p.segment, w.person_id, 'open'
    from duplicate_pairs d cross join lateral (values (d.a_id), (d.b_id)) w(person_id)
    join lateral (select distinct q.segment from placements q where q.person_id = w.person_id
                  and q.segment like d.segment || '/%'
                  and (q.until_on is null or q.until_on >= current_date - 400)) p on true
    where d.state = 'open' and d.run_id = :run and d.segment = :segment
    on conflict (pair_id, segment) do nothing
""")
"""Only for pairs between organisations: a school's own pair lies in the school's own segment."""
_TAKE = text("""
    update duplicate_runs set state = 'running', started_at = coalesce(started_at, now()), step = 0, steps = :steps
    where id = (select id from duplicate_runs where state in ('waiting', 'running') order by asked_at limit 1)
    returning id, segment
""")
_STEP = text("update duplicate_runs set step = :step where id = :run")
_END = text("""
    update duplicate_runs set state = 'done', ended_at = now(), step = steps, people = :people,
        found = (select count(*) from duplicate_pairs where run_id = :run and state = 'open') where id = :run
""")
_TONIGHT = text("""
    insert into duplicate_runs (id, segment, night_on, state, step, steps, people, found)
    select gen_random_uuid(), s.segment, :night, 'waiting', 0, 0, 0, 0 from segments s
    where s.level = 'municipality' and s.state = 'active' on conflict (segment, night_on) do nothing
""")


def task(at: time) -> Work:
    """The task «duplicates»; of several replicas the one holding an advisory lock works, the others stand by."""

    async def run(suite: Suite, ready: Callable[[], None]) -> None:
        connection = await asyncpg.connect(suite.settings.events_libpq_url, timeout=10)
        try:
            while not await connection.fetchval("select pg_try_advisory_lock($1)", LOCK):
                ready()
                await asyncio.sleep(1)
            ready()
            planned: date | None = None
            while True:
                planned = await plan_night(suite.events_sessions, at, planned)
                if not await work_off(suite.events_sessions):
                    await asyncio.sleep(PAUSE_SECONDS)
                await connection.fetchval("select 1", timeout=10)  # the lock's connection must be alive
        finally:
            await connection.close(timeout=5)

    return run


async def plan_night(sessions: Sessions, at: time, planned: date | None) -> date | None:
    """From `at` on (UTC) every municipality waits for its search, once a day; returns the day that is planned."""
    now = clock.now()
    if now.time() < at or planned == now.date():
        return planned
    async with sessions() as tx, tx.begin():
        await tx.execute(_TONIGHT, {"night": now.date()})
    return now.date()


async def work_off(sessions: Sessions) -> bool:
    """Do the oldest run that waits or was broken off; False when there is none."""
    async with sessions() as tx, tx.begin():
        run = (await tx.execute(_TAKE, {"steps": len(BLOCKS)})).first()
    if run is None:
        return False
    began = datetime.now(UTC)
    people = await _search(sessions, run.id, run.segment)
    seconds = (datetime.now(UTC) - began).total_seconds()
    log.info("duplicates.searched", segment=run.segment, people=people, seconds=round(seconds, 1))
    return True


async def _search(sessions: Sessions, run: UUID, segment: str) -> int:
    for step, block in enumerate(BLOCKS.values(), 1):
        async with sessions() as tx, tx.begin():
            await _patience(tx)
            await _block(tx, run, segment, block)
            await tx.execute(_STEP, {"step": step, "run": run})
    async with sessions() as tx, tx.begin():
        await _patience(tx)
        await tx.execute(_FORGET, {"run": run, "segment": segment})
        await tx.execute(_SHOW_SIDES, {"run": run, "segment": segment})
        counted = text(f"with {_HERE} select count(*) from here")
        people = int((await tx.execute(counted, {"segment": segment})).scalar_one())
        await tx.execute(_END, {"run": run, "people": people})
    return people


async def _patience(tx: AsyncSession) -> None:
    await tx.execute(
        text("select set_config('statement_timeout', '600s', true), set_config('work_mem', '64MB', true)")
    )


async def _block(tx: AsyncSession, run: UUID, segment: str, block: str) -> None:
    """Rate whom one block brings together, in portions, so that the service answers meanwhile."""
    pairs = await tx.stream(text(f"with {_HERE} select {_SIDES} from {block}"), {"segment": segment})
    kind = next(name for name, one in BLOCKS.items() if one == block)
    found: dict[tuple[UUID, UUID], Likeness] = {}
    async for rows in pairs.partitions(PORTION):
        found |= await asyncio.to_thread(_rated, rows, kind)
    keys = list(found)
    for first in range(0, len(keys), PORTION):
        await _keep(tx, run, segment, {key: found[key] for key in keys[first : first + PORTION]})


def _rated(rows: Sequence[Any], kind: str) -> dict[tuple[UUID, UUID], Likeness]:
    found = {}
    for row in rows:
        a, b = record(row, "a_"), record(row, "b_")
        likeness = rate(a, b, document=kind == "document", child=kind == "child")
        if likeness:
            found[a.id, b.id] = likeness
    return found


def record(row: Any, prefix: str = "") -> Record:
    """A row of people as the rules compare it."""
    of: Callable[[str], Any] = lambda name: getattr(row, prefix + name)  # noqa: E731
    middle = of("middle_name")
    return Record(
        id=of("id"), last=fold(of("last_name")), first=fold(of("first_name")), middle=fold(middle) if middle else None,
        birth_on=of("birth_on"), sex=of("sex"), snils=of("snils"), phone=of("phone"), email=of("email"),
    )  # fmt: skip


async def _keep(tx: AsyncSession, run: UUID, segment: str, found: dict[tuple[UUID, UUID], Likeness]) -> None:
    people = list({person for pair in found for person in pair})
    places = {
        row.person_id: list(row.segments)
        for row in await tx.execute(_PLACES, {"people": people, "segment": segment})
    }
    given = {
        "run": run,
        "ids": [new_id() for _ in found],
        "segments": [common_place(places[a] + places[b]) for a, b in found],
        "ones": [a for a, _ in found],
        "others": [b for _, b in found],
        "certainties": [one.certainty for one in found.values()],
        "reasons": [",".join(one.reasons) for one in found.values()],
    }
    await tx.execute(_NOTE, given)
