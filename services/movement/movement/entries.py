"""The movement book line by line: every signed row with its order, annulled ones marked (D1)."""

from datetime import date
from typing import Annotated, Any, Literal
from uuid import UUID

from fastapi import Query
from pydantic import BaseModel, Field
from sqlalchemy import ColumnElement, Select, func, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import aliased

from access import Actor, require
from movement import policy, words
from movement.rules import Kind, OrderState
from movement.tables import KnownClass, KnownPerson, Movement, Order
from service import CurrentActor, Router, may
from store import Page, Tx, keyset
from store.days import SchoolDay

router = Router(prefix="/entries", tags=["Книга движения"])


class Entry(BaseModel):
    """Запись книги движения."""

    id: UUID
    segment: str
    order_id: UUID
    order_number: str | None = Field(examples=["12-у"])
    order_on: date
    kind: str
    title: str = Field(default="", examples=["О выбытии"])
    state: Literal["signed", "annulled"]
    student_id: UUID
    student: str = Field(examples=["Иванов Пётр Сергеевич"])
    effective_on: date = Field(description="Первый день в классе, для выбытия — последний день в школе")
    from_class: str | None = Field(examples=["5А"])
    to_class: str | None = Field(examples=["5Б"])
    reason: str | None
    reason_title: str | None = None
    came_from: str | None
    went_to: str | None

    def model_post_init(self, _: Any) -> None:
        """Put codes into words."""
        self.title = words.KINDS[Kind(self.kind)]
        self.reason_title = words.REASONS.get(self.reason or "")


def _rows() -> Select[Any]:
    left, taken = aliased(KnownClass), aliased(KnownClass)
    columns: list[Any] = [
        Movement.id,
        Movement.segment,
        Movement.order_id,
        Order.number.label("order_number"),
        Order.order_on,
        Movement.kind,
        Movement.state,
        Movement.student_id,
        func.concat_ws(" ", KnownPerson.last_name, KnownPerson.first_name, KnownPerson.middle_name).label(
            "student"
        ),
        Movement.effective_on,
        left.name.label("from_class"),
        taken.name.label("to_class"),
        Movement.reason,
        Movement.came_from,
        Movement.went_to,
    ]
    return (
        # segment: the caller adds policy.visible_movements
        select(*columns)
        .join(Order, Order.id == Movement.order_id)
        .outerjoin(KnownPerson, KnownPerson.person_id == Movement.student_id)
        .outerjoin(left, left.class_id == Movement.from_class_id)
        .outerjoin(taken, taken.class_id == Movement.to_class_id)
    )


async def find(
    tx: AsyncSession,
    actor: Actor,
    *,
    student_id: UUID | None,
    from_on: date | None,
    until_on: date | None,
    kind: Kind | None,
    after: str | None,
    limit: int,
) -> Page[Entry]:
    """Rows in the order in which they take effect; those of one student show his way through the school."""
    require(policy.may_list_people(actor))
    query = _rows().where(Movement.state != OrderState.DRAFT, policy.visible_movements(actor))
    if student_id is not None:
        query = query.where(Movement.student_id == student_id)
    if from_on is not None:
        query = query.where(Movement.effective_on >= from_on)
    if until_on is not None:
        query = query.where(Movement.effective_on <= until_on)
    if kind is not None:
        query = query.where(Movement.kind == kind)
    keyed: list[ColumnElement[Any]] = [Movement.effective_on.expression, Movement.id.expression]
    return await keyset(tx, query, keyed, Entry, after=after, limit=limit)


@router.get("", summary="Книга движения", **may("movement:order:read"))
async def list_entries(
    tx: Tx,
    actor: CurrentActor,
    student_id: Annotated[UUID | None, Query(description="Записи одного ученика")] = None,
    from_on: SchoolDay | None = None,
    until_on: SchoolDay | None = None,
    kind: Annotated[Kind | None, Query(description="О чём запись")] = None,
    after: Annotated[
        str | None, Query(max_length=500, description="Откуда продолжить: next прошлой страницы")
    ] = None,
    limit: Annotated[int, Query(ge=1, le=500)] = 100,
) -> Page[Entry]:
    """Записи по датам, за период или об одном ученике; отменённые остаются в книге с пометкой."""
    return await find(
        tx,
        actor,
        student_id=student_id,
        from_on=from_on,
        until_on=until_on,
        kind=kind,
        after=after,
        limit=limit,
    )
