"""The journal of one teaching group: dated lessons with topics and homework, attendance, marks, period marks.

Marks follow from a student's gift, the subject and chance; period marks from the marks by academic's own rule (the
weighted mean, rounded up from .50), or, for a period without marks, from the gift.
"""

from collections import defaultdict
from dataclasses import dataclass, field
from datetime import date, timedelta
from random import Random

from deploy.seed.curriculum import BY_CODE, WEIGHTS, topics
from deploy.seed.times import Times
from deploy.seed.world import Group, Ids, School

SLIPS = 0.04
"""Share of lessons of the last days that a teacher has not written up yet."""
FULL_FOR = timedelta(days=100)
"""A sample of May has a full term of marks and fewer before it, so that it loads as fast as one of November."""


@dataclass(slots=True)
class Lesson:
    """A dated lesson; `changes` counts what was told of it, `absent` is None while nobody has noted attendance."""

    id: str
    entry_id: str
    held_on: date
    number: int
    room: str | None
    topic: str | None = None
    homework: str | None = None
    absent: list[tuple[str, str, int | None]] | None = None
    changes: int = 1
    day: str = ""
    """`held_on` as text: a lesson's marks need it many times."""

    @property
    def state(self) -> str:
        """Held as soon as something was written."""
        return "held" if self.topic is not None or self.absent is not None else "planned"


@dataclass(slots=True)
class Mark:
    """A current mark; value None = owed. `was` is what stood before a correction."""

    id: str
    lesson: Lesson
    student_id: str
    value: int | None
    work: str
    weight: int
    was: int | None = None
    comment: str | None = None


@dataclass(slots=True)
class PeriodMark:
    """A decision for a period with what the mean suggested."""

    student_id: str
    period_id: str
    value: str
    suggested: str | None
    mean: str | None
    on: date


@dataclass(slots=True)
class Journal:
    """All of one group."""

    group: Group
    lessons: list[Lesson] = field(default_factory=list)
    marks: list[Mark] = field(default_factory=list)
    decisions: list[PeriodMark] = field(default_factory=list)


class Writer:
    """Fills the journals of one school."""

    def __init__(
        self, school: School, times: Times, ids: Ids, chance: Random, density: float, *, even: bool
    ) -> None:
        self.school, self.times, self.ids, self.chance, self.density = school, times, ids, chance, density
        self._full_since = date.min if even else times.today - FULL_FOR
        self._noise = [chance.gauss(0, 0.75) for _ in range(1024)]
        self._weights = {**WEIGHTS, **school.weights}
        self.last_year = True
        self.neglected: set[str] = set()
        self.owing: set[str] = set()

    def journal(self, group: Group, days: list[date]) -> Journal:
        """The journal of a group on these days of teaching."""
        found = Journal(group)
        usual = self.times.proposal(group.year)
        mine = [day for day in days if usual.from_on <= day <= usual.until_on]
        self._lessons(found, mine)
        graded = min(group.grades) > 1
        if graded and group.members:
            self._marks(found)
        if graded and (self.last_year or group.year == self.times.year):
            self._decide(found)
        return found

    def _lessons(self, journal: Journal, days: list[date]) -> None:
        by_weekday = defaultdict(list)
        for entry in journal.group.entries:
            by_weekday[entry.weekday].append(entry)
        plan, today = topics(journal.group.subject), self.times.today
        taught = 0
        for day in days:
            words = day.isoformat()
            for entry in by_weekday.get(day.isoweekday(), ()):
                lesson = Lesson(self.ids(), entry.id, day, entry.number, entry.room, day=words)
                journal.lessons.append(lesson)
                taught += 1
                if day >= today:
                    continue
                recent = (today - day).days <= 10
                slip = recent and (
                    self.chance.random() < SLIPS
                    or (journal.group.id in self.neglected and (today - day).days <= 6)
                )
                if not slip:
                    self._write_up(journal.group, lesson, plan[taught // 3 % len(plan)], taught)

    def _write_up(self, group: Group, lesson: Lesson, topic: str, taught: int) -> None:
        lesson.topic = topic if taught % 3 else f"{topic}: решение задач" if group.subject in (
            "algebra", "geometry", "physics", "mathematics"
        ) else f"{topic}: закрепление"  # fmt: skip
        lesson.changes += 1
        if taught % 5 != 4 and BY_CODE[group.subject].easy < 0.5 and min(group.grades) > 1:
            lesson.homework = f"§ {taught // 2 + 1}, № {taught * 3 % 90 + 11}, {taught * 3 % 90 + 13}"
        absent = [
            (student, code, 5 + self.chance.randrange(15) if code == "late" else None)
            for class_id in group.class_ids
            for student, code in self.school.absences.get((class_id, lesson.held_on), ())
        ]
        if absent and group.divided:
            there = {member.student_id for member in group.members}
            absent = [one for one in absent if one[0] in there]
        lesson.absent = absent

    def _marks(self, journal: Journal) -> None:
        """A few students a lesson, in turn; the whole class where there is a control work."""
        group, chance, noise = journal.group, self.chance, self._noise
        subject = BY_CODE[group.subject]
        gifts = self.school.gifts
        class_mood = chance.gauss(0.0, 0.12) + subject.easy
        turn, place = list(group.members), 0
        chance.shuffle(turn)
        a_lesson = max(1, round(len(turn) * self.density))
        control_every = 12 if subject.easy < 0.5 else 10_000
        for number, lesson in enumerate(journal.lessons):
            if lesson.absent is None:
                continue
            control = number % control_every == control_every - 2
            away = {student for student, code, _ in lesson.absent if code != "late"}
            work = "control" if control else subject.works[number % len(subject.works)]
            weight = self._weights[work]
            few = a_lesson if lesson.held_on >= self._full_since else (a_lesson + 2) // 3
            for _ in range(len(turn) if control else few):
                member = turn[place % len(turn)]
                place += 1
                student = member.student_id
                if student in away or not _there(member.from_on, member.until_on, lesson.held_on):
                    continue
                bits = chance.getrandbits(17)
                level = gifts[student] + class_mood + noise[bits & 1023]
                value = 5 if level >= 4.5 else 4 if level >= 3.5 else 3 if level >= 2.4 else 2
                mark = Mark(self.ids(), lesson, student, value, work, weight)
                rare = bits >> 10
                if rare == 0:
                    mark.was = max(2, value - 1) if value > 2 else 3
                elif rare == 1:
                    mark.comment = "Работа сдана позже" if value < 4 else "Решение оригинальное"
                if student in self.owing and work == "homework" and rare < 90:
                    mark.value, mark.was, mark.comment = None, None, None
                journal.marks.append(mark)

    def _decide(self, journal: Journal) -> None:
        """Marks of the periods that are over; a year's from its periods'."""
        group, today = journal.group, self.times.today
        year = next(one for one in self.school.years if one.year == group.year)
        sums: dict[tuple[str, str], list[int]] = defaultdict(lambda: [0, 0, 0])
        over = [
            p for p in year.periods if p.until_on < today and p.kind != "year" and set(p.grades) & set(group.grades)
        ]  # fmt: skip
        period_of = {
            lesson.id: p.id for lesson in journal.lessons for p in over if p.from_on <= lesson.held_on <= p.until_on
        }  # fmt: skip
        for mark in journal.marks:
            if mark.value is not None:
                period_id = period_of.get(mark.lesson.id)
                if period_id is not None:
                    kept = sums[period_id, mark.student_id]
                    kept[0] += mark.value * mark.weight
                    kept[1] += mark.weight
                    kept[2] += 1
        shown = self.times.since <= year.from_on
        for member in group.members:
            values = []
            for period in over:
                if not _there(member.from_on, member.until_on, period.until_on):
                    continue
                held = sums.get((period.id, member.student_id))
                if period.from_on >= self.times.since and held is None and shown:
                    continue
                decision = self._decision(member.student_id, period.id, period.until_on, group, held)
                values.append(int(decision.value))
                if self.chance.random() > 0.004:
                    journal.decisions.append(decision)
            self._year_mark(journal, member.student_id, year.periods[-1].id, year.until_on, values)

    def _decision(
        self, student: str, period: str, until_on: date, group: Group, held: list[int] | None
    ) -> PeriodMark:
        if held is None or held[2] < 3:
            level = self.school.gifts[student] + BY_CODE[group.subject].easy + self.chance.gauss(0, 0.3)
            value = min(5, max(2 if self.chance.random() < 0.1 else 3, round(level)))
            hundredths = value * 100 + self.chance.randrange(-45, 1 if value == 5 else 45)
        else:
            hundredths = (held[0] * 200 + held[1]) // (2 * held[1])
            value = (2 * held[0] + held[1]) // (2 * held[1])
        mean = f"{hundredths // 100}.{hundredths % 100:02d}"
        on = until_on - timedelta(days=1)
        return PeriodMark(student, period, str(value), str(value), mean, on)

    def _year_mark(
        self, journal: Journal, student: str, period: str, until_on: date, values: list[int]
    ) -> None:
        whole = 2 if max(journal.group.grades) >= 10 else 4
        if until_on >= self.times.today or len(values) < whole:
            return
        value = str((2 * sum(values) + len(values)) // (2 * len(values)))
        hundredths = (200 * sum(values) + len(values)) // (2 * len(values))
        mean = f"{hundredths // 100}.{hundredths % 100:02d}"
        journal.decisions.append(
            PeriodMark(student, period, value, value, mean, until_on - timedelta(days=1))
        )


def _there(from_on: date, until_on: date | None, day: date) -> bool:
    return from_on <= day and (until_on is None or day <= until_on)
