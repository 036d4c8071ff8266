"""Clashes, free slots and dates of lessons. Pure: the whole school's week comes in as values."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from uuid import UUID

from academic.rules import days_overlap

WEEKDAYS = ("", "понедельник", "вторник", "среда", "четверг", "пятница", "суббота", "воскресенье")
NUMBERS = range(1, 9)


@dataclass(frozen=True, slots=True)
class Entry:
    """A weekly lesson with whom it occupies; `students` only of a divided group."""

    id: UUID
    group_id: UUID
    group_name: str
    class_ids: frozenset[UUID]
    divided: bool
    students: frozenset[UUID]
    teacher_id: UUID | None
    teacher_name: str | None
    room: str | None
    note: str | None
    weekday: int
    number: int
    weeks: str
    from_on: date
    until_on: date


@dataclass(frozen=True, slots=True)
class Clash:
    """Two entries want the same thing at the same time; `place` = index of the wanted entry."""

    place: int
    kind: str
    detail: str
    with_entry: UUID
    free: tuple[tuple[int, int], ...]


def same_time(one: Entry, other: Entry) -> bool:
    """Whether two entries ever meet in one lesson."""
    return (
        (one.weekday, one.number) == (other.weekday, other.number)
        and (one.weeks == other.weeks or "all" in (one.weeks, other.weeks))
        and days_overlap(one.from_on, one.until_on, other.from_on, other.until_on)
    )


def share_students(one: Entry, other: Entry) -> bool:
    """Whether a student would have to be in both: two parts of a class may run side by side if nobody is in both."""
    if not one.class_ids & other.class_ids:
        return False
    return (
        not (one.divided and other.divided)
        or bool(one.students & other.students)
        or one.group_id == other.group_id
    )


def wants_the_same(one: Entry, other: Entry) -> str | None:
    """What two entries of one time would fight for: teacher, class, room; None when nothing."""
    if one.teacher_id is not None and one.teacher_id == other.teacher_id:
        return "teacher"
    if share_students(one, other):
        return "class"
    if one.room and one.room == other.room and not one.note and not other.note:
        return "room"
    return None


def clashes(wanted: Sequence[Entry], standing: Iterable[Entry], weekdays: Collection[int]) -> list[Clash]:
    """Every clash of the wanted entries with the standing ones and with each other, with the nearest free slots."""
    week: dict[tuple[int, int], list[Entry]] = defaultdict(list)
    for entry in standing:
        week[entry.weekday, entry.number].append(entry)
    found = []
    for place, entry in enumerate(wanted):
        for other in week[entry.weekday, entry.number]:
            kind = wants_the_same(entry, other) if same_time(entry, other) else None
            if kind:
                free = tuple(_nearest(entry, week, weekdays))
                found.append(Clash(place, kind, _explain(entry, other, kind, free), other.id, free))
        week[entry.weekday, entry.number].append(entry)
    return found


def _nearest(
    entry: Entry, week: Mapping[tuple[int, int], list[Entry]], weekdays: Collection[int]
) -> list[tuple[int, int]]:
    slots = sorted(
        ((day, number) for day in weekdays for number in NUMBERS),
        key=lambda slot: (abs(slot[0] - entry.weekday) * 2 + abs(slot[1] - entry.number), slot),
    )
    free = []
    for day, number in slots:
        moved = replace(entry, weekday=day, number=number)
        others = week.get((day, number), ())
        if not any(same_time(moved, other) and wants_the_same(moved, other) for other in others):
            free.append((day, number))
            if len(free) == 3:
                break
    return free


def _explain(entry: Entry, other: Entry, kind: str, free: Sequence[tuple[int, int]]) -> str:
    who = {
        "teacher": f"учитель {other.teacher_name or ''} ведёт".replace("  ", " "),
        "class": "у этих учеников уже стоит",
        "room": f"кабинет {other.room} занят:",
    }[kind]
    slots = ", ".join(f"{WEEKDAYS[day]} {number}-й урок" for day, number in free)
    nearest = f". Ближайшие свободные места: {slots}" if slots else ". Свободных мест нет"
    shared = ". Общий кабинет можно разрешить, указав примечание" if kind == "room" else ""
    place = f"«{entry.group_name}», {WEEKDAYS[entry.weekday]}, {entry.number}-й урок"
    return f"{place}: {who} «{other.group_name}»{nearest}{shared}"


def occurrences(
    entry: Entry, from_on: date, until_on: date, year_from: date, days_off: Collection[date]
) -> Iterator[date]:
    """The days of the entry within the interval, without days off; the week of the year's first day is odd."""
    first = max(entry.from_on, from_on)
    day = first + timedelta(days=(entry.weekday - first.isoweekday()) % 7)
    monday = year_from - timedelta(days=year_from.weekday())
    while day <= min(entry.until_on, until_on):
        odd = (day - monday).days // 7 % 2 == 0
        if day not in days_off and (entry.weeks == "all" or (entry.weeks == "odd") == odd):
            yield day
        day += timedelta(days=7)


def days_off(
    holidays: Iterable[tuple[date, date, Sequence[int]]], grades: Collection[int]
) -> frozenset[date]:
    """The days without lessons for a group of these grades: a holiday counts when it is for all of them."""
    return frozenset(
        from_on + timedelta(days=shift)
        for from_on, until_on, whose in holidays
        if set(grades) <= set(whose)
        for shift in range((until_on - from_on).days + 1)
    )
