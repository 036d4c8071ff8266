"""A list as a file: columns by choice and right, order, filter, words above and below, nothing that runs."""

import csv
import io
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

import openpyxl
import pypdf
import pytest
from fastapi import Response

from access import Actor
from problems import Forbidden, InvalidInput
from service import exports
from service.exports import Exported, Field
from service.sheets import Column, Lacking, Sheet, Table, neutral, tables_csv
from store import new_id

ROWS = [
    {
        "last_name": "Ёлкина",
        "first_name": "Анна",
        "class": "10А",
        "birth": "2010-03-24",
        "phone": "+7 913 111-22-33",
    },
    {"last_name": "Белов", "first_name": "Пётр", "class": "2А", "birth": None, "phone": None},
    {"last_name": "=HYPERLINK(1)", "first_name": "Иван", "class": "2Б", "birth": "2016-01-02", "phone": None},
]
FIELDS = (
    Field("name", "ФИО", exports.name_of),
    Field("class", "Класс"),
    Field("birth", "Дата рождения", kind="day"),
    Field("phone", "Телефон", shown=False, right="probe:private:read"),
)
ASKED: list[dict[str, Any]] = []


def drawn(wish: exports.Wish, *, rights: tuple[str, ...] = (), card: bool = False) -> Response:
    one = Exported("/people", "Люди", FIELDS, card=card)
    actor = Actor(new_id(), "u", "tomsk/seversk/s", "r", lambda _, right: right in rights)
    fields = exports._chosen(one, actor, wish, None)
    return exports._drawn(one, fields, ROWS, wish, "Школа № 198")


def lines(answer: Any) -> list[list[str]]:
    return list(csv.reader(io.StringIO(answer.body.decode("utf-8-sig")), delimiter=";"))


def test_a_file_of_semicolons_has_the_mark_of_its_order_and_days_as_people_write_them() -> None:
    answer = drawn(exports.Wish("csv"))
    assert answer.body.startswith(b"\xef\xbb\xbf")
    assert lines(answer)[:2] == [["ФИО", "Класс", "Дата рождения"], ["Ёлкина Анна", "10А", "24.03.2010"]]


def test_nothing_in_a_file_of_semicolons_begins_like_a_formula() -> None:
    cells = [cell for line in lines(drawn(exports.Wish("csv"))) for cell in line]
    assert "'=HYPERLINK(1) Иван" in cells
    assert not [cell for cell in cells if cell.startswith(("=", "-", "@"))]


def test_a_phone_is_shown_as_it_is_dialled_and_a_sum_is_not() -> None:
    assert neutral("+7 913 111-22-33") == "+7 913 111-22-33"
    assert neutral("+7") == "'+7"
    assert neutral("+1+cmd|' /C calc'!A0") == "'+1+cmd|' /C calc'!A0"


def test_columns_come_in_the_wished_order_and_a_closed_one_is_refused_by_name() -> None:
    wish = exports.Wish("csv", columns=("class", "phone"))
    assert lines(drawn(wish, rights=("probe:private:read",)))[1] == ["10А", "+7 913 111-22-33"]
    with pytest.raises(Forbidden, match="«Телефон»"):
        drawn(wish)


def test_an_unknown_column_is_named() -> None:
    with pytest.raises(InvalidInput, match="столбцы") as wrong:
        drawn(exports.Wish("csv", columns=("snils",)))
    assert "нет столбца «snils»" in str(vars(wrong.value))


def test_numbers_within_names_count_as_numbers_and_the_unknown_comes_last() -> None:
    by_class = [line[1] for line in lines(drawn(exports.Wish("csv", sort="class")))[1:]]
    assert by_class == ["2А", "2Б", "10А"]
    by_birth = [line[2] for line in lines(drawn(exports.Wish("csv", sort="-birth")))[1:]]
    assert by_birth == ["02.01.2016", "24.03.2010", ""]


def test_typed_words_leave_the_rows_that_hold_them_ё_is_е() -> None:
    assert len(lines(drawn(exports.Wish("csv", find="елкина 10а")))) == 2


def test_a_workbook_begins_with_its_columns_and_holds_days_as_days() -> None:
    page = openpyxl.load_workbook(io.BytesIO(drawn(exports.Wish("xlsx")).body)).active
    rows = [[cell.value for cell in row] for row in page.iter_rows()]
    assert rows[0] == ["ФИО", "Класс", "Дата рождения"]
    assert f"{rows[1][2]:%d.%m.%Y}" == "24.03.2010"
    assert not [cell for row in page.iter_rows() for cell in row if cell.data_type == "f"]


def test_an_own_heading_and_who_signs_stand_in_the_workbook_too() -> None:
    wish = exports.Wish("xlsx", heading="Список на медосмотр", signs=("Директор / Смирнов А. П.",))
    page = openpyxl.load_workbook(io.BytesIO(drawn(wish).body)).active
    texts = [str(cell.value) for row in page.iter_rows() for cell in row if cell.value]
    assert texts[:2] == ["Список на медосмотр", "Школа № 198"]
    assert any(text.startswith("Директор ___") and "Смирнов А. П." in text for text in texts)


@pytest.mark.parametrize("heading", ["🏫" * 31, "a\x06" + "🏫" * 20, "'", "Список 7/Б: [итог]?"])
def test_whatever_heading_gives_a_workbook_that_opens(heading: str) -> None:
    (name,) = openpyxl.load_workbook(io.BytesIO(drawn(exports.Wish("xlsx", heading=heading)).body)).sheetnames
    assert 0 < len(name.encode("utf-16-le")) <= 62


@pytest.mark.parametrize("number", [10**400, -(10**15), Decimal("1e999")])
def test_a_figure_longer_than_a_spreadsheet_keeps_stays_text(number: int | Decimal) -> None:
    table = Table("Итог", [Column("sum", "Сумма", "whole")], [{"sum": number}, {"sum": 7}])
    sheet = Sheet(
        title="Итог", place="Школа", parameters=(), tables=[table], generated_at=datetime(2026, 11, 30, tzinfo=UTC),
        timezone="Asia/Tomsk",
    )  # fmt: skip
    page = openpyxl.load_workbook(io.BytesIO(exports.body(sheet, "xlsx", bare=True))).active
    values = [row[0].value for row in page.iter_rows()]
    assert values[-2:] == [str(number), 7]


def test_paper_says_which_school_which_filter_and_which_page() -> None:
    wish = exports.Wish("pdf", note="5А", signs=("Директор / Смирнов А. П.",))
    answer = drawn(wish)
    told = " ".join(page.extract_text() for page in pypdf.PdfReader(io.BytesIO(answer.body)).pages)
    for part in (
        "Школа № 198",
        "Люди",
        "Отбор: 5А",
        "Ёлкина Анна",
        "Стр. 1 из 1",
        "Директор",
        "Смирнов А. П.",
    ):
        assert part in told, part
    assert "filename*=UTF-8''%D0%9B" in answer.headers["content-disposition"]


def test_a_wide_list_lies_on_its_side() -> None:
    columns = [Column(str(at), f"Столбец {at}") for at in range(10)]
    row = {str(at): "слово и ещё слово" for at in range(10)}
    sheet = Sheet(
        title="т", place="", parameters=(), tables=[Table("т", columns, [row])], generated_at=exports.now(),
        timezone="Asia/Tomsk",
    )  # fmt: skip
    page = pypdf.PdfReader(io.BytesIO(exports.body(sheet, "pdf"))).pages[0]
    width, height = (float(side) for side in page.mediabox[2:])
    assert width > height


def test_a_card_leaves_out_what_is_empty_unless_it_was_chosen() -> None:
    row = {"last_name": "Белов", "first_name": "Пётр", "class": "2А", "birth": None}
    fields = FIELDS[:3]
    told = exports._card("Карточка", fields, row, exports.Wish("csv"))[0].rows
    assert [line["field"] for line in told] == ["ФИО", "Класс"]
    chosen = exports._card("Карточка", fields, row, exports.Wish("csv", columns=("birth",)))[0].rows
    assert [line["field"] for line in chosen] == ["ФИО", "Класс", "Дата рождения"]


def test_what_lacks_is_marked_and_figures_stay_figures() -> None:
    columns = [Column("a", "A"), Column("b", "B", "mean"), Column("c", "C", "day")]
    rows = [{"a": Lacking("нет"), "b": Decimal("3.5"), "c": date(2026, 9, 1)}]
    assert tables_csv([Table("т", columns, rows)]).decode("utf-8-sig").splitlines()[1] == "нет;3,5;01.09.2026"


def test_more_rows_than_a_file_takes_are_refused_with_a_way_out() -> None:
    with pytest.raises(exports.RuleViolated, match="возьмите XLSX"):
        exports._refuse_too_many(exports.MOST_PRINTED + 1, "pdf")
    exports._refuse_too_many(exports.MOST_PRINTED + 1, "xlsx")


async def test_the_list_is_asked_page_by_page_with_its_own_filter() -> None:
    ASKED.clear()

    async def ask(*, kind: str | None = None, after: str | None = None, limit: int = 50) -> Any:
        ASKED.append({"kind": kind, "after": after, "limit": limit})
        at = int(after or 0)
        return {"items": ROWS[at : at + 2], "next": str(at + 2) if at + 2 < len(ROWS) else None}

    one = Exported("/people", "Люди", FIELDS)
    found = await exports._rows(
        one, lambda **more: ask(kind="student", **more), frozenset({"after", "limit"})
    )
    assert found == ROWS
    assert [(asked["kind"], asked["after"]) for asked in ASKED] == [("student", None), ("student", "2")]
