"""Memory at rest, seconds to ready (F18), a seen token (F13), and whether kill -9 splits a class's attendance (F5)."""

import asyncio
import subprocess
import sys
import time

from access.tokens import Verifier
from deploy.native import environments, status
from deploy.native.suite import ROOT, Suite
from tools.promises.bench.hot import Desk
from tools.promises.bench.twin import Twin, Who
from tools.promises.bench.wire import Line
from tools.promises.figure import Run


def memory_mib(suite: Suite) -> float:
    """Resident memory of all parts, shared pages counted once."""
    return float(sum(each["memory_mib"] for each in status.of(suite)))


def seconds_to_ready(suite: Suite) -> float:
    """Stop the suite and start it again: seconds from `make up` until every part is well."""
    way = [sys.executable, "-m", "deploy.native"]
    subprocess.run([*way, "down"], cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
    began = time.monotonic()
    subprocess.run([*way, "up"], cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
    return time.monotonic() - began


async def token_microseconds(suite: Suite, who: Who, times: int = 20_000) -> float:
    """CPU microseconds of checking a token that was seen before, by the services' own code."""
    told = environments.of(suite, "academic")
    verifier = Verifier(told["OIDC_ISSUER"], told["OIDC_JWKS_URL"])
    header = f"Bearer {who.token}"
    await verifier.check(header)
    began = time.process_time()
    for _ in range(times):
        await verifier.check(header)
    return (time.process_time() - began) / times * 1e6


async def kills(run: Run, twin: Twin, desk: Desk, rounds: int) -> tuple[int, int]:
    """Kill the service (SIGKILL) amid the attendance of 40 lessons, so often.

    Gives (lessons neither wholly noted nor untouched, or acknowledged and yet not there; lessons asked).
    """
    split = tried = 0
    teacher = desk.people.teacher
    with twin.admin("academic") as link:
        for turn in range(rounds):
            link.execute("delete from attendance where group_id = %s", [desk.groups[0]])
            link.execute("truncate attendance_history")
            link.execute("update lessons set attendance_version = 0 where group_id = %s", [desk.groups[0]])
            acknowledged: set[str] = set()
            lines = [Line(twin.own.port) for _ in desk.lessons]

            async def note(line: Line, lesson: str, acknowledged: set[str] = acknowledged) -> None:
                try:
                    status_code, _ = await line.ask(desk.attendance_of(lesson, 0, teacher))
                except (OSError, TimeoutError):
                    return
                if status_code == 200:
                    acknowledged.add(lesson)

            asked = [asyncio.create_task(note(*one)) for one in zip(lines, desk.lessons, strict=True)]
            enough = run.random.randint(1, len(desk.lessons) - 1)
            while len(acknowledged) < enough and not all(task.done() for task in asked):  # noqa: ASYNC110
                await asyncio.sleep(0.001)
            twin.running["academic"].kill()
            twin.running["academic"].wait()
            await asyncio.gather(*asked)
            for line in lines:
                line.close()
            twin.start("academic")
            await asyncio.to_thread(twin.await_ready)
            rows = link.execute(
                "select l.id::text, l.attendance_version, count(a.student_id) from lessons l "
                "left join attendance a on a.group_id = l.group_id and a.lesson_id = l.id "
                "where l.group_id = %s group by 1, l.attendance_version",
                [desk.groups[0]],
            ).fetchall()
            for lesson, version, students in rows:
                tried += 1
                whole = (version, students) == (1, 28)
                untouched = (version, students) == (0, 0)
                if not (whole or untouched) or (lesson in acknowledged and not whole):
                    split += 1
                    run.found(f"F5, убийство {turn}: урок {lesson}: версия {version}, учеников {students}")
            if not acknowledged:
                split += len(rows)
                run.found(
                    f"F5, убийство {turn}: ни одна посещаемость не подтверждена, проба ничего не показала"
                )
            run.say(f"  kill -9: подтверждено {len(acknowledged)} из {len(desk.lessons)} уроков")
    return split, tried
