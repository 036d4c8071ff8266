"""What communication keeps about one person, table by table (ADR 0017).

# segment-module: runs under the handlers' role; the request names the school, every statement its segment.
"""

from sqlalchemy.ext.asyncio import AsyncSession

from bus import Envelope, on
from contracts.events.communication import CopyGiven
from contracts.events.registry import CopyAsked
from service.personal import Section, give

SECTIONS = (
    Section(
        "Объявления, которые человек разместил",
        """select posted_at as "Когда", title as "Заголовок", body as "Текст",
    withdrawn_at as "Снято"
    from announcements where author_id = :person and segment = :segment order by posted_at""",
    ),
    Section(
        "Объявления, в которых человек назван",
        """select a.posted_at as "Когда", a.title as "Заголовок"
    from mentions m join announcements a on a.id = m.announcement_id
    where m.student_id = :person and m.at = :segment order by a.posted_at""",
    ),
    Section(
        "Прочитанные объявления",
        """select r.read_at as "Когда", a.title as "Объявление"
    from receipts r join announcements a on a.id = r.announcement_id
    where r.person_id = :person and r.segment = :segment order by r.read_at""",
    ),
)


@on(CopyAsked)
async def give_copy(tx: AsyncSession, event: Envelope[CopyAsked]) -> None:
    """Everything below, sealed to whoever asked."""
    await give(tx, event, SECTIONS, CopyGiven)
