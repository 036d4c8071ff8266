"""A workbook → `Reading`: every sheet, its heading, its rows, then what is doubled."""

from datetime import date

from registry.imports.drafts import Reading, Remark
from registry.imports.duplicates import drop_duplicates
from registry.imports.headers import REQUIRED, SILENT_SHEETS, TITLES, find_header, sheet_kind
from registry.imports.rows import read_rows
from registry.imports.workbook import NoWorkbook, open_workbook
from registry.rules import fold


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
