"""Reading an uploaded file in a process of its own.

A workbook with one cell far down and right makes any reader ask for gigabytes; here it ends the child process and
the person gets a sentence instead of the service getting killed. The event loop stays free meanwhile.
"""

import asyncio
import sys
from datetime import date

import structlog
from pydantic import TypeAdapter

from registry.imports.child import REFUSED, SECONDS
from registry.imports.drafts import Reading
from registry.imports.workbook import NoWorkbook

READING: TypeAdapter[Reading] = TypeAdapter(Reading)
log = structlog.get_logger(__name__)


async def read_apart(content: bytes, today: date) -> Reading:
    """`read` in a child process: the event loop stays free, memory and CPU time are limited. Raises
    `NoWorkbook`.
    """
    child = await asyncio.create_subprocess_exec(
        sys.executable,
        "-m",
        "registry.imports.child",
        today.isoformat(),
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
    )
    try:
        answer, complaint = await asyncio.wait_for(child.communicate(content), 2 * SECONDS)
    except TimeoutError:
        child.kill()
        await child.wait()
        raise NoWorkbook("Файл читается слишком долго. Уберите лишние листы и пустые строки.") from None
    if child.returncode == 0:
        return READING.validate_json(answer)
    if child.returncode == REFUSED:
        raise NoWorkbook(answer.decode())
    log.warning(
        "import.unreadable", returncode=child.returncode, complaint=complaint.decode(errors="replace")[-2000:]
    )
    raise NoWorkbook("Файл не удалось прочитать: он слишком велик в развёрнутом виде или повреждён.")
