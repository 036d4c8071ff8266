"""Which lists of identity go out as files, and with which columns (B8)."""

from collections.abc import Mapping
from typing import Any

from sqlalchemy import text

from contracts.rights import TITLES, Role
from identity import accounts, appointments, rights, sanctions, visits
from service.exports import Exported, Field, exports, name_of, said

ACCOUNT = {"active": "вход открыт", "blocked": "вход закрыт", "closed": "закрыта"}
SOURCE = {"registry": "кадры", "manual": "вручную"}
KINDS = {"warning": "предупреждение", "no-forum": "без форума", "no-mail": "без почты", "read-only": "только чтение",
         "no-entry": "закрыт вход"}  # fmt: skip
STATES = {"proposed": "ждёт решения", "in-force": "действует", "over": "закончилась", "refused": "отклонена",
          "lifted": "снята"}  # fmt: skip
NAMES = (
    Field("last_name", "Фамилия", shown=False),
    Field("first_name", "Имя", shown=False),
    Field("middle_name", "Отчество", shown=False),
)
# segment: the name of the acting segment alone
PLACE = text("select short_name from known_segments where segment = :segment")


def _roles(row: Mapping[str, Any]) -> str:
    return ", ".join(TITLES[Role(one)] if one in set(Role) else one for one in row["roles"])


def _order(row: Mapping[str, Any]) -> str:
    day = ".".join(reversed(row["order_on"].split("-"))) if row["order_on"] else ""
    number = f"№ {row['order_number']}" if row["order_number"] else ""
    return " от ".join(part for part in (number, day) if part)


LISTS = (
    Exported(
        "/accounts",
        "Учётные записи",
        (
            Field("name", "ФИО", name_of), *NAMES, Field("role", "Роль", _roles),
            Field("login", "Логин", lambda row: row["username"]),
            Field("state", "Состояние", said(ACCOUNT, "state")),
            Field("issued", "Пароль выдан", lambda row: row["password_issued_at"], "instant"),
            Field("reason", "Почему закрыт вход", lambda row: row["blocked_reason"], shown=False),
        ),
    ),
    Exported(
        "/appointments",
        "Назначения",
        (
            Field("name", "ФИО", name_of), *NAMES, Field("role", "Роль", lambda row: row["title"]),
            Field("place", "Организация", lambda row: row["segment_name"]), Field("order", "Приказ", _order),
            Field("from_on", "С", kind="day"), Field("until_on", "По", kind="day"),
            Field("replaces", "Кого замещает"), Field("basis", "Основание", shown=False),
            Field("source", "Откуда", said(SOURCE, "source"), shown=False), Field("withdrawn", "Снято", shown=False),
        ),
    ),
    Exported(
        "/rights/exceptions",
        "Исключения прав",
        (
            Field("name", "ФИО", name_of), Field("role", "Роль", lambda row: row["title"]),
            Field("place", "Организация", lambda row: row["segment_name"]),
            Field("right", "Право", lambda row: row["name"]), Field("allowed", "Разрешено"),
            Field("until_on", "По", kind="day"), Field("reason", "Почему"), Field("author", "Кто разрешил"),
        ),
    ),
    Exported(
        "/sanctions",
        "Меры к нарушителям",
        (
            Field("person", "Кто"), Field("kind", "Мера", said(KINDS, "kind")), Field("rule", "Правило"),
            Field("until", "До", lambda row: row["until_at"], "instant"),
            Field("state", "Состояние", said(STATES, "state")), Field("at", "Когда", kind="instant"),
            Field("reason", "Что произошло", shown=False), Field("author", "Кто сообщил", shown=False),
            Field("decided_by", "Кто решил", shown=False), Field("appeal", "Обжалование", shown=False),
            Field("answer", "Ответ", shown=False),
        ),
    ),
    Exported(
        "/visits",
        "Ни разу не входили",
        (
            Field("person", "ФИО", name_of), *NAMES,
            Field("place", "Класс или должность", lambda row: row["classes"] or row["post"]),
            Field("role", "Роль", _roles, shown=False),
            Field("card", "Карточка", lambda row: "выдавалась" if row["card_issued"] else "не выдавалась"),
        ),
        items="never",
    ),
)  # fmt: skip
router = exports(
    [accounts.router, appointments.router, rights.router, sanctions.router, visits.router], LISTS, PLACE
)
