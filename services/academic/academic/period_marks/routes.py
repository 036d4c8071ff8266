"""HTTP of period marks."""

from typing import Annotated, Any
from uuid import UUID

from fastapi import Query, Response

from academic.period_marks import commands, queries
from academic.period_marks.commands import Wish
from academic.period_marks.views import Acceptance, DecidedView, Decisions, OneDecision, ProposalView
from problems import BadRequest
from service import CurrentActor, IfMatch, Json, Router, may
from store import Tx

router = Router(tags=["Отметки за период"])
READ, WRITE = "academic:period-mark:read", "academic:period-mark:write"


@router.get(
    "/period-marks/proposal",
    **may(READ),
    response_model=ProposalView,
    summary="Предложение отметок за период",
)
async def get_proposal(group_id: UUID, period_id: UUID, tx: Tx, actor: CurrentActor) -> Response:
    """Средневзвешенный с округлением школы рядом с решением учителя; отметки прежней школы — отдельно.

    Долги и посещаемость в средний не входят. Для периода «год» — среднее отметок за периоды.
    """
    return Json(await queries.proposal(tx, actor, group_id, period_id))


@router.get(
    "/period-marks/readiness",
    **may(READ),
    response_model=list[dict[str, Any]],
    summary="Где отметки за период ещё не выставлены",
)
async def get_readiness(
    period_id: UUID,
    tx: Tx,
    actor: CurrentActor,
    class_id: Annotated[UUID | None, Query(description="Только этот класс")] = None,
) -> Response:
    """Группы со счётом: учеников, выставлено, не хватает. Учитель видит свои группы и свой класс."""
    return Json(await queries.readiness(tx, actor, period_id, class_id))


@router.put(
    "/period-marks/{group_id}/{period_id}",
    **may(WRITE, stale=True),
    response_model=DecidedView,
    summary="Выставить отметки за период",
)
async def decide_many(
    group_id: UUID, period_id: UUID, body: Decisions, tx: Tx, actor: CurrentActor
) -> Response:
    """Одному или всем; все или никому. 412 называет тех, кого уже изменили."""
    wishes = [Wish(one.student_id, one.value, one.version, one.reason or body.reason) for one in body.marks]
    decided = await commands.decide(tx, actor, group_id, period_id, wishes)
    return Json({"decided": decided, "skipped": []})


@router.post(
    "/period-marks/{group_id}/{period_id}/acceptance",
    **may(WRITE),
    response_model=DecidedView,
    summary="Принять предложенное",
)
async def accept(group_id: UUID, period_id: UUID, body: Acceptance, tx: Tx, actor: CurrentActor) -> Response:
    """Пропускает спорные дроби (.40–.60), нехватку отметок и н/а: они остаются в skipped."""
    decided, skipped = await commands.accept(tx, actor, group_id, period_id, body.reason)
    return Json({"decided": decided, "skipped": skipped})


@router.put(
    "/period-marks/{group_id}/{period_id}/{student_id}",
    **may(WRITE, stale=True),
    response_model=dict[str, Any],
    summary="Выставить отметку за период ученику",
)
async def decide_one(
    group_id: UUID,
    period_id: UUID,
    student_id: UUID,
    body: OneDecision,
    tx: Tx,
    actor: CurrentActor,
    version: IfMatch,
) -> Response:
    """If-Match — версия из предложения ("0" — отметки ещё нет); value null снимает отметку."""
    if version is None:
        raise BadRequest('Укажите If-Match: версию, которую вы видите ("0" — отметки нет)')
    wish = Wish(student_id, body.value, version, body.reason)
    (decided,) = await commands.decide(tx, actor, group_id, period_id, [wish])
    return Json(decided, 200, {"etag": f'"{decided["version"]}"'})


@router.get(
    "/period-marks/{group_id}/{period_id}/{student_id}/history",
    **may(READ),
    response_model=list[dict[str, Any]],
    summary="История отметки за период",
)
async def get_history(
    group_id: UUID, period_id: UUID, student_id: UUID, tx: Tx, actor: CurrentActor
) -> Response:
    """Кто, когда, было → стало, почему; новые сверху."""
    return Json(await queries.history(tx, actor, group_id, period_id, student_id))
