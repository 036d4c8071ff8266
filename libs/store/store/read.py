"""Loading one row the safe way: within what the actor sees, else 404."""

from typing import Any, TypeVar

from sqlalchemy import ColumnElement, select
from sqlalchemy import inspect as mapper_of
from sqlalchemy.ext.asyncio import AsyncSession

from problems import NotFound, Stale
from store.tables import Table, Versioned

T = TypeVar("T", bound=Table)


async def load(
    tx: AsyncSession,
    table: type[T],
    key: Any,
    visible: ColumnElement[bool],
    *,
    lock: bool = False,
    what: str = "",
) -> T:
    """The row with this primary key if `visible` (from the policy) holds, else NotFound.

    `lock=True` takes the row lock (FOR UPDATE) that orders changes and events of one aggregate. `what` names the
    thing in Russian for the error («Приказ не найден»).
    """
    (column,) = mapper_of(table).primary_key
    query = select(table).where(column == key, visible)
    if lock:
        query = query.with_for_update().execution_options(populate_existing=True)
    row = (await tx.execute(query)).scalar_one_or_none()
    if row is None:
        raise NotFound(f"{what}: запись не найдена" if what else "Запись не найдена")
    return row


def expect_version(row: Versioned, expected: int | None) -> None:
    """Compare with If-Match (None = not given) and raise the version for this change; Stale when it moved on."""
    if expected is not None and expected != row.version:
        raise Stale(
            "Запись уже изменил другой пользователь. Обновите страницу и повторите", version=row.version
        )
    row.version += 1
