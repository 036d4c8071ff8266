"""What a world consists of: plain facts of one school, from which each service's writer takes what it would hold.

Ids are text (`Ids`), days `date`, moments `datetime`. A `School` is made and written as a whole, so that a world of
500 of them needs the memory of one; its marks come group by group (`journal.py`) and are never all there at once.
"""

from __future__ import annotations

import random
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

Json = dict[str, Any]


class Ids:
    """Ids in the form of UUIDv7 that follow from the seed alone and rise, so that indexes grow at their end."""

    def __init__(self, seed: int, born: datetime) -> None:
        self._moment, self._place = int(born.timestamp() * 1000), 4095
        self._chance = random.Random(seed ^ 0x5EED)
        self._head = self._tail = ""

    def __call__(self) -> str:
        """The next id; 4096 of them share a moment and the random part."""
        self._place += 1
        if self._place > 4095:
            self._moment, self._place = self._moment + 1, 0
            head, tail = f"{self._moment:012x}", f"{self._chance.getrandbits(62) | 1 << 63:016x}"
            self._head, self._tail = f"{head[:8]}-{head[8:]}-7", f"-{tail[:4]}-{tail[4:]}"
        return f"{self._head}{self._place:03x}{self._tail}"


@dataclass(slots=True)
class Place:
    """A municipality or school."""

    id: str
    segment: str
    level: str
    name: str
    short_name: str
    card: Json = field(default_factory=dict)


@dataclass(slots=True)
class Person:
    """A person of the region."""

    id: str
    last: str
    first: str
    middle: str
    male: bool
    born: date
    snils: str
    phone: str | None = None

    @property
    def name(self) -> str:
        """«Фамилия Имя Отчество»."""
        return f"{self.last} {self.first} {self.middle}"


@dataclass(slots=True)
class Placement:
    """A person belongs to a segment as student, parent or staff."""

    id: str
    person_id: str
    segment: str
    kind: str
    roles: list[str]
    from_on: date
    until_on: date | None = None
    post: str | None = None
    order_number: str | None = None
    order_on: date | None = None


@dataclass(slots=True)
class Tie:
    """A parent of a student."""

    id: str
    parent_id: str
    student_id: str
    relation: str


@dataclass(slots=True)
class Klass:
    """A class of a school year."""

    id: str
    year: int
    grade: int
    letter: str
    name: str
    teacher_id: str | None
    room: str | None
    shift: int = 1
    profile: str | None = None


@dataclass(slots=True)
class Spell:
    """A student was in a class from–to."""

    class_id: str
    from_on: date
    until_on: date | None = None


@dataclass(slots=True)
class Line:
    """A row of the movement book; `ordinal` is its place in the student's own book (None: a draft)."""

    id: str
    student_id: str
    ordinal: int | None = None
    from_class: str | None = None
    to_class: str | None = None
    reason: str | None = None
    came_from: str | None = None
    went_to: str | None = None


@dataclass(slots=True)
class Order:
    """An order of the movement book; a draft has no number."""

    id: str
    kind: str
    year: int
    number: int | None
    order_on: date
    effective_on: date
    basis: str
    author_id: str
    at: datetime
    lines: list[Line] = field(default_factory=list)
    transfer_id: str | None = None
    to_segment: str | None = None


@dataclass(slots=True)
class Transfer:
    """A transfer that waits; written with the school that asked or released first."""

    id: str
    by: str
    state: str
    from_segment: str
    to_segment: str
    person: Person
    grade: int
    note: str
    asked_key: str
    author_id: str
    at: datetime
    student_id: str | None = None
    from_class: str | None = None
    leaves_on: date | None = None
    departure: Order | None = None
    checklist: Json = field(default_factory=dict)


@dataclass(slots=True)
class Period:
    """A study period of some grades."""

    id: str
    year: int
    kind: str
    number: int
    name: str
    from_on: date
    until_on: date
    grades: list[int]
    closed_at: datetime | None = None
    closed_by: str | None = None

    @property
    def version(self) -> int:
        """Closing is a change that is not told."""
        return 2 if self.closed_at else 1


@dataclass(slots=True)
class StudyYear:
    """A school's year."""

    id: str
    year: int
    from_on: date
    until_on: date
    periods: list[Period]
    holidays: list[tuple[str, str, date, date, list[int]]]
    bells: tuple[str, int, list[Json]]


@dataclass(slots=True)
class Member:
    """A student's days in a teaching group."""

    student_id: str
    class_id: str
    from_on: date
    until_on: date | None


@dataclass(slots=True)
class Group:
    """A subject taught by a teacher to classes or a part of one."""

    id: str
    year: int
    subject: str
    subject_id: str
    subject_name: str
    teacher_id: str
    name: str
    class_ids: list[str]
    grades: list[int]
    hours: int
    divided: bool = False
    members: list[Member] = field(default_factory=list)
    entries: list[Entry] = field(default_factory=list)


@dataclass(slots=True)
class Entry:
    """A weekly lesson of a group."""

    id: str
    weekday: int
    number: int
    room: str | None
    note: str | None = None


@dataclass(slots=True)
class Announcement:
    """Something on a board."""

    id: str
    segment: str
    title: str
    body: str
    roles: list[str]
    class_ids: list[str]
    author: Person
    author_role: str
    from_on: date
    at: datetime
    pinned: bool = False
    must_confirm: bool = False
    readers: list[tuple[str, str]] = field(default_factory=list)


@dataclass(slots=True)
class School:
    """Everything of one organisation that is new with it (a municipality has staff and announcements only)."""

    place: Place
    kind: str = ""
    people: list[Person] = field(default_factory=list)
    placements: list[Placement] = field(default_factory=list)
    ties: list[Tie] = field(default_factory=list)
    classes: list[Klass] = field(default_factory=list)
    spells: dict[str, list[Spell]] = field(default_factory=dict)
    orders: list[Order] = field(default_factory=list)
    transfers: list[Transfer] = field(default_factory=list)
    years: list[StudyYear] = field(default_factory=list)
    groups: list[Group] = field(default_factory=list)
    announcements: list[Announcement] = field(default_factory=list)
    gifts: dict[str, float] = field(default_factory=dict)
    appointments: list[tuple[str, Placement, str]] = field(default_factory=list)
    absences: dict[tuple[str, date], list[tuple[str, str]]] = field(default_factory=dict)
    weights: dict[str, int] = field(default_factory=dict)

    @property
    def segment(self) -> str:
        """The code path."""
        return self.place.segment

    def class_of(self, class_id: str) -> Klass:
        """A class by id."""
        return next(one for one in self.classes if one.id == class_id)

    def class_named(self, year: int, name: str) -> Klass:
        """The class «7Б» of a year."""
        return next(one for one in self.classes if one.year == year and one.name == name)

    def list_of(self, class_id: str) -> list[str]:
        """Students who are in a class now, by the order of the list."""
        return [
            student
            for student, spells in self.spells.items()
            if spells[-1].class_id == class_id and spells[-1].until_on is None
        ]
