"""Two records become one and two again: nothing lost, nothing of another school touched (B2, X11, ADR 0018)."""

from datetime import timedelta
from uuid import UUID

import pytest
from sqlalchemy import text

from contracts.events.movement import MembershipChanged, MergeRefused, Spell
from contracts.events.registry import (
    ConsentChanged,
    PersonChanged,
    PersonMerged,
    PlacementChanged,
    TieChanged,
)
from store import clock, new_id
from store.clock import today

from ..factories import LARGE, SMALL, make_tree, school_file, snils, take_over

BOY = ("Кедров", "Иван", "Ильич", "05.09.2014", "", "5А")
HEAD = ("ФИО", "СНИЛС", "Степень родства", "ФИО ребёнка", "Телефон")
PDF = b"%PDF-1.7\n1 0 obj << >> endobj\n%%EOF\n"
MOTHER = ("Кедрова Анна Львовна", snils(223456789), "мать", "Кедров Иван Ильич", "")
TABLES = ("people", "placements", "ties", "classes", "file_details", "file_changes", "file_proposals", "special_reads",
          "file_scans", "document_marks", "tie_rights", "class_teachers")  # fmt: skip


async def everything(world, tables=TABLES):
    """All rows of tables that a merge writes to, without versions and with sealed values left out."""
    found = {}
    async with world.events_tx() as tx:
        for table in tables:
            rows = (await tx.execute(text(f"select * from {table}"))).mappings()
            drop = {"version", "sealed"}
            found[table] = sorted(tuple(str(v) for k, v in row.items() if k not in drop) for row in rows)
    return found


@pytest.fixture
async def twice(world):
    """The boy twice in a school, each record with a parent of its own; the first is enrolled: (kept, other)."""
    await make_tree(world)
    director = await world.as_("director", LARGE)
    await take_over(director, school_file(BOY, parents=[HEAD, MOTHER]))
    again = school_file((*BOY[:2], "Ильич", "06.09.2014", "", "5А"), parents=[HEAD])
    await take_over(director, again, who="new")
    async with world.events_tx() as tx:
        rows = (
            await tx.execute(
                text("select id, birth_on from people where last_name = 'Кедров' order by birth_on")
            )
        ).all()
        class_id = (await tx.execute(text("select id from classes"))).scalar_one()
    kept, other = (row.id for row in rows)
    spell = Spell(segment=LARGE, class_id=class_id, from_on="2026-09-01")
    await world.tell(MembershipChanged(student_id=kept, spells=[spell]), subject=kept)
    secretary = await world.as_("secretary", LARGE)
    father = new_id()
    async with world.events_tx() as tx:
        await tx.execute(
            text(
                "insert into people (id, version, last_name, first_name, search, phone) values"
                " (:id, 1, 'Кедров', 'Илья', 'кедров илья', '+79130000001')"
            ),
            {"id": father},
        )
        await tx.execute(text("insert into placements (id, segment, version, person_id, kind, roles, from_on) values"
                              " (:id, :segment, 1, :father, 'parent', '{parent}', '2026-09-01')"),
                         {"id": new_id(), "segment": LARGE, "father": father})  # fmt: skip
        await tx.execute(text("insert into ties values (:id, 1, :father, :other, 'father', true)"),
                         {"id": new_id(), "father": father, "other": other})  # fmt: skip
    number = {"identity_kind": "birth-certificate", "identity_number": "II-ОМ 123456"}
    values = {"address_actual": "Ленина, 1", **number}
    answer = await secretary.patch(f"/people/{other}/file", json={"values": values})
    assert answer.status_code == 200, answer.text
    answer = await secretary.patch(f"/people/{kept}/file", json={"values": {"file_number": "К-1"}})
    assert answer.status_code == 200, answer.text
    scan = {"files": {"scan": ("scan.pdf", PDF)}, "data": {"kind": "snils"}}
    answer = await secretary.post(f"/people/{other}/file/scans", **scan)
    assert answer.status_code == 201, answer.text
    return kept, other


async def pair_of(client, kept, other):
    answer = await client.post("/duplicates", json={"a_id": str(kept), "b_id": str(other)})
    assert answer.status_code == 201, answer.text
    return answer.json()


async def merged(client, kept, other, **more):
    pair = await pair_of(client, kept, other)
    answer = await client.post(f"/duplicates/{pair['id']}/merge", json={"kept_id": str(kept), **more})
    assert answer.status_code == 200, answer.text
    return answer.json()


async def test_the_preview_shows_differing_fields_and_what_each_has(world, twice):
    coordinator = await world.as_("coordinator", LARGE)
    pair = await pair_of(coordinator, *twice)
    sides = {pair["a"]["id"]: "a", pair["b"]["id"]: "b"}
    mine = sides[str(twice[0])]
    fields = {one["code"]: one[mine] for one in pair["fields"]}
    assert (
        fields["birth_on"] == "2014-09-05"
        and fields["file_number"] == "К-1"
        and fields["address_actual"] is None
    )
    assert {one["code"]: one["count"] for one in pair[f"{mine}_has"]} == {"parents": 1, "places": 1}
    assert pair["refusal"] is None and pair["undo_days"] == 30


async def test_one_record_is_left_with_the_parents_places_file_and_history_of_both(world, twice):
    kept, other = twice
    coordinator = await world.as_("coordinator", LARGE)
    view = await merged(coordinator, kept, other, taken=["birth_on"])
    assert view["state"] == "done" and view["undoable"]
    assert {one["code"] for one in view["moved"]} >= {
        "placements",
        "ties",
        "file_details",
        "file_changes",
    }
    people = (await coordinator.get("/people?kind=student")).json()
    assert [one["id"] for one in people["items"]] == [str(kept)]
    assert (await coordinator.get(f"/people/{other}")).status_code == 404
    file = (await coordinator.get(f"/people/{kept}")).json()
    assert file["birth_on"] == "2014-09-06" and len(file["ties"]) == 2 and len(file["placements"]) == 1
    details = (await coordinator.get(f"/people/{kept}/file")).json()["values"]
    assert (details["address_actual"], details["file_number"]) == ("Ленина, 1", "К-1")
    opened = await coordinator.post(f"/people/{kept}/file/documents/disclosure")
    assert opened.json()["values"]["identity_number"] == "II-ОМ № 123456"
    history = await coordinator.get(f"/people/{kept}/file/changes")
    assert history.status_code == 200 and "Ленина, 1" in history.text
    (scan,) = (await coordinator.get(f"/people/{kept}/file/scans")).json()["items"]
    assert (await coordinator.get(f"/file-scans/{scan['id']}")).content == PDF


async def test_the_news_tell_every_service_who_became_whom(world, twice):
    kept, other = twice
    await merged(await world.as_("coordinator", LARGE), kept, other)
    (told,) = await world.told(PersonMerged)
    assert (told.data.kept_id, told.data.merged_id, told.data.undone) == (kept, other, False)
    assert told.subject == str(told.data.merge_id) and told.data.segments == [LARGE] and told.segment == LARGE
    people = {event.data.person_id: event.data.removed for event in await world.told(PersonChanged)}
    assert people[other] is True and people[kept] is False
    ties = [event.data.student_id for event in await world.told(TieChanged)]
    assert ties[-1] == kept
    gone = [event.data for event in await world.told(PlacementChanged)][-1]
    assert gone.removed and gone.person_id == other


async def test_parting_restores_both_to_the_last_row(world, twice):
    kept, other = twice
    coordinator = await world.as_("coordinator", LARGE)
    before = await everything(world)
    view = await merged(coordinator, kept, other, taken=["birth_on"])
    assert await everything(world) != before
    undone = await coordinator.post(f"/merges/{view['id']}/undo")
    assert undone.status_code == 200 and undone.json()["state"] == "undone", undone.text
    after = await everything(world)
    notes = set(after["file_changes"]) - set(before["file_changes"])
    assert all("birth_on" in str(line) for line in notes), "история помнит объединение и разделение"
    for table in TABLES:
        if table != "file_changes":
            assert after[table] == before[table], table
    opened = await coordinator.post(f"/people/{other}/file/documents/disclosure")
    assert opened.json()["values"]["identity_number"] == "II-ОМ № 123456"
    assert [event.data.undone for event in await world.told(PersonMerged)] == [False, True]
    assert (await coordinator.get("/duplicates")).json()["items"] == []
    assert (await coordinator.post(f"/merges/{view['id']}/undo")).status_code == 409


async def test_what_was_changed_since_is_listed_and_stays(world, twice):
    kept, other = twice
    coordinator = await world.as_("coordinator", LARGE)
    view = await merged(coordinator, kept, other)
    changed = await coordinator.patch(f"/people/{kept}/file", json={"values": {"address_actual": "Мира, 7"}})
    assert changed.status_code == 200, changed.text
    shown = (await coordinator.get(f"/merges/{view['id']}")).json()
    assert shown["later"] == [{"title": "Адрес проживания", "count": 1}]
    await coordinator.post(f"/merges/{view['id']}/undo")
    mine = (await coordinator.get(f"/people/{kept}/file")).json()["values"]
    theirs = (await coordinator.get(f"/people/{other}/file")).json()["values"]
    assert (mine["address_actual"], theirs["address_actual"]) == ("Мира, 7", "Ленина, 1")


async def test_after_thirty_days_they_stay_one(world, twice, monkeypatch):
    coordinator = await world.as_("coordinator", LARGE)
    view = await merged(coordinator, *twice)
    later = clock.now() + timedelta(days=31)
    monkeypatch.setattr("store.clock.now", lambda: later)
    answer = await coordinator.post(f"/merges/{view['id']}/undo")
    assert answer.status_code == 409 and "30 дней" in answer.json()["detail"]


async def test_two_records_in_classes_at_once_are_refused_with_the_reason(world, twice):
    kept, other = twice
    spell = Spell(segment=LARGE, class_id=new_id(), from_on="2026-09-01")
    await world.tell(MembershipChanged(student_id=other, spells=[spell]), subject=other)
    coordinator = await world.as_("coordinator", LARGE)
    pair = await pair_of(coordinator, kept, other)
    assert "числятся в классах одной школы" in pair["refusal"]
    answer = await coordinator.post(f"/duplicates/{pair['id']}/merge", json={"kept_id": str(kept)})
    assert answer.status_code == 409 and "книге движения" in answer.json()["detail"]
    assert not await world.told(PersonMerged)


async def test_a_record_of_another_school_too_is_the_rcos_to_merge(world, twice):
    kept, other = twice
    spells = [
        Spell(segment=SMALL, class_id=new_id(), from_on="2026-09-01", until_on="2026-10-01"),
    ]
    await world.tell(MembershipChanged(student_id=other, spells=spells), subject=other)
    async with world.events_tx() as tx:
        await tx.execute(text("insert into placements (id, segment, version, person_id, kind, roles, from_on) values"
                              " (:id, :segment, 1, :other, 'student', '{student}', '2026-11-01')"),
                         {"id": new_id(), "segment": LARGE, "other": other})  # fmt: skip
    coordinator = await world.as_("coordinator", LARGE)
    pair = await pair_of(coordinator, kept, other)
    assert pair["refusal"] == "Один из них есть и в другой организации: объединяет РЦО"
    assert SMALL not in str(pair) and "orlovka" not in str(pair)


async def test_parent_and_child_are_no_one_person(world, twice):
    kept, _ = twice
    async with world.events_tx() as tx:
        mother = (await tx.execute(text("select id from people where last_name = 'Кедрова'"))).scalar_one()
    coordinator = await world.as_("coordinator", LARGE)
    pair = await pair_of(coordinator, kept, mother)
    assert "представителем другого" in pair["refusal"]


async def test_a_late_membership_of_the_merged_record_makes_no_place(world, twice):
    kept, other = twice
    await merged(await world.as_("coordinator", LARGE), kept, other)
    spell = Spell(segment=LARGE, class_id=new_id(), from_on="2026-09-01", until_on="2026-09-02")
    await world.tell(MembershipChanged(student_id=other, spells=[spell]), subject=other, sequence=900)
    async with world.events_tx() as tx:
        places = await tx.scalar(
            text("select count(*) from placements where person_id = :other"), {"other": other}
        )
    assert places == 0


async def test_stays_that_movement_made_one_are_two_places_again(world, twice):
    kept, other = twice
    first = Spell(segment=LARGE, class_id=new_id(), from_on="2026-09-01", until_on="2026-09-20")
    second = Spell(segment=LARGE, class_id=first.class_id, from_on="2026-10-01")
    await world.tell(MembershipChanged(student_id=other, spells=[first]), subject=other, sequence=500)
    await world.tell(MembershipChanged(student_id=kept, spells=[second]), subject=kept, sequence=500)
    coordinator = await world.as_("coordinator", LARGE)
    view = await merged(coordinator, kept, other)
    assert next(one["count"] for one in view["moved"] if one["code"] == "placements") == 1
    both = [first, second]
    await world.tell(MembershipChanged(student_id=kept, spells=both), subject=kept, sequence=501)
    assert len((await coordinator.get(f"/people/{kept}")).json()["placements"]) == 1
    answer = await coordinator.post(f"/merges/{view['id']}/undo")
    assert answer.status_code == 200, answer.text
    for student, spell in ((other, first), (kept, second)):
        await world.tell(MembershipChanged(student_id=student, spells=[spell]), subject=student, sequence=502)
        (place,) = (await coordinator.get(f"/people/{student}")).json()["placements"]
        assert (place["from_on"], place["until_on"]) == (
            str(spell.from_on),
            spell.until_on and str(spell.until_on),
        )
        told = [one for one in await world.told(PlacementChanged) if one.data.person_id == student]
        assert not told[-1].data.removed


async def test_what_the_movement_book_refuses_is_taken_back_once(world, twice):
    kept, other = twice
    coordinator = await world.as_("coordinator", LARGE)
    before = await everything(world)
    view = await merged(coordinator, kept, other)
    refused = MergeRefused(merge_id=UUID(view["id"]), reason="ученик уже числится в классе")
    await world.tell(refused, subject=view["id"])
    shown = (await coordinator.get(f"/merges/{view['id']}")).json()
    assert (shown["state"], shown["reason"]) == ("refused", "ученик уже числится в классе")
    after = await everything(world)
    assert {table: after[table] for table in TABLES if table != "file_changes"} == {
        table: before[table] for table in TABLES if table != "file_changes"
    }
    assert (await coordinator.get("/duplicates")).json()["items"], "пара снова ждёт решения"
    await world.tell(refused, subject=view["id"])
    assert len(await world.told(PersonMerged)) == 2


@pytest.mark.parametrize("role", ["secretary", "teacher", "hr-specialist"])
async def test_who_may_not_merge_does_not(world, twice, role):
    kept, other = twice
    client = await world.as_(role, LARGE)
    answer = await client.post("/duplicates", json={"a_id": str(kept), "b_id": str(other)})
    assert answer.status_code == 403


async def test_a_foreign_school_sees_no_merge(world, twice):
    view = await merged(await world.as_("coordinator", LARGE), *twice)
    foreign = await world.as_("coordinator", SMALL)
    assert (await foreign.get("/merges")).json()["items"] == []
    assert (await foreign.get(f"/merges/{view['id']}")).status_code == 404
    assert (await foreign.post(f"/merges/{view['id']}/undo")).status_code == 404


async def _kept_apart(world, tie):
    """The secretary writes a court's decision against the representative of this tie."""
    secretary = await world.as_("secretary", LARGE)
    court = {"number": "2-1034/2026", "on": "2026-11-20", "issued_by": "Северский городской суд"}
    body = dict.fromkeys(("may_see", "may_notify", "may_take", "may_act"), False)
    answer = await secretary.post(
        f"/ties/{tie}/rights", json={"custody": "no-contact", **body, "basis": court}
    )
    assert answer.status_code == 201, answer.text


async def _ties(world):
    async with world.events_tx() as tx:
        rows = await tx.execute(
            text("select id, parent_id, student_id, not sees @> current_date as closed from ties")
        )
        return {(row.parent_id, row.student_id): row for row in rows}


async def test_a_representative_kept_apart_stays_so_when_the_child_becomes_one_record(world, twice):
    kept, other = twice
    ((father, _),) = [pair for pair in await _ties(world) if pair[1] == other]
    tie = (await _ties(world))[father, other].id
    await _kept_apart(world, tie)
    coordinator = await world.as_("coordinator", LARGE)
    view = await merged(coordinator, kept, other)
    moved = (await _ties(world))[father, kept]
    assert (moved.id, moved.closed) == (tie, True)
    told = [one.data for one in await world.told(TieChanged) if one.data.tie_id == tie][-1]
    assert told.days("sees") == [(None, today() - timedelta(days=1))]
    psychologist = await world.as_("deputy-head", LARGE)
    opened = await psychologist.post(f"/ties/{tie}/basis/disclosure")
    assert opened.status_code == 200 and "2-1034/2026" in opened.text, opened.text
    assert (await coordinator.post(f"/merges/{view['id']}/undo")).status_code == 200
    back = (await _ties(world))[father, other]
    assert (back.id, back.closed) == (tie, True)
    assert "2-1034/2026" in (await psychologist.post(f"/ties/{tie}/basis/disclosure")).text


async def test_of_two_like_ties_the_one_left_is_closed_when_either_was(world, twice):
    kept, other = twice
    ((father, _),) = [pair for pair in await _ties(world) if pair[1] == other]
    async with world.events_tx() as tx:
        await tx.execute(
            text(
                "insert into ties (id, version, parent_id, student_id, relation, may_see)"
                " values (:id, 1, :f, :s, 'father', true)"
            ),
            {"id": new_id(), "f": father, "s": kept},
        )
    before = await _ties(world)
    await _kept_apart(world, before[father, other].id)
    coordinator = await world.as_("coordinator", LARGE)
    view = await merged(coordinator, kept, other)
    after = await _ties(world)
    assert (father, other) not in after and after[father, kept].closed
    assert (await coordinator.post(f"/merges/{view['id']}/undo")).status_code == 200
    parted = await _ties(world)
    assert (parted[father, kept].closed, parted[father, other].closed) == (False, True)
    assert parted[father, other].id == before[father, other].id


TEXT = {"title": "Фото и видео", "purpose": "рассказ о школе", "scope": "снимки", "actions": "размещение на сайте",
        "term": "на год", "months": 12, "withdrawal": "заявлением в школу"}  # fmt: skip
CONSENTS = ("consents", "consent_entries", "consent_scans")


@pytest.fixture
async def agreed(world, twice):
    """Both mothers' papers for «processing», the father's for «photo» of the other record only: (kept, other)."""
    kept, other = twice
    operator = await world.as_("region-operator", "tomsk")
    for kind in ("photo", "processing"):
        made = await operator.post("/consent-texts", json={**TEXT, "kind": kind})
        assert made.status_code == 201, made.text
    for person, kind in ((kept, "processing"), (other, "processing"), (other, "photo")):
        ((parent, _),) = [pair for pair in await _ties(world) if pair[1] == person]
        await _signed(world, person, kind, "given", signer_id=str(parent))
    return twice


async def _signed(world, person, kind, decision, **more):
    secretary = await world.as_("secretary", LARGE)
    body = {"kind": kind, "decision": decision, "signed_on": f"{today()}", **more}
    if not more:
        body["signer_name"] = "Кедрова Анна Львовна"
    files = {"scan": ("paper.pdf", PDF)} if decision == "given" else None
    answer = await secretary.post(f"/people/{person}/consents", data=body, files=files)
    assert answer.status_code in (200, 201), answer.text


async def _told(world, person):
    """What other services hold of a person's consents after all news."""
    return {
        one.data.kind: one.data.state
        for one in await world.told(ConsentChanged)
        if one.data.person_id == person
    }


async def test_the_ledger_of_consents_with_its_papers_goes_with_the_record_and_comes_back(world, agreed):
    kept, other = agreed
    coordinator = await world.as_("coordinator", LARGE)
    before = await everything(world, CONSENTS)
    pair = await pair_of(coordinator, kept, other)
    sides = {pair["a"]["id"]: "a_has", pair["b"]["id"]: "b_has"}
    assert [one["count"] for one in pair[sides[str(other)]] if one["code"] == "consents"] == [2]
    view = await merged(coordinator, kept, other)
    moved = {one["title"]: one["count"] for one in view["moved"]}
    assert (moved["записи о согласиях"], moved["согласия"]) == (2, 2)
    about = (await coordinator.get(f"/people/{kept}/consents")).json()
    assert {one["kind"]: one["state"] for one in about["cells"]} == {"photo": "given", "processing": "given"}
    assert {one["signer"] for one in about["entries"]} == {"Кедрова Анна Львовна", "Кедров Илья"}
    for line in about["entries"]:
        assert (await coordinator.get(f"/consent-entries/{line['id']}/scan")).content == PDF, line
    assert await _told(world, kept) == {"photo": "given", "processing": "given"}
    assert await _told(world, other) == {"photo": "none", "processing": "none"}
    assert (await coordinator.post(f"/merges/{view['id']}/undo")).status_code == 200
    assert await everything(world, CONSENTS) == before
    assert await _told(world, kept) == {"photo": "none", "processing": "given"}
    assert await _told(world, other) == {"photo": "given", "processing": "given"}
    for person in (kept, other):
        about = (await coordinator.get(f"/people/{person}/consents")).json()
        for line in about["entries"]:
            assert (await coordinator.get(f"/consent-entries/{line['id']}/scan")).content == PDF, line


async def test_what_is_said_while_they_are_one_stays_with_the_kept_record(world, agreed):
    kept, other = agreed
    coordinator = await world.as_("coordinator", LARGE)
    view = await merged(coordinator, kept, other)
    await _signed(world, kept, "photo", "withdrawn")
    await _signed(world, kept, "processing", "withdrawn")
    assert await _told(world, kept) == {"photo": "withdrawn", "processing": "withdrawn"}
    assert (await coordinator.post(f"/merges/{view['id']}/undo")).status_code == 200
    assert await _told(world, kept) == {"photo": "withdrawn", "processing": "withdrawn"}
    assert await _told(world, other) == {"photo": "given", "processing": "given"}


async def test_a_parent_who_signed_under_the_merged_record_keeps_the_name(world, agreed):
    _, other = agreed
    ((father, _),) = [pair for pair in await _ties(world) if pair[1] == other]
    again = new_id()
    async with world.events_tx() as tx:
        await tx.execute(
            text("insert into people (id, version, last_name, first_name, search)"
                 " values (:id, 1, 'Кедров', 'Илья', 'кедров илья')"), {"id": again},
        )  # fmt: skip
        await tx.execute(text("insert into placements (id, segment, version, person_id, kind, roles, from_on) values"
                              " (:id, :segment, 1, :who, 'parent', '{parent}', '2026-09-01')"),
                         {"id": new_id(), "segment": LARGE, "who": again})  # fmt: skip
    coordinator = await world.as_("coordinator", LARGE)
    before = await everything(world, CONSENTS)
    view = await merged(coordinator, again, father)
    assert {one["title"]: one["count"] for one in view["moved"]}["подписи под согласиями"] == 2
    entries = (await coordinator.get(f"/people/{other}/consents")).json()["entries"]
    assert {one["signer"] for one in entries} == {"Кедров Илья"}
    assert (await coordinator.post(f"/merges/{view['id']}/undo")).status_code == 200
    assert await everything(world, CONSENTS) == before


async def test_a_paper_sealed_under_the_person_opens_after_the_merge_and_after_the_parting(world, agreed):
    kept, other = agreed
    vault = world.app.state.vault
    coordinator = await world.as_("coordinator", LARGE)
    async with world.events_tx() as tx:
        entry = await tx.scalar(
            text("select entry_id from consent_scans where person_id = :p limit 1"), {"p": other}
        )
        await tx.execute(text("update consent_scans set sealed = :s where entry_id = :e"),
                         {"s": vault.seal_bytes(other, PDF), "e": entry})  # fmt: skip
    assert (await coordinator.get(f"/consent-entries/{entry}/scan")).content == PDF
    view = await merged(coordinator, kept, other)
    assert (await coordinator.get(f"/consent-entries/{entry}/scan")).content == PDF
    assert (await coordinator.post(f"/merges/{view['id']}/undo")).status_code == 200
    assert (await coordinator.get(f"/consent-entries/{entry}/scan")).content == PDF
