"""A world, school by school: everything of a school is made, given away to be written, and forgotten."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from deploy.seed.journal import Writer
from deploy.seed.kinds import Plan, Scale
from deploy.seed.names import Names
from deploy.seed.people import engage
from deploy.seed.school import Builder
from deploy.seed.story import Ready, Story
from deploy.seed.teaching import absences, form_groups, open_years, school_days, timetable
from deploy.seed.times import Times, moment, off
from deploy.seed.world import Announcement, Ids, Person, Place, School

OFFICE = (
    ("Оператор РЦО", "rco-operator", "Зуева Анна Олеговна"),
    ("Начальник управления образования", "department-head", "Лапшин Игорь Петрович"),
    ("Специалист управления образования", "department-specialist", "Белкина Юлия Сергеевна"),
)
CONTROL_WEIGHT = {"гимназия": {"control": 30}}


@dataclass(slots=True)
class Made:
    """One organisation, and, if it is a school, who fills its journals on which days."""

    school: School
    journals: Writer | None = None
    days: dict[bool, list[date]] | None = None
    students: int = 0

    def days_of(self, grades: list[int]) -> list[date]:
        """Days of teaching of a group; first classes have a week of holidays more."""
        return (self.days or {})[set(grades) == {1}]


class World:
    """The generator of one world; the same seed and day make the same world."""

    def __init__(self, scale: Scale, region: str, times: Times) -> None:
        self.scale, self.region, self.times = scale, region, times
        self.ids = Ids(scale.seed, moment(date(times.year - 1, 8, 20), 9))
        self.names = Names(scale.seed, self.ids)
        self.ready = Ready()
        self._said = False

    def organisations(self) -> Iterator[Made]:
        """Municipalities and their schools, those above first."""
        for code, name, short, plans in self.scale.municipalities:
            segment = f"{self.region}/{code}"
            story = Story(self.times, self.ready, segment) if self.scale.story else None
            yield self._municipality(segment, name, short)
            for plan in plans:
                yield self._school(f"{segment}/{plan.code}", plan, story)

    def _municipality(self, segment: str, name: str, short: str) -> Made:
        school = School(Place(self.ids(), segment, "municipality", name, short))
        people: list[Person] = []
        for post, role, words in OFFICE:
            person = self.names.named(words, self.names.day(1978)) if not self.ready.people[2:] else None
            person = person or self.names.adult(1978, male=False)
            people.append(engage(school, self.names, self.times, person, post, [role]))
        if not self.ready.people:
            for (post, _, _), person in zip(OFFICE, people, strict=True):
                self.ready.show(post, person)
        if self.scale.story:
            school.announcements.append(
                Announcement(
                    self.ids(), segment, "Муниципальный этап олимпиады",
                    "Заявки школ — до пятницы. Расписание предметов — в приложении к письму управления.",
                    ["director", "deputy-head", "coordinator", "teacher"], [], people[1], "department-head",
                    self.times.today, self.times.now,
                )
            )  # fmt: skip
        return Made(school)

    def _school(self, segment: str, plan: Plan, story: Story | None) -> Made:
        builder = Builder(segment, plan, self.names, self.times)
        school = builder.build()
        school.weights = CONTROL_WEIGHT.get(plan.kind, {})
        if story:
            story.people(builder)
        open_years(builder, close_first=plan.kind == "гимназия")
        weeks = []
        for year in self.times.years:
            units = form_groups(builder, year)
            if self.times.since <= self.times.proposal(year).until_on:
                weeks.append(units)
        if story:
            story.teachers(builder)
        for units in weeks:
            timetable(builder, units)
        made = self._journals(builder)
        if story:
            story.business(builder)
            if made.journals:
                made.journals.neglected, made.journals.owing = {*story.neglected}, story.owing
        else:
            self._ready_of(builder)
        return made

    def _journals(self, builder: Builder) -> Made:
        school, times, chance = builder.school, self.times, self.names.chance
        known = {one.id: one for one in school.people}
        there: dict[str, list[Person]] = defaultdict(list)
        for student, spells in school.spells.items():
            school.gifts[student] = min(4.95, max(2.6, chance.gauss(3.95, 0.5)))
            for spell in spells:
                there[spell.class_id].append(known[student])
        days = {
            first: school_days(times, 1 if first else 5, off(times.this, grade) | off(times.last, grade))
            for first, grade in ((True, 1), (False, 5))
        }
        past = [day for day in days[False] if day < times.today]
        for it in school.classes:
            proposal = times.proposal(it.year)
            mine = [day for day in past if proposal.from_on <= day <= proposal.until_on]
            absences(builder, mine, {it.id: there[it.id]})
        scale = self.scale
        writer = Writer(school, times, self.ids, chance, scale.density, even=scale.weeks is not None)
        writer.last_year = scale.last_year
        students = sum(spells[-1].until_on is None for spells in school.spells.values())
        return Made(school, writer, days, students)

    def _ready_of(self, builder: Builder) -> None:
        """In a world without a story: one of each role, at the first school."""
        if self._said:
            return
        self._said = True
        label, staff, school = builder.plan.short_name, builder.staff, builder.school
        for post in ("Директор", "Заместитель директора по УВР", "Координатор", "Секретарь"):
            self.ready.show(f"{post.removesuffix(' по УВР')}, {label}", staff.leaders[post])
        it = next(one for one in school.classes if one.grade == 7 and one.year == self.times.year)
        known = {one.id: one for one in school.people}
        if it.teacher_id:
            self.ready.show(f"Учитель и классный руководитель {it.name}, {label}", known[it.teacher_id])
        student = school.list_of(it.id)[0]
        self.ready.show(f"Ученик {it.name}, {label}", known[student])
        parent = next(tie.parent_id for tie in school.ties if tie.student_id == student)
        self.ready.show(f"Родитель ученика {it.name}, {label}", known[parent])
