"""Many rows per statement: rows travel as one JSON parameter, in portions, and PostgreSQL types them."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import islice
from typing import Any

import orjson
from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession

PORTION = 5_000
TYPES: dict[str, dict[str, str]] = {
    "people": {
        "id": "uuid", "version": "int", "last_name": "text", "first_name": "text", "middle_name": "text",
        "birth_on": "date", "sex": "text", "snils": "text", "phone": "text", "email": "text", "search": "text",
    },
    "placements": {
        "id": "uuid", "segment": "text", "version": "int", "person_id": "uuid", "kind": "text", "post": "text",
        "roles": "text[]", "order_number": "text", "order_on": "date", "from_on": "date", "until_on": "date",
    },
    "ties": {
        "id": "uuid", "version": "int", "parent_id": "uuid", "student_id": "uuid", "relation": "text",
        "may_see": "boolean",
    },
    "classes": {
        "id": "uuid", "segment": "text", "version": "int", "school_year": "int", "grade": "int", "letter": "text",
        "teacher_id": "uuid", "room": "text", "shift": "int", "profile": "text",
    },
    "import_changes": {
        "import_id": "uuid", "segment": "text", "noun": "text", "row_id": "uuid", "version": "int", "before": "jsonb",
    },
}  # fmt: skip
"""Table → column → type. Names come from here only, never from a request."""


def _portions(rows: Iterable[Any]) -> Iterable[list[Any]]:
    rest = iter(rows)
    while portion := list(islice(rest, PORTION)):
        yield portion


def _json(rows: Sequence[Mapping[str, Any]]) -> str:
    return orjson.dumps(rows, default=str).decode()


def _recordset(table: str, names: Iterable[str]) -> str:
    return (
        "jsonb_to_recordset(cast(:rows as jsonb)) as r("
        + ", ".join(f"{n} {TYPES[table][n]}" for n in names)
        + ")"
    )


async def insert_rows(tx: AsyncSession, table: str, rows: Sequence[Mapping[str, Any]]) -> None:
    """Insert all rows; every row has every column of the table."""
    names = ", ".join(TYPES[table])
    statement = text(f"insert into {table} ({names}) select {names} from {_recordset(table, TYPES[table])}")
    for portion in _portions(rows):
        await tx.execute(statement, {"rows": _json(portion)})


async def update_rows(
    tx: AsyncSession, table: str, names: Sequence[str], rows: Sequence[Mapping[str, Any]]
) -> int:
    """Set `names` of the rows with these ids and raise their version; returns how many were there."""
    sets = ", ".join(f"{name} = r.{name}" for name in names)
    statement = text(
        f"update {table} t set {sets}, version = t.version + 1 from {_recordset(table, ['id', *names])}"
        " where t.id = r.id"
    )
    count = 0
    for portion in _portions(rows):
        answer = await tx.execute(statement, {"rows": _json(portion)})
        count += answer.rowcount  # type: ignore[attr-defined]
    return count


async def delete_rows(tx: AsyncSession, table: str, ids: Sequence[Any]) -> int:
    """Delete the rows with these ids as far as they are visible; returns how many were."""
    statement = text(f"delete from {table} where id = any(cast(:ids as uuid[]))")
    count = 0
    for portion in _portions(ids):
        answer = await tx.execute(statement, {"ids": portion})
        count += answer.rowcount  # type: ignore[attr-defined]
    return count
