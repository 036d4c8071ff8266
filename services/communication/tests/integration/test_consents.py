"""What consents switch off on the board: naming a student, and, if a school says so, his name among readers (X21)."""

from datetime import UTC, date, datetime, timedelta

from board_facts import OTHER, SCHOOL, TOWN, client, post, school_class, student, titles

from contracts.events.registry import ConsentChanged, ConsentSettingChanged, ConsentTextChanged
from store import clock
from testkit import World

TEXT_AT = datetime(2026, 9, 1, tzinfo=UTC)


async def consented(
    world: World,
    person,
    state: str = "given",
    kind: str = "publication",
    until: date | None = None,
    at: str = SCHOOL,
) -> None:
    told = ConsentChanged(
        segment=at,
        person_id=person,
        kind=kind,
        state=state,
        until_on=until,
        text_segment="tomsk",
        text_at=TEXT_AT,
    )
    await world.tell(told, subject=f"{at}|{person}|{kind}", segment=at)


async def faults(one, title: str, **given):
    answer = await one.post("/announcements", json={"title": title, **given})
    return answer.status_code, [(e["pointer"], e["detail"]) for e in answer.json().get("errors", [])]


async def test_a_student_is_named_on_the_board_only_with_consent_to_publication(world: World) -> None:
    director = await client(world, "director", last="Смирнова")
    girl = await student(world, await school_class(world), last="Белова")
    status, found = await faults(director, "Победа", body="Поздравляем **Марию Белову** с победой")
    assert (
        status == 422
        and found[0][0] == "/body/body"
        and found[0][1].startswith("Назван ученик: Белова Мария")
    )
    await consented(world, girl, "partial")
    assert (await faults(director, "Победа Беловой Марии"))[1][0][0] == "/body/title"
    await consented(world, girl)
    await post(director, "Победа", body="Поздравляем Марию Белову")
    assert await titles(await client(world, "parent")) == ["Победа"]


async def test_what_is_withdrawn_disappears_from_boards_at_once_and_only_that(world: World) -> None:
    director, reader = await client(world, "director"), await client(world, "parent")
    girl = await student(world, await school_class(world), last="Белова")
    await consented(world, girl)
    made = await post(director, "Победа", body="Белова Мария – первая")
    await post(director, "Субботник")
    assert await titles(reader) == ["Субботник", "Победа"]
    await consented(world, girl, "withdrawn")
    assert await titles(reader) == ["Субботник"]
    assert (await reader.get(f"/announcements/{made['id']}")).status_code == 404
    seen = (await director.get(f"/announcements/{made['id']}")).json()
    assert seen["lacking"] == ["Белова Мария"]
    await consented(world, girl)
    assert await titles(reader) == ["Субботник", "Победа"]


async def test_a_consent_ends_by_the_clock_and_lapses_by_a_renewed_text(world: World) -> None:
    director, reader = await client(world, "director"), await client(world, "parent")
    girl = await student(world, await school_class(world), last="Белова")
    await consented(world, girl, until=clock.today())
    await post(director, "Победа Беловой Марии")
    assert await titles(reader) == ["Победа Беловой Марии"]
    renewed = ConsentTextChanged(
        segment="tomsk", kind="publication", number=2, title="П", renewed_at=TEXT_AT + timedelta(days=1)
    )
    await world.tell(renewed, subject="tomsk:publication", segment="tomsk")
    assert await titles(reader) == []
    await consented(world, girl, until=clock.today() - timedelta(days=1))
    assert await titles(reader) == []


async def test_a_lock_from_above_that_renews_lapses_consents_to_a_schools_own_text(world: World) -> None:
    director, reader = await client(world, "director"), await client(world, "parent")
    girl = await student(world, await school_class(world), last="Белова")
    told = ConsentChanged(
        segment=SCHOOL,
        person_id=girl,
        kind="publication",
        state="given",
        text_segment=SCHOOL,
        text_at=TEXT_AT,
    )
    await world.tell(told, subject=f"{SCHOOL}|{girl}|publication", segment=SCHOOL)
    await post(director, "Победа Беловой Марии")
    other = ConsentTextChanged(
        segment="tomsk", kind="publication", number=2, title="П", renewed_at=TEXT_AT + timedelta(days=1)
    )
    await world.tell(other, subject="tomsk:publication", segment="tomsk")
    assert await titles(reader) == ["Победа Беловой Марии"]
    closed = other.model_copy(update={"renewed_below_at": TEXT_AT + timedelta(days=1)})
    await world.tell(closed, subject="tomsk:publication", segment="tomsk")
    assert await titles(reader) == []


async def test_staff_among_themselves_may_name_a_student_and_a_colleague_may_be_named(world: World) -> None:
    director = await client(world, "director")
    await student(world, await school_class(world), last="Белова")
    await post(director, "Белова Мария переходит на домашнее обучение", roles=["teacher"])
    await client(world, "teacher", last="Орлова")
    await post(director, "Ведёт Орлова Мария Петровна. Белова")


async def test_a_changed_text_is_looked_at_anew_and_above_schools_too(world: World) -> None:
    director, above = await client(world, "director"), await client(world, "rco-operator", TOWN)
    await student(world, await school_class(world), last="Белова")
    await student(world, await school_class(world, at=OTHER), at=OTHER, last="Котова")
    made = await post(director, "Победа")
    changed = await director.patch(f"/announcements/{made['id']}", json={"body": "Марии Беловой"})
    assert changed.status_code == 422
    assert (await faults(above, "Победа Котовой Марии"))[0] == 422
    await post(director, "Победа Котовой Марии")  # no student of this school


async def test_where_a_school_hides_names_who_has_not_consented_is_only_counted(world: World) -> None:
    director = await client(world, "director")
    known = await student(world, await school_class(world), last="Белова")
    await student(world, await school_class(world), last="Ясенева")
    await consented(world, known, kind="processing")
    made = await post(director, "Субботник", roles=["student"])

    async def named():
        found = (await director.get(f"/announcements/{made['id']}/receipts")).json()
        return found["people"], [one["last_name"] for one in found["items"]]

    assert await named() == (2, ["Белова", "Ясенева"])
    told = ConsentSettingChanged(segment=SCHOOL, kind="processing", collected=True, hides=True)
    await world.tell(told, subject=f"{SCHOOL}:processing", segment=SCHOOL)
    assert await named() == (2, ["Белова"])


async def test_the_board_still_costs_one_statement(world: World) -> None:
    reader = await client(world, "parent")
    with world.count() as seen:
        assert (await reader.get("/announcements")).status_code == 200
    assert len(seen) == 1
