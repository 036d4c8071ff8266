"""`make bench`: what a request of the hot paths costs, and whether it stays so (F1–F7, F11, F13, F15, F18, B7, B9).

The operations run against a twin (twin.py) of the services on the running suite's servers: the full path through
nginx, token, policy, row-level security, audit, outbox and relay, with a content that is exactly known (content.sql:
journals of 28 × 40 of 1, 40, 500 schools, loaded anew by SQL for each size; QUICK=1: 1 and 10 schools). The sample is
not touched. CPU = nginx + service with its relay + PostgreSQL, from the kernel's clocks, after the relay has sent all;
RabbitMQ and the generator are not in it. Requests carry what a browser sends, `accept-encoding: gzip` too.

F1 compares with RosarioSIS 12, which is not on this machine: its stored figures (performance.md, November 2026, the
same kind of machine) stand in `ROSARIO`. At the end of a full run the suite is stopped and started (F18).
"""

import asyncio
import os
from collections.abc import Callable

from academic.carrying import school_year_of
from deploy.native.say import Refusal
from store import clock
from tools.promises.bench import events, lists, raw, rest
from tools.promises.bench.cost import Counter, pace
from tools.promises.bench.hot import USERS, Desk, Measured, People, Stand, fill
from tools.promises.bench.twin import Twin, sign_in
from tools.promises.bench.wire import Step, drive
from tools.promises.figure import Run

ROSARIO = {"p95 мс, журнал 28 × 40, 1 пользователь, 1 школа": 153.0, "CPU мс, журнал, 40 школ": 171.0}
"""Stored figures of RosarioSIS 12 (performance.md): one user, 900 students; at 40 schools the lower."""
FAST_SYNC, SLOW_SYNC = 0.2, 1.0
"""Milliseconds of a WAL sync below which F3's wait is promised, and above which F4's share is higher."""


async def measure(run: Run) -> None:
    """All figures; a full run takes about a quarter of an hour, a quick one under 45 s."""
    run.told("F18", "нагрузка машины до начала", os.getloadavg()[0], "", 1)
    run.told(
        "F1", "темп ядра: CPU на 100 000 умножений (растёт, когда ядра делят с другими)", pace(), "мс", 9
    )
    counter = Counter(run.suite)
    held = rest.memory_mib(run.suite)
    run.at_most("F18", "память всей системы в покое", held, 3072, "МиБ", 1)
    people = await _people(run)
    async with Twin(run.suite) as twin:
        sizes = (1, 10) if run.quick else (1, 40, 500)
        await _growth(run, twin, counter, people, sizes)
        desk = await Desk.open(twin, await _people(run))
        stand = Stand(twin, counter, quick=run.quick)
        run.told("F1", f"отметок в журнале 28 × 40, школ {sizes[-1]}", desk.marks, "шт.", 1)
        await _hot(run, stand, desk)
        await _gate(run, stand, desk)
        await _writes_a_second(run, twin, stand, desk)
        for rate, goal in ((200, 25), (1000, 250)):
            await _events(run, twin, rate, goal)
        stand.close()
        desk.people = await _people(run)
        split, tried = await rest.kills(run, twin, desk, 1 if run.quick else 5)
        run.at_most(
            "F5", "уроки, посещаемость которых kill -9 расколол или потерял", split, 0, "уроков", tried
        )
    counter.close()
    if not run.quick:
        await lists.measure(run)
        run.say("Остановка и запуск системы (F18)…")
        seconds = await asyncio.to_thread(rest.seconds_to_ready, run.suite)
        run.at_most("F18", "готова после остановки (make down, make up)", seconds, 60, "с", 1)
    first = run.suite.stamps / "first-up"
    if first.exists():
        run.told(
            "F18", "первый запуск с образцом, с чистого места (make up)", float(first.read_text()), "с", 1
        )


async def _people(run: Run) -> People:
    teacher = await sign_in(run.suite, "teacher")
    if teacher is None:
        raise Refusal("Нет готовой учётной записи учителя: нужны образцовые данные (make up, make seed)")
    family = await sign_in(run.suite, "parent", teacher.segment) or await sign_in(
        run.suite, "student", teacher.segment
    )
    if family is None:
        raise Refusal("Нет готовой учётной записи родителя или ученика в школе учителя")
    return People(teacher, family)


async def _growth(run: Run, twin: Twin, counter: Counter, people: People, sizes: tuple[int, ...]) -> None:
    """F2: the same reads of the same journals among more and more of others'."""
    cpu, pages = {}, {}
    for schools in sizes:
        run.say(f"Загрузка: школ {schools}, журналов {schools * 48}…")
        await asyncio.to_thread(fill, twin, people, schools)
        desk = await Desk.open(twin, await _people(run))  # filling takes longer than a token lives
        stand = Stand(twin, counter, quick=run.quick)
        spent, pages[schools] = await stand.cost(desk.grid())
        cpu[schools] = spent.total
        stand.close()
        run.told("F2", f"чтение журнала, школ {schools}: CPU", cpu[schools], "мс", 1)
        run.told("F2", f"чтение журнала, школ {schools}: страницы", pages[schools], "по 8 КиБ", 1)
    first, last = sizes[0], sizes[-1]
    run.at_most("F2", f"CPU: школ {last} к {first}", cpu[last] / cpu[first], 1.10, "раз", 5)
    run.at_most("F2", f"страницы: школ {last} к {first}", pages[last] / pages[first], 1.10, "раз", 5)


async def _hot(run: Run, stand: Stand, desk: Desk) -> None:
    sync = raw.sync_cost(run.suite)
    run.told("F3", "синхронизация журнала предзаписи (fdatasync 8 КиБ)", sync, "мс", 200)
    child = f"student_id={desk.child}"
    operations: tuple[tuple[str, str, Callable[[], Step], float, int], ...] = (
        ("F1", "чтение журнала 28 × 40", desk.grid, 3.4, 3),
        ("F3", "одна отметка", desk.mark, 1.3, 4),
        ("F5", "посещаемость 28 учеников", desk.attendance, 4.4, 4),
        ("F6", "дневник на неделю, отметки и средние",
         lambda: desk.read(f"/diary?{child}", desk.people.family), 2.0, 3),
        ("F6", "несданные работы", lambda: desk.read(f"/diary/missing?{child}", desk.people.family), 2.0, 3),
    )  # fmt: skip
    for number, name, step, cpu, statements in operations:
        run.say(f"{number} {name}…")
        desk.people = await _people(run)
        found = await stand.measure(step())
        _tell(run, number, name, found, cpu, statements)
        if number == "F1":
            p95, rosario = found.alone.at(0.95), ROSARIO["p95 мс, журнал 28 × 40, 1 пользователь, 1 школа"]
            tried = len(found.alone.seconds)
            run.at_least("F1", "RosarioSIS (храним. 153 мс) к нашим p95", rosario / p95, 20, "раз", tried)
            cheaper = ROSARIO["CPU мс, журнал, 40 школ"] / found.spent.total
            run.at_least("F1", "RosarioSIS (храним. 171 мс, 40 школ) к нашему CPU", cheaper, 50, "раз", tried)
        if number == "F3" and sync < FAST_SYNC:
            run.at_most(
                "F3", f"{name}: p95, 1 польз.", found.alone.at(0.95), 5, "мс", len(found.alone.seconds)
            )


def _tell(run: Run, number: str, name: str, found: Measured, cpu: float, statements: int) -> None:
    once, many = len(found.alone.seconds), len(found.crowd.seconds)
    run.at_most(number, f"{name}: CPU", found.spent.total, cpu, "мс", once)
    for part, value in (
        ("шлюз", found.spent.gateway),
        ("сервис", found.spent.service),
        ("PostgreSQL", found.spent.postgres),
    ):
        run.told(number, f"  из них {part}", value, "мс", once)
    run.told(number, f"  CPU при {USERS} польз.", found.spent_crowd.total, "мс", many)
    each = found.statements.calls / found.times
    run.at_most("F7", f"{name}: запросов SQL", each, statements, "шт.", found.times)
    run.told(number, "  страниц", found.statements.buffers / found.times, "по 8 КиБ", found.times)
    for users, waits in ((1, found.alone), (USERS, found.crowd)):
        for share in (0.5, 0.95, 0.99):
            run.told(
                number, f"  p{share * 100:.0f}, {users} польз.", waits.at(share), "мс", len(waits.seconds)
            )
    run.told(number, f"  в секунду, {USERS} польз.", found.crowd.rate, "1/с", many)
    wrong = [*found.alone.wrong, *found.crowd.wrong]
    run.at_most(number, f"{name}: ошибок", len(wrong), 0, "шт.", once + many)
    for each_wrong in wrong[:3]:
        run.found(f"{number} {name}: {each_wrong}")
    if each > statements:
        for text, calls in found.statements.texts:
            run.found(f"F7 {name}: {calls / found.times:.2f} × {text}")


async def _gate(run: Run, stand: Stand, desk: Desk) -> None:
    """F13: a request whose handler asks nothing of the data base; what its handler costs is in the figure too."""
    desk.people = await _people(run)
    path = f"/years/proposal?school_year={school_year_of(clock.today())}"
    found = await stand.measure(desk.read(path, desk.people.teacher))
    times = len(found.alone.seconds)
    run.at_most("F13", "шлюз, каркас, права (запрос без базы)", found.spent.total, 1.0, "мс", times)
    run.told("F13", "  из них сервис", found.spent.service, "мс", times)
    wrong = [*found.alone.wrong, *found.crowd.wrong]
    run.at_most("F13", "  ошибок", len(wrong), 0, "шт.", found.times)
    seen = await rest.token_microseconds(run.suite, desk.people.teacher)
    run.at_most("F13", "проверка уже виденного токена", seen, 20, "мкс", 20_000)


async def _writes_a_second(run: Run, twin: Twin, stand: Stand, desk: Desk) -> None:
    """F4: marks of 16 users against pgbench's upserts, by turns; one worker."""
    desk.people = await _people(run)
    step = desk.mark()

    async def ours(seconds: float) -> float:
        return (await drive(stand.lines, step, seconds=seconds)).rate

    rounds, seconds = (1, 2) if run.quick else (3, 5)
    mine, upserts = await raw.interleaved(twin, ours, rounds, seconds)
    sync = raw.sync_cost(run.suite)
    run.told("F4", f"pgbench, запись отметки, {raw.CLIENTS} клиентов", upserts, "1/с", rounds)
    run.told("F4", f"отметок полным путём, {USERS} польз., 1 процесс", mine, "1/с", rounds)
    goal = 50 if sync > SLOW_SYNC else 15
    run.at_least("F4", f"доля от pgbench (синхр. {sync:.2f} мс)", mine / upserts * 100, goal, "%", rounds)


async def _events(run: Run, twin: Twin, rate: int, goal: float) -> None:
    seconds = 2.0 if run.quick else 8.0
    found = await events.flow(twin, run.suite.region, rate, seconds)
    tried = len(found.seconds) + found.lost
    run.at_most("F11", f"событие, {rate}/с: от фиксации до фиксации, p95", found.at(0.95), goal, "мс", tried)
    run.told("F11", "  p50", found.at(0.5), "мс", tried)
    run.told("F11", "  p99", found.at(0.99), "мс", tried)
    run.told("F11", "  послано", found.rate, "1/с", tried)
    run.told(
        "F11", "  CPU реле и его базы на событие", found.relay.service + found.relay.postgres, "мс", tried
    )
    spent = found.consumer.service + found.consumer.postgres
    run.told("F11", "  CPU получателя и его базы на событие", spent, "мс", tried)
    run.at_most("F11", f"событие, {rate}/с: потеряно", found.lost, 0, "шт.", tried)
    if found.rate < rate * 0.97:
        run.found(f"F11: писатель успел только {found.rate:.0f}/с из {rate}/с")
