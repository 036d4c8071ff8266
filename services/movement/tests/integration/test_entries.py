"""The movement book line by line."""

from services.movement.tests.factories import HOME, OTHER, TOWN, line, pupil, school, signed
from testkit import World


async def test_the_book_shows_a_student_s_way_with_annulled_rows_marked(world: World) -> None:
    at = await school(world)
    director = await world.as_("director")
    student = await pupil(world, at)
    await pupil(world, at, last_name="Другой")
    order = await signed(director, "class-transfer", [line(student, to_class_id=at.classes["5Б"])])
    await director.post(f"/orders/{order['id']}/annulment", json={"basis": "Ошибка"})
    await signed(director, "departure", [line(student, reason="abroad", went_to="Казахстан")])

    rows = (await director.get("/entries", params={"student_id": str(student)})).json()["items"]

    assert [(one["kind"], one["state"], one["order_number"]) for one in rows] == [
        ("enrolment-import", "signed", "1-у"),
        ("class-transfer", "annulled", "3-у"),
        ("departure", "signed", "5-у"),
    ]
    assert rows[2]["reason_title"] == "Выезд из Российской Федерации"
    assert {one["student"] for one in rows} == {"Иванов Пётр"}


async def test_a_period_and_pages_cut_the_book(world: World) -> None:
    at = await school(world)
    director = await world.as_("director")
    for name in ("Первый", "Второй", "Третий"):
        student = await pupil(world, at, last_name=name)
    await signed(director, "class-transfer", [line(student, to_class_id=at.classes["5Б"])])

    first = (await director.get("/entries", params={"limit": 2, "until_on": "2026-09-30"})).json()
    rest = (await director.get("/entries", params={"after": first["next"], "until_on": "2026-09-30"})).json()
    october = (await director.get("/entries", params={"from_on": "2026-10-01"})).json()

    assert (len(first["items"]), len(rest["items"]), rest["next"], len(october["items"])) == (2, 1, None, 1)


async def test_a_foreign_student_has_no_rows_here_and_the_head_sees_no_names(world: World) -> None:
    student = await pupil(world, await school(world, OTHER))
    director, head = await world.as_("director", HOME), await world.as_("department-head", TOWN)

    assert (await director.get("/entries", params={"student_id": str(student)})).json()["items"] == []
    assert (await head.get("/entries")).status_code == 403


async def test_a_page_of_the_book_takes_one_statement(world: World) -> None:
    await pupil(world, await school(world))
    director = await world.as_("director")

    with world.count() as statements:
        await director.get("/entries")

    assert len(statements) == 1


async def test_book_orders_contingent_and_transfers_go_out_as_files_like_their_lists(world: World) -> None:
    at = await school(world)
    director = await world.as_("director")
    student = await pupil(world, at)
    order = await signed(director, "class-transfer", [line(student, to_class_id=at.classes["5Б"])])
    day = {"on": "2026-10-01", "from_on": "2026-09-01", "until_on": "2026-10-30"}
    document = (await director.get("/openapi.json")).json()
    paths = [path for path in document["paths"] if "/exports/" in path and "subscriptions" not in path]
    assert len(paths) == 7
    for path in paths:
        asked = path.removeprefix("/api/movement/v1").replace("{order_id}", order["id"])
        for shape in ("xlsx", "csv", "pdf"):
            answer = await director.get(asked, params={**day, "format": shape})
            assert answer.status_code == 200, f"{path} {shape}: {answer.text[:300]}"
    book = await director.get("/exports/entries", params={"format": "csv", "kind": "class-transfer"})
    (head, row) = book.content.decode("utf-8-sig").splitlines()
    assert head == "№;Ученик;Дата;Приказ;О чём;Откуда;Куда;Причина"
    assert row.split(";")[1] == "Иванов Пётр" and row.split(";")[5:7] == ["5А", "5Б"]
    foreign = await world.as_("director", OTHER)
    assert (await foreign.get(f"/exports/orders/{order['id']}")).status_code == 404
