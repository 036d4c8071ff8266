"""`python -m tools.promises.fuzz.repeat <file>`: send a violation's request once more, as the same actor."""

import asyncio
import sys
from pathlib import Path

import httpx

from deploy.native import suite
from tools.promises import actors
from tools.promises.actors import Member
from tools.promises.fuzz.judge import asked_to_wait, faults, kept
from tools.promises.fuzz.sending import Line, raw


async def again(file: Path) -> int:
    """Print request line, status, body and what is wrong; 1 when something still is."""
    meant = suite.current()
    shot, pair, username = kept(file)
    signed: tuple[tuple[str, bytes], ...] = ()
    if username and shot.signed:
        segment, _, role = pair.rpartition("/")
        member = Member("", username, segment, role)
        await actors.sign_in_all(meant, [member])
        async with httpx.AsyncClient() as http:
            headers = await member.headers(meant, http)
        signed = tuple((name, value.encode()) for name, value in headers.items())
    answer = await Line(meant.port).ask(raw(shot, signed, f"localhost:{meant.port}"), streams=shot.streams)
    wrong = faults(answer, waits=asked_to_wait(shot))
    print(f"{shot.method} {shot.target[:300]}\n{shot.where}: {shot.kind}\n{(shot.body or b'')[:600]!r}")
    print(
        f"→ {answer.status} за {answer.seconds:.2f} с {answer.kind}\n{answer.body[:1500].decode('utf-8', 'replace')}"
    )
    print("; ".join(f"{kind} ({words})" for kind, words in wrong) or "нарушений нет")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(asyncio.run(again(Path(sys.argv[1]))))
