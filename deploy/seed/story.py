"""The people of the demonstration and what waits for them (screens.md §5): names, unfinished business."""

from datetime import date, timedelta

from deploy.seed.kinds import CITY, GYMNASIUM, VILLAGE
from deploy.seed.school import Builder
from deploy.seed.times import Times
from deploy.seed.world import Announcement, Group, Line, Order, Person, Placement, School, Tie, Transfer
from movement.rules import plain, school_year


class Ready:
    """People with ready accounts: a label and who it is."""

    def __init__(self) -> None:
        self.people: list[tuple[str, Person]] = []

    def show(self, label: str, person: Person) -> None:
        """Offer this account; a person is offered once."""
        if all(known.id != person.id for _, known in self.people):
            self.people.append((f"{label}: {person.name}", person))


class Story:
    """What distinguishes the sample from any other world."""

    def __init__(self, times: Times, ready: Ready, municipality: str) -> None:
        self.times, self.ready, self.municipality = times, ready, municipality
        self.son: Person | None = None
        self.mother: Person | None = None
        self.son_class = ""
        self.neglected: list[str] = []
        self.owing: set[str] = set()

    def people(self, builder: Builder) -> None:
        """Named people take the places of drawn ones; before groups are formed."""
        match builder.plan.code:
            case CITY.code:
                self._city(builder)
            case GYMNASIUM.code:
                self._daughter(builder)

    def _city(self, builder: Builder) -> None:
        school, year = builder.school, self.times.year
        _rename(builder.staff.teachers["математики"][0], "Петрова Ирина Сергеевна")
        for it in school.classes:
            if (it.year, it.name) in ((year, "7Б"), (year - 1, "6Б")):
                it.teacher_id = builder.staff.teachers["математики"][0].id
                it.room = builder.staff.rooms[it.teacher_id]
        the_class = school.class_named(year, "7Б")
        self.son_class = the_class.id
        known = {one.id: one for one in school.people}
        there = [known[one] for one in school.list_of(the_class.id)]
        boy, girl = _pick(school, there, male=True), _pick(school, there, male=False)
        _rename(boy, f"Андреев Артём {boy.middle}")
        _rename(girl, f"Белова Дарья {girl.middle}")
        girl.born = date(year - 12, 3, 12)
        self.son, self.mother = boy, _parents(school, boy, "Андреев", "Андреева Ольга Викторовна")
        second = _parents(school, girl, "Белов", None)
        label = builder.plan.short_name
        self.ready.show(
            f"Учитель и классный руководитель 7Б, {label}", builder.staff.teachers["математики"][0]
        )
        self.ready.show(f"Родитель детей двух школ, {label}", self.mother)
        self.ready.show(f"Ученик 7Б, {label}", boy)
        self.ready.show(f"Ученица 7Б, {label}", girl)
        self.ready.show(f"Родитель ученицы 7Б, {label}", second)

    def _daughter(self, builder: Builder) -> None:
        """The son's sister learns at the gymnasium: one family, two schools."""
        school = builder.school
        assert self.mother is not None and self.son is not None
        known = {one.id: one for one in school.people}
        there = [known[one] for one in school.list_of(school.class_named(self.times.year, "5А").id)]
        girl = _pick(school, there, male=False)
        middle = self.son.middle[:-2] + "на"  # Игоревич → Игоревна
        _rename(girl, f"Андреева Анна {middle}")
        spells = school.spells[girl.id]
        gone = {tie.parent_id for tie in school.ties if tie.student_id == girl.id}
        school.ties = [tie for tie in school.ties if tie.student_id != girl.id]
        gone -= {tie.parent_id for tie in school.ties}
        school.people = [one for one in school.people if one.id not in gone]
        school.placements = [one for one in school.placements if one.person_id not in gone]
        school.ties.append(Tie(builder.ids(), self.mother.id, girl.id, "mother"))
        school.placements.append(
            Placement(builder.ids(), self.mother.id, school.segment, "parent", ["parent"], spells[0].from_on)
        )

    def teachers(self, builder: Builder) -> None:
        """Петрова teaches her own class algebra and geometry; before the week is made."""
        if builder.plan.code != CITY.code:
            return
        school, her = builder.school, builder.staff.teachers["математики"][0]
        for code in ("algebra", "geometry"):
            own = _group(school, self.times.year, "7Б", code)
            other = next(
                (g for g in school.groups if (g.year, g.subject, g.teacher_id) == (own.year, code, her.id)),
                None,
            )
            if own.teacher_id != her.id:
                if other is not None:
                    other.teacher_id = own.teacher_id
                own.teacher_id = her.id

    def business(self, builder: Builder) -> None:
        """What is unfinished: drafts, transfers, announcements, journals not written up, work not handed in."""
        self._offer(builder)
        match builder.plan.code:
            case CITY.code:
                self._drafts(builder)
                self._journals(builder)
                self._board(builder)
            case GYMNASIUM.code:
                self._asked_for(builder)
            case VILLAGE.code:
                self._released(builder)

    def _offer(self, builder: Builder) -> None:
        label, leaders = builder.plan.short_name, builder.staff.leaders
        posts = ["Директор", "Координатор"]
        if builder.plan.code == CITY.code:
            posts += ["Заместитель директора по УВР", "Секретарь", "Педагог-психолог", "Специалист по кадрам"]
        for post in (one for one in posts if one in leaders):
            shown = "Заместитель директора" if post.startswith("Зам") else post
            self.ready.show(f"{shown}, {label}", leaders[post])
        if builder.plan.code == VILLAGE.code:
            self.ready.show(f"Учитель, {label}", builder.staff.teachers["математики"][0])
            self.ready.show(
                f"Учитель начальных классов, {label}", builder.staff.teachers["начальных классов"][0]
            )

    def _drafts(self, builder: Builder) -> None:
        school = builder.school
        there = school.class_named(self.times.year, "8В")
        leaving, moving = school.list_of(there.id)[3:5]
        self._draft(builder, "departure", "Заявление родителей", [
            Line(builder.ids(), leaving, reason="moved-away", went_to="МБОУ «СОШ № 51», г. Новосибирск")
        ])  # fmt: skip
        other = school.class_named(self.times.year, "8Г")
        self._draft(builder, "class-transfer", "Заявление родителей", [
            Line(builder.ids(), moving, to_class=other.id)
        ])  # fmt: skip

    def _draft(self, builder: Builder, kind: str, basis: str, lines: list[Line]) -> None:
        today = self.times.today
        builder.school.orders.append(
            Order(
                builder.ids(), kind, school_year(today), None, today, today + timedelta(days=2), basis,
                builder.clerk.id, self.times.now, lines,
            )
        )  # fmt: skip

    def _journals(self, builder: Builder) -> None:
        school, year = builder.school, self.times.year
        self.neglected += [
            _group(school, year, "7Б", "geometry").id, _group(school, year, "8В", "history").id,
            _group(school, year, "6А", "biology").id,
        ]  # fmt: skip
        self.owing |= {*school.list_of(school.class_named(year, "8В").id)[5:13]}
        self.owing |= {*school.list_of(self.son_class)[-2:]}

    def _board(self, builder: Builder) -> None:
        leaders = builder.staff.leaders
        her = builder.staff.teachers["математики"][0]
        staff = [(one.id, "teacher") for one in builder.staff.teachers["физики"]]
        self._post(
            builder,
            "Родительское собрание 7Б",
            "В четверг в 18:00, кабинет 214. Повестка: итоги четверти, питание, поездка в театр.",
            ["parent"],
            [self.son_class],
            her,
            "teacher",
            pinned=True,
            confirm=True,
        )
        self._post(
            builder,
            "Контрольная по алгебре",
            "Повторите формулы сокращённого умножения, § 12–14.",
            ["student"],
            [self.son_class],
            her,
            "teacher",
        )
        self._post(
            builder,
            "Совещание учителей",
            "Среда, 15:10, актовый зал. Предварительные итоги по классам.",
            ["teacher"],
            [],
            leaders["Директор"],
            "director",
            readers=staff,
        )
        self._post(
            builder,
            "Горячее питание",
            "С понедельника меню на сайте школы; заявки — классному руководителю.",
            [],
            [],
            leaders["Заместитель директора по УВР"],
            "deputy-head",
        )

    def _post(
        self, builder: Builder, title: str, body: str, roles: list[str], classes: list[str], author: Person, role: str,
        *, pinned: bool = False, confirm: bool = False, readers: list[tuple[str, str]] | None = None,
    ) -> None:  # fmt: skip
        on = self.times.today - timedelta(days=1)
        builder.school.announcements.append(
            Announcement(
                builder.ids(), builder.school.segment, title, body, roles, classes, author, role, on,
                self.times.instant(on, 16), pinned, confirm, readers or [],
            )
        )  # fmt: skip

    def _asked_for(self, builder: Builder) -> None:
        """The gymnasium asks school № 198 for the son, to learn beside his sister: waits at the sending school."""
        assert self.son is not None
        key = f"{plain(self.son.last)}|{plain(self.son.first)}|{self.son.born}"
        on = self.times.today - timedelta(days=2)
        builder.school.transfers.append(
            Transfer(
                builder.ids(), "receiving", "requested", f"{self.municipality}/{CITY.code}", builder.school.segment,
                self.son, 7, "Сестра учится в 5А", key, builder.clerk.id, self.times.instant(on, 11),
                checklist=_ticks(builder, self.times, ("arrival-application",), "receiving"),
            )
        )  # fmt: skip

    def _released(self, builder: Builder) -> None:
        """The village school has released a student to the gymnasium: waits at the receiving school."""
        school, today = builder.school, self.times.today
        it = school.class_named(self.times.year, "7А")
        student = school.list_of(it.id)[2]
        person = next(one for one in school.people if one.id == student)
        on = today - timedelta(days=1)
        transfer_id, target = builder.ids(), f"{self.municipality}/{GYMNASIUM.code}"
        order = builder.new_order("transfer-out", on, today + timedelta(days=3), "Заявление родителей")
        order.transfer_id, order.to_segment = transfer_id, target
        builder.line(order, student, reason="other-school")
        items = ("departure-application", "personal-file", "marks-extract")
        school.transfers.append(
            Transfer(
                transfer_id, "sending", "confirmed", school.segment, target, person, 7, "Семья переехала в город",
                student, builder.clerk.id, self.times.instant(on, 10), student, it.id, order.effective_on, order,
                _ticks(builder, self.times, items, "sending"),
            )
        )  # fmt: skip


def _rename(person: Person, words: str) -> None:
    person.last, person.first, person.middle = words.split()


def _pick(school: School, people: list[Person], *, male: bool) -> Person:
    """Somebody of this sex with a mother, if possible without brothers and sisters at the school."""
    mothers = {tie.student_id: tie.parent_id for tie in school.ties if tie.relation == "mother"}
    fit = [one for one in people if one.id in mothers]
    found = min(fit, key=lambda one: (one.male != male, not _only_child(school, one.id), one.id))
    if found.male != male:
        found.male, found.middle = male, found.middle[:-2] + ("ич" if male else "на")
    return found


def _only_child(school: School, student: str) -> bool:
    """Whether the student has a mother, who has no other child here."""
    mothers = [t.parent_id for t in school.ties if t.student_id == student and t.relation == "mother"]
    return len(mothers) == 1 and sum(t.parent_id == mothers[0] for t in school.ties) == 1


def _parents(school: School, child: Person, surname: str, mother: str | None) -> Person:
    """The parents take the child's surname; returns the mother."""
    known = {one.id: one for one in school.people}
    found = None
    for tie in school.ties:
        if tie.student_id == child.id:
            parent = known[tie.parent_id]
            parent.last = surname if parent.male else surname + "а"
            if tie.relation == "mother":
                found = parent
    assert found is not None
    if mother:
        _rename(found, mother)
    return found


def _group(school: School, year: int, name: str, code: str) -> Group:
    class_id = school.class_named(year, name).id
    return next(g for g in school.groups if g.subject == code and class_id in g.class_ids)


def _ticks(builder: Builder, times: Times, items: tuple[str, ...], side: str) -> dict[str, object]:
    at = times.now.isoformat()
    who = builder.clerk
    return {
        item: {"done": True, "side": side, "at": at, "by": who.id, "by_name": who.name, "note": None} for item in items
    }  # fmt: skip
