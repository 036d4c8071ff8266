"""The files of a check with all that the person has said about them, kept sealed until it is applied (B7)."""

import asyncio
from dataclasses import dataclass
from uuid import UUID

from pydantic import TypeAdapter
from sqlalchemy import delete, select
from sqlalchemy.ext.asyncio import AsyncSession

from access import Actor
from problems import RuleViolated
from registry import policy
from registry.files.vault import Vault
from registry.import_tables import ImportSource
from sheets.edits import Edit
from sheets.packing import Files, pack, unpack
from sheets.understanding import Choice, SheetColumns


@dataclass(slots=True)
class Said:
    """How the columns are understood, which cells were put right, who is who (`Reading.decided`)."""

    columns: list[SheetColumns]
    edits: list[Edit]
    decided: dict[str, str]

    def choices(self) -> list[Choice]:
        """The sheets whose columns the person has set, to read the file in the same way again."""
        return [
            Choice(
                one.sheet, one.kind, one.heading_row, {str(each.index): each.field for each in one.columns}
            )
            for one in self.columns
            if one.how == "chosen"
        ]


_SAID: TypeAdapter[Said] = TypeAdapter(Said)


async def keep_source(
    tx: AsyncSession, actor: Actor, vault: Vault, import_id: UUID, files: Files, said: Said
) -> None:
    """Seal the files with what was said of them, in place of those kept for this import before."""
    packed = pack(_SAID.dump_json(said), files)
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


async def open_source(tx: AsyncSession, actor: Actor, vault: Vault, import_id: UUID) -> tuple[Said, Files]:
    """What was said, and the files. Refused when they are not kept any more."""
    kept = select(ImportSource.sealed).where(
        policy.visible_to(actor, ImportSource), ImportSource.import_id == import_id
    )
    sealed = (await tx.execute(kept)).scalar_one_or_none()
    if sealed is None:
        raise RuleViolated("Файл этой загрузки уже не хранится: загрузите его снова, чтобы что-то исправить")
    word, files = unpack(await asyncio.to_thread(vault.open_bytes, import_id, sealed))
    return _SAID.validate_json(word), files
