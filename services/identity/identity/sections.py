"""Which sections of the page are used: openings by day, role and organisation; of a person nothing is kept (A8, 4.8).

The page counts while one works and tells a sum now and then, so no request of the day's work has a statement more.
"""

from datetime import timedelta
from typing import Annotated

from fastapi import Response
from pydantic import BaseModel, Field, StringConstraints
from sqlalchemy import func, select, text
from sqlalchemy.ext.asyncio import AsyncSession

from access import Actor
from identity import policy
from identity.tables import SectionOpening
from service import CurrentActor, Router, may
from store import Tx, clock

router = Router(prefix="/visits", tags=["Посещения"])
TITLES: dict[str, str] = {
    "own-consents": "Мои согласия", "consents": "Согласия", "consent-texts": "Тексты согласий",
    "copies": "Запросы сведений", "erasures": "Уничтожение данных",
    "today": "Сегодня", "my-file": "Личное дело", "diary": "Дневник", "marks": "Отметки", "missing": "Несданное",
    "journal": "Журнал", "my-class": "Мой класс", "timetable": "Расписание", "timetable-edit": "Составление",
    "planning": "Планирование", "year": "Учебный год", "subjects": "Предметы", "groups": "Группы и нагрузка",
    "period-marks": "Отметки за период", "control": "Контроль", "people": "Люди", "classes": "Классы", "staff": "Кадры",
    "appointments": "Назначения", "movement": "Движение", "orders": "Приказы", "transfers": "Переводы",
    "movement-book": "Книга движения", "contingent": "Контингент", "admissions": "Приём", "clubs": "Кружки",
    "my-groups": "Мои группы", "reports": "Отчёты", "collections": "Сводки", "figures": "Показатели",
    "schools": "Школы", "documents": "Документы", "communication": "Общение", "board": "Объявления", "mail": "Почта",
    "forum": "Форум", "courses": "Курсы", "management": "Управление", "school": "Карточка школы",
    "school-cards": "Карточки", "dictionaries": "Справочники", "access": "Доступ и пароли", "rights": "Права",
    "import": "Импорт", "audit": "Журнал действий", "visits": "Посещения", "sanctions": "Меры", "duplicates": "Дубли",
    "system": "Система", "state": "Состояние", "exchange": "Обмен", "on-sign": "На подпись", "covers": "Замены",
}  # fmt: skip
"""As the page calls them (a test compares); what an older or newer page reports besides is left out."""
_ADD = text("""
    insert into section_openings as s (day, segment, role, section, opens)
    select :day, :segment, :role, w.section, w.opens
    from unnest(cast(:sections as text[]), cast(:counts as int[])) w(section, opens) order by w.section
    on conflict (day, segment, role, section) do update set opens = s.opens + excluded.opens
""")


class Opened(BaseModel):
    """How often a section was opened since the last report."""

    section: Annotated[str, StringConstraints(max_length=40)] = Field(examples=["journal"])
    opens: int = Field(ge=1, le=500)


class Report(BaseModel):
    """A sum that the page tells now and then."""

    sections: list[Opened] = Field(max_length=100)


class SectionCount(BaseModel):
    """One section in the span asked for."""

    section: str = Field(examples=["journal"])
    title: str = Field(examples=["Журнал"])
    opens: int
    roles: dict[str, int] = Field(description="Роль → сколько раз", examples=[{"teacher": 120}])


async def counted(tx: AsyncSession, actor: Actor, days: int) -> list[SectionCount]:
    """Sections of the acting segment and below over the last days, the most used first; to a teacher none."""
    if not policy.sees_sections(actor):
        return []
    since = clock.today() - timedelta(days=days - 1)
    rows = (
        select(SectionOpening.section, SectionOpening.role, func.sum(SectionOpening.opens).label("opens"))
        .where(policy.sections_visible_to(actor), SectionOpening.day >= since)
        .group_by(SectionOpening.section, SectionOpening.role)
    )
    found: dict[str, SectionCount] = {}
    for row in await tx.execute(rows):
        title = TITLES.get(row.section, row.section)
        one = found.setdefault(row.section, SectionCount(section=row.section, title=title, opens=0, roles={}))
        one.roles[row.role] = int(row.opens)
        one.opens += int(row.opens)
    return sorted(found.values(), key=lambda one: (-one.opens, one.title))


@router.post(
    "/sections", status_code=204, summary="Открытые разделы страницы", **may("identity:self:read", asks=True)
)
async def report_sections(body: Report, actor: CurrentActor, tx: Tx) -> Response:
    """Страница сама сообщает суммы раз в несколько минут. Хранится число открытий за день по роли и организации; кто
    открывал, не хранится."""
    sums: dict[str, int] = {}
    for one in body.sections:
        if one.section in TITLES:
            sums[one.section] = sums.get(one.section, 0) + one.opens
    if sums:
        given = {"day": clock.today(), "segment": actor.segment, "role": actor.role}
        await tx.execute(_ADD, {**given, "sections": list(sums), "counts": list(sums.values())})
    return Response(status_code=204)
