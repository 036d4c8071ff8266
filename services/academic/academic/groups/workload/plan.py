"""Reading + what the school has → groups to make and to change, row by row. Pure: nothing is written or asked here.

A group is known by its name («5А Английский язык, 1-я подгруппа»), a whole class's also by subject and class. What the
table does not name is not touched; an empty cell leaves what there is.
"""

import hashlib
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from typing import Any
from uuid import UUID

import orjson

from academic.groups import rules
from academic.groups.workload.drafts import LoadDraft, MemberDraft, Reading
from academic.groups.workload.present import KnownGroup, Present, class_key
from sheets.cells import ClassName, fold, initials
from sheets.remarks import Remark, Severity


@dataclass(slots=True)
class Wanted:
    """A group as the table wants it; `known`: the one that is there."""

    name: str
    subject_id: UUID
    subject: str
    class_ids: list[UUID]
    part: str | None
    teacher_id: UUID | None
    hours: float | None
    draft: LoadDraft
    known: KnownGroup | None = None
    members: list[UUID] = field(default_factory=list)

    @property
    def teacher_changes(self) -> bool:
        """Whether somebody else is to teach from now on."""
        return (
            self.known is not None
            and self.teacher_id is not None
            and self.teacher_id != self.known.teacher_id
        )

    @property
    def hours_change(self) -> bool:
        """Whether there are to be more or fewer lessons."""
        return self.known is not None and self.hours is not None and self.hours != self.known.hours


@dataclass(slots=True)
class Plan:
    """What will be written. `joining`: existing subgroups that get students, by group."""

    created: list[Wanted] = field(default_factory=list)
    changed: list[Wanted] = field(default_factory=list)
    joining: dict[UUID, list[UUID]] = field(default_factory=dict)
    counts: dict[str, dict[str, int]] = field(default_factory=dict)
    fingerprint: str = ""


class Planner:
    """One run; errors found on the way are added to the reading's remarks."""

    def __init__(self, reading: Reading, present: Present) -> None:
        self.reading, self.present = reading, present
        self.wanted: dict[str, Wanted] = {}
        self.joining: dict[UUID, list[UUID]] = defaultdict(list)
        self.placed: dict[tuple[UUID, UUID, UUID], str] = {}
        """(class, subject, student) → the subgroup he is in by this table."""

    def run(self) -> Plan:
        """The whole plan."""
        for draft in self.reading.loads:
            self._load(draft)
        for member in self.reading.members:
            self._member(member)
        self._check_parts()
        plan = Plan(joining={group: students for group, students in self.joining.items() if students})
        plan.created = [one for one in self.wanted.values() if one.known is None]
        plan.changed = [one for one in self.wanted.values() if one.teacher_changes or one.hours_change]
        self._count(plan)
        return plan

    # ── loads ──────────────────────

    def _load(self, draft: LoadDraft) -> None:
        subject = self._subject(draft.subject, draft)
        found = [self._class(name, draft) for name in draft.classes]
        teacher = self._teacher(draft) if draft.teacher else None
        if subject is None or any(one is None for one in found) or (draft.teacher and teacher is None):
            return
        classes = [one for one in found if one is not None]
        for together in [classes] if draft.joint else [[one] for one in classes]:
            self._want(draft, subject, together, teacher)

    def _want(
        self,
        draft: LoadDraft,
        subject: tuple[UUID, str],
        classes: list[tuple[UUID, str]],
        teacher: UUID | None,
    ) -> None:
        name = rules.group_name([one[1] for one in classes], subject[1], draft.part)
        ids = [one[0] for one in classes]
        before = self.wanted.get(name)
        if before is not None:
            self._twice(draft, before, teacher)
            return
        made = Wanted(name, *subject, ids, draft.part, teacher, draft.hours, draft)
        made.known = self._known(made)
        self.wanted[name] = made
        if made.teacher_changes and made.known is not None:
            old = self.present.names.get(made.known.teacher_id) if made.known.teacher_id else None
            told = f"сейчас ведёт {old}" if old else "сейчас учителя нет"
            more = "; уроки расписания перейдут к новому учителю" if made.known.scheduled else ""
            self._say("warning", draft, "teacher", draft.teacher or "", f"«{name}»: {told}{more}")

    def _known(self, made: Wanted) -> KnownGroup | None:
        named = self.present.groups.get(made.name)
        if named is not None or made.part is not None:
            return named
        same = [
            one
            for one in self.present.groups.values()
            if one.subject_id == made.subject_id
            and set(one.class_ids) == set(made.class_ids)
            and not one.divided
        ]
        return same[0] if len(same) == 1 else None

    def _twice(self, draft: LoadDraft, before: Wanted, teacher: UUID | None) -> None:
        if (teacher, draft.hours) == (before.teacher_id, before.hours):
            self._say(
                "warning", draft, None, before.name, f"строка повторяет строку {before.draft.row} и пропущена"
            )
        elif draft.part is None:
            reason = f"«{before.name}» уже есть в строке {before.draft.row} с другим учителем или часами"
            self._say(
                "error",
                draft,
                None,
                before.name,
                reason,
                "Если класс делится, укажите в обеих строках подгруппу",
            )
        else:
            reason = f"«{before.name}» уже есть в строке {before.draft.row} с другим учителем или часами"
            self._say("error", draft, None, before.name, reason, "Оставьте одну строку")

    def _subject(self, name: str, draft: LoadDraft | MemberDraft) -> tuple[UUID, str] | None:
        found = self.present.subjects.get(fold(name))
        if found is None:
            self._say(
                "error", draft, "subject", name, f"предмета «{name}» нет в словаре",
                self._near(
                    name, {spelled: one[1] for spelled, one in self.present.subjects.items()},
                    "Добавьте свой предмет школы или исправьте название",
                ),
            )  # fmt: skip
        return found

    def _class(self, name: ClassName, draft: LoadDraft | MemberDraft) -> tuple[UUID, str] | None:
        found = self.present.classes.get(class_key(name))
        if found is None:
            known = {fold(one[1]): one[1] for one in self.present.classes.values()}
            proposal = self._near(str(name), known, "Сначала заведите класс или загрузите список школы")
            self._say("error", draft, "class", str(name), f"класса {name} в этом учебном году нет", proposal)
        return found

    def _teacher(self, draft: LoadDraft) -> UUID | None:
        name = draft.teacher or ""
        found = self.present.staff.get(initials(name), set())
        if len(found) == 1:
            return next(iter(found))
        if found:
            reason = f"сотрудников с именем «{name}» {len(found)}"
            self._say("error", draft, "teacher", name, reason, "Напишите имя и отчество полностью")
        else:
            proposal = self._near(
                name, self._named(self.present.staff), "Сначала внесите его в список сотрудников"
            )
            self._say("error", draft, "teacher", name, f"сотрудник «{name}» не найден", proposal)
        return None

    # ── subgroups ──────────────────────

    def _member(self, draft: MemberDraft) -> None:
        subject, group_class = self._subject(draft.subject, draft), self._class(draft.class_name, draft)
        if subject is None or group_class is None:
            return
        name = rules.group_name([group_class[1]], subject[1], draft.part)
        made, known = self.wanted.get(name), self.present.groups.get(name)
        if made is None and known is None:
            reason = f"подгруппы «{name}» нет ни в файле, ни в школе"
            self._say("error", draft, "part", draft.part, reason, "Добавьте её строкой на лист «Нагрузка»")
            return
        student = self._student(draft, group_class[0])
        if student is None or self._elsewhere(draft, name, group_class, subject[0], student):
            return
        if known is None and made is not None:
            made.members.append(student)
        elif known is not None and student not in known.members:
            self.joining[known.id].append(student)

    def _student(self, draft: MemberDraft, class_id: UUID) -> UUID | None:
        here = self.present.students.get(class_id, {})
        found = here.get(initials(draft.student), set())
        if len(found) == 1:
            return next(iter(found))
        if found:
            reason = f"в классе {draft.class_name} учеников с именем «{draft.student}» {len(found)}"
            self._say("error", draft, "student", draft.student, reason, "Напишите имя и отчество полностью")
        else:
            reason = f"ученика «{draft.student}» в классе {draft.class_name} нет"
            proposal = self._near(draft.student, self._named(here), "Проверьте имя и класс")
            self._say("error", draft, "student", draft.student, reason, proposal)
        return None

    def _elsewhere(
        self, draft: MemberDraft, name: str, group_class: tuple[UUID, str], subject: UUID, student: UUID
    ) -> bool:
        """Whether the student is in another subgroup of the same subject, by this table or at the school."""
        key = (group_class[0], subject, student)
        other = self.placed.setdefault(key, name)
        if other == name:
            other = next(
                (
                    one.name
                    for one in self.present.groups.values()
                    if one.subject_id == subject
                    and one.divided
                    and student in one.members
                    and one.name != name
                ),
                name,
            )
        if other != name:
            self._say(
                "error", draft, "student", draft.student, f"ученик уже в группе «{other}»", "Оставьте одну"
            )
        return other != name

    def _check_parts(self) -> None:
        """A subgroup alone, one without students, a whole class beside its parts: told, not refused."""
        parts: dict[tuple[UUID, tuple[UUID, ...]], list[Wanted]] = defaultdict(list)
        for one in self.wanted.values():
            parts[one.subject_id, tuple(sorted(one.class_ids, key=str))].append(one)
        for group in parts.values():
            divided = [one for one in group if one.part]
            if divided and len(divided) < len(group):
                self._say(
                    "warning",
                    divided[0].draft,
                    "part",
                    divided[0].name,
                    "есть и класс целиком, и его подгруппы",
                )
            for one in divided:
                if one.known is None and not one.members:
                    reason = f"в подгруппе «{one.name}» никто не назван"
                    self._say(
                        "warning",
                        one.draft,
                        "part",
                        one.part or "",
                        reason,
                        "Состав: лист «Подгруппы» или карточка класса",
                    )

    # ── the account ──────────────────────

    def _count(self, plan: Plan) -> None:
        changed = {id(one) for one in plan.changed}
        same = [one for one in self.wanted.values() if one.known is not None and id(one) not in changed]
        joined = sum(len(one.members) for one in plan.created) + sum(map(len, plan.joining.values()))
        plan.counts = {
            "groups": {"created": len(plan.created), "changed": len(plan.changed), "same": len(same)},
            "members": {"created": joined},
        }
        told = [
            [[one.name, one.teacher_id, one.hours, sorted(map(str, one.members))] for one in plan.created],
            [
                [one.known.id, one.known.version, one.teacher_id, one.hours]
                for one in plan.changed
                if one.known
            ],
            sorted((str(group), sorted(map(str, students))) for group, students in plan.joining.items()),
            [[one.sheet, one.row, one.reason] for one in self.reading.remarks if one.severity == "error"],
        ]
        plan.fingerprint = hashlib.sha256(orjson.dumps(told, default=str)).hexdigest()

    def _named(self, forms: Mapping[str, set[UUID]]) -> dict[str, str]:
        """Spelling → whole name of somebody who may be meant."""
        return {
            form: self.present.names.get(next(iter(people)), form) for form, people in forms.items() if people
        }

    def _near(self, name: str, known: Mapping[str, str], otherwise: str) -> str:
        close = get_close_matches(fold(name), list(known), 1, 0.75)
        return f"Возможно, «{known[close[0]]}»?" if close else otherwise

    def _say(
        self, severity: Severity, draft: Any, member: str | None, value: str, reason: str, proposal: str = ""
    ) -> None:
        letter, label = self.reading.headers.get(draft.sheet, {}).get(member or "", (None, None))
        self.reading.remarks.append(
            Remark(severity, draft.sheet, draft.row, letter, label, value, reason, proposal)
        )
