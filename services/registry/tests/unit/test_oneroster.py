"""OneRoster packages: what is written keeps the standard's form, what is read is checked file and row by row."""

import asyncio
import io
import zipfile
from datetime import date

import pytest

from registry.oneroster import spec, unpack
from registry.oneroster.package import Package
from registry.oneroster.reading import read
from registry.rules import ClassName
from sheets.table import NoTable

from ..factories import TODAY, snils, workbook
from ..rosters import ROOM, SCHOOL, TERM, add, family, frame, package
from ..rosters import unpack as parts_of


def errors(reading):
    return [
        (one.sheet, one.row, one.header, one.reason) for one in reading.remarks if one.severity == "error"
    ]


def warnings(reading):
    return [one.reason for one in reading.remarks if one.severity == "warning"]


async def portions(*rows):
    yield list(rows)


def written(**files):
    """A package of these rows as bytes."""

    async def write():
        made = Package("Система", "tomsk")
        for name, rows in files.items():
            await made.add(name, portions(*rows))
        size = made.finish()
        content = b"".join(made.chunks())
        assert len(content) == size
        return content

    return asyncio.run(write())


def test_every_required_word_and_reference_stands_in_a_column_of_its_file():
    for file, names in spec.REQUIRED.items():
        assert names <= set(spec.COLUMNS[file])
    for file, column in (*spec.WORDS, *spec.REFERENCES):
        assert column in spec.COLUMNS[file]
    assert set(spec.COLUMNS) <= set(spec.FILES)


def test_a_file_without_rows_is_absent_and_the_manifest_speaks_of_every_file():
    found = parts_of(written(orgs=[["o", None, None, "Школа", "school", None, None]], courses=[]))
    told = {row["propertyName"]: row["value"] for row in found["manifest"]}
    assert set(found) == {"orgs", "manifest"}
    assert (told["file.orgs"], told["file.courses"], told["file.results"]) == ("bulk", "absent", "absent")
    assert (told["manifest.version"], told["oneroster.version"]) == ("1.0", "1.2")
    assert len([name for name in told if name.startswith("file.")]) == 21


def test_a_line_end_inside_a_value_becomes_a_space_and_quotes_are_doubled():
    content = written(orgs=[["o", None, None, 'МБОУ «Школа,\r\n№ 1» "Росток"', "school", None, None]])
    assert parts_of(content)["orgs"][0]["name"] == 'МБОУ «Школа, № 1» "Росток"'


def test_a_family_becomes_the_drafts_of_a_workbook():
    rows = family()
    rows["users"][0]["userIds"] = f"{{SNILS:{snils(123456789)}}},{{other:7}}"
    reading = read(package(rows), TODAY)
    assert errors(reading) == []
    (student,), (parent,), (teacher,) = reading.students, reading.parents, reading.staff
    assert (str(student.name), student.born, student.sex) == ("Петров Иван Ильич", date(2014, 9, 5), "male")
    assert (student.class_name, student.snils, student.sourced_id) == (
        ClassName(5, "А"),
        snils(123456789),
        "u-1",
    )
    assert (parent.phone, parent.children[0].relation, str(parent.children[0].name)) == (
        "+79131234567",
        "mother",
        "Петров Иван Ильич",
    )
    assert (teacher.post, teacher.roles, teacher.loose) == ("Учитель", ["teacher"], True)
    assert [(str(one.name), one.teacher) for one in reading.classes] == [("5А", "Громова Ольга Игоревна")]
    assert reading.system == "other"


def test_a_parent_may_name_the_child_in_his_own_row():
    rows = family()
    rows["users"][0]["agentSourcedIds"], rows["users"][1]["agentSourcedIds"] = "", "u-1"
    (parent,) = read(package(rows), TODAY).parents
    assert str(parent.children[0].name) == "Петров Иван Ильич"


def test_scheduled_classes_are_counted_and_not_taken_over():
    rows = family()
    rows["classes"].append(
        {**rows["classes"][0], "sourcedId": "g-1", "title": "Алгебра", "classType": "scheduled"}
    )
    reading = read(package(rows), TODAY)
    assert len(reading.classes) == 1
    assert any("учебные группы (1) не загружаются" in one for one in warnings(reading))


def test_a_role_or_enrolment_that_is_over_says_nothing():
    rows = family()
    rows["roles"][2]["endDate"], rows["enrollments"][1]["endDate"] = "2026-10-01", "2026-10-01"
    reading = read(package(rows), TODAY)
    assert (reading.staff, reading.classes[0].teacher) == ([], None)


def test_of_two_teachers_with_one_name_neither_leads_the_class():
    rows = family()
    add(rows, "u-4", "Громова Ольга Игоревна", "teacher", born="1990-01-01")
    reading = read(package(rows), TODAY)
    assert errors(reading) == [] and reading.classes[0].teacher is None
    assert {one.sourced_id for one in reading.staff} == {"u-3", "u-4"}


@pytest.mark.parametrize(
    ("file", "field", "value", "reason"),
    [
        ("users", "enabledUser", "yes", "«yes» не из списка: false, true"),
        ("roles", "role", "pupil", "«pupil» не из списка"),
        ("demographics", "birthDate", "05.09.2014", "дата «05.09.2014» не читается"),
        ("demographics", "birthDate", "2014-02-31", "дата «2014-02-31» не читается"),
        ("demographics", "sex", "м", "«м» не из списка: female, male, other, unspecified"),
        ("users", "agentSourcedIds", "u-2,u-9", "«u-9» нет в users.csv"),
        ("enrollments", "classSourcedId", "nowhere", "«nowhere» нет в classes.csv"),
        ("classes", "termSourcedIds", "nowhere", "«nowhere» нет в academicSessions.csv"),
        ("users", "givenName", "", "не заполнено обязательное поле «givenName»"),
        ("classes", "title", "Ромашка", "класс «Ромашка» не читается"),
        ("users", "userIds", "{SNILS:11223344596}", "контрольное число СНИЛС «112-233-445 96» не сходится"),
    ],
)
def test_a_wrong_field_is_named_by_file_row_field_and_reason(file, field, value, reason):
    rows = family()
    rows[file][0][field] = value
    sheet, row, header, told = errors(read(package(rows), TODAY))[0]
    assert (sheet, row, header) == (f"{file}.csv", 2, field)
    assert told.startswith(reason)


def test_an_extended_word_is_a_role_that_schools_here_do_not_have():
    rows = family()
    rows["roles"][2]["role"] = "ext:librarian"
    reading = read(package(rows), TODAY)
    assert errors(reading) == [] and reading.staff == []
    assert any("роль «ext:librarian»" in one for one in warnings(reading))


def test_a_sourced_id_that_stands_twice_is_an_error_at_the_second():
    rows = family()
    rows["users"].append(rows["users"][0])
    assert ("users.csv", 5, "sourcedId", "номер «u-1» уже есть выше") in errors(read(package(rows), TODAY))


def test_a_missing_required_heading_is_named_with_the_one_that_was_meant():
    rows = family()
    users = "sourcedId,enabledUser,userName,givenName,familyName\r\nu-1,true,u-1,Иван,Петров\r\n".encode()
    (missing,) = [one for one in read(package(rows, users=users), TODAY).remarks if "username" in one.reason]
    assert (missing.sheet, missing.row, missing.proposal) == (
        "users.csv",
        1,
        "Переименуйте «userName»: буквы различаются",
    )


def test_columns_in_another_order_are_read_by_name_with_a_warning():
    rows = family()
    orgs = f"sourcedId,type,name\r\n{SCHOOL},school,Школа\r\n".encode()
    reading = read(package(rows, orgs=orgs), TODAY)
    assert errors(reading) == [] and "столбцы стоят не в порядке OneRoster" in warnings(reading)


def test_a_row_of_another_width_is_an_error_of_that_row():
    rows = family()
    orgs = f"sourcedId,name,type\r\n{SCHOOL},Школа,school\r\nx,y\r\n".encode()
    assert ("orgs.csv", 3, None, "полей 2, а столбцов 3") in errors(read(package(rows, orgs=orgs), TODAY))


def test_a_row_marked_deleted_is_left_out():
    rows = family()
    rows["roles"][2]["status"] = "tobedeleted"
    assert read(package(rows), TODAY).staff == []


def test_a_student_without_class_stays_out_and_is_named():
    rows = frame()
    add(rows, "u-1", "Петров Иван Ильич", "student")
    found = read(package(rows), TODAY)
    assert (found.students, errors(found)) == ([], [])
    assert [one.reason for one in found.remarks] == ["ученик не записан ни в один класс, пропущен"]


def test_a_student_without_birth_date_is_an_error():
    rows = family()
    rows["demographics"].clear()
    assert "нет даты рождения ученика" in [one[3] for one in errors(read(package(rows), TODAY))]


def test_a_byte_order_mark_is_tolerated():
    rows = family()
    orgs = f"\ufeffsourcedId,name,type\r\n{SCHOOL},Школа,school\r\n".encode()
    assert errors(read(package(rows, orgs=orgs), TODAY)) == []


@pytest.mark.parametrize(
    ("more", "words"),
    [
        ({"manifest_oneroster_version": "1.1"}, "Это OneRoster «1.1», а читается 1.2"),
        ({"manifest_manifest_version": "2.0"}, "manifest.version должна быть 1.0"),
        ({"manifest_file_users": "delta"}, "передан изменениями"),
        ({"manifest_file_users": "whole"}, "file.users бывает absent, bulk или delta"),
        ({"manifest_file_users": "absent"}, "нет файла users.csv"),
        ({"users": None}, "обещает users.csv"),
        ({"manifest": "a,b\r\n"}, "propertyName,value"),
        ({"users": "sourcedId,имя\r\n".encode("cp1251")}, "не в кодировке UTF-8"),
        ({"users": b'sourcedId,"a"b\r\n'}, "не читается как CSV"),
        ({"users": b"sourcedId\r\n\0\r\n"}, "нулевые знаки"),
        ({"users": b"sourcedId\r\n" + b"x" * 140_000}, "слишком длинное поле"),
    ],
)
def test_a_package_that_is_of_no_use_as_a_whole_is_refused_in_words(more, words):
    with pytest.raises(NoTable, match=words):
        read(package(family(), **more), TODAY)


def test_a_package_of_several_schools_is_taken_over_school_by_school():
    rows = family()
    rows["orgs"].append({"sourcedId": "school-2", "name": "Школа № 2", "type": "school"})
    assert errors(read(package(rows), TODAY)) == []  # nobody has a role there
    rows["roles"].append({**rows["roles"][0], "sourcedId": "r-9", "orgSourcedId": "school-2"})
    with pytest.raises(NoTable, match="2 школ"):
        read(package(rows), TODAY)


def test_files_in_a_folder_of_the_archive_are_refused_with_what_to_do():
    source, target = zipfile.ZipFile(io.BytesIO(package(family()))), io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        for part in source.infolist():
            archive.writestr(f"roster/{part.filename}", source.read(part.filename))
    assert unpack.is_package(target.getvalue())
    with pytest.raises(NoTable, match="не в папке"):
        read(target.getvalue(), TODAY)


def test_an_archive_that_unpacks_to_more_than_it_may_is_refused(monkeypatch):
    monkeypatch.setattr(unpack, "LARGEST_UNPACKED", 1_000)
    with pytest.raises(NoTable, match="недопустимо большой"):
        read(package(family()), TODAY)


def test_a_part_is_read_no_further_than_it_may_whatever_its_entry_says(monkeypatch):
    rows = {**family(), "orgs": [{"sourcedId": "x" * 9_000, "name": "n", "type": "school"}]}
    archive = zipfile.ZipFile(io.BytesIO(package(rows)))
    monkeypatch.setattr(unpack, "LARGEST_UNPACKED", 5_000)
    with pytest.raises(NoTable, match="недопустимо большой"):
        unpack._read(archive, archive.getinfo("orgs.csv"))


def test_a_password_is_asked_to_be_taken_off():
    content = bytearray(package(family()))
    for place in range(len(content) - 4):
        if content[place : place + 4] == b"PK\x01\x02":
            content[place + 8] |= 1
    with pytest.raises(NoTable, match="паролем"):
        read(bytes(content), TODAY)


def test_thousands_of_equal_errors_are_cut_and_counted():
    rows = family()
    for number in range(700):
        rows["enrollments"].append({"sourcedId": f"e-{number}", "classSourcedId": ROOM, "schoolSourcedId": SCHOOL,
                                    "userSourcedId": "nobody", "role": "student"})  # fmt: skip
    told = [one.reason for one in read(package(rows), TODAY).remarks if one.sheet == "enrollments.csv"]
    assert len(told) == unpack.MOST_REMARKS + 1 and told[-1] == "и ещё 200 таких замечаний в этом файле"


def test_only_an_archive_with_a_manifest_is_a_package():
    assert unpack.is_package(package(family()))
    assert not unpack.is_package(workbook({"Классы": [("Класс",), ("5А",)]}))
    assert not unpack.is_package(b"PK\x03\x04" + b"x" * 100)
    assert not unpack.is_package(b"sourcedId,name")


def test_terms_and_lists_are_parted_by_commas():
    assert spec.parts(f"{TERM}, term-2,") == [TERM, "term-2"]
    assert spec.user_ids("{SNILS:11223344595},{ ext : 7 },{broken}") == {"SNILS": "11223344595", "EXT": "7"}
