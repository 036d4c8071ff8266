"""The copy as JSON for machines and as a PDF for people."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import orjson

from registry.copies.views import CopyView
from service.paper import Template
from store.clock import ZONE

PRINTED_ROWS = 1500
"""Of one section on paper; JSON holds them all."""
WORDS = {True: "да", False: "нет", None: "–"}
CODES = {
    "student": "ученик", "parent": "родитель", "staff": "сотрудник", "mother": "мать", "father": "отец",
    "guardian": "опекун", "trustee": "попечитель", "given": "согласие", "refused": "отказ", "withdrawn": "отзыв",
    "removed": "удалено после отзыва", "by-school": "записала школа", "electronic": "в системе", "paper": "на бумаге",
    "active": "действует", "document": "документы",
    "special": "особые сведения", "excused": "по уважительной причине", "ill": "болезнь", "unexcused": "без причины",
    "absent": "отсутствовал", "late": "опоздал", "exempt": "освобождён", "enrolment-import": "зачисление списком",
    "accepted": "принято", "pending": "ждёт решения", "replaced": "заменено", "teacher": "учитель",
    "director": "директор",
    "signed": "подписано", "annulled": "отменено", "planned": "намечен", "held": "проведён",
    "class-transfer": "перевод в другой класс", "departure": "выбытие", "arrival": "прибытие",
    "secretary": "секретарь", "coordinator": "координатор", "deputy-head": "заместитель",
}  # fmt: skip
_EMPTY: dict[str, Any] = {"title": "", "place": "", "lead": "", "foot": "", "parts": []}
_TEMPLATE = Template(Path(__file__).with_name("copy.typ"), "copy", _EMPTY)


def as_json(view: CopyView, school: str, parts: Sequence[dict[str, Any]]) -> bytes:
    """Rows as objects by the columns' names."""
    told = {
        "Человек": view.person, "Школа": school, "Запрошено": view.asked_at, "Собрано": view.ready_at,
        "Разделы": [
            {
                "Раздел": part["service"],
                "Сведения": [
                    {
                        "Название": one["title"], "Не вошло строк": one["more"],
                        "Строки": [dict(zip(one["columns"], row, strict=True)) for row in one["rows"]],
                    }
                    for one in part["sections"]
                ],
            }
            for part in parts
        ],
    }  # fmt: skip
    return orjson.dumps(told, option=orjson.OPT_INDENT_2, default=str)


def as_pdf(view: CopyView, school: str, parts: Sequence[dict[str, Any]]) -> bytes:
    """Takes a core for some time: call it in a thread."""
    page = {
        "title": f"Сведения о человеке: {view.person}",
        "place": school,
        "lead": "Всё, что хранится об этом человеке в школе и в разделах системы. Выдано по статье 14 закона"
                " № 152-ФЗ «О персональных данных».",
        "foot": f"Собрано {(view.ready_at or view.asked_at).astimezone(ZONE):%d.%m.%Y}",
        "parts": [
            {"service": part["service"], "sections": [_section(one) for one in part["sections"]]} for part in parts
        ],
    }  # fmt: skip
    return _TEMPLATE.draw(page)


def _section(one: dict[str, Any]) -> dict[str, Any]:
    left = max(0, len(one["rows"]) - PRINTED_ROWS) + one["more"]
    return {
        "title": one["title"], "columns": one["columns"],
        "rows": [[_shown(value) for value in row] for row in one["rows"][:PRINTED_ROWS]],
        "note": f"Ещё строк: {left}, они есть в файле JSON." if left else "",
    }  # fmt: skip


def _shown(value: Any) -> str:
    if value is None or isinstance(value, bool):
        return WORDS[value]
    return CODES.get(str(value), str(value))
