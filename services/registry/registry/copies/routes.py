"""Copies over HTTP."""

import asyncio
from collections.abc import Callable
from typing import Any
from uuid import UUID

from fastapi import Response
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from access import Actor
from problems import NotFound
from registry import policy
from registry.archive import ZIP, handed_out
from registry.copies import commands, document, queries
from registry.copies.bundle import bundle
from registry.copies.views import CopyView, CopyWanted, Format, OwnCopyWanted
from registry.copy_tables import CopyRequest
from registry.files import own as files
from registry.files.vault import CurrentVault, Vault
from registry.tables import Segment
from service import CurrentActor, Router, download, may
from store import Tx

router = Router(tags=["Всё, что хранится о человеке"])
READ, WRITE, OWN = "registry:copy:read", "registry:copy:write", "registry:own-copy:write"
MEDIA = {"json": "application/json", "pdf": "application/pdf"}
_DRAWN: dict[Format, Callable[..., bytes]] = {"json": document.as_json, "pdf": document.as_pdf}


def _file(right: str) -> dict[str, Any]:
    declared = may(right, recorded=True)
    told = {"content": {one: {} for one in (MEDIA["pdf"], ZIP)}, "description": "PDF, JSON или ZIP"}
    answers = {**declared["responses"], 200: told}
    return {**declared, "responses": answers, "response_class": Response}


@router.get("/copy-requests", summary="Запросы сведений о людях", **may(READ))
async def list_requests(actor: CurrentActor, tx: Tx) -> list[CopyView]:
    """Кому и по какому письму школа собирала всё, что хранится; кто и когда забирал."""
    return await queries.listed(tx, actor, CopyRequest.own.is_(False))


@router.post(
    "/copy-requests", status_code=201, summary="Собрать сведения по письменному запросу", **may(WRITE)
)
async def request_copy(body: CopyWanted, actor: CurrentActor, vault: CurrentVault, tx: Tx) -> CopyView:
    """Собирается из всех разделов; раздел, который сейчас не отвечает, ответит позже. Хранится 7 дней."""
    letter = (body.letter_number, body.letter_on)
    row = await commands.ask(tx, actor, vault, body.person_id, letter)
    return await queries.one(tx, actor, row)


@router.get("/copy-requests/{request_id}", summary="Запрос сведений", **may(READ))
async def read_request(request_id: UUID, actor: CurrentActor, tx: Tx) -> CopyView:
    """Какие разделы уже ответили."""
    return await queries.one(tx, actor, await queries.row_of(tx, actor, request_id, own=False))


@router.get("/copy-requests/{request_id}/{format}", summary="Забрать собранное", **_file(WRITE))
async def take_copy(
    request_id: UUID, format: Format, actor: CurrentActor, vault: CurrentVault, tx: Tx
) -> Response:
    """JSON, PDF для человека или ZIP: оба файла, сканы из дела и подписанные согласия. Каждая выдача записывается."""
    row = await queries.row_of(tx, actor, request_id, own=False)
    return await _taken(tx, actor, vault, row, format)


@router.get("/own-copies", summary="Мои запросы сведений", **may(OWN))
async def own_copies(actor: CurrentActor, tx: Tx) -> list[CopyView]:
    """Свои запросы: что собрано и до какого дня лежит."""
    return await queries.listed(tx, actor, CopyRequest.own & (CopyRequest.asked_by == actor.id))


@router.post("/own-copies", status_code=201, summary="Запросить всё, что хранится обо мне", **may(OWN))
async def request_own(body: OwnCopyWanted, actor: CurrentActor, vault: CurrentVault, tx: Tx) -> CopyView:
    """О себе или о своём ребёнке (статья 14 закона № 152-ФЗ). Хранится 7 дней."""
    if body.person_id not in {one.person_id for one in await files.listed(tx, actor)}:
        raise NotFound("Человек: запись не найдена")
    return await queries.one(tx, actor, await commands.ask(tx, actor, vault, body.person_id, None))


@router.get("/own-copies/{request_id}/{format}", summary="Забрать своё", **_file(OWN))
async def take_own(
    request_id: UUID, format: Format, actor: CurrentActor, vault: CurrentVault, tx: Tx
) -> Response:
    """JSON, PDF или ZIP со сканами. Каждая выдача записывается; у ребёнка, который больше не виден вам, забрать нельзя.

    Документы о правах на ребёнка рассказывают и о другом представителе: их выдаёт школа по письму."""
    row = await queries.row_of(tx, actor, request_id, own=True)
    if row.person_id not in {one.person_id for one in await files.listed(tx, actor)}:
        raise NotFound("Запрос: запись не найдена")
    return await _taken(tx, actor, vault, row, format)


async def _taken(tx: AsyncSession, actor: Actor, vault: Vault, row: CopyRequest, format_: Format) -> Response:
    view = await queries.one(tx, actor, row)
    parts = await commands.opened(tx, actor, vault, row, format_)
    named = select(Segment.name).where(Segment.segment == actor.segment, policy.own_segments(actor))
    school = str(await tx.scalar(named) or actor.segment)
    drawn = {
        f"{view.person}.{kind}": await asyncio.to_thread(_DRAWN[kind], view, school, parts)
        for kind in (_DRAWN if format_ == "zip" else (format_,))
    }
    if format_ == "zip":
        return await handed_out(await bundle(tx, actor, vault, row, drawn), f"{view.person}.zip")
    ((name, content),) = drawn.items()
    return download(content, MEDIA[format_], name)
