"""CSV as schools' programs write it: alphabets, separators, quoted line breaks."""

import pytest

from sheets.opening import open_files
from sheets.table import NoTable
from sheets.text import cells

TABLE = 'ФИО;Класс;Примечание\n"Ёлкин, Пётр";5А;"две\nстроки"\nИванова Ия;5Б;«да»\n'
READ = [
    ["ФИО", "Класс", "Примечание"],
    ["Ёлкин, Пётр", "5А", "две\nстроки"],
    ["Иванова Ия", "5Б", "«да»"],
]


def rows(content, name="список.csv"):
    (sheet,) = open_files([(name, content)])
    return sheet.rows


@pytest.mark.parametrize("alphabet", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1251"])
def test_every_alphabet_that_programs_write_is_read(alphabet):
    assert rows(TABLE.encode(alphabet)) == READ


@pytest.mark.parametrize("sign", [";", ",", "\t", "|"])
def test_the_separator_is_found_though_others_stand_inside_cells(sign):
    text = f'ФИО{sign}Класс{sign}Адрес\n"Ёлкин П.{sign} ст."{sign}5А{sign}"ул. Мира, 5; кв. 7"\nИва{sign}5Б{sign}нет\n'
    assert cells(text)[1] == [f"Ёлкин П.{sign} ст.", "5А", "ул. Мира, 5; кв. 7"]


def test_the_line_that_tells_excel_the_separator_is_no_row():
    assert cells("sep=,\r\nФИО,Класс\r\nИва,5А\r\n") == [["ФИО", "Класс"], ["Ива", "5А"]]


def test_windows_and_old_mac_line_ends_are_rows():
    assert cells("ФИО;Класс\r\nИва;5А\r\n") == [["ФИО", "Класс"], ["Ива", "5А"]]
    assert cells("ФИО;Класс\rИва;5А\r") == [["ФИО", "Класс"], ["Ива", "5А"]]


def test_short_rows_are_filled_up_and_empty_ones_at_the_end_dropped():
    assert cells("а;б;в\n1\n;;\n;;\n") == [["а", "б", "в"], ["1", "", ""]]


def test_the_sheet_is_named_after_the_file_and_knows_no_merged_cells():
    (sheet,) = open_files([("Ученики 5А.csv", TABLE.encode())])
    assert (sheet.name, sheet.flat, sheet.groups) == ("Ученики 5А", True, [])


def test_several_files_are_sheets_of_their_own_names():
    found = open_files(
        [("ученики.csv", b"a;b\n1;2"), ("родители.csv", b"a;b\n1;2"), ("ученики.csv", b"a;b\n1;2")]
    )
    assert [sheet.name for sheet in found] == ["ученики", "родители", "ученики (ещё)"]


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"%PDF-1.7 ...", "PDF"),
        (b"\x89PNG\r\n", "картинка"),
        (b"{\\rtf1", "Word"),
        (b"Rar!\x1a\x07", "RAR"),
        (b"<html><body><table>", "HTML"),
        (b"\n<!DOCTYPE html>", "HTML"),
        (bytes(range(256)), "не книга Excel"),
        (b"a\0b;c", "не книга Excel"),
        (b";;\n;;", "ни одной заполненной"),
        (('а;б\n"' + "в;г\n" * 20_000).encode(), "кавычка"),
        (b";\n" * 70_000 + b"a", "больше 60000 строк"),
    ],
)
def test_what_is_no_table_is_refused_in_words(content, words):
    with pytest.raises(NoTable, match=words):
        rows(content)
