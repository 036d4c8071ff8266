"""What communication keeps about a person is given sealed to whoever asked (ADR 0017)."""

from board_facts import OTHER, client, post

from contracts.events.communication import CopyGiven
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


async def test_what_a_person_has_posted_and_read_at_the_school_is_given_and_not_what_elsewhere(
    world: World,
) -> None:
    director, reader = await client(world, "director"), await client(world, "parent")
    made = await post(director, "Субботник", body="Всем быть")
    assert (await reader.post(f"/announcements/{made['id']}/receipt")).status_code == 200
    posted = (await given(world, director.person_id))["Объявления, которые человек разместил"]
    assert posted["columns"] == ["Когда", "Заголовок", "Текст", "Снято"] and posted["rows"][0][1:3] == [
        "Субботник",
        "Всем быть",
    ]
    assert (await given(world, reader.person_id))["Прочитанные объявления"]["rows"][0][1] == "Субботник"
    assert await given(world, director.person_id, OTHER) == {}
