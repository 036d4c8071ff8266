"""Families and staff of a school: who is whose child, who teaches what, with posts and roles."""

from collections import Counter, defaultdict
from collections.abc import Collection
from dataclasses import dataclass, field
from datetime import date
from math import ceil

from deploy.seed.curriculum import BY_CODE, HALVED, PRIMARY, TAUGHT_BY_CLASS_TEACHER, hours_of
from deploy.seed.kinds import Form, Plan
from deploy.seed.names import Names
from deploy.seed.times import Times
from deploy.seed.world import Person, Placement, School, Tie
from registry.rules import roles_of_post

MOST_HOURS = 26
"""Lessons a week of a teacher, so that a week without windows can be found for everybody."""


@dataclass(slots=True)
class Family:
    """Children with their parents; `surname` in the masculine form."""

    surname: str
    father: str
    parents: list[tuple[Person, str]]
    children: list[Person] = field(default_factory=list)


class Families:
    """Makes children for places in classes; brothers and sisters go to one school."""

    def __init__(self, school: School, plan: Plan, names: Names, times: Times) -> None:
        self.school, self.plan, self.names, self.times = school, plan, names, times
        self._open: list[tuple[Family, int]] = []

    def child(self, grade: int, year: int) -> Person:
        """A student who was in this grade in that year: of a new family, or a brother or sister of a known one."""
        chance = self.names.chance
        if self._open and chance.random() < 0.3:
            place = chance.randrange(max(0, len(self._open) - 120), len(self._open))
            family, there = self._open[place]
            if abs(there - (grade + self.times.year - year)) >= 1:
                self._open.pop(place)
                return self.join(family, grade, year)
        family = self.begin(date(year - grade - 6, 6, 1))
        born = self.join(family, grade, year)
        if chance.random() < 0.6:
            self._open.append((family, grade + self.times.year - year))
        return born

    def begin(self, eldest: date, surname: str | None = None) -> Family:
        """A new family."""
        names, chance = self.names, self.names.chance
        surname, father = surname or names.surname(), names.father()
        family = Family(surname, father, [])
        mother = names.adult(eldest.year - chance.randrange(21, 36), male=False, surname=surname)
        family.parents.append((mother, "guardian" if chance.random() < 0.03 else "mother"))
        if chance.random() < self.plan.parents:
            born = eldest.year - chance.randrange(22, 40)
            family.parents.append((names.adult(born, male=True, surname=surname, first=father), "father"))
        if not self.plan.adults:
            self.school.people += [parent for parent, _ in family.parents]
        return family

    def join(self, family: Family, grade: int, year: int, person: Person | None = None) -> Person:
        """One child more, old enough for the grade in that year."""
        chance = self.names.chance
        first = date(year - grade - 6, 9, 15 + chance.randrange(10)).toordinal()
        born = date.fromordinal(first + chance.randrange(340) - (365 * 5 if self.plan.adults else 0))
        taken = {one.first for one in family.children}
        child = person or self.names.child(family.surname, family.father, born, taken)
        family.children.append(child)
        self.school.people.append(child)
        if not self.plan.adults:
            self.school.ties += [
                Tie(self.names.ids(), parent.id, child.id, relation) for parent, relation in family.parents
            ]
        return child


@dataclass(slots=True)
class Staff:
    """Who works at a school: leaders, and teachers by the family of subjects, each with the hours still free."""

    leaders: dict[str, Person] = field(default_factory=dict)
    teachers: dict[str, list[Person]] = field(default_factory=lambda: defaultdict(list))
    load: Counter[str] = field(default_factory=Counter)
    rooms: dict[str, str] = field(default_factory=dict)

    def take(self, family: str, hours: int, but: Collection[str] = ()) -> Person:
        """The least loaded teacher of a family of subjects who is none of these."""
        free = [one for one in self.teachers[family] if one.id not in but]
        chosen = min(free, key=lambda one: self.load[one.id])
        self.load[chosen.id] += hours
        return chosen


def needed(plan: Plan, built: tuple[Form, ...]) -> Counter[str]:
    """Hours a week by family of subjects; grades 1–4 count with their class teacher."""
    wanted: Counter[str] = Counter()
    for form in built:
        if plan.joint and form.grade % 2 == 0:
            continue  # taught together with the grade below
        for code, hours in hours_of(form.grade, form.profile, short=plan.short).items():
            by_class_teacher = form.grade <= 4 and code in TAUGHT_BY_CLASS_TEACHER
            family = PRIMARY if by_class_teacher else BY_CODE[code].family
            wanted[family] += hours * (2 if code in HALVED and form.size >= 25 else 1)
    return wanted


def hire(school: School, plan: Plan, names: Names, times: Times) -> Staff:
    """Leaders, specialists and as many teachers as the hours need."""
    staff = Staff()
    wanted = needed(plan, plan.forms)
    large = len(plan.forms) > 30
    leaders = ["Директор", "Заместитель директора по УВР", "Координатор", "Секретарь", "Педагог-психолог"]
    leaders += (
        ["Заместитель директора по ВР", "Учитель-логопед", "Специалист по кадрам",
         "Педагог дополнительного образования"] if large else []
    )  # fmt: skip
    known = {"Директор": plan.director, "Координатор": plan.coordinator}
    for post in leaders:
        words = known.get(post)
        person = names.named(words, names.day(1975)) if words else _adult(names, times, post == "Директор")
        staff.leaders[post] = engage(school, names, times, person, post)
    number = 100
    for family, hours in sorted(wanted.items()):
        one_each = sum(form.grade <= 4 for form in plan.forms) if family == PRIMARY else 0
        at_once = 2 if family in {BY_CODE[code].family for code in HALVED} else 1
        count = max((one_each + 1) // 2 if plan.joint else one_each, ceil(hours / MOST_HOURS), at_once)
        for _ in range(count):
            person = engage(school, names, times, _adult(names, times, False), f"Учитель {family}")
            staff.teachers[family].append(person)
            number += 1
            staff.rooms[person.id] = "спортзал" if family == "физической культуры" else str(number)
    return staff


def _adult(names: Names, times: Times, leading: bool) -> Person:
    age = names.chance.randrange(38 if leading else 24, 62)
    return names.adult(times.year - age, male=names.chance.random() < (0.3 if leading else 0.12))


def engage(
    school: School, names: Names, times: Times, person: Person, post: str, roles: list[str] | None = None
) -> Person:
    """Place a person as staff, by an order of some year that he was old enough in."""
    if all(known.id != person.id for known in school.people[-1:]):
        school.people.append(person)
    since = max(person.born.year + 23, times.year - names.chance.randrange(1, 15))
    order_on = date(min(since, times.year - 1), 8, 25)
    school.placements.append(
        Placement(
            names.ids(),
            person.id,
            school.segment,
            "staff",
            roles or roles_of_post(post),
            date(order_on.year, 9, 1),
            None,
            post,
            f"{len(school.placements) + 1}-лс",
            order_on,
        )
    )  # fmt: skip
    return person
