"""Every field of the personal files of students, parents and staff, described once (domain.md §9, B2-B4).

Form, validation, rights, history and OpenAPI follow from this list. What a file shows but other records own stands
elsewhere: class, posts, orders (placements), representatives (ties), consents, marks, movement.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Literal

from registry import rules as lists
from registry.files import rules

Kind = Literal["student", "parent", "staff"]
Type = Literal["line", "text", "day", "flag", "years", "share", "choice", "lines"]
Guard = Literal["open", "private", "document", "special"]
"""Who sees it: all who read people; those who keep files; and, sealed, the holders of the guard's own right."""
Group = Literal["person", "contacts", "documents", "study", "special", "family", "work", "education"]

GROUPS: dict[Group, str] = {
    "person": "Общее",
    "contacts": "Адреса и связь",
    "documents": "Документы",
    "study": "Учёба и занятия",
    "family": "Представитель",
    "work": "Работа и категория",
    "education": "Образование и курсы",
    "special": "Здоровье и особые сведения",
}
SEALED: frozenset[Guard] = frozenset({"document", "special"})
S, P, E = "student", "parent", "staff"


@dataclass(frozen=True, slots=True)
class FileField:
    """One field; `own`: the person (for a child, the parent) may propose a change; `column`: it lies in `people`."""

    code: str
    title: str
    group: Group
    kinds: str = "student parent staff"
    type: Type = "line"
    guard: Guard = "open"
    own: bool = False
    column: bool = False
    needed: bool = False
    past: bool = False
    choices: dict[str, str] = field(default_factory=dict)
    check: Callable[[str], str | None] | None = None
    hint: str = ""

    def fits(self, kinds: frozenset[str]) -> bool:
        """Whether a person of these kinds has the field."""
        return not kinds.isdisjoint(self.kinds.split())


_SEX = {"female": "женский", "male": "мужской"}
_IDENTITY = {
    "birth-certificate": "Свидетельство о рождении",
    "passport": "Паспорт РФ",
    "foreign": "Иностранный документ",
    "other": "Другой документ",
}
_FORMS = {"full-time": "очная", "part-time": "очно-заочная", "extramural": "заочная", "home": "на дому",
          "family": "семейное образование"}  # fmt: skip
_HEALTH = {"1": "I", "2": "II", "3": "III", "4": "IV", "5": "V"}
_PE = {"main": "основная", "preparatory": "подготовительная", "special-a": "специальная «А»",
       "special-b": "специальная «Б»", "exempt": "освобождён"}  # fmt: skip
_FAMILY = {"large": "многодетная", "poor": "малообеспеченная", "guardianship": "опека или приёмная",
           "military": "участника СВО", "single": "неполная", "refugee": "беженцы", "risk": "группа риска"}  # fmt: skip
_MEALS = {"paid": "платное", "reduced": "льготное", "free": "бесплатное", "none": "не питается"}
_MARITAL = {"married": "в браке", "divorced": "в разводе", "single": "не в браке", "widowed": "вдовство"}
_EDUCATION = {"secondary": "среднее общее", "vocational": "среднее профессиональное", "bachelor": "бакалавриат",
              "higher": "специалитет, магистратура", "highest": "кадры высшей квалификации"}  # fmt: skip
_EMPLOYMENT = {"main": "основное место", "internal": "внутреннее совместительство",
               "external": "внешнее совместительство"}  # fmt: skip
_CATEGORY = {"fit": "соответствие должности", "first": "первая", "highest": "высшая",
             "methodist": "педагог-методист", "mentor": "педагог-наставник"}  # fmt: skip

F = FileField
FIELDS: tuple[FileField, ...] = (
    # §9, all three: name, birth, citizenship
    F("last_name", "Фамилия", "person", own=True, column=True, needed=True, check=lists.name_part),
    F("first_name", "Имя", "person", own=True, column=True, needed=True, check=lists.name_part),
    F("middle_name", "Отчество", "person", own=True, column=True, check=lists.name_part),
    F("earlier_names", "Прежние фамилия и имя", "person", own=True, guard="private"),
    F("sex", "Пол", "person", type="choice", choices=_SEX, column=True),
    F("birth_on", "Дата рождения", "person", type="day", past=True, own=True, column=True),
    F("birth_place", "Место рождения", "person", own=True, guard="private"),
    F("citizenship", "Гражданство", "person", own=True, guard="private", hint="Россия"),
    F("native_language", "Родной язык", "person", S, own=True),
    F("marital_status", "Семейное положение", "special", "parent staff", "choice", "special", True, choices=_MARITAL),
    # §9, all three: addresses, phones
    F("phone", "Телефон", "contacts", own=True, guard="private", column=True, check=lists.phone,
      hint="+7 913 123-45-67"),
    F("phones_other", "Другие телефоны", "contacts", type="lines", own=True, guard="private", check=lists.phone),
    F("email", "Электронная почта", "contacts", own=True, guard="private", column=True, check=lists.email),
    F("address_registered", "Адрес регистрации", "contacts", own=True, guard="private"),
    F("address_actual", "Адрес проживания", "contacts", own=True, guard="private"),
    F("address_temporary", "Временный адрес", "contacts", own=True, guard="private"),
    F("address_temporary_until", "Временный адрес: до", "contacts", type="day", own=True, guard="private"),
    # §9, all three: documents; «Checks»
    F("snils", "СНИЛС", "documents", own=True, guard="private", column=True, check=lists.snils, hint="112-233-445 95"),
    F("inn", "ИНН", "documents", own=True, guard="private", check=rules.personal_inn, hint="12 цифр"),
    F("identity_kind", "Вид документа", "documents", type="choice", guard="document", own=True, choices=_IDENTITY),
    F("identity_number", "Серия и номер", "documents", guard="document", own=True, hint="6914 123456 · II-ОМ № 123456"),
    F("identity_issued_on", "Когда выдан", "documents", type="day", past=True, guard="document", own=True),
    F("identity_issued_by", "Кем выдан", "documents", guard="document", own=True),
    F("identity_division", "Код подразделения", "documents", guard="document", own=True, check=rules.division,
      hint="700-001"),
    F("oms", "Полис ОМС", "documents", S, guard="document", own=True, check=rules.oms, hint="16 цифр"),
    F("authority", "Документ о правах представителя", "documents", P, guard="document", own=True,
      hint="решение об опеке, доверенность"),
    F("criminal_record", "Справка об отсутствии судимости", "documents", E, guard="document", hint="№ и дата"),
    # §9 Student file
    F("file_number", "Номер личного дела", "study", S, hint="К-214"),
    F("alphabet_number", "Номер в алфавитной книге", "study", S),
    F("entered_on", "Дата поступления", "study", S, "day"),
    F("left_on", "Дата выбытия", "study", S, "day"),
    F("previous_school", "Откуда поступил", "study", S, own=True, hint="школа или детский сад"),
    F("education_form", "Форма обучения", "study", S, "choice", choices=_FORMS),
    F("programme", "Программа", "study", S, hint="ООП ООО, АООП"),
    F("foreign_languages", "Иностранные языки", "study", S, "lines", own=True),
    F("additional_education", "Дополнительное образование", "study", S, "lines", own=True),
    F("achievements", "Достижения", "study", S, "lines", own=True),
    F("gia_choice", "Предметы ГИА по выбору", "study", S, "lines", own=True),
    F("transport", "Подвоз", "study", S, own=True, hint="маршрут, остановка"),
    F("aop_variant", "Вариант АООП", "special", S, guard="special", hint="7.2"),
    F("pmpk_number", "Заключение ПМПК, №", "special", S, guard="special", own=True),
    F("pmpk_until", "Заключение ПМПК: до", "special", S, "day", "special", own=True),
    F("disability_number", "Справка об инвалидности, №", "special", S, guard="special", own=True),
    F("disability_until", "Инвалидность: до", "special", S, "day", "special", own=True),
    F("health_group", "Группа здоровья", "special", S, "choice", "special", own=True, choices=_HEALTH),
    F("pe_group", "Группа по физкультуре", "special", S, "choice", "special", own=True, choices=_PE),
    F("allergies", "Аллергии", "special", S, "text", "special", own=True),
    F("custody", "Опека, попечительство: основание", "special", S, guard="special", own=True),
    F("family_category", "Категория семьи", "special", S, "choice", "special", choices=_FAMILY),
    F("benefits", "Льготы", "special", S, "lines", "special", own=True, hint="льгота, документ, срок"),
    F("meals", "Питание", "special", S, "choice", "special", own=True, choices=_MEALS),
    F("in_school_register", "Внутришкольный учёт: с какого дня и почему", "special", S, "text", "special"),
    F("police_register", "Учёт ПДН, КДН: с какого дня и почему", "special", S, "text", "special"),
    # §9 Parent file
    F("main_contact", "Основной контакт", "family", P, "flag", own=True),
    F("workplace", "Место работы", "family", P, own=True, guard="private"),
    F("job", "Должность", "family", P, own=True, guard="private"),
    F("parent_education", "Образование", "family", P, "choice", "private", True, choices=_EDUCATION),
    F("deprived", "Лишён или ограничен в правах: основание", "special", P, guard="special"),
    # §9 Staff file
    F("rate", "Доля ставки", "work", E, "share", "private", hint="1, 0,5"),
    F("employment", "Вид занятости", "work", E, "choice", "private", choices=_EMPLOYMENT),
    F("subjects", "Предметы", "work", E, "lines", own=True),
    F("category", "Квалификационная категория", "work", E, "choice", choices=_CATEGORY),
    F("category_on", "Категория: с", "work", E, "day", past=True),
    F("attested_on", "Последняя аттестация", "work", E, "day", past=True),
    F("seniority_total", "Стаж общий, лет", "work", E, "years", "private"),
    F("seniority_pedagogic", "Стаж педагогический, лет", "work", E, "years", "private"),
    F("leaves", "Отпуска", "work", E, "lines", "private", hint="вид, с – по, приказ"),
    F("education", "Уровень образования", "education", E, "choice", own=True, choices=_EDUCATION),
    F("diploma", "Диплом", "education", E, own=True, guard="private", hint="где, №, год"),
    F("speciality", "Специальность по диплому", "education", E, own=True),
    F("degree", "Учёная степень, звание", "education", E, own=True),
    F("courses", "Курсы повышения квалификации", "education", E, "lines", own=True, hint="тема, часы, год"),
    F("awards", "Награды", "education", E, "lines", own=True),
    F("medical_book", "Медицинская книжка, №", "special", E, guard="special"),
    F("medical_until", "Медосмотр действует до", "special", E, "day", "special"),
    F("disciplinary", "Взыскания", "special", E, "lines", "special"),
)  # fmt: skip
BY_CODE: dict[str, FileField] = {one.code: one for one in FIELDS}
COLUMNS = frozenset(one.code for one in FIELDS if one.column)
