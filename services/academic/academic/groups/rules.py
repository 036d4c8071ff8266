"""Names and limits of teaching groups. Pure."""

from collections.abc import Iterable, Sequence


def group_name(class_names: Iterable[str], subject: str, part: str | None = None) -> str:
    """«7Б Алгебра», «7А, 7Б Физическая культура», «7Б Английский язык, 1-я подгруппа»."""
    named = f"{', '.join(class_names)} {subject}"
    return f"{named}, {part}" if part else named


def in_two_parts(parts: Sequence[Sequence[str]]) -> set[str]:
    """Students named in more than one part of the same class and subject."""
    seen: set[str] = set()
    twice: set[str] = set()
    for part in parts:
        twice |= seen & set(part)
        seen |= set(part)
    return twice
