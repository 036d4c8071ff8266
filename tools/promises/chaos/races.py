"""R5: many at once for one thing; one gets it, the others are told that they came late."""

import asyncio
from collections import Counter
from collections.abc import Sequence
from typing import Any

import httpx

from tools.promises.chaos.drivers import Work, acceptance, offered, returned
from tools.promises.chaos.people import SLOT, Registrar, Teacher, rows
from tools.promises.figure import Run

LATE = (409, 412)


async def cell(run: Run, work: Work, teacher: Teacher, times: int) -> None:
    """So many writes of one cell under one version."""
    one = teacher.cells[0]
    # the driver's last write may have an unknown outcome: then the cell stands one version further than it knows
    stands = (
        "select version from marks where group_id = $1 and lesson_id = $2 and student_id = $3 and slot = $4"
    )
    (now,) = await rows(run.suite, "academic", stands, one.group_id, one.lesson_id, one.student_id, SLOT) or [
        None
    ]
    one.version = one.version if now is None else int(now["version"])
    bodies = [
        {"value": 2 + n % 4, "type": "answer", "reason": f"{work.ledger.mark}-race-{n}"} for n in range(times)
    ]
    answers = await _together(
        run, teacher.person, "PUT", one.path, bodies, [{"if-match": f'"{one.version}"'}] * times
    )
    _tell(run, "одна клетка журнала", answers, times)
    query = "select reason, new_value, version from mark_history where reason like $1"
    kept = await rows(run.suite, "academic", query, f"{work.ledger.mark}-race-%")
    run.at_most("R5", "правки одной клетки в истории, кроме одной", abs(len(kept) - 1), 0, "правок", times)
    one.version = max((int(row["version"]) for row in kept), default=one.version)


async def place(run: Run, work: Work, clerks: Sequence[Registrar], times: int) -> None:
    """So many acceptances of one released student, each under a key of its own."""
    mine = clerks[0]
    other = next((one for one in clerks if one.segment != mine.segment), None)
    if other is None:
        run.found("R5: в системе одна школа, переводить некуда")
        return
    student = mine.students[0]
    path = await offered(work, mine, other, student)
    if path is None:
        run.found(f"R5: перевод не подтверждён: {work.odd[-1:]}")
        return
    bodies = [{**acceptance(other), "basis": f"{work.ledger.mark}-race-{n}"} for n in range(times)]
    plain = [
        {**one, "effective_on": str(one["effective_on"]), "class_id": str(one["class_id"])} for one in bodies
    ]
    keys = [{"idempotency-key": one["basis"]} for one in bodies]
    answers = await _together(run, other.person, "POST", f"{path}/acceptance", plain, keys)
    _tell(run, "приём одного ученика", answers, times)
    made = await rows(
        run.suite, "movement", "select id from orders where basis like $1", f"{work.ledger.mark}-race-%"
    )
    run.at_most("R5", "приказы о приёме, кроме одного", abs(len(made) - 1), 0, "приказов", times)
    await returned(work, mine, other, path, student)


async def _together(
    run: Run, person: Any, method: str, path: str, bodies: Sequence[Any], headers: Sequence[dict[str, str]]
) -> Counter[int]:
    own = {"authorization": f"Bearer {person.token}", "x-acting-as": person.acting_as}
    limits = httpx.Limits(max_connections=len(bodies), max_keepalive_connections=0)
    async with httpx.AsyncClient(base_url=run.suite.public_url, timeout=120, limits=limits) as client:

        async def one(body: Any, more: dict[str, str]) -> int:
            try:
                answer = await client.request(method, f"/api/{path}", json=body, headers={**own, **more})
                return answer.status_code
            except httpx.HTTPError as wrong:
                run.found(f"{method} {path}: {wrong!r}")
                return 0

        pairs = zip(bodies, headers, strict=True)
        return Counter(await asyncio.gather(*(one(body, more) for body, more in pairs)))


def _tell(run: Run, what: str, answers: Counter[int], times: int) -> None:
    winners = sum(count for status, count in answers.items() if 200 <= status < 300)
    late = sum(answers[status] for status in LATE)
    run.at_most("R5", f"победители, кроме одного: {what}", abs(winners - 1), 0, "ответов", times)
    run.at_most("R5", f"иные отказы, чем 409 и 412: {what}", times - winners - late, 0, "ответов", times)
    if winners + late != times:
        run.found(f"R5, {what}: ответы {dict(answers)}")
