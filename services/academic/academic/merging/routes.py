"""How much of a student's or teacher's journal there is here: shown before two records are made one (X25)."""

from datetime import datetime
from typing import Annotated
from uuid import UUID

from fastapi import Query
from sqlalchemy import text

from problems import NotFound
from service import CurrentActor, Router, may
from service.merging import Holding, holdings
from store import Tx, clock

router = Router(tags=["Дубли"])
TITLES = {
    "marks": "отметки",
    "attendance": "пропуски и опоздания",
    "period_marks": "отметки за период",
    "groups": "предметы и группы ученика",
    "taught": "группы учителя",
    "lessons": "уроки в сетке расписания",
}
_KNOWN = text("select true from known_people where person_id = :person")
# segment: row-level security of the transaction leaves the acting segment and what is below it
_COUNTS = text("""
    with g as (
        select g.id, g.school_year from teaching_groups g
        where g.id in (select s.group_id from group_students s where s.student_id = :person)
          and (g.segment = :segment or g.segment like :segment || '/%')
    )
    select
        (select count(*) from g join marks m on m.school_year = g.school_year and m.group_id = g.id
         where m.student_id = :person and not m.removed and (:whole or m.updated_at > :since)) as marks,
        (select count(*) from g join attendance a on a.school_year = g.school_year and a.group_id = g.id
         join lessons l on l.school_year = a.school_year and l.id = a.lesson_id
         where a.student_id = :person and (:whole or l.held_on > cast(:since as timestamptz)::date)) as attendance,
        (select count(*) from period_marks p where p.student_id = :person and not p.removed
            and (:whole or p.decided_at > :since)) as period_marks,
        (select count(*) from g where :whole) as groups,
        (select count(*) from teaching_groups t where t.teacher_id = :person and not t.removed and :whole) as taught,
        (select count(*) from timetable_entries e where e.teacher_id = :person and e.segment = :segment
            and :whole) as lessons
""")


@router.get(
    "/people/{person_id}/holdings", summary="Что есть о человеке в журнале", **may("registry:duplicate:read")
)
async def read_holdings(
    person_id: UUID,
    actor: CurrentActor,
    tx: Tx,
    since: Annotated[datetime | None, Query(description="Только появившееся после этого мгновения")] = None,
) -> list[Holding]:
    """Количества в своём сегменте: что перейдёт при объединении записей или появилось после него."""
    if await tx.scalar(_KNOWN, {"person": person_id}) is None:
        raise NotFound("Человек: запись не найдена")
    given = {
        "person": person_id,
        "segment": actor.segment,
        "since": since or clock.now(),
        "whole": since is None,
    }
    row = (await tx.execute(_COUNTS, given)).mappings().one()
    return holdings(dict(row), TITLES)
