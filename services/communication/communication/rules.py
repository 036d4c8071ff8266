"""Pure rules of announcements: what remains of a text, who may be addressed by whom."""

import re
import unicodedata
from collections.abc import Collection, Sequence
from datetime import date
from itertools import pairwise
from uuid import UUID

from contracts.rights import Role

FAMILY = frozenset({Role.STUDENT, Role.PARENT})
OFFICE = frozenset({Role.DIRECTOR, Role.DEPUTY_HEAD, Role.COORDINATOR})
"""They address the whole school and look after its board."""
ABOVE = frozenset(
    {
        Role.REGION_OPERATOR,
        Role.NETWORK_ADMIN,
        Role.RCO_OPERATOR,
        Role.DEPARTMENT_HEAD,
        Role.DEPARTMENT_SPECIALIST,
    }
)
"""They address the segment they act at: a municipality with all its schools, or the region."""

_LINK = re.compile(r"\]\(\s*(?!https?://|mailto:)[^)]*\)", re.IGNORECASE)
_KEPT_CONTROLS = {"\n", "\t", "\u200d"}
_MANY_LINES = re.compile(r"\n{3,}")


def clean(text: str) -> str:
    """Text as it is kept: no control or direction-changing signs, no links but to the web and mail.

    It is text for every reader, never HTML: pages show it escaped, with **bold**, *italics*, lists and links at most.
    """
    lines = unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n"))
    kept = "".join(
        sign
        for sign in lines
        if sign in _KEPT_CONTROLS or unicodedata.category(sign) not in ("Cc", "Cf", "Cs", "Co")
    )
    return _MANY_LINES.sub("\n\n", _LINK.sub("]", kept)).strip()


_WORD = re.compile(r"[А-ЯЁ][а-яё]+(?:-[А-ЯЁ][а-яё]+)*")
_ENDINGS, _LONGEST_ENDING = "аеиоуыэюяйь", 3
_IRREGULAR = {"лев": "льв"}
_FLEETING = re.compile(r"[ео](?=[бвгджзклмнпрстфхцчшщ]$)")


def fold(word: str) -> str:
    """Lower case, ё as е."""
    return word.lower().replace("ё", "е")


def _is(word: str, name: str) -> bool:
    """Whether a word of a text may be this name in some case: «Павлу» is «Павел», «Беловой» is «Белова»."""
    whole = fold(name)
    if "-" in whole and word.count("-") == whole.count("-"):
        return all(map(_is, word.split("-"), whole.split("-")))
    stem = whole.rstrip(_ENDINGS)
    stems = {whole if len(stem) < 2 else stem, _FLEETING.sub("", whole), _IRREGULAR.get(whole, whole)}
    return any(
        word == whole or (len(one) > 1 and word.startswith(one) and len(word) - len(one) <= _LONGEST_ENDING)
        for one in stems
    )


def pairs(text: str) -> list[tuple[str, str]]:
    """Neighbouring words with a capital, folded: what may be a name and a surname, in either order."""
    found = list(_WORD.finditer(text))
    return [
        (fold(one[0]), fold(after[0]))
        for one, after in pairwise(found)
        if not text[one.end() : after.start()].strip(" \t*\u00a0")
    ]


def beginnings(text: str) -> set[str]:
    """The first two letters of words that may be surnames: narrows the search for people who are named."""
    return {word[:2] for pair in pairs(text) for word in pair}


def names(text: str, last_name: str, first_name: str) -> bool:
    """Whether the text names the person by surname and first name; initials alone do not count."""
    return any(
        (_is(a, last_name) and _is(b, first_name)) or (_is(b, last_name) and _is(a, first_name))
        for a, b in pairs(text)
    )


def may_address(
    role: str,
    at_school: bool,
    roles: Collection[str],
    class_ids: Sequence[UUID],
    own_classes: Collection[UUID],
) -> bool | str:
    """Whether this role may post to these roles and classes; `own_classes` are those he teaches or leads."""
    if class_ids and not at_school:
        return "Классам пишет их школа: выберите роли"
    if role in OFFICE or role in ABOVE:
        return True
    if class_ids:
        return set(class_ids) <= set(own_classes) or "Вы можете писать только своим классам"
    if roles and not FAMILY & set(roles):
        return True
    return "Всем ученикам и родителям школы пишет администрация: выберите свой класс или сотрудников"


def shown(from_on: date, until_on: date | None, today: date) -> bool:
    """Both days belong to the term."""
    return from_on <= today and (until_on is None or today <= until_on)
