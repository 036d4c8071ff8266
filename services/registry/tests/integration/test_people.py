"""Lists, search with typing errors, personal files: within the segment, in few statements (B2, B9)."""

import pytest

from contracts.events.registry import ClassChanged, PersonChanged

from ..factories import LARGE, LISTS, SMALL, enrol_all, make_tree, snils, take_over


@pytest.fixture
async def school(world):
    """The small school with its own list taken over and its students enrolled; a secretary who works there."""
    await make_tree(world)
    await take_over(await world.as_("director", SMALL), (LISTS / "orlovka.xlsx").read_bytes())
    await enrol_all(world)
    return await world.as_("secretary", SMALL)


async def everybody(client, **query):
    found, after = [], None
    while True:
        page = (await client.get("/people", params={**query, **({"after": after} if after else {})})).json()
        found += page["items"]
        after = page["next"]
        if not after:
            return found


async def test_the_list_comes_in_pages_that_hold_everybody_once(school):
    found = await everybody(school, kind="student", limit=60)
    assert len(found) == 197
    assert len({one["id"] for one in found}) == 197
    names = [f"{one['last_name']} {one['first_name']}".lower().replace("ё", "е") for one in found]
    assert names == sorted(names)


async def test_a_class_is_a_filter(school):
    classes = (await school.get("/classes")).json()
    (wanted,) = [one for one in classes if one["name"] == "5А"]
    found = await everybody(school, class_id=wanted["id"])
    assert len(found) == wanted["students"] > 15
    assert {one["class_name"] for one in found} == {"5А"}


@pytest.mark.parametrize(
    "asked",
    [
        "Сибирцев Артём",
        "сибирцев артем",
        "Артём Сибирцев",
        "Сибирцов Артем",
        "сибирц",
        "Сибрцев",
        "cb,bhwtd fhn`v",
    ],
)
async def test_a_name_is_found_by_any_part_and_with_typing_errors(school, asked):
    found = (await school.get("/people", params={"q": asked})).json()["items"]
    assert "Сибирцев Артём Сергеевич" in [
        f"{p['last_name']} {p['first_name']} {p['middle_name']}" for p in found[:3]
    ]


async def test_a_whole_snils_finds_its_person_for_those_who_see_numbers_here(world, school):
    person = (await school.get("/people?q=Кедров&kind=parent")).json()["items"][0]["id"]
    number = (await school.get(f"/people/{person}")).json()["snils"]
    for typed in (number, number.replace("-", "").replace(" ", "")):
        found = (await school.get("/people", params={"q": typed})).json()["items"]
        assert [one["id"] for one in found] == [person]
    for role, segment in (("teacher", SMALL), ("secretary", LARGE)):
        other = await world.as_(role, segment)
        assert (await other.get("/people", params={"q": number})).json()["items"] == []


async def test_a_documents_whole_number_finds_its_person_for_those_who_may_open_it(world, school):
    secretary = await world.as_("secretary", SMALL)
    child, parent = [
        (await school.get(f"/people?kind={kind}&limit=1")).json()["items"][0]["id"]
        for kind in ("student", "parent")
    ]
    papers = (
        (
            child,
            {"identity_kind": "birth-certificate", "identity_number": "II-ОМ № 123456"},
            ("II-ОМ 123456", "ii-ом123456"),
        ),
        (child, {"oms": "7052010832000062"}, ("7052010832000062",)),
        (parent, {"identity_kind": "passport", "identity_number": "6914 123456"}, ("6914123456", "6914 123 456")),
    )  # fmt: skip
    for person, values, _ in papers:
        answer = await secretary.patch(f"/people/{person}/file", json={"values": values})
        assert answer.status_code == 200, answer.text
    others = [
        await world.as_(*who) for who in (("teacher", SMALL), ("hr-specialist", SMALL), ("secretary", LARGE))
    ]
    for person, _, typings in papers:
        for typed in typings:
            found = (await secretary.get("/people", params={"q": typed})).json()["items"]
            assert [one["id"] for one in found] == [person], typed
            for other in others:
                assert (await other.get("/people", params={"q": typed})).json()["items"] == [], typed
    assert (await secretary.get("/people", params={"q": "6914 123457"})).json()["items"] == []


@pytest.mark.parametrize("asked", ["%", "_", "\\", "'; drop table people; --", "<%", "x" * 100, "\u0000"])
async def test_no_text_breaks_the_search(school, asked):
    assert (await school.get("/people", params={"q": asked})).status_code in (200, 422)


async def test_list_search_and_file_keep_their_budget_of_statements(world, school):
    person = (await school.get("/people?q=Кедров")).json()["items"][0]["id"]
    for path, budget in (
        ("/people?limit=200", 2),
        ("/people?q=Кедров", 2),
        (f"/people/{person}", 4),
        ("/classes", 1),
    ):
        with world.count() as seen:
            assert (await school.get(path)).status_code == 200
        assert len(seen) <= budget, (path, seen)


async def test_a_personal_file_tells_placements_ties_and_class(school):
    (child,) = [
        p
        for p in (await school.get("/people?q=Кедров&kind=student")).json()["items"]
        if p["class_name"] == "2А"
    ]
    shown = (await school.get(f"/people/{child['id']}")).json()
    assert [one["kind"] for one in shown["placements"]] == ["student"]
    assert {one["relation"] for one in shown["ties"]} == {"mother", "father"}
    assert shown["snils"][3] == "-"
    mother = (
        await school.get(
            f"/people/{next(t for t in shown['ties'] if t['relation'] == 'mother')['person_id']}"
        )
    ).json()
    assert [(one["is_child"], one["person_id"]) for one in mother["ties"]] == [(True, child["id"])]


async def test_a_teacher_sees_no_private_fields(world, school):
    person = (await school.get("/people?q=Кедров&kind=parent")).json()["items"][0]["id"]
    teacher = await world.as_("teacher", SMALL)
    shown = (await teacher.get(f"/people/{person}")).json()
    assert (shown["snils"], shown["phone"], shown["email"]) == (None, None, None)
    assert (await school.get(f"/people/{person}")).json()["snils"] is not None


async def test_an_edit_is_told_and_found_under_the_new_name(world, school):
    child = (await school.get("/people?q=Кедров&kind=student")).json()["items"][0]["id"]
    now = await school.get(f"/people/{child}")
    body = {**now.json(), "last_name": "Лиственничный"}
    body = {
        k: body[k]
        for k in ("last_name", "first_name", "middle_name", "birth_on", "sex", "snils", "phone", "email")
    }
    saved = await school.put(f"/people/{child}", json=body, headers={"if-match": now.headers["etag"]})
    assert saved.status_code == 200, saved.text
    assert (await world.told(PersonChanged))[-1].data.last_name == "Лиственничный"
    assert (await school.get("/people?q=листвиничный")).json()["items"][0]["id"] == child
    stale = await school.put(f"/people/{child}", json=body, headers={"if-match": now.headers["etag"]})
    assert stale.status_code == 412


async def test_wrong_fields_of_an_edit_are_all_named(school):
    child = (await school.get("/people?q=Кедров&kind=student")).json()["items"][0]["id"]
    body = {"last_name": " ", "first_name": "Иван", "snils": "112-233-445 96", "email": "нет такого"}
    answer = await school.put(f"/people/{child}", json=body)
    assert {one["pointer"] for one in answer.json()["errors"]} == {
        "/body/snils",
        "/body/email",
        "/body/last_name",
    }


async def test_somebody_elses_snils_is_refused_without_saying_whose(world, school):
    other = await world.as_("director", LARGE)
    from ..factories import school_file

    await take_over(other, school_file(("Тайный", "Пётр", "", "05.09.2014", snils(123456789), "5А")))
    child = (await school.get("/people?q=Кедров&kind=student")).json()["items"][0]["id"]
    body = {"last_name": "Кедров", "first_name": "Иван", "snils": snils(123456789)}
    answer = await school.put(f"/people/{child}", json=body)
    assert answer.status_code == 409
    assert "Тайный" not in answer.text


async def test_a_class_card_shows_its_students_to_staff_only(world, school):
    one = next(c for c in (await school.get("/classes")).json() if c["name"] == "5А")
    card = (await school.get(f"/classes/{one['id']}")).json()
    assert len(card["members"]) == card["students"] == one["students"]
    parent = await world.as_("parent", SMALL)
    assert (await parent.get(f"/classes/{one['id']}")).json()["members"] == []
    assert (await parent.get("/people")).status_code == 403


async def test_a_class_gets_a_teacher_of_this_school_only(world, school):
    director = await world.as_("director", SMALL)
    one = (await director.get("/classes")).json()[0]
    teacher = (await director.get("/people?kind=staff")).json()["items"][0]
    student = (await director.get("/people?kind=student")).json()["items"][0]
    body = {"teacher_id": teacher["id"], "room": "12", "shift": 1}
    saved = await director.put(f"/classes/{one['id']}", json=body, headers={"if-match": '"1"'})
    assert saved.json()["teacher"].startswith(teacher["last_name"])
    assert (await world.told(ClassChanged))[-1].data.class_teacher_id is not None
    refused = await director.put(f"/classes/{one['id']}", json={**body, "teacher_id": student["id"]})
    assert refused.status_code == 409
    assert (
        await director.put(f"/classes/{one['id']}", json=body, headers={"if-match": '"1"'})
    ).status_code == 412


async def test_a_class_is_created_once(school, world):
    director = await world.as_("director", SMALL)
    body = {"school_year": 2026, "grade": 9, "letter": "б"}
    made = await director.post("/classes", json=body)
    assert (made.status_code, made.json()["name"]) == (201, "9Б")
    assert (await director.post("/classes", json={**body, "letter": "Б"})).status_code == 409


async def test_the_first_page_says_how_many_the_list_holds(school):
    first = (await school.get("/people", params={"kind": "student", "limit": 60})).json()
    second = (
        await school.get("/people", params={"kind": "student", "limit": 60, "after": first["next"]})
    ).json()
    assert first["total"] == 197 and second["total"] is None


async def test_students_in_no_class_are_a_list_of_their_own(world):
    await make_tree(world)
    await take_over(await world.as_("director", SMALL), (LISTS / "orlovka.xlsx").read_bytes())
    school = await world.as_("secretary", SMALL)
    before = (await school.get("/people", params={"without_class": True})).json()
    await enrol_all(world)
    after = (await school.get("/people", params={"without_class": True})).json()
    assert before["total"] == 197 and {tuple(one["kinds"]) for one in before["items"]} == {("student",)}
    assert after["items"] == [] and after["total"] == 0
