"""Facts as registry and movement tell them."""

from datetime import date
from typing import Any
from uuid import UUID

from contracts.events.movement import MembershipChanged, Spell
from contracts.events.registry import (
    ClassChanged,
    Days,
    PersonChanged,
    PlacementChanged,
    SegmentChanged,
    TieChanged,
)
from store import new_id
from testkit import World

SCHOOL, OTHER, TOWN = "tomsk/seversk/school-198", "tomsk/seversk/school-84", "tomsk/seversk"
START = date(2026, 9, 1)


async def segment(world: World, path: str = SCHOOL, state: str = "active", name: str = "Школа № 198") -> None:
    level = {0: "region", 1: "municipality", 2: "school"}[path.count("/")]
    told = SegmentChanged(
        segment=path, segment_id=new_id(), level=level, name=f"МБОУ «{name}»", short_name=name, state=state
    )
    await world.tell(told, subject=path, segment=path)


async def person(
    world: World,
    last: str = "Иванова",
    first: str = "Мария",
    middle: str | None = "Петровна",
    *,
    person_id: UUID | None = None,
    **changed: Any,
) -> UUID:
    found = person_id or new_id()
    told = PersonChanged(person_id=found, last_name=last, first_name=first, middle_name=middle, **changed)
    await world.tell(told, subject=found)
    return found


async def placement(
    world: World,
    person_id: UUID,
    kind: str = "staff",
    roles: tuple[str, ...] = ("teacher",),
    *,
    at: str = SCHOOL,
    placement_id: UUID | None = None,
    **changed: Any,
) -> UUID:
    found = placement_id or new_id()
    told = PlacementChanged(
        placement_id=found,
        person_id=person_id,
        segment=at,
        kind=kind,
        roles=list(roles),
        **{"from_on": START, **changed},
    )
    await world.tell(told, subject=found, segment=at)
    return found


async def staff(
    world: World, role: str = "teacher", *, at: str = SCHOOL, last: str = "Иванова", **changed: Any
) -> UUID:
    found = await person(world, last)
    await placement(world, found, roles=(role,), at=at, **changed)
    return found


async def school_class(
    world: World, teacher: UUID | None = None, *, at: str = SCHOOL, name: str = "5А"
) -> UUID:
    found = new_id()
    told = ClassChanged(
        class_id=found, segment=at, school_year=2026, grade=5, letter="А", name=name, class_teacher_id=teacher
    )
    await world.tell(told, subject=found, segment=at)
    return found


async def student(world: World, class_id: UUID, *, at: str = SCHOOL, last: str = "Петров") -> UUID:
    found = await person(world, last, "Иван", "Сергеевич")
    await placement(world, found, "student", ("student",), at=at)
    spell = Spell(segment=at, class_id=class_id, from_on=START)
    await world.tell(MembershipChanged(student_id=found, spells=[spell]), subject=found, segment=at)
    return found


async def parent(
    world: World, child: UUID, *, at: str = SCHOOL, last: str = "Петрова", sees: list[Days] | None = None
) -> UUID:
    found = await person(world, last, "Анна", "Ильинична")
    await placement(world, found, "parent", ("parent",), at=at)
    tie = new_id()
    told = TieChanged(tie_id=tie, parent_id=found, student_id=child, relation="mother", sees=sees)
    await world.tell(told, subject=tie, segment=at)
    return found
