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
from registry.imports.later import Later, Left, listed, told, touched, what_stays
from registry.imports.writing import delete_rows, update_rows
from registry.tables import Human, Import, ImportChange, Placement, SchoolClass, Tie
from sheets.checked import require_undoable
from store import load

ORDER = ("ties", "classes", "people", "placements")
"""People go before their placements: without a placement they are not visible any more. Keys are checked at
commit.
"""
TABLES: dict[str, Any] = {"people": Human, "placements": Placement, "ties": Tie, "classes": SchoolClass}
_ELSEWHERE = text("select * from placed_elsewhere(cast(:ids as uuid[]), :segment)")


async def changed_since(
    tx: AsyncSession, actor: Actor, import_id: UUID
) -> tuple[list[Later], int, Left, list[str]]:
    """The list of what changed since the import, how long it is in all, what an undo would leave, in words."""
    row = await load(tx, Import, import_id, policy.visible_imports(actor), what="Импорт")
    if row.state != "applied":
        return [], 0, Left(), []
    found = await touched(tx, row)
    return await listed(tx, row, found), len(found), await what_stays(tx, row, found), told(found)


async def undo(tx: AsyncSession, actor: Actor, import_id: UUID, leave_changed: bool = False) -> Import:
    """Take back what the import created and changed, within a month.

    When anything has changed since: refused, or, if the person chooses so, all the rest is taken back and what was
    touched is left as it is now.
    """
    require(policy.may_import(actor))
    row = await load(tx, Import, import_id, policy.visible_imports(actor), lock=True, what="Импорт")
    require_undoable(row, only="Отменить можно только применённый импорт", what="Отменить импорт")
    await tx.execute(ONE_AT_A_TIME, {"segment": actor.segment})
    found = await touched(tx, row)
    if found and not leave_changed:
        reasons = told(found)
        raise RuleViolated("Импорт нельзя отменить: после него " + "; ".join(reasons), reasons=reasons)
    left = await what_stays(tx, row, found)
    changes = select(ImportChange.noun, ImportChange.row_id, ImportChange.before)
    done = (await tx.execute(changes.where(ImportChange.import_id == row.id))).all()
    await _take_back(tx, actor, [one for one in done if one.row_id not in left.rows], strict=not found)
    gone = delete(ImportChange).where(ImportChange.import_id == row.id)
    await tx.execute(gone.execution_options(synchronize_session=False))
    told_now = ImportUndone(
        import_id=row.id, segment=row.segment, undone_by=actor.id, left=sorted(left.students, key=str)
    )
    emit(tx, told_now, subject=row.id)
    row.state, row.undone_by, row.undone_at = "undone", actor.id, datetime.now(UTC)
    row.left_people, row.version = len(left.people), row.version + 1
    await tx.flush()
    return row


async def _take_back(tx: AsyncSession, actor: Actor, found: Sequence[DbRow[Any]], strict: bool) -> None:
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
        if await delete_rows(tx, table, created[table]) != len(created[table]) and strict:
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
