"""A workbook → its visible sheets; merged cells are unfolded."""

import io
import zipfile
from datetime import date, datetime, time, timedelta

from python_calamine import CalamineError, CalamineSheet, CalamineWorkbook, SheetTypeEnum, SheetVisibleEnum

from sheets.cells import Cell
from sheets.table import LARGEST_UNPACKED, MOST_COLUMNS, MOST_PARTS, MOST_ROWS, NoTable, Sheet

OLD_BOOK = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""How XLS files and encrypted workbooks begin."""


def open_workbook(content: bytes) -> list[Sheet]:
    """The visible sheets of an XLSX, XLSM, XLSB, XLS or ODS file. Raises `NoTable`."""
    check_archive(content)
    try:
        book = CalamineWorkbook.from_filelike(io.BytesIO(content))
        visible = [
            meta.name
            for meta in book.sheets_metadata
            if meta.visible == SheetVisibleEnum.Visible and meta.typ == SheetTypeEnum.WorkSheet
        ]
        sheets = [_sheet(book.get_sheet_by_name(name)) for name in visible]
    except (CalamineError, ValueError, OSError) as broken:
        if isinstance(broken, NoTable):
            raise
        raise NoTable(
            "Файл не читается как книга Excel: он повреждён, защищён паролем или это другой вид файла. "
            "Откройте его в Excel и сохраните как «Книга Excel (.xlsx)»."
        ) from broken
    if not any(any(cell is not None for cell in row) for sheet in sheets for row in sheet.rows):
        raise NoTable("В книге нет ни одной заполненной ячейки.")
    return sheets


def check_archive(content: bytes) -> None:
    """What the archive of a workbook would unpack to."""
    if content.startswith(OLD_BOOK):
        return
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            parts = archive.infolist()
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError) as broken:
        raise NoTable("Файл повреждён: архив книги не открывается. Сохраните книгу заново.") from broken
    if len(parts) > MOST_PARTS or sum(part.file_size for part in parts) > LARGEST_UNPACKED:
        raise NoTable("Файл распаковывается в недопустимо большой объём и не принят.")


def _sheet(sheet: CalamineSheet) -> Sheet:
    if sheet.total_height > MOST_ROWS or sheet.total_width > MOST_COLUMNS:
        raise NoTable(
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
        if right > left:
            groups.append((bottom, left, right))
    return Sheet(sheet.name, rows, groups)


def _cell(cell: str | float | bool | date | datetime | time | timedelta) -> Cell:
    if isinstance(cell, str):
        return cell if cell.strip() else None
    if isinstance(cell, time | timedelta):
        return str(cell)
    return cell
