"""Period marks of two records. One per subject and period: the kept record's own stands.

A mark that goes over leaves a withdrawn one behind, for the numbers of its news go on there: a mark decided after the
records are parted must not be older than what was told before.

# segment-module: under the role of handlers
"""

from typing import Any
from uuid import UUID

from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession

from academic.merging.reach import Reach
from bus import emit
from contracts.events.academic import PeriodMarkDecided
from contracts.events.registry import PersonMerged

NOUN = "period_marks.decision"
_OVER = text("""
    with going as (
        select m.* from period_marks m
        where m.student_id = :merged and m.group_id = any(cast(:groups as uuid[])) and not m.removed
          and not exists (select from period_marks k where k.group_id = m.group_id and k.student_id = :kept
                          and k.period_id = m.period_id and not k.removed)
        for update
    ), noted as (
        insert into merge_moves (merge_id, noun, key, was)
        select :merge, :noun, jsonb_build_object('group_id', group_id, 'period_id', period_id),
            jsonb_build_object('value', value)
        from going on conflict (merge_id, noun, key) do update set was = excluded.was
    ), left_behind as (
        update period_marks m set removed = true, version = m.version + 1 from going g
        where m.group_id = g.group_id and m.student_id = g.student_id and m.period_id = g.period_id
        returning m.*
    ), arrived as (
        insert into period_marks as k (group_id, student_id, period_id, segment, school_year, value, suggested, mean,
                                       author_id, decided_at, removed, version)
        select group_id, :kept, period_id, segment, school_year, value, suggested, mean, author_id, decided_at, false,
            version + 1
        from going
        on conflict (group_id, student_id, period_id) do update
            set value = excluded.value, suggested = excluded.suggested,
            mean = excluded.mean, author_id = excluded.author_id, decided_at = excluded.decided_at, removed = false,
            version = greatest(k.version, excluded.version) + 1
        returning k.*
    )
    select * from left_behind union all select * from arrived
""")
_BACK = text("""
    with went as (
        delete from merge_moves where merge_id = :merge and noun = :noun
        returning (key ->> 'group_id')::uuid as group_id, (key ->> 'period_id')::uuid as period_id,
            was ->> 'value' as value
    ), back as (
        update period_marks m set removed = false, version = m.version + 1 from went w
        where m.group_id = w.group_id and m.student_id = :merged and m.period_id = w.period_id and m.removed
        returning m.*
    ), left_behind as (
        update period_marks k set removed = true, version = k.version + 1 from went w
        where k.group_id = w.group_id and k.student_id = :kept and k.period_id = w.period_id and k.value = w.value
          and not k.removed
        returning k.*
    )
    select * from back union all select * from left_behind
""")
_SUBJECTS = text("select id, subject_id from teaching_groups where id = any(cast(:groups as uuid[]))")


async def move(tx: AsyncSession, merge: PersonMerged, reach: Reach) -> None:
    """Over, or back where the mark is still what had gone over."""
    given: dict[str, Any] = {
        "merge": merge.merge_id, "noun": NOUN, "kept": merge.kept_id, "merged": merge.merged_id,
    }  # fmt: skip
    if merge.undone:
        rows = (await tx.execute(_BACK, given)).all()
    else:
        rows = (await tx.execute(_OVER, given | {"groups": reach.groups})).all()
    if not rows:
        return
    found = await tx.execute(_SUBJECTS, {"groups": list({row.group_id for row in rows})})
    subjects: dict[UUID, UUID] = {row.id: row.subject_id for row in found}
    for row in rows:
        told = PeriodMarkDecided(
            segment=row.segment, school_year=row.school_year, group_id=row.group_id,
            subject_id=subjects[row.group_id], student_id=row.student_id, period_id=row.period_id, value=row.value,
            suggested=row.suggested, mean=None if row.mean is None else float(row.mean), removed=row.removed,
        )  # fmt: skip
        subject = f"{row.group_id}|{row.student_id}|{row.period_id}"
        emit(tx, told, subject=subject, segment=row.segment, sequence=row.version)
