"""Consents of two records that become one: the ledger goes along, and from both it follows anew what holds (B5, X11).

# segment-module: by the ids of one merge, which the caller has loaded within the actor's segment or for an event
"""

import asyncio
from collections.abc import Callable
from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import select, text
from sqlalchemy.ext.asyncio import AsyncSession

from registry.consents import standing
from registry.consents.catalogue import BY_CODE
from registry.consents.rules import Whom
from registry.duplicates.ledger import Ledger, row_of
from registry.tables import Consent, ConsentScan, ConsentText, Human, Merge, MergeChange

_MOVE = text("""
    select noun, id from move_consents(:merge, :was, :became, cast(:entries as uuid[]), cast(:signed as uuid[]),
        cast(:papers as uuid[]), cast(:seals as bytea[]))
""")
ROW = ("person_id", "state", "at", "until_on", "text_segment", "text_at", "asked_at", "asked_by")
_PARSE: dict[str, Callable[[str], Any]] = {
    "person_id": UUID, "asked_by": UUID, "until_on": date.fromisoformat, "at": datetime.fromisoformat,
    "text_at": datetime.fromisoformat, "asked_at": datetime.fromisoformat,
}  # fmt: skip
NOUNS = ("consent_entries", "consent_signers", "consents")


async def move(ledger: Ledger) -> None:
    """The merged record's lines, papers and signatures under others' consents; what holds, where only it had a word."""
    tx, kept, merged = ledger.tx, ledger.merge.kept_id, ledger.merge.merged_id
    given = {"was": merged, "became": kept, "entries": None, "signed": None, **await _papers(ledger)}
    for row in (await tx.execute(_MOVE, {"merge": ledger.merge.id, **given})).all():
        ledger.note(row.noun, row.id, {"of": str(merged)}, {"of": str(kept)})
    rows = select(Consent).where(Consent.person_id.in_((kept, merged))).order_by(Consent.id).with_for_update()
    found = list((await tx.execute(rows)).scalars())
    mine = {(one.segment, one.kind): one for one in found if one.person_id == kept}
    for one in found:
        if one.person_id == kept:
            continue
        standing.tell_none(tx, one.segment, merged, one.kind)
        left = mine.get((one.segment, one.kind), one)
        before = row_of(left, ROW)
        if left is one:
            one.person_id, one.version = kept, one.version + 1
            standing.tell(tx, one)
        else:
            if left.asked_at is None:
                left.asked_at, left.asked_by = one.asked_at, one.asked_by
            if one.state != "asked":
                await _follow(tx, left)
        ledger.note("consents", left.id, before, row_of(left, ROW))
    await tx.flush()


async def _papers(ledger: Ledger) -> dict[str, list[Any]]:
    """Papers that were sealed under the person are sealed under their lines: so they open on the way back too."""
    rows = select(ConsentScan.entry_id, ConsentScan.sealed).where(
        ConsentScan.person_id == ledger.merge.merged_id
    )
    papers, seals = [], []
    for entry_id, sealed in (await ledger.tx.execute(rows)).all():
        papers.append(entry_id)
        seals.append(await asyncio.to_thread(_again, ledger, entry_id, sealed))
    return {"papers": papers, "seals": seals}


def _again(ledger: Ledger, entry_id: UUID, sealed: bytes) -> bytes:
    content = ledger.vault.open_bytes(entry_id, sealed, once=ledger.merge.merged_id)
    return ledger.vault.seal_bytes(entry_id, content)


async def part(tx: AsyncSession, row: Merge, ledger: dict[str, list[MergeChange]]) -> None:
    """Lines go back to whom they were about; what somebody has said since stays with the kept record, and counts."""
    entries, signed, changes = (ledger.get(noun, []) for noun in NOUNS)
    given = {
        "was": row.kept_id, "became": row.merged_id, "entries": [one.row_id for one in entries],
        "signed": [one.row_id for one in signed], "papers": [], "seals": [],
    }  # fmt: skip
    (await tx.execute(_MOVE, {"merge": row.id, **given})).all()
    rows = select(Consent).where(Consent.id.in_([one.row_id for one in changes])).with_for_update()
    found = {one.id: one for one in (await tx.execute(rows)).scalars()}
    for change in changes:
        if (now := found.get(change.row_id)) is not None:
            await _back(tx, row, now, change)
    await tx.flush()


async def _back(tx: AsyncSession, row: Merge, now: Consent, change: MergeChange) -> None:
    """What holds as it was; where something has been said or asked since, as it follows for each of the two."""
    came = change.before["person_id"] == str(row.merged_id)
    if row_of(now, ROW) == change.after:
        for name, value in change.before.items():
            setattr(now, name, _PARSE[name](value) if value and name in _PARSE else value)
        now.version += 1
        await tx.flush()
        standing.tell(tx, now)
    else:
        now.person_id = row.merged_id if came else row.kept_id
        await tx.flush()
        await _follow(tx, now)
    await _other(tx, now, row.kept_id if came else row.merged_id)


async def _other(tx: AsyncSession, row: Consent, person_id: UUID) -> None:
    """The other one of the two: what held of the merged record stood still, the kept one's follows from its words."""
    own = (Consent.segment == row.segment, Consent.person_id == person_id, Consent.kind == row.kind)
    found = (await tx.execute(select(Consent).where(*own))).scalar_one_or_none()
    if found is not None:
        standing.tell(tx, found)
    elif await standing.last_words(tx, row.segment, person_id, row.kind):
        await _follow(tx, await standing.row_of(tx, row.segment, person_id, row.kind))
    else:
        standing.tell_none(tx, row.segment, person_id, row.kind)


async def _follow(tx: AsyncSession, row: Consent) -> None:
    """From the last words as they are divided now."""
    person = await tx.get_one(Human, row.person_id)
    said = await standing.last_words(tx, row.segment, row.person_id, row.kind)
    await standing.follow(tx, row, await _whom(tx, row.kind), person.birth_on, said)


async def _whom(tx: AsyncSession, kind: str) -> Whom:
    """Whose consents these are: fixed by the kind, or by its texts."""
    if known := BY_CODE.get(kind):
        return known.whom
    whom: Whom = (
        await tx.execute(select(ConsentText.whom).where(ConsentText.kind == kind).limit(1))
    ).scalar_one()  # type: ignore[assignment]
    return whom
