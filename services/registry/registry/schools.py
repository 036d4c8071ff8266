"""The card that an organisation keeps about itself: requisites, contacts, licence, buildings, shifts (B1)."""

from datetime import date
from typing import Annotated
from uuid import UUID

from fastapi import Response
from pydantic import BaseModel, ConfigDict, Field, StringConstraints
from sqlalchemy.ext.asyncio import AsyncSession

from access import Actor
from problems import FieldError, InvalidInput
from registry import policy, rules, segments
from registry.tables import Segment
from service import CurrentActor, IfMatch, Router, etag, may
from store import Tx, expect_version, load

Line = Annotated[str, StringConstraints(strip_whitespace=True, max_length=500)]
Inn = Annotated[str, StringConstraints(pattern=r"^\d{10}$")]
Ogrn = Annotated[str, StringConstraints(pattern=r"^\d{13}$")]
router = Router(tags=["Карточка организации"])


class Building(BaseModel):
    """A building where lessons are held."""

    name: Line
    address: Line
    shifts: int = Field(default=1, ge=1, le=3)


class Document(BaseModel):
    """Licence or accreditation."""

    number: Line
    issued_on: date | None = None
    valid_until: date | None = None


class Card(BaseModel):
    """What the organisation tells about itself."""

    model_config = ConfigDict(
        extra="forbid",
        json_schema_extra={
            "examples": [
                {
                    "kind": "СОШ",
                    "inn": "7024015993",
                    "address": "636000, Томская область, г. Северск, ул. Учебная, 1",
                    "director": "Иванова Мария Петровна",
                    "phone": "+7 3823 52-00-00",
                    "email": "school198@example.org",
                    "shifts": 2,
                }
            ]
        },
    )
    kind: Line | None = Field(default=None, description="СОШ, ООШ, НОШ, гимназия, лицей, школа-интернат")
    inn: Inn | None = Field(default=None, description="ИНН, 10 цифр")
    ogrn: Ogrn | None = Field(default=None, description="ОГРН, 13 цифр")
    kpp: Annotated[str, StringConstraints(pattern=r"^\d{9}$")] | None = None
    address: Line | None = None
    director: Line | None = None
    phone: Line | None = None
    email: Annotated[str, StringConstraints(pattern=r"^[^@\s]+@[^@\s]+\.[^@\s]+$", max_length=254)] | None = (
        None
    )
    site: Annotated[str, StringConstraints(pattern=r"^https?://\S+$", max_length=300)] | None = None
    licence: Document | None = None
    accreditation: Document | None = None
    buildings: list[Building] = Field(default_factory=list, max_length=30)
    shifts: int = Field(default=1, ge=1, le=3)


class CardEdit(BaseModel):
    """The names and the card, as a whole."""

    name: Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=500)]
    short_name: Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=120)]
    card: Card


class CardView(segments.SegmentView):
    """An organisation with its card."""

    card: Card


def _check_numbers(card: Card) -> None:
    wrong: list[FieldError] = []
    if card.inn and not rules.inn_is_right(card.inn):
        wrong.append({"pointer": "/body/card/inn", "detail": "контрольная цифра ИНН не сходится"})
    if card.ogrn and not rules.ogrn_is_right(card.ogrn):
        wrong.append({"pointer": "/body/card/ogrn", "detail": "контрольная цифра ОГРН не сходится"})
    if wrong:
        raise InvalidInput("Проверьте отмеченные поля", wrong)


async def edit(
    tx: AsyncSession, actor: Actor, segment_id: UUID, body: CardEdit, expected: int | None
) -> Segment:
    """Replace the card; the event goes out with the new names."""
    row = await load(tx, Segment, segment_id, policy.own_segments(actor), lock=True, what="Организация")
    _check_numbers(body.card)
    expect_version(row, expected)
    row.name, row.short_name, row.card = body.name, body.short_name, body.card.model_dump(mode="json")
    await tx.flush()
    segments.tell(tx, row)
    return row


@router.get("/segments/{segment_id}/card", summary="Карточка организации", **may("registry:segment:read"))
async def read_card(segment_id: UUID, response: Response, actor: CurrentActor, tx: Tx) -> CardView:
    """Реквизиты, контакты, лицензия, здания. ETag — версия для правки."""
    row = await load(tx, Segment, segment_id, policy.visible_segments(actor), what="Организация")
    etag(response, row.version)
    return CardView.model_validate(row, from_attributes=True)


@router.put(
    "/segments/{segment_id}/card",
    summary="Изменить карточку организации",
    **may("registry:school:write", stale=True),
)
async def edit_card(
    segment_id: UUID, body: CardEdit, response: Response, actor: CurrentActor, expected: IfMatch, tx: Tx
) -> CardView:
    """Карточка заменяется целиком. Пришлите If-Match с версией, которую видели: чужая правка не потеряется."""
    row = await edit(tx, actor, segment_id, body, expected)
    etag(response, row.version)
    return CardView.model_validate(row, from_attributes=True)
