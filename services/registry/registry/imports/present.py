"""What the school has before an import, and who of the file is known in the region: five statements for any
file.
"""

from collections import defaultdict
from dataclasses import dataclass, field
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import Date, cast, func, or_, select, text
from sqlalchemy.ext.asyncio import AsyncSession

from access import Actor
from registry import policy
from registry.imports.drafts import PersonDraft, Reading
from registry.imports.links import Known, KnownStudent
from registry.oneroster.ids import people_of
from registry.rules import ClassName, Name, name_key
from registry.tables import ClassMember, Human, Placement, SchoolClass, Tie
from store.days import hold

_MATCH = text("""
    select snils, person_id, agrees, studies_elsewhere from match_people(
        cast(:wanted as text[]), cast(:names as text[]), cast(:births as date[]), :segment)
""")
PERSON_FIELDS = ("birth_on", "sex", "snils", "phone", "email")
CLASS_FIELDS = ("teacher_id", "room", "shift", "profile")


@dataclass(slots=True)
class Match:
    """Somebody of the region with this СНИЛС; nothing but what the decision needs."""

    person_id: UUID
    agrees: bool
    studies_elsewhere: bool


@dataclass(slots=True)
class Present:
    """The school's people, placements, ties, classes; `matches` by СНИЛС over the region.

    `limited`: student → those of his representatives who do not see him today. `by_source`: id of another system →
    person.
    """

    people: dict[UUID, dict[str, Any]] = field(default_factory=dict)
    by_snils: dict[str, UUID] = field(default_factory=dict)
    by_birth: dict[tuple[str, date], list[UUID]] = field(default_factory=lambda: defaultdict(list))
    by_name: dict[str, list[UUID]] = field(default_factory=lambda: defaultdict(list))
    placements: dict[tuple[UUID, str], list[dict[str, Any]]] = field(
        default_factory=lambda: defaultdict(list)
    )
    ties: dict[tuple[UUID, UUID], dict[str, Any]] = field(default_factory=dict)
    limited: dict[UUID, list[UUID]] = field(default_factory=lambda: defaultdict(list))
    classes: dict[ClassName, dict[str, Any]] = field(default_factory=dict)
    class_of: dict[UUID, ClassName] = field(default_factory=dict)
    matches: dict[str, Match] = field(default_factory=dict)
    by_source: dict[str, UUID] = field(default_factory=dict)

    def known(self) -> Known:
        """The part that references between rows of the file may point to."""
        students = [
            KnownStudent(one["id"], _name(one), one["birth_on"], one["snils"], self.class_of.get(one["id"]))
            for one in self.people.values()
            if (one["id"], "student") in self.placements
        ]
        staff = {person: _name(self.people[person]) for person, kind in self.placements if kind == "staff"}
        return Known({name: row["id"] for name, row in self.classes.items()}, students, staff)


def _name(row: dict[str, Any]) -> Name:
    return Name(row["last_name"], row["first_name"], row["middle_name"])


async def look(tx: AsyncSession, actor: Actor, reading: Reading, school_year: int) -> Present:
    """Read everything that the plan compares the file with."""
    present = Present()
    await _people(tx, actor, present)
    await _classes(tx, actor, present, school_year)
    rows = select(Tie.id, Tie.parent_id, Tie.student_id, Tie.relation, Tie.may_see, Tie.version)
    rows = rows.add_columns((~hold(Tie.sees)).label("restricted")).where(policy.visible_ties(actor))
    for row in (await tx.execute(rows)).mappings():
        present.ties[row["parent_id"], row["student_id"]] = dict(row)
        if row["restricted"] and row["parent_id"] in present.people:
            present.limited[row["student_id"]].append(row["parent_id"])
    wanted: dict[str, PersonDraft] = {}
    drafts: list[PersonDraft] = [*reading.staff, *reading.students, *reading.parents]
    if reading.system is not None:
        present.by_source = await people_of(tx, actor, reading.system, drafts, present.people)
    for draft in drafts:
        known = present.people.get(present.by_source.get(draft.sourced_id or ""), {})  # type: ignore[arg-type]
        if snils := draft.snils or known.get("snils"):
            wanted.setdefault(snils, draft)
    asked = {
        "wanted": list(wanted),
        "names": [name_key(draft.name) for draft in wanted.values()],
        "births": [draft.born for draft in wanted.values()],
        "segment": actor.segment,
    }
    for found in await tx.execute(_MATCH, asked):
        present.matches[found.snils] = Match(found.person_id, found.agrees, found.studies_elsewhere)
    return present


async def _people(tx: AsyncSession, actor: Actor, present: Present) -> None:
    columns = (Human.id, Human.last_name, Human.first_name, Human.middle_name, Human.birth_on, Human.sex)
    people = select(*columns, Human.snils, Human.phone, Human.email, Human.search, Human.version)
    for row in (await tx.execute(people.where(policy.visible_people(actor)))).mappings():
        present.people[row["id"]] = dict(row)
        present.by_name[row["search"]].append(row["id"])
        if row["snils"]:
            present.by_snils[row["snils"]] = row["id"]
        if row["birth_on"]:
            present.by_birth[row["search"], row["birth_on"]].append(row["id"])
    still = or_(Placement.until_on.is_(None), Placement.until_on >= cast(func.now(), Date))
    placed = select(Placement.id, Placement.person_id, Placement.kind, Placement.post, Placement.roles)
    placed = placed.add_columns(
        Placement.order_number, Placement.order_on, Placement.from_on, Placement.version
    )
    for row in (await tx.execute(placed.where(policy.visible_placements(actor), still))).mappings():
        present.placements[row["person_id"], row["kind"]].append(dict(row))


async def _classes(tx: AsyncSession, actor: Actor, present: Present, school_year: int) -> None:
    columns = (
        SchoolClass.id,
        SchoolClass.grade,
        SchoolClass.letter,
        SchoolClass.teacher_id,
        SchoolClass.room,
    )
    classes = select(
        *columns, SchoolClass.shift, SchoolClass.profile, SchoolClass.version, SchoolClass.set_id
    )
    names: dict[UUID, ClassName] = {}
    found = classes.where(policy.visible_classes(actor), SchoolClass.school_year == school_year)
    for row in (await tx.execute(found)).mappings():
        name = ClassName(row["grade"], row["letter"])
        present.classes[name], names[row["id"]] = dict(row), name
    members = select(ClassMember.student_id, ClassMember.class_id).where(policy.visible_members(actor))
    for one in await tx.execute(members.where(ClassMember.until_on.is_(None))):
        if one.class_id in names:
            present.class_of[one.student_id] = names[one.class_id]
