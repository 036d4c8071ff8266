"""Scans in personal files: what is taken, who opens them, what becomes of them (B4)."""

import pytest
from sqlalchemy import text

from store import new_id

from ..factories import LARGE, SMALL, make_tree, school_file, snils, take_over

PDF = b"%PDF-1.7\n1 0 obj << /Type /Catalog >> endobj\nmarker-of-a-scan\n%%EOF\n"
GIRL = ("Белова", "Дарья", "Денисовна", "01.05.2013", snils(300141286), "5А")


def paper(content=PDF, kind="snils", **form):
    return {"files": {"scan": ("scan.pdf", content)}, "data": {"kind": kind, **form}}


@pytest.fixture
async def girl(world):
    """A student of the large school."""
    await make_tree(world)
    director = await world.as_("director", LARGE)
    await take_over(director, school_file(GIRL))
    return (await director.get("/people?kind=student")).json()["items"][0]["id"]


async def attached(client, person, **given):
    answer = await client.post(f"/people/{person}/file/scans", **paper(**given))
    assert answer.status_code == 201, answer.text
    return answer.json()["items"]


async def test_a_scan_is_sealed_listed_opened_on_record_and_destroyed(world, girl):
    secretary = await world.as_("secretary", LARGE)
    (one,) = await attached(secretary, girl, note="оборот")
    assert (one["title"], one["note"], one["media"], one["size"]) == (
        "СНИЛС",
        "оборот",
        "application/pdf",
        len(PDF),
    )
    async with world.events_tx() as tx:
        sealed = (await tx.execute(text("select sealed from file_scans"))).scalar_one()
    assert b"marker-of-a-scan" not in sealed
    shown = await secretary.get(f"/file-scans/{one['id']}")
    assert (shown.status_code, shown.content) == (200, PDF)
    assert shown.headers["content-type"] == "application/pdf"
    reads = (await secretary.get(f"/people/{girl}/file/reads")).json()
    assert [read["guard"] for read in reads] == ["document"]
    assert (await secretary.delete(f"/file-scans/{one['id']}")).status_code == 204
    assert (await secretary.get(f"/file-scans/{one['id']}")).status_code == 404
    async with world.events_tx() as tx:
        assert (await tx.execute(text("select count(*) from file_scans"))).scalar_one() == 0


@pytest.mark.parametrize(
    ("given", "status", "reason"),
    [
        ({"content": b""}, 422, "файл пуст"),
        ({"content": b"MZ" + b"0" * 2000}, 422, "PDF, JPEG или PNG"),
        ({"content": PDF.replace(b"/Type", b"/JavaScript")}, 422, "без вложений и сценариев"),
        ({"content": b"%PDF-1.7" + b"0" * (5 * 1024 * 1024)}, 413, "5 МБ"),
        ({"kind": "passport"}, 422, ""),
    ],
)
async def test_what_is_no_scan_is_refused_with_the_reason(world, girl, given, status, reason):
    secretary = await world.as_("secretary", LARGE)
    answer = await secretary.post(f"/people/{girl}/file/scans", **paper(**given))
    assert answer.status_code == status, answer.text
    assert reason in answer.text
    assert (await secretary.get(f"/people/{girl}/file/scans")).json()["items"] == []


async def test_only_those_who_keep_the_file_see_what_is_attached(world, girl):
    secretary = await world.as_("secretary", LARGE)
    (one,) = await attached(secretary, girl)
    url = f"/people/{girl}/file/scans"
    for role in ("teacher", "psychologist"):
        other = await world.as_(role, LARGE)
        assert (await other.get(url)).json()["items"] == []
        assert (await other.get(f"/file-scans/{one['id']}")).status_code == 404
    for role in ("parent", "student"):
        other = await world.as_(role, LARGE)
        assert (await other.get(url)).status_code == 403
        assert (await other.get(f"/file-scans/{one['id']}")).status_code == 403
    hr = await world.as_("hr-specialist", LARGE)
    assert (await hr.get(url)).json() == {"items": [], "may_add": []}
    assert (await hr.get(f"/file-scans/{one['id']}")).status_code == 403
    foreign = await world.as_("secretary", SMALL)
    for asked in (url, f"/file-scans/{one['id']}", f"/file-scans/{new_id()}"):
        assert (await foreign.get(asked)).status_code == 404
    assert (await foreign.delete(f"/file-scans/{one['id']}")).status_code == 404
    assert (await foreign.post(url, **paper())).status_code == 404


async def test_a_medical_paper_is_for_those_who_see_special_data(world, girl):
    secretary, director, coordinator = [
        await world.as_(role, LARGE) for role in ("secretary", "director", "coordinator")
    ]
    (one,) = await attached(secretary, girl, kind="health")
    url = f"/people/{girl}/file/scans"
    unseen = (await coordinator.get(url)).json()
    assert (unseen["items"], "health" in unseen["may_add"]) == ([], False)
    assert (await coordinator.get(f"/file-scans/{one['id']}")).status_code == 404
    assert (await coordinator.post(url, **paper(kind="health"))).status_code == 403
    psychologist = await world.as_("psychologist", LARGE)
    seen = (await psychologist.get(url)).json()
    assert ([it["id"] for it in seen["items"]], seen["may_add"]) == ([one["id"]], ["health"])
    assert (await psychologist.post(url, **paper(kind="health"))).status_code == 201
    assert (await psychologist.post(url, **paper(kind="snils"))).status_code == 403
    assert (await psychologist.get(f"/file-scans/{one['id']}")).status_code == 200
    assert (await director.get(f"/file-scans/{one['id']}")).status_code == 200
    assert (await director.delete(f"/file-scans/{one['id']}")).status_code == 404
    reads = (await director.get(f"/people/{girl}/file/reads")).json()
    assert [read["guard"] for read in reads] == ["special", "special"]
