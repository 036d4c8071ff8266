"""The files of a check, kept sealed with the samples of their columns until it is applied (B7)."""

import asyncio
from uuid import UUID

from pydantic import TypeAdapter
from sqlalchemy import delete, select
from sqlalchemy.ext.asyncio import AsyncSession

from access import Actor
from problems import RuleViolated
from registry import policy
from registry.files.vault import Vault
from registry.import_tables import ImportSource
from registry.imports.drafts import Reading
from sheets.packing import Files, pack, unpack
from sheets.understanding import SheetColumns

_COLUMNS: TypeAdapter[list[SheetColumns]] = TypeAdapter(list[SheetColumns])


async def keep_source(
    tx: AsyncSession, actor: Actor, vault: Vault, import_id: UUID, files: Files, reading: Reading
) -> None:
    """Seal the files with the samples of their columns, in place of those kept for this import before."""
    packed = pack(_COLUMNS.dump_json(reading.columns), files)
    sealed = await asyncio.to_thread(vault.seal_bytes, import_id, packed)
    await drop_source(tx, actor, import_id)
    tx.add(ImportSource(import_id=import_id, segment=actor.segment, sealed=sealed))


async def drop_source(tx: AsyncSession, actor: Actor, import_id: UUID | None = None) -> None:
    """Forget the files of one import, or of all of the school."""
    gone = delete(ImportSource).where(
        policy.visible_to(actor, ImportSource), ImportSource.segment == actor.segment
    )
    if import_id is not None:
        gone = gone.where(ImportSource.import_id == import_id)
    await tx.execute(gone.execution_options(synchronize_session=False))


async def open_source(
    tx: AsyncSession, actor: Actor, vault: Vault, import_id: UUID
) -> tuple[list[SheetColumns], Files]:
    """The columns as they are understood now, and the files. Refused when they are not kept any more."""
    kept = select(ImportSource.sealed).where(
        policy.visible_to(actor, ImportSource), ImportSource.import_id == import_id
    )
    sealed = (await tx.execute(kept)).scalar_one_or_none()
    if sealed is None:
        raise RuleViolated("Файл этой загрузки уже не хранится: загрузите его снова, чтобы изменить столбцы")
    word, files = unpack(await asyncio.to_thread(vault.open_bytes, import_id, sealed))
    return _COLUMNS.validate_json(word), files
