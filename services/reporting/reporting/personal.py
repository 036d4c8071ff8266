"""What reporting keeps about one person, table by table (ADR 0017).

# segment-module: runs under the handlers' role; the request names the school, every statement its segment.
"""

from sqlalchemy.ext.asyncio import AsyncSession

from bus import Envelope, on
from contracts.events.registry import CopyAsked
from contracts.events.reporting import CopyGiven
from service.personal import Section, give

SECTIONS = (
    Section(
        "Сводные данные для отчётов",
        """select 'Отметок' as "Что", count(*) as "Записей" from mark_facts
    where student_id = :person and segment = :segment
    union all select 'Отметок за период', count(*) from period_marks
    where student_id = :person and segment = :segment
    union all select 'Отметок о посещаемости', count(*) from attendance_facts
    where student_id = :person and segment = :segment
    union all select 'Записей о движении', count(*) from movement_facts
    where student_id = :person and segment = :segment""",
    ),
    Section(
        "Итоги за период",
        """select p.name as "Период", r.n5 as "Пятёрок", r.n4 as "Четвёрок", r.n3 as "Троек", r.n2 as "Двоек"
    from student_results r join known_periods p on p.period_id = r.period_id
    where r.student_id = :person and r.segment = :segment order by p.from_on""",
    ),
)


@on(CopyAsked)
async def give_copy(tx: AsyncSession, event: Envelope[CopyAsked]) -> None:
    """Everything below, sealed to whoever asked."""
    await give(tx, event, SECTIONS, CopyGiven)
