"""What the page gets about duplicates."""

from datetime import date, datetime
from typing import Annotated, Any, Literal
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

UNDO_DAYS = 30


class Typed(BaseModel):
    """What has been typed of a new person so far."""

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {"last_name": "Белова", "first_name": "Дарья", "birth_on": "2014-03-12", "snils": None}
            ]
        }
    )
    last_name: Annotated[str, StringConstraints(max_length=100)]
    first_name: Annotated[str, StringConstraints(max_length=100)] = ""
    middle_name: Annotated[str, StringConstraints(max_length=100)] | None = None
    birth_on: date | None = None
    snils: Annotated[str, StringConstraints(max_length=20)] | None = None


class LikePerson(BaseModel):
    """Somebody of the own organisation who is probably meant."""

    id: UUID
    name: str
    birth_on: date | None
    kinds: list[str]
    class_name: str | None
    reason: str = Field(examples=["имя и дата рождения, опечатка в фамилии"])


class Likely(BaseModel):
    """Who is known already. Of other schools nothing but that there is somebody."""

    here: list[LikePerson]
    elsewhere: bool = Field(
        description="Похожая запись есть в другой школе муниципалитета; больше о ней не сообщается"
    )


class Side(BaseModel):
    """One record of a pair."""

    id: UUID
    name: str
    birth_on: date | None
    kinds: list[str]
    class_name: str | None
    places: list[str] = Field(description="Организации, где человек числится")


class PairLine(BaseModel):
    """Two records that may be one person."""

    id: UUID
    certainty: int = Field(description="Уверенность, %")
    reason: str = Field(description="Почему: словами", examples=["имя и дата рождения, опечатка в фамилии"])
    state: Literal["open", "dismissed", "merged"]
    between: bool = Field(description="Записи разных организаций")
    asked: bool = Field(description="Школа попросила РЦО разобраться")
    a: Side
    b: Side


class FieldPair(BaseModel):
    """A field in which the two records differ."""

    code: str
    title: str
    a: Any
    b: Any


class Kept(BaseModel):
    """How much of a kind a record has; what merging would bring over, or what came later."""

    code: str
    title: str
    count: int


class PairView(PairLine):
    """A pair with everything in which the records differ."""

    fields: list[FieldPair]
    hidden: int = Field(description="Сколько ещё сведений различается, но вам не показывается")
    a_has: list[Kept]
    b_has: list[Kept]
    refusal: str | None = Field(description="Почему объединить нельзя; null – можно")
    undo_days: int = UNDO_DAYS


class OwnSide(BaseModel):
    """A person of the own school, of whom another school of the municipality has a like record."""

    pair_id: UUID
    person_id: UUID
    name: str
    class_name: str | None
    asked_at: datetime | None = Field(description="Когда вы сообщили РЦО")


class ByHand(BaseModel):
    """Two records that somebody takes for one person."""

    a_id: UUID
    b_id: UUID


class NotSame(BaseModel):
    """Why they are two people; remembered, the search does not bring the pair again."""

    note: Annotated[str, StringConstraints(strip_whitespace=True, max_length=300)] | None = None


class MergeChoice(BaseModel):
    """Which record stays, and what it takes from the other one."""

    kept_id: UUID = Field(description="Запись, которая останется")
    taken: list[Annotated[str, StringConstraints(max_length=60)]] = Field(
        default=[],
        max_length=100,
        description="Коды полей, значения которых берутся из другой записи; пустые заполнятся сами",
    )


class MergeLine(BaseModel):
    """Records that were made one."""

    id: UUID
    kept_id: UUID
    kept_name: str
    merged_name: str
    state: Literal["done", "undone", "refused"]
    reason: str | None
    at: datetime
    undone_at: datetime | None


class Later(BaseModel):
    """What of the kept record has been changed since the merge, and stays with it when they are taken apart."""

    title: str
    count: int


class MergeView(MergeLine):
    """A merge: what it moved in this service, what came later, until when it can be taken back."""

    moved: list[Kept]
    later: list[Later]
    undo_until: datetime
    undoable: bool


class RunView(BaseModel):
    """The last search over the municipality."""

    id: UUID
    state: Literal["waiting", "running", "done"]
    step: int
    steps: int
    people: int = Field(description="Сколько человек проверено")
    found: int
    asked_at: datetime
    ended_at: datetime | None
