"""What communication erases by an act of destruction, and that it counts the same before (ADR 0017)."""

from board_facts import client, post, school_class, student, titles
from sqlalchemy import text

from contracts.events.communication import ErasureCounted, ErasureDone
from contracts.events.registry import ConsentChanged, ErasedPerson, ErasureAsked, ErasureOrdered
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


async def test_what_names_or_is_of_the_person_goes_and_the_rest_stays(world: World) -> None:
    director, reader = await client(world, "director"), await client(world, "parent")
    girl = await student(world, await school_class(world), last="Белова")
    told = ConsentChanged(segment=SCHOOL, person_id=girl, kind="publication", state="given")
    await world.tell(told, subject=f"{SCHOOL}|{girl}|publication", segment=SCHOOL)
    await post(director, "Победа Беловой Марии")
    made = await post(director, "Субботник")
    await reader.post(f"/announcements/{made['id']}/receipt")
    people = [girl, reader.person_id]
    counted = await asked(world, ErasureAsked, ErasureCounted, people)
    assert counted == {"Объявления, где человек назван": 1, "Упоминания": 1, "Отметки о прочтении": 1}
    assert await asked(world, ErasureOrdered, ErasureDone, people) == counted
    assert await asked(world, ErasureOrdered, ErasureDone, people) == {}
    assert await titles(reader) == ["Субботник"]
    async with world.events_tx() as tx:
        assert "Белов" not in str((await tx.execute(text("select title, body from announcements"))).all())
