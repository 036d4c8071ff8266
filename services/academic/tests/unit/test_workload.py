"""A table of the teaching load → drafts and plan: merged teachers, captions, subgroups, named errors."""

import io
from uuid import UUID

import pytest
import xlsxwriter

from academic.groups.workload import parsing
from academic.groups.workload.plan import Planner
from academic.groups.workload.present import KnownGroup, Present
from academic.groups.workload.template import SHEETS, make_template
from sheets.cells import Name, fold, name_forms
from sheets.headings import recognise
from sheets.opening import open_files
from sheets.table import NoTable
from store import new_id
from store.clock import today

FIVE_A, FIVE_B, ALGEBRA, ENGLISH = new_id(), new_id(), new_id(), new_id()
IVANOVA, PETROV, CHILD, OTHER = new_id(), new_id(), new_id(), new_id()


def present(*groups: KnownGroup) -> Present:
    found = Present()
    found.classes = {(5, "а"): (FIVE_A, "5А"), (5, "б"): (FIVE_B, "5Б")}
    found.subjects = {"алгебра": (ALGEBRA, "Алгебра"), "английский язык": (ENGLISH, "Английский язык")}
    for person, name in (
        (IVANOVA, Name("Иванова", "Мария", "Петровна")),
        (PETROV, Name("Петров", "Илья", "Ильич")),
    ):
        found.names[person] = str(name)
        for form in (*name_forms(name), fold(f"{name.last} {name.first}")):
            found.staff[form].add(person)
    for child, last in ((CHILD, "Белова"), (OTHER, "Волков")):
        found.students[FIVE_A][fold(f"{last} Дарья")].add(child)
    found.groups = {one.name: one for one in groups}
    return found


def group(
    name: str, teacher: UUID | None = IVANOVA, hours: float | None = 3, scheduled: bool = False
) -> KnownGroup:
    return KnownGroup(new_id(), name, teacher, hours, ALGEBRA, [FIVE_A], False, 1, scheduled, set())


def planned(text: str, *groups: KnownGroup, name: str = "нагрузка.csv"):
    reading = parsing.read(open_files([(name, text.encode("cp1251"))]), today())
    return reading, Planner(reading, present(*groups)).run()


def errors(reading):
    return [(one.row, one.column, one.reason) for one in reading.remarks if one.severity == "error"]


def warnings(reading):
    return [one.reason for one in reading.remarks if one.severity == "warning"]


HEAD = "Учитель;Предмет;Класс;Подгруппа;Часов в неделю\n"


def test_a_row_is_a_group_and_several_classes_are_one_each_unless_together():
    reading, plan = planned(
        HEAD + "Иванова М.П.;Алгебра;5А, 5Б;;3\nПетров Илья Ильич;Английский язык;5А+5Б;;2,5\n"
    )
    assert errors(reading) == []
    assert [(one.name, one.teacher_id, one.hours) for one in plan.created] == [
        ("5А Алгебра", IVANOVA, 3), ("5Б Алгебра", IVANOVA, 3), ("5А, 5Б Английский язык", PETROV, 2.5),
    ]  # fmt: skip


def test_a_teacher_merged_downwards_or_alone_over_his_rows_and_totals_between():
    merged = (
        HEAD
        + "Иванова М.П.;Алгебра;5А;;3\n;Алгебра;5Б;;3\n;Английский язык;5А;;2\n;Итого;;;8\nВсего часов;;;;8\n"
    )
    reading, plan = planned(merged)
    assert errors(reading) == []
    assert {one.teacher_id for one in plan.created} == {IVANOVA}
    assert len(plan.created) == 3
    over = HEAD + "Иванова Мария Петровна;;;;\n;Алгебра;5А;;3\nПетров Илья Ильич;;;;\n;Алгебра;5Б;;3\n"
    _, plan = planned(over)
    assert [one.teacher_id for one in plan.created] == [IVANOVA, PETROV]


@pytest.mark.parametrize("part", ["1", "1 группа", "гр. 1", "1-я подгруппа", "подгруппа №1", 1])
def test_every_spelling_of_a_subgroup_is_one(part):
    _, plan = planned(HEAD + f"Иванова М.П.;Английский язык;5А;{part};3\n")
    assert [one.name for one in plan.created] == ["5А Английский язык, 1-я подгруппа"]


@pytest.mark.parametrize(
    ("row", "column", "reason"),
    [
        ("Иваноова М.П.;Алгебра;5А;;3", "A", "сотрудник «Иваноова М.П.» не найден"),
        ("Иванова М.П.;Алгербра;5А;;3", "B", "предмета «Алгербра» нет в словаре"),
        ("Иванова М.П.;Алгебра;5В;;3", "C", "класса 5В в этом учебном году нет"),
        ("Иванова М.П.;Алгебра;пятый;;3", "C", "класс «пятый» не читается"),
        ("Иванова М.П.;Алгебра;5А;;много", "E", "часы «много» не читаются"),
        ("Иванова М.П.;Алгебра;5А;;99", "E", "часов в неделю 99 не бывает"),
        ("Иванова М.П.;;5А;;3", "B", "не указан предмет"),
    ],
)
def test_every_mistake_is_named_with_row_column_and_reason(row, column, reason):
    reading, plan = planned(HEAD + row + "\n")
    assert errors(reading) == [(2, column, reason)]
    assert plan.created == []


def test_the_nearest_name_is_proposed():
    reading, _ = planned(HEAD + "Иванова М.П.;Алгербра;5А;;3\n")
    assert [one.proposal for one in reading.remarks if one.severity == "error"] == ["Возможно, «Алгебра»?"]


def test_two_teachers_of_a_whole_class_are_asked_for_subgroups():
    reading, _ = planned(HEAD + "Иванова М.П.;Алгебра;5А;;3\nПетров И.И.;Алгебра;5А;;3\n")
    ((row, _, reason),) = errors(reading)
    assert (row, "уже есть в строке 2" in reason) == (3, True)


def test_a_vacancy_makes_a_group_without_a_teacher_and_says_so():
    reading, plan = planned(HEAD + "вакансия;Алгебра;5А;;3\n")
    assert [(one.teacher_id, one.hours) for one in plan.created] == [(None, 3)]
    assert any("без учителя" in one for one in warnings(reading))


def test_a_group_that_is_there_is_left_or_changed_and_the_old_teacher_named():
    reading, plan = planned(HEAD + "Петров И.И.;Алгебра;5А;;4\n", group("5А Алгебра", scheduled=True))
    assert (plan.created, plan.counts["groups"]) == ([], {"created": 0, "changed": 1, "same": 0})
    assert any(
        "сейчас ведёт Иванова Мария Петровна; уроки расписания перейдут" in one for one in warnings(reading)
    )
    _, plan = planned(HEAD + "Иванова М.П.;Алгебра;5А;;3\n", group("5А Алгебра"))
    assert plan.counts["groups"] == {"created": 0, "changed": 0, "same": 1}


def test_a_renamed_group_of_the_whole_class_is_known_by_subject_and_class():
    _, plan = planned(HEAD + "Иванова М.П.;Алгебра;5А;;3\n", group("Алгебра у пятых"))
    assert plan.created == []


def book(sheets):
    target = io.BytesIO()
    with xlsxwriter.Workbook(target, {"in_memory": True}) as made:
        for name, rows in sheets.items():
            sheet = made.add_worksheet(name)
            for place, row in enumerate(rows):
                sheet.write_row(place, 0, row)
    return target.getvalue()


LOAD = [("Учитель", "Предмет", "Класс", "Подгруппа", "Часов в неделю"),
        ("Иванова М.П.", "Английский язык", "5А", 1, 3), ("Петров И.И.", "Английский язык", "5А", 2, 3)]  # fmt: skip
MEMBERS = [("Предмет", "Класс", "Подгруппа", "Ученик")]


def with_members(*rows):
    content = book({"Нагрузка": LOAD, "Подгруппы": [*MEMBERS, *rows]})
    reading = parsing.read(open_files([("нагрузка.xlsx", content)]), today())
    return reading, Planner(reading, present()).run()


def test_students_are_put_into_their_subgroups():
    reading, plan = with_members(
        ("Английский язык", "5А", 1, "Белова Дарья"), ("Английский язык", "5А", 2, "Волков Дарья")
    )
    assert errors(reading) == []
    assert [one.members for one in plan.created] == [[CHILD], [OTHER]]
    assert plan.counts["members"] == {"created": 2}


def test_a_student_in_two_subgroups_one_who_is_unknown_and_a_missing_subgroup_are_named():
    reading, _ = with_members(
        ("Английский язык", "5А", 1, "Белова Дарья"), ("Английский язык", "5А", 2, "Белова Дарья"),
        ("Английский язык", "5А", 1, "Белова Мария"), ("Английский язык", "5А", 3, "Волков Дарья"),
    )  # fmt: skip
    assert [(row, column) for row, column, _ in errors(reading)] == [(3, "D"), (4, "D"), (5, "C")]
    assert errors(reading)[0][2] == "ученик уже в группе «5А Английский язык, 1-я подгруппа»"


def test_a_subgroup_without_students_is_told():
    reading, _ = with_members(("Английский язык", "5А", 1, "Белова Дарья"))
    assert [one for one in warnings(reading) if "никто не назван" in one] == [
        "в подгруппе «5А Английский язык, 2-я подгруппа» никто не назван"
    ]


def test_the_template_is_read_without_a_remark_and_every_column_is_recognised():
    with pytest.raises(NoTable, match="ни одной строки с данными"):
        parsing.read(open_files([("шаблон.xlsx", make_template())]), today())
    forms = {form.title: form for form in parsing.FORMS}
    for sheet, form in (("Нагрузка", forms["Нагрузка"]), ("Подгруппы", forms["Состав подгрупп"])):
        assert all(recognise(column[0], form)[1] for column in SHEETS[sheet])
