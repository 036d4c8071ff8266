"""Texts of consents of the region, and, in the sample, what the families of one class have decided."""

import hashlib
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from deploy.seed.times import Times
from deploy.seed.world import Ids, School
from registry.consents.catalogue import KINDS, Kind
from registry.consents.rules import digest, holds_until, signers


@dataclass(frozen=True, slots=True)
class Text:
    """A version of a text."""

    id: str
    segment: str
    kind: Kind
    at: datetime
    by: str


def texts(region: str, by: str, ids: Ids, times: Times) -> list[Text]:
    """The usual text of every kind, approved by the region when the year began."""
    at = times.instant(times.this.from_on, 7)
    return [Text(ids(), region, one, at, by) for one in KINDS]


@dataclass(frozen=True, slots=True)
class Said:
    """A line of the ledger and what holds after it; `decision` None: only asked."""

    id: str
    entry_id: str
    person_id: str
    text: Text
    state: str
    decision: str | None
    signer_id: str
    until_on: date | None
    on: date
    at: datetime
    asked_by: str


_WAYS = (
    ("given", "given"), ("given", "given"), ("given", "given"), ("given", "given"), ("asked", None),
    ("given", "given"), ("refused", "refused"), ("given", "given"), ("asked", None), ("given", "given"),
)  # fmt: skip


def decided(school: School, found: list[Text], ids: Ids, times: Times) -> list[Said]:
    """What the families of the class 7Б have said to five kinds; one student in ten is not even asked."""
    it = next((one for one in school.classes if one.name == "7Б" and one.year == times.year), None)
    if it is None or it.teacher_id is None:
        return []
    parent = {tie.student_id: tie.parent_id for tie in reversed(school.ties)}
    known = {one.id: one for one in school.people}
    day = times.this.from_on + timedelta(days=3)
    said: list[Said] = []
    for place, student in enumerate(sorted(school.list_of(it.id), key=lambda one: known[one].name)):
        born = known[student].born
        if student not in parent or place % 10 == 9 or signers("student", born, day) != {"representative"}:
            continue
        for number, code in enumerate(_COLLECTED):
            text = next(one for one in found if one.kind.code == code)
            state, decision = _WAYS[(place * 3 + number * 7 + hash_of(student)) % len(_WAYS)]
            until = (
                holds_until(text.kind.wording.months, "representative", born, day)
                if decision == "given"
                else None
            )
            said.append(
                Said(
                    ids(), ids(), student, text, state, decision, parent[student], until, day,
                    times.instant(day, 18, place), it.teacher_id,
                )
            )  # fmt: skip
    return said


_COLLECTED = ("processing", "photo", "publication", "communications", "third-parties")


def hash_of(person: str) -> int:
    """A draw of its own, so that the rest of the world stays as it is."""
    return hashlib.sha256(person.encode()).digest()[0]


def digest_of(text: Text) -> str:
    """As the service computes it."""
    it = text.kind.wording
    return digest(text.kind.title, it.purpose, it.scope, it.actions, it.receivers, it.term, it.withdrawal)
