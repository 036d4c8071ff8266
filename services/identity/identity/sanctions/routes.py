"""HTTP of measures."""

from typing import Annotated
from uuid import UUID

from fastapi import Query, Response

from identity.sanctions import commands, queries
from identity.sanctions.views import (
    Answer,
    Appeal,
    Decision,
    Lifting,
    OwnSanction,
    SanctionView,
    State,
    Violation,
)
from service import CurrentActor, IfMatch, Router, etag, may
from service.http import CurrentIdentity, own
from store import Page, Tx

router = Router(tags=["Меры"])
READ, WRITE, APPROVE = "identity:sanction:read", "identity:sanction:write", "identity:sanction:approve"


@router.get("/sanctions", summary="Меры к нарушителям", **may(READ))
async def read_sanctions(
    actor: CurrentActor,
    tx: Tx,
    state: State | None = None,
    person_id: UUID | None = None,
    after: str | None = None,
    limit: Annotated[int, Query(ge=1, le=200)] = 50,
) -> Page[SanctionView]:
    """Новые сверху. Классный руководитель видит свой класс и то, о чём сообщил сам; семья — своё."""
    return await queries.listed(tx, actor, state, person_id, after, limit)


@router.get("/sanctions/{sanction_id}", summary="Мера", **may(READ))
async def read_sanction(sanction_id: UUID, actor: CurrentActor, tx: Tx, response: Response) -> SanctionView:
    """Что нарушено, кто решил, до какого времени, обжалование и ответ."""
    found = await queries.one(tx, actor, sanction_id)
    etag(response, found.version)
    return found


@router.post("/sanctions", status_code=201, summary="Применить меру", **may(WRITE))
async def impose(body: Violation, actor: CurrentActor, tx: Tx) -> SanctionView:
    """Действует сразу во всех разделах и закончится сама. Дневник семье остаётся открыт при любой мере."""
    made = await commands.report(tx, actor, body, impose=True)
    return await queries.one(tx, actor, made.id)


@router.post(
    "/sanctions/proposals", status_code=201, summary="Сообщить о нарушении", **may("identity:violation:write")
)
async def propose(body: Violation, actor: CurrentActor, tx: Tx) -> SanctionView:
    """Решает директор, заместитель, координатор или администратор."""
    made = await commands.report(tx, actor, body, impose=False)
    return await queries.one(tx, actor, made.id)


@router.post("/sanctions/{sanction_id}/decision", summary="Решить по предложению", **may(WRITE, stale=True))
async def decide(
    sanction_id: UUID, body: Decision, actor: CurrentActor, tx: Tx, version: IfMatch
) -> SanctionView:
    """Применить предложенную или другую меру либо отказать."""
    await commands.decide(tx, actor, sanction_id, body, version)
    return await queries.one(tx, actor, sanction_id)


@router.post("/sanctions/{sanction_id}/lifting", summary="Снять меру раньше", **may(WRITE, stale=True))
async def lift(
    sanction_id: UUID, body: Lifting, actor: CurrentActor, tx: Tx, version: IfMatch
) -> SanctionView:
    """Мера перестаёт действовать сразу; причина остаётся."""
    await commands.lift(tx, actor, sanction_id, body.reason, version)
    return await queries.one(tx, actor, sanction_id)


@router.post("/sanctions/{sanction_id}/answer", summary="Ответить на обжалование", **may(APPROVE, stale=True))
async def answer(
    sanction_id: UUID, body: Answer, actor: CurrentActor, tx: Tx, version: IfMatch
) -> SanctionView:
    """Отвечает директор или вышестоящая организация; мера снимается или остаётся."""
    await commands.answer(tx, actor, sanction_id, body, version)
    return await queries.one(tx, actor, sanction_id)


@router.get("/me/sanctions", summary="Меры ко мне", **own("меры к самому себе"))
async def read_own(identity: CurrentIdentity, tx: Tx) -> list[OwnSanction]:
    """Во всех организациях; открыто при любой мере."""
    return await queries.own(tx, identity.person_id)


@router.post(
    "/me/sanctions/{sanction_id}/appeal", summary="Обжаловать меру", **own("обжалование меры", 404, 409, 422)
)
async def appeal(sanction_id: UUID, body: Appeal, identity: CurrentIdentity, tx: Tx) -> list[OwnSanction]:
    """Один раз; отвечает директор или вышестоящая организация."""
    await commands.appeal(tx, identity.person_id, sanction_id, body.text)
    return await queries.own(tx, identity.person_id)
