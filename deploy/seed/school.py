"""One school from its plan: staff, classes of two years, families, the movement book with its orders."""

from collections import defaultdict
from datetime import date, timedelta
from itertools import cycle

from deploy.seed.cards import card_of
from deploy.seed.kinds import Form, Plan
from deploy.seed.names import Names
from deploy.seed.people import Families, Staff, hire
from deploy.seed.times import Times
from deploy.seed.world import Klass, Line, Order, Person, Place, Placement, School, Spell
from registry.rules import ClassName

LEAVES_ON = (6, 25)
COLLEGE = "ОГБПОУ «Северский промышленный колледж»"


class Builder:
    """Makes one school; what it needs to know stands in `School`, `Staff` and here."""

    def __init__(self, segment: str, plan: Plan, names: Names, times: Times) -> None:
        self.plan, self.names, self.times = plan, names, times
        self.ids = names.ids
        place = Place(self.ids(), segment, "school", plan.name, plan.short_name)
        self.school = School(place, plan.kind)
        self.staff: Staff = hire(self.school, plan, names, times)
        self.families = Families(self.school, plan, names, times)
        place.card = self._card()
        self.before: dict[tuple[int, str], Klass] = {}
        self._books: dict[str, int] = defaultdict(int)
        self._numbers: dict[int, int] = defaultdict(int)
        self._staying: set[str] = set()

    @property
    def clerk(self) -> Person:
        """The coordinator, who drafts the orders."""
        return self.staff.leaders["Координатор"]

    def _card(self) -> dict[str, object]:
        phone = f"+73823{self.names.chance.randrange(500000, 560000)}"
        return card_of(self.plan, self.staff.leaders["Директор"].name, phone)

    def build(self) -> School:
        """The school with its people; groups and journals come after (`teaching.py`)."""
        _, this = self.times.years
        for form in self.plan.forms:
            self._class(form, this)
        self._last_year()
        seats = {form: self._seats(form) for form in self.plan.forms}
        self._staying = {person.id for people in seats.values() for person, _ in people}
        self._enrol_last_year(seats)
        self._graduate()
        self._promote(seats)
        self._enrol_new(seats)
        self._place_families()
        self.school.orders.sort(key=lambda order: order.at)
        return self.school

    def _class(self, form: Form, year: int) -> Klass:
        teachers = self.staff.teachers
        family = "начальных классов" if form.grade <= 4 and "начальных классов" in teachers else None
        pool = teachers[family] if family else [t for f, ts in sorted(teachers.items()) for t in ts]
        used = {one.teacher_id for one in self.school.classes if one.year == year}
        free = [one for one in pool if one.id not in used] or pool
        if self.plan.joint and form.grade <= 4:
            teacher = pool[(form.grade - 1) // 2 % len(pool)]
        else:
            teacher = free[0 if family else (form.grade * 7 + len(used)) % len(free)]
        made = Klass(
            self.ids(), year, form.grade, form.letter, str(ClassName(form.grade, form.letter)), teacher.id,
            self.staff.rooms.get(teacher.id), self.plan.shift, form.profile,
        )  # fmt: skip
        self.school.classes.append(made)
        return made

    def _last_year(self) -> None:
        """The classes from which those of this year have grown, and the ones that have left since."""
        last, _ = self.times.years
        grades = {form.grade for form in self.plan.forms}
        for form in self.plan.forms:
            if form.grade - 1 in grades and form.grade != 10:
                self._grow(Form(form.grade - 1, form.letter, form.size, form.profile), last)
        for form in self.plan.forms:
            if form.grade in (max(grades), 9) and (form.grade, form.letter) not in self.before:
                self._grow(form, last)

    def _grow(self, form: Form, year: int) -> None:
        now = next(
            (c for c in self.school.classes if (c.grade, c.letter) == (form.grade + 1, form.letter)), None
        )
        made = self._class(form, year)
        if now is not None and form.grade != 4:
            made.teacher_id, made.room = now.teacher_id, now.room
        self.before[form.grade, form.letter] = made

    def _seats(self, form: Form) -> list[tuple[Person, bool]]:
        """Students of a class of this year in the order of the alphabet; True: was here last year."""
        came = 1.0 if form.grade == 1 or (form.grade - 1, form.letter) not in self.before else 0.03
        if form.grade == 10 and any(grade == 9 for grade, _ in self.before):
            came = 0.1
        found = []
        for _ in range(form.size):
            new = self.names.chance.random() < came
            found.append((self.families.child(form.grade, self.times.year), not new))
        return sorted(found, key=lambda one: one[0].name)

    def _from(self, form: Form, place: int) -> Klass:
        """The class of last year that a student was in; tenth classes gather from all ninth ones."""
        if form.grade == 10:
            ninth = [one for (grade, _), one in self.before.items() if grade == 9]
            return ninth[place % len(ninth)]
        return self.before[form.grade - 1, form.letter]

    def new_order(self, kind: str, on: date, effective_on: date, basis: str, at_hour: int = 15) -> Order:
        """A signed order with the next number of its year's register."""
        year = on.year if on.month >= 9 else on.year - 1
        self._numbers[year] += 1
        order = Order(
            self.ids(), kind, year, self._numbers[year], on, effective_on, basis, self.clerk.id,
            self.times.instant(on, at_hour),
        )  # fmt: skip
        self.school.orders.append(order)
        return order

    def line(
        self, order: Order, student: str, *, to: str | None = None, came: str | None = None,
        went: str | None = None, reason: str | None = None,
    ) -> Line:  # fmt: skip
        """A signed row: the student's spells follow it as `movement.rules.spells` makes them."""
        spells = self.school.spells.setdefault(student, [])
        self._books[student] += 1
        here = spells[-1].class_id if spells and spells[-1].until_on is None else None
        made = Line(self.ids(), student, self._books[student], here, to, reason, came, went)
        order.lines.append(made)
        if here is not None and order.kind != "transfer-out":
            leaving = order.kind == "departure"
            spells[-1].until_on = order.effective_on - timedelta(days=0 if leaving else 1)
        if to is not None and order.kind != "transfer-out":
            spells.append(Spell(to, order.effective_on))
        return made

    def _enrol_last_year(self, seats: dict[Form, list[tuple[Person, bool]]]) -> None:
        last, _ = self.times.years
        order = self.new_order(
            "enrolment-import",
            date(last, 9, 1),
            date(last, 9, 1),
            "Список учащихся, загруженный школой",
            9,
        )
        for form, people in seats.items():
            for place, (person, known) in enumerate(people):
                if known:
                    self.line(order, person.id, to=self._from(form, place).id)
        for form in self.plan.forms:
            if form.grade in (9, max(one.grade for one in self.plan.forms)):
                before = self.before[form.grade, form.letter]
                inside = sum(s[-1].class_id == before.id for s in self.school.spells.values() if s)
                for _ in range(max(0, form.size - inside)):
                    leaver = self.families.child(form.grade, last)
                    self.line(order, leaver.id, to=before.id)

    def _graduate(self) -> None:
        """Who finished grade 9 or the last one and does not go on here; from a primary school all go elsewhere."""
        last, _ = self.times.years
        leavers = [student for student in self.school.spells if student not in self._staying]
        if not leavers:
            return
        on = date(last + 1, *LEAVES_ON)
        order = self.new_order("departure", on, on, "Решение педагогического совета, протокол № 9")
        ninth = {one.id for (grade, _), one in self.before.items() if grade == 9}
        fourth = {one.id for (grade, _), one in self.before.items() if grade == 4}
        ways = cycle((("graduated", None), ("vocational", COLLEGE), ("vocational", COLLEGE)))
        for student in leavers:
            left = self.school.spells[student][-1].class_id
            reason, went = next(ways) if left in ninth else ("graduated", None)
            if left in fourth:
                reason, went = "other-school", "МБОУ «СОШ № 198»"
            self.line(order, student, reason=reason, went=went)

    def _promote(self, seats: dict[Form, list[tuple[Person, bool]]]) -> None:
        """The order of the end of August that moves everybody a grade up."""
        _, this = self.times.years
        basis = "Решение педагогического совета, протокол № 1"
        order = self.new_order("class-transfer", date(this, 8, 30), date(this, 9, 1), basis)
        for form, people in seats.items():
            target = self.school.class_named(this, str(ClassName(form.grade, form.letter)))
            for person, known in people:
                if known:
                    self.line(order, person.id, to=target.id)
        if not order.lines:
            self.school.orders.remove(order)
            self._numbers[order.year] -= 1

    def _enrol_new(self, seats: dict[Form, list[tuple[Person, bool]]]) -> None:
        """First and tenth classes, and those who came from elsewhere."""
        _, this = self.times.years
        kinds = {1: "enrolment-grade-1", 10: "enrolment-grade-10"}
        orders: dict[str, Order] = {}
        for form, people in seats.items():
            target = self.school.class_named(this, str(ClassName(form.grade, form.letter)))
            for person, known in people:
                if known:
                    continue
                kind = kinds.get(form.grade, "arrival")
                if kind not in orders:
                    on = date(this, 9, 1)
                    orders[kind] = self.new_order(
                        kind, on, on, "Заявления родителей (законных представителей)", 11
                    )
                self.line(
                    orders[kind], person.id, to=target.id,
                    came="МБОУ «СОШ № 40», г. Томск" if kind == "arrival" else None,
                )  # fmt: skip

    def _place_families(self) -> None:
        """Students where their spells are, parents where their children are (registry's projection)."""
        children: dict[str, list[str]] = defaultdict(list)
        for tie in self.school.ties:
            children[tie.parent_id].append(tie.student_id)
        for student, spells in self.school.spells.items():
            self._place(student, "student", spells[0].from_on, spells[-1].until_on)
        for parent, ones in children.items():
            spans = [self.school.spells[one] for one in ones if one in self.school.spells]
            ends = [spells[-1].until_on for spells in spans]
            until = None if None in ends else max(end for end in ends if end)
            self._place(parent, "parent", min(spells[0].from_on for spells in spans), until)

    def _place(self, person: str, kind: str, from_on: date, until_on: date | None) -> None:
        self.school.placements.append(
            Placement(self.ids(), person, self.school.segment, kind, [kind], from_on, until_on)
        )
