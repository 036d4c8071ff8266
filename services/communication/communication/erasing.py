"""What communication erases of people whose term is over; what is not named here stays, under a pseudonym (ADR 0017).

# segment-module: handlers' role; the act names the school
"""

from sqlalchemy.ext.asyncio import AsyncSession

from bus import Envelope, on
from contracts.events.communication import ErasureCounted, ErasureDone
from contracts.events.registry import ErasureAsked, ErasureOrdered
from service.erasing import Erasure, answer_count, answer_done

ERASURES = (
    Erasure(
        "Объявления, где человек назван",
        "announcements",
        "id in (select announcement_id from mentions where student_id = any(:people) and at = :segment)",
        "title = 'Уничтожено по акту', body = '', withdrawn_at = coalesce(withdrawn_at, now())",
    ),
    Erasure(
        "Упоминания",
        "mentions",
        "student_id = any(:people) and at = :segment",
    ),
    Erasure(
        "Отметки о прочтении",
        "receipts",
        "person_id = any(:people) and segment = :segment",
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
