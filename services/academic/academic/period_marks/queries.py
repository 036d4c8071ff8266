"""The proposal in two statements: whose group and period, then every student with marks, carried marks, decision."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any
from uuid import UUID

import orjson
from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession

from academic import policy
from academic.period_marks import rules
from academic.rules import Weighted, added, shown
from access import Actor, require
from problems import NotFound

_HEAD = text("""
    select g.id, g.name, g.segment, g.school_year, g.subject_id, g.teacher_id, s.name as subject_name,
        (select array_agg(class_teacher_id) from known_classes where class_id = any(g.class_ids)) as class_teachers,
        p.id as period_id, p.name as period_name, p.kind, p.from_on, p.until_on, p.closed_at,
        coalesce(y.round_up_from, 0.50) as round_up_from, coalesce(y.debt_counts_two, false) as debt_counts_two,
        case when p.kind = 'year' then 1 else coalesce(y.minimum_marks, 3) end as minimum_marks
    from teaching_groups g
    join subjects s on s.id = g.subject_id
    left join study_years y on y.segment = g.segment and y.school_year = g.school_year
    left join periods p on p.id = :period_id and p.segment = g.segment
        and p.school_year = g.school_year and not p.removed
    where g.id = :group_id and g.segment = :segment and not g.removed
""")

_STUDENTS = text("""
    with member as materialized (
        select gs.student_id, min(gs.from_on) as from_on, max(coalesce(gs.until_on, 'infinity')) as until_on,
            (array_agg(gs.class_id order by gs.from_on desc))[1] as class_id
        from group_students gs
        where gs.group_id = :group_id and gs.from_on <= :until_on and coalesce(gs.until_on, 'infinity') >= :from_on
        group by gs.student_id
    ), taught as (
        select distinct gs.student_id, gs.group_id from member b
        join group_students gs on gs.student_id = b.student_id and gs.segment = :segment
        join teaching_groups g on g.id = gs.group_id and g.subject_id = :subject_id and g.school_year = :year
    ), own as (
        select m.student_id, m.value, m.weight from taught t
        join marks m on m.school_year = :year and m.group_id = t.group_id
            and m.student_id = t.student_id and not m.removed and m.held_on between :from_on and :until_on
        where :kind <> 'year'
        union all
        select pm.student_id, pm.value::smallint, 1::smallint from taught t
        join period_marks pm on pm.group_id = t.group_id and pm.student_id = t.student_id and not pm.removed
        join periods p on p.id = pm.period_id and p.kind <> 'year' and not p.removed
        where :kind = 'year' and pm.value ~ '^[1-5]$'
    )
    select b.student_id, coalesce(n.last_name || ' ' || n.first_name, 'Без имени') as name, c.class_teacher_id,
        (select json_agg(json_build_array(value, weight))::text from own o where o.student_id = b.student_id) as marks,
        (select json_agg(json_build_object('held_on', k.held_on, 'value', k.value, 'weight', k.weight,
            'type', k.mark_type,
                'school', k.school_name) order by k.held_on)::text
         from carried_marks k where k.student_id = b.student_id and k.segment = :segment and k.school_year = :year
           and not k.removed and k.held_on between :from_on and :until_on
           and (k.subject_id = :subject_id or lower(k.subject_name) = lower(:subject_name))) as carried,
        (select count(*) from lessons l where l.school_year = :year and l.group_id = :group_id and l.state = 'held'
           and l.held_on between greatest(b.from_on, :from_on) and least(b.until_on, :until_on)) as held,
        (select count(*) from attendance a
         join lessons l on l.school_year = :year and l.id = a.lesson_id and l.held_on between :from_on and :until_on
         where a.school_year = :year and a.group_id = :group_id and a.student_id = b.student_id
           and a.code in ('excused', 'ill', 'unexcused', 'absent')) as missed,
        pm.value, coalesce(pm.version, 0) as version, pm.removed
    from member b
    left join known_people n on n.person_id = b.student_id
    left join known_classes c on c.class_id = b.class_id
    left join period_marks pm on pm.group_id = :group_id and pm.student_id = b.student_id and pm.period_id = :period_id
    order by name, b.student_id
""")

# segment: keyed by the group that the policy has loaded
_HISTORY = text("""
    select h.at, h.author_id, a.last_name || ' ' || left(a.first_name, 1) || '.' as author, h.role, h.version,
        h.old_value, h.new_value, h.reason
    from period_mark_history h left join known_people a on a.person_id = h.author_id
    where h.group_id = :group_id and h.period_id = :period_id and h.student_id = :student
    order by h.version desc limit 500
""")

_MATRIX = text("""
    select g.id as group_id, g.name as group_name, s.name as subject_name, p.id as period_id, p.name as period_name,
        count(*) as students, count(pm.value) filter (where not pm.removed) as decided
    from periods p
    join teaching_groups g on g.segment = p.segment and g.school_year = p.school_year and not g.removed
    join subjects s on s.id = g.subject_id
    join group_students gs on gs.group_id = g.id and gs.from_on <= p.until_on
        and coalesce(gs.until_on, 'infinity') >= p.until_on
    join known_classes c on c.class_id = gs.class_id and c.grade = any(p.grades)
    left join period_marks pm on pm.group_id = g.id and pm.student_id = gs.student_id and pm.period_id = p.id
    where p.id = :period_id and p.segment = :segment
      and (cast(:class_id as uuid) is null or gs.class_id = :class_id)
      and (cast(:teacher as uuid) is null or g.teacher_id = :teacher or c.class_teacher_id = :teacher)
    group by g.id, g.name, s.name, p.id, p.name
    order by g.name
""")


@dataclass(frozen=True, slots=True)
class Row:
    """A student of the group with what his marks suggest and what is decided."""

    student_id: UUID
    name: str
    class_teacher_id: UUID | None
    own: rules.Suggestion
    together: rules.Suggestion
    carried: list[dict[str, Any]]
    held: int
    missed: int
    value: str | None
    version: int


async def head(tx: AsyncSession, actor: Actor, group_id: UUID, period_id: UUID) -> Any:
    """The group and the period of the same school; 404 when either is not there."""
    given = {"group_id": group_id, "period_id": period_id, "segment": actor.segment}
    found = (await tx.execute(_HEAD, given)).one_or_none()
    if found is None:
        raise NotFound("Группа не найдена")
    if found.period_id is None:
        raise NotFound("Период не найден")
    require(policy.may_read_journal(actor, found.teacher_id, found.class_teachers or ()))
    return found


async def rows(tx: AsyncSession, about: Any) -> list[Row]:
    """Every student of the group in the period, in order of names."""
    names = ("segment", "subject_id", "subject_name", "period_id", "kind", "from_on", "until_on")
    given = {name: getattr(about, name) for name in names}
    found = await tx.execute(_STUDENTS, {**given, "group_id": about.id, "year": about.school_year})
    act = rules.Act(about.round_up_from, about.minimum_marks, about.debt_counts_two)
    return [_row(row, act) for row in found]


def _row(row: Any, act: rules.Act) -> Row:
    own = added(Weighted(value, weight) for value, weight in orjson.loads(row.marks or "[]"))
    carried = orjson.loads(row.carried or "[]")
    together = own + added(Weighted(mark["value"], mark["weight"]) for mark in carried)
    return Row(
        student_id=row.student_id,
        name=row.name,
        class_teacher_id=row.class_teacher_id,
        own=rules.suggest(own, act, held=row.held, missed=row.missed),
        together=rules.suggest(together, act, held=row.held, missed=row.missed),
        carried=carried,
        held=row.held,
        missed=row.missed,
        value=None if row.removed else row.value,
        version=row.version,
    )


def _shown(mean: Decimal | None) -> float | None:
    exact = shown(mean)
    return None if exact is None else float(exact)


def as_json(row: Row) -> dict[str, Any]:
    """A row of the proposal for JSON."""
    return {
        "student_id": row.student_id,
        "name": row.name,
        "mean": _shown(row.own.mean),
        "count": row.own.count,
        "debts": row.own.debts,
        "missed": row.missed,
        "held": row.held,
        "suggested": row.own.suggested,
        "lacking": row.own.lacking,
        "disputed": row.own.disputed,
        "offer_not_certified": row.own.offer_not_certified,
        "carried": row.carried,
        "mean_with_carried": _shown(row.together.mean),
        "suggested_with_carried": row.together.suggested,
        "value": row.value,
        "version": row.version,
        "differs": rules.differs(row.value, row.own.suggested),
    }


async def proposal(tx: AsyncSession, actor: Actor, group_id: UUID, period_id: UUID) -> dict[str, Any]:
    """What the weighted means suggest, beside what is decided."""
    about = await head(tx, actor, group_id, period_id)
    found: Sequence[Row] = await rows(tx, about)
    return {
        "group_id": group_id,
        "group_name": about.name,
        "period_id": period_id,
        "period_name": about.period_name,
        "closed": about.closed_at is not None,
        "minimum_marks": about.minimum_marks,
        "round_up_from": float(about.round_up_from),
        "students": [as_json(row) for row in found],
        "missing": [row.student_id for row in found if row.value is None],
    }


async def history(
    tx: AsyncSession, actor: Actor, group_id: UUID, period_id: UUID, student_id: UUID
) -> list[dict[str, Any]]:
    """Decisions about one student, newest first."""
    await head(tx, actor, group_id, period_id)
    given = {"group_id": group_id, "period_id": period_id, "student": student_id}
    return [dict(row._mapping) for row in await tx.execute(_HISTORY, given)]


async def readiness(
    tx: AsyncSession, actor: Actor, period_id: UUID, class_id: UUID | None
) -> list[dict[str, Any]]:
    """Groups with how many students have a period mark; a teacher sees own groups and the own class."""
    given = {
        "period_id": period_id,
        "segment": actor.segment,
        "class_id": class_id,
        "teacher": None if actor.has(*policy.LEADING) else actor.id,
    }
    return [
        {**row._mapping, "missing": row.students - row.decided} for row in await tx.execute(_MATRIX, given)
    ]
