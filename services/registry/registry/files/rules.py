"""Checks of single fields of a personal file and of fields together. Pure: text in, stored form or `Unreadable` out.

Sources: domain.md §9 (ИНН-12, ОМС, passport of the RF, birth certificate); look-alike letters are put right.
"""

import re
from collections.abc import Mapping
from contextlib import suppress
from datetime import date
from typing import Any

from registry.rules import Unreadable, tidy, years_between

PASSPORT_FROM = 14
"""Years of age from which a passport of the RF is given."""
FEWEST_DIGITS = 5
"""Fewer are no document's number but a part of something else."""
_INN_11 = (7, 2, 4, 10, 3, 5, 9, 4, 6, 8)
_INN_12 = (3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8)
_ROMAN = str.maketrans("ХСІУхсіу", "XCIVXCIV")
_CYRILLIC = str.maketrans("ABCEHKMOPTXY", "АВСЕНКМОРТХУ")


def _digits(text: str) -> str:
    return re.sub(r"[\s\-–—.№]", "", text)


def _is(digits: str, length: int) -> bool:
    return digits.isascii() and digits.isdigit() and len(digits) == length


def personal_inn(text: str) -> str | None:
    """Twelve digits; c11 and c12 are weighted sums mod 11 mod 10 (domain.md §9)."""
    digits = _digits(text)
    if not digits:
        return None
    if not _is(digits, 12):
        raise Unreadable("в ИНН человека 12 цифр")
    for place, weights in ((10, _INN_11), (11, _INN_12)):
        total = sum(int(digit) * weight for digit, weight in zip(digits, weights, strict=False))
        if int(digits[place]) != total % 11 % 10:
            raise Unreadable(
                "контрольные цифры ИНН не сходятся: в какой-то цифре ошибка, сверьте с документом"
            )
    return digits


def oms(text: str) -> str | None:
    """A policy of compulsory medical insurance: 16 digits, the last by Luhn (domain.md §9)."""
    digits = _digits(text)
    if not digits:
        return None
    if not _is(digits, 16):
        raise Unreadable("в номере полиса ОМС 16 цифр")
    total = 0
    for place, digit in enumerate(reversed(digits)):
        doubled = int(digit) * (1 + place % 2)
        total += doubled - 9 if doubled > 9 else doubled
    if total % 10:
        raise Unreadable("контрольная цифра полиса ОМС не сходится: сверьте номер с полисом")
    return digits


def division(text: str) -> str | None:
    """The code of the division that gave a passport: NNN-NNN."""
    digits = _digits(text)
    if not digits:
        return None
    if not _is(digits, 6):
        raise Unreadable("код подразделения – шесть цифр: 700-001")
    return f"{digits[:3]}-{digits[3:]}"


def identity_number(kind: str | None, text: str) -> str:
    """Series and number in the form of the document's kind; foreign documents stay as they are typed."""
    if kind == "passport":
        digits = _digits(text)
        if not _is(digits, 10):
            raise Unreadable("серия и номер паспорта – 4 и 6 цифр: 6914 123456")
        return f"{digits[:4]} {digits[4:]}"
    if kind == "birth-certificate":
        found = re.fullmatch(r"(.+?)\s*[-–—]\s*(\S\S)\s*(?:№|N)?\s*(\d{6})", text.strip().upper())
        roman = found[1].translate(_ROMAN) if found else ""
        letters = found[2].translate(_CYRILLIC) if found else ""
        if not found or not re.fullmatch(r"[IVXLC]+", roman) or not re.fullmatch(r"[А-Я]{2}", letters):
            raise Unreadable("свидетельство о рождении записывают так: II-ОМ № 123456")
        return f"{roman}-{letters} № {found[3]}"
    if kind is None:
        raise Unreadable("сначала выберите вид документа")
    return tidy(text)


def typed_numbers(text: str) -> list[tuple[str, str]]:
    """Documents that somebody may mean who types this into a search box: (kind of mark, number as it is kept)."""
    typed = tidy(text)
    if sum(sign.isdigit() for sign in typed) < FEWEST_DIGITS:
        return []
    found = [("identity", typed)]
    for kind in ("passport", "birth-certificate"):
        with suppress(Unreadable):
            found.append(("identity", identity_number(kind, typed)))
    with suppress(Unreadable):
        found.append(("oms", str(oms(typed))))
    return found


def check_together(values: Mapping[str, Any], changed: frozenset[str]) -> dict[str, str]:
    """What does not agree between fields, by the code of the field to be put right; only for `changed` ones.

    `values` are the whole file as it would be, dates as dates.
    """
    wrong: dict[str, str] = {}
    born, issued = values.get("birth_on"), values.get("identity_issued_on")
    if isinstance(born, date) and isinstance(issued, date):
        if issued < born:
            wrong["identity_issued_on"] = "документ выдан раньше рождения"
        elif values.get("identity_kind") == "passport" and years_between(born, issued) < PASSPORT_FROM:
            wrong["identity_issued_on"] = f"паспорт выдают с {PASSPORT_FROM} лет"
    if values.get("address_temporary_until") and not values.get("address_temporary"):
        wrong["address_temporary_until"] = "срок есть, а временного адреса нет"
    if values.get("category_on") and not values.get("category"):
        wrong["category_on"] = "дата есть, а категория не выбрана"
    total, pedagogic = values.get("seniority_total"), values.get("seniority_pedagogic")
    if total is not None and pedagogic is not None and pedagogic > total:
        wrong["seniority_pedagogic"] = "педагогический стаж больше общего"
    related = {
        "identity_issued_on": {"identity_issued_on", "birth_on", "identity_kind"},
        "address_temporary_until": {"address_temporary_until", "address_temporary"},
        "category_on": {"category_on", "category"},
        "seniority_pedagogic": {"seniority_pedagogic", "seniority_total"},
    }
    return {code: reason for code, reason in wrong.items() if related[code] & changed}
