"""Marks and attendance of two records: a cell that both have keeps both marks, the second in a free slot.

An attendance code is one per lesson: where both have one, the kept record's counts and the other one's stays where it
is, unseen, until they are parted.

# segment-module: under the role of handlers
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession

from academic.merging.reach import Reach
from bus import emit
from contracts.events.academic import AbsentStudent, AttendanceNoted, MarkChanged
from contracts.events.registry import PersonMerged
from service import merging
from service.merging import Held

NOUN = "marks.cell"
ATTENDANCE = Held(
    "attendance", "student_id", ("school_year", "group_id", "student_id", "lesson_id"),
    only="t.school_year = any(cast(:years as smallint[])) and t.group_id = any(cast(:groups as uuid[]))",
)  # fmt: skip
_CELLS = text("""
    select m.school_year, m.group_id, m.student_id, m.lesson_id, m.slot from marks m
    where m.school_year = any(cast(:years as smallint[])) and m.group_id = any(cast(:groups as uuid[]))
      and m.student_id = any(cast(:pair as uuid[]))
    order by m.group_id, m.lesson_id, m.slot
    for update
""")
_TAKEN = text("select key, was from merge_moves where merge_id = :merge and noun = :noun")
_FORGET = text("delete from merge_moves where merge_id = :merge and noun = :noun")
_NOTE = text("""
    insert into merge_moves (merge_id, noun, key, was)
    select :merge, :noun, jsonb_build_object('school_year', w.year, 'group_id', w.group_id,
        'lesson_id', w.lesson_id, 'slot', w.slot),
        jsonb_build_object('slot', w.old)
    from unnest(cast(:years as int[]), cast(:groups as uuid[]), cast(:lessons as uuid[]), cast(:olds as smallint[]),
        cast(:slots as smallint[])) w(year, group_id, lesson_id, old, slot)
    on conflict (merge_id, noun, key) do update set was = excluded.was
""")
_WANTED = """
    with wanted as (
        select * from unnest(cast(:years as smallint[]), cast(:groups as uuid[]), cast(:lessons as uuid[]),
            cast(:olds as smallint[]), cast(:slots as smallint[])) w(school_year, group_id, lesson_id, old, slot)
    )"""
_HERE = """t.school_year = w.school_year and t.group_id = w.group_id and t.student_id = :source
        and t.lesson_id = w.lesson_id and t.slot = w.old"""
_MOVE = text(f"""{_WANTED}
    update marks t set student_id = :target, slot = w.slot, version = t.version + 1 from wanted w where {_HERE}
    returning t.*
""")
_MOVE_HISTORY = text(f"""{_WANTED}
    update mark_history t set student_id = :target, slot = w.slot from wanted w where {_HERE}
""")
_LATER = text("""
    select m.school_year, m.group_id, m.lesson_id, m.slot from marks m
    where m.school_year = any(cast(:years as smallint[])) and m.group_id = any(cast(:groups as uuid[]))
      and m.student_id = :kept
      and exists (select from group_students s where s.group_id = m.group_id and s.student_id = :merged
                  and m.held_on between s.from_on and coalesce(s.until_on, 'infinity'))
      and not exists (select from group_students s where s.group_id = m.group_id and s.student_id = :kept
                      and m.held_on between s.from_on and coalesce(s.until_on, 'infinity'))
""")
_LATER_ATTENDANCE = text("""
    update attendance a set student_id = :merged from lessons l
    where a.school_year = any(cast(:years as smallint[])) and a.group_id = any(cast(:groups as uuid[]))
      and a.student_id = :kept and l.school_year = a.school_year and l.id = a.lesson_id
      and exists (select from group_students s where s.group_id = a.group_id and s.student_id = :merged
                  and l.held_on between s.from_on and coalesce(s.until_on, 'infinity'))
      and not exists (select from group_students s where s.group_id = a.group_id and s.student_id = :kept
                      and l.held_on between s.from_on and coalesce(s.until_on, 'infinity'))
      and not exists (select from attendance o where o.school_year = a.school_year and o.group_id = a.group_id
                      and o.student_id = :merged and o.lesson_id = a.lesson_id)
    returning a.school_year, a.lesson_id
""")
_ATTENDED = text("""
    with bumped as (
        update lessons l set attendance_version = l.attendance_version + 1
        from unnest(cast(:years as smallint[]), cast(:lessons as uuid[])) w(year, id)
        where l.school_year = w.year and l.id = w.id
        returning l.id, l.group_id, l.segment, l.school_year, l.held_on, l.attendance_version
    )
    select b.*, coalesce((
        select jsonb_agg(jsonb_build_object('student_id', a.student_id, 'code', a.code, 'minutes_late', a.minutes_late))
        from attendance a where a.school_year = b.school_year and a.group_id = b.group_id and a.lesson_id = b.id
    ), '[]') as students
    from bumped b
""")
Cell = tuple[int, UUID, UUID, int]
"""(school_year, group, lesson, slot)."""


async def move_marks(tx: AsyncSession, merge: PersonMerged, reach: Reach) -> None:
    """Over: everything of the merged record, also what came late. Back: what had gone over."""
    held = await _held(tx, merge, reach)
    kept, merged = held[merge.kept_id], held[merge.merged_id]
    if not merge.undone:
        moves = [(cell, _free(cell, kept)) for cell in sorted(merged, key=str)]
        await _note(tx, merge, moves)
        await _shift(tx, moves, merge.merged_id, merge.kept_id)
        return
    rows = (await tx.execute(_TAKEN, {"merge": merge.merge_id, "noun": NOUN})).all()
    went = [(_cell(row.key), int(row.was["slot"])) for row in rows]
    moves = [(cell, _free((*cell[:3], old), merged)) for cell, old in went if cell in kept]
    await tx.execute(_FORGET, {"merge": merge.merge_id, "noun": NOUN})
    await _shift(tx, moves, merge.kept_id, merge.merged_id)


async def _held(tx: AsyncSession, merge: PersonMerged, reach: Reach) -> dict[UUID, set[Cell]]:
    pair = [merge.kept_id, merge.merged_id]
    found: dict[UUID, set[Cell]] = {one: set() for one in pair}
    for row in await tx.execute(_CELLS, {"years": reach.years, "groups": reach.groups, "pair": pair}):
        found[row.student_id].add((row.school_year, row.group_id, row.lesson_id, row.slot))
    return found


def _cell(key: dict[str, Any]) -> Cell:
    return int(key["school_year"]), UUID(key["group_id"]), UUID(key["lesson_id"]), int(key["slot"])


def _free(cell: Cell, taken: set[Cell]) -> int:
    """The cell's own slot, or the next one that is free; it is taken from now on."""
    slot: int = next(n for n in (cell[3], *range(32_000)) if (*cell[:3], n) not in taken)
    taken.add((*cell[:3], slot))
    return slot


def _columns(moves: Sequence[tuple[Cell, int]]) -> dict[str, list[Any]]:
    return {
        "years": [cell[0] for cell, _ in moves],
        "groups": [cell[1] for cell, _ in moves],
        "lessons": [cell[2] for cell, _ in moves],
        "olds": [cell[3] for cell, _ in moves],
        "slots": [slot for _, slot in moves],
    }


async def _note(tx: AsyncSession, merge: PersonMerged, moves: Sequence[tuple[Cell, int]]) -> None:
    if moves:
        await tx.execute(_NOTE, {"merge": merge.merge_id, "noun": NOUN, **_columns(moves)})


async def _shift(tx: AsyncSession, moves: Sequence[tuple[Cell, int]], source: UUID, target: UUID) -> None:
    if not moves:
        return
    given = {**_columns(moves), "source": source, "target": target}
    await tx.execute(_MOVE_HISTORY, given)
    for row in (await tx.execute(_MOVE, given)).all():
        told = MarkChanged(
            mark_id=row.mark_id, segment=row.segment, school_year=row.school_year, group_id=row.group_id,
            lesson_id=row.lesson_id, student_id=row.student_id, held_on=row.held_on,
            kind="debt" if row.value is None else "number", value=row.value, weight=row.weight,
            mark_type=row.mark_type, removed=row.removed,
        )  # fmt: skip
        emit(tx, told, subject=row.mark_id, segment=row.segment, sequence=row.version)


async def move_attendance(tx: AsyncSession, merge: PersonMerged, reach: Reach) -> None:
    """The codes, and every lesson whose list is another one now."""
    keys = await merging.go(tx, merge, ATTENDANCE, years=reach.years, groups=reach.groups)
    await _tell_lessons(tx, {(int(key["school_year"]), UUID(key["lesson_id"])) for key in keys})


async def _tell_lessons(tx: AsyncSession, lessons: Iterable[tuple[int, UUID]]) -> None:
    by_year: dict[int, list[UUID]] = defaultdict(list)
    for year, lesson in sorted(lessons):
        by_year[year].append(lesson)
    given = {
        "years": [year for year, ids in by_year.items() for _ in ids],
        "lessons": [one for ids in by_year.values() for one in ids],
    }
    if not given["lessons"]:
        return
    for row in (await tx.execute(_ATTENDED, given)).all():
        told = AttendanceNoted(
            lesson_id=row.id, group_id=row.group_id, segment=row.segment, school_year=row.school_year,
            held_on=row.held_on, students=[AbsentStudent.model_validate(one) for one in row.students],
        )  # fmt: skip
        emit(tx, told, subject=row.id, segment=row.segment, sequence=row.attendance_version)


async def share_out(tx: AsyncSession, merge: PersonMerged, reach: Reach) -> None:
    """What was written while they were one goes to the record that is in the class on that day."""
    given = {
        "kept": merge.kept_id, "merged": merge.merged_id, "years": reach.years, "groups": reach.groups,
    }  # fmt: skip
    rows = (await tx.execute(_LATER, given)).all()
    if rows:
        taken = (await _held(tx, merge, reach))[merge.merged_id]
        cells = [(row.school_year, row.group_id, row.lesson_id, row.slot) for row in rows]
        await _shift(tx, [(cell, _free(cell, taken)) for cell in cells], merge.kept_id, merge.merged_id)
    noted = (await tx.execute(_LATER_ATTENDANCE, given)).all()
    await _tell_lessons(tx, {(row.school_year, row.lesson_id) for row in noted})
