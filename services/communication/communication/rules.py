"""Pure rules of announcements: what remains of a text, who may be addressed by whom."""

import re
import unicodedata
from collections.abc import Collection, Sequence
from datetime import date
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
