"""A report as a workbook, a page and an answer: what a person would check by opening the files."""

import io
import re
from dataclasses import replace
from datetime import UTC, datetime
from decimal import Decimal

import openpyxl
import pytest

from reporting import pdf, sheets, xlsx
from reporting.catalogue import shape_of
from reporting.report import Parameters
from reporting.sheets import Chart, Column, Sheet, Table

NOON = datetime(2026, 10, 26, 5, 0, tzinfo=UTC)
COLUMNS = (
    Column("subject", "Предмет"),
    Column("total", "N", "whole"),
    Column("progress", "Успеваемость, %", "percent"),
    Column("mean", "Средний балл", "mean"),
)
ROWS = (
    {
        "subject": "Алгебра",
        "total": 28,
        "progress": Decimal("96.4"),
        "mean": Decimal("3.90"),
        "subject_id": "a",
    },
    {"subject": "=HYPERLINK(1)", "total": 27, "progress": Decimal("100.0"), "mean": None},
    {"subject": "Музыка", "total": 0, "progress": None, "mean": None},
)
SHEET = Sheet(
    name="subject-summary",
    number=13,
    title="Сводный отчёт об успеваемости по предметам",
    place="МБОУ «СОШ № 198»",
    parameters=[("Период", "1 четверть")],
    tables=[
        Table("По предметам", COLUMNS, ROWS, [{"subject": "Всего", "total": 55, "progress": Decimal("98.2")}])
    ],
    generated_at=NOON,
    facts_as_of=NOON,
    timezone="Asia/Tomsk",
    chart=Chart("Успеваемость по предметам", "subject", ("progress",)),
    notes=["N — учащиеся с отметкой."],
    signatures=[("Директор", "")],
)


def opened(sheet: Sheet) -> openpyxl.Workbook:
    return openpyxl.load_workbook(io.BytesIO(xlsx.workbook(sheet)))


def cells(page) -> dict[str, object]:
    return {cell.coordinate: cell.value for row in page.iter_rows() for cell in row if cell.value is not None}


def test_a_workbook_keeps_numbers_as_numbers_with_their_format():
    page = opened(SHEET)["По предметам"]
    row = next(row for row in page.iter_rows() if row[0].value == "Алгебра")
    assert [cell.value for cell in row] == ["Алгебра", 28, 96.4, 3.9]
    assert [cell.number_format for cell in row[1:]] == ["0", "0.0", "0.00"]


def test_no_text_of_a_workbook_can_become_a_formula():
    page = opened(SHEET)["По предметам"]
    texts = [value for value in cells(page).values() if isinstance(value, str)]
    assert "'=HYPERLINK(1)" in texts
    assert not [text for text in texts if text.startswith(("=", "+", "-", "@"))]
    assert not [cell for row in page.iter_rows() for cell in row if cell.data_type == "f"]


def test_a_mark_is_a_number_and_a_class_name_of_digits_is_not():
    columns = (Column("class", "Класс"), Column("a", "Алгебра", "mark"), Column("b", "Физика", "mark"))
    table = Table("т", columns, [{"class": "5", "a": "5", "b": "н/а"}])
    page = opened(replace(SHEET, tables=[table], chart=None))["т"]
    assert [cell.value for cell in list(page.iter_rows())[-1]] == ["5", 5, "н/а"]


@pytest.mark.parametrize("text", ["=1", "+7", "-1", "@a", "\tx", "\rx", "\nx"])
def test_a_text_with_a_dangerous_first_letter_gets_an_apostrophe(text):
    assert xlsx.neutral(text) == "'" + text


@pytest.mark.parametrize("text", ["Иванова", "5А", "— нет", "", "1-4 классы"])
def test_other_texts_stay_as_they_are(text):
    assert xlsx.neutral(text) == text


def test_a_workbook_has_a_frozen_heading_and_a_native_chart_of_its_own_cells():
    book = opened(SHEET)
    page = book["По предметам"]
    heading = next(row[0].row for row in page.iter_rows() if row[0].value == "Предмет")
    (chart,) = page._charts
    assert page.freeze_panes == f"B{heading + 1}"
    assert chart.series[0].val.numRef.f == f"'По предметам'!$C${heading + 1}:$C${heading + 3}"


def test_two_tables_of_one_title_are_two_pages():
    twice = replace(SHEET, tables=[SHEET.tables[0], SHEET.tables[0]])
    assert opened(twice).sheetnames == ["По предметам", "По предметам 2"]


def test_a_page_name_that_excel_forbids_is_mended():
    table = replace(SHEET.tables[0], title="Классы: 5А/5Б [все] и ещё много-много слов")
    (name,) = opened(replace(SHEET, tables=[table])).sheetnames
    assert len(name) <= 31
    assert not re.search(r"[\[\]:*?/\\]", name)


def test_the_answer_and_the_page_draw_one_chart():
    answered = sheets.answer(SHEET)["chart"]
    assert answered == sheets.vega(SHEET)
    assert [value["value"] for value in answered["data"]["values"]] == [96.4, 100.0]


def test_the_answer_has_plain_numbers_and_ids_for_programs():
    (table,) = sheets.answer(SHEET)["tables"]
    assert table["rows"][0] == {
        "subject": "Алгебра",
        "total": 28,
        "progress": 96.4,
        "mean": 3.9,
        "subject_id": "a",
    }
    assert table["rows"][2]["mean"] is None


def test_a_page_is_a_pdf_with_russian_letters_of_its_own_font():
    page = pdf.document(SHEET)
    assert page.startswith(b"%PDF-")
    assert b"LibertinusSerif" in page


def test_a_wide_table_lies_on_its_side():
    wide = replace(
        SHEET, tables=[Table("т", [Column(f"c{n}", str(n), "whole") for n in range(12)], [])], chart=None
    )
    assert box(pdf.document(SHEET)) == (595, 841)
    assert box(pdf.document(wide)) == (841, 595)


def box(page: bytes) -> tuple[int, int]:
    found = re.search(rb"/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)", page)
    assert found
    return int(float(found[1])), int(float(found[2]))


def test_template_marks_in_a_name_stay_letters():
    rows = [{"subject": '#panic("x") $x$ *жирно* `код` \\ "', "total": 1, "progress": None, "mean": None}]
    sly = replace(SHEET, place="#import", tables=[Table("#{}", COLUMNS, rows)], chart=None)
    assert pdf.document(sly).startswith(b"%PDF-")


def test_the_reader_sees_the_school_s_own_time_and_how_fresh_the_facts_are():
    assert SHEET.formed() == "Отчёт сформирован 26.10.2026 12:00 по сведениям на 26.10.2026 12:00"
    assert replace(SHEET, facts_as_of=None).formed().endswith("сведений ещё не поступало")


@pytest.mark.parametrize(
    ("format_", "accept", "shape"),
    [
        (None, "", "json"),
        (None, "application/pdf", "pdf"),
        (None, "text/html, application/pdf;q=0.9", "pdf"),
        (None, xlsx_type := "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
        (None, "application/json, application/pdf", "json"),
        (None, "*/*", "json"),
        ("pdf", "application/json", "pdf"),
        ("json", xlsx_type, "json"),
    ],
)
def test_the_parameter_decides_the_shape_then_the_accept_header(format_, accept, shape):
    assert shape_of(Parameters(format=format_), accept) == shape
