"""Who may read, write and look after announcements; the same as SQL."""

from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, and_, exists, func, or_, select, union_all

from access import Actor, Verdict, within
from communication import rules
from communication.tables import (
    Announcement,
    KnownClass,
    KnownConsentSetting,
    KnownGroup,
    KnownHolder,
    KnownMember,
    KnownTie,
    Mention,
    Receipt,
)
from contracts.rights import Role
from store.days import hold

PUBLICATION, PROCESSING = "publication", "processing"
"""Kinds of consent that features of this service ask for (X21)."""


def _line(actor: Actor) -> list[str]:
    """The acting segment and all above it."""
    codes = actor.segment.split("/")
    return ["/".join(codes[:depth]) for depth in range(1, len(codes) + 1)]


def now_member() -> ColumnElement[bool]:
    """The spell covers today."""
    today = func.current_date()
    return and_(
        KnownMember.from_on <= today, or_(KnownMember.until_on.is_(None), KnownMember.until_on >= today)
    )


def classes_visible_to(actor: Actor) -> ColumnElement[bool]:
    """Classes of exactly the acting segment."""
    return and_(KnownClass.segment == actor.segment, KnownClass.removed.is_(False))


def own_classes(actor: Actor) -> Any:
    """Ids of the classes the actor has to do with under his role: taught or led, his own, his children's."""
    if actor.has(Role.STUDENT):
        return select(KnownMember.class_id).where(
            KnownMember.student_id == actor.id, within(KnownMember.segment, actor), now_member()
        )
    if actor.has(Role.PARENT):
        return (
            select(KnownMember.class_id)
            .join(KnownTie, KnownTie.student_id == KnownMember.student_id)
            .where(KnownTie.parent_id == actor.id, hold(KnownTie.sees))
            .where(within(KnownMember.segment, actor), now_member())
        )
    taught = select(func.unnest(KnownGroup.class_ids)).where(
        KnownGroup.teacher_id == actor.id, KnownGroup.removed.is_(False), within(KnownGroup.segment, actor)
    )
    led = select(KnownClass.class_id).where(
        KnownClass.class_teacher_id == actor.id, classes_visible_to(actor)
    )
    return union_all(taught, led)


def visible_to(actor: Actor) -> ColumnElement[bool]:
    """What stands on the actor's board: posted at his segment or above it, to his role and class, in its term.

    One that names a student without consent to publication stands on no board (X21); an author and the office of the
    segment see theirs in any case.
    """
    today = func.current_date()
    classes = func.array(own_classes(actor).scalar_subquery())
    named = and_(
        or_(func.cardinality(Announcement.roles) == 0, Announcement.roles.contains([actor.role])),
        or_(func.cardinality(Announcement.class_ids) == 0, Announcement.class_ids.overlap(classes)),
    )
    running = and_(
        Announcement.withdrawn_at.is_(None),
        Announcement.from_on <= today,
        func.coalesce(Announcement.until_on, today) >= today,
        ~exists(unconsented()),
    )
    return or_(and_(Announcement.segment.in_(_line(actor)), named, running), managed_visible_to(actor))


def unconsented() -> Any:
    """Whom an announcement names without a consent to publication that holds now."""
    return (
        # segment: mentions go with their announcement, which the caller's policy shows
        select(Mention.student_id)
        .where(Mention.announcement_id == Announcement.id)
        .where(~func.consent_holds(Mention.student_id, Mention.at, PUBLICATION))
        .correlate(Announcement)
    )


def mentions_visible_to(actor: Actor) -> ColumnElement[bool]:
    """Mentions in announcements of the acting segment."""
    return Mention.segment == actor.segment


def students_visible_to(actor: Actor) -> ColumnElement[bool]:
    """Appointments of today's students of the acting segment and below."""
    today = func.current_date()
    return and_(
        within(KnownHolder.segment, actor), KnownHolder.role == Role.STUDENT, KnownHolder.removed.is_(False),
        KnownHolder.from_on <= today, func.coalesce(KnownHolder.until_on, today) >= today,
    )  # fmt: skip


def nameless(person_id: Any, role: Any, actor: Actor) -> ColumnElement[bool]:
    """Students whose names the school hides, because they have not consented to the processing of their data."""
    hides = exists(
        select(KnownConsentSetting.segment).where(
            KnownConsentSetting.segment == actor.segment, KnownConsentSetting.kind == PROCESSING,
            KnownConsentSetting.hides, within(KnownConsentSetting.segment, actor),
        )
    )  # fmt: skip
    return and_(role == Role.STUDENT, hides, ~func.consent_holds(person_id, actor.segment, PROCESSING))


def managed_visible_to(actor: Actor) -> ColumnElement[bool]:
    """Announcements the actor may change: his own, and as office all of his segment."""
    here = Announcement.segment == actor.segment
    return here if may_look_after_all(actor) else and_(here, Announcement.author_id == actor.id)


def may_look_after_all(actor: Actor) -> bool:
    """The office of a school, and those who act at a municipality or region."""
    return actor.role in rules.OFFICE or (
        actor.role in rules.ABOVE and actor.may("communication:announcement:write")
    )


def may_post(actor: Actor, roles: list[str], class_ids: list[UUID], own: set[UUID]) -> Verdict:
    """Teachers to their classes and to colleagues, the office to the school, those above to their segment."""
    return rules.may_address(actor.role, actor.at_school, roles, class_ids, own)


def audience(actor: Actor, roles: list[str], class_ids: list[UUID]) -> Any:
    """(person_id, segment, role) of everybody an announcement of the acting segment is for."""
    today = func.current_date()
    query: Any = (
        select(KnownHolder.person_id, KnownHolder.segment, KnownHolder.role)
        .where(within(KnownHolder.segment, actor), KnownHolder.removed.is_(False))
        .where(KnownHolder.from_on <= today, func.coalesce(KnownHolder.until_on, today) >= today)
        .distinct()
    )
    if roles:
        query = query.where(KnownHolder.role.in_(roles))
    return query.where(_in_classes(actor, class_ids)) if class_ids else query


def _in_classes(actor: Actor, class_ids: list[UUID]) -> ColumnElement[bool]:
    named = KnownMember.class_id.in_(class_ids)
    students = select(KnownMember.student_id).where(named, within(KnownMember.segment, actor), now_member())
    parents = select(KnownTie.parent_id).where(KnownTie.student_id.in_(students), hold(KnownTie.notified))
    led = select(KnownClass.class_teacher_id).where(
        KnownClass.class_id.in_(class_ids), classes_visible_to(actor)
    )
    taught = select(KnownGroup.teacher_id).where(
        KnownGroup.class_ids.overlap(class_ids),
        KnownGroup.removed.is_(False),
        within(KnownGroup.segment, actor),
    )
    teachers = or_(KnownHolder.person_id.in_(led), KnownHolder.person_id.in_(taught))
    return or_(
        and_(KnownHolder.role == Role.STUDENT, KnownHolder.person_id.in_(students)),
        and_(KnownHolder.role == Role.PARENT, KnownHolder.person_id.in_(parents)),
        and_(KnownHolder.role.not_in([Role.STUDENT, Role.PARENT]), teachers),
    )


def receipts_visible_to(actor: Actor) -> ColumnElement[bool]:
    """Receipts of readers at the acting segment and below."""
    return within(Receipt.segment, actor)


__all__ = [
    "audience",
    "classes_visible_to",
    "managed_visible_to",
    "may_look_after_all",
    "may_post",
    "now_member",
    "own_classes",
    "receipts_visible_to",
    "visible_to",
]
