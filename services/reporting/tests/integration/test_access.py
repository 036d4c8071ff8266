"""Isolation per operation: foreign segments, own class, names only inside the school (A2, A4)."""

from uuid import uuid4

import pytest
from sqlalchemy import select, text

from reporting.tables import FACTS, KnownPerson
from services.reporting.tests.factories import (
    FIRST,
    FOREIGN,
    LAST,
    OTHER,
    SCHOOL,
    SEVERSK,
    YEAR,
    feed,
    two_schools,
)
from testkit import World

DAYS = {"from_on": FIRST.isoformat(), "until_on": LAST.isoformat()}


@pytest.fixture
async def story(world: World):
    told = two_schools(size=5)
    await feed(world, told.envelopes)
    return told


def class_of(story, segment: str, name: str = "5А"):
    return next(one for one in story.classes.values() if one.segment == segment and one.name == name)


def of_class(story, segment: str) -> dict[str, str]:
    told = class_of(story, segment)
    return {"class_id": str(told.class_id), "period_id": str(story.periods[segment].period_id)}


async def test_a_foreign_class_is_not_found_like_an_absent_one(world: World, story):
    stranger = await world.as_("director", OTHER)
    foreign = await stranger.get("/reports/class-results", params=of_class(story, SCHOOL))
    absent = await stranger.get(
        "/reports/class-results", params={"class_id": str(uuid4()), "period_id": str(uuid4())}
    )
    assert foreign.status_code == absent.status_code == 404
    assert {k: v for k, v in foreign.json().items() if k != "trace_id"} == {
        k: v for k, v in absent.json().items() if k != "trace_id"
    }


async def test_own_class_with_a_foreign_period_is_not_found(world: World, story):
    director = await world.as_("director", SCHOOL)
    mixed = of_class(story, SCHOOL) | {"period_id": str(story.periods[OTHER].period_id)}
    assert (await director.get("/reports/class-results", params=mixed)).status_code == 404


async def test_a_foreign_period_is_not_found(world: World, story):
    stranger = await world.as_("director", OTHER)
    period = str(story.periods[SCHOOL].period_id)
    assert (await stranger.get("/reports/subject-summary", params={"period_id": period})).status_code == 404


@pytest.mark.parametrize("segment", [SCHOOL, SEVERSK, "tomsk", "tomsk/seversk/school-1980", "tomsk/nowhere"])
async def test_movement_of_a_foreign_or_absent_school_is_not_found(world: World, story, segment):
    stranger = await world.as_("director", OTHER)
    answer = await stranger.get("/reports/school-movement", params={"segment": segment, **DAYS})
    assert answer.status_code == 404


@pytest.mark.parametrize("segment", ["tomsk/strezhevoy", "tomsk", FOREIGN, SCHOOL, "tomsk/sever"])
async def test_a_department_gets_no_summary_but_of_its_own_municipality(world: World, story, segment):
    department = await world.as_("department-head", SEVERSK)
    answer = await department.get(
        "/reports/municipality-summary", params={"school_year": YEAR, "segment": segment}
    )
    assert answer.status_code == 404


async def test_a_department_reaches_its_schools_and_no_foreign_school(world: World, story):
    department = await world.as_("rco-operator", SEVERSK)
    own = await department.get("/reports/school-movement", params={"segment": SCHOOL, **DAYS})
    foreign = await department.get("/reports/school-movement", params={"segment": FOREIGN, **DAYS})
    assert (own.status_code, foreign.status_code) == (200, 404)


async def test_a_department_that_names_no_school_is_asked_for_one(world: World):
    department = await world.as_("department-head", SEVERSK)
    answer = await department.get("/reports/school-movement", params=DAYS)
    assert answer.status_code == 422
    assert [one["pointer"] for one in answer.json()["errors"]] == ["/query/segment"]


async def test_a_department_gets_no_names(world: World, story):
    department = await world.as_("department-specialist", SEVERSK)
    answer = await department.get("/reports/class-results", params=of_class(story, SCHOOL))
    assert answer.status_code == 403
    assert "классный руководитель" in answer.json()["detail"]


async def test_a_class_teacher_gets_the_own_class_and_no_other(world: World, story):
    own = class_of(story, SCHOOL)
    teacher = await world.as_("teacher", SCHOOL, person_id=own.class_teacher_id)
    other = of_class(story, SCHOOL) | {"class_id": str(class_of(story, SCHOOL, "5Б").class_id)}
    assert (await teacher.get("/reports/class-results", params=of_class(story, SCHOOL))).status_code == 200
    assert (await teacher.get("/reports/class-results", params=other)).status_code == 403


async def test_a_teacher_s_summary_has_the_own_groups_only(world: World, story):
    group = next(one for one in story.groups.values() if class_of(story, SCHOOL).class_id in one.class_ids)
    teacher = await world.as_("teacher", SCHOOL, person_id=group.teacher_id)
    answer = await teacher.get(
        "/reports/subject-summary", params={"period_id": str(story.periods[SCHOOL].period_id)}
    )
    rows = answer.json()["tables"][1]["rows"]
    assert {(row["subject"], row["class"]) for row in rows} <= {(group.subject_name, "5А")}


@pytest.mark.parametrize(
    ("role", "segment", "name"),
    [
        ("teacher", SCHOOL, "school-movement"),
        ("secretary", SCHOOL, "school-movement"),
        ("parent", SCHOOL, "class-results"),
        ("department-head", SEVERSK, "expected-results"),
        ("student", SCHOOL, "subject-summary"),
        ("director", SCHOOL, "municipality-summary"),
        ("region-operator", "tomsk", "school-movement"),
    ],
)
async def test_a_role_without_the_report_is_refused(world: World, story, role, segment, name):
    client = await world.as_(role, segment)
    parameters = {
        "class-results": of_class(story, SCHOOL),
        "expected-results": of_class(story, SCHOOL),
        "subject-summary": {"period_id": str(story.periods[SCHOOL].period_id)},
        "school-movement": {"segment": SCHOOL, **DAYS},
        "municipality-summary": {"school_year": YEAR},
    }[name]
    answer = await client.get(f"/reports/{name}", params=parameters)
    assert answer.status_code == 403
    assert answer.headers["content-type"] == "application/problem+json"


@pytest.mark.parametrize(
    ("role", "segment", "names"),
    [
        ("director", SCHOOL, ["class-results", "expected-results", "subject-summary", "school-movement"]),
        ("teacher", SCHOOL, ["class-results", "expected-results", "subject-summary"]),
        ("department-head", SEVERSK, ["subject-summary", "school-movement", "municipality-summary"]),
        ("region-operator", "tomsk", ["municipality-summary"]),
        ("student", SCHOOL, []),
    ],
)
async def test_the_catalogue_offers_a_role_its_reports(world: World, role, segment, names):
    client = await world.as_(role, segment)
    answer = await client.get("/reports")
    assert [one["name"] for one in answer.json()["items"]] == names


async def test_row_level_security_stands_behind_the_queries(world: World, story):
    async with world.app_tx(OTHER) as tx:
        for table in FACTS:
            if table is not KnownPerson:
                segments = set((await tx.execute(select(table.segment))).scalars())  # type: ignore[attr-defined]
                assert segments <= {OTHER}, table
    async with world.app_tx(None) as tx:
        for table in FACTS:
            assert (await tx.execute(select(table))).first() is None, table


async def test_names_are_seen_through_memberships_and_class_cards_only(world: World, story):
    async with world.app_tx(OTHER) as tx:
        seen = set((await tx.execute(select(KnownPerson.person_id))).scalars())
    expected = {
        student for student, spells in story.spells.items() if any(s.segment == OTHER for s in spells)
    }
    teachers = {one.class_teacher_id for one in story.classes.values() if one.segment == OTHER}
    assert seen == expected | teachers


async def test_requests_cannot_write_facts(world: World, story):
    for table in FACTS:
        async with world.suite.sessions() as tx:
            with pytest.raises(Exception, match="permission denied"):
                await tx.execute(text(f"delete from {table.__tablename__}"))


@pytest.mark.parametrize(
    ("name", "parameters", "pointer"),
    [
        ("class-results", {"class_id": "x", "period_id": str(uuid4())}, "/query/class_id"),
        ("class-results", {"period_id": str(uuid4())}, "/query/class_id"),
        ("school-movement", {"from_on": "2026-13-01", "until_on": "2026-10-01"}, "/query/from_on"),
        ("school-movement", {"from_on": "2026-10-02", "until_on": "2026-10-01"}, "/query"),
        ("school-movement", {"segment": "tomsk/../x", **DAYS}, "/query/segment"),
        ("school-movement", {"segment": "a" * 300, **DAYS}, "/query/segment"),
        ("school-movement", {"format": "docx", **DAYS}, "/query/format"),
        ("school-movement", {"limit": "1", **DAYS}, "/query/limit"),
        ("subject-summary", {"period_id": str(uuid4()), "grade": "99"}, "/query/grade"),
    ],
)
async def test_a_wrong_parameter_is_named_with_its_reason(world: World, name, parameters, pointer):
    director = await world.as_("director", SCHOOL)
    answer = await director.get(f"/reports/{name}", params=parameters)
    assert answer.status_code == 422
    assert [one["pointer"] for one in answer.json()["errors"]] == [pointer]
