"""Cells that somebody has put right."""

import pytest

from sheets.edits import Edit, lay_over, merged
from sheets.table import NoTable, Sheet


def test_a_cell_is_written_over_also_beyond_the_end_of_its_row():
    sheet = Sheet("Ученики", [["ФИО", "Класс"], ["Петров Иван"]], [])
    lay_over([sheet], [Edit("Ученики", 2, 1, " 5А "), Edit("Ученики", 2, 3, "х")])
    assert sheet.rows[1] == ["Петров Иван", "5А", None, "х"]


def test_an_emptied_cell_and_a_row_left_out_say_nothing():
    sheet = Sheet("Ученики", [["ФИО"], ["Петров"], ["Орлов"]], [])
    lay_over([sheet], [Edit("Ученики", 2, 0, "  "), Edit("Ученики", 3, None)])
    assert sheet.rows[1:] == [[None], [None]]


def test_the_later_edit_of_a_cell_holds():
    first, second = Edit("Ученики", 2, 0, "а"), Edit("Ученики", 2, 0, "б")
    assert merged([first], [second, Edit("Ученики", 3, 0, "в")]) == [second, Edit("Ученики", 3, 0, "в")]


@pytest.mark.parametrize(("sheet", "row"), [("Другой", 1), ("Ученики", 9), ("Ученики", 0)])
def test_a_row_that_is_not_there_is_refused_by_name(sheet, row):
    with pytest.raises(NoTable, match=f"нет строки {row} на листе «{sheet}»"):
        lay_over([Sheet("Ученики", [["ФИО"]], [])], [Edit(sheet, row, 0, "х")])
