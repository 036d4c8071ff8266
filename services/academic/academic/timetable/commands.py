"""The week by hand: adding, moving from a date, ending; and dated lessons made of it.

Writers of one school's timetable take one lock, so a clash is seen and explained; the data base's exclusion
constraints stand behind it. A change from a date never touches earlier days (X6).
"""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any, NamedTuple
from uuid import UUID

import orjson
from sqlalchemy import select, text
from sqlalchemy.ext.asyncio import AsyncSession

from academic import lessons, policy
from academic.carrying import school_year_of
from academic.tables import Holiday, Lesson, Mark, Period, StudyYear, TeachingGroup, TimetableEntry
from academic.timetable import queries, rules
from academic.timetable.rules import Entry
from academic.timetable.views import ChangedEntry, ExtraLesson, Move, NewEntry, Range
from access import Actor, require
from problems import FieldError, InvalidInput, NotFound, RuleViolated
from store import expect_version, load, new_id

_LOCK = text("select pg_advisory_xact_lock(hashtextextended('academic timetable ' || :segment, 0))")

_MAKE = text("""
    insert into lessons (id, school_year, group_id, segment, held_on, number, room, entry_id, planned_on,
        state, version,
                         attendance_version, changes)
    select id, :year, group_id, :segment, held_on, number, room, entry_id, held_on, 'planned', 1, 0, 1
    from unnest(cast(:ids as uuid[]), cast(:groups as uuid[]), cast(:days as date[]), cast(:numbers as smallint[]),
                cast(:rooms as text[]), cast(:entries as uuid[])) as made(id, group_id, held_on, number, room, entry_id)
    on conflict do nothing
    returning id, school_year, group_id, segment, held_on, number, topic, homework, state, changes
""")

# segment: keyed by the entry that the policy has loaded
_UNMAKE = text("""
    with planned as (
        select l.school_year, l.id, l.topic is null and l.homework is null and l.attendance_version = 0 and not exists (
                select from marks m where m.school_year = l.school_year and m.group_id = l.group_id
                and m.lesson_id = l.id) as untouched, max(l.planned_on) over () as last_on
        from lessons l
        where l.school_year = :year and l.entry_id = :entry and l.planned_on >= :from_on and l.state = 'planned'
    ), gone as (
        update lessons l set state = 'cancelled', version = l.version + 1, changes = l.changes + 1
        from planned p where l.school_year = :year and l.id = p.id and p.untouched
        returning l.id, l.school_year, l.group_id, l.segment, l.held_on, l.number, l.topic, l.homework,
            l.state, l.changes
    )
    select gone.*, p.untouched, p.last_on from planned p left join gone on gone.id = p.id
""")


_OCCUPIED = text("""
    select g.name, l.room, g.teacher_id = mine.teacher_id as teacher,
        g.class_ids && mine.class_ids and not (g.divided and mine.divided) as class_
    from lessons l
    join teaching_groups g on g.id = l.group_id
    join teaching_groups mine on mine.id = :group_id
    where l.school_year = :year and l.segment = :segment and l.held_on = :day and l.number = :number
      and l.state <> 'cancelled' and l.id <> :lesson
      and (g.teacher_id = mine.teacher_id or g.id = mine.id or l.room = :room
           or g.class_ids && mine.class_ids and not (g.divided and mine.divided))
    limit 1
""")


class Unmade(NamedTuple):
    """What became of an entry's future lessons: cancelled, kept because something is written, last day made."""

    cancelled: int
    kept: int
    last_on: date | None


async def _lock(tx: AsyncSession, actor: Actor) -> None:
    require(policy.at_school(actor))
    await tx.execute(_LOCK, {"segment": actor.segment})


async def _year(tx: AsyncSession, actor: Actor, school_year: int) -> StudyYear:
    query = select(StudyYear).where(policy.visible_to(actor, StudyYear), StudyYear.school_year == school_year)
    year = (await tx.execute(query)).scalar_one_or_none()
    if year is None:
        raise NotFound("Учебный год не открыт")
    return year


def _entry(year: StudyYear, group: Any, wanted: NewEntry | ChangedEntry, until_on: date | None) -> Entry:
    return Entry(
        id=new_id(),
        group_id=group.id,
        group_name=group.name,
        class_ids=frozenset(group.class_ids),
        divided=group.divided,
        students=frozenset(group.students or ()),
        teacher_id=group.teacher_id,
        teacher_name=group.teacher_name,
        room=wanted.room,
        note=wanted.note,
        weekday=wanted.weekday,
        number=wanted.number,
        weeks=wanted.weeks,
        from_on=wanted.from_on or year.from_on,
        until_on=until_on or year.until_on,
    )


def _row(entry: Entry, segment: str, school_year: int) -> TimetableEntry:
    members = (
        "id", "group_id", "teacher_id", "weekday", "number", "room", "weeks", "from_on", "until_on", "note",
    )  # fmt: skip
    facts = {name: getattr(entry, name) for name in members}
    return TimetableEntry(segment=segment, school_year=school_year, version=1, **facts)


def _refuse(found: Sequence[rules.Clash]) -> None:
    if not found:
        return
    first = found[0].detail
    more = f" (и ещё {len(found) - 1})" if len(found) > 1 else ""
    raise RuleViolated(
        first + more,
        clashes=[
            {
                "place": clash.place,
                "kind": clash.kind,
                "detail": clash.detail,
                "with_entry": str(clash.with_entry),
                "free": [{"weekday": day, "number": number} for day, number in clash.free],
            }
            for clash in found
        ],
    )


async def add(tx: AsyncSession, actor: Actor, wanted: Sequence[NewEntry], school_year: int) -> list[UUID]:
    """Put lessons into the week, all or nothing; every clash is explained. Returns ids in the order asked."""
    await _lock(tx, actor)
    year = await _year(tx, actor, school_year)
    standing, groups = await queries.week(tx, actor.segment, school_year)
    errors: list[FieldError] = []
    entries: list[Entry] = []
    for place, one in enumerate(wanted):
        group = groups.get(one.group_id)
        if group is None:
            errors.append({"pointer": f"/body/entries/{place}/group_id", "detail": "группа не найдена"})
            continue
        entry = _entry(year, group, one, one.until_on)
        if not year.from_on <= entry.from_on <= entry.until_on <= year.until_on:
            errors.append({"pointer": f"/body/entries/{place}/from_on", "detail": "вне учебного года"})
        entries.append(entry)
    if errors:
        raise InvalidInput("Проверьте строки", errors)
    _refuse(rules.clashes(entries, standing, _weekdays(standing)))
    tx.add_all(_row(entry, actor.segment, school_year) for entry in entries)
    await tx.flush()
    return [entry.id for entry in entries]


def _weekdays(standing: Sequence[Entry]) -> list[int]:
    """Saturday is offered only where the school learns on Saturdays."""
    return [1, 2, 3, 4, 5, 6] if any(entry.weekday == 6 for entry in standing) else [1, 2, 3, 4, 5]


async def _holidays(tx: AsyncSession, actor: Actor, school_year: int) -> list[tuple[date, date, list[int]]]:
    query = select(Holiday.from_on, Holiday.until_on, Holiday.grades).where(
        policy.visible_to(actor, Holiday), Holiday.school_year == school_year
    )
    return [(row.from_on, row.until_on, row.grades) for row in await tx.execute(query)]


async def _make(
    tx: AsyncSession,
    actor: Actor,
    year: StudyYear,
    entries: Sequence[Entry],
    grades: dict[UUID, Any],
    from_on: date,
    until_on: date,
) -> tuple[int, int]:
    """Dated lessons of these entries in the interval; (created, asked for). What exists is left alone."""
    holidays = await _holidays(tx, actor, year.school_year)
    off: dict[tuple[int, ...], frozenset[date]] = {}
    columns: dict[str, list[Any]] = {
        name: [] for name in ("ids", "groups", "days", "numbers", "rooms", "entries")
    }
    for entry in entries:
        whose = tuple(sorted(set(grades[entry.group_id])))
        closed = off.setdefault(whose, rules.days_off(holidays, whose))
        for day in rules.occurrences(entry, from_on, until_on, year.from_on, closed):
            values = (new_id(), entry.group_id, day, entry.number, entry.room, entry.id)
            for column, value in zip(columns.values(), values, strict=True):
                column.append(value)
    made = await tx.execute(_MAKE, {"year": year.school_year, "segment": actor.segment, **columns})
    created = made.all()
    for lesson in created:
        lessons.tell(tx, lesson)
    return len(created), len(columns["ids"])


async def make(tx: AsyncSession, actor: Actor, wanted: Range) -> tuple[int, int]:
    """Make the dated lessons of a period or interval; (created, already there). May be repeated."""
    await _lock(tx, actor)
    from_on, until_on, school_year = wanted.from_on, wanted.until_on, wanted.school_year
    if wanted.period_id is not None:
        period = await load(tx, Period, wanted.period_id, policy.visible_to(actor, Period), what="Период")
        from_on, until_on, school_year = period.from_on, period.until_on, period.school_year
    if from_on is None or until_on is None:
        raise InvalidInput("Укажите период или обе даты")
    year = await _year(tx, actor, school_year or school_year_of(from_on))
    entries, groups = await queries.week(tx, actor.segment, year.school_year)
    grades = {group.id: group.grades or () for group in groups.values()}
    kept = [entry for entry in entries if entry.group_id in grades]
    from_on, until_on = max(from_on, year.from_on), min(until_on, year.until_on)
    created, asked = await _make(tx, actor, year, kept, grades, from_on, until_on)
    return created, asked - created


async def _unmake(tx: AsyncSession, row: TimetableEntry, from_on: date) -> Unmade:
    """Cancel the entry's lessons from that day on, except those in which something is written."""
    found = (await tx.execute(_UNMAKE, {"year": row.school_year, "entry": row.id, "from_on": from_on})).all()
    for lesson in found:
        if lesson.untouched:
            lessons.tell(tx, lesson)
    kept = sum(not lesson.untouched for lesson in found)
    return Unmade(len(found) - kept, kept, found[0].last_on if found else None)


async def _end(tx: AsyncSession, row: TimetableEntry, from_on: date) -> None:
    if row.from_on >= from_on:
        await tx.delete(row)
    else:
        row.until_on = from_on - timedelta(days=1)
    await tx.flush()


async def change(
    tx: AsyncSession, actor: Actor, entry_id: UUID, version: int | None, body: ChangedEntry
) -> tuple[UUID, Unmade, int]:
    """Move a weekly lesson from a day on: (new entry, what became of its lessons, lessons made anew)."""
    await _lock(tx, actor)
    visible = policy.visible_to(actor, TimetableEntry)
    row = await load(tx, TimetableEntry, entry_id, visible, lock=True, what="Урок недели")
    expect_version(row, version)
    year = await _year(tx, actor, row.school_year)
    from_on = max(body.from_on, row.from_on)
    if from_on > row.until_on:
        raise RuleViolated(f"Этот урок недели кончается {row.until_on:%d.%m.%Y}")
    standing, groups = await queries.week(tx, actor.segment, row.school_year)
    group = groups.get(row.group_id)
    if group is None:
        raise NotFound("Группа не найдена")
    moved = _entry(year, group, body.model_copy(update={"from_on": from_on}), row.until_on)
    others = [entry for entry in standing if entry.id != entry_id]
    _refuse(rules.clashes([moved], others, _weekdays(standing)))
    unmade = await _unmake(tx, row, from_on)
    await _end(tx, row, from_on)
    tx.add(_row(moved, actor.segment, year.school_year))
    await tx.flush()
    created = 0
    if unmade.last_on is not None:
        grades = {group.id: group.grades or ()}
        created, _ = await _make(tx, actor, year, [moved], grades, from_on, unmade.last_on)
    return moved.id, unmade, created


async def end(tx: AsyncSession, actor: Actor, entry_id: UUID, from_on: date) -> Unmade:
    """Take a weekly lesson out from a day on."""
    await _lock(tx, actor)
    visible = policy.visible_to(actor, TimetableEntry)
    row = await load(tx, TimetableEntry, entry_id, visible, lock=True, what="Урок недели")
    unmade = await _unmake(tx, row, from_on)
    await _end(tx, row, from_on)
    return unmade


async def _lesson(tx: AsyncSession, actor: Actor, lesson_id: UUID, school_year: int) -> Lesson:
    query = select(Lesson).where(
        Lesson.school_year == school_year, Lesson.id == lesson_id, policy.visible_to(actor, Lesson)
    )
    lesson = (await tx.execute(query.with_for_update())).scalar_one_or_none()
    if lesson is None:
        raise NotFound("Урок не найден")
    return lesson


async def _check_free(tx: AsyncSession, lesson: Lesson, day: date, number: int, room: str | None) -> None:
    given = {
        "group_id": lesson.group_id,
        "year": lesson.school_year,
        "segment": lesson.segment,
        "day": day,
        "number": number,
        "lesson": lesson.id,
        "room": room,
    }
    taken = (await tx.execute(_OCCUPIED, given)).first()
    if taken:
        what = (
            "учитель занят"
            if taken.teacher
            else f"кабинет {room} занят"
            if not taken.class_
            else "класс занят"
        )
        raise RuleViolated(f"{day:%d.%m.%Y}, {number}-й урок: {what} («{taken.name}»)")


async def _check_empty(tx: AsyncSession, actor: Actor, lesson: Lesson) -> None:
    """Marks and attendance were told with the lesson's day: a lesson that has them keeps its place."""
    written = select(Mark.mark_id).where(
        policy.visible_to(actor, Mark),
        Mark.school_year == lesson.school_year,
        Mark.group_id == lesson.group_id,
        Mark.lesson_id == lesson.id,
        Mark.removed.is_(False),
    )
    if lesson.attendance_version or (await tx.execute(written.limit(1))).first():
        raise RuleViolated("На уроке есть отметки или посещаемость: его нельзя отменить или перенести")


async def cancel(tx: AsyncSession, actor: Actor, lesson_id: UUID, school_year: int, reason: str) -> None:
    """A lesson does not take place; one with marks or attendance stays."""
    lesson = await _lesson(tx, actor, lesson_id, school_year)
    await _check_empty(tx, actor, lesson)
    await _set(tx, actor, lesson, {"state": "cancelled"}, reason)


async def move(tx: AsyncSession, actor: Actor, lesson_id: UUID, school_year: int, body: Move) -> None:
    """A lesson without marks and attendance takes place at another time."""
    await _lock(tx, actor)
    lesson = await _lesson(tx, actor, lesson_id, school_year)
    if lesson.state == "cancelled":
        raise RuleViolated("Урок отменён")
    if school_year_of(body.held_on) != school_year:
        raise RuleViolated("Урок переносят в пределах учебного года")
    await _check_empty(tx, actor, lesson)
    await _check_free(tx, lesson, body.held_on, body.number, body.room)
    await _set(
        tx, actor, lesson, {"held_on": body.held_on, "number": body.number, "room": body.room}, body.reason
    )


async def _set(tx: AsyncSession, actor: Actor, lesson: Lesson, facts: dict[str, Any], reason: str) -> None:
    old = {name: getattr(lesson, name) for name in facts}
    for name, value in facts.items():
        setattr(lesson, name, value)
    lesson.version += 1
    lesson.changes += 1
    await tx.flush()
    before, after = orjson.dumps(old).decode(), orjson.dumps(facts).decode()
    await lessons.keep(tx, actor, lesson, before, after, reason)
    lessons.tell(tx, lesson)


async def add_lesson(tx: AsyncSession, actor: Actor, body: ExtraLesson) -> Lesson:
    """A lesson outside the week."""
    await _lock(tx, actor)
    visible = policy.visible_to(actor, TeachingGroup)
    group = await load(tx, TeachingGroup, body.group_id, visible, what="Группа")
    lesson = Lesson(
        id=new_id(),
        school_year=group.school_year,
        segment=group.segment,
        planned_on=body.held_on,
        entry_id=None,
        topic=None,
        homework=None,
        state="planned",
        version=1,
        attendance_version=0,
        changes=1,
        **body.model_dump(),
    )
    if school_year_of(body.held_on) != group.school_year:
        raise RuleViolated("День вне учебного года группы")
    await _check_free(tx, lesson, body.held_on, body.number, body.room)
    tx.add(lesson)
    await tx.flush()
    lessons.tell(tx, lesson)
    return lesson
