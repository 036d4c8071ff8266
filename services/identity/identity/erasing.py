"""What identity erases of people whose term is over; what is not named here stays, under a pseudonym (ADR 0017).

# segment-module: handlers' role; the act names the school
"""

from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession

from bus import Envelope, on
from contracts.events.identity import ErasureCounted, ErasureDone
from contracts.events.registry import ErasureAsked, ErasureOrdered
from service.erasing import Erasure, answer_count, answer_done

ERASURES = (
    Erasure(
        "Входы в систему",
        "sign_ins",
        "person_id = any(:whole)",
    ),
    Erasure(
        "Меры к нарушителям",
        "sanctions",
        "person_id = any(:people) and segment = :segment",
    ),
    Erasure(
        "Исключения прав",
        "right_exceptions",
        "person_id = any(:people) and segment = :segment",
    ),
    Erasure(
        "Шаблоны списков",
        "list_templates",
        "owner_id = any(:people) and segment = :segment",
    ),
    Erasure(
        "Логины",
        "accounts",
        "person_id = any(:whole) and username !~ '^x-[0-9a-f]{32}$'",
        "username = 'x-' || replace(person_id::text, '-', ''), blocked_reason = null, version = version + 1",
    ),
    Erasure(
        "Сохранённые ответы",
        "idempotency",
        "actor_id = any(:whole)",
    ),
)


@on(ErasureAsked)
async def count_erasure(tx: AsyncSession, event: Envelope[ErasureAsked]) -> None:
    """How much it would be."""
    await answer_count(tx, event, ERASURES, ErasureCounted)


@on(ErasureOrdered)
async def erase(tx: AsyncSession, event: Envelope[ErasureOrdered]) -> None:
    """Erase, and confirm."""
    await answer_done(tx, event, ERASURES, ErasureDone)
    people = [one.person_id for one in event.data.people if one.whole]
    if people:
        await tx.execute(text("select ask_keycloak(cast(:people as uuid[]))"), {"people": people})
