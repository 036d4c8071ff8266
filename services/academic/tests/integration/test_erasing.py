"""What academic erases by an act of destruction, and that it counts the same before (ADR 0017)."""

from contracts.events.academic import ErasureCounted, ErasureDone
from contracts.events.registry import ErasedPerson, ErasureAsked, ErasureOrdered
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
