"""Every field of an organisation's card, described once (B1): form, checks, history, list and workbook follow."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Literal

from registry import rules as lists
from registry.cards import rules

Type = Literal[
    "line", "text", "day", "choice", "choices", "number", "paper", "buildings", "shift-times", "hours"
]
Group = Literal["about", "head", "contacts", "requisites", "bank", "permits", "buildings", "shifts"]
Level = Literal["region", "municipality", "school"]

GROUPS: dict[Group, str] = {
    "about": "Название и вид",
    "head": "Руководитель",
    "contacts": "Адрес и связь",
    "requisites": "Реквизиты",
    "bank": "Банковские реквизиты",
    "permits": "Лицензия и аккредитация",
    "buildings": "Здания",
    "shifts": "Смены и часы работы",
}


@dataclass(frozen=True, slots=True)
class CardField:
    """One field; `wanted`: the department asks every school for it; `school`: only a school has it."""

    code: str
    title: str
    group: Group
    type: Type = "line"
    wanted: bool = False
    school: bool = False
    needed: bool = False
    most: int = 500
    choices: dict[str, str] = field(default_factory=dict)
    check: Callable[[str], str | None] | None = None
    dictionary: str | None = None
    hint: str = ""

    def fits(self, level: str) -> bool:
        """Whether an organisation of this level has the field."""
        return level == "school" or not self.school


_FORMS = {
    "budget": "бюджетное учреждение",
    "autonomous": "автономное учреждение",
    "treasury": "казённое учреждение",
    "private": "частное учреждение",
}
_LEVELS = {
    "preschool": "дошкольное",
    "primary": "начальное общее (1–4)",
    "lower-secondary": "основное общее (5–9)",
    "upper-secondary": "среднее общее (10–11)",
    "additional": "дополнительное",
}
_WEEK = {"five": "пятидневная", "six": "шестидневная"}
F = CardField
FIELDS: tuple[CardField, ...] = (
    F("name", "Полное название", "about", needed=True),
    F("short_name", "Короткое название", "about", needed=True, most=120),
    F("kind", "Вид", "about", wanted=True, school=True, dictionary="school-kinds", hint="СОШ, гимназия, лицей"),
    F("legal_form", "Тип учреждения", "about", "choice", school=True, wanted=True, choices=_FORMS),
    F("founder", "Учредитель", "about", school=True, wanted=True, hint="Администрация ЗАТО Северск"),
    F("levels", "Уровни образования", "about", "choices", school=True, wanted=True, choices=_LEVELS),
    F("opened_on", "Работает с", "about", "day"),
    F("director", "Руководитель", "head", wanted=True, hint="Фамилия Имя Отчество"),
    F("director_post", "Должность руководителя", "head", dictionary="posts", hint="директор"),
    F("director_phone", "Телефон руководителя", "head", check=rules.phone, hint="+7 3823 52-00-00"),
    F("reception", "Приём граждан", "head", "text", most=2000, hint="вторник 15:00–17:00, кабинет 12"),
    F("address", "Юридический адрес", "contacts", wanted=True, hint="636000, Томская область, г. Северск, …"),
    F("postal_address", "Почтовый адрес, если другой", "contacts"),
    F("phone", "Телефон", "contacts", wanted=True, check=rules.phone, hint="+7 3823 52-00-00"),
    F("email", "Почта", "contacts", wanted=True, most=254, check=lists.email),
    F("site", "Сайт", "contacts", wanted=True, most=300, check=rules.site, hint="https://…"),
    F("inn", "ИНН", "requisites", wanted=True, check=rules.inn, hint="10 цифр"),
    F("kpp", "КПП", "requisites", wanted=True, check=rules.kpp, hint="9 знаков"),
    F("ogrn", "ОГРН", "requisites", wanted=True, check=rules.ogrn, hint="13 цифр"),
    F("okpo", "ОКПО", "requisites", check=rules.okpo, hint="8 цифр"),
    F("oktmo", "ОКТМО", "requisites", check=rules.oktmo, hint="8 или 11 цифр"),
    F("bik", "БИК", "bank", wanted=True, check=rules.bik, hint="9 цифр"),
    F("bank", "Банк или орган казначейства", "bank", hint="Отделение Томск // УФК по Томской области"),
    F("account", "Расчётный (казначейский) счёт", "bank", wanted=True, check=rules.twenty, hint="20 цифр"),
    F("correspondent", "Корреспондентский (единый казначейский) счёт", "bank", check=rules.twenty,
      hint="20 цифр"),
    F("personal_account", "Лицевой счёт", "bank", most=40),
    F("licence", "Лицензия", "permits", "paper", school=True, wanted=True),
    F("accreditation", "Аккредитация", "permits", "paper", school=True, wanted=True),
    F("buildings", "Здания", "buildings", "buildings", school=True, wanted=True),
    F("shifts", "Смен в школе", "shifts", "number", school=True, hint="от 1 до 3"),
    F("week", "Учебная неделя", "shifts", "choice", school=True, wanted=True, choices=_WEEK),
    F("shift_times", "Время смен", "shifts", "shift-times", school=True, wanted=True),
    F("working_hours", "Часы работы", "shifts", "hours", wanted=True),
)  # fmt: skip
BY_CODE: dict[str, CardField] = {one.code: one for one in FIELDS}
PRINTED = ("kind", "director", "address", "phone", "email", "site", "inn", "kpp", "ogrn")
"""What others print on their papers: told by the event."""
COLUMNS = frozenset({"name", "short_name"})
"""Fields that lie in columns of `segments`; the others in its `card`."""


def missing(values: dict[str, object], level: str) -> list[str]:
    """Codes of what the department asks for and the card does not tell, in the order of the card."""
    return [one.code for one in FIELDS if one.wanted and one.fits(level) and is_empty(values.get(one.code))]


def wanted(level: str) -> list[CardField]:
    """What the department asks an organisation of this level for."""
    return [one for one in FIELDS if one.wanted and one.fits(level)]


def is_empty(value: object) -> bool:
    """Nothing was told."""
    return value in (None, "", [], {})
