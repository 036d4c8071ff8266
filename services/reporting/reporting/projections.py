"""What other services tell, remembered as facts (E1). Each handler upserts by natural key and may run again."""

from collections.abc import Mapping, Sequence
from datetime import timedelta
from functools import cache
from typing import Any

from sqlalchemy import TextClause, delete, inspect, text
from sqlalchemy.ext.asyncio import AsyncSession

from bus import Envelope, on
from contracts.events.academic import (
    AttendanceNoted,
    LessonChanged,
    MarkChanged,
    PeriodMarkDecided,
    StudyPeriodChanged,
    TeachingGroupChanged,
)
from contracts.events.movement import (
    MembershipChanged,
    StudentDeparted,
    StudentEnrolled,
    StudentMoved,
    StudentTransferred,
)
from contracts.events.registry import ClassChanged, PersonChanged, SegmentChanged
from reporting import results
from reporting.tables import (
    AttendanceFact,
    KnownClass,
    KnownGroup,
    KnownPeriod,
    KnownPerson,
    KnownSegment,
    LessonFact,
    MarkFact,
    MovementFact,
    PeriodMark,
)
from store import Table

AFTER = timedelta(days=1)


UNDATED: tuple[type[Table], ...] = (KnownSegment, KnownPerson)
"""Names alone do not make the figures of a segment fresher."""
_FRESHER = """insert into freshness as f (segment, as_of) values (:segment, :event_at)
    on conflict (segment) do update set as_of = excluded.as_of where f.as_of < excluded.as_of"""
_NOTED = f"with noted as ({_FRESHER})"
_NOTE = text(_FRESHER)


async def _remember(
    tx: AsyncSession, event: Envelope[Any], table: type[Table], rows: Sequence[Mapping[str, Any]]
) -> None:
    """Insert or overwrite rows by primary key, and note how fresh their segments are; all have the same columns.

    One ready statement per table: building it anew for every event cost more than running it.
    """
    if rows:
        statement = _upsert(table, tuple(rows[0]))
        await tx.execute(statement, [{**row, "event_at": event.time} for row in rows])


@cache
def _upsert(table: type[Table], columns: tuple[str, ...]) -> TextClause:
    keys = [column.name for column in inspect(table).primary_key]
    changed = ", ".join(f"{name} = excluded.{name}" for name in columns if name not in keys)
    noted = "with noted as (select cast(:event_at as timestamptz)) " if table in UNDATED else _NOTED
    return text(
        f"{noted} insert into {table.__tablename__} ({', '.join(columns)})"
        f" values ({', '.join(f':{name}' for name in columns)})"
        f" on conflict ({', '.join(keys)}) do update set {changed}"
    )


@on(SegmentChanged)
async def remember_segment(tx: AsyncSession, event: Envelope[SegmentChanged]) -> None:
    """A school, municipality or region has this name and state."""
    await _remember(tx, event, KnownSegment, [event.data.model_dump(exclude={"segment_id"})])


@on(PersonChanged)
async def remember_person(tx: AsyncSession, event: Envelope[PersonChanged]) -> None:
    """A student or class teacher is called so."""
    await _remember(tx, event, KnownPerson, [event.data.model_dump(exclude={"birth_on", "sex"})])


@on(ClassChanged)
async def remember_class(tx: AsyncSession, event: Envelope[ClassChanged]) -> None:
    """A class has this name, grade and class teacher."""
    await _remember(tx, event, KnownClass, [event.data.model_dump(exclude={"room", "shift"})])


@on(TeachingGroupChanged)
async def remember_group(tx: AsyncSession, event: Envelope[TeachingGroupChanged]) -> None:
    """A group is taught this subject; whose marks count for which class may change with it."""
    await _remember(tx, event, KnownGroup, [event.data.model_dump(exclude={"name"})])
    await results.recount_group(tx, event.data.group_id)


@on(StudyPeriodChanged)
async def remember_period(tx: AsyncSession, event: Envelope[StudyPeriodChanged]) -> None:
    """A period has these dates; its last day says in which class a student counts."""
    await _remember(tx, event, KnownPeriod, [event.data.model_dump()])
    await results.recount_period(tx, event.data.period_id)


_SPELLS = text("""
with noted as (
    insert into freshness as f (segment, as_of)
    select distinct one, cast(:event_at as timestamptz) from unnest(cast(:noted as text[])) one
    on conflict (segment) do update set as_of = excluded.as_of where f.as_of < excluded.as_of
), cut as (
    delete from memberships where student_id = :student_id and ordinal >= cardinality(cast(:classes as uuid[]))
)
insert into memberships (student_id, ordinal, segment, class_id, from_on, until_on)
select :student_id, number - 1, segment, class_id, from_on, until_on
from unnest(cast(:segments as text[]), cast(:classes as uuid[]), cast(:froms as date[]), cast(:untils as date[]))
    with ordinality as spell (segment, class_id, from_on, until_on, number)
on conflict (student_id, ordinal) do update set segment = excluded.segment, class_id = excluded.class_id,
    from_on = excluded.from_on, until_on = excluded.until_on
""")
"""All spells of a student in one statement: a school's list taken over brings thousands of them."""


@on(MembershipChanged)
async def remember_membership(tx: AsyncSession, event: Envelope[MembershipChanged]) -> None:
    """The student's spells are these and no others."""
    student_id, spells = event.data.student_id, event.data.spells
    await tx.execute(
        _SPELLS,
        {
            "event_at": event.time,
            "noted": [event.segment, *(spell.segment for spell in spells)],
            "student_id": student_id,
            "segments": [spell.segment for spell in spells],
            "classes": [spell.class_id for spell in spells],
            "froms": [spell.from_on for spell in spells],
            "untils": [spell.until_on for spell in spells],
        },
    )
    await results.recount_student(tx, student_id)


@on(StudentEnrolled)
async def remember_enrolment(tx: AsyncSession, event: Envelope[StudentEnrolled]) -> None:
    """A class has one student more from the day of the order."""
    fact = event.data
    row = _effect(fact, "arrived", fact.class_id, fact.segment) | {
        "counted_on": fact.effective_on,
        "reason": fact.kind,
    }
    await _remember(tx, event, MovementFact, [row])


@on(StudentDeparted)
async def remember_departure(tx: AsyncSession, event: Envelope[StudentDeparted]) -> None:
    """A class has one student less from the day after the last one at school."""
    fact = event.data
    row = _effect(fact, "left", fact.class_id, fact.segment) | {
        "counted_on": fact.effective_on + AFTER,
        "reason": fact.reason,
    }
    await _remember(tx, event, MovementFact, [row])


@on(StudentMoved)
async def remember_move(tx: AsyncSession, event: Envelope[StudentMoved]) -> None:
    """Two classes of one school: neither arrived nor left in the school's totals [S14f]."""
    fact = event.data
    day = {"counted_on": fact.effective_on, "reason": ""}
    rows = [
        _effect(fact, "moved-out", fact.from_class_id, fact.segment) | day,
        _effect(fact, "moved-in", fact.to_class_id, fact.segment) | day,
    ]
    await _remember(tx, event, MovementFact, rows)


@on(StudentTransferred)
async def remember_transfer(tx: AsyncSession, event: Envelope[StudentTransferred]) -> None:
    """One school has a student less from the day after the last one, the other one more from the first day."""
    fact = event.data
    left = _effect(fact, "left", fact.from_class_id, fact.from_segment)
    arrived = _effect(fact, "arrived", fact.to_class_id, fact.to_segment)
    rows = [
        left | {"counted_on": fact.left_on + AFTER, "reason": fact.reason},
        arrived | {"counted_on": fact.effective_on, "reason": "transfer"},
    ]
    await _remember(tx, event, MovementFact, rows)


def _effect(fact: Any, effect: str, class_id: Any, segment: str) -> dict[str, Any]:
    return {
        "movement_id": fact.movement_id,
        "effect": effect,
        "student_id": fact.student_id,
        "class_id": class_id,
        "segment": segment,
        "annulled": fact.annulled,
    }


@on(LessonChanged)
async def remember_lesson(tx: AsyncSession, event: Envelope[LessonChanged]) -> None:
    """A lesson is planned, held or cancelled."""
    await _remember(tx, event, LessonFact, [event.data.model_dump(exclude={"topic", "homework"})])


@on(AttendanceNoted)
async def remember_attendance(tx: AsyncSession, event: Envelope[AttendanceNoted]) -> None:
    """The lesson's codes are these and no others; none at all is news as well."""
    lesson = event.data
    await tx.execute(delete(AttendanceFact).where(AttendanceFact.lesson_id == lesson.lesson_id))
    codes = {student.student_id: student.code for student in lesson.students}
    rows = [
        lesson.model_dump(exclude={"students"}) | {"student_id": student_id, "code": code}
        for student_id, code in codes.items()
    ]
    await _remember(tx, event, AttendanceFact, rows)
    await tx.execute(_NOTE, {"segment": lesson.segment, "event_at": event.time})


@on(MarkChanged)
async def remember_mark(tx: AsyncSession, event: Envelope[MarkChanged]) -> None:
    """A current mark stands so."""
    await _remember(tx, event, MarkFact, [event.data.model_dump(exclude={"mark_type"})])


@on(PeriodMarkDecided)
async def remember_period_mark(tx: AsyncSession, event: Envelope[PeriodMarkDecided]) -> None:
    """A student has this mark for the period; the rollup follows in the same transaction."""
    row = event.data.model_dump(exclude={"suggested", "mean"}) | {"decided_at": event.time}
    await _remember(tx, event, PeriodMark, [row])
    await results.recount_mark(tx, event.data.period_id, event.data.student_id)
