"""Rows that are nobody whom the school knows for certain, but like somebody whom it has: a person decides (B7, 4.16).

Pure. The certainty is the one of duplicates, so that a list asks now what the nightly search would find afterwards.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from registry.duplicates.rules import Likeness, Record, question, words
from registry.imports.drafts import ParentDraft, PersonDraft, StaffDraft, StudentDraft
from registry.imports.present import Present
from registry.rules import fold, name_key

SAME, NEW = "same", "new"
"""What may be said of a row beside a person's id. `SAME`: the only one who is like it."""
REST = "*"
"""Key of the word for all rows that nothing is said of."""
MOST = 3


def row_key(sheet: str | None, row: int | None) -> str:
    """Under which a row is decided; `REST` without a row."""
    return REST if row is None else f"{row} {sheet}"


@dataclass(slots=True)
class Question:
    """A row, whom it may mean (the most certain first), and what was said: a person's id, `NEW`, or None: nothing."""

    draft: PersonDraft
    kind: str
    people: list[dict[str, Any]]
    who: str | None

    def shown(self) -> dict[str, Any]:
        """As the page gets it."""
        draft, about = self.draft, ""
        if isinstance(draft, StudentDraft):
            about = str(draft.class_name or "")
        elif isinstance(draft, StaffDraft):
            about = draft.post
        elif isinstance(draft, ParentDraft):
            about = ", ".join(str(one.name) for one in draft.children if one.name)
        people = [
            {**one, "person_id": str(one["person_id"]), "birth_on": one["birth_on"] and str(one["birth_on"])}
            for one in self.people
        ]
        return {
            "sheet": draft.sheet, "row": draft.row, "kind": self.kind, "name": str(draft.name),
            "birth_on": draft.born and str(draft.born), "about": about, "people": people, "who": self.who,
        }  # fmt: skip


class Alike:
    """The school's people by what a row may share with them; built once per plan, empty for a new school."""

    def __init__(self, present: Present, decided: Mapping[str, str]) -> None:
        self._present, self._decided = present, decided
        self._asked: list[Question] = []
        self._rows: dict[UUID, list[Question | PersonDraft]] = defaultdict(list)
        self._born: dict[date, list[UUID]] = defaultdict(list)
        self._named: dict[tuple[str, str], list[UUID]] = defaultdict(list)
        for person, row in present.people.items():
            if row["birth_on"]:
                self._born[row["birth_on"]].append(person)
            self._named[fold(row["last_name"]), fold(row["first_name"])].append(person)
        self._children: dict[UUID, dict[str, str]] = defaultdict(dict)
        for parent, student in present.ties:
            if child := present.people.get(student):
                self._children[parent][child["search"]] = f"{child['last_name']} {child['first_name']}"

    def whom(self, draft: PersonDraft, kind: str) -> UUID | None:
        """Whom the row was said to be, of those whom it is like; keeps the question where it is like anybody."""
        people = self._like(draft, kind)
        if not people:
            return None
        ids = [str(one["person_id"]) for one in people]
        said = self._decided.get(row_key(draft.sheet, draft.row)) or self._decided.get(REST)
        if said == SAME:
            said = ids[0] if len(ids) == 1 else None
        one = Question(draft, kind, people, said if said in (*ids, NEW) else None)
        self._asked.append(one)
        if one.who is None or one.who == NEW:
            return None
        self._rows[UUID(one.who)].append(one)
        return UUID(one.who)

    def known(self, person: UUID, draft: PersonDraft) -> None:
        """A row is about this person of the school for certain: no other row of such a list is."""
        self._rows[person].append(draft)

    def settled(self) -> list[Question]:
        """The questions, without people whom another row of the file is about for certain."""
        left = []
        for one in self._asked:
            certain = [
                each for each in one.people
                if not any(type(other) is type(one.draft) for other in self._rows[each["person_id"]])
            ]  # fmt: skip
            if one.who is None:
                one.people = certain
            if one.people:
                left.append(one)
        return left

    def twice(self) -> Iterator[tuple[PersonDraft, int]]:
        """Rows that were said to be somebody whom another row of the same list is too, with that row's number.

        Somebody may have two rows among the staff, one for each post.
        """
        for rows in self._rows.values():
            for one in rows:
                if not isinstance(one, Question) or one.kind == "staff":
                    continue
                others = [
                    each.draft if isinstance(each, Question) else each for each in rows if each is not one
                ]
                same = [other for other in others if type(other) is type(one.draft)]
                if same:
                    yield one.draft, same[0].row

    def _like(self, draft: PersonDraft, kind: str) -> list[dict[str, Any]]:
        """Whom a row may mean, the most certain first."""
        typed = _record(draft)
        likely = {*self._named.get((typed.last, typed.first), ()), *self._born.get(draft.born, ())}  # type: ignore[arg-type]
        children = {name_key(one.name) for one in getattr(draft, "children", ()) if one.name}
        found = []
        for person in likely:
            if not self._fits(person, kind):
                continue
            known = self._known(person)
            common = isinstance(draft, ParentDraft) and not children.isdisjoint(self._children[person])
            like = question(typed, known, child=common)
            if like:
                found.append(self._shown(person, like))
        found.sort(key=lambda one: (-one["certainty"], str(one["person_id"])))
        return found[:MOST]

    def _fits(self, person: UUID, kind: str) -> bool:
        """A child is no parent and no employee; somebody who has left everything may come back as anything."""
        placed = {of for of in ("student", "parent", "staff") if (person, of) in self._present.placements}
        return not placed or ("student" in placed) == (kind == "student")

    def _shown(self, person: UUID, like: Likeness) -> dict[str, Any]:
        """A person of the school with what tells him from his namesakes: class, posts, children."""
        row, present = self._present.people[person], self._present
        names = [row["last_name"], row["first_name"], row["middle_name"]]
        about = [str(present.class_of[person])] if person in present.class_of else []
        about += [one["post"] for one in present.placements.get((person, "staff"), []) if one["post"]]
        about += sorted(self._children[person].values())
        return {
            "person_id": person, "name": " ".join(name for name in names if name), "birth_on": row["birth_on"],
            "about": ", ".join(about), "certainty": like.certainty, "reason": words(like.reasons),
        }  # fmt: skip

    def _known(self, person: UUID) -> Record:
        row = self._present.people[person]
        middle = row["middle_name"]
        return Record(
            id=person, last=fold(row["last_name"]), first=fold(row["first_name"]),
            middle=fold(middle) if middle else None, birth_on=row["birth_on"], sex=row["sex"], snils=row["snils"],
            phone=row["phone"], email=row["email"],
        )  # fmt: skip


def _record(draft: PersonDraft) -> Record:
    name = draft.name
    return Record(
        id=UUID(int=0), last=fold(name.last), first=fold(name.first),
        middle=fold(name.middle) if name.middle else None, birth_on=draft.born, sex=draft.sex, snils=draft.snils,
        phone=draft.phone, email=draft.email,
    )  # fmt: skip
