"""The workbook for a teaching load: two sheets with hints, examples on a sheet that is skipped."""

import io
from functools import lru_cache
from typing import Any

import xlsxwriter

SHEETS: dict[str, tuple[tuple[str, int, str, tuple[str, str]], ...]] = {
    "Нагрузка": (
        ("Учитель", 34, "ФИО полностью или «Иванова М.П.»; он должен быть среди сотрудников",
         ("Иванова Мария Петровна", "Петров И.С.")),
        ("Предмет", 28, "Как в словаре предметов или среди своих предметов школы", ("Алгебра", "Английский язык")),
        ("Класс", 14, "5А; несколько классов порознь – «5А, 5Б», вместе – «5А+5Б»", ("7А", "7А")),
        ("Подгруппа", 18, "1, 2 или название; пусто – весь класс", ("", "1")),
        ("Часов в неделю", 16, "Число, можно 0,5", ("3", "3")),
    ),
    "Подгруппы": (
        ("Предмет", 28, "Как на листе «Нагрузка»", ("Английский язык", "Английский язык")),
        ("Класс", 14, "Класс ученика", ("7А", "7А")),
        ("Подгруппа", 18, "Как на листе «Нагрузка»", ("1", "2")),
        ("Ученик", 34, "Фамилия и имя; полные тёзки – с отчеством", ("Белова Дарья", "Волков Илья")),
    ),
}  # fmt: skip
_HINTS = (
    "Лист «Нагрузка»: строка – учитель, предмет и класс. Если класс делится, у каждой подгруппы своя строка.",
    "Лист «Подгруппы»: строка – ученик и его подгруппа. Его можно не заполнять и назвать учеников позже.",
    "Повторная загрузка дополняет: группа, которая уже есть, не создаётся снова; кого нет в файле, не трогаем.",
    "Сначала файл только проверяется. Отменить загрузку можно 30 дней, пока в журналах нет уроков и отметок.",
)


@lru_cache(maxsize=1)
def make_template() -> bytes:
    """The template's bytes."""
    target = io.BytesIO()
    with xlsxwriter.Workbook(target, {"in_memory": True}) as book:
        head = book.add_format({"bold": True, "bg_color": "#EEF3FA", "border": 1, "text_wrap": True})
        plain: Any = book.add_format({"num_format": "@"})
        for name, columns in SHEETS.items():
            sheet = book.add_worksheet(name)
            sheet.freeze_panes(1, 0)
            for index, (label, width, hint, _) in enumerate(columns):
                sheet.set_column(index, index, width, plain)
                sheet.write_string(0, index, label, head)
                sheet.write_comment(0, index, hint, {"x_scale": 2})
        _examples(book, head)
        hints = book.add_worksheet("Подсказки")
        hints.set_column(0, 0, 110)
        for row, line in enumerate(_HINTS):
            hints.write_string(row, 0, line)
    return target.getvalue()


def _examples(book: Any, head: Any) -> None:
    sheet = book.add_worksheet("Примеры")
    sheet.set_column(0, 6, 26)
    row = 0
    for name, columns in SHEETS.items():
        sheet.write_string(row, 0, f"Лист «{name}»")
        for index, (label, _, _, examples) in enumerate(columns):
            sheet.write_string(row + 1, index, label, head)
            for place, example in enumerate(examples):
                sheet.write_string(row + 2 + place, index, example)
        row += 5
