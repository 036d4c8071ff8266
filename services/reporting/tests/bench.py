"""What the reports cost on a region: `python -m services.reporting.tests.bench --schools 500` (F8, F9).

Makes a data base of its own on TEST_POSTGRES_URL, fills the facts with SQL (7 periods × 12 subjects for every
student: 10 million period marks at 500 schools), asks the reports through HTTP, prints JSON lines, drops it all.
"""

import argparse
import asyncio
import json
import os
import secrets
import sys
import time
from statistics import median, quantiles
from typing import Any

import asyncpg
from sqlalchemy import text

from reporting.results import recount_all
from testkit import Client, World
from testkit.world import _template

CLASSES, STUDENTS, SUBJECTS = 11, 23, 12
FILL = """
create function pg_temp.id(kind text, n bigint) returns uuid immutable language sql as
    $$ select md5(kind || n)::uuid $$;
create function pg_temp.town(s bigint) returns text immutable language sql as
    $$ select 'tomsk/m' || lpad((s % 20)::text, 2, '0') $$;
create function pg_temp.place(s bigint) returns text immutable language sql as
    $$ select pg_temp.town(s) || '/school-' || lpad(s::text, 3, '0') $$;
insert into known_segments (segment, level, name, short_name, state, timezone)
    select 'tomsk', 'region', 'Томская область', 'Томская область', 'active', 'Asia/Tomsk'
    union all select pg_temp.town(m), 'municipality', 'Район ' || m, 'Район ' || m, 'active', 'Asia/Tomsk'
    from generate_series(0, 19) m
    union all select pg_temp.place(s), 'school', 'МБОУ «СОШ № ' || s || '»', 'СОШ № ' || s, 'active', 'Asia/Tomsk'
    from generate_series(1, {schools}) s;
insert into freshness (segment, as_of) select pg_temp.place(s), now() from generate_series(1, {schools}) s;
insert into known_periods
    (period_id, segment, school_year, kind, number, name, from_on, until_on, grades, removed)
    select pg_temp.id('p', s * 10 + p), pg_temp.place(s), 2020 + p, 'quarter', 1, '1 четверть',
        make_date(2020 + p, 9, 1), make_date(2020 + p, 10, 25), '{{1,2,3,4,5,6,7,8,9,10,11}}', false
    from generate_series(1, {schools}) s, generate_series(7 - {periods}, 6) p;
insert into known_classes (class_id, segment, school_year, grade, letter, name, class_teacher_id, removed)
    select pg_temp.id('c', s * 100 + g), pg_temp.place(s), 2026, g, 'А', g || 'А', null, false
    from generate_series(1, {schools}) s, generate_series(1, {classes}) g;
insert into known_groups
    (group_id, segment, school_year, subject_id, subject_name, class_ids, teacher_id, removed)
    select pg_temp.id('g', (s * 100 + g) * 100 + b), pg_temp.place(s), 2026, pg_temp.id('b', b), 'Предмет ' || b,
        array[pg_temp.id('c', s * 100 + g)], null, false
    from generate_series(1, {schools}) s, generate_series(1, {classes}) g, generate_series(1, {subjects}) b;
insert into memberships (student_id, ordinal, segment, class_id, from_on, until_on)
    select pg_temp.id('n', (s * 100 + g) * 100 + n), 0, pg_temp.place(s), pg_temp.id('c', s * 100 + g),
        date '2020-09-01', null
    from generate_series(1, {schools}) s, generate_series(1, {classes}) g, generate_series(1, {students}) n;
insert into known_people (person_id, last_name, first_name, middle_name, removed)
    select student_id, 'Иванов', 'Иван', 'Иванович', false from memberships;
insert into movement_facts
    (movement_id, effect, segment, student_id, class_id, counted_on, reason, annulled)
    select gen_random_uuid(), 'left', segment, student_id, class_id, date '2026-09-02', 'moved-away', false
    from memberships where hashtext(student_id::text) % 50 = 0;
update memberships set until_on = date '2026-09-01' where hashtext(student_id::text) % 50 = 0;
insert into period_marks
    (group_id, student_id, period_id, segment, school_year, subject_id, value, decided_at, removed)
    select pg_temp.id('g', (s * 100 + g) * 100 + b), pg_temp.id('n', (s * 100 + g) * 100 + n),
        pg_temp.id('p', s * 10 + p), pg_temp.place(s), 2020 + p, pg_temp.id('b', b),
        (array['5', '5', '4', '4', '4', '3', '3', '2', 'not-certified', 'exempt'])
            [1 + floor(random() * 9.9)::int], now(), false
    from generate_series(7 - {periods}, 6) p, generate_series(1, {schools}) s, generate_series(2, {classes}) g,
        generate_series(1, {students}) n, generate_series(1, {subjects}) b
"""
RECOUNT_RAW = """
select count(*), sum(n5), sum(na) from (
    select m.segment, m.student_id, count(*) filter (where value = '5') n5,
        count(*) filter (where value = 'not-certified') na
    from period_marks m join known_periods p using (period_id) where p.school_year = 2026 group by 1, 2) one
"""


def say(**figures: Any) -> None:
    """One line of JSON."""
    sys.stdout.write(json.dumps(figures, ensure_ascii=False) + "\n")


async def timed(label: str, client: Client, times: int, name: str, **parameters: Any) -> None:
    """Ask a report so often; print median and p95 in milliseconds of the whole way through ASGI."""
    seconds = []
    for turn in range(times + 2):
        began = time.perf_counter()
        answer = await client.get(f"/reports/{name}", params=parameters)
        if answer.status_code != 200:
            raise RuntimeError(answer.text)
        if turn >= 2:
            seconds.append((time.perf_counter() - began) * 1000)
    say(
        figure=label,
        median_ms=round(median(seconds), 1),
        p95_ms=round(quantiles(seconds, n=20)[-1], 1),
        times=times,
    )


async def fill(world: World, schools: int, periods: int) -> None:
    """Facts of so many schools, and their rollup."""
    owner = await asyncpg.connect(world.url("owner").replace("+asyncpg", ""))
    numbers = {
        "schools": schools,
        "classes": CLASSES,
        "students": STUDENTS,
        "subjects": SUBJECTS,
        "periods": periods,
    }
    await owner.execute(FILL.format(**numbers), timeout=1800)
    marks = await owner.fetchval("select count(*) from period_marks")
    await owner.execute("vacuum analyze", timeout=1800)
    say(figure="facts", schools=schools, period_marks=marks, students=schools * CLASSES * STUDENTS)
    async with world.events_tx() as tx:
        await tx.execute(text("set local statement_timeout = 0"))
        began = time.perf_counter()
        rows = await recount_all(tx)
        say(
            figure="rollup rewritten from all facts", rows=rows, seconds=round(time.perf_counter() - began, 1)
        )
    await owner.execute("vacuum analyze", timeout=1800)
    began = time.perf_counter()
    raw = await owner.fetchrow(RECOUNT_RAW, timeout=600)
    seconds = round(time.perf_counter() - began, 2)
    kept = await owner.fetchrow(
        "select count(*), sum(n5), sum(not_certified) from student_results r join known_periods p using (period_id) "
        "where p.school_year = 2026"
    )
    say(
        figure="raw recount of one period of the region",
        seconds=seconds,
        equals_rollup=tuple(raw) == tuple(kept),
    )
    await owner.close()


async def measure(world: World, times: int) -> None:
    """The four reports."""
    async with world.events_tx() as tx:
        class_id, school, period = (
            await tx.execute(
                text(
                    "select class_id, c.segment, period_id from known_classes c join known_periods p using (segment) "
                    "where grade = 8 and p.school_year = 2026 order by c.segment limit 1"
                )
            )
        ).one()
    director = await world.as_("director", school)
    department = await world.as_("department-head", school.rsplit("/", 1)[0])
    region = await world.as_("region-operator", "tomsk")
    days = {"from_on": "2026-09-01", "until_on": "2026-10-25"}
    await timed("10, a class of 23", director, times, "class-results", class_id=class_id, period_id=period)
    await timed("13, a school of 253", director, times, "subject-summary", period_id=period)
    await timed("34, a school of 253", director, times, "school-movement", **days)
    await timed("53, a municipality", department, times, "municipality-summary", school_year=2026)
    await timed("53, the region", region, times, "municipality-summary", school_year=2026)
    await timed(
        "10 as PDF", director, times, "class-results", class_id=class_id, period_id=period, format="pdf"
    )
    await timed(
        "10 as XLSX", director, times, "class-results", class_id=class_id, period_id=period, format="xlsx"
    )


async def main(schools: int, periods: int, times: int, keep: bool) -> None:
    """Make, fill, measure, drop."""
    url = os.environ["TEST_POSTGRES_URL"]
    template, database = await _template("reporting", url), f"reporting__{secrets.token_hex(5)}"
    admin = await asyncpg.connect(url)
    await admin.execute(f'create database "{database}" template "{template}" owner "reporting_owner"')
    world = World("reporting", url, database, "amqp://unused")
    try:
        await fill(world, schools, periods)
        await measure(world, times)
    finally:
        await world.close()
        if keep:
            say(figure="kept", database=database)
        else:
            await admin.execute(f'drop database "{database}" with (force)')
        await admin.close()


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--schools", type=int, default=45, help="500 = ten million marks")
    parser.add_argument(
        "--periods", type=int, default=7, choices=range(1, 8), help="a period = 1.4 million at 500"
    )
    parser.add_argument("--times", type=int, default=30)
    parser.add_argument("--keep", action="store_true", help="leave the data base for EXPLAIN")
    given = parser.parse_args()
    asyncio.run(main(given.schools, given.periods, given.times, given.keep))
