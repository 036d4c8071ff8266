"""Which lists of academic go out as files, and with which columns (B8). Journal and diary are drawn from the screen."""

from collections.abc import Mapping
from typing import Any

from sqlalchemy import text

from academic.groups.routes import router as groups
from academic.groups.workload.routes import router as workloads
from academic.openings.routes import router as openings
from academic.timetable.routes import router as timetable
from service.exports import Exported, Field, exports, said

DAYS = ("", "понедельник", "вторник", "среда", "четверг", "пятница", "суббота", "воскресенье")
LESSONS = {"planned": "по плану", "held": "проведён", "cancelled": "отменён"}
OPENINGS = {"waiting": "ждёт решения", "open": "открыто", "refused": "отказано", "ended": "закончилось"}
WORKLOADS = {"dry-run": "проверена", "applied": "записана", "undone": "отменена"}
# segment: the name of the acting segment alone
PLACE = text("select short_name from known_segments where segment = :segment")


def _what(row: Mapping[str, Any]) -> str:
    day = ".".join(reversed(row["held_on"].split("-"))) if row["held_on"] else "весь период"
    return f"{row['group_name']}, {day}"


LISTS = (
    Exported(
        "/groups",
        "Журналы и группы",
        (
            Field("name", "Журнал"), Field("subject", "Предмет", lambda row: row["subject_name"]),
            Field("classes", "Классы", lambda row: row["class_names"]),
            Field("teacher", "Кто ведёт", lambda row: row["teacher_name"]),
            Field("divided", "Делится на подгруппы", shown=False),
        ),
    ),
    Exported(
        "/groups/{group_id}/students",
        "Ученики группы",
        (
            Field("name", "Ученик"), Field("class", "Класс", lambda row: row["class_name"]),
            Field("from_on", "С", kind="day"), Field("until_on", "По", kind="day"),
        ),
    ),
    Exported(
        "/subjects",
        "Предметы",
        (
            Field("name", "Предмет"), Field("short_name", "Коротко"), Field("area", "Область"),
            Field("own", "Свой"), Field("code", "Код", shown=False),
        ),
    ),
    Exported(
        "/timetable",
        "Расписание",
        (
            Field("weekday", "День", lambda row: DAYS[row["weekday"]]), Field("number", "Урок", kind="whole"),
            Field("subject", "Предмет", lambda row: row["subject_name"]),
            Field("classes", "Классы", lambda row: row["class_names"]),
            Field("group", "Группа", lambda row: row["group_name"], shown=False),
            Field("teacher", "Учитель", lambda row: row["teacher_name"]), Field("room", "Кабинет"),
            Field("weeks", "Недели", said({"all": "каждую", "odd": "нечётные", "even": "чётные"}, "weeks")),
            Field("from_on", "С", kind="day", shown=False), Field("until_on", "По", kind="day", shown=False),
        ),
    ),
    Exported(
        "/lessons",
        "Уроки",
        (
            Field("held_on", "День", kind="day"), Field("number", "Урок", kind="whole"),
            Field("group", "Группа", lambda row: row["group_name"]),
            Field("teacher", "Учитель", lambda row: row["teacher_name"]), Field("room", "Кабинет"),
            Field("topic", "Тема", wide=True), Field("homework", "Домашнее задание", wide=True),
            Field("state", "Состояние", said(LESSONS, "state")),
        ),
    ),
    Exported(
        "/openings",
        "Просьбы открыть журнал",
        (
            Field("teacher", "Кто просит"), Field("what", "Что открыть", _what), Field("reason", "Почему"),
            Field("asked_at", "Когда", kind="instant"), Field("state", "Состояние", said(OPENINGS, "state")),
            Field("decided_by", "Кто решил"), Field("until_at", "Открыто до", kind="instant"),
        ),
    ),
    Exported(
        "/workloads",
        "Загрузки нагрузки",
        (
            Field("file", "Файл", lambda row: row["file_name"]),
            Field("at", "Когда", lambda row: row["applied_at"] or row["created_at"], "instant"),
            Field("year", "Учебный год", lambda row: f"{row['school_year']}/{row['school_year'] + 1}"),
            Field("errors", "Ошибок", kind="whole"), Field("warnings", "Предупреждений", kind="whole"),
            Field("state", "Состояние", said(WORKLOADS, "state")),
        ),
    ),
)  # fmt: skip
router = exports([groups, workloads, openings, timetable], LISTS, PLACE)
