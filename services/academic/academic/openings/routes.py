"""HTTP of openings: who asked, what was decided."""

from typing import Annotated
from uuid import UUID

from fastapi import Query, Response

from academic.openings import commands, queries
from academic.openings.queries import Which
from academic.openings.views import Grant, NewOpening, OpeningView, Refusal
from service import CurrentActor, Json, Router, may
from store import Tx

router = Router(tags=["Просьбы открыть"])
READ, WRITE, DECIDE = "academic:journal:read", "academic:journal:write", "academic:journal:approve"


@router.get("/openings", **may(READ), response_model=list[OpeningView], summary="Просьбы открыть журнал")
async def list_openings(
    tx: Tx,
    actor: CurrentActor,
    state: Annotated[Which, Query(description="waiting — ждут решения, open — открыто сейчас")] = "all",
    group_id: UUID | None = None,
) -> Response:
    """Учитель видит свои, завуч и директор — все просьбы школы; новые сверху (не больше 200)."""
    return Json(await queries.openings(tx, actor, state, group_id))


@router.post(
    "/openings", **may(WRITE), response_model=OpeningView, status_code=201, summary="Попросить открыть"
)
async def ask(body: NewOpening, tx: Tx, actor: CurrentActor) -> Response:
    """Закрытый период или прошедший срок правки. Повторная просьба о том же возвращает ту, что ждёт (200)."""
    opening_id, fresh = await commands.ask(tx, actor, body)
    return Json(await queries.opening(tx, actor, opening_id), 201 if fresh else 200)


@router.post(
    "/openings/{opening_id}/grant", **may(DECIDE), response_model=OpeningView, summary="Открыть на время"
)
async def grant(opening_id: UUID, body: Grant, tx: Tx, actor: CurrentActor) -> Response:
    """По умолчанию на сутки; закроется само. Правит только тот, кто просил, и только эти уроки."""
    await commands.grant(tx, actor, opening_id, body.until_at)
    return Json(await queries.opening(tx, actor, opening_id))


@router.post("/openings/{opening_id}/refusal", **may(DECIDE), response_model=OpeningView, summary="Отказать")
async def refuse(opening_id: UUID, body: Refusal, tx: Tx, actor: CurrentActor) -> Response:
    """Журнал остаётся закрытым."""
    await commands.refuse(tx, actor, opening_id, body.answer)
    return Json(await queries.opening(tx, actor, opening_id))


@router.post(
    "/openings/{opening_id}/ending", **may(DECIDE), response_model=OpeningView, summary="Закрыть раньше срока"
)
async def end(opening_id: UUID, tx: Tx, actor: CurrentActor) -> Response:
    """Снова закрыто с этой минуты."""
    await commands.end(tx, actor, opening_id)
    return Json(await queries.opening(tx, actor, opening_id))
