"""No operation gives or takes another school's row; PostgreSQL holds even when a query forgets (A2, Q1, Q3)."""

from uuid import UUID

import pytest
from sqlalchemy import text

from service.app import describe
from store import new_id

from ..factories import LARGE, SMALL, enrol_all, make_tree, school_file, snils, take_over, upload

CANARY = ("Канарейкин", "Секрет", "Тайнович", "05.09.2014", snils(123456789), "5А")
PARENTS = [("ФИО", "СНИЛС", "Степень родства", "ФИО ребёнка"),
           ("Канарейкина Тайна Ивановна", snils(223456789), "мать", "Канарейкин Секрет Тайнович")]  # fmt: skip
STAFF = [("ФИО", "Должность", "СНИЛС"), ("Канарейкина Школа Петровна", "учитель", snils(323456789))]
RIGHTS = {"custody": "usual", "may_see": True, "may_notify": True, "may_take": True, "may_act": True}
ORDER = {
    "person_id": "0199e7a0-0000-7000-8000-000000000001", "order_number": "1", "order_on": "2026-08-28",
    "from_on": "2026-09-01",
}  # fmt: skip


class Form(dict):
    """A body that travels as a form; with a scan where one is needed."""


SCAN = {"scan": ("scan.pdf", b"%PDF-1.7\n%%EOF\n")}


async def ask(client, method, path, body):
    files = {"files": SCAN} if path.endswith("/file/scans") and body else {}
    return await client.request(method, path, **{"data" if isinstance(body, Form) else "json": body}, **files)


OPERATIONS = [
    ("get", "/segments/{segment}/card", None),
    ("put", "/segments/{segment}/card", {"name": "Чужая", "short_name": "Чужая", "card": {}}),
    ("patch", "/segments/{segment}/card", {"values": {"okpo": "00032537"}}),
    ("get", "/segments/{segment}/card/changes", None),
    ("put", "/segments/{segment}/state", {"state": "archived"}),
    ("post", "/segments/{segment}/settings", {"from_segment_id": str(new_id())}),
    ("get", "/classes/{class}", None),
    ("put", "/classes/{class}", {"room": "666"}),
    ("get", "/people/{student}", None),
    ("get", "/people/{parent}", None),
    ("put", "/people/{student}", {"last_name": "Чужой", "first_name": "Чужой"}),
    ("get", "/people/{student}/file", None),
    ("patch", "/people/{student}/file", {"values": {"phone": "+79130000000"}}),
    ("post", "/people/{student}/file/documents/disclosure", None),
    ("post", "/people/{student}/file/special/disclosure", None),
    ("get", "/people/{student}/file/changes", None),
    ("get", "/people/{student}/file/reads", None),
    ("post", "/file-proposals/{proposal}/acceptance", {}),
    ("post", "/file-proposals/{proposal}/refusal", {"reason": "чужое дело"}),
    ("get", "/own-files/{student}", None),
    ("post", "/own-files/{student}/proposals", {"values": {"phone": "+79130000000"}}),
    (
        "post",
        "/staff/{staff}/dismissal",
        {"until_on": "2026-11-30", "order_number": "1", "order_on": "2026-11-30"},
    ),
    ("get", "/people/{student}/ties", None),
    ("post", "/ties/{tie}/preview", RIGHTS),
    ("post", "/ties/{tie}/rights", RIGHTS),
    ("post", "/ties/{tie}/basis/disclosure", None),
    ("post", "/own-ties/{tie}/choice", {"sees": False}),
    ("get", "/classes/{class}/teachers", None),
    ("post", "/classes/{class}/teachers", ORDER),
    ("post", "/class-teachers/{term}/ending", {"until_on": "2027-05-31"}),
    ("delete", "/class-sets/{set}", None),
    ("get", "/people/{student}/consents", None),
    (
        "post",
        "/people/{student}/consents",
        Form(kind="photo", decision="refused", signed_on="2026-11-20", signer_name="Чужой Ч. Ч."),
    ),
    ("get", "/consent-entries/{entry}/scan", None),
    (
        "post",
        "/own-consents/{student}/{kind}",
        {"decision": "given", "text_id": "0199e7a0-0000-7000-8000-000000000000"},
    ),
    ("get", "/own-consents/{student}/{kind}/form", None),
    ("get", "/erasure-acts/{act}", None),
    ("get", "/erasure-acts/{act}/document", None),
    ("post", "/erasure-acts/{act}/cancellation", None),
    ("post", "/erasure-acts/{act}/approval", {"people": 1}),
    ("get", "/copy-requests/{request}", None),
    ("get", "/copy-requests/{request}/{format}", None),
    ("get", "/own-copies/{request}/{format}", None),
    ("get", "/duplicates/{pair}", None),
    ("post", "/duplicates/{pair}/dismissal", {}),
    ("post", "/duplicates/{pair}/merge", {"kept_id": "0199e7a0-0000-7000-8000-000000000000"}),
    ("post", "/duplicates/elsewhere/{pair}/request", None),
    ("get", "/merges/{merge}", None),
    ("post", "/merges/{merge}/undo", None),
    ("get", "/imports/{import}", None),
    ("post", "/imports/{import}/application", None),
    ("post", "/imports/{import}/undo", None),
    ("get", "/imports/{import}/changed-since", None),
    ("get", "/imports/{check}/columns", None),
    ("get", "/imports/{check}/marked", None),
    ("post", "/imports/{check}/columns", {"sheets": [{"sheet": "выгрузка", "kind": "students"}]}),
    ("delete", "/import-mappings/{mapping}", None),
    ("get", "/people/{student}/file/scans", None),
    ("post", "/people/{student}/file/scans", Form(kind="snils")),
    ("get", "/file-scans/{scan}", None),
    ("delete", "/file-scans/{scan}", None),
]
TAKEN_AWAY = (
    "classes/{class}", "classes/{class}/teachers", "people/{student}/consents", "people/{student}/file",
    "people/{student}/file/changes", "people/{student}/file/reads", "people/{student}/ties", "segments/{segment}/card",
    "segments/{segment}/card/changes",
)  # fmt: skip
OPERATIONS += [("get", f"/exports/{path}", None) for path in TAKEN_AWAY]


@pytest.fixture
async def secret(world):
    """A school full of canaries; the ids of one row of each kind."""
    await make_tree(world)
    director = await world.as_("director", LARGE)
    view = await take_over(director, school_file(CANARY, parents=PARENTS, staff=STAFF))
    await enrol_all(world)
    async with world.events_tx() as tx:
        one = {"import": view["id"]}
        for name, query in (
            ("segment", f"select id from segments where segment = '{LARGE}'"),
            ("class", "select id from classes"),
            ("student", "select person_id from placements where kind = 'student'"),
            ("parent", "select person_id from placements where kind = 'parent'"),
            ("staff", "select id from placements where kind = 'staff'"),
            ("tie", "select id from ties"),
            ("teacher", "select person_id from placements where kind = 'staff'"),
        ):
            one[name] = str((await tx.execute(text(query))).scalar_one())
    attached = await director.post(f"/people/{one['student']}/file/scans", data={"kind": "snils"}, files=SCAN)
    assert attached.status_code == 201, attached.text
    (one["scan"],) = [scan["id"] for scan in attached.json()["items"]]
    mother = await world.as_("parent", LARGE, person_id=UUID(one["parent"]))
    asked = {"values": {"phone": "+7 913 555-44-33"}}
    kept = {"values": {"director": "Канарейкин Тайный Директор"}}
    assert (await director.patch(f"/segments/{one['segment']}/card", json=kept)).status_code == 200
    words = {"entries": [{"title": "канарейкина должность"}]}
    assert (await director.put("/dictionaries/posts", json=words)).status_code == 200
    made = await mother.post(f"/own-files/{one['student']}/proposals", json=asked)
    one["proposal"] = made.json()["ids"][0]
    other = await director.post("/classes", json={"school_year": 2026, "grade": 7, "letter": "Я"})
    pair = {"class_ids": [one["class"], other.json()["id"]]}
    one["set"] = (await director.post("/class-sets", json=pair)).json()["id"]
    order = ORDER | {"person_id": one["teacher"]}
    terms = await director.post(f"/classes/{one['class']}/teachers", json=order)
    one["term"] = terms.json()[0]["id"]
    one["entry"], one["kind"] = await consent(world, one), "photo"
    one["act"] = await act(world, director)
    letter = {"person_id": one["student"], "letter_number": "1", "letter_on": "2026-11-20"}
    one["request"], one["format"] = (await director.post("/copy-requests", json=letter)).json()["id"], "json"
    await _duplicates(world, director, one)
    one["check"], one["mapping"] = await odd_table(director)
    return one


async def odd_table(director):
    """A table that waits for its columns, and columns that are remembered: the ids of both."""
    checked = (await upload(director, "Кто;Где\nКанарейкин Яков;5А\n".encode(), "выгрузка.csv")).json()["id"]
    columns = [{"index": 0, "field": "full_name"}, {"index": 1, "field": "class"}]
    chosen = {"sheet": "выгрузка", "kind": "students", "heading_row": 1, "columns": columns}
    body = {"sheets": [chosen], "save_as": "Канарейкина выгрузка"}
    assert (await director.post(f"/imports/{checked}/columns", json=body)).status_code == 200
    return checked, (await director.get("/import-mappings")).json()[0]["id"]


async def act(world, director):
    """A draft of an act over somebody who left long ago: its id."""
    async with world.events_tx() as tx:
        await tx.execute(text("insert into people (id, version, last_name, first_name, search)"
                              " values"
                              " ('0199e7a0-0000-7000-8000-0000000000aa', 1, 'Канарейкин', 'Д', 'к')"))  # fmt: skip
        await tx.execute(text(
            "insert into placements (id, segment, version, person_id, kind, roles, from_on, until_on) values"
            " (gen_random_uuid(), :at, 1, '0199e7a0-0000-7000-8000-0000000000aa', 'student', '{}', '2010-09-01',"
            " '2015-05-31')"), {"at": LARGE})  # fmt: skip
    made = await director.post("/erasure-acts", json={"commission": ["Канарейкин А. А.", "Второй Б. Б."]})
    return made.json()["id"]


async def consent(world, one):
    """A signed paper about the student: the id of its line."""
    operator, secretary = await world.as_("region-operator", "tomsk"), await world.as_("secretary", LARGE)
    words = {"kind": "photo", "title": "Фото", "purpose": "сайт", "scope": "снимки", "actions": "показ",
             "term": "на год", "withdrawal": "заявлением"}  # fmt: skip
    assert (await operator.post("/consent-texts", json=words)).status_code == 201
    form = {"kind": "photo", "decision": "given", "signed_on": "2026-11-20", "signer_id": one["parent"]}
    scan = {"scan": ("a.pdf", b"%PDF-1.4 %%EOF")}
    made = await secretary.post(f"/people/{one['student']}/consents", data=form, files=scan)
    return made.json()["entries"][0]["id"]


async def _duplicates(world, director, one):
    """A pair with its side, a search, and records that were made one."""
    pair = await director.post("/duplicates", json={"a_id": one["student"], "b_id": one["parent"]})
    one["pair"], one["merge"] = pair.json()["id"], str(new_id())
    rows = (
        "insert into merges (id, segment, version, kept_id, merged_id, kept_name, merged_name, segments, state,"
        " by, role, at) values (:merge, :at, 1, :who, :pair, 'Канарейкин', 'Канарейкина', array[:at], 'done', :who,"
        " 'director', now())",
        "insert into duplicate_sides (pair_id, segment, person_id, state) values (:pair, :at, :who, 'open')",
        "insert into duplicate_runs (id, segment, state, step, steps, people, found)"
        " values (gen_random_uuid(), :at, 'done', 1, 1, 1, 1)",
        "insert into merge_changes (merge_id, noun, row_id, segment, before) values (:merge, 'ties', :who, :at, '{}')",
        "insert into document_marks values (:who, 'mark')",
    )
    given = {"merge": one["merge"], "pair": one["pair"], "at": LARGE, "who": one["student"]}
    async with world.events_tx() as tx:
        for row in rows:
            named = {name: value for name, value in given.items() if f":{name}" in row}
            await tx.execute(text(row), named)


def role_for(path):
    if path.startswith("/own-ties"):
        return "student"
    if path.endswith(("/state", "/settings")):
        return "rco-operator"
    return "secretary" if "/file" in path or path.endswith("/consents") else "director"


@pytest.mark.parametrize(("method", "path", "body"), OPERATIONS)
async def test_a_foreign_row_and_an_absent_one_get_the_same_404(world, secret, method, path, body):
    role = role_for(path)
    stranger = await world.as_(role, "tomsk/asino" if role == "rco-operator" else SMALL)
    absent = dict.fromkeys(secret, "0199e7a0-0000-7000-8000-000000000000") | {
        "kind": secret["kind"],
        "format": secret["format"],
    }
    answers = [await ask(stranger, method, path.format(**ids), body) for ids in (secret, absent)]
    assert [answer.status_code for answer in answers] == [404, 404]
    first, second = (
        {k: v for k, v in answer.json().items() if k not in ("instance", "trace_id")} for answer in answers
    )
    assert first == second


@pytest.mark.parametrize(
    "path",
    ["/segments?limit=200", "/classes", "/classes?school_year=2026", "/people?limit=200", "/people?q=Канарейкин",
     "/people?q=секрет&kind=student", "/people?class_id={class}", "/imports", "/import-mappings", "/school-cards",
     "/duplicates", "/duplicates?state=dismissed", "/duplicates/elsewhere", "/merges", "/duplicates/runs/last",
     "/school-cards?q=Канарейкин", "/dictionaries", "/dictionaries/posts", "/dictionaries/posts/versions",
     "/consents", "/consents?q=Канарейкин", "/consent-counts",
     "/copy-requests", "/erasure-acts", "/erasure-candidates"],
)  # fmt: skip
async def test_no_list_and_no_search_shows_a_foreign_word(world, secret, path):
    stranger = await world.as_("director", SMALL)
    answer = await stranger.get(path.format(**secret))
    assert answer.status_code == 200
    assert "анарейкин" not in answer.text
    assert not any(value in answer.text for name, value in secret.items() if name not in ("kind", "format"))
    assert "school-198" not in answer.text


async def test_the_own_school_sees_them(world, secret):
    director = await world.as_("director", LARGE)
    for method, path, _ in OPERATIONS:
        if method == "get" and not path.startswith("/own-") and "{format}" not in path:
            assert (await director.get(path.format(**secret))).status_code == 200, path
    assert len((await director.get("/people?q=Канарейкин")).json()["items"]) == 3


async def test_the_department_below_its_own_municipality_only(world, secret):
    own = await world.as_("rco-operator", "tomsk/seversk")
    assert (await own.get(f"/people/{secret['student']}")).status_code == 200
    other = await world.as_("rco-operator", "tomsk/asino")
    assert (await other.get(f"/people/{secret['student']}")).status_code == 404


@pytest.mark.parametrize("scope", [None, SMALL, "tomsk/asino", "tomsk/sev", "tomsk/seversk/school-19"])
async def test_postgresql_shows_no_row_outside_the_scope(world, secret, scope):
    async with world.app_tx(scope) as tx:
        for table in (
            "people",
            "placements",
            "ties",
            "tie_rights",
            "class_teachers",
            "classes",
            "class_members",
            "imports",
            "import_changes",
            "import_mappings",
            "import_sources",
            "file_details",
            "file_changes",
            "special_reads",
            "file_proposals",
            "document_marks",
            "duplicate_pairs",
            "duplicate_sides",
            "duplicate_runs",
            "merges",
            "merge_changes",
            "card_changes",
            "dictionaries",
            "dictionary_versions",
            "consents",
            "consent_entries",
            "consent_scans",
            "consent_settings",
            "copy_requests",
            "copy_parts",
            "copy_downloads",
            "erasure_acts",
            "erasure_answers",
            "erased_people",
        ):
            assert (await tx.execute(text(f"select count(*) from {table}"))).scalar_one() == 0, table
        found = (await tx.execute(text("select segment from segments"))).scalars().all()
    assert LARGE not in found


async def test_postgresql_lets_no_scope_write_into_another_school(world, secret):
    from sqlalchemy.exc import DBAPIError

    async with world.app_tx(SMALL) as tx:
        changed = await tx.execute(text("update people set last_name = 'Чужой'"))
        assert changed.rowcount == 0
    with pytest.raises(DBAPIError, match="row-level security"):
        async with world.app_tx(SMALL) as tx:
            await tx.execute(text(
                "insert into placements (id, segment, version, person_id, kind, roles, from_on)"
                " values (gen_random_uuid(), :segment, 1, :person, 'staff', '{director}', current_date)"
            ), {"segment": LARGE, "person": secret["student"]})  # fmt: skip


async def test_requests_may_not_write_what_movement_tells(world, secret):
    from sqlalchemy.exc import DBAPIError

    with pytest.raises(DBAPIError, match="permission denied"):
        async with world.app_tx(LARGE) as tx:
            await tx.execute(text("delete from class_members"))


async def test_every_operation_with_an_id_is_in_this_test(world):
    document = describe(world.app, "registry", "")
    paths = document["paths"].items()
    declared = {(method, path.removeprefix("/api/registry/v1")) for path, item in paths for method in item}
    nouns = {
        "segment": "segment",
        "class": "class",
        "student": "person",
        "staff": "placement",
        "import": "import",
        "check": "import",
        "mapping": "mapping",
        "proposal": "proposal",
        "tie": "tie",
        "term": "term",
        "set": "set",
        "entry": "entry",
        "request": "request",
        "act": "act",
        "pair": "pair",
        "merge": "merge",
        "scan": "scan",
    }
    ids = {name: f"{{{noun}_id}}" for name, noun in nouns.items()} | {"kind": "{kind}", "format": "{format}"}
    tested = {(method, path.format(**ids)) for method, path, _ in OPERATIONS if "{parent}" not in path}
    # a dictionary's code and a kind of consent are the same for all: whose they are, their own tests tell
    same = {"{code}", "consent-kinds/{kind}"}
    assert {one for one in declared if "{" in one[1] and not any(part in one[1] for part in same)} == tested


async def test_every_operation_is_described_in_russian_with_its_refusals(world):
    document = describe(world.app, "registry", "")
    for path, item in document["paths"].items():
        for method, operation in item.items():
            where = f"{method} {path}"
            assert operation.get("x-right"), where
            assert any("а" <= c <= "я" for c in operation["summary"]), where
            assert any("а" <= c <= "я" for c in operation.get("description", "")), where
            assert {"401", "403", "404", "422"} <= set(operation["responses"]), where
            if method == "put":
                assert "412" in operation["responses"], where


async def test_the_right_is_asked_for_every_operation(world, secret):
    parent = await world.as_("parent", LARGE)
    for method, path, body in OPERATIONS:
        read = path.removeprefix("/exports")
        open_to_all = read.startswith(("/segments", "/classes")) and not read.endswith("/changes")
        if path.startswith("/own-") or (method == "get" and open_to_all):
            continue
        answer = await ask(parent, method, path.format(**secret), body)
        assert answer.status_code == 403, (method, path, answer.text)
