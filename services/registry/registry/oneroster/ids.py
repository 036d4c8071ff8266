"""Under which sourcedId whom: ids of our own export come back, those of other systems are remembered with the import.

An id holds as long as the import that brought it is applied. A record that has been merged into another is found by the
old id under the new record.
"""

from collections.abc import Collection, Iterable, Mapping
from typing import Any
from uuid import UUID

from sqlalchemy import select, text
from sqlalchemy.ext.asyncio import AsyncSession

from access import Actor
from registry import policy
from registry.imports.drafts import PersonDraft
from registry.tables import ExchangeId, Import, Merge

# what an earlier import has brought stays its own, so that undoing a later one does not lose it
_REMEMBER = text("""
    insert into exchange_ids (segment, system, sourced_id, person_id, import_id)
    select :segment, :system, sourced_id, person_id, :import_id
    from unnest(cast(:sourced as text[]), cast(:people as uuid[])) as told(sourced_id, person_id)
    on conflict (segment, system, sourced_id)
        do update set person_id = excluded.person_id, import_id = excluded.import_id
        where exchange_ids.person_id <> excluded.person_id
            or not exists (select from imports i where i.id = exchange_ids.import_id and i.state = 'applied')
""")


async def people_of(
    tx: AsyncSession, actor: Actor, system: str, drafts: Iterable[PersonDraft], here: Collection[UUID]
) -> dict[str, UUID]:
    """Of a file's ids those that are known, with the people of the school whom they mean: two statements."""
    asked = {one.sourced_id for one in drafts if one.sourced_id}
    found = {key: own for key in asked if (own := _uuid(key)) is not None}
    rows = (
        select(ExchangeId.sourced_id, ExchangeId.person_id)
        .join(Import, Import.id == ExchangeId.import_id)
        .where(policy.visible_to(actor, ExchangeId), policy.visible_imports(actor))
        .where(ExchangeId.segment == actor.segment, ExchangeId.system == system, Import.state == "applied")
    )
    for row in await tx.execute(rows):
        if row.sourced_id in asked:
            found[row.sourced_id] = row.person_id
    merges = select(Merge.merged_id, Merge.kept_id).where(policy.visible_merges(actor), Merge.state == "done")
    kept = {row.merged_id: row.kept_id for row in await tx.execute(merges)}
    now = {key: _kept(person, kept) for key, person in found.items()}
    return {key: person for key, person in now.items() if person in here}


def _kept(person: UUID, kept: Mapping[UUID, UUID]) -> UUID:
    for _ in range(20):  # as service.merging: a chain of merges is short, and never a ring
        if person not in kept:
            break
        person = kept[person]
    return person


def _uuid(value: str) -> UUID | None:
    try:
        return UUID(value)
    except ValueError:
        return None


async def remember_people(
    tx: AsyncSession, actor: Actor, import_id: UUID, system: str, sources: Mapping[str, UUID]
) -> None:
    """The other system's ids of the people whom an import has just taken over; our own need no remembering."""
    foreign = {key: person for key, person in sources.items() if _uuid(key) != person}
    given: dict[str, Any] = {"segment": actor.segment, "system": system, "import_id": import_id}
    if foreign:
        await tx.execute(_REMEMBER, {**given, "sourced": list(foreign), "people": list(foreign.values())})
