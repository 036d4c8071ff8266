"""What is taught in a school: years with periods, teaching groups with their students, the week without clashes."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, time, timedelta

from academic.groups.rules import group_name
from academic.year.rules import usual_bells
from deploy.seed.curriculum import BY_CODE, HALVED, PRIMARY, TAUGHT_BY_CLASS_TEACHER, hours_of, subject_id
from deploy.seed.school import Builder
from deploy.seed.times import Times, moment, whole_year
from deploy.seed.world import Entry, Group, Klass, Member, Period, Person, StudyYear

GYM = "спортзал"


@dataclass(slots=True)
class Unit:
    """Groups that are taught at the same time (two parts of a class), or one to several classes."""

    groups: list[Group]
    class_ids: list[str]
    left: int


def open_years(builder: Builder, *, close_first: bool) -> None:
    """Both years as `academic` proposes them, with a period for year marks; last year is closed."""
    for year in builder.times.years:
        usual = builder.times.proposal(year)
        periods = [
            Period(builder.ids(), year, one.kind, one.number, one.name, one.from_on, one.until_on, list(one.grades))
            for one in (*usual.periods, whole_year(usual))
        ]  # fmt: skip
        for period in periods:
            first_closed = close_first and period.kind == "quarter" and period.number == 1
            over = period.until_on + timedelta(days=5) < builder.times.today
            if over and (year != builder.times.year or first_closed):
                period.closed_at = moment(period.until_on + timedelta(days=3), 16)
                period.closed_by = builder.staff.leaders["Заместитель директора по УВР"].id
        holidays = [
            (builder.ids(), one.name, one.from_on, one.until_on, list(one.grades)) for one in usual.holidays
        ]
        begins = time(14, 0) if builder.plan.shift == 2 else time(8, 30)
        bells = ("Обычные звонки", builder.plan.shift, usual_bells(begins))
        builder.school.years.append(
            StudyYear(builder.ids(), year, usual.from_on, usual.until_on, periods, holidays, bells)
        )


def form_groups(builder: Builder, year: int) -> list[Unit]:
    """Teaching groups of a year with their rosters; what a class learns at one time is a unit."""
    lists = _lists(builder)
    classes = [one for one in builder.school.classes if one.year == year]
    builder.staff.load.clear()
    units: list[Unit] = []
    for one, partner in _together(builder, classes):
        for code, hours in hours_of(one.grade, one.profile, short=builder.plan.short).items():
            joined = [one, *([partner] if partner and one.grade in BY_CODE[code].hours else [])]
            units.append(_unit(builder, year, joined, code, hours, lists))
    return units


def _lists(builder: Builder) -> dict[str, list[Member]]:
    found: dict[str, list[Member]] = defaultdict(list)
    for student, spells in builder.school.spells.items():
        for spell in spells:
            found[spell.class_id].append(Member(student, spell.class_id, spell.from_on, spell.until_on))
    return found


def _together(builder: Builder, classes: list[Klass]) -> Iterable[tuple[Klass, Klass | None]]:
    """Classes one by one; in a school of joint classes grades 1 and 2, 3 and 4, … learn in one room."""
    if not builder.plan.joint:
        yield from ((one, None) for one in classes)
        return
    by_grade = {one.grade: one for one in classes}
    for grade in sorted(by_grade):
        if grade % 2 == 1:
            yield by_grade[grade], by_grade.get(grade + 1)
        elif grade - 1 not in by_grade:
            yield by_grade[grade], None


def _unit(
    builder: Builder, year: int, joined: list[Klass], code: str, hours: int, lists: dict[str, list[Member]]
) -> Unit:
    subject, ids = BY_CODE[code], builder.ids
    members = [member for one in joined for member in lists[one.id]]
    by_class_teacher = joined[0].grade <= 4 and code in TAUGHT_BY_CLASS_TEACHER
    halved = code in HALVED and len(joined) == 1 and len(members) >= 25
    parts = [members[::2], members[1::2]] if halved else [members]
    groups: list[Group] = []
    for number, part in enumerate(parts, 1):
        family = PRIMARY if by_class_teacher else subject.family
        own = joined[0].teacher_id if by_class_teacher else None
        teacher = own or builder.staff.take(family, hours, {group.teacher_id for group in groups}).id
        name = group_name(
            [one.name for one in joined], subject.name, f"{number}-я подгруппа" if halved else None
        )
        groups.append(
            Group(
                ids(), year, code, subject_id(code), subject.name, teacher, name, [one.id for one in joined],
                [one.grade for one in joined], hours, halved, part,
            )
        )  # fmt: skip
    builder.school.groups += groups
    return Unit(groups, [one.id for one in joined], hours)


def timetable(builder: Builder, units: list[Unit]) -> None:
    """A week: no class and no teacher is in two places; a class's day has no windows as far as teachers allow."""
    chance = builder.names.chance
    of_class: dict[str, list[Unit]] = defaultdict(list)
    for unit in units:
        for class_id in unit.class_ids:
            of_class[class_id].append(unit)
    load: dict[str, int] = defaultdict(int)
    for unit in units:
        for group in unit.groups:
            load[group.teacher_id] += unit.left
    taken: set[tuple[str, int, int]] = set()
    order = list(of_class)
    for number in range(1, 10):
        for day in range(1, 6):
            chance.shuffle(order)
            for class_id in order:
                found = _next(of_class[class_id], day, number, taken, load)
                if found is not None:
                    _put(builder, found, day, number, taken, load)


def _busy(unit: Unit) -> list[str]:
    return [*unit.class_ids, *(group.teacher_id for group in unit.groups)]


def _next(
    units: list[Unit], day: int, number: int, taken: set[tuple[str, int, int]], load: dict[str, int]
) -> Unit | None:
    """Of what the class still has to learn, what is hardest to place: the busiest teacher's, most hours left."""
    best, weight = None, 0
    for unit in units:
        if not unit.left or any((one, day, number) in taken for one in _busy(unit)):
            continue
        if any(entry.weekday == day for entry in unit.groups[0].entries) and unit.left < 6 - day:
            continue
        now = unit.left * 12 + max(load[group.teacher_id] for group in unit.groups)
        if now > weight:
            best, weight = unit, now
    return best


def _put(
    builder: Builder,
    unit: Unit,
    day: int,
    number: int,
    taken: set[tuple[str, int, int]],
    load: dict[str, int],
) -> None:
    unit.left -= 1
    for one in _busy(unit):
        taken.add((one, day, number))
    for group in unit.groups:
        load[group.teacher_id] -= 1
        room = builder.staff.rooms.get(group.teacher_id)
        note = "общий зал" if room == GYM else None
        group.entries.append(Entry(builder.ids(), day, number, room, note))


def absences(builder: Builder, days: list[date], students: dict[str, list[Person]]) -> None:
    """Illness of some days in a row, single days for other reasons; by (class, day)."""
    chance, found = builder.names.chance, builder.school.absences
    if not days:
        return
    for class_id, people in students.items():
        for person in people:
            away: dict[date, str] = {}
            for _ in range(max(1, len(days) // 45)):
                if chance.random() < 0.5:
                    start = chance.randrange(len(days))
                    away |= dict.fromkeys(days[start : start + chance.randrange(2, 7)], "ill")
            for _ in range(len(days) // 20):
                code = chance.choice(("excused", "excused", "unexcused", "late", "late"))
                away.setdefault(days[chance.randrange(len(days))], code)
            for day, code in away.items():
                found.setdefault((class_id, day), []).append((person.id, code))


def school_days(times: Times, grade: int, closed: set[date]) -> list[date]:
    """Days of teaching from `since` to `ahead`, of both years."""
    found, day = [], times.since
    while day <= times.ahead:
        within = any(p.from_on <= day <= p.until_on for p in (times.last, times.this))
        if within and day.weekday() < 5 and day not in closed:
            found.append(day)
        day += timedelta(days=1)
    return found
