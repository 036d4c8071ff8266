"""Rights in the words of the people who switch them."""

_NOUNS = {
    "identity:appointment": "Назначения",
    "identity:account": "Учётные записи и пароли",
    "identity:right": "Права ролей",
    "identity:self": "Своя учётная запись",
    "registry:segment": "Организации",
    "registry:school": "Карточка школы",
    "registry:class": "Классы",
    "registry:person": "Личные карточки",
    "registry:import": "Загрузка списков",
    "movement:order": "Приказы о движении",
    "movement:transfer": "Переводы между школами",
    "movement:contingent": "Контингент",
    "movement:subscription": "Подписки внешних систем",
    "academic:year": "Учебный год и периоды",
    "academic:subject": "Предметы",
    "academic:group": "Предмет-группы",
    "academic:timetable": "Расписание",
    "academic:journal": "Журнал",
    "academic:period-mark": "Отметки за период",
    "academic:diary": "Дневник",
    "communication:announcement": "Объявления",
    "communication:receipt": "Отметка о прочтении",
    "reporting:school-report": "Отчёты школы",
    "reporting:municipal-report": "Отчёты муниципалитета",
}
_VERBS = {"read": "просмотр", "write": "изменение", "approve": "утверждение"}


def name_of(right: str) -> str:
    """«Журнал: изменение»; a right without a Russian name yet is shown by its code."""
    noun, _, verb = right.rpartition(":")
    return f"{_NOUNS.get(noun, noun)}: {_VERBS.get(verb, verb)}"
