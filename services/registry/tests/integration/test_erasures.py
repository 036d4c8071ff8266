"""Data whose term is over: who it is, counted, approved, erased everywhere, what stays (152-ФЗ ст. 21, ADR 0017)."""

from itertools import pairwise
from uuid import UUID

import pytest
from sqlalchemy import text

from contracts.events import academic, communication, identity, movement, reporting
from contracts.events.registry import ErasureAsked, ErasureOrdered, PersonChanged, TieChanged

from ..factories import LARGE, SMALL, enrol_all, make_tree, school_file, snils, take_over

CHILD = ("Кедров", "Иван", "Ильич", "05.09.2012", snils(123456789), "5А")
STAYING = ("Липов", "Пётр", "Ильич", "05.09.2012", snils(123456780), "5А")
PARENTS = [("ФИО", "СНИЛС", "Степень родства", "ФИО ребёнка", "Телефон"),
           ("Кедрова Анна Львовна", snils(223456789), "мать", "Кедров Иван Ильич", "+79130000001")]  # fmt: skip
STAFF = [("ФИО", "Должность", "СНИЛС"), ("Соболева Ольга Петровна", "учитель", snils(323456789))]
OTHERS = (identity, movement, academic, reporting, communication)
COMMISSION = ["Смирнов А. П., директор", "Брюсова Л. К., секретарь"]


@pytest.fixture
async def school(world):
    """A boy and his mother who left four years ago, a teacher who left then, a boy who stays."""
    await make_tree(world)
    lists = school_file(CHILD, STAYING, parents=PARENTS, staff=STAFF)
    await take_over(await world.as_("director", LARGE), lists)
    await enrol_all(world)
    async with world.events_tx() as tx:
        rows = await tx.execute(text("select last_name, id from people"))
        ids = {row.last_name: str(row.id) for row in rows}
        gone = [UUID(ids[name]) for name in ("Кедров", "Кедрова", "Соболева")]
        left = "update placements set from_on = '2020-09-01', until_on = current_date - 1500"
        await tx.execute(text(f"{left} where person_id = any(:gone)"), {"gone": gone})
    secretary = await world.as_("secretary", LARGE)
    await secretary.patch(f"/people/{ids['Липов']}/file", json={"values": {"address_actual": "Северск"}})
    return ids


async def drafted(world):
    director = await world.as_("director", LARGE)
    made = await director.post("/erasure-acts", json={"years": 3, "commission": COMMISSION})
    assert made.status_code == 201, made.text
    return director, f"/erasure-acts/{made.json()['id']}"


async def tell(world, kind, modules=OTHERS, **rows):
    asked = (await world.told(ErasureAsked))[-1].data
    for module in modules:
        told = getattr(module, kind)(act_id=asked.act_id, segment=LARGE, rows=rows)
        await world.tell(told, subject=asked.act_id, segment=LARGE)


async def test_whose_term_is_over_is_who_left_so_long_ago_and_never_the_staff(world, school):
    director = await world.as_("director", LARGE)
    found = (await director.get("/erasure-candidates")).json()
    assert {one["name"].split()[0]: (one["kinds"], one["whole"]) for one in found["people"]} == {
        "Кедров": (["student"], True), "Кедрова": (["parent"], True)
    }  # fmt: skip
    assert (await director.get("/erasure-candidates?years=5")).json()["people"] == []
    assert (await director.get("/erasure-candidates?years=2")).status_code == 422
    teacher = await world.as_("teacher", LARGE)
    assert (await teacher.get("/erasure-candidates")).status_code == 403
    assert (await (await world.as_("director", SMALL)).get("/erasure-candidates")).json()["people"] == []


async def test_a_draft_shows_what_would_go_in_every_section_and_erases_nothing(world, school):
    director, path = await drafted(world)
    await tell(world, "ErasureCounted", [academic], Отметки=40)
    view = (await director.get(path)).json()
    parts = {one["service"]: one["counted"] for one in view["services"]}
    assert parts["registry"]["Имена, даты рождения, СНИЛС, телефоны"] == 2
    assert parts["academic"] == {"Отметки": 40} and parts["identity"] is None
    early = await director.post(f"{path}/approval", json={"people": 2})
    assert early.status_code == 409 and "Ещё не посчитали: Доступ" in early.text
    assert (await director.get(f"{path}/document")).content.startswith(b"%PDF-")
    assert (await director.post(f"{path}/cancellation")).json()["state"] == "cancelled"
    async with world.events_tx() as tx:
        names = (
            await tx.execute(text("select count(*) from people where last_name like 'Кедров%'"))
        ).scalar_one()
    assert names == 2 and not await world.told(ErasureOrdered)


async def test_the_director_types_the_number_and_everything_goes_but_what_law_keeps(world, school):
    director, path = await drafted(world)
    await tell(world, "ErasureCounted")
    secretary = await world.as_("secretary", LARGE)
    assert (await secretary.post(f"{path}/approval", json={"people": 2})).status_code == 403
    wrong = await director.post(f"{path}/approval", json={"people": 3})
    assert wrong.status_code == 422 and wrong.json()["errors"][0]["detail"] == "Наберите число людей: 2"
    done = await director.post(f"{path}/approval", json={"people": 2})
    assert done.status_code == 200 and (done.json()["number"], done.json()["state"]) == (1, "approved"), (
        done.text
    )
    (ordered,) = [event.data for event in await world.told(ErasureOrdered)]
    await world.tell(ordered, subject=ordered.act_id, segment=LARGE)
    await tell(world, "ErasureDone", OTHERS[:-1], Входы=3)
    assert (await director.get(path)).json()["state"] == "approved"
    await tell(world, "ErasureDone", OTHERS[-1:])
    view = (await director.get(path)).json()
    assert view["state"] == "done" and {one["name"].split()[0] for one in view["whom"]} == {
        "Кедров",
        "Кедрова",
    }
    assert (await director.get(f"{path}/document")).content.startswith(b"%PDF-")
    async with world.events_tx() as tx:
        tables = (
            "people", "placements", "ties", "file_details", "file_changes", "erasure_acts", "import_changes",
        )  # fmt: skip
        kept = ""
        for one in tables:
            kept += str((await tx.execute(text(f"select * from {one}"))).all())
        counts = (
            await tx.execute(text("select count(*), (select count(*) from ties) from placements"))
        ).one()
    assert "Кедров" not in kept and "123456789" not in kept and CHILD[4] not in kept and "Липов" in kept
    assert tuple(counts) == (4, 0)
    removed = {str(e.data.person_id) for e in await world.told(PersonChanged) if e.data.removed}
    assert removed == {school["Кедров"], school["Кедрова"]}
    assert (await world.told(TieChanged))[-1].data.removed
    assert (await director.get("/erasure-candidates")).json()["people"] == []
    again = await director.post("/erasure-acts", json={"commission": COMMISSION})
    assert again.status_code == 409 and "Нет никого" in again.text


async def test_who_came_back_meanwhile_stops_the_act_and_who_is_elsewhere_keeps_his_name(world, school):
    director, path = await drafted(world)
    await tell(world, "ErasureCounted")
    async with world.events_tx() as tx:
        await tx.execute(
            text("insert into placements (id, segment, version, person_id, kind, roles, from_on)"
                 " values (gen_random_uuid(), :small, 1, :child, 'student', '{student}', current_date)"),
            {"small": SMALL, "child": UUID(school["Кедров"])},
        )  # fmt: skip
    stopped = await director.post(f"{path}/approval", json={"people": 2})
    assert stopped.status_code == 409 and "Составьте акт заново" in stopped.text
    director, path = await drafted(world)
    await tell(world, "ErasureCounted")
    assert {one["whole"] for one in (await director.get(path)).json()["whom"]} == {False}
    assert (await director.post(f"{path}/approval", json={"people": 2})).status_code == 200
    ordered = (await world.told(ErasureOrdered))[-1].data
    await world.tell(ordered, subject=ordered.act_id, segment=LARGE)
    async with world.events_tx() as tx:
        names = (
            await tx.execute(text("select count(*) from people where last_name like 'Кедров%'"))
        ).scalar_one()
    assert names == 2


async def test_an_act_of_another_school_is_nobodys_here(world, school):
    _, path = await drafted(world)
    foreign = await world.as_("director", SMALL)
    for method, more, body in (("get", "", None), ("get", "/document", None), ("post", "/cancellation", None),
                               ("post", "/approval", {"people": 2})):  # fmt: skip
        assert (await foreign.request(method, path + more, json=body)).status_code == 404


async def test_a_record_that_became_the_person_goes_with_him(world, school):
    chain = [UUID(school["Кедров"]), UUID(int=11), UUID(int=12)]
    async with world.events_tx() as tx:
        for kept, merged in pairwise(chain):
            await tx.execute(
                text("insert into people (id, version, last_name, first_name, search, merged_into)"
                     " values (:id, 1, 'Кедров', 'Ваня', 'кедров ваня', :kept)"), {"id": merged, "kept": kept},
            )  # fmt: skip
        await tx.execute(
            text("insert into special_reads (id, segment, person_id, guard, by, role)"
                 " values (gen_random_uuid(), :at, :id, 'document', :id, 'secretary')"), {"at": LARGE, "id": chain[-1]},
        )  # fmt: skip
    director, path = await drafted(world)
    await tell(world, "ErasureCounted")
    assert (await director.get(path)).json()["people"] == 2
    assert (await director.post(f"{path}/approval", json={"people": 2})).status_code == 200
    ordered = (await world.told(ErasureOrdered))[-1].data
    assert {one.person_id for one in ordered.people} == {*chain, UUID(school["Кедрова"])}
    await world.tell(ordered, subject=ordered.act_id, segment=LARGE)
    async with world.events_tx() as tx:
        left = (
            "select count(*), (select count(*) from special_reads) from people where last_name like 'Кедров%'"
        )
        assert tuple((await tx.execute(text(left))).one()) == (0, 0)
    removed = {e.data.person_id for e in await world.told(PersonChanged) if e.data.removed}
    assert removed >= set(chain)


async def test_records_of_another_school_are_not_told(world, school):
    other = UUID(int=11)
    async with world.events_tx() as tx:
        await tx.execute(
            text("insert into people (id, version, last_name, first_name, search, merged_into)"
                 " values (:id, 1, 'Кедров', 'Ваня', 'кедров ваня', :kept)"),
            {"id": other, "kept": UUID(school["Кедров"])},
        )  # fmt: skip
    for segment, found in ((LARGE, [other]), (SMALL, [])):
        async with world.app_tx(segment) as tx:
            rows = await tx.execute(
                text("select merged_id from merged_records(cast(:p as uuid[]))"),
                {"p": [UUID(school["Кедров"])]},
            )
            assert list(rows.scalars()) == found
