"""Rules about the rights of representatives: what may be set together, and when a student is of age. No I/O."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

Custody = Literal["usual", "split", "limited", "no-contact"]
"""Both as usual; the parents live apart; some rights are taken away; nothing is seen and nobody is told where he is."""
OF_AGE = 18
LATEST = date(2100, 12, 31)


@dataclass(frozen=True, slots=True)
class Rights:
    """What one representative may."""

    may_see: bool
    may_notify: bool
    may_take: bool
    may_act: bool


ALL = Rights(True, True, True, True)
NONE = Rights(False, False, False, False)


def is_adult(born: date | None, on: date) -> bool:
    """18 by date of birth; who was born on 29 February is of age on 1 March. Unknown birth: no."""
    return born is not None and (on.year - born.year, on.month, on.day) >= (OF_AGE, born.month, born.day)


def faults(
    custody: Custody,
    rights: Rights,
    days: tuple[date, date | None],
    *,
    today: date,
    based: bool,
    apart_now: bool,
) -> dict[str, str]:
    """Field → what is wrong with it; empty when the rights may be set so.

    A parent is limited, and a limit is lifted early, only by a document: both parents are equal by law (СК РФ ст. 61).
    """
    from_on, until_on = days
    wrong: dict[str, str] = {}
    if not today <= from_on <= LATEST:
        wrong["from_on"] = "с сегодняшнего дня или позже: прошлое не меняется"
    if until_on and not from_on <= until_on <= LATEST:
        wrong["until_on"] = "последний день не раньше первого"
    if (rights.may_notify or rights.may_act) and not rights.may_see:
        wrong["may_see"] = "уведомления и решения – только у того, кто видит дневник"
    if custody == "no-contact" and rights != NONE:
        wrong["may_see"] = "при запрете общения прав не остаётся: снимите все отметки"
    if custody == "usual" and rights != ALL:
        wrong["custody"] = "обычный порядок – это все права; если часть снята, выберите «Права ограничены»"
    if custody == "limited" and rights == ALL:
        wrong["custody"] = "снимите хотя бы одно право или выберите обычный порядок"
    if custody == "split" and not rights.may_see:
        wrong["may_see"] = "когда родители живут раздельно, дневник видят оба"
    if not based and custody in ("limited", "no-contact"):
        wrong["basis"] = "права ограничивают по документу: номер, дата и кем выдан"
    if not based and apart_now and custody != "no-contact":
        wrong["basis"] = "запрет общения снимают досрочно по документу: номер, дата и кем выдан"
    return wrong
