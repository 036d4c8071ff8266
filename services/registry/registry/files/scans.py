"""Scans of papers in a personal file: sealed, opened on record, gone with the file (B4).

They lie with the person, not with the school: who keeps the file today opens them, as he does its sealed fields.
"""

from dataclasses import dataclass
from datetime import datetime
from typing import Annotated, Literal, get_args
from uuid import UUID

from fastapi import Form, Response, UploadFile
from pydantic import BaseModel, Field, StringConstraints
from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from access import Actor, require
from problems import NotFound, RuleViolated
from registry import policy
from registry.files.media import ENDINGS, LARGEST, scan_of
from registry.files.queries import belonging, names_of
from registry.files.vault import CurrentVault, Vault
from registry.rules import tidy
from registry.tables import FileScan, Human, SpecialRead
from service import CurrentActor, Router, may
from service.http import download, sends
from store import Tx, load, new_id

Kind = Literal[
    "identity", "snils", "oms", "custody", "education", "application", "contract", "health", "other"
]
TITLES: dict[str, str] = {
    "identity": "Паспорт или свидетельство",
    "snils": "СНИЛС",
    "oms": "Полис ОМС",
    "custody": "Документ о правах на ребёнка",
    "education": "Документ об образовании",
    "application": "Заявление",
    "contract": "Договор или приказ",
    "health": "Медицинский документ",
    "other": "Другой документ",
}
SPECIAL = frozenset({"health"})
"""Papers that are special data (152-ФЗ ст. 10): under that right."""
MOST = 50
Note = Annotated[str, StringConstraints(max_length=200)]
router = Router(tags=["Личные дела"])


class ScanView(BaseModel):
    """A scan in a file, unopened."""

    id: UUID
    kind: Kind
    title: str = Field(description="Что это за документ, словами", examples=["СНИЛС"])
    note: str | None
    media: str = Field(examples=["application/pdf"])
    size: int = Field(description="Байт")
    at: datetime
    by: str | None = Field(description="Кто приложил; null — человек другой организации")


class FileScans(BaseModel):
    """What is attached to a person's file, as far as the reader may know."""

    items: list[ScanView]
    may_add: list[Kind] = Field(description="Какие документы может приложить читающий; пусто — никаких")


@dataclass(frozen=True, slots=True)
class Attached:
    """What is to be attached."""

    kind: Kind
    note: str | None
    content: bytes


async def _kept(tx: AsyncSession, actor: Actor, person_id: UUID) -> bool:
    """Whether the actor keeps this person's file today; NotFound for whom he does not see."""
    await load(tx, Human, person_id, policy.visible_people(actor), what="Человек")
    here = await belonging(tx, actor, person_id)
    return here.placed and not here.kinds.isdisjoint(policy.kinds_kept(actor))


def _kinds(guards: frozenset[str]) -> list[Kind]:
    """The kinds of papers under these rights."""
    return [kind for kind in get_args(Kind) if ("special" if kind in SPECIAL else "document") in guards]


async def listed(tx: AsyncSession, actor: Actor, person_id: UUID) -> FileScans:
    """The newest first, in four statements."""
    if not await _kept(tx, actor, person_id):
        return FileScans(items=[], may_add=[])
    rows = (
        select(FileScan.id, FileScan.kind, FileScan.note, FileScan.media, FileScan.size, FileScan.at, FileScan.by)
        .where(FileScan.person_id == person_id, policy.visible_scans(actor))
        .where(FileScan.kind.in_(_kinds(policy.guards_read(actor))))
        .order_by(FileScan.at.desc(), FileScan.id.desc())
    )  # fmt: skip
    found = (await tx.execute(rows)).all()
    names = await names_of(tx, actor, [row.by for row in found])
    items = [
        ScanView(
            id=row.id, kind=row.kind, title=TITLES[row.kind], note=row.note, media=row.media, size=row.size,
            at=row.at, by=names.get(row.by),
        )
        for row in found
    ]  # fmt: skip
    return FileScans(items=items, may_add=_kinds(policy.guards_written(actor)))


async def attach(tx: AsyncSession, actor: Actor, vault: Vault, person_id: UUID, one: Attached) -> UUID:
    """Seal a scan into the file; its id. InvalidInput for what is no scan, TooLarge above 5 MiB."""
    require(policy.may_open_file(await _kept(tx, actor, person_id)))
    require(one.kind in _kinds(policy.guards_written(actor)) or "Такие документы прикладывают другие")
    scan = scan_of(one.content)
    count = select(func.count()).where(FileScan.person_id == person_id, policy.visible_scans(actor))
    if (await tx.execute(count)).scalar_one() >= MOST:
        raise RuleViolated(f"В деле уже {MOST} сканов. Удалите ненужные или сложите листы в один PDF")
    scan_id = new_id()
    row = FileScan(
        id=scan_id, person_id=person_id, kind=one.kind, note=tidy(one.note or "") or None, media=scan.media,
        size=len(scan.content), sealed=vault.seal_bytes(scan_id, scan.content), by=actor.id, role=actor.role,
    )  # fmt: skip
    tx.add(row)
    await tx.flush()
    return scan_id


async def _one(tx: AsyncSession, actor: Actor, scan_id: UUID, guards: frozenset[str]) -> FileScan:
    """A scan whose file the actor keeps; a foreign one, or one under another right, does not exist."""
    rows = select(FileScan).where(FileScan.id == scan_id, policy.visible_scans(actor))
    row = (await tx.execute(rows)).scalar_one_or_none()
    if row is None or row.kind not in _kinds(guards):
        raise NotFound("Скан: запись не найдена")
    require(policy.may_open_file(await _kept(tx, actor, row.person_id)))
    return row


async def opened(tx: AsyncSession, actor: Actor, vault: Vault, scan_id: UUID) -> tuple[str, str, bytes]:
    """(name of the file, media type, content); that it was looked at is written down."""
    row = await _one(tx, actor, scan_id, policy.guards_read(actor))
    guard = "special" if row.kind in SPECIAL else "document"
    tx.add(
        SpecialRead(segment=actor.segment, person_id=row.person_id, guard=guard, by=actor.id, role=actor.role)
    )
    name = f"{TITLES[row.kind]}.{ENDINGS[row.media]}"
    return name, row.media, vault.open_bytes(row.id, row.sealed)


@router.get(
    "/people/{person_id}/file/scans", summary="Сканы документов в деле", **may("registry:person:read")
)
async def list_scans(person_id: UUID, actor: CurrentActor, tx: Tx) -> FileScans:
    """Какие документы приложены, из тех, что открыты читающему: документы и особые сведения – по своему праву.

    Сам скан открывается отдельно, с записью о просмотре."""
    return await listed(tx, actor, person_id)


@router.post(
    "/people/{person_id}/file/scans",
    status_code=201,
    summary="Приложить скан к делу",
    **may("registry:file:write"),
)
async def attach_scan(
    person_id: UUID,
    actor: CurrentActor,
    vault: CurrentVault,
    tx: Tx,
    kind: Annotated[Kind, Form(description="Какой это документ")],
    scan: UploadFile,
    note: Annotated[Note | None, Form(description="Номер, страница, за что")] = None,
) -> FileScans:
    """PDF, JPEG или PNG до 5 МБ; тип проверяется по содержимому, файл хранится закрытым."""
    content = await scan.read(LARGEST + 1)
    await attach(tx, actor, vault, person_id, Attached(kind, note, content))
    return await listed(tx, actor, person_id)


@router.get(
    "/file-scans/{scan_id}",
    summary="Открыть скан из дела",
    **sends(may("registry:person:read", recorded=True), "application/pdf", "Скан"),
)
async def open_scan(scan_id: UUID, actor: CurrentActor, vault: CurrentVault, tx: Tx) -> Response:
    """Файл, каким его приложили. Просмотр записывается."""
    name, media, content = await opened(tx, actor, vault, scan_id)
    return download(content, media, name)


@router.delete(
    "/file-scans/{scan_id}",
    status_code=204,
    summary="Удалить скан из дела",
    **may("registry:file:write"),
)
async def remove_scan(scan_id: UUID, actor: CurrentActor, tx: Tx) -> None:
    """Скан уничтожается сразу, вернуть его нельзя; кто удалил, остаётся в журнале действий."""
    await tx.delete(await _one(tx, actor, scan_id, policy.guards_written(actor)))
