"""How likely two records are one person, with the reasons in words. Pure: facts in, certainty out.

Two different СНИЛС are two people, whatever else agrees (a control number guards each). Everything else adds up from
name, date of birth, contacts, a document's number and a common child.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

REASONS: dict[str, str] = {
    "document": "совпал документ",
    "snils": "совпали СНИЛС",
    "name-birth": "имя и дата рождения",
    "typo-last": "имя и дата рождения, опечатка в фамилии",
    "typo-first": "фамилия и дата рождения, опечатка в имени",
    "typo-birth": "имя совпало, в дате рождения опечатка",
    "name": "имя",
    "other-last": "имя и отчество, фамилия другая",
    "contact": "телефон или почта",
    "child": "оба записаны представителями одного ученика",
    "by-hand": "отмечено вручную",
}
"""Code → words: the order is that in which they are said."""
LEAST = 55
"""Below it a pair is not shown: people would dismiss more than they merge."""
LONG = 8
"""Names from this many letters may have two slips, shorter ones one."""


@dataclass(frozen=True, slots=True)
class Record:
    """What two records are compared by. Names folded (lower case, ё as е); None where a record says nothing."""

    id: UUID
    last: str
    first: str
    middle: str | None = None
    birth_on: date | None = None
    sex: str | None = None
    snils: str | None = None
    phone: str | None = None
    email: str | None = None


@dataclass(frozen=True, slots=True)
class Likeness:
    """Certainty per cent, and the codes of why."""

    certainty: int
    reasons: tuple[str, ...]


def slips(one: str, other: str, most: int) -> int:
    """Letters to change, add, leave out or swap with their neighbour; `most` + 1 when it is more than `most`."""
    if abs(len(one) - len(other)) > most:
        return most + 1
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, letter in enumerate(one, 1):
        older, before, row = before, row, [i]
        for j, opposite in enumerate(other, 1):
            cost = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (letter != opposite))
            if i > 1 and j > 1 and letter == other[j - 2] and one[i - 2] == opposite:
                cost = min(cost, older[j - 2] + 1)
            row.append(cost)
        if min(row) > most:
            return most + 1
    return row[-1]


def misspelt(one: str, other: str) -> bool:
    """Different, and by a slip or two only."""
    most = 2 if min(len(one), len(other)) >= LONG else 1
    return one != other and slips(one, other, most) <= most


def misdated(one: date, other: date) -> bool:
    """Different, and by a slip only: day and month swapped, or one figure of the date."""
    if one == other:
        return False
    if (one.year, one.month, one.day) == (other.year, other.day, other.month):
        return True
    return sum(a != b for a, b in zip(one.isoformat(), other.isoformat(), strict=True)) == 1


def rate(a: Record, b: Record, *, document: bool = False, child: bool = False) -> Likeness | None:
    """How likely it is one person; None when it is not, or too little speaks for it."""
    if a.snils and b.snils:
        return Likeness(99, ("snils",)) if a.snils == b.snils else None
    if a.sex and b.sex and a.sex != b.sex:
        return None
    certainty, reason = _by_name(a, b)
    if not reason:
        return None
    contact = bool((a.phone and a.phone == b.phone) or (a.email and a.email == b.email))
    found = [
        reason,
        *(code for code, holds in (("contact", contact), ("child", child), ("document", document)) if holds),
    ]
    certainty += 15 * contact + 25 * child + 35 * document
    if certainty < LEAST:
        return None
    return Likeness(min(certainty, 99), tuple(sorted(found, key=list(REASONS).index)))


def question(typed: Record, known: Record, *, child: bool = False) -> Likeness | None:
    """`rate` for somebody who is only being written down: while a date of birth is missing, a name alone is a question
    worth asking, not a claim. Two different СНИЛС are two people.
    """
    if typed.snils and known.snils and typed.snils != known.snils:
        return None
    found = rate(typed, known, child=child)
    undated = typed.birth_on is None or known.birth_on is None
    if found or not undated or (typed.last, typed.first) != (known.last, known.first):
        return found
    same = typed.middle is None or known.middle is None or typed.middle == known.middle
    return Likeness(40, ("name",)) if same else None


def _by_name(a: Record, b: Record) -> tuple[int, str]:
    """What name and date of birth alone say: (certainty, code), no code when they say «different people»."""
    births = bool(a.birth_on and b.birth_on)
    same_day = births and a.birth_on == b.birth_on
    slipped = births and misdated(a.birth_on, b.birth_on)  # type: ignore[arg-type]
    if births and not same_day and not slipped:
        return 0, ""
    middle = _middle(a.middle, b.middle)
    if middle < 0:
        return 0, ""
    last, first = a.last == b.last, a.first == b.first
    if last and first:
        if births:
            return (90 + 5 * middle, "name-birth") if same_day else (65 + 10 * middle, "typo-birth")
        return 40 + 10 * middle, "name"
    if first and misspelt(a.last, b.last):
        return (80 + 5 * middle, "typo-last") if same_day else (0, "")
    if last and misspelt(a.first, b.first):
        # twins are named alike: Дарья and Марья of one mother are two children
        twins = slips(a.first[1:], b.first[1:], 0) == 0
        return (45 if twins else 70 + 5 * middle, "typo-first") if same_day else (0, "")
    if first and middle == 1:
        return (45 if same_day else 40 if not births else 0), "other-last"
    return 0, ""


def _middle(one: str | None, other: str | None) -> int:
    """1: the same patronymic, 0: one record lacks it or it is misspelt, -1: another one."""
    if not one or not other:
        return 0
    if one == other:
        return 1
    return 0 if misspelt(one, other) else -1


def words(reasons: Sequence[str]) -> str:
    """The reasons as one Russian sentence: «имя и дата рождения; телефон или почта»."""
    return "; ".join(REASONS[code] for code in reasons if code in REASONS)


def common_place(segments: Sequence[str]) -> str:
    """The lowest place at or above all of these: `tomsk/seversk` for two schools of it."""
    parts = [one.split("/") for one in segments]
    shared = []
    for level in zip(*parts, strict=False):
        if len(set(level)) > 1:
            break
        shared.append(level[0])
    return "/".join(shared)
