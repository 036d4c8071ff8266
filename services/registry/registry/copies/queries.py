"""Reading requests: state, progress by section of the system, who took them."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.ext.asyncio import AsyncSession

from access import Actor
from problems import NotFound
from registry import policy
from registry.copies.commands import SERVICES
from registry.copies.views import CopyDownloadView, CopyView, ServicePart
from registry.copy_tables import CopyDownload, CopyPart, CopyRequest
from registry.tables import Human
from store import load

NAME = func.concat_ws(" ", Human.last_name, Human.first_name, Human.middle_name).label("name")


async def listed(tx: AsyncSession, actor: Actor, wanted: ColumnElement[bool]) -> list[CopyView]:
    """The newest hundred."""
    rows = (
        select(CopyRequest)
        .where(policy.visible_copy_requests(actor), wanted)
        .order_by(CopyRequest.id.desc())
        .limit(100)
    )
    return await _shown(tx, actor, list((await tx.execute(rows)).scalars()))


async def one(tx: AsyncSession, actor: Actor, row: CopyRequest) -> CopyView:
    """One request as the reader sees it."""
    return (await _shown(tx, actor, [row]))[0]


async def row_of(tx: AsyncSession, actor: Actor, request_id: UUID, *, own: bool) -> CopyRequest:
    """A request of the school, or one's own; NotFound for any other."""
    row = await load(tx, CopyRequest, request_id, policy.visible_copy_requests(actor), what="Запрос")
    if row.own != own or (own and row.asked_by != actor.id):
        raise NotFound("Запрос: запись не найдена")
    return row


async def _shown(tx: AsyncSession, actor: Actor, rows: Sequence[CopyRequest]) -> list[CopyView]:
    ids = [row.id for row in rows]
    got = (
        select(
            CopyPart.request_id,
            CopyPart.service,
            func.count().label("got"),
            func.max(CopyPart.parts).label("parts"),
        )
        .where(CopyPart.request_id.in_(ids), policy.visible_copy_parts(actor))
        .group_by(CopyPart.request_id, CopyPart.service)
    )
    whole = {(row.request_id, row.service) for row in await tx.execute(got) if row.got == row.parts}
    taken = (
        select(CopyDownload)
        .where(CopyDownload.request_id.in_(ids), policy.visible_copy_downloads(actor))
        .order_by(CopyDownload.at.desc())
    )
    downloads: dict[UUID, list[Any]] = {}
    for it in (await tx.execute(taken)).scalars():
        downloads.setdefault(it.request_id, []).append(it)
    wanted = {one for row in rows for one in (row.person_id, row.asked_by)}
    wanted |= {it.by for them in downloads.values() for it in them}
    named = select(Human.id, NAME).where(Human.id.in_(wanted), policy.visible_people(actor))
    names = {row.id: row.name for row in await tx.execute(named)}
    return [
        CopyView(
            id=row.id, person_id=row.person_id, person=names.get(row.person_id, "Без имени"), own=row.own,
            letter_number=row.letter_number, letter_on=row.letter_on, state=row.state, asked_at=row.asked_at,
            asked_by=names.get(row.asked_by), ready_at=row.ready_at, drop_at=row.drop_at,
            services=[
                ServicePart(service=code, title=title, ready=row.state != "gathering" or (row.id, code) in whole)
                for code, title in SERVICES.items()
            ],
            downloads=[
                CopyDownloadView(at=it.at, format=it.format, by=names.get(it.by), role=it.role)
                for it in downloads.get(row.id, [])
            ],
        )
        for row in rows
    ]  # fmt: skip
