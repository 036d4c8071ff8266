"""The process that reads files: standard input → JSON on standard output, with memory and CPU time limited.

Imports as little as possible: its start is a part of every upload. Exit code 3 = refused, the answer is the reason.
"""

import resource
import sys
from collections.abc import Callable
from datetime import date
from typing import Any

import orjson

from sheets.opening import open_files
from sheets.packing import Files, unpack
from sheets.table import NoTable, Sheet
from sheets.understanding import Choice, Remembered

MEMORY = 1_500 * 1024 * 1024
SECONDS = 60
REFUSED = 3
Read = Callable[[list[Sheet], date, list[Choice], list[Remembered]], Any]
"""Sheets, today, what the person chose, what is remembered → what `orjson` writes as the answer."""
Package = Callable[[Files, date], Any]
"""Files that are no tables but a service's own kind of package, today → the answer; None when they are tables."""


def serve(read: Read, package: Package = lambda files, today: None) -> int:
    """Read, answer, and say by the exit code which kind of answer it is."""
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
    word, files = unpack(sys.stdin.buffer.read())
    asked = orjson.loads(word)
    try:
        today = date.fromisoformat(asked["today"])
        choices = [Choice(**one) for one in asked["choices"]]
        remembered = [Remembered(**one) for one in asked["remembered"]]
        found = package(files, today) or read(open_files(files), today, choices, remembered)
        answer, code = orjson.dumps(found), 0
    except NoTable as refused:
        answer, code = str(refused).encode(), REFUSED
    sys.stdout.buffer.write(answer)
    sys.stdout.buffer.flush()
    return code
