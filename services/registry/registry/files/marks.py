"""A blind index of sealed numbers: who has the same document is found without opening anything (B2)."""

from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession

from registry.files.vault import Vault

_KEEP = text("""
    with gone as (
        delete from document_marks where person_id = :person and mark <> all(cast(:marks as bytea[]))
    )
    insert into document_marks (person_id, mark) select :person, m from unnest(cast(:marks as bytea[])) m
    on conflict do nothing
""")
_OWNERS = text("select person_id from document_marks where mark = any(cast(:marks as bytea[])) limit 50")


def marks_of(vault: Vault, values: Mapping[str, Any]) -> list[bytes]:
    """The marks of the numbers among one person's sealed values."""
    numbers = {"identity": values.get("identity_number"), "oms": values.get("oms")}
    return [vault.mark(kind, str(number)) for kind, number in numbers.items() if number]


async def owners(tx: AsyncSession, vault: Vault, numbers: Sequence[tuple[str, str]]) -> list[UUID]:
    """Whose documents these may be; numbers as `rules.typed_numbers` gives them."""
    marks = [vault.mark(kind, number) for kind, number in numbers]
    return list((await tx.execute(_OWNERS, {"marks": marks})).scalars())


async def note(tx: AsyncSession, vault: Vault, person_id: UUID, values: Mapping[str, Any]) -> None:
    """Keep the marks of these sealed values, and no others of this person."""
    await tx.execute(_KEEP, {"person": person_id, "marks": marks_of(vault, values)})
