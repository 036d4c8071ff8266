"""Asking, granting, refusing, ending. The write of a mark, attendance or topic reads the granted row itself."""

from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession

from academic import policy
from academic.openings.views import NewOpening
from academic.tables import Opening
from access import Actor, require
from problems import InvalidInput, NotFound, RuleViolated
from store import clock, load, new_id

A_DAY = timedelta(days=1)
LONGEST = timedelta(days=31)

_FACTS = text("""
    select g.school_year, g.teacher_id, c.class_teachers, l.id as lesson_id, l.held_on, l.state,
        exists (select from periods p where p.segment = g.segment and p.school_year = g.school_year
            and p.closed_at is not null and not p.removed and p.grades && c.grades
            and l.held_on between p.from_on and p.until_on) as closed,
        coalesce(y.edit_window_days, 366) as edit_window_days,
        (now() at time zone coalesce(k.timezone, current_setting('TimeZone')))::date as today
    from teaching_groups g
    cross join lateral (select array_agg(class_teacher_id) as class_teachers, array_agg(grade) as grades
        from known_classes where class_id = any(g.class_ids)) c
    left join lessons l on l.school_year = g.school_year and l.id = :lesson and l.group_id = g.id
    left join study_years y on y.segment = g.segment and y.school_year = g.school_year
    left join known_segments k on k.segment = g.segment
    where g.id = :group_id and g.segment = :segment and not g.removed
""")

_ASK = text("""
    with fresh as (
        insert into openings (id, segment, school_year, group_id, teacher_id, lesson_id, reason, asked_at)
        values (:id, :segment, :year, :group_id, :teacher, :lesson, :reason, :now)
        on conflict (group_id, teacher_id, coalesce(lesson_id, group_id)) where decided_at is null do nothing
        returning id
    )
    select id from fresh union all
    select id from openings where segment = :segment and group_id = :group_id and teacher_id = :teacher
        and lesson_id is not distinct from cast(:lesson as uuid) and decided_at is null
    limit 1
""")

_TELL = text("select pg_notify('journal', :told)")
EVERYTHING = "*"
"""What journal/live.py takes as «read the whole journal anew»."""


async def ask(tx: AsyncSession, actor: Actor, body: NewOpening) -> tuple[UUID, bool]:
    """The request that waits and whether it is new: asking again for the same returns the one that waits."""
    given = {"segment": actor.segment, "group_id": body.group_id, "lesson": body.lesson_id}
    facts = (await tx.execute(_FACTS, given)).one_or_none()
    if facts is None:
        raise NotFound("Журнал не найден")
    allowed = [
        policy.may_write_journal(actor, facts.teacher_id, one) for one in facts.class_teachers or [None]
    ]
    require(True if True in allowed else allowed[0])
    if body.lesson_id is not None:
        _check_lesson(facts)
    wanted = new_id()
    more = {
        "id": wanted,
        "year": facts.school_year,
        "teacher": actor.id,
        "reason": body.reason,
        "now": clock.now(),
    }
    found: UUID = (await tx.execute(_ASK, given | more)).scalar_one()
    return found, found == wanted


def _check_lesson(facts: Any) -> None:
    if facts.lesson_id is None:
        raise NotFound("Урок не найден")
    if facts.state == "cancelled":
        raise RuleViolated("Урок отменён")
    if facts.held_on > facts.today:
        raise RuleViolated("Урок ещё не состоялся: открывать нечего")
    if policy.in_time(facts.today, facts.held_on, facts.edit_window_days, facts.closed) is True:
        raise RuleViolated("Урок открыт для правки: просить не нужно")


async def grant(tx: AsyncSession, actor: Actor, opening_id: UUID, until_at: datetime | None) -> None:
    """From now on this teacher may change these lessons, until the instant; a day by default."""
    now = clock.now()
    opening = await _waiting(tx, actor, opening_id)
    until_at = until_at or now + A_DAY
    if not now < until_at <= now + LONGEST:
        raise InvalidInput(
            "Проверьте срок",
            [{"pointer": "/body/until_at", "detail": "срок — от этой минуты и не дальше 31 дня"}],
        )
    opening.until_at = until_at
    await _decided(tx, actor, opening, now)


async def refuse(tx: AsyncSession, actor: Actor, opening_id: UUID, answer: str | None) -> None:
    """The journal stays closed; the teacher reads the answer."""
    opening = await _waiting(tx, actor, opening_id)
    opening.answer = answer
    await _decided(tx, actor, opening, clock.now())


async def end(tx: AsyncSession, actor: Actor, opening_id: UUID) -> None:
    """Take a granted one back before its time."""
    now = clock.now()
    opening = await _found(tx, actor, opening_id)
    if opening.until_at is None or opening.until_at <= now:
        raise RuleViolated("Журнал по этой просьбе не открыт")
    opening.until_at = opening.ended_at = now
    opening.ended_by = actor.id
    await _tell(tx, opening)


async def _found(tx: AsyncSession, actor: Actor, opening_id: UUID) -> Opening:
    require(policy.at_school(actor))
    return await load(tx, Opening, opening_id, policy.visible_to(actor, Opening), lock=True, what="Просьба")


async def _waiting(tx: AsyncSession, actor: Actor, opening_id: UUID) -> Opening:
    opening = await _found(tx, actor, opening_id)
    if opening.decided_at is not None:
        raise RuleViolated("Эту просьбу уже решили")
    return opening


async def _decided(tx: AsyncSession, actor: Actor, opening: Opening, now: datetime) -> None:
    opening.decided_at, opening.decided_by, opening.decided_as = now, actor.id, actor.role
    await _tell(tx, opening)


async def _tell(tx: AsyncSession, opening: Opening) -> None:
    """Whoever has the journal open reads it anew: its lock has come or gone."""
    await tx.flush()
    await tx.execute(_TELL, {"told": f"{opening.group_id} {EVERYTHING}"})
