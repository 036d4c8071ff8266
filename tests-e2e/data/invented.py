"""The people and families of the two schools: mimesis names, patronymics by the father, all from one seed."""

import random
from dataclasses import dataclass, field
from datetime import date, timedelta

from mimesis import Gender, Locale, Person

SCHOOL_YEAR = 2026
MADE_ON = date(2026, 9, 1)
FATHERS = {
    "Александр": "Александров",
    "Алексей": "Алексеев",
    "Андрей": "Андреев",
    "Антон": "Антонов",
    "Артём": "Артёмов",
    "Борис": "Борисов",
    "Вадим": "Вадимов",
    "Валерий": "Валерьев",
    "Виктор": "Викторов",
    "Виталий": "Витальев",
    "Владимир": "Владимиров",
    "Владислав": "Владиславов",
    "Вячеслав": "Вячеславов",
    "Геннадий": "Геннадьев",
    "Денис": "Денисов",
    "Дмитрий": "Дмитриев",
    "Евгений": "Евгеньев",
    "Иван": "Иванов",
    "Игорь": "Игорев",
    "Константин": "Константинов",
    "Леонид": "Леонидов",
    "Максим": "Максимов",
    "Михаил": "Михайлов",
    "Николай": "Николаев",
    "Олег": "Олегов",
    "Павел": "Павлов",
    "Пётр": "Петров",
    "Роман": "Романов",
    "Руслан": "Русланов",
    "Семён": "Семёнов",
    "Сергей": "Сергеев",
    "Станислав": "Станиславов",
    "Степан": "Степанов",
    "Тимур": "Тимуров",
    "Фёдор": "Фёдоров",
    "Юрий": "Юрьев",
    "Ярослав": "Ярославов",
}
"""A father's name and the stem of the patronymics that it gives: Алексеев-ич, Алексеев-на."""
POSTS = [
    "Директор",
    "Заместитель директора по УВР",
    "Заместитель директора по УВР",
    "Заместитель директора по ВР",
    "Заместитель директора по АХЧ",
    "Педагог-психолог",
    "Социальный педагог",
    "Учитель-логопед",
    "Координатор СГО, учитель информатики",
    "Секретарь",
    "Специалист по кадрам",
    "Педагог-библиотекарь",
    "Педагог дополнительного образования",
    "Преподаватель-организатор ОБЗР",
]
SUBJECTS = [
    "начальных классов",
    "русского языка и литературы",
    "математики",
    "начальных классов",
    "английского языка",
    "истории и обществознания",
    "физики",
    "химии",
    "начальных классов",
    "биологии",
    "географии",
    "информатики",
    "физической культуры",
    "русского языка и литературы",
    "математики",
    "технологии",
    "музыки",
    "ИЗО",
    "начальных классов",
    "английского языка",
]


@dataclass
class Human:
    """Somebody in a list."""

    last: str
    first: str
    middle: str
    male: bool
    born: date
    snils: str
    phone: str = ""
    email: str = ""

    @property
    def full(self) -> str:
        return f"{self.last} {self.first} {self.middle}"


@dataclass
class Student(Human):
    """A pupil with his class and parents as (person, relation)."""

    grade: int = 1
    letter: str = ""
    parents: list[tuple[Human, str]] = field(default_factory=list)


@dataclass
class School:
    """All that one workbook holds."""

    classes: list[tuple[int, str]]
    students: list[Student]
    staff: list[tuple[Human, str, str]]
    leaders: dict[tuple[int, str], Human]


class People:
    """A source of people: names from mimesis, all chance from one seed."""

    def __init__(self, seed: int) -> None:
        self.chance = random.Random(seed)
        self.names = Person(Locale.RU, seed=seed)
        self.serial = self.chance.randrange(20_000_000, 90_000_000)

    def snils(self) -> str:
        """A number never used before in this run, with its control number (domain.md §9)."""
        self.serial += self.chance.randrange(7, 900)
        digits = f"{self.serial:09d}"
        total = sum(int(d) * w for d, w in zip(digits, range(9, 0, -1), strict=True))
        return f"{digits}{total % 101 % 100:02d}"

    def phone(self) -> str:
        """A mobile number of a range that operators give out in Tomsk, digits only."""
        return f"79{self.chance.choice(['13', '23', '52', '60'])}{self.chance.randrange(10**7):07d}"

    def surname(self) -> tuple[str, str]:
        """(of a man, of a woman)."""
        man = self.names.last_name(Gender.MALE)
        if man.endswith(("ов", "ев", "ёв", "ин", "ын")):
            return man, f"{man}а"
        if man.endswith(("ский", "цкий", "ой", "ый")):
            return man, f"{man[:-2]}ая"
        return man, man

    def middle(self, father: str, male: bool) -> str:
        """Patronymic by the father's first name."""
        return FATHERS[father] + ("ич" if male else "на")

    def born(self, youngest: date, days: int) -> date:
        """A day in the `days` before `youngest`."""
        return youngest - timedelta(days=self.chance.randrange(days))

    def adult(self, male: bool, surname: str, oldest: int = 52, youngest: int = 27) -> Human:
        """A grown-up with phone and sometimes e-mail."""
        first = self.chance.choice(list(FATHERS)) if male else self.names.first_name(Gender.FEMALE)
        born = self.born(date(MADE_ON.year - youngest, 8, 31), (oldest - youngest) * 365)
        middle = self.middle(self.chance.choice(list(FATHERS)), male)
        person = Human(surname, first, middle, male, born, self.snils(), self.phone())
        if self.chance.random() < 0.4:
            person.email = f"user{self.serial}@example.{self.chance.choice(['com', 'org'])}"
        return person

    def child(self, grade: int, letter: str, surname: tuple[str, str], father: str) -> Student:
        """A pupil of the usual age for the parallel: 7 on 1 September of grade 1."""
        male = self.chance.random() < 0.51
        first = self.names.first_name(Gender.MALE if male else Gender.FEMALE)
        born = self.born(date(SCHOOL_YEAR - 5 - grade, 2, 28), 365)
        middle = self.middle(father, male)
        return Student(
            surname[0 if male else 1], first, middle, male, born, self.snils(), grade=grade, letter=letter
        )


def make_school(people: People, classes: list[tuple[int, str]], size: int, teachers: int) -> School:
    """Families and staff of one school; about one family in twelve has a second child here."""
    school = School(classes, [], [], {})
    waiting: list[tuple[tuple[str, str], str, list[tuple[Human, str]]]] = []
    for grade, letter in classes:
        for _ in range(size + people.chance.randrange(-2, 3)):
            if waiting and people.chance.random() < 0.08:
                surname, father_name, parents = waiting.pop(people.chance.randrange(len(waiting)))
            else:
                surname = people.surname()
                parents = _parents(people, surname)
                father = next((human for human, relation in parents if relation == "отец"), None)
                father_name = father.first if father else people.chance.choice(list(FATHERS))
                waiting.append((surname, father_name, parents))
            student = people.child(grade, letter, surname, father_name)
            student.parents = parents
            school.students.append(student)
    _hire(people, school, teachers)
    return school


def _parents(people: People, surname: tuple[str, str]) -> list[tuple[Human, str]]:
    parents = []
    if people.chance.random() < 0.96:
        parents.append((people.adult(False, surname[1]), "мать"))
    if people.chance.random() < 0.66:
        parents.append((people.adult(True, surname[0]), "отец"))
    return parents or [(people.adult(False, people.surname()[1], oldest=70, youngest=45), "опекун")]


def _hire(people: People, school: School, teachers: int) -> None:
    posts = POSTS if teachers > 30 else [POSTS[0], POSTS[1], POSTS[5], POSTS[8], POSTS[9]]
    for number in range(teachers):
        male = people.chance.random() < 0.15
        person = people.adult(male, people.surname()[0 if male else 1], oldest=66, youngest=23)
        post = posts[number] if number < len(posts) else f"учитель {SUBJECTS[number % len(SUBJECTS)]}"
        school.staff.append((person, post, f"{people.chance.randrange(1, 180)}-к"))
    free = [person for person, post, _ in school.staff if post.startswith("учитель")]
    for name, person in zip(school.classes, free, strict=False):
        school.leaders[name] = person


def share(people: People, large: School, small: School) -> None:
    """Put into both schools what belongs to both."""
    mother = people.adult(False, "Кедрова")
    father = people.adult(True, "Кедров")
    father.first = "Фёдор"
    elder = people.child(7, "Б", ("Кедров", "Кедрова"), "Фёдор")
    younger = people.child(2, "А", ("Кедров", "Кедрова"), "Фёдор")
    for school, child in ((large, elder), (small, younger)):
        child.parents = [(mother, "мать"), (father, "отец")]
        school.students.append(child)
    born = date(2014, 9, 5)
    for school, name in ((large, (5, "А")), (small, (5, "А"))):
        student = people.child(*name, ("Сибирцев", "Сибирцева"), "Сергей")
        student.last, student.first, student.middle, student.male = "Сибирцев", "Артём", "Сергеевич", True
        student.born, student.parents = born, _parents(people, ("Сибирцев", "Сибирцева"))
        school.students.append(student)
    both = people.adult(False, "Ёлкина")
    both.first, both.middle = "Алёна", "Семёновна"
    large.staff.append((both, "учитель музыки", "77-к"))
    small.staff.append((both, "учитель музыки", "12-к"))
    for school in (large, small):
        order = {name: place for place, name in enumerate(school.classes)}
        school.students.sort(key=lambda s: (order[s.grade, s.letter], s.last, s.first))
