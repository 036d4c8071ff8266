"""A region's lists of people: an import of 25,000 (B7), 120,000 accounts (F15), search among 300,000 (B9).

A twin of registry and identity of its own. Identity's Keycloak is away there: an account is a row until its first
password is asked for (ADR 0012), and nothing of the twin may reach the suite's realm.
"""

import asyncio
import io
import time
from random import Random
from typing import Any
from urllib.parse import quote

import httpx
import psycopg
import xlsxwriter

from deploy.native import environments, signins
from deploy.native.say import Refusal
from registry.rules import snils_control
from tools.promises.bench.twin import Twin, Who, sign_in
from tools.promises.bench.wire import BROWSER, Line, drive, request
from tools.promises.figure import Run

SERVICES = ("registry", "identity")
KEYCLOAK_AWAY = {"KEYCLOAK_URL": "http://127.0.0.1:9/auth"}
API = "/api/registry/v1"
SCHOOLS = 120
STAFF = 600
SYLLABLES = [
    "ба", "ве", "ги", "до", "жу", "зы", "ка", "ле", "ми", "но",
    "пу", "ры", "са", "те", "фи", "хо", "цу", "чи", "ша", "ще",
]  # fmt: skip
FIRST = [
    "Иван", "Пётр", "Артём", "Михаил", "Семён", "Фёдор", "Олег", "Николай", "Максим", "Роман", "Павел", "Юрий",
]  # fmt: skip
MIDDLE = ["Иванович", "Петрович", "Сергеевич", "Андреевич", "Олегович", "Юрьевич", "Павлович"]
SEARCHES = 60


async def measure(run: Run, students: int = 10_170, accounts: int = 120_000, people: int = 300_000) -> None:
    """The three figures; the goals are those of the default sizes."""
    director = await _one(run, "director")
    importer = await _one(run, "director", not_at=director.segment)
    office = await _one(run, "rco-operator")
    async with Twin(run.suite, SERVICES, KEYCLOAK_AWAY) as twin:
        _enter(twin, [director, importer, office])
        run.say("B7 импорт списков…")
        imported = await _import(run, twin, importer, students)
        run.say(f"F15 {accounts} учётных записей…")
        await _accounts(run, twin, director, imported, accounts)
        run.say(f"B9 поиск среди {people}…")
        await _search(run, twin, director, office, people)


async def _one(run: Run, role: str, *, not_at: str | None = None) -> Who:
    """A ready person with this role; `not_at`: of another school, which takes 25,000 people that no school has."""
    held = {
        one["segment"]
        for person in signins.people(run.suite)
        for one in person["appointments"]
        if one["role"] == role and one["segment"] != not_at
    }
    found = await sign_in(run.suite, role, min(held)) if not_at and held else await sign_in(run.suite, role)
    if found is None:
        raise Refusal(
            f"Нет готовой учётной записи с ролью {role}: нужны образцовые данные (make up, make seed)"
        )
    return found


def _enter(twin: Twin, people: list[Who]) -> None:
    """The suite's tree of segments and the appointments of those who ask."""
    own = psycopg.connect(environments.admin_url(twin.suite, "registry"))
    with own, twin.admin("registry") as link:
        with own.cursor().copy("copy segments to stdout") as source, link.cursor().copy(
            "copy segments from stdin"
        ) as target:  # fmt: skip
            for block in source:
                target.write(block)
        for one in people:
            link.execute(
                "insert into known_appointments (appointment_id, person_id, segment, role, from_on, removed)"
                " values (gen_random_uuid(), %s, %s, %s, date '2020-01-01', false)",
                [one.person_id, one.segment, one.role],
            )


async def _import(run: Run, twin: Twin, director: Who, students: int) -> int:
    """One school's workbook: checked, taken over, and heard of by identity; gives how many people came."""
    content, count = await asyncio.to_thread(workbook, students)
    headers = {"authorization": f"Bearer {director.token}", "x-acting-as": director.pair}
    address = f"{twin.own.public_url}{API}"
    async with httpx.AsyncClient(base_url=address, headers=headers, timeout=300) as http:
        began = time.perf_counter()
        checked = await http.post("/imports", files={"file": ("lists.xlsx", content)})
        _must(checked, 201)
        dry = time.perf_counter() - began
        report = checked.json()
        if not report["applicable"]:
            raise RuntimeError(f"the workbook is refused: {report['report'][:3]}")
        applied = await http.post(f"/imports/{report['id']}/application")
        _must(applied, 200)
        whole = time.perf_counter() - began
    created = applied.json()["counts"]["people"]["created"]
    run.at_most("B7", f"импорт {count} человек из XLSX: проверка и запись", whole, 60, "с", created)
    run.told("B7", "  из них проверка (пробный прогон)", dry, "с", count)
    run.at_most("B7", "  людей не записано", count - created, 0, "чел.", count)
    return count


def _must(answer: httpx.Response, status: int) -> None:
    if answer.status_code != status:
        raise RuntimeError(f"{answer.request.url.path}: {answer.status_code} {answer.text[:500]}")


def workbook(students: int, seed: int = 1) -> tuple[bytes, int]:
    """One school's XLSX of so many students, 1.4 parents each, staff in proportion; (bytes, people)."""
    chance, target = Random(seed), io.BytesIO()
    names = [f"{grade}{letter}{n}" for n in range(1, 8) for grade in range(1, 12) for letter in "АБВГДЕ"]
    classes = names[: students // 24 + 1]
    numbers = iter(range(200_000_000, 999_999_999, 7))

    def human(last: str | None = None) -> str:
        return f"{last or surname(chance)} {chance.choice(FIRST)} {chance.choice(MIDDLE)}"

    def snils() -> str:
        nine = f"{next(numbers):09d}"
        return f"{nine}{snils_control(nine):02d}"

    people: list[tuple[str, ...]] = []
    parents: list[tuple[str, ...]] = []
    for index in range(students):
        child, own, group = human(), snils(), classes[index % len(classes)]
        born = f"{1 + index % 28:02d}.{1 + index % 12:02d}.{2009 + index % 10}"
        people.append((child, born, own, group))
        for kin in ("мать", "отец")[: 1 + (index % 5 < 2)]:
            phone = f"+7913{1_000_000 + len(parents):07d}"
            parents.append((human(child.split()[0]), snils(), phone, kin, child, group, own))
    staff: list[tuple[str, ...]] = [
        (human(), snils(), f"учитель {index}") for index in range(STAFF * students // 10_000 + 1)
    ]
    sheets: tuple[tuple[str, tuple[str, ...], list[tuple[str, ...]]], ...] = (
        ("Классы", ("Класс",), [(name,) for name in classes]),
        ("Сотрудники", ("ФИО", "СНИЛС", "Должность"), staff),
        ("Ученики", ("ФИО", "Дата рождения", "СНИЛС", "Класс"), people),
        (
            "Родители",
            ("ФИО", "СНИЛС", "Телефон", "Степень родства", "ФИО ребёнка", "Класс ребёнка", "СНИЛС ребёнка"),
            parents,
        ),
    )
    with xlsxwriter.Workbook(target, {"constant_memory": True}) as book:
        for name, head, rows in sheets:
            sheet = book.add_worksheet(name)
            for place, row in enumerate([head, *rows]):
                sheet.write_row(place, 0, row)
    return target.getvalue(), len(people) + len(parents) + len(staff)


def surname(chance: Random) -> str:
    """One of 24,000."""
    return "".join(chance.choices(SYLLABLES, k=3)).capitalize() + chance.choice(("ов", "ин", "ев"))


_NAMES = """
    with parts as (select %(syllables)s::text[] as s, %(first)s::text[] as f, %(middle)s::text[] as m),
    numbered as (select n, hashint4(n) & 1048575 as h, s, f, m from generate_series(1, %(people)s) n, parts),
    named as (select gen_random_uuid() as id, n,
            initcap(s[1 + h %% 20] || s[1 + h / 20 %% 20] || s[1 + h / 400 %% 20])
                || (array['ов', 'ин', 'ев'])[1 + h %% 3] as last,
            f[1 + h / 7 %% 12] as first, m[1 + h / 11 %% 7] as middle,
            case when n %% %(schools)s = 0 then %(school)s else %(area)s || '/bench-' || n %% %(schools)s end as segment
        from numbered)
"""
_TOLD = f"""
    {_NAMES}, told as (
        select 'registry.person.changed.v1' as type, id, segment, n, jsonb_build_object('person_id', id,
            'last_name', last, 'first_name', first, 'middle_name', middle, 'removed', false) as data from named
        union all
        select 'registry.placement.changed.v1', p, segment, n, jsonb_build_object('placement_id', p, 'person_id', id,
            'segment', segment, 'kind', 'student', 'roles', jsonb_build_array('student'), 'from_on', '2026-09-01',
            'removed', false) from (select *, gen_random_uuid() as p from named) placed),
    written as (insert into outbox (id, at, type, subject, sequence, segment, data, bulk)
        select gen_random_uuid(), clock_timestamp(), type, id::text, 1, segment, data, true from told order by n, type)
    select pg_notify('outbox', '')
"""
_FILL = f"""
    {_NAMES}, people as (insert into people (id, version, last_name, first_name, middle_name, search)
        select id, 1, last, first, middle, replace(lower(concat_ws(' ', last, first, middle)), 'ё', 'е') from named)
    insert into placements (id, segment, version, person_id, kind, roles, from_on)
    select gen_random_uuid(), segment, 1, id, 'student', '{{student}}', '2026-09-01' from named
"""


def _given(director: Who, people: int) -> dict[str, Any]:
    return {
        "people": people, "schools": SCHOOLS, "school": director.segment,
        "area": director.segment.rpartition("/")[0], "syllables": SYLLABLES, "first": FIRST, "middle": MIDDLE,
    }  # fmt: skip


async def _accounts(run: Run, twin: Twin, director: Who, imported: int, accounts: int) -> None:
    """People told by registry become accounts with appointments: from the first commit to the last of identity."""
    with twin.admin("registry") as registry, twin.admin("identity") as identity:
        await _until(run, identity, imported)
        began = time.perf_counter()
        await asyncio.to_thread(registry.execute, _TOLD, _given(director, accounts))
        await _until(run, identity, imported + accounts)
        seconds = time.perf_counter() - began
        row = identity.execute("select count(*), count(distinct username) from accounts").fetchone()
        unique = row is not None and row[0] == row[1]
    run.at_most("F15", f"{accounts} учётных записей с назначениями по списку", seconds, 720, "с", accounts)
    run.told("F15", "  в секунду", accounts / seconds, "1/с", accounts)
    run.at_least("F15", "  имена входа не повторяются", unique, 1, "раз", 1)


_MADE = """
    select (select count(*) from accounts), (select count(*) from appointments),
           exists (select from outbox where published_at is null)
"""


async def _until(run: Run, identity: "psycopg.Connection[Any]", wanted: int) -> None:
    """Wait until so many people have account and appointment and all news of it are out."""
    until, last = time.monotonic() + 1200, 0
    while True:
        accounts, appointments, waiting = identity.execute(_MADE).fetchone() or (0, 0, True)
        if accounts >= wanted and appointments >= wanted and not waiting:
            return
        if time.monotonic() > until:
            raise RuntimeError(
                f"{accounts} accounts, {appointments} appointments of {wanted} after 20 minutes"
            )
        if accounts > last + 10_000:
            last = accounts
            run.say(f"  {accounts} из {wanted}")
        await asyncio.sleep(0.5)


async def _search(run: Run, twin: Twin, director: Who, office: Who, people: int) -> None:
    """Whole names, first letters, a typing error, first name with a beginning: as a school and as its area."""
    with twin.admin("registry") as link:
        await asyncio.to_thread(link.execute, _FILL, _given(director, people))
        await asyncio.to_thread(link.execute, "vacuum analyze people")
        await asyncio.to_thread(link.execute, "vacuum analyze placements")
        rows = link.execute("select search from people order by md5(search) limit %s", [SEARCHES]).fetchall()
    names = [str(row[0]) for row in rows]
    for role, scope in (
        (director.role, f"одна школа ({people // SCHOOLS})"),
        (office.role, "весь муниципалитет"),
    ):
        who = await _one(run, role)  # the token of the start has ended meanwhile
        chance, turn = Random(run.seed), 0
        asked = [_asked(chance, name) for name in names]
        line = Line(twin.own.port)

        async def step(at: Line, user: int, who: Who = who, asked: list[str] = asked) -> tuple[int, bytes]:
            nonlocal turn
            turn += 1
            path = f"{API}/people?q={quote(asked[turn % len(asked)])}"
            return await at.ask(request("GET", path, who.token, who.pair, more=BROWSER))

        await drive([line], step, requests=5)
        found = await drive([line], step, requests=5 * SEARCHES)
        line.close()
        tried = len(found.seconds)
        run.told("B9", f"поиск среди {people}, {scope}: p50", found.at(0.5), "мс", tried)
        run.at_most("B9", f"поиск среди {people}, {scope}: p95", found.at(0.95), 100, "мс", tried)
        run.at_most("B9", "  ошибок", len(found.wrong), 0, "шт.", tried)
        for wrong in found.wrong[:3]:
            run.found(f"B9: {wrong}")


def _asked(chance: Random, name: str) -> str:
    last, first = name.split()[:2]
    return chance.choice([name, last, last[:4], last[:3] + last[4:], f"{first} {last[:5]}"])
