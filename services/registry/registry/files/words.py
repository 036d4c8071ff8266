"""Values of personal files as people read them in a cell or on paper."""

from typing import Any

from registry.files.fields import FileField
from registry.rules import show_snils


def in_words(one: FileField, value: Any) -> Any:
    """«24.03.2014» and figures are left to the sheet: days as ISO text, numbers as they are."""
    if value in (None, "", []):
        return None
    if one.type == "choice":
        return one.choices.get(str(value), str(value))
    if one.type == "lines":
        return "; ".join(str(line) for line in value)
    if one.type == "flag":
        return bool(value)
    return show_snils(str(value)) if one.code == "snils" and "-" not in str(value) else value
