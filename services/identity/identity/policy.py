"""Who may see and change whose access: pure answers, and the same as SQL."""

from collections.abc import Iterable
from uuid import UUID

from sqlalchemy import ColumnElement, and_, exists, func, or_, select
from sqlalchemy.orm import InstrumentedAttribute

from access import Actor, Verdict, within
from contracts.rights import TITLES, Role
from identity import rules
from identity.right_names import name_of
from identity.tables import (
    Appointment,
    CardSheet,
    KnownClass,
    KnownMember,
    KnownPlacement,
    KnownTie,
    ListTemplate,
    PasswordBatch,
    RightChange,
    RightException,
    RightVersion,
    Sanction,
    SectionOpening,
)
from store.days import hold

OFFICE = (Role.DIRECTOR, Role.COORDINATOR, Role.NETWORK_ADMIN, Role.RCO_OPERATOR, Role.REGION_OPERATOR)
"""Roles that manage the accounts of their whole segment; a teacher manages those of his own class."""
FAMILY = (Role.STUDENT, Role.PARENT)


def visible_to(actor: Actor) -> ColumnElement[bool]:
    """Appointments of the acting segment and below."""
    return within(Appointment.segment, actor)


def placements_visible_to(actor: Actor) -> ColumnElement[bool]:
    """Placements of the acting segment and below."""
    return within(KnownPlacement.segment, actor)


def classes_visible_to(actor: Actor) -> ColumnElement[bool]:
    """Classes of the acting segment; to a teacher only those he is the class teacher of."""
    mine = within(KnownClass.segment, actor)
    return and_(mine, KnownClass.class_teacher_id == actor.id) if actor.has(Role.TEACHER) else mine


def batches_visible_to(actor: Actor) -> ColumnElement[bool]:
    """A batch of cards is its author's alone: it ends in passwords."""
    return and_(within(PasswordBatch.segment, actor), PasswordBatch.author_id == actor.id)


def sheets_visible_to(actor: Actor) -> ColumnElement[bool]:
    """A finished sheet is its author's alone."""
    return and_(within(CardSheet.segment, actor), CardSheet.author_id == actor.id)


def changes_visible_to(actor: Actor) -> ColumnElement[bool]:
    """Changes of the matrix made at the acting segment and at those above it."""
    return RightChange.segment.in_(rules.upwards(actor.segment))


def changes_visible_at(actor: Actor, segments: Iterable[str]) -> ColumnElement[bool]:
    """Changes that reach these segments of the actor's: made at them and at those above them."""
    reaching = {each for segment in segments if actor.covers(segment) for each in rules.upwards(segment)}
    return RightChange.segment.in_(sorted(reaching))


def own_changes_visible_to(actor: Actor) -> ColumnElement[bool]:
    """Changes made at the acting segment itself."""
    return RightChange.segment == actor.segment


def changes_visible_below(actor: Actor) -> ColumnElement[bool]:
    """Changes made below the acting segment."""
    return and_(within(RightChange.segment, actor), RightChange.segment != actor.segment)


def versions_visible_to(actor: Actor) -> ColumnElement[bool]:
    """Versions of the acting segment's matrix."""
    return RightVersion.segment == actor.segment


def versions_visible_below(actor: Actor) -> ColumnElement[bool]:
    """Versions of the matrices below the acting segment."""
    return and_(within(RightVersion.segment, actor), RightVersion.segment != actor.segment)


def sanctions_visible_to(actor: Actor) -> ColumnElement[bool]:
    """Measures of the acting segment; a teacher sees his own class's and his own reports, a family its own."""
    here = within(Sanction.segment, actor)
    own = Sanction.person_id == actor.id
    if actor.has(Role.STUDENT):
        return and_(here, own, Sanction.state != "proposed")
    if actor.has(Role.PARENT):
        children = select(KnownTie.student_id).where(KnownTie.parent_id == actor.id, hold(KnownTie.sees))
        return and_(
            here, or_(own, Sanction.person_id.in_(children)), Sanction.state.in_(("in-force", "lifted"))
        )
    if actor.has(*OFFICE, Role.DEPUTY_HEAD, Role.DEPARTMENT_HEAD, Role.DEPARTMENT_SPECIALIST):
        return here
    return and_(here, or_(Sanction.author_id == actor.id, own_class_visible_to(actor, Sanction.person_id)))


def own_sanctions(person_id: UUID) -> ColumnElement[bool]:
    """What was decided about the person, by whatever organisation."""
    return and_(Sanction.person_id == person_id, Sanction.state.in_(("in-force", "lifted")))


def may_sanction(actor: Actor, person_id: UUID, roles: Iterable[str]) -> Verdict:
    """Take or propose a measure: never against oneself, and against the head of an organisation only from above."""
    if person_id == actor.id:
        return "Меру к самому себе применить нельзя"
    if actor.at_school and Role.DIRECTOR in roles:
        return "Меру к директору применяет вышестоящая организация"
    return True


def templates_visible_to(actor: Actor) -> ColumnElement[bool]:
    """Templates of lists: one's own and those of the acting organisation."""
    whose = or_(ListTemplate.owner_id.is_(None), ListTemplate.owner_id == actor.id)
    return and_(ListTemplate.segment == actor.segment, whose)


def may_share(actor: Actor) -> Verdict:
    """Who keeps the templates of the whole organisation."""
    return (
        actor.may("identity:list-template:approve")
        or "Шаблоны для всей организации ведут директор, завуч и координатор"
    )


def sees_sections(actor: Actor) -> bool:
    """Which sections are used is told of organisations; a teacher sees his class alone, which is none."""
    return not actor.has(Role.TEACHER)


def sections_visible_to(actor: Actor) -> ColumnElement[bool]:
    """Openings of sections at the acting segment and below."""
    return within(SectionOpening.segment, actor)


def exceptions_visible_to(actor: Actor) -> ColumnElement[bool]:
    """Exceptions of people in the acting segment and below."""
    return within(RightException.segment, actor)


def person_visible_to(actor: Actor, person: InstrumentedAttribute[UUID]) -> ColumnElement[bool]:
    """People placed or appointed in the acting segment; to a teacher only his own class and its parents."""
    if actor.has(Role.TEACHER):
        return own_class_visible_to(actor, person)
    return anybody_visible_to(actor, person)


def anybody_visible_to(actor: Actor, person: InstrumentedAttribute[UUID]) -> ColumnElement[bool]:
    """People placed or appointed in the acting segment, to whoever acts there: anybody may be reported."""
    placed = exists().where(KnownPlacement.person_id == person, within(KnownPlacement.segment, actor))
    appointed = exists().where(Appointment.person_id == person, within(Appointment.segment, actor))
    return or_(placed, appointed)


def own_class_visible_to(actor: Actor, person: InstrumentedAttribute[UUID]) -> ColumnElement[bool]:
    """Students who are now in a class whose class teacher the actor is, and their parents."""
    classes = select(KnownClass.class_id).where(classes_visible_to(actor), KnownClass.removed.is_(False))
    students = select(KnownMember.student_id).where(KnownMember.class_id.in_(classes), now_in_class())
    parents = select(KnownTie.parent_id).where(KnownTie.student_id.in_(students), hold(KnownTie.sees))
    return or_(person.in_(students), person.in_(parents))


def now_in_class() -> ColumnElement[bool]:
    """The spell goes on, or begins within the next weeks (cards are printed in August)."""
    return or_(KnownMember.until_on.is_(None), KnownMember.until_on >= func.current_date())


def may_appoint(
    actor: Actor, role: str, segment: str, person_id: UUID, *, in_own_stead: bool = False
) -> Verdict:
    """Give or take away a role: within the own segment, below the own level, no more power than one has.

    `in_own_stead`: for a time somebody stands in for the actor himself, which the director orders too.
    """
    if role not in TITLES:
        return "Такой роли нет"
    if role in FAMILY:
        return "Учеников и родителей ведёт реестр: измените зачисление или семью"
    if not actor.covers(segment):
        return "Назначать можно только в своей организации и подчинённых ей"
    if not rules.fits(role, segment):
        return f"Роль «{TITLES[Role(role)]}» в организации этого уровня не бывает"
    if person_id == actor.id:
        return "Назначить себя или снять с себя нельзя: это делает вышестоящий"
    if role == Role.DIRECTOR and actor.segment == segment and not in_own_stead:
        return "Директора назначает вышестоящая организация"
    if rules.exceeds(role, actor.may):
        return f"Роль «{TITLES[Role(role)]}» даёт больше прав над доступом, чем есть у вас"
    return True


def may_manage(actor: Actor, person_id: UUID) -> Verdict:
    """Block, unblock: the office of the segment, never oneself."""
    if not actor.has(*OFFICE):
        return "Закрывает и открывает вход администратор организации"
    if person_id == actor.id:
        return "Закрыть вход самому себе нельзя"
    return True


def may_look_after(actor: Actor, person_id: UUID) -> Verdict:
    """See and end the sessions of others: the office of the segment; one's own have a page of their own."""
    if not actor.has(*OFFICE):
        return "Сеансы людей видит администратор организации"
    if person_id == actor.id:
        return "Свои сеансы смотрите в разделе «Вход и устройства»"
    return True


def may_change_right(actor: Actor, role: str, right: str, allowed: bool | None) -> Verdict:
    """Change the matrix: roles of the own level and below, never one's own role, never beyond one's own rights."""
    if role not in rules.roles_at_or_below(actor.segment):
        return "Права ролей вышестоящих организаций меняют они сами"
    if role == actor.role:
        return "Права своей роли меняет вышестоящая организация"
    if right == "identity:self:read":
        return f"Право «{name_of(right)}» есть у каждого"
    if allowed and not actor.may(right):
        return f"Право «{name_of(right)}» нельзя дать: у вас самих его нет"
    return True


def may_except(actor: Actor, person_id: UUID, role: str, right: str, allowed: bool | None) -> Verdict:
    """Give or refuse a right to one person: as for his role, and never to oneself."""
    if person_id == actor.id:
        return "Исключение для вас делает вышестоящая организация"
    return may_change_right(actor, role, right, allowed)
