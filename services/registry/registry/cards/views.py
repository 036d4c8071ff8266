"""What is asked and answered about cards; the models of values are made from the list of fields."""

from datetime import date, datetime
from typing import Annotated, Any, Literal
from uuid import UUID

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, StringConstraints, create_model

from registry import segments
from registry.cards.fields import COLUMNS, FIELDS, CardField, Group, Type
from registry.rules import tidy
from store.days import Day

Tidy = AfterValidator(tidy)
"""Spaces and invisible signs are put right before the length is looked at."""
Named = Annotated[
    str, StringConstraints(max_length=400), Tidy, StringConstraints(min_length=1, max_length=200)
]
Line = Annotated[str, StringConstraints(max_length=500), Tidy]
Whole = Annotated[
    str, StringConstraints(max_length=1000), Tidy, StringConstraints(min_length=1, max_length=500)
]
Short = Annotated[
    str, StringConstraints(max_length=300), Tidy, StringConstraints(min_length=1, max_length=120)
]
Time = Annotated[str, StringConstraints(pattern=r"^([01][0-9]|2[0-3]):[0-5][0-9]$")]
Days = Literal["weekdays", "mon", "tue", "wed", "thu", "fri", "sat", "sun"]


class Paper(BaseModel):
    """Licence or accreditation; without a last day it holds for good."""

    model_config = ConfigDict(extra="forbid")
    number: Named = Field(description="Номер, как на документе")
    issued_on: Day | None = None
    issued_by: Line | None = Field(default=None, description="Кем выдана")
    valid_until: Day | None = Field(default=None, description="null — бессрочно")


class Building(BaseModel):
    """A building where lessons are held."""

    model_config = ConfigDict(extra="forbid")
    name: Named = Field(description="Главный корпус, Начальная школа")
    address: Whole
    purpose: Literal["lessons", "sport", "meals", "boarding", "other"] = "lessons"
    shifts: int = Field(default=1, ge=1, le=3)
    capacity: int | None = Field(default=None, ge=1, le=5000, description="Мест по проекту")
    rooms: int | None = Field(default=None, ge=1, le=1000, description="Учебных кабинетов")
    built: int | None = Field(default=None, ge=1700, le=2100, description="Год постройки")
    responsible: Line | None = Field(default=None, description="Кто отвечает за здание")


class ShiftTime(BaseModel):
    """When a shift has its lessons."""

    model_config = ConfigDict(extra="forbid")
    number: int = Field(ge=1, le=3)
    starts: Time
    ends: Time
    grades: Line | None = Field(default=None, description="Какие классы: 1–4, 5, 9–11")


class Hours(BaseModel):
    """When the organisation is open on a day of the week."""

    model_config = ConfigDict(extra="forbid")
    days: Days = Field(description="weekdays — понедельник–пятница")
    starts: Time
    ends: Time


_TYPES: dict[Type, Any] = {
    "day": Day,
    "number": Annotated[int, Field(ge=1, le=3)],
    "paper": Paper,
    "buildings": Annotated[list[Building], Field(max_length=30)],
    "shift-times": Annotated[list[ShiftTime], Field(max_length=3)],
    "hours": Annotated[list[Hours], Field(max_length=8)],
}


def _type(one: CardField) -> Any:
    if one.type == "choice":
        return Literal[tuple(one.choices)] | None
    if one.type == "choices":
        chosen: Any = Literal[tuple(one.choices)]
        return Annotated[list[chosen], Field(max_length=len(one.choices))] | None
    if one.type in ("line", "text"):
        return Annotated[str, StringConstraints(max_length=one.most)] | None
    return _TYPES[one.type] | None


_VALUES: dict[str, Any] = {
    one.code: (_type(one), Field(default=None, description=one.title)) for one in FIELDS
}
_EXAMPLE: dict[str, Any] = {
    "kind": "СОШ",
    "inn": "7024015993",
    "kpp": "702401001",
    "ogrn": "1027001690484",
    "address": "636000, Томская область, г. Северск, ул. Учебная, 1",
    "director": "Иванова Мария Петровна",
    "phone": "+7 3823 52-00-00",
    "email": "school198@example.org",
    "shifts": 2,
}
Card = create_model(
    "Card",
    __doc__="What the organisation tells about itself, by the field's code (GET /card-fields).",
    __config__=ConfigDict(extra="forbid", json_schema_extra={"examples": [_EXAMPLE]}),
    **{code: told for code, told in _VALUES.items() if code not in COLUMNS},
)
CardValues = create_model(
    "CardValues",
    __doc__="Fields of a card by code; what is not named is not changed, null empties a field.",
    __config__=ConfigDict(extra="forbid"),
    **_VALUES,
)


class CardChoice(BaseModel):
    """A value that may be chosen."""

    code: str
    title: str


class CardFieldView(BaseModel):
    """A field of the card, as form, list and history need it."""

    code: str
    title: str
    group: Group
    group_title: str
    type: Type
    wanted: bool = Field(description="Управление ждёт это поле от каждой школы")
    school: bool = Field(description="Есть только у школы")
    needed: bool
    choices: list[CardChoice]
    dictionary: str | None = Field(description="Справочник, из которого предлагаются значения")
    hint: str


class CardEdit(BaseModel):
    """The names and the card, as a whole."""

    name: Whole
    short_name: Short
    card: Card


class CardPatch(BaseModel):
    """Changed fields only, from a day on."""

    model_config = ConfigDict(
        extra="forbid",
        json_schema_extra={"examples": [{"values": _EXAMPLE, "from_on": "2026-09-01"}]},
    )
    values: CardValues
    from_on: date | None = Field(default=None, description="С какого дня это так; по умолчанию сегодня")


class CardView(segments.SegmentView):
    """An organisation with its card on a day."""

    card: Card
    on: date
    missing: list[str] = Field(description="Коды полей, которые ещё не заполнены, а управление их ждёт")
    wanted: int = Field(description="Сколько полей управление ждёт всего")
    may_write: bool
    may_see_history: bool


class CardChangeView(BaseModel):
    """Who changed what, and from which day it holds."""

    id: UUID
    at: datetime
    from_on: date
    field: str
    old: Any = Field(description="Прежнее значение в форме поля; null — не было")
    new: Any
    by: str | None = Field(description="Кто изменил; null — человек другой организации")
    role: str = Field(description="В какой роли")


class CardLine(BaseModel):
    """A card in the list of the department."""

    id: UUID
    segment: str
    level: segments.Level
    state: segments.State
    name: str
    short_name: str
    kind: str | None
    director: str | None
    phone: str | None
    email: str | None
    address: str | None
    inn: str | None
    licence_until: date | None = Field(description="Последний день лицензии; null — бессрочно или не указана")
    missing: list[str]
    wanted: int
    changed_at: datetime | None = Field(description="Когда карточку правили последний раз")
