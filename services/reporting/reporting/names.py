"""Names of people as reports write and order them."""

from collections.abc import Mapping
from typing import Any

UNKNOWN = "Имя ещё не получено"


def full_name(person: Mapping[str, Any]) -> str:
    """«Иванова Анна Сергеевна» from a row with last_name, first_name, middle_name."""
    if not person["last_name"]:
        return UNKNOWN
    return " ".join(
        part for part in (person["last_name"], person["first_name"], person["middle_name"]) if part
    )


def short_name(last: str | None, first: str | None, middle: str | None) -> str:
    """«Иванова А. С.»; empty for nobody."""
    if not last:
        return ""
    return " ".join([last, *(f"{part[0]}." for part in (first, middle) if part)])


def alphabetically(name: str) -> str:
    """The key that orders Russian names as people do: «Ё» together with «Е», case aside."""
    return name.casefold().replace("ё", "е")
