"""Sheets → `Reading` of the teaching load."""

import re
from collections.abc import Iterable, Sequence
from datetime import date

from academic.groups.workload.drafts import LoadDraft, MemberDraft, Reading
from academic.groups.workload.forms import FORMS, SILENT_SHEETS
from sheets.cells import Cell, ClassName, Unreadable, class_name, column_letter, fold, tidy
from sheets.headings import Header
from sheets.headings import remark as heading_remark
from sheets.remarks import Remark, Severity
from sheets.rows import RowReader, caption, data_rows, merged_down
from sheets.table import NoTable, Sheet
from sheets.understanding import Choice, Remembered, Understood, no_header, understand

MOST_HOURS = 40
NOBODY = {"", "-", "—", "вакансия", "вакант", "нет", "не назначен", "вакантно"}
CARRIED = {"workload": ("teacher", "subject"), "members": ("class", "subject", "part")}
_EXPECTED = "«Нагрузка», «Подгруппы»"


def read(
    sheets: Sequence[Sheet],
    today: date,
    choices: Iterable[Choice] = (),
    remembered: Iterable[Remembered] = (),
) -> Reading:
    """All drafts and remarks of the sheets. Raises `NoTable` when none of them is of any use."""
    reading, known = Reading(), 0
    choices, remembered = list(choices), list(remembered)
    filled = [sheet for sheet in sheets if any(cell is not None for row in sheet.rows for cell in row)]
    filled = [sheet for sheet in filled if fold(sheet.name) not in SILENT_SHEETS]
    for sheet in filled:
        found = understand(sheet, FORMS, choices, remembered)
        reading.columns.append(found.shown())
        reading.unsure += found.unsure()
        known += _take(found, today, reading, alone=len(filled) == 1)
    if not known and not any(len(sheet.rows) > 1 for sheet in filled):
        raise NoTable(f"В файле нет листов {_EXPECTED}. Заполните шаблон.")
    if not (reading.rows_read or reading.remarks):
        raise NoTable("В файле нет ни одной строки с данными.")
    return reading


def _take(found: Understood, today: date, reading: Reading, alone: bool) -> bool:
    sheet, form = found.sheet, found.form
    if form is None:
        if found.how != "unknown":
            return True
        reason = "непонятно, что это за таблица" if alone else "лист не распознан и пропущен"
        proposal = "Выберите на шаге «Столбцы»: нагрузка или состав подгрупп" if alone else ""
        severity: Severity = "error" if alone else "warning"
        reading.remarks.append(Remark(severity, sheet.name, None, None, None, sheet.name, reason, proposal))
        return False
    if found.header is None or not form.complete(found.header.columns):
        reading.remarks.append(no_header(sheet, form))
        return True
    reading.remarks.extend(found.header.remarks)
    header = found.header
    reading.headers[sheet.name] = {
        name: (column_letter(index), header.labels.get(index, "")) for name, index in header.columns.items()
    }
    _rows(sheet, header, form.kind, today, reading)
    return True


def _rows(sheet: Sheet, header: Header, kind: str, today: date, reading: Reading) -> None:
    carried = {name: None for name in CARRIED[kind] if merged_down(sheet, header, name, flat_only=False)}
    last: dict[str, Cell] = dict(carried)
    for name in carried:
        index = header.columns[name]
        reason = "пустые ячейки поняты как объединённые: значение взято из строки выше"
        reading.remarks.append(heading_remark(sheet, header.row, index, header.labels.get(index, ""), reason))
    for number, cells in data_rows(sheet, header):
        heading = caption(cells, True)
        if heading is not None:
            if isinstance(heading, ClassName):
                last["class"] = str(heading)
            continue
        row = RowReader(sheet.name, number, list(cells), header, today)
        if kind == "workload" and {tidy(cell) for cell in cells if tidy(cell)} == {row.text("teacher")}:
            last["teacher"] = row.cell("teacher")  # a teacher's name alone over his rows
            continue
        reading.rows_read += 1
        _fill(row, last)
        last.update({name: row.cell(name) for name in carried})
        if kind == "workload":
            load = _load(row)
            reading.loads += [load] if load and not row.failed else []
        else:
            member = _member(row)
            reading.members += [member] if member and not row.failed else []
        reading.remarks.extend(row.remarks)


def _fill(row: RowReader, last: dict[str, Cell]) -> None:
    """Empty cells that stand under a merged one or under a caption get its value."""
    for name, cell in last.items():
        index = row.header.columns.get(name)
        if index is not None and cell is not None and row.text(name) is None:
            row.cells[index] = cell


def _load(row: RowReader) -> LoadDraft | None:
    subject = _subject(row)
    classes = row.take("class", _classes) if row.text("class") else None
    if row.text("class") is None:
        row.say("error", "class", "не указан класс", "Впишите класс, например 5А; вместе – 5А+5Б")
    hours = row.take("hours", _hours)
    if "hours" in row.header.columns and row.text("hours") is None:
        row.say("warning", "hours", "не указаны часы в неделю")
    teacher = row.text("teacher")
    if teacher is None or fold(teacher) in NOBODY:
        teacher = None
        if "teacher" in row.header.columns:
            row.say("warning", "teacher", "учитель не указан: группа будет без учителя")
    if not subject or not classes:
        return None
    joint = len(classes) > 1 and "+" in (row.text("class") or "")
    return LoadDraft(row.sheet, row.number, classes, joint, subject, teacher, _part(row), hours)


def _member(row: RowReader) -> MemberDraft | None:
    subject, part, student = _subject(row), _part(row), row.text("student")
    name = row.take("class", class_name) if row.text("class") else None
    if row.text("class") is None:
        row.say("error", "class", "не указан класс", "Впишите класс, например 5А")
    if part is None:
        row.say("error", "part", "не указана подгруппа", "Впишите номер или название подгруппы")
    if student is None:
        row.say("error", "student", "не указан ученик", "Впишите фамилию и имя ученика")
    if not (subject and part and student and name):
        return None
    return MemberDraft(row.sheet, row.number, name, subject, part, student)


def _subject(row: RowReader) -> str | None:
    subject = row.text("subject")
    if subject is None:
        row.say("error", "subject", "не указан предмет", "Впишите предмет")
    return subject


def _part(row: RowReader) -> str | None:
    """«1», «1 группа», «1-я подгруппа» are one subgroup; a word («мальчики») is its name."""
    text = row.text("part")
    if text is None or fold(text) in {"-", "—", "нет", "весь класс", "целиком", "0"}:
        return None
    numbered = re.fullmatch(
        r"(?:(?:под)?гр(?:уппа)?\.?\s*№?\s*)?(\d)(?:\s*-?\s*я)?\s*(?:(?:под)?гр(?:уппа)?\.?)?", fold(text)
    )
    return f"{numbered[1]}-я подгруппа" if numbered else text[:60]


def _classes(cell: Cell) -> list[ClassName]:
    """«5А, 5Б» or «5А+5Б»."""
    parts = [
        part
        for part in re.split(r"[,;+\n]", tidy(cell) if not isinstance(cell, str) else cell)
        if part.strip()
    ]
    return list(dict.fromkeys(class_name(part) for part in parts))


def _hours(cell: Cell) -> float | None:
    """«3», «3,5», «2 ч.»; by halves and quarters, as curricula have them."""
    text = re.sub(r"\s*ч(ас\w*)?\.?$", "", fold(tidy(cell))).replace(",", ".")
    if not text:
        return None
    try:
        hours = float(text)
    except ValueError:
        raise Unreadable(f"часы «{tidy(cell)}» не читаются", "Напишите число, например 3 или 0,5") from None
    if not 0 < hours <= MOST_HOURS:
        raise Unreadable(
            f"часов в неделю {tidy(cell)} не бывает", f"Напишите число больше 0 и не больше {MOST_HOURS}"
        )
    return round(hours, 2)
