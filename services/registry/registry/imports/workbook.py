"""A spreadsheet file → sheets of cells: refuses what is no workbook, unfolds merged cells, drops hidden
sheets.

Nothing here trusts the file: its size, what it unpacks to and its number of cells are limited before it is
read, and
`registry.imports.reading` runs all of it in a process of its own with a limit on memory.
"""

import io
import zipfile
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from python_calamine import CalamineError, CalamineSheet, CalamineWorkbook, SheetTypeEnum, SheetVisibleEnum

from registry.rules import Cell

LARGEST_FILE = 10 * 1024 * 1024
LARGEST_UNPACKED = 300 * 1024 * 1024
MOST_PARTS = 2_000
MOST_ROWS = 60_000
MOST_COLUMNS = 120


class NoWorkbook(ValueError):
    """The file as a whole cannot be read; the message is a Russian sentence for the person who sent it."""


@dataclass(slots=True)
class Sheet:
    """Cells from A1 on; `groups` are headings merged over columns: (row, first column, last column)."""

    name: str
    rows: list[list[Cell]]
    groups: list[tuple[int, int, int]]


def open_workbook(content: bytes) -> list[Sheet]:
    """The visible sheets of an XLSX, XLSM, XLSB, XLS or ODS file. Raises `NoWorkbook`."""
    check_file(content)
    try:
        book = CalamineWorkbook.from_filelike(io.BytesIO(content))
        visible = [
            meta.name
            for meta in book.sheets_metadata
            if meta.visible == SheetVisibleEnum.Visible and meta.typ == SheetTypeEnum.WorkSheet
        ]
        sheets = [_sheet(book.get_sheet_by_name(name)) for name in visible]
    except (CalamineError, ValueError, OSError) as broken:
        if isinstance(broken, NoWorkbook):
            raise
        raise NoWorkbook(
            "Файл не читается как книга Excel: он повреждён, защищён паролем или это другой вид файла. "
            "Откройте его в Excel и сохраните как «Книга Excel (.xlsx)»."
        ) from broken
    if not any(any(cell is not None for cell in row) for sheet in sheets for row in sheet.rows):
        raise NoWorkbook("В книге нет ни одной заполненной ячейки.")
    return sheets


def check_file(content: bytes) -> None:
    """Size, kind by its first bytes, and what the archive would unpack to."""
    if not content:
        raise NoWorkbook("Файл пуст.")
    if len(content) > LARGEST_FILE:
        raise NoWorkbook(f"Файл больше {LARGEST_FILE // 1024 // 1024} МБ. Уберите картинки и лишние листы.")
    if content[:8] == b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1":
        return
    if content[:2] != b"PK":
        raise NoWorkbook("Это не книга Excel. Загрузите файл .xlsx, заполненный по шаблону.")
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            parts = archive.infolist()
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError) as broken:
        raise NoWorkbook("Файл повреждён: архив книги не открывается. Сохраните книгу заново.") from broken
    if len(parts) > MOST_PARTS or sum(part.file_size for part in parts) > LARGEST_UNPACKED:
        raise NoWorkbook("Файл распаковывается в недопустимо большой объём и не принят.")


def _sheet(sheet: CalamineSheet) -> Sheet:
    if sheet.total_height > MOST_ROWS or sheet.total_width > MOST_COLUMNS:
        raise NoWorkbook(
            f"На листе «{sheet.name}» больше {MOST_ROWS} строк или {MOST_COLUMNS} столбцов. "
            "Удалите пустые строки и столбцы ниже и правее таблицы."
        )
    rows: list[list[Cell]] = [
        [_cell(cell) for cell in row] for row in sheet.to_python(skip_empty_area=False, nrows=MOST_ROWS)
    ]
    groups = []
    for (top, left), (bottom, right) in sheet.merged_cell_ranges or []:
        if top >= len(rows) or left >= len(rows[top]):
            continue
        for row in rows[top + 1 : bottom + 1]:
            row[left] = rows[top][left]
        if right > left and bottom == top:
            groups.append((top, left, right))
    return Sheet(sheet.name, rows, groups)


def _cell(cell: str | float | bool | date | datetime | time | timedelta) -> Cell:
    if isinstance(cell, str):
        return cell if cell.strip() else None
    if isinstance(cell, time | timedelta):
        return str(cell)
    return cell
