from datetime import timedelta

import pytest
from board_facts import (
    OTHER,
    SCHOOL,
    TOWN,
    client,
    moved,
    parent,
    post,
    school_class,
    signed,
    somebody,
    student,
    taught,
    titles,
)
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from contracts.events.communication import AnnouncementPosted
from contracts.events.registry import Days
from store import clock
from testkit import World


async def test_a_director_writes_to_the_school_and_the_services_are_told(world: World) -> None:
    director, teacher = await client(world, "director", last="Смирнова"), await client(world, "teacher")
    made = await post(director, "Субботник", body="**Всем** быть\u0000")
    assert (made["author_name"], made["body"], made["version"]) == (
        "Смирнова Мария Петровна",
        "**Всем** быть",
        1,
    )
    assert await titles(teacher) == ["Субботник"]
    (told,) = await world.told(AnnouncementPosted)
    assert (told.data.title, told.data.segment, told.segment, told.data.removed) == (
        "Субботник",
        SCHOOL,
        SCHOOL,
        False,
    )


async def test_only_the_named_roles_see_it(world: World) -> None:
    director = await client(world, "director")
    await post(director, "Педсовет", roles=["teacher", "deputy-head"])
    assert await titles(await client(world, "teacher")) == ["Педсовет"]
    assert await titles(await client(world, "parent")) == []
    assert await titles(director) == ["Педсовет"]  # his own


async def test_a_class_is_its_students_their_parents_and_its_teachers(world: World) -> None:
    leader, subject = await somebody(world, "teacher"), await somebody(world, "teacher")
    mine, other = await school_class(world, leader), await school_class(world)
    await taught(world, subject, mine)
    pupil, stranger = await student(world, mine), await student(world, other)
    mother, foreign = await parent(world, pupil), await parent(world, stranger)
    barred = await parent(world, pupil, may_see=False)
    await post(await signed(world, "teacher", leader), "Экскурсия", class_ids=[str(mine)])
    for person, role, seen in (
        (pupil, "student", True),
        (mother, "parent", True),
        (subject, "teacher", True),
        (stranger, "student", False),
        (foreign, "parent", False),
        (barred, "parent", False),
    ):
        assert await titles(await signed(world, role, person)) == (["Экскурсия"] if seen else []), role


async def test_who_changes_the_class_changes_the_board(world: World) -> None:
    one, two = await school_class(world), await school_class(world)
    pupil = await student(world, one)
    await post(await client(world, "director"), "Для первого", class_ids=[str(one)])
    reader = await signed(world, "student", pupil)
    assert await titles(reader) == ["Для первого"]
    await moved(world, pupil, two)
    assert await titles(reader) == []


async def test_a_towns_announcement_is_read_in_its_schools_and_changed_only_there(world: World) -> None:
    rco, director = await client(world, "rco-operator", TOWN), await client(world, "director")
    made = await post(rco, "Вебинар", roles=["director"])
    assert await titles(director) == ["Вебинар"]
    assert await titles(await client(world, "teacher")) == []
    path = f"/announcements/{made['id']}"
    assert (await director.patch(path, json={"title": "Мой вебинар"})).status_code == 403
    assert (await director.post(f"{path}/withdrawal")).status_code == 403
    assert (await director.get(f"{path}/receipts")).status_code == 403


async def test_row_level_security_lets_a_school_read_above_and_never_write_there(world: World) -> None:
    await post(await client(world, "rco-operator", TOWN), "Вебинар")
    await post(await client(world, "director", OTHER), "Соседям")
    async with world.app_tx(SCHOOL) as tx:
        assert (await tx.execute(text("select title from announcements"))).scalars().all() == ["Вебинар"]
        assert (await tx.execute(text("update announcements set title = 'x'"))).rowcount == 0
    with pytest.raises(DBAPIError, match="row-level security"):
        async with world.app_tx(SCHOOL) as tx:
            columns = "title, body, pinned, must_confirm, roles, class_ids, from_on"
            columns += ", author_id, author_role, author_name"
            copy = f"insert into announcements (id, segment, version, {columns}) "
            await tx.execute(
                text(f"{copy} select gen_random_uuid(), segment, 1, {columns} from announcements")
            )
    async with world.app_tx(None) as tx:
        assert (await tx.execute(text("select count(*) from announcements"))).scalar_one() == 0


async def test_a_foreign_school_gets_404_for_every_operation(world: World) -> None:
    made = await post(await client(world, "director"), "Своим")
    foreign = await client(world, "director", OTHER)
    path = f"/announcements/{made['id']}"
    assert await titles(foreign) == []
    assert (await foreign.get(path)).status_code == 404
    assert (await foreign.patch(path, json={"title": "Чужое"})).status_code == 404
    assert (await foreign.post(f"{path}/withdrawal")).status_code == 404
    assert (await foreign.post(f"{path}/receipt")).status_code == 404
    assert (await foreign.get(f"{path}/receipts")).status_code == 404
    klass = await school_class(world)
    body = {"title": "Чужому классу", "class_ids": [str(klass)]}
    assert (await foreign.post("/announcements", json=body)).status_code == 404


async def test_new_and_pinned_come_first_and_reading_moves_it_down(world: World) -> None:
    director, reader = await client(world, "director"), await client(world, "teacher")
    first = await post(director, "Первое")
    await post(director, "Второе")
    await post(director, "Важное", pinned=True)
    assert await titles(reader) == ["Важное", "Второе", "Первое"]
    for made in (await reader.get("/announcements")).json()["items"]:
        if made["title"] != "Первое":
            assert (await reader.post(f"/announcements/{made['id']}/receipt")).status_code == 200
    assert await titles(reader) == ["Первое", "Важное", "Второе"]
    assert (await reader.get(f"/announcements/{first['id']}")).json()["read_at"] is None


async def test_a_receipt_counts_once(world: World) -> None:
    made, reader = await post(await client(world, "director")), await client(world, "teacher")
    path = f"/announcements/{made['id']}/receipt"
    assert (await reader.post(path)).json() == (await reader.post(path)).json()


async def test_the_author_sees_who_has_read_and_who_has_not(world: World) -> None:
    klass = await school_class(world)
    pupil = await student(world, klass, last="Абрамов")
    await parent(world, pupil, last="Абрамова")
    await student(world, klass, last="Белов")
    director = await client(world, "director")
    made = await post(director, "Собрание", class_ids=[str(klass)])
    reader = await signed(world, "student", pupil)
    await reader.post(f"/announcements/{made['id']}/receipt")
    path = f"/announcements/{made['id']}/receipts"
    with world.count() as seen:
        found = (await director.get(path)).json()
    assert len(seen) <= 4
    assert (found["people"], found["read"]) == (3, 1)
    assert {(one["role"], one["people"], one["read"]) for one in found["by_role"]} == {
        ("student", 2, 1),
        ("parent", 1, 0),
    }
    unread = (await director.get(path, params={"read": False})).json()["items"]
    assert [one["last_name"] for one in unread] == ["Абрамова", "Белов"]
    assert [
        one["last_name"] for one in (await director.get(path, params={"read": True})).json()["items"]
    ] == ["Абрамов"]
    assert (await reader.get(path)).status_code == 403


async def test_a_town_counts_its_schools_and_names_nobody_in_them(world: World) -> None:
    rco = await client(world, "rco-operator", TOWN)
    made = await post(rco, "Вебинар", roles=["director"])
    here, _ = await client(world, "director"), await client(world, "director", OTHER)
    await here.post(f"/announcements/{made['id']}/receipt")
    found = (await rco.get(f"/announcements/{made['id']}/receipts")).json()
    assert {(one["segment"], one["people"], one["read"]) for one in found["by_segment"]} == {
        (SCHOOL, 1, 1),
        (OTHER, 1, 0),
    }
    assert found["items"] == []


async def test_the_count_before_posting_is_the_audience(world: World) -> None:
    klass = await school_class(world)
    pupil = await student(world, klass)
    await parent(world, pupil)
    director = await client(world, "director")
    counts = (await director.post("/announcements/audience", json={"class_ids": [str(klass)]})).json()
    assert {one["title"]: one["people"] for one in counts} == {"Ученик": 1, "Родитель": 1}


async def test_terms_begin_and_end_by_themselves(world: World) -> None:
    today = clock.today()
    director, reader = await client(world, "director"), await client(world, "teacher")
    await post(director, "Завтра", from_on=str(today + timedelta(1)))
    await post(director, "Сегодня", from_on=str(today), until_on=str(today))
    await post(director, "Вчера", from_on=str(today - timedelta(3)), until_on=str(today - timedelta(1)))
    assert await titles(reader) == ["Сегодня"]
    assert set(await titles(director, managed="true")) == {"Завтра", "Сегодня", "Вчера"}


async def test_a_withdrawn_one_leaves_the_boards_and_its_author_keeps_it(world: World) -> None:
    director, reader = await client(world, "director"), await client(world, "teacher")
    made = await post(director)
    assert (await director.post(f"/announcements/{made['id']}/withdrawal")).status_code == 200
    assert (await titles(reader), await titles(director)) == ([], [])
    assert await titles(director, managed="true") == ["Собрание"]
    assert (await reader.get(f"/announcements/{made['id']}")).status_code == 404
    assert (await world.told(AnnouncementPosted))[-1].data.removed


async def test_of_two_editors_the_second_is_stale_and_a_colleague_may_not(world: World) -> None:
    director, other = await client(world, "director"), await client(world, "teacher")
    made = await post(director, roles=["teacher"])
    path, seen = f"/announcements/{made['id']}", {"if-match": '"1"'}
    assert (await director.patch(path, json={"title": "Новое"}, headers=seen)).json()["title"] == "Новое"
    assert (await director.patch(path, json={"title": "Ещё"}, headers=seen)).status_code == 412
    assert (await other.patch(path, json={"title": "Чужое"})).status_code == 403


async def test_a_teacher_cannot_write_to_a_class_he_does_not_teach(world: World) -> None:
    klass = await school_class(world)
    teacher = await client(world, "teacher")
    answer = await teacher.post("/announcements", json={"title": "Чужим", "class_ids": [str(klass)]})
    assert (answer.status_code, "своим классам" in answer.json()["detail"]) == (403, True)
    assert (await teacher.post("/announcements", json={"title": "Всем"})).status_code == 403
    parents = await client(world, "parent")
    assert (await parents.post("/announcements", json={"title": "От родителя"})).status_code == 403


async def test_the_board_is_one_statement_and_its_pages_go_on(world: World) -> None:
    director, reader = await client(world, "director"), await client(world, "teacher")
    for number in range(5):
        await post(director, f"Объявление {number}")
    with world.count() as seen:
        first = (await reader.get("/announcements", params={"limit": 3})).json()
    assert len(seen) == 1
    rest = (await reader.get("/announcements", params={"limit": 3, "after": first["next"]})).json()
    found = [item["title"] for item in first["items"] + rest["items"]]
    assert found == [f"Объявление {number}" for number in (4, 3, 2, 1, 0)]


async def test_an_empty_title_is_refused_at_its_field(world: World) -> None:
    director = await client(world, "director")
    answer = await director.post("/announcements", json={"title": "\u200b \u0000"})
    assert answer.status_code == 422


async def test_a_parent_reads_what_is_written_to_the_class_on_the_days_on_which_he_sees_the_child(
    world: World,
) -> None:
    mine = await school_class(world)
    pupil, now, day = await student(world, mine), clock.today(), timedelta(days=1)
    await post(await client(world, "director"), "Экскурсия", class_ids=[str(mine)])
    for sees, seen in (
        ([Days()], True), ([Days(until_on=now)], True), ([Days(from_on=now + day)], False),
        ([Days(until_on=now - day)], False), ([], False),
    ):  # fmt: skip
        person = await parent(world, pupil, sees=sees, notified=sees)
        assert await titles(await signed(world, "parent", person)) == (["Экскурсия"] if seen else []), sees


async def test_of_two_parents_who_live_apart_both_read_and_only_the_notified_one_is_counted(
    world: World,
) -> None:
    mine = await school_class(world)
    pupil = await student(world, mine)
    mother, father = await parent(world, pupil), await parent(world, pupil, sees=[Days()], notified=[])
    director = await client(world, "director")
    made = await post(director, "Собрание", class_ids=[str(mine)], roles=["parent"])
    for person in (mother, father):
        assert await titles(await signed(world, "parent", person)) == ["Собрание"]
    receipts = (await director.get(f"/announcements/{made['id']}/receipts")).json()
    assert receipts["people"] == 1


async def test_the_data_base_itself_shows_no_tie_of_a_cut_parent(world: World) -> None:
    pupil = await student(world, await school_class(world))
    await parent(world, pupil, sees=[], notified=[])
    async with world.app_tx(SCHOOL) as tx:
        assert (await tx.execute(text("select count(*) from known_ties"))).scalar_one() == 0


async def test_announcements_and_their_readers_go_out_as_files(world: World) -> None:
    director, teacher = await client(world, "director", last="Смирнова"), await client(world, "teacher")
    made = await post(director, "Субботник")
    for path in ("/exports/announcements", f"/exports/announcements/{made['id']}/receipts"):
        for shape in ("xlsx", "csv", "pdf"):
            answer = await director.get(path, params={"format": shape})
            assert answer.status_code == 200, f"{path} {shape}: {answer.text[:300]}"
    told = (await director.get("/exports/announcements", params={"format": "csv"})).content.decode(
        "utf-8-sig"
    )
    assert told.splitlines()[1].startswith("Субботник;")
    assert (await teacher.get(f"/exports/announcements/{made['id']}/receipts")).status_code == 403
