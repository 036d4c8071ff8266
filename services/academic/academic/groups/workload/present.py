"""What the school has before a load is taken over: one statement for any table."""

from collections import defaultdict
from dataclasses import dataclass, field
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession

from access import Actor
from sheets.cells import ClassName, Name, fold, name_forms

# segment: subjects are the dictionary's and the school's own; row-level security leaves out foreign ones
_PRESENT = text("""
    select
        (select jsonb_agg(jsonb_build_array(class_id, grade, letter, name)) from known_classes
         where segment = :segment and school_year = :year and not removed) as classes,
        (select jsonb_agg(jsonb_build_array(id, name, short_name) order by segment) from subjects
         where not removed) as subjects,
        (select jsonb_agg(distinct jsonb_build_array(s.person_id, p.last_name, p.first_name, p.middle_name))
         from known_staff s join known_people p on p.person_id = s.person_id
         where s.segment = :segment and not s.removed and not p.removed
           and coalesce(s.until_on, 'infinity') >= :on) as staff,
        (select jsonb_agg(jsonb_build_array(m.student_id, m.class_id, p.last_name, p.first_name, p.middle_name))
         from known_memberships m join known_people p on p.person_id = m.student_id
         where m.segment = :segment and coalesce(m.until_on, 'infinity') >= :on) as students,
        (select jsonb_agg(jsonb_build_object('id', g.id, 'name', g.name, 'teacher_id', g.teacher_id, 'hours', g.hours,
            'subject_id', g.subject_id, 'class_ids', g.class_ids, 'divided', g.divided, 'version', g.version,
            'scheduled', exists (select from timetable_entries e where e.group_id = g.id and e.segment = g.segment
                                 and e.until_on >= :on),
            'members', (select jsonb_agg(x.student_id) from group_members x where x.group_id = g.id
                        and x.segment = g.segment and coalesce(x.until_on, 'infinity') >= :on)))
         from teaching_groups g where g.segment = :segment and g.school_year = :year and not g.removed) as groups
""")


@dataclass(slots=True)
class KnownGroup:
    """A group of the school as it stands."""

    id: UUID
    name: str
    teacher_id: UUID | None
    hours: float | None
    subject_id: UUID
    class_ids: list[UUID]
    divided: bool
    version: int
    scheduled: bool
    members: set[UUID]


@dataclass(slots=True)
class Present:
    """Classes, subjects, staff and students by every spelling that a table may have; groups by name."""

    classes: dict[tuple[int, str], tuple[UUID, str]] = field(default_factory=dict)
    subjects: dict[str, tuple[UUID, str]] = field(default_factory=dict)
    staff: dict[str, set[UUID]] = field(default_factory=lambda: defaultdict(set))
    names: dict[UUID, str] = field(default_factory=dict)
    students: dict[UUID, dict[str, set[UUID]]] = field(
        default_factory=lambda: defaultdict(lambda: defaultdict(set))
    )
    groups: dict[str, KnownGroup] = field(default_factory=dict)


def class_key(name: ClassName) -> tuple[int, str]:
    """How classes are compared."""
    return name.grade, fold(name.letter)


async def look(tx: AsyncSession, actor: Actor, school_year: int, on: date) -> Present:
    """Everything that the plan compares the table with, as of the day from which it counts."""
    given = {"segment": actor.segment, "year": school_year, "on": on}
    row = (await tx.execute(_PRESENT, given)).one()
    present = Present()
    for class_id, grade, letter, name in row.classes or []:
        present.classes[grade, fold(letter)] = (UUID(class_id), name)
    for subject_id, name, short in row.subjects or []:
        for spelling in (fold(short), fold(name)):
            present.subjects[spelling] = (UUID(subject_id), name)
    for person, *parts in row.staff or []:
        for form in _forms(parts):
            present.staff[form].add(UUID(person))
        present.names[UUID(person)] = str(Name(*parts))
    for person, class_id, *parts in row.students or []:
        for form in _forms(parts):
            present.students[UUID(class_id)][form].add(UUID(person))
        present.names[UUID(person)] = str(Name(*parts))
    for one in row.groups or []:
        present.groups[one["name"]] = _group(one)
    return present


def _forms(parts: list[Any]) -> set[str]:
    name = Name(*parts)
    return {*name_forms(name), fold(f"{name.last} {name.first}")}


def _group(one: dict[str, Any]) -> KnownGroup:
    teacher, hours = one["teacher_id"], one["hours"]
    return KnownGroup(
        UUID(one["id"]), one["name"], UUID(teacher) if teacher else None, float(hours) if hours is not None else None,
        UUID(one["subject_id"]), [UUID(each) for each in one["class_ids"]], one["divided"], one["version"],
        one["scheduled"], {UUID(each) for each in one["members"] or []},
    )  # fmt: skip
