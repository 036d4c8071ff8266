"""What identity erases by an act of destruction, and that it counts the same before (ADR 0017)."""

from sqlalchemy import text

from contracts.events.identity import AccountChanged, ErasureCounted, ErasureDone
from contracts.events.registry import ErasedPerson, ErasureAsked, ErasureOrdered, PersonChanged
from store import new_id
from testkit import World

SCHOOL = "tomsk/seversk/school-198"


async def asked(world: World, kind, answer, people, whole: bool = True):
    """Rows by kind of data, as the service answers."""
    act = new_id()
    told = kind(
        act_id=act, segment=SCHOOL, journals_before=2100,
        people=[ErasedPerson(person_id=one, whole=whole) for one in people],
    )  # fmt: skip
    await world.tell(told, subject=act, segment=SCHOOL)
    (found,) = [e.data.rows for e in await world.told(answer) if e.data.act_id == act]
    return found


async def test_every_statement_runs_and_finds_nothing_of_somebody_unknown(world: World) -> None:
    assert await asked(world, ErasureAsked, ErasureCounted, [new_id()]) == {}
    assert await asked(world, ErasureOrdered, ErasureDone, [new_id()]) == {}


async def test_a_login_goes_with_the_name_and_the_account_is_closed(world: World) -> None:
    person = new_id()
    named = PersonChanged(person_id=person, last_name="Белова", first_name="Дарья")
    await world.tell(named, subject=person, segment=SCHOOL)
    assert await asked(world, ErasureOrdered, ErasureDone, [person], whole=False) == {}
    assert await asked(world, ErasureAsked, ErasureCounted, [person]) == {"Логины": 1}
    assert await asked(world, ErasureOrdered, ErasureDone, [person]) == {"Логины": 1}
    gone = PersonChanged(person_id=person, last_name="Уничтожено", first_name=str(person)[:8], removed=True)
    await world.tell(gone, subject=person, segment=SCHOOL)
    async with world.events_tx() as tx:
        row = (await tx.execute(text("select username, state from accounts"))).one()
        known = (await tx.execute(text("select last_name from known_people"))).scalar_one()
    assert row.username == f"x-{person.hex}" and row.state == "closed" and known == "Уничтожено"
    assert (await world.told(AccountChanged))[-1].data.state == "closed"
