"""The whole page «Посещения» as a workbook: a sheet for each of its tables (A8, B8)."""

from collections.abc import Sequence
from typing import Any

from contracts.rights import TITLES, Role
from identity.visits import Count, Visits
from service.exports import body
from service.sheets import XLSX, Column, Sheet, Table
from store.clock import ZONE, now

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
    tables = [_table(name, heading, rows) for name, heading, rows in sheets(seen)]
    sheet = Sheet(
        title="Посещения", place="", parameters=(), tables=tables, generated_at=now(), timezone=ZONE.key
    )
    return body(sheet, "xlsx", bare=True)


def _table(name: str, heading: Sequence[str], rows: Sequence[Sequence[Any]]) -> Table:
    numbers = [bool(rows) and all(isinstance(row[at], int) for row in rows) for at in range(len(heading))]
    columns = [
        Column(str(at), words, "whole" if number else "text")
        for at, (words, number) in enumerate(zip(heading, numbers, strict=True))
    ]
    return Table(name, columns, [{str(at): value for at, value in enumerate(row)} for row in rows])


__all__ = ["XLSX", "sheets", "write"]
