"""Which lists and cards of movement go out as files, and with which columns (B8)."""

from collections.abc import Mapping
from typing import Any

from sqlalchemy import text

from movement import contingent, entries, orders, subscriptions, transfers
from service.exports import Asked, Exported, Field, exports, name_of, said

STATES = {"draft": "проект", "signed": "подписан", "annulled": "отменён"}
TRANSFERS = {"requested": "запрошен", "confirmed": "подтверждён", "completed": "завершён", "declined": "отклонён",
             "withdrawn": "отозван"}  # fmt: skip
SIDES = {"sending": "отправляющую школу", "receiving": "принимающую школу"}
# segment: the name of the acting segment alone
PLACE = text("select short_name from known_segments where segment = :segment")


def _day(iso: str | None) -> str:
    return ".".join(reversed(iso.split("-"))) if iso else ""


def _order(row: Mapping[str, Any]) -> str:
    return f"№ {row['order_number']} от {_day(row['order_on'])}"


def _kind(row: Mapping[str, Any]) -> str:
    return f"{row['title']} (отменён)" if row["state"] == "annulled" else str(row["title"])


async def _number(asked: Asked) -> None:
    """The lines of a book have numbers."""
    for number, row in enumerate(asked.rows, start=1):
        row["place"] = number


LINES = (
    Field("place", "№", kind="whole"), Field("student", "Ученик"),
    Field("from", "Из класса", lambda row: row["from_class"]), Field("to", "В класс", lambda row: row["to_class"]),
    Field("reason", "Причина", lambda row: row["reason_title"]), Field("came", "Откуда", lambda row: row["came_from"]),
    Field("went", "Куда", lambda row: row["went_to"]),
)  # fmt: skip
LISTS = (
    Exported(
        "/contingent",
        "Список учеников на дату",
        (
            Field("name", "ФИО", name_of), Field("last_name", "Фамилия", shown=False),
            Field("first_name", "Имя", shown=False), Field("middle_name", "Отчество", shown=False),
            Field("class", "Класс", lambda row: row["class_name"]),
            Field("from", "С", lambda row: row["from_on"], "day"),
            Field("until", "По", lambda row: row["until_on"], "day"),
        ),
    ),
    Exported(
        "/contingent/summary",
        "Численность на дату",
        (
            Field("name", "Класс или школа"), Field("grade", "Параллель", kind="whole"),
            Field("students", "Учеников", kind="whole"),
        ),
        items="groups",
    ),
    Exported(
        "/contingent/balance",
        "Движение за период",
        (
            Field("name", "Класс или школа"), Field("at_start", "На начало", kind="whole"),
            Field("arrived", "Прибыло", kind="whole"), Field("moved_in", "Из других классов", kind="whole"),
            Field("left", "Выбыло", kind="whole"), Field("moved_out", "В другие классы", kind="whole"),
            Field("at_end", "На конец", kind="whole"), Field("balanced", "Сходится"),
        ),
        lines=lambda answer: [*answer["rows"], answer["totals"]],
    ),
    Exported(
        "/entries",
        "Книга движения",
        (
            Field("place", "№", kind="whole"), Field("student", "Ученик"),
            Field("date", "Дата", lambda row: row["effective_on"], "day"), Field("order", "Приказ", _order),
            Field("kind", "О чём", _kind), Field("from", "Откуда", lambda row: row["from_class"] or row["came_from"]),
            Field("to", "Куда", lambda row: row["to_class"] or row["went_to"]),
            Field("reason", "Причина", lambda row: row["reason_title"]),
        ),
        more=_number,
    ),
    Exported(
        "/orders",
        "Приказы о движении",
        (
            Field("number", "№"), Field("title", "О чём"), Field("date", "От", lambda row: row["order_on"], "day"),
            Field("students", "Учеников", kind="whole"),
            Field("effective", "Действует с", lambda row: row["effective_on"], "day"), Field("basis", "Основание"),
            Field("state", "Состояние", said(STATES, "state")),
            Field("school", "Код организации", lambda row: row["segment"], shown=False),
        ),
    ),
    Exported("/orders/{order_id}", "Ученики приказа", LINES, items="lines", more=_number),
    Exported(
        "/transfers",
        "Переводы",
        (
            Field("name", "Ученик", lambda row: name_of(row) or "имя откроется после подтверждения"),
            Field("birth_on", "Дата рождения", kind="day"), Field("from_school", "Откуда"),
            Field("to_school", "Куда"), Field("grade", "Параллель", kind="whole"),
            Field("state", "Состояние", said(TRANSFERS, "state")),
            Field("waits", "Ждёт", said(SIDES, "waits_for")),
            Field("asked", "Запрошен", lambda row: row["requested_at"], "instant"),
            Field("effective_on", "Зачислен с", kind="day"),
            Field("departure", "Приказ о выбытии", lambda row: row["departure_order_number"], shown=False),
            Field("arrival", "Приказ о зачислении", lambda row: row["arrival_order_number"], shown=False),
        ),
    ),
    Exported(
        "/subscriptions",
        "Подписки внешних систем",
        (
            Field("name", "Система"), Field("segment", "Организация"),
            Field("basis", "Основание", said({"law": "по закону", "consent": "по согласию"}, "basis")),
            Field("state", "Состояние", said({"active": "действует", "revoked": "отозвана"}, "state")),
            Field("created_at", "Создана", kind="instant"), Field("renewed_at", "Ключ обновлён", kind="instant"),
            Field("acknowledged_at", "Последнее чтение", kind="instant"),
        ),
    ),
)  # fmt: skip
router = exports(
    [contingent.router, entries.router, orders.router, transfers.router, subscriptions.router], LISTS, PLACE
)
