"""The workbook that a school fills in: four sheets with hints and drop-downs, examples and hints on sheets
that are skipped.
"""

import io
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import xlsxwriter

ROWS = 3_000
POSTS = (
    "Директор", "Заместитель директора по УВР", "Заместитель директора по ВР", "Координатор", "Секретарь",
    "Специалист по кадрам", "Педагог-психолог", "Учитель-логопед", "Социальный педагог",
    "Педагог дополнительного образования", "Учитель начальных классов", "Учитель математики",
)  # fmt: skip
RELATIONS = ("мать", "отец", "опекун", "попечитель", "иное")


@dataclass(frozen=True, slots=True)
class Column:
    """A column of the template: heading, width, hint, examples, choices (a warning, not a bar: other words
    are read too).
    """

    label: str
    width: int
    hint: str
    examples: tuple[str, str] = ("", "")
    choices: tuple[str, ...] = ()
    required: bool = False


_NAME = (
    Column(
        "Фамилия", 18, "Как в документе; ё и е считаются одной буквой", ("Иванова", "Сибирцев"), required=True
    ),
    Column("Имя", 16, "Как в документе", ("Мария", "Артём"), required=True),
    Column("Отчество", 18, "Если отчества нет, оставьте пустым", ("Петровна", "Сергеевич")),
)
_BORN = Column("Дата рождения", 16, "Любой обычный вид: 05.09.2014, 5 сентября 2014, дата Excel",
               ("12.03.1980", "05.09.2014"), required=True)  # fmt: skip
_SEX = Column("Пол", 7, "м или ж; можно не заполнять, если есть отчество", ("ж", "м"), ("м", "ж"))
_SNILS = Column("СНИЛС", 17, "11 цифр с чёрточками или без; контрольное число проверяется. Если неизвестен — пусто",
                ("112-233-445 95", ""))  # fmt: skip
_PHONE = Column("Телефон", 18, "Мобильный, в любом виде", ("+7 913 123-45-67", ""))
_EMAIL = Column("E-mail", 24, "Один адрес", ("ivanova@example.org", ""))
_CLASS = Column(
    "Класс", 10, "Вида 5А; такой класс должен быть на листе «Классы»", ("5А", "5А"), required=True
)

SHEETS: dict[str, tuple[Column, ...]] = {
    "Классы": (
        _CLASS,
        Column("Классный руководитель", 34, "ФИО полностью или «Иванова М.П.»; он должен быть на листе «Сотрудники»",
               ("Иванова Мария Петровна", "")),
        Column("Кабинет", 10, "Номер или название", ("204", "")),
        Column("Смена", 8, "1, 2 или 3", ("1", "1"), ("1", "2", "3")),
        Column("Профиль", 24, "Например «технологический»", ("", "")),
    ),
    "Сотрудники": (
        *_NAME, _BORN, _SEX, _SNILS,
        Column("Должность", 36, "По должности назначается роль в системе; у второй должности — вторая строка",
               ("Учитель математики", "Директор"), POSTS, True),
        _PHONE, _EMAIL,
        Column("Номер приказа", 14, "О приёме или назначении", ("12-к", "")),
        Column("Дата приказа", 14, "", ("25.08.2026", "")),
        Column("Дата приёма", 14, "С этой даты действует роль; пусто — дата приказа", ("01.09.2026", "")),
    ),
    "Ученики": (*_NAME, _BORN, _SEX, _SNILS, _CLASS, _PHONE, _EMAIL),
    "Родители": (
        *_NAME, _BORN, _SNILS, _PHONE, _EMAIL,
        Column("Степень родства", 16, "мать, отец, опекун, попечитель, иное", ("мать", "отец"), RELATIONS, True),
        Column("ФИО ребёнка", 36, "Двое детей — две строки; вместо имени можно указать СНИЛС ребёнка",
               ("Сибирцев Артём Сергеевич", "Сибирцев Артём Сергеевич"), required=True),
        Column("Класс ребёнка", 14, "Нужен, если в школе есть полные тёзки", ("5А", "5А")),
        Column("СНИЛС ребёнка", 17, "Точнее имени, если известен", ("", "")),
        Column("Доступ к данным ребёнка", 16, "нет — если родитель лишён прав или ограничен; пусто — да",
               ("", ""), ("да", "нет")),
    ),
}  # fmt: skip
_HINTS = (
    "Заполните листы «Классы», «Сотрудники», «Ученики», «Родители». Лишний лист можно удалить или оставить пустым.",
    "Порядок столбцов не важен, лишние пропускаются. Заголовки можно назвать иначе: «ФИО», «Д.р.», «Моб. тел.».",
    "Загрузите файл: сначала он только проверяется. Отчёт назовёт лист, строку, столбец и причину каждой ошибки.",
    "Предупреждения не мешают применить файл, ошибки мешают. Применяется всё или ничего, потом можно отменить.",
    "Человек с тем же СНИЛС — тот же человек, в скольких бы школах он ни был. Ученики с одним именем и датой рождения, "
    "но разными СНИЛС — разные люди.",
    "Повторная загрузка дополняет: кто уже есть, не создаётся снова; кого нет в файле, не удаляется.",
)


@lru_cache(maxsize=1)
def make_template() -> bytes:
    """The template's bytes."""
    target = io.BytesIO()
    with xlsxwriter.Workbook(target, {"in_memory": True}) as book:
        formats = {
            "required": book.add_format(
                {"bold": True, "bg_color": "#FDE9D9", "border": 1, "text_wrap": True}
            ),
            "optional": book.add_format(
                {"bold": True, "bg_color": "#EEF3FA", "border": 1, "text_wrap": True}
            ),
            "text": book.add_format({"num_format": "@"}),
            "wrap": book.add_format({"text_wrap": True, "valign": "top"}),
            "bold": book.add_format({"bold": True}),
        }
        for name, columns in SHEETS.items():
            _list_sheet(book, name, columns, formats)
        _examples(book, formats)
        hints = book.add_worksheet("Подсказки")
        hints.set_column(0, 0, 110)
        for row, line in enumerate(_HINTS):
            hints.write_string(row, 0, line, formats["wrap"])
    return target.getvalue()


def _list_sheet(book: Any, name: str, columns: tuple[Column, ...], formats: dict[str, Any]) -> None:
    sheet = book.add_worksheet(name)
    sheet.freeze_panes(1, 0)
    for index, column in enumerate(columns):
        sheet.set_column(index, index, column.width, formats["text"])
        sheet.write_string(0, index, column.label, formats["required" if column.required else "optional"])
        if column.hint:
            sheet.write_comment(0, index, column.hint, {"x_scale": 2})
        if column.choices:
            sheet.data_validation(
                1, index, ROWS, index,
                {"validate": "list", "source": list(column.choices), "error_type": "warning",
                 "error_title": "Не из списка", "error_message": "Можно оставить, если вы уверены"},
            )  # fmt: skip


def _examples(book: Any, formats: dict[str, Any]) -> None:
    sheet = book.add_worksheet("Примеры")
    sheet.set_column(0, 14, 22)
    row = 0
    for name, columns in SHEETS.items():
        sheet.write_string(row, 0, f"Лист «{name}»", formats["bold"])
        for index, column in enumerate(columns):
            sheet.write_string(row + 1, index, column.label, formats["optional"])
            for place, example in enumerate(column.examples):
                sheet.write_string(row + 2 + place, index, example)
        row += 5
