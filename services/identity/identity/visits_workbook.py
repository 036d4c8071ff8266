"""The whole page «Посещения» as a workbook: a sheet for each of its tables (A8, B8)."""

import io
from collections.abc import Iterable, Sequence
from typing import Any

import xlsxwriter

from contracts.rights import TITLES, Role
from identity.visits import Count, Visits

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_COUNT = ("Учётных записей", "Сегодня", "За 7 дней", "За 30 дней", "Ни разу не входили")


def _numbers(one: Count) -> list[int]:
    return [one.registered, one.today, one.week, one.month, one.never]


def _title(role: str) -> str:
    return TITLES[Role(role)] if role in set(Role) else role


def sheets(seen: Visits) -> list[tuple[str, Sequence[str], list[list[Any]]]]:
    """(name, heading, rows) of each table that the reader has; names of people only where the page shows them."""
    roles = sorted({role for one in seen.sections for role in one.roles}, key=_title)
    found: list[tuple[str, Sequence[str], list[list[Any]]]] = [
        ("Всего", _COUNT, [_numbers(seen.total)]),
        ("По ролям", ("Роль", *_COUNT), [[one.title, *_numbers(one)] for one in seen.roles]),
        ("По дням", ("День", "Человек"), [[one.day.strftime("%d.%m.%Y"), one.people] for one in seen.days]),
    ]
    if seen.classes:
        rows = [
            [one.name, who, *_numbers(count)]
            for one in seen.classes
            for who, count in (("ученики", one.students), ("родители", one.parents))
        ]
        found.append(("По классам", ("Класс", "Кто", *_COUNT), rows))
    if seen.schools:
        found.append(("По школам", ("Школа", *_COUNT), [[one.name, *_numbers(one)] for one in seen.schools]))
    if seen.sections:
        heading = ("Раздел", "Открывали, раз", *(_title(role) for role in roles))
        rows = [[one.title, one.opens, *(one.roles.get(role, 0) for role in roles)] for one in seen.sections]
        found.append(("Разделы", heading, rows))
    if seen.never:
        heading = ("Фамилия", "Имя", "Отчество", "Класс", "Должность", "Карточка")
        rows = [
            [one.last_name, one.first_name, one.middle_name or "", one.classes or "", one.post or "",
             "выдавалась" if one.card_issued else "не выдавалась"]
            for one in seen.never
        ]  # fmt: skip
        found.append(("Не входили", heading, rows))
    return found


def write(seen: Visits) -> bytes:
    """The workbook's bytes."""
    target = io.BytesIO()
    with xlsxwriter.Workbook(target, {"in_memory": True}) as book:
        head = book.add_format({"bold": True, "bg_color": "#EEF3FA", "border": 1, "text_wrap": True})
        for name, heading, rows in sheets(seen):
            sheet = book.add_worksheet(name)
            sheet.freeze_panes(1, 0)
            sheet.autofilter(0, 0, max(len(rows), 1), len(heading) - 1)
            sheet.set_column(0, 0, 28)
            sheet.set_column(1, len(heading) - 1, 16)
            _fill(sheet, head, heading, rows)
    return target.getvalue()


def _fill(sheet: Any, head: Any, heading: Iterable[str], rows: Iterable[Sequence[Any]]) -> None:
    for column, words in enumerate(heading):
        sheet.write_string(0, column, words, head)
    for number, row in enumerate(rows, start=1):
        for column, value in enumerate(row):
            if isinstance(value, int):
                sheet.write_number(number, column, value)
            else:
                sheet.write_string(number, column, value)
