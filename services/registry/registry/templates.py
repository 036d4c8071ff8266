"""A school just connected takes the settings of a like one: card, dictionaries, study years and rights (A5).

Only what it has not settled itself is filled: taking them twice, or late, overwrites nothing.
"""

from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field
from sqlalchemy.ext.asyncio import AsyncSession

from access import Actor, require
from bus import emit
from contracts.events.registry import SettingsTaken
from problems import InvalidInput
from registry import policy
from registry.cards import commands as cards
from registry.cards.fields import is_empty
from registry.dictionaries import commands as dictionaries
from registry.tables import Segment
from service import CurrentActor, Router, may
from store import Tx, load

TOGETHER = (
    ("kind",), ("legal_form",), ("founder",), ("levels",), ("week", "shifts", "shift_times"), ("working_hours",),
)  # fmt: skip
"""Fields of the card that like schools share; those of one group are checked against each other."""
router = Router(tags=["Организации"])


class SettingsSource(BaseModel):
    """Whose settings are taken."""

    model_config = ConfigDict(
        json_schema_extra={"examples": [{"from_segment_id": "019a0c1e-7b1f-7c50-9c5c-0d8a6f0f1b11"}]}
    )
    from_segment_id: UUID = Field(description="Школа-образец: другая школа того же муниципалитета")


class TakenSettings(BaseModel):
    """What registry has taken; years and rights follow within seconds."""

    segment: str
    source: str
    fields: list[str] = Field(description="Поля карточки")
    dictionaries: list[str] = Field(description="Справочники")


async def take(tx: AsyncSession, actor: Actor, segment_id: UUID, from_segment_id: UUID) -> TakenSettings:
    """Fill what the school has not told itself, and tell the other services to do so."""
    school = await load(tx, Segment, segment_id, policy.own_segments(actor), lock=True, what="Организация")
    source = await load(tx, Segment, from_segment_id, policy.own_segments(actor), what="Школа-образец")
    require(policy.may_change_state(actor, school.segment))
    town, _, _ = school.segment.rpartition("/")
    if school.level != "school" or source.id == school.id or source.segment.rpartition("/")[0] != town:
        detail = "Школа-образец: настройки берут у другой школы того же муниципалитета"
        raise InvalidInput(
            "Проверьте отмеченные поля", [{"pointer": "/body/from_segment_id", "detail": detail}]
        )
    values = {
        code: source.card[code]
        for group in TOGETHER
        if all(is_empty(school.card.get(code)) for code in group)
        for code in group
        if code in source.card
    }
    await cards.change(tx, actor, school.id, cards.Wish(values, at="/body/from_segment_id"))
    taken = await dictionaries.take(tx, actor, source.segment, school.segment)
    emit(
        tx,
        SettingsTaken(segment=school.segment, source=source.segment, by=actor.id),
        subject=school.segment,
        segment=school.segment,
    )
    return TakenSettings(
        segment=school.segment, source=source.segment, fields=list(values), dictionaries=taken
    )


@router.post(
    "/segments/{segment_id}/settings",
    summary="Взять настройки школы-образца",
    **may("registry:segment:write"),
)
async def take_settings(segment_id: UUID, body: SettingsSource, actor: CurrentActor, tx: Tx) -> TakenSettings:
    """Для только что подключённой школы: вид, смены и часы работы, свои справочники, открытые учебные годы с
    периодами, каникулами, звонками и правилами журнала, права ролей. Уже заполненное школой не меняется.
    """
    return await take(tx, actor, segment_id, body.from_segment_id)
