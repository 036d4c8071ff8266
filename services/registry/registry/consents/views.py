"""What is asked and answered about consents."""

from datetime import date, datetime
from typing import Annotated
from uuid import UUID

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, StringConstraints

from registry.consents.rules import Decision, Entered, Side, State, Whom
from registry.rules import tidy

Tidy = AfterValidator(tidy)
Line = Annotated[
    str, StringConstraints(max_length=400), Tidy, StringConstraints(min_length=3, max_length=300)
]
Passage = Annotated[
    str, StringConstraints(max_length=4000), Tidy, StringConstraints(min_length=3, max_length=3000)
]
KindCode = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9-]{1,40}$")]


class ConsentWording(BaseModel):
    """What a text says (152-ФЗ ст. 9 ч. 4); the people's own particulars are filled in for each."""

    purpose: Passage = Field(description="Зачем")
    scope: Passage = Field(description="Какие данные")
    actions: Passage = Field(description="Какие действия")
    receivers: Passage | None = Field(default=None, description="Кому передаются")
    term: Line = Field(description="Срок словами", examples=["на учебный год"])
    months: Annotated[int, Field(ge=1, le=600)] | None = Field(
        default=None, description="Срок в месяцах; null — пока человек в школе"
    )
    withdrawal: Passage = Field(description="Как отозвать")


class ConsentTextView(ConsentWording):
    """A version of a text."""

    model_config = ConfigDict(from_attributes=True)
    id: UUID
    kind: str
    segment: str = Field(description="Чей текст")
    number: int
    title: str
    whom: Whom
    locked: bool = Field(description="Ниже своих текстов нет")
    renews: bool = Field(description="Прежние согласия перестали действовать, нужны новые")
    active: bool
    at: datetime


class ConsentEffects(BaseModel):
    """What exactly stops without a consent."""

    system: list[str] = Field(description="Что система отключит сама")
    school: list[str] = Field(description="Что сделает школа")
    stays: str | None = Field(description="Что продолжит работать")


class ConsentKindView(ConsentEffects):
    """A kind as it holds at the acting segment."""

    kind: str
    title: str
    short: str
    whom: Whom
    builtin: bool = Field(description="Известный всем вид; по нему включаются и отключаются функции")
    collected: bool = Field(description="Школа собирает эти согласия")
    hides: bool = Field(description="Без согласия имя скрыто в списках прочитавших объявление")
    text: ConsentTextView | None = Field(description="Действующий текст; null — ещё не утверждён")
    own: ConsentTextView | None = Field(description="Последний текст этого уровня")
    locked_by: str | None = Field(description="Кто выше закрыл текст")
    suggestion: ConsentWording | None = Field(description="Типовой текст")
    may_write: bool
    setting_version: int


class NewConsentText(ConsentWording):
    """A new version of the acting segment's text; without `kind` a kind of its own begins."""

    model_config = ConfigDict(extra="forbid")
    kind: KindCode | None = Field(default=None, examples=["photo"])
    title: Line = Field(examples=["Фото и видео"])
    whom: Whom = Field(default="student", description="Важно только для нового вида")
    locked: bool = False
    renews: bool = Field(default=False, description="Прежние согласия перестают действовать, нужны новые")
    active: bool = True


class ConsentSettingEdit(BaseModel):
    """How the school handles a kind."""

    model_config = ConfigDict(
        extra="forbid", json_schema_extra={"examples": [{"collected": True, "hides": False}]}
    )
    collected: bool
    hides: bool = False


class ConsentCell(BaseModel):
    """One kind of one person."""

    kind: str
    state: State
    until_on: date | None = None
    at: datetime | None = None
    asked_at: datetime | None = None
    remove_by: date | None = Field(
        default=None, description="До какого дня удалить: согласие отозвано, а удаление не записано"
    )


class ConsentRow(BaseModel):
    """A person with all kinds, those nothing is known of left out."""

    person_id: UUID
    name: str
    class_name: str | None
    signs: list[Side] = Field(description="Кто подписывает сегодня")
    cells: list[ConsentCell]


class ConsentCount(BaseModel):
    """How many have consented: a class of the school, or a school of those above."""

    place: str = Field(description="Код класса или организации")
    name: str
    people: int
    given: dict[str, int] = Field(description="Вид → сколько действующих согласий")


class Signer(BaseModel):
    """Who may sign for the person."""

    person_id: UUID
    name: str
    side: Side
    relation: str | None


class ConsentEntryView(BaseModel):
    """A line of the ledger."""

    id: UUID
    kind: str
    decision: Entered = Field(description="removed — школа удалила то, на что согласие отозвано")
    side: Side
    signer: str
    how: str = Field(description="electronic, paper или by-school — записала сама школа")
    signed_on: date
    until_on: date | None
    note: str | None
    text_number: int
    text_segment: str
    at: datetime
    by: str | None = Field(description="Кто внёс; null — человек другой организации")
    username: str
    scan: bool


class PersonConsents(BaseModel):
    """Everything about one person's consents at the school."""

    person_id: UUID
    name: str
    class_name: str | None
    whom: Whom
    signs: list[Side]
    signers: list[Signer]
    cells: list[ConsentCell]
    entries: list[ConsentEntryView]
    may_write: bool


class Asking(BaseModel):
    """Whom to ask for what."""

    model_config = ConfigDict(extra="forbid", json_schema_extra={"examples": [{"kinds": ["photo"]}]})
    kinds: list[KindCode] = Field(min_length=1, max_length=20)
    class_id: UUID | None = Field(default=None, description="Только этот класс")
    person_ids: list[UUID] | None = Field(default=None, max_length=1000, description="Только эти люди")


class Lone(BaseModel):
    """Somebody whom the system cannot ask."""

    person_id: UUID
    name: str
    class_name: str | None


class Asked(BaseModel):
    """Who was asked; and for whom only paper remains."""

    people: int = Field(description="У скольких людей спросили")
    questions: int
    decided: int = Field(description="Сколько раз уже решено: не спрашиваем")
    lone: list[Lone] = Field(description="Некого спросить в системе: печатаются бланки")


class FormsWanted(BaseModel):
    """Whose forms are printed."""

    model_config = ConfigDict(extra="forbid")
    kinds: list[KindCode] = Field(min_length=1, max_length=10)
    person_ids: list[UUID] = Field(min_length=1, max_length=40)


class OwnKind(ConsentEffects, ConsentCell):
    """A kind in the own list: its text, what holds, what may be done."""

    title: str
    text: ConsentTextView | None
    mine: Decision | None = Field(description="Ваше последнее слово")
    may_give: bool
    may_refuse: bool
    may_withdraw: bool
    why_not: str | None = Field(description="Почему решает другой")


class OwnConsents(BaseModel):
    """The own consents, or a child's."""

    person_id: UUID
    name: str
    mine: bool
    kinds: list[OwnKind]


class OwnStatement(BaseModel):
    """What the signer says; `text_id`: the text he has read."""

    model_config = ConfigDict(extra="forbid")
    decision: Decision
    text_id: UUID
