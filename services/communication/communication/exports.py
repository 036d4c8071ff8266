"""Which lists of communication go out as files, and with which columns (B8)."""

from collections.abc import Mapping
from typing import Any

from sqlalchemy import text

from communication import announcements
from contracts.rights import TITLES, Role
from service.exports import Exported, Field, exports, name_of

# segment: the name of the acting segment alone
PLACE = text("select short_name from known_segments where segment = :segment")


def _titles(codes: list[str]) -> str:
    return ", ".join(TITLES[Role(one)] if one in set(Role) else one for one in codes)


def _whom(row: Mapping[str, Any]) -> str:
    return _titles(row["roles"]) or "все"


LISTS = (
    Exported(
        "/announcements",
        "Объявления",
        (
            Field("title", "Заголовок"), Field("body", "Текст", shown=False, wide=True), Field("whom", "Кому", _whom),
            Field("author", "Автор", lambda row: row["author_name"]),
            Field("place", "Организация", lambda row: row["segment_name"]),
            Field("posted_at", "Размещено", kind="instant"), Field("until_on", "Висит по", kind="day"),
            Field("withdrawn_at", "Снято", kind="instant", shown=False),
        ),
    ),
    Exported(
        "/announcements/{announcement_id}/receipts",
        "Кто прочитал объявление",
        (
            Field("name", "ФИО", name_of), Field("role", "Роль", lambda row: _titles([row["role"]])),
            Field("read_at", "Прочитано", kind="instant"),
        ),
    ),
)  # fmt: skip
router = exports([announcements.router], LISTS, PLACE)
