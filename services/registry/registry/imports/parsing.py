"""Sheets → `Reading`: what each sheet is, its rows, then what is doubled."""

from collections.abc import Iterable, Sequence
from datetime import date

from registry.imports.drafts import Reading, SheetKind
from registry.imports.duplicates import drop_duplicates
from registry.imports.forms import FORMS, SILENT_SHEETS
from registry.imports.rows import read_rows
from registry.rules import fold
from sheets.remarks import Remark
from sheets.table import NoTable, Sheet
from sheets.understanding import Choice, Remembered, Understood, named_class, no_header, understand

_EXPECTED = "«Классы», «Сотрудники», «Ученики», «Родители»"


def read(
    sheets: Sequence[Sheet],
    today: date,
    choices: Iterable[Choice] = (),
    remembered: Iterable[Remembered] = (),
) -> Reading:
    """All drafts and remarks of the sheets. Raises `NoTable` when none of them is of any use."""
    reading = Reading()
    choices, remembered = list(choices), list(remembered)
    known = 0
    for sheet in sheets:
        if not any(cell is not None for row in sheet.rows for cell in row):
            continue
        if fold(sheet.name) in SILENT_SHEETS:
            continue
        found = understand(sheet, FORMS, choices, remembered)
        reading.columns.append(found.shown())
        reading.unsure += found.unsure()
        known += _take(found, today, reading)
    if not known and not any(len(sheet.rows) > 1 for sheet in sheets):
        raise NoTable(f"В файле нет листов {_EXPECTED}. Заполните шаблон.")
    if not known:
        _ask_for_kind(reading)
    drop_duplicates(reading)
    if not (reading.rows_read or reading.remarks):
        raise NoTable("В файле нет ни одной строки с данными.")
    return reading


def _take(found: Understood, today: date, reading: Reading) -> bool:
    """Add a sheet's rows and remarks; whether it is one of the lists (or was set aside by the person)."""
    sheet, form = found.sheet, found.form
    if form is None:
        if found.how != "unknown":
            return True
        reason = f"лист не распознан и пропущен: ожидаются {_EXPECTED}"
        reading.remarks.append(Remark("warning", sheet.name, None, None, None, sheet.name, reason))
        return False
    if found.header is None:
        reading.remarks.append(no_header(sheet, form))
        return True
    if not form.complete(found.header.columns):
        wanted = f"Нужны столбцы: {form.wanted()}"
        reading.remarks.append(
            Remark("error", sheet.name, None, None, None, "", "указаны не все нужные столбцы", wanted)
        )
        return True
    if found.how == "headings":
        reason = f"лист понят как «{form.title}» по заголовкам столбцов"
        reading.remarks.append(Remark("warning", sheet.name, None, None, None, sheet.name, reason))
    reading.remarks.extend(found.header.remarks)
    kind: SheetKind = form.kind  # type: ignore[assignment]
    of = named_class(sheet) if kind in ("students", "parents") else None
    read_rows(sheet, found.header, kind, today, reading, of)
    return True


def _ask_for_kind(reading: Reading) -> None:
    """Nothing is known by itself: the person says on «Столбцы» what it is."""
    for remark in reading.remarks:
        if remark.row is None and remark.reason.startswith("лист не распознан"):
            remark.severity = "error"
            remark.reason = "непонятно, что это за список"
            remark.proposal = "Выберите на шаге «Столбцы»: ученики, родители, сотрудники или классы"
