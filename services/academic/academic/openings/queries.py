"""Openings with the names a person reads, in one statement."""

from typing import Any, Literal
from uuid import UUID

from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession

from academic import policy
from access import Actor
from problems import NotFound
from store import clock

Which = Literal["waiting", "open", "all"]

_OPENINGS = text("""
    select o.id, o.group_id, g.name as group_name, s.name as subject_name, o.school_year, o.lesson_id, l.held_on,
        l.number, o.teacher_id, t.last_name || ' ' || left(t.first_name, 1) || '.' as teacher, o.reason, o.asked_at,
        case when o.decided_at is null then 'waiting' when o.until_at is null then 'refused'
             when o.until_at > :now then 'open' else 'ended' end as state,
        o.until_at, o.decided_at, d.last_name || ' ' || left(d.first_name, 1) || '.' as decided_by, o.answer, o.ended_at
    from openings o
    join teaching_groups g on g.id = o.group_id
    join subjects s on s.id = g.subject_id
    left join lessons l on l.school_year = o.school_year and l.id = o.lesson_id
    left join known_people t on t.person_id = o.teacher_id
    left join known_people d on d.person_id = o.decided_by
    where o.segment = :segment and (cast(:teacher as uuid) is null or o.teacher_id = :teacher)
      and (cast(:id as uuid) is null or o.id = :id) and (cast(:group_id as uuid) is null or o.group_id = :group_id)
      and case :which when 'waiting' then o.decided_at is null when 'open' then o.until_at > :now else true end
    order by o.asked_at desc, o.id limit 200
""")


async def openings(
    tx: AsyncSession,
    actor: Actor,
    which: Which = "all",
    group_id: UUID | None = None,
    one: UUID | None = None,
) -> list[dict[str, Any]]:
    """Those the actor may see, newest first: a teacher the own, those who lead the school all of it."""
    given = {
        "segment": actor.segment,
        "teacher": policy.whose_openings(actor),
        "which": which,
        "group_id": group_id,
        "id": one,
        "now": clock.now(),
    }
    return [dict(row._mapping) for row in await tx.execute(_OPENINGS, given)]


async def opening(tx: AsyncSession, actor: Actor, opening_id: UUID) -> dict[str, Any]:
    """One of them, as `openings` shows it."""
    found = await openings(tx, actor, one=opening_id)
    if not found:
        raise NotFound("Просьба не найдена")
    return found[0]
