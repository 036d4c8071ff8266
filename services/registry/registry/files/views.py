"""What is asked and answered about personal files; the model of values is made from the list of fields."""

from datetime import date, datetime
from typing import Annotated, Any, Literal
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, create_model

from registry.files.fields import FIELDS, FileField, Group, Guard, Kind, Type

Line = Annotated[str, StringConstraints(strip_whitespace=True, max_length=300)]
Reason = Annotated[str, StringConstraints(strip_whitespace=True, min_length=3, max_length=500)]
Sealed = Literal["document", "special"]
State = Literal["pending", "accepted", "refused", "replaced"]
Value = str | bool | int | float | list[str] | None

_TYPES: dict[Type, Any] = {
    "line": Line,
    "text": Annotated[str, StringConstraints(strip_whitespace=True, max_length=2000)],
    "day": date,
    "flag": bool,
    "years": Annotated[int, Field(ge=0, le=80)],
    "share": Annotated[float, Field(gt=0, le=2, allow_inf_nan=False)],
    "lines": Annotated[list[Line], Field(max_length=30)],
}


def _type(one: FileField) -> Any:
    chosen = Literal[tuple(one.choices)] if one.type == "choice" else _TYPES[one.type]
    return chosen | None


_VALUES: dict[str, Any] = {
    one.code: (_type(one), Field(default=None, description=one.title)) for one in FIELDS
}
FileValues = create_model(
    "FileValues",
    __doc__="Values of a personal file by the field's code; what is not named is not told or not changed.",
    __config__=ConfigDict(extra="forbid"),
    **_VALUES,
)
_EXAMPLE: Any = {"address_actual": "636000, г. Северск, ул. Ленина, 12-8", "phone": "+7 913 123-45-67"}


class Choice(BaseModel):
    """A value that may be chosen."""

    code: str
    title: str


class FieldView(BaseModel):
    """A field of personal files, as the form needs it."""

    code: str
    title: str
    group: Group
    group_title: str
    kinds: list[Kind] = Field(description="В чьих делах это поле есть")
    type: Type
    guard: Guard = Field(
        description="open — видят все, кто видит людей; private — кто ведёт дела; document и special — по своему праву"
    )
    own: bool = Field(description="Изменение может предложить сам человек или родитель")
    needed: bool
    past: bool = Field(description="Дата не позже сегодняшней")
    choices: list[Choice]
    hint: str


class FileView(BaseModel):
    """A personal file on a day, as far as this reader sees it; sealed fields come by a disclosure only."""

    person_id: UUID
    version: int
    on: date
    kinds: list[Kind]
    placed: bool = Field(description="Человек сегодня числится в вашей организации")
    values: FileValues
    may_see: list[Guard] = Field(description="Поля чего есть в values; остальных читающий не видит")
    may_open: list[Sealed] = Field(description="Что откроется по «Показать»")
    may_write: list[Guard]


class FileEdit(BaseModel):
    """Changed fields only; null empties a field."""

    model_config = ConfigDict(json_schema_extra={"examples": [{"values": _EXAMPLE, "from_on": "2026-09-01"}]})
    values: FileValues
    from_on: date | None = Field(default=None, description="С какого дня это так; по умолчанию сегодня")


class ProposedValue(BaseModel):
    """A value that waits for a decision."""

    proposal_id: UUID
    field: str
    value: Value


class Disclosure(BaseModel):
    """Sealed values; that they were looked at is written down."""

    person_id: UUID
    on: date
    values: FileValues
    proposed: list[ProposedValue] = Field(description="Предложенные значения этих полей, ждут решения")


class ChangeView(BaseModel):
    """Who changed what; sealed values are masked."""

    id: UUID
    at: datetime
    from_on: date = Field(description="С какого дня действует")
    field: str
    sealed: bool
    old: Value
    new: Value
    by: str | None = Field(description="Кто изменил; null — человек другой организации или загрузка")
    proposed_by: str | None = Field(description="Кто предложил, если изменение предложено")


class ReadView(BaseModel):
    """Who looked at sealed fields."""

    id: UUID
    at: datetime
    guard: Sealed
    by: str | None


class ProposalView(BaseModel):
    """A proposed change of one field."""

    id: UUID
    person_id: UUID
    person: str = Field(description="Чьё дело")
    class_name: str | None = None
    field: str
    sealed: bool = Field(description="Значение открывается в деле и записывается")
    old: Value
    new: Value
    note: str | None
    by: str | None
    at: datetime
    state: State


class Refusal(BaseModel):
    """Why a proposal is refused; the proposer reads it."""

    model_config = ConfigDict(json_schema_extra={"examples": [{"reason": "Нужна копия документа"}]})
    reason: Reason


class Acceptance(BaseModel):
    """From which day an accepted value holds."""

    model_config = ConfigDict(json_schema_extra={"examples": [{"from_on": "2026-09-01"}]})
    from_on: date | None = Field(default=None, description="По умолчанию сегодня")


class Decision(BaseModel):
    """What became of a proposal."""

    id: UUID
    state: State


class OwnFileLine(BaseModel):
    """A file that the signed-in person may see as his own."""

    person_id: UUID
    name: str
    kind: Kind
    mine: bool = Field(description="true — своё дело, false — ребёнка")
    may_propose: bool = Field(
        description="Может предлагать изменения: представитель, который действует за ребёнка"
    )


class OwnProposal(BaseModel):
    """What became of the own proposal of one field."""

    id: UUID
    field: str
    value: Value
    at: datetime
    state: State
    reason: str | None


class OwnFile(BaseModel):
    """The own file, or the child's, with all that is kept in it."""

    person_id: UUID
    name: str
    kinds: list[Kind]
    values: FileValues
    proposals: list[OwnProposal]


class Proposed(BaseModel):
    """Values that should stand in the file."""

    model_config = ConfigDict(json_schema_extra={"examples": [{"values": _EXAMPLE, "note": "Переехали"}]})
    values: FileValues
    note: Annotated[str, StringConstraints(strip_whitespace=True, max_length=500)] | None = None


class ProposedIds(BaseModel):
    """The proposals that were made, one for each field."""

    ids: list[UUID]
