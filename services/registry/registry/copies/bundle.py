"""The copy with what is attached: JSON, PDF, scans of the personal file, signed consents, in one ZIP."""

import asyncio
from collections.abc import AsyncIterator, Mapping
from typing import Any
from uuid import UUID
from zipfile import ZIP_STORED

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from access import Actor
from registry import policy
from registry.archive import Archive
from registry.copy_tables import CopyRequest
from registry.files.media import ENDINGS
from registry.files.scans import TITLES
from registry.files.vault import Vault
from registry.tables import ConsentEntry, ConsentScan, ConsentText, FileScan

OF_OTHERS = ("custody",)
"""Papers about a child that tell of its other representative: a parent asks the school for them by letter."""


async def bundle(
    tx: AsyncSession, actor: Actor, vault: Vault, row: CopyRequest, papers: Mapping[str, bytes]
) -> Archive:
    """The ready papers by name, then each attached file as it lies there today; one of them is in memory at a time."""
    archive = Archive()
    try:
        for name, content in papers.items():
            await asyncio.to_thread(archive.zip.writestr, name, content)
        async for name, opened in _attached(tx, actor, vault, row):
            await asyncio.to_thread(archive.zip.writestr, name, opened, ZIP_STORED)
    except BaseException:
        archive.close()
        raise
    return archive


async def _attached(
    tx: AsyncSession, actor: Actor, vault: Vault, row: CopyRequest
) -> AsyncIterator[tuple[str, bytes]]:
    kinds = set(TITLES) - (set(OF_OTHERS) if row.own and row.person_id != actor.id else set())
    scans = (
        select(FileScan.id, FileScan.kind, FileScan.media)
        .where(FileScan.person_id == row.person_id, FileScan.kind.in_(kinds), policy.visible_scans(actor))
        .order_by(FileScan.at, FileScan.id)
    )
    for number, one in enumerate((await tx.execute(scans)).all(), start=1):
        sealed = select(FileScan.sealed).where(FileScan.id == one.id, policy.visible_scans(actor))
        yield (
            f"Сканы/{number:02} {_name(TITLES[one.kind], one.media)}",
            await _opened(tx, vault, sealed, one.id),
        )
    consents = (
        select(ConsentScan.entry_id, ConsentScan.media, ConsentText.title)
        .join(ConsentEntry, ConsentEntry.id == ConsentScan.entry_id)
        .join(ConsentText, ConsentText.id == ConsentEntry.text_id)
        .where(ConsentScan.person_id == row.person_id, ConsentScan.segment == actor.segment)
        .where(policy.visible_consent_scans(actor), policy.visible_consent_entries(actor))
        .order_by(ConsentScan.at, ConsentScan.entry_id)
    )
    for number, one in enumerate((await tx.execute(consents)).all(), start=1):
        sealed = select(ConsentScan.sealed).where(
            ConsentScan.entry_id == one.entry_id, policy.visible_consent_scans(actor)
        )
        yield (
            f"Согласия/{number:02} {_name(one.title, one.media)}",
            await _opened(tx, vault, sealed, one.entry_id, row.person_id),
        )


async def _opened(tx: AsyncSession, vault: Vault, sealed: Any, of: UUID, once: UUID | None = None) -> bytes:
    return await asyncio.to_thread(vault.open_bytes, of, (await tx.execute(sealed)).scalar_one(), once=once)


def _name(title: str, media: str) -> str:
    """Names of files have no signs that a system of files takes for its own."""
    return (
        "".join(" " if sign in '\\/:*?"<>|' else sign for sign in title)[:80].strip() + f".{ENDINGS[media]}"
    )
