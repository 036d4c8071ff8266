"""Keyset pages: the place in a list is the last row's key, so page 1000 costs what page 1 costs."""

import base64
import binascii
from collections.abc import Sequence
from datetime import date, datetime
from typing import Any, Generic, TypeVar
from uuid import UUID

import orjson
from pydantic import BaseModel, Field
from sqlalchemy import ColumnElement, Select, tuple_
from sqlalchemy.ext.asyncio import AsyncSession

from problems import BadRequest

V = TypeVar("V", bound=BaseModel)


class Page(BaseModel, Generic[V]):
    """A part of a list; `next` goes back as `after` to get the following part, null at the end."""

    items: list[V]
    next: str | None = Field(
        default=None, description="Передайте в параметре after, чтобы получить продолжение"
    )


def _read_cursor(cursor: str, width: int) -> list[Any]:
    try:
        values = orjson.loads(base64.urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4)))
    except (binascii.Error, orjson.JSONDecodeError, ValueError) as wrong:
        raise BadRequest("Параметр after повреждён: начните список сначала") from wrong
    if not isinstance(values, list) or len(values) != width:
        raise BadRequest("Параметр after от другого списка: начните список сначала")
    return values


def _typed(column: ColumnElement[Any], value: Any) -> Any:
    kind = column.type.python_type
    try:
        if value is None or isinstance(value, kind):
            return value
        if kind in (date, datetime):
            return kind.fromisoformat(value)
        return UUID(value) if kind is UUID else kind(value)
    except (AttributeError, TypeError, ValueError) as wrong:
        raise BadRequest("Параметр after повреждён: начните список сначала") from wrong


async def keyset(
    tx: AsyncSession,
    query: Select[Any],
    keys: Sequence[ColumnElement[Any]],
    view: type[V],
    *,
    after: str | None = None,
    limit: int = 50,
    descending: bool = False,
) -> Page[V]:
    """One page of `query` ordered by `keys` (unique together, not null, and selected under their own names)."""
    row_key = tuple_(*keys)
    if after:
        values = [
            _typed(column, value) for column, value in zip(keys, _read_cursor(after, len(keys)), strict=True)
        ]
        query = query.where(row_key < tuple_(*values) if descending else row_key > tuple_(*values))
    query = query.order_by(*(key.desc() if descending else key for key in keys)).limit(limit + 1)
    rows = (await tx.execute(query)).mappings().all()
    following = None
    if len(rows) > limit:
        last = rows[limit - 1]
        packed = orjson.dumps([last[getattr(key, "key", None) or str(key)] for key in keys], default=str)
        following = base64.urlsafe_b64encode(packed).decode().rstrip("=")
    return Page[V](items=[view.model_validate(dict(row)) for row in rows[:limit]], next=following)
