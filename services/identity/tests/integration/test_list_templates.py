"""Templates of lists: one's own, the organisation's, nobody else's (B8)."""

from typing import Any

from factories import OTHER, SCHOOL, segment, staff

from testkit import Client, World

BODY = {
    "source": "registry/people", "title": "Список для медосмотра", "columns": ["name", "birth", "class"],
    "sort": "name", "heading": "Список на медицинский осмотр", "signs": ["Директор / Смирнов А. П."],
    "filters": {"kind": "student"},
}  # fmt: skip


async def kept(client: Client, **more: Any) -> Any:
    answer = await client.post("/list-templates", json={**BODY, **more})
    assert answer.status_code == 201, answer.text
    return answer.json()


async def titles(client: Client, source: str = "registry/people") -> list[str]:
    answer = await client.get("/list-templates", params={"source": source})
    return [one["title"] for one in answer.json()]


async def test_a_template_comes_back_as_it_was_kept_and_is_the_person_s_alone(world: World) -> None:
    await segment(world)
    teacher, colleague = await world.as_("teacher"), await world.as_("teacher")
    one = await kept(teacher)
    assert {name: one[name] for name in BODY} == BODY
    assert (one["shared"], one["may_write"], one["version"]) == (False, True, 1)
    assert await titles(teacher) == ["Список для медосмотра"]
    assert await titles(teacher, "identity/accounts") == []
    assert await titles(colleague) == []
    body = {name: BODY[name] for name in BODY if name != "source"}
    assert (await colleague.put(f"/list-templates/{one['id']}", json=body)).status_code == 404
    assert (await colleague.delete(f"/list-templates/{one['id']}")).status_code == 404


async def test_the_school_s_templates_are_kept_by_its_leaders_and_offered_to_all_its_staff(
    world: World,
) -> None:
    await segment(world)
    director, teacher = await world.as_("director"), await world.as_("teacher")
    refused = await teacher.post("/list-templates", json={**BODY, "shared": True})
    assert refused.status_code == 403 and "директор" in refused.json()["detail"]
    one = await kept(director, shared=True)
    (seen,) = (await teacher.get("/list-templates", params={"source": "registry/people"})).json()
    assert (seen["shared"], seen["may_write"]) == (True, False)
    body = {name: BODY[name] for name in BODY if name != "source"}
    assert (await teacher.put(f"/list-templates/{one['id']}", json=body)).status_code == 403
    changed = await director.put(
        f"/list-templates/{one['id']}", json={**body, "columns": ["name"]}, headers={"if-match": '"1"'}
    )
    assert (changed.status_code, changed.json()["columns"], changed.json()["version"]) == (200, ["name"], 2)
    late = await director.put(f"/list-templates/{one['id']}", json=body, headers={"if-match": '"1"'})
    assert late.status_code == 412
    assert (await director.delete(f"/list-templates/{one['id']}")).status_code == 204
    assert await titles(teacher) == []


async def test_another_school_has_templates_of_its_own(world: World) -> None:
    await segment(world)
    await segment(world, OTHER, name="Школа № 84")
    one = await kept(await world.as_("director"), shared=True)
    foreign = await world.as_("director", OTHER)
    assert await titles(foreign) == []
    assert (await foreign.delete(f"/list-templates/{one['id']}")).status_code == 404


async def test_two_templates_of_one_name_are_refused_and_a_wrong_one_names_its_field(world: World) -> None:
    await segment(world)
    teacher = await world.as_("teacher")
    await kept(teacher)
    again = await teacher.post("/list-templates", json={**BODY, "title": "список для МЕДОСМОТРА"})
    assert again.status_code == 409 and "уже есть" in again.json()["detail"]
    empty = await teacher.post("/list-templates", json={**BODY, "title": "Пустой", "columns": []})
    assert empty.status_code == 422
    assert [one["pointer"] for one in empty.json()["errors"]] == ["/body/columns"]


async def test_families_keep_no_templates(world: World) -> None:
    parent = await world.as_("parent")
    assert (await parent.get("/list-templates", params={"source": "registry/people"})).status_code == 403


async def test_lists_of_identity_go_out_as_files_under_their_own_rights(world: World) -> None:
    await segment(world)
    await staff(world, last="Яковлева")
    director, teacher = await world.as_("director", SCHOOL), await world.as_("teacher", SCHOOL)
    document = (await director.get("/openapi.json")).json()
    asked = [path for path in document["paths"] if "/exports/" in path]
    assert len(asked) == 5
    for path in asked:
        for shape in ("xlsx", "csv", "pdf"):
            answer = await director.get(path.removeprefix("/api/identity/v1"), params={"format": shape})
            assert answer.status_code == 200, f"{path} {shape}: {answer.text[:300]}"
    rows = (await director.get("/exports/accounts", params={"format": "csv"})).content.decode("utf-8-sig")
    assert "Яковлева Мария Петровна" in rows and rows.startswith("ФИО;Роль;Логин;Состояние")
    assert (await teacher.get("/exports/appointments")).status_code == 403
