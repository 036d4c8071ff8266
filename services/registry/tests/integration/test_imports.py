"""Dry run, application, undo over HTTP: all or nothing, people known by СНИЛС, reasons in Russian (B2, B7, X1)."""

import io
import zipfile

import pytest

from contracts.events.registry import ImportApplied, ImportUndone, PersonChanged, PlacementChanged

from ..factories import (
    LARGE,
    LISTS,
    SMALL,
    STUDENT_HEAD,
    dump,
    enrol_all,
    make_tree,
    school_file,
    snils,
    take_over,
    upload,
    workbook,
)

PETROV = ("Петров", "Иван", "Ильич", "05.09.2014", snils(123456789), "5А")
PARENTS = [("ФИО", "СНИЛС", "Телефон", "Степень родства", "ФИО ребёнка"),
           ("Петрова Анна Ивановна", snils(223456789), "89131234567", "мать", "Петров Иван Ильич")]  # fmt: skip


async def error_reasons(client, content):
    view = (await upload(client, content)).json()
    assert not view["applicable"]
    return [one["reason"] for one in view["report"] if one["severity"] == "error"]


async def test_errors_name_sheet_row_column_reason_and_what_to_do(world):
    await make_tree(world)
    director = await world.as_("director", LARGE)
    view = (await upload(director, school_file((*PETROV[:3], "31.02.2014", "112-233-445 96", "5Б")))).json()
    assert (view["errors"], view["applicable"]) == (2, False)
    first, second = view["report"][:2]
    assert (first["sheet"], first["row"], first["column"], first["header"]) == (
        "Ученики",
        2,
        "D",
        "Дата рождения",
    )
    assert (first["value"], first["reason"]) == ("31.02.2014", "даты «31.02.2014» нет в календаре")
    assert second["column"] == "E"
    refused = await director.post(f"/imports/{view['id']}/application")
    assert (refused.status_code, refused.json()["errors"]) == (409, 2)


@pytest.mark.parametrize(
    ("content", "words"),
    [(b"", "пуст"), (b"%PDF-1.7", "файл PDF"), (b"PK\x03\x04" + b"x" * 200, "повреждён"),
     (workbook({"Лист1": [("а",)]}), "нет листов")],
)  # fmt: skip
async def test_a_file_that_is_no_list_is_refused_in_words(world, content, words):
    await make_tree(world)
    director = await world.as_("director", LARGE)
    answer = await upload(director, content)
    assert answer.status_code == 422, answer.text
    assert words in answer.json()["detail"]
    assert (await director.get("/imports")).json()["items"] == []


async def test_a_file_over_ten_megabytes_is_refused(world):
    await make_tree(world)
    director = await world.as_("director", LARGE)
    assert (await upload(director, b"PK" + b"0" * (10 * 1024 * 1024))).status_code == 413


def one_cell_far_away():
    """A real workbook whose only other cell is the last one of a sheet: 17 thousand million cells when unfolded."""
    source = zipfile.ZipFile(io.BytesIO(workbook({"Ученики": [("ФИО", "Класс"), ("Петров Иван", "5А")]})))
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for part in source.infolist():
            body = source.read(part.filename)
            if part.filename == "xl/worksheets/sheet1.xml":
                far = b'<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>'
                body = body.replace(b"</sheetData>", far)
            archive.writestr(part.filename, body)
    return target.getvalue()


async def test_a_sheet_that_unfolds_to_gigabytes_is_refused_and_the_service_lives(world):
    await make_tree(world)
    director = await world.as_("director", LARGE)
    answer = await upload(director, one_cell_far_away())
    assert (answer.status_code, answer.json()["type"]) == (422, "/problems/invalid-input")
    assert (await director.get("/imports")).status_code == 200


async def test_one_snils_with_another_name_is_an_error_that_discloses_nothing(world):
    await make_tree(world)
    await take_over(await world.as_("director", SMALL), school_file(PETROV))
    other = await world.as_("director", LARGE)
    view = (await upload(other, school_file(("Сидоров", "Пётр", "", "01.02.2015", PETROV[4], "5А")))).json()
    (reason,) = [one["reason"] for one in view["report"] if one["severity"] == "error"]
    assert "принадлежит человеку с другими именем" in reason
    assert not any(word in str(view) for word in ("Петров", "orlovka", "05.09.2014", "2014-09-05"))


async def test_a_student_of_another_school_is_sent_to_a_transfer(world):
    await make_tree(world)
    await take_over(await world.as_("director", SMALL), school_file(PETROV))
    (reason,) = await error_reasons(await world.as_("director", LARGE), school_file(PETROV))
    assert reason == "ученик с этим СНИЛС уже учится в другой организации"


async def test_namesakes_with_different_snils_are_two_people(world):
    await make_tree(world)
    await take_over(await world.as_("director", SMALL), school_file(PETROV))
    view = await take_over(
        await world.as_("director", LARGE), school_file((*PETROV[:4], snils(323456789), "5А"))
    )
    assert view["counts"]["people"]["created"] == 1


async def test_a_parent_known_elsewhere_gets_a_second_placement_and_keeps_one_person(world):
    await make_tree(world)
    await take_over(await world.as_("director", SMALL), school_file(PETROV, parents=PARENTS))
    sister = ("Петрова", "Ольга", "Ильинична", "01.02.2015", snils(423456789), "5А")
    again = [PARENTS[0], ("Петрова Анна Ивановна", snils(223456789), "", "мать", "Петрова Ольга Ильинична")]
    view = await take_over(await world.as_("director", LARGE), school_file(sister, parents=again))
    assert view["counts"]["people"]["created"] == 1
    assert view["counts"]["parents"]["created"] == 1
    placed = [event.data for event in await world.told(PlacementChanged) if event.data.kind == "parent"]
    assert len({one.person_id for one in placed}) == 1
    assert {one.segment for one in placed} == {SMALL, LARGE}


async def test_a_second_list_completes_what_the_first_left_empty(world):
    await make_tree(world)
    director = await world.as_("director", LARGE)
    await take_over(director, school_file((*PETROV[:4], "", "5А")))
    before = len(await world.told(PersonChanged))
    view = await take_over(director, school_file(PETROV))
    assert view["counts"]["people"] == {"created": 0, "changed": 1}
    assert len(await world.told(PersonChanged)) == before + 1
    person = (await (await world.as_("secretary", LARGE)).get("/people?q=Петров")).json()["items"][0]
    assert person["middle_name"] == "Ильич"


async def test_a_list_of_parents_may_follow_later(world):
    await make_tree(world)
    director = await world.as_("director", LARGE)
    await take_over(director, school_file(PETROV))
    view = await take_over(director, workbook({"Родители": PARENTS}))
    assert (view["counts"]["parents"]["created"], view["counts"]["ties"]["created"]) == (1, 1)


async def test_application_is_refused_after_a_newer_upload(world):
    await make_tree(world)
    director = await world.as_("director", LARGE)
    older = (await upload(director, school_file(PETROV))).json()
    await upload(director, school_file(PETROV))
    answer = await director.post(f"/imports/{older['id']}/application")
    assert answer.status_code == 409
    assert "новый файл" in answer.json()["detail"]
    assert (await director.get(f"/imports/{older['id']}")).json()["applicable"] is False


async def test_application_is_refused_when_the_school_has_changed_since(world):
    await make_tree(world)
    director = await world.as_("director", LARGE)
    checked = (await upload(director, school_file(PETROV))).json()
    await director.post("/classes", json={"school_year": 2026, "grade": 5, "letter": "А"})
    before = await dump(world)
    answer = await director.post(f"/imports/{checked['id']}/application")
    assert answer.status_code == 409
    assert "изменились после проверки" in answer.json()["detail"]
    assert await dump(world) == before


async def test_application_twice_is_refused_and_with_one_key_is_one(world):
    await make_tree(world)
    director = await world.as_("director", LARGE)
    checked = (await upload(director, school_file(PETROV))).json()
    path, key = f"/imports/{checked['id']}/application", {"idempotency-key": "once"}
    first, second = await director.post(path, headers=key), await director.post(path, headers=key)
    assert (first.status_code, second.status_code, first.content == second.content) == (200, 200, True)
    assert (await director.post(path)).status_code == 409
    assert len(await world.told(ImportApplied)) == 1


async def test_a_failed_write_leaves_nothing(world):
    await make_tree(world)
    director = await world.as_("director", LARGE)
    checked = (await upload(director, school_file(PETROV, parents=PARENTS))).json()
    before = await dump(world)
    from registry.imports import commands

    def break_off(*_):
        raise RuntimeError("killed in the middle")

    kept, commands._tell = commands._tell, break_off
    try:
        assert (await director.post(f"/imports/{checked['id']}/application")).status_code == 500
    finally:
        commands._tell = kept
    assert await dump(world) == before
    assert (await director.post(f"/imports/{checked['id']}/application")).status_code == 200


async def test_undo_restores_changed_rows_too(world):
    await make_tree(world)
    director = await world.as_("director", LARGE)
    await take_over(director, school_file((*PETROV[:4], "", "5А")))
    before = await dump(world, versions=False)
    view = await take_over(director, school_file(PETROV, parents=PARENTS))
    undone = await director.post(f"/imports/{view['id']}/undo")
    assert undone.status_code == 200, undone.text
    after = await dump(world, versions=False)
    assert after == before
    (event,) = await world.told(ImportUndone)
    assert str(event.data.import_id) == view["id"]


async def test_undo_keeps_a_person_whom_another_school_has_taken_over_meanwhile(world):
    await make_tree(world)
    small = await world.as_("director", SMALL)
    first = await take_over(small, school_file(PETROV, parents=PARENTS))
    sister = ("Петрова", "Ольга", "Ильинична", "01.02.2015", snils(423456789), "5А")
    again = [PARENTS[0], ("Петрова Анна Ивановна", snils(223456789), "", "мать", "Петрова Ольга Ильинична")]
    await take_over(await world.as_("director", LARGE), school_file(sister, parents=again))
    assert (await small.post(f"/imports/{first['id']}/undo")).status_code == 200
    shown = (await (await world.as_("secretary", LARGE)).get("/people?kind=parent")).json()["items"]
    assert [one["last_name"] for one in shown] == ["Петрова"]
    assert (await (await world.as_("secretary", SMALL)).get("/people")).json()["items"] == []


async def test_undo_is_refused_after_thirty_days(world, monkeypatch):
    from datetime import timedelta

    from store import clock

    await make_tree(world)
    director = await world.as_("director", LARGE)
    view = await take_over(director, school_file(PETROV))
    now = clock.now()
    monkeypatch.setattr(clock, "now", lambda: now + timedelta(days=31))
    assert "можно 30 дней" in await undo_reason(director, view["id"])
    monkeypatch.setattr(clock, "now", lambda: now + timedelta(days=29))
    assert (await director.post(f"/imports/{view['id']}/undo")).status_code == 200


async def test_what_changed_since_is_listed_with_the_person_the_fields_and_who_did_it(world):
    await make_tree(world)
    director = await world.as_("director", LARGE)
    view = await take_over(
        director, school_file(PETROV, ("Сидоров", "Пётр", "", "06.09.2014", "", "5А"), parents=PARENTS)
    )
    assert (await director.get(f"/imports/{view['id']}/changed-since")).json()["total"] == 0
    secretary = await world.as_("secretary", LARGE)
    person = (await director.get("/people?q=Петров Иван")).json()["items"][0]
    new = {"last_name": "Петров", "first_name": "Иван", "middle_name": "Ильич", "birth_on": "2014-09-06"}
    assert (await secretary.put(f"/people/{person['id']}", json=new)).status_code == 200
    since = (await director.get(f"/imports/{view['id']}/changed-since")).json()
    (line,) = since["items"]
    assert (line["what"], line["name"], "дата рождения" in line["fields"]) == (
        "person-changed",
        "Петров Иван Ильич",
        True,
    )
    assert line["by"]
    assert line["at"]
    assert (since["total"], since["reasons"]) == (1, ["1 личное дело изменено"])
    assert (since["stay_people"], since["stay_classes"]) == (2, 1)


async def test_an_undo_that_leaves_what_changed_takes_back_the_rest_and_keeps_the_family_whole(world):
    await make_tree(world)
    director = await world.as_("director", LARGE)
    other = ("Сидоров", "Пётр", "", "06.09.2014", "", "5А")
    view = await take_over(director, school_file(PETROV, other, parents=PARENTS))
    await enrol_all(world)
    person = (await director.get("/people?q=Петров Иван")).json()["items"][0]
    await director.put(f"/people/{person['id']}", json={"last_name": "Петров", "first_name": "Иоанн"})
    assert (await director.post(f"/imports/{view['id']}/undo")).status_code == 409
    answer = await director.post(f"/imports/{view['id']}/undo", json={"leave_changed": True})
    assert answer.status_code == 200, answer.text
    assert (answer.json()["state"], answer.json()["left_people"]) == ("undone", 2)
    left = (await director.get("/people")).json()["items"]
    assert sorted(one["last_name"] for one in left) == ["Петров", "Петрова"]
    (event,) = await world.told(ImportUndone)
    assert [str(one) for one in event.data.left] == [person["id"]]
    assert [one["letter"] for one in (await director.get("/classes?school_year=2026")).json()] == ["А"]


async def undo_reason(client, import_id):
    answer = await client.post(f"/imports/{import_id}/undo")
    assert answer.status_code == 409, answer.text
    return answer.json()["detail"]


async def test_undo_is_refused_when_a_person_was_edited_later(world):
    await make_tree(world)
    director = await world.as_("director", LARGE)
    view = await take_over(director, school_file(PETROV))
    person = (await director.get("/people?q=Петров")).json()["items"][0]
    edited = await director.put(f"/people/{person['id']}", json={"last_name": "Петров", "first_name": "Иван"})
    assert edited.status_code == 200
    assert "1 личное дело изменено" in await undo_reason(director, view["id"])


async def test_undo_is_refused_when_a_later_list_has_tied_a_parent(world):
    await make_tree(world)
    director = await world.as_("director", LARGE)
    first = await take_over(director, school_file(PETROV))
    second = await take_over(director, workbook({"Родители": PARENTS}))
    assert "новая родственная связь" in await undo_reason(director, first["id"])
    assert (await director.post(f"/imports/{second['id']}/undo")).status_code == 200
    assert (await director.post(f"/imports/{first['id']}/undo")).status_code == 200


async def test_undo_is_refused_when_a_student_has_moved(world):
    from contracts.events.movement import MembershipChanged, Spell

    await make_tree(world)
    director = await world.as_("director", LARGE)
    view = await take_over(director, school_file(PETROV))
    await enrol_all(world)
    (applied,) = await world.told(ImportApplied)
    (one,) = applied.data.students
    began = applied.data.effective_on
    left = Spell(segment=LARGE, class_id=one.class_id, from_on=began, until_on=began.replace(month=10))
    told = MembershipChanged(student_id=one.student_id, spells=[left])
    await world.tell(told, subject=one.student_id, segment=LARGE)
    assert "переведён или выбыл" in await undo_reason(director, view["id"])


async def test_undo_after_enrolment_lets_movement_annul_and_nothing_stays(world):
    from contracts.events.movement import MembershipChanged

    await make_tree(world)
    director = await world.as_("director", LARGE)
    before = await dump(world)
    view = await take_over(director, school_file(PETROV, parents=PARENTS))
    await enrol_all(world)
    assert (await director.post(f"/imports/{view['id']}/undo")).status_code == 200
    (applied,) = await world.told(ImportApplied)
    student = applied.data.students[0].student_id
    await world.tell(MembershipChanged(student_id=student, spells=[]), subject=student, segment=LARGE)
    assert await dump(world) == before
    removed = [event.data for event in await world.told(PersonChanged) if event.data.removed]
    assert len(removed) == 2


async def test_undo_twice_is_refused(world):
    await make_tree(world)
    director = await world.as_("director", LARGE)
    view = await take_over(director, school_file(PETROV))
    assert (await director.post(f"/imports/{view['id']}/undo")).status_code == 200
    assert (await director.post(f"/imports/{view['id']}/undo")).status_code == 409


async def test_a_deputy_head_makes_nobody_director_by_a_list(world):
    await make_tree(world)
    deputy = await world.as_("deputy-head", LARGE)
    staff = [("ФИО", "Должность"), ("Хитров Пётр Ильич", "Директор, учитель физики")]
    view = await take_over(deputy, workbook({"Сотрудники": staff}))
    (placed,) = await world.told(PlacementChanged)
    assert placed.data.roles == ["teacher"]
    assert "не назначена" in view["report"][0]["reason"]


async def test_an_operator_above_does_not_import_for_a_school(world):
    await make_tree(world)
    admin = await world.as_("network-admin", "tomsk/seversk")
    assert (await upload(admin, school_file(PETROV))).status_code == 403


async def test_the_template_downloads_and_a_formula_is_no_name(world):
    await make_tree(world)
    director = await world.as_("director", LARGE)
    answer = await director.get("/import-template")
    assert answer.headers["content-type"].startswith("application/vnd.openxmlformats")
    assert zipfile.ZipFile(io.BytesIO(answer.content)).testzip() is None
    refused = (await upload(director, workbook({"Ученики": [STUDENT_HEAD, ("=1+1", *PETROV[1:])]}))).json()
    assert refused["errors"] >= 1


async def test_the_list_of_imports_shows_the_newest_first(world):
    await make_tree(world)
    director = await world.as_("director", LARGE)
    first = (await upload(director, school_file(PETROV), "первый.xlsx")).json()
    second = (await upload(director, (LISTS / "orlovka.xlsx").read_bytes(), "второй.xlsx")).json()
    shown = (await director.get("/imports")).json()["items"]
    assert [one["id"] for one in shown] == [second["id"], first["id"]]
    assert [one["file_name"] for one in shown] == ["второй.xlsx", "первый.xlsx"]


CSV = "Фамилия;Имя;Отчество;Дата рождения;Класс\nПетров;Иван;Ильич;05.09.2014;5А\nИтого: 1;;;;\n"


async def send_many(client, *files):
    return await client.post("/imports", files=[("file", one) for one in files])


async def test_several_csv_files_are_one_import(world):
    await make_tree(world)
    director = await world.as_("director", LARGE)
    parents = "ФИО;Степень родства;ФИО ребёнка\nПетрова Анна;мать;Петров Иван Ильич\n"
    answer = await send_many(
        director, ("классы.csv", b"\xef\xbb\xbf" + "Класс\n5А\n".encode()), ("ученики.csv", CSV.encode("cp1251")),
        ("родители.csv", parents.encode("utf-16")),
    )  # fmt: skip
    view = answer.json()
    assert (answer.status_code, view["errors"], view["applicable"]) == (201, 0, True), answer.text
    assert view["file_name"] == "классы.csv, ученики.csv, родители.csv"
    applied = await director.post(f"/imports/{view['id']}/application")
    counts = {name: one["created"] for name, one in applied.json()["counts"].items()}
    assert (counts["students"], counts["parents"], counts["classes"], counts["ties"]) == (1, 1, 1, 1)


ODD = "Кто;Где;Когда\nПетров Иван Ильич;5А;05.09.2014\n"
CHOSEN = {
    "sheets": [
        {
            "sheet": "выгрузка",
            "kind": "students",
            "heading_row": 1,
            "columns": [{"index": n, "field": name} for n, name in enumerate(("full_name", "class", "born"))],
        }
    ],
    "save_as": "Выгрузка из 1С",
}


async def test_columns_set_by_hand_are_checked_again_remembered_and_taken_for_the_next_file(world):
    await make_tree(world)
    director = await world.as_("director", LARGE)
    await director.post("/classes", json={"school_year": 2026, "grade": 5, "letter": "А"})
    view = (await upload(director, ODD.encode(), "выгрузка.csv")).json()
    assert (view["applicable"], view["mappable"], view["unsure"]) == (False, True, 1)
    columns = (await director.get(f"/imports/{view['id']}/columns")).json()
    assert [one["samples"] for one in columns["sheets"][0]["columns"]] == [
        ["Петров Иван Ильич"],
        ["5А"],
        ["05.09.2014"],
    ]
    assert {one["kind"] for one in columns["forms"]} == {"students", "parents", "staff", "classes"}
    again = await director.post(f"/imports/{view['id']}/columns", json=CHOSEN)
    assert (again.status_code, again.json()["applicable"]) == (200, True), again.text
    (mapping,) = (await director.get("/import-mappings")).json()
    assert (mapping["name"], mapping["kinds"], mapping["columns"]) == ("Выгрузка из 1С", ["students"], 3)
    next_one = (await upload(director, ODD.encode("cp1251"), "выгрузка за декабрь.csv")).json()
    assert (next_one["applicable"], next_one["mappings"], next_one["unsure"]) == (True, ["Выгрузка из 1С"], 0)
    assert (await director.delete(f"/import-mappings/{mapping['id']}")).status_code == 204
    assert (await upload(director, ODD.encode(), "выгрузка.csv")).json()["unsure"] == 1


async def test_a_mapping_of_another_school_is_neither_used_nor_seen_nor_removed(world):
    await make_tree(world)
    director = await world.as_("director", LARGE)
    view = (await upload(director, ODD.encode(), "выгрузка.csv")).json()
    await director.post(f"/imports/{view['id']}/columns", json=CHOSEN)
    (mapping,) = (await director.get("/import-mappings")).json()
    other = await world.as_("director", SMALL)
    assert (await other.get("/import-mappings")).json() == []
    assert (await other.delete(f"/import-mappings/{mapping['id']}")).status_code == 404
    assert (await upload(other, ODD.encode(), "выгрузка.csv")).json()["mappings"] == []
    assert (await other.get(f"/imports/{view['id']}/columns")).status_code == 404
    assert (await other.post(f"/imports/{view['id']}/columns", json=CHOSEN)).status_code == 404


async def test_unknown_fields_and_a_field_chosen_twice_are_named(world):
    await make_tree(world)
    director = await world.as_("director", LARGE)
    view = (await upload(director, ODD.encode(), "выгрузка.csv")).json()
    columns = [
        {"index": 0, "field": "full_name"},
        {"index": 1, "field": "full_name"},
        {"index": 2, "field": "shoe"},
    ]
    body = {"sheets": [{"sheet": "выгрузка", "kind": "students", "columns": columns}]}
    answer = await director.post(f"/imports/{view['id']}/columns", json=body)
    assert answer.status_code == 422
    assert [one["detail"] for one in answer.json()["errors"]] == [
        "лист «выгрузка»: «ФИО» выбрано для двух столбцов", "такого поля нет",
    ]  # fmt: skip


async def test_the_file_is_kept_sealed_until_it_is_applied_and_a_week_at_most(world, monkeypatch):
    from datetime import timedelta

    from sqlalchemy import text

    from registry.imports import keeping
    from store import clock

    async def sealed():
        async with world.events_tx() as tx:
            return [
                bytes(one) for one in (await tx.execute(text("select sealed from import_sources"))).scalars()
            ]

    await make_tree(world)
    director = await world.as_("director", LARGE)
    await upload(director, ODD.encode(), "выгрузка.csv")
    (kept,) = await sealed()
    assert "Петров".encode() not in kept
    view = (await upload(director, school_file(PETROV))).json()
    assert len(await sealed()) == 1
    await director.post(f"/imports/{view['id']}/application")
    assert await sealed() == []
    assert (await director.get(f"/imports/{view['id']}/columns")).status_code == 409
    late = (await upload(director, ODD.encode(), "выгрузка.csv")).json()
    now = clock.now()
    monkeypatch.setattr(clock, "now", lambda: now + timedelta(days=8))
    async with world.events_tx() as tx:
        assert await keeping.drop_old(tx) == 1
    assert await sealed() == []
    assert (await director.get(f"/imports/{late['id']}")).json()["mappable"] is False


async def test_papers_that_came_later_keep_their_people_too(world):
    from sqlalchemy import text

    from store import new_id

    await make_tree(world)
    director = await world.as_("director", LARGE)
    staff = [("ФИО", "Должность"), ("Сомова Инна Ильинична", "учитель"), ("Котова Ия Ильинична", "учитель")]
    view = await take_over(director, school_file(PETROV, staff=staff))
    async with world.events_tx() as tx:
        await tx.execute(
            text(
                "insert into class_teachers (id, segment, class_id, person_id, deputy, order_number, order_on, from_on,"
                " until_on) select :id, k.segment, k.id, h.id, true, '7-ОД', current_date, current_date, current_date"
                " from classes k, people h where h.last_name = 'Сомова'"
            ),
            {"id": new_id()},
        )
    (line,) = (await director.get(f"/imports/{view['id']}/changed-since")).json()["items"]
    assert (line["what"], line["name"]) == ("class-role", "Сомова Инна Ильинична, 5А")
    assert "1 приказ о классном руководстве" in await undo_reason(director, view["id"])
    undone = await director.post(f"/imports/{view['id']}/undo", json={"leave_changed": True})
    assert undone.status_code == 200, undone.text
    left = (await director.get("/people")).json()["items"]
    assert [one["last_name"] for one in left] == ["Сомова"]
