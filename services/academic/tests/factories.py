"""A school as registry and movement tell of it, and the calls that a school makes to begin."""

from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from academic.carrying import school_year_of
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
from store.clock import today
from testkit import Client, World

SCHOOL = "tomsk/seversk/school-198"
OTHER = "tomsk/seversk/school-80"
YEAR = school_year_of(today())
BEGIN = date(YEAR, 9, 1)


def workday(back: int = 0) -> date:
    """The last working day not after today, `back` working days earlier."""
    day = today()
    while day.isoweekday() > 5 or back:
        if day.isoweekday() <= 5:
            back -= 1
        day -= timedelta(days=1)
    return day


@dataclass
class School:
    """A class with students and a teacher, its coordinator, and one journal with lessons."""

    world: World
    segment: str
    class_id: UUID
    teacher: Client
    office: Client
    students: list[UUID]
    subject_id: UUID = field(default_factory=new_id)
    group_id: UUID = field(default_factory=new_id)
    lessons: list[dict[str, Any]] = field(default_factory=list)

    def cell(self, student: int = 0, lesson: int = 0, slot: int = 0, what: str = "marks") -> str:
        """The address of a cell."""
        return (
            f"/journals/{self.group_id}/{what}/{self.students[student]}/{self.lessons[lesson]['id']}/{slot}"
        )

    async def give(
        self, value: int | None, student: int = 0, lesson: int = 0, version: int = 0, **more: Any
    ) -> Any:
        """A mark by the teacher; the answer must be 200."""
        body = {"kind": "debt"} if value is None else {"value": value}
        answer = await self.teacher.put(
            self.cell(student, lesson), json=body | more, headers={"if-match": f'"{version}"'}
        )
        assert answer.status_code == 200, answer.text
        return answer.json()


async def person(world: World, last_name: str = "Иванов", first_name: str = "Иван") -> UUID:
    """A person that registry knows."""
    person_id = new_id()
    await world.tell(
        PersonChanged(person_id=person_id, last_name=last_name, first_name=first_name), subject=person_id
    )
    return person_id


async def employ(world: World, person_id: UUID, segment: str = SCHOOL) -> None:
    """The person works at the school as a teacher."""
    placement = PlacementChanged(
        placement_id=new_id(),
        person_id=person_id,
        segment=segment,
        kind="staff",
        roles=["teacher"],
        from_on=BEGIN,
    )
    await world.tell(placement, subject=placement.placement_id, segment=segment)


async def move(world: World, student_id: UUID, *spells: tuple[str, UUID, date, date | None]) -> int:
    """Movement tells all spells of the student."""
    told = MembershipChanged(
        student_id=student_id,
        spells=[Spell(segment=s, class_id=c, from_on=f, until_on=u) for s, c, f, u in spells],
    )
    return await world.tell(told, subject=student_id, segment=spells[-1][0])


async def tie(
    world: World,
    parent_id: UUID,
    student_id: UUID,
    may_see: bool = True,
    *,
    sees: list[tuple[date | None, date | None]] | None = None,
    tie_id: UUID | None = None,
) -> UUID:
    """The parent is tied to the student; `sees` are the days on which he sees him. Again with the same id: changed."""
    days = None if sees is None else [Days(from_on=first, until_on=last) for first, last in sees]
    told = TieChanged(
        tie_id=tie_id or new_id(), parent_id=parent_id, student_id=student_id, relation="mother", may_see=may_see,
        sees=days,
    )  # fmt: skip
    await world.tell(told, subject=told.tie_id)
    return told.tie_id


async def school(
    world: World,
    segment: str = SCHOOL,
    *,
    students: int = 3,
    grade: int = 7,
    class_teacher: UUID | None = None,
) -> School:
    """A school with one class of students, nothing entered yet."""
    name = segment.rsplit("/", 1)[1]
    await world.tell(
        SegmentChanged(
            segment=segment,
            segment_id=new_id(),
            level="school",
            name=f"Школа {name}",
            short_name=name,
            state="active",
        ),
        subject=segment,
        segment=segment,
    )
    teacher_id = await person(world, "Петрова", "Ирина")
    await employ(world, teacher_id, segment)
    class_id = await new_class(world, segment, grade, class_teacher)
    found = School(
        world,
        segment,
        class_id,
        await world.as_("teacher", segment, teacher_id),
        await world.as_("coordinator", segment),
        [],
    )
    for number in range(students):
        student = await person(world, f"Ученик{number:03}", "Артём")
        await move(world, student, (segment, class_id, BEGIN, None))
        found.students.append(student)
    return found


async def new_class(
    world: World, segment: str = SCHOOL, grade: int = 7, class_teacher: UUID | None = None, letter: str = "Б"
) -> UUID:
    """A class that registry knows."""
    told = ClassChanged(
        class_id=new_id(), segment=segment, school_year=YEAR, grade=grade, letter=letter, name=f"{grade}{letter}",
        class_teacher_id=class_teacher,
    )  # fmt: skip
    await world.tell(told, subject=told.class_id, segment=segment)
    return told.class_id


async def done(answer: Any, status: int = 200) -> Any:
    """The answer's JSON; fails with its text when the status differs."""
    assert answer.status_code == status, answer.text
    return answer.json()


async def subject(client: Client, code: str = "algebra") -> UUID:
    """A subject of the dictionary."""
    return next(UUID(row["id"]) for row in (await client.get("/subjects")).json() if row["code"] == code)


async def with_journal(found: School, *, lessons: int = 5, code: str = "algebra", **settings: Any) -> School:
    """Year, group, a lesson on each weekday, dated lessons of the last two weeks; `lessons` of them, oldest first."""
    whole = {"from_on": str(BEGIN), "until_on": f"{YEAR + 1}-08-31"}
    periods = [
        {"kind": "quarter", "number": 1, "name": "1-я четверть", "grades": list(range(1, 12)), **whole}
    ]
    body = {"school_year": YEAR, **whole, "periods": periods, "holidays": [], "settings": settings}
    answer = await found.office.post("/years", json=body)
    assert answer.status_code in (201, 409), answer.text
    found.subject_id = await subject(found.office, code)
    items = [
        {
            "class_ids": [str(found.class_id)],
            "subject_id": str(found.subject_id),
            "teacher_id": str(found.teacher.person_id),
        }
    ]
    made = await done(await found.office.post("/groups", json={"school_year": YEAR, "items": items}), 201)
    found.group_id = UUID((made["created"] or made["existing"])[0]["id"])
    entries = [
        {"group_id": str(found.group_id), "weekday": day, "number": 2, "room": "214"} for day in range(1, 6)
    ]
    await done(await found.office.post("/timetable/entries", json={"entries": entries}), 201)
    span = {"from_on": str(workday(lessons - 1)), "until_on": str(workday())}
    await done(await found.office.post("/timetable/lessons", json=span))
    found.lessons = await done(
        await found.office.get("/lessons", params={**span, "group_id": str(found.group_id)})
    )
    return found
