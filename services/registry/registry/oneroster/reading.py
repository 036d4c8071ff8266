"""A OneRoster package → the same drafts as a school's workbook, so that dry run, application and undo are the same.

Taken over are the homeroom classes with their rooms and teachers, staff by post, students with their class, parents
with their children. Courses, terms and scheduled classes are academic's and are only counted. Who is who: a sourcedId
of our own export or one that an earlier import of this system has left (`imports.plan`); else as in any list, by СНИЛС
among `userIds`, by name and birth date.
"""

from collections import Counter, defaultdict
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from registry import rules
from registry.imports.drafts import ChildDraft, ClassDraft, ParentDraft, Reading, StaffDraft, StudentDraft
from registry.imports.duplicates import drop_duplicates
from registry.oneroster import spec
from registry.oneroster.unpack import Line, Opened, day, open_package
from registry.rules import ClassName, Name, Relation, Unreadable
from sheets.table import NoTable

RELATIONS: tuple[Relation, ...] = ("mother", "father", "guardian", "trustee", "other")


def read(content: bytes, today: date) -> Reading:
    """All drafts and remarks of a package. Raises `NoTable` when it as a whole is of no use."""
    reading = Reading()
    opened = open_package(content, reading)
    reading.system = opened.system[:100]
    reader = _Reader(opened, reading, today)
    reader.run()
    for table in opened.tables.values():
        table.settle()
    drop_duplicates(reading)
    if not (reading.rows_read or reading.remarks):
        raise NoTable("В архиве OneRoster нет ни одной строки с людьми.")
    return reading


@dataclass(slots=True)
class _Human:
    """A row of users.csv with what other files add."""

    line: Line
    name: Name
    snils: str | None
    born: date | None = None
    sex: rules.Sex | None = None
    class_name: ClassName | None = None
    words: dict[str, list[Line]] = field(default_factory=lambda: defaultdict(list))

    @property
    def studies(self) -> bool:
        """A student in no class waits for an order here: he is not taken over, nor are his parents' ties to him."""
        return bool(self.words["student"]) and self.class_name is not None


class _Reader:
    def __init__(self, opened: Opened, reading: Reading, today: date) -> None:
        self.opened, self.reading, self.today = opened, reading, today
        self.school = ""
        self.humans: dict[str, _Human] = {}
        self.classes: dict[str, ClassDraft] = {}
        self.scheduled = 0
        self.told: dict[str, list[_Human]] = defaultdict(list)

    def run(self) -> None:
        """File by file, in the order of their references."""
        self.school = self._school()
        self._classes()
        self._users()
        self._demographics()
        self._roles()
        self._enrollments()
        self._agents()
        self._namesakes()
        self.reading.classes = list(self.classes.values())
        for key, human in self.humans.items():
            self._drafts(key, human)
        if self.scheduled:
            table = self.opened.tables["classes"]
            reason = f"учебные группы ({self.scheduled}) не загружаются: их составляет раздел «Учебный год»"
            table.say(None, None, reason, severity="warning")

    def _school(self) -> str:
        """The one school of the package: an import is one school's."""
        schools = {
            line["sourcedId"]: line["name"] for line in self.opened.lines("orgs") if line["type"] == "school"
        }
        if len(schools) > 1:
            used = {line["orgSourcedId"] for line in self.opened.lines("roles")}
            schools = {key: name for key, name in schools.items() if key in used}
        if len(schools) != 1:
            some = "; ".join(sorted(schools.values())[:5])
            many = f"В архиве {len(schools)} школ ({some}): загружается одна. Выгрузите их по одной."
            raise NoTable(many if schools else "В orgs.csv нет ни одной школы (type school).")
        return next(iter(schools))

    # ── classes ──────────────────────

    def _classes(self) -> None:
        for line in self.opened.lines("classes"):
            if line["schoolSourcedId"] != self.school:
                continue
            if line["classType"] != "homeroom":
                self.scheduled += 1
                continue
            self.reading.rows_read += 1
            name = self._class_name(line)
            if name is not None:
                draft = ClassDraft("classes.csv", line.number, name, room=line["location"] or None)
                self.classes[line["sourcedId"]] = draft

    def _class_name(self, line: Line) -> ClassName | None:
        for column in ("title", "classCode"):
            try:
                return rules.class_name(line[column])
            except Unreadable:
                continue
        line.say("title", f"класс «{line['title']}» не читается", "Назовите его, как в школе: 5А")
        return None

    # ── people ──────────────────────

    def _users(self) -> None:
        for line in self.opened.lines("users"):
            self.reading.rows_read += 1
            name = self._take(line, "familyName", rules.join_name, line["givenName"], line["middleName"])
            ids = spec.user_ids(line["userIds"])
            snils = self._take(
                line, "userIds", lambda _, ids=ids: rules.snils(ids.get("SNILS") or ids.get("СНИЛС"))
            )
            if name is not None:
                self.humans[line["sourcedId"]] = _Human(line, name, snils)

    def _take(self, line: Line, column: str, parse: Any, *more: str) -> Any:
        """Parse a field; what cannot be read becomes a remark at it and None."""
        try:
            return parse(line[column], *more)
        except Unreadable as wrong:
            line.say(column, wrong.reason, wrong.proposal)
            return None

    def _demographics(self) -> None:
        for line in self.opened.lines("demographics"):
            human = self.humans.get(line["sourcedId"])
            if human is None:
                continue
            born = day(line["birthDate"])
            if born is not None:
                born = self._take(line, "birthDate", lambda _, born=born: rules.birth_day(born, self.today))
            human.born = born
            human.sex = line["sex"] if line["sex"] in ("male", "female") else None  # type: ignore[assignment]

    def _roles(self) -> None:
        for line in self.opened.lines("roles"):
            human = self.humans.get(line["userSourcedId"])
            ends = day(line["endDate"])
            if human is None or line["orgSourcedId"] != self.school or (ends and ends <= self.today):
                continue
            word = spec.ROLES.get(line["role"])
            if word is None or word.kind == "above":
                reason = f"роль «{line['role']}» в школе не заводится, строка пропущена"
                line.say("role", reason, severity="warning")
                continue
            human.words[word.kind].append(line)

    def _enrollments(self) -> None:
        """The class of a student, the teacher of a class; of those that are over nothing follows."""
        for line in self.opened.lines("enrollments"):
            group, human = self.classes.get(line["classSourcedId"]), self.humans.get(line["userSourcedId"])
            ends = day(line["endDate"])
            if group is None or human is None or (ends and ends <= self.today):
                continue
            if line["role"] == "student":
                if human.class_name not in (None, group.name):
                    reason = f"ученик уже записан в {human.class_name}, а здесь {group.name}"
                    line.say("classSourcedId", reason, "Оставьте один класс (classType homeroom)")
                human.class_name = group.name
            elif line["role"] == "teacher" and (line["primary"] == "true" or group.teacher is None):
                group.teacher = str(human.name)

    # ── drafts ──────────────────────

    def _drafts(self, key: str, human: _Human) -> None:
        words = human.words
        if not any(words.values()):
            human.line.say(None, "у человека нет роли в школе, строка пропущена", severity="warning")
            return
        if human.studies:
            self._student(key, human)
        elif words["student"]:
            reason, proposal = (
                "ученик не записан ни в один класс, пропущен",
                "Запишите его в класс с classType homeroom",
            )
            human.line.say(None, reason, proposal, severity="warning")
        posts = {rules.fold(post): (post, line) for line in words["staff"] for post in (self._post(line),)}
        for post, line in posts.values():
            draft = StaffDraft(**self._person(key, human), post=post, roles=rules.roles_of_post(post))
            draft.from_on, draft.loose = day(line["beginDate"]), not line[spec.POST]
            self.reading.staff.append(draft)
        if words["parent"]:
            self._parent(key, human)

    def _person(self, key: str, human: _Human) -> dict[str, Any]:
        line = human.line
        phone = "phone" if line["phone"] else "sms"
        return {
            "sheet": "users.csv", "row": line.number, "name": human.name, "born": human.born, "sex": human.sex,
            "snils": human.snils, "phone": self._take(line, phone, rules.phone),
            "email": self._take(line, "email", rules.email), "sourced_id": key,
        }  # fmt: skip

    def _student(self, key: str, human: _Human) -> None:
        if human.born is None:
            human.line.say(None, "нет даты рождения ученика", "Добавьте её в demographics.csv, birthDate")
        self.reading.students.append(StudentDraft(**self._person(key, human), class_name=human.class_name))

    def _post(self, line: Line) -> str:
        return line[spec.POST] or spec.ROLES[line["role"]].post

    def _parent(self, key: str, human: _Human) -> None:
        children = [self._child(key, human, child) for child in self._children(key, human)]
        if not children:
            human.line.say(
                "agentSourcedIds", "у родителя не назван ребёнок, строка пропущена", severity="warning"
            )
            return
        self.reading.parents.append(ParentDraft(**self._person(key, human), children=children))

    def _namesakes(self) -> None:
        """A class is led by a name, as in any list: of two of the staff with one name neither is taken."""
        names = Counter(rules.fold(str(one.name)) for one in self.humans.values() if one.words["staff"])
        for draft in self.classes.values():
            if draft.teacher and names[rules.fold(draft.teacher)] > 1:
                table, reason = (
                    self.opened.tables["classes"],
                    f"сотрудников с именем «{draft.teacher}» несколько",
                )
                table.say(
                    draft.row, None, reason, "Назначьте классного руководителя в карточке", severity="warning"
                )
                draft.teacher = None

    def _agents(self) -> None:
        """Which children name whom as theirs."""
        for one in self.humans.values():
            if one.studies:
                for agent in spec.parts(one.line["agentSourcedIds"]):
                    self.told[agent].append(one)

    def _children(self, key: str, human: _Human) -> list[_Human]:
        """Agents are told at either side: by the child's row or by the parent's own."""
        own = [self.humans.get(one) for one in spec.parts(human.line["agentSourcedIds"])]
        found = {id(one): one for one in (*self.told[key], *own) if one is not None and one.studies}
        return list(found.values())

    def _child(self, key: str, human: _Human, child: _Human) -> ChildDraft:
        line = human.line
        return ChildDraft(
            line.number,
            self._relation(key, human, child),
            child.name,
            child.class_name,
            child.snils,
            child.born,
        )

    def _relation(self, key: str, human: _Human, child: _Human) -> Relation:
        """Our own word where the file has it; else by the role, for a parent by sex."""
        agents = spec.parts(child.line["agentSourcedIds"])
        told = [one.strip() for one in child.line[spec.RELATIONS].split(",")]
        if key in agents and len(told) == len(agents) and told[agents.index(key)] in RELATIONS:
            return told[agents.index(key)]  # type: ignore[return-value]
        roles = {line["role"] for line in human.words["parent"]}
        if "parent" in roles:
            return rules.relation(None, human.sex or rules.sex(None, human.name))
        return "guardian" if "guardian" in roles else "other"
