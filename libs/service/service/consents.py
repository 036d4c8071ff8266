"""Handlers of services with a feature that needs a consent (X21): what registry tells of consents and their texts.

`app.py` names this module among its handlers; SQL asks `consent_holds(person, segment, kind)`.
"""

from collections.abc import Sequence

from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession

from bus import Envelope, on_many
from contracts.events.registry import ConsentChanged, ConsentTextChanged

_CONSENT = text("""
    insert into known_consents (segment, person_id, kind, state, until_on, text_segment, text_at)
    values (:segment, :person_id, :kind, :state, :until_on, :text_segment, :text_at)
    on conflict (person_id, kind, segment) do update set state = excluded.state, until_on = excluded.until_on,
        text_segment = excluded.text_segment, text_at = excluded.text_at
""")
_TEXT = text("""
    insert into known_consent_texts (segment, kind, renewed_at, renewed_below_at)
    values (:segment, :kind, :renewed_at, :renewed_below_at)
    on conflict (kind, segment) do update set renewed_at = excluded.renewed_at,
        renewed_below_at = excluded.renewed_below_at
""")


@on_many(ConsentChanged)
async def remember_consents(tx: AsyncSession, events: Sequence[Envelope[ConsentChanged]]) -> None:
    """What somebody has given, refused or withdrawn holds here at once."""
    await tx.execute(_CONSENT, [event.data.model_dump() for event in events])


@on_many(ConsentTextChanged)
async def remember_consent_texts(tx: AsyncSession, events: Sequence[Envelope[ConsentTextChanged]]) -> None:
    """Consents to texts older than this do no longer do."""
    await tx.execute(_TEXT, [event.data.model_dump(exclude={"number", "title"}) for event in events])
