"""Reading uploaded files in a process of its own.

A workbook with one cell far down and right makes any reader ask for gigabytes; here it ends the child process and
the person gets a sentence instead of the service getting killed. The event loop stays free meanwhile.
"""

import asyncio
import sys
from collections.abc import Iterable, Sequence
from dataclasses import asdict
from datetime import date

import orjson
import structlog

from sheets.child import REFUSED, SECONDS
from sheets.edits import Edit
from sheets.packing import Files, pack
from sheets.table import NoTable
from sheets.understanding import Choice, Remembered

log = structlog.get_logger(__name__)


async def read_apart(
    module: str,
    files: Files,
    today: date,
    choices: Iterable[Choice] = (),
    remembered: Sequence[Remembered] = (),
    edits: Iterable[Edit] = (),
) -> bytes:
    """The JSON that `python -m module` (a `sheets.child.serve`) makes of the files. Raises `NoTable`."""
    asked = {
        "today": today.isoformat(),
        "choices": [asdict(one) for one in choices],
        "remembered": [asdict(one) for one in remembered],
        "edits": [asdict(one) for one in edits],
    }
    return await run_apart(module, pack(orjson.dumps(asked), files))


async def run_apart(module: str, given: bytes) -> bytes:
    """What `python -m module` answers to these bytes. Raises `NoTable` when it refuses or breaks its limits."""
    pipe = asyncio.subprocess.PIPE
    child = await asyncio.create_subprocess_exec(
        sys.executable, "-m", module, stdin=pipe, stdout=pipe, stderr=pipe
    )
    try:
        answer, complaint = await asyncio.wait_for(child.communicate(given), 2 * SECONDS)
    except TimeoutError:
        child.kill()
        await child.wait()
        raise NoTable("Файл читается слишком долго. Уберите лишние листы и пустые строки.") from None
    if child.returncode == 0:
        return answer
    if child.returncode == REFUSED:
        raise NoTable(answer.decode())
    log.warning(
        "sheets.unreadable", returncode=child.returncode, complaint=complaint.decode(errors="replace")[-2000:]
    )
    raise NoTable("Файл не удалось прочитать: он слишком велик в развёрнутом виде или повреждён.")
