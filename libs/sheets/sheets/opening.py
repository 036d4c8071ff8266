"""Files → sheets: workbooks and text alike; several files' sheets are told apart by the files' names.

Nothing here trusts a file: its size, what it unpacks to and its number of cells are limited before it is read, and
`sheets.apart` runs all of it in a process of its own with a limit on memory.
"""

from collections.abc import Sequence
from pathlib import PurePath

from sheets.table import LARGEST_FILE, MOST_FILES, NoTable, Sheet
from sheets.text import read_text
from sheets.workbook import OLD_BOOK, open_workbook


def open_files(files: Sequence[tuple[str, bytes]]) -> list[Sheet]:
    """The sheets of one or several files (name, content); several files' sheets are told apart by the file's name."""
    if len(files) > MOST_FILES:
        raise NoTable(f"За один раз можно загрузить не больше {MOST_FILES} файлов.")
    sheets: list[Sheet] = []
    for name, content in files:
        stem = PurePath(name).stem or "таблица"
        found = open_file(content, stem)
        for sheet in found:
            sheet.hints = (sheet.name, stem) if len(found) == 1 else (sheet.name,)
            if len(files) > 1:
                sheet.name = stem if len(found) == 1 else f"{stem}: {sheet.name}"
        sheets.extend(found)
    taken: set[str] = set()
    for sheet in sheets:
        while sheet.name in taken:
            sheet.name += " (ещё)"
        taken.add(sheet.name)
    return sheets


def open_file(content: bytes, stem: str) -> list[Sheet]:
    """The sheets of a workbook, or the one sheet of a text file, named after it. Raises `NoTable`."""
    if not content:
        raise NoTable("Файл пуст.")
    if len(content) > LARGEST_FILE:
        raise NoTable(f"Файл больше {LARGEST_FILE // 1024 // 1024} МБ. Уберите картинки и лишние листы.")
    if content[:2] == b"PK" or content.startswith(OLD_BOOK):
        return open_workbook(content)
    return [read_text(content, stem)]
