"""What academic erases of people whose term is over; what is not named here stays, under a pseudonym (ADR 0017).

# segment-module: handlers' role; the act names the school
"""

from sqlalchemy.ext.asyncio import AsyncSession

from bus import Envelope, on
from contracts.events.academic import ErasureCounted, ErasureDone
from contracts.events.registry import ErasureAsked, ErasureOrdered
from service.erasing import Erasure, answer_count, answer_done

ERASURES = (
    Erasure(
        "Отметки",
        "marks",
        "student_id = any(:people) and segment = :segment and school_year < :journals",
    ),
    Erasure(
        "Посещаемость",
        "attendance",
        "student_id = any(:people) and segment = :segment and school_year < :journals",
    ),
    Erasure(
        "Исправления отметок",
        "mark_history",
        "student_id = any(:people) and segment = :segment and school_year < :journals",
    ),
    Erasure(
        "Исправления посещаемости",
        "attendance_history",
        "student_id = any(:people) and segment = :segment and school_year < :journals",
    ),
    Erasure(
        "Отметки из прежних школ",
        "carried_marks",
        "student_id = any(:people) and segment = :segment and school_year < :journals",
    ),
    Erasure(
        "Комментарии к отметкам",
        "marks",
        "student_id = any(:people) and segment = :segment and comment is not null",
        "comment = null",
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
