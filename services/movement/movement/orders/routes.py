"""HTTP of orders."""

from typing import Annotated
from uuid import UUID

from fastapi import Query, Response

from movement.orders import commands, queries
from movement.orders.views import Counter, OrderCard, OrderDraft, OrderKind, Register, State
from service import CurrentActor, IfMatch, Router, etag, may
from store import Tx

router = Router(prefix="/orders", tags=["Приказы о движении"])


@router.get("", summary="Журнал приказов", **may("movement:order:read"))
async def list_orders(
    tx: Tx,
    actor: CurrentActor,
    state: Annotated[State | None, Query(description="Состояние")] = None,
    kind: Annotated[OrderKind | None, Query(description="Вид приказа")] = None,
    school_year: Annotated[int | None, Query(ge=2000, le=2100, description="Учебный год по сентябрю")] = None,
    after: Annotated[
        str | None, Query(max_length=500, description="Откуда продолжить: next прошлой страницы")
    ] = None,
    limit: Annotated[int, Query(ge=1, le=200)] = 50,
) -> Register:
    """Приказы сегмента, новые сверху. Классный руководитель видит приказы о своём классе."""
    return await queries.find(
        tx, actor, state=state, kind=kind, school_year=school_year, after=after, limit=limit
    )


@router.post("", status_code=201, summary="Создать проект приказа", **may("movement:order:write"))
async def create_order(body: OrderDraft, tx: Tx, actor: CurrentActor, response: Response) -> OrderCard:
    """Проект ничего не меняет, пока не подписан. Ошибки называют строку и поле."""
    return await _answer(tx, actor, (await commands.create(tx, actor, body)).id, response)


@router.get("/{order_id}", summary="Приказ: кого он изменит и что мешает", **may("movement:order:read"))
async def read_order(order_id: UUID, tx: Tx, actor: CurrentActor, response: Response) -> OrderCard:
    """Приказ с учениками: откуда, куда; blockers называет, кого нельзя провести и почему."""
    return await _answer(tx, actor, order_id, response)


@router.put("/{order_id}", summary="Изменить проект приказа", **may("movement:order:write", stale=True))
async def replace_order(
    order_id: UUID, body: OrderDraft, tx: Tx, actor: CurrentActor, version: IfMatch, response: Response
) -> OrderCard:
    """Заменяет проект целиком. Подписанный приказ не меняется: только отмена."""
    await commands.replace(tx, actor, order_id, body, version)
    return await _answer(tx, actor, order_id, response)


@router.delete(
    "/{order_id}",
    status_code=204,
    summary="Удалить проект приказа",
    **may("movement:order:write", stale=True),
)
async def delete_order(order_id: UUID, tx: Tx, actor: CurrentActor, version: IfMatch) -> None:
    """Только проект: у него ещё нет номера."""
    await commands.discard(tx, actor, order_id, version)


@router.post("/{order_id}/signature", summary="Подписать приказ", **may("movement:order:approve", stale=True))
async def sign_order(
    order_id: UUID, tx: Tx, actor: CurrentActor, version: IfMatch, response: Response
) -> OrderCard:
    """Присваивает номер без пропусков и меняет классы учеников. Отказ называет каждого ученика и причину."""
    await commands.sign(tx, actor, order_id, version)
    return await _answer(tx, actor, order_id, response)


@router.post(
    "/{order_id}/annulment",
    status_code=201,
    summary="Отменить подписанный приказ",
    **may("movement:order:approve", stale=True),
)
async def annul_order(
    order_id: UUID, body: Counter, tx: Tx, actor: CurrentActor, version: IfMatch, response: Response
) -> OrderCard:
    """Отменяет встречным приказом со своим номером, если у учеников нет более поздних записей; отвечает им."""
    made = await commands.annul(tx, actor, order_id, body, version)
    return await _answer(tx, actor, made.id, response)


async def _answer(tx: Tx, actor: CurrentActor, order_id: UUID, response: Response) -> OrderCard:
    await tx.flush()
    card = await queries.card(tx, actor, order_id)
    etag(response, card.version)
    return card
