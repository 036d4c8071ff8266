"""What other services tell, remembered as facts (E1). Each handler upserts by natural key and may run again."""

from collections.abc import Mapping, Sequence
from datetime import timedelta
from functools import cache
from typing import Any

from sqlalchemy import TextClause, delete, inspect, text
from sqlalchemy.ext.asyncio import AsyncSession

from bus import Envelope, on_many
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
    tx: AsyncSession, table: type[Table], rows: Sequence[tuple[Envelope[Any], Mapping[str, Any]]]
) -> None:
    """Insert or overwrite rows by primary key, and note how fresh their segments are; all have the same columns.

    One ready statement per table: building it anew for every event cost more than running it.
    """
    if rows:
        statement = _upsert(table, tuple(rows[0][1]))
        await tx.execute(statement, [{**row, "event_at": event.time} for event, row in rows])


def _rows(events: Sequence[Envelope[Any]], *left_out: str) -> list[tuple[Envelope[Any], dict[str, Any]]]:
    return [(event, event.data.model_dump(exclude=set(left_out))) for event in events]


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


@on_many(SegmentChanged)
async def remember_segments(tx: AsyncSession, events: Sequence[Envelope[SegmentChanged]]) -> None:
    """A school, municipality or region has this name and state."""
    await _remember(tx, KnownSegment, _rows(events, "segment_id"))


@on_many(PersonChanged)
async def remember_people(tx: AsyncSession, events: Sequence[Envelope[PersonChanged]]) -> None:
    """A student or class teacher is called so."""
    await _remember(tx, KnownPerson, _rows(events, "birth_on", "sex"))


@on_many(ClassChanged)
async def remember_classes(tx: AsyncSession, events: Sequence[Envelope[ClassChanged]]) -> None:
    """A class has this name, grade and class teacher."""
    await _remember(tx, KnownClass, _rows(events, "room", "shift", "set_id"))


@on_many(TeachingGroupChanged)
async def remember_groups(tx: AsyncSession, events: Sequence[Envelope[TeachingGroupChanged]]) -> None:
    """A group is taught this subject; whose marks count for which class may change with it."""
    await _remember(tx, KnownGroup, _rows(events, "name"))
    await results.recount_groups(tx, [event.data.group_id for event in events])


@on_many(StudyPeriodChanged)
async def remember_periods(tx: AsyncSession, events: Sequence[Envelope[StudyPeriodChanged]]) -> None:
    """A period has these dates; its last day says in which class a student counts."""
    await _remember(tx, KnownPeriod, _rows(events))
    await results.recount_periods(tx, [event.data.period_id for event in events])


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


@on_many(MembershipChanged)
async def remember_memberships(tx: AsyncSession, events: Sequence[Envelope[MembershipChanged]]) -> None:
    """The students' spells are these and no others."""
    await tx.execute(_SPELLS, [_spells(event) for event in events])
    await results.recount_students(tx, [event.data.student_id for event in events])


def _spells(event: Envelope[MembershipChanged]) -> dict[str, Any]:
    spells = event.data.spells
    return {
        "event_at": event.time,
        "noted": [event.segment, *(spell.segment for spell in spells)],
        "student_id": event.data.student_id,
        "segments": [spell.segment for spell in spells],
        "classes": [spell.class_id for spell in spells],
        "froms": [spell.from_on for spell in spells],
        "untils": [spell.until_on for spell in spells],
    }


@on_many(StudentEnrolled)
async def remember_enrolments(tx: AsyncSession, events: Sequence[Envelope[StudentEnrolled]]) -> None:
    """A class has one student more from the day of the order."""
    await _remember(tx, MovementFact, [(event, _enrolled(event.data)) for event in events])


def _enrolled(fact: StudentEnrolled) -> dict[str, Any]:
    day = {"counted_on": fact.effective_on, "reason": fact.kind}
    return _effect(fact, "arrived", fact.class_id, fact.segment) | day


@on_many(StudentDeparted)
async def remember_departures(tx: AsyncSession, events: Sequence[Envelope[StudentDeparted]]) -> None:
    """A class has one student less from the day after the last one at school."""
    await _remember(tx, MovementFact, [(event, _departed(event.data)) for event in events])


def _departed(fact: StudentDeparted) -> dict[str, Any]:
    day = {"counted_on": fact.effective_on + AFTER, "reason": fact.reason}
    return _effect(fact, "left", fact.class_id, fact.segment) | day


@on_many(StudentMoved)
async def remember_moves(tx: AsyncSession, events: Sequence[Envelope[StudentMoved]]) -> None:
    """Two classes of one school: neither arrived nor left in the school's totals [S14f]."""
    await _remember(tx, MovementFact, [(event, row) for event in events for row in _moved(event.data)])


def _moved(fact: StudentMoved) -> list[dict[str, Any]]:
    day = {"counted_on": fact.effective_on, "reason": ""}
    return [
        _effect(fact, "moved-out", fact.from_class_id, fact.segment) | day,
        _effect(fact, "moved-in", fact.to_class_id, fact.segment) | day,
    ]


@on_many(StudentTransferred)
async def remember_transfers(tx: AsyncSession, events: Sequence[Envelope[StudentTransferred]]) -> None:
    """One school has a student less from the day after the last one, the other one more from the first day."""
    await _remember(tx, MovementFact, [(event, row) for event in events for row in _transferred(event.data)])


def _transferred(fact: StudentTransferred) -> list[dict[str, Any]]:
    left = _effect(fact, "left", fact.from_class_id, fact.from_segment)
    arrived = _effect(fact, "arrived", fact.to_class_id, fact.to_segment)
    return [
        left | {"counted_on": fact.left_on + AFTER, "reason": fact.reason},
        arrived | {"counted_on": fact.effective_on, "reason": "transfer"},
    ]


def _effect(fact: Any, effect: str, class_id: Any, segment: str) -> dict[str, Any]:
    return {
        "movement_id": fact.movement_id,
        "effect": effect,
        "student_id": fact.student_id,
        "class_id": class_id,
        "segment": segment,
        "annulled": fact.annulled,
    }


@on_many(LessonChanged)
async def remember_lessons(tx: AsyncSession, events: Sequence[Envelope[LessonChanged]]) -> None:
    """A lesson is planned, held or cancelled."""
    await _remember(tx, LessonFact, _rows(events, "topic", "homework"))


@on_many(AttendanceNoted)
async def remember_attendance(tx: AsyncSession, events: Sequence[Envelope[AttendanceNoted]]) -> None:
    """The lessons' codes are these and no others; none at all is news as well."""
    lessons = [event.data.lesson_id for event in events]
    await tx.execute(delete(AttendanceFact).where(AttendanceFact.lesson_id.in_(lessons)))
    await _remember(tx, AttendanceFact, [(event, row) for event in events for row in _codes(event.data)])
    noted = [{"segment": event.data.segment, "event_at": event.time} for event in events]
    await tx.execute(_NOTE, noted)


def _codes(lesson: AttendanceNoted) -> list[dict[str, Any]]:
    codes = {student.student_id: student.code for student in lesson.students}
    facts = lesson.model_dump(exclude={"students"})
    return [{**facts, "student_id": student_id, "code": code} for student_id, code in codes.items()]


@on_many(MarkChanged)
async def remember_marks(tx: AsyncSession, events: Sequence[Envelope[MarkChanged]]) -> None:
    """A current mark stands so."""
    await _remember(tx, MarkFact, _rows(events, "mark_type"))


@on_many(PeriodMarkDecided)
async def remember_period_marks(tx: AsyncSession, events: Sequence[Envelope[PeriodMarkDecided]]) -> None:
    """A student has this mark for the period; the rollup follows in the same transaction."""
    rows = _rows(events, "suggested", "mean")
    await _remember(tx, PeriodMark, [(event, row | {"decided_at": event.time}) for event, row in rows])
    await results.recount_marks(tx, [(event.data.period_id, event.data.student_id) for event in events])
