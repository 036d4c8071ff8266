"""Who may see and do what in the movement book, and the same as SQL (domain.md §2, line «Movement book»)."""

from sqlalchemy import ColumnElement, and_, exists, false, or_, select

from access import Actor, Verdict, within
from contracts.rights import Role
from movement.rules import TransferState
from movement.tables import (
    KnownClass,
    KnownPlacement,
    Movement,
    Order,
    SpellRow,
    Subscription,
    Transfer,
)

AGGREGATES_ONLY = (Role.REGION_OPERATOR, Role.DEPARTMENT_HEAD, Role.NETWORK_ADMIN)
"""Roles above schools that see figures and orders, never the persons in them."""


def sees_people(actor: Actor) -> bool:
    """Whether students may be named to the actor: at a school always, above it by the role."""
    return actor.at_school or not actor.has(*AGGREGATES_ONLY)


def may_write_orders(actor: Actor) -> Verdict:
    """Orders on movement are the school's own."""
    return actor.at_school or "Приказы о движении оформляет школа: выберите роль в школе"


def may_list_people(actor: Actor) -> Verdict:
    """Lists by name."""
    return sees_people(actor) or "В этой роли доступны только сводные данные, без фамилий"


def visible_orders(actor: Actor) -> ColumnElement[bool]:
    """The segment's orders; to a teacher those that touch the class whose class teacher he is."""
    mine = within(Order.segment, actor)
    if not actor.has(Role.TEACHER):
        return mine
    touched = exists().where(
        or_(Movement.order_id == Order.id, Movement.order_id == Order.annuls), visible_movements(actor)
    )
    return and_(mine, touched)


def visible_movements(actor: Actor) -> ColumnElement[bool]:
    """Rows of the book with their students."""
    if not sees_people(actor):
        return false()
    mine = within(Movement.segment, actor)
    if not actor.has(Role.TEACHER):
        return mine
    own = select(KnownClass.class_id).where(
        KnownClass.class_teacher_id == actor.id, within(KnownClass.segment, actor)
    )
    return and_(mine, or_(Movement.from_class_id.in_(own), Movement.to_class_id.in_(own)))


def visible_counts(actor: Actor) -> ColumnElement[bool]:
    """Rows of the book as figures: also for those who may not see the persons in them."""
    return within(Movement.segment, actor)


def visible_classes(actor: Actor) -> ColumnElement[bool]:
    """Classes of the segment."""
    return within(KnownClass.segment, actor)


def visible_placements(actor: Actor) -> ColumnElement[bool]:
    """Students and staff whom registry placed in the segment."""
    return within(KnownPlacement.segment, actor)


def visible_spells(actor: Actor) -> ColumnElement[bool]:
    """Time that students spent in classes of the segment: a school keeps the history of its own period (D2)."""
    return within(SpellRow.segment, actor)


def visible_transfers(actor: Actor) -> ColumnElement[bool]:
    """Both schools, and whoever is above either."""
    return or_(within(Transfer.from_segment, actor), within(Transfer.to_segment, actor))


def visible_incoming(actor: Actor) -> ColumnElement[bool]:
    """Transfers into the segment."""
    return within(Transfer.to_segment, actor)


def visible_outgoing(actor: Actor) -> ColumnElement[bool]:
    """Transfers out of the segment."""
    return within(Transfer.from_segment, actor)


def visible_subscriptions(actor: Actor) -> ColumnElement[bool]:
    """Subscriptions whose filter lies in the segment."""
    return within(Subscription.segment, actor)


def may_send(actor: Actor, transfer: Transfer) -> Verdict:
    """What only the school that the student leaves may do."""
    return actor.segment == transfer.from_segment or "Это делает школа, из которой переводится ученик"


def may_receive(actor: Actor, transfer: Transfer) -> Verdict:
    """What only the school that takes the student in may do."""
    return actor.segment == transfer.to_segment or "Это делает школа, которая принимает ученика"


def may_tick(actor: Actor, transfer: Transfer) -> Verdict:
    """Either school notes what it has handed over or got."""
    either = actor.segment in (transfer.from_segment, transfer.to_segment)
    return either or "Отметки делают школы, между которыми идёт перевод"


def may_withdraw(actor: Actor, transfer: Transfer) -> Verdict:
    """Whoever began it, while it is only asked for."""
    side = transfer.to_segment if transfer.initiated_by == "receiving" else transfer.from_segment
    return actor.segment == side or "Отозвать может школа, которая начала перевод"


def may_decline(actor: Actor, transfer: Transfer) -> Verdict:
    """The sending school refuses a request; the receiving school a student who was released to it."""
    side = transfer.to_segment if transfer.state == TransferState.CONFIRMED else transfer.from_segment
    return actor.segment == side or "Сейчас решение за другой школой"
