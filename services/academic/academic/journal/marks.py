"""Writing cells: one statement checks, writes and keeps history for any number of them; a second is the outbox (F3).

The statement also returns the facts that the policy asks for. It is asked after the write and before the commit: a
refusal raises, and the transaction takes everything back. So a mark costs two statements instead of three.

The roster's row is locked for share: a transfer that arrives meanwhile either waits and copies this mark, or is waited
for, and then `travels` is read anew and the mark copies itself.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlalchemy import text

from academic import policy
from academic.journal import live
from academic.rules import ABSENT, LETTERS
from access import Actor, require
from audit import changed
from bus import emit
from contracts.events.academic import MarkChanged
from problems import FieldError, Forbidden, InvalidInput, NotFound, RuleViolated, Stale
from store import Direct, clock, new_id

_WRITE = text("""
    with g as materialized (
        select id, segment, school_year, teacher_id from teaching_groups
        where id = :group_id and segment = :segment and not removed
    ), wanted as (
        select * from unnest(cast(:students as uuid[]), cast(:lessons as uuid[]), cast(:slots as smallint[]),
            cast(:expected as int[]), cast(:values as smallint[]), cast(:types as text[]), cast(:comments as text[]),
            cast(:withdraws as boolean[]), cast(:ids as uuid[])) with ordinality
            as w(student_id, lesson_id, slot, expected, value, mark_type, comment, withdraw, fresh_id, place)
    ), cell as materialized (
        select w.place, w.student_id, w.lesson_id, w.slot, w.expected, w.comment, w.withdraw, w.fresh_id,
            g.school_year, g.segment, g.id as group_id, l.held_on, l.state, c.class_teacher_id, a.code as absence,
            m.version as was_version, m.value as was_value, m.mark_type as was_type, m.removed as was_removed,
            case when w.withdraw then m.value else w.value end as value,
            case when w.withdraw then m.mark_type else w.mark_type end as mark_type,
            case when w.withdraw or (m.mark_type = w.mark_type and not m.removed) then m.weight
                 else coalesce(mw.weight, t.weight) end as weight,
            exists (select from periods p where p.segment = g.segment and p.school_year = g.school_year
                and p.closed_at is not null and not p.removed and c.grade = any(p.grades)
                and l.held_on between p.from_on and p.until_on) as closed,
            exists (select from openings o where o.group_id = g.id and o.teacher_id = :actor and o.until_at > :now
                and coalesce(o.lesson_id, l.id) = l.id) as opened,
            gs.travels
        from wanted w
        cross join g
        join lessons l on l.school_year = (select school_year from g) and l.id = w.lesson_id and l.group_id = g.id
        join group_students gs on gs.group_id = g.id and gs.student_id = w.student_id
            and l.held_on between gs.from_on and coalesce(gs.until_on, 'infinity')
        left join mark_types t on t.code = w.mark_type
        left join mark_weights mw on mw.segment = g.segment and mw.code = w.mark_type
        left join known_classes c on c.class_id = gs.class_id
        left join marks m on m.school_year = (select school_year from g) and m.group_id = :group_id
            and m.student_id = w.student_id and m.lesson_id = w.lesson_id and m.slot = w.slot
        left join attendance a on a.school_year = (select school_year from g) and a.group_id = :group_id
            and a.student_id = w.student_id and a.lesson_id = w.lesson_id
        for share of gs
    ), written as (
        insert into marks (school_year, group_id, student_id, lesson_id, slot, segment, mark_id, author_id, version,
                           value, weight, removed, mark_type, comment, held_on)
        select school_year, group_id, student_id, lesson_id, slot, segment, fresh_id, :actor, expected + 1,
               value, weight, withdraw, mark_type, comment, held_on
        from cell
        where weight is not null and (coalesce(was_version, 0) = expected or was_removed and expected = 0)
          and not (withdraw and coalesce(was_removed, true))
        order by student_id, lesson_id, slot
        on conflict (school_year, group_id, student_id, lesson_id, slot) do update
            set value = excluded.value, weight = excluded.weight, mark_type = excluded.mark_type,
                comment = excluded.comment, removed = excluded.removed, author_id = excluded.author_id,
                updated_at = now(), version = marks.version + 1, held_on = excluded.held_on
            where marks.version = excluded.version - 1 or marks.removed and excluded.version = 1
        returning student_id, lesson_id, slot, mark_id, version
    ), kept as (
        insert into mark_history (school_year, group_id, student_id, lesson_id, slot, version, segment, author_id, role,
                                  old_state, old_value, old_type, new_state, new_value, new_type, comment, reason)
        select c.school_year, c.group_id, c.student_id, c.lesson_id, c.slot, n.version, c.segment, :actor, :role,
            case when c.was_version is null then null when c.was_removed then 'removed'
                 when c.was_value is null then 'debt' else 'number' end, c.was_value, c.was_type,
            case when c.withdraw then 'removed' when c.value is null then 'debt' else 'number' end,
            c.value, c.mark_type, c.comment, :reason
        from written n join cell c on (c.student_id, c.lesson_id, c.slot) = (n.student_id, n.lesson_id, n.slot)
    )
    select w.place, w.student_id, w.lesson_id, w.slot, w.withdraw, g.school_year, g.segment, g.teacher_id,
        c.place is not null as known, c.held_on, c.state, c.class_teacher_id, c.absence, c.closed, c.opened, c.travels,
        c.was_version, c.was_value, c.was_type, c.was_removed, c.value, c.mark_type, c.weight, n.mark_id, n.version,
        coalesce(y.edit_window_days, 366) as edit_window_days, coalesce(y.absence_rule, 'warn') as absence_rule,
        (now() at time zone coalesce((select timezone from known_segments k where k.segment = :segment),
                                     current_setting('TimeZone')))::date as today,
        (select pg_notify('journal', :told)) as told
    from wanted w
    left join g on true
    left join study_years y on y.segment = :segment and y.school_year = g.school_year
    left join cell c on c.place = w.place
    left join written n on (n.student_id, n.lesson_id, n.slot) = (w.student_id, w.lesson_id, w.slot)
    order by w.place
""")

# segment: keyed by the group that the policy has loaded
_CURRENT = text("""
    select w.place, m.version, m.value, m.mark_type, m.removed, m.updated_at,
        a.last_name || ' ' || left(a.first_name, 1) || '.' as author
    from unnest(cast(:students as uuid[]), cast(:lessons as uuid[]), cast(:slots as smallint[])) with ordinality
        as w(student_id, lesson_id, slot, place)
    left join marks m on m.school_year = :year and m.group_id = :group_id and m.student_id = w.student_id
        and m.lesson_id = w.lesson_id and m.slot = w.slot
    left join known_people a on a.person_id = m.author_id
    order by w.place
""")

_CARRY = text("select carry_marks(cast(:students as uuid[]))")


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell as somebody wants it; `expected` is the version seen (0 = empty), value None = owed."""

    student_id: UUID
    lesson_id: UUID
    slot: int
    expected: int
    value: int | None = None
    mark_type: str = "answer"
    comment: str | None = None
    withdraw: bool = False


async def write(
    tx: Direct,
    actor: Actor,
    group_id: UUID,
    cells: Sequence[Cell],
    reason: str | None,
    *,
    correcting: bool = False,
) -> list[dict[str, Any]]:
    """Write all cells or none; `correcting` = a deputy head with a reason, whom no time limit stops.

    NotFound when a lesson or student is not of this group on that day; Stale lists the conflicts with what stands now.
    """
    given = {
        "segment": actor.segment,
        "actor": actor.id,
        "now": clock.now(),
        "role": actor.role,
        "reason": reason,
        "group_id": group_id,
        "expected": [cell.expected for cell in cells],
        "values": [cell.value for cell in cells],
        "types": [cell.mark_type for cell in cells],
        "comments": [cell.comment for cell in cells],
        "withdraws": [cell.withdraw for cell in cells],
        "ids": [new_id() for _ in cells],
        "told": live.told(group_id, {cell.lesson_id for cell in cells}),
        **_places(cells),
    }
    rows = await tx.rows(_WRITE, given)
    _check(actor, rows, correcting)
    if any(row.version is None for row in rows):
        await _refuse_stale(tx, group_id, rows, cells)
    for row in rows:
        _tell(tx, group_id, row)
        _record(tx, row)
    travelling = [row.student_id for row in rows if row.travels]
    if travelling:
        await tx.rows(_CARRY, {"students": travelling})
    return [_written(row) for row in rows]


def _places(cells: Sequence[Cell]) -> dict[str, Any]:
    return {
        "students": [cell.student_id for cell in cells],
        "lessons": [cell.lesson_id for cell in cells],
        "slots": [cell.slot for cell in cells],
    }


def _check(actor: Actor, rows: Sequence[Any], correcting: bool) -> None:
    """Everything that forbids the write, before what merely came too late."""
    if rows[0].school_year is None:
        raise NotFound("Журнал не найден")
    errors: list[FieldError] = []
    for place, row in enumerate(rows):
        if not row.known:
            raise NotFound(
                "Урок или ученик не этой группы", student_id=str(row.student_id), lesson_id=str(row.lesson_id)
            )
        if not correcting:
            require(policy.may_write_journal(actor, row.teacher_id, row.class_teacher_id))
        if row.weight is None and not row.withdraw:
            errors.append({"pointer": f"/body/cells/{place}/type", "detail": "такого вида работы нет"})
        _check_moment(row, correcting)
    if errors:
        raise InvalidInput("Проверьте вид работы", errors)


def _check_moment(row: Any, correcting: bool) -> None:
    if row.state == "cancelled":
        raise RuleViolated("Урок отменён")
    verdict = policy.in_time(row.today, row.held_on, row.edit_window_days, row.closed, opened=row.opened)
    if verdict is not True and not (correcting and row.held_on <= row.today):
        raise Forbidden(str(verdict), held_on=row.held_on.isoformat())
    if row.absence in ABSENT and row.absence_rule == "block" and not row.withdraw:
        raise RuleViolated(f"Ученик отмечен отсутствующим ({LETTERS[row.absence]}): отметку поставить нельзя")


async def _refuse_stale(tx: Direct, group_id: UUID, rows: Sequence[Any], cells: Sequence[Cell]) -> None:
    """Say what stands in the cells that somebody else changed; the transaction is rolled back by the raise."""
    late = [cell for cell, row in zip(cells, rows, strict=True) if row.version is None]
    given = {"year": rows[0].school_year, "group_id": group_id, **_places(late)}
    conflicts = [
        {
            "student_id": str(cell.student_id),
            "lesson_id": str(cell.lesson_id),
            "slot": cell.slot,
            "version": now.version or 0,
            "value": now.value,
            "type": now.mark_type,
            "removed": now.removed,
            "author": now.author,
            "at": now.updated_at.isoformat() if now.updated_at else None,
        }
        for cell, now in zip(late, await tx.rows(_CURRENT, given), strict=True)
    ]
    raise Stale("Клетку уже изменил другой пользователь", conflicts=conflicts)


def _tell(tx: Direct, group_id: UUID, row: Any) -> None:
    told = MarkChanged(
        mark_id=row.mark_id,
        segment=row.segment,
        school_year=row.school_year,
        group_id=group_id,
        lesson_id=row.lesson_id,
        student_id=row.student_id,
        held_on=row.held_on,
        kind="debt" if row.value is None else "number",
        value=row.value,
        weight=row.weight,
        mark_type=row.mark_type,
        removed=row.withdraw,
    )
    emit(tx, told, subject=row.mark_id, segment=row.segment, sequence=row.version)


def _record(tx: Direct, row: Any) -> None:
    """Old and new for the journal of acts: no trigger stands on marks (F3)."""
    was = None if row.was_version is None or row.was_removed else (row.was_value, row.was_type)
    now = None if row.withdraw else (row.value, row.mark_type)
    fields = {
        name: [old, new]
        for name, old, new in zip(
            ("value", "mark_type"), was or (None, None), now or (None, None), strict=True
        )
        if old != new or (was is None) != (now is None)
    }
    changed(tx, "marks", fields, did=_did(was, now), student_id=row.student_id, lesson_id=row.lesson_id)


def _did(was: object, now: object) -> str:
    return "added" if was is None else "removed" if now is None else "changed"


def _written(row: Any) -> dict[str, Any]:
    absent = f"Ученик отмечен отсутствующим ({LETTERS[row.absence]})" if row.absence in ABSENT else None
    return {
        "mark_id": row.mark_id,
        "student_id": row.student_id,
        "lesson_id": row.lesson_id,
        "slot": row.slot,
        "kind": "debt" if row.value is None else "number",
        "value": row.value,
        "type": row.mark_type,
        "weight": row.weight,
        "removed": row.withdraw,
        "version": row.version,
        "warning": None if row.withdraw else absent,
    }
