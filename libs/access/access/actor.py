"""The actor: a person under exactly one (segment, role) pair."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from uuid import UUID

from sqlalchemy import ColumnElement, and_, or_
from sqlalchemy.orm import InstrumentedAttribute

from access.sanctions import Sanction
from problems import Forbidden

Verdict = bool | str
"""A policy's answer: True, or False, or the reason in Russian why not."""

SCHOOL_DEPTH = 3


@dataclass(frozen=True, slots=True)
class Actor:
    """Who acts, where and as what; `changed` are the segment's own changes to the rights of this role."""

    id: UUID
    username: str
    segment: str
    role: str
    default: Callable[[str, str], bool] = field(repr=False, compare=False)
    changed: Mapping[str, bool] = field(default_factory=dict, repr=False, compare=False)
    sanctions: tuple[Sanction, ...] = ()

    def may(self, right: str) -> bool:
        """Whether the acting role has the function at all; which objects it reaches is the policy's matter."""
        if self.sanction_on(right) is not None:
            return False
        changed = self.changed.get(right)
        return self.default(self.role, right) if changed is None else changed

    def sanction_on(self, right: str) -> Sanction | None:
        """The measure that now keeps this right from the person; None when none does (A11)."""
        return next((one for one in self.sanctions if one.stops(right)), None)

    def has(self, *roles: str) -> bool:
        """Whether the acting role is one of these."""
        return self.role in roles

    @property
    def at_school(self) -> bool:
        """Whether the acting segment is a school (region/municipality/school)."""
        return self.segment.count("/") == SCHOOL_DEPTH - 1

    def covers(self, segment: str) -> bool:
        """Whether `segment` is the acting segment or lies below it."""
        return segment == self.segment or segment.startswith(self.segment + "/")


def within(column: InstrumentedAttribute[str] | ColumnElement[str], actor: Actor) -> ColumnElement[bool]:
    """Rows of the acting segment and below, in a form that uses a plain index on `column` (collation C)."""
    if actor.at_school:
        return column == actor.segment
    below = and_(
        column >= actor.segment + "/", column < actor.segment + "0"
    )  # '0' follows '/' in collation C
    return or_(column == actor.segment, below)


def require(verdict: Verdict) -> None:
    """Raise Forbidden with the policy's reason unless the verdict is True."""
    if verdict is not True:
        raise Forbidden(verdict if isinstance(verdict, str) else "")
