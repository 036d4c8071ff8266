"""Figures, not tests of them: import of 25,000 people (F15) and search among 300,000 (B9). Run by hand:

`pytest services/registry/tests/figures` prints JSON lines; only what was done is asserted, never how fast.
"""

import io
import json
import os
import random
import statistics
import sys
import time

import xlsxwriter
from sqlalchemy import text

from ..factories import LARGE, make_tree, snils, upload

FIRST = [
    "Иван",
    "Пётр",
    "Артём",
    "Михаил",
    "Семён",
    "Фёдор",
    "Олег",
    "Николай",
    "Максим",
    "Роман",
    "Павел",
    "Юрий",
    "Егор",
    "Денис",
    "Глеб",
]
MIDDLE = [
    "Иванович",
    "Петрович",
    "Сергеевич",
    "Андреевич",
    "Олегович",
    "Юрьевич",
    "Максимович",
    "Павлович",
    "Романович",
]
SYLLABLES = [
    "ба",
    "ве",
    "ги",
    "до",
    "жу",
    "зы",
    "ка",
    "ле",
    "ми",
    "но",
    "пу",
    "ры",
    "са",
    "те",
    "фи",
    "хо",
    "цу",
    "чи",
    "ша",
    "ще",
]


def report(capsys, **figures):
    figures["load"] = round(os.getloadavg()[0], 1)
    with capsys.disabled():
        sys.stdout.write("\n" + json.dumps(figures, ensure_ascii=False) + "\n")


def surname(chance):
    return "".join(chance.choices(SYLLABLES, k=3)).capitalize() + chance.choice(["ов", "ин", "ев"])


def bulk(students, seed=1):
    """One school's workbook of `students` students, 1.4 parents each, 600 staff: real XLSX, one file."""
    chance, target, number = random.Random(seed), io.BytesIO(), 200_000_000
    classes = [f"{grade}{letter}{n}" for grade in range(1, 12) for letter in "АБВГДЕ" for n in range(1, 8)][
        : students // 24 + 1
    ]
    with xlsxwriter.Workbook(target, {"constant_memory": True}) as book:
        sheet = book.add_worksheet("Классы")
        for row, name in enumerate(["Класс", *classes]):
            sheet.write(row, 0, name)
        people, parents = [], []
        for index in range(students):
            number += 7
            last, middle = surname(chance), chance.choice(MIDDLE)
            full = f"{last} {chance.choice(FIRST)} {middle}"
            group, born = (
                classes[index % len(classes)],
                f"{1 + index % 28:02d}.{1 + index % 12:02d}.{2009 + index % 10}",
            )
            people.append((full, born, snils(number), group))
            for kin in ("мать", "отец")[: 1 + (index % 5 < 2)]:
                number += 7
                parents.append((f"{last} {chance.choice(FIRST)} {chance.choice(MIDDLE)}", snils(number),
                                f"+7913{number % 10_000_000:07d}", kin, full, group, people[-1][2]))  # fmt: skip
        staff = []
        for index in range(600):
            number += 7
            staff.append(
                (
                    f"{surname(chance)} {chance.choice(FIRST)} {chance.choice(MIDDLE)}",
                    snils(number),
                    f"учитель {index}",
                )
            )
        for name, head, rows in (
            ("Сотрудники", ("ФИО", "СНИЛС", "Должность"), staff),
            ("Ученики", ("ФИО", "Дата рождения", "СНИЛС", "Класс"), people),
            (
                "Родители",
                (
                    "ФИО",
                    "СНИЛС",
                    "Телефон",
                    "Степень родства",
                    "ФИО ребёнка",
                    "Класс ребёнка",
                    "СНИЛС ребёнка",
                ),
                parents,
            ),
        ):
            sheet = book.add_worksheet(name)
            for place, row in enumerate([head, *rows]):
                sheet.write_row(place, 0, row)
    return target.getvalue(), len(people) + len(parents) + len(staff)


async def test_import_of_25_000_people(world, capsys):
    await make_tree(world)
    director = await world.as_("director", LARGE)
    content, count = bulk(10_170)
    began, cpu = time.perf_counter(), time.process_time()
    checked = await upload(director, content)
    dry = time.perf_counter() - began
    assert checked.status_code == 201, checked.text
    assert checked.json()["applicable"], checked.json()["report"][:3]
    began = time.perf_counter()
    with world.count() as seen:
        applied = await director.post(f"/imports/{checked.json()['id']}/application")
    apply = time.perf_counter() - began
    assert applied.status_code == 200, applied.text
    assert applied.json()["counts"]["people"]["created"] == count
    began = time.perf_counter()
    undone = await director.post(f"/imports/{checked.json()['id']}/undo")
    assert undone.status_code == 200, undone.text
    undo, cpu = time.perf_counter() - began, time.process_time() - cpu
    report(capsys, figure="F15", people=count, megabytes=round(len(content) / 1e6, 2), dry_run_s=round(dry, 1),
           application_s=round(apply, 1), statements=len(seen), undo_s=round(undo, 1),
           service_cpu_s=round(cpu, 1))  # fmt: skip


_FILL = """
    with parts as (select
        array['ба','ве','ги','до','жу','зы','ка','ле','ми','но','пу','ры','са','те','фи','хо','цу','чи','ша','ще'] as s,
        array['иван','петр','артем','михаил','семен','федор','олег','николай','максим','роман','павел','юрий'] as f,
        array['иванович','петрович','сергеевич','андреевич','олегович','юрьевич','павлович'] as m),
    names as (select gen_random_uuid() as id, n, hashint4(n) & 1048575 as h, s, f, m
        from generate_series(1, :people) n, parts),
    full_names as (select id, n, s[1 + h % 20] || s[1 + h / 20 % 20] || s[1 + h / 400 % 20] ||
        (array['ов','ин','ев'])[1 + h % 3] as last, f[1 + h / 7 % 12] as first, m[1 + h / 11 % 7] as middle from names),
    people as (insert into people (id, version, last_name, first_name, middle_name, search)
        select id, 1, initcap(last), initcap(first), initcap(middle), concat_ws(' ', last, first, middle)
        from full_names)
    insert into placements (id, segment, version, person_id, kind, roles, from_on)
    select gen_random_uuid(), 'tomsk/m' || n % 10 || '/school-' || n % 120, 1, id, 'student', '{student}', '2026-09-01'
    from full_names
"""


async def test_search_among_300_000_people(world, capsys):
    await make_tree(world)
    async with world.events_tx() as tx:
        await tx.execute(text("set local statement_timeout = '300s'"))
        await tx.execute(text(_FILL), {"people": 300_000})
    async with world.events_tx() as tx:
        names = (
            (await tx.execute(text("select search from people order by md5(search) limit 60")))
            .scalars()
            .all()
        )
    import asyncpg

    owner = await asyncpg.connect(world.url("owner").replace("+asyncpg", ""))
    await owner.execute("analyze people")
    await owner.execute("analyze placements")
    await owner.close()
    chance = random.Random(7)
    for role, segment in (
        ("secretary", "tomsk/m7/school-7"),
        ("rco-operator", "tomsk/m7"),
        ("region-operator", "tomsk"),
    ):
        client = await world.as_(role if role != "region-operator" else "rco-operator", segment)
        times, found = [], 0
        for full in names:
            last = full.split()[0]
            asked = chance.choice(
                [full, last, last[:4], last[:3] + last[4:], f"{full.split()[1]} {last[:5]}"]
            )
            began = time.perf_counter()
            answer = await client.get("/people", params={"q": asked})
            times.append((time.perf_counter() - began) * 1000)
            assert answer.status_code == 200, answer.text
            found += len(answer.json()["items"])
        times.sort()
        report(capsys, figure="B9", people=300_000, scope=segment, p50_ms=round(statistics.median(times), 1),
               p95_ms=round(times[int(len(times) * 0.95)], 1), found=found)  # fmt: skip
