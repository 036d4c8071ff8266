"""What a merged record has read and written is the kept one's, and goes back (B2, X11)."""

from uuid import UUID

from board_facts import SCHOOL, client
from sqlalchemy import text

from contracts.events.registry import PersonMerged
from store import new_id
from testkit import World


async def told(world: World, kept: UUID, merged: UUID, key: UUID | None = None, undone: bool = False) -> UUID:
    merge = key or new_id()
    news = PersonMerged(merge_id=merge, kept_id=kept, merged_id=merged, segments=[SCHOOL], undone=undone)
    await world.tell(news, subject=merge, segment=SCHOOL)
    return merge


async def test_receipts_and_announcements_go_over_and_back(world: World) -> None:
    kept, merged = await client(world, "teacher"), await client(world, "deputy-head", last="Ивонова")
    posts = []
    for title in ("Первое", "Второе"):
        answer = await merged.post(
            "/announcements", json={"title": title, "body": "Текст", "from_on": "2026-09-01"}
        )
        assert answer.status_code == 201, answer.text
        posts.append(answer.json()["id"])
    for reader, post in ((kept, posts[0]), (merged, posts[0]), (merged, posts[1])):
        answer = await reader.post(f"/announcements/{post}/receipt")
        assert answer.status_code < 300, answer.text

    async def read() -> list[tuple[UUID, UUID]]:
        async with world.events_tx() as tx:
            rows = await tx.execute(text("select announcement_id, person_id from receipts order by 1, 2"))
            return [tuple(one) for one in rows]

    before = await read()
    key = await told(world, kept.person_id, merged.person_id)
    assert {(str(post), who) for post, who in await read()} >= {(post, kept.person_id) for post in posts}
    assert len(await read()) == 3, "прочитанное обоими остаётся дважды: ничего не потеряно"
    async with world.events_tx() as tx:
        authors = set((await tx.execute(text("select author_id from announcements"))).scalars())
    assert authors == {kept.person_id}
    await told(world, kept.person_id, merged.person_id, key, undone=True)
    assert await read() == before


async def test_counts_are_the_own_schools(world: World) -> None:
    teacher = await client(world, "deputy-head")
    answer = await teacher.post(
        "/announcements", json={"title": "Сбор", "body": "Текст", "from_on": "2026-09-01"}
    )
    assert answer.status_code == 201, answer.text
    coordinator = await client(world, "coordinator")
    counts = (await coordinator.get(f"/people/{teacher.person_id}/holdings")).json()
    assert {one["code"] for one in counts} >= {"announcements"}
    foreign = await client(world, "coordinator", at="tomsk/seversk/school-84")
    assert (await foreign.get(f"/people/{teacher.person_id}/holdings")).json() == []
