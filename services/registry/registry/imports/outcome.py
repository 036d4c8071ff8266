"""What an application would write, and the fingerprint by which the application knows that it is still that."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

import orjson

from sheets.remarks import Remark

Row = dict[str, Any]


@dataclass(slots=True)
class Change:
    """A row that is there already: its state before and the fields that get new values."""

    id: UUID
    before: Row
    new: Row


@dataclass(slots=True)
class Plan:
    """What will be written; ids of new rows are given already, so that rows can point to each other."""

    people: list[Row] = field(default_factory=list)
    placements: list[Row] = field(default_factory=list)
    ties: list[Row] = field(default_factory=list)
    classes: list[Row] = field(default_factory=list)
    changed: dict[str, list[Change]] = field(
        default_factory=lambda: {"people": [], "placements": [], "ties": [], "classes": []}
    )
    enrolled: list[tuple[UUID, UUID]] = field(default_factory=list)
    counts: dict[str, dict[str, int]] = field(default_factory=dict)
    sources: dict[str, UUID] = field(default_factory=dict)
    alike: list[dict[str, Any]] = field(default_factory=list)
    fingerprint: str = ""


def fingerprint(plan: Plan, remarks: Iterable[Remark], ties: int) -> str:
    """A fingerprint of every decision; ids of new rows differ from run to run and are left out."""
    parts = (plan.people, plan.placements, plan.ties, plan.classes)
    new = {row["id"] for rows in parts for row in rows}

    def bare(row: Row) -> Row:
        return {
            name: "new" if isinstance(value, UUID) and value in new else value for name, value in row.items()
        }

    rows = [[bare(row) for row in part] for part in parts]
    changed = [
        [one.id, one.before["version"], bare(one.new)] for part in plan.changed.values() for one in part
    ]
    errors = [[one.sheet, one.row, one.reason] for one in remarks if one.severity == "error"]
    whole = orjson.dumps([rows, changed, errors, ties, plan.alike], default=str, option=orjson.OPT_SORT_KEYS)
    return hashlib.sha256(whole).hexdigest()
