"""Consents: texts by level, asked, given by those who must sign, withdrawn, told, reported (B5, X21, 4.17)."""

import io
from datetime import timedelta
from uuid import UUID

import pytest
from python_calamine import CalamineWorkbook
from sqlalchemy import text

from contracts.events.registry import ConsentChanged, ConsentTextChanged
from store import clock

from ..factories import LARGE, SMALL, enrol_all, make_tree, school_file, snils, take_over

YOUNG = ("Кедров", "Иван", "Ильич", "05.09.2018", snils(123456789), "5А")
TEEN = ("Соснова", "Мария", "Ильинична", f"05.09.{clock.today().year - 15}", snils(123456780), "5А")
PARENTS = [("ФИО", "СНИЛС", "Степень родства", "ФИО ребёнка", "Телефон"),
           ("Кедрова Анна Львовна", snils(223456789), "мать", "Кедров Иван Ильич", "+79130000001")]  # fmt: skip
STAFF = [("ФИО", "Должность", "СНИЛС"), ("Соболева Ольга Петровна", "учитель", snils(323456789))]
PDF = b"%PDF-1.4\n1 0 obj\n%%EOF\n"
WORDS = {"title": "Фото и видео", "purpose": "рассказ о школе", "scope": "снимки", "actions": "размещение на сайте",
         "term": "на год", "months": 12, "withdrawal": "заявлением в школу"}  # fmt: skip


@pytest.fixture
async def school(world):
    """One child with a mother, a girl of 15 without parents here, a teacher; the region's texts of two kinds."""
    await make_tree(world)
    await take_over(
        await world.as_("director", LARGE), school_file(YOUNG, TEEN, parents=PARENTS, staff=STAFF)
    )
    await enrol_all(world)
    operator = await world.as_("region-operator", "tomsk")
    for kind in ("photo", "processing"):
        made = await operator.post("/consent-texts", json={**WORDS, "kind": kind})
        assert made.status_code == 201, made.text
    async with world.events_tx() as tx:
        rows = await tx.execute(text("select h.last_name, h.id from people h"))
        return {row.last_name: str(row.id) for row in rows}


async def family(world, school, name="Кедрова", role="parent"):
    return await world.as_(role, LARGE, person_id=UUID(school[name]))


async def mine(client, person):
    found = (await client.get("/own-consents")).json()
    return {one["kind"]: one for who in found if who["person_id"] == person for one in who["kinds"]}


async def say(client, person, kind, decision, text_id=None):
    if text_id is None:
        text_id = (await mine(client, person))[kind]["text"]["id"]
    body = {"decision": decision, "text_id": text_id}
    return await client.post(f"/own-consents/{person}/{kind}", json=body)


async def cells(client, **query):
    page = (await client.get("/consents", params=query)).json()
    return {one["name"].split()[0]: {c["kind"]: c["state"] for c in one["cells"]} for one in page["items"]}


async def test_a_parent_reads_agrees_and_withdraws_and_others_are_told(world, school):
    mother, child = await family(world, school), school["Кедров"]
    before = (await mine(mother, child))["photo"]
    assert (before["state"], before["may_give"], before["text"]["purpose"]) == (
        "none",
        True,
        "рассказ о школе",
    )
    assert before["stays"] == "Дневник продолжит работать."
    given = await say(mother, child, "photo", "given")
    assert given.status_code == 200, given.text
    assert (await mine(mother, child))["photo"]["state"] == "given"
    again = (await mine(mother, child))["photo"]
    assert (again["may_give"], again["may_withdraw"], again["mine"]) == (False, True, "given")
    assert (await say(mother, child, "photo", "withdrawn")).status_code == 200
    assert (await say(mother, child, "photo", "withdrawn")).status_code == 409
    told = [(e.data.state, e.data.until_on is not None) for e in await world.told(ConsentChanged)]
    assert told == [("given", True), ("withdrawn", False)]
    coordinator = await world.as_("coordinator", LARGE)
    ledger = (await coordinator.get(f"/people/{child}/consents")).json()["entries"]
    assert [(one["decision"], one["signer"], one["how"], one["text_number"]) for one in ledger] == [
        ("withdrawn", "Кедрова Анна Львовна", "electronic", 1), ("given", "Кедрова Анна Львовна", "electronic", 1)
    ]  # fmt: skip


async def test_what_a_withdrawal_covered_is_to_be_removed_in_30_days_until_the_school_writes_it_down(
    world, school
):
    mother, secretary = await family(world, school), await world.as_("secretary", LARGE)
    child = school["Кедров"]
    path, form = (
        f"/people/{child}/consents",
        {"kind": "photo", "decision": "removed", "note": "Снимки с сайта"},
    )

    async def due():
        page = (await secretary.get("/consents", params={"lacking": "removal"})).json()
        return {
            (one["name"].split()[0], c["kind"]): c["remove_by"] for one in page["items"] for c in one["cells"]
        }

    await say(mother, child, "photo", "given")
    form["signed_on"] = f"{clock.today()}"
    early = await secretary.post(path, data=form)
    assert early.status_code == 409 and "не отозвано" in early.text and await due() == {}
    await say(mother, child, "photo", "withdrawn")
    last = f"{clock.today() + timedelta(days=30)}"
    assert await due() == {("Кедров", "photo"): last}
    assert (await mine(mother, child))["photo"]["remove_by"] == last
    wordless = await secretary.post(path, data=form | {"note": " "})
    assert wordless.json()["errors"][0]["pointer"] == "/body/note"
    done = (await secretary.post(path, data=form)).json()
    line = done["entries"][0]
    assert (line["decision"], line["how"], line["note"]) == ("removed", "by-school", "Снимки с сайта")
    assert done["cells"][0]["state"] == "withdrawn" and await due() == {}
    again = (await mine(mother, child))["photo"]
    assert (again["mine"], again["remove_by"], again["may_give"]) == ("withdrawn", None, True)
    for decision in ("given", "withdrawn"):
        await say(mother, child, "photo", decision)
    assert await due() == {("Кедров", "photo"): last}


async def test_who_has_left_meanwhile_is_owed_the_removal_all_the_same(world, school):
    mother, secretary = await family(world, school), await world.as_("secretary", LARGE)
    for decision in ("given", "withdrawn"):
        await say(mother, school["Кедров"], "photo", decision)
    async with world.events_tx() as tx:
        await tx.execute(
            text("update placements set from_on = current_date - 9, until_on = current_date - 1")
        )
    assert await cells(secretary) == {}
    assert await cells(secretary, lacking="removal") == {"Кедров": {"photo": "withdrawn"}}
    form = {"kind": "photo", "decision": "removed", "signed_on": f"{clock.today()}", "note": "Снимки с сайта"}
    done = await secretary.post(f"/people/{school['Кедров']}/consents", data=form)
    assert done.status_code == 201, done.text
    assert await cells(secretary, lacking="removal") == {}
    assert (await secretary.get(f"/people/{school['Соснова']}/consents")).status_code == 404


async def test_from_14_the_student_signs_too_and_before_14_not_at_all(world, school):
    boy, girl = (
        await family(world, school, "Кедров", "student"),
        await family(world, school, "Соснова", "student"),
    )
    young = (await mine(boy, school["Кедров"]))["photo"]
    assert (young["may_give"], young["why_not"]) == (False, "До 14 лет решает родитель")
    assert (await say(boy, school["Кедров"], "photo", "given")).status_code == 409
    assert (await say(girl, school["Соснова"], "photo", "given")).json()["kinds"][1]["state"] == "partial"
    secretary = await world.as_("secretary", LARGE)
    form = {
        "kind": "photo",
        "decision": "given",
        "signed_on": "2026-11-20",
        "signer_name": "Соснов Илья Петрович",
    }
    scan = {"scan": ("бланк.pdf", PDF)}
    made = await secretary.post(f"/people/{school['Соснова']}/consents", data=form, files=scan)
    assert made.status_code == 201, made.text
    assert {one["kind"]: one["state"] for one in made.json()["cells"]} == {"photo": "given"}
    (told,) = [e.data for e in await world.told(ConsentChanged) if e.data.state == "given"]
    assert str(told.person_id) == school["Соснова"] and told.kind == "photo"


async def test_paper_needs_a_scan_that_is_one_and_is_kept_sealed(world, school):
    secretary, teacher = await world.as_("secretary", LARGE), await world.as_("teacher", LARGE)
    path = f"/people/{school['Кедров']}/consents"
    form = {"kind": "photo", "decision": "given", "signed_on": "2026-11-20", "signer_id": school["Кедрова"]}
    for files in (None, {"scan": ("a.pdf", b"MZ")}):
        refused = await secretary.post(path, data=form, files=files)
        assert refused.status_code == 422 and refused.json()["errors"][0]["pointer"] == "/body/scan"
    large = await secretary.post(path, data=form, files={"scan": ("a.pdf", b"%PDF-" + b"x" * 5 * 1024**2)})
    assert large.status_code == 413
    stranger = await secretary.post(
        path, data=form | {"signer_id": school["Соболева"]}, files={"scan": ("a", PDF)}
    )
    assert "не представляет ученика" in stranger.text
    made = await secretary.post(path, data=form, files={"scan": ("a.pdf", PDF)})
    (entry,) = made.json()["entries"]
    assert (entry["how"], entry["scan"], entry["signed_on"]) == ("paper", True, "2026-11-20")
    async with world.events_tx() as tx:
        assert PDF not in (await tx.execute(text("select sealed from consent_scans"))).scalar_one()
    shown = await secretary.get(f"/consent-entries/{entry['id']}/scan")
    assert shown.content == PDF and shown.headers["x-content-type-options"] == "nosniff"
    assert (await teacher.get(f"/consent-entries/{entry['id']}/scan")).status_code == 404
    assert [r["guard"] for r in (await secretary.get(f"/people/{school['Кедров']}/file/reads")).json()] == [
        "document"
    ]


async def test_the_ledger_cannot_be_changed_even_by_the_services_role(world, school):
    mother = await family(world, school)
    await say(mother, school["Кедров"], "photo", "given")
    for statement in ("update consent_entries set decision = 'refused'", "delete from consent_entries",
                      "update consent_texts set scope = 'всё'"):  # fmt: skip
        with pytest.raises(Exception, match="permission denied"):
            async with world.app_tx(LARGE) as tx:
                await tx.execute(text(statement))


async def test_collecting_asks_families_and_names_those_whom_nobody_can_be_asked_for(world, school):
    coordinator, mother = await world.as_("coordinator", LARGE), await family(world, school)
    asked = (await coordinator.post("/consents/questions", json={"kinds": ["photo", "processing"]})).json()
    assert (asked["people"], asked["questions"], [one["name"].split()[0] for one in asked["lone"]]) == (
        1,
        2,
        ["Соснова"],
    )
    assert (await mine(mother, school["Кедров"]))["photo"]["asked_at"]
    await say(mother, school["Кедров"], "photo", "refused")
    again = (await coordinator.post("/consents/questions", json={"kinds": ["photo"]})).json()
    assert (again["people"], again["decided"]) == (0, 1)
    assert await cells(coordinator) == {"Кедров": {"photo": "refused", "processing": "asked"}, "Соснова": {}}


async def test_a_text_that_renews_makes_earlier_consents_lapse(world, school):
    mother, director = await family(world, school), await world.as_("director", LARGE)
    operator = await world.as_("region-operator", "tomsk")
    old = (await mine(mother, school["Кедров"]))["photo"]["text"]["id"]
    await say(mother, school["Кедров"], "photo", "given")
    same = await operator.post("/consent-texts", json={**WORDS, "kind": "photo", "scope": "снимки и видео"})
    assert (await cells(director))["Кедров"]["photo"] == "given" and same.json()["number"] == 2
    await operator.post("/consent-texts", json={**WORDS, "kind": "photo", "renews": True})
    assert (await cells(director))["Кедров"]["photo"] == "lapsed"
    changed = await say(mother, school["Кедров"], "photo", "given", old)
    assert changed.status_code == 409 and "Текст согласия изменился" in changed.text
    assert (await mine(mother, school["Кедров"]))["photo"]["may_give"]
    await say(mother, school["Кедров"], "photo", "given")
    assert (await cells(director))["Кедров"]["photo"] == "given"
    assert (await world.told(ConsentTextChanged))[-1].data.renewed_at is not None


async def test_a_school_has_a_text_of_its_own_until_a_level_above_closes_it(world, school):
    director, operator = await world.as_("director", LARGE), await world.as_("region-operator", "tomsk")
    own = await director.post(
        "/consent-texts", json={**WORDS, "kind": "photo", "scope": "только общие снимки"}
    )
    assert own.status_code == 201
    kinds = {one["kind"]: one for one in (await director.get("/consent-kinds")).json()}
    assert kinds["photo"]["text"]["scope"] == "только общие снимки"
    assert kinds["publication"]["text"] is None and kinds["publication"]["suggestion"]["months"] == 12
    await operator.post("/consent-texts", json={**WORDS, "kind": "photo", "locked": True})
    kinds = {one["kind"]: one for one in (await director.get("/consent-kinds")).json()}
    assert (kinds["photo"]["text"]["segment"], kinds["photo"]["may_write"]) == ("tomsk", False)
    assert (await director.post("/consent-texts", json={**WORDS, "kind": "photo"})).status_code == 409
    trip = await director.post("/consent-texts", json={**WORDS, "title": "Поездка в музей"})
    assert trip.json()["kind"].startswith("own-")
    other = await world.as_("director", SMALL)
    assert "Поездка в музей" not in (await other.get("/consent-kinds")).text


async def test_a_class_teacher_sees_his_class_hr_the_staff_and_others_nobody(world, school):
    async with world.events_tx() as tx:
        await tx.execute(text("update classes set teacher_id = :one"), {"one": UUID(school["Соболева"])})
    own = await world.as_("teacher", LARGE, person_id=UUID(school["Соболева"]))
    other, personnel = await world.as_("teacher", LARGE), await world.as_("hr-specialist", LARGE)
    assert set(await cells(own)) == {"Кедров", "Соснова"} and await cells(other) == {}
    assert set(await cells(personnel, whom="staff")) == {"Соболева"} and await cells(personnel) == {}
    assert (await other.get(f"/people/{school['Кедров']}/consents")).status_code == 404
    foreign = await world.as_("secretary", SMALL)
    assert (await foreign.get(f"/people/{school['Кедров']}/consents")).status_code == 404
    stranger = await world.as_("parent", LARGE)
    assert (await stranger.get("/own-consents")).json() == []
    body = {"decision": "given", "text_id": school["Кедров"]}
    assert (await stranger.post(f"/own-consents/{school['Кедров']}/photo", json=body)).status_code == 404


async def test_above_schools_consents_are_counted_and_nobody_is_named(world, school):
    mother, specialist = (
        await family(world, school),
        await world.as_("department-specialist", "tomsk/seversk"),
    )
    await say(mother, school["Кедров"], "photo", "given")
    found = {one["place"]: one for one in (await specialist.get("/consent-counts")).json()}
    assert (found[LARGE]["people"], found[LARGE]["given"]) == (2, {"photo": 1})
    assert (await specialist.get("/consents")).status_code == 403
    director = await world.as_("director", LARGE)
    (line,) = (await director.get("/consent-counts")).json()
    assert (line["name"], line["people"], line["given"]) == ("5А", 2, {"photo": 1})


async def test_the_report_marks_what_is_missing_and_forms_are_filled_in(world, school):
    mother, coordinator = await family(world, school), await world.as_("coordinator", LARGE)
    await say(mother, school["Кедров"], "photo", "given")
    await say(mother, school["Кедров"], "processing", "given")
    book = await coordinator.get("/consents/workbook", params={"lacking": "any"})
    rows = CalamineWorkbook.from_filelike(io.BytesIO(book.content)).get_sheet_by_index(0).to_python()
    assert rows == [
        ["Класс", "ФИО", "Фото и видео", "Фото и видео"],
        ["5А", "Соснова Мария Ильинична", "нет", "нет"],
    ]
    secretary = await world.as_("secretary", LARGE)
    values = {"identity_kind": "birth-certificate", "identity_number": "II-ОМ № 123456"}
    await secretary.patch(f"/people/{school['Кедров']}/file", json={"values": values})
    body = {"kinds": ["photo", "processing"], "person_ids": [school["Кедров"], school["Соснова"]]}
    printed = await secretary.post("/consents/forms", json=body)
    assert printed.status_code == 200 and printed.content.startswith(b"%PDF-"), printed.text
    reads = (await secretary.get(f"/people/{school['Кедров']}/file/reads")).json()
    assert [one["guard"] for one in reads] == ["document"]
    own = await mother.get(f"/own-consents/{school['Кедров']}/photo/form")
    assert own.content.startswith(b"%PDF-")


async def test_a_consent_is_over_after_its_last_day(world, school, monkeypatch):
    mother, director = await family(world, school), await world.as_("director", LARGE)
    await say(mother, school["Кедров"], "photo", "given")
    async with world.events_tx() as tx:
        await tx.execute(
            text("update consents set until_on = :day"), {"day": clock.today() - timedelta(days=1)}
        )
    assert (await cells(director))["Кедров"]["photo"] == "expired"
    assert set(await cells(director, lacking="photo")) == {"Кедров", "Соснова"}


async def test_the_matrix_keeps_its_budget_of_statements(world, school):
    director, mother = await world.as_("director", LARGE), await family(world, school)
    for client, path, budget in ((director, "/consents?lacking=any", 4), (director, "/consents?lacking=removal", 4),
                                 (director, "/consent-kinds", 3),
                                 (director, "/consent-counts", 2), (mother, "/own-consents", 5)):  # fmt: skip
        with world.count() as seen:
            assert (await client.get(path)).status_code == 200
        assert len(seen) <= budget, (path, seen)
