"""R3 and R4 as figures: what a subscriber makes of bad, repeated and reordered messages."""

import random
from collections.abc import Sequence

import aio_pika

from bus import operate
from tools.promises.chaos.messages import Scratch, drop, history, poison, prepare, shuffled, subscriber
from tools.promises.figure import Run

SCHOOL = "seversk/orlovka"


async def poisoned(run: Run, service: str, good: int, bad: int) -> None:
    """R3: bad messages among good ones; the good are handled, the bad are kept with a reason, twice over."""
    template = await prepare(run.suite, service)
    try:
        messages = await history(run.suite, service, f"{run.suite.region}/{SCHOOL}", good)
        if not messages:
            run.found(f"{service}: в истории нет событий, R3 не измерено")
            return
        wrong = poison(messages, bad, run.random)
        async with subscriber(run.suite, service, template) as scratch:
            await scratch.send(mixed(messages, wrong, run.random))
            settled = await scratch.settled(len(messages), bad, 60 + (good + bad) / 50)
            await _tell_poison(run, scratch, len(messages), bad, settled)
    finally:
        await drop(run.suite, template)


async def _tell_poison(run: Run, scratch: Scratch, good: int, bad: int, settled: bool) -> None:
    service = scratch.service
    connection = await scratch.connect()
    handled = await connection.fetchval("select count(*) from inbox")
    await connection.close()
    dead = await operate.dead(scratch.amqp_url, service, prefix=scratch.prefix)
    run.at_most("R3", f"хорошие сообщения не обработаны: {service}", good - handled, 0, "сообщений", good)
    reasoned = sum(bool(one["reason"]) for one in dead)
    run.at_most("R3", "плохие не в очереди отвергнутых с причиной", abs(bad - reasoned), 0, "сообщений", bad)
    if not settled:
        return
    before = await scratch.state()
    effects = 0
    for _ in range(2):
        await operate.replay_dead(scratch.amqp_url, service, prefix=scratch.prefix)
        effects += not await scratch.settled(good, bad, 30 + bad / 50)
        effects += await scratch.state() != before
    run.at_most("R3", "действие повтора отвергнутых (дважды)", effects, 0, "раз", 2)


def mixed(
    good: Sequence[aio_pika.Message], bad: Sequence[aio_pika.Message], rng: random.Random
) -> list[aio_pika.Message]:
    """The bad ones at any places among the good, which keep their order."""
    places = [True] * len(good) + [False] * len(bad)
    rng.shuffle(places)
    goods, bads = iter(good), iter(bad)
    return [next(goods if place else bads) for place in places]


async def repeated(run: Run, service: str, most: int) -> None:
    """R4: every event three times, subjects shuffled: the same state as once and in order."""
    template = await prepare(run.suite, service)
    try:
        messages = await history(run.suite, service, f"{run.suite.region}/{SCHOOL}", most)
        if not messages:
            return
        states, unsettled = [], 0
        for order in (messages, shuffled(messages, 3, run.random)):
            async with subscriber(run.suite, service, template) as scratch:
                await scratch.send(order)
                if not await scratch.settled(len(messages), 0, 60 + len(order) / 30):
                    unsettled += 1
                    dead = await operate.dead(scratch.amqp_url, service, prefix=scratch.prefix)
                    run.found(
                        f"{service}: не всё обработано, отвергнуто {len(dead)}: {[d['reason'] for d in dead][:2]}"
                    )
                states.append(await scratch.state())
                if len(states) == 2:
                    await scratch.spoil()
                    seen = await scratch.state() != states[1]
                    run.at_least("R4", "подложенное отличие замечено", seen, 1, "раз", 1)
        tables = [table for table in states[0] if states[0][table] != states[1][table]]
        for table in tables:
            run.found(f"{service}.{table}: после трёх раз и перестановки другое состояние")
        run.at_most("R4", f"прогоны, где обработано не всё: {service}", unsettled, 0, "прогонов", 2)
        run.at_most(
            "R4", f"таблицы с другим состоянием: {service}", len(tables), 0, "таблиц", 3 * len(messages)
        )
    finally:
        await drop(run.suite, template)
