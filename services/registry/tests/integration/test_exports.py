"""Lists and cards as files: the very filter and rights of the list, sealed fields under their own right (B8)."""

import csv
import io

import pytest
from openpyxl import load_workbook
from pypdf import PdfReader
from sqlalchemy import text

from ..factories import LARGE, LISTS, SMALL, enrol_all, make_tree, school_file, snils, take_over

CHILD = ("Кедров", "Иван", "Ильич", "05.09.2012", snils(123456789), "5А")
OTHER = ("Соснова", "Мария", "Ильинична", "06.10.2012", snils(133456789), "5А")
PARENTS = [("ФИО", "СНИЛС", "Степень родства", "ФИО ребёнка", "Телефон"),
           ("Кедрова Анна Львовна", snils(223456789), "мать", "Кедров Иван Ильич", "+79130000001")]  # fmt: skip
STAFF = [("ФИО", "Должность", "СНИЛС"), ("Соболева Ольга Петровна", "учитель", snils(323456789))]


@pytest.fixture
async def school(world):
    """A school of two children, a mother and a teacher: ids by surname."""
    await make_tree(world)
    await take_over(
        await world.as_("director", LARGE), school_file(CHILD, OTHER, parents=PARENTS, staff=STAFF)
    )
    await enrol_all(world)
    async with world.events_tx() as tx:
        return {
            row.last_name: str(row.id) for row in await tx.execute(text("select id, last_name from people"))
        }


async def taken(client, path, **query):
    answer = await client.get(f"/exports{path}", params={"format": "csv", **query})
    assert answer.status_code == 200, answer.text
    return list(csv.reader(io.StringIO(answer.content.decode("utf-8-sig")), delimiter=";"))


async def test_a_file_holds_what_the_list_shows_under_the_same_filter(world, school):
    director = await world.as_("director", LARGE)
    seen = (await director.get("/people", params={"kind": "student"})).json()["items"]
    rows = await taken(director, "/people", kind="student")
    assert rows[0] == ["ФИО", "Кто", "Класс", "Дата рождения"]
    assert [row[0] for row in rows[1:]] == [
        f"{one['last_name']} {one['first_name']} {one['middle_name']}" for one in seen
    ]
    assert rows[1][2:] == ["5А", "05.09.2012"]


async def test_everybody_is_in_the_file_though_the_list_comes_in_pages(world):
    await make_tree(world)
    await take_over(await world.as_("director", SMALL), (LISTS / "orlovka.xlsx").read_bytes())
    await enrol_all(world)
    rows = await taken(await world.as_("secretary", SMALL), "/people", kind="student")
    assert len(rows) == 198


async def test_columns_of_the_file_are_offered_by_right(world, school):
    secretary, teacher = await world.as_("secretary", LARGE), await world.as_("teacher", LARGE)
    columns = ["name", "file.phone", "representatives", "representative_phones"]
    rows = await taken(secretary, "/people", kind="student", columns=columns, sort="name")
    assert rows[1] == ["Кедров Иван Ильич", "", "Кедрова Анна Львовна (мать)", "+79130000001"]
    refused = await teacher.get("/exports/people", params={"columns": columns})
    assert refused.status_code == 403 and "«Телефон»" in refused.json()["detail"]


async def test_sealed_columns_cost_their_right_and_are_written_down_in_every_file(world, school):
    secretary = await world.as_("secretary", LARGE)
    child = school["Кедров"]
    await secretary.patch(f"/people/{child}/file", json={"values": {"health_group": "2"}})
    asked = {"kind": "student", "columns": ["name", "file.health_group"]}
    rows = await taken(secretary, "/people", **asked)
    assert ["Кедров Иван Ильич", "II"] in rows
    reads = (await secretary.get(f"/people/{child}/file/reads")).json()
    assert [one["guard"] for one in reads] == ["special"]
    assert (await secretary.get(f"/people/{school['Соснова']}/file/reads")).json() == []
    coordinator = await world.as_("coordinator", LARGE)
    assert (await coordinator.get("/exports/people", params=asked)).status_code == 403


async def test_a_file_stands_in_the_journal_of_acts_with_whom_it_told_of(world, school):
    secretary, director = await world.as_("secretary", LARGE), await world.as_("director", LARGE)
    await taken(secretary, "/people", kind="student", columns=["name", "file.phone"])
    acts = (await director.get("/audit", params={"subject_id": school["Кедров"]})).json()["items"]
    assert [(one["title"], one["act"], one["role"]) for one in acts if "Выгрузить" in one["title"]] == [
        ("Выгрузить: Люди", "read", "secretary")
    ]
    plain = await director.get("/people")
    assert plain.status_code == 200
    every = (await director.get("/audit", params={"operation": "GET /people"})).json()["items"]
    assert every == []


async def test_a_class_goes_out_numbered_with_the_columns_that_a_list_for_a_doctor_needs(world, school):
    secretary = await world.as_("secretary", LARGE)
    (one,) = (await secretary.get("/classes")).json()
    rows = await taken(
        secretary,
        f"/classes/{one['id']}",
        columns=["number", "name", "birth", "file.snils"],
        heading="Список",
    )
    acts = (await (await world.as_("director", LARGE)).get("/audit")).json()["items"]
    (told,) = [act for act in acts if act["title"] == "Выгрузить: Список класса"]
    assert "5А" in [thing["title"] for thing in told["objects"] if thing["kind"] == "class_id"]
    assert rows[1][:3] == ["1", "Кедров Иван Ильич", "05.09.2012"] and rows[1][3].startswith("123-456-789")


async def test_a_personal_file_is_printed_by_chosen_fields_and_sealed_ones_are_recorded(world, school):
    secretary = await world.as_("secretary", LARGE)
    child = school["Кедров"]
    values = {"address_actual": "Северск, Ленина, 12", "health_group": "3"}
    await secretary.patch(f"/people/{child}/file", json={"values": values})
    answer = await secretary.get(
        f"/exports/people/{child}/file", params={"format": "pdf", "sign": ["Директор / Смирнов А. П."]}
    )
    told = " ".join(page.extract_text() for page in PdfReader(io.BytesIO(answer.content)).pages)
    for part in ("Кедров Иван Ильич", "Северск, Ленина, 12", "5А", "Кедрова Анна Львовна", "Смирнов А. П."):
        assert part in told, part
    assert "Группа здоровья" not in told
    assert (await secretary.get(f"/people/{child}/file/reads")).json() == []
    chosen = await taken(
        secretary, f"/people/{child}/file", columns=["name", "file.health_group", "file.oms"]
    )
    assert [row[1:] for row in chosen[1:]] == [
        ["Фамилия, имя, отчество", "Кедров Иван Ильич"], ["Группа здоровья", "III"], ["Полис ОМС", ""],
    ]  # fmt: skip
    guards = {one["guard"] for one in (await secretary.get(f"/people/{child}/file/reads")).json()}
    assert guards == {"special", "document"}
    teacher = await world.as_("teacher", LARGE)
    refused = await teacher.get(f"/exports/people/{child}/file", params={"columns": ["file.health_group"]})
    assert refused.status_code == 403


async def test_a_card_of_a_school_is_a_workbook_with_its_sections(world, school):
    director = await world.as_("director", LARGE)
    (own,) = [one for one in (await director.get("/segments")).json()["items"] if one["segment"] == LARGE]
    answer = await director.get(f"/exports/segments/{own['id']}/card", params={"format": "xlsx"})
    page = load_workbook(io.BytesIO(answer.content)).active
    rows = [[cell.value for cell in row] for row in page.iter_rows()]
    assert ["Название и вид", "Полное название", "МБОУ «school-198»"] in rows


async def test_another_school_s_files_are_no_files(world, school):
    strange = await world.as_("secretary", SMALL)
    assert len(await taken(strange, "/people")) == 1
    answer = await strange.get(f"/exports/people/{school['Кедров']}/file")
    assert answer.status_code == 404
    (one,) = (await (await world.as_("director", LARGE)).get("/classes")).json()
    assert (await strange.get(f"/exports/classes/{one['id']}")).status_code == 404


async def test_a_parent_gets_no_list_of_people(world, school):
    parent = await world.as_("parent", LARGE)
    assert (await parent.get("/exports/people")).status_code == 403


async def test_every_list_of_registry_goes_out_empty_or_full_in_every_format(world, school):
    director = await world.as_("director", LARGE)
    (one,) = (await director.get("/classes")).json()
    (own,) = [each for each in (await director.get("/segments")).json()["items"] if each["segment"] == LARGE]
    values = {"class_id": one["id"], "person_id": school["Кедров"], "segment_id": own["id"], "code": "posts"}
    document = (await director.get("/openapi.json")).json()
    asked = [path for path in document["paths"] if "/exports/" in path and "{number}" not in path]
    assert len(asked) > 20
    for path in asked:
        for shape in ("xlsx", "csv", "pdf"):
            answer = await director.get(
                path.removeprefix("/api/registry/v1").format_map(values), params={"format": shape}
            )
            assert answer.status_code == 200, f"{path} {shape}: {answer.text[:300]}"
            assert answer.content[:2] in (b"PK", b"%P", b"\xef\xbb"), path
