"""Years, periods, holidays, bells, settings (C2); migrations; the OpenAPI document."""

import asyncio
import os
from urllib.parse import urlsplit
from uuid import UUID

import asyncpg
import pytest

from contracts.events.academic import StudyPeriodChanged
from contracts.events.registry import SettingsTaken
from service.app import describe
from service.cli import migrations_of
from services.academic.tests.factories import YEAR, done
from store import migrate
from store.provision import provision
from testkit import World

FRESH = "tomsk/seversk/school-84"


async def test_a_year_is_opened_by_its_number_alone(world: World) -> None:
    office = await world.as_("coordinator")
    year = await done(await office.post("/years", json={"school_year": YEAR}), 201)
    assert [(one["kind"], one["number"]) for one in year["periods"] if one["grades"][0] == 1] == [
        ("quarter", number) for number in (1, 2, 3, 4)
    ]
    assert [one["kind"] for one in year["periods"] if one["grades"] == [10, 11]] == ["half-year", "half-year"]
    assert year["settings"] == {
        "round_up_from": "0.50", "minimum_marks": 3, "edit_window_days": 14, "absence_rule": "warn",
        "debt_counts_two": False,
    }  # fmt: skip
    assert len(year["bells"][0]["lessons"]) == 8
    assert len(await world.told(StudyPeriodChanged)) == 6
    assert (await office.post("/years", json={"school_year": YEAR})).status_code == 409
    proposal = await done(await office.get(f"/years/proposal?school_year={YEAR + 1}"))
    await done(await office.post("/years", json=proposal), 201)


async def test_a_new_school_begins_with_the_open_years_of_a_like_one(world: World) -> None:
    office = await world.as_("coordinator")
    year = await done(await office.post("/years", json={"school_year": YEAR}), 201)
    settings = year["settings"] | {"minimum_marks": 5}
    await done(await office.put(f"/years/{YEAR}/settings", json=settings, headers={"if-match": '"1"'}))
    ended = {"school_year": YEAR - 1}
    await done(await office.post("/years", json=ended), 201)
    taken = SettingsTaken(segment=FRESH, source=office.segment, by=office.person_id)
    for _ in range(2):
        await world.tell(taken, subject=FRESH)
    fresh = await world.as_("coordinator", FRESH)
    assert (await fresh.get(f"/years/{YEAR - 1}")).status_code == 404
    got = await done(await fresh.get(f"/years/{YEAR}"))
    first = await done(await office.get(f"/years/{YEAR}"))
    assert (got["version"], got["settings"]["minimum_marks"]) == (1, 5)
    for part in ("holidays", "bells", "from_on", "until_on"):
        assert got[part] == first[part]
    for one, other in zip(got["periods"], first["periods"], strict=True):
        assert one["id"] != other["id"]
        assert one | {"id": None} == other | {"id": None}
    told = [one for one in await world.told(StudyPeriodChanged) if one.segment == FRESH]
    assert {one.data.period_id for one in told} == {UUID(one["id"]) for one in got["periods"]}
    assert len(told) == len(got["periods"])


async def test_only_those_who_lead_the_school_open_years(world: World) -> None:
    teacher = await world.as_("teacher")
    assert (await teacher.post("/years", json={"school_year": YEAR})).status_code == 403
    assert (await teacher.get(f"/years/{YEAR}")).status_code == 404


async def test_periods_change_by_version_and_tell_what_changed(world: World) -> None:
    office = await world.as_("deputy-head")
    year = await done(await office.post("/years", json={"school_year": YEAR}), 201)
    periods = [
        {name: one[name] for name in one if name not in ("version", "closed_at")} for one in year["periods"]
    ]
    first = next(one for one in periods if one["kind"] == "quarter" and one["number"] == 1)
    overlapping = [one if one is not first else one | {"until_on": f"{YEAR}-11-20"} for one in periods]
    url = f"/years/{YEAR}/periods"
    refused = await office.put(url, json={"periods": overlapping}, headers={"if-match": '"1"'})
    assert refused.status_code == 422
    assert "пересекается" in refused.json()["errors"][0]["detail"]
    first["name"] = "Первая четверть"
    kept = [one for one in periods if one["kind"] == "quarter"]
    changed = await done(await office.put(url, json={"periods": kept}, headers={"if-match": '"1"'}))
    assert len(changed["periods"]) == 4
    assert (await office.put(url, json={"periods": kept}, headers={"if-match": '"1"'})).status_code == 412
    told = (await world.told(StudyPeriodChanged))[6:]
    assert sorted((one.data.name, one.sequence, one.data.removed) for one in told) == [
        ("1-е полугодие", 2, True),
        ("2-е полугодие", 2, True),
        ("Первая четверть", 2, False),
    ]


async def test_two_who_open_the_same_year_at_once_open_it_once(world: World) -> None:
    office = await world.as_("coordinator")
    answers = await asyncio.gather(*(office.post("/years", json={"school_year": YEAR}) for _ in range(5)))
    assert sorted(answer.status_code for answer in answers) == [201, 409, 409, 409, 409]


async def test_a_repeated_post_with_its_key_is_done_once(world: World) -> None:
    office = await world.as_("coordinator")
    once = {"idempotency-key": "open-2026"}
    first = await office.post("/years", json={"school_year": YEAR}, headers=once)
    second = await office.post("/years", json={"school_year": YEAR}, headers=once)
    assert (first.status_code, second.status_code) == (201, 201)
    assert first.json()["id"] == second.json()["id"]


@pytest.mark.parametrize("role", ["parent", "student", "teacher", "department-head"])
async def test_years_and_subjects_are_for_everybody_to_read(world: World, role: str) -> None:
    segment = "tomsk/seversk" if role == "department-head" else "tomsk/seversk/school-198"
    await done(await (await world.as_("coordinator")).post("/years", json={"school_year": YEAR}), 201)
    reader = await world.as_(role, segment)
    assert len(await done(await reader.get("/years"))) == 1
    assert len(await done(await reader.get("/subjects"))) == 32


async def test_a_school_adds_an_own_subject_that_others_do_not_see(world: World) -> None:
    office = await world.as_("coordinator")
    body = {"name": "Основы робототехники", "short_name": "Робот."}
    assert (await done(await office.post("/subjects", json=body), 201))["own"] is True
    assert (await office.post("/subjects", json={"name": "алгебра", "short_name": "А"})).status_code == 409
    other = await world.as_("coordinator", "tomsk/seversk/school-80")
    assert "Основы робототехники" not in [one["name"] for one in await done(await other.get("/subjects"))]


async def test_migrations_go_up_down_and_up_and_agree_with_the_tables(
    world: World, postgres_url: str
) -> None:
    name = f"academic__{os.urandom(4).hex()}"
    await provision(postgres_url, "academic", "test", database=name)
    host = urlsplit(postgres_url).netloc.split("@")[-1]
    os.environ["OWNER_DATABASE_URL"] = f"postgresql+asyncpg://academic_owner:test@{host}/{name}"
    folder = migrations_of("academic")
    for step in (migrate.upgrade, migrate.check, migrate.downgrade, migrate.upgrade, migrate.check):
        await asyncio.to_thread(step, folder)
    admin = await asyncpg.connect(postgres_url)
    await admin.execute(f'drop database "{name}" with (force)')
    await admin.close()


def test_every_operation_is_described_in_russian() -> None:
    import importlib

    from service import Settings

    settings = Settings(
        database_url="postgresql+asyncpg://a@127.0.0.1/a",
        events_database_url="postgresql+asyncpg://a@127.0.0.1/a",
        amqp_url="amqp://a@127.0.0.1/",
        oidc_issuer="http://test",
    )
    app = importlib.import_module("academic.app").compose(work=False, settings=settings)
    document = describe(app, "academic", app.title)
    for path, operations in document["paths"].items():
        for method, operation in operations.items():
            words = operation["summary"] + operation.get("description", "")
            assert any("а" <= letter.lower() <= "я" for letter in words), (method, path)
            assert operation["x-right"].startswith(("academic:", "system:", "registry:duplicate:")), (
                method,
                path,
            )
