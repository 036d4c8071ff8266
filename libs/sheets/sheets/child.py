"""The process that reads files: standard input → JSON on standard output, with memory and CPU time limited.

Imports as little as possible: its start is a part of every upload. Exit code 3 = refused, the answer is the reason.
"""

import resource
import sys
from collections.abc import Callable
from datetime import date
from typing import Any

import orjson

from sheets.edits import Edit, lay_over
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


def guarded(work: Callable[[bytes], bytes]) -> int:
    """Standard input → `work` → standard output within the limits; the answer's kind is told by the exit code."""
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
    try:
        answer, code = work(sys.stdin.buffer.read()), 0
    except NoTable as refused:
        answer, code = str(refused).encode(), REFUSED
    sys.stdout.buffer.write(answer)
    sys.stdout.buffer.flush()
    return code


def serve(read: Read, package: Package = lambda files, today: None) -> int:
    """`guarded` reading of files."""

    def work(given: bytes) -> bytes:
        word, files = unpack(given)
        asked = orjson.loads(word)
        today = date.fromisoformat(asked["today"])
        choices = [Choice(**one) for one in asked["choices"]]
        remembered = [Remembered(**one) for one in asked["remembered"]]
        found = package(files, today)
        if found is None:
            sheets = open_files(files)
            lay_over(sheets, [Edit(**one) for one in asked["edits"]])
            found = read(sheets, today, choices, remembered)
        return orjson.dumps(found)

    return guarded(work)
