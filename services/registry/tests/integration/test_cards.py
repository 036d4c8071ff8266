"""The card that a school keeps about itself: checks, dated history, versions, the department's list (B1)."""

import io

import pytest
from python_calamine import CalamineWorkbook

from contracts.events.registry import CardChanged, SegmentChanged
from store.clock import today

from ..factories import LARGE, SMALL, make_tree

TOWN = "tomsk/seversk"
REQUISITES = {"inn": "7024015993", "kpp": "702401001", "ogrn": "1027001690484"}


async def school_id(client, segment=LARGE):
    items = (await client.get("/segments?limit=200")).json()["items"]
    return next(one["id"] for one in items if one["segment"] == segment)


@pytest.fixture
async def card(world):
    """A director with the address of the own school's card."""
    await make_tree(world)
    director = await world.as_("director", LARGE)
    return director, f"/segments/{await school_id(director)}/card"


async def test_a_school_keeps_its_card_and_a_stale_edit_is_refused(world, card):
    director, path = card
    saved = await director.patch(path, json={"values": REQUISITES}, headers={"if-match": '"1"'})
    assert (saved.status_code, saved.headers["etag"]) == (200, '"2"')
    read = await director.get(path)
    assert {code: read.json()["card"][code] for code in REQUISITES} == REQUISITES
    stale = await director.patch(path, json={"values": {"okpo": "00032537"}}, headers={"if-match": '"1"'})
    assert stale.status_code == 412
    (event,) = await world.told(CardChanged)
    told = event.data
    assert (event.subject, told.inn, told.ogrn, told.director) == (LARGE, "7024015993", "1027001690484", None)


async def test_only_a_new_name_is_told_to_those_who_know_schools_by_name(world, card):
    director, path = card
    before = len(await world.told(SegmentChanged))
    await director.patch(path, json={"values": REQUISITES})
    assert len(await world.told(SegmentChanged)) == before
    await director.patch(path, json={"values": {"short_name": "Школа 198"}})
    assert (await world.told(SegmentChanged))[-1].data.short_name == "Школа 198"


async def test_the_whole_card_is_replaced_by_put_and_its_names_are_told(world, card):
    director, path = card
    await director.patch(path, json={"values": {"okpo": "00032537"}})
    body = {"name": "МБОУ «СОШ № 198»", "short_name": "СОШ № 198", "card": {"inn": "7024015993", "shifts": 2}}
    saved = (await director.put(path, json=body)).json()
    assert (saved["short_name"], saved["card"]["inn"], saved["card"]["okpo"]) == (
        "СОШ № 198",
        "7024015993",
        None,
    )
    assert (await world.told(SegmentChanged))[-1].data.short_name == "СОШ № 198"


BUILDING = {"name": "Главный корпус", "address": "ул. Учебная, 1"}


@pytest.mark.parametrize(
    ("values", "pointer", "reason"),
    [
        ({"inn": "7024015990"}, "inn", "ИНН: контрольная цифра"),
        ({"inn": "70240"}, "inn", "ИНН: должно быть 10 цифр, введено 5"),
        ({"ogrn": "1027001690480"}, "ogrn", "ОГРН: контрольная цифра"),
        ({"kpp": "70"}, "kpp", "КПП: девять знаков"),
        ({"bik": "016902004", "account": "40102810245370000059"}, "account", "Счёт: контрольный ключ"),
        ({"account": "40102810245370000058"}, "bik", "БИК: нужен"),
        ({"phone": "нет"}, "phone", "Телефон"),
        ({"email": "школа"}, "email", "Почта: адрес почты"),
        ({"site": "не знаю"}, "site", "Сайт: адрес"),
        ({"name": " "}, "name", "Полное название: обязательное поле"),
        ({"buildings": [BUILDING, BUILDING]}, "buildings/1/name", "Здания: такое название"),
        (
            {"licence": {"number": "1", "issued_on": "2020-01-01", "valid_until": "2019-01-01"}},
            "licence/valid_until",
            "Лицензия: действует до дня раньше выдачи",
        ),
        (
            {"shifts": 1, "shift_times": [{"number": 2, "starts": "14:00", "ends": "18:00"}]},
            "shift_times/0/number",
            "Смены: всего смен 1",
        ),
        (
            {"working_hours": [{"days": "sat", "starts": "14:00", "ends": "08:00"}]},
            "working_hours/0/ends",
            "Часы работы: конец",
        ),
    ],
)
async def test_bad_input_is_refused_naming_field_and_reason(card, values, pointer, reason):
    director, path = card
    answer = await director.patch(path, json={"values": values})
    assert answer.status_code == 422, answer.text
    (error,) = answer.json()["errors"]
    assert error["pointer"] == f"/body/values/{pointer}"
    assert error["detail"].startswith(reason)
    assert (await director.get(path)).json()["version"] == 1


@pytest.mark.parametrize(
    "values",
    [
        {"opened_on": "0001-01-01"},
        {"buildings": [{"name": "", "address": "x"}]},
        {"buildings": [{**BUILDING, "capacity": 0}]},
        {"working_hours": [{"days": "sat", "starts": "24:00", "ends": "25:00"}]},
        {"levels": ["doctorate"]},
        {"nothing": 1},
        {"shifts": 4},
    ],
)
async def test_what_no_field_can_hold_is_refused_by_its_form(card, values):
    director, path = card
    answer = await director.patch(path, json={"values": values})
    assert answer.status_code == 422
    assert answer.json()["errors"][0]["pointer"].startswith("/body/values/")


async def test_history_is_dated_and_the_card_is_seen_as_of_a_day(world, card):
    director, path = card
    first = {"values": {"director": "Иванова Мария Петровна"}, "from_on": "2020-09-01"}
    second = {"values": {"director": "Смирнов Алексей Петрович"}, "from_on": "2024-02-01"}
    for body in (first, second):
        assert (await director.patch(path, json=body)).status_code == 200
    told = {}
    for day in ("2019-01-01", "2023-12-31", "2024-02-01"):
        told[day] = (await director.get(f"{path}?on={day}")).json()["card"]["director"]
    assert told == {
        "2019-01-01": None,
        "2023-12-31": "Иванова Мария Петровна",
        "2024-02-01": "Смирнов Алексей Петрович",
    }
    early = await director.patch(path, json={"values": {"director": "Кто-то"}, "from_on": "2021-01-01"})
    assert early.status_code == 422
    assert "меняли с 01.02.2024" in early.json()["errors"][0]["detail"]
    newest, oldest = (await director.get(f"{path}/changes")).json()["items"]
    assert (newest["field"], newest["old"], newest["new"], newest["from_on"], newest["role"]) == (
        "director",
        "Иванова Мария Петровна",
        "Смирнов Алексей Петрович",
        "2024-02-01",
        "director",
    )
    assert oldest["old"] is None


@pytest.mark.parametrize("field", ["on", "from_on"])
async def test_a_day_ahead_is_refused(card, field):
    director, path = card
    if field == "on":
        answer = await director.get(f"{path}?on=2099-01-01")
    else:
        answer = await director.patch(path, json={"values": {"okpo": "00032537"}, "from_on": "2099-01-01"})
    assert answer.status_code == 422
    assert answer.json()["errors"][0]["detail"]


async def test_the_same_value_is_no_change(world, card):
    director, path = card
    for _ in range(2):
        await director.patch(path, json={"values": REQUISITES})
    assert len((await director.get(f"{path}/changes")).json()["items"]) == 3


@pytest.mark.parametrize(
    ("role", "status"),
    [("director", 200), ("coordinator", 200), ("network-admin", 200), ("deputy-head", 200), ("secretary", 403),
     ("teacher", 403), ("parent", 403), ("student", 403)],
)  # fmt: skip
async def test_who_may_edit_the_card_of_a_school(world, card, role, status):
    _, path = card
    client = await world.as_(role, LARGE)
    assert (await client.patch(path, json={"values": {"okpo": "00032537"}})).status_code == status
    assert (await client.get(path)).status_code == 200
    assert (await client.get(path)).json()["may_write"] is (status == 200)


async def test_a_school_reads_but_does_not_edit_the_cards_above(world, card):
    director, _ = card
    above = f"/segments/{await school_id(director, TOWN)}/card"
    assert (await director.get(above)).status_code == 200
    assert (await director.patch(above, json={"values": {"phone": "+79130000000"}})).status_code == 404
    assert (await director.get(f"{above}/changes")).status_code == 404


async def test_a_department_has_a_card_without_what_only_schools_have(world, card):
    rco = await world.as_("rco-operator", TOWN)
    path = f"/segments/{await school_id(rco, TOWN)}/card"
    assert (await rco.patch(path, json={"values": {"phone": "8 3823 52-00-00"}})).json()["card"]["phone"] == (
        "+73823520000"
    )
    answer = await rco.patch(path, json={"values": {"licence": {"number": "1"}}})
    assert answer.json()["errors"][0]["detail"] == "Лицензия: такое поле есть только у школы"


async def test_the_department_sees_the_cards_of_its_municipality_and_what_is_missing(world, card):
    director, path = card
    await director.patch(path, json={"values": {**REQUISITES, "director": "Ёлкина Анна Игоревна"}})
    head = await world.as_("department-head", TOWN)
    lines = (await head.get("/school-cards")).json()["items"]
    assert [one["segment"] for one in lines] == [SMALL, LARGE]
    assert "inn" in lines[0]["missing"] and "inn" not in lines[1]["missing"]
    assert lines[0]["changed_at"] is None and lines[1]["changed_at"].startswith(str(today())[:4])
    found = {}
    for query in ("q=елкина", "q=7024015993", "missing=inn", "q=нигде", "missing=name"):
        answer = await head.get(f"/school-cards?{query}")
        found[query] = [one["segment"] for one in answer.json()["items"]]
    assert found == {
        "q=елкина": [LARGE],
        "q=7024015993": [LARGE],
        "missing=inn": [SMALL],
        "q=нигде": [],
        "missing=name": [SMALL, LARGE],
    }
    page = (await head.get("/school-cards?limit=1")).json()
    rest = (await head.get(f"/school-cards?limit=1&after={page['next']}")).json()
    assert [one["segment"] for one in page["items"] + rest["items"]] == [SMALL, LARGE]


async def test_a_school_lists_only_its_own_card(world, card):
    director, _ = card
    lines = (await director.get("/school-cards")).json()["items"]
    assert [one["segment"] for one in lines] == [LARGE]
    strange = await world.as_("department-head", "tomsk/asino")
    assert LARGE not in (await strange.get("/school-cards")).text


async def test_the_list_goes_out_as_a_workbook(world, card):
    director, path = card
    await director.patch(
        path,
        json={"values": {**REQUISITES, "buildings": [BUILDING], "licence": {"number": "Л-1"}}},
    )
    head = await world.as_("department-head", TOWN)
    answer = await head.get("/school-cards/workbook")
    rows = CalamineWorkbook.from_filelike(io.BytesIO(answer.content)).get_sheet_by_index(0).to_python()
    column = {title: number for number, title in enumerate(rows[0])}
    assert len(rows) == 3
    assert rows[2][column["ИНН"]] == "7024015993"
    assert rows[2][column["Здания"]] == "Главный корпус: ул. Учебная, 1"
    assert rows[2][column["Лицензия"]] == "№ Л-1, бессрочно"
    own = await director.get("/school-cards/workbook")
    assert len(CalamineWorkbook.from_filelike(io.BytesIO(own.content)).get_sheet_by_index(0).to_python()) == 2


async def test_the_fields_of_the_card_are_told_with_their_groups(card):
    director, _ = card
    fields = {one["code"]: one for one in (await director.get("/card-fields")).json()}
    assert fields["inn"]["group_title"] == "Реквизиты"
    assert fields["kind"]["dictionary"] == "school-kinds"
