"""What holds at a segment, what a set of entries may be, and how two versions differ. Pure."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from registry.rules import fold

Entry = Mapping[str, Any]
"""`{id, title, note, active}`."""


@dataclass(frozen=True, slots=True)
class Level:
    """What one level has: its own entries, and whether it has closed the dictionary for those below."""

    segment: str
    entries: Sequence[Entry]
    locked: bool


@dataclass(frozen=True, slots=True)
class Held:
    """An entry as it holds at a segment; `offered`: it may be chosen today."""

    segment: str
    entry: Entry
    offered: bool


def locked_by(levels: Sequence[Level], segment: str) -> str | None:
    """The highest level above `segment` that has closed the dictionary; `levels` go from the region down."""
    return next((one.segment for one in levels if one.locked and segment.startswith(one.segment + "/")), None)


def held(levels: Sequence[Level]) -> list[Held]:
    """Entries of all levels, those above first; below a lock, and under a word used above, none is offered."""
    found: list[Held] = []
    words: set[str] = set()
    closed = False
    for level in levels:
        for entry in level.entries:
            word = fold(entry["title"])
            fresh = word not in words
            found.append(Held(level.segment, entry, bool(entry["active"]) and fresh and not closed))
            words.add(word)
        closed = closed or level.locked
    return found


def check(entries: Sequence[Entry], above: Sequence[Entry]) -> list[tuple[int, str]]:
    """Rows that repeat another, or an entry from above: (index, reason)."""
    seen: dict[str, int] = {}
    words = {fold(one["title"]) for one in above if one["active"]}
    wrong: list[tuple[int, str]] = []
    for index, entry in enumerate(entries):
        word = fold(entry["title"])
        if word in seen:
            wrong.append((index, f"Значение «{entry['title']}» уже есть в строке {seen[word] + 1}"))
        elif word in words and entry["active"]:
            wrong.append((index, f"Значение «{entry['title']}» уже есть на уровне выше, второе не нужно"))
        seen.setdefault(word, index)
    return wrong


@dataclass(frozen=True, slots=True)
class Difference:
    """How entries changed: by their ids, whatever their order."""

    added: list[Entry]
    removed: list[Entry]
    changed: list[tuple[Entry, Entry]]


def compare(before: Sequence[Entry], after: Sequence[Entry]) -> Difference:
    """What was added, taken away and worded anew, closed or opened."""
    old, new = ({one["id"]: one for one in side} for side in (before, after))
    return Difference(
        [one for key, one in new.items() if key not in old],
        [one for key, one in old.items() if key not in new],
        [(old[key], one) for key, one in new.items() if key in old and dict(old[key]) != dict(one)],
    )
