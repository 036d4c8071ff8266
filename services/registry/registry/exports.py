"""Which lists and cards of registry go out as files, and with which columns (B8)."""

from collections.abc import Mapping
from functools import partial
from typing import Any
from uuid import UUID

from sqlalchemy import text

from registry import class_teachers, classes, next_year, people, person, segments
from registry.cards import routes as cards
from registry.cards import workbook
from registry.cards.fields import BY_CODE as CARD
from registry.consents import routes as consents
from registry.consents import workbook as consent_words
from registry.consents.catalogue import KINDS as CONSENTS
from registry.copies import routes as copies
from registry.dictionaries import routes as dictionaries
from registry.duplicates import routes as duplicates
from registry.erasures import routes as erasures
from registry.files import columns, queries
from registry.files import routes as files
from registry.files.fields import BY_CODE as FILE
from registry.files.words import in_words
from registry.imports import routes as imports
from registry.ties import routes as ties
from service.exports import Asked, Exported, Field, exports, name_of, said

Row = Mapping[str, Any]
KINDS = {"student": "ученик", "parent": "родитель", "staff": "сотрудник"}
STATES = {"active": "подключена", "suspended": "приостановлена", "archived": "архив"}
RELATIONS = {
    "mother": "мать",
    "father": "отец",
    "guardian": "опекун",
    "trustee": "попечитель",
    "other": "другое",
}
CUSTODY = {"usual": "обычный порядок", "split": "живут раздельно", "limited": "права ограничены",
           "no-contact": "не общаться"}  # fmt: skip
PLACE = text("select short_name from segments where segment = :segment")
NAMES = (
    Field("last_name", "Фамилия", shown=False),
    Field("first_name", "Имя", shown=False),
    Field("middle_name", "Отчество", shown=False),
)
BIRTH = Field("birth", "Дата рождения", lambda row: row["birth_on"], "day")


def _kinds(row: Row) -> str:
    return ", ".join(KINDS[one] for one in row["kinds"])


def _value(row: Row, side: str) -> Any:
    """What a field of a file was or became; sealed values are not told."""
    return "закрыто" if row["sealed"] else in_words(FILE[row["field"]], row[side])


def _card_value(row: Row, side: str) -> str:
    return workbook.in_words(CARD[row["field"]], row[side])


def _right(flag: str, title: str) -> Field:
    return Field(flag, title, lambda row: bool(row["rights"][flag]))


def _given(kind: str, row: Row) -> Any:
    return row["given"].get(kind)


async def _people(asked: Asked) -> None:
    await columns.add_columns(asked)


async def _members(asked: Asked) -> None:
    for number, row in enumerate(asked.rows, start=1):
        row["number"] = number
    await columns.add_columns(asked, "person_id", "student")


async def _person(asked: Asked) -> None:
    """What other records own; sealed fields only when they are chosen, each opening written down."""
    (row,) = asked.rows
    person_id = UUID(asked.request.path_params["person_id"])
    file = await person.read_file(asked.tx, asked.actor, person_id)
    row["name"] = name_of(file.model_dump())
    row["class"] = file.class_name
    row["places"] = "; ".join(_place(one) for one in file.placements)
    row["ties"] = [one.model_dump() for one in file.ties]
    row["file"] = dict(row["values"])
    vault = asked.request.app.state.vault
    for guard in ("document", "special"):
        codes = [one for one in FILE.values() if one.guard == guard and f"file.{one.code}" in asked.chosen]
        if any(one.fits(frozenset(row["kinds"])) for one in codes):
            told = await queries.disclose(asked.tx, asked.actor, vault, person_id, guard, None)
            row["file"] |= told.values.model_dump(mode="json", exclude_unset=True)


def _place(one: person.PlacementView) -> str:
    until = f" по {one.until_on:%d.%m.%Y}" if one.until_on else ""
    return f"{one.post or KINDS[one.kind]} с {one.from_on:%d.%m.%Y}{until}"


def _relatives(child: bool) -> Any:
    return lambda row: "; ".join(
        f"{one['name']} ({RELATIONS[one['relation']]})" if not child else one["name"]
        for one in row["ties"]
        if one["is_child"] == child
    )


PERSON = (
    Field("name", "Фамилия, имя, отчество", group="Общее"),
    *(one for one in columns.LINES if one.id.removeprefix("file.") not in columns.NAMES - {"birth_on"}),
    Field("class", "Класс", group="Учёба и занятия", only="student"),
    Field("representatives", "Представители", _relatives(False), group="Семья", only="student"),
    Field("children", "Дети", _relatives(True), group="Семья", only="parent"),
    Field("places", "Место учёбы или работы", group="Общее"),
)
MEMBERS = (
    Field("number", "№", kind="whole"), Field("name", "ФИО", name_of), *NAMES, BIRTH,
    Field("from", "В классе с", lambda row: row["from_on"], "day"),
    *(one for one in (*columns.COLUMNS, *columns.RELATIVES) if not one.only or "student" in one.only.split()),
)  # fmt: skip
LISTS = (
    Exported(
        "/people",
        "Люди",
        (
            Field("name", "ФИО", name_of), *NAMES, Field("who", "Кто", _kinds),
            Field("class", "Класс", lambda row: row["class_name"], only="student"),
            Field("post", "Должность", lambda row: row["posts"], only="staff"), BIRTH,
            *columns.COLUMNS, *columns.RELATIVES,
        ),
        more=_people, of="kind",
    ),
    Exported(
        "/classes",
        "Классы",
        (
            Field("name", "Класс"), Field("students", "Учеников", kind="whole"),
            Field("teacher", "Классный руководитель"), Field("room", "Кабинет"),
            Field("shift", "Смена", kind="whole"), Field("profile", "Профиль"),
            Field("grade", "Параллель", kind="whole", shown=False), Field("segment", "Организация", shown=False),
        ),
    ),
    Exported("/classes/{class_id}", "Список класса", MEMBERS, items="members", more=_members),
    Exported(
        "/classes/{class_id}/teachers",
        "Классные руководители",
        (
            Field("name", "ФИО"), Field("deputy", "Замещает"), Field("from", "С", lambda row: row["from_on"], "day"),
            Field("until", "По", lambda row: row["until_on"], "day"), Field("order_number", "Приказ №"),
            Field("order_on", "Приказ от", kind="day"),
        ),
    ),
    Exported(
        "/next-year-classes",
        "Классы нового года",
        (
            Field("name", "Класс"), Field("becomes", "Станет"),
            Field("state", "Что будет", said({"new": "будет создан", "there": "уже есть", "leaves": "выпускается"},
                                             "state")),
            Field("teacher", "Классный руководитель"), Field("room", "Кабинет"),
            Field("shift", "Смена", kind="whole"), Field("profile", "Профиль"),
        ),
        items="classes",
    ),
    Exported("/people/{person_id}/file", "Личное дело", PERSON, more=_person, card=True),
    Exported(
        "/people/{person_id}/file/changes",
        "История личного дела",
        (
            Field("at", "Когда", kind="instant"), Field("from_on", "Действует с", kind="day"),
            Field("field", "Что", lambda row: FILE[row["field"]].title),
            Field("old", "Было", lambda row: _value(row, "old")),
            Field("new", "Стало", lambda row: _value(row, "new")), Field("by", "Кто изменил"),
            Field("proposed_by", "Кто предложил"),
        ),
    ),
    Exported(
        "/people/{person_id}/file/reads",
        "Кто открывал закрытые сведения",
        (
            Field("at", "Когда", kind="instant"), Field("by", "Кто"),
            Field("guard", "Что", said({"document": "документы", "special": "здоровье и особые сведения"}, "guard")),
        ),
    ),
    Exported(
        "/people/{person_id}/ties",
        "Представители ученика",
        (
            Field("name", "ФИО"), Field("relation", "Кем приходится", said(RELATIONS, "relation")),
            Field("custody", "Порядок", said(CUSTODY, "custody")), _right("may_see", "Видит дневник и дело"),
            _right("may_notify", "Получает уведомления"), _right("may_take", "Забирает"),
            _right("may_act", "Действует за ребёнка"), Field("until_on", "По", kind="day"),
        ),
    ),
    Exported(
        "/tie-endings",
        "Права представителей, которые скоро изменятся",
        (
            Field("student", "Ученик"), Field("relation", "Чьи права", said(RELATIONS, "relation")),
            Field("custody", "Порядок", said(CUSTODY, "custody")), Field("until_on", "Последний день", kind="day"),
        ),
    ),
    Exported(
        "/file-proposals",
        "Предложенные изменения личных дел",
        (
            Field("person", "Чьё дело"), Field("class", "Класс", lambda row: row["class_name"]),
            Field("field", "Что", lambda row: FILE[row["field"]].title),
            Field("old", "Сейчас", lambda row: _value(row, "old")),
            Field("new", "Предложено", lambda row: _value(row, "new")), Field("note", "Пояснение"),
            Field("by", "Кто предложил"), Field("at", "Когда", kind="instant"),
        ),
    ),
    Exported(
        "/consents", "Согласия", consent_words.COLUMNS, of="whom",
    ),
    Exported(
        "/consent-counts",
        "Сколько согласий дано",
        (
            Field("name", "Класс или школа"), Field("people", "Людей", kind="whole"),
            *(
                Field(f"kind.{one.code}", one.title, partial(_given, one.code), "whole",
                      only=one.whom)
                for one in CONSENTS
            ),
        ),
        of="whom",
    ),
    Exported(
        "/people/{person_id}/consents",
        "Согласия человека",
        tuple(one for one in consent_words.COLUMNS if one.id.startswith("kind.")),
        card=True,
    ),
    Exported(
        "/copy-requests",
        "Запросы сведений",
        (
            Field("person", "О ком"), Field("asked_by", "Кто запросил"), Field("asked_at", "Когда", kind="instant"),
            Field("letter_number", "Письмо №"), Field("letter_on", "Письмо от", kind="day"),
            Field("state", "Состояние", said({"gathering": "собирается", "ready": "готово", "dropped": "стёрто"},
                                             "state")),
            Field("ready_at", "Готово", kind="instant"),
        ),
    ),
    Exported(
        "/erasure-acts",
        "Акты об уничтожении",
        (
            Field("number", "№", kind="whole"),
            Field("state", "Состояние", said({"draft": "проект", "approved": "утверждён", "done": "исполнен",
                                              "cancelled": "отменён"}, "state")),
            Field("people", "Людей", kind="whole"), Field("years", "Лет после выбытия", kind="whole"),
            Field("drafted_at", "Составлен", kind="instant"), Field("approved_at", "Утверждён", kind="instant"),
            Field("done_at", "Исполнен", kind="instant"),
        ),
    ),
    Exported(
        "/erasure-candidates",
        "Чей срок хранения вышел",
        (
            Field("name", "ФИО"), Field("kinds", "Кто", _kinds), Field("left_on", "Выбыл", kind="day"),
            Field("whole", "Нигде больше не числится"),
        ),
        items="people",
    ),
    Exported(
        "/duplicates",
        "Возможные дубли",
        (
            Field("certainty", "Уверенность, %", kind="whole"), Field("reason", "Почему"),
            Field("a", "Первая запись", lambda row: row["a"]["name"]),
            Field("a_birth", "Дата рождения", lambda row: row["a"]["birth_on"], "day"),
            Field("a_class", "Класс", lambda row: row["a"]["class_name"]),
            Field("b", "Вторая запись", lambda row: row["b"]["name"]),
            Field("b_birth", "Дата рождения", lambda row: row["b"]["birth_on"], "day"),
            Field("b_class", "Класс", lambda row: row["b"]["class_name"]),
        ),
    ),
    Exported(
        "/duplicates/elsewhere",
        "Похожие записи в другой школе",
        (
            Field("name", "ФИО"), Field("class", "Класс", lambda row: row["class_name"]),
            Field("asked_at", "Сообщили РЦО", kind="instant"),
        ),
    ),
    Exported(
        "/merges",
        "Объединённые записи",
        (
            Field("kept", "Осталась", lambda row: row["kept_name"]),
            Field("merged", "Ушла", lambda row: row["merged_name"]),
            Field("state", "Состояние", said({"done": "объединены", "undone": "разделены", "refused": "отказано"},
                                             "state")),
            Field("at", "Когда", kind="instant"), Field("undone_at", "Разделены", kind="instant", shown=False),
        ),
    ),
    Exported(
        "/school-cards",
        "Карточки школ",
        (
            *workbook.COLUMNS,
            Field("missing", "Не заполнено", lambda row: [CARD[code].title for code in row["missing"]], wide=True),
            Field("changed", "Изменена", lambda row: row["changed_at"], "instant", shown=False),
        ),
        more=workbook.add_cards,
    ),
    Exported("/segments/{segment_id}/card", "Карточка организации", workbook.LINES, card=True),
    Exported(
        "/segments/{segment_id}/card/changes",
        "История карточки",
        (
            Field("at", "Когда", kind="instant"), Field("from_on", "Действует с", kind="day"),
            Field("field", "Что", lambda row: CARD[row["field"]].title),
            Field("old", "Было", lambda row: _card_value(row, "old")),
            Field("new", "Стало", lambda row: _card_value(row, "new")), Field("by", "Кто изменил"),
        ),
    ),
    Exported(
        "/segments",
        "Организации",
        (
            Field("name", "Название", lambda row: row["short_name"]),
            Field("full", "Полное название", lambda row: row["name"]),
            Field("level", "Уровень", said({"region": "регион", "municipality": "муниципалитет", "school": "школа"},
                                           "level")),
            Field("state", "Состояние", said(STATES, "state")), Field("segment", "Код", shown=False),
            Field("timezone", "Часовой пояс", shown=False),
        ),
    ),
    Exported(
        "/dictionaries",
        "Справочники",
        (
            Field("title", "Справочник"), Field("purpose", "Для чего", wide=True),
            Field("offered", "Значений", kind="whole"), Field("own", "Своих", kind="whole"),
            Field("locked_by", "Кем закрыт"),
        ),
    ),
    Exported(
        "/dictionaries/{code}",
        "Значения справочника",
        (
            Field("title", "Значение"), Field("whose", "Чьё", lambda row: row["segment"]),
            Field("note", "Примечание"), Field("state", "Предлагается", lambda row: row["offered"]),
        ),
        items="entries",
    ),
    Exported(
        "/dictionaries/{code}/versions",
        "Версии справочника",
        (
            Field("number", "№", kind="whole"), Field("at", "Когда", kind="instant"), Field("by", "Кто изменил"),
            Field("count", "Значений", kind="whole"), Field("note", "Почему"),
        ),
    ),
    Exported(
        "/dictionaries/{code}/versions/{number}",
        "Версия справочника",
        (Field("title", "Значение"), Field("note", "Примечание"), Field("active", "Предлагается")),
        items="entries",
    ),
    Exported(
        "/imports",
        "Загрузки списков",
        (
            Field("file", "Файл", lambda row: row["file_name"]),
            Field("at", "Когда", lambda row: row["applied_at"] or row["created_at"], "instant"),
            Field("year", "Учебный год", lambda row: f"{row['school_year']}/{row['school_year'] + 1}"),
            Field("errors", "Ошибок", kind="whole"), Field("warnings", "Предупреждений", kind="whole"),
            Field("state", "Состояние", said({"dry-run": "проверен", "applied": "записан", "undone": "отменён"},
                                             "state")),
        ),
    ),
)  # fmt: skip
router = exports(
    [
        people.router, person.router, classes.router, class_teachers.router, next_year.router, files.router,
        ties.router, consents.router, copies.router, erasures.router, duplicates.router, cards.router, segments.router,
        dictionaries.router, imports.router,
    ],
    LISTS,
    PLACE,
)  # fmt: skip
