"""`make load MINUTES=`: the morning peak (F14) and a municipality's peak hour with sign-ins (F19) on the running suite.

Half of the minutes each (default 2; an hour of F19 is MINUTES=120; QUICK=1: 12 s each). Everything goes through the
gateway as browsers send it: the ready people read journals, diaries and every list the contracts let them read, give
marks in the last place of a cell (withdrawn at the end) and note attendance as it stands already.

F14, closed loop of 16 users: 80 % reads of journals and diaries, 15 % marks, 5 % attendance. RosarioSIS is not here;
from its stored figures (performance.md: journal 17/s, grades 26/s, mark 43/s at best, attendance 10/s with 16 users)
the same mix gives 21.1 requests a second. F19, open loop: 60 requests a second that do not wait for one another,
5 sign-ins a second, memory of every part over time. The world's size is whatever is loaded: `make seed SCALE=region`
for the 40 schools and 24,000 students of F19.
"""

import asyncio
import os
import time
from contextlib import suppress

from deploy.native import status
from tools.promises.bench.wire import Line
from tools.promises.figure import Run
from tools.promises.load.people import Town, gather
from tools.promises.load.traffic import Tally, Traffic, withdraw

PEAK = {"journals": 0.4, "diaries": 0.4, "marks": 0.15, "attendance": 0.05}
HOUR = {"journals": 0.2, "diaries": 0.3, "lists": 0.3, "marks": 0.15, "attendance": 0.05}
ROSARIO = 1 / (0.4 / 17 + 0.4 / 26 + 0.15 / 43 + 0.05 / 10)
"""Requests per second of RosarioSIS for the mix of PEAK, one school, 16 users."""
USERS, LINES, RATE, SIGN_INS = 16, 32, 60.0, 5.0
SURE_AFTER = 300.0
"""Seconds of F19 from which growth of memory is held to its goal: before, caches and heaps are still filling."""
BARS = "▁▂▃▄▅▆▇█"


async def measure(run: Run) -> None:
    """Both loads; prints the table of answers and failures, and memory over time."""
    minutes = float(os.environ.get("MINUTES") or 2)
    seconds = 12.0 if run.quick else minutes * 30
    run.say("Входы и список того, что кому открыто…")
    town = await gather(run)
    run.say(f"  назначений {len(town.users)}, клеток {len(town.cells)}, уроков {len(town.lessons)}")
    try:
        await _peak(run, town, seconds)
        await _hour(run, town, seconds)
    finally:
        line = Line(run.suite.port)
        left = await withdraw(town, line)
        line.close()
    run.at_most("F14", "отметок не удалось снять после измерения", left, 0, "шт.", len(town.cells))


async def _peak(run: Run, town: Town, seconds: float) -> None:
    tally = Tally()
    traffic = Traffic(run, town, tally, PEAK)
    lines = [Line(run.suite.port) for _ in range(USERS)]
    await traffic.close_together(lines, 2)  # connections, plans, caches
    tally.waits.clear()
    tally.failures.clear()
    own, began = time.process_time(), time.perf_counter()
    renewing = asyncio.create_task(traffic.enter_at_rate(0.15, seconds))  # tokens end after five minutes
    await traffic.close_together(lines, seconds)
    elapsed = time.perf_counter() - began
    await renewing
    _generator(run, "F14", own, began)
    asked = tally.together("sign-ins")
    count = len(asked.seconds)
    run.say(tally.table())
    run.told("F14", "RosarioSIS, та же смесь (из сохранённых показателей)", ROSARIO, "1/с", 1)
    run.told("F14", f"утренний пик, {USERS} польз.: запросов", count / elapsed, "1/с", count)
    run.at_least("F14", "запросов к RosarioSIS", count / elapsed / ROSARIO, 20, "раз", count)
    run.told("F14", "  p50", asked.at(0.5), "мс", count)
    run.at_most("F14", "  p99", asked.at(0.99), 100, "мс", count)
    _failures(run, "F14", tally, count)
    for line in lines:
        line.close()


async def _hour(run: Run, town: Town, seconds: float) -> None:
    tally = Tally()
    traffic = Traffic(run, town, tally, HOUR)
    lines = [Line(run.suite.port) for _ in range(LINES)]
    memory: list[dict[str, float]] = []
    watching = asyncio.create_task(_watch(run, memory, max(3.0, seconds / 60)))
    own, began = time.process_time(), time.perf_counter()
    await asyncio.gather(traffic.at_rate(lines, RATE, seconds), traffic.enter_at_rate(SIGN_INS, seconds))
    elapsed = time.perf_counter() - began
    watching.cancel()
    with suppress(asyncio.CancelledError):
        await watching
    _generator(run, "F19", own, began)
    asked, entered = tally.together("sign-ins"), tally.waits.get("sign-ins")
    count = len(asked.seconds)
    run.say(tally.table())
    run.at_least("F19", "запросов (вразнобой, намечено 60/с)", count / elapsed, RATE * 0.95, "1/с", count)
    run.told("F19", "  p50", asked.at(0.5), "мс", count)
    run.at_most("F19", "  p95", asked.at(0.95), 150, "мс", count)
    run.told("F19", "  p99", asked.at(0.99), "мс", count)
    if entered is not None:
        number = len(entered.seconds)
        run.at_least("F19", "входов (намечено 5/с)", number / elapsed, SIGN_INS * 0.95, "1/с", number)
        run.told("F19", "  вход целиком (3 страницы), p95", entered.at(0.95), "мс", number)
    _failures(run, "F19", tally, count)
    _memory(run, memory, seconds)
    for line in lines:
        line.close()


def _generator(run: Run, figure: str, own: float, began: float) -> None:
    share = (time.process_time() - own) / (time.perf_counter() - began) * 100
    run.told(figure, "  доля одного ядра, занятая самим измерителем", share, "%", 1)


def _failures(run: Run, figure: str, tally: Tally, count: int) -> None:
    run.at_most(figure, "  ошибок", sum(tally.failures.values()), 0, "шт.", count)
    for words in tally.words:
        run.found(f"{figure} {words}")


async def _watch(run: Run, memory: list[dict[str, float]], every: float) -> None:
    while True:
        parts = await asyncio.to_thread(status.of, run.suite)
        memory.append({one["name"]: one["memory_mib"] for one in parts})
        await asyncio.sleep(every)


def _memory(run: Run, memory: list[dict[str, float]], seconds: float) -> None:
    """A line of bars for each part, and the growth from the second quarter to the last."""
    if len(memory) < 3:
        return
    names = sorted(memory[-1], key=lambda name: -memory[-1][name])
    run.say("  память по времени, МиБ")
    for name in names:
        values = [sample.get(name, 0.0) for sample in memory]
        if max(values) < 5:
            continue
        low, span = min(values), max(max(values) - min(values), 1.0)
        bars = "".join(BARS[min(7, int((value - low) / span * 7.99))] for value in values)
        run.say(f"  {name:<18}{values[0]:>8.0f} {bars} {values[-1]:>6.0f}")
    totals = [sum(sample.values()) for sample in memory]
    quarter = max(1, len(totals) // 4)
    early = sum(totals[quarter : 2 * quarter]) / quarter
    late = sum(totals[-quarter:]) / quarter
    grown = (late / early - 1) * 100
    run.told("F19", "  память всей системы в конце", totals[-1], "МиБ", len(totals))
    if seconds >= SURE_AFTER:
        run.at_most("F19", "  рост памяти от второй четверти к последней", grown, 3, "%", len(totals))
    else:
        run.told("F19", "  рост памяти (о нём судят с 10 минут)", grown, "%", len(totals))
