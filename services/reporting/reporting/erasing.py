"""What reporting erases of people whose term is over; what is not named here stays, under a pseudonym (ADR 0017).

# segment-module: handlers' role; the act names the school
"""

from sqlalchemy.ext.asyncio import AsyncSession

from bus import Envelope, on
from contracts.events.registry import ErasureAsked, ErasureOrdered
from contracts.events.reporting import ErasureCounted, ErasureDone
from service.erasing import Erasure, answer_count, answer_done

ERASURES = (
    Erasure(
        "Отметки в отчётах",
        "mark_facts",
        "student_id = any(:people) and segment = :segment and school_year < :journals",
    ),
    Erasure(
        "Посещаемость в отчётах",
        "attendance_facts",
        "student_id = any(:people) and segment = :segment and school_year < :journals",
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
