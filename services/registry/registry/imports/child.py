"""The process that reads a school's files (`sheets.apart`): tables, or one OneRoster package."""

import os
from datetime import date

from registry.imports.drafts import Reading
from registry.imports.parsing import read
from registry.oneroster import reading as oneroster
from registry.oneroster.unpack import is_package
from sheets.child import serve
from sheets.packing import Files
from sheets.table import NoTable


def package(files: Files, today: date) -> Reading | None:
    """What a OneRoster ZIP holds; None when the files are tables. Raises `NoTable`."""
    if not any(is_package(content) for _, content in files):
        return None
    if len(files) > 1:
        raise NoTable("Архив OneRoster загружают один, без других файлов.")
    return oneroster.read(files[0][1], today)


if __name__ == "__main__":
    os._exit(serve(read, package))
