"""Names of people: surnames of mimesis (ru) in the form of the sex, first names as their generation has them.

A patronymic follows from the father's first name, brothers and sisters share it; СНИЛС carry a right control number.
"""

import random
from datetime import date

from mimesis import Person as Mimesis
from mimesis.enums import Gender
from mimesis.locales import Locale

from deploy.seed.world import Ids, Person
from registry.rules import snils_control

_ENDINGS = ("ов", "ев", "ёв", "ин", "ын", "ский", "цкий")
_BOYS = (
    "Артём", "Михаил", "Александр", "Максим", "Матвей", "Тимофей", "Лев", "Марк", "Кирилл", "Егор", "Илья",
    "Роман", "Дмитрий", "Иван", "Арсений", "Никита", "Даниил", "Фёдор", "Степан", "Глеб", "Ярослав",
    "Владислав", "Андрей", "Захар", "Денис",
)  # fmt: skip
_GIRLS = (
    "София", "Мария", "Анна", "Алиса", "Виктория", "Полина", "Дарья", "Ева", "Варвара", "Ксения",
    "Анастасия", "Екатерина", "Милана", "Вероника", "Арина", "Валерия", "Ульяна", "Кира", "Елизавета",
    "Василиса", "Маргарита", "Таисия", "Александра", "Алина", "Диана",
)  # fmt: skip
_MEN = (
    "Александр", "Сергей", "Андрей", "Алексей", "Дмитрий", "Евгений", "Максим", "Николай", "Павел",
    "Владимир", "Игорь", "Михаил", "Денис", "Антон", "Олег", "Роман", "Виктор", "Юрий", "Иван",
    "Константин",
)  # fmt: skip
_WOMEN = (
    "Елена", "Наталья", "Ольга", "Ирина", "Татьяна", "Светлана", "Юлия", "Анна", "Мария", "Екатерина",
    "Анастасия", "Марина", "Оксана", "Ксения", "Евгения", "Надежда", "Людмила", "Галина", "Валентина",
    "Лариса",
)  # fmt: skip
_FATHERS = {
    "Александр": "Александров", "Сергей": "Сергеев", "Андрей": "Андреев", "Алексей": "Алексеев", "Олег": "Олегов",
    "Дмитрий": "Дмитриев", "Евгений": "Евгеньев", "Максим": "Максимов", "Николай": "Николаев", "Роман": "Романов",
    "Павел": "Павлов", "Владимир": "Владимиров", "Игорь": "Игорев", "Михаил": "Михайлов", "Денис": "Денисов",
    "Антон": "Антонов", "Виктор": "Викторов", "Юрий": "Юрьев", "Иван": "Иванов", "Константин": "Константинов",
    "Пётр": "Петров", "Василий": "Васильев", "Геннадий": "Геннадьев", "Анатолий": "Анатольев", "Борис": "Борисов",
}  # fmt: skip
_GRANDFATHERS = (*_MEN, "Пётр", "Василий", "Геннадий", "Анатолий", "Борис")


def feminine(surname: str) -> str:
    """The form of a woman's surname: «Белов» → «Белова», «Сосновский» → «Сосновская»; others do not change."""
    if surname.endswith(("ский", "цкий")):
        return surname[:-2] + "ая"
    return surname + "а" if surname.endswith(_ENDINGS) else surname


def patronymic(father: str, male: bool) -> str:
    """«Андрей» → «Андреевич», «Андреевна»."""
    return _FATHERS[father] + ("ич" if male else "на")


class Names:
    """Draws people; every draw follows from the seed."""

    def __init__(self, seed: int, ids: Ids) -> None:
        self.chance, self.ids = random.Random(seed), ids
        source = Mimesis(Locale.RU, seed=seed)
        drawn = (source.surname(Gender.MALE) for _ in range(6000))
        self._surnames = sorted({one for one in drawn if one.endswith(_ENDINGS) and len(one) < 12})
        self._snils = 30_000_000 + seed % 1000

    def surname(self) -> str:
        """A family's name, in the masculine form."""
        return self.chance.choice(self._surnames)

    def snils(self) -> str:
        """Eleven digits with a right control number, never the same again."""
        self._snils += 7
        nine = f"{self._snils:09d}"
        return f"{nine}{snils_control(nine):02d}"

    def phone(self) -> str:
        """A mobile number of nobody: the code 999 is not in use for these."""
        return f"+7999{self.chance.randrange(10_000_000):07d}"

    def make(
        self, surname: str, first: str, father: str, male: bool, born: date, phone: str | None
    ) -> Person:
        """A person with these words in the right forms."""
        last = surname if male else feminine(surname)
        middle = patronymic(father, male)
        return Person(self.ids(), last, first, middle, male, born, self.snils(), phone)

    def adult(
        self, born_in: int, *, male: bool, surname: str | None = None, first: str | None = None
    ) -> Person:
        """A parent or member of staff."""
        name = first or self.chance.choice(_MEN if male else _WOMEN)
        father = self.chance.choice(_GRANDFATHERS)
        return self.make(surname or self.surname(), name, father, male, self.day(born_in), self.phone())

    def named(self, words: str, born: date) -> Person:
        """A person of the story: «Петрова Ирина Сергеевна»."""
        last, first, middle = words.split()
        male = middle.endswith("ич")
        return Person(self.ids(), last, first, middle, male, born, self.snils(), self.phone())

    def child(self, surname: str, father: str, born: date, taken: set[str]) -> Person:
        """A child of a family; brothers and sisters are not called alike."""
        male = self.chance.random() < 0.51
        free = [one for one in (_BOYS if male else _GIRLS) if one not in taken]
        first = free[int(len(free) * self.chance.random() ** 1.6)]
        return self.make(surname, first, father, male, born, None)

    def day(self, year: int) -> date:
        """Some day of a year."""
        return date.fromordinal(date(year, 1, 1).toordinal() + self.chance.randrange(365))

    def father(self) -> str:
        """A father's first name."""
        return self.chance.choice(_MEN)
