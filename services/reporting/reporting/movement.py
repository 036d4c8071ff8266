"""Contingent and movement as selects: the register of members on two days, and what the orders did between them.

The two sources are told by different events, so that start + arrived − left = end is a real control (domain.md §4).
"""

from datetime import date, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, func, or_, select
from sqlalchemy.orm import InstrumentedAttribute

from access import Actor
from reporting.policy import placed_at, visible_to
from reporting.rules import Balance
from reporting.tables import Membership, MovementFact

EFFECTS = {"arrived": "arrived", "left": "left", "moved-in": "moved_in", "moved-out": "moved_out"}


def _there_on(day: date) -> ColumnElement[bool]:
    return and_(Membership.from_on <= day, or_(Membership.until_on.is_(None), Membership.until_on >= day))


def contingent(
    actor: Actor, segment: str, since: date, until: date, by: InstrumentedAttribute[Any]
) -> Select[Any, int, int]:
    """Rows (key, start, end): students before the first day's orders and on the last day, by a column of spells."""
    before, last = _there_on(since - timedelta(days=1)), _there_on(until)
    return (
        select(
            by.label("key"),
            func.count().filter(before).label("start"),
            func.count().filter(last).label("end"),
        )
        .where(
            visible_to(actor, Membership.segment),
            placed_at(Membership.segment, segment, actor),
            or_(before, last),
        )
        .group_by(by)
    )


def movements(
    actor: Actor, segment: str, since: date, until: date, by: InstrumentedAttribute[Any]
) -> Select[Any, str, str, int]:
    """Rows (key, effect, reason, students) of orders that changed a class's list on since..until, both inclusive."""
    return (
        select(by.label("key"), MovementFact.effect, MovementFact.reason, func.count().label("students"))
        .where(
            visible_to(actor, MovementFact.segment),
            placed_at(MovementFact.segment, segment, actor),
            MovementFact.counted_on.between(since, until),
            ~MovementFact.annulled,
        )
        .group_by(by, MovementFact.effect, MovementFact.reason)
    )


def balances(contingents: Any, orders: Any) -> dict[Any, Balance]:
    """Balance by key, from the rows of the two selects; a key known to one of them only is there as well."""
    found: dict[Any, Balance] = {row.key: Balance(start=row.start, end=row.end) for row in contingents}
    for row in orders:
        found[row.key] = found.get(row.key, Balance()) + Balance(**{EFFECTS[row.effect]: row.students})
    return found
