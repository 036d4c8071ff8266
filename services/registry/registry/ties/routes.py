"""The rights of representatives over HTTP."""

from typing import Annotated
from uuid import UUID

from fastapi import Query, Response

from registry.files.vault import CurrentVault
from registry.ties import commands, queries
from registry.ties.views import Choice, EndingView, OpenedBasis, Preview, RepresentativeView, TieEdit, WhoSees
from service import CurrentActor, IfMatch, Router, etag, may
from store import Tx

router = Router(tags=["Права представителей"])


@router.get("/people/{person_id}/ties", summary="Представители ученика", **may("registry:tie:read"))
async def list_ties(person_id: UUID, actor: CurrentActor, tx: Tx) -> list[RepresentativeView]:
    """Что разрешено каждому сегодня, по какой день, и как это менялось. Документы открываются отдельно."""
    return await queries.listed(tx, actor, person_id)


@router.get("/tie-endings", summary="Права, которые скоро изменятся сами", **may("registry:tie:read"))
async def list_endings(
    actor: CurrentActor,
    tx: Tx,
    days: Annotated[int, Query(ge=1, le=366, description="На сколько дней вперёд")] = 14,
) -> list[EndingView]:
    """Ограничения учеников школы, чей последний день близко: дальше всё станет как прежде."""
    return await queries.ending(tx, actor, days)


@router.post("/ties/{tie_id}/preview", summary="Что изменится для представителя", **may("registry:tie:write"))
async def preview_rights(tie_id: UUID, body: TieEdit, actor: CurrentActor, tx: Tx) -> Preview:
    """Что человек перестанет или начнёт видеть и с какого дня. Ничего не записывается."""
    return await queries.preview(tx, actor, tie_id, body)


@router.post(
    "/ties/{tie_id}/rights",
    status_code=201,
    summary="Ограничить или вернуть права представителя",
    **may("registry:tie:write", stale=True),
)
async def set_rights(
    tie_id: UUID,
    body: TieEdit,
    response: Response,
    actor: CurrentActor,
    vault: CurrentVault,
    expected: IfMatch,
    tx: Tx,
) -> RepresentativeView:
    """Действует во всех разделах с указанного дня и само заканчивается; ученику и родителю причина не называется."""
    tie = await commands.set_rights(tx, actor, vault, tie_id, body, expected)
    (view,) = [one for one in await queries.listed(tx, actor, tie.student_id) if one.tie_id == tie_id]
    etag(response, view.version)
    return view


@router.post(
    "/ties/{tie_id}/basis/disclosure",
    summary="Показать документы об ограничении",
    **may("registry:special:read", secret=True),
)
async def disclose_basis(tie_id: UUID, actor: CurrentActor, vault: CurrentVault, tx: Tx) -> OpenedBasis:
    """Номер, дата, кем выдан. Просмотр записывается."""
    return await queries.opened(tx, actor, vault, tie_id)


@router.get("/own-ties", summary="Кто видит мои данные", **may("registry:own-tie:read"))
async def own_ties(actor: CurrentActor, tx: Tx) -> WhoSees:
    """Совершеннолетнему ученику: его представители и видят ли они дневник и личное дело."""
    return await queries.who_sees(tx, actor)


@router.post(
    "/own-ties/{tie_id}/choice",
    summary="Закрыть или вернуть свои данные представителю",
    **may("registry:own-tie:write"),
)
async def choose(tie_id: UUID, body: Choice, actor: CurrentActor, tx: Tx) -> WhoSees:
    """Решает сам ученик с 18 лет. Что закрыто по документу, так не открывается."""
    await commands.choose(tx, actor, tie_id, body.sees)
    return await queries.who_sees(tx, actor)
