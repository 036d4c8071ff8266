"""The process that reads one file: standard input → JSON on standard output, with memory and CPU time limited.

Imports as little as possible: its start is a part of every upload. Exit code 3 = refused, the answer is the reason.
"""

import os
import resource
import sys
from datetime import date

import orjson

from registry.imports.parsing import read
from registry.imports.workbook import NoWorkbook
from registry.oneroster import reading as oneroster
from registry.oneroster.unpack import is_package

MEMORY = 1_500 * 1024 * 1024
SECONDS = 60
REFUSED = 3


def main() -> int:
    """Read, answer, and say by the exit code which kind of answer it is."""
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
    content, today = sys.stdin.buffer.read(), date.fromisoformat(sys.argv[1])
    try:
        found = oneroster.read(content, today) if is_package(content) else read(content, today)
        answer, code = orjson.dumps(found), 0
    except NoWorkbook as refused:
        answer, code = str(refused).encode(), REFUSED
    sys.stdout.buffer.write(answer)
    sys.stdout.buffer.flush()
    return code


if __name__ == "__main__":
    os._exit(main())
