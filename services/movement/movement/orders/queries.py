"""Reading orders."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, RowMapping, and_, func, literal, or_, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import aliased

from access import Actor
from movement import book, policy, words
from movement.orders import checks
from movement.orders.views import Blocker, Counts, Line, OrderCard, OrderInList, Register
from movement.rules import Kind, OrderState
from movement.tables import KnownClass, KnownPerson, Movement, Order, SpellRow
from store import keyset, load

LINES = 5000


async def find(
    tx: AsyncSession,
    actor: Actor,
    *,
    state: str | None,
    kind: str | None,
    school_year: int | None,
    after: str | None,
    limit: int,
) -> Register:
    """The register of orders, newest first; its first page says how many there are in each state."""
    columns = [getattr(Order, name) for name in OrderInList.model_fields if name != "title"]
    given = ((Order.kind, kind), (Order.school_year, school_year))
    asked = [column == wanted for column, wanted in given if wanted is not None]
    query = select(*columns).where(policy.visible_orders(actor), *asked)
    if state is not None:
        query = query.where(Order.state == state)
    page = await keyset(tx, query, [Order.id.expression], _InList, after=after, limit=limit, descending=True)
    return Register(
        items=page.items, next=page.next, counts=None if after else await _counts(tx, actor, asked)
    )


async def _counts(tx: AsyncSession, actor: Actor, asked: Sequence[ColumnElement[bool]]) -> Counts:
    query = (
        select(Order.state, func.count()).where(policy.visible_orders(actor), *asked).group_by(Order.state)
    )
    return Counts.model_validate({one.state: one[1] for one in await tx.execute(query)})


class _InList(OrderInList):
    """The register's line with its title put in."""

    title: str = ""

    def model_post_init(self, _: Any) -> None:
        """Name the kind in Russian."""
        self.title = words.KINDS[Kind(self.kind)]


async def card(tx: AsyncSession, actor: Actor, order_id: UUID) -> OrderCard:
    """One order with its students; NotFound outside the segment."""
    order = await load(tx, Order, order_id, policy.visible_orders(actor), what="Приказ")
    lines = await lines_of(tx, actor, order)
    blockers: dict[UUID, str] = {}
    if order.state != OrderState.ANNULLED and lines and actor.at_school:
        blockers = await checks.blockers(tx, actor, order)
    names = {line.student_id: line.student for line in lines}
    refused = {UUID(one["student_id"]): str(one["detail"]) for one in order.refused}
    if not policy.sees_people(actor):
        refused = {}
    if refused:
        names |= await book.names_of(tx, refused)
    return OrderCard(
        **{name: getattr(order, name) for name in OrderInList.model_fields if name != "title"},
        title=words.KINDS[Kind(order.kind)],
        annuls=order.annuls,
        annulled_by=order.annulled_by,
        import_id=order.import_id,
        created_at=order.created_at,
        signed_at=order.signed_at,
        lines=lines,
        refused=_blockers(refused, names),
        blockers=_blockers(blockers, names),
    )


def _blockers(reasons: dict[UUID, str], names: dict[UUID, str]) -> list[Blocker]:
    return [
        Blocker(student_id=student, student=names.get(student, "ученик"), detail=detail)
        for student, detail in reasons.items()
    ]


async def lines_of(tx: AsyncSession, actor: Actor, order: Order) -> list[Line]:
    """The order's students by name; an annulment shows those of the order that it cancels. At most LINES."""
    left, taken = aliased(KnownClass), aliased(KnownClass)
    query = (
        select(
            Movement.id.label("movement_id"),
            Movement.student_id,
            func.concat_ws(" ", KnownPerson.last_name, KnownPerson.first_name, KnownPerson.middle_name).label(
                "student"
            ),
            left.class_id.label("from_class_id"),  # another school's class stays unnamed: a copy out of scope
            left.name.label("from_class"),
            taken.class_id.label("to_class_id"),
            taken.name.label("to_class"),
            Movement.reason,
            Movement.came_from,
            Movement.went_to,
            Movement.transfer_id,
        )
        .outerjoin(KnownPerson, KnownPerson.person_id == Movement.student_id)
        .outerjoin(SpellRow, _still_in(order))
        .outerjoin(left, left.class_id == func.coalesce(Movement.from_class_id, SpellRow.class_id))
        .outerjoin(taken, taken.class_id == Movement.to_class_id)
        .where(Movement.order_id == (order.annuls or order.id), policy.visible_movements(actor))
        .order_by(KnownPerson.last_name, KnownPerson.first_name, Movement.id)
        .limit(LINES)
    )
    rows: Sequence[RowMapping] = (await tx.execute(query)).mappings().all()
    return [Line(**row, reason_title=words.REASONS.get(row["reason"] or "")) for row in rows]


def _still_in(order: Order) -> ColumnElement[bool]:
    """The class that a draft will take the student out of: the book writes it into the row at signing."""
    leaves = order.state == OrderState.DRAFT and order.kind in (Kind.DEPARTURE, Kind.CLASS_TRANSFER)
    return and_(
        literal(leaves),
        SpellRow.student_id == Movement.student_id,
        SpellRow.segment == Movement.segment,
        SpellRow.from_on <= order.effective_on,
        or_(SpellRow.until_on.is_(None), SpellRow.until_on >= order.effective_on),
    )
