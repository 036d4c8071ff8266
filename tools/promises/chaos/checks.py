"""After the run: the ledger against the data bases, copies against their sources, reports against a recount."""

import asyncio
import time
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from bus import operate
from deploy.native import environments
from deploy.native.suite import Suite
from tools.promises.chaos.ledger import Entry
from tools.promises.chaos.people import SLOT, rows


@dataclass
class Findings:
    """What is wrong, in words, by kind."""

    lost: list[str] = field(default_factory=list)
    doubled: list[str] = field(default_factory=list)
    tried: int = 0


async def drained(suite: Suite, seconds: float) -> float:
    """Seconds until every outbox is sent and every queue empty; infinite when that takes longer than `seconds`."""
    began = time.monotonic()
    calm = 0
    while time.monotonic() - began < seconds:
        try:
            waiting = await waiting_messages(suite)
        except OSError:
            waiting = 1
        calm = calm + 1 if not waiting else 0
        if calm == 3:
            return time.monotonic() - began
        await asyncio.sleep(0.3)
    return float("inf")


async def waiting_messages(suite: Suite) -> int:
    """Events that are not yet everywhere they belong: unsent ones, and those in queues."""
    total = 0
    for service in suite.services:
        unsent = await rows(suite, service, "select count(*) as n from outbox where published_at is null")
        counted = await operate.counts(environments.of(suite, service)["AMQP_URL"], service)
        total += unsent[0]["n"] + counted["main"] + counted["bulk"] + counted["wait"]
    return total


async def dead_messages(suite: Suite) -> dict[str, int]:
    """Refused messages by service."""
    found = {}
    for service in suite.services:
        counted = await operate.counts(environments.of(suite, service)["AMQP_URL"], service)
        found[service] = counted["dead"]
    return found


_HISTORY = """
    select reason, group_id || '/' || lesson_id || '/' || student_id as cell, version, new_value as value
    from mark_history where slot = $1 and reason like $2 order by version
"""
_STANDING = """
    select group_id || '/' || lesson_id || '/' || student_id as cell, version, value, mark_id::text
    from marks where slot = $1 and group_id || '/' || lesson_id || '/' || student_id = any($2::text[])
"""


async def marks(suite: Suite, entries: Sequence[Entry], mark: str) -> Findings:
    """Every acknowledged mark is in the journal once, with its value and version; no unknown or refused one twice."""
    found = Findings()
    kept: dict[str, list[Any]] = {}
    cells: dict[str, list[Any]] = {}
    for row in await rows(suite, "academic", _HISTORY, SLOT, f"{mark}-%"):
        kept.setdefault(row["reason"], []).append(row)
        cells.setdefault(row["cell"], []).append(row)
    for entry in entries:
        if entry.kind not in ("mark", "column"):
            continue
        found.tried += 1
        wanted = _wanted(entry)
        there = Counter((row["cell"], row["value"]) for row in kept.get(entry.id, []))
        if entry.acknowledged and there != wanted:
            (found.lost if there < wanted else found.doubled).append(f"{entry} в базе: {dict(there)}")
        elif entry.refused and there:
            found.doubled.append(f"{entry} отказано, но в базе: {dict(there)}")
        elif entry.unknown and there not in (wanted, Counter()):
            found.doubled.append(f"{entry} в базе: {dict(there)}")
    standing = await rows(suite, "academic", _STANDING, SLOT, list(cells))
    for row in standing:
        last = cells[row["cell"]][-1]
        if (row["version"], row["value"]) != (last["version"], last["value"]):
            found.lost.append(f"{row['cell']}: стоит {dict(row)}, последняя запись истории {dict(last)}")
        numbers = [one["version"] for one in cells[row["cell"]]]
        if numbers != list(range(numbers[0], numbers[0] + len(numbers))):
            found.doubled.append(f"{row['cell']}: версии {numbers}")
    return found


def _wanted(entry: Entry) -> Counter[tuple[str, int]]:
    what = entry.what
    if entry.kind == "mark":
        return Counter({(what["cell"], what["value"]): 1})
    return Counter(dict.fromkeys(zip(what["cells"], what["values"], strict=True), 1))


_ORDERS = "select basis, count(*) as n from orders where basis like $1 group by basis"
_OFFERS = "select note as basis, count(*) as n from transfers where note like $1 group by note"
_GAPS = """
    select segment, school_year, count(*) as n, max(ordinal) as last, count(distinct ordinal) as numbers
    from orders where ordinal is not null group by 1, 2
    having count(*) <> max(ordinal) or count(distinct ordinal) <> count(*)
"""
_SIGNED = "select id::text, state, number from orders where id::text = any($1::text[])"


async def orders(suite: Suite, entries: Sequence[Entry], mark: str) -> Findings:
    """Every acknowledged order and transfer is there once; the registers have neither gaps nor doubles."""
    found = Findings()
    made: Counter[str] = Counter()
    for query in (_ORDERS, _OFFERS):
        made.update({row["basis"]: row["n"] for row in await rows(suite, "movement", query, f"{mark}-%")})
    mine = [one for one in entries if one.kind in ("draft", "annul", "offer", "confirm", "accept")]
    for entry in mine:
        count = made[entry.id]
        if entry.acknowledged and count == 0:
            found.lost.append(str(entry))
        if count > (0 if entry.refused else 1):
            found.doubled.append(f"{entry}: {count}")
    signs = [one for one in entries if one.kind == "sign" and one.acknowledged]
    state = {
        row["id"]: row
        for row in await rows(suite, "movement", _SIGNED, [str(one.what["order"]) for one in signs])
    }
    for entry in signs:
        order = state.get(str(entry.what["order"]))
        if order is None or order["number"] != entry.told.get("number") or order["state"] == "draft":
            found.lost.append(f"{entry}: в базе {order and dict(order)}")
    found.doubled += [f"номера приказов: {dict(row)}" for row in await rows(suite, "movement", _GAPS)]
    found.tried = len(mine) + len(signs)
    return found


_ASTRAY = """
    select student_id::text, count(*) filter (where until_on is null) as open,
        count(*) filter (where current_date between from_on and coalesce(until_on, 'infinity')) as today
    from spells where student_id::text = any($1::text[]) group by 1
    having count(*) filter (where until_on is null) <> 1
        or count(*) filter (where current_date between from_on and coalesce(until_on, 'infinity')) <> 1
"""


async def astray(suite: Suite, students: Sequence[str]) -> list[str]:
    """Students of the run who are not in exactly one school and class, today and without an end."""
    return [str(dict(row)) for row in await rows(suite, "movement", _ASTRAY, list(students))]


_SPELLS = "select student_id, class_id, from_on, until_on from {table}"
COPIES = {
    "registry": "class_members",
    "academic": "known_memberships",
    "reporting": "memberships",
    "communication": "known_members",
}
"""Where services keep their copy of movement's spells."""
_RESULTS_OF_SOURCE = """
    select period_id, student_id,
        count(*) filter (where value = '5')::int as n5, count(*) filter (where value = '4')::int as n4,
        count(*) filter (where value = '3')::int as n3, count(*) filter (where value = '2')::int as n2
    from period_marks where not removed group by 1, 2
"""
_RESULTS = (
    "select period_id, student_id, n5::int, n4::int, n3::int, n2::int from student_results "
    "where n5 + n4 + n3 + n2 + n1 + not_certified + exempt + passed + failed > 0"
)


async def differences(suite: Suite) -> tuple[list[str], int]:
    """Copies and report figures that differ from a recount of their sources; how many rows were compared."""
    wrong, compared = [], 0
    source = await _set(suite, "movement", _SPELLS.format(table="spells"))
    for service, table in COPIES.items():
        if service in suite.services:
            wrong += _compare(
                f"{service}.{table}", source, await _set(suite, service, _SPELLS.format(table=table))
            )
            compared += len(source)
    query = "select mark_id, value, weight, removed from {table}"
    true = await _set(suite, "academic", query.format(table="marks"))
    wrong += _compare(
        "reporting.mark_facts", true, await _set(suite, "reporting", query.format(table="mark_facts"))
    )
    results = await _set(suite, "academic", _RESULTS_OF_SOURCE)
    wrong += _compare("reporting.student_results", results, await _set(suite, "reporting", _RESULTS))
    return wrong, compared + len(true) + len(results)


async def _set(suite: Suite, service: str, query: str) -> set[tuple[Any, ...]]:
    return {tuple(row) for row in await rows(suite, service, query)}


def _compare(what: str, source: set[tuple[Any, ...]], copy: set[tuple[Any, ...]]) -> list[str]:
    few = [
        *(f"{what}: нет {list(map(str, one))}" for one in list(source - copy)[:3]),
        *(f"{what}: лишнее {list(map(str, one))}" for one in list(copy - source)[:3]),
    ]
    more = len(source ^ copy) - len(few)
    return few + [f"{what}: ещё одно расхождение"] * max(0, more)


_SENT = """
    select o.subject, o.type, count(*) as n, count(distinct sequence) as numbers,
        count(*) filter (where published_no < before) as late
    from (select subject, type, sequence, published_no,
              lag(published_no) over (partition by split_part(type, '.', 2), subject order by sequence) as before
          from outbox where at > now() - make_interval(secs => $1)) o
    group by 1, 2 having count(*) <> count(distinct sequence) or count(*) filter (where published_no < before) > 0
"""


async def out_of_order(suite: Suite, seconds: float) -> list[str]:
    """Subjects whose events of the last `seconds` were numbered twice or sent in another order than they happened."""
    found = []
    for service in suite.services:
        found += [
            f"{service}: {dict(row)}" for row in await rows(suite, service, _SENT, float(int(seconds) + 1))
        ]
    return found
