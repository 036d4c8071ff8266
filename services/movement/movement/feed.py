"""The public feed of movement events over HTTP: pull, acknowledge, go back; one durable place per subscription (D4).

What leaves is decided in the data base (`feed_page`): public types, the filter's segment, order by `published_no`,
which the relay gives without gaps after commit, so no event is skipped. A pull costs two short statements and holds
no connection while it waits.
"""

import asyncio
import time
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Annotated, Any
from uuid import UUID

from fastapi import Query, Request
from pydantic import AwareDatetime, BaseModel, ConfigDict, Field
from sqlalchemy import BigInteger, ColumnElement, func, literal, text, update
from sqlalchemy.ext.asyncio import AsyncSession

from movement import keys
from movement.tables import Subscription
from problems import InvalidInput, Unauthenticated
from service import Json, Router, public
from store import Sessions, Tx, set_scope

router = Router(prefix="/feed", tags=["Лента событий движения"])

PAUSE_SECONDS = 0.4
EARLIEST, LATEST = datetime(2000, 1, 1, tzinfo=UTC), datetime(2100, 1, 1, tzinfo=UTC)
BATCH = "application/cloudevents-batch+json"
OWN_KEY = "the subscription's own key, Authorization: Bearer mvf_…"

_KEY = text('select segment, token_hash, state, types, "position", basis from subscription_key(:id)')
_PAGE = text("select reached, events from feed_page(:after, :most, cast(:kinds as text[]), :by_consent)")
_SINCE = text("select feed_position(cast(:since as timestamptz))")
_END = text("select feed_position('infinity')")


@dataclass(frozen=True, slots=True)
class Subscriber:
    """Who came with a good key: the filter, the types, the place up to which reading was acknowledged.

    `by_consent`: he is told only of students who have agreed to it (X21).
    """

    id: UUID
    segment: str
    types: list[str]
    position: int
    by_consent: bool = False


class Acknowledgement(BaseModel):
    """Подтверждение чтения."""

    model_config = ConfigDict(extra="forbid", json_schema_extra={"examples": [{"position": 1042}]})
    position: int = Field(ge=0, le=2**62, description="Заголовок Feed-Position или feedposition события")


class Rewind(BaseModel):
    """Возврат к прошлому."""

    model_config = ConfigDict(
        extra="forbid", json_schema_extra={"examples": [{"since": "2026-09-01T00:00:00+07:00"}]}
    )
    since: Annotated[AwareDatetime, Field(ge=EARLIEST, le=LATEST)] = Field(
        description="С какого момента читать снова"
    )


class Place(BaseModel):
    """Место подписки в ленте."""

    position: int = Field(examples=[1042])


async def subscriber(request: Request) -> Subscriber:
    """The subscription behind the key, or Unauthenticated with nothing more said; a transaction of its own."""
    given = keys.read(request.headers.get("authorization"))
    if given is None:
        raise Unauthenticated("Нужен ключ подписки: Authorization: Bearer mvf_…")
    subscription_id, secret = given
    sessions: Sessions = request.app.state.gateway.sessions
    async with sessions() as tx:
        found = (await tx.execute(_KEY, {"id": subscription_id})).one_or_none()
    if found is None or not keys.fits(secret, found.token_hash) or found.state != "active":
        raise Unauthenticated("Ключ подписки не действует")
    by_consent = found.basis == "consent"
    return Subscriber(subscription_id, found.segment, found.types, found.position, by_consent)


async def page(
    sessions: Sessions, who: Subscriber, after: int, most: int
) -> tuple[int, list[dict[str, Any]]]:
    """(place reached, events): at most `most` events after the place; the place moves on over what is not for them."""
    async with sessions() as tx:
        set_scope(tx, who.segment)
        wanted = {"after": after, "most": most, "kinds": who.types, "by_consent": who.by_consent}
        found = (await tx.execute(_PAGE, wanted)).one()
    return found.reached, [_cloud_event(one) for one in found.events]


def _cloud_event(row: dict[str, Any]) -> dict[str, Any]:
    return {
        "specversion": "1.0",
        "id": row["id"],
        "type": row["type"],
        "source": "/movement",
        "subject": row["subject"],
        "time": row["at"],
        "sequence": str(row["sequence"]),
        "segment": row["segment"],
        "feedposition": str(row["published_no"]),
        "datacontenttype": "application/json",
        "data": row["data"],
    }


@router.get(
    "/events",
    summary="Следующие события",
    response_class=Json,
    response_model=None,
    **public(OWN_KEY),
)
async def read_events(
    request: Request,
    limit: Annotated[int, Query(ge=1, le=500, description="Сколько событий самое большее")] = 100,
    wait: Annotated[float, Query(ge=0, le=25, description="Сколько секунд ждать, если событий нет")] = 0,
) -> Json:
    """Пачка CloudEvents после последнего подтверждённого места; заголовок Feed-Position — что подтвердить.

    Доставка не менее одного раза, по порядку: неподтверждённое придёт снова, одинаковые события узнают по id.
    События об отмене приходят с тем же subject, бо́льшим sequence и annulled = true. О второй стороне перевода
    событие называет только её код: класс другой школы и её внутренние идентификаторы не передаются.
    Подписка с основанием consent получает только события учеников, давших согласие на передачу внешним организациям.
    """
    who = await subscriber(request)
    sessions: Sessions = request.app.state.gateway.sessions
    until = time.monotonic() + wait
    reached, events = await page(sessions, who, who.position, limit)
    while not events and time.monotonic() < until and not await request.is_disconnected():
        await asyncio.sleep(PAUSE_SECONDS)
        reached, events = await page(sessions, who, reached, limit)
    headers = {"feed-position": str(reached), "cache-control": "no-store"}
    return Json(events, headers=headers, media_type=BATCH)


@router.post(
    "/acknowledgement",
    summary="Подтвердить чтение",
    **public(OWN_KEY),
)
async def acknowledge(body: Acknowledgement, request: Request, tx: Tx) -> Place:
    """Запоминает место на сервере; повтор и опоздавшее подтверждение безвредны, назад место не идёт."""
    who = await subscriber(request)
    set_scope(tx, who.segment)
    if body.position > who.position:
        end: int = (await tx.execute(_END)).scalar_one()
        if body.position > end:
            raise InvalidInput(
                "Проверьте отмеченные поля",
                [{"pointer": "/body/position", "detail": f"в ленте пока только {end}"}],
            )
    moved = func.greatest(Subscription.position, body.position)
    return Place(position=await _move(tx, who, moved))


@router.post("/rewind", summary="Вернуться к моменту", **public(OWN_KEY))
async def rewind(body: Rewind, request: Request, tx: Tx) -> Place:
    """Чтение начнётся с первого события не раньше этого момента; события хранятся не меньше года."""
    who = await subscriber(request)
    set_scope(tx, who.segment)
    position: int = (await tx.execute(_SINCE, {"since": body.since})).scalar_one()
    return Place(position=await _move(tx, who, literal(position, BigInteger())))


async def _move(tx: AsyncSession, who: Subscriber, position: ColumnElement[int]) -> int:
    moved = (
        # segment: the scope is the subscription's own, and it moves only itself
        update(Subscription)
        .where(Subscription.id == who.id, Subscription.segment == who.segment)
        .values(position=position, acknowledged_at=datetime.now(UTC))
        .returning(Subscription.position)
    )
    return (await tx.execute(moved)).scalar_one()
