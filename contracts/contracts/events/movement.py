"""What movement tells: membership of classes, and the public facts that regional systems subscribe to."""

from datetime import date
from typing import ClassVar, Literal
from uuid import UUID

from pydantic import BaseModel

from bus.event import EventData
from contracts.events.parts import Erased, SealedPart

EnrolmentKind = Literal[
    "enrolment-import", "enrolment-grade-1", "enrolment-grade-10", "arrival", "arrival-foreign", "restoration"
]


class Spell(BaseModel):
    """A student was in this class from–to, both inclusive; until_on None = still is."""

    segment: str
    class_id: UUID
    from_on: date
    until_on: date | None = None


class MembershipChanged(EventData):
    """All spells of a student after the change, oldest first; never in a public feed. Subject: student_id."""

    type: ClassVar[str] = "movement.membership.changed.v1"
    student_id: UUID
    spells: list[Spell]


class StudentEnrolled(EventData):
    """A student entered a school's class from outside the region's system. Subject: movement_id (one per book row)."""

    type: ClassVar[str] = "movement.student.enrolled.v1"
    movement_id: UUID
    student_id: UUID
    segment: str
    class_id: UUID
    kind: EnrolmentKind
    effective_on: date
    order_id: UUID
    order_number: str
    order_on: date
    came_from: str | None = None
    annulled: bool = False


class StudentDeparted(EventData):
    """A student left a school for somewhere outside the region's system. Subject: movement_id."""

    type: ClassVar[str] = "movement.student.departed.v1"
    movement_id: UUID
    student_id: UUID
    segment: str
    class_id: UUID
    reason: str
    went_to: str | None = None
    effective_on: date
    order_id: UUID
    order_number: str
    order_on: date
    annulled: bool = False


class StudentMoved(EventData):
    """A student changed the class inside one school. Subject: movement_id."""

    type: ClassVar[str] = "movement.student.moved.v1"
    movement_id: UUID
    student_id: UUID
    segment: str
    from_class_id: UUID
    to_class_id: UUID
    effective_on: date
    order_id: UUID
    order_number: str
    order_on: date
    annulled: bool = False


class StudentTransferred(EventData):
    """A student left one school and was taken in by another: one event for both. Subject: movement_id.

    `left_on` is the last day at the old school, `effective_on` the first at the new one.
    """

    type: ClassVar[str] = "movement.student.transferred.v1"
    movement_id: UUID
    transfer_id: UUID
    student_id: UUID
    from_segment: str
    from_class_id: UUID
    to_segment: str
    to_class_id: UUID
    left_on: date
    effective_on: date
    departure_order_number: str
    order_id: UUID
    order_number: str
    order_on: date
    reason: str = "other-school"
    annulled: bool = False


class MergeRefused(EventData):
    """The movement book cannot make one of two records (registry.person.merged): registry takes the merge back.

    `reason` is a Russian sentence without names. Subject: merge_id.
    """

    type: ClassVar[str] = "movement.merge.refused.v1"
    merge_id: UUID
    reason: str


class CopyGiven(SealedPart):
    """What movement keeps about the person who was asked for."""

    type: ClassVar[str] = "movement.copy.given.v1"


class ErasureCounted(Erased):
    """What movement would erase by an act of destruction."""

    type: ClassVar[str] = "movement.erasure.counted.v1"


class ErasureDone(Erased):
    """What movement has erased by an act of destruction."""

    type: ClassVar[str] = "movement.erasure.done.v1"
