"""Everything kept about a person: asked for, gathered from all, taken, dropped (152-ФЗ ст. 14, ADR 0017)."""

import io
import json
import os
import zipfile
from datetime import timedelta
from uuid import UUID

import pytest
from sqlalchemy import text

from contracts.events import academic, communication, identity, movement, reporting
from contracts.events.registry import CopyAsked
from service import personal
from store import clock

from ..factories import LARGE, SMALL, enrol_all, make_tree, school_file, snils, take_over

CHILD = ("Кедров", "Иван", "Ильич", "05.09.2018", snils(123456789), "5А")
PARENTS = [("ФИО", "СНИЛС", "Степень родства", "ФИО ребёнка", "Телефон"),
           ("Кедрова Анна Львовна", snils(223456789), "мать", "Кедров Иван Ильич", "+79130000001")]  # fmt: skip
PDF = b"%PDF-1.4\n1 0 obj\n%%EOF\n"
OTHERS = (identity, movement, academic, reporting, communication)
MARKS = [{"title": "Отметки", "columns": ["День", "Отметка"], "rows": [["01.11.2026", 5]], "more": 0}]


@pytest.fixture
async def school(world):
    await make_tree(world)
    await take_over(await world.as_("director", LARGE), school_file(CHILD, parents=PARENTS))
    await enrol_all(world)
    async with world.events_tx() as tx:
        rows = await tx.execute(text("select last_name, id from people"))
        return {row.last_name: str(row.id) for row in rows}


async def mother_of(world, school):
    return await world.as_("parent", LARGE, person_id=UUID(school["Кедрова"]))


async def pieces_for(world, content=()):
    """(the last request, what a service seals for it)."""
    asked = (await world.told(CopyAsked))[-1].data
    return asked, personal.seal(asked.key, asked.request_id, list(content))


async def tell(world, module, asked, pieces, numbers):
    for number in numbers:
        told = module.CopyGiven(
            request_id=asked.request_id,
            segment=asked.segment,
            part=number,
            parts=len(pieces),
            sealed=pieces[number - 1],
        )
        await world.tell(told, subject=f"{asked.request_id}|{number}", segment=asked.segment)


async def answer(world, module, content=()):
    """What a service tells when it hears the last request."""
    asked, pieces = await pieces_for(world, content)
    await tell(world, module, asked, pieces, range(1, len(pieces) + 1))


async def test_a_parent_asks_every_service_answers_and_he_takes_it(world, school):
    mother = await mother_of(world, school)
    made = await mother.post("/own-copies", json={"person_id": school["Кедров"]})
    assert made.status_code == 201, made.text
    request = made.json()
    assert [one["service"] for one in request["services"] if one["ready"]] == ["registry"]
    path = f"/own-copies/{request['id']}"
    assert (await mother.get(f"{path}/json")).status_code == 409
    for module in OTHERS:
        await answer(world, module, MARKS if module is academic else ())
    (ready,) = (await mother.get("/own-copies")).json()
    assert ready["state"] == "ready" and ready["drop_at"] is not None
    told = (await mother.get(f"{path}/json")).json()
    parts = {one["Раздел"]: {s["Название"]: s["Строки"] for s in one["Сведения"]} for one in told["Разделы"]}
    assert parts["Учёба"] == {"Отметки": [{"День": "01.11.2026", "Отметка": 5}]}
    assert {"Поле": "СНИЛС", "Значение": CHILD[4]} in parts["Школа и люди"]["Личное дело"]
    assert parts["Школа и люди"]["Родители и дети"][0]["Имя"] == "Кедрова Анна Львовна"
    assert (await mother.get(f"{path}/pdf")).content.startswith(b"%PDF-")
    (after,) = (await mother.get("/own-copies")).json()
    assert [one["format"] for one in after["downloads"]] == ["pdf", "json"]


async def test_the_scans_and_signed_consents_come_in_one_zip_and_papers_of_others_only_by_letter(
    world, school
):
    child, secretary = school["Кедров"], await world.as_("secretary", LARGE)
    for kind in ("snils", "custody"):
        body = {"files": {"scan": ("scan.pdf", PDF)}, "data": {"kind": kind}}
        assert (await secretary.post(f"/people/{child}/file/scans", **body)).status_code == 201
    operator = await world.as_("region-operator", "tomsk")
    words = {"title": "Фото/видео", "purpose": "рассказ о школе", "scope": "снимки", "actions": "размещение",
             "term": "на год", "withdrawal": "заявлением", "kind": "photo"}  # fmt: skip
    assert (await operator.post("/consent-texts", json=words)).status_code == 201
    signed = {
        "kind": "photo",
        "decision": "given",
        "signed_on": f"{clock.today()}",
        "signer_id": school["Кедрова"],
    }
    paper = await secretary.post(f"/people/{child}/consents", data=signed, files={"scan": ("c.pdf", PDF)})
    assert paper.status_code == 201, paper.text

    async def taken(client, path, body):
        made = await client.post(path, json={"person_id": child, **body})
        for module in OTHERS:
            await answer(world, module)
        answered = await client.get(f"{path}/{made.json()['id']}/zip")
        assert answered.status_code == 200, answered.text
        archive = zipfile.ZipFile(io.BytesIO(answered.content))
        assert archive.testzip() is None
        return {name: archive.read(name) for name in archive.namelist()}

    mother = await mother_of(world, school)
    own = await taken(mother, "/own-copies", {})
    name = "Кедров Иван Ильич"
    assert set(own) == {f"{name}.json", f"{name}.pdf", "Сканы/01 СНИЛС.pdf", "Согласия/01 Фото видео.pdf"}
    assert own["Сканы/01 СНИЛС.pdf"] == PDF and own["Согласия/01 Фото видео.pdf"] == PDF
    assert json.loads(own[f"{name}.json"])["Человек"] == name
    letter = await taken(
        secretary, "/copy-requests", {"letter_number": "1-п", "letter_on": f"{clock.today()}"}
    )
    assert set(letter) - set(own) == {"Сканы/02 Документ о правах на ребёнка.pdf"}
    (line,) = (await mother.get("/own-copies")).json()
    assert [one["format"] for one in line["downloads"]] == ["zip"]


async def test_what_lies_under_a_record_that_became_the_person_is_gathered_too(world, school):
    merged, child = UUID(int=11), UUID(school["Кедров"])
    async with world.events_tx() as tx:
        await tx.execute(
            text("insert into people (id, version, last_name, first_name, search, merged_into)"
                 " values (:id, 1, 'Кедров', 'Ваня', 'кедров ваня', :kept)"), {"id": merged, "kept": child},
        )  # fmt: skip
        for person, guard in ((child, "document"), (merged, "special")):
            await tx.execute(
                text("insert into special_reads (id, segment, person_id, guard, by, role)"
                     " values (gen_random_uuid(), :at, :id, :guard, :id, 'secretary')"),
                {"at": LARGE, "id": person, "guard": guard},
            )  # fmt: skip
    mother = await mother_of(world, school)
    made = (await mother.post("/own-copies", json={"person_id": school["Кедров"]})).json()
    assert (await world.told(CopyAsked))[-1].data.merged_ids == [merged]
    for module in OTHERS:
        await answer(world, module)
    told = (await mother.get(f"/own-copies/{made['id']}/json")).json()
    (mine,) = [one for one in told["Разделы"] if one["Раздел"] == "Школа и люди"]
    (reads,) = [one for one in mine["Сведения"] if one["Название"] == "Кто открывал закрытые сведения"]
    assert [row["Что"] for row in reads["Строки"]] == ["document", "special"]


async def test_a_service_that_was_down_answers_later_in_any_order_and_once(world, school):
    mother = await mother_of(world, school)
    await mother.post("/own-copies", json={"person_id": school["Кедров"]})
    for module in reversed(OTHERS[1:]):
        await answer(world, module)
        await answer(world, module)

    async def state():
        (one,) = (await mother.get("/own-copies")).json()
        return one["state"], [it["title"] for it in one["services"] if not it["ready"]]

    assert await state() == ("gathering", ["Доступ"])
    rows = [[os.urandom(200).hex()] for _ in range(2000)]
    asked, pieces = await pieces_for(
        world, [{"title": "Входы", "columns": ["Адрес"], "rows": rows, "more": 0}]
    )
    assert len(pieces) > 1
    await tell(world, identity, asked, pieces, range(len(pieces), 1, -1))
    assert (await state())[0] == "gathering"
    await tell(world, identity, asked, pieces, [1, 1])
    assert await state() == ("ready", [])
    (one,) = (await mother.get("/own-copies")).json()
    assert rows[-1][0] in (await mother.get(f"/own-copies/{one['id']}/json")).text


async def test_what_travels_is_opened_by_nobody_but_the_request_and_after_its_days_by_nobody(world, school):
    mother = await mother_of(world, school)
    made = (await mother.post("/own-copies", json={"person_id": school["Кедров"]})).json()
    for module in OTHERS:
        await answer(world, module, MARKS)
    async with world.events_tx() as tx:
        kept = (await tx.execute(text("select sealed from copy_parts"))).scalars().all()
        box = (
            await tx.execute(text("select data::text from outbox where type = 'registry.copy.asked.v1'"))
        ).scalar_one()
    assert len(kept) == 6 and "Кедров" not in str(kept) + box
    private, _ = personal.new_key()
    with pytest.raises(ValueError, match="does not open"):
        personal.unseal(private, UUID(made["id"]), [kept[0]])
    from registry.copies.commands import drop_old

    async with world.events_tx() as tx:
        assert await drop_old(tx) == 0
        await tx.execute(
            text("update copy_requests set drop_at = :past"), {"past": clock.now() - timedelta(1)}
        )
    async with world.events_tx() as tx:
        assert await drop_old(tx) == 1
        left = (
            await tx.execute(text("select count(*), (select sealed from copy_requests) from copy_parts"))
        ).one()
    assert tuple(left) == (0, None)
    gone = await mother.get(f"/own-copies/{made['id']}/json")
    assert gone.status_code == 409 and "Срок хранения вышел" in gone.text


async def test_the_school_gathers_on_a_written_request_and_each_sees_his_own_ones(world, school):
    secretary, teacher = await world.as_("secretary", LARGE), await world.as_("teacher", LARGE)
    body = {"person_id": school["Кедров"], "letter_number": "12-п", "letter_on": "2026-11-20"}
    made = await secretary.post("/copy-requests", json=body)
    assert made.status_code == 201 and made.json()["letter_number"] == "12-п"
    assert (await secretary.post("/copy-requests", json=body)).status_code == 409
    assert (await teacher.post("/copy-requests", json=body)).status_code == 403
    path = f"/copy-requests/{made.json()['id']}"
    assert (await secretary.get(path)).status_code == 200
    foreign, mother = await world.as_("secretary", SMALL), await mother_of(world, school)
    assert (await foreign.get(path)).status_code == 404
    assert (await foreign.post("/copy-requests", json=body)).status_code == 404
    assert (await mother.get(f"/own-copies/{made.json()['id']}/json")).status_code == 404
    assert (await mother.get("/own-copies")).json() == []
    stranger = await world.as_("parent", LARGE)
    assert (await stranger.post("/own-copies", json={"person_id": school["Кедров"]})).status_code == 404
    wrong = await secretary.post(
        "/copy-requests", json=body | {"letter_on": "2099-01-01", "person_id": school["Кедрова"]}
    )
    assert wrong.json()["errors"][0]["pointer"] == "/body/letter_on"


async def test_a_parent_whose_access_was_cut_takes_nothing_any_more(world, school):
    mother = await mother_of(world, school)
    made = (await mother.post("/own-copies", json={"person_id": school["Кедров"]})).json()
    for module in OTHERS:
        await answer(world, module)
    async with world.events_tx() as tx:
        await tx.execute(text("update ties set may_see = false"))
    assert (await mother.get(f"/own-copies/{made['id']}/json")).status_code == 404
