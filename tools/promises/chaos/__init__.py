"""`make chaos`: R1, R3, R4, R5, R8 of quality.md on the running native suite.

Teachers write marks and registrars enrol and transfer through the gateway; a ledger outside the system says what they
were told. Meanwhile every part is killed in turn, also between the steps of an event's way (bus.fault). Then the
ledger is compared with the data bases, the copies with their sources, and the reports with a recount. The run's marks
are taken back and its students returned; numbers of orders and histories stay, as they must.
"""

import asyncio
import dataclasses
import random
import secrets
import time
from pathlib import Path

import asyncpg

from bus import fault
from deploy.native.suite import Suite
from deploy.reconcile import heard
from tools.promises.chaos import checks, drivers, faults, feeding, people, races, stops
from tools.promises.chaos.drivers import Work
from tools.promises.chaos.ledger import Ledger
from tools.promises.chaos.people import Registrar, Teacher
from tools.promises.figure import Run

SLOW = frozenset({"keycloak", "postgres", "rabbitmq"})
"""Parts that a quick run leaves alone: their return alone takes a third of its time."""


async def measure(run: Run) -> None:
    """All of it; in a quick run a seeded choice of parts, points and messages."""
    faults.native(run.suite)
    ill = await faults.all_well(run.suite, 30)
    if ill:
        run.found(f"система нездорова ещё до начала: {', '.join(ill)}")
    dead = await checks.dead_messages(run.suite)
    work, teachers, clerks = await crew(run)
    run.say(f"учителей {len(teachers)}, регистраторов {len(clerks)}, журнал запросов {work.ledger.place}")
    began = time.monotonic()
    services = [run.random.choice(["academic", "movement"])] if run.quick else list(run.suite.services)
    async with faults.fault_points(run.suite, services) as folder:
        watch = asyncio.create_task(watched(run, clerks))
        await drivers.during(work, teachers, clerks, lambda: _faults(run, folder, services))
        watch.cancel()
    await verdict(run, work, teachers, clerks, began, dead)
    await _together(run, teachers, clerks, work)
    await _messages(run)
    await stops.in_flight(run, teachers[0], 100 if run.quick else 1000)
    if not run.quick:
        await stops.rolling(run, teachers[0], lambda: stops.one_by_one(run), 8)
    ill = await faults.all_well(run.suite)
    run.at_most(
        "R1", "части, нездоровые после проверки", len(ill), 0, "частей", len(faults.killable(run.suite))
    )


async def crew(run: Run, mark: str = "chaos") -> tuple[Work, list[Teacher], list[Registrar]]:
    """Ledger, teachers and registrars of a run; fewer in a quick one."""
    few = run.quick
    teachers = await people.teachers(run.suite, 2 if few else 50, 8 if few else 6, run.random)
    clerks = await people.registrars(run.suite, 4 if few else 10, 2, run.random)
    name = f"{mark}-{secrets.token_hex(3)}"
    place = run.suite.directory / "figures" / f"{mark}-ledger.jsonl"
    work = Work(Ledger(place, name), random.Random(run.seed), pause=0.1 if few else 0.5)
    return work, teachers, clerks


def students_of(clerks: list[Registrar]) -> list[str]:
    """Those whom the registrars move."""
    return [str(student.id) for one in clerks for student in one.students]


async def watched(run: Run, clerks: list[Registrar]) -> None:
    """Ask every half second whether a student is in no class or in two; the data base may be away meanwhile."""
    students = students_of(clerks)
    while True:
        try:
            for one in await checks.astray(run.suite, students):
                run.found(f"R1: во время работы: {one}")
        except (OSError, asyncpg.PostgresError, asyncpg.InterfaceError):
            pass
        await asyncio.sleep(0.5)


async def _faults(run: Run, folder: Path, services: list[str]) -> None:
    """Kill each part in turn, then at each point of an event's way; seeded pauses between."""
    killed = [one for one in faults.killable(run.suite) if not (run.quick and one.name in SLOW)]
    run.random.shuffle(killed)
    for part in killed[:2] if run.quick else killed:
        await asyncio.sleep(run.random.uniform(0.3, 1.5))
        seconds = await faults.kill(run.suite, part)
        run.say(f"  {part.name}: kill -9, снова работает через {seconds:.1f} с")
        run.at_most(
            "R1", f"снова работает: {part.name}", round(seconds, 1), faults.limit_of(part.name), "с", 1
        )
    await _points(run, folder, services)


async def _points(run: Run, folder: Path, services: list[str]) -> None:
    """Each point once, at the first of the services (seeded order) whose process comes by; a quick run: one point."""
    points = list(fault.POINTS)
    run.random.shuffle(points)
    slowest, passed = 0.0, 0
    for point in points[:1] if run.quick else points:
        run.random.shuffle(services)
        for service in services:
            back = await faults.fire(run.suite, folder, service, point, 6)
            if back is not None:
                run.say(f"  {service}: kill -9 в точке {point}, снова работает через {back:.1f} с")
                slowest, passed = max(slowest, back), passed + 1
                break
        await asyncio.sleep(run.random.uniform(0.0, 1.0))
    wanted = 1 if run.quick else len(points)
    run.at_least("R1", "точки пути события, в которых убит процесс", passed, wanted, "точек", len(points))
    run.at_most("R1", "снова работает после точки (худшее)", round(slowest, 1), faults.LIMIT, "с", passed)


async def verdict(
    run: Run, work: Work, teachers: list[Teacher], clerks: list[Registrar], began: float, dead: dict[str, int]
) -> None:
    """The ledger against the system, once everything has arrived everywhere."""
    suite = run.suite
    drain = await checks.drained(suite, 300)
    run.at_most("R1", "очереди пусты после работы", round(drain, 1), 300, "с", 1)
    entries = work.ledger.read()
    marks = await checks.marks(suite, entries, work.ledger.mark)
    orders = await checks.orders(suite, entries, work.ledger.mark)
    tried = marks.tried + orders.tried
    run.at_most("R1", "подтверждённые записи потеряны", len(marks.lost + orders.lost), 0, "записей", tried)
    run.at_most("R1", "записи удвоены", len(marks.doubled + orders.doubled), 0, "записей", tried)
    run.at_least("R1", "подложенные потери и удвоения замечены", await planted(run, work), 2, "ошибки", 2)
    run.told("R1", "исход неизвестен (нет ответа)", sum(one.unknown for one in entries), "записей", tried)
    astray = await checks.astray(suite, students_of(clerks))
    during = [note for note in run.notes if "во время работы" in note]
    run.at_most(
        "R1",
        "ученики не ровно в одном классе (и во время работы)",
        len(astray) + len(during),
        0,
        "учеников",
        len(students_of(clerks)),
    )
    wrong, compared = await checks.differences(suite)
    run.at_most("R1", "копии и отчёты против пересчёта источников", len(wrong), 0, "строк", compared)
    late = await checks.out_of_order(suite, time.monotonic() - began)
    run.at_most("R2", "события ученика не по порядку или дважды", len(late), 0, "цепочек", tried)
    more = {name: count - dead[name] for name, count in (await checks.dead_messages(suite)).items()}
    run.at_most("R1", "сообщения, отвергнутые из-за сбоев", sum(more.values()), 0, "сообщений", tried)
    run.at_most("R1", "ответы, которых не должно быть", len(work.odd), 0, "ответов", tried)
    for one in [
        *marks.lost,
        *orders.lost,
        *marks.doubled,
        *orders.doubled,
        *astray,
        *wrong,
        *late,
        *work.odd,
    ][:60]:
        run.found(one)


async def planted(run: Run, work: Work) -> int:
    """Two lies told to the check: a write that was never made, and one that says it was refused; how many it finds."""
    true = [one for one in work.ledger.read() if one.kind == "mark" and one.acknowledged]
    never = dataclasses.replace(true[0], id=f"{work.ledger.mark}-never")
    refused = dataclasses.replace(true[0], status=409)
    found = await checks.marks(run.suite, [never, refused], work.ledger.mark)
    return len(found.lost) + len(found.doubled)


async def _together(run: Run, teachers: list[Teacher], clerks: list[Registrar], work: Work) -> None:
    await races.cell(run, work, teachers[0], 40 if run.quick else 200)
    await races.place(run, work, clerks, 20 if run.quick else 500)
    for one in teachers:
        await drivers.clear(work, one)


async def _messages(run: Run) -> None:
    """R3 and R4; a quick run measures one of them."""
    if not run.quick:
        await feeding.poisoned(run, "reporting", 10_000, 1_000)
        for service in hearing(run.suite):
            await feeding.repeated(run, service, 3_000)
    elif run.random.random() < 0.5:
        await feeding.poisoned(run, "reporting", 300, 30)
    else:
        await feeding.repeated(run, "reporting", 150)


def hearing(suite: Suite) -> list[str]:
    """Services that hear of others."""
    return [service for service in suite.services if heard(service)]
