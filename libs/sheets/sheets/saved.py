"""Mappings of columns that a school keeps by name («Выгрузка из 1С»), for files with the same headings.

Each service that takes tables has a table of them (`SavedColumns` with its segment) and guards it by its own policy.
"""

from collections.abc import Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import func, select, text
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import Mapped, mapped_column

from problems import RuleViolated
from sheets.understanding import Remembered, SheetColumns
from sheets.views import MappingView
from store import clock, new_id

MOST = 100
_ONE_AT_A_TIME = text("select pg_advisory_xact_lock(hashtextextended(:key, 0))")
"""Two people who keep the same new name: the second one writes it anew, as if he had come later."""


class SavedColumns:
    """`sheets`: [{kind, columns: {heading: field or null}}]; a kind of null is a sheet that is not read."""

    id: Mapped[UUID] = mapped_column(primary_key=True, default=new_id)
    name: Mapped[str]
    sheets: Mapped[list[dict[str, Any]]]
    created_by: Mapped[UUID]
    created_at: Mapped[datetime] = mapped_column(server_default=func.now())


async def remembered(tx: AsyncSession, table: Any, segment: str) -> list[Remembered]:
    """What the school keeps, the newest first."""
    rows = select(table.name, table.sheets).where(table.segment == segment)
    found = await tx.execute(rows.order_by(table.created_at.desc(), table.id.desc()))
    return [Remembered(row.name, one["kind"], one["columns"]) for row in found for one in row.sheets]


async def remember(
    tx: AsyncSession, table: Any, segment: str, by: UUID, name: str, sheets: Sequence[SheetColumns]
) -> None:
    """Keep what these sheets' headings mean under a name; the same name is written anew."""
    kept = [
        {"kind": one.kind, "columns": {column.key: column.field for column in one.columns if column.key}}
        for one in sheets
        if one.heading_row > 0
    ]
    if not kept:
        raise RuleViolated("Запомнить нечего: в таблице нет строки заголовков")
    name = " ".join(name.split())
    await tx.execute(_ONE_AT_A_TIME, {"key": f"{table.__tablename__} {segment} {name.lower()}"})
    mine = select(table).where(table.segment == segment, func.lower(table.name) == name.lower())
    row = (await tx.execute(mine.with_for_update())).scalar_one_or_none()
    if row is not None:
        row.sheets, row.created_by, row.created_at = kept, by, clock.now()
        row.version += 1
        return
    count = select(func.count()).select_from(table).where(table.segment == segment)
    if (await tx.execute(count)).scalar_one() >= MOST:
        raise RuleViolated(f"Запомнено уже {MOST} соответствий: удалите лишние")
    facts = {"id": new_id(), "segment": segment, "version": 1, "name": name, "sheets": kept}
    tx.add(table(**facts, created_by=by, created_at=clock.now()))


async def listed(tx: AsyncSession, table: Any, segment: str) -> list[MappingView]:
    """By name."""
    rows = select(table).where(table.segment == segment).order_by(table.name)
    return [
        MappingView(
            id=one.id,
            name=one.name,
            created_at=one.created_at,
            kinds=sorted({sheet["kind"] for sheet in one.sheets if sheet["kind"]}),
            columns=sum(len(sheet["columns"]) for sheet in one.sheets),
        )
        for one in (await tx.execute(rows)).scalars()
    ]
