"""Which column is which: headings as schools write them, with synonyms, typing errors and headings over
headings.
"""

import re
from dataclasses import dataclass, field
from difflib import SequenceMatcher

from registry.imports.drafts import Remark, SheetKind
from registry.imports.workbook import Sheet
from registry.rules import Cell, fold, tidy

LOOK_FOR_HEADER_IN = 20
_CLOSE = 0.8

SHEET_NAMES: dict[SheetKind, tuple[str, ...]] = {
    "classes": ("классы", "список классов", "класс", "литеры"),
    "staff": ("сотрудники", "персонал", "педагоги", "кадры", "работники", "учителя", "педагогический состав"),
    "students": ("ученики", "обучающиеся", "учащиеся", "дети", "контингент", "школьники", "список учеников"),
    "parents": ("родители", "законные представители", "родители (законные представители)", "представители"),
}
SILENT_SHEETS = ("подсказки", "примеры", "списки", "справочники", "инструкция")

_PERSON: dict[str, tuple[str, ...]] = {
    "full_name": (
        "фио",
        "ф и о",
        "фамилия имя отчество",
        "фамилия имя и отчество",
        "фамилия и имя",
        "имя полностью",
    ),
    "last_name": ("фамилия", "фам"),
    "first_name": ("имя",),
    "middle_name": ("отчество", "отч"),
    "born": (
        "дата рождения",
        "дата рожд",
        "д р",
        "др",
        "рожд",
        "родился",
        "день рождения",
        "дата рождения дд мм гггг",
    ),
    "sex": ("пол",),
    "snils": ("снилс", "страховой номер", "№ снилс", "номер снилс", "снилс номер"),
    "phone": (
        "телефон",
        "тел",
        "моб тел",
        "мобильный телефон",
        "мобильный",
        "сотовый",
        "контактный телефон",
        "номер телефона",
        "сот тел",
        "телефон мобильный",
        "контакты",
    ),
    "email": ("e mail", "email", "эл почта", "электронная почта", "почта", "адрес электронной почты", "мейл"),
}
_CLASS: dict[str, tuple[str, ...]] = {
    "class": (
        "класс",
        "кл",
        "класс литера",
        "класс обучения",
        "наименование класса",
        "параллель",
        "класс литер",
    ),
    "letter": ("литера", "буква", "литер", "литера класса"),
}
FIELDS: dict[SheetKind, dict[str, tuple[str, ...]]] = {
    "classes": {
        **_CLASS,
        "teacher": (
            "классный руководитель",
            "кл руководитель",
            "кл рук",
            "руководитель",
            "фио классного руководителя",
            "классный рук",
        ),
        "room": ("кабинет", "каб", "аудитория", "№ кабинета", "номер кабинета"),
        "shift": ("смена", "см", "смена обучения"),
        "profile": ("профиль", "профиль класса", "направленность", "вид класса"),
    },
    "staff": {
        **_PERSON,
        "post": ("должность", "занимаемая должность", "должности", "кем работает", "должность предмет"),
        "leads": ("классное руководство", "кл руководство", "руководит классом", "классный руководитель"),
        "order_number": (
            "номер приказа",
            "№ приказа",
            "приказ",
            "приказ №",
            "приказ о приеме",
            "№ приказа о приеме",
        ),
        "order_on": ("дата приказа", "приказ дата", "приказ от"),
        "from_on": (
            "дата приема",
            "принят",
            "работает с",
            "дата приема на работу",
            "дата начала работы",
            "с какого",
        ),
    },
    "students": {**_PERSON, **_CLASS},
    "parents": {
        **_PERSON,
        "relation": (
            "степень родства",
            "кем приходится",
            "родство",
            "отношение",
            "кто",
            "статус",
            "кем приходится ребенку",
            "статус представителя",
            "вид родства",
        ),
        "child_full_name": (),
        "child_last_name": (),
        "child_first_name": (),
        "child_middle_name": (),
        "child_born": (),
        "child_snils": (),
        "class": _CLASS["class"],
        "letter": _CLASS["letter"],
        "may_see": ("доступ к дневнику", "доступ", "доступ к данным ребенка", "доступ к данным"),
    },
}
REQUIRED: dict[SheetKind, tuple[tuple[str, ...], ...]] = {
    "classes": (("class",),),
    "staff": (("full_name", "last_name"), ("post",)),
    "students": (("full_name", "last_name"),),
    "parents": (("full_name", "last_name"), ("child_full_name", "child_snils", "child_last_name")),
}
TITLES: dict[str, str] = {
    "full_name": "ФИО",
    "last_name": "Фамилия",
    "first_name": "Имя",
    "middle_name": "Отчество",
    "born": "Дата рождения",
    "sex": "Пол",
    "snils": "СНИЛС",
    "phone": "Телефон",
    "email": "E-mail",
    "class": "Класс",
    "letter": "Литера",
    "teacher": "Классный руководитель",
    "room": "Кабинет",
    "shift": "Смена",
    "profile": "Профиль",
    "post": "Должность",
    "leads": "Классное руководство",
    "order_number": "Номер приказа",
    "order_on": "Дата приказа",
    "from_on": "Дата приёма",
    "relation": "Степень родства",
    "child_full_name": "ФИО ребёнка",
    "child_last_name": "Фамилия ребёнка",
    "child_first_name": "Имя ребёнка",
    "child_middle_name": "Отчество ребёнка",
    "child_born": "Дата рождения ребёнка",
    "child_snils": "СНИЛС ребёнка",
    "may_see": "Доступ к данным ребёнка",
}
_IGNORED = {"", "№", "№ п п", "п п", "номер", "номер п п", "№ пп", "n", "пп"}
_CHILD = re.compile(r"\b(ребен|учен|учащ|обуча|дет[еия]|сын|доч)\w*")
_OWNER: dict[SheetKind, re.Pattern[str]] = {
    "classes": re.compile(r"\b(классн)\w*"),
    "staff": re.compile(r"\b(сотрудник|педагог|работник|учител)\w*"),
    "students": _CHILD,
    "parents": re.compile(r"\b(ребен|учен|учащ|обуча|дет[еия]|сын|доч|родител|законн|представител)\w*"),
}
"""Words that say whose the column is; a phone «родителя» in the list of students is not the student's."""


@dataclass(slots=True)
class Header:
    """The recognised heading of one sheet: where it stands and which column holds which field (0-based)."""

    row: int
    columns: dict[str, int]
    labels: dict[int, str]
    remarks: list[Remark] = field(default_factory=list)


def column_letter(index: int) -> str:
    """0 → «A», 26 → «AA», as Excel names its columns."""
    letters = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


def sheet_kind(name: str) -> SheetKind | None:
    """Which of the four lists a sheet is, by its name."""
    return _closest(_plain(name), SHEET_NAMES)[0]  # type: ignore[return-value]


def find_header(sheet: Sheet, kind: SheetKind) -> Header | None:
    """The row with most known headings among the first twenty; None when no row has what the list needs."""
    best: Header | None = None
    for number in range(min(LOOK_FOR_HEADER_IN, len(sheet.rows))):
        if best is not None and number > best.row + 3:
            break
        header = _read_header(sheet, number, kind)
        complete = all(any(name in header.columns for name in names) for names in REQUIRED[kind])
        if complete and (best is None or len(header.columns) > len(best.columns)):
            best = header
    return best


def _read_header(sheet: Sheet, number: int, kind: SheetKind) -> Header:
    header = Header(number, {}, {})
    for index, cell in enumerate(sheet.rows[number]):
        label = tidy(cell)
        if not label or isinstance(cell, int | float):
            continue
        header.labels[index] = label
        name, exact = recognise(label, kind, _group_over(sheet, number, index))
        if name is None:
            if _plain(label) not in _IGNORED:
                header.remarks.append(
                    _remark(sheet, number, index, label, "столбец не распознан и пропущен", "")
                )
        elif name in header.columns:
            reason = f"столбец «{TITLES[name]}» уже есть левее, этот пропущен"
            header.remarks.append(_remark(sheet, number, index, label, reason, "Оставьте один такой столбец"))
        else:
            header.columns[name] = index
            if not exact:
                reason = f"заголовок понят как «{TITLES[name]}»"
                header.remarks.append(
                    _remark(sheet, number, index, label, reason, "Исправьте, если это не так")
                )
    return header


def recognise(label: str, kind: SheetKind, group: str = "") -> tuple[str | None, bool]:
    """The field that a heading names, and whether it is written as expected; `group` is merged above it."""
    known = FIELDS[kind]
    text = _plain(label)
    whole = f"{text} {_plain(group)}".strip()
    if (
        kind == "parents"
        and _CHILD.search(whole)
        and not text.startswith(("кем", "степень", "доступ", "вид"))
    ):
        rest = " ".join(_OWNER[kind].sub(" ", whole).split()) or "фио"
        name, exact = _closest(rest, {**_PERSON, **_CLASS})
        if name in {"class", "letter"}:
            return name, exact
        return (f"child_{name}", exact) if f"child_{name}" in known else (None, False)
    name, exact = _closest(text, known)
    if name is None and _OWNER[kind].search(text):
        name, exact = _closest(" ".join(_OWNER[kind].sub(" ", text).split()) or "фио", known)
    return name, exact


def _group_over(sheet: Sheet, number: int, index: int) -> str:
    """The heading merged over several columns right above this one, unless it spans the whole table (a
    title).
    """
    for row, left, right in sheet.groups:
        if row == number - 1 and left <= index <= right and right - left + 1 < len(sheet.rows[number]) - 1:
            return tidy(sheet.rows[row][left])
    return ""


def _plain(label: str) -> str:
    text = re.sub(r"\(.*?\)", " ", fold(label)) if not fold(label).startswith("(") else fold(label)
    return " ".join(re.sub(r"[^а-яa-z№ ]", " ", text).split())


def _closest(
    text: str, known: dict[str, tuple[str, ...]] | dict[SheetKind, tuple[str, ...]]
) -> tuple[str | None, bool]:
    """The name whose spelling equals the text; else the only one that is nearly the same."""
    for name, spellings in known.items():
        if text in spellings:
            return name, True
    if len(text) < 4:
        return None, False
    scores = {
        name: max(_likeness(text, one) for one in spellings) for name, spellings in known.items() if spellings
    }
    name, score = max(scores.items(), key=lambda item: item[1])
    return (name, False) if score >= _CLOSE else (None, False)


def _likeness(text: str, spelling: str) -> float:
    """0..1; the costly comparison only where the lengths and the letters could agree at all."""
    matcher = SequenceMatcher(None, text, spelling)
    if len(spelling) < 3 or matcher.real_quick_ratio() < _CLOSE or matcher.quick_ratio() < _CLOSE:
        return 0.0
    return matcher.ratio()


def _remark(sheet: Sheet, row: int, index: int, value: str, reason: str, proposal: str) -> Remark:
    return Remark("warning", sheet.name, row + 1, column_letter(index), value, value, reason, proposal)


def cell_at(row: list[Cell], header: Header, name: str) -> Cell:
    """The cell of a field in this row; None where the sheet has no such column."""
    index = header.columns.get(name)
    return row[index] if index is not None and index < len(row) else None
