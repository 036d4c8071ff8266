# /// script
# dependencies = ["mimesis==22.2.0", "xlsxwriter==3.3.1"]
# ///
"""Two schools' lists as schools really keep them: `python make_schools.py` writes both workbooks here.

Synthetic people (a fixed seed, СНИЛС with a right control number): nobody in them exists. The same seed gives
the same bytes. What the two files share, for tests of a region:

- a family with a child in each school (Кедровы), the parents with the same СНИЛС in both;
- a teacher who works in both (Ёлкина Алёна Семёновна), written with ё in one file and with е in the other;
- two students «Сибирцев Артём Сергеевич», 05.09.2014, of two schools: two people, different СНИЛС.
"""

from collections.abc import Iterator
from datetime import date, datetime, time
from pathlib import Path
from typing import Any

import xlsxwriter
from invented import MADE_ON, Human, People, School, Student, make_school, share

HERE = Path(__file__).parent
SEED = 20260901
MONTHS = (
    "января",
    "февраля",
    "марта",
    "апреля",
    "мая",
    "июня",
    "июля",
    "августа",
    "сентября",
    "октября",
    "ноября",
    "декабря",
)


# ── how schools write ──────────────────────


def dashed(digits: str) -> str:
    """112-233-445 95."""
    return f"{digits[:3]}-{digits[3:6]}-{digits[6:9]} {digits[9:]}"


def spoken(digits: str, way: int) -> str:
    """A phone number in one of the usual spellings."""
    a, b, c, d = digits[1:4], digits[4:7], digits[7:9], digits[9:]
    return [f"+7 ({a}) {b}-{c}-{d}", f"8{digits[1:]}", f"8-{a}-{b}-{c}-{d}", f"8 {a} {b} {c} {d}"][way % 4]


def written(day: date, way: int) -> Any:
    """A date as text in one of five spellings; 0 stays a real Excel date."""
    return [
        day,
        f"{day:%d.%m.%Y}",
        f"{day.day}.{day.month}.{day.year} г.",
        day.isoformat(),
        f"{day.day} {MONTHS[day.month - 1]} {day.year}",
    ][way % 5]


class Paper:
    """One sheet that is written from the top down."""

    def __init__(self, book: Any, name: str, widths: list[int]) -> None:
        self.book, self.sheet, self.row = book, book.add_worksheet(name), 0
        self.bold = book.add_format({"bold": True, "border": 1, "text_wrap": True})
        self.title = book.add_format({"bold": True, "align": "center"})
        self.day = book.add_format({"num_format": "dd.mm.yyyy"})
        self.columns = len(widths)
        for index, width in enumerate(widths):
            self.sheet.set_column(index, index, width)

    def heading(self, text: str) -> None:
        """A line merged over the whole table."""
        self.sheet.merge_range(self.row, 0, self.row, self.columns - 1, text, self.title)
        self.row += 1

    def header(self, *labels: str) -> None:
        """Column headings."""
        self.sheet.write_row(self.row, 0, labels, self.bold)
        self.row += 1

    def line(self, *cells: Any) -> None:
        """One row; dates become real Excel dates."""
        for index, cell in enumerate(cells):
            if isinstance(cell, date):
                self.sheet.write_datetime(self.row, index, cell, self.day)
            elif cell not in ("", None):
                self.sheet.write(self.row, index, cell)
        self.row += 1


def write_large(school: School, target: Path) -> None:
    """One column per part of the name, class headings merged across, a blank row after each class."""
    with xlsxwriter.Workbook(target, {"strings_to_numbers": False}) as book:
        book.set_properties(
            {"created": datetime.combine(MADE_ON, time()), "title": "Списки школы на 2026/2027 учебный год"}
        )
        paper = Paper(book, "Классы", [8, 8, 36, 9, 7, 24])
        paper.heading("Классы МБОУ «СОШ № 198» на 2026/2027 учебный год")
        paper.header("Параллель", "Литера", "Классный руководитель", "Кабинет", "Смена", "Профиль класса")
        for number, (grade, letter) in enumerate(school.classes):
            leader = school.leaders.get((grade, letter))
            profile = {10: "технологический", 11: "универсальный"}.get(grade, "")
            paper.line(grade, letter, leader.full if leader else "", 101 + number * 3, 1 + grade % 2, profile)
        _large_staff(book, school)
        _large_students(book, school)
        _large_parents(book, school)


def _large_staff(book: Any, school: School) -> None:
    paper = Paper(book, "Сотрудники", [5, 18, 16, 20, 14, 6, 18, 40, 22, 26, 14, 14, 12])
    paper.header(
        "№ п/п",
        "Фамилия",
        "Имя",
        "Отчество",
        "Дата рожд.",
        "Пол",
        "СНИЛС",
        "Должность",
        "Телефон",
        "E-mail",
        "№ приказа",
        "Дата приказа",
        "Стаж",
    )
    for number, (person, post, order) in enumerate(school.staff, start=1):
        hired = date(2026 - number % 19, 8, 25)
        paper.line(
            number,
            person.last,
            f"{person.first} ",
            person.middle,
            written(person.born, number),
            "м" if person.male else "ж",
            dashed(person.snils),
            post,
            spoken(person.phone, number),
            person.email,
            order,
            written(hired, number + 1),
            number % 19,
        )


def _large_students(book: Any, school: School) -> None:
    paper = Paper(book, "Обучающиеся", [5, 18, 16, 20, 18, 6, 18, 10, 30])
    paper.heading("Список обучающихся МБОУ «СОШ № 198» на 01.09.2026")
    paper.header("№", "Фамилия", "Имя", "Отчество", "Дата рожд.", "Пол", "СНИЛС", "Литер", "Адрес проживания")
    current, number = None, 0
    for place, student in enumerate(school.students):
        if (student.grade, student.letter) != current:
            if current is not None:
                paper.row += 1
            current, number = (student.grade, student.letter), 0
            paper.heading(f"{student.grade} «{student.letter}» класс")
        number += 1
        snils = dashed(student.snils) if place % 3 else student.snils
        last = (
            student.last.upper()
            if place % 41 == 7
            else f"{student.last} "
            if place % 13 == 5
            else student.last
        )
        first = student.first.replace("ё", "е") if place % 2 else student.first
        paper.line(
            number,
            last,
            first,
            student.middle,
            written(student.born, place),
            "М" if student.male else "Ж",
            snils if place % 29 else "",
            "",
            f"г. Северск, ул. Учебная, д. {1 + place % 90}",
        )
        if place == 211:
            paper.line(
                number,
                last,
                first,
                student.middle,
                written(student.born, place + 1),
                "М" if student.male else "Ж",
                snils,
            )


def _large_parents(book: Any, school: School) -> None:
    paper = Paper(book, "Родители", [18, 16, 20, 18, 18, 20, 26, 14, 36, 8, 18])
    paper.header(
        "Фамилия",
        "Имя",
        "Отчество",
        "Д.р.",
        "СНИЛС",
        "Телефон",
        "E-mail",
        "Степень родства",
        "ФИО ребёнка",
        "Класс ребёнка",
        "Место работы",
    )
    for place, (parent, relation, student) in enumerate(_pairs(school)):
        written_class = [
            f"{student.grade}{student.letter}",
            f'{student.grade} "{student.letter.lower()}"',
            f"{student.grade}-{student.letter}",
        ][place % 3]
        paper.line(
            parent.last,
            parent.first,
            parent.middle,
            written(parent.born, place),
            dashed(parent.snils) if place % 4 or parent.last.startswith("Кедров") else "",
            spoken(parent.phone, 1),
            parent.email,
            relation,
            student.full.replace("ё", "е") if place % 5 == 0 else f" {student.full}  ",
            written_class,
        )
        if place % 400 == 399:
            paper.row += 2


def write_small(school: School, target: Path) -> None:
    """Name in one column, the class merged down its students, parents who name the child by СНИЛС."""
    with xlsxwriter.Workbook(target, {"strings_to_numbers": False}) as book:
        book.set_properties({"created": datetime.combine(MADE_ON, time()), "title": "Списки школы"})
        paper = Paper(book, "Классы", [10, 30, 8])
        paper.header("Класс", "Кл. руководитель", "Каб.")
        for number, (grade, letter) in enumerate(school.classes):
            leader = school.leaders[grade, letter]
            paper.line(
                f"{grade} «{letter}»", f"{leader.last} {leader.first[0]}.{leader.middle[0]}.", number + 1
            )
        paper = Paper(book, "Сотрудники", [40, 14, 34, 18, 20])
        paper.heading("Сотрудники МБОУ «Орловская ООШ»")
        paper.row += 1
        paper.header("Фамилия Имя Отчество", "Д.р.", "Должность", "СНИЛС", "Моб. тел.")
        for number, (person, post, _) in enumerate(school.staff):
            name = person.full.replace("ё", "е").replace("Ё", "Е")
            snils = person.snils if number % 2 else dashed(person.snils)
            paper.line(name, written(person.born, number), post, snils, spoken(person.phone, number))
        _small_students(book, school)
        _small_parents(book, school)


def _small_students(book: Any, school: School) -> None:
    paper = Paper(book, "Ученики", [10, 40, 20, 18, 14, 22])
    paper.header("Класс", "Фамилия Имя Отчество", "Д.р.", "СНИЛС", "Группа здоровья", "Телефон")
    middle = book.add_format({"valign": "vcenter", "align": "center", "bold": True})
    for name in school.classes:
        group = [student for student in school.students if (student.grade, student.letter) == name]
        paper.sheet.merge_range(
            paper.row, 0, paper.row + len(group) - 1, 0, f'{name[0]} "{name[1].lower()}"', middle
        )
        for place, student in enumerate(group):
            full = student.full.replace(" ", "  ", 1) if place % 9 == 4 else student.full
            paper.line(
                "",
                full,
                written(student.born, place + 2),
                student.snils if place % 4 else dashed(student.snils),
                "II" if place % 3 else "I",
                spoken(student.phone, 2) if student.phone else "",
            )
        paper.line("", f"Итого: {len(group)}")


def _small_parents(book: Any, school: School) -> None:
    paper = Paper(book, "Родители", [40, 16, 20, 18, 18, 20, 24])
    paper.header(
        "ФИО родителя (законного представителя)",
        "Кем приходится",
        "Моб. тел.",
        "СНИЛС",
        "Д.р.",
        "СНИЛС ребёнка",
        "Примечание",
    )
    for place, (parent, relation, student) in enumerate(_pairs(school)):
        child = student.snils if place % 2 else dashed(student.snils)
        note = "многодетная семья" if place % 11 == 3 else ""
        known = place % 3 or parent.last.startswith("Кедров")
        paper.line(
            parent.full,
            relation,
            spoken(parent.phone, place),
            dashed(parent.snils) if known else "",
            written(parent.born, place + 3) if place % 6 else "",
            child,
            note,
        )


def _pairs(school: School) -> Iterator[tuple[Human, str, Student]]:
    for student in school.students:
        for parent, relation in student.parents:
            yield parent, relation, student


def main() -> None:
    """Write both workbooks."""
    people = People(SEED)
    letters = {1: "АБВГ", 2: "АБВГ", 3: "АБВГ", 4: "АБВГ", 10: "АБ", 11: "АБ"}
    classes = [(grade, letter) for grade in range(1, 12) for letter in letters.get(grade, "АБВ")]
    classes.append((5, "Г"))
    classes.sort()
    large = make_school(people, classes, 25, 58)
    small = make_school(people, [(grade, "А") for grade in range(1, 10)], 22, 19)
    share(people, large, small)
    write_large(large, HERE / "school-198.xlsx")
    write_small(small, HERE / "orlovka.xlsx")


if __name__ == "__main__":
    main()
