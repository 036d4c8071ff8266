"""A story of schools as a list of events, as the other services would publish them; everything that can happen does."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from random import Random
from typing import Any
from uuid import UUID

from bus import Envelope, EventData
from bus.consumer import apply
from contracts.events.academic import (
    AbsentStudent,
    AttendanceNoted,
    LessonChanged,
    MarkChanged,
    PeriodMarkDecided,
    StudyPeriodChanged,
    TeachingGroupChanged,
)
from contracts.events.movement import (
    MembershipChanged,
    Spell,
    StudentDeparted,
    StudentEnrolled,
    StudentMoved,
    StudentTransferred,
)
from contracts.events.registry import ClassChanged, PersonChanged, SegmentChanged
from testkit import World

SEVERSK, SCHOOL, OTHER, FOREIGN = (
    "tomsk/seversk",
    "tomsk/seversk/school-198",
    "tomsk/seversk/school-84",
    "tomsk/strezhevoy/school-1",
)
YEAR, FIRST, LAST = 2026, date(2026, 9, 1), date(2026, 10, 25)
MIDDLE = date(2026, 10, 1)
SUBJECTS = ("Русский язык", "Алгебра", "Физика", "История", "Английский язык")
VALUES = ("5", "4", "3", "2", "1", "not-certified", "exempt", "passed", "failed")
WEIGHTS = (30, 35, 22, 4, 1, 3, 3, 1, 1)
DAY = timedelta(days=1)


@dataclass
class Story:
    """Events in the order they happened, with everything needed to ask for reports about them."""

    random: Random
    envelopes: list[Envelope[Any]] = field(default_factory=list)
    spells: dict[UUID, list[Spell]] = field(default_factory=dict)
    classes: dict[UUID, ClassChanged] = field(default_factory=dict)
    groups: dict[UUID, TeachingGroupChanged] = field(default_factory=dict)
    periods: dict[str, StudyPeriodChanged] = field(default_factory=dict)
    _sequences: dict[tuple[str, str], int] = field(default_factory=dict)

    def id(self) -> UUID:
        """A fresh id, the same in every run of the seed."""
        return UUID(int=self.random.getrandbits(128), version=4)

    def tell(self, data: EventData, subject: object, segment: str) -> None:
        """Append an event; its sequence rises per subject, its time with every event."""
        key = (data.type.rsplit(".", 2)[0], str(subject))
        self._sequences[key] = self._sequences.get(key, 0) + 1
        moment = datetime(2026, 9, 1, 4, tzinfo=UTC) + timedelta(seconds=len(self.envelopes))
        self.envelopes.append(
            Envelope(
                id=self.id(), type=data.type, source="/story", subject=str(subject), sequence=self._sequences[key],
                segment=segment, time=moment, data=data,
            )
        )  # fmt: skip

    def data(self, kind: type[EventData]) -> list[Any]:
        """The newest payload of each subject of one type of events."""
        newest = {one.subject: one.data for one in self.envelopes if isinstance(one.data, kind)}
        return list(newest.values())

    def segment(self, segment: str, level: str, name: str) -> None:
        """A region, municipality or school."""
        self.tell(
            SegmentChanged(
                segment=segment, segment_id=self.id(), level=level, name=f"МБОУ «{name}»", short_name=name,
                state="active",
            ),
            segment, segment,
        )  # fmt: skip

    def person(self, segment: str, last_name: str) -> UUID:
        """Somebody with a name."""
        person_id = self.id()
        first = self.random.choice(["Анна", "Пётр", "Ева", "Ильяс"])
        self.tell(
            PersonChanged(person_id=person_id, last_name=last_name, first_name=first, middle_name="Ильич"),
            person_id, segment,
        )  # fmt: skip
        return person_id

    def school_class(self, segment: str, grade: int, letter: str, *, teacher: UUID | None = None) -> UUID:
        """A class with one teaching group per subject; the last subject is taught in two halves."""
        class_id = self.id()
        told = ClassChanged(
            class_id=class_id, segment=segment, school_year=YEAR, grade=grade, letter=letter,
            name=f"{grade}{letter}", class_teacher_id=teacher,
        )  # fmt: skip
        self.classes[class_id] = told
        self.tell(told, class_id, segment)
        for index, subject in enumerate(SUBJECTS):
            for half in range(2 if subject == SUBJECTS[-1] else 1):
                group = TeachingGroupChanged(
                    group_id=self.id(), segment=segment, school_year=YEAR, subject_id=UUID(int=index + 1, version=4),
                    subject_name=subject, class_ids=[class_id], teacher_id=self.id(), name=f"{subject} {half}",
                )  # fmt: skip
                self.groups[group.group_id] = group
                self.tell(group, group.group_id, segment)
        return class_id

    def period(self, segment: str, number: int, since: date, until: date) -> StudyPeriodChanged:
        """A quarter of a school."""
        told = StudyPeriodChanged(
            period_id=self.id(), segment=segment, school_year=YEAR, kind="quarter", number=number,
            name=f"{number} четверть", from_on=since, until_on=until, grades=list(range(1, 12)),
        )  # fmt: skip
        if number == 1:
            self.periods[segment] = told
        self.tell(told, told.period_id, segment)
        return told

    def _membership(self, student_id: UUID, segment: str) -> None:
        self.tell(
            MembershipChanged(student_id=student_id, spells=list(self.spells[student_id])),
            student_id,
            segment,
        )

    def _order(self) -> dict[str, Any]:
        return {"movement_id": self.id(), "order_id": self.id(), "order_number": "1-у", "order_on": FIRST}

    def enrol(self, class_id: UUID, on: date, kind: str = "enrolment-import") -> UUID:
        """A new student of a class."""
        segment = self.classes[class_id].segment
        student_id = self.person(segment, self.random.choice(["Ёлкин", "Ершов", "Жуков", "Якин", "Абаев"]))
        self.spells[student_id] = [Spell(segment=segment, class_id=class_id, from_on=on)]
        order = self._order()
        self.tell(
            StudentEnrolled(**order, student_id=student_id, segment=segment, class_id=class_id, kind=kind,
                            effective_on=on),
            order["movement_id"], segment,
        )  # fmt: skip
        self._membership(student_id, segment)
        return student_id

    def depart(self, student_id: UUID, last_day: date, reason: str) -> None:
        """A student leaves for outside; the last day is still a day at school."""
        spell = self.spells[student_id][-1]
        self.spells[student_id][-1] = spell.model_copy(update={"until_on": last_day})
        order = self._order()
        self.tell(
            StudentDeparted(**order, student_id=student_id, segment=spell.segment, class_id=spell.class_id,
                            reason=reason, effective_on=last_day),
            order["movement_id"], spell.segment,
        )  # fmt: skip
        self._membership(student_id, spell.segment)

    def move(self, student_id: UUID, class_id: UUID, on: date) -> None:
        """From one class into another of the same school."""
        spell = self.spells[student_id][-1]
        self.spells[student_id][-1] = spell.model_copy(update={"until_on": on - DAY})
        self.spells[student_id].append(Spell(segment=spell.segment, class_id=class_id, from_on=on))
        order = self._order()
        self.tell(
            StudentMoved(**order, student_id=student_id, segment=spell.segment, from_class_id=spell.class_id,
                         to_class_id=class_id, effective_on=on),
            order["movement_id"], spell.segment,
        )  # fmt: skip
        self._membership(student_id, spell.segment)

    def transfer(self, student_id: UUID, class_id: UUID, left_on: date, on: date) -> None:
        """From one school into another of the region, with days between them if need be."""
        spell = self.spells[student_id][-1]
        target = self.classes[class_id].segment
        self.spells[student_id][-1] = spell.model_copy(update={"until_on": left_on})
        self.spells[student_id].append(Spell(segment=target, class_id=class_id, from_on=on))
        order = self._order()
        self.tell(
            StudentTransferred(**order, transfer_id=self.id(), student_id=student_id, from_segment=spell.segment,
                               from_class_id=spell.class_id, to_segment=target, to_class_id=class_id, left_on=left_on,
                               effective_on=on, departure_order_number="2-у"),
            order["movement_id"], SEVERSK,
        )  # fmt: skip
        self._membership(student_id, SEVERSK)

    def decide(self, group_id: UUID, student_id: UUID, value: str, *, removed: bool = False) -> None:
        """A period mark of quarter 1."""
        group = self.groups[group_id]
        period_id = self.periods[group.segment].period_id
        self.tell(
            PeriodMarkDecided(segment=group.segment, school_year=YEAR, group_id=group_id, subject_id=group.subject_id,
                              student_id=student_id, period_id=period_id, value=value, removed=removed),
            f"{group_id}|{student_id}|{period_id}", group.segment,
        )  # fmt: skip

    def mark_everybody(self) -> None:
        """Each student gets marks in the groups of every class he was in; some are changed, some withdrawn."""
        for student_id, spells in self.spells.items():
            for class_id in dict.fromkeys(spell.class_id for spell in spells):
                taught: dict[UUID, list[UUID]] = {}
                for group in self.groups.values():
                    if class_id in group.class_ids:
                        taught.setdefault(group.subject_id, []).append(group.group_id)
                for choices in taught.values():
                    self._mark(self.random.choice(choices), student_id)

    def _mark(self, group_id: UUID, student_id: UUID) -> None:
        chance = self.random.random()
        if chance < 0.06:
            return
        self.decide(group_id, student_id, self._value())
        if chance > 0.85:
            self.decide(group_id, student_id, self._value())
        if chance > 0.96:
            self.decide(group_id, student_id, self._value(), removed=True)

    def _value(self) -> str:
        return self.random.choices(VALUES, WEIGHTS)[0]

    def lessons(self, group_id: UUID, students: Sequence[UUID]) -> None:
        """A held lesson with attendance, marks and a debt."""
        group, lesson_id = self.groups[group_id], self.id()
        place = {"lesson_id": lesson_id, "group_id": group_id, "segment": group.segment, "school_year": YEAR,
                 "held_on": MIDDLE}  # fmt: skip
        self.tell(LessonChanged(**place, number=2, state="held"), lesson_id, group.segment)
        absent = [
            AbsentStudent(student_id=students[0], code="ill"),
            AbsentStudent(student_id=students[1], code="late"),
        ]
        self.tell(AttendanceNoted(**place, students=absent), lesson_id, group.segment)
        self.tell(AttendanceNoted(**place, students=absent[:1]), lesson_id, group.segment)
        for student_id in students[2:4]:
            mark_id = self.id()
            for value in (3, 5):
                mark = MarkChanged(**place, mark_id=mark_id, student_id=student_id, kind="number", value=value,
                                   weight=10, mark_type="answer")  # fmt: skip
                self.tell(mark, mark_id, group.segment)


def school(story: Story, segment: str, name: str, size: int) -> dict[str, UUID]:
    """A school with classes 1А, 5А, 5Б, 10А of `size` students each; answers class ids by name."""
    story.segment(segment, "school", name)
    story.period(segment, 1, FIRST, LAST)
    story.period(segment, 2, date(2026, 11, 5), date(2026, 12, 29))
    classes = {}
    for grade, letter in ((1, "А"), (5, "А"), (5, "Б"), (10, "А")):
        teacher = story.person(segment, "Сидорова")
        classes[f"{grade}{letter}"] = story.school_class(segment, grade, letter, teacher=teacher)
        for _ in range(size):
            story.enrol(classes[f"{grade}{letter}"], FIRST)
    return classes


def two_schools(seed: int = 7, size: int = 9) -> Story:
    """Two schools of Seversk and one of another town: arrivals, departures, moves, transfers, marks of every value."""
    story = Story(Random(seed))
    story.segment("tomsk", "region", "Томская область")
    story.segment(SEVERSK, "municipality", "Северск")
    story.segment("tomsk/strezhevoy", "municipality", "Стрежевой")
    first = school(story, SCHOOL, "СОШ № 198", size)
    second = school(story, OTHER, "СОШ № 84", size)
    school(story, FOREIGN, "СОШ № 1", 3)
    of_class = {class_id: [] for class_id in story.classes}
    for student_id, spells in story.spells.items():
        of_class[spells[0].class_id].append(student_id)
    five = of_class[first["5А"]]
    story.depart(five[0], MIDDLE, "moved-away")
    story.depart(five[1], LAST, "abroad")
    story.depart(of_class[first["10А"]][0], LAST - DAY, "vocational")
    story.depart(of_class[first["1А"]][0], date(2026, 9, 15), "a-reason-of-tomorrow")
    story.move(five[2], first["5Б"], MIDDLE)
    story.move(five[3], first["5Б"], LAST)
    story.move(five[4], first["5Б"], LAST + DAY)
    story.transfer(of_class[first["5Б"]][0], second["5А"], date(2026, 9, 20), date(2026, 9, 23))
    story.transfer(of_class[second["5Б"]][0], first["5А"], LAST, LAST + DAY)
    story.enrol(first["5А"], MIDDLE, "arrival")
    story.enrol(first["10А"], LAST, "arrival-foreign")
    story.mark_everybody()
    group = next(one for one in story.groups.values() if first["5А"] in one.class_ids)
    story.lessons(group.group_id, five)
    return story


async def feed(world: World, envelopes: Iterable[Envelope[Any]]) -> int:
    """Give events to the service's handlers in batches, as its consumer does; returns how many were handled."""
    waiting, handled = list(envelopes), 0
    for start in range(0, len(waiting), 50):
        async with world.events_tx() as tx:
            handled += await apply(tx, world.suite.handlers, waiting[start : start + 50])
    return handled
