"""What a person answers to a check: cells put right, rows left out, who is who; the file with remarks (B7, 4.16)."""

import io

from openpyxl import load_workbook

from ..factories import (
    LARGE,
    ONE_CLASS,
    SMALL,
    STUDENT_HEAD,
    make_tree,
    school_file,
    snils,
    take_over,
    upload,
    workbook,
)

PETROV = ("Петров", "Иван", "Ильич", "05.09.2014", snils(123456789), "5А")
ORLOV = ("Орлов", "Глеб", "Ильич", "05.13.2014", "", "5А")
ORLOVA = ("Орлова", "Вера", "Ильинична", "05.13.2014", "", "5А")


async def again(client, view, **body):
    answer = await client.post(f"/imports/{view['id']}/columns", json=body)
    assert answer.status_code == 200, answer.text
    return answer.json()


def cell(one, value):
    return {"sheet": one["sheet"], "row": one["row"], "column": ord(one["column"]) - 65, "value": value}


async def names(client):
    return {one["last_name"] for one in (await client.get("/people", params={"limit": 100})).json()["items"]}


async def test_a_cell_put_right_here_makes_the_file_applicable(world):
    await make_tree(world)
    director = await world.as_("director", LARGE)
    view = (await upload(director, school_file(PETROV, ORLOV, ORLOVA))).json()
    bad = [one for one in view["report"] if one["severity"] == "error"]
    assert [(one["row"], one["column"], one["fix"]) for one in bad] == [
        (3, "D", "13.05.2014"),
        (4, "D", "13.05.2014"),
    ]
    half = await again(director, view, edits=[cell(bad[0], bad[0]["fix"])])
    assert (half["errors"], half["applicable"]) == (1, False)
    whole = await again(director, view, edits=[cell(bad[1], bad[1]["fix"])])
    assert (whole["errors"], whole["applicable"]) == (0, True), "what was put right before stays so"
    applied = await director.post(f"/imports/{view['id']}/application")
    assert applied.json()["counts"]["students"]["created"] == 3
    found = (await director.get("/people", params={"q": "Орлова"})).json()["items"]
    assert {one["birth_on"] for one in found if one["last_name"] == "Орлова"} == {"2014-05-13"}


async def test_a_row_may_be_left_out_and_a_row_that_is_not_there_is_refused(world):
    await make_tree(world)
    director = await world.as_("director", LARGE)
    view = (await upload(director, school_file(PETROV, ORLOV))).json()
    view = await again(director, view, edits=[{"sheet": "Ученики", "row": 3, "column": None}])
    assert (view["applicable"], view["counts"]["students"]["created"]) == (True, 1)
    answer = await director.post(
        f"/imports/{view['id']}/columns", json={"edits": [{"sheet": "Ученики", "row": 900, "column": 1}]}
    )
    assert answer.status_code == 422
    assert answer.json()["errors"] == [
        {
            "pointer": "/body/edits",
            "detail": "В файле нет строки 900 на листе «Ученики»: загрузите файл снова.",
        }
    ]
    assert (await director.get(f"/imports/{view['id']}")).json()["applicable"] is True


async def test_columns_chosen_before_hold_when_a_cell_is_put_right(world):
    await make_tree(world)
    director = await world.as_("director", LARGE)
    await director.post("/classes", json={"school_year": 2026, "grade": 5, "letter": "А"})
    odd = "Кто;Где;Когда\nПетров Иван Ильич;5А;05.13.2014\n"
    view = (await upload(director, odd.encode(), "выгрузка.csv")).json()
    columns = [{"index": n, "field": name} for n, name in enumerate(("full_name", "class", "born"))]
    sheets = [{"sheet": "выгрузка", "kind": "students", "heading_row": 1, "columns": columns}]
    view = await again(director, view, sheets=sheets)
    (bad,) = view["report"]
    view = await again(director, view, edits=[cell(bad, bad["fix"])])
    assert (view["errors"], view["applicable"], view["counts"]["students"]["created"]) == (0, True, 1)


async def test_a_class_that_is_not_there_names_its_cell_and_what_it_may_be(world):
    await make_tree(world)
    director = await world.as_("director", LARGE)
    parents = [("ФИО", "Степень родства", "ФИО ребёнка"), ("Петрова Анна", "мать", "Питров Иван Ильич")]
    view = (await upload(director, school_file((*PETROV[:5], "5Г"), parents=parents))).json()
    assert [(one["sheet"], one["column"], one["value"], one["fix"]) for one in view["report"]] == [
        ("Родители", "C", "Питров Иван Ильич", "Петров Иван Ильич"), ("Ученики", "F", "5Г", "5А"),
    ]  # fmt: skip
    view = await again(director, view, edits=[cell(one, one["fix"]) for one in view["report"]])
    assert (view["applicable"], view["counts"]["ties"]["created"]) == (True, 1)


async def test_the_file_with_remarks_says_what_is_wrong_and_may_be_uploaded_as_it_is(world):
    await make_tree(world)
    director = await world.as_("director", LARGE)
    view = (await upload(director, school_file(PETROV, ORLOV))).json()
    answer = await director.get(f"/imports/{view['id']}/marked")
    assert answer.status_code == 200, answer.text
    sheet = load_workbook(io.BytesIO(answer.content))["Ученики"]
    assert [one.value for one in sheet[1]] == [*STUDENT_HEAD, "Замечания системы"]
    assert sheet["G3"].value == "D3: даты «05.13.2014» нет в календаре. Проверьте день и месяц"
    assert (sheet["D3"].fill.start_color.rgb, sheet["G2"].value) == ("FFF9D5D5", None)
    sheet["D3"] = "13.05.2014"
    mended = io.BytesIO()
    sheet.parent.save(mended)
    view = (await upload(director, mended.getvalue())).json()
    assert (view["applicable"], view["report"]) == (True, [])
    other = await world.as_("director", SMALL)
    assert (await other.get(f"/imports/{view['id']}/marked")).status_code == 404


SEROVA = [
    ("ФИО", "Телефон", "Степень родства", "ФИО ребёнка"),
    ("Серова Ия Львовна", "89131234567", "мать", "Петров Иван Ильич"),
]


async def school_with_a_family(world):
    await make_tree(world)
    director = await world.as_("director", LARGE)
    await take_over(director, school_file(PETROV, parents=SEROVA))
    return director


def parents(*rows):
    return workbook({"Родители": [SEROVA[0], *rows]})


async def test_somebody_like_a_person_of_the_school_is_asked_about_and_not_taken_over_twice(world):
    director = await school_with_a_family(world)
    new_phone = ("Серова Ия Львовна", "89997654321", "мать", "Петров Иван Ильич")
    view = (await upload(director, parents(new_phone))).json()
    assert (view["undecided"], view["applicable"]) == (1, False)
    (one,) = view["alike"]
    (known,) = one["people"]
    assert (one["sheet"], one["row"], one["about"], one["who"]) == ("Родители", 2, "Петров Иван Ильич", None)
    assert (known["name"], known["about"]) == ("Серова Ия Львовна", "Петров Иван")
    assert known["reason"] == "имя; оба записаны представителями одного ученика"
    refused = await director.post(f"/imports/{view['id']}/application")
    assert (refused.status_code, refused.json()["undecided"]) == (409, 1)
    said = [{"sheet": "Родители", "row": 2, "who": known["person_id"]}]
    view = await again(director, view, decided=said)
    assert (view["undecided"], view["applicable"]) == (0, True)
    assert view["counts"]["people"] == {"created": 0, "changed": 0}, "the phone of his file stays"
    view = await again(director, view, decided=[{**said[0], "who": "new"}])
    assert (view["applicable"], view["counts"]["people"]["created"]) == (True, 1)


async def test_the_same_person_is_completed_and_his_name_and_birth_stay(world):
    director = await school_with_a_family(world)
    pupil = ("Петров", "Иван", "Ильич", "05.09.2015", "", "5А")  # the year mistyped
    mail = workbook({**ONE_CLASS, "Ученики": [(*STUDENT_HEAD, "E-mail"), (*pupil, "petrov@example.org")],
                     "Родители": [SEROVA[0], ("Петров Илья Львович", "", "отец", "Петров Иван Ильич")]})  # fmt: skip
    view = (await upload(director, mail)).json()
    assert [one["reason"] for row in view["alike"] for one in row["people"]] == [
        "имя совпало, в дате рождения опечатка"
    ]
    view = await again(director, view, decided=[{"who": "same"}])
    assert (view["errors"], view["undecided"], view["counts"]["ties"]["created"]) == (0, 0, 1), view["report"]
    assert (await director.post(f"/imports/{view['id']}/application")).status_code == 200
    people = (await director.get("/people", params={"q": "Петров Иван", "kind": "student"})).json()["items"]
    (found,) = [one for one in people if one["first_name"] == "Иван"]
    whole = (await director.get(f"/people/{found['id']}")).json()
    assert (whole["birth_on"], whole["email"]) == ("2014-09-05", "petrov@example.org")
    assert (await director.get(f"/imports/{view['id']}")).json()["alike"] == []


async def test_one_person_of_the_school_is_not_two_rows(world):
    director = await school_with_a_family(world)
    rows = [
        ("Серова Ия Львовна", phone, "мать", "Петров Иван Ильич") for phone in ("89990000001", "89990000002")
    ]
    view = (await upload(director, parents(*rows))).json()
    assert view["undecided"] == 2
    view = await again(director, view, decided=[{"who": "same"}])
    assert (view["undecided"], view["applicable"]) == (0, False)
    assert {one["reason"] for one in view["report"] if one["severity"] == "error"} == {
        "выбран человек, о котором уже говорит строка 2", "выбран человек, о котором уже говорит строка 3",
    }  # fmt: skip


async def test_nobody_who_is_not_alike_may_be_chosen(world):
    director = await school_with_a_family(world)
    (pupil,) = (await director.get("/people", params={"q": "Петров"})).json()["items"]
    view = (await upload(director, parents(("Серова Ия Львовна", "", "мать", "Петров Иван Ильич")))).json()
    view = await again(director, view, decided=[{"sheet": "Родители", "row": 2, "who": pupil["id"]}])
    assert view["undecided"] == 1
    wrong = await director.post(f"/imports/{view['id']}/columns", json={"decided": [{"who": "both"}]})
    assert wrong.status_code == 422


async def test_people_of_another_school_are_nobody_to_be_like(world):
    await school_with_a_family(world)
    other = await world.as_("director", SMALL)
    await other.post("/classes", json={"school_year": 2026, "grade": 5, "letter": "А"})
    twin = ("Петров", "Иван", "Ильич", "06.09.2014", "", "5А")
    view = (await upload(other, school_file(twin))).json()
    assert (view["alike"], view["undecided"], view["applicable"]) == ([], 0, True)


async def test_two_who_keep_one_new_mapping_at_once_are_both_answered(world):
    import asyncio

    await make_tree(world)
    director, deputy = await world.as_("director", LARGE), await world.as_("coordinator", LARGE)
    odd = "Кто;Где;Когда\nПетров Иван Ильич;5А;05.09.2014\n"
    view = (await upload(director, odd.encode(), "выгрузка.csv")).json()
    columns = [{"index": n, "field": name} for n, name in enumerate(("full_name", "class", "born"))]
    sheets = [{"sheet": "выгрузка", "kind": "students", "heading_row": 1, "columns": columns}]
    body = {"sheets": sheets, "save_as": "Из 1С"}
    answers = await asyncio.gather(
        *(each.post(f"/imports/{view['id']}/columns", json=body) for each in (director, deputy))
    )
    assert [one.status_code for one in answers] == [200, 200]
    assert len((await director.get("/import-mappings")).json()) == 1
