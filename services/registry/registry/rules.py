"""Rules of a school's lists: СНИЛС, names, dates, sex, classes, posts. Pure: text in, value or `Unreadable`
out.

Sources: domain.md §9 (СНИЛС), §1 (parallel 1..11, letter up to 15 characters); what schools really type
into a
spreadsheet decides the rest (ё and е, Latin look-alikes, dates as text).
"""

import re
import unicodedata
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Literal

Sex = Literal["male", "female"]
Relation = Literal["mother", "father", "guardian", "trustee", "other"]
Cell = str | int | float | bool | date | datetime | None

SNILS_CHECKED_ABOVE = 1_001_998
"""Numbers up to 001-001-998 carry no control number (domain.md §9)."""
GRADES = range(1, 12)
LETTER_LENGTH = 15
YOUNGEST_STUDENT, OLDEST_STUDENT = 5, 21
_EXCEL_EPOCH = date(1899, 12, 30)
_LATIN = str.maketrans("ABCEHKMOPTXYaceopxy", "АВСЕНКМОРТХУасеорху")
_MONTHS = [
    "января",
    "февраля",
    "марта",
    "апреля",
    "мая",
    "июня",
    "июля",
    "августа",
    "сентября",
    "октября",
    "ноября",
    "декабря",
]


class Unreadable(ValueError):
    """A cell does not say what its column promises; `reason` and `proposal` are Russian sentences for the
    school.
    """

    def __init__(self, reason: str, proposal: str = "") -> None:
        super().__init__(reason)
        self.reason = reason
        self.proposal = proposal


@dataclass(frozen=True, slots=True)
class Name:
    """A person's name as it is printed; `middle` is None where a person has no patronymic."""

    last: str
    first: str
    middle: str | None = None

    def __str__(self) -> str:
        return " ".join(part for part in (self.last, self.first, self.middle) if part)


@dataclass(frozen=True, slots=True)
class ClassName:
    """A class as «5А»: parallel and letter; the letter may be a word («10 ФИЗМАТ») or empty in a village
    school.
    """

    grade: int
    letter: str

    def __str__(self) -> str:
        return f"{self.grade}{' ' if len(self.letter) > 1 else ''}{self.letter}"


def tidy(cell: Cell) -> str:
    """The text of a cell: no-break and doubled spaces, invisible signs and a number's «.0» removed."""
    if cell is None:
        return ""
    if isinstance(cell, float) and cell.is_integer():
        cell = int(cell)
    text = str(cell)
    if text.isprintable() and unicodedata.is_normalized("NFC", text):
        return " ".join(text.split())
    text = unicodedata.normalize("NFC", text)
    text = "".join(
        " " if c.isspace() else c for c in text if c.isspace() or unicodedata.category(c)[0] != "C"
    )
    return " ".join(text.split())


def fold(text: str) -> str:
    """The form in which two spellings are compared and searched: lower case, ё as е, single spaces."""
    return " ".join(text.lower().replace("ё", "е").split())


_KEYS = str.maketrans("qwertyuiop[]asdfghjkl;'zxcvbnm,.`", "йцукенгшщзхъфывапролджэячсмитьбюе")


def other_layout(text: str) -> str | None:
    """What the same keys give in the Russian layout («bdfyjd» → «иванов»), folded.

    None for text that has Russian letters already or no letters at all.
    """
    folded = fold(text)
    if re.search(r"[\u0400-\u04ff]", folded) or not re.search(r"[a-z]", folded):
        return None
    return fold(folded.translate(_KEYS))


def typed_snils(text: str) -> str | None:
    """The eleven digits when somebody types a СНИЛС into a search box, with or without its signs; else None."""
    digits = re.sub(r"[\s\-–—]", "", text)
    return digits if re.fullmatch(r"[0-9]{11}", digits) else None


# ── names ────────────────────


def name_part(cell: Cell) -> str:
    """One part of a name: «ИВАНОВА-петрова» → «Иванова-Петрова»; a Latin letter inside a Russian word is put
    right.
    """
    text = tidy(cell)
    if re.search(r"[А-Яа-яЁё]", text):
        text = text.translate(_LATIN)
    if re.search(r"[^А-Яа-яЁёA-Za-z \-'’().]", text):
        raise Unreadable(
            f"«{text}» не похоже на имя: есть цифры или знаки", "Оставьте только буквы, дефис и пробел"
        )
    if text.isupper() or text.islower():
        text = re.sub(r"[^\W\d_]+", lambda m: m[0][0].upper() + m[0][1:].lower(), text)
        text = re.sub(r" (Оглы|Кызы|Оглу|Гызы)\b", lambda m: m[0].lower(), text)
    return text


def full_name(cell: Cell) -> Name:
    """«Иванов Пётр Сергеевич» in one cell; all after the second word is the patronymic («Гасан оглы»)."""
    words = name_part(cell).split()
    if len(words) < 2:
        raise Unreadable(
            f"«{' '.join(words)}» — не полное имя: нужны фамилия и имя",
            "Впишите фамилию, имя и отчество через пробел",
        )
    return Name(words[0], words[1], " ".join(words[2:]) or None)


def join_name(last: Cell, first: Cell, middle: Cell) -> Name:
    """A name from three columns; surname and first name must be there."""
    parts = [name_part(last), name_part(first), name_part(middle)]
    for part, what in zip(parts, ("фамилия", "имя"), strict=False):
        if not part:
            raise Unreadable(f"не указано: {what}", f"Впишите: {what}")
    if parts[2] in {"-", "—", "Нет", "нет"}:
        parts[2] = ""
    return Name(parts[0], parts[1], parts[2] or None)


def name_key(name: Name) -> str:
    """Two people with this same key may be the same person."""
    return fold(str(name))


def sex(cell: Cell, name: Name) -> Sex | None:
    """Sex from its own cell («м», «жен.»), else from the patronymic, else unknown."""
    text = fold(tidy(cell)).strip(".")
    if text:
        if text in {"м", "муж", "мужской", "мальчик", "юноша", "m", "male"}:
            return "male"
        if text in {"ж", "жен", "женский", "девочка", "девушка", "f", "female"}:
            return "female"
        raise Unreadable(f"«{tidy(cell)}» — пол не распознан", "Напишите «м» или «ж»")
    middle = fold(name.middle or "")
    if middle.endswith(("ич", "оглы", "оглу")):
        return "male"
    if middle.endswith(("вна", "чна", "шна", "кызы", "гызы")):
        return "female"
    return None


# ── СНИЛС, phone, e-mail ────────────────────


def snils_control(first_nine: str) -> int:
    """Control number: s = Σ dᵢ·(10−i); s < 100 → s; 100, 101 → 00; else s mod 101 (100 → 00), domain §9."""
    total = sum(int(digit) * weight for digit, weight in zip(first_nine, range(9, 0, -1), strict=True))
    return total % 101 % 100


def snils(cell: Cell) -> str | None:
    """Eleven digits, or None for an empty cell. A cell that Excel keeps as a number has lost its leading
    zeros.
    """
    text = tidy(cell)
    if not text or text in {"-", "—", "нет", "Нет"}:
        return None
    digits = re.sub(r"[\s\-–—.]", "", text)
    if not digits.isascii() or not digits.isdigit():
        raise Unreadable(f"СНИЛС «{text}» содержит не только цифры", "Запишите в виде 112-233-445 95")
    if isinstance(cell, int | float) and 9 <= len(digits) < 11:
        digits = digits.zfill(11)
    if len(digits) != 11:
        raise Unreadable(
            f"в СНИЛС «{text}» {len(digits)} {plural(len(digits), 'цифра', 'цифры', 'цифр')}, а нужно 11",
            "Сверьте с документом; вид 112-233-445 95",
        )
    if int(digits[:9]) > SNILS_CHECKED_ABOVE and int(digits[9:]) != snils_control(digits[:9]):
        raise Unreadable(
            f"контрольное число СНИЛС «{show_snils(digits)}» не сходится: в какой-то цифре ошибка",
            "Сверьте каждую цифру с документом; если СНИЛС неизвестен, оставьте ячейку пустой",
        )
    return digits


def show_snils(digits: str) -> str:
    """`11223344595` → «112-233-445 95»."""
    return f"{digits[:3]}-{digits[3:6]}-{digits[6:9]} {digits[9:]}"


def phone(cell: Cell) -> str | None:
    """«8 (913) 123-45-67» → «+79131234567»; a city number without code stays as it is typed."""
    text = tidy(cell)
    digits = re.sub(r"\D", "", text)
    if not digits:
        return None
    if len(digits) == 11 and digits[0] in "78":
        return f"+7{digits[1:]}"
    if len(digits) == 10:
        return f"+7{digits}"
    if 5 <= len(digits) <= 15 and re.fullmatch(r"[\d\s()+\-.]+", text):
        return f"+{digits}" if text.startswith("+") else text
    raise Unreadable(f"телефон «{text}» не читается", "Запишите в виде +7 913 123-45-67")


def email(cell: Cell) -> str | None:
    """An address in lower case, or None for an empty cell."""
    text = tidy(cell).lower()
    if not text or text in {"-", "—", "нет"}:
        return None
    if len(text) > 254 or not re.fullmatch(r"[^@\s,;<>()\"]+@[\w\-]+(\.[\w\-]+)+", text):
        raise Unreadable(
            f"адрес почты «{text}» записан неверно", "Проверьте «@» и точку, одна почта в ячейке"
        )
    return text


# ── dates ────────────────────


def day(cell: Cell) -> date | None:
    """A date of any of the usual spellings, or None for an empty cell.

    «05.09.2014», «5.9.2014 г.», «05/09/14», «2014-09-05», «5 сентября 2014 года», an Excel date or its
    number.
    """
    if isinstance(cell, datetime):
        return cell.date()
    if isinstance(cell, date):
        return cell
    if isinstance(cell, int | float) and not isinstance(cell, bool) and 3_000 <= cell <= 80_000:
        return _EXCEL_EPOCH + timedelta(days=int(cell))
    text = tidy(cell)
    if not text:
        return None
    found = _day_in_text(fold(text))
    if found is None:
        raise Unreadable(f"дата «{text}» не читается", "Запишите в виде 05.09.2014")
    try:
        return date(*found)
    except ValueError:
        raise Unreadable(f"даты «{text}» нет в календаре", "Проверьте день и месяц") from None


def _day_in_text(text: str) -> tuple[int, int, int] | None:
    text = re.sub(r"\s*(г(од)?а?\.?)$", "", text).rstrip(" ,.")
    if m := re.fullmatch(r"(\d{4})[-./](\d{1,2})[-./](\d{1,2})([ t]\d{1,2}:\d{2}.*)?", text):
        return int(m[1]), int(m[2]), int(m[3])
    if m := re.fullmatch(r"(\d{1,2})\s*[-./,]\s*(\d{1,2})\s*[-./,]\s*(\d{4}|\d{2})( \d{1,2}:\d{2}.*)?", text):
        return _year(m[3]), int(m[2]), int(m[1])
    if m := re.fullmatch(r"[«\"]?(\d{1,2})[»\"]?\s+([а-я]{3,8})\.?\s+(\d{4})", text):
        for number, name in enumerate(_MONTHS, start=1):
            if name.startswith(m[2]) or name[:-1] == m[2].rstrip("ьй"):
                return int(m[3]), number, int(m[1])
    return None


def _year(text: str) -> int:
    """Two digits mean this century unless that lies ahead: «14» → 2014, «75» → 1975 (a birth is never in the
    future).
    """
    if len(text) == 4:
        return int(text)
    return 2000 + int(text) if int(text) <= 30 else 1900 + int(text)


def birth_day(cell: Cell, today: date) -> date | None:
    """A date of birth: in the past, not before 1900."""
    born = day(cell)
    if born is not None and not date(1900, 1, 1) <= born <= today:
        raise Unreadable(f"дата рождения {born:%d.%m.%Y} невозможна", "Проверьте год рождения")
    return born


def years_between(born: date, today: date) -> int:
    """Full years of age."""
    return today.year - born.year - ((today.month, today.day) < (born.month, born.day))


# ── classes and posts ────────────────────


def class_name(cell: Cell, letter: Cell = None) -> ClassName:
    """«5А», «5 "а"», «10-Б», «7 «Б» класс», 11 → parallel and letter; `letter` is a second column, if there
    is one.
    """
    text = re.sub(r"\bкл(асс)?\b\.?", " ", f"{tidy(cell)} {tidy(letter)}", flags=re.IGNORECASE)
    text = re.sub(r"[\"'«»„“”‘’().\-–—_/]", " ", text)
    text = " ".join(text.split())
    found = re.fullmatch(r"(\d{1,2})\s*(.*)", text)
    if not found:
        raise Unreadable(f"класс «{tidy(cell)}» не читается", "Запишите в виде 5А")
    grade, rest = int(found[1]), found[2].upper()
    if grade not in GRADES:
        raise Unreadable(f"параллели {grade} нет: бывает от 1 до 11", "Запишите в виде 5А")
    if not re.search(r"[^A-ZА-ЯЁ ]", rest) and len(rest) <= 2:
        rest = rest.translate(_LATIN)
    if len(rest) > LETTER_LENGTH or re.search(r"[^\w +]", rest):
        raise Unreadable(f"литера «{rest}» не читается", "Литера — буква или слово до 15 знаков")
    return ClassName(grade, rest)


_POSTS: tuple[tuple[str, str | None], ...] = (
    (r"^(и\.? ?о\.? )?зам\w*\.? .*(ахч|ахр|хозяйств|безопасн|финанс)", None),
    (r"^(и\.? ?о\.? )?зам\w*\.? ?(директор|рук|по )", "deputy-head"),
    (r"^завуч", "deputy-head"),
    (r"^(и\.? ?о\.? )?директор", "director"),
    (r"логопед|дефектолог", "speech-therapist"),
    (r"психолог", "psychologist"),
    (
        r"дополнительного образования|доп\. ?образования|\bпдо\b|руководитель кружка|тренер",
        "additional-teacher",
    ),
    (r"кадр", "hr-specialist"),
    (r"администратор (сети|сетев|систем|сго)|системный администратор|сетевой администратор", "network-admin"),
    (r"координатор|администратор", "coordinator"),
    (r"секретар|делопроизводител", "secretary"),
    (r"учител|преподавател", "teacher"),
)
"""First match wins: (what a post begins with or holds, the role that follows)."""


def roles_of_post(post: str) -> list[str]:
    """Role codes (contracts.rights.Role) that follow from a post or from several parted by «,», «;», «/» or
    «+».
    """
    roles: list[str] = []
    for one in re.split(r"[,;/+]", fold(post)):
        role = next((role for pattern, role in _POSTS if re.search(pattern, one.strip())), None)
        if role and role not in roles:
            roles.append(role)
    return roles


_RELATIONS: dict[Relation, str] = {
    "mother": r"мать|мам|^м$",
    "father": r"отец|отц|пап|^о$",
    "guardian": r"опекун|приемн|усынов|удочер",
    "trustee": r"попечит",
    "other": r"бабушк|дедушк|сестр|брат|тет|дяд|отчим|мачех|представит|иное|друг|родственн",
}


def relation(cell: Cell, kin: Sex | None) -> Relation:
    """Who the representative is to the child; «родитель» or an empty cell is decided by sex."""
    text = fold(tidy(cell))
    for code, pattern in _RELATIONS.items():
        if re.search(pattern, text):
            return code
    if not text or text.startswith("родител"):
        return {"male": "father", "female": "mother", None: "other"}[kin]  # type: ignore[return-value]
    raise Unreadable(
        f"степень родства «{tidy(cell)}» не распознана", "Напишите: мать, отец, опекун, попечитель, иное"
    )


def inn_is_right(inn: str) -> bool:
    """Control digit of an organisation's ten-digit ИНН (domain.md §9)."""
    total = sum(int(digit) * weight for digit, weight in zip(inn, (2, 4, 10, 3, 5, 9, 4, 6, 8), strict=False))
    return int(inn[9]) == total % 11 % 10


def ogrn_is_right(ogrn: str) -> bool:
    """Control digit of a thirteen-digit ОГРН: the first twelve mod 11 mod 10 (domain.md §9)."""
    return int(ogrn[12]) == int(ogrn[:12]) % 11 % 10


def school_year_of(on: date) -> int:
    """The year of its September: 22.11.2026 → 2026, 05.02.2027 → 2026; August belongs to the year that is
    coming.
    """
    return on.year if on.month >= 8 else on.year - 1


def plural(count: int, one: str, few: str, many: str) -> str:
    """The Russian form of a noun after a number: 1 ошибка, 2 ошибки, 5 ошибок."""
    if count % 10 == 1 and count % 100 != 11:
        return one
    if count % 10 in {2, 3, 4} and count % 100 not in {12, 13, 14}:
        return few
    return many
