"""Rules of a school's lists: СНИЛС, names, dates, sex, classes, posts. Pure: text in, value or `Unreadable`
out.

Sources: domain.md §9 (СНИЛС), §1 (parallel 1..11, letter up to 15 characters); what schools really type
into a
spreadsheet decides the rest (ё and е, Latin look-alikes, dates as text).
"""

import re
from datetime import date, datetime, timedelta
from typing import Literal

from sheets.cells import LETTER_LENGTH as LETTER_LENGTH
from sheets.cells import Cell as Cell
from sheets.cells import ClassName as ClassName
from sheets.cells import Name as Name
from sheets.cells import Unreadable as Unreadable
from sheets.cells import class_name as class_name
from sheets.cells import fold as fold
from sheets.cells import full_name as full_name
from sheets.cells import join_name as join_name
from sheets.cells import name_key as name_key
from sheets.cells import name_part as name_part
from sheets.cells import plural as plural
from sheets.cells import tidy as tidy

Sex = Literal["male", "female"]
Relation = Literal["mother", "father", "guardian", "trustee", "other"]

SNILS_CHECKED_ABOVE = 1_001_998
"""Numbers up to 001-001-998 carry no control number (domain.md §9)."""
YOUNGEST_STUDENT, OLDEST_STUDENT = 5, 21
_EXCEL_EPOCH = date(1899, 12, 30)
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


# ── sex ────────────────────


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


_EMAIL = re.compile(r"[^@\s,;<>()\"]+@[\w\-]+(\.[\w\-]+)+")


def email(cell: Cell) -> str | None:
    """An address in lower case, or None for an empty cell."""
    text = tidy(cell).lower()
    if not text or text in {"-", "—", "нет"}:
        return None
    if len(text) > 254 or not _EMAIL.fullmatch(text):
        mended = re.sub(r"\s", "", text).replace(",", ".").rstrip(".")
        raise Unreadable(
            f"адрес почты «{text}» записан неверно", "Проверьте «@» и точку, одна почта в ячейке",
            mended if _EMAIL.fullmatch(mended) else None,
        )  # fmt: skip
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
        year, month, of_month = found
        # the American order: «05.13.2014» is 13 May
        swapped = f"{month:02}.{of_month:02}.{year}" if 1 <= of_month <= 12 < month <= 31 else None
        raise Unreadable(f"даты «{text}» нет в календаре", "Проверьте день и месяц", swapped) from None


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


# ── posts ────────────────────


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
