"""Undo of an applied import (X1): the tables become what they were, or a reason why they cannot (nothing is
written).
"""

from collections import defaultdict
from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Row as DbRow
from sqlalchemy import delete, select, text
from sqlalchemy.ext.asyncio import AsyncSession

from access import Actor, require
from bus import emit
from contracts.events.registry import ImportUndone
from problems import RuleViolated
from registry import policy
from registry.imports import facts
from registry.imports.commands import ONE_AT_A_TIME
from registry.imports.writing import delete_rows, update_rows
from registry.rules import plural
from registry.tables import Human, Import, ImportChange, Placement, SchoolClass, Tie
from store import load

ORDER = ("ties", "classes", "people", "placements")
"""People go before their placements: without a placement they are not visible any more. Keys are checked at
commit.
"""
TABLES: dict[str, Any] = {"people": Human, "placements": Placement, "ties": Tie, "classes": SchoolClass}
_CHANGED = """
    select count(*) from import_changes c join {table} t on t.id = c.row_id
    where c.import_id = :id and c.noun = '{table}' and t.version <> c.version
"""
_GONE = """
    select count(*) from import_changes c where c.import_id = :id and c.noun = '{table}'
    and not exists (select from {table} t where t.id = c.row_id)
"""
_NEW_PLACEMENTS = """
    select count(*) from placements p join import_changes c on c.import_id = :id and c.noun = 'people'
        and c.before is null and c.row_id = p.person_id
    where p.segment = :segment
        and p.id not in (select row_id from import_changes where import_id = :id and noun = 'placements')
"""
_NEW_TIES = """
    select count(*) from (
        select t.id from ties t join import_changes c on c.import_id = :id and c.noun = 'people' and c.before is null
            and c.row_id = t.parent_id
        union
        select t.id from ties t join import_changes c on c.import_id = :id and c.noun = 'people' and c.before is null
            and c.row_id = t.student_id
    ) tied where id not in (select row_id from import_changes where import_id = :id and noun = 'ties')
"""
_MOVED = """
    select count(*) from class_members m join import_changes c on c.import_id = :id and c.noun = 'enrolled'
        and c.row_id = m.student_id
    where m.segment = :segment and (m.until_on is not null or m.class_id::text <> c.before ->> 'class_id')
"""
_OTHERS_IN_CLASS = """
    select count(*) from class_members m join import_changes c on c.import_id = :id and c.noun = 'classes'
        and c.before is null and c.row_id = m.class_id
    where m.student_id not in (select row_id from import_changes where import_id = :id and noun = 'enrolled')
"""
_TEACHES = """
    select count(*) from classes k join import_changes c on c.import_id = :id and c.noun = 'people' and c.before is null
        and c.row_id = k.teacher_id
    where k.id not in (select row_id from import_changes where import_id = :id and noun = 'classes')
"""
REASONS: tuple[tuple[str, tuple[str, str, str]], ...] = (
    (
        _CHANGED.format(table="people"),
        ("личное дело изменено", "личных дела изменены", "личных дел изменено"),
    ),
    (_CHANGED.format(table="placements"), ("место изменено", "места изменены", "мест изменено")),
    (_CHANGED.format(table="ties"), ("родственная связь изменена", "связи изменены", "связей изменено")),
    (_CHANGED.format(table="classes"), ("класс изменён", "класса изменены", "классов изменено")),
    (_GONE.format(table="placements"), ("место удалено", "места удалены", "мест удалено")),
    (
        _NEW_PLACEMENTS,
        ("новое место у человека из файла", "новых места у людей из файла", "новых мест у людей из файла"),
    ),
    (_NEW_TIES, ("новая родственная связь", "новые родственные связи", "новых родственных связей")),
    (
        _MOVED,
        ("ученик переведён или выбыл", "ученика переведены или выбыли", "учеников переведены или выбыли"),
    ),
    (_OTHERS_IN_CLASS, ("ученик зачислен позже", "ученика зачислены позже", "учеников зачислены позже")),
    (
        _TEACHES,
        (
            "назначен классный руководитель",
            "назначены классных руководителя",
            "назначено классных руководителей",
        ),
    ),
)
"""Everything that may hang on an import later: a count and its Russian name.

`not in` on purpose: it is hashed whatever the planner believes, and of rows written a moment ago it believes nothing
(`not exists` became a loop over 14,000 × 14,000 rows). `row_id` is never null.
"""
_ELSEWHERE = text("select * from placed_elsewhere(cast(:ids as uuid[]), :segment)")


async def undo(tx: AsyncSession, actor: Actor, import_id: UUID) -> Import:
    """Take back what the import created and changed; refused when anything later hangs on it."""
    require(policy.may_import(actor))
    row = await load(tx, Import, import_id, policy.visible_imports(actor), lock=True, what="Импорт")
    if row.state != "applied":
        raise RuleViolated("Отменить можно только применённый импорт", state=row.state)
    await tx.execute(ONE_AT_A_TIME, {"segment": actor.segment})
    await _check_nothing_later(tx, row)
    changes = select(ImportChange.noun, ImportChange.row_id, ImportChange.before)
    found = (await tx.execute(changes.where(ImportChange.import_id == row.id))).all()
    await _take_back(tx, actor, found)
    gone = delete(ImportChange).where(ImportChange.import_id == row.id)
    await tx.execute(gone.execution_options(synchronize_session=False))
    emit(tx, ImportUndone(import_id=row.id, segment=row.segment, undone_by=actor.id), subject=row.id)
    row.state, row.undone_by, row.undone_at = "undone", actor.id, datetime.now(UTC)
    row.version += 1
    await tx.flush()
    return row


async def _check_nothing_later(tx: AsyncSession, row: Import) -> None:
    reasons = []
    for query, (one, few, many) in REASONS:
        count = (await tx.execute(text(query), {"id": row.id, "segment": row.segment})).scalar_one()
        if count:
            reasons.append(f"{count} {plural(count, one, few, many)}")
    if reasons:
        raise RuleViolated("Импорт нельзя отменить: после него " + "; ".join(reasons), reasons=reasons)


async def _take_back(tx: AsyncSession, actor: Actor, found: Sequence[DbRow[Any]]) -> None:
    created: dict[str, list[UUID]] = defaultdict(list)
    changed: dict[str, list[tuple[UUID, dict[str, Any]]]] = defaultdict(list)
    for one in found:
        if one.before is None:
            created[one.noun].append(one.row_id)
        elif one.noun in TABLES:
            changed[one.noun].append((one.row_id, one.before))
    asked = {"ids": created["people"], "segment": actor.segment}
    shared = set((await tx.execute(_ELSEWHERE, asked)).scalars())
    created["people"] = [person for person in created["people"] if person not in shared]
    for table in ORDER:
        rows = await _rows(tx, table, created[table])
        await _restore(tx, actor, table, changed[table])
        if await delete_rows(tx, table, created[table]) != len(created[table]):
            raise RuleViolated("Импорт нельзя отменить: часть его записей уже удалена")
        for gone in rows:
            _tell(tx, actor, table, gone, removed=True)


async def _rows(tx: AsyncSession, table: str, ids: Sequence[UUID]) -> list[dict[str, Any]]:
    if not ids:
        return []
    found = text(f"select * from {table} where id = any(cast(:ids as uuid[]))")
    return [dict(row) for row in (await tx.execute(found, {"ids": list(ids)})).mappings()]


async def _restore(
    tx: AsyncSession, actor: Actor, table: str, changed: list[tuple[UUID, dict[str, Any]]]
) -> None:
    groups: dict[tuple[str, ...], list[dict[str, Any]]] = defaultdict(list)
    for row_id, before in changed:
        groups[tuple(sorted(before))].append({"id": row_id, **before})
    for names, rows in groups.items():
        await update_rows(tx, table, names, rows)
    for row in await _rows(tx, table, [row_id for row_id, _ in changed]):
        _tell(tx, actor, table, row)


def _tell(tx: AsyncSession, actor: Actor, table: str, row: dict[str, Any], removed: bool = False) -> None:
    match table:
        case "people":
            facts.tell_person(tx, row, removed)
        case "placements":
            facts.tell_placement(tx, row, removed)
        case "ties":
            facts.tell_tie(tx, row, actor.segment, removed)
        case "classes":
            facts.tell_class(tx, row, removed)
