"""Who belongs to whom: students to classes, parents to children, class teachers to classes. Pure; errors
are named.

What the school already has (`Known`) counts as if it stood in the file, so that a list of parents alone may
follow
later.
"""

from collections import defaultdict
from dataclasses import dataclass, field
from datetime import date
from difflib import get_close_matches
from uuid import UUID

from registry.imports.drafts import (
    ChildDraft,
    ClassDraft,
    ParentDraft,
    PersonDraft,
    Reading,
    StaffDraft,
)
from registry.rules import ClassName, Name, Relation, fold, name_key, show_snils
from sheets.cells import initials, name_forms
from sheets.remarks import Remark

_CHILD = ("child_full_name", "child_last_name", "child_snils")
_LED = ("leads",)
MOST_PROPOSALS = 100
"""Looking for a similar name costs milliseconds; a file with thousands of unknown children gets this many."""


@dataclass(slots=True)
class KnownStudent:
    """A student whom this school has already."""

    person_id: UUID
    name: Name
    born: date | None
    snils: str | None
    class_name: ClassName | None


@dataclass(slots=True)
class Known:
    """What this school has in the registry before the import."""

    classes: dict[ClassName, UUID] = field(default_factory=dict)
    students: list[KnownStudent] = field(default_factory=list)
    staff: dict[UUID, Name] = field(default_factory=dict)


@dataclass(slots=True)
class TieDraft:
    """A parent's row resolved: the child is row number `student` of the drafts, or a person already known."""

    parent: int
    relation: Relation
    may_see: bool | None
    student: int | None = None
    student_id: UUID | None = None


@dataclass(slots=True)
class Links:
    """Indices into the lists of a `Reading`, or ids of what the school has already."""

    ties: list[TieDraft] = field(default_factory=list)
    teachers: dict[ClassName, int | UUID] = field(default_factory=dict)


def link(reading: Reading, known: Known) -> Links:
    """Resolve every reference; each one that fails is an error in `reading.remarks`."""
    links = Links()
    _check_classes(reading, known)
    _class_teachers(reading, known, links)
    lookup = _Children(reading, known)
    for number, parent in enumerate(reading.parents):
        for child in parent.children:
            tie = _tie(reading, lookup, number, parent, child)
            if tie is not None:
                links.ties.append(tie)
    return links


def _check_classes(reading: Reading, known: Known) -> None:
    names = {draft.name for draft in reading.classes} | set(known.classes)
    spelled = {str(name): name for name in names}
    for student in reading.students:
        if student.class_name is None or student.class_name in names:
            continue
        close = get_close_matches(str(student.class_name), list(spelled), 1, 0.5)
        proposal = (
            f"Возможно, {close[0]}? Или добавьте класс на лист «Классы»"
            if close
            else "Добавьте его на лист «Классы»"
        )
        _say(
            reading,
            student,
            str(student.class_name),
            f"класса {student.class_name} нет в списке классов",
            proposal,
            ("class",),
            fix=close[0] if close and not reading.place(student.sheet, ("letter",))[0] else None,
        )


# ── parents and children ────────────────────


@dataclass(frozen=True, slots=True)
class _Candidate:
    where: str
    name: Name
    born: date | None
    class_name: ClassName | None
    student: int | None = None
    student_id: UUID | None = None


class _Children:
    """Students of the file and of the school by СНИЛС and by name."""

    def __init__(self, reading: Reading, known: Known) -> None:
        self.by_snils: dict[str, _Candidate] = {}
        self.by_name: dict[str, list[_Candidate]] = defaultdict(list)
        self.by_short_name: dict[str, list[_Candidate]] = defaultdict(list)
        self.proposals = 0
        in_file = set()
        for number, draft in enumerate(reading.students):
            in_file |= {draft.snils, (name_key(draft.name), draft.born)}
            found = _Candidate(
                f"строка {draft.row}", draft.name, draft.born, draft.class_name, student=number
            )
            self._add(found, draft.snils)
        for student in known.students:
            if (student.snils and student.snils in in_file) or (
                name_key(student.name),
                student.born,
            ) in in_file:
                continue
            where = f"уже в школе, {student.class_name or 'без класса'}"
            found = _Candidate(
                where, student.name, student.born, student.class_name, student_id=student.person_id
            )
            self._add(found, student.snils)

    def _add(self, found: _Candidate, snils: str | None) -> None:
        if snils:
            self.by_snils[snils] = found
        self.by_name[name_key(found.name)].append(found)
        self.by_short_name[fold(f"{found.name.last} {found.name.first}")].append(found)

    def find(self, child: ChildDraft) -> list[_Candidate]:
        """Those whom the row may mean, narrowed by class and birth date where these are given."""
        if child.snils:
            one = self.by_snils.get(child.snils)
            return [one] if one else []
        if child.name is None:
            return []
        named = self.by_name if child.name.middle else self.by_short_name
        found = named.get(name_key(child.name), [])
        if child.class_name:
            found = [one for one in found if one.class_name == child.class_name]
        if child.born:
            found = [one for one in found if one.born in (None, child.born)]
        return found

    def proposal(self, child: ChildDraft) -> tuple[str, str | None]:
        """A child of a similar name, or of the same name in another class; with the name, if only that is wrong."""
        self.proposals += 1
        if child.name is None or self.proposals > MOST_PROPOSALS:
            return "Сверьте с листом «Ученики»", None
        close = get_close_matches(name_key(child.name), list(self.by_name), 1, 0.8)
        if not close:
            return "Добавьте ребёнка на лист «Ученики» или исправьте имя", None
        one = self.by_name[close[0]][0]
        misspelt = close[0] != name_key(child.name) and child.class_name in (None, one.class_name)
        words = f"Возможно, {one.name}, {one.class_name or 'без класса'} ({one.where})?"
        return words, str(one.name) if misspelt else None


def _tie(
    reading: Reading, lookup: _Children, number: int, parent: ParentDraft, child: ChildDraft
) -> TieDraft | None:
    found = lookup.find(child)
    value = (
        f"{child.name or show_snils(child.snils or '')}{f', {child.class_name}' if child.class_name else ''}"
    )
    if not found:
        proposal, fix = lookup.proposal(child)
        alone = sum(one.row == child.row for one in parent.children) == 1
        at = reading.place(parent.sheet, _CHILD)[0] == reading.place(parent.sheet, ("child_full_name",))[0]
        reason = f"ребёнок «{value}» не найден среди учеников"
        _say(reading, parent, value, reason, proposal, _CHILD, child.row, fix if alone and at else None)
        return None
    if len(found) > 1:
        rows = "; ".join(f"{one.class_name or 'без класса'} ({one.where})" for one in found)
        reason = f"подходят {len(found)} ученика с именем «{child.name}»: {rows}"
        _say(
            reading,
            parent,
            value,
            reason,
            "Укажите класс, дату рождения или СНИЛС ребёнка",
            _CHILD,
            child.row,
        )
        return None
    if child.name is not None and fold(child.name.last + child.name.first) != fold(
        found[0].name.last + found[0].name.first
    ):
        reason = f"по СНИЛС это {found[0].name}, а в строке «{child.name}»"
        _say(
            reading, parent, value, reason, "Сверьте СНИЛС ребёнка с документом", ("child_snils",), child.row
        )
        return None
    return TieDraft(number, child.relation, child.may_see, found[0].student, found[0].student_id)


# ── class teachers ────────────────────


def _class_teachers(reading: Reading, known: Known, links: Links) -> None:
    people: dict[str, set[int | UUID]] = defaultdict(set)
    first_row: dict[str, int] = {}
    for number, draft in enumerate(reading.staff):
        number = first_row.setdefault(draft.snils or f"{name_key(draft.name)}|{draft.born}", number)
        for form in name_forms(draft.name):
            people[form].add(number)
    in_file = set(people)
    for person_id, name in known.staff.items():
        if name_key(name) not in in_file:
            for form in name_forms(name):
                people[form].add(person_id)
    for group in reading.classes:
        if group.teacher:
            _teacher_of_class(reading, links, group, people)
    _led_classes(reading, known, links, people)


def _teacher_of_class(
    reading: Reading, links: Links, group: ClassDraft, people: dict[str, set[int | UUID]]
) -> None:
    wanted = initials(group.teacher or "")
    found = people.get(wanted, set())
    if len(found) == 1:
        links.teachers[group.name] = next(iter(found))
        return
    if found:
        reason = f"классных руководителей «{group.teacher}» среди сотрудников {len(found)}"
        proposal = "Напишите имя и отчество полностью"
    else:
        close = get_close_matches(wanted, list(people), 1, 0.8)
        reason = f"классный руководитель «{group.teacher}» не найден среди сотрудников"
        proposal = f"Возможно, «{close[0].title()}»?" if close else "Добавьте его на лист «Сотрудники»"
    _say(reading, group, group.teacher or "", reason, proposal, ("teacher",))


def _led_classes(reading: Reading, known: Known, links: Links, people: dict[str, set[int | UUID]]) -> None:
    """«Классное руководство» in the staff list: must name a known class and agree with «Классы»."""
    names = {draft.name for draft in reading.classes} | set(known.classes)
    for draft in reading.staff:
        if draft.leads is None:
            continue
        mine = next(iter(people[name_key(draft.name)]))
        if draft.leads not in names:
            reason = f"класса {draft.leads} нет в списке классов"
            _say(
                reading, draft, str(draft.leads), reason, "Добавьте его на лист «Классы» или исправьте", _LED
            )
        elif links.teachers.setdefault(draft.leads, mine) != mine:
            reason = f"у класса {draft.leads} указаны два классных руководителя"
            _say(
                reading,
                draft,
                str(draft.leads),
                reason,
                "Оставьте одного на листах «Классы» и «Сотрудники»",
                _LED,
            )


def _say(
    reading: Reading,
    draft: PersonDraft | ClassDraft | StaffDraft,
    value: str,
    reason: str,
    proposal: str,
    fields: tuple[str, ...],
    row: int | None = None,
    fix: str | None = None,
) -> None:
    """An error at the first of these fields that the sheet has."""
    place = reading.place(draft.sheet, fields)
    reading.remarks.append(
        Remark("error", draft.sheet, row or draft.row, *place, value, reason, proposal, fix)
    )
