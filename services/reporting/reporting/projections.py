"""What other services tell, remembered as facts (E1). Each handler upserts by natural key and may run again."""

from collections.abc import Mapping, Sequence
from datetime import timedelta
from typing import Any

from sqlalchemy import delete, func, inspect
from sqlalchemy.dialects.postgresql import insert
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
    Freshness,
    KnownClass,
    KnownGroup,
    KnownPeriod,
    KnownPerson,
    KnownSegment,
    LessonFact,
    MarkFact,
    Membership,
    MovementFact,
    PeriodMark,
)
from store import Table

AFTER = timedelta(days=1)


async def _remember(tx: AsyncSession, table: type[Table], rows: Sequence[Mapping[str, Any]]) -> None:
    """Insert or overwrite rows by the table's primary key; all rows have the same columns."""
    if not rows:
        return
    keys = [column.name for column in inspect(table).primary_key]
    statement = insert(table).values([dict(row) for row in rows])
    changed = {name: statement.excluded[name] for name in rows[0] if name not in keys}
    await tx.execute(statement.on_conflict_do_update(index_elements=keys, set_=changed))


async def _note(tx: AsyncSession, event: Envelope[Any], *segments: str) -> None:
    """The facts of these segments now know of this moment."""
    statement = insert(Freshness).values(
        [{"segment": segment, "as_of": event.time} for segment in sorted(set(segments))]
    )
    latest = func.greatest(Freshness.as_of, statement.excluded.as_of)
    await tx.execute(statement.on_conflict_do_update(index_elements=["segment"], set_={"as_of": latest}))


@on(SegmentChanged)
async def remember_segment(tx: AsyncSession, event: Envelope[SegmentChanged]) -> None:
    """A school, municipality or region has this name and state."""
    await _remember(tx, KnownSegment, [event.data.model_dump(exclude={"segment_id"})])


@on(PersonChanged)
async def remember_person(tx: AsyncSession, event: Envelope[PersonChanged]) -> None:
    """A student or class teacher is called so."""
    await _remember(tx, KnownPerson, [event.data.model_dump(exclude={"birth_on", "sex"})])


@on(ClassChanged)
async def remember_class(tx: AsyncSession, event: Envelope[ClassChanged]) -> None:
    """A class has this name, grade and class teacher."""
    await _remember(tx, KnownClass, [event.data.model_dump(exclude={"room", "shift"})])
    await _note(tx, event, event.data.segment)


@on(TeachingGroupChanged)
async def remember_group(tx: AsyncSession, event: Envelope[TeachingGroupChanged]) -> None:
    """A group is taught this subject; whose marks count for which class may change with it."""
    await _remember(tx, KnownGroup, [event.data.model_dump(exclude={"name"})])
    await results.recount_group(tx, event.data.group_id)
    await _note(tx, event, event.data.segment)


@on(StudyPeriodChanged)
async def remember_period(tx: AsyncSession, event: Envelope[StudyPeriodChanged]) -> None:
    """A period has these dates; its last day says in which class a student counts."""
    await _remember(tx, KnownPeriod, [event.data.model_dump()])
    await results.recount_period(tx, event.data.period_id)
    await _note(tx, event, event.data.segment)


@on(MembershipChanged)
async def remember_membership(tx: AsyncSession, event: Envelope[MembershipChanged]) -> None:
    """The student's spells are these and no others."""
    student_id = event.data.student_id
    await tx.execute(delete(Membership).where(Membership.student_id == student_id))
    rows = [
        {"student_id": student_id, "ordinal": ordinal, **spell.model_dump()}
        for ordinal, spell in enumerate(event.data.spells)
    ]
    await _remember(tx, Membership, rows)
    await results.recount_student(tx, student_id)
    await _note(tx, event, event.segment, *(spell.segment for spell in event.data.spells))


@on(StudentEnrolled)
async def remember_enrolment(tx: AsyncSession, event: Envelope[StudentEnrolled]) -> None:
    """A class has one student more from the day of the order."""
    fact = event.data
    row = _effect(fact, "arrived", fact.class_id, fact.segment) | {
        "counted_on": fact.effective_on,
        "reason": fact.kind,
    }
    await _remember(tx, MovementFact, [row])
    await _note(tx, event, fact.segment)


@on(StudentDeparted)
async def remember_departure(tx: AsyncSession, event: Envelope[StudentDeparted]) -> None:
    """A class has one student less from the day after the last one at school."""
    fact = event.data
    row = _effect(fact, "left", fact.class_id, fact.segment) | {
        "counted_on": fact.effective_on + AFTER,
        "reason": fact.reason,
    }
    await _remember(tx, MovementFact, [row])
    await _note(tx, event, fact.segment)


@on(StudentMoved)
async def remember_move(tx: AsyncSession, event: Envelope[StudentMoved]) -> None:
    """Two classes of one school: neither arrived nor left in the school's totals [S14f]."""
    fact = event.data
    day = {"counted_on": fact.effective_on, "reason": ""}
    rows = [
        _effect(fact, "moved-out", fact.from_class_id, fact.segment) | day,
        _effect(fact, "moved-in", fact.to_class_id, fact.segment) | day,
    ]
    await _remember(tx, MovementFact, rows)
    await _note(tx, event, fact.segment)


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
    await _remember(tx, MovementFact, rows)
    await _note(tx, event, fact.from_segment, fact.to_segment)


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
    await _remember(tx, LessonFact, [event.data.model_dump(exclude={"topic", "homework"})])
    await _note(tx, event, event.data.segment)


@on(AttendanceNoted)
async def remember_attendance(tx: AsyncSession, event: Envelope[AttendanceNoted]) -> None:
    """The lesson's codes are these and no others."""
    lesson = event.data
    await tx.execute(delete(AttendanceFact).where(AttendanceFact.lesson_id == lesson.lesson_id))
    codes = {student.student_id: student.code for student in lesson.students}
    rows = [
        lesson.model_dump(exclude={"students"}) | {"student_id": student_id, "code": code}
        for student_id, code in codes.items()
    ]
    await _remember(tx, AttendanceFact, rows)
    await _note(tx, event, lesson.segment)


@on(MarkChanged)
async def remember_mark(tx: AsyncSession, event: Envelope[MarkChanged]) -> None:
    """A current mark stands so."""
    await _remember(tx, MarkFact, [event.data.model_dump(exclude={"mark_type"})])
    await _note(tx, event, event.data.segment)


@on(PeriodMarkDecided)
async def remember_period_mark(tx: AsyncSession, event: Envelope[PeriodMarkDecided]) -> None:
    """A student has this mark for the period; the rollup follows in the same transaction."""
    row = event.data.model_dump(exclude={"suggested", "mean"}) | {"decided_at": event.time}
    await _remember(tx, PeriodMark, [row])
    await results.recount_mark(tx, event.data.period_id, event.data.student_id)
    await _note(tx, event, event.data.segment)
