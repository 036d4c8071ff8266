"""A file → `Reading`. `read` works in this process (tests, command line); `read_apart` in one with limited
memory.

A workbook with one cell far down and right makes any reader ask for gigabytes; here it ends the child
process and the
person gets a sentence instead of the service getting killed.
"""

import asyncio
import os
import resource
import sys
from datetime import date

import structlog
from pydantic import TypeAdapter

from registry.imports.drafts import Reading, Remark
from registry.imports.duplicates import drop_duplicates
from registry.imports.headers import REQUIRED, SILENT_SHEETS, TITLES, find_header, sheet_kind
from registry.imports.rows import read_rows
from registry.imports.workbook import NoWorkbook, open_workbook
from registry.rules import fold

READING: TypeAdapter[Reading] = TypeAdapter(Reading)
MEMORY = 1_500 * 1024 * 1024
SECONDS = 60
_REFUSED = 3
log = structlog.get_logger(__name__)


def read(content: bytes, today: date) -> Reading:
    """All drafts and remarks of a workbook. Raises `NoWorkbook` when the file as a whole is of no use."""
    reading = Reading()
    recognised = 0
    for sheet in open_workbook(content):
        kind = sheet_kind(sheet.name)
        if kind is None:
            if fold(sheet.name) not in SILENT_SHEETS and sheet.rows:
                reason = (
                    "лист не распознан и пропущен: ожидаются «Классы», «Сотрудники», «Ученики», «Родители»"
                )
                reading.remarks.append(Remark("warning", sheet.name, None, None, None, sheet.name, reason))
            continue
        recognised += 1
        header = find_header(sheet, kind)
        if header is None:
            if any(cell is not None for row in sheet.rows for cell in row):
                reading.remarks.append(_no_header(sheet.name, kind))
            continue
        reading.remarks.extend(header.remarks)
        read_rows(sheet, header, kind, today, reading)
    if not recognised:
        raise NoWorkbook(
            "В книге нет листов «Классы», «Сотрудники», «Ученики», «Родители». Заполните шаблон."
        )
    drop_duplicates(reading)
    if not (reading.rows_read or reading.remarks):
        raise NoWorkbook("В книге нет ни одной строки с данными.")
    return reading


def _no_header(sheet: str, kind: str) -> Remark:
    wanted = "; ".join(" или ".join(f"«{TITLES[name]}»" for name in names) for names in REQUIRED[kind])  # type: ignore[index]
    return Remark(
        "error", sheet, None, None, None, "", "не найдена строка заголовков", f"Нужны столбцы: {wanted}"
    )


async def read_apart(content: bytes, today: date) -> Reading:
    """`read` in a child process: the event loop stays free, memory and CPU time are limited. Raises
    `NoWorkbook`.
    """
    child = await asyncio.create_subprocess_exec(
        sys.executable,
        "-m",
        "registry.imports.reading",
        today.isoformat(),
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
    )
    try:
        answer, complaint = await asyncio.wait_for(child.communicate(content), SECONDS)
    except TimeoutError:
        child.kill()
        await child.wait()
        raise NoWorkbook("Файл читается слишком долго. Уберите лишние листы и пустые строки.") from None
    if child.returncode == 0:
        return READING.validate_json(answer)
    if child.returncode == _REFUSED:
        raise NoWorkbook(answer.decode())
    log.warning(
        "import.unreadable", returncode=child.returncode, complaint=complaint.decode(errors="replace")[-2000:]
    )
    raise NoWorkbook("Файл не удалось прочитать: он слишком велик в развёрнутом виде или повреждён.")


def _main() -> int:
    """Workbook on standard input, `Reading` as JSON (or a refusal, exit code 3) on standard output."""
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
    os.nice(5)
    try:
        answer, code = READING.dump_json(read(sys.stdin.buffer.read(), date.fromisoformat(sys.argv[1]))), 0
    except NoWorkbook as refused:
        answer, code = str(refused).encode(), _REFUSED
    sys.stdout.buffer.write(answer)
    return code


if __name__ == "__main__":
    sys.exit(_main())
