"""What this service tells the journal of acts (A10)."""

import pytest
from sqlalchemy import text

from testkit import World, unwatched

from ..factories import LARGE, enrol_all, make_tree, school_file, snils, take_over

CHILD = ("Кедров", "Иван", "Ильич", "05.09.2012", snils(123456789), "5А")


@pytest.fixture
async def child(world: World) -> str:
    """A school with one student."""
    await make_tree(world)
    await take_over(await world.as_("director", LARGE), school_file(CHILD))
    await enrol_all(world)
    async with world.events_tx() as tx:
        return str(
            (await tx.execute(text("select person_id from placements where kind = 'student'"))).scalar_one()
        )


async def test_whatever_requests_may_write_is_told_or_excepted_with_a_reason(world: World) -> None:
    # histories and versions
    excepted = {"card_changes", "dictionary_versions", "file_changes", "special_reads"}
    # the copy of the book, imports with a ledger of their own and their files, sealed and soon gone
    excepted |= {"imports", "import_changes", "import_sources", "exchange_ids"}
    # searches for duplicates, their school sides, the ledger of a merge, the blind index
    excepted |= {"duplicate_runs", "duplicate_sides", "merge_changes", "document_marks"}
    # scans are bytes, copies and acts have their own parts and answers
    excepted |= {"consent_scans", "copy_parts", "copy_downloads", "erasure_answers", "erased_people"}
    assert await unwatched(world) == excepted


async def about(client, person: str) -> list[dict]:
    answer = await client.get("/audit", params={"subject_id": person})
    assert answer.status_code == 200, answer.text
    return answer.json()["items"]


async def test_who_looked_into_a_file_and_who_opened_what_is_sealed_is_told_by_name(
    world: World, child: str
) -> None:
    secretary, director = await world.as_("secretary", LARGE), await world.as_("director", LARGE)
    await secretary.get(f"/people/{child}/file")
    await secretary.post(f"/people/{child}/file/documents/disclosure")
    told = (await about(director, child))[:2]  # behind them the import that brought the child
    assert [(one["act"], one["operation"]) for one in told] == [
        ("read", "POST /people/{person_id}/file/documents/disclosure"),
        ("read", "GET /people/{person_id}/file"),
    ]
    assert told[0]["objects"] == [{"kind": "person_id", "id": child, "title": "Кедров Иван Ильич"}]


async def test_an_edit_tells_open_fields_by_their_titles_and_masks_sealed_ones(
    world: World, child: str
) -> None:
    secretary, director = await world.as_("secretary", LARGE), await world.as_("director", LARGE)
    values = {"file_number": "К-214", "health_group": "2"}
    answer = await secretary.patch(f"/people/{child}/file", json={"values": values})
    assert answer.status_code == 200, answer.text
    fields = {
        name: pair
        for change in (await about(director, child))[0]["changes"]
        for name, pair in change["fields"].items()
    }
    assert fields["Номер личного дела"] == [None, "К-214"] and fields["sealed"] == [None, "•"]
    network = await about(await world.as_("network-admin", LARGE), child)
    assert "К-214" not in str(network) and network[0]["changes"]
