"""Routes of the board."""

from typing import Annotated
from uuid import UUID

from fastapi import Query, Response
from sqlalchemy.ext.asyncio import AsyncSession

from access import Actor, require
from communication import policy
from communication.announcements import commands, queries
from communication.announcements.views import (
    AnnouncementChange,
    Audience,
    BoardItem,
    NewAnnouncement,
    Readers,
    ReceiptView,
    RoleCount,
)
from communication.tables import Announcement
from problems import NotFound
from service import CurrentActor, IfMatch, Router, etag, may
from store import Page, Tx, load

router = Router(prefix="/announcements", tags=["Объявления"])

After = Annotated[str | None, Query(max_length=600)]
Limit = Annotated[int, Query(ge=1, le=100)]


async def _shown(tx: AsyncSession, actor: Actor, announcement_id: UUID, response: Response) -> BoardItem:
    item = await queries.one(tx, actor, announcement_id)
    if item is None:
        raise NotFound("Объявление: запись не найдена")
    etag(response, item.version)
    return item


@router.get("", summary="Доска объявлений", **may("communication:announcement:read"))
async def read_board(
    actor: CurrentActor,
    tx: Tx,
    managed: Annotated[bool, Query(description="Только те, что вы можете изменить, и снятые тоже")] = False,
    after: After = None,
    limit: Limit = 20,
) -> Page[BoardItem]:
    """Объявления своей организации и вышестоящих, адресованные вашей роли и классам: сначала закреплённые и новые."""
    return await queries.board(tx, actor, managed=managed, after=after, limit=limit)


@router.post("", status_code=201, summary="Разместить объявление", **may("communication:announcement:write"))
async def post_announcement(
    body: NewAnnouncement, actor: CurrentActor, tx: Tx, response: Response
) -> BoardItem:
    """Для своей организации: всем, ролям или классам. Учитель пишет своим классам и сотрудникам."""
    one = await commands.post(tx, actor, body)
    return await _shown(tx, actor, one.id, response)


@router.post(
    "/audience", summary="Сколько человек увидит", **may("communication:announcement:write", asks=True)
)
async def count_audience(body: Audience, actor: CurrentActor, tx: Tx) -> list[RoleCount]:
    """До размещения: число людей по ролям."""
    return await queries.count(tx, actor, [str(role) for role in body.roles], body.class_ids)


@router.get("/{announcement_id}", summary="Объявление", **may("communication:announcement:read"))
async def read_announcement(
    announcement_id: UUID, actor: CurrentActor, tx: Tx, response: Response
) -> BoardItem:
    """Одно объявление; ETag нужен, чтобы его изменить."""
    return await _shown(tx, actor, announcement_id, response)


@router.patch(
    "/{announcement_id}", summary="Изменить объявление", **may("communication:announcement:write", stale=True)
)
async def change_announcement(
    announcement_id: UUID,
    body: AnnouncementChange,
    actor: CurrentActor,
    tx: Tx,
    seen: IfMatch,
    response: Response,
) -> BoardItem:
    """Текст, срок, закрепление; адресаты не меняются."""
    await commands.change(tx, actor, announcement_id, body, seen)
    return await _shown(tx, actor, announcement_id, response)


@router.post(
    "/{announcement_id}/withdrawal",
    summary="Снять с доски",
    **may("communication:announcement:write", stale=True),
)
async def withdraw_announcement(
    announcement_id: UUID, actor: CurrentActor, tx: Tx, seen: IfMatch, response: Response
) -> BoardItem:
    """Объявление исчезает с досок; автор и администрация видят его среди снятых."""
    await commands.withdraw(tx, actor, announcement_id, seen)
    return await _shown(tx, actor, announcement_id, response)


@router.post("/{announcement_id}/receipt", summary="Прочитано", **may("communication:receipt:write"))
async def note_read(announcement_id: UUID, actor: CurrentActor, tx: Tx) -> ReceiptView:
    """Повтор ничего не меняет: считается первое прочтение."""
    return ReceiptView(
        announcement_id=announcement_id, read_at=await commands.note_read(tx, actor, announcement_id)
    )


@router.get("/{announcement_id}/receipts", summary="Кто прочитал", **may("communication:announcement:write"))
async def read_receipts(
    announcement_id: UUID,
    actor: CurrentActor,
    tx: Tx,
    read: Annotated[bool | None, Query(description="true — прочитавшие, false — ещё нет")] = None,
    after: After = None,
    limit: Limit = 50,
) -> Readers:
    """Для автора и администрации: сколько прочитали по ролям и организациям; поимённо — только своя организация."""
    one = await load(tx, Announcement, announcement_id, policy.visible_to(actor), what="Объявление")
    mine = one.segment == actor.segment and (one.author_id == actor.id or policy.may_look_after_all(actor))
    require(mine or "Кто прочитал, видят автор и администрация")
    return await queries.readers(tx, actor, one, read=read, after=after, limit=limit)
