"""Facts as registry, movement, academic and identity tell them."""

from datetime import date
from uuid import UUID

from contracts.events.academic import TeachingGroupChanged
from contracts.events.identity import AppointmentChanged
from contracts.events.movement import MembershipChanged, Spell
from contracts.events.registry import ClassChanged, Days, PersonChanged, TieChanged
from store import new_id
from testkit import Client, World

SCHOOL, OTHER, TOWN = "tomsk/seversk/school-198", "tomsk/seversk/school-84", "tomsk/seversk"
START = date(2026, 9, 1)


async def somebody(
    world: World, role: str, at: str = SCHOOL, last: str = "Иванова", person_id: UUID | None = None
) -> UUID:
    """A person with a name who holds a role."""
    found = person_id or new_id()
    named = PersonChanged(person_id=found, last_name=last, first_name="Мария", middle_name="Петровна")
    await world.tell(named, subject=found, segment=at)
    appointment = new_id()
    held = AppointmentChanged(
        appointment_id=appointment, person_id=found, segment=at, role=role, from_on=START
    )
    await world.tell(held, subject=appointment, segment=at)
    return found


async def client(world: World, role: str, at: str = SCHOOL, last: str = "Иванова") -> Client:
    """As `somebody`, signed in."""
    return await world.as_(role, at, await somebody(world, role, at, last))


async def signed(world: World, role: str, person: UUID, at: str = SCHOOL) -> Client:
    """A known person, signed in under a role told already."""
    return await world.as_(role, at, person)


async def school_class(world: World, teacher: UUID | None = None, at: str = SCHOOL) -> UUID:
    found = new_id()
    told = ClassChanged(
        class_id=found, segment=at, school_year=2026, grade=5, letter="А", name="5А", class_teacher_id=teacher
    )
    await world.tell(told, subject=found, segment=at)
    return found


async def taught(world: World, teacher: UUID, class_id: UUID, at: str = SCHOOL) -> None:
    found = new_id()
    told = TeachingGroupChanged(
        group_id=found, segment=at, school_year=2026, subject_id=new_id(), subject_name="Алгебра",
        class_ids=[class_id], teacher_id=teacher, name="Алгебра 5А",
    )  # fmt: skip
    await world.tell(told, subject=found, segment=at)


async def student(world: World, class_id: UUID, at: str = SCHOOL, last: str = "Петров") -> UUID:
    found = await somebody(world, "student", at, last)
    await moved(world, found, class_id, at)
    return found


async def moved(world: World, person: UUID, class_id: UUID, at: str = SCHOOL) -> None:
    spell = Spell(segment=at, class_id=class_id, from_on=START)
    await world.tell(MembershipChanged(student_id=person, spells=[spell]), subject=person, segment=at)


async def parent(
    world: World,
    child: UUID,
    at: str = SCHOOL,
    last: str = "Петрова",
    may_see: bool = True,
    **days: list[Days],
) -> UUID:
    """`days`: `sees`, `notified`, as registry tells them."""
    found, tie = await somebody(world, "parent", at, last), new_id()
    told = TieChanged(
        tie_id=tie, parent_id=found, student_id=child, relation="mother", may_see=may_see, **days
    )
    await world.tell(told, subject=tie, segment=at)
    return found


async def titles(one: Client, **given: str) -> list[str]:
    """What stands on somebody's board."""
    answer = await one.get("/announcements", params=given)
    assert answer.status_code == 200, answer.text
    return [item["title"] for item in answer.json()["items"]]


async def post(one: Client, title: str = "Собрание", **body: object) -> dict[str, object]:
    """Post and give the answer."""
    answer = await one.post("/announcements", json={"title": title, **body})
    assert answer.status_code == 201, answer.text
    found: dict[str, object] = answer.json()
    return found
