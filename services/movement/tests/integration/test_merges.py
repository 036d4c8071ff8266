"""Two records of one student have one book, and two again: exactly one class on a day, nothing lost (B2, D1, X11)."""

from typing import Any
from uuid import UUID

from sqlalchemy import text

from contracts.events.movement import MembershipChanged, MergeRefused, StudentDeparted, StudentEnrolled
from contracts.events.registry import PersonMerged
from services.movement.tests.factories import (
    HOME,
    OTHER,
    TOWN,
    draft,
    imported,
    line,
    person,
    pupil,
    school,
    signed,
)
from services.movement.tests.pairs import pair
from store import new_id
from testkit import World


async def told(
    world: World, kept: UUID, merged: UUID, merge_id: UUID | None = None, undone: bool = False
) -> UUID:
    key = merge_id or new_id()
    news = PersonMerged(merge_id=key, kept_id=kept, merged_id=merged, segments=[HOME, OTHER], undone=undone)
    await world.tell(news, subject=key, segment=TOWN)
    return key


async def book(world: World) -> dict[str, list[tuple[Any, ...]]]:
    """Every signed row and every spell."""
    async with world.events_tx() as tx:
        rows = await tx.execute(
            text("select id, student_id, ordinal, kind from movements order by student_id, ordinal")
        )
        spells = await tx.execute(
            text("select student_id, segment, from_on, until_on from spells order by 1, 3")
        )
        return {"rows": [tuple(one) for one in rows], "spells": [tuple(one) for one in spells]}


async def newest(world: World, student: UUID) -> list[tuple[str, str, str]]:
    memberships = [one for one in await world.told(MembershipChanged) if one.data.student_id == student]
    return [(one.segment, str(one.from_on), str(one.until_on)) for one in memberships[-1].data.spells]


async def split(world: World) -> tuple[UUID, UUID, Any]:
    """Left one school in October as one record, entered another in November as another: (kept, merged, client)."""
    here, there = await school(world), await school(world, OTHER)
    kept = await pupil(world, here)
    leaves = await world.as_("director", HOME)
    await signed(
        leaves, "departure", [line(kept, reason="other-region", went_to="Омск")], effective_on="2026-10-05"
    )
    merged = await person(world, segment=OTHER)
    takes = await world.as_("director", OTHER)
    await signed(
        takes,
        "arrival",
        [line(merged, to_class_id=there.classes["5А"], came_from="Омск")],
        effective_on="2026-11-02",
        order_on="2026-11-01",
    )
    return kept, merged, takes


async def test_two_books_become_one_in_the_order_of_their_dates(world: World) -> None:
    kept, merged, _ = await split(world)
    before = await book(world)
    await told(world, kept, merged)
    after = await book(world)
    assert {row[1] for row in after["rows"]} == {kept} and [row[2] for row in after["rows"]] == [1, 2, 3]
    assert {row[0] for row in after["rows"]} == {row[0] for row in before["rows"]}
    assert await newest(world, merged) == []
    assert await newest(world, kept) == [(HOME, "2026-09-01", "2026-10-05"), (OTHER, "2026-11-02", "None")]
    enrolled = [one for one in await world.told(StudentEnrolled) if one.segment == OTHER]
    assert [one.data.student_id for one in enrolled] == [merged, kept], "факт сказан заново, о том же приказе"
    assert len({one.data.movement_id for one in enrolled}) == 1


async def test_parting_gives_every_row_back(world: World) -> None:
    kept, merged, _ = await split(world)
    before = await book(world)
    key = await told(world, kept, merged)
    await told(world, kept, merged, key, undone=True)
    assert await book(world) == before
    assert await newest(world, merged) == [(OTHER, "2026-11-02", "None")]
    assert await newest(world, kept) == [(HOME, "2026-09-01", "2026-10-05")]


async def test_told_again_nothing_changes(world: World) -> None:
    kept, merged, _ = await split(world)
    key = await told(world, kept, merged)
    after = await book(world)
    await told(world, kept, merged, key)
    assert await book(world) == after


async def test_only_the_newest_of_both_news_still_is_right(world: World) -> None:
    kept, merged, _ = await split(world)
    before = await book(world)
    await told(world, kept, merged, undone=True)
    assert await book(world) == before


async def test_a_row_signed_since_goes_to_the_book_that_takes_it(world: World) -> None:
    kept, merged, takes = await split(world)
    key = await told(world, kept, merged)
    await signed(
        takes,
        "departure",
        [line(kept, reason="other-region", went_to="Омск")],
        effective_on="2026-12-01",
        order_on="2026-11-30",
    )
    await told(world, kept, merged, key, undone=True)
    assert await newest(world, merged) == [(OTHER, "2026-11-02", "2026-12-01")]
    assert await newest(world, kept) == [(HOME, "2026-09-01", "2026-10-05")]
    assert [one.data.student_id for one in await world.told(StudentDeparted)][-1] == merged


async def test_two_classes_on_one_day_are_refused_and_nothing_changes(world: World) -> None:
    here, there = await school(world), await school(world, OTHER)
    kept, merged = await pupil(world, here), await pupil(world, there)
    before = await book(world)
    key = await told(world, kept, merged)
    assert await book(world) == before
    (refused,) = await world.told(MergeRefused)
    assert refused.data.merge_id == key and "уже числится" in refused.data.reason
    await told(world, kept, merged, key, undone=True)
    assert await book(world) == before


async def test_a_late_list_that_names_the_merged_record_enrols_the_kept_one(world: World) -> None:
    here = await school(world)
    kept, merged = await person(world), await person(world)
    await told(world, kept, merged)
    await imported(world, here, {merged: "5А"})
    assert await newest(world, kept) == [(HOME, "2026-09-01", "None")]
    assert all(one.data.student_id == kept for one in await world.told(MembershipChanged))


async def test_drafts_go_over_and_back(world: World) -> None:
    here = await school(world)
    kept, merged = await pupil(world, here), await person(world)
    office = await world.as_("director", HOME)
    made = await draft(office, "arrival", [line(merged, to_class_id=here.classes["5Б"], came_from="Омск")])
    key = await told(world, kept, merged)
    lines = (await office.get(f"/orders/{made['id']}")).json()["lines"]
    assert [one["student_id"] for one in lines] == [str(kept)]
    await told(world, kept, merged, key, undone=True)
    lines = (await office.get(f"/orders/{made['id']}")).json()["lines"]
    assert [one["student_id"] for one in lines] == [str(merged)]


async def test_a_transfer_goes_over(world: World) -> None:
    both = await pair(world)
    key = await both.confirmed()
    async with world.events_tx() as tx:
        student = await tx.scalar(text("select student_id from transfers where student_id is not null"))
    kept = await person(world, segment=HOME)
    await told(world, kept, student)
    async with world.events_tx() as tx:
        found = await tx.scalar(text("select student_id from transfers where id = :key"), {"key": key})
    assert found == kept


async def test_a_school_counts_its_own_rows_and_a_foreign_person_is_absent(world: World) -> None:
    kept, merged, _ = await split(world)
    here, there = await world.as_("coordinator", HOME), await world.as_("coordinator", OTHER)
    assert (await here.get(f"/people/{kept}/holdings")).json() == [
        {"code": "movements", "title": "записи книги движения", "count": 2}
    ]
    assert (await there.get(f"/people/{kept}/holdings")).status_code == 404
    assert (await there.get(f"/people/{new_id()}/holdings")).status_code == 404
    later = await there.get(f"/people/{merged}/holdings", params={"since": "2030-01-01T00:00:00Z"})
    assert later.json() == []
