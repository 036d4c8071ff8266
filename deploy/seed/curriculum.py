"""What is taught: hours a week by grade, who teaches it, kinds of work, topics of lessons (domain.md §3, §7)."""

from functools import cache
from typing import NamedTuple
from uuid import NAMESPACE_DNS, uuid5


class Subject(NamedTuple):
    """A subject of the region's dictionary; `family` is the post of its teachers, `works` its usual kinds of work."""

    code: str
    name: str
    family: str
    hours: dict[int, int]
    works: tuple[str, ...] = ("answer", "homework", "independent")
    easy: float = 0.0


def _grades(*spans: tuple[int, int, int]) -> dict[int, int]:
    return {grade: hours for first, last, hours in spans for grade in range(first, last + 1)}


PRIMARY = "начальных классов"
SUBJECTS = (
    Subject("russian", "Русский язык", "русского языка и литературы", _grades((1, 6, 5), (7, 9, 4), (10, 11, 2)),
            ("answer", "homework", "independent", "dictation"), -0.15),
    Subject("reading", "Литературное чтение", PRIMARY, _grades((1, 4, 4)), ("answer", "homework", "retelling"), 0.25),
    Subject("literature", "Литература", "русского языка и литературы", _grades((5, 9, 2), (10, 11, 3)),
            ("answer", "homework", "essay"), 0.15),
    Subject("english", "Английский язык", "английского языка", _grades((2, 4, 2), (5, 11, 3)),
            ("answer", "homework", "test")),
    Subject("mathematics", "Математика", "математики", _grades((1, 4, 4), (5, 6, 5)),
            ("answer", "homework", "independent", "test"), -0.1),
    Subject("algebra", "Алгебра", "математики", _grades((7, 9, 3), (10, 11, 4)),
            ("answer", "homework", "independent", "test"), -0.25),
    Subject("geometry", "Геометрия", "математики", _grades((7, 11, 2)), ("answer", "homework", "independent"), -0.2),
    Subject("informatics", "Информатика", "информатики", _grades((7, 9, 1), (10, 11, 2)), ("practical", "test"), 0.3),
    Subject("surrounding-world", "Окружающий мир", PRIMARY, _grades((1, 4, 2)), ("answer", "test", "practical"), 0.3),
    Subject("history", "История", "истории и обществознания", _grades((5, 11, 2)), ("answer", "homework", "test")),
    Subject("social-studies", "Обществознание", "истории и обществознания", _grades((8, 9, 1), (10, 11, 2)),
            ("answer", "test"), 0.1),
    Subject("geography", "География", "географии", _grades((5, 6, 1), (7, 9, 2), (10, 11, 1)),
            ("answer", "practical", "test")),
    Subject("biology", "Биология", "биологии", _grades((5, 6, 1), (7, 9, 2), (10, 11, 1)),
            ("answer", "laboratory", "test")),
    Subject("physics", "Физика", "физики", _grades((7, 8, 2), (9, 9, 3), (10, 11, 2)),
            ("answer", "laboratory", "independent"), -0.2),
    Subject("chemistry", "Химия", "химии", _grades((8, 9, 2), (10, 11, 1)),
            ("answer", "laboratory", "independent"), -0.1),
    Subject("music", "Музыка", "музыки", _grades((1, 8, 1)), ("answer",), 0.9),
    Subject("art", "Изобразительное искусство", "изобразительного искусства", _grades((1, 7, 1)), ("practical",), 0.9),
    Subject("technology", "Труд (технология)", "труда (технологии)", _grades((1, 4, 1), (5, 7, 2), (8, 9, 1)),
            ("practical",), 0.7),
    Subject("life-safety", "Основы безопасности и защиты Родины", "ОБЗР", _grades((8, 11, 1)), ("answer", "test"), 0.5),
    Subject("physical-education", "Физическая культура", "физической культуры", _grades((1, 9, 2), (10, 11, 2)),
            ("practical", "credit"), 0.8),
)  # fmt: skip
BY_CODE = {one.code: one for one in SUBJECTS}
TAUGHT_BY_CLASS_TEACHER = {"russian", "mathematics", "reading", "surrounding-world", "technology"}
"""In grades 1–4; the others have teachers of their own."""
HALVED = {"english"}
"""Taught in two parts where a class has 25 students or more (domain.md §7)."""
WEIGHTS = {
    "answer": 10, "homework": 10, "control": 25, "independent": 15, "laboratory": 15, "practical": 15, "test": 15,
    "credit": 20, "retelling": 20, "essay": 20, "dictation": 20,
}  # fmt: skip
PROFILES = {
    "ФИЗМАТ": {"algebra": 2, "physics": 3, "informatics": 1},
    "ГУМАН": {"history": 2, "literature": 1, "english": 2},
}
"""Hours that a profile of grades 10 and 11 adds."""


def subject_id(code: str) -> str:
    """The dictionary's own id (academic's migration 0002)."""
    return str(uuid5(NAMESPACE_DNS, f"{code}.subjects.academic"))


def hours_of(grade: int, profile: str | None, *, short: bool) -> dict[str, int]:
    """Subject code → lessons a week; `short` leaves what every class has at most (large worlds, evening schools)."""
    added = PROFILES.get(profile or "", {})
    return {
        one.code: one.hours[grade] + added.get(one.code, 0)
        for one in SUBJECTS
        if grade in one.hours and not (short and one.easy > 0.2 and one.code != "reading")
    }


_TOPICS = """
russian: Правописание приставок | Причастный оборот | Деепричастие как часть речи | Сложное предложение
    | Прямая речь | Стили речи | Изложение с элементами сочинения | Обособленные определения
literature: Древнерусская литература | Жанр басни | Лирика А. С. Пушкина | Повесть «Капитанская дочка»
    | М. Ю. Лермонтов. «Мцыри» | Н. В. Гоголь. «Ревизор» | Рассказы А. П. Чехова
    | Лирика С. А. Есенина
algebra: Степень с натуральным показателем | Одночлены и действия с ними | Многочлены
    | Формулы сокращённого умножения | Разложение на множители | Линейная функция и её график
    | Системы линейных уравнений | Решение текстовых задач
geometry: Смежные и вертикальные углы | Признаки равенства треугольников | Равнобедренный треугольник
    | Параллельные прямые | Сумма углов треугольника | Задачи на построение
mathematics: Натуральные числа | Деление с остатком | Обыкновенные дроби | Сложение и вычитание дробей
    | Десятичные дроби | Проценты | Площадь прямоугольника | Решение задач на движение
physics: Физические величины и их измерение | Строение вещества | Плотность | Силы в природе
    | Давление жидкостей | Закон Архимеда | Работа и мощность | Простые механизмы
chemistry: Вещества и их свойства | Периодический закон | Химическая связь | Кислород
    | Оксиды и основания | Расчёты по уравнениям реакций
history: Расселение народов | Образование государства | Реформы и сословия | Внешняя политика
    | Культура эпохи | Работа с картой и источником
geography: План и карта | Литосфера | Реки и озёра | Климатические пояса | Население мира
    | Природные зоны
biology: Клетка | Ткани растений | Корень и побег | Фотосинтез | Класс Насекомые | Кровообращение
english: My Family | School Life | Present Perfect | Travelling | Reading: London | Conditionals
    | Writing a letter | Grammar test
informatics: Информация и её измерение | Системы счисления | Алгоритмы | Ветвление | Циклы
    | Электронные таблицы
"""
_OTHER = (
    "Введение в раздел", "Основные понятия", "Практическая работа", "Работа по группам", "Обобщение раздела",
    "Анализ выполненных работ",
)  # fmt: skip


@cache
def _all_topics() -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    code = ""
    for line in _TOPICS.strip().splitlines():
        if not line.startswith(" "):
            code, _, line = line.partition(":")
        found.setdefault(code, []).extend(topic.strip() for topic in line.split("|") if topic.strip())
    return found


def topics(code: str) -> list[str]:
    """Topics of a subject's lessons in their order."""
    return _all_topics().get(code) or list(_OTHER)
