"""What identity keeps about a person is given sealed to whoever asked (ADR 0017)."""

from contracts.events.identity import CopyGiven
from contracts.events.registry import CopyAsked
from service import personal
from store import new_id
from testkit import World

SCHOOL = "tomsk/seversk/school-198"


async def given(world: World, person, segment: str = SCHOOL):
    """Sections by title, as the asking service opens them."""
    private, public = personal.new_key()
    asked = CopyAsked(request_id=new_id(), person_id=person, segment=segment, key=public)
    await world.tell(asked, subject=asked.request_id, segment=segment)
    told = [e.data for e in await world.told(CopyGiven) if e.data.request_id == asked.request_id]
    assert [one.part for one in told] == list(range(1, told[0].parts + 1))
    return {s["title"]: s for s in personal.unseal(private, asked.request_id, [one.sealed for one in told])}


async def test_of_somebody_unknown_every_table_is_asked_and_nothing_found(world: World) -> None:
    found = await given(world, new_id())
    assert {title for title, one in found.items() if any(row[-1] for row in one["rows"])} == set()
