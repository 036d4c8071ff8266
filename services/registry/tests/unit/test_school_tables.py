"""Tables as schools really have them: CSV, two heading rows, merged cells, totals, captions, columns set by hand."""

from datetime import date

import pytest

from registry.rules import ClassName
from sheets.understanding import Choice, Remembered

from ..factories import errors, read, snils, warnings, workbook

LIST_OF_A_CLASS = """\
;Муниципальное бюджетное общеобразовательное учреждение «СОШ № 198»;;;;
;Список учащихся 5-х классов на 01.09.2026;;;;
№ п/п;ФИО;Дата;;Документ;
;;рождения;Пол;серия;номер
1;2;3;4;5;6
;5 «А» класс;;;;
1;Петров Иван Ильич;05.09.2014;м;;
2;"Ёлкина Ольга
Сергеевна";11.02.2015;ж;;
;;;;;
;Итого: 2 чел.;;;;
;Мальчиков: 1, девочек: 1;;;;
;Класс: 5Б (кл. рук. Иванова М.П.);;;;
1;Сидоров Пётр;12.03.2014;м;;
;Всего;1;;;
;;;;;
;ВСЕГО ПО ПАРАЛЛЕЛИ;3;;;
Директор _____________ С.С. Смирнов;;;;;
"""


def names(drafts):
    return [(str(one.name), str(one.class_name)) for one in drafts]


@pytest.mark.parametrize("alphabet", ["utf-8", "utf-8-sig", "utf-16", "cp1251"])
def test_a_parallel_s_list_with_two_heading_rows_captions_and_totals(alphabet):
    reading = read(LIST_OF_A_CLASS.encode(alphabet), name="Список учащихся.csv")
    assert errors(reading) == []
    assert names(reading.students) == [
        ("Петров Иван Ильич", "5А"),
        ("Ёлкина Ольга Сергеевна", "5А"),
        ("Сидоров Пётр", "5Б"),
    ]
    assert [one.born for one in reading.students] == [date(2014, 9, 5), date(2015, 2, 11), date(2014, 3, 12)]


def test_the_same_list_as_a_workbook_with_merged_cells():
    rows = [
        (),
        (),
        ("№ п/п", "ФИО", "Сведения о рождении", "", "Документ", ""),
        ("", "", "дата рождения", "пол", "серия", "номер"),
        (1, 2, 3, 4, 5, 6),
        (),
        (1, "Петров Иван Ильич", date(2014, 9, 5), "м"),
        ("", "Итого:", 1),
        (),
        (1, "Сидоров Пётр", date(2014, 3, 12), "м"),
        ("", "Всего: 1 чел."),
    ]
    merges = [
        (0, 0, 0, 5, "МБОУ «СОШ № 198»"), (1, 0, 1, 5, "Список учащихся 5-х классов"), (2, 0, 3, 0, "№ п/п"),
        (2, 1, 3, 1, "ФИО"), (2, 2, 2, 3, "Сведения о рождении"), (2, 4, 2, 5, "Документ"), (5, 0, 5, 5, "5 «А» класс"),
        (8, 0, 8, 5, "5 «Б» класс (25 чел.)"),
    ]  # fmt: skip
    reading = read(workbook({"Учащиеся": rows}, {"Учащиеся": merges}))
    assert errors(reading) == []
    assert names(reading.students) == [("Петров Иван Ильич", "5А"), ("Сидоров Пётр", "5Б")]
    assert [(one.born, one.sex) for one in reading.students] == [
        (date(2014, 9, 5), "male"),
        (date(2014, 3, 12), "male"),
    ]


def test_classes_merged_downwards_are_carried_in_a_text_table_with_a_warning():
    text = (
        "Класс;ФИО;Д.р.\n5А;Петров Иван;05.09.2014\n;Сидоров Пётр;06.09.2014\n;Ли Ян;07.09.2014\n"
        "5Б;Ким Ия;08.09.2014\n;Юн Юй;09.09.2014\n"
    )
    reading = read(text.encode(), name="ученики.csv")
    assert [str(one.class_name) for one in reading.students] == ["5А", "5А", "5А", "5Б", "5Б"]
    assert any("поняты как объединённые" in one for one in warnings(reading))


def test_one_forgotten_class_is_not_taken_from_the_row_above():
    text = "Класс;ФИО;Д.р.\n5А;Петров Иван;05.09.2014\n5А;Сидоров Пётр;06.09.2014\n;Ли Ян;07.09.2014\n"
    reading = read(text.encode(), name="ученики.csv")
    assert [reason for *_, reason in errors(reading)] == ["не указан класс ученика"]


def test_parents_beside_their_child_with_a_heading_over_each_are_told_apart():
    text = (
        "Законный представитель;;;Обучающийся;\n"
        "ФИО;Степень родства;Телефон;ФИО;Класс\n"
        "Петрова Анна;мать;8 913 123-45-67;Петров Иван;5А\n"
    )
    (parent,) = read(text.encode("cp1251"), name="Родители.csv").parents
    assert (str(parent.name), parent.phone) == ("Петрова Анна", "+79131234567")
    assert (str(parent.children[0].name), parent.children[0].class_name) == ("Петров Иван", ClassName(5, "А"))


def test_a_parent_s_phone_in_the_students_list_is_not_the_student_s():
    text = "Ученик;;;Мать;\nФИО;Класс;Д.р.;ФИО;Телефон\nПетров Иван;5А;05.09.2014;Петрова Анна;89131234567\n"
    reading = read(text.encode(), name="ученики.csv")
    assert [(str(one.name), one.phone) for one in reading.students] == [("Петров Иван", None)]
    assert {one.heading for one in reading.columns[0].columns if one.field is None} == {
        "Мать: ФИО",
        "Мать: Телефон",
    }


@pytest.mark.parametrize(
    ("name", "head", "row", "kind"),
    [
        ("1.csv", "ФИО;Дата рождения;Класс", "Петров Иван;05.09.2014;5А", "students"),
        ("1.csv", "ФИО;Должность;Телефон", "Петров Иван;учитель;89131234567", "staff"),
        ("1.csv", "ФИО;Кем приходится;ФИО ребёнка", "Петров Илья;отец;Петров Иван", "parents"),
        ("1.csv", "Класс;Классный руководитель;Кабинет", "5А;;204", "classes"),
        ("Выгрузка сотрудников 2026.csv", "ФИО;Должность", "Петров Иван;учитель", "staff"),
        ("5А.csv", "ФИО;Дата рождения", "Петров Иван;05.09.2014", "students"),
        ("1.csv", "Товар;Цена", "мел;12", None),
    ],
)
def test_a_text_file_is_known_by_its_name_or_its_headings(name, head, row, kind):
    (sheet,) = read(f"{head}\n{row}\n".encode(), name=name).columns
    assert sheet.kind == kind


def test_a_file_named_after_a_class_gives_it_to_its_students():
    reading = read("ФИО;Дата рождения\nПетров Иван;05.09.2014\n".encode(), name="5 «А» класс.csv")
    assert (names(reading.students), errors(reading)) == ([("Петров Иван", "5А")], [])


def test_a_workbook_with_a_sheet_for_each_class():
    row = ("Фамилия", "Имя", "Дата рождения")
    sheets = {"5А": [row, ("Петров", "Иван", "05.09.2014")], "5Б": [row, ("Сидоров", "Пётр", "06.09.2014")]}
    assert names(read(workbook(sheets)).students) == [("Петров Иван", "5А"), ("Сидоров Пётр", "5Б")]


def test_what_nobody_knows_is_asked_and_not_refused():
    reading = read("Кто;Где\nПетров Иван Ильич;5А\n".encode(), name="таблица.csv")
    assert [reason for *_, reason in errors(reading)] == ["непонятно, что это за список"]
    assert (reading.unsure, reading.columns[0].kind) == (1, None)
    assert [one.samples for one in reading.columns[0].columns] == [["Петров Иван Ильич"], ["5А"]]


def test_columns_set_by_hand_are_taken_and_all_others_ignored():
    text = "Кто;Где;Когда;Сколько\nПетров Иван Ильич;5А;05.09.2014;7\n"
    fields = {"0": "full_name", "1": "class", "2": "born", "3": None}
    reading = read(text.encode(), Choice("таблица", "students", 1, fields), name="таблица.csv")
    assert errors(reading) == []
    assert names(reading.students) == [("Петров Иван Ильич", "5А")]
    assert reading.unsure == 0


def test_a_table_without_headings_is_read_by_the_columns_set():
    fields = {"0": "full_name", "1": "class", "2": "born"}
    choice = Choice("таблица", "students", 0, fields)
    reading = read("Петров Иван Ильич\t5А\t05.09.2014\n".encode(), choice, name="таблица.tsv")
    assert names(reading.students) == [("Петров Иван Ильич", "5А")]


def test_a_sheet_that_the_person_sets_aside_is_not_read():
    sheets = {
        "Ученики": [("ФИО", "Класс", "Д.р."), ("Петров Иван", "5А", "05.09.2014")],
        "Классы": [("Класс",), ("5А",)],
    }
    reading = read(workbook(sheets), Choice("Ученики", None))
    assert (reading.students, len(reading.classes), errors(reading)) == ([], 1, [])


def test_needed_columns_that_nobody_has_set_are_named():
    reading = read(
        "Кто;Где\nПетров Иван;5А\n".encode(), Choice("1", "students", 1, {"1": "class"}), name="1.csv"
    )
    (remark,) = [one for one in reading.remarks if one.severity == "error"]
    assert (remark.reason, remark.proposal) == (
        "указаны не все нужные столбцы",
        "Нужны столбцы: «ФИО» или «Фамилия»",
    )


def test_a_remembered_mapping_is_taken_for_the_same_headings_in_any_order():
    columns = {"кто": "full_name", "где": "class", "когда": "born", "примечание": None}
    known = Remembered("Выгрузка из 1С", "students", columns)
    text = "Отчёт за год;;;\nКогда;Примечание;Кто;Где\n05.09.2014;;Петров Иван;5А\n"
    reading = read(text.encode(), remembered=[known], name="выгрузка.csv")
    assert names(reading.students) == [("Петров Иван", "5А")]
    (sheet,) = reading.columns
    assert (sheet.how, sheet.mapping, sheet.heading_row, reading.unsure) == (
        "remembered",
        "Выгрузка из 1С",
        2,
        0,
    )


def test_a_remembered_mapping_is_not_taken_when_a_heading_differs():
    known = Remembered("Выгрузка", "students", {"фио": "full_name", "класс": "class"})
    reading = read("ФИО;Класс;Пол\nПетров Иван;5А;м\n".encode(), remembered=[known], name="ученики.csv")
    assert reading.columns[0].how == "name"


def test_five_different_samples_stand_beside_each_column():
    rows = "".join(f"Петров Иван{'ч' * n};{5 + n % 2}А;05.09.2014\n" for n in range(9))
    (sheet,) = read(f"ФИО;Класс;Дата рождения\n{rows}".encode(), name="ученики.csv").columns
    name, group, born = sheet.columns
    assert (name.field, group.field, born.field) == ("full_name", "class", "born")
    assert (len(name.samples), group.samples, born.samples) == (5, ["5А", "6А"], ["05.09.2014"])


def test_a_surname_that_looks_like_a_total_is_a_student():
    text = (
        "ФИО;Класс;Дата рождения\nЮношев Иван;5А;05.09.2014\nМальчиков Пётр;5А;06.09.2014\n"
        "Итогова Ия;5А;07.09.2014\n"
    )
    reading = read(text.encode(), name="ученики.csv")
    assert len(reading.students) == 3


def test_a_text_list_of_staff_with_a_long_number_and_a_formula_sign_is_read_as_text():
    text = f"ФИО;Должность;СНИЛС\n=Иванова Мария;учитель;{snils(123456789)}\n"
    reading = read(text.encode(), name="кадры.csv")
    assert [reason for *_, reason in errors(reading)] == [
        "«=Иванова Мария» не похоже на имя: есть цифры или знаки"
    ]
