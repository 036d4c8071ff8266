"""Deciding period marks: four statements for one student or the whole group (F7), each kept with its reason."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession

from academic import policy
from academic.period_marks import queries, rules
from academic.period_marks.queries import Row
from academic.rules import shown
from access import Actor, require
from bus import emit
from contracts.events.academic import PeriodMarkDecided
from problems import Forbidden, NotFound, RuleViolated, Stale

_DECIDE = text("""
    with wanted as (
        select * from unnest(cast(:students as uuid[]), cast(:expected as int[]), cast(:values as text[]),
            cast(:suggested as text[]), cast(:means as numeric[]), cast(:reasons as text[]))
            as w(student_id, expected, value, suggested, mean, reason)
    ), old as (
        select m.student_id, m.value, m.removed, m.version from period_marks m join wanted w using (student_id)
        where m.group_id = :group_id and m.period_id = :period_id
    ), put as (
        insert into period_marks (group_id, student_id, period_id, segment, school_year, value, suggested, mean,
                                  author_id, removed, version)
        select :group_id, w.student_id, :period_id, :segment, :year, coalesce(w.value, o.value), w.suggested, w.mean,
               :actor, w.value is null, w.expected + 1
        from wanted w left join old o using (student_id)
        where coalesce(w.value, o.value) is not null
          and (coalesce(o.version, 0) = w.expected or o.removed and w.expected = 0)
        order by w.student_id
        on conflict (group_id, student_id, period_id) do update
            set value = excluded.value, suggested = excluded.suggested, mean = excluded.mean,
                removed = excluded.removed,
                author_id = excluded.author_id, decided_at = now(), version = period_marks.version + 1
            where period_marks.version = excluded.version - 1 or period_marks.removed and excluded.version = 1
        returning student_id, value, removed, version
    ), kept as (
        insert into period_mark_history (group_id, student_id, period_id, version, author_id, role,
            old_value, new_value,
                                         reason, segment)
        select :group_id, p.student_id, :period_id, p.version, :actor, :role,
            case when o.removed then null else o.value end, w.value, w.reason, :segment
        from put p join wanted w using (student_id) left join old o using (student_id)
    )
    select student_id, value, removed, version from put
""")


@dataclass(frozen=True, slots=True)
class Wish:
    """What somebody wants to decide; value None = take back; `expected` is the version seen."""

    student_id: UUID
    value: str | None
    expected: int
    reason: str | None


async def decide(
    tx: AsyncSession, actor: Actor, group_id: UUID, period_id: UUID, wishes: Sequence[Wish]
) -> list[dict[str, Any]]:
    """Write the decisions, all or none; each remembers what the mean suggested at that moment."""
    about = await queries.head(tx, actor, group_id, period_id)
    rows = {row.student_id: row for row in await queries.rows(tx, about)}
    return await _write(tx, actor, about, rows, wishes)


async def accept(
    tx: AsyncSession, actor: Actor, group_id: UUID, period_id: UUID, reason: str | None
) -> tuple[list[dict[str, Any]], list[UUID]]:
    """Accept what is suggested where there is nothing to decide; returns (written, students left to decide)."""
    about = await queries.head(tx, actor, group_id, period_id)
    rows = await queries.rows(tx, about)
    open_rows = [row for row in rows if row.value is None]
    wishes = [Wish(row.student_id, row.own.suggested, 0, reason) for row in open_rows if row.own.plain]
    skipped = [row.student_id for row in open_rows if not row.own.plain]
    if not wishes:
        return [], skipped
    return await _write(tx, actor, about, {row.student_id: row for row in rows}, wishes), skipped


async def _write(
    tx: AsyncSession, actor: Actor, about: Any, rows: dict[UUID, Row], wishes: Sequence[Wish]
) -> list[dict[str, Any]]:
    for wish in wishes:
        _check(actor, about, rows.get(wish.student_id), wish)
    given = {
        "group_id": about.id,
        "period_id": about.period_id,
        "segment": about.segment,
        "year": about.school_year,
        "actor": actor.id,
        "role": actor.role,
        "students": [wish.student_id for wish in wishes],
        "expected": [wish.expected for wish in wishes],
        "values": [wish.value for wish in wishes],
        "suggested": [rows[wish.student_id].own.suggested for wish in wishes],
        "means": [shown(rows[wish.student_id].own.mean) for wish in wishes],
        "reasons": [wish.reason for wish in wishes],
    }
    written = {row.student_id: row for row in await tx.execute(_DECIDE, given)}
    late = [rows[wish.student_id] for wish in wishes if wish.student_id not in written]
    if late:
        raise Stale(
            "Отметку за период уже изменил другой пользователь",
            conflicts=[
                {"student_id": str(row.student_id), "value": row.value, "version": row.version}
                for row in late
            ],
        )
    return [_told(tx, about, rows[wish.student_id], written[wish.student_id]) for wish in wishes]


def _check(actor: Actor, about: Any, row: Row | None, wish: Wish) -> None:
    if row is None:
        raise NotFound("Ученик не этой группы", student_id=str(wish.student_id))
    require(policy.may_decide_period_mark(actor, about.teacher_id, row.class_teacher_id, wish.reason))
    if about.closed_at is not None and not actor.has("deputy-head"):
        raise Forbidden("Период закрыт: правку вносит заместитель директора с указанием причины")
    if wish.value is None and row.value is None:
        raise RuleViolated("Отметки за период нет: снимать нечего")


def _told(tx: AsyncSession, about: Any, row: Row, written: Any) -> dict[str, Any]:
    mean = shown(row.own.mean)
    told = PeriodMarkDecided(
        segment=about.segment,
        school_year=about.school_year,
        group_id=about.id,
        subject_id=about.subject_id,
        student_id=row.student_id,
        period_id=about.period_id,
        value=written.value,
        suggested=row.own.suggested,
        mean=None if mean is None else float(mean),
        removed=written.removed,
    )
    emit(
        tx,
        told,
        subject=f"{about.id}|{row.student_id}|{about.period_id}",
        segment=about.segment,
        sequence=written.version,
    )
    value = None if written.removed else written.value
    return {
        "student_id": row.student_id,
        "value": value,
        "suggested": row.own.suggested,
        "version": written.version,
        "flagged": rules.differs(value, row.own.suggested),
    }
