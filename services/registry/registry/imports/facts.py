"""Rows as the events that tell of them: one place for application and undo."""

from collections.abc import Mapping
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from bus import emit
from contracts.events.registry import ClassChanged, Days, PersonChanged, PlacementChanged, TieChanged
from registry.rules import ClassName
from store.days import spans

Row = Mapping[str, Any]


def day_of(value: date | str | None) -> date | None:
    """A date, also one that comes as JSON keeps it."""
    return date.fromisoformat(value) if isinstance(value, str) else value


def tell_person(tx: AsyncSession, row: Row, removed: bool = False, segment: str | None = None) -> None:
    """The person's names after the change, made at the transaction's segment unless another one is given."""
    event = PersonChanged(
        person_id=row["id"],
        last_name=row["last_name"],
        first_name=row["first_name"],
        middle_name=row["middle_name"],
        birth_on=day_of(row["birth_on"]),
        sex=row["sex"],
        removed=removed,
    )
    emit(tx, event, subject=row["id"], segment=segment)


def tell_placement(tx: AsyncSession, row: Row, removed: bool = False) -> None:
    """The placement after the change; belongs to the placement's own segment."""
    event = PlacementChanged(
        placement_id=row["id"],
        person_id=row["person_id"],
        segment=row["segment"],
        kind=row["kind"],
        post=row["post"],
        roles=list(row["roles"]),
        order_number=row["order_number"],
        order_on=day_of(row["order_on"]),
        from_on=day_of(row["from_on"]) or date.min,
        until_on=day_of(row["until_on"]),
        removed=removed,
    )
    emit(tx, event, subject=row["id"], segment=row["segment"])


def tell_tie(tx: AsyncSession, row: Row, segment: str, removed: bool = False) -> None:
    """The tie after the change; a row without days is a new one, which has no dated rights yet."""
    rights = ("sees", "notified", "takes", "acts")
    days = {
        name: [Days(from_on=first, until_on=last) for first, last in spans(row[name])]
        for name in rights
        if row.get(name) is not None
    }
    event = TieChanged(
        tie_id=row["id"],
        parent_id=row["parent_id"],
        student_id=row["student_id"],
        relation=row["relation"],
        may_see=row["may_see"],
        **days,
        removed=removed,
    )
    emit(tx, event, subject=row["id"], segment=segment)


def tell_class(tx: AsyncSession, row: Row, removed: bool = False) -> None:
    """The class after the change."""
    teacher: UUID | None = row["teacher_id"]
    event = ClassChanged(
        class_id=row["id"],
        segment=row["segment"],
        school_year=row["school_year"],
        grade=row["grade"],
        letter=row["letter"],
        name=str(ClassName(row["grade"], row["letter"])),
        class_teacher_id=teacher,
        room=row["room"],
        shift=row["shift"],
        set_id=row.get("set_id"),
        removed=removed,
    )
    emit(tx, event, subject=row["id"], segment=row["segment"])
