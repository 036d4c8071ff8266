"""Reading + what the school has → what an application would do, row by row. Pure: nothing is written or asked here.

Who is who: СНИЛС over the region; else name and birth date, for parents name and contact, for staff the name, inside
the school; whoever is only like somebody of it, a person decides (`alike`). A field that the file leaves empty is left
as it is; what the file does not name is not touched.
"""

from collections.abc import Callable
from datetime import date
from typing import Any
from uuid import UUID

from registry.imports.alike import Alike
from registry.imports.drafts import PersonDraft, Reading, StaffDraft, StudentDraft
from registry.imports.links import Links, TieDraft, link
from registry.imports.outcome import Change, Plan, Row, fingerprint
from registry.imports.present import PERSON_FIELDS, Present
from registry.rules import ClassName, Name, fold, name_key, show_snils
from sheets.remarks import Remark

STUDIES_ELSEWHERE = "ученик с этим СНИЛС уже учится в другой организации"
TRANSFER = "Уберите строку и примите его переводом в разделе «Движение»"


class Planner:
    """One run; `make_id` gives new ids, `withheld` are roles that whoever imports may not give."""

    def __init__(
        self,
        reading: Reading,
        present: Present,
        segment: str,
        effective_on: date,
        make_id: Callable[[], UUID],
        withheld: frozenset[str] = frozenset(),
    ) -> None:
        self.reading, self.present, self.segment, self.effective_on = reading, present, segment, effective_on
        self.withheld = withheld
        self.make_id, self.plan = make_id, Plan()
        self._alike = Alike(present, reading.decided)
        self._by_snils: dict[str, UUID] = {}
        self._by_birth: dict[tuple[str, date], UUID] = {}
        self._changed: dict[UUID, Change] = {}
        self._placed: set[tuple[UUID, str, str]] = set()
        self._same: dict[str, int] = {}
        self._new_ties: set[tuple[UUID, UUID]] = set()
        self._has_snils: set[UUID] = set()

    def run(self, school_year: int) -> Plan:
        """The whole plan; errors found on the way are added to the reading's remarks."""
        staff = [self._person(draft, "staff") for draft in self.reading.staff]
        students = [self._person(draft, "student") for draft in self.reading.students]
        parents = [self._person(draft, "parent") for draft in self.reading.parents]
        known, named = self.present.known(), set(students)
        known.students = [one for one in known.students if one.person_id not in named]
        links = link(self.reading, known)
        classes = self._classes(links, staff, school_year)
        for draft, person in zip(self.reading.staff, staff, strict=True):
            self._staff(draft, person)
        for student, person in zip(self.reading.students, students, strict=True):
            self._student(student, person, classes)
        for person in parents:
            self._place(person, "parent", ["parent"])
        for tie in links.ties:
            self._tie(
                tie, parents[tie.parent], students[tie.student] if tie.student is not None else tie.student_id
            )
        self.plan.changed["people"] = list(self._changed.values())
        self._ask()
        self._count()
        self.plan.fingerprint = fingerprint(self.plan, self.reading.remarks, len(links.ties))
        return self.plan

    # ── people ──────────────────────

    def _person(self, draft: PersonDraft, kind: str) -> UUID:
        """The id of the person that a row is about: known, met earlier in this file, or new."""
        found = self._known(draft, kind) or self._met(draft)
        if found is None:
            found = self._alike.whom(draft, kind)
            if found is None:
                found = self._new_person(draft)
            else:
                self._update(draft, found, only_empty=True)
        elif found in self.present.people:
            self._alike.known(found, draft)
            self._update(draft, found)
        if draft.sourced_id:
            self.plan.sources[draft.sourced_id] = found
        if draft.snils:
            self._by_snils[draft.snils] = found
            self._has_snils.add(found)
        if draft.born:
            self._by_birth.setdefault((name_key(draft.name), draft.born), found)
        return found

    def _known(self, draft: PersonDraft, kind: str) -> UUID | None:
        match = self.present.matches.get(draft.snils or "")
        if match is not None:
            if not match.agrees:
                number = show_snils(draft.snils or "")
                reason = f"СНИЛС {number} принадлежит человеку с другими именем или датой рождения"
                self._error(draft, reason, "Сверьте СНИЛС, имя и дату рождения с документами", "snils")
            elif kind == "student" and match.studies_elsewhere:
                self._error(draft, STUDIES_ELSEWHERE, TRANSFER)
            return match.person_id
        source = self.present.by_source.get(draft.sourced_id or "")
        if source is not None:
            self._check_source(draft, self.present.people[source], kind)
            return source
        candidates = self._candidates(draft, kind)
        return candidates[0] if len(candidates) == 1 else None  # several: a person decides which (`alike`)

    def _check_source(self, draft: PersonDraft, known: Row, kind: str) -> None:
        """An id of another system speaks of one person only: the name and the СНИЛС must be his."""
        other = draft.snils and known["snils"] and draft.snils != known["snils"]
        match = self.present.matches.get(known["snils"] or "")
        if other or known["search"] != name_key(draft.name):
            name = Name(known["last_name"], known["first_name"], known["middle_name"])
            reason = f"номер {draft.sourced_id} в школе у человека «{name}», а имя или СНИЛС в файле другие"
            self._error(draft, reason, "Исправьте личное дело или файл: номер не передают другому человеку")
        elif kind == "student" and match is not None and match.studies_elsewhere:
            self._error(draft, STUDIES_ELSEWHERE, TRANSFER)

    def _candidates(self, draft: PersonDraft, kind: str) -> list[UUID]:
        """People of this school who fit a row whose СНИЛС is not known yet."""
        key, people = name_key(draft.name), self.present.people
        if draft.born:
            found = self.present.by_birth.get((key, draft.born), [])
        else:
            found = [
                one
                for one in self.present.by_name.get(key, [])
                if (kind == "staff" and (one, "staff") in self.present.placements)
                or (draft.phone and people[one]["phone"] == draft.phone)
                or (draft.email and people[one]["email"] == draft.email)
            ]
        return [one for one in found if not (draft.snils and people[one]["snils"])]

    def _met(self, draft: PersonDraft) -> UUID | None:
        """A teacher who stands among the parents too is one person."""
        if (source := self.plan.sources.get(draft.sourced_id or "")) is not None:
            return source
        if draft.snils and draft.snils in self._by_snils:
            return self._by_snils[draft.snils]
        if draft.born is None:
            return None
        found = self._by_birth.get((name_key(draft.name), draft.born))
        return None if draft.snils and found in self._has_snils else found

    def _new_person(self, draft: PersonDraft) -> UUID:
        person = self.make_id()
        self.plan.people.append(
            {
                "id": person, "version": 1, "last_name": draft.name.last, "first_name": draft.name.first,
                "middle_name": draft.name.middle, "birth_on": draft.born, "sex": draft.sex, "snils": draft.snils,
                "phone": draft.phone, "email": draft.email, "search": name_key(draft.name),
            }
        )  # fmt: skip
        return person

    def _ask(self) -> None:
        """Keep the questions about rows like somebody of the school."""
        for draft, other in self._alike.twice():
            reason = f"выбран человек, о котором уже говорит строка {other}"
            self._error(draft, reason, "Выберите другого или оставьте одну из строк")
        self.plan.alike = [one.shown() for one in self._alike.settled()]

    def _update(self, draft: PersonDraft, person: UUID, *, only_empty: bool = False) -> None:
        """New values of the row; `only_empty`: the person was chosen by hand, and what his file says stays."""
        before = self.present.people[person]
        given = {
            "birth_on": draft.born,
            "sex": draft.sex,
            "snils": draft.snils,
            "phone": draft.phone,
            "email": draft.email,
        }
        known = self._changed.get(person)
        now = {**before, **(known.new if known else {})}
        new = {
            name: given[name]
            for name in PERSON_FIELDS
            if given[name] is not None
            and given[name] != now[name]
            and not (only_empty and now[name] is not None)
        }
        if new and known:
            known.new.update(new)
        elif new:
            self._changed[person] = Change(person, before, new)

    # ── placements, ties, classes ──────────────────────

    def _place(self, person: UUID, kind: str, roles: list[str], **more: Any) -> bool:
        """Open a placement unless there is one (for staff: with this post); True when opened."""
        post = more.get("post")
        key = (person, kind, fold(post or ""))
        open_now = self.present.placements.get((person, kind), [])
        if key in self._placed or any(fold(one["post"] or "") == key[2] for one in open_now):
            self._same[kind] = self._same.get(kind, 0) + (key not in self._placed)
            self._placed.add(key)
            return False
        self._placed.add(key)
        row = {"post": None, "order_number": None, "order_on": None, "from_on": self.effective_on, **more}
        self.plan.placements.append(
            {"id": self.make_id(), "segment": self.segment, "version": 1, "person_id": person, "kind": kind,
             "roles": roles, "until_on": None, **row}
        )  # fmt: skip
        return True

    def _staff(self, draft: StaffDraft, person: UUID) -> None:
        roles = [role for role in draft.roles if role not in self.withheld]
        if draft.loose and self._works_as(person, draft.roles):
            self._same["staff"] = self._same.get("staff", 0) + 1
            return
        opened = self._place(
            person, "staff", roles, post=draft.post, order_number=draft.order_number, order_on=draft.order_on,
            from_on=draft.from_on or draft.order_on or self.effective_on,
        )  # fmt: skip
        if opened and roles != draft.roles:
            reason = f"руководящая роль по должности «{draft.post}» не назначена"
            self._remark("warning", draft, reason, "Её назначает директор, координатор или оператор")
        if opened:
            return
        for before in self.present.placements.get((person, "staff"), []):
            if fold(before["post"] or "") == fold(draft.post):
                given = {"order_number": draft.order_number, "order_on": draft.order_on}
                new = {
                    name: value
                    for name, value in given.items()
                    if value is not None and value != before[name]
                }
                if new:
                    self.plan.changed["placements"].append(Change(before["id"], before, new))

    def _works_as(self, person: UUID, roles: list[str]) -> bool:
        """Whether he has a post with such a role, or any where no role follows from the post."""
        posts = self.present.placements.get((person, "staff"), [])
        return any(set(roles) & set(one["roles"]) or not roles for one in posts)

    def _student(self, draft: StudentDraft, person: UUID, classes: dict[ClassName, UUID]) -> None:
        if draft.class_name is None or draft.class_name not in classes:
            return
        if self._place(person, "student", ["student"]):
            self.plan.enrolled.append((person, classes[draft.class_name]))
            return
        now = self.present.class_of.get(person)
        if now != draft.class_name:
            reason = (
                f"ученик уже в школе ({now or 'без класса'}), в файле {draft.class_name}: класс не меняется"
            )
            self._remark("warning", draft, reason, "Переводы между классами оформляются в разделе «Движение»")

    def _tie(self, tie: TieDraft, parent: UUID, student: UUID | None) -> None:
        """A list may take access away and never gives it back: that is done in the file, on a document (X20)."""
        if student is None:
            return
        before = self.present.ties.get((parent, student))
        if before is None:
            if (parent, student) not in self._new_ties:
                self._check_namesake(tie, parent, student)
                self._new_ties.add((parent, student))
                row = {"id": self.make_id(), "version": 1, "parent_id": parent, "student_id": student,
                       "relation": tie.relation, "may_see": tie.may_see is not False}  # fmt: skip
                self.plan.ties.append(row)
            return
        if tie.may_see and before["restricted"]:
            reason = "доступ к данным ребёнка ограничен в личном деле: список его не возвращает"
            self._remark(
                "warning", self.reading.parents[tie.parent], reason, "Права меняют в деле ученика, «Семья»"
            )
        given = {"relation": tie.relation, "may_see": before["may_see"] and tie.may_see is not False}
        new = {name: value for name, value in given.items() if value != before[name]}
        if new:
            self.plan.changed["ties"].append(Change(before["id"], before, new))
        else:
            self._same["ties"] = self._same.get("ties", 0) + 1

    def _check_namesake(self, tie: TieDraft, parent: UUID, student: UUID) -> None:
        """A parent whose rights are limited does not come back as another person of the same name."""
        draft = self.reading.parents[tie.parent]
        for other in self.present.limited.get(student, []):
            if other != parent and self.present.people[other]["search"] == name_key(draft.name):
                reason = "у ребёнка уже записан представитель с таким именем, и его права ограничены"
                self._error(
                    draft, reason, "Укажите СНИЛС: по нему видно, тот же это человек или другой", "snils"
                )

    def _classes(self, links: Links, staff: list[UUID], school_year: int) -> dict[ClassName, UUID]:
        ids = {name: row["id"] for name, row in self.present.classes.items()}
        for draft in self.reading.classes:
            teacher = links.teachers.get(draft.name)
            teacher_id = staff[teacher] if isinstance(teacher, int) else teacher
            given = {
                "teacher_id": teacher_id,
                "room": draft.room,
                "shift": draft.shift,
                "profile": draft.profile,
            }
            before = self.present.classes.get(draft.name)
            if before is None:
                ids[draft.name] = self.make_id()
                self.plan.classes.append(
                    {"id": ids[draft.name], "segment": self.segment, "version": 1, "school_year": school_year,
                     "grade": draft.name.grade, "letter": draft.name.letter, **given, "shift": draft.shift or 1}
                )  # fmt: skip
                continue
            new = {
                name: value for name, value in given.items() if value is not None and value != before[name]
            }
            if new:
                self.plan.changed["classes"].append(Change(before["id"], before, new))
            else:
                self._same["classes"] = self._same.get("classes", 0) + 1
        return ids

    # ── the account ──────────────────────

    def _count(self) -> None:
        placed = {"students": "student", "parents": "parent", "staff": "staff"}
        plan, changed = self.plan, self.plan.changed
        kinds = [row["kind"] for row in plan.placements]
        counts = {
            "people": {"created": len(plan.people), "changed": len(changed["people"])},
            "classes": {
                "created": len(plan.classes),
                "changed": len(changed["classes"]),
                "same": self._same.get("classes", 0),
            },
            "ties": {
                "created": len(plan.ties),
                "changed": len(changed["ties"]),
                "same": self._same.get("ties", 0),
            },
        }
        for name, kind in placed.items():
            counts[name] = {"created": kinds.count(kind), "same": self._same.get(kind, 0)}
        counts["staff"]["changed"] = len(changed["placements"])
        plan.counts = counts

    def _error(self, draft: PersonDraft, reason: str, proposal: str, *fields: str) -> None:
        self._remark("error", draft, reason, proposal, fields)

    def _remark(
        self, severity: Any, draft: PersonDraft, reason: str, proposal: str, fields: tuple[str, ...] = ()
    ) -> None:
        place = self.reading.place(draft.sheet, fields)
        value = (draft.snils and show_snils(draft.snils)) or "" if place[0] else str(draft.name)
        self.reading.remarks.append(Remark(severity, draft.sheet, draft.row, *place, value, reason, proposal))
