"""Destruction over HTTP."""

import asyncio
from typing import Annotated, Any
from uuid import UUID

from fastapi import Query, Response
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from access import Actor
from registry import policy
from registry.erasure_tables import ErasureAct
from registry.erasures import commands, document, queries
from registry.erasures.views import ActLine, ActView, Approval, Candidates, NewAct
from registry.files.vault import CurrentVault
from registry.tables import Human, Segment
from service import CurrentActor, IfMatch, Router, download, etag, may
from store import Tx, load

router = Router(tags=["Уничтожение данных"])
READ, WRITE, APPROVE = "registry:erasure:read", "registry:erasure:write", "registry:erasure:approve"
_PDF: Any = may(READ, recorded=True)
_PDF = {
    **_PDF,
    "responses": {**_PDF["responses"], 200: {"content": {"application/pdf": {}}, "description": "Акт"}},
}


@router.get("/erasure-candidates", summary="Чей срок хранения вышел", **may(READ))
async def list_candidates(
    actor: CurrentActor,
    tx: Tx,
    years: Annotated[int, Query(ge=3, le=75, description="Сколько лет после выбытия")] = 3,
) -> Candidates:
    """Выбывшие ученики и родители, у которых здесь больше никого нет. Сотрудники сюда не входят."""
    return await queries.candidates(tx, actor, years)


@router.get("/erasure-acts", summary="Акты об уничтожении", **may(READ))
async def list_acts(actor: CurrentActor, tx: Tx) -> list[ActLine]:
    """Новые сверху."""
    return await queries.listed(tx, actor)


@router.post("/erasure-acts", status_code=201, summary="Составить акт", **may(WRITE))
async def draft_act(body: NewAct, actor: CurrentActor, vault: CurrentVault, tx: Tx) -> ActView:
    """Пока только посчитать: каждый раздел ответит, сколько записей уничтожит. Ничего не удаляется."""
    return await queries.one(tx, actor, vault, await commands.draft(tx, actor, vault, body))


async def _act(tx: AsyncSession, actor: Actor, act_id: UUID) -> ErasureAct:
    return await load(tx, ErasureAct, act_id, policy.visible_erasure_acts(actor), what="Акт")


@router.get("/erasure-acts/{act_id}", summary="Акт об уничтожении", **may(READ))
async def read_act(
    act_id: UUID, response: Response, actor: CurrentActor, vault: CurrentVault, tx: Tx
) -> ActView:
    """Кого и что касается, что уже уничтожено, что остаётся по закону."""
    row = await _act(tx, actor, act_id)
    etag(response, row.version)
    return await queries.one(tx, actor, vault, row)


@router.post("/erasure-acts/{act_id}/cancellation", summary="Отменить проект акта", **may(WRITE, stale=True))
async def cancel_act(
    act_id: UUID, actor: CurrentActor, vault: CurrentVault, seen: IfMatch, tx: Tx
) -> ActView:
    """Только неутверждённый."""
    return await queries.one(tx, actor, vault, await commands.cancel(tx, actor, act_id, seen))


@router.post("/erasure-acts/{act_id}/approval", summary="Утвердить и уничтожить", **may(APPROVE, stale=True))
async def approve_act(
    act_id: UUID, body: Approval, actor: CurrentActor, vault: CurrentVault, seen: IfMatch, tx: Tx
) -> ActView:
    """Вернуть уничтоженное нельзя. Разделы подтверждают по очереди; кто сейчас не отвечает, уничтожит позже."""
    return await queries.one(tx, actor, vault, await commands.approve(tx, actor, vault, act_id, body, seen))


@router.get("/erasure-acts/{act_id}/document", summary="Акт в PDF", response_class=Response, **_PDF)
async def act_document(act_id: UUID, actor: CurrentActor, vault: CurrentVault, tx: Tx) -> Response:
    """Номер, дата, комиссия, чьи и какие данные."""
    row = await _act(tx, actor, act_id)
    view = await queries.one(tx, actor, vault, row)
    named = select(Segment.name).where(Segment.segment == actor.segment, policy.own_segments(actor))
    school = str(await tx.scalar(named) or actor.segment)
    who = select(queries.NAME).where(Human.id == row.approved_by, policy.visible_people(actor))
    content = await asyncio.to_thread(document.as_pdf, view, school, str(await tx.scalar(who) or ""))
    name = f"Акт об уничтожении{f' № {view.number}' if view.number else ''}.pdf"
    return download(content, "application/pdf", name)
