"""R8: a service asked to end answers what it has taken; one replica after another is restarted and nobody notices."""

import asyncio
import os
import signal
from collections import Counter
from collections.abc import Awaitable, Callable

import httpx

from deploy.native import gateway, parts, supervisor, up
from tools.promises.chaos import faults
from tools.promises.chaos.drivers import LOST
from tools.promises.chaos.people import Teacher
from tools.promises.figure import Run

SERVICE = "academic"


async def in_flight(run: Run, teacher: Teacher, times: int) -> None:
    """SIGTERM while so many requests are being worked on, past the gateway: each gets its whole answer."""
    part = next(one for one in parts.of(run.suite) if one.name == f"{SERVICE}-0")
    path = f"/api/academic/v1/journals/{teacher.cells[0].group_id}"
    headers = {
        "authorization": f"Bearer {teacher.person.token}",
        "x-acting-as": str(teacher.person.acting_as),
    }
    request = f"GET {path} HTTP/1.1\r\nhost: localhost\r\n" + "".join(
        f"{name}: {value}\r\n" for name, value in headers.items()
    )
    port = run.suite.service_port(SERVICE, 0)
    links = await asyncio.gather(*(asyncio.open_connection("127.0.0.1", port) for _ in range(times)))
    await asyncio.sleep(0.3)  # all are accepted: what waits in the kernel is not in flight
    for _, writer in links:
        writer.write(f"{request}\r\n".encode())
    await asyncio.sleep(0.05)
    before = faults.pid_of(run.suite, part.name)
    os.kill(before, signal.SIGTERM)
    answers = Counter(await asyncio.gather(*(_answer(reader) for reader, _ in links)))
    for _, writer in links:
        writer.close()
    run.at_most("R8", "запросы, брошенные при SIGTERM", times - answers["200"], 0, "запросов", times)
    if answers["200"] != times:
        run.found(f"R8: ответы на {times} запросов при SIGTERM: {dict(answers)}")
    await faults.back(run.suite, part, before)


async def _answer(reader: asyncio.StreamReader) -> str:
    """The status of a whole answer; what is wrong with it otherwise."""
    try:
        async with asyncio.timeout(60):
            head = (await reader.readuntil(b"\r\n\r\n")).decode()
            length = next(
                int(line.split(":")[1])
                for line in head.splitlines()
                if line.lower().startswith("content-length:")
            )
            await reader.readexactly(length)
            return head.split(" ", 2)[1]
    except (OSError, EOFError, TimeoutError, StopIteration, asyncio.IncompleteReadError) as wrong:
        return type(wrong).__name__


async def rolling(run: Run, teacher: Teacher, restart: Callable[[], Awaitable[None]], writers: int) -> None:
    """Two replicas, restarted one after the other under traffic through the gateway: no failed request."""
    was = run.suite.count(SERVICE)
    await asyncio.to_thread(up.scale, run.suite, SERVICE, max(2, was))
    over = asyncio.Event()
    answers: Counter[str] = Counter()
    tasks = [asyncio.create_task(_busy(run, teacher, number, over, answers)) for number in range(writers)]
    try:
        await restart()
    finally:
        over.set()
        await asyncio.gather(*tasks)
        await asyncio.to_thread(up.scale, run.suite, SERVICE, was)
    bad = {what: count for what, count in answers.items() if what not in ("200", "412")}
    run.at_most(
        "R8",
        "запросы с ошибкой при перезапуске по очереди",
        sum(bad.values()),
        0,
        "запросов",
        answers.total(),
    )
    if bad:
        run.found(f"R8, перезапуск по очереди: {bad} из {answers.total()}")


async def _busy(run: Run, teacher: Teacher, number: int, over: asyncio.Event, answers: Counter[str]) -> None:
    """Reads and writes through the gateway; a POST too, which the gateway may not repeat by itself."""
    cell = teacher.cells[number % len(teacher.cells)]
    journal = f"academic/v1/journals/{cell.group_id}"
    mark = {"student_id": str(cell.student_id), "lesson_id": str(cell.lesson_id), "slot": 3, "version": 10**6}
    column = {"cells": [{**mark, "value": 4, "type": "answer"}]}
    while not over.is_set():
        for method, path, body in (("GET", journal, None), ("POST", f"{journal}/marks", column)):
            try:
                answer = await teacher.person.ask(method, path, json=body)
                answers[str(answer.status_code)] += 1
                if answer.status_code >= 500:
                    run.found(f"R8: {method} {path}: {answer.status_code} {answer.text[:200]}")
            except LOST as wrong:
                answers[type(wrong).__name__] += 1
                if not isinstance(wrong, httpx.HTTPError):
                    raise


async def one_by_one(run: Run) -> None:
    """Each replica: asked to end, and waited for until it is well again and the gateway asks it again."""
    for part in parts.of(run.suite):
        if part.name.rsplit("-", 1)[0] == SERVICE:
            before = faults.pid_of(run.suite, part.name)
            supervisor.send(run.suite, part.name, "TERM")
            await faults.back(run.suite, part, before)
            await asyncio.sleep(gateway.PASSED_OVER_SECONDS + 1)
