"""How many rows of the book and transfers a person has here: shown before two records are made one (X25)."""

from datetime import datetime
from typing import Annotated, Any
from uuid import UUID

from fastapi import Query
from sqlalchemy import func, select

from movement import policy
from movement.rules import OrderState
from movement.tables import KnownPerson, Movement, Order, Transfer
from problems import NotFound
from service import CurrentActor, Router, may
from service.merging import Holding, holdings
from store import Tx

router = Router(tags=["Дубли"])
TITLES = {
    "movements": "записи книги движения",
    "drafts": "строки проектов и отменённых приказов",
    "transfers": "переводы",
}


@router.get(
    "/people/{person_id}/holdings", summary="Что есть о человеке в движении", **may("registry:duplicate:read")
)
async def read_holdings(
    person_id: UUID,
    actor: CurrentActor,
    tx: Tx,
    since: Annotated[datetime | None, Query(description="Только появившееся после этого мгновения")] = None,
) -> list[Holding]:
    """Количества в своём сегменте: что перейдёт при объединении записей или появилось после него."""
    if await tx.scalar(select(KnownPerson.person_id).where(KnownPerson.person_id == person_id)) is None:
        raise NotFound("Человек: запись не найдена")
    rows: Any = (
        select(Movement.state, func.count().label("many"))
        .join(Order, Order.id == Movement.order_id)
        .where(Movement.student_id == person_id, policy.visible_counts(actor))
        .group_by(Movement.state)
    )
    moves: Any = select(func.count()).where(Transfer.student_id == person_id, policy.visible_transfers(actor))
    if since is not None:
        rows, moves = rows.where(Order.created_at > since), moves.where(Transfer.requested_at > since)
    states: dict[str, int] = {row.state: row.many for row in await tx.execute(rows)}
    counts = {
        "movements": states.pop(OrderState.SIGNED.value, 0),
        "drafts": sum(states.values()),
        "transfers": int(await tx.scalar(moves) or 0),
    }
    return holdings(counts, TITLES)
