"""What holds of a kind, set anew from the last words of the ledger, and told.

# segment-module: by a row of what holds, which the caller has within the actor's segment or for an event
"""

from collections.abc import Sequence
from datetime import date
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.dialects.postgresql import distinct_on, insert
from sqlalchemy.ext.asyncio import AsyncSession

from bus import emit
from contracts.events.registry import ConsentChanged
from registry.consent_tables import Consent, ConsentEntry, ConsentText
from registry.consents import rules
from registry.consents.rules import Said, Whom
from store import clock, new_id


async def row_of(tx: AsyncSession, segment: str, person_id: UUID, kind: str) -> Consent:
    """The row of what holds, locked; the first word about a kind makes it."""
    made = insert(Consent).values(
        id=new_id(), segment=segment, version=1, person_id=person_id, kind=kind, state="asked"
    )
    await tx.execute(made.on_conflict_do_nothing())
    rows = select(Consent).where(
        Consent.segment == segment, Consent.person_id == person_id, Consent.kind == kind
    )
    locked = rows.with_for_update().execution_options(populate_existing=True)
    return (await tx.execute(locked)).scalar_one()


async def last_words(tx: AsyncSession, segment: str, person_id: UUID, kind: str) -> list[Said]:
    """The last line of each side."""
    rows = (
        select(
            ConsentEntry.side, ConsentEntry.decision, ConsentEntry.signed_on, ConsentEntry.until_on, ConsentEntry.at,
            ConsentText.segment.label("text_segment"), ConsentText.at.label("text_at"),
        )
        .join(ConsentText, ConsentText.id == ConsentEntry.text_id)
        .where(ConsentEntry.segment == segment, ConsentEntry.person_id == person_id, ConsentEntry.kind == kind)
        .where(ConsentEntry.decision != "removed")
        .order_by(ConsentEntry.side, ConsentEntry.at.desc(), ConsentEntry.id.desc())
        .ext(distinct_on(ConsentEntry.side))
    )  # fmt: skip
    return [Said(**row) for row in (await tx.execute(rows)).mappings()]


async def follow(
    tx: AsyncSession, row: Consent, whom: Whom, birth_on: date | None, said: Sequence[Said]
) -> None:
    """Set what follows from the last words, and tell it."""
    renewing = select(ConsentText.segment, ConsentText.locked, ConsentText.at).where(
        ConsentText.kind == row.kind, ConsentText.renews
    )
    since = (await tx.execute(renewing)).all()

    def lapsed(it: Said) -> bool:
        return any(
            at > it.text_at and (of == it.text_segment or (locked and it.text_segment.startswith(of + "/")))
            for of, locked, at in since
        )

    found = rules.standing(said, whom, birth_on, clock.today(), lapsed)
    row.state, row.at, row.until_on = found.state, found.at, found.until_on
    row.text_segment, row.text_at = found.text_segment, found.text_at
    row.version += 1
    await tx.flush()
    tell(tx, row)


def tell(tx: AsyncSession, row: Consent) -> None:
    """What holds now; a question that nobody has answered is no consent."""
    event = ConsentChanged(
        segment=row.segment, person_id=row.person_id, kind=row.kind,
        state="none" if row.state == "asked" else row.state, until_on=row.until_on,
        text_segment=row.text_segment, text_at=row.text_at,
    )  # fmt: skip
    _emit(tx, event)


def tell_none(tx: AsyncSession, segment: str, person_id: UUID, kind: str) -> None:
    """Of this record nothing is said any more."""
    _emit(tx, ConsentChanged(segment=segment, person_id=person_id, kind=kind, state="none"))


def _emit(tx: AsyncSession, event: ConsentChanged) -> None:
    emit(tx, event, subject=f"{event.segment}|{event.person_id}|{event.kind}", segment=event.segment)
