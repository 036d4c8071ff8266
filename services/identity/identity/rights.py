"""The rights matrix: function × role, defaults and the segment's own changes (A4)."""

from datetime import UTC, datetime
from typing import Annotated, Any
from uuid import UUID

from fastapi import Path
from pydantic import BaseModel, Field
from sqlalchemy import select
from sqlalchemy.dialects.postgresql import distinct_on
from sqlalchemy.ext.asyncio import AsyncSession

from access import Actor, require
from bus import emit
from contracts.events.identity import RightChanged
from contracts.rights import DEFAULTS, TITLES, Role
from identity import policy, rules
from identity.right_names import name_of
from identity.tables import RightChange
from problems import NotFound, RuleViolated
from service import CurrentActor, Router, may
from store import Tx, new_id

router = Router(prefix="/rights", tags=["Права"])


class RoleTitle(BaseModel):
    """A column of the matrix."""

    role: str = Field(examples=["teacher"])
    title: str = Field(examples=["Учитель"])


class Cell(BaseModel):
    """One role's answer for one function."""

    allowed: bool = Field(description="Как действует сейчас")
    default: bool = Field(description="По умолчанию")
    changed_at: str | None = Field(
        default=None, description="Организация, чьё изменение действует", examples=["tomsk/seversk"]
    )
    version: int | None = Field(default=None, description="Номер этого изменения")
    may_change: bool = Field(description="Можете ли вы переключить")


class RightRow(BaseModel):
    """A row of the matrix."""

    right: str = Field(examples=["academic:journal:write"])
    name: str = Field(examples=["Журнал: изменение"])
    cells: dict[str, Cell]


class Matrix(BaseModel):
    """The matrix of the acting segment."""

    segment: str
    roles: list[RoleTitle]
    rights: list[RightRow]


class RightAnswer(BaseModel):
    """null takes the segment's own change back."""

    allowed: bool | None = Field(examples=[False])


class RightState(BaseModel):
    """The change as it was recorded."""

    segment: str
    role: str
    right: str
    allowed: bool | None
    version: int
    author_id: UUID
    at: datetime


Change = Any


async def _in_force(tx: AsyncSession, actor: Actor) -> dict[tuple[str, str], list[Change]]:
    """(role, right) → latest changes of the acting segment and those above, nearest first."""
    latest = (
        select(
            RightChange.segment, RightChange.role, RightChange.right, RightChange.allowed, RightChange.version
        )
        .ext(distinct_on(RightChange.segment, RightChange.role, RightChange.right))
        .where(policy.changes_visible_to(actor))
        .order_by(RightChange.segment, RightChange.role, RightChange.right, RightChange.version.desc())
    )
    found: dict[tuple[str, str], list[Change]] = {}
    for row in sorted(await tx.execute(latest), key=lambda row: -len(row.segment)):
        if row.allowed is not None:
            found.setdefault((row.role, row.right), []).append(row)
    return found


@router.get("", summary="Матрица прав", **may("identity:right:read"))
async def read_matrix(actor: CurrentActor, tx: Tx) -> Matrix:
    """Функции × роли: что по умолчанию, что изменено и где, что можно переключить вам."""
    changes = await _in_force(tx, actor)
    roles = rules.roles_at_or_below(actor.segment)

    def cell(role: Role, right: str) -> Cell:
        nearest = next(iter(changes.get((role, right), [])), None)
        default = role in DEFAULTS[right]
        allowed = default if nearest is None else bool(nearest.allowed)
        switch = (
            actor.may("identity:right:write")
            and policy.may_change_right(actor, role, right, not allowed) is True
        )
        if nearest is None:
            return Cell(allowed=allowed, default=default, may_change=switch)
        locked = nearest.segment != actor.segment and not allowed
        return Cell(
            allowed=allowed,
            default=default,
            changed_at=nearest.segment,
            version=nearest.version,
            may_change=switch and not locked,
        )

    return Matrix(
        segment=actor.segment,
        roles=[RoleTitle(role=role, title=TITLES[role]) for role in roles],
        rights=[
            RightRow(right=right, name=name_of(right), cells={role: cell(role, right) for role in roles})
            for right in DEFAULTS
        ],
    )


@router.put("/{role}/{right}", summary="Дать или забрать право", **may("identity:right:write"))
async def change_right(
    role: Role, right: Annotated[str, Path(max_length=80)], body: RightAnswer, actor: CurrentActor, tx: Tx
) -> RightState:
    """Действует во всех сервисах не позже чем через 5 секунд, для своей организации и подчинённых ей."""
    if right not in DEFAULTS:
        raise NotFound("Такой функции нет")
    require(policy.may_change_right(actor, role, right, body.allowed))
    above = [
        row for row in (await _in_force(tx, actor)).get((role, right), []) if row.segment != actor.segment
    ]
    if body.allowed and above and not above[0].allowed:
        raise RuleViolated(
            f"Это право забрала вышестоящая организация ({above[0].segment})", segment=above[0].segment
        )
    last = (
        select(RightChange)
        .where(policy.changes_visible_to(actor), RightChange.segment == actor.segment)
        .where(RightChange.role == role, RightChange.right == right)
        .order_by(RightChange.version.desc())
        .limit(1)
    )
    one = (await tx.execute(last)).scalar_one_or_none()
    if one is None or one.allowed != body.allowed:
        one = RightChange(
            id=new_id(),
            segment=actor.segment,
            role=role,
            right=right,
            allowed=body.allowed,
            version=one.version + 1 if one else 1,
            author_id=actor.id,
            at=datetime.now(UTC),
        )
        tx.add(one)
        await tx.flush()
        told = RightChanged(segment=actor.segment, role=role, right=right, allowed=body.allowed)
        emit(tx, told, subject=f"{actor.segment}|{role}|{right}", segment=actor.segment)
    return RightState.model_validate(one, from_attributes=True)


class RightHistory(BaseModel):
    """Who changed what and when, newest first."""

    items: list[RightState]


@router.get("/{role}/{right}/history", summary="История права", **may("identity:right:read"))
async def read_history(
    role: Role, right: Annotated[str, Path(max_length=80)], actor: CurrentActor, tx: Tx
) -> RightHistory:
    """Все изменения этого права в своей организации и вышестоящих."""
    query = (
        select(RightChange)
        .where(policy.changes_visible_to(actor), RightChange.role == role, RightChange.right == right)
        .order_by(RightChange.at.desc())
        .limit(200)
    )
    rows = (await tx.execute(query)).scalars()
    return RightHistory(items=[RightState.model_validate(row, from_attributes=True) for row in rows])
