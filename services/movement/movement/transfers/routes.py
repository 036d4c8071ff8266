"""HTTP of transfers between schools."""

from typing import Annotated, Literal
from uuid import UUID

from fastapi import Query, Response

from movement.transfers import commands, queries
from movement.transfers.views import (
    Acceptance,
    Confirmation,
    Item,
    Refusal,
    School,
    State,
    Tick,
    TransferCard,
    TransferInList,
    TransferOffer,
    TransferRequest,
)
from service import CurrentActor, IfMatch, Router, etag, may
from store import Page, Tx

router = Router(prefix="/transfers", tags=["Переводы между школами"])


@router.get("", summary="Переводы: куда и откуда", **may("movement:transfer:read"))
async def list_transfers(
    tx: Tx,
    actor: CurrentActor,
    state: Annotated[State | None, Query(description="Состояние")] = None,
    direction: Annotated[Literal["in", "out"] | None, Query(description="К нам или от нас")] = None,
    after: Annotated[
        str | None, Query(max_length=500, description="Откуда продолжить: next прошлой страницы")
    ] = None,
    limit: Annotated[int, Query(ge=1, le=200)] = 50,
) -> Page[TransferInList]:
    """Видят обе школы и муниципалитет; новые сверху."""
    return await queries.find(tx, actor, state=state, direction=direction, after=after, limit=limit)


@router.get("/schools", summary="Школы региона, которые можно выбрать", **may("movement:transfer:read"))
async def list_schools(
    tx: Tx, name: Annotated[str, Query(max_length=100, description="Часть названия")] = ""
) -> list[School]:
    """Название и код работающих школ, не больше 50."""
    return await queries.schools(tx, name)


@router.post("", status_code=201, summary="Запросить перевод к нам", **may("movement:transfer:write"))
async def request_transfer(
    body: TransferRequest, tx: Tx, actor: CurrentActor, response: Response
) -> TransferCard:
    """Принимающая школа называет ученика со слов родителей. Есть ли такой ученик, ответит только его школа."""
    return await _answer(tx, actor, (await commands.request(tx, actor, body)).id, response)


@router.post(
    "/offers", status_code=201, summary="Предложить перевод от нас", **may("movement:transfer:write")
)
async def offer_transfer(
    body: TransferOffer, tx: Tx, actor: CurrentActor, response: Response
) -> TransferCard:
    """Отправляющая школа называет своего ученика и школу, которую выбрали родители; затем подтверждает."""
    return await _answer(tx, actor, (await commands.offer(tx, actor, body)).id, response)


@router.get("/{transfer_id}", summary="Перевод с перечнем недостающего", **may("movement:transfer:read"))
async def read_transfer(transfer_id: UUID, tx: Tx, actor: CurrentActor, response: Response) -> TransferCard:
    """Отправляющей школе заявка показывает подходящих учеников (candidates)."""
    return await _answer(tx, actor, transfer_id, response)


@router.put(
    "/{transfer_id}/checklist/{item}",
    summary="Отметить в перечне",
    **may("movement:transfer:write", stale=True),
)
async def tick_item(
    transfer_id: UUID,
    item: Item,
    body: Tick,
    tx: Tx,
    actor: CurrentActor,
    version: IfMatch,
    response: Response,
) -> TransferCard:
    """Отмечает любая из двух школ; видно, какая и когда."""
    await commands.tick(tx, actor, transfer_id, item, body, version)
    return await _answer(tx, actor, transfer_id, response)


@router.post(
    "/{transfer_id}/confirmation",
    summary="Подтвердить: отпустить ученика",
    **may("movement:transfer:approve", stale=True),
)
async def confirm_transfer(
    transfer_id: UUID, body: Confirmation, tx: Tx, actor: CurrentActor, version: IfMatch, response: Response
) -> TransferCard:
    """Отправляющая школа: приказ о выбытии подписан тем же действием. До приёма ученик числится в ней."""
    await commands.confirm(tx, actor, transfer_id, body, version)
    return await _answer(tx, actor, transfer_id, response)


@router.post(
    "/{transfer_id}/acceptance",
    summary="Принять ученика",
    **may("movement:transfer:approve", stale=True),
)
async def accept_transfer(
    transfer_id: UUID, body: Acceptance, tx: Tx, actor: CurrentActor, version: IfMatch, response: Response
) -> TransferCard:
    """Принимающая школа: приказ о зачислении подписан тем же действием, ученик перешёл ровно один раз."""
    await commands.accept(tx, actor, transfer_id, body, version)
    return await _answer(tx, actor, transfer_id, response)


@router.post("/{transfer_id}/refusal", summary="Отказать", **may("movement:transfer:write", stale=True))
async def decline_transfer(
    transfer_id: UUID, body: Refusal, tx: Tx, actor: CurrentActor, version: IfMatch, response: Response
) -> TransferCard:
    """Отправляющая школа отказывает в заявке, принимающая — в приёме подтверждённого ученика."""
    await commands.decline(tx, actor, transfer_id, body, version)
    return await _answer(tx, actor, transfer_id, response)


@router.post("/{transfer_id}/withdrawal", summary="Отозвать", **may("movement:transfer:write", stale=True))
async def withdraw_transfer(
    transfer_id: UUID, body: Refusal, tx: Tx, actor: CurrentActor, version: IfMatch, response: Response
) -> TransferCard:
    """Школа, которая начала перевод, отзывает его до подтверждения."""
    await commands.withdraw(tx, actor, transfer_id, body, version)
    return await _answer(tx, actor, transfer_id, response)


async def _answer(tx: Tx, actor: CurrentActor, transfer_id: UUID, response: Response) -> TransferCard:
    await tx.flush()
    card = await queries.card(tx, actor, transfer_id)
    etag(response, card.version)
    return card
