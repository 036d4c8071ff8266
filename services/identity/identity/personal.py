"""What identity keeps about one person, table by table (ADR 0017).

# segment-module: runs under the handlers' role; the request names the school, every statement its segment.
"""

from sqlalchemy.ext.asyncio import AsyncSession

from bus import Envelope, on
from contracts.events.identity import CopyGiven
from contracts.events.registry import CopyAsked
from service.personal import Section, give

SECTIONS = (
    Section(
        "Учётная запись",
        """select username as "Логин", state as "Состояние", created_at as "Создана",
    password_issued_at as "Пароль выдан", blocked_at as "Закрыта", blocked_reason as "Почему закрыта"
    from accounts where person_id = :person""",
    ),
    Section(
        "Назначения",
        """select role as "Роль", from_on as "С", until_on as "По", order_number as "Приказ", order_on as "От",
    withdrawn_at as "Снято", withdrawn_reason as "Почему снято"
    from appointments where person_id = :person and segment = :segment and not removed order by from_on""",
    ),
    Section(
        "Исключения прав",
        """select role as "Роль", "right" as "Право", allowed as "Разрешено", until_on as "До", reason as "Почему"
    from right_exceptions where person_id = :person and segment = :segment order by at""",
    ),
    Section(
        "Входы в систему",
        """select at as "Когда", address as "Адрес", client as "Откуда", device as "Устройство"
    from sign_ins where person_id = :person order by at desc""",
    ),
    Section(
        "Шаблоны списков",
        """select title as "Название", source as "Список", heading as "Заголовок", updated_at as "Изменён"
    from list_templates where owner_id = :person and segment = :segment order by title""",
    ),
    Section(
        "Меры",
        """select kind as "Мера", state as "Состояние", rule as "Правило", reason as "Что произошло",
    evidence as "Как было",
    from_at as "С", until_at as "До", appeal as "Обжалование", answer as "Ответ"
    from sanctions where person_id = :person and segment = :segment order by at""",
    ),
)


@on(CopyAsked)
async def give_copy(tx: AsyncSession, event: Envelope[CopyAsked]) -> None:
    """Everything below, sealed to whoever asked."""
    await give(tx, event, SECTIONS, CopyGiven)
