"""Checks of an organisation's requisites, of single fields and of fields together. Pure: text in, stored form or
`Unreadable` out.

Sources: ИНН and ОГРН domain.md §9 (приказ ФНС ЕД-7-14/559@); КПП приказ ФНС ММВ-7-6/435@; ОКПО ПР 50.1.024-2005;
accounts: порядок расчёта контрольного ключа, ЦБ РФ 08.09.1997 № 515; treasury accounts: приказ Казначейства 15н.
"""

import re
from collections.abc import Mapping, Sequence
from typing import Any

from registry import rules as lists
from registry.rules import Unreadable, inn_is_right, ogrn_is_right, tidy

TREASURY = "03"
"""A treasury account («казначейский счёт») begins so and has no control key."""
SINGLE = "40102"
"""The single treasury account («единый казначейский счёт») begins so; its key is that of a correspondent account."""
_KPP = re.compile(r"[0-9]{4}[0-9A-Z]{2}[0-9]{3}")
_EXTENSION = re.compile(r"(.*?)[\s,;]*доб\.?\s*([0-9]{1,6})", re.IGNORECASE)
_SITE = re.compile(r"https?://[^\s/.]+(\.[^\s/.]+)+(/\S*)?", re.IGNORECASE)


def digits_of(text: str) -> str:
    """Without the spaces, dashes and points that people put between digits."""
    return re.sub(r"[\s\-–—.№]", "", text)


def _number(text: str, what: str, lengths: Sequence[int]) -> str | None:
    digits = digits_of(text)
    if not digits:
        return None
    wanted = " или ".join(map(str, lengths))
    if not (digits.isascii() and digits.isdigit()):
        raise Unreadable(f"{what}: только цифры, их {wanted}")
    if len(digits) not in lengths:
        raise Unreadable(f"{what}: должно быть {wanted} цифр, введено {len(digits)}")
    return digits


def inn(text: str) -> str | None:
    """Ten digits of an organisation; a person's twelve are refused by name."""
    if len(digits_of(text)) == 12:
        raise Unreadable("ИНН: 12 цифр – это ИНН человека, у организации их 10")
    digits = _number(text, "ИНН", (10,))
    if digits and not inn_is_right(digits):
        raise Unreadable(
            "ИНН: контрольная цифра не сходится, в какой-то цифре ошибка; сверьте со свидетельством"
        )
    return digits


def kpp(text: str) -> str | None:
    """Nine signs: tax office, reason (two digits or Latin capitals), number."""
    signs = digits_of(text).upper()
    if signs and not _KPP.fullmatch(signs):
        raise Unreadable("КПП: девять знаков, например 702401001")
    return signs or None


def ogrn(text: str) -> str | None:
    """Thirteen digits of an organisation, the last by the first twelve."""
    if len(digits_of(text)) == 15:
        raise Unreadable("ОГРН: 15 цифр – это номер предпринимателя, у организации их 13")
    digits = _number(text, "ОГРН", (13,))
    if digits and digits[0] not in "15":
        raise Unreadable("ОГРН: первая цифра 1 или 5; с 3 начинается номер предпринимателя")
    if digits and not ogrn_is_right(digits):
        raise Unreadable("ОГРН: контрольная цифра не сходится, сверьте с листом записи ЕГРЮЛ")
    return digits


def okpo(text: str) -> str | None:
    """Eight digits; the last is the weighted sum mod 11 with weights from 1, then from 3."""
    digits = _number(text, "ОКПО", (8,))
    if digits:
        key = 10
        for first in (1, 3):
            if key == 10:
                key = sum(int(d) * w for d, w in zip(digits[:7], range(first, first + 7), strict=True)) % 11
        if int(digits[7]) != key % 10:
            raise Unreadable("ОКПО: контрольная цифра не сходится, сверьте с уведомлением Росстата")
    return digits


def oktmo(text: str) -> str | None:
    """Eight digits of a municipality or eleven of a settlement."""
    return _number(text, "ОКТМО", (8, 11))


def bik(text: str) -> str | None:
    """Nine digits: 04… of a bank, 01… of a treasury body."""
    digits = _number(text, "БИК", (9,))
    if digits and digits[:2] not in ("04", "01", "00"):
        raise Unreadable("БИК: начинается с 04 (банк) или 01 (казначейство)")
    return digits


def twenty(text: str) -> str | None:
    """An account number; its key is checked together with the БИК."""
    return _number(text, "Счёт", (20,))


def account_is_right(account: str, bik: str, *, correspondent: bool) -> bool:
    """The key of an account: 23 digits (three of the БИК, the account) by weights 7, 1, 3 sum up to a ten."""
    treasury = bik[6:] in ("000", "001", "002")
    head = f"0{bik[4:6]}" if correspondent or treasury else bik[6:]
    return sum(int(d) * (7, 1, 3)[place % 3] for place, d in enumerate(head + account)) % 10 == 0


def phone(text: str) -> str | None:
    """As lists have it, with an extension: «8 (3823) 52-00-00 доб. 12» → «+73823520000, доб. 12»."""
    line = tidy(text)
    found = _EXTENSION.fullmatch(line)
    number = lists.phone(found[1] if found else line)
    if line and number is None:
        raise Unreadable(f"Телефон: в «{line}» нет ни одной цифры; оставьте пустым, если телефона нет")
    return f"{number}, доб. {found[2]}" if found and number else number


def site(text: str) -> str | None:
    """An address of the web; without http it is put before."""
    line = tidy(text)
    if not line:
        return None
    line = line if "://" in line else f"https://{line}"
    if not _SITE.fullmatch(line):
        raise Unreadable(f"Сайт: адрес «{tidy(text)}» записан неверно, пример: https://school18.example.ru")
    return line


def check_together(values: Mapping[str, Any]) -> dict[str, str]:
    """What does not agree between fields, by the code (or `code/index/part`) of the place to be put right."""
    wrong: dict[str, str] = {}
    wrong |= _check_accounts(values)
    for code, title in (("licence", "Лицензия"), ("accreditation", "Аккредитация")):
        paper = values.get(code) or {}
        issued, until = paper.get("issued_on"), paper.get("valid_until")
        if issued and until and until < issued:
            wrong[f"{code}/valid_until"] = f"{title}: действует до дня раньше выдачи"
    wrong |= _check_times(values)
    names = [str(one["name"]).lower() for one in values.get("buildings") or ()]
    for index, name in enumerate(names):
        if name in names[:index]:
            wrong[f"buildings/{index}/name"] = "Здания: такое название уже есть выше"
    return wrong


def _check_accounts(values: Mapping[str, Any]) -> dict[str, str]:
    wrong: dict[str, str] = {}
    code = values.get("bik")
    for field, title in (("account", "Счёт"), ("correspondent", "Корреспондентский счёт")):
        number = values.get(field)
        if not number or number.startswith(TREASURY):
            continue
        if not code:
            wrong["bik"] = f"БИК: нужен, чтобы проверить поле «{title}»"
        elif not account_is_right(
            number, code, correspondent=field == "correspondent" or number.startswith(SINGLE)
        ):
            wrong[field] = f"{title}: контрольный ключ не сходится с БИК {code}, сверьте оба номера"
    return wrong


def _check_times(values: Mapping[str, Any]) -> dict[str, str]:
    wrong: dict[str, str] = {}
    for code, title in (("shift_times", "Смены"), ("working_hours", "Часы работы")):
        seen: set[Any] = set()
        for index, one in enumerate(values.get(code) or ()):
            if one["ends"] <= one["starts"]:
                wrong[f"{code}/{index}/ends"] = f"{title}: конец должен быть позже начала"
            key = one.get("number") or one.get("days")
            if key in seen:
                part = "number" if code == "shift_times" else "days"
                wrong[f"{code}/{index}/{part}"] = f"{title}: эта строка уже есть выше"
            seen.add(key)
    shifts = values.get("shifts")
    for index, one in enumerate(values.get("shift_times") or ()):
        if shifts and one["number"] > shifts:
            wrong[f"shift_times/{index}/number"] = f"Смены: всего смен {shifts}, а записана {one['number']}-я"
    return wrong
