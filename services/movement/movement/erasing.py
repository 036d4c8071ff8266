"""What movement erases of people whose term is over; what is not named here stays, under a pseudonym (ADR 0017).

# segment-module: handlers' role; the act names the school
"""

from sqlalchemy.ext.asyncio import AsyncSession

from bus import Envelope, on
from contracts.events.movement import ErasureCounted, ErasureDone
from contracts.events.registry import ErasureAsked, ErasureOrdered
from service.erasing import Erasure, answer_count, answer_done

ERASURES = (
    Erasure(
        "Имена и даты рождения в переводах",
        "transfers",
        "student_id = any(:whole) and state <> 'requested' and :segment in (from_segment, to_segment)",
        "last_name = 'Уничтожено', first_name = '', middle_name = null, birth_on = date '1900-01-01',"
        " asked_key = '', note = null",
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
