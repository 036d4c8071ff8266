"""Personal files: fields by right, sealed at rest, dated history, proposals decided one by one (B2-B4)."""

from argparse import Namespace
from uuid import UUID

import pytest
from sqlalchemy import text

from contracts.events.registry import PersonChanged

from ..factories import LARGE, enrol_all, make_tree, school_file, snils, take_over

CHILD = ("Кедров", "Иван", "Ильич", "05.09.2012", snils(123456789), "5А")
PARENTS = [("ФИО", "СНИЛС", "Степень родства", "ФИО ребёнка", "Телефон"),
           ("Кедрова Анна Львовна", snils(223456789), "мать", "Кедров Иван Ильич", "+79130000001")]  # fmt: skip
STAFF = [("ФИО", "Должность", "СНИЛС"), ("Соболева Ольга Петровна", "учитель", snils(323456789))]


@pytest.fixture
async def school(world):
    """A school with one child, his mother and one teacher: ids by kind."""
    await make_tree(world)
    await take_over(await world.as_("director", LARGE), school_file(CHILD, parents=PARENTS, staff=STAFF))
    await enrol_all(world)
    async with world.events_tx() as tx:
        rows = await tx.execute(text("select kind, person_id from placements"))
        return {row.kind: str(row.person_id) for row in rows}


async def saved(client, person, values, **more):
    answer = await client.patch(f"/people/{person}/file", json={"values": values, **more})
    assert answer.status_code == 200, answer.text
    return answer.json()


def faults(answer):
    assert answer.status_code == 422, answer.text
    return {one["pointer"].rsplit("/", 1)[1]: one["detail"] for one in answer.json()["errors"]}


async def test_a_file_is_filled_by_field_and_read_by_right(world, school):
    secretary, teacher = await world.as_("secretary", LARGE), await world.as_("teacher", LARGE)
    child = school["student"]
    values = {
        "address_actual": "Северск, Ленина, 12", "file_number": "К-214", "health_group": "2", "benefits": ["Сирота"],
        "identity_kind": "birth-certificate", "identity_number": "ii-om 123456", "phone": "8 913 123-45-67",
    }  # fmt: skip
    shown = await saved(secretary, child, values)
    assert shown["values"]["phone"] == "+79131234567" and shown["values"]["snils"].startswith("123-456-789")
    assert (shown["may_see"], shown["may_open"]) == (["open", "private"], ["document", "special"])
    assert not {"health_group", "benefits", "identity_number"} & set(shown["values"])
    seen = (await teacher.get(f"/people/{child}/file")).json()
    assert seen["values"]["file_number"] == "К-214"
    assert not {"phone", "address_actual", "snils"} & set(seen["values"])
    assert (seen["may_see"], seen["may_open"]) == (["open"], [])
    opened = (await secretary.post(f"/people/{child}/file/documents/disclosure")).json()
    assert opened["values"] == {"identity_kind": "birth-certificate", "identity_number": "II-ОМ № 123456"}
    assert (await teacher.post(f"/people/{child}/file/special/disclosure")).status_code == 403
    assert [one["guard"] for one in (await secretary.get(f"/people/{child}/file/reads")).json()] == [
        "document"
    ]


async def test_sealed_fields_are_unreadable_in_the_data_base_and_survive_a_new_key(
    world, school, monkeypatch
):
    from registry.__main__ import _reseal
    from registry.files.vault import Vault

    secretary = await world.as_("secretary", LARGE)
    await saved(secretary, school["student"], {"allergies": "Арахис, пчёлы"})
    async with world.events_tx() as tx:
        rows = (await tx.execute(text("select * from file_details, file_changes"))).all()
    assert rows and "Арахис" not in str(rows) and "\\u0410" not in str(rows)
    monkeypatch.setenv("FIELD_KEY", "6b" * 32)
    monkeypatch.setenv("FIELD_KEYS_BEFORE", "5a" * 32)
    for name, value in (("DATABASE_URL", world.url("app")), ("EVENTS_DATABASE_URL", world.url("events")),
                        ("AMQP_URL", world.amqp_url), ("OIDC_ISSUER", "http://test")):  # fmt: skip
        monkeypatch.setenv(name, value)
    assert (await _reseal(Namespace()))["file_details"] == 1
    async with world.events_tx() as tx:
        sealed = (await tx.execute(text("select sealed from file_details"))).scalar_one()
    assert Vault("6b" * 32).open(UUID(school["student"]), sealed) == {"allergies": "Арахис, пчёлы"}


async def test_every_wrong_field_is_named_with_its_reason(world, school):
    secretary = await world.as_("secretary", LARGE)
    values = {"inn": "500100732250", "oms": "1234567890123456", "snils": "112-233-445 96", "last_name": " ",
              "email": "нет такого", "entered_on": "1812-09-07"}  # fmt: skip
    wrong = faults(await secretary.patch(f"/people/{school['student']}/file", json={"values": values}))
    assert set(wrong) == set(values) and "контрольные цифры ИНН" in wrong["inn"]
    young = {
        "identity_kind": "passport",
        "identity_number": "6914 123456",
        "identity_issued_on": "2020-01-01",
    }
    wrong = faults(await secretary.patch(f"/people/{school['student']}/file", json={"values": young}))
    assert wrong == {"identity_issued_on": "паспорт выдают с 14 лет"}
    foreign = faults(await secretary.patch(f"/people/{school['student']}/file", json={"values": {"rate": 1}}))
    assert foreign == {"rate": "в деле этого человека такого поля нет"}


async def test_a_file_is_shown_as_of_a_day_and_its_history_tells_who(world, school):
    secretary = await world.as_("secretary", LARGE, person_id=UUID(school["staff"]))
    child = school["student"]
    await saved(secretary, child, {"address_actual": "Старый", "health_group": "1"}, from_on="2026-01-10")
    await saved(secretary, child, {"address_actual": "Новый", "health_group": "3", "last_name": "Сосновый"},
                from_on="2026-06-10")  # fmt: skip
    then = (await secretary.get(f"/people/{child}/file?on=2026-03-01")).json()["values"]
    now = (await secretary.get(f"/people/{child}/file")).json()["values"]
    assert (then["address_actual"], then["last_name"]) == ("Старый", "Кедров")
    assert (now["address_actual"], now["last_name"]) == ("Новый", "Сосновый")
    opened = await secretary.post(f"/people/{child}/file/special/disclosure?on=2026-03-01")
    assert opened.json()["values"] == {"health_group": "1"}
    page = (await secretary.get(f"/people/{child}/file/changes")).json()["items"]
    told = {
        (one["field"], one["old"], one["new"], one["sealed"])
        for one in page
        if one["from_on"] == "2026-06-10"
    }
    assert told == {
        ("address_actual", "Старый", "Новый", False),
        ("last_name", "Кедров", "Сосновый", False),
        ("health_group", None, None, True),
    }
    assert {one["by"] for one in page} == {"Соболева Ольга Петровна"}
    assert (await world.told(PersonChanged))[-1].data.last_name == "Сосновый"
    body = {"values": {"address_actual": "Задним числом"}, "from_on": "2026-02-01"}
    assert (
        "меняли с 10.06.2026" in faults(await secretary.patch(f"/people/{child}/file", json=body))["from_on"]
    )


async def test_a_parent_proposes_and_the_school_decides_field_by_field(world, school):
    mother = await world.as_("parent", LARGE, person_id=UUID(school["parent"]))
    secretary, coordinator = await world.as_("secretary", LARGE), await world.as_("coordinator", LARGE)
    child = school["student"]
    files = (await mother.get("/own-files")).json()
    assert [(one["person_id"], one["mine"]) for one in files] == [(school["parent"], True), (child, False)]
    asked = {"values": {"phone": "89135554433", "allergies": "Арахис"}, "note": "Сменили номер"}
    assert (await mother.post(f"/own-files/{child}/proposals", json=asked)).status_code == 201
    refused = await mother.post(f"/own-files/{child}/proposals", json={"values": {"file_number": "К-1"}})
    assert faults(refused) == {"file_number": "это поле заполняет только школа"}
    less = (await coordinator.get("/file-proposals")).json()["items"]
    assert [(one["field"], one["new"]) for one in less] == [("phone", "+79135554433")]
    waiting = {one["field"]: one for one in (await secretary.get("/file-proposals")).json()["items"]}
    assert waiting["allergies"]["new"] is None and waiting["phone"]["by"] == "Кедрова Анна Львовна"
    opened = (await secretary.post(f"/people/{child}/file/special/disclosure")).json()
    assert [one["value"] for one in opened["proposed"]] == ["Арахис"]
    path = "/file-proposals/{}"
    done = await secretary.post(path.format(waiting["phone"]["id"]) + "/acceptance", json={})
    assert done.json()["state"] == "accepted", done.text
    no = await secretary.post(
        path.format(waiting["allergies"]["id"]) + "/refusal", json={"reason": "Нужна справка"}
    )
    assert no.json()["state"] == "refused"
    again = await secretary.post(path.format(waiting["phone"]["id"]) + "/acceptance", json={})
    assert again.status_code == 409
    mine = (await mother.get(f"/own-files/{child}")).json()
    assert mine["values"]["phone"] == "+79135554433" and "allergies" not in mine["values"]
    assert {(one["field"], one["state"], one["reason"]) for one in mine["proposals"]} == {
        ("phone", "accepted", None), ("allergies", "refused", "Нужна справка")
    }  # fmt: skip
    (told,) = (await secretary.get(f"/people/{child}/file/changes")).json()["items"]
    assert (told["field"], told["proposed_by"]) == ("phone", "Кедрова Анна Львовна")


async def test_whose_file_is_kept_by_whom(world, school):
    personnel, psychologist = await world.as_("hr-specialist", LARGE), await world.as_("psychologist", LARGE)
    await saved(personnel, school["staff"], {"category": "first", "category_on": "2025-03-01", "rate": 1.5})
    child = f"/people/{school['student']}/file"
    assert (await personnel.patch(child, json={"values": {"phone": "89130000000"}})).status_code == 403
    await saved(psychologist, school["student"], {"pe_group": "preparatory"})
    assert (await psychologist.patch(child, json={"values": {"phone": "89130000000"}})).status_code == 403
    assert (await psychologist.post(f"{child}/documents/disclosure")).status_code == 403
    stranger = await world.as_("parent", LARGE)
    assert (await stranger.get(f"/own-files/{school['student']}")).status_code == 404
    async with world.events_tx() as tx:
        await tx.execute(text("update ties set may_see = false"))
    mother = await world.as_("parent", LARGE, person_id=UUID(school["parent"]))
    assert (await mother.get(f"/own-files/{school['student']}")).status_code == 404


async def test_a_file_keeps_its_budget_of_statements(world, school):
    secretary = await world.as_("secretary", LARGE)
    child = school["student"]
    await saved(secretary, child, {"address_actual": "Северск"})
    own = f"/people/{child}/file"
    budgets = {
        own: 4,  # the fourth records the look (A10)
        f"{own}?on=2026-01-01": 5,
        f"{own}/changes": 4,
        "/file-proposals": 1,
        "/file-fields": 0,
    }
    for path, budget in budgets.items():
        with world.count() as seen:
            assert (await secretary.get(path)).status_code == 200
        assert len(seen) <= budget, (path, seen)
