"""What each representative may: dated, on a sealed basis, back by itself; an adult student decides (X20, A4, B2)."""

from datetime import timedelta
from uuid import UUID, uuid4

import pytest
from sqlalchemy import text

from contracts.events.movement import MembershipChanged, Spell
from contracts.events.registry import PlacementChanged, TieChanged
from store.clock import today

from ..factories import LARGE, SMALL, enrol_all, make_tree, school_file, snils, take_over, upload

BORN = "05.09.2012"
CHILD = ("Кедров", "Иван", "Ильич", BORN, snils(123456789), "5А")
SISTER = ("Кедрова", "Ольга", "Ильинична", "01.02.2013", snils(133456789), "5А")
HEAD = ("ФИО", "СНИЛС", "Степень родства", "ФИО ребёнка", "Телефон", "Доступ к данным ребёнка")
MOTHER = ("Кедрова Анна Львовна", snils(223456789), "мать", "Кедров Иван Ильич", "+79130000001", "")
FATHER = ("Кедров Илья Олегович", snils(233456789), "отец", "Кедров Иван Ильич", "+79130000002", "")
COURT = {"number": "2-1034/2026", "on": "2026-11-20", "issued_by": "Северский городской суд"}
DAY = timedelta(days=1)
ALL = {"may_see": True, "may_notify": True, "may_take": True, "may_act": True}
NONE = dict.fromkeys(ALL, False)


class Family:
    """The people of one school and the ties between them."""

    def __init__(self, world, people, ties):
        self.world, self._people, self.ties = world, people, ties
        self.child, self.father, self.mother = (
            people[name] for name in ("Кедров Иван", "Кедров Илья", "Кедрова Анна")
        )

    def person(self, name):
        return self._people[name]

    async def client(self, name, role="parent"):
        return await self.world.as_(role, LARGE, UUID(self._people[name]))

    async def seen_by(self, name, of=None):
        return await (await self.client(name)).get(f"/own-files/{of or self.child}")


async def family(world, *students, parents=(MOTHER, FATHER)):
    await make_tree(world)
    rows = [HEAD, *parents]
    await take_over(await world.as_("director", LARGE), school_file(CHILD, *students, parents=rows))
    await enrol_all(world)
    async with world.events_tx() as tx:
        people = (
            await tx.execute(text("select id, last_name || ' ' || first_name as name from people"))
        ).all()
        ties = (await tx.execute(text("select id, parent_id, student_id from ties"))).all()
    by_pair = {(str(one.parent_id), str(one.student_id)): str(one.id) for one in ties}
    return Family(world, {one.name: str(one.id) for one in people}, by_pair)


@pytest.fixture
async def home(world):
    """A boy with mother and father at the large school."""
    return await family(world)


async def limited(
    home, custody="no-contact", rights=NONE, *, who=None, basis=COURT, status=201, role="secretary", **more
):
    tie = home.ties[who or home.father, home.child]
    secretary = await home.world.as_(role, LARGE)
    body = {"custody": custody, **rights, "basis": basis, **more}
    answer = await secretary.post(f"/ties/{tie}/rights", json=body)
    assert answer.status_code == status, answer.text
    return answer.json()


async def test_a_cut_parent_gets_exactly_the_answer_of_a_stranger_and_the_other_parent_all(world, home):
    assert (await home.seen_by("Кедров Илья")).status_code == 200
    view = await limited(home)
    assert (view["custody"], view["rights"]) == ("no-contact", NONE)
    cut = await home.client("Кедров Илья")
    stranger = await world.as_("parent", LARGE)
    body = {"values": {"phone": "89135554433"}}
    for method, path, sent in (
        ("GET", f"/own-files/{home.child}", None), ("POST", f"/own-files/{home.child}/proposals", body),
    ):  # fmt: skip
        his, theirs = [await one.request(method, path, json=sent) for one in (cut, stranger)]
        assert his.status_code == theirs.status_code == 404
        assert his.json()["detail"] == theirs.json()["detail"]
    assert [one["mine"] for one in (await cut.get("/own-files")).json()] == [True]
    assert (await home.seen_by("Кедрова Анна")).status_code == 200


async def test_the_event_tells_the_days_of_every_right_and_no_paper(world, home):
    until = today() + 30 * DAY
    await limited(home, "limited", {**ALL, "may_take": False, "may_act": False}, until_on=str(until))
    told = (await world.told(TieChanged))[-1].data
    assert told.sees and told.days("sees") == [(None, None)]
    assert told.days("acts") == told.days("takes") == [(None, today() - DAY), (until + DAY, None)]
    async with world.events_tx() as tx:
        events = (await tx.execute(text("select data::text from outbox"))).scalars().all()
        rows = (await tx.execute(text("select * from tie_rights"))).all()
    assert not any("1034" in one or "суд" in one or "limited" in one for one in events)
    assert rows and "1034" not in str(rows) and "суд" not in str(rows)


async def test_a_restriction_begins_and_ends_by_itself(world, home):
    await limited(home, from_on=str(today() + DAY))
    assert (await home.seen_by("Кедров Илья")).status_code == 200
    async with world.events_tx() as tx:
        await tx.execute(text("update tie_rights set from_on = current_date - 9, until_on = current_date"))
    assert (await home.seen_by("Кедров Илья")).status_code == 404
    async with world.events_tx() as tx:
        await tx.execute(text("update tie_rights set until_on = current_date - 1"))
    assert (await home.seen_by("Кедров Илья")).status_code == 200


async def test_living_apart_both_see_and_the_school_says_who_is_told(world, home):
    await limited(home, "split", {**ALL, "may_notify": False, "may_take": False}, basis=None)
    assert (await home.seen_by("Кедров Илья")).status_code == 200
    told = (await world.told(TieChanged))[-1].data
    assert told.days("notified") == [(None, today() - DAY)] and told.days("sees") == [(None, None)]
    teacher = await world.as_("teacher", LARGE)
    ties = (await teacher.get(f"/people/{home.child}")).json()["ties"]
    shown = {
        one["relation"]: (one["may_see"], one["may_notify"], one["may_take"], one["apart"]) for one in ties
    }
    assert shown == {"mother": (True, True, True, False), "father": (True, False, False, False)}


async def test_who_sees_but_does_not_act_proposes_nothing(home):
    await limited(home, "limited", {**ALL, "may_act": False})
    father = await home.client("Кедров Илья")
    lines = {one["person_id"]: one["may_propose"] for one in (await father.get("/own-files")).json()}
    assert lines == {home.father: True, home.child: False}
    refused = await father.post(
        f"/own-files/{home.child}/proposals", json={"values": {"phone": "89135554433"}}
    )
    assert refused.status_code == 403


async def test_papers_are_opened_only_by_those_who_read_special_data_and_it_is_written_down(world, home):
    view = await limited(home, role="coordinator")
    path = f"/ties/{view['tie_id']}/basis/disclosure"
    for role in ("coordinator", "teacher"):
        assert (await (await world.as_(role, LARGE)).post(path)).status_code == 403
    secretary = await world.as_("secretary", LARGE)
    (record,) = view["records"]
    assert record["has_basis"] and "basis" not in record
    assert (await secretary.post(path)).json()["bases"] == {record["id"]: COURT}
    reads = (await secretary.get(f"/people/{home.child}/file/reads")).json()
    assert [one["guard"] for one in reads] == ["special"]


async def test_every_wrong_field_is_named_and_nothing_is_written(world, home):
    before = len(await world.told(TieChanged))
    for custody, rights, more, field in (
        ("no-contact", NONE, {"basis": None}, "basis"), ("no-contact", ALL, {}, "may_see"),
        ("usual", NONE, {}, "custody"), ("split", ALL, {"from_on": "2020-01-01"}, "from_on"),
        ("split", ALL, {"until_on": "2020-01-01"}, "until_on"),
    ):  # fmt: skip
        found = await limited(home, custody, rights, status=422, **more)
        assert field in [one["pointer"].rsplit("/", 1)[1] for one in found["errors"]], found
    assert len(await world.told(TieChanged)) == before


async def test_a_preview_tells_what_ends_when_and_who_still_sees_and_writes_nothing(world, home):
    secretary = await world.as_("secretary", LARGE)
    tie, on = home.ties[home.father, home.child], str(today() + DAY)
    body = {"custody": "no-contact", **NONE, "from_on": on, "basis": COURT}
    seen = (await secretary.post(f"/ties/{tie}/preview", json=body)).json()
    assert (seen["name"], seen["student"]) == ("Кедров Илья Олегович", "Кедров Иван Ильич")
    assert {(one["what"], one["gains"], one["on"]) for one in seen["changes"]} == {
        (what, False, on) for what in ("diary", "notices", "take", "act", "contacts")
    }
    assert (seen["others_see"], seen["other_children"]) == (1, 0)
    assert (await secretary.get(f"/people/{home.child}/ties")).json()[0]["records"] == []


async def test_the_newest_record_decides_and_the_story_stays(home):
    await limited(home)
    await limited(home, "usual", ALL, status=422, basis=None)
    view = await limited(home, "usual", ALL)
    assert [one["custody"] for one in view["records"]] == ["usual", "no-contact"]
    assert (await home.seen_by("Кедров Илья")).status_code == 200


async def test_no_contact_hides_address_and_phones_in_the_files_of_the_other_children_too(world):
    father_of_both = (*FATHER[:3], "Кедров Иван Ильич; Кедрова Ольга Ильинична", *FATHER[4:])
    home = await family(world, SISTER, parents=(MOTHER, father_of_both))
    sister, secretary = home.person("Кедрова Ольга"), await world.as_("secretary", LARGE)
    values = {"address_actual": "Северск, Ленина, 12", "phone": "+79131112233", "native_language": "русский"}
    await secretary.patch(f"/people/{sister}/file", json={"values": values})
    assert "address_actual" in (await home.seen_by("Кедров Илья", sister)).json()["values"]
    await limited(home)
    told = await home.seen_by("Кедров Илья", sister)
    assert told.status_code == 200 and told.json()["values"]["native_language"] == "русский"
    assert not {"address_actual", "phone"} & set(told.json()["values"])
    guess = {"values": {"address_actual": "Северск, Ленина, 12"}}
    asked = await (await home.client("Кедров Илья")).post(f"/own-files/{sister}/proposals", json=guess)
    assert asked.status_code == 422 and "заполняет только школа" in asked.text


async def test_a_member_of_the_staff_kept_apart_sees_no_contacts_of_his_family_and_changes_nothing(
    world, home
):
    secretary = await home.client("Кедров Илья", "secretary")
    tie = home.ties[home.father, home.child]
    own = await secretary.post(f"/ties/{tie}/rights", json={"custody": "usual", **ALL})
    assert own.status_code == 403 and "О своей семье" in own.json()["detail"]
    assert (await secretary.get(f"/people/{home.mother}")).json()["phone"] == "+79130000001"
    await limited(home)
    for person in (home.child, home.mother):
        file = (await secretary.get(f"/people/{person}")).json()
        assert (file["phone"], file["snils"]) == (None, None)
        assert not {"phone", "snils"} & set((await secretary.get(f"/people/{person}/file")).json()["values"])
        edit = {"last_name": "Кедров", "first_name": "Иван"}
        assert (await secretary.put(f"/people/{person}", json=edit)).status_code == 403
        assert (await secretary.post(f"/people/{person}/file/special/disclosure")).status_code == 403
    assert (await secretary.post(f"/ties/{tie}/basis/disclosure")).status_code == 403


async def test_a_new_school_of_the_child_is_not_told_to_a_parent_kept_apart_until_the_ban_ends(world, home):
    until = today() + 10 * DAY
    await limited(home, until_on=str(until))
    spells = [
        Spell(segment=LARGE, class_id=uuid4(), from_on=today() - 90 * DAY, until_on=today() - DAY),
        Spell(segment=SMALL, class_id=uuid4(), from_on=today()),
    ]
    moved = MembershipChanged(student_id=UUID(home.child), spells=spells)
    await world.tell(moved, subject=home.child, segment=SMALL)
    told = [one.data for one in await world.told(PlacementChanged) if one.segment == SMALL]
    starts = {str(one.person_id): one.from_on for one in told if one.roles == ["parent"]}
    assert starts == {home.mother: today(), home.father: until + DAY}
    (known,) = [one for one in told if one.kind == "parent" and not one.roles]
    assert (str(known.person_id), known.from_on, known.until_on) == (home.father, today(), until)
    secretary = await world.as_("secretary", SMALL)
    shown = {
        one["name"]: one["custody"] for one in (await secretary.get(f"/people/{home.child}/ties")).json()
    }
    assert shown == {"Кедров Илья Олегович": "no-contact", "Кедрова Анна Львовна": "usual"}
    await world.tell(moved, subject=home.child, segment=SMALL)
    again = [one.data for one in await world.told(PlacementChanged) if one.segment == SMALL]
    assert len(again) == len(told)


async def test_an_adult_student_closes_and_returns_his_data_and_a_minor_cannot(world, home):
    father, child = home.ties[home.father, home.child], await home.client("Кедров Иван", "student")
    assert (await child.get("/own-ties")).json() == {"adult": False, "people": []}
    assert (await child.post(f"/own-ties/{father}/choice", json={"sees": False})).status_code == 403
    async with world.events_tx() as tx:
        await tx.execute(text("update people set birth_on = current_date - interval '18 years' where id = :id"),
                         {"id": home.child})  # fmt: skip
    shown = (await child.post(f"/own-ties/{father}/choice", json={"sees": False})).json()
    assert {one["name"]: (one["sees"], one["closed_by_me"]) for one in shown["people"]} == {
        "Кедров Илья Олегович": (False, True), "Кедрова Анна Львовна": (True, False)
    }  # fmt: skip
    assert (await home.seen_by("Кедров Илья")).status_code == 404
    assert (await world.told(TieChanged))[-1].data.days("sees") == [(None, today() - DAY)]
    await limited(home, "usual", ALL, basis=None)
    assert (
        await home.seen_by("Кедров Илья")
    ).status_code == 404  # the school does not open what he has closed
    await child.post(f"/own-ties/{father}/choice", json={"sees": True})
    assert (await home.seen_by("Кедров Илья")).status_code == 200
    other = await world.as_("student", LARGE)
    assert (await other.post(f"/own-ties/{father}/choice", json={"sees": False})).status_code == 404


async def test_an_adult_student_does_not_open_what_a_court_has_closed(world, home):
    async with world.events_tx() as tx:
        await tx.execute(text("update people set birth_on = '2000-01-01' where id = :id"), {"id": home.child})
    await limited(home)
    child, father = await home.client("Кедров Иван", "student"), home.ties[home.father, home.child]
    shown = (await child.post(f"/own-ties/{father}/choice", json={"sees": True})).json()
    assert {one["sees"] for one in shown["people"] if one["tie_id"] == father} == {False}
    assert (await home.seen_by("Кедров Илья")).status_code == 404


async def test_a_second_list_takes_access_away_but_never_gives_it_back(world, home):
    await limited(home)
    director = await world.as_("director", LARGE)
    view = await take_over(director, school_file(CHILD, parents=[HEAD, MOTHER, (*FATHER[:5], "да")]))
    assert view["counts"]["ties"] == {"created": 0, "changed": 0, "same": 2}
    assert "список его не возвращает" in str(view["report"])
    assert (await home.seen_by("Кедров Илья")).status_code == 404
    relation = (*FATHER[:2], "опекун", *FATHER[3:])
    await take_over(director, school_file(CHILD, parents=[HEAD, (*MOTHER[:5], "нет"), relation]))
    told = {one.data.parent_id: one.data for one in await world.told(TieChanged)}
    assert told[UUID(home.father)].relation == "guardian" and told[UUID(home.father)].days("sees") == [
        (None, today() - DAY)
    ]
    assert told[UUID(home.mother)].days("sees") == []
    await take_over(director, school_file(CHILD, parents=[HEAD, MOTHER, FATHER]))
    for name in ("Кедров Илья", "Кедрова Анна"):
        assert (await home.seen_by(name)).status_code == 404


async def test_a_cut_parent_does_not_come_back_as_another_person_of_his_name(world, home):
    await limited(home)
    again = (FATHER[0], "", *FATHER[2:4], "+79139999999", "")
    checked = (
        await upload(await world.as_("director", LARGE), school_file(CHILD, parents=[HEAD, again]))
    ).json()
    assert not checked["applicable"] and "его права ограничены" in str(checked["report"])


async def test_an_import_with_limited_ties_is_not_undone(world, home):
    await limited(home)
    director = await world.as_("director", LARGE)
    (imported,) = (await director.get("/imports")).json()["items"]
    refused = await director.post(f"/imports/{imported['id']}/undo")
    assert refused.status_code == 409 and "родственная связь изменена" in refused.json()["detail"]


async def test_a_foreign_school_gets_404_for_every_operation(world, home):
    tie = home.ties[home.father, home.child]
    body = {"custody": "split", **ALL}
    for role, method, path, sent in (
        ("secretary", "GET", f"/people/{home.child}/ties", None),
        ("secretary", "POST", f"/ties/{tie}/preview", body),
        ("secretary", "POST", f"/ties/{tie}/rights", body),
        ("secretary", "POST", f"/ties/{tie}/basis/disclosure", None),
        ("student", "POST", f"/own-ties/{tie}/choice", {"sees": False}),
    ):
        foreign = await world.as_(role, SMALL)
        assert (await foreign.request(method, path, json=sent)).status_code == 404, path
    await limited(home)
    async with world.app_tx(SMALL) as tx:
        assert (await tx.execute(text("select count(*) from tie_rights"))).scalar() == 0
    async with world.app_tx(LARGE) as tx:
        with pytest.raises(Exception, match="permission denied"):
            await tx.execute(text("update tie_rights set may_see = true"))
        await tx.rollback()


async def test_rights_that_end_soon_are_named_until_a_newer_record_takes_their_place(world, home):
    secretary, soon = await world.as_("secretary", LARGE), today() + 5 * DAY
    await limited(home, until_on=str(soon))
    (one,) = (await secretary.get("/tie-endings")).json()
    assert (one["student"], one["relation"], one["until_on"]) == ("Кедров Иван Ильич", "father", str(soon))
    assert (await secretary.get("/tie-endings?days=4")).json() == []
    assert (await (await world.as_("secretary", SMALL)).get("/tie-endings")).json() == []
    await limited(home, until_on=str(soon + 60 * DAY))
    assert (await secretary.get("/tie-endings")).json() == []


async def test_a_stale_version_is_refused(home):
    await limited(home)
    secretary = await home.world.as_("secretary", LARGE)
    tie = home.ties[home.father, home.child]
    body = {"custody": "usual", **ALL, "basis": COURT}
    late = await secretary.post(f"/ties/{tie}/rights", json=body, headers={"if-match": '"1"'})
    assert late.status_code == 412


async def test_reading_keeps_its_budget_of_statements(world, home):
    await limited(home)
    secretary, mother = await world.as_("secretary", LARGE), await home.client("Кедрова Анна")
    budgets = ((secretary, f"/people/{home.child}/ties", 4), (secretary, f"/people/{home.child}", 4),
               (mother, "/own-files", 1), (mother, f"/own-files/{home.child}", 4))  # fmt: skip
    for client, path, budget in budgets:
        with world.count() as seen:
            assert (await client.get(path)).status_code == 200
        assert len(seen) <= budget, (path, seen)
