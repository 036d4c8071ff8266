"""What other services would have told, in a few words."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Literal
from uuid import UUID

from sqlalchemy import text

from contracts.events.registry import (
    ClassChanged,
    ImportApplied,
    ImportedStudent,
    PersonChanged,
    PlacementChanged,
    SegmentChanged,
)
from store import new_id
from testkit import Client, World

HOME = "tomsk/seversk/school-198"
OTHER = "tomsk/seversk/orlovka"
FAR = "tomsk/tomsk-city/school-1"
TOWN = "tomsk/seversk"
REGION = "tomsk"
SEPTEMBER = date(2026, 9, 1)


@dataclass
class School:
    """A school that the service has heard of, with its classes by name."""

    segment: str
    classes: dict[str, UUID]


async def school(
    world: World, segment: str = HOME, classes: Sequence[str] = ("5А", "5Б"), year: int = 2026
) -> School:
    await world.tell(
        SegmentChanged(
            segment=segment,
            segment_id=new_id(),
            level="school",
            name=f"МБОУ «{segment}»",
            short_name=segment.rsplit("/", 1)[1],
            state="active",
        ),
        subject=segment,
        segment=segment,
    )
    made = School(segment, {})
    for name in classes:
        made.classes[name] = await school_class(world, segment, name, year)
    return made


async def school_class(
    world: World, segment: str, name: str, year: int = 2026, teacher: UUID | None = None
) -> UUID:
    class_id = new_id()
    await world.tell(
        ClassChanged(
            class_id=class_id,
            segment=segment,
            school_year=year,
            grade=int(name[:-1]),
            letter=name[-1],
            name=name,
            class_teacher_id=teacher,
        ),
        subject=class_id,
        segment=segment,
    )
    return class_id


async def person(
    world: World,
    last_name: str = "Иванов",
    first_name: str = "Пётр",
    segment: str = HOME,
    birth_on: date = date(2015, 3, 14),
) -> UUID:
    """A student placed at a school, in no class yet."""
    person_id = new_id()
    await world.tell(
        PersonChanged(person_id=person_id, last_name=last_name, first_name=first_name, birth_on=birth_on),
        subject=person_id,
        segment=segment,
    )
    await place(world, person_id, segment)
    return person_id


async def place(
    world: World, person_id: UUID, segment: str, kind: Literal["student", "staff"] = "student"
) -> None:
    placement_id = new_id()
    await world.tell(
        PlacementChanged(
            placement_id=placement_id,
            person_id=person_id,
            segment=segment,
            kind=kind,
            roles=["student" if kind == "student" else "director"],
            from_on=SEPTEMBER,
        ),
        subject=placement_id,
        segment=segment,
    )


async def imported(
    world: World, at: School, students: dict[UUID, str], on: date = SEPTEMBER, import_id: UUID | None = None
) -> UUID:
    """The school's list is taken over: student → name of the class."""
    key = import_id or new_id()
    await world.tell(
        ImportApplied(
            import_id=key,
            segment=at.segment,
            school_year=2026,
            effective_on=on,
            applied_by=new_id(),
            students=[
                ImportedStudent(student_id=student, class_id=at.classes[name])
                for student, name in students.items()
            ],
        ),
        subject=key,
        segment=at.segment,
    )
    return key


async def pupil(world: World, at: School, name: str = "5А", last_name: str = "Иванов", **given: Any) -> UUID:
    """A student who is in the class since 1 September."""
    student = await person(world, last_name, segment=at.segment, **given)
    await imported(world, at, {student: name})
    return student


def line(student: UUID, **given: Any) -> dict[str, Any]:
    return {"student_id": str(student), **{key: str(value) for key, value in given.items()}}


async def draft(client: Client, kind: str, lines: list[dict[str, Any]], **given: Any) -> dict[str, Any]:
    """A draft order, as it was answered."""
    body = {
        "kind": kind,
        "effective_on": "2026-10-05",
        "order_on": "2026-10-02",
        "basis": "Заявление родителей",
        "lines": lines,
        **given,
    }
    answer = await client.post("/orders", json=body)
    assert answer.status_code == 201, answer.text
    made: dict[str, Any] = answer.json()
    return made


async def signed(client: Client, kind: str, lines: list[dict[str, Any]], **given: Any) -> dict[str, Any]:
    """A signed order, as it was answered."""
    made = await draft(client, kind, lines, **given)
    answer = await client.post(f"/orders/{made['id']}/signature")
    assert answer.status_code == 200, answer.text
    result: dict[str, Any] = answer.json()
    return result


async def publish(world: World) -> None:
    """What the relay does, without a broker: number the committed events."""
    async with world.events_tx() as tx:
        await tx.execute(
            text("""
            update outbox o set published_at = clock_timestamp(), published_no = b.no from (
                select at, position,
                       (select coalesce(max(published_no), 0) from outbox) + row_number() over (order by position) as no
                from outbox where published_no is null) b
            where o.at = b.at and o.position = b.position
            """)
        )
