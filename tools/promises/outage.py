"""`make outage MINUTES=`: the broker is away (R2); user writes go on, the backlog drains, news stay in order."""

import asyncio
import os
import time

from deploy.native import supervisor
from tools.promises.chaos import checks, crew, drivers, faults, verdict, watched
from tools.promises.figure import Run

QUICK_SECONDS_AWAY = 6.0


async def measure(run: Run) -> None:
    """Stop RabbitMQ for MINUTES (10; a quick run: seconds) while teachers and registrars write."""
    faults.native(run.suite)
    seconds = QUICK_SECONDS_AWAY if run.quick else 60 * float(os.environ.get("MINUTES") or 10)
    dead = await checks.dead_messages(run.suite)
    work, teachers, clerks = await crew(run, "outage")
    began = time.monotonic()
    watch = asyncio.create_task(watched(run, clerks))
    returned = 0.0

    async def away() -> None:
        nonlocal returned
        await asyncio.sleep(1)
        before = len(work.seconds)
        await asyncio.to_thread(supervisor.control(run.suite).stopProcess, "rabbitmq")
        run.say(f"RabbitMQ остановлен на {seconds:.0f} с")
        try:
            await asyncio.sleep(seconds)
            written = len(work.seconds) - before
        finally:
            await asyncio.to_thread(supervisor.start, run.suite, "rabbitmq")
            returned = time.monotonic()
        run.at_least("R2", "записи без брокера подтверждены", written, 1, "записей", written)
        slow = sorted(work.seconds[before:])[int(0.95 * (len(work.seconds) - before)) - 1] if written else 0
        run.told("R2", "p95 записи без брокера", round(slow * 1000), "мс", written)

    await drivers.during(work, teachers, clerks, away)
    watch.cancel()
    await faults.all_well(run.suite)
    drained = await checks.drained(run.suite, 900)
    run.at_most(
        "R2", "очередь разобрана после возвращения", round(time.monotonic() - returned, 1), 300, "с", 1
    )
    if drained == float("inf"):
        run.found("R2: очередь не разобрана за 15 минут")
    await verdict(run, work, teachers, clerks, began, dead)
    for one in teachers:
        await drivers.clear(work, one)
    ill = await faults.all_well(run.suite)
    run.at_most(
        "R2", "части, нездоровые после проверки", len(ill), 0, "частей", len(faults.killable(run.suite))
    )
