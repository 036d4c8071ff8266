"""A workbook → drafts: headings, merged cells, empty rows, doubled rows, named errors."""

import io
import zipfile
from datetime import date

import pytest

from registry.imports.forms import FORMS
from registry.imports.links import Known, KnownStudent, link
from registry.imports.template import SHEETS, make_template
from registry.rules import ClassName, Name
from sheets import table
from sheets import workbook as books
from sheets.headings import recognise, sheet_kind
from sheets.opening import open_files
from sheets.table import NoTable
from store import new_id

from ..factories import (
    LISTS,
    ONE_CLASS,
    STUDENT_HEAD,
    errors,
    read,
    school_file,
    snils,
    warnings,
    workbook,
)

PETROV = ("Петров", "Иван", "Ильич", "05.09.2014", "", "5А")
PARENT_HEAD = ("ФИО", "СНИЛС", "Телефон", "Степень родства", "ФИО ребёнка", "Класс ребёнка")


FORM = {form.kind: form for form in FORMS}


def linked(content, known=None):
    reading = read(content)
    return reading, link(reading, known or Known())


@pytest.mark.parametrize(
    ("label", "field"),
    [("ФИО", "full_name"), ("Фамилия Имя Отчество", "full_name"), ("Фамлия", "last_name"), ("Отчесво", "middle_name"),
     ("Дата рожд.", "born"), ("Д.р.", "born"), ("СНИЛС", "snils"), ("Клас", "class"), ("Литера", "letter"),
     ("ФИО обучающегося", "full_name"), ("Телефон родителя", None), ("Адрес проживания", None), ("№ п/п", None)],
)  # fmt: skip
def test_headings_of_students(label, field):
    assert recognise(label, FORM["students"])[0] == field


@pytest.mark.parametrize(
    ("label", "field"),
    [("ФИО родителя (законного представителя)", "full_name"), ("ФИО ребёнка", "child_full_name"),
     ("СНИЛС ребенка", "child_snils"), ("Класс ребёнка", "class"), ("Кем приходится", "relation"),
     ("Ученик", "child_full_name"), ("Моб. тел.", "phone"), ("Дата рождения ученика", "child_born")],
)  # fmt: skip
def test_headings_of_parents(label, field):
    assert recognise(label, FORM["parents"])[0] == field


@pytest.mark.parametrize(
    ("name", "kind"),
    [("Классы", "classes"), ("обучающиеся ", "students"), ("Ученики", "students"),
     ("Сотрудики", "staff"), ("Родители", "parents"),
     ("Лист1", None), ("Подсказки", None)],
)  # fmt: skip
def test_sheets_are_known_by_name(name, kind):
    found = sheet_kind(name, FORMS)
    assert (found and found.kind) == kind


def test_headings_in_two_rows_are_read_together():
    content = workbook(
        {
            **ONE_CLASS,
            "Ученики": [STUDENT_HEAD, PETROV],
            "Родители": [("", "", "", ""), ("ФИО", "Родство", "ФИО", "Класс"),
                         ("Петрова Анна", "мать", "Петров Иван Ильич", "5А")],
        },
        {"Родители": [(0, 0, 0, 1, "Родитель"), (0, 2, 0, 3, "Ребёнок")]},
    )  # fmt: skip
    reading, links = linked(content)
    assert errors(reading) == []
    assert len(links.ties) == 1


def test_a_class_heading_merged_over_the_list_gives_the_class():
    content = workbook(
        {
            "Классы": [("Класс",), ("5А",), ("5Б",)],
            "Ученики": [("Фамилия", "Имя", "Дата рождения"), (), ("Петров", "Иван", "05.09.2014"), (), (),
                        ("Сидоров", "Пётр", date(2014, 1, 2)), ("Итого: 1",)],
        },
        {"Ученики": [(1, 0, 1, 2, "5 «А» класс"), (4, 0, 4, 2, '5 "б"')]},
    )  # fmt: skip
    reading = read(content)
    assert errors(reading) == []
    assert [(s.name.last, str(s.class_name)) for s in reading.students] == [
        ("Петров", "5А"),
        ("Сидоров", "5Б"),
    ]


def test_a_class_merged_down_its_students_belongs_to_each():
    rows = [("Класс", "ФИО", "Д.р."), ("", "Петров Иван", "05.09.2014"), ("", "Сидоров Пётр", "06.09.2014")]
    content = workbook({**ONE_CLASS, "Ученики": rows}, {"Ученики": [(1, 0, 2, 0, "5А")]})
    assert [s.class_name for s in read(content).students] == [ClassName(5, "А")] * 2


def test_every_wrong_cell_of_a_row_is_named_with_its_column():
    reading = read(school_file(("Петров", "Ив4н", "", "31.02.2014", "112-233-445 96", "5А")))
    assert [(row, column) for _, row, column, _ in errors(reading)] == [(2, "B"), (2, "D"), (2, "E")]
    assert reading.students == []


def test_a_student_without_class_or_birth_date_is_named():
    reading = read(school_file(("Петров", "Иван", "", "", "", "")))
    assert {reason for *_, reason in errors(reading)} == {
        "не указан класс ученика",
        "не указана дата рождения ученика",
    } or [reason for *_, reason in errors(reading)] == ["не указан класс ученика"]


def test_an_equal_row_is_dropped_with_a_warning():
    reading = read(school_file(PETROV, PETROV))
    assert len(reading.students) == 1
    assert warnings(reading) == ["строка повторяет строку 2 и пропущена"]


def test_a_contradictory_row_is_an_error_that_names_both():
    reading = read(school_file(PETROV, (*PETROV[:5], "5Б")))
    ((sheet, row, _, reason),) = errors(reading)
    assert (sheet, row) == ("Ученики", 3)
    assert reason == "тот же человек в строке 2, но различается: класс (5А и 5Б)"


def test_two_students_of_one_name_and_birth_date_are_two_people_by_snils():
    first = (*PETROV[:4], snils(123456789), "5А")
    second = (*PETROV[:4], snils(123456790), "5А")
    reading = read(school_file(first, second))
    assert len(reading.students) == 2
    assert errors(reading) == []


def test_one_snils_for_two_names_is_an_error():
    number = snils(123456789)
    reading = read(
        school_file((*PETROV[:4], number, "5А"), ("Сидоров", "Пётр", "", "06.09.2014", number, "5А"))
    )
    ((_, row, _, reason),) = errors(reading)
    assert row == 3
    assert "строке 2" in reason


def test_one_snils_with_yo_and_ye_is_one_person():
    number = snils(123456789)
    rows = [
        ("Семёнов", "Пётр", "", "06.09.2014", number, "5А"),
        ("Семенов", "Петр", "", "06.09.2014", number, "5А"),
    ]
    reading = read(school_file(*rows))
    assert (len(reading.students), errors(reading)) == (1, [])


def test_an_unknown_class_is_named_with_the_nearest():
    reading, _ = linked(school_file((*PETROV[:5], "5Б")))
    (remark,) = [one for one in reading.remarks if one.severity == "error"]
    assert remark.reason == "класса 5Б нет в списке классов"
    assert "5А" in remark.proposal


def test_a_class_that_the_school_has_already_is_known():
    content = workbook({"Ученики": [STUDENT_HEAD, PETROV]})
    reading, _ = linked(content, Known(classes={ClassName(5, "А"): new_id()}))
    assert errors(reading) == []


def test_a_parent_whose_child_is_not_found_gets_the_nearest_name():
    parents = [PARENT_HEAD, ("Петрова Анна Ивановна", "", "", "мать", "Петров Иван Ильч", "5А")]
    reading, links = linked(school_file(PETROV, parents=parents))
    (remark,) = [one for one in reading.remarks if one.severity == "error"]
    assert links.ties == []
    assert remark.reason == "ребёнок «Петров Иван Ильч, 5А» не найден среди учеников"
    assert "Петров Иван Ильич, 5А" in remark.proposal


def test_two_children_who_fit_are_named_and_a_snils_decides():
    first, second = (*PETROV[:3], "05.09.2014", snils(123456789), "5А"), (*PETROV[:3], "06.09.2014", "", "5А")
    parent = ("Петрова Анна Ивановна", "", "", "мать", "Петров Иван Ильич", "5А")
    reading, _ = linked(school_file(first, second, parents=[PARENT_HEAD, parent]))
    ((_, row, _, reason),) = errors(reading)
    assert row == 2
    assert reason.startswith("подходят 2 ученика")
    head = ("ФИО", "Степень родства", "СНИЛС ребёнка")
    decided = [head, ("Петрова Анна Ивановна", "мать", snils(123456789))]
    reading, links = linked(school_file(first, second, parents=decided))
    assert (errors(reading), len(links.ties)) == ([], 1)


def test_a_parent_of_two_children_in_two_rows_is_one_person_with_two_ties():
    other = ("Петрова", "Ольга", "Ильинична", "01.02.2015", "", "5А")
    rows = [("Петрова Анна", "", "89131234567", "мать", "Петров Иван Ильич", "5А"),
            ("Петрова Анна", "", "+7 913 123-45-67", "мать", "Петрова Ольга Ильинична", "5А")]  # fmt: skip
    reading, links = linked(school_file(PETROV, other, parents=[PARENT_HEAD, *rows]))
    assert (len(reading.parents), len(links.ties), errors(reading)) == (1, 2, [])


def test_children_may_stand_in_one_cell():
    other = ("Петрова", "Ольга", "Ильинична", "01.02.2015", "", "5А")
    row = ("Петрова Анна", "", "", "мать", "Петров Иван Ильич; Петрова Ольга Ильинична", "")
    reading, links = linked(school_file(PETROV, other, parents=[PARENT_HEAD, row]))
    assert (len(links.ties), errors(reading)) == (2, [])


def test_namesakes_among_parents_stay_two_people_with_a_warning():
    other = ("Сидоров", "Пётр", "", "01.02.2015", "", "5А")
    rows = [
        ("Иванова Анна", "", "", "мать", "Петров Иван Ильич", "5А"),
        ("Иванова Анна", "", "", "мать", "Сидоров Пётр", "5А"),
    ]
    reading, links = linked(school_file(PETROV, other, parents=[PARENT_HEAD, *rows]))
    assert (len(reading.parents), len(links.ties)) == (2, 2)
    assert any(reason.startswith("однофамилец в строке 2") for reason in warnings(reading))


def test_a_list_of_parents_alone_may_follow_later():
    child = KnownStudent(new_id(), Name("Петров", "Иван", "Ильич"), date(2014, 9, 5), None, ClassName(5, "А"))
    content = workbook(
        {"Родители": [PARENT_HEAD, ("Петрова Анна", "", "", "мать", "Петров Иван Ильич", "5А")]}
    )
    reading, links = linked(content, Known(students=[child]))
    assert errors(reading) == []
    assert links.ties[0].student_id == child.person_id


def test_class_teachers_are_found_by_full_name_and_by_initials():
    staff = [("ФИО", "Должность"), ("Иванова Мария Петровна", "учитель"), ("Ёлкин Пётр Ильич", "учитель")]
    content = workbook(
        {
            "Классы": [("Класс", "Кл. рук."), ("5А", "Иванова М. П."), ("5Б", "Елкин Петр Ильич")],
            "Сотрудники": staff,
        }
    )
    reading, links = linked(content)
    assert errors(reading) == []
    assert links.teachers == {ClassName(5, "А"): 0, ClassName(5, "Б"): 1}


def test_a_class_teacher_with_a_typing_error_is_named_with_the_nearest():
    staff = [("ФИО", "Должность"), ("Иванова Мария Петровна", "учитель")]
    content = workbook(
        {"Классы": [("Класс", "Кл. рук."), ("5А", "Иваноова Мария Петровна")], "Сотрудники": staff}
    )
    reading, _ = linked(content)
    (remark,) = [one for one in reading.remarks if one.severity == "error"]
    assert "Иванова Мария Петровна" in remark.proposal


def test_somebody_with_two_posts_has_two_rows():
    rows = [
        ("ФИО", "Должность"),
        ("Иванова Мария Петровна", "учитель математики"),
        ("Иванова Мария Петровна", "Директор"),
    ]
    reading = read(workbook({"Сотрудники": rows}))
    assert [one.post for one in reading.staff] == ["учитель математики", "Директор"]
    assert errors(reading) == []


def test_what_is_not_recognised_is_told_and_skipped():
    rows = [("ФИО", "Должность", "Любимый цвет"), ("Иванова Мария Петровна", "учитель", "синий")]
    reading = read(workbook({"Сотрудники": rows, "Прочее": [("а",)]}))
    assert len(reading.staff) == 1
    assert {one.value for one in reading.remarks} == {"Любимый цвет", "Прочее"}


def test_a_sheet_without_headings_is_an_error_that_names_them():
    reading = read(workbook({"Ученики": [("Петров", "Иван"), ("Сидоров", "Пётр")]}))
    (remark,) = reading.remarks
    assert remark.reason == "не найдена строка заголовков"
    assert "«ФИО» или «Фамилия»" in remark.proposal


@pytest.mark.parametrize(
    ("content", "words"),
    [(b"", "пуст"), (b"just text", "нет листов"), (b"%PDF-1.7", "PDF"), (b"a\0b", "не книга Excel"),
     (b"<html><table>", "HTML"), (b"PK\x03\x04broken", "повреждён"),
     (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"x" * 99, "не читается"),
    
     (workbook({"Лист1": []}), "нет ни одной заполненной"), (workbook({"Лист1": [("а", "б")]}), "нет листов")],
)  # fmt: skip
def test_a_file_that_is_no_workbook_is_refused_in_words(content, words):
    with pytest.raises(NoTable, match=words):
        read(content)


def test_a_file_larger_than_the_limit_is_refused():
    with pytest.raises(NoTable, match="больше 10 МБ"):
        open_files([("a.xlsx", b"PK" + b"0" * table.LARGEST_FILE)])


def test_an_archive_that_unpacks_to_too_much_is_refused_unopened(monkeypatch):
    monkeypatch.setattr(books, "LARGEST_UNPACKED", 5 * 1024 * 1024)
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive, archive.open("xl/a.xml", "w") as part:
        for _ in range(6):
            part.write(b"0" * 1024 * 1024)
    assert len(target.getvalue()) < table.LARGEST_FILE
    with pytest.raises(NoTable, match="недопустимо большой"):
        books.check_archive(target.getvalue())


def test_the_template_is_read_without_a_remark_and_is_empty():
    with pytest.raises(NoTable, match="ни одной строки с данными"):
        read(make_template())


def test_every_column_of_the_template_is_recognised():
    kinds = dict(zip(SHEETS, ("classes", "staff", "students", "parents"), strict=True))
    found = {
        (name, one.label): recognise(one.label, FORM[kinds[name]])
        for name, columns in SHEETS.items()
        for one in columns
    }
    assert all(field and exact for field, exact in found.values()), found


@pytest.mark.parametrize(
    ("file", "classes", "students", "parents"), [("school-198", 36, 896, 1369), ("orlovka", 9, 197, 300)]
)
def test_the_real_lists_are_read_without_an_error(file, classes, students, parents):
    reading, links = linked((LISTS / f"{file}.xlsx").read_bytes())
    assert errors(reading) == []
    assert (len(reading.classes), len(reading.students), len(reading.parents)) == (classes, students, parents)
    assert len(links.teachers) == classes
