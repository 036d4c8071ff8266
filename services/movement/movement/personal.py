"""What movement keeps about one person, table by table (ADR 0017).

# segment-module: runs under the handlers' role; the request names the school, every statement its segment.
"""

from sqlalchemy.ext.asyncio import AsyncSession

from bus import Envelope, on
from contracts.events.movement import CopyGiven
from contracts.events.registry import CopyAsked
from service.personal import Section, give

SECTIONS = (
    Section(
        "Книга движения",
        """select m.effective_on as "День", m.kind as "Что", o.number as "Приказ", o.order_on as "От",
    m.from_segment as "Откуда", m.to_segment as "Куда", m.reason as "Причина", m.came_from as "Прибыл из",
    m.went_to as "Выбыл в", m.state as "Состояние"
    from movements m join orders o on o.id = m.order_id
    where m.student_id = :person and (m.segment = :segment or m.from_segment = :segment or m.to_segment = :segment)
    order by m.effective_on""",
    ),
    Section(
        "Классы",
        """select k.school_year as "Учебный год", k.name as "Класс", s.from_on as "С", s.until_on as "По"
    from spells s left join known_classes k on k.class_id = s.class_id
    where s.student_id = :person and s.segment = :segment order by s.from_on""",
    ),
    Section(
        "Переводы",
        """select requested_at as "Запрошен", state as "Состояние", from_segment as "Откуда", to_segment as "Куда",
    leaves_on as "Выбывает", effective_on as "Прибывает", refusal_reason as "Почему отказано"
    from transfers where student_id = :person and :segment in (from_segment, to_segment) order by requested_at""",
    ),
    Section(
        "Приказы, которые человек подготовил или подписал",
        """select number as "Номер", kind as "Вид", order_on as "От",
    created_by = :person as "Подготовил", coalesce(signed_by = :person, false) as "Подписал"
    from orders where segment = :segment and (created_by = :person or signed_by = :person) order by order_on""",
    ),
)


@on(CopyAsked)
async def give_copy(tx: AsyncSession, event: Envelope[CopyAsked]) -> None:
    """Everything below, sealed to whoever asked."""
    await give(tx, event, SECTIONS, CopyGiven)
