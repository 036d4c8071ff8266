"""Dictionaries: each level its own entries, closed from above, versions that are compared and restored (B1)."""

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from contracts.events.registry import DictionaryChanged

from ..factories import LARGE, SMALL, make_tree

TOWN = "tomsk/seversk"
POSTS = "/dictionaries/posts"


def rows(*titles):
    return [{"title": one} for one in titles]


def titles(view, **wanted):
    return [
        one["title"] for one in view["entries"] if all(one[name] == value for name, value in wanted.items())
    ]


@pytest.fixture
async def region(world):
    """A region operator and the region's posts."""
    await make_tree(world)
    operator = await world.as_("region-operator", "tomsk")
    answer = await operator.put(POSTS, json={"entries": rows("учитель", "директор"), "note": "Первый состав"})
    assert answer.status_code == 200, answer.text
    return operator


async def test_each_level_adds_its_own_below_those_above(world, region):
    rco = await world.as_("rco-operator", TOWN)
    await rco.put(POSTS, json={"entries": rows("водитель школьного автобуса")})
    director = await world.as_("director", LARGE)
    saved = await director.put(POSTS, json={"entries": [{"title": "  тьютор\u00a0 ", "note": "новый штат"}]})
    assert (saved.status_code, saved.headers["etag"]) == (200, '"1"')
    view = (await director.get(POSTS)).json()
    assert titles(view) == ["учитель", "директор", "водитель школьного автобуса", "тьютор"]
    assert titles(view, own=True) == ["тьютор"]
    assert [(one["segment"], one["own"]) for one in view["above"]] == [("tomsk", 2), (TOWN, 1), (LARGE, 1)]
    assert titles((await (await world.as_("director", SMALL)).get(POSTS)).json()) == [
        "учитель",
        "директор",
        "водитель школьного автобуса",
    ]
    below = (await region.get(POSTS)).json()["below"]
    assert [(one["segment"], one["own"]) for one in below] == [(TOWN, 1), (LARGE, 1)]


async def test_a_dictionary_closed_above_takes_no_entries_below(world, region):
    director = await world.as_("director", LARGE)
    await director.put(POSTS, json={"entries": rows("тьютор")})
    closed = await region.put(POSTS, json={"entries": rows("учитель"), "locked": True})
    assert closed.json()["locked"] is True
    for role, segment in (("director", LARGE), ("rco-operator", TOWN)):
        client = await world.as_(role, segment)
        answer = await client.put(POSTS, json={"entries": rows("вожатый")})
        assert answer.status_code == 409
        assert "закрыт уровнем выше (Томская область)" in answer.json()["detail"]
    view = (await director.get(POSTS)).json()
    assert (view["locked_by"], view["may_write"]) == ("Томская область", False)
    assert titles(view, offered=True) == ["учитель"]
    assert titles(view, own=True) == ["тьютор"]
    restored = await director.post(f"{POSTS}/versions/1/restoration")
    assert restored.status_code == 409
    await region.put(POSTS, json={"entries": rows("учитель"), "locked": False})
    assert titles((await director.get(POSTS)).json(), offered=True) == ["учитель", "тьютор"]


async def test_a_municipality_closes_it_for_its_schools_only(world, region):
    rco = await world.as_("rco-operator", TOWN)
    await rco.put(POSTS, json={"entries": [], "locked": True})
    director = await world.as_("director", LARGE)
    assert (await director.put(POSTS, json={"entries": rows("тьютор")})).status_code == 409
    elsewhere = await world.as_("director", "tomsk/asino/school-1")
    assert (await elsewhere.put(POSTS, json={"entries": rows("тьютор")})).status_code == 200


async def test_versions_are_kept_compared_and_restored(world, region):
    first = (await region.get(POSTS)).json()
    teacher, head = first["entries"]
    changed = [
        {"id": teacher["id"], "title": "учитель-предметник"},
        {"title": "советник", "active": False},
    ]
    second = await region.put(
        POSTS, json={"entries": changed, "note": "По приказу"}, headers={"if-match": '"1"'}
    )
    assert second.headers["etag"] == '"2"'
    lines = (await region.get(f"{POSTS}/versions")).json()["items"]
    assert [(one["number"], one["note"], one["count"]) for one in lines] == [
        (2, "По приказу", 2),
        (1, "Первый состав", 2),
    ]
    told = (await region.get(f"{POSTS}/comparison?older=1&newer=2")).json()
    assert [one["title"] for one in told["added"]] == ["советник"]
    assert [one["title"] for one in told["removed"]] == [head["title"]]
    assert [(one["before"]["title"], one["after"]["title"]) for one in told["changed"]] == [
        ("учитель", "учитель-предметник")
    ]
    from_nothing = (await region.get(f"{POSTS}/comparison?older=0&newer=1")).json()
    assert len(from_nothing["added"]) == 2
    assert [one["title"] for one in (await region.get(f"{POSTS}/versions/1")).json()["entries"]] == [
        "учитель",
        "директор",
    ]
    back = await region.post(f"{POSTS}/versions/1/restoration", headers={"if-match": '"2"'})
    assert (back.status_code, titles(back.json())) == (200, ["учитель", "директор"])
    assert [one["id"] for one in back.json()["entries"]] == [teacher["id"], head["id"]]
    assert (await region.get(f"{POSTS}/versions")).json()["items"][0]["note"] == "Возвращена версия 1"


async def test_a_stale_change_is_refused(world, region):
    await region.put(POSTS, json={"entries": rows("учитель")}, headers={"if-match": '"1"'})
    stale = await region.put(POSTS, json={"entries": rows("никто")}, headers={"if-match": '"1"'})
    assert stale.status_code == 412
    director = await world.as_("director", LARGE)
    assert (
        await director.put(POSTS, json={"entries": rows("тьютор")}, headers={"if-match": '"3"'})
    ).status_code == 412


@pytest.mark.parametrize(
    ("entries", "pointer", "reason"),
    [
        (rows("тьютор", "Тьютор"), "1/title", "Значение «Тьютор» уже есть в строке 1"),
        (rows("УЧИТЕЛЬ"), "0/title", "Значение «УЧИТЕЛЬ» уже есть на уровне выше"),
        (
            [{"id": "0199e7a0-0000-7000-8000-000000000000", "title": "вожатый"}],
            "0/id",
            "Строка 1: такого значения на вашем уровне нет",
        ),
    ],
)
async def test_bad_rows_are_named(world, region, entries, pointer, reason):
    director = await world.as_("director", LARGE)
    answer = await director.put(POSTS, json={"entries": entries})
    assert answer.status_code == 422, answer.text
    (error,) = answer.json()["errors"]
    assert error["pointer"] == f"/body/entries/{pointer}"
    assert error["detail"].startswith(reason)


async def test_an_empty_word_and_a_lock_at_school_are_refused(world, region):
    director = await world.as_("director", LARGE)
    assert (await director.put(POSTS, json={"entries": rows(" ")})).status_code == 422
    answer = await director.put(POSTS, json={"entries": [], "locked": True})
    assert "закрывать не от кого" in answer.json()["errors"][0]["detail"]


async def test_a_word_of_the_region_hides_the_same_one_below(world, region):
    director = await world.as_("director", LARGE)
    await director.put(POSTS, json={"entries": rows("тьютор")})
    kept = [{"id": one["id"], "title": one["title"]} for one in (await region.get(POSTS)).json()["entries"]]
    await region.put(POSTS, json={"entries": [*kept, {"title": "Тьютор"}]})
    view = (await director.get(POSTS)).json()
    assert titles(view, offered=True) == ["учитель", "директор", "Тьютор"]


async def test_the_others_hear_of_it(world, region):
    (event,) = await world.told(DictionaryChanged)
    assert (event.subject, event.segment, event.data.version) == ("tomsk:posts", "tomsk", 1)
    assert [one.title for one in event.data.entries] == ["учитель", "директор"]


@pytest.mark.parametrize(
    ("role", "read", "write"),
    [("director", 200, 200), ("coordinator", 200, 200), ("network-admin", 200, 200), ("deputy-head", 200, 403),
     ("teacher", 200, 403), ("hr-specialist", 200, 403), ("additional-teacher", 403, 403), ("parent", 403, 403),
     ("student", 403, 403)],
)  # fmt: skip
async def test_who_may_see_and_keep_dictionaries(world, region, role, read, write):
    client = await world.as_(role, LARGE)
    assert (await client.get(POSTS)).status_code == read
    assert (await client.get("/dictionaries")).status_code == read
    assert (await client.put(POSTS, json={"entries": rows("тьютор")})).status_code == write


async def test_the_list_says_what_is_offered_and_who_has_closed_it(world, region):
    await region.put("/dictionaries/school-kinds", json={"entries": rows("СОШ", "лицей"), "locked": True})
    director = await world.as_("director", LARGE)
    lines = {one["code"]: one for one in (await director.get("/dictionaries")).json()}
    assert (lines["posts"]["offered"], lines["posts"]["locked_by"]) == (2, None)
    assert (lines["school-kinds"]["offered"], lines["school-kinds"]["locked_by"]) == (2, "Томская область")


FOREIGN = [
    "",
    "/versions",
    "/versions/1",
    "/comparison?older=0&newer=1",
]


@pytest.mark.parametrize("path", FOREIGN)
async def test_another_segments_entries_do_not_exist(world, region, path):
    director = await world.as_("director", LARGE)
    await director.put(POSTS, json={"entries": rows("тайная должность")})
    for role, segment in (("director", SMALL), ("rco-operator", "tomsk/asino")):
        stranger = await world.as_(role, segment)
        sign = "&" if "?" in path else "?"
        answers = [
            await stranger.get(f"{POSTS}{path}{sign}segment={asked}") for asked in (LARGE, "tomsk/nowhere/x")
        ]
        assert [answer.status_code for answer in answers] == [404, 404]
        assert "тайная" not in (await stranger.get(POSTS)).text
    own = await world.as_("rco-operator", TOWN)
    sign = "&" if "?" in path else "?"
    assert (await own.get(f"{POSTS}{path}{sign}segment={LARGE}")).status_code == 200


async def test_a_strangers_restoration_takes_nothing_of_another_school(world, region):
    director = await world.as_("director", LARGE)
    await director.put(POSTS, json={"entries": rows("тайная должность")})
    stranger = await world.as_("director", SMALL)
    assert (await stranger.post(f"{POSTS}/versions/1/restoration")).status_code == 404


async def test_the_region_reads_versions_of_those_below_and_those_below_the_regions(world, region):
    director = await world.as_("director", LARGE)
    await director.put(POSTS, json={"entries": rows("тьютор")})
    assert (await region.get(f"{POSTS}?segment={LARGE}")).json()["may_write"] is False
    lines = (await director.get(f"{POSTS}/versions?segment=tomsk")).json()["items"]
    assert [(one["number"], one["by"], one["role"]) for one in lines] == [(1, None, "region-operator")]


async def test_postgresql_keeps_levels_apart(world, region):
    director = await world.as_("director", LARGE)
    await director.put(POSTS, json={"entries": rows("тьютор")})
    async with world.app_tx(SMALL) as tx:
        found = (await tx.execute(text("select segment from dictionaries"))).scalars().all()
        assert found == ["tomsk"]
    with pytest.raises(DBAPIError, match="row-level security"):
        async with world.app_tx(LARGE) as tx:
            await tx.execute(text("update dictionaries set locked = true where segment = 'tomsk'"))
    with pytest.raises(DBAPIError, match="permission denied"):
        async with world.app_tx(LARGE) as tx:
            await tx.execute(text("update dictionary_versions set note = 'иначе'"))
