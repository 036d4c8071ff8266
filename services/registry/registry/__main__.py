"""`python -m registry serve | work | migrate | reseal | bootstrap --region tomsk …`."""

from argparse import ArgumentParser, Namespace
from typing import Any

from sqlalchemy import select

from registry import segments
from registry.app import ServiceSettings
from registry.files import marks
from registry.files.vault import Vault
from registry.tables import (
    ConsentScan,
    CopyRequest,
    ErasureAct,
    FileChange,
    FileDetails,
    FileScan,
    ImportSource,
    Proposal,
    TieRights,
)
from service import Settings, main
from store import create_engine, sessions_for, set_scope


def _arguments(parser: ArgumentParser) -> None:
    parser.add_argument("--region", required=True, help="the region's code, the first part of every segment")
    parser.add_argument("--name", required=True)
    parser.add_argument("--short-name", default="")


async def _bootstrap(given: Namespace) -> dict[str, Any]:
    """The root of the region's tree: safe to repeat, tells the others by an ordinary event."""
    engine = create_engine(Settings().events_database_url)
    try:
        async with sessions_for(engine)() as tx:
            set_scope(tx, given.region)
            created = await segments.bootstrap(tx, given.region, given.name, given.short_name or given.name)
            await tx.commit()
    finally:
        await engine.dispose()
    return {"segment": given.region, "created": created}


def _no_arguments(_: ArgumentParser) -> None:
    """`reseal` takes none."""


async def _reseal(_: Namespace) -> dict[str, Any]:
    """Seal everything again under FIELD_KEY, so that FIELD_KEYS_BEFORE may be dropped; safe to repeat."""
    settings = ServiceSettings()
    vault = Vault(settings.field_key, settings.field_keys_before)
    engine = create_engine(settings.events_database_url)
    counts: dict[str, int] = {}
    tables: tuple[Any, ...] = (
        FileDetails, FileChange, FileScan, Proposal, TieRights, ConsentScan, CopyRequest, ErasureAct, ImportSource
    )  # fmt: skip
    try:
        async with sessions_for(engine)() as tx:
            for table in tables:
                # segment: every school's, under the role of handlers
                rows = select(table).where(table.sealed.is_not(None)).with_for_update()
                found = list((await tx.execute(rows)).scalars())
                for row in found:
                    row.sealed = vault.again(row.sealed)
                    if isinstance(row, FileDetails):
                        await marks.note(tx, vault, row.person_id, vault.open(row.person_id, row.sealed))
                counts[table.__tablename__] = len(found)
            await tx.commit()
    finally:
        await engine.dispose()
    return counts


if __name__ == "__main__":
    main("registry", {"bootstrap": (_arguments, _bootstrap), "reseal": (_no_arguments, _reseal)})
