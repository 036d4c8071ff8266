"""OneRoster over HTTP: what goes out, to whom, closed in itself; what comes in; nothing changes on the way back."""

from datetime import date, timedelta
from uuid import UUID

import pytest
from sqlalchemy import text

from contracts.events.academic import (
    NamedStudent,
    StudyPeriodChanged,
    TeachingGroupChanged,
    TeachingRosterChanged,
)
from registry.oneroster import spec
from registry.rules import school_year_of
from store import new_id
from store.clock import today

from ..factories import (
    LARGE,
    SMALL,
    dump,
    enrol_all,
    make_tree,
    school_file,
    snils,
    take_over,
    upload,
    workbook,
)
from ..rosters import ROOM, add, family, package, unpack

IVAN = ("Кедров", "Иван", "Ильич", "05.09.2014", snils(123456789), "5А")
OLGA = ("Соснова", "Ольга", "Ильинична", "01.02.2015", snils(423456789), "5А")
FATHER = (
    "Кедров Илья Олегович",
    snils(233456789),
    "отец",
    "Кедров Иван Ильич",
    "+79130000002",
    "i.kedrov@mail.test",
)
PARENTS = [("ФИО", "СНИЛС", "Степень родства", "ФИО ребёнка", "Телефон", "E-mail"),
           ("Кедрова Анна Львовна", snils(223456789), "мать", "Кедров Иван Ильич", "+79130000001", ""),
           FATHER,
           ("Соснов Пётр Петрович", snils(253456789), "опекун", "Соснова Ольга Ильинична", "", "")]  # fmt: skip
STAFF = [("ФИО", "Должность", "СНИЛС", "Классное руководство"),
         ("Громова Ольга Игоревна", "Учитель математики", snils(323456789), "5А"),
         ("Титова Анна Львовна", "Секретарь", snils(333456789), "")]  # fmt: skip
YEAR = school_year_of(today())
TEXT = {"title": "Внешние", "purpose": "олимпиады", "scope": "имя, дата рождения, класс", "actions": "передача",
        "receivers": "организаторы", "term": "на год", "months": 12, "withdrawal": "заявлением"}  # fmt: skip


@pytest.fixture
async def school(world):
    """Two students of 5А with parents, their teacher, a secretary; by surname and name."""
    await make_tree(world)
    await take_over(await world.as_("director", LARGE), school_file(IVAN, OLGA, parents=PARENTS, staff=STAFF))
    await enrol_all(world)
    async with world.events_tx() as tx:
        rows = await tx.execute(text("select id, last_name || ' ' || first_name as name from people"))
        return {row.name: row.id for row in rows}


async def id_of(world, query):
    async with world.events_tx() as tx:
        return (await tx.execute(text(query))).scalar_one()


async def teach(world, school, *, named=None, segment=LARGE):
    """A group of the class taught by its teacher; `named`: only these students."""
    group, class_id = new_id(), await id_of(world, f"select id from classes where segment = '{segment}'")
    told = TeachingGroupChanged(
        group_id=group, segment=segment, school_year=YEAR, subject_id=new_id(), subject_name="Труд, технология",
        class_ids=[class_id], teacher_id=school["Громова Ольга"], name="5А Труд",
    )  # fmt: skip
    await world.tell(told, subject=group, segment=segment)
    if named is not None:
        spells = [NamedStudent(student_id=one, from_on=date(YEAR, 9, 1)) for one in named]
        roster = TeachingRosterChanged(group_id=group, segment=segment, students=spells)
        await world.tell(roster, subject=group, segment=segment)
    return group


async def quarter(world, kind="quarter", first=(9, 1), last=(10, 25), grades=(5,)):
    period = new_id()
    bounds = {"from_on": date(YEAR, *first), "until_on": date(YEAR, *last)}
    told = StudyPeriodChanged(
        period_id=period, segment=LARGE, school_year=YEAR, kind=kind, number=1, name="I четверть", grades=list(grades),
        **bounds,
    )  # fmt: skip
    await world.tell(told, subject=period, segment=LARGE)
    return period


async def exported(client, basis="law", **query):
    answer = await client.get(f"/oneroster/{basis}", params=query)
    assert answer.status_code == 200, answer.text
    assert answer.headers["content-type"] == "application/zip"
    assert int(answer.headers["content-length"]) == len(answer.content)
    return answer.content


def names(rows):
    return {f"{one['familyName']} {one['givenName']}" for one in rows["users"]}


def closed(rows):
    """Assert what the standard asks of a whole package: words, dates, unique ids, references that lead somewhere."""
    ids = {name: [one["sourcedId"] for one in each] for name, each in rows.items() if name != "manifest"}
    for name, each in rows.items():
        if name == "manifest":
            continue
        assert len(set(ids[name])) == len(ids[name]), name
        assert tuple(each[0]) == spec.header(name)
        for one in each:
            assert (one["status"], one["dateLastModified"]) == ("", "")
            for column, value in one.items():
                assert value or column not in spec.REQUIRED[name], (name, column)
                if value and (words := spec.WORDS.get((name, column))):
                    assert value in words, (name, column, value)
                if value and column in spec.DATES:
                    date.fromisoformat(value)
                if value and (target := spec.REFERENCES.get((name, column))):
                    assert set(spec.parts(value)) <= set(ids[target]), (name, column, value)
    primary = [
        (one["userSourcedId"], one["orgSourcedId"]) for one in rows["roles"] if one["roleType"] == "primary"
    ]
    assert len(set(primary)) == len(primary) and {who for who, _ in primary} == set(ids["users"])


async def test_a_whole_school_goes_out_closed_in_itself(world, school):
    period, group = await quarter(world), await teach(world, school)
    rows = unpack(await exported(await world.as_("coordinator", LARGE)))
    closed(rows)
    assert {one["type"] for one in rows["orgs"]} == {"state", "district", "school"}
    year, term = sorted(rows["academicSessions"], key=lambda one: one["type"])
    assert (year["type"], year["schoolYear"]) == ("schoolYear", str(YEAR + 1))
    assert (term["sourcedId"], term["type"], term["startDate"], term["endDate"]) == (
        str(period), "term", f"{YEAR}-09-01", f"{YEAR}-10-26",
    )  # fmt: skip
    assert names(rows) == {"Кедров Иван", "Соснова Ольга", "Кедрова Анна", "Кедров Илья", "Соснов Пётр",
                           "Громова Ольга", "Титова Анна"}  # fmt: skip
    rooms = {one["classType"]: one for one in rows["classes"]}
    assert (rooms["homeroom"]["title"], rooms["homeroom"]["grades"]) == ("5А", "05")
    assert (rooms["scheduled"]["sourcedId"], rooms["scheduled"]["subjects"]) == (
        str(group),
        "Труд технология",
    )
    for one in rows["courses"] + rows["classes"]:  # as many codes as subjects, says the binding
        assert bool(one["subjects"]) == bool(one["subjectCodes"])
    assert {one["termSourcedIds"] for one in rows["classes"]} == {str(period)}
    taking_part = sorted((one["classSourcedId"] == str(group), one["role"]) for one in rows["enrollments"])
    assert taking_part == [(False, "student")] * 2 + [(False, "teacher")] + [(True, "student")] * 2 + [
        (True, "teacher")
    ]


async def test_people_carry_roles_contacts_family_and_what_they_were_born(world, school):
    rows = unpack(await exported(await world.as_("director", LARGE)))
    users = {one["sourcedId"]: one for one in rows["users"]}
    ivan, father = users[str(school["Кедров Иван"])], users[str(school["Кедров Илья"])]
    parents = {str(school["Кедрова Анна"]), str(school["Кедров Илья"])}
    assert set(ivan["agentSourcedIds"].split(",")) == parents
    assert sorted(ivan[spec.RELATIONS].split(",")) == ["father", "mother"]
    assert (ivan["userIds"], ivan["grades"], ivan["middleName"]) == (f"{{SNILS:{IVAN[4]}}}", "05", "Ильич")
    assert (father["email"], father["phone"]) == ("i.kedrov@mail.test", "+79130000002")
    assert father["agentSourcedIds"] == str(school["Кедров Иван"])
    roles = {
        (users[one["userSourcedId"]]["familyName"], one["role"], one[spec.POST]) for one in rows["roles"]
    }
    assert roles >= {("Громова", "teacher", "Учитель математики"), ("Титова", "aide", "Секретарь"),
                     ("Кедров", "parent", ""), ("Соснов", "guardian", ""), ("Кедров", "student", "")}  # fmt: skip
    born = {one["sourcedId"]: (one["birthDate"], one["sex"]) for one in rows["demographics"]}
    assert born[ivan["sourcedId"]] == ("2014-09-05", "male")


async def test_of_a_divided_group_only_who_is_named_takes_part(world, school):
    group = await teach(world, school, named=[school["Кедров Иван"]])
    rows = unpack(await exported(await world.as_("coordinator", LARGE)))
    students = [one["userSourcedId"] for one in rows["enrollments"]
                if one["classSourcedId"] == str(group) and one["role"] == "student"]  # fmt: skip
    assert students == [str(school["Кедров Иван"])]


async def test_a_school_without_periods_links_its_classes_to_the_year(world, school):
    rows = unpack(await exported(await world.as_("coordinator", LARGE)))
    closed(rows)
    (year,) = rows["academicSessions"]
    assert (year["startDate"], year["endDate"]) == (f"{YEAR}-09-01", f"{YEAR + 1}-09-01")
    assert rows["classes"][0]["termSourcedIds"] == year["sourcedId"]


async def test_a_half_year_is_a_semester_and_a_whole_year_only_gives_its_bounds(world, school):
    await quarter(world, "half-year", last=(12, 30))
    await quarter(world, "year", first=(9, 2), last=(12, 31))
    rows = unpack(await exported(await world.as_("coordinator", LARGE)))
    assert sorted((one["type"], one["startDate"]) for one in rows["academicSessions"]) == [
        ("schoolYear", f"{YEAR}-09-01"), ("semester", f"{YEAR}-09-01"),
    ]  # fmt: skip


async def test_a_parent_who_may_not_see_is_not_told_of(world, school):
    tie = await id_of(world, f"select id from ties where parent_id = '{school['Кедров Илья']}'")
    court = {
        "number": "2-1/2026",
        "on": str(today() - timedelta(days=9)),
        "issued_by": "Северский городской суд",
    }
    rights = {"may_see": False, "may_notify": False, "may_take": False, "may_act": False}
    body = {"custody": "no-contact", **rights, "basis": court}
    answer = await (await world.as_("secretary", LARGE)).post(f"/ties/{tie}/rights", json=body)
    assert answer.status_code == 201, answer.text
    content = await exported(await world.as_("director", LARGE))
    rows = unpack(content)
    closed(rows)
    assert "Кедров Илья" not in names(rows) and str(school["Кедров Илья"]) not in str(rows)


async def test_what_goes_out_comes_back_to_the_same_people_and_changes_nothing(world, school):
    await quarter(world)
    await teach(world, school, named=[school["Кедров Иван"]])
    director = await world.as_("director", LARGE)
    answer = await upload(director, await exported(director), "oneroster.zip")
    assert answer.status_code == 201, answer.text
    view = answer.json()
    assert (view["errors"], [one["reason"] for one in view["report"]]) == (
        0, ["учебные группы (1) не загружаются: их составляет раздел «Учебный год»"],
    )  # fmt: skip
    assert view["counts"] == {
        "people": {"created": 0, "changed": 0}, "classes": {"created": 0, "changed": 0, "same": 1},
        "ties": {"created": 0, "changed": 0, "same": 3}, "students": {"created": 0, "same": 2},
        "parents": {"created": 0, "same": 3}, "staff": {"created": 0, "same": 2, "changed": 0},
    }  # fmt: skip
    before = await dump(world)
    applied = await director.post(f"/imports/{view['id']}/application")
    assert applied.status_code == 200, applied.text
    assert await dump(world) == before


async def test_people_without_snils_and_birth_dates_are_known_by_the_number_that_they_went_out_with(world):
    await make_tree(world)
    director = await world.as_("director", LARGE)
    parents = [PARENTS[0], ("Кедрова Анна Львовна", "", "мать", "Кедров Иван Ильич", "", "")]
    await take_over(director, school_file((*IVAN[:4], "", "5А"), parents=parents))
    await enrol_all(world)
    view = (await upload(director, await exported(director))).json()
    assert (view["counts"]["people"], view["errors"]) == ({"created": 0, "changed": 0}, 0)


async def test_a_number_whose_person_has_another_name_is_an_error(world, school):
    director = await world.as_("director", LARGE)
    rows = unpack(await exported(director))
    rows.pop("manifest")
    mother = next(one for one in rows["users"] if one["familyName"] == "Кедрова")
    mother["familyName"], mother["userIds"] = "Елова", ""
    view = (await upload(director, package(rows))).json()
    (reason,) = [one["reason"] for one in view["report"] if one["severity"] == "error"]
    assert "«Кедрова Анна Львовна»" in reason


async def consent(world, school, name):
    made = await (await world.as_("region-operator", "tomsk")).post(
        "/consent-texts", json={**TEXT, "kind": "third-parties"}
    )
    assert made.status_code == 201, made.text
    parent = await world.as_("parent", LARGE, person_id=school["Кедрова Анна"])
    body = {"decision": "given", "text_id": made.json()["id"]}
    answer = await parent.post(f"/own-consents/{school[name]}/third-parties", json=body)
    assert answer.status_code == 200, answer.text
    return parent, made.json()["id"]


async def test_another_organisation_gets_only_who_has_agreed_and_no_contacts(world, school):
    await teach(world, school)
    parent, text_id = await consent(world, school, "Кедров Иван")
    coordinator = await world.as_("coordinator", LARGE)
    content = await exported(coordinator, "consent", recipient="Центр олимпиад")
    rows = unpack(content)
    closed(rows)
    assert names(rows) == {"Кедров Иван", "Громова Ольга"}
    for word in ("+7913", "@", IVAN[4], "SNILS", "male", "Соснова", "Титова", "Кедрова"):
        assert word not in str(rows), word
    assert rows["demographics"] == [
        {**dict.fromkeys(spec.COLUMNS["demographics"], ""), "sourcedId": str(school["Кедров Иван"]),
         "birthDate": "2014-09-05"}
    ]  # fmt: skip
    body = {"decision": "withdrawn", "text_id": text_id}
    await parent.post(f"/own-consents/{school['Кедров Иван']}/third-parties", json=body)
    assert "Кедров Иван" not in names(
        unpack(await exported(coordinator, "consent", recipient="Центр олимпиад"))
    )


async def test_the_page_is_told_how_much_it_would_be(world, school):
    await teach(world, school)
    await consent(world, school, "Кедров Иван")
    told = (await (await world.as_("coordinator", LARGE)).get("/oneroster")).json()
    assert told == {
        "on": str(today()), "school_year": YEAR, "schools": 1, "students": 2, "agreed": 1, "staff": 2,
        "public_staff": 1, "parents": 3, "classes": 1, "groups": 1,
    }  # fmt: skip


async def test_the_journal_of_acts_tells_who_took_it_and_for_whom(world, school):
    coordinator = await world.as_("coordinator", LARGE)
    await exported(coordinator)
    await exported(coordinator, "consent", recipient="  Центр   олимпиад ")
    acts = (await (await world.as_("director", LARGE)).get("/audit", params={"act": "read"})).json()["items"]
    assert [(one["title"], one["objects"]) for one in acts[:2]] == [
        ("Выгрузить OneRoster для внешней организации",
         [{"kind": "recipient", "id": "Центр олимпиад", "title": None}]),
        ("Выгрузить OneRoster для своих систем", []),
    ]  # fmt: skip


async def test_a_transfer_to_nobody_is_refused(world, school):
    answer = await (await world.as_("coordinator", LARGE)).get("/oneroster/consent")
    assert answer.status_code == 422 and "recipient" in answer.text


@pytest.mark.parametrize("role", ["teacher", "secretary", "parent", "deputy-head"])
async def test_who_has_no_right_to_it_gets_nothing(world, school, role):
    client = await world.as_(role, LARGE)
    assert (await client.get("/oneroster/law")).status_code == 403
    assert (await client.get("/oneroster")).status_code == 403


async def test_the_rco_takes_all_its_schools_and_a_school_only_itself(world, school):
    other = await world.as_("director", SMALL)
    await take_over(other, school_file(("Елова", "Анна", "Ильинична", "01.02.2015", snils(523456789), "5А")))
    await enrol_all(world)
    whole = unpack(await exported(await world.as_("rco-operator", "tomsk/seversk")))
    closed(whole)
    assert {one["name"] for one in whole["orgs"] if one["type"] == "school"} == {
        "МБОУ «school-198»",
        "МБОУ «orlovka»",
    }
    assert {"Кедров Иван", "Елова Анна"} <= names(whole)
    small = unpack(await exported(other))
    closed(small)
    assert names(small) == {"Елова Анна"}
    assert not {str(one) for one in school.values()} & {one["sourcedId"] for one in small["users"]}


async def test_a_school_that_was_suspended_goes_out_no_more(world, school):
    operator = await world.as_("rco-operator", "tomsk/seversk")
    org = await id_of(world, f"select id from segments where segment = '{LARGE}'")
    await operator.put(f"/segments/{org}/state", json={"state": "suspended"})
    rows = unpack(await exported(operator))
    assert "users" not in rows and str(org) not in str(rows)


# ── in ────────────────────


async def test_a_package_of_another_system_is_taken_over_applied_and_undone(world):
    await make_tree(world)
    director = await world.as_("director", LARGE)
    before = await dump(world)
    view = await take_over(director, package(family()))
    counts = view["counts"]
    assert (counts["people"]["created"], counts["students"]["created"], counts["ties"]["created"]) == (
        3,
        1,
        1,
    )
    async with world.events_tx() as tx:
        told = await tx.execute(
            text("select sourced_id, system, last_name from exchange_ids join people on id = person_id")
        )
        assert sorted(map(tuple, told)) == [
            ("u-1", "other", "Петров"), ("u-2", "other", "Петрова"), ("u-3", "other", "Громова")
        ]  # fmt: skip
    answer = await director.post(f"/imports/{view['id']}/undo")
    assert answer.status_code == 200, answer.text
    assert await dump(world) == before
    assert await id_of(world, "select count(*) from exchange_ids") == 0


async def test_a_second_package_of_the_same_system_finds_the_same_people(world):
    """The mother has neither СНИЛС nor birth date, and her phone is another one: only the number tells."""
    await make_tree(world)
    director = await world.as_("director", LARGE)
    await take_over(director, package(family()))
    await enrol_all(world)
    rows = family()
    rows["users"][1]["phone"] = "89139999999"
    view = (await upload(director, package(rows))).json()
    assert view["counts"]["people"] == {"created": 0, "changed": 1}
    stranger = (await upload(director, package(rows, manifest_source_systemCode="third"))).json()
    assert stranger["counts"]["people"]["created"] == 1


async def test_the_ids_of_an_undone_import_are_known_no_more(world, school):
    director = await world.as_("director", LARGE)
    rows = family()
    rows["users"] = rows["users"][2:]
    rows["roles"], rows["enrollments"], rows["demographics"] = rows["roles"][2:], [], []
    rows["users"][0] |= {"familyName": "Титова", "givenName": "Анна", "middleName": "Львовна"}
    rows["classes"][0]["title"] = "7В"
    view = await take_over(director, package(rows))
    assert (await director.post(f"/imports/{view['id']}/undo")).status_code == 200
    async with world.events_tx() as tx:
        await tx.execute(text("update people set last_name = 'Титова-Ель', search = 'титова-ель анна львовна'"
                              " where last_name = 'Титова'"))  # fmt: skip
    again = (await upload(director, package(rows))).json()
    assert (again["errors"], again["counts"]["people"]["created"]) == (0, 1)


async def test_a_teacher_known_only_by_the_role_keeps_the_post_that_the_school_has(world, school):
    rows = family()
    rows["users"][2] |= {"familyName": "Громова", "givenName": "Ольга", "middleName": "Игоревна"}
    view = (await upload(await world.as_("director", LARGE), package(rows))).json()
    assert view["counts"]["staff"] == {"created": 0, "same": 1, "changed": 0}


async def test_a_teacher_who_is_a_parent_too_is_one_person_with_two_places(world):
    await make_tree(world)
    rows = family()
    rows["roles"].append(
        {**rows["roles"][1], "sourcedId": "r-9", "userSourcedId": "u-3", "roleType": "secondary"}
    )
    rows["users"][0]["agentSourcedIds"] = "u-2,u-3"
    view = await take_over(await world.as_("director", LARGE), package(rows))
    counts = view["counts"]
    assert (counts["people"]["created"], counts["parents"]["created"], counts["staff"]["created"]) == (
        3,
        2,
        1,
    )


async def test_errors_of_a_package_name_file_row_and_field(world):
    await make_tree(world)
    rows = family()
    rows["demographics"][0]["birthDate"] = "05.09.2014"
    view = (await upload(await world.as_("director", LARGE), package(rows))).json()
    first = view["report"][0]
    assert (first["sheet"], first["row"], first["column"], first["header"]) == (
        "demographics.csv",
        2,
        "D",
        "birthDate",
    )
    assert not view["applicable"]


async def test_a_zip_without_a_manifest_is_refused_as_no_list(world):
    await make_tree(world)
    director = await world.as_("director", LARGE)
    assert (await upload(director, b"PK\x03\x04" + b"x" * 200)).status_code == 422
    assert (await upload(director, workbook({"Лист1": [("а",)]}))).status_code == 422


async def test_what_a_person_is_called_elsewhere_is_given_to_him_and_goes_with_him(world):
    await make_tree(world)
    rows = family()
    add(rows, "u-9", "Лесков Пётр Ильич", "student", born="2014-01-01", classes=[ROOM])
    await take_over(await world.as_("director", LARGE), package(rows))
    person = await id_of(world, "select id from people where last_name = 'Лесков'")
    async with world.events_tx() as tx:
        await tx.execute(text("delete from placements where person_id = :id"), {"id": UUID(str(person))})
        await tx.execute(text("delete from people where id = :id"), {"id": person})
    assert await id_of(world, "select count(*) from exchange_ids where sourced_id = 'u-9'") == 0
